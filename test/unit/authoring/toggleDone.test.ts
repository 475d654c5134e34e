import assert from 'node:assert/strict';
import { toggleDone } from '../../../src/authoring/toggleDone';
import type { Minutes } from '../../../src/minutes/model';
import { readMinutes } from '../../../src/minutes/reader';
import { recordAt } from '../../../src/minutes/recordAt';
import { applyEdits } from '../../../src/text/edit';
import { ENGLISH_FRONT, readBody } from '../minutes/sample';

/** The body after toggling the record at `|`, or the id of the message that says why not. */
function toggled(marked: string, front?: readonly string[]): string {
  const open = readBody('', front).text.length;
  const minutes: Minutes = readBody(marked.replace('|', ''), front);
  const found = recordAt(minutes, open + marked.indexOf('|')) ?? assert.fail('no record at the mark');
  const plan = toggleDone(minutes, found, '2024-10-01', readMinutes);
  return plan.refusal?.id ?? applyEdits(minutes.text, plan.edits ?? []).slice(open);
}

const block = (...lines: string[]) => ['```yaml åtgärd', ...lines, '```'].join('\n');

describe('toggling done', () => {
  it('of a task changes its mark', () => {
    assert.equal(toggled('- [ ] Bo: |A'), '- [x] Bo: A');
    assert.equal(toggled('- [X] Bo: |A'), '- [ ] Bo: A');
    assert.equal(
      toggled('- [/] Bo: A\n  - |detalj\n  - [ ] Anna: B'),
      '- [x] Bo: A\n  - detalj\n  - [ ] Anna: B',
    );
    assert.equal(toggled('- [ ] Bo: A\n  - [ ] Anna: |B'), '- [ ] Bo: A\n  - [x] Anna: B');
    assert.equal(toggled('> 1. [ ] |A'), '> 1. [x] A');
    assert.equal(toggled('- [ ] ACTION 62.2: |A'), '- [x] ACTION 62.2: A');
  });

  it('of a block writes the status and the day, and takes them back', () => {
    const open = block('id: Å1', 'text: A', 'ansvarig: Bo', 'status: öppen', 'prio: hög');
    const done = block('id: Å1', 'text: A', 'ansvarig: Bo', 'status: klar', 'klart: 2024-10-01', 'prio: hög');
    assert.equal(toggled(open.replace('text', '|text')), done);
    assert.equal(toggled(done.replace('text', '|text')), open);
    assert.equal(toggled(open.replace('```yaml', '|```yaml')), done);
  });

  it('of a block in a list, in brackets or without a status', () => {
    assert.equal(
      toggled(block('- id: Å1', '  text: A', '  status: öppen', '- id: Å2', '  text: |B', '  status: öppen')),
      block(
        '- id: Å1',
        '  text: A',
        '  status: öppen',
        '- id: Å2',
        '  text: B',
        '  status: klar',
        '  klart: 2024-10-01',
      ),
    );
    assert.equal(
      toggled('```yaml action\n{id: A1, text: |A, status: open}\n```', ENGLISH_FRONT),
      '```yaml action\n{id: A1, text: A, status: done, done: 2024-10-01}\n```',
    );
    assert.equal(
      toggled(block('id: Å1', 'text: |A')),
      block('id: Å1', 'text: A', 'status: klar', 'klart: 2024-10-01'),
    );
    assert.equal(
      toggled(block('id: Å1', 'text: |A', 'status:')),
      block('id: Å1', 'text: A', 'status: klar', 'klart: 2024-10-01'),
    );
    assert.equal(
      toggled(block('klart: 2024-09-01', 'id: Å1', 'text: |A', 'status: pågår')),
      block('klart: 2024-10-01', 'id: Å1', 'text: A', 'status: klar'),
    );
  });

  it('of an action behind a label makes it a done task', () => {
    assert.equal(
      toggled('ACTION: Anna to |send it by 8 okt', ENGLISH_FRONT),
      '- [x] @[Anna Berg] send it (due 8 okt)',
    );
    assert.equal(toggled('- **Åtgärd:** Bo ska |ringa (v. 42)'), '- [x] @[Bo Ek] ringa (senast v. 42)');
    assert.equal(toggled('Text\nTODO: |a\n b\nTODO: c'), 'Text\n- [x] a b\n\nTODO: c');
    assert.equal(toggled('Å3: |ringa <!-- x -->'), '- [x] ringa ^Å3 <!-- x -->');
    assert.equal(toggled('> TODO: |a\n> TODO: b'), '> - [x] a\n>\n> TODO: b');
  });

  it('refuses decisions and approved minutes', () => {
    assert.equal(toggled('Beslut: |A'), 'done.decision');
    const approved = [...ENGLISH_FRONT.slice(0, 2), 'status: approved', ...ENGLISH_FRONT.slice(2)];
    assert.equal(toggled('- [ ] |A', approved), 'record.approved');
  });
});
