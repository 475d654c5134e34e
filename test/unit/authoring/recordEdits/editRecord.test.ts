import assert from 'node:assert/strict';
import { editRecord } from '../../../../src/authoring/recordEdits/editRecord';
import type { ActionStatus, RecordEdit } from '../../../../src/authoring/recordEdits/recordEdit';
import { readMinutes } from '../../../../src/minutes/reader';
import { recordAt } from '../../../../src/minutes/recordAt';
import { applyEdits } from '../../../../src/text/edit';
import { ENGLISH_FRONT, readBody } from '../../minutes/sample';

/** The body after an edit of the record at `|`, or the id of the message that says why nothing changed. */
function edited(marked: string, edit: RecordEdit, front?: readonly string[]): string {
  const open = readBody('', front).text.length;
  const minutes = readBody(marked.replace('|', ''), front);
  const found = recordAt(minutes, open + marked.indexOf('|')) ?? assert.fail('no record at the mark');
  const plan = editRecord(minutes, found, edit, readMinutes);
  return plan.refusal?.id ?? applyEdits(minutes.text, plan.edits ?? []).slice(open);
}

const status = (value: ActionStatus): RecordEdit => ({ kind: 'status', status: value, today: '2024-10-01' });
const owners = (...names: string[]): RecordEdit => ({ kind: 'owners', owners: names });
const due = (value?: string): RecordEdit => ({ kind: 'due', due: value });
const supersedes: RecordEdit = { kind: 'supersedes', reference: '2024-08-20#B7' };
const supersededBy: RecordEdit = { kind: 'superseded-by', reference: 'B9' };
const block = (...lines: string[]) => ['```yaml åtgärd', ...lines, '```'].join('\n');
const decision = (...lines: string[]) => ['```yaml beslut', ...lines, '```'].join('\n');

type Case = [before: string, edit: RecordEdit, after: string];

function holds(cases: readonly Case[], front?: readonly string[]): void {
  for (const [before, edit, after] of cases) assert.equal(edited(before, edit, front), after);
}

describe('editing the status', () => {
  it('changes the sign of a task, whatever the status', () => {
    holds([
      ['- [ ] |A', status('in-progress'), '- [/] A'],
      ['1. [x] |A\n   - [ ] B', status('carried'), '1. [>] A\n   - [ ] B'],
      ['- [>] A\n  - [ ] |B', status('cancelled'), '- [>] A\n  - [-] B'],
      ['- [X] |A', status('done'), '- [X] A'],
      ['ACTION: |A', status('cancelled'), '- [-] A'],
      ['ACTION: |A', status('open'), 'ACTION: A'],
    ]);
  });

  it('keeps quotes and comments, and spells as the file does', () => {
    holds([
      [
        block('id: Å1', 'text: |A', 'status: "öppen" # x'),
        status('cancelled'),
        block('id: Å1', 'text: A', 'status: "avbruten" # x'),
      ],
      [
        block('- id: Å1', "  status: 'Done'", '  text: B', '- id: Å2', '  text: |A'),
        status('done'),
        block(
          '- id: Å1',
          "  status: 'Done'",
          '  text: B',
          '- id: Å2',
          '  text: A',
          '  status: Done',
          '  klart: 2024-10-01',
        ),
      ],
      [
        block('id: Å1', 'klart: 2024-09-01 # x', 'text: |A', 'status: klar'),
        status('cancelled'),
        block('id: Å1', 'text: A', 'status: avbruten'),
      ],
      [
        block('id: Å1', 'text: |A', 'klart: 2024-09-01'),
        status('carried'),
        block('id: Å1', 'text: A', 'status: överförd'),
      ],
      [
        '```yaml action\n{"id": "A1", "text": "|A", "status": "done", "done": "2024-09-01"}\n```',
        status('open'),
        '```yaml action\n{"id": "A1", "text": "A", "status": "öppen"}\n```',
      ],
      [
        '```yaml action\r\nid: A1\r\ntext: |A\r\n```',
        status('done'),
        '```yaml action\r\nid: A1\r\ntext: A\r\nstatus: klar\r\nklart: 2024-10-01\r\n```',
      ],
    ]);
  });
});

describe('editing the owners', () => {
  it('writes them in a task or label line as full mentions where they stood', () => {
    holds([
      ['- [ ] |ring', owners('Cia Lind'), '- [ ] @[Cia Lind] ring'],
      ['- [ ] Anna, Bo: |ring', owners('Cia Lind', 'Bo Ek'), '- [ ] @[Cia Lind] @[Bo Ek] ring'],
      ['- [ ] |ring @Bo (8 okt) ^Å3', owners('Cia Lind'), '- [ ] ring @[Cia Lind] (8 okt) ^Å3'],
      ['- [ ] |ring @Bo (8 okt) ^Å3', owners(), '- [ ] ring (8 okt) ^Å3'],
      ['ACTION: Anna to |ring', owners('Bo Ek'), 'ACTION: @[Bo Ek] ring'],
      ['TODO: ej utsedd: |ring', owners('Bo Ek'), 'TODO: @[Bo Ek] ring'],
      ['**Åtgärd: |ring**', owners('Bo Ek'), '**Åtgärd: @[Bo Ek] ring**'],
      ['- [ ] <!-- a --> Anna: <!-- b --> |ring', owners(), '- [ ] <!-- a --> <!-- b --> ring'],
    ]);
  });

  it('writes the one owner within a label, and more behind it', () => {
    holds([
      ['[ACTION: Anna] |ring', owners('Bo Ek'), '[ACTION: Bo Ek] ring'],
      ['[ACTION: Anna] |ring', owners('Bo Ek', 'Cia Lind'), 'ACTION: @[Bo Ek] @[Cia Lind] ring'],
      ['AI(Anna): |ring', owners('Bo Ek', 'Cia Lind'), 'AI: @[Bo Ek] @[Cia Lind] ring'],
      ['AI(Anna): |ring', owners(), 'AI: ring'],
    ]);
  });

  it('leaves the words of a sentence, and says that nobody is to do it where they would name somebody', () => {
    holds([
      ['- [ ] Ring @Bo |om det', owners('Cia Lind', 'Bo Ek'), '- [ ] @[Cia Lind] Ring @Bo om det'],
      ['- [ ] Ring @Bo |om det', owners('Cia Lind'), 'edit.owner-in-words'],
      ['- [ ] Anna: |Bo: ring', owners(), '- [ ] ej utsedd: Bo: ring'],
    ]);
  });

  it('keeps the places of a list in a block that name the same people', () => {
    holds([
      [
        block('id: Å1', 'text: |A', 'ansvarig: Bo # x'),
        owners('Anna Berg', 'Bo Ek'),
        block('id: Å1', 'text: A', 'ansvarig: [Anna Berg, Bo Ek] # x'),
      ],
      [
        block('id: Å1', 'text: |A', 'ansvarig: [Anna, "Bo"]'),
        owners('Anna Berg', 'Cia Lind'),
        block('id: Å1', 'text: A', 'ansvarig: [Anna, "Cia Lind"]'),
      ],
      [
        block('id: Å1', 'text: |A', 'ansvarig:', '- Anna # x', '- Bo'),
        owners('Anna Berg'),
        block('id: Å1', 'text: A', 'ansvarig:', '- Anna # x'),
      ],
      [
        block('id: Å1', 'ansvarig:', '  - Anna # x', 'text: |A'),
        owners('Anna Berg', 'Bo Ek', 'Cia Lind'),
        block('id: Å1', 'ansvarig:', '  - Anna # x', '  - Bo Ek', '  - Cia Lind', 'text: A'),
      ],
      [
        block('id: Å1', 'text: |A', 'prio: hög'),
        owners('Bo Ek'),
        block('id: Å1', 'text: A', 'ansvarig: Bo Ek', 'prio: hög'),
      ],
      [
        block('id: Å1', 'text: |A', 'ansvarig: [Anna, Bo]'),
        owners(),
        block('id: Å1', 'text: A', 'ansvarig: [ej utsedd]'),
      ],
      [
        block('id: Å1', 'text: |A', 'ansvarig: []'),
        owners('Bo Ek'),
        block('id: Å1', 'text: A', 'ansvarig: Bo Ek'),
      ],
    ]);
  });
});

describe('editing the due value', () => {
  it('of a task or label line writes, exchanges and takes away what closes it', () => {
    holds([
      ['- [ ] |ring', due('2024-10-15'), '- [ ] ring (senast 2024-10-15)'],
      ['- [ ] |ring @Bo ^Å1', due('2024-10-15'), '- [ ] ring @Bo (senast 2024-10-15) ^Å1'],
      [
        '- [ ] ring|\n  mer <!-- c -->\n  - a',
        due('next meeting'),
        '- [ ] ring\n  mer (senast nästa möte) <!-- c -->\n  - a',
      ],
      ['- [ ] |ring, senast 8 okt.', due('15 okt'), '- [ ] ring, senast 15 okt.'],
      ['- [ ] |ring, senast 8 okt.', due(), '- [ ] ring'],
      ['- [ ] |ring (senast 8 okt) ^Å3', due(), '- [ ] ring ^Å3'],
      ['**Åtgärd: |ring** (8 okt)', due('v. 43'), '**Åtgärd: ring** (v. 43)'],
      ['[DECISION: |ja]', due('2024-10-15'), '[DECISION: ja (senast 2024-10-15)]'],
    ]);
    holds([['- [ ] |ring', due('nästa möte'), '- [ ] ring (due next-meeting)']], ENGLISH_FRONT);
  });

  it('within a sentence exchanges the day only', () => {
    holds([
      ['- [ ] |skicka senast 8 okt till Bo', due('2024-10-15'), '- [ ] skicka senast 2024-10-15 till Bo'],
      ['- [ ] |skicka senast 8 okt till Bo', due(), 'edit.due-in-words'],
    ]);
  });

  it('of a block changes its value or one line', () => {
    holds([
      [
        block('id: Å1', 'text: |A', 'senast: "8 okt" # x'),
        due('2024-10-15'),
        block('id: Å1', 'text: A', 'senast: "2024-10-15" # x'),
      ],
      [
        block('id: Å1', 'text: |A', 'ansvarig: Bo', 'status: öppen'),
        due('ongoing'),
        block('id: Å1', 'text: A', 'ansvarig: Bo', 'senast: löpande', 'status: öppen'),
      ],
      [
        block('id: Å1', 'text: |A', 'due: 8 okt', 'status: öppen'),
        due(),
        block('id: Å1', 'text: A', 'status: öppen'),
      ],
      [
        block('id: Å1', 'text: |A', 'senast: # efter sommaren', 'status: öppen'),
        due('2024-10-15'),
        block('id: Å1', 'text: A', 'senast: 2024-10-15 # efter sommaren', 'status: öppen'),
      ],
      [
        block('id: Å1', 'text: |A', 'senast:', 'status: öppen'),
        due('2024-10-15'),
        block('id: Å1', 'text: A', 'senast: 2024-10-15', 'status: öppen'),
      ],
      [block('id: Å1', 'text: |A'), due('någon gång'), 'due.unreadable'],
    ]);
  });
});

describe('superseding a decision', () => {
  it('names the older in the newer, whatever stands there already', () => {
    holds([
      [
        decision('id: B1', 'text: |A', 'av: LG', 'status: beslutat'),
        supersedes,
        decision('id: B1', 'text: A', 'av: LG', 'status: beslutat', 'ersätter: 2024-08-20#B7'),
      ],
      [
        decision('id: B1', 'text: |A', 'av: LG', 'supersedes: B0 # x'),
        supersedes,
        decision('id: B1', 'text: A', 'av: LG', 'supersedes: [B0, 2024-08-20#B7] # x'),
      ],
      [
        decision('id: B1', 'text: |A', 'av: LG', 'ersätter:', '  - B0'),
        supersedes,
        decision('id: B1', 'text: A', 'av: LG', 'ersätter:', '  - B0', '  - 2024-08-20#B7'),
      ],
      [
        decision('id: B1', 'text: |A', 'av: LG', 'ersätter: [2024-08-20#b7]'),
        supersedes,
        decision('id: B1', 'text: A', 'av: LG', 'ersätter: [2024-08-20#b7]'),
      ],
      ['- [ ] |A', supersedes, 'supersede.action'],
    ]);
  });

  it('names the newer in the older, and its status', () => {
    holds([
      [
        decision('id: B1', 'text: |A', 'av: LG', 'status: beslutat # x'),
        supersededBy,
        decision('id: B1', 'text: A', 'av: LG', 'status: ersatt # x', 'ersatt-av: B9'),
      ],
      [
        decision('id: B1', 'text: |A', 'av: LG'),
        supersededBy,
        decision('id: B1', 'text: A', 'av: LG', 'status: ersatt', 'ersatt-av: B9'),
      ],
    ]);
  });

  it('makes an inline decision a block, which has a place for it', () => {
    holds([
      [
        'Före\n\nB1: |A\n\nEfter',
        supersedes,
        `Före\n\n${decision('id: B1', 'text: A', 'av: LG', 'status: beslutat', 'ersätter: 2024-08-20#B7')}\n\nEfter`,
      ],
    ]);
  });
});

describe('editing approved minutes', () => {
  it('is refused', () => {
    const approved = [...ENGLISH_FRONT.slice(0, 2), 'status: approved', ...ENGLISH_FRONT.slice(2)];
    for (const edit of [status('done'), owners('Bo Ek'), due('2024-10-15'), supersedes, supersededBy]) {
      assert.equal(edited('Beslut: |A', edit, approved), 'record.approved');
    }
  });

  it('is refused as that of plain minutes is', () => {
    const minutes = readBody('- [ ] A');
    const found = recordAt(minutes, minutes.text.length) ?? assert.fail();
    const plan = editRecord({ ...minutes, kind: 'plain' }, found, status('done'), readMinutes);
    assert.equal(plan.refusal?.id, 'record.plain');
  });
});
