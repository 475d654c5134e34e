import assert from 'node:assert/strict';
import { scanMarkdown } from '../../../../src/markdown/scanner';
import { People } from '../../../../src/minutes/people';
import { readPlainAttendees } from '../../../../src/minutes/plain/attendees';
import { plainOutline } from '../../../../src/minutes/plain/plainOutline';
import { readPlainCandidates, readPlainRecords } from '../../../../src/minutes/plain/records';
import type { Action, Decision } from '../../../../src/minutes/model';

const ENGLISH = ['# Steering group 2025-05-12', '', '**Present:** Ann Lee (chair), Rob Zane, Kim Poe', ''];
const SWEDISH = ['# Styrelsemöte 2025-03-12', '', 'Närvarande: Anna Berg (ordf), Bo Ek, Cia Lind', ''];

function read(lines: readonly string[], head: readonly string[] = ENGLISH) {
  const text = [...head, ...lines].join('\n');
  const document = scanMarkdown(text);
  const outline = plainOutline(document);
  const attendees = readPlainAttendees(text, outline);
  const people = new People(attendees.map(({ name }) => name));
  const context = {
    document,
    meeting: { date: '2025-03-12', next: undefined },
    items: [],
    attendees,
    people,
  };
  const stated = readPlainRecords(text, outline, context);
  const candidates = readPlainCandidates(text, outline, context, stated);
  const lineOf = ({ start }: Action | Decision) => text.slice(0, start).split('\n').length - head.length;
  return { ...stated, candidates, lineOf };
}

const textsOf = (records: readonly (Action | Decision)[]) => records.map(({ text }) => text);
const ownersOf = (actions: readonly Action[]) => actions.map(({ owners }) => owners.map(({ name }) => name));

describe('records of plain minutes', () => {
  describe('reads owner, day and status apart from the words', () => {
    const cases: [
      how: string,
      lines: string[],
      text: string,
      owners: string[],
      due?: string,
      status?: string,
    ][] = [
      [
        'on lines under them',
        ['Action: Update the roadmap', 'Owner: Rob', 'Due: 2025-05-20', 'Status: done'],
        'Update the roadmap',
        ['Rob Zane'],
        '2025-05-20',
        'done',
      ],
      [
        'in a deeper list',
        ['- Action: Send the list', '  - **Assigned to:** Kim and Rob', '  - **Deadline:** 20 May'],
        'Send the list',
        ['Kim Poe', 'Rob Zane'],
        '2025-05-20',
      ],
      [
        'behind them on their line',
        ['**Action:** Fix the site. **Owner:** Rob. **Due:** 20 May.'],
        'Fix the site.',
        ['Rob Zane'],
        '2025-05-20',
      ],
      [
        'in Swedish',
        ['Åtgärd: Ring banken', 'Ansvarig: Kim, klart senast 20 maj.'],
        'Ring banken',
        ['Kim Poe'],
        '2025-05-20',
      ],
      ['under a task', ['- [ ] Call the bank', '  Owner: Kim'], 'Call the bank', ['Kim Poe']],
      [
        'not where it is no name',
        ['Action: Ask the owner', 'Owner: see the list below'],
        'Ask the owner Owner: see the list below',
        [],
      ],
      [
        'not where it is no day',
        ['Action: Ask Rob', 'Due: a lack of time'],
        'Ask Rob Due: a lack of time',
        [],
      ],
    ];
    for (const [how, lines, text, owners, due, status = 'open'] of cases) {
      it(how, () => {
        const { actions } = read(lines);
        assert.deepEqual(
          actions.map((action) => [action.text, action.due?.date, action.status]),
          [[text, due, status]],
        );
        assert.deepEqual(ownersOf(actions), [owners]);
      });
    }

    it('of decisions, too', () => {
      const { decisions } = read([
        'Beslut: Styrelsen antar offerten.',
        'Ansvarig: Rob, klart senast 20 maj.',
      ]);
      assert.deepEqual(
        decisions.map((decision) => [
          decision.text,
          decision.owners.map(({ name }) => name),
          decision.due?.date,
        ]),
        [['Styrelsen antar offerten.', ['Rob Zane'], '2025-05-20']],
      );
    });
  });

  it('reads a name in bold without a colon, and a day in emphasis', () => {
    const { actions } = read([
      '- [ ] **Rob** fix the build – *due 20 May*',
      '- [ ] **Kim Poe** to call the bank **(20 May)**',
      '- [ ] **Docs** need a sweep',
    ]);
    assert.deepEqual(textsOf(actions), ['fix the build', 'call the bank', '**Docs** need a sweep']);
    assert.deepEqual(ownersOf(actions), [['Rob Zane'], ['Kim Poe'], []]);
    assert.deepEqual(
      actions.map(({ due }) => due?.date),
      ['2025-05-20', '2025-05-20', undefined],
    );
  });

  it('reads an action for each line that opens with its owners, and a day behind a dash', () => {
    const { actions } = read(
      [
        '## Att göra',
        'Anna: informera alla vårdnadshavare om reglerna, senast 20 mars',
        'Bo + Cia: ta fram ett förslag på studiedag med hela laget, v. 39',
        'Alla: läs igenom planen mot kränkande behandling',
        '',
        '- Bo: Hämta offerter – 1 april',
      ],
      SWEDISH,
    );
    assert.deepEqual(textsOf(actions), [
      'informera alla vårdnadshavare om reglerna',
      'ta fram ett förslag på studiedag med hela laget',
      'läs igenom planen mot kränkande behandling',
      'Hämta offerter',
    ]);
    assert.deepEqual(ownersOf(actions), [['Anna Berg'], ['Bo Ek', 'Cia Lind'], ['Alla'], ['Bo Ek']]);
    assert.deepEqual(
      actions.map(({ due }) => due?.date),
      ['2025-03-20', '2025-09-26', undefined, '2025-04-01'],
    );
  });

  it('reads a label in bold without a colon before somebody', () => {
    const { actions, decisions } = read([
      '- **AI** Rob: draft the policy',
      '- **Action** Kim Poe to call the bank',
      '- **Decision** making takes long',
    ]);
    assert.deepEqual(textsOf(actions), ['draft the policy', 'call the bank']);
    assert.deepEqual(ownersOf(actions), [['Rob Zane'], ['Kim Poe']]);
    assert.deepEqual(decisions, []);
  });

  it('reads label lines right under a task apart from it', () => {
    const { actions, decisions } = read([
      '- [ ] Rob: tag the release before anybody',
      '  else does',
      '**Decision:** we ship on Thursday.',
      '- [x] Kim: write the notes',
      'ACTION: Ann to mail the list',
    ]);
    assert.deepEqual(textsOf(actions), [
      'tag the release before anybody else does',
      'write the notes',
      'mail the list',
    ]);
    assert.deepEqual(
      actions.map(({ status, form }) => [status, form]),
      [
        ['open', 'task'],
        ['done', 'task'],
        ['open', 'label'],
      ],
    );
    assert.deepEqual(textsOf(decisions), ['we ship on Thursday.']);
  });

  it('reads labels in any markup and nesting', () => {
    const { actions, decisions } = read([
      '* Topic',
      '  * **ACTION**: update the page',
      '    * AI: Kim to write to the vendor',
      '* DECISION 63.1: We move to Berlin.',
      '',
      'Rough consensus: keep the name.',
      '',
      '[ACTION: Rob] check the licence',
      '',
      '[Decision: adopt the tool]',
      '',
      'ACTION 62.2: Ann Lee: call the bank',
      '',
      'TODO(Rob): order paper',
      '',
      '**AI Kim** book the room',
      '',
      'Action item for Ann: sign the lease',
    ]);
    assert.deepEqual(textsOf(decisions), ['We move to Berlin.', 'keep the name.', 'adopt the tool']);
    assert.equal(decisions[0]?.id, '63.1');
    assert.deepEqual(textsOf(actions), [
      'update the page',
      'write to the vendor',
      'check the licence',
      'call the bank',
      'order paper',
      'book the room',
      'sign the lease',
    ]);
    assert.deepEqual(ownersOf(actions), [
      [],
      ['Kim Poe'],
      ['Rob Zane'],
      ['Ann Lee'],
      ['Rob Zane'],
      ['Kim Poe'],
      ['Ann Lee'],
    ]);
    assert.equal(actions[3]?.id, '62.2');
  });

  it('reads a label after a sentence or a dash, and takes no part of a name for one', () => {
    const { actions } = read([
      '* The list is long - AI: Rob to sort it',
      '* Threat modelling for AI: the case for assets',
      '* It grew. TODO: split it',
    ]);
    assert.deepEqual(textsOf(actions), ['sort it', 'split it']);
  });

  it('reads tasks, but not the check boxes of those who were there', () => {
    const { actions } = read(
      ['- [x] Rob: order laptops', '- [ ] fix the door'],
      ['# Meeting 2025-05-12', '', '## Attendees', '', '* [x] Ann Lee', '* [ ] Rob Zane', '', '## Notes', ''],
    );
    assert.deepEqual(textsOf(actions), ['order laptops', 'fix the door']);
    assert.deepEqual(
      actions.map(({ status, form }) => [status, form]),
      [
        ['done', 'task'],
        ['open', 'task'],
      ],
    );
  });

  it('takes each entry of a section, in a list or a table, and nothing where there is nothing', () => {
    const { actions, decisions } = read([
      '## Decisions',
      '',
      '* Move the date',
      '  * because of the fair',
      '* None',
      '*',
      '',
      '## Action items',
      '',
      '| Action | Owner | Due | Status |',
      '|---|---|---|---|',
      '| Write the plan | Kim | 2025-06-01 | Done |',
      '| Hire staff | Ann Lee, Rob (lead) | | |',
      '| Ask around | (to be found) | | |',
      '',
      '## Previous action items',
      '',
      '- Kim to fix the printer - DONE',
      '- Rob: call the bank (ongoing)',
      '- N/A',
    ]);
    assert.deepEqual(textsOf(decisions), ['Move the date']);
    assert.deepEqual(ownersOf(actions), [
      ['Kim Poe'],
      ['Ann Lee', 'Rob Zane'],
      [],
      ['Kim Poe'],
      ['Rob Zane'],
    ]);
    assert.deepEqual(
      actions.map(({ status }) => status),
      ['done', 'open', 'open', 'done', 'in-progress'],
    );
    assert.equal(actions[0]?.due?.date, '2025-06-01');
    assert.deepEqual(new Set([...actions, ...decisions].map(({ source }) => source)), new Set(['section']));
  });

  it('finds owners first, last, in parentheses and by initials', () => {
    const { actions } = read([
      '## Action items',
      '',
      '- Draft the contract - Rob',
      '- Review it (Lead: Ann)',
      '- RZ to check the data',
      '- Send the note (Kim to respond)',
      '- Kim and Ann will meet',
      '- All: read the draft',
      '- Parking: where should we go',
    ]);
    assert.deepEqual(ownersOf(actions), [
      ['Rob Zane'],
      ['Ann Lee'],
      ['Rob Zane'],
      ['Kim Poe'],
      ['Kim Poe', 'Ann Lee'],
      ['All'],
      [],
    ]);
    assert.equal(actions[1]?.text, 'Review it');
  });

  it('ends a list under a label in bold where the list ends', () => {
    const { actions } = read([
      '## Notes',
      '',
      '### Website',
      '',
      '**Next steps**',
      '',
      '* Update the site',
      '',
      'Many liked the old one.',
      '',
      '---',
      '',
      '* Another topic',
    ]);
    assert.deepEqual(textsOf(actions), ['Update the site']);
  });

  it('reads the sentences of Swedish protocols that are decisions, and who decides', () => {
    const { decisions, candidates } = read(
      [
        '## § 3 Dagordning',
        'Dagordningen godkändes.',
        '',
        '## § 4 Val av justerare',
        'Bo Ek valdes till justerare.',
        '',
        '## § 5 Lån',
        'Styrelsen beslutade att binda lånet. Bo ska kontakta banken senast 20 mars.',
        '',
        '## § 6 Tvättstuga',
        'Det beslutades att köpa en ny maskin.',
        '',
        'Efter en lång debatt beslutade mötet att avvakta.',
        '',
        '## § 7 Budget',
        '### Beslut',
        'Styrelsen beslutar',
        '- att fastställa budgeten',
        '- att höja avgiften',
        '',
        '### Bakgrund',
        'Kassören redogjorde.',
      ],
      SWEDISH,
    );
    assert.deepEqual(textsOf(decisions), [
      'Dagordningen godkändes.',
      'Bo Ek valdes till justerare.',
      'Styrelsen beslutade att binda lånet.',
      'Det beslutades att köpa en ny maskin.',
      'att fastställa budgeten',
      'att höja avgiften',
    ]);
    assert.deepEqual(
      decisions.map(({ by }) => by),
      [undefined, undefined, 'Styrelsen', undefined, 'Styrelsen', 'Styrelsen'],
    );
    assert.deepEqual(textsOf(candidates.decisions), ['Efter en lång debatt beslutade mötet att avvakta.']);
    assert.deepEqual(ownersOf(candidates.actions), [['Bo Ek']]);
    assert.deepEqual(
      candidates.actions.map(({ due }) => due?.date),
      ['2025-03-20'],
    );
    assert.equal(candidates.actions[0]?.confidence, 'candidate');
  });

  it('takes a paragraph of a printed section of decisions for one, up to the next heading', () => {
    const { decisions, actions } = read(
      [
        'BESLUT',
        '',
        'Inga beslutspunkter',
        '',
        'UPPDRAG',
        '',
        '- Anna: boka lokal',
        '- Bo Ek – laga grinden, senast v. 14',
        '- Cia ser över avtalen (klart)',
      ],
      ['Styrelsemöte 2025-03-12', '', 'Närvarande: Anna Berg, Bo Ek, Cia Lind', ''],
    );
    assert.deepEqual(decisions, []);
    assert.deepEqual(ownersOf(actions), [['Anna Berg'], ['Bo Ek'], ['Cia Lind']]);
    assert.equal(actions[1]?.due?.kind, 'week');
    assert.equal(actions[2]?.status, 'done');
  });

  it('does not suggest what is stated, nor what repeats a stated decision', () => {
    const { candidates } = read(
      [
        '## Beslut',
        '',
        'Ledningsgruppen beslutar att godkänna planen för matematik läsåret 2025.',
        '',
        '## Information',
        '',
        'Anna gick igenom läget. Ledningsgruppen godkänner planen för matematik läsåret 2025. Gruppen ger bifall till',
        'att fortsätta.',
      ],
      SWEDISH,
    );
    assert.deepEqual(textsOf(candidates.decisions), ['Gruppen ger bifall till att fortsätta.']);
  });

  it('gives the line of a record where its marker or label stands', () => {
    const { actions, lineOf } = read(['Text', 'that wraps.', 'ACTION: ring', '', '- [ ] tidy']);
    assert.deepEqual(actions.map(lineOf), [3, 5]);
  });
});
