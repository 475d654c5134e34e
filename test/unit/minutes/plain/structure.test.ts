import assert from 'node:assert/strict';
import { scanMarkdown } from '../../../../src/markdown/scanner';
import { kindOfWords, labelKind } from '../../../../src/minutes/plain/labels';
import { dateOfPath, findMeetingDates, settledDate } from '../../../../src/minutes/plain/meetingDate';
import { otherMeetings } from '../../../../src/minutes/plain/otherMeetings';
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
    assert.equal(kindOfWords('Datum för nästa möte'), 'next-meeting');
    assert.equal(kindOfWords('Per tar in offerter till nästa möte.'), undefined);
    assert.equal(kindOfWords('Bo will report at the next meeting.'), undefined);
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
  it('are the years’ running numbers, and figures in a column of their own', () => {
    const headingsOf = (text: string) =>
      plainOutline(scanMarkdown(text)).lines.flatMap(({ kind, range }) =>
        kind === 'heading' ? [text.slice(range.start, range.end)] : [],
      );
    assert.deepEqual(
      headingsOf(
        'Present: Ann Lee\n\n24/001 Apologies\nNone.\n\n24/002 Planning\na) 12 High Street\nb) The Old Barn\n',
      ),
      ['24/001 Apologies', '24/002 Planning'],
    );
    assert.deepEqual(
      headingsOf(
        'Närvarande: Anna Berg\n\nNr  Punkt    Ansvarig   Klart\n1   Budget\n    Läget är gott.\n2   Personal\n    Inget.\n3   Övrigt\n',
      ),
      ['1   Budget', '2   Personal', '3   Övrigt'],
    );
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

describe('the head of plain minutes', () => {
  const head = (text: string) =>
    readPlainMinutes(`${text}\n\nPresent: Anna Berg, Bo Ek\n\n1. Budget\n\nAll is well.`)?.meeting;
  it('gives a day in the forms of a hurry and of a scan', () => {
    for (const day of ['5 mars -24', '5/3-24', '5–6 March 2024', 'March 5-6, 2024', '5 mars 2024'])
      assert.equal(head(`Board meeting\n${day}`)?.date, '2024-03-05', day);
    assert.equal(head('Board meeting\n17 Apri1 2024')?.date, '2024-04-17');
  });
  it('gives the place behind the day and the hours', () => {
    const place = (line: string) => head(`Board meeting\n${line}`)?.place;
    assert.equal(place('5 March 2024, 14.00-15.00, Room 2'), 'Room 2');
    assert.equal(place('5 March 2024 at 14:00 in Room 2.17'), 'Room 2.17');
    assert.equal(place('5 March 2024, Village Hall, 10.30am'), 'Village Hall');
    assert.equal(place('Tuesday 5 March 2024, 14.00-15.00'), undefined);
  });
  it('gives the place before the day, in the title or on a line of its own', () => {
    const place = (line: string) => head(line)?.place;
    assert.equal(place('# Meeting at Hill House on Tuesday 5 March 2024'), 'Hill House');
    assert.equal(place('Meeting at the Town Hall at 10:00 on 5 March 2024'), 'the Town Hall');
    assert.equal(place('# Team meeting\n\nWe met in Room 2 on 5 March 2024.'), 'Room 2');
    assert.equal(place('Möte i Stora salen den 5 mars 2024'), 'Stora salen');
    assert.equal(place('# Styrelsemöte på Folkets hus 2024-03-05 kl. 18.00-20.00'), 'Folkets hus');
    assert.equal(head('# Styrelsemöte på Folkets hus 2024-03-05 kl. 18.00-20.00')?.group, 'Styrelse');
    assert.equal(head('# Möte på Folkets hus 2024-03-05 kl. 18.00-20.00')?.group, undefined);
    for (const none of ['Möte i valberedningen den 5 mars 2024', '# Board meeting at 10:00 on 5 March 2024'])
      assert.equal(place(none), undefined, none);
    assert.equal(place('Styrelsemöte i Brf Eken den 5 mars 2024'), undefined);
  });
  it('names the body without the number, the hours and the place of its meeting', () => {
    const group = (line: string) => head(line)?.group;
    assert.equal(group('Steering Group - Notes of meeting no. 9, 5 March 2024'), 'Steering Group');
    assert.equal(
      group('Minutes of the Parish Council Meeting held at the hall on 5 March 2024'),
      'Parish Council',
    );
  });
});

describe('numbers of headings', () => {
  const numbers = (text: string) =>
    readPlainMinutes(`Styrelsemöte 2024-03-05\n\nNärvarande: Anna Berg, Bo Ek\n\n${text}`)?.items.map(
      ({ number, title }) => `${number ?? ''} ${title}`,
    );
  it('may stand without a point, where they run', () => {
    assert.deepEqual(numbers('1 Info\n\nKort.\n\n2 Miljö\n\nBra.\n\n3 Övrigt\n\nInget.'), [
      '1 Info',
      '2 Miljö',
      '3 Övrigt',
    ]);
  });
  it('may stand before the sign, or behind a word', () => {
    assert.deepEqual(numbers('1 § Info\nKort.\n\n2 § Övrigt\nInget.'), ['§1 Info', '§2 Övrigt']);
    assert.deepEqual(numbers('Punkt 1. Info\nKort.\nPunkt 2. Övrigt\nInget.'), ['1 Info', '2 Övrigt']);
  });
  it('may have the number of a matter behind them', () => {
    assert.deepEqual(numbers('§ 1 Dnr KS 2024/45\nBidrag\nText här.\n\n§ 2\nÖvrigt\nInget.'), [
      '§1 Bidrag',
      '§2 Övrigt',
    ]);
  });
});

describe('two meetings in one text', () => {
  it('are seen by the second list of those present', () => {
    const first = '# Board 2024-03-05\n\n## Present\n\n- Anna Berg\n- Bo Ek\n\n## Notes\n\n- Budget\n\n';
    const second = '# Board 2024-03-12\n\n## Present\n\n- Anna Berg\n- Cia Lind\n\n## Notes\n\n- Premises\n';
    const found = (text: string) => {
      const minutes = readPlainMinutes(text);
      assert.ok(minutes !== undefined);
      return otherMeetings(text, plainOutline(minutes.document), minutes.attendees);
    };
    assert.deepEqual(found(first), []);
    const at = first.length + second.indexOf('Present');
    assert.deepEqual(found(first + second), [{ start: at, end: at + 'Present'.length }]);
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
    'an invitation':
      'Kallelse till styrelsemöte\n\nTid: 2024-06-12 kl 18.30\n\nDagordning\n1. Ekonomi\n2. Övrigt\n\nKallade: Anna Berg, Bo Ek\n\nVälkomna!',
    'an agenda with the group to which it goes':
      '# Dagordning ledningsgruppsmöte 2024-09-24\n\nDeltagare: LG\n\n1. Budget (Anna)\n2. Övriga frågor',
    'statutes that speak of meetings':
      'STADGAR FÖR FÖRENINGEN GRANEN\nAntagna vid årsmöte 2023-03-12\n\n§ 1 Namn\nFöreningen heter Granen.\n\n§ 2 Årsmöte\nÅrsmötet hålls i mars.',
    'a readme with members, decisions and plans':
      '# meetbot\n\nTakes notes.\n\n## Members\n\n- Alice Dunn\n- Bob Hale\n\n## Decisions\n\nSee docs.\n\n## Next steps\n\n- [ ] Alice: write docs',
    'a register of members':
      '# Members of the Steering Group\n\n| Name | Affiliation | Term ends |\n|---|---|---|\n| Maria Stone | Harbour Labs | 2025-06-30 |\n\n## Meetings\n\nEvery Tuesday.',
    'a proposal about notes':
      '# RFC: Weekly sync notes\n\n- Authors: Tom Reed, Maria Stone\n- Date: 2024-05-01\n\n## Discussion\n\nYes.\n\n## Resolution\n\nAccepted.',
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
