import assert from 'node:assert/strict';
import { carryOver } from '../../../../src/authoring/carryOver/carryOver';
import { readMinutes } from '../../../../src/minutes/reader';
import { readAll, readBody } from '../../minutes/sample';
import { carried, leftOpen, planned } from './meetings';

const FRONT = '---\nminutes: 1\nlang: sv\ngrupp: LG\ndatum: 2024-10-22\ntid: 12:00-16:00\n---\n\n';
const ENGLISH = FRONT.replace('sv', 'en');
const PEOPLE = '```yaml attendees\ngroup: LG\npresent: [Anna Berg, Bo Ek]\n```\n\n';
const FOLLOW_UP = '### 2. Uppföljning\n';

const PREVIOUS = readBody([
  '- [ ] Anna: ring skolan (senast 2024-11-05) ^Å1',
  '- [x] Bo: klart ^Å2',
  '- [/] @[Cia Lind] skriv rutin ^Å3',
]);
const IN_BLOCKS = readBody([
  '```yaml åtgärd',
  'id: Å1',
  'text: Ta fram "en" rutin',
  'ansvarig: [Anna Berg, Bo Ek]',
  'typ: bevakning',
  'senast: nästa möte',
  'status: öppen',
  '```',
  '```yaml åtgärd',
  '- id: Å2',
  '  text: Boka rum',
  '  ansvarig: ej utsedd',
  '  status: pågår',
  '```',
]);

describe('Carrying over', () => {
  it('writes tasks where the earlier ones are tasks, under the item that follows things up', () => {
    const body = `${FRONT}# LG\n\n### 1. Budget\n\n${FOLLOW_UP}\n### 3. Nästa möte\n`;
    const { text } = carried(body, leftOpen(PREVIOUS));
    assert.equal(
      text,
      body.replace(
        FOLLOW_UP,
        `${FOLLOW_UP}\n- [ ] @[Anna Berg] ring skolan (senast 2024-11-05) (från 2024-09-24#Å1) ^Å1\n` +
          '- [/] @[Cia Lind] skriv rutin (från 2024-09-24#Å3) ^Å2\n',
      ),
    );
  });

  it('writes blocks where the earlier ones are blocks', () => {
    const { text } = carried(`${FRONT}## Uppföljning från förra mötet`, leftOpen(IN_BLOCKS));
    assert.equal(
      text,
      `${FRONT}## Uppföljning från förra mötet\n\n` +
        '```yaml åtgärd\nid: Å1\ntext: Ta fram "en" rutin\nansvarig: [Anna Berg, Bo Ek]\ntyp: bevakning\n' +
        'senast: nästa möte\nstatus: öppen\nfrån: 2024-09-24#Å1\n```\n\n' +
        '```yaml åtgärd\nid: Å2\ntext: Boka rum\nansvarig: ej utsedd\nstatus: pågår\nfrån: 2024-09-24#Å2\n```\n',
    );
  });

  it('follows the form, the prefix and the bullet of the actions that are there', () => {
    const { text } = carried(`${FRONT}${FOLLOW_UP}\n* [ ] Egen ^U4\n\n### 3. Annat\n`, leftOpen(IN_BLOCKS));
    assert.match(text, /\n\* \[ \] Egen \^U4\n\* \[ \] @\[Anna Berg\] @\[Bo Ek\] Ta fram .*#Å1\) \^U5\n/);
    const blocks = `${FRONT}${FOLLOW_UP}\n\`\`\`yaml action\nid: A7\ntext: x\nowner: Bo\nstatus: open\n\`\`\`\n`;
    assert.deepEqual(
      carried(blocks, leftOpen(PREVIOUS)).actions.map(({ id, source }) => [id, source]),
      [
        ['A7', 'block'],
        ['A8', 'block'],
        ['A9', 'block'],
      ],
    );
  });

  it('makes the item where there is none: with the next number, before what closes the minutes', () => {
    const made = (body: string): string | undefined =>
      /^#.*(?:Uppföljning|Follow-up)$/m.exec(carried(body, leftOpen(PREVIOUS)).text)?.[0];
    assert.equal(made(`${FRONT}## Dialog\n\n### 1. A\n\n### 2. B\n\n#### 2.1 C\n`), '### 3. Uppföljning');
    assert.equal(made(`${FRONT}## § 44 A\n\n## § 45 B\n`), '## § 46 Uppföljning');
    assert.equal(made(`${ENGLISH}## Discussion\n\nTalk.\n`), '### Follow-up');
    assert.equal(made(ENGLISH), '## Follow-up');
    for (const closing of [
      '## Underskrift\n',
      'Vid anteckningarna: Bo Ek\n',
      '---\n\nVid protokollet: Bo\n',
    ]) {
      const { text } = carried(`${FRONT}### 1. A\n\nOrd.\n\n${closing}`, leftOpen(PREVIOUS));
      assert.ok(
        text.includes('Ord.\n\n### 2. Uppföljning\n\n- [ ]') && text.endsWith(`^Å2\n\n${closing}`),
        text,
      );
    }
  });

  it('knows the item by its title in either language', () => {
    const titles = [
      '## Uppföljning',
      '### 1. Återkoppling från föregående möte',
      '### Föregående mötes protokoll',
      '### 1. Follow-up from last time',
      '### 4. Matters arising',
      '## § 3 Uppföljning:',
    ];
    for (const title of titles) {
      const { text } = carried(`${FRONT}${title}\n\n### 9. Annat\n`, leftOpen(PREVIOUS));
      assert.ok(text.startsWith(`${FRONT}${title}\n\n- [ ]`), text);
    }
    const other = `${FRONT}### 1. Uppföljning av budget 2024\n\n### 2. Uppföljning\n`;
    assert.ok(carried(other, leftOpen(PREVIOUS)).text.startsWith(`${other}\n- [ ]`));
  });

  it('does nothing the second time, and adds only what has come since', () => {
    const first = carried(`${FRONT}${FOLLOW_UP}`, leftOpen(PREVIOUS));
    assert.deepEqual(planned(first.text, leftOpen(PREVIOUS)), { edits: [], added: [], differing: [] });
    const later = readAll(
      `${PREVIOUS.text.replace('ring skolan', 'ring skolan igen')}\n- [ ] Bo: sent ^Å4\n`,
    );
    const reworded = first.text.replace('skriv rutin', 'skriv rutinen');
    const plan = planned(reworded, leftOpen(later));
    assert.deepEqual(
      [plan.added, plan.differing].map((list) => list?.map(({ id }) => id)),
      [['Å4'], ['Å1', 'Å3']],
    );
    const second = carried(reworded, leftOpen(later));
    assert.deepEqual(
      second.actions.map(({ text }) => text),
      ['ring skolan', 'skriv rutinen', 'sent'],
    );
  });

  it('knows a copy by either name of its file, and tells files with one stem apart', () => {
    const text = `${FRONT}- [ ] a (från lg/2024-09-24#å1) ^Å1\n- [ ] b (från 2024-09-24.md#Å2) ^Å2\n`;
    const [item] = leftOpen(PREVIOUS, '2024-09-24', 'lg/2024-09-24');
    assert.ok(item);
    const asked = (fileNames: readonly string[], id: string): number =>
      planned(text, [{ ...item, fileNames, id }]).added?.length ?? 0;
    assert.equal(asked(['2024-09-24', 'lg/2024-09-24'], 'Å1'), 0);
    assert.equal(asked(['2024-09-24', 'lg/2024-09-24'], 'Å2'), 0);
    assert.equal(asked(['lg/2024-09-24'], 'Å1'), 0);
    assert.equal(asked(['lg/2024-09-24'], 'Å2'), 1);
    assert.match(
      carried(text, [{ ...item, fileNames: ['styrelse/2024-09-24'] }]).text,
      /\(från styrelse\/2024-/,
    );
  });

  it('knows a copy of what has no id by its words', () => {
    const items = leftOpen(readBody('- [ ] Ring skolan'));
    const { text, actions } = carried(`${FRONT}${FOLLOW_UP}`, items);
    assert.deepEqual(
      actions.map(({ id, carriedFrom }) => [id, carriedFrom]),
      [['Å1', undefined]],
    );
    assert.deepEqual(planned(text, items).edits, []);
  });

  it('keeps the day that was meant', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['8 okt', '2024-10-08'],
      ['8 nov', '8 nov'],
      ['v. 42', '2024-10-18'],
      ['löpande', 'löpande'],
      ['nästa möte', 'nästa möte'],
    ];
    for (const [written, kept] of cases) {
      for (const body of [
        `- [ ] Ring (senast ${written}) ^Å1`,
        `- [ ] Ring senast ${written} om lokalen ^Å1`,
      ]) {
        const previous = readBody(body);
        const [before] = previous.actions;
        const [after] = carried(`${FRONT}${FOLLOW_UP}`, leftOpen(previous)).actions;
        assert.equal(after?.text, before?.text);
        assert.deepEqual(
          [after?.due?.date, after?.due?.text],
          [before?.due?.date, before?.due && kept],
          body,
        );
      }
    }
    const due = leftOpen(IN_BLOCKS).map((item) => ({
      ...item,
      due: { date: '2024-10-22', text: 'nästa möte' },
    }));
    assert.match(carried(`${FRONT}${FOLLOW_UP}`, due).text, /\nsenast: 2024-10-22\n/);
  });

  it('falls back to a block where a task would say something else', () => {
    const previous = readBody(
      '```yaml åtgärd\nid: Å1\ntext: "Bo: ring ^Å9"\nansvarig: ej utsedd\nstatus: öppen\n```\n',
    );
    const { actions } = carried(`${FRONT}${PEOPLE}- [ ] Egen ^Å1\n\n${FOLLOW_UP}`, leftOpen(previous));
    assert.deepEqual(
      actions.map(({ text, owners, source }) => [text, owners.length, source]),
      [
        ['Egen', 0, 'inline'],
        ['Bo: ring ^Å9', 0, 'block'],
      ],
    );
  });

  it('keeps CRLF, and the words on the line below', () => {
    const text = `${FRONT}${FOLLOW_UP}Vid anteckningarna: Bo Ek\n`.replaceAll('\n', '\r\n');
    const after = carried(text, leftOpen(PREVIOUS));
    assert.ok(!/[^\r]\n/.test(after.text));
    assert.equal(after.actions.length, 2);
    assert.equal(after.signOffs.length, 1);
  });

  it('leaves approved minutes alone, and those where nothing can be written', () => {
    const approved = readAll(`${FRONT.replace('tid:', 'status: justerad\ntid:')}${FOLLOW_UP}`);
    assert.equal(carryOver(approved, leftOpen(PREVIOUS), readMinutes).refusal?.id, 'record.approved');
    const plain = { ...readAll(FRONT), kind: 'plain' } as const;
    assert.equal(carryOver(plain, leftOpen(PREVIOUS), readMinutes).refusal?.id, 'record.plain');
    const open = readAll(`${FRONT}${FOLLOW_UP}\n~~~\nkod`);
    assert.equal(carryOver(open, leftOpen(PREVIOUS), readMinutes).refusal?.id, 'carry.would-change');
  });
});
