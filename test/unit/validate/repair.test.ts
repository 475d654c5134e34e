import assert from 'node:assert/strict';
import { replacement } from '../../../src/text/edit';
import type { Diagnostic } from '../../../src/validate/diagnostic';
import { repair } from '../../../src/validate/repair';

/** Finds every `word` of a text, and offers to put `instead` in its place. */
function finds(word: string, instead: string, preferred = true): (text: string) => Diagnostic[] {
  return (text) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => {
      const range = { start: index, end: index + word.length };
      const title = { id: 'cli.help' as const };
      const fixes = [{ title, edits: [replacement(range, instead)], preferred }];
      return { code: 'word', severity: 'error', range, message: 'cli.help', args: {}, fixes };
    });
}

describe('repair', () => {
  it('applies one preferred fix after another', () => {
    assert.deepEqual(repair('a bad and bad b', finds('bad', 'good')), {
      text: 'a good and good b',
      applied: 2,
    });
  });

  it('leaves what has no preferred fix', () => {
    assert.deepEqual(repair('bad', finds('bad', 'good', false)), { text: 'bad', applied: 0 });
  });

  it('applies no fix that leaves as many findings as before, and goes on to the next', () => {
    const check = (text: string) => [...finds('bad', 'bad bad')(text), ...finds('evil', 'good')(text)];
    assert.deepEqual(repair('bad evil', check), { text: 'bad good', applied: 1 });
  });
});
