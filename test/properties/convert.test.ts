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
import { FRONTS, minutesText } from './recordTexts';

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
        assert.match(between, /^\s*(?:(?:[-*+]|\d+[.)])\s+)?$/);
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
