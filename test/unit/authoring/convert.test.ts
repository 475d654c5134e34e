import assert from 'node:assert/strict';
import { convertToBlock } from '../../../src/authoring/convertToBlock';
import { convertToInline } from '../../../src/authoring/convertToInline';
import type { EditPlan } from '../../../src/authoring/editPlan';
import type { Minutes } from '../../../src/minutes/model';
import { readMinutes } from '../../../src/minutes/reader';
import { type FoundRecord, recordAt } from '../../../src/minutes/recordAt';
import { applyEdits } from '../../../src/text/edit';
import { check } from '../../../src/validate/registry';
import { ENGLISH_FRONT, readBody } from '../minutes/sample';

type Convert = (minutes: Minutes, found: FoundRecord, read: typeof readMinutes) => EditPlan;

/** The body after converting the record at `|`, or the id of the message that says why not. */
function converted(convert: Convert, marked: string, front?: readonly string[]): string {
  const open = readBody('', front).text.length;
  const minutes = readBody(marked.replace('|', ''), front);
  const found = recordAt(minutes, open + marked.indexOf('|'));
  assert.ok(found, `No record at the mark in ${marked}`);
  const plan = convert(minutes, found, readMinutes);
  if (plan.refusal !== undefined) return plan.refusal.id;
  const text = applyEdits(minutes.text, plan.edits);
  assert.ok(text.startsWith(minutes.text.slice(0, open)));
  return text.slice(open);
}

const toBlock = (marked: string, front?: readonly string[]) => converted(convertToBlock, marked, front);
const toInline = (marked: string, front?: readonly string[]) => converted(convertToInline, marked, front);

describe('converting to a block', () => {
  it('writes a task with its owners, due value and the next free id', () => {
    assert.equal(
      toBlock('Text\n\n- [ ] Anna, Bo: Ta |fram ett förslag (senast 8 okt)\n- [x] Cia: Klart ^Å4\n'),
      [
        'Text',
        '',
        '```yaml åtgärd',
        'id: Å5',
        'text: Ta fram ett förslag',
        'ansvarig: [Anna Berg, Bo Ek]',
        'senast: 8 okt',
        'status: öppen',
        '```',
        '',
        '- [x] Cia: Klart ^Å4',
        '',
      ].join('\n'),
    );
  });

  it('writes a decision as one of the group', () => {
    assert.equal(
      toBlock('DECISION: We |ship: now.', ENGLISH_FRONT),
      '```yaml decision\nid: D1\ntext: "We ship: now."\nby: Board\nstatus: adopted\n```',
    );
  });

  it('makes a block without errors', () => {
    for (const line of [
      '- [ ] |Ring',
      'Beslut: |Ja "absolut" # inte',
      'TODO: |@[Anna Berg] rensa [listan]',
    ]) {
      const text = readBody('').text + toBlock(line);
      const found = check(readMinutes(text) ?? assert.fail()).filter(({ severity }) => severity === 'error');
      assert.deepEqual(found, [], text);
    }
  });

  it('keeps what else is in the list item, and parts what stands before and after', () => {
    assert.equal(
      toBlock('1. [ ] Anna: |A\n   - detalj\n   - [x] Bo: B\n2. annat'),
      [
        '1. ```yaml åtgärd',
        '   id: Å1',
        '   text: A',
        '   ansvarig: Anna Berg',
        '   status: öppen',
        '   ```',
        '   - detalj',
        '   - [x] Bo: B',
        '2. annat',
      ].join('\n'),
    );
    assert.match(
      toBlock('Före\nTODO: |rensa\n listan\nTODO: ringa'),
      /^Före\n\n```yaml [^]*\n```\n\nTODO: ringa$/,
    );
  });

  it('keeps a nested task within its list item, and the line endings of the file', () => {
    assert.equal(
      toBlock('- Rubrik\n\t- [/] Bo: |A\n\t- mer'),
      '- Rubrik\n  ```yaml åtgärd\n  id: Å1\n  text: A\n  ansvarig: Bo Ek\n  status: pågår\n  ```\n\t- mer',
    );
    const text = readBody('- [ ] Bo: A\n').text.replaceAll('\n', '\r\n');
    const minutes = readMinutes(text) ?? assert.fail();
    const found = recordAt(minutes, text.indexOf('Bo: A'));
    const plan = convertToBlock(minutes, found ?? assert.fail(), readMinutes);
    assert.doesNotMatch(applyEdits(text, plan.edits ?? []), /[^\r]\n/);
  });

  it('keeps comments, and follows the record rather than the words around it', () => {
    assert.match(toBlock('- [ ] Bo: |A <!-- minutes-ignore x -->'), /^<!-- minutes-ignore x -->\n```yaml/);
  });

  it('says why it cannot', () => {
    assert.equal(toBlock('> - [ ] Bo: |A'), 'convert.quoted');
    assert.equal(toBlock('```yaml åtgärd\nid: |Å1\n```'), 'convert.is-block');
    const approved = [...ENGLISH_FRONT.slice(0, 2), 'status: approved', ...ENGLISH_FRONT.slice(2)];
    assert.equal(toBlock('- [ ] |A', approved), 'record.approved');
  });
});

describe('converting to running text', () => {
  const action = [
    '```yaml åtgärd',
    'id: Å3',
    'text: |Ring',
    'ansvarig: [Anna Berg, Bo]',
    'senast: v. 42',
    'från: 2024-09-10#Å1',
    'status: klar',
    '```',
  ].join('\n');

  it('writes an action as a task', () => {
    assert.equal(
      toInline(`Före\n${action}\nEfter`),
      'Före\n\n- [x] @[Anna Berg] @[Bo Ek] Ring (senast v. 42) (från 2024-09-10#Å1) ^Å3\n\nEfter',
    );
  });

  it('writes a decision behind its label', () => {
    assert.equal(
      toInline('```yaml beslut\nid: B7\ntext: >\n  Planen\n  |godkänns.\nav: lg\nstatus: beslutat\n```'),
      'Beslut B7: Planen godkänns.',
    );
    assert.equal(
      toInline('```yaml beslut\nid: §45\ntext: |Ja.\nav: LG\nstatus: beslutat\n```'),
      'Beslut: Ja. ^§45',
    );
  });

  it('takes one record out of a list, wherever it stands in it', () => {
    const list = (at: number) =>
      `\`\`\`yaml åtgärd\n${[1, 2, 3]
        .map((n) => `- id: Å${n}${n === at ? '|' : ''}\n  text: T${n}\n  ansvarig: Bo\n  status: öppen\n`)
        .join('')}\`\`\`\n`;
    assert.match(toInline(list(1)), /^- \[ \] @\[Bo Ek\] T1 \^Å1\n\n```yaml åtgärd\n- id: Å2/);
    assert.match(
      toInline(list(2)),
      /status: öppen\n```\n\n- \[ \] @\[Bo Ek\] T2 \^Å2\n\n```yaml åtgärd\n- id: Å3/,
    );
    assert.match(toInline(list(3)), /status: öppen\n```\n\n- \[ \] @\[Bo Ek\] T3 \^Å3\n$/);
  });

  it('becomes the task of the list item that a block opens', () => {
    const block = toBlock('- [ ] Anna: |A\n  - detalj');
    assert.equal(toInline(block.replace('text: A', 'text: |A')), '- [ ] @[Anna Berg] A ^Å1\n  - detalj');
  });

  it('names what there is no place for', () => {
    const lost = (line: string) => {
      const minutes = readBody(action.replace('|', '').replace('status: klar', `status: klar\n${line}`));
      const plan = convertToInline(
        minutes,
        recordAt(minutes, minutes.text.indexOf('Ring')) ?? assert.fail(),
        readMinutes,
      );
      return plan.refusal?.args?.parts;
    };
    assert.equal(lost('klart: 2024-10-01\nprio: hög'), 'klart, prio');
    assert.equal(lost('x-annat: 1'), 'x-annat');
    assert.equal(lost('# en kommentar'), '# en kommentar');
  });

  it('refuses where the words would be read differently', () => {
    assert.equal(
      toInline('```yaml åtgärd\nid: Å1\ntext: "|Anna: ring"\nansvarig: ej utsedd\nstatus: öppen\n```'),
      'record.would-change',
    );
    assert.equal(
      toInline('```yaml beslut\nid: B1\ntext: |Ja\nav: Någon annan\nstatus: avslaget\n```'),
      'convert.lost',
    );
    assert.equal(toInline('- [ ] |A'), 'convert.is-inline');
  });
});
