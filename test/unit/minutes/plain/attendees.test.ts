import assert from 'node:assert/strict';
import { scanMarkdown } from '../../../../src/markdown/scanner';
import type { Attendee } from '../../../../src/minutes/model';
import { readPlainAttendees } from '../../../../src/minutes/plain/attendees';
import { plainOutline } from '../../../../src/minutes/plain/plainOutline';

function read(text: string): Attendee[] {
  return readPlainAttendees(text, plainOutline(scanMarkdown(text)));
}

/** A person in one line: the name, `-` where absent, and what is said of them. */
function line({
  name,
  group,
  presence,
  roles,
  reason,
  window,
  items,
  affiliation,
  ...person
}: Attendee): string {
  return [
    presence === 'absent' ? `-${name}` : name,
    group && `in ${group}`,
    roles.length > 0 && roles.join('+'),
    reason && `because ${reason}`,
    window && `${window.start}-${window.end}`,
    items.length > 0 && `items ${items.join(' ')}`,
    person.for && `for ${person.for}`,
    person.mode,
    affiliation && `of ${affiliation}`,
    person.email,
  ]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', ');
}

function check(title: string, text: string, expected: readonly string[]): void {
  it(title, () => {
    const attendees = read(text);
    assert.deepEqual(attendees.map(line), expected);
    for (const { name, nameRange, range } of attendees) {
      const written = text.slice(nameRange.start, nameRange.end);
      assert.equal(written.replace(/\s+/g, ' '), name);
      assert.ok(range.start <= nameRange.start && nameRange.end <= range.end);
    }
  });
}

describe('attendees of plain minutes: labels that sentences open with, too', () => {
  const title = '# Board meeting 2024-03-05\n\n';
  check('Here', `${title}Here: Ann, Bob (chair), Eve Dahl\nNot here: Dan\n\n## Quay\n\nBad.\n`, [
    ...['Ann', 'Bob, chair', 'Eve Dahl', '-Dan'],
  ]);
  check('Who', `${title}**Who:** Ann Hill, Bob Cole\n\n## Quay\n\nWho: Ann, Bob\n`, ['Ann Hill', 'Bob Cole']);
  check(
    'two rooms',
    `${title}In the room:\n\n- Ann Hill\n- Bob Cole\n\nOn Zoom:\n\n- Eve Dahl\n\nCouldn’t make it: Dan Holm\n\n## Quay\n\nBad.\n`,
    ['Ann Hill', 'Bob Cole', 'Eve Dahl', '-Dan Holm'],
  );
  check(
    'Med',
    'Styrelsemöte 2024-03-05\n\nMed: Anna, Bo och Cia\nMed på länk: Eva Falk, Fia Gran\nKunde inte: Dan Holm\n\n1. Bryggan\nDålig.\n',
    ['Anna', 'Bo', 'Cia', 'Eva Falk', 'Fia Gran', '-Dan Holm'],
  );
  check(
    'headings',
    `${title}## On the call\n\n- Ann Hill\n- Bob Cole\n\n## On Zoom\n\n- Eve Dahl\n\n## Quay\n\nBad.\n`,
    [...['Ann Hill', 'Bob Cole', 'Eve Dahl']],
  );
  check(
    'prose',
    `${title}Here: see the minutes\n\nWho: the board\n\nMissing: the accounts, the plan\n\n## Here\n\nWe sit here.\n`,
    [],
  );
});

describe('attendees of plain minutes: running lists', () => {
  check(
    'reads groups by label, with windows, over wrapped lines',
    'Deltagare LG kl 12-16: Anna Berg, Bo\nEk, Cia Lind (13.00-14.30)\n\nStyrgruppen 14–16.00: Dan Holm, Eva Falk\n\n' +
      'Elevhälsan (kl. 15-16): Fia Gran\n\nAnmält förhinder: Gun Hall, Hans Id (annat möte)\n\nBESLUT\n',
    [
      'Anna Berg, in LG, 12:00-16:00',
      'Bo Ek, in LG, 12:00-16:00',
      'Cia Lind, in LG, 13:00-14:30',
      'Dan Holm, in Styrgruppen, 14:00-16:00',
      'Eva Falk, in Styrgruppen, 14:00-16:00',
      'Fia Gran, in Elevhälsan, 15:00-16:00',
      '-Gun Hall',
      '-Hans Id, because other-meeting',
    ],
  );
  check(
    'reads first names, roles, reasons and remarks',
    'Minnesanteckningar arbetslag 7-9\n\nDeltagare: Anna, Bo, Cia (sekr), Dan (fr.o.m. 15.00), Eva E, Eva F\n' +
      'Frånvarande: Fia (sem), Gun (tjänsteresa), Hans (sjuk)\n\nInformation\n',
    [
      'Anna',
      'Bo',
      'Cia, secretary',
      'Dan',
      'Eva E',
      'Eva F',
      '-Fia, because leave',
      '-Gun, because travel',
      '-Hans, because sjuk',
    ],
  );
  check(
    'tells roles behind commas from people',
    'Present: Anna Berg, chair, Bo Ek, secretary, and Cia Lind\n\nMinutes\n',
    ['Anna Berg, chair', 'Bo Ek, secretary', 'Cia Lind'],
  );
  check(
    'shares what is said of both',
    'Deltagare: Anna Berg\nFörhinder: Bo Ek och Cia Lind (båda semester)\n\nBeslut\n',
    ['Anna Berg', '-Bo Ek, because leave', '-Cia Lind, because leave'],
  );
  check(
    'reads labels damaged by a scanner, and lists that go on behind a comma',
    'Narvarande: Anna Berg, Bo Ek,\n\nCia Lind\n\nFranvarande: Dan Holm\n\nBeslut\n',
    ['Anna Berg', 'Bo Ek', 'Cia Lind', '-Dan Holm'],
  );
  check(
    'keeps offsets over line ends and marks',
    'N\u0061\u0308rvarande: A\u030Asa Berg, Bo\r\nEk\r\n\r\nBeslut\r\n',
    ['A\u030Asa Berg', 'Bo Ek'],
  );
  check(
    'gives offices that labels name elsewhere',
    '**Present:** Anna Berg, Bo Ek; Cia Lind (Example Inc)\n**Regrets:** Dan Holm\n**Chair:** Anna\n**Scribe:** Bo\n\n## Topics\n',
    ['Anna Berg, chair', 'Bo Ek, secretary', 'Cia Lind, of Example Inc', '-Dan Holm'],
  );
  check(
    'reads labels that end with who is listed',
    '# Board\n\nStaff present: Anna Berg\nMembers not in attendance: Bo Ek\nPresent via Zoom: Cia Lind\n\n1. Budget\n',
    ['Anna Berg, in Staff', '-Bo Ek', 'Cia Lind'],
  );
});

describe('attendees of plain minutes: entries of their own', () => {
  check(
    'reads roles, organisations, handles, addresses and links beside names',
    '## Present\n\n* Anna Berg @anna (voting member)\n* [Bo Ek](https://example.org/bo), Example Ltd\n' +
      '* **Cia Lind** - Proof Systems\n* Dan Holm <dan@example.org>\n* Eva Falk (observer/Proof)\n' +
      '* Fia Gran (Guest from the survey team)\n* Gun Hall (late)\n* Hans Id (remote)\n* @ida - Ida Jung\n\n## Agenda\n',
    [
      'Anna Berg, member',
      'Bo Ek, of Example Ltd',
      'Cia Lind, of Proof Systems',
      'Dan Holm, dan@example.org',
      'Eva Falk, observer, of Proof',
      'Fia Gran, guest, of the survey team',
      'Gun Hall',
      'Hans Id, remote',
      'Ida Jung',
    ],
  );
  check(
    'takes check boxes for presence',
    '## Attendees\n\n* [x] Anna Berg\n* [ ] Bo Ek (Proof)\n- [X] Cia Lind\n\n## Agenda\n',
    ['Anna Berg', '-Bo Ek, of Proof', 'Cia Lind'],
  );
  check('takes check boxes without a list, too', '## Attendees\n\n[ ] Anna Berg\n[x] Bo Ek\n\n## Agenda\n', [
    '-Anna Berg',
    'Bo Ek',
  ]);
  check(
    'reads sub-headings as groups and roles',
    '## Attendees (6)\n\n### Board\n- Anna Berg\n\n### Guests\n- Bo Ek, Example Ltd\n\n### Observers\n- Cia Lind\n\n' +
      '### Regrets\n- Dan Holm, Eva Falk\n\n### Announcements\n- The office moves\n- Party\n\n## Agenda\n',
    ['Anna Berg, in Board', 'Bo Ek, guest, of Example Ltd', 'Cia Lind, observer', '-Dan Holm', '-Eva Falk'],
  );
  check(
    'reads groups with windows as sub-headings',
    '## Deltagare\n\n### Ledningsgruppen 09.00–12.00\n- Anna Berg\n- Bo Ek (09.00-10.30)\n\n### Frånvarande\n- Cia Lind\n\n## Beslut\n',
    ['Anna Berg, in Ledningsgruppen, 09:00-12:00', 'Bo Ek, in Ledningsgruppen, 09:00-10:30', '-Cia Lind'],
  );
  check(
    'reads officers among those present',
    '## Närvarande\n\n- Ordförande: Anna Berg\n- Ledamöter: Bo Ek, Cia Lind\n- Suppleant: Dan Holm (via länk)\n\n## Dagordning\n',
    ['Anna Berg, chair', 'Bo Ek, member', 'Cia Lind, member', 'Dan Holm, substitute'],
  );
  check(
    'reads a council with parties, substitutes and items',
    'Beslutande\n\nAnna Berg (S), ordförande\nBo Ek (M) §§ 1-2\nCia Lind (V), tjänstgörande ersättare för Dan Holm (V)\n\n' +
      'Övriga närvarande\n\nEva Falk, nämndsekreterare\n\nÄrenden\n\n1. Budget\n',
    [
      'Anna Berg, member+chair, of S',
      'Bo Ek, member, items §1 §2, of M',
      'Cia Lind, member+serving-substitute, for Dan Holm, of V',
      'Eva Falk, secretary',
    ],
  );
  check(
    'reads plain lines with organisations, and numbered ones',
    'Attendees:\nAnna Berg - Example\nBo Ek, Proof\nCia\n\n1. Budget\n',
    ['Anna Berg, of Example', 'Bo Ek, of Proof', 'Cia'],
  );
  check(
    'keeps apart items that lost their marker',
    '## Present\n\n* Anna Berg\na *Bo Ek @bo (chair)\n*Cia Lind\n* Dan Holm (Example,\n  Proof)\n\n## Agenda\n',
    ['Anna Berg', 'Bo Ek, chair', 'Cia Lind', 'Dan Holm, of Example, Proof'],
  );
  check(
    'reads organisations with their people inside or before them',
    '## Participants\n\n- Example Ltd\n  - Anna Berg\n- Proof: Bo Ek, Cia Lind\n- Dan Holm\n  - told of the budget\n\n## Notes\n',
    ['Anna Berg, in Example Ltd', 'Bo Ek, in Proof', 'Cia Lind, in Proof', 'Dan Holm'],
  );
  check(
    'reads organisations first, with a mark for who came',
    '## Roll call\n\n* Example - Anna Berg+ / Bo Ek\n* Proof - Cia Lind +\n* Sample - Dan Holm\n\n## Agenda\n',
    ['Anna Berg, of Example', '-Bo Ek, of Example', 'Cia Lind, of Proof', '-Dan Holm, of Sample'],
  );
  check(
    'reads reasons in all places',
    '**Frånvarande:**\n\n- Anna Berg, sjuk\n- Bo Ek – semester\n- Cia Lind (utbildning)\n- Tjänsteresa: Dan Holm, Eva Falk\n',
    [
      '-Anna Berg, because sjuk',
      '-Bo Ek, because leave',
      '-Cia Lind, because utbildning',
      '-Dan Holm, because travel',
      '-Eva Falk, because travel',
    ],
  );
  check(
    'reads names of many kinds',
    '## Attendees\n\n- Åsa von Essen\n- O’Neill\n- J. R. Smith\n- Will Ek\n- 王小明\n- anna\n- Jim St. Clair\n',
    ['Åsa von Essen', 'O’Neill', 'J. R. Smith', 'Will Ek', '王小明', 'anna', 'Jim St. Clair'],
  );
});

describe('attendees of plain minutes: tables', () => {
  const people = ['Anna Berg, chair, of Example Ltd', '-Bo Ek, of Proof'];
  check(
    'reads columns by their headers',
    '## Attendees\n\n| Name | Company | Role | Present |\n|---|---|---|---|\n| Anna Berg | Example Ltd | chair | x |\n| Bo Ek | Proof | | |\n\n## Agenda\n',
    people,
  );
  check(
    'reads tables without outer pipes and without any heading',
    'Namn | Företag | Roll | Närvaro\n---|---|---|---\nAnna Berg | Example Ltd | ordf | ja\nBo Ek | Proof | | nej\n',
    people,
  );
  check(
    'reads lists in columns, and names without any header',
    '## Attendance\n\n| Present | Absent |\n|---|---|\n| Anna Berg | Bo Ek |\n| Cia Lind | |\n\n## Agenda\n',
    ['Anna Berg', '-Bo Ek', 'Cia Lind'],
  );
  check(
    'reads a table of what is known of the meeting',
    '| | |\n|---|---|\n| Date | 2024-01-02 |\n| Attendees | Anna Berg, Bo Ek |\n| Absent | Cia Lind |\n| Place | Hall |\n\n## Notes\n',
    ['Anna Berg', 'Bo Ek', '-Cia Lind'],
  );
  it('joins first and last names', () => {
    const text = '## Närvaro\n\n| Förnamn | Efternamn |\n|---|---|\n| Anna | Berg |\n\n## Beslut\n';
    const [anna] = read(text);
    assert.equal(anna?.name, 'Anna Berg');
    assert.equal(text.slice(anna.nameRange.start, anna.nameRange.end), 'Anna | Berg');
  });
});

describe('attendees of plain minutes: in sentences and forms', () => {
  check(
    'reads a sentence on who was there, and the next on who was not',
    'Board meeting\n\nPresent were Anna Berg, Bo Ek and Cia Lind. Apologies were\nreceived from Dan Holm and Fran Hunt.\n',
    ['Anna Berg', 'Bo Ek', 'Cia Lind', '-Dan Holm', '-Fran Hunt'],
  );
  check(
    'reads who in a list was not there',
    'Styrelsemöte\n\nNärvarande var Anna Berg och Bo Ek. Cia Lind hade anmält förhinder.\n',
    ['Anna Berg', 'Bo Ek', '-Cia Lind'],
  );
  check(
    'reads a label without a colon before names and before a gap',
    'Styrelsemöte\n\nNärvarande Anna Berg, Bo Ek\nFrånvarande    Cia Lind\n',
    ['Anna Berg', 'Bo Ek', '-Cia Lind'],
  );
  check(
    'leaves out initials and offices behind a name',
    'Närvarande: Anna Berg AB, Bo Ek BE\n\nÖvriga närvarande:\nCia Lind Ordförande\nDan Holm Kassör\n',
    ['Anna Berg', 'Bo Ek', 'Cia Lind, chair', 'Dan Holm, of Kassör'],
  );
  check(
    'takes words in small letters for what somebody is',
    'Närvarande: Anna Berg, rektor, Bo Ek, biträdande rektor\n',
    ['Anna Berg, of rektor', 'Bo Ek, of biträdande rektor'],
  );
});

describe('attendees of plain minutes: where they stand', () => {
  check(
    'reads names directly under the title',
    '# Example group 2024-08-19\n\n- Anna Berg\n- Bo Ek\n\n## Agenda\n- Budget Plans\n',
    ['Anna Berg', 'Bo Ek'],
  );
  check(
    'reads them at the end, where a count stands first',
    '- Attendance: 2\n- Lead by Anna\n\n## Guest presentation - Cia Lind\n\n- Features\n- Status\n\n## Attendees\n\n- Anna Berg, Example\n- Bo Ek, Proof\n',
    ['Anna Berg, of Example', 'Bo Ek, of Proof'],
  );
  check(
    'leaves later lists of other meetings alone, but not who sent regrets',
    '## Attendees\n\n- Anna Berg\n- Regrets: Bo Ek\n\n## Notes\n\n- Attendees: Cia, Dan for the workshop\n\n## Apologies\n\n- Eva Falk\n',
    ['Anna Berg', '-Bo Ek', '-Eva Falk'],
  );
  check(
    'ends a list where something else is said',
    '## Attendees\n\nAnna Berg\nBo Ek\n\nAnna opened the meeting.\n\n- Budget Plans\n- New Office\n\n## Agenda\n',
    ['Anna Berg', 'Bo Ek'],
  );
  check(
    'leaves out what is no person',
    '## Attendance\n\n(in alphabetical order)\n\n- Anna Berg\n- Bo Ek\n- 12 others\n- and others\n- someone from Example\n- 17814244095\n- Quorum: yes\n\nQuorum was reached.\n\n## Agenda\n',
    ['Anna Berg', 'Bo Ek'],
  );
  check(
    'takes empty lists for empty',
    'Närvarande: samtliga ledamöter\nFrånvarande: Inga\n\n## Absent\n\nNone\n',
    [],
  );
  check(
    'makes no people of prose',
    '## Attendees\n\nThe meeting was attended by all members.\n\n## Members\n\n- Read this\n',
    [],
  );
});

describe('attendees of plain minutes: marks of presence', () => {
  const table = (head: string, ...rows: string[]) =>
    [
      '# Board meeting 2024-03-05',
      '',
      '## Attendance',
      '',
      head,
      '|---|---|---|',
      ...rows,
      '',
      '## Quay',
      '',
      'Bad.',
      '',
    ].join('\n');
  check(
    'in a column that a day heads',
    table(
      '| Namn | 5/3 | Org |',
      '| Anna Berg | ja | Exempel AB |',
      '| Bo Ek | nej | |',
      '| Cia Lind | frånvarande | |',
    ),
    ['Anna Berg, of Exempel AB', '-Bo Ek', '-Cia Lind'],
  );
  check(
    'in a column of letters',
    table(
      '| | P/A | Company |',
      '| Ann Hill | P | Example Ltd |',
      '| Bob Cole | A | |',
      '| Eve Dahl | P | |',
    ),
    ['Ann Hill, of Example Ltd', '-Bob Cole', 'Eve Dahl'],
  );
  check(
    'behind the names of a list',
    'Styrelsemöte 2024-03-05\n\nNärvarande:\nAnna Berg    x\nBo Ek        -\nCia Lind     x\n\n1. Budget\nBra.\n',
    ['Anna Berg', '-Bo Ek', 'Cia Lind'],
  );
  check(
    'but not one letter alone, which may be of a party',
    '# Meeting 2024-03-05\n\n## Present\n\n- Ann Hill (P)\n- Bob Cole (C)\n- Eve Dahl (M)\n\n## Quay\n\nBad.\n',
    ['Ann Hill, of P', 'Bob Cole, of C', 'Eve Dahl, of M'],
  );
});
