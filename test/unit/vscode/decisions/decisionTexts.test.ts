import assert from 'node:assert/strict';
import { GroupedDecisions } from '../../../../src/archive/groupedDecisions';
import { valuesOf } from '../../../../src/minutes/vocabulary/vocabulary';
import { translator } from '../../../../src/text/messages';
import {
  decisionFacts,
  decisionSummary,
  filterText,
  groupings,
  groupLabel,
  statusRank,
  statusText,
} from '../../../../src/vscode/decisions/decisionTexts';
import { decisionEntries } from '../../archive/indexed';
import { meetingText, minutesFile } from '../minutesFiles';

const english = translator('en');
const swedish = translator('sv');

describe('texts of decisions', () => {
  const entries = decisionEntries([
    minutesFile('lg/a.md', meetingText('Board', '2024-09-24', [['D1', 'The quay is built.']])),
  ]);
  const [entry] = entries;
  assert.ok(entry);

  it('name every status of the format in both languages, and keep unknown words', () => {
    for (const status of valuesOf('decisionStatus')) {
      assert.notEqual(statusText(status, english), status);
      assert.notEqual(statusText(status, swedish), status);
      assert.ok(statusRank(status) < Infinity);
    }
    assert.equal(statusText('pondered', english), 'pondered');
    assert.equal(statusRank('pondered'), Infinity);
  });

  it('say what is known of a decision', () => {
    assert.deepEqual(decisionFacts(entry, english), [
      'D1',
      '2024-09-24',
      'Board',
      'Adopted',
      'item 1 The quay',
    ]);
    assert.match(decisionSummary(entry, swedish), /Beslutat · punkt 1 The quay · av Board\nlg\/a\.md$/);
  });

  it('label the branches of each grouping', () => {
    const labels = groupings().map((grouping) => {
      const grouped = new GroupedDecisions(grouping, {});
      grouped.replace(entry.file.entry.uri, entries);
      return grouped.groups('en').map((group) => groupLabel(group, grouping, english));
    });
    assert.deepEqual(labels, [['2024-09-24 · Board'], ['Board'], ['Adopted'], ['2024'], ['No owner']]);
  });

  it('say what is filtered', () => {
    const filter = { text: 'quay', status: ['adopted', 'tabled'], group: ['Board'] };
    assert.equal(filterText(filter, english), 'Filtered: “quay” · Adopted, Tabled · Board');
  });
});
