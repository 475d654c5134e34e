import type { ListItem, TaskMark } from '../../markdown/document';
import type { TextRange } from '../../text/range';
import type { Action, Decision, Due, PersonMention, RecordBase, Reference } from '../model';

/** A list item that is a task. */
export interface Task {
  readonly item: ListItem;
  readonly mark: TaskMark;
}

/** What a task or label line says. */
export interface InlineRecord {
  readonly type: 'decision' | 'action';
  readonly id: string | undefined;
  readonly idRange: TextRange | undefined;
  /** Whether the id stands in the label. */
  readonly opensWithId: boolean;
  readonly text: string;
  readonly textRange: TextRange;
  readonly owners: readonly PersonMention[];
  readonly carriedFrom: Reference | undefined;
  readonly due: Due | undefined;
  /** All its words. */
  readonly range: TextRange;
}

const TASK_STATUS: ReadonlyMap<string, string> = new Map([
  [' ', 'open'],
  ['x', 'done'],
  ['X', 'done'],
  ['/', 'in-progress'],
  ['-', 'cancelled'],
  ['>', 'carried'],
]);

/** Where the whole record stands: a task with its marker and all that lies under it. */
export function placeOf({ range }: InlineRecord, task: Task | undefined): TextRange {
  return task === undefined
    ? range
    : { start: task.item.marker.start, end: Math.max(range.end, task.item.end) };
}

type Make<R> = (found: InlineRecord, range: TextRange, item: string | undefined, task: Task | undefined) => R;

/** Makes records of what lines say, and keeps them: where nothing has changed a record stays the same object. */
export class Placement<R extends RecordBase> {
  readonly #make: Make<R>;
  readonly #known = new WeakMap<InlineRecord, { readonly record: R; readonly mark: string | undefined }>();

  constructor(make: Make<R>) {
    this.#make = make;
  }

  recordOf(found: InlineRecord, range: TextRange, item: string | undefined, task: Task | undefined): R {
    const mark = task?.mark.status;
    const known = this.#known.get(found);
    if (known !== undefined && known.mark === mark && isIn(known.record, range, item)) return known.record;
    const record = this.#make(found, range, item, task);
    this.#known.set(found, { record, mark });
    return record;
  }
}

function isIn(record: RecordBase, { start, end }: TextRange, item: string | undefined): boolean {
  return record.range.start === start && record.range.end === end && record.item === item;
}

/** The decision that a line states. */
export function decisionAt(
  { id, idRange, text, textRange, due }: InlineRecord,
  range: TextRange,
  item: string | undefined,
  task: Task | undefined,
): Decision {
  return {
    id,
    idRange,
    text,
    textRange,
    item,
    confidence: 'stated',
    source: 'inline',
    start: range.start,
    range,
    record: undefined,
    form: task === undefined ? 'label' : 'task',
    due,
    reference: undefined,
    by: undefined,
    status: 'adopted',
    kind: 'decision',
    presenter: undefined,
    rationale: undefined,
    method: undefined,
    vote: undefined,
    proposals: [],
    reservations: [],
    statements: [],
    recused: [],
    supersedes: [],
    supersededBy: undefined,
    effective: undefined,
    owners: [],
  };
}

/** The action that a line or task states. */
export function actionAt(
  { id, idRange, text, textRange, due, owners, carriedFrom }: InlineRecord,
  range: TextRange,
  item: string | undefined,
  task: Task | undefined,
): Action {
  return {
    id,
    idRange,
    text,
    textRange,
    item,
    confidence: 'stated',
    source: 'inline',
    start: range.start,
    range,
    record: undefined,
    form: task === undefined ? 'label' : 'task',
    due,
    reference: undefined,
    owners,
    status: TASK_STATUS.get(task?.mark.status ?? ' ') ?? 'open',
    kind: 'task',
    done: undefined,
    decision: undefined,
    carriedFrom,
    consulted: [],
    informed: [],
    priority: undefined,
  };
}
