import assert from 'node:assert/strict';
import { foldingRanges } from '../../../src/language/folding';
import { readBody } from '../minutes/sample';

describe('Folding', () => {
  it('knows the front matter, the blocks, and the records of a list', () => {
    const minutes = readBody([
      '```yaml action',
      '- id: A1',
      '  text: One',
      '- id: A2',
      '  text: Two',
      '```',
      '',
      '```yaml decision',
      'id: D1',
      'text: Three',
      '```',
    ]);
    assert.deepEqual(
      foldingRanges(minutes)
        .map(({ start, end }) => minutes.text.slice(start, end).trim().split('\n'))
        .map((lines) => [lines[0], lines.at(-1)]),
      [
        ['---', '---'],
        ['```yaml attendees', '```'],
        ['```yaml action', '```'],
        ['```yaml decision', '```'],
        ['id: A1', '  text: One'],
        ['id: A2', '  text: Two'],
      ],
    );
  });
});
