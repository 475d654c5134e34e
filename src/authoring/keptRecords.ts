import type { Action, Decision, Minutes } from '../minutes/model';
import { foldId } from '../minutes/references';
import { applyEdits } from '../text/edit';
import type { MessageId } from '../text/messages';
import { type EditPlan, type ReadText, refused } from './editPlan';

type AnyRecord = Decision | Action;

/** Where and in which form a record is written: what may change while it says the same. */
const PLACES: ReadonlySet<string> = new Set([
  'range',
  'idRange',
  'textRange',
  'start',
  'record',
  'form',
  'source',
  'written',
]);

/**
 * Holds a plan to its promise: read again, the text must give the same decisions and actions as before, and `changed`
 * as `expected`. A plan that would change anything else is refused, as where words would be taken for an owner or a day.
 */
export function keepingRecords(
  minutes: Minutes,
  plan: EditPlan,
  changed: AnyRecord,
  expected: Partial<Decision & Action>,
  read: ReadText,
  otherwise: MessageId = 'record.would-change',
): EditPlan {
  if (plan.refusal !== undefined) return plan;
  const after = read(applyEdits(minutes.text, plan.edits));
  const before = [...minutes.decisions, ...minutes.actions].map((record) =>
    record === changed ? { ...record, ...expected } : record,
  );
  const kept = after && recordFacts([...after.decisions, ...after.actions]);
  return kept === recordFacts(before) ? plan : refused(otherwise);
}

/** What records say, in one string, whatever the form and the place in which they say it. */
export function recordFacts(records: readonly AnyRecord[]): string {
  return records.map(factsOf).join('\n');
}

/** What a record says, in one string, in whatever order its parts come. */
function factsOf(record: AnyRecord): string {
  return JSON.stringify(record, (key, value: unknown) => {
    if (PLACES.has(key)) return undefined;
    if (key === 'id' && typeof value === 'string') return foldId(value);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? Object.fromEntries(Object.entries(value).sort(byKey)) : value;
  });
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
