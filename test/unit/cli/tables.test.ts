import assert from 'node:assert/strict';
import { cutTo, printable, widthOf } from '../../../src/cli/printable';
import { textTable } from '../../../src/cli/textTable';

describe('printable', () => {
  it('leaves nothing that a terminal would act on', () => {
    assert.equal(printable('a\u001b[31mred\u0007\nb\r\tc\u202Ed\u2028e'), 'a [31mred b c d e');
    assert.equal(printable(' Åsa  👩‍👩‍👧 '), 'Åsa 👩‍👩‍👧');
  });
});

describe('cutTo', () => {
  it('counts what is seen, and cuts between letters', () => {
    assert.equal(cutTo('Åsa Berg', 8), 'Åsa Berg');
    assert.equal(cutTo('A\u030Asa Berg', 8), 'A\u030Asa Berg');
    assert.equal(cutTo('A\u030Asa Berg', 7), 'A\u030Asa Be…');
    assert.equal(cutTo('Åsa Berg', 5), 'Åsa…');
    assert.equal(cutTo('会議録', 5), '会議…');
    assert.equal(cutTo('👩‍👩‍👧👩‍👩‍👧', 3), '👩‍👩‍👧…');
  });
});

describe('textTable', () => {
  const rows = [
    ['2024-01-01', 'Build a ramp at the school'],
    ['2024-02-01', 'Köp 会議 👍'],
  ];

  it('has room for any number of rows', () => {
    const many = Array.from({ length: 200_000 }, () => ['2024-01-01', 'One']);
    assert.equal([...textTable(['Date', 'Decision'], many, undefined)].length, 200_001);
  });

  it('lines columns up by what is seen', () => {
    assert.deepEqual(
      [...textTable(['Date', 'Decision'], rows, undefined)],
      ['Date        Decision\n', '2024-01-01  Build a ramp at the school\n', '2024-02-01  Köp 会議 👍\n'],
    );
    assert.deepEqual(
      [
        ...textTable(
          ['A', 'B'],
          [
            ['会', 'x'],
            ['ab', 'y'],
          ],
          undefined,
        ),
      ],
      ['A   B\n', '会  x\n', 'ab  y\n'],
    );
  });

  it('fits the terminal by cutting the widest cells', () => {
    for (const columns of [22, 24, 38, 40, 80]) {
      for (const line of textTable(['Date', 'Decision'], rows, columns)) {
        assert.ok(widthOf(line.trimEnd()) <= columns, `${columns}: ${line}`);
      }
    }
    assert.deepEqual(
      [...textTable(['Date', 'Decision'], rows, 24)],
      ['Date        Decision\n', '2024-01-01  Build a ram…\n', '2024-02-01  Köp 会議 👍\n'],
    );
  });
});
