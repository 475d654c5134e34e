import assert from 'node:assert/strict';
import { decisionEntries } from '../../archive/indexed';
import { readMinutes } from '../../../../src/minutes/reader';
import { addressOf, findDecision } from '../../../../src/vscode/decisions/decisionAddress';
import { meetingText, minutesFile } from '../minutesFiles';

type Decisions = Parameters<typeof meetingText>[2];

/** The texts found, after a change, at the addresses of the decisions before it. */
function found(before: Decisions, after: Decisions): (string | undefined)[] {
  const file = minutesFile('a.md', meetingText('Board', '2024-09-24', before));
  const now = readMinutes(meetingText('Board', '2024-09-24', after));
  return decisionEntries([file]).map((entry) => now && findDecision(now, addressOf(entry))?.text);
}

describe('addresses of decisions', () => {
  it('find a decision by its id, wherever it has moved', () => {
    const before = [
      ['D1', 'one'],
      ['D2', 'two'],
    ] as const;
    assert.deepEqual(
      found(before, [
        ['D2', 'two'],
        ['D3', 'new'],
        ['d1', 'one'],
      ]),
      ['one', 'two'],
    );
  });

  it('find one without an id by its place', () => {
    assert.deepEqual(
      found(
        [
          ['', 'one'],
          ['', 'two'],
        ],
        [
          ['', 'one'],
          ['', 'other'],
        ],
      ),
      ['one', 'other'],
    );
  });

  it('tell two of the same id apart', () => {
    const twins = [
      ['D1', 'one'],
      ['D1', 'two'],
    ] as const;
    assert.deepEqual(found(twins, twins), ['one', 'two']);
  });

  it('find nothing where the decision is gone', () => {
    assert.deepEqual(
      found(
        [
          ['D1', 'one'],
          ['', 'two'],
        ],
        [['D2', 'new']],
      ),
      [undefined, undefined],
    );
  });
});
