import assert from 'node:assert/strict';
import { recordAt } from '../../../src/minutes/recordAt';
import { readBody } from './sample';

/** The text of the record at the start and at the end of each line that holds one. */
function recordsByLine(...body: string[]): (string | undefined)[] {
  const open = readBody('').text.length;
  const minutes = readBody(body);
  let at = open;
  return body.map((line) => {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    const found = recordAt(minutes, start)?.record.text;
    assert.equal(recordAt(minutes, end)?.record.text, found, line);
    return found;
  });
}

describe('the record at a place', () => {
  it('is that of the line in running text, the innermost of nested ones', () => {
    assert.deepEqual(
      recordsByLine(
        'Text',
        '',
        '- [ ] Bo: A',
        '  - detalj',
        '  - [ ] Anna: B',
        '    mer',
        '  - slut',
        '',
        'Beslut: C',
      ),
      [undefined, undefined, 'A', 'A', 'B mer', 'B mer', 'A', undefined, 'C'],
    );
  });

  it('reaches over the fences of a block, and over the lines of each record of a list', () => {
    assert.deepEqual(
      recordsByLine(
        '```yaml åtgärd',
        '- id: Å1',
        '  text: A',
        '-',
        '  id: Å2',
        '  text: B',
        '```',
        'Text',
        '```yaml beslut',
        'text: C',
        '```',
      ),
      ['A', 'A', 'A', 'B', 'B', 'B', 'B', undefined, 'C', 'C', 'C'],
    );
  });
});
