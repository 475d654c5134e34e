import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isStructured, readMinutes } from '../../../src/minutes/reader';
import { slice } from '../../../src/text/range';
import { ENGLISH_FRONT, readAll, readBody } from './sample';

describe('isStructured', () => {
  const yes = [
    '---\nminutes: 1\n---\n',
    '\uFEFF---\r\nlang: sv\r\nminutes: 1\r\n---\r\n# T',
    '---\rminutes: 1\r---\r',
    '---\nMinutes: "1" # version\n---',
    '---\n{minutes: 1, lang: sv}\n---\n',
    '---\n{lang: sv, minutes: 1}\n---\n',
  ];
  const no = [
    '',
    '# Minutes\n\nminutes: 1\n',
    '---\nminutes: 15\n---\n',
    '---\nreading:\n  text: "minutes: 1"\n---\n',
    '---\nreading:\n  minutes: 1\n---\n',
    '---\nminutes: 1\n',
    '---\ntitle: x\n---\nminutes: 1\n---\n',
    ' ---\nminutes: 1\n---\n',
  ];
  for (const text of yes) it(`takes ${JSON.stringify(text)}`, () => assert.equal(isStructured(text), true));
  for (const text of no) it(`refuses ${JSON.stringify(text)}`, () => assert.equal(isStructured(text), false));
});

describe('readMinutes', () => {
  it('reads the meeting with Swedish keys, with and without diacritics', () => {
    const { meeting } = readAll(
      [
        '---',
        'minutes: 1',
        'språk: sv',
        'typ: protokoll',
        'organisation: Skolförvaltningen',
        'grupp: Ledningsgruppen',
        'datum: 2024-09-24',
        'tid: 12.00–16.00',
        'form: på plats',
        'ordforande: Anna Berg (ordf)',
        'justerare: [Bo Ek, {namn: Cia Lind}]',
        'status: justerad',
        'dnr: 2024/1.10',
        'nästa: 2024-10-08',
        'forkortningar: {LG: ledningsgruppen}',
        'bilagor: [{titel: Plan, lank: plan.pdf}]',
        '---',
        '# Rubrik',
      ].join('\n'),
    );
    assert.equal(meeting.lang, 'sv');
    assert.equal(meeting.type, 'minutes');
    assert.equal(meeting.series, 'Ledningsgruppen');
    assert.deepEqual([meeting.window?.start, meeting.window?.end], ['12:00', '16:00']);
    assert.equal(meeting.mode, 'onsite');
    assert.equal(meeting.chair, 'Anna Berg');
    assert.deepEqual(meeting.approvers, ['Bo Ek', 'Cia Lind']);
    assert.equal(meeting.status, 'approved');
    assert.equal(meeting.reference, '2024/1.10');
    assert.equal(meeting.next, '2024-10-08');
    assert.deepEqual(meeting.abbreviations, { LG: 'ledningsgruppen' });
    assert.deepEqual(meeting.attachments, [{ title: 'Plan', href: 'plan.pdf', item: undefined }]);
    assert.equal(meeting.title, 'Rubrik');
  });

  it('reads groups of attendees: shorthand, mapping, windows, roles and reasons', () => {
    const { attendees, meeting } = readAll(
      [
        ...ENGLISH_FRONT,
        '```yaml deltagare',
        '- grupp: LG',
        '  närvarande:',
        '    - Anna Berg (ordf | 12.00-14.00)',
        '    - "Cia Lind (sekr, punkt 5.1)"',
        '    - namn: Dan Holm',
        '      roll: [adjungerad, föredragande]',
        '      rösträtt: nej',
        '  frånvarande: [Eva Falk (sem), Fia Grön (tandläkaren)]',
        '- grupp: Styrgruppen',
        '  tid: 14-16.00',
        '  närvarande: [Gun Hed (ordf, sekr), Hans Ås (Kansliet)]',
        '```',
      ].join('\n'),
    );
    const brief = attendees.map(({ name, group, presence, roles, reason, window, items, affiliation }) =>
      [name, group, presence, roles.join('+'), reason, window?.start, items.join(), affiliation]
        .map((v) => v ?? '')
        .join('|'),
    );
    assert.deepEqual(brief, [
      'Anna Berg|LG|present|chair||12:00||',
      'Cia Lind|LG|present|secretary|||5.1|',
      'Dan Holm|LG|present|co-opted+presenter||||',
      'Eva Falk|LG|absent||leave|||',
      'Fia Grön|LG|absent||tandläkaren|||',
      'Gun Hed|Styrgruppen|present|chair+secretary||14:00||',
      'Hans Ås|Styrgruppen|present|||14:00||Kansliet',
    ]);
    assert.equal(attendees[2]?.voting, false);
    assert.equal(meeting.chair, 'Anna Berg');
    assert.equal(meeting.secretary, 'Cia Lind');
  });

  it('gives the exact place of every name, also in quotes and with CRLF', () => {
    const text = [
      ...ENGLISH_FRONT,
      '```yaml attendees',
      'group: A',
      'present: ["Bo Ek (chair)", Cia Lind]',
      '```',
      '',
    ]
      .join('\n')
      .replace(/\n/g, '\r\n');
    const minutes = readAll(text);
    assert.deepEqual(
      minutes.attendees.map(({ nameRange }) => slice(text, nameRange)),
      ['Bo Ek', 'Cia Lind'],
    );
  });

  it('numbers items through the document, with presenters by label and in the heading', () => {
    const { items } = readBody([
      '# Möte',
      '## Beslut',
      '### 1. Budget (prel)',
      'Föredragande: Cia Lind och Bo',
      '## Information',
      '### § 45 Skolval',
      '### 5.10 Läget (Britt Lager Bengtsson)',
      '#### Delfråga (Anna)',
      '### 2024 års plan',
      '## Underskrift',
      '### Bilaga',
    ]);
    assert.deepEqual(
      items.map(({ number, title, section, level, presenters }) => [
        number,
        title,
        section,
        level,
        presenters.map(({ name }) => name).join(),
      ]),
      [
        ['1', 'Budget (prel)', 'decisions', 3, 'Cia Lind,Bo Ek'],
        ['§45', 'Skolval', 'information', 3, ''],
        ['5.10', 'Läget (Britt Lager Bengtsson)', 'information', 3, 'Britt Lager Bengtsson'],
        [undefined, 'Delfråga (Anna)', 'information', 4, 'Anna Berg'],
        [undefined, '2024 års plan', 'information', 3, ''],
      ],
    );
  });

  it('reads numbered headings of the level of sections, after any section', () => {
    const { items } = readBody(['## Deltagare', '', '## § 45 Val', '', '### Yrkanden', '', '## § 46 Budget']);
    assert.deepEqual(
      items.map(({ number, section, level }) => [number, section, level]),
      [
        ['§45', 'matters', 2],
        [undefined, 'matters', 3],
        ['§46', 'matters', 2],
      ],
    );
  });

  it('reads numbered headings among the attendees and the signatures, with what stands under them', () => {
    const { items, actions } = readBody([
      '## Attendees',
      '- [x] Ann Hill',
      '### Guests',
      '### 1. Quays',
      '- [ ] measure them',
      '#### The northern one',
      '- [ ] measure this, too',
      '## Attachments',
      '### 1. Map.pdf',
      '## Sign-off',
      '### 2. Next meeting',
    ]);
    assert.deepEqual(
      items.map(({ number, title, section }) => [number, title, section]),
      [
        ['1', 'Quays', 'attendees'],
        [undefined, 'The northern one', 'attendees'],
        ['2', 'Next meeting', 'sign-off'],
      ],
    );
    assert.deepEqual(
      actions.map(({ text, item }) => [text, item]),
      [
        ['measure them', '1'],
        ['measure this, too', '1'],
      ],
    );
  });

  it('takes no version for a number', () => {
    const { items } = readBody([
      '## Matters',
      '### 3.0 Release',
      '### 2.10 Fees',
      '### 3.0.1 Model',
      '### 1.1.0. More',
    ]);
    assert.deepEqual(
      items.map(({ number, title }) => [number, title]),
      [
        [undefined, '3.0 Release'],
        ['2.10', 'Fees'],
        [undefined, '3.0.1 Model'],
        [undefined, '1.1.0. More'],
      ],
    );
  });

  it('reads headings that are bold as a whole', () => {
    const { items, sections } = readBody([
      '## **Beslut**',
      '',
      '### **1. Budget**',
      '',
      '### **Val** av **två**',
    ]);
    assert.equal(sections.at(-1)?.kind, 'decisions');
    assert.deepEqual(
      items.map(({ number, title }) => [number, title]),
      [
        ['1', 'Budget'],
        [undefined, '**Val** av **två**'],
      ],
    );
  });

  it('reads decision blocks, one or a list, with every field', () => {
    const { decisions } = readBody([
      '## Beslut',
      '### 3. Taxa',
      '```yaml beslut',
      '- id: B1',
      '  text: >-',
      '    Nämnden beslutar',
      '    att höja taxan.',
      '  av: Nämnden',
      '  punkt: 5.10',
      '  status: Beslutat',
      '  röster: {för: 7, emot: 4, avstår: 0}',
      '  yrkanden: [{av: Bo Ek, text: Avslag}, Bifall]',
      '  reservationer: [Bo Ek]',
      '  ersätter: [2024-08-20#B3, B0]',
      '  gäller-från: 2025-01-01',
      '- id: B2',
      '  text: Nej',
      '  av: Nämnden',
      '  status: bordlagt',
      '```',
    ]);
    const [first, second] = decisions;
    assert.equal(first?.text, 'Nämnden beslutar att höja taxan.');
    assert.equal(first.item, '5.10');
    assert.equal(first.status, 'adopted');
    assert.deepEqual(first.vote, { for: 7, against: 4, abstain: 0 });
    assert.deepEqual(first.proposals, [
      { by: 'Bo Ek', text: 'Avslag' },
      { by: undefined, text: 'Bifall' },
    ]);
    assert.deepEqual(first.reservations, [{ by: 'Bo Ek', text: undefined }]);
    assert.deepEqual(
      first.supersedes.map(({ file, id }) => [file, id]),
      [
        ['2024-08-20', 'B3'],
        [undefined, 'B0'],
      ],
    );
    assert.equal(first.effective, '2025-01-01');
    assert.equal(second?.item, '3');
    assert.equal(second.status, 'tabled');
  });

  it('reads action blocks with owners in short form, unassigned ones and due values', () => {
    const { actions } = readBody([
      '```yaml åtgärd',
      '- {id: Å1, text: A, ansvarig: [Anna, Okänd Person], senast: fredag 4 okt, status: pågår}',
      '- {id: Å3, text: C, ansvarig: Anna och Bo Ek, status: klar}',
      '- {id: Å2, text: B, ansvarig: ej utsedd, senast: nästa möte, status: öppen, från: 2024-09-10#Å1}',
      '```',
    ]);
    assert.deepEqual(
      actions.map(({ owners, due, status, carriedFrom }) => [
        owners.map(({ name }) => name).join(),
        due?.kind,
        due?.date,
        status,
        carriedFrom?.id,
      ]),
      [
        ['Anna Berg,Okänd Person', 'date', '2024-10-04', 'in-progress', undefined],
        ['Anna Berg,Bo Ek', undefined, undefined, 'done', undefined],
        ['', 'next-meeting', undefined, 'open', 'Å1'],
      ],
    );
  });

  it('reads the date line, its place, the statement of no decisions and the sign-off', () => {
    const { dateLine, noDecisions, signOffs, text } = readBody([
      '# Möte',
      '',
      'Tisdagen den 24 sep 2024, kl. 12.00-16.00',
      'Plats: Jupiter',
      '',
      '## Beslut',
      '',
      'Inga beslutspunkter.',
      '',
      '## Underskrift',
      '',
      'Vid anteckningarna: Cia',
      '',
      '**Justeras:** Anna Berg, Bo Ek',
    ]);
    assert.equal(dateLine?.date?.date, '2024-09-24');
    assert.equal(dateLine.date.weekday && slice(text, dateLine.date.weekday.range), 'Tisdagen');
    assert.equal(dateLine.window?.start, '12:00');
    assert.equal(dateLine.place?.text, 'Jupiter');
    assert.equal(noDecisions.length, 1);
    assert.equal(noDecisions[0]?.section, 0);
    assert.deepEqual(
      signOffs.map(({ kind, names }) => [kind, names.map(({ name }) => name).join()]),
      [
        ['secretary', 'Cia Lind'],
        ['approver', 'Anna Berg,Bo Ek'],
      ],
    );
  });

  it('keeps what it can of broken records and never throws', () => {
    const pieces = fc.constantFrom(
      '---\nminutes: 1\n',
      'lang: sv\n',
      'datum: [2024',
      '---\n',
      '```yaml beslut\n',
      'id: B1\n',
      'text: a: b\n',
      '- - -\n',
      '```\n',
      '```yaml deltagare\n- grupp: {a\n',
      '  närvarande: [Anna (ordf, B, "c]\n',
      '- [ ] @ (senast ) ^Å\n',
      'ACTION: \n',
      '### 1. (\n',
      '*a &a [*a]\n',
      '\t',
      '\uFEFF',
      '\r',
      '§',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), (parts) => {
        const text = `---\nminutes: 1\n${parts.join('')}`;
        const minutes = readMinutes(text);
        for (const record of [...(minutes?.decisions ?? []), ...(minutes?.actions ?? [])]) {
          assert.ok(record.start >= 0 && record.range.end <= text.length);
        }
      }),
    );
  });

  it('reads CRLF, CR and a byte-order mark to the same model', () => {
    const text = [
      ...ENGLISH_FRONT,
      '# T',
      '',
      '- [ ] Bo: x',
      '',
      '```yaml decision',
      'id: D1',
      'text: y',
      '```',
      '',
    ].join('\n');
    const model = (source: string) => {
      const { decisions, actions, meeting } = readAll(source);
      return [
        decisions.map(({ id, text }) => [id, text]),
        actions.map(({ text }) => text),
        meeting.date,
        meeting.title,
      ];
    };
    for (const variant of [text.replace(/\n/g, '\r\n'), text.replace(/\n/g, '\r'), `\uFEFF${text}`]) {
      assert.deepEqual(model(variant), model(text));
    }
  });
});
