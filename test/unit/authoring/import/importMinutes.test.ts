import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importMinutes, type ImportOptions } from '../../../../src/authoring/import/importMinutes';
import { wordsIn } from '../../../../src/authoring/import/words';
import type { Minutes } from '../../../../src/minutes/model';
import { readMinutes } from '../../../../src/minutes/reader';
import { canonicalKey } from '../../../../src/minutes/vocabulary/vocabulary';
import { check } from '../../../../src/validate/registry';

const cases = process.env.MINUTES_CASES ?? join(process.cwd(), '..', 'shared', 'cases');
const fixtures = join(process.cwd(), 'test', 'fixtures', 'plain');

function imported(source: string, options: ImportOptions = {}) {
  const result = importMinutes(source, options);
  assert.equal(result.failure, undefined);
  return result;
}

const SCAN = `xx 3 EKBACKEN 2023-11-14
Barn- och utbildningsförvaltningen

Rektorsgruppen norra området

Tisdagen den 14 nov 2023, 08.30-11.00
Plats: Björken

Deltagare LG: Anna Berg, Bo Ek, Cia
Lind, Dan Holm

Styrgruppen 10-11.00: Eva Falk, Frida Gran

Frånvarande: Gun Hed (sem), Hans Ivarsson (sekr)

BESLUT

1.

Planen för vikarier
Rektorsgruppen beslutar att godkänna planen.

INFORMATION

2. Läget i verksamheterna
Foredragande: Bo Ek

Följande togs upp:

e Vikarier under vintern
e Ny skolsköterska

exempelkommun.se

. Övrigt

Anna berättar om hur elevhälsan ska arbeta under våren med de insatser som planeras i

årskurs fyra. Bo kommer att ta fram ett förslag.

Vid anteckningarna/Eva Falk
`;

describe('importing plain minutes', () => {
  it('writes structured minutes in the order of the templates', () => {
    const { text, report } = imported(SCAN);
    assert.equal(
      text,
      `---
minutes: 1
lang: sv
organisation: Barn- och utbildningsförvaltningen
grupp: Rektorsgruppen norra området
datum: 2023-11-14
tid: 08:30-11:00
plats: Björken
sekreterare: Hans Ivarsson
status: utkast
---

# Rektorsgruppen norra området

Tisdagen den 14 nov 2023, 08.30-11.00
Plats: Björken

## Deltagare

\`\`\`yaml deltagare
- grupp: LG
  närvarande: [Anna Berg, Bo Ek, Cia Lind, Dan Holm]
  frånvarande: [Gun Hed (sem), Hans Ivarsson (sekr)]
- grupp: Styrgruppen
  tid: 10:00-11:00
  närvarande: [Eva Falk, Frida Gran]
\`\`\`

## Beslut

### 1. Planen för vikarier

\`\`\`yaml beslut
id: B1
text: Rektorsgruppen beslutar att godkänna planen.
av: Rektorsgruppen
punkt: 1
status: beslutat
\`\`\`

## Information

### 2. Läget i verksamheterna

Föredragande: Bo Ek

Följande togs upp:

- Vikarier under vintern
- Ny skolsköterska

### 3. Övrigt

Anna berättar om hur elevhälsan ska arbeta under våren med de insatser som planeras i
årskurs fyra. Bo kommer att ta fram ett förslag.

## Underskrift

Vid anteckningarna: Eva Falk
`,
    );
    assert.deepEqual(report.restored, [{ line: 35, number: '3', title: 'Övrigt' }]);
    assert.deepEqual(
      report.removed.map(({ text: words }) => words),
      ['xx 3 EKBACKEN 2023-11-14', 'exempelkommun.se'],
    );
    assert.deepEqual(report.joined, [{ line: 39 }]);
    assert.deepEqual(
      report.left.map(({ type }) => type),
      ['action'],
    );
    assert.deepEqual(report.missing, []);
  });

  it('writes what is only suggested as blocks where that is asked for', () => {
    const { minutes } = imported(SCAN, { candidates: true });
    assert.equal(minutes.actions.length, 1);
    assert.match(minutes.actions[0]?.text ?? '', /Bo kommer att ta fram/);
  });

  it('keeps lists, tables, code and links of Markdown, and blocks where records stood', () => {
    const source = `# Team meeting 2024-03-05

## Attendees (3)

- [x] Anna Berg @anna (chair)
- [x] Bo Ek, Example Ltd
- [ ] Cia Lind

## Notes

### 1. Budget

* It was too high
    * ACTION 62.2: Bo Ek to ask the bank by 2024-04-01
        * the one in town
    * and more

\`\`\`
# no heading
\`\`\`

| Year | Cost |
| ---- | ---- |
| 2023 | 14   |

See [the plan](https://example.org/plan).

## Action items

| Action | Owner |
| --- | --- |
| Write the report | Anna Berg |
`;
    const { text, minutes } = imported(source);
    assert.match(text, /^- It was too high\n {2}```yaml action\n {2}id: A62\.2\n/m);
    assert.match(text, /^ {2}- the one in town\n {2}- and more$/m);
    assert.match(text, /^# no heading$/m);
    assert.match(text, /\| Write the report \| Anna Berg \|\n\n```yaml action/);
    assert.deepEqual(
      minutes.actions.map(({ text: words, owners }) => [words, owners.map(({ name }) => name)]),
      [
        ['ask the bank', ['Bo Ek']],
        ['Write the report', ['Anna Berg']],
      ],
    );
    assert.deepEqual(
      minutes.attendees.map(({ name, presence }) => [name, presence]),
      [
        ['Anna Berg', 'present'],
        ['Bo Ek', 'present'],
        ['Cia Lind', 'absent'],
      ],
    );
  });

  it('keeps the number of a matter under its item, and leaves the mark of a check box and the word before a number', () => {
    const source =
      'Nämndens möte 2024-03-05\n\nNärvarande:\n- [x] Anna Berg\n- [x] Bo Ek\n\n§ 1 Dnr KS 2024/45\nBidrag\nAnna berättar.\n\nPunkt 2. Övrigt\nInget.\n';
    const { text, minutes } = imported(source);
    assert.match(text, /^### § 1 Bidrag\n\nDnr KS 2024\/45$/m);
    assert.match(text, /^### 2\. Övrigt$/m);
    assert.deepEqual(
      minutes.attendees.map(({ name, affiliation }) => [name, affiliation]),
      [
        ['Anna Berg', undefined],
        ['Bo Ek', undefined],
      ],
    );
  });

  it('takes a table of who was there, with its marks and the names of its columns, for a block', () => {
    const { text } = imported(
      '# Board meeting 2024-03-05\n\n| Name | Org | Present |\n|---|---|---|\n| Ann Hill | Example Ltd | x |\n' +
        '| Bob Cole | | - |\n| Eve Dahl | | ✓ |\n\n## Quay\n\nBad.\n',
    );
    assert.match(
      text,
      /present: \[\{ name: Ann Hill, affiliation: Example Ltd \}, Eve Dahl\]\n {2}absent: \[Bob Cole\]/,
    );
    assert.doesNotMatch(text, /\|/);
  });
  it('takes a word that stands twice for the record and for its owner', () => {
    const source =
      'Board meeting 2024-03-05\n\nPresent: Anna Berg, Bo Ek\n\n1. Bins\n\nAction: Anna to write to the council by 20 March.\n';
    assert.deepEqual(
      imported(source).minutes.actions.map(({ text: words, due }) => [words, due?.text]),
      [['write to the council', '20 March']],
    );
  });

  it('reports a second list of those present', () => {
    const meeting = (day: string) =>
      `# Board ${day}\n\n## Present\n\n- Anna Berg\n- Bo Ek\n\n## Notes\n\n- Budget\n\n`;
    const { report } = imported(meeting('2024-03-05') + meeting('2024-03-12'));
    assert.deepEqual(report.otherMeetings, [{ line: 14 }]);
  });

  it('keeps the line endings, and front matter of another kind', () => {
    const source =
      '---\ntitle: Team notes\n---\n\n# Team meeting 2024-03-05\n\nPresent: Anna Berg, Bo Ek\n\n## Agenda\n\n1. Budget\n';
    const { text } = imported(source.replaceAll('\n', '\r\n'));
    assert.ok(!/[^\r]\n/.test(text));
    assert.match(text, /```text\r\ntitle: Team notes\r\n```/);
  });

  it('refuses what it cannot import, and says why', () => {
    assert.deepEqual(importMinutes(' \n').failure, { reason: 'empty' });
    assert.deepEqual(importMinutes(imported(SCAN).text).failure, { reason: 'structured' });
    assert.deepEqual(importMinutes('# Read me\n\nHow to install.\n').failure, { reason: 'no-minutes' });
  });

  for (const name of readdirSync(fixtures).filter((file) => /\.(?:md|txt)$/.test(file))) {
    it(`says the same as ${name} and has the form of the format`, () => {
      const source = readFileSync(join(fixtures, name), 'utf8');
      const plain = readMinutes(source, { plain: true, path: name });
      const { minutes, report } = imported(source, { path: name });
      assert.ok(plain);
      assert.deepEqual(said(minutes), said(plain));
      assert.deepEqual(errors(minutes, report.missing), []);
    });
  }

  it('makes of the worked cases what a careful person makes of them', function () {
    if (!existsSync(cases)) {
      console.log(`    skipped: there is no ${cases}`);
      return this.skip();
    }
    const folders = readdirSync(cases).filter((name) => existsSync(join(cases, name, 'expected.md')));
    assert.ok(folders.length > 0);
    for (const folder of folders) {
      const expected = readFileSync(join(cases, folder, 'expected.md'), 'utf8');
      const source = readFileSync(join(cases, folder, 'ocr.txt'), 'utf8');
      const { text, minutes } = imported(source, { path: `${folder}/ocr.txt` });
      const words = (of: string) => wordsIn(of).map(({ word }) => word);
      assert.deepEqual(words(text), words(expected), folder);
      const wanted = readMinutes(expected);
      assert.ok(wanted);
      assert.deepEqual(model(minutes), model(wanted), folder);
      assert.deepEqual(
        check(minutes).filter(({ code }) => code.startsWith('schema')),
        [],
      );
    }
  });
});

/** What both kinds of minutes say, but for sections that only the structured ones have. */
function said({ meeting, attendees, items, decisions, actions }: Minutes) {
  return {
    date: meeting.date,
    window: [meeting.window?.start, meeting.window?.end],
    officers: [meeting.chair, meeting.secretary, meeting.approvers],
    attendees: attendees.map(({ name, presence }) => `${name} ${presence}`).sort(),
    items: items.map(({ number }) => number),
    decisions: decisions.filter(({ confidence }) => confidence === 'stated').map(({ text }) => text),
    actions: actions
      .filter(({ confidence }) => confidence === 'stated')
      .map(({ text, owners }) => [text, owners.map(({ name }) => name)]),
  };
}

function model({ meeting, attendees, items, decisions, actions }: Minutes) {
  return JSON.parse(
    JSON.stringify({ meeting, attendees, items, decisions, actions }, (key, value: unknown) =>
      /range$|^record$|^start$|^end$/i.test(key) && typeof value !== 'string' ? undefined : value,
    ),
  ) as unknown;
}

function errors(minutes: Minutes, missing: readonly string[]): string[] {
  return check(minutes)
    .filter(({ code }) => /^(?:schema|yaml|block|id)-/.test(code))
    .map(({ code, args }) => `${code} ${canonicalKey('meeting', String(args.key ?? '')) ?? ''}`.trim())
    .filter((code) => !missing.some((key) => code === `schema-required ${key}`));
}
