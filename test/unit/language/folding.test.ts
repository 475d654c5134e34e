import assert from 'node:assert/strict';
import { foldingRanges } from '../../../src/language/folding';
import { readBody } from '../minutes/sample';

describe('Folding', () => {
  it('knows the front matter and the records of a list, which Markdown does not', () => {
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
      foldingRanges(minutes).map(({ start, end }) => minutes.text.slice(start, end).trim()),
      [
        minutes.text.slice(0, minutes.text.indexOf('\n---') + 4),
        'id: A1\n  text: One',
        'id: A2\n  text: Two',
      ],
    );
  });
});
