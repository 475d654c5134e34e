import assert from 'node:assert/strict';
import type { Action } from '../../../src/minutes/model';
import { slice } from '../../../src/text/range';
import { ENGLISH_FRONT, readBody } from './sample';

function action(line: string): Action {
  const { actions } = readBody(line);
  const [only] = actions;
  assert.ok(only !== undefined && actions.length === 1, line);
  return only;
}

function summary({ text, owners, due, status, id }: Action) {
  return { text, owners: owners.map(({ name }) => name), due: due?.date, status, id };
}

describe('label lines right under a task', () => {
  const LINES = [
    '- [x] Anna: Boka lokal',
    '  beslutades att ta den stora',
    'ACTION: Bo to call',
    'them all',
    '**Beslut:** Vi väntar.',
    '  - en detalj',
    '- [ ] Cia: Ring',
  ];

  it('are records of their own, each with its own words', () => {
    const { actions, decisions, text } = readBody(LINES.join('\n'));
    assert.deepEqual(actions.map(summary), [
      {
        text: 'Boka lokal beslutades att ta den stora',
        owners: ['Anna Berg'],
        due: undefined,
        status: 'done',
        id: undefined,
      },
      { text: 'call them all', owners: ['Bo Ek'], due: undefined, status: 'open', id: undefined },
      { text: 'Ring', owners: ['Cia Lind'], due: undefined, status: 'open', id: undefined },
    ]);
    assert.deepEqual(
      decisions.map((decision) => decision.text),
      ['Vi väntar.'],
    );
    assert.deepEqual(
      [...actions, ...decisions].map(({ range, form }) => [form, slice(text, range)]),
      [
        ['task', LINES.slice(0, 2).join('\n')],
        ['label', LINES.slice(2, 4).join('\n')],
        ['task', LINES[6]],
        ['label', LINES[4]],
      ],
    );
  });
});

describe('inline actions', () => {
  const cases: [line: string, expected: Partial<ReturnType<typeof summary>>][] = [
    [
      '- [ ] Anna: Ta fram ett förslag (senast 2024-10-08)',
      { text: 'Ta fram ett förslag', owners: ['Anna Berg'], due: '2024-10-08', status: 'open' },
    ],
    ['* [x] Bo Ek: Boka lokal', { text: 'Boka lokal', owners: ['Bo Ek'], status: 'done' }],
    ['1. [/] Skriv rapport @Cia', { text: 'Skriv rapport', owners: ['Cia Lind'], status: 'in-progress' }],
    ['+ [-] @[Anna Berg] Riv listan', { text: 'Riv listan', owners: ['Anna Berg'], status: 'cancelled' }],
    ['- [>] **Bo**: Följ upp', { text: 'Följ upp', owners: ['Bo Ek'], status: 'carried' }],
    ['- [ ] @Anna @Bo Läs igenom', { text: 'Läs igenom', owners: ['Anna Berg', 'Bo Ek'] }],
    ['- [ ] Anna, Bo: Läs igenom', { text: 'Läs igenom', owners: ['Anna Berg', 'Bo Ek'] }],
    ['- [ ] Obs: ring skolan', { text: 'Obs: ring skolan', owners: [] }],
    [
      'ACTION: Anna to send the report by 2024-10-08',
      { text: 'send the report', owners: ['Anna Berg'], due: '2024-10-08' },
    ],
    ['Åtgärd: Bo ska boka lokal senast v. 42', { text: 'boka lokal', owners: ['Bo Ek'], due: '2024-10-18' }],
    ['- **Uppdrag:** Cia Lind ska ringa (8 okt)', { text: 'ringa', owners: ['Cia Lind'], due: '2024-10-08' }],
    ['**TODO**: rensa listan', { text: 'rensa listan', owners: [] }],
    ['ACTION 62.2: [Bo] write it up', { text: 'write it up', owners: ['Bo Ek'], id: '62.2' }],
    ['[ACTION: Cia] write it up', { text: 'write it up', owners: ['Cia Lind'] }],
    ['AI(Bo): write it up', { text: 'write it up', owners: ['Bo Ek'] }],
    ['Å3: Anna ska ringa', { text: 'ringa', owners: ['Anna Berg'], id: 'Å3' }],
    ['- [ ] Bo: Ring 📅 2024-10-08 ^Å7', { text: 'Ring', owners: ['Bo Ek'], due: '2024-10-08', id: 'Å7' }],
    [
      '- [ ] Skicka senast 2024-10-08 underlaget till alla',
      { text: 'Skicka senast 2024-10-08 underlaget till alla', due: '2024-10-08' },
    ],
    ['- [ ] Bo: Ring, senast nästa möte.', { owners: ['Bo Ek'], due: undefined }],
    ['- [ ] Bo: Ring runt, senast 8 okt', { text: 'Ring runt', due: '2024-10-08' }],
    ['- [ ] Bo: Ring due by 8 Oct', { text: 'Ring', due: '2024-10-08' }],
    ['- [ ] ej utsedd: Ring', { text: 'Ring', owners: [] }],
    ['- [ ] Läs [sidan](https://example.org/@Anna)', { owners: [] }],
    ['ACTION: Plan to be revised', { text: 'Plan to be revised', owners: [] }],
    ['Åtgärd: Planen ska ses över', { text: 'Planen ska ses över', owners: [] }],
    ['Åtgärd: Anna ska ses med Bo', { text: 'ses med Bo', owners: ['Anna Berg'] }],
    ['**Åtgärd: Bo ska ringa**', { text: 'ringa', owners: ['Bo Ek'] }],
    ['**Åtgärd: Bo ska ringa** (8 okt)', { text: 'ringa', owners: ['Bo Ek'], due: '2024-10-08' }],
    ['ACTION: **Bo**: ring', { text: 'ring', owners: ['Bo Ek'] }],
    ['**ACTION 62.2:** **Bo**: ring', { text: 'ring', owners: ['Bo Ek'], id: '62.2' }],
    ['- [ ] Skriv till info@example.org', { text: 'Skriv till info@example.org', owners: [] }],
  ];
  for (const [line, expected] of cases) {
    it(line, () => {
      const read = summary(action(line));
      for (const [key, value] of Object.entries(expected)) {
        assert.deepEqual(read[key as keyof typeof read], value, key);
      }
    });
  }

  it('reads labels, ids and origins whose letters are decomposed', () => {
    for (const line of ['Åtgärd: Anna ska ringa', 'Å3: Ring', '- [ ] Ring (från 2024-06-01#Å1) ^Å3']) {
      const [composed, decomposed] = [action(line), action(line.normalize('NFD'))];
      assert.equal(decomposed.text, composed.text, line);
      assert.equal(decomposed.id?.normalize('NFC'), composed.id, line);
      assert.equal(decomposed.carriedFrom?.id.normalize('NFC'), composed.carriedFrom?.id, line);
    }
  });

  it('reads nothing in a comment, and what follows it on a line', () => {
    const minutes = readBody(['Se <!-- så här:', 'ACTION: Anna', '--> ACTION: Ring']);
    assert.deepEqual(
      minutes.actions.map(({ text }) => text),
      ['Ring'],
    );
  });

  it('takes wrapped lines and gives the places of owner and due day', () => {
    const minutes = readBody(['- [ ] Anna: Ta fram ett', '  förslag (senast', '  2024-10-08)']);
    const [read] = minutes.actions;
    assert.ok(read);
    assert.equal(read.text, 'Ta fram ett förslag');
    assert.equal(slice(minutes.text, read.owners[0]?.range ?? read.range), 'Anna');
    assert.equal(slice(minutes.text, read.due?.range ?? read.range), '2024-10-08');
  });

  it('reads nested tasks as records of their own and sub-bullets as part of the task', () => {
    const { actions } = readBody(['- [ ] Anna: A', '  - detalj', '  - [x] Bo: B']);
    assert.deepEqual(
      actions.map(({ text, status }) => [text, status]),
      [
        ['A', 'open'],
        ['B', 'done'],
      ],
    );
  });

  it('names the origin of a carried copy', () => {
    const carried = action('- [ ] Anna: Ring (från 2024-09-10#Å1) ^Å2');
    const { carriedFrom } = carried;
    assert.deepEqual([carriedFrom?.file, carriedFrom?.id], ['2024-09-10', 'Å1']);
    assert.equal(carried.id, 'Å2');
    assert.equal(carried.text, 'Ring');
  });

  it('never reads code, comments or attendee lists', () => {
    const { actions, decisions } = readBody([
      '```',
      '- [ ] inte jag',
      '```',
      '',
      '<!--',
      '- [ ] inte heller',
      '-->',
      '',
      '> ```',
      '> ACTION: nor quoted code',
      '> ```',
      '',
      '## Deltagare',
      '',
      '- [x] Anna Berg',
      '- [ ] Bo Ek @bo (ordf)',
      '- [x] [Cia Lind](https://example.org/cia), Hamnbolaget',
      '- [x] Dan Holm: ordförande',
      '- [ ] Eva Falk: semester',
    ]);
    assert.deepEqual([...actions, ...decisions], []);
  });

  it('reads what stands behind the attendees without a heading of its own', () => {
    const { actions, decisions } = readBody([
      '## Attendees',
      '',
      '- [x] Anna Berg',
      '',
      '- [ ] Anna Berg: write a letter',
      '- [ ] call the harbour',
      '',
      'DECISION: The plan is adopted.',
    ]);
    assert.deepEqual(
      [...actions, ...decisions].map(({ text }) => text),
      ['write a letter', 'call the harbour', 'The plan is adopted.'],
    );
  });
});

describe('inline decisions', () => {
  it('are not stated by a line that goes on with a sentence', () => {
    const [only, ...others] = readBody([
      'Efter en lång dag',
      'beslutades att gå hem.',
      'Beslutades att le.',
    ]).decisions;
    assert.equal(only?.text, 'Beslutades att le.');
    assert.equal(others.length, 0);
  });

  const cases: [line: string, text: string][] = [
    ['Beslut: Planen godkänns.', 'Planen godkänns.'],
    ['- **Beslut:** Planen godkänns.', 'Planen godkänns.'],
    ['DECISION: Ship it', 'Ship it'],
    ['RESOLVED: Ship it', 'Ship it'],
    ['Agreed: Ship it', 'Ship it'],
    ['Beslutades att godkänna planen.', 'Beslutades att godkänna planen.'],
    ['**Beslutades att** godkänna planen.', 'Beslutades att godkänna planen.'],
    ['**Beslut: Planen godkänns.**', 'Planen godkänns.'],
    ['[DECISION: Ship it]', 'Ship it'],
    ['B2: Planen godkänns', 'Planen godkänns'],
  ];
  for (const [line, text] of cases) {
    it(line, () => {
      const { decisions, actions } = readBody(line);
      assert.deepEqual(
        decisions.map((decision) => [decision.text, decision.status, decision.source]),
        [[text, 'adopted', 'inline']],
      );
      assert.deepEqual(actions, []);
    });
  }

  it('finds none where the words say that there is none', () => {
    assert.deepEqual(readBody(['Beslut: Inga.', '', 'Inga beslutspunkter.']).decisions, []);
  });

  it('takes a line that opens with the id of a block as speaking of it', () => {
    const { decisions } = readBody([
      '```yaml beslut',
      'id: B1',
      'text: Planen godkänns.',
      'av: LG',
      'status: beslutat',
      '```',
      '',
      'B1: se bilagan',
    ]);
    assert.equal(decisions.length, 1);
  });

  it('puts a record under the item above it', () => {
    const { decisions } = readBody(
      ['## Decisions', '### 1. Budget', '#### Detail', 'DECISION: Yes'],
      ENGLISH_FRONT,
    );
    assert.equal(decisions[0]?.item, '1');
  });
});
