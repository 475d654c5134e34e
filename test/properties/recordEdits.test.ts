import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editRecord } from '../../src/authoring/recordEdits/editRecord';
import type { RecordEdit } from '../../src/authoring/recordEdits/recordEdit';
import { parseDue } from '../../src/minutes/due';
import type { Action, Decision, Minutes } from '../../src/minutes/model';
import { readMinutes } from '../../src/minutes/reader';
import type { FoundRecord } from '../../src/minutes/recordAt';
import { foldId, readReference } from '../../src/minutes/references';
import { lineStartOf } from '../../src/minutes/yaml/edits';
import { applyEdits, type TextEdit } from '../../src/text/edit';
import { contains } from '../../src/text/range';
import { anyRecordsText } from './recordTexts';

const NAMES = ['Anna Berg', 'Bo Ek', 'Åsa von Lind', 'Någon Annan', `Åke "Å" O'Hara: x`];
const TODAY = '2024-10-01';
const REFERENCE = '2024-08-20#B7';

const edit: fc.Arbitrary<RecordEdit> = fc.oneof(
  fc
    .constantFrom('open', 'in-progress', 'done', 'cancelled', 'carried')
    .map((status) => ({ kind: 'status', status, today: TODAY }) as const),
  fc.shuffledSubarray(NAMES, { maxLength: 3 }).map((owners) => ({ kind: 'owners', owners }) as const),
  fc
    .constantFrom(undefined, '2024-10-15', 'v. 43', 'nästa möte', 'ongoing', '22 okt')
    .map((due) => ({ kind: 'due', due }) as const),
  fc
    .constantFrom('supersedes' as const, 'superseded-by' as const)
    .map((kind) => ({ kind, reference: REFERENCE })),
);

function read(text: string): Minutes {
  return readMinutes(text) ?? assert.fail('no minutes');
}

function recordsOf({ decisions, actions }: Minutes): FoundRecord[] {
  return [
    ...decisions.map((record) => ({ type: 'decision', record }) as const),
    ...actions.map((record) => ({ type: 'action', record }) as const),
  ];
}

/** All that minutes say, places left out. */
function said({ meeting, attendees, sections, items, decisions, actions, signOffs }: Minutes): unknown {
  const all = { meeting, attendees, sections, items, decisions, actions, signOffs };
  return JSON.parse(
    JSON.stringify(all, (key, value: unknown) => {
      if (/range$/i.test(key) || typeof value === 'number') return undefined;
      if (['record', 'form', 'source', 'written'].includes(key)) return undefined;
      return key === 'id' && typeof value === 'string' ? foldId(value) : value;
    }),
  );
}

/** What an edit is to make of a record; `now` for what follows from the form it then stands in. */
function intended(
  minutes: Minutes,
  { record }: FoundRecord,
  edit: RecordEdit,
  now: Action | Decision,
): Partial<Action & Decision> {
  const { meeting } = minutes;
  const reference = readReference(REFERENCE, record.range);
  // A block says what a decision is called, and whose it is.
  const asBlock = record.source === now.source ? {} : { id: now.id, by: meeting.group };
  switch (edit.kind) {
    case 'status': {
      const done = edit.status === 'done' && record.source === 'block' ? TODAY : undefined;
      return record.status === edit.status ? {} : { status: edit.status, done };
    }
    case 'owners': {
      const names = now.owners.map(({ name }) => name);
      assert.deepEqual([...names].sort(), [...edit.owners].sort());
      // Whom a sentence mentions comes where the sentence does.
      if (record.source === 'block') assert.deepEqual(names, edit.owners);
      return { owners: now.owners };
    }
    case 'due': {
      if (edit.due === undefined) return { due: undefined };
      const meant = parseDue(edit.due, 0, meeting.date);
      assert.deepEqual([now.due?.kind, now.due?.date], [meant.kind, meant.date]);
      const isInWords =
        record.source === 'inline' && record.due && contains(record.textRange, record.due.range);
      const text = isInWords ? record.text.replace(record.due.text, now.due?.text ?? '') : record.text;
      return { due: now.due, text };
    }
    case 'supersedes':
      return { ...asBlock, supersedes: 'by' in record ? [...record.supersedes, reference] : [] };
    case 'superseded-by':
      return { ...asBlock, status: 'superseded', supersededBy: reference };
  }
}

describe('editing a record', () => {
  it('changes what is intended and nothing else, in every form', () => {
    const tried = new Map<string, { all: number; refused: number }>();
    fc.assert(
      fc.property(anyRecordsText, fc.nat(), edit, (text, pick, edit) => {
        const minutes = read(text);
        const isFor = ({ type }: FoundRecord): boolean =>
          edit.kind === 'due' || (type === 'decision' ? 'reference' in edit : !('reference' in edit));
        const records = recordsOf(minutes).filter(isFor);
        const found = records[pick % records.length];
        fc.pre(found !== undefined);
        const plan = editRecord(minutes, found, edit, readMinutes);
        const form = `${found.record.form ?? 'block'} ${found.type}, ${edit.kind}`;
        const { all, refused } = tried.get(form) ?? { all: 0, refused: 0 };
        tried.set(form, { all: all + 1, refused: refused + (plan.edits ? 0 : 1) });
        if (plan.edits === undefined) return;
        const after = read(applyEdits(text, plan.edits));
        const at = recordsOf(minutes).findIndex(({ record }) => record === found.record);
        const now = recordsOf(after)[at]?.record ?? assert.fail('the record is gone');
        const changes = intended(minutes, found, edit, now);
        assert.deepEqual(said(after), said(withChanges(minutes, found.record, changes)));
        touchesOnlyWhatItMust(text, found, plan.edits);
        const again = { type: found.type, record: now } as FoundRecord;
        assert.deepEqual(editRecord(after, again, edit, readMinutes), { edits: [] });
      }),
      { numRuns: 800 },
    );
    for (const [form, { all, refused }] of tried) {
      assert.ok(refused <= Math.max(3, all / 10), `${form}: ${refused} of ${all} refused`);
    }
  });
});

function withChanges(
  minutes: Minutes,
  changed: FoundRecord['record'],
  changes: Partial<Action & Decision>,
): Minutes {
  const change = <R extends Action | Decision>(record: R): R =>
    record === changed ? { ...record, ...changes } : record;
  return { ...minutes, decisions: minutes.decisions.map(change), actions: minutes.actions.map(change) };
}

/** Comments stay; in a block only values change, and lines of single keys come and go. */
function touchesOnlyWhatItMust(text: string, { record }: FoundRecord, edits: readonly TextEdit[]): void {
  for (const { range, newText } of edits) {
    const old = text.slice(range.start, range.end);
    const isInside = lineStartOf(text, record.start) <= range.start && range.end <= record.range.end;
    if (record.source === 'block') {
      assert.doesNotMatch(old, /^[ -]*"?(?:id|text|av|by|x-eget|prio|item)\b/m);
      assert.ok(
        isInside || /^(?:\r?\n|, ).*$/.test(newText) || old.endsWith('\n'),
        JSON.stringify([old, newText]),
      );
    } else assert.ok(isInside || /^\r?\n$/.test(newText), JSON.stringify([old, newText]));
  }
}
