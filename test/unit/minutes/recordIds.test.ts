import assert from 'node:assert/strict';
import { readMinutes } from '../../../src/minutes/reader';
import { RecordIds } from '../../../src/minutes/recordIds';
import { type MinutesSummary, summarise } from '../../../src/minutes/summary';
import { ENGLISH_FRONT } from './sample';

/** Minutes with two actions `A1`, one `Å1`, a decision `B1`, and as many others as asked for. */
function minutesWith(others: number): MinutesSummary {
  const lines = ['- [ ] a ^A1', '- [ ] b ^a1', '- [ ] c ^Å1', '- [ ] d', 'DECISION: e ^B1'];
  for (let number = 2; number < others + 2; number++) lines.push(`- [ ] x ^A${number}`);
  const text = [...ENGLISH_FRONT, '', ...lines.flatMap((line) => [line, ''])].join('\n');
  return summarise(readMinutes(text) ?? assert.fail('no minutes'));
}

describe('RecordIds', () => {
  for (const others of [0, 100])
    it(`finds all records with an id, without regard to case, among ${others} others`, () => {
      const minutes = minutesWith(others);
      const ids = new RecordIds();
      const texts = (id: string): string[] => {
        const { decisions, actions } = ids.of(id, minutes);
        return [...decisions, ...actions].map(({ text }) => text);
      };
      assert.deepEqual(texts('A1'), ['a', 'b']);
      assert.deepEqual(texts('å1'), ['c']);
      assert.deepEqual(texts('b1'), ['e']);
      assert.deepEqual(texts('A999'), []);
    });
});
