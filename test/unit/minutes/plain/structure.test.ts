import assert from 'node:assert/strict';
import { scanMarkdown } from '../../../../src/markdown/scanner';
import { kindOfWords, labelKind } from '../../../../src/minutes/plain/labels';
import { dateOfPath, findMeetingDates, settledDate } from '../../../../src/minutes/plain/meetingDate';
import { plainOutline } from '../../../../src/minutes/plain/plainOutline';
import { readPlainMinutes } from '../../../../src/minutes/plain/plainReader';
import { restoredNumbers } from '../../../../src/minutes/plain/restoredNumbers';

const shape = (text: string): string[] =>
  plainOutline(scanMarkdown(text)).lines.map(({ kind, level }) => `${kind}${level}`);

describe('labels of plain minutes', () => {
  it('match without diacritics, through a slip of a scanner and with a count', () => {
    assert.equal(labelKind('Närvarande'), 'attendees');
    assert.equal(labelKind('Franvarande:'), 'absent');
    assert.equal(labelKind('Deltagate (12):'), 'attendees');
    assert.equal(labelKind('ATTENDEES (4)'), 'attendees');
    assert.equal(labelKind('Topic'), undefined);
  });
  it('name the group of a list, the next meeting and earlier actions', () => {
    assert.equal(kindOfWords('Deltagare LG 12-16.00'), 'attendees');
    assert.equal(kindOfWords('Next Harbour Team Meeting'), 'next-meeting');
    assert.equal(kindOfWords('Prior open action items'), 'previous-actions');
    assert.equal(kindOfWords('Kommunstyrelsens beslut'), 'decisions');
    assert.equal(kindOfWords('Förslag till beslut'), undefined);
    assert.equal(kindOfWords('Notes on the harbour'), undefined);
  });
});

describe('headings without marks', () => {
  it('are numbers, known words and lines broken early', () => {
    const text =
      'Styrelsen\n\nNärvarande: Anna Berg\n\nBESLUT\n\n1.\n\nBudget\nAnna redogör för läget i föreningen.\n\n. Övrigt\nInget.';
    assert.deepEqual(shape(text), [
      ...['text0', 'blank0', 'text0', 'blank0', 'heading2', 'blank0', 'number0', 'blank0', 'heading3'],
      ...['text0', 'blank0', 'heading3', 'text0'],
    ]);
  });
  it('are none inside a list with damaged bullets', () => {
    const text = 'Närvarande: Anna Berg\n\nInformation\n\nDetta togs upp:\n\ne Budget\n¢ Lokaler\nSommarfest';
    assert.deepEqual(shape(text).slice(-3), ['bullet0', 'bullet0', 'bullet0']);
  });
  it('leave page numbers, web addresses and repeated page headers to the noise', () => {
    const text =
      'Styrelsen\n\nInformation\n\nexempel.se\n\nSida 2 (3)\n\n2(5)\n\n:\n\nAnna berättar om planen.';
    assert.deepEqual(shape(text).filter((kind) => kind === 'noise0').length, 4);
  });
});

describe('numbers of agenda items', () => {
  const place = (printed?: number | null, isUnderHeading = false, weight = 1) => ({
    printed,
    isUnderHeading,
    weight,
  });
  it('are restored where the gap fits exactly', () => {
    assert.deepEqual(restoredNumbers([place(1), place(), place(3)]), [1, 2, 3]);
    assert.deepEqual(restoredNumbers([place(1), place(), place(), place(3)]), [1, undefined, undefined, 3]);
    assert.deepEqual(restoredNumbers([place(1), place(null)]), [1, 2]);
  });
  it('leave the parts of an item without one', () => {
    assert.deepEqual(restoredNumbers([place(1), place(undefined, true), place(), place(3)]), [
      1,
      undefined,
      2,
      3,
    ]);
  });
});

describe('the day of a meeting', () => {
  const first = (text: string, language: 'en' | 'sv' = 'en', year?: number) =>
    findMeetingDates(text, { start: 0, end: text.length }, language, year)[0]?.date;
  it('is read in every form of a title', () => {
    assert.equal(first('Team meeting 3/19/24'), '2024-03-19');
    assert.equal(first('Möte 3/4/2024', 'sv'), '2024-04-03');
    assert.equal(first('Meeting 2024/3/19'), '2024-03-19');
    assert.equal(first('Möte 19.3.2024', 'sv'), '2024-03-19');
    assert.equal(first('Team Meeting 20025-01-17', 'en', 2025), '2025-01-17');
    assert.equal(first('Tuesday, 19 March 2024'), '2024-03-19');
    assert.equal(first('Harbour 2.2.1'), undefined);
  });
  it('is read from a path', () => {
    assert.equal(dateOfPath('team/2024/20240319.md').date, '2024-03-19');
    assert.equal(dateOfPath('team/2024/03-19.md').date, '2024-03-19');
    assert.equal(dateOfPath('240319 styrelse.txt').date, '2024-03-19');
    assert.deepEqual(dateOfPath('team/2024/notes.md'), { date: undefined, year: 2024 });
  });
  it('is settled by weekday and neighbours where title and name disagree', () => {
    const wednesdays = ['2024-01-03.md', '2024-01-10.md', '2024-01-17.md', '2024-01-24.md'];
    assert.equal(settledDate('2024-01-26', '2024-01-31', wednesdays), '2024-01-31');
    assert.equal(settledDate('2024-01-31', '2024-02-02', wednesdays), '2024-01-31');
    assert.equal(settledDate('2024-01-24', '2024-01-31', wednesdays), '2024-01-31');
    assert.equal(settledDate('2024-01-31', '2024-02-01', []), '2024-01-31');
    assert.equal(settledDate('2024-01-17', '2024-01-31', []), '2024-01-31');
  });
});

describe('what is no minutes', () => {
  const documents = {
    'a readme':
      '# Harbour\n\nA tool for meetings.\n\n## Members\n\n- Maria Stone\n- Tom Reed\n\n## License\n\nMIT',
    'a change log': '# Changelog\n\n## 1.2.0 - 2024-03-05\n\n- Notes can be printed.',
    'a decision record':
      '# 5. Use a queue\n\nDate: 2024-03-05\n\n## Decision\n\nWe use a queue.\n\n## Consequences\n\nNone.',
    'a page about minutes':
      '# The format of minutes\n\n## Decisions\n\nOne block each.\n\n## Action items\n\nOne line each.',
    'a template': '# Team Meeting YYYY-MM-DD\n\n## Attendees\n\n-\n\n## Agenda\n\n-\n\n## Notes\n\n-',
    'a cancelled meeting': '# Team meeting 2024-03-05\n\nCancelled.',
    'an agenda alone': '# Team meeting 2024-03-05\n\n## Agenda\n\n- Budget\n- Premises',
    'the rules of a body':
      '# Arbetsordning för styrelsen\n\n## Möten\n\nStyrelsen har möte varje månad.\n\n## Beslut\n\nProtokoll förs.',
  };
  for (const [what, text] of Object.entries(documents))
    it(what, () => {
      assert.equal(readPlainMinutes(text, { path: 'docs/file.md' }), undefined);
    });
});

describe('the kind of plain minutes', () => {
  const typeOf = (title: string): string | undefined =>
    readPlainMinutes(`# ${title}\n\n2024-09-24\n\nPresent: Anna Berg, Bo Ek\n\n1. Budget\n\nText.\n`, {})
      ?.meeting.type;

  it('is formal where the title says so, which the English word for minutes alone does not', () => {
    assert.equal(typeOf('Harbour board: formal minutes'), 'minutes');
    assert.equal(typeOf('Protokoll hamnstyrelsen'), 'minutes');
    assert.equal(typeOf('Harbour board minutes'), 'notes');
    assert.equal(typeOf('Minnesanteckningar hamnstyrelsen'), 'notes');
  });
});
