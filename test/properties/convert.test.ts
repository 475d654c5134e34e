import assert from 'node:assert/strict';
import fc from 'fast-check';
import { convertToBlock } from '../../src/authoring/convertToBlock';
import { convertToInline } from '../../src/authoring/convertToInline';
import { toggleDone } from '../../src/authoring/toggleDone';
import type { Action, Decision, Minutes } from '../../src/minutes/model';
import { readMinutes } from '../../src/minutes/reader';
import type { FoundRecord } from '../../src/minutes/recordAt';
import { renumberAll } from '../../src/minutes/renumber';
import { applyEdits } from '../../src/text/edit';
import { foldCase } from '../../src/text/fold';

const FRONTS = {
  sv: '---\nminutes: 1\nlang: sv\ngrupp: LG\ndatum: 2024-09-24\ntid: 12:00-16:00\n---\n\n',
  en: '---\nminutes: 1\nlang: en\ngroup: LG\ndate: 2024-09-24\ntime: 12:00-16:00\n---\n\n',
};
const PEOPLE = '```yaml attendees\ngroup: LG\npresent: [Anna Berg, Bo Ek, Åsa von Lind]\n```\n\n';

const word = fc.constantFrom(
  'rapport',
  'Ring',
  'skolan',
  '😀',
  'a:b',
  '5.1',
  'och',
  '100',
  '%',
  '"x"',
  'i',
  '#1',
  'Bo',
);
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => `Gör ${list.join(' ')}`);
const owner = fc.constantFrom(
  '',
  'Anna: ',
  'Anna, Bo: ',
  '@Anna @Bo ',
  '@[Åsa von Lind] ',
  '[Bo] ',
  '**Anna**: ',
  '@Någon ',
);
const due = fc.constantFrom(
  '',
  ' (senast 2024-10-08)',
  ' senast v. 42',
  ' (8 okt)',
  ' due: next meeting',
  ' by 2024-10-08.',
  ' 📅 2024-10-08',
  ' senast nästa möte',
  ' due W42',
);
const closing = fc.constantFrom('', ' (från 2024-09-10#Å1)', ' (from 2024/x#A1)');
const ids = fc.constantFrom('', ' ^Å7', ' ^A7', ' ^§45');
const wrap = fc.constantFrom('', '\n  ');
const mark = fc.constantFrom('[ ]', '[x]', '[X]', '[/]', '[-]', '[>]');
const bullet = fc.constantFrom('-', '*', '+', '1.', '12)');

const task = fc
  .tuple(bullet, mark, owner, words, wrap, due, closing, ids)
  .map(([b, m, o, w, n, d, c, i]) => `${b} ${m} ${o}${n === '' ? w : w.replace(' ', n)}${d}${c}${i}`);
const actionLabel = fc.constantFrom(
  'ACTION: ',
  'AI: ',
  'TODO: ',
  '**Åtgärd:** ',
  'Uppdrag: ',
  '- ACTION: ',
  'ACTION: Anna to ',
  'Åtgärd: Bo ska ',
  'ACTION 62.2: ',
  'Å3: ',
  '[ACTION: Bo Ek] ',
  'AI(Anna): ',
  '* **TODO**: ',
);
const decisionLabel = fc.constantFrom(
  'DECISION: ',
  'RESOLUTION: ',
  'RESOLVED: ',
  'AGREED: ',
  '- **Beslut:** ',
  'Beslut: ',
  'Beslutades att ',
  'B2: ',
  'Beslut B3: ',
);
const label = fc.oneof(
  fc.tuple(actionLabel, words, due, closing).map((parts) => parts.join('')),
  fc.tuple(decisionLabel, words, due).map((parts) => parts.join('')),
);
const body = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: task },
      { weight: 3, arbitrary: label },
      task.map((text) => `- Rubrik\n${indented(text)}\n  - mer`),
      task.map((text) => `${text}\n${indented('- detalj\n- [x] Bo: nästa')}`),
      fc.constantFrom(
        '## Beslut',
        '### 1. Punkt',
        'Ett stycke.',
        '```yaml action\nid: A90\ntext: T\nowner: Bo\nstatus: open\n```',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .chain((parts) =>
    fc
      .array(fc.constantFrom('\n', '\n\n'), { minLength: parts.length, maxLength: parts.length })
      .map((gaps) => parts.map((part, index) => part + (gaps[index] ?? '')).join('')),
  );
const minutesText = fc
  .tuple(fc.constantFrom('sv', 'en'), body, fc.constantFrom('\n', '\r\n'))
  .map(([lang, text, line]) => `${FRONTS[lang]}${PEOPLE}${text}`.replaceAll('\n', line));

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}

function read(text: string): Minutes {
  return readMinutes(text) ?? assert.fail('no minutes');
}

function recordsOf({ decisions, actions }: Minutes): FoundRecord[] {
  return [
    ...decisions.map((record) => ({ type: 'decision', record }) as const),
    ...actions.map((record) => ({ type: 'action', record }) as const),
  ];
}

/** What the format says of a record, apart from where and in which form it stands. */
function said(record: Decision | Action, id = record.id) {
  const { text, owners, due, status, item, reference, kind } = record;
  return {
    id: id === undefined ? undefined : foldCase(id),
    text,
    owners: owners.map(({ name }) => name),
    due: [due?.kind, due?.date, due?.text],
    from: 'carriedFrom' in record ? record.carriedFrom?.written : undefined,
    ...{ status, item, reference, kind },
  };
}

describe('converting records', () => {
  it('to a block and back keeps the model, for every inline form', () => {
    let [tried, done] = [0, 0];
    fc.assert(
      fc.property(minutesText, fc.nat(), (text, pick) => {
        const minutes = read(text);
        const records = recordsOf(minutes).filter(({ record }) => record.source === 'inline');
        const found = records[pick % records.length];
        fc.pre(found !== undefined);
        tried++;
        const plan = convertToBlock(minutes, found, readMinutes);
        if (plan.refusal !== undefined) return;
        const before = recordsOf(minutes);
        const at = before.findIndex(({ record }) => record === found.record);
        const block = read(applyEdits(text, plan.edits));
        const there = recordsOf(block)[at] ?? assert.fail();
        assert.equal(there.record.source, 'block');
        const id = there.record.id;
        const expected = before.map(({ record }, index) => said(record, index === at ? id : record.id));
        assert.deepEqual(
          recordsOf(block).map(({ record }) => said(record)),
          expected,
        );
        const back = convertToInline(block, there, readMinutes);
        // Whom the words mention becomes an owner where a label named another one alone.
        if (back.refusal !== undefined && there.record.text.includes('@')) return;
        assert.equal(back.refusal, undefined, block.text);
        const again = read(applyEdits(block.text, back.edits));
        assert.deepEqual(
          recordsOf(again).map(({ record }) => said(record)),
          expected,
        );
        assert.equal(recordsOf(again)[at]?.record.source, 'inline');
        done++;
      }),
      { numRuns: 500 },
    );
    assert.ok(done > 0.9 * tried, `${done} of ${tried} could be converted`);
  });

  it('touches no line but the record’s own', () => {
    fc.assert(
      fc.property(minutesText, fc.nat(), (text, pick) => {
        const minutes = read(text);
        const records = recordsOf(minutes).filter(({ record }) => record.source === 'inline');
        const found = records[pick % records.length];
        fc.pre(found !== undefined);
        const { edits } = convertToBlock(minutes, found, readMinutes);
        const [edit] = edits ?? [];
        fc.pre(edit !== undefined);
        assert.equal(edits?.length, 1);
        const { start, range } = found.record;
        const between = text.slice(Math.min(edit.range.start, start), Math.max(edit.range.start, start));
        assert.match(between, /^(?:\s*|(?:[-*+]|\d+[.)])\s+)$/);
        assert.ok(edit.range.end <= range.end);
      }),
    );
  });
});

describe('marking done', () => {
  it('and opening again changes the status and nothing else', () => {
    fc.assert(
      fc.property(minutesText, fc.nat(), (text, pick) => {
        const minutes = read(text);
        const records = recordsOf(minutes).filter(({ type }) => type === 'action');
        const found = records[pick % records.length];
        fc.pre(found !== undefined);
        const plan = toggleDone(minutes, found, '2024-10-01', readMinutes);
        if (plan.refusal !== undefined) return;
        const at = minutes.actions.findIndex((action) => action === found.record);
        const after = read(applyEdits(text, plan.edits));
        const expected = minutes.actions.map((action, index) =>
          index === at
            ? { ...said(action), status: action.status === 'done' ? 'open' : 'done' }
            : said(action),
        );
        assert.deepEqual(
          after.actions.map((action) => said(action)),
          expected,
        );
      }),
    );
  });
});

describe('renumbering all', () => {
  const heading = fc
    .tuple(
      fc.constantFrom('###', '####', '##'),
      fc.constantFrom('', '§ ', ''),
      fc.oneof(
        fc.nat(6).map(String),
        fc.tuple(fc.nat(4), fc.nat(4)).map((parts) => parts.join('.')),
        fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)).map((parts) => parts.join('.')),
      ),
    )
    .map(([level, sign, number]) => `${level} ${sign}${number}. Punkt`);
  const record = fc
    .nat(6)
    .map((n) => `\`\`\`yaml beslut\nid: B1\ntext: T\nav: LG\nstatus: beslutat\npunkt: ${n}\n\`\`\``);
  const numbered = fc
    .array(fc.oneof({ weight: 4, arbitrary: heading }, record), { maxLength: 12 })
    .map((parts) => `${FRONTS.sv}${parts.join('\n\n')}\n`);

  it('once is enough, and only figures change', () => {
    fc.assert(
      fc.property(numbered, (text) => {
        const minutes = read(text);
        const edits = renumberAll(minutes);
        const after = applyEdits(text, edits);
        assert.deepEqual(renumberAll(read(after)), []);
        for (const { range, newText } of edits) {
          assert.match(text.slice(range.start, range.end), /^[\d.]+$/);
          assert.match(newText, /^[\d.]+$/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
