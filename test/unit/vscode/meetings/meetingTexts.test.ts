import assert from 'node:assert/strict';
import type { MeetingEntry } from '../../../../src/archive/meetingList';
import { translator } from '../../../../src/text/messages';
import { meetingFacts, meetingSummary } from '../../../../src/vscode/meetings/meetingTexts';
import { PLAIN_ENGLISH } from '../../minutes/plain/sample';
import { meetingText, minutesFile } from '../minutesFiles';

const english = translator('en');
const swedish = translator('sv');

describe('Texts of meetings', () => {
  const counts = { decisions: 1, openItems: 2, problems: 0 };
  const structured: MeetingEntry = {
    file: minutesFile('a.md', meetingText('Board', '2024-09-24')),
    ...counts,
  };
  const plain: MeetingEntry = { file: minutesFile('b.md', PLAIN_ENGLISH), ...counts };

  it('say what there is, and of plain minutes that they are plain', () => {
    assert.deepEqual(meetingFacts(structured, english), ['1 decision', '2 open items']);
    assert.deepEqual(meetingFacts(plain, english), ['1 decision', '2 open items', 'plain minutes']);
    assert.equal(meetingFacts(plain, swedish).at(-1), 'vanligt protokoll');
    assert.match(meetingSummary(plain, english), /2 open items · plain minutes\nb\.md$/);
  });
});
