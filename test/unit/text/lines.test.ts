import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LineTable } from '../../../src/text/lines';

describe('LineTable', () => {
  it('ends lines at LF, CRLF and a lone CR', () => {
    const table = new LineTable('a\nbc\r\nd\re');
    assert.equal(table.lineCount, 4);
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => [table.startOf(line), table.endOf(line)]),
      [
        [0, 1],
        [2, 4],
        [6, 7],
        [8, 9],
      ],
    );
  });

  it('counts columns in UTF-16 code units and clamps what lies outside', () => {
    const table = new LineTable('a😀b\nc');
    assert.deepEqual(table.positionAt(3), { line: 0, column: 3 });
    assert.deepEqual(table.positionAt(99), { line: 1, column: 1 });
    assert.equal(table.offsetAt({ line: 0, column: 99 }), 5);
    assert.equal(table.offsetAt({ line: 7, column: 0 }), 6);
  });

  it('leads from offset to position and back', () => {
    const text = fc.array(fc.constantFrom('a', 'ö', '😀', '\n', '\r', '\r\n')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (source) => {
        const table = new LineTable(source);
        for (let offset = 0; offset <= source.length; offset++) {
          assert.equal(table.offsetAt(table.positionAt(offset)), offset);
        }
      }),
    );
  });
});
