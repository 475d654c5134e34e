import type { ListItem, TaskMark } from '../../markdown/document';
import { moved, movedRange, type TextRange } from '../../text/range';
import type { MoveRecord } from '../movedRecords';
import type { Action, Decision, Due, PersonMention, RecordBase, Reference } from '../model';

/** A list item that is a task. */
export interface Task {
  readonly item: ListItem;
  readonly mark: TaskMark;
}

/** What a task or label line says, with its places counted from where its paragraph begins. */
export interface InlineRecord {
  readonly type: 'decision' | 'action';
  /** Whether it is the task itself, and not a label line under one. */
  readonly isTask: boolean;
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

/**
 * Where the whole record stands: a task with its marker and all that lies under it, unless other records do.
 * @param start where the paragraph begins
 * @param isAlone whether it is the only record of the paragraph
 */
export function placeOf(
  { range }: InlineRecord,
  start: number,
  task: Task | undefined,
  isAlone: boolean,
): TextRange {
  const own = movedRange(range, start);
  if (task === undefined) return own;
  return { start: task.item.marker.start, end: isAlone ? Math.max(own.end, task.item.end) : own.end };
}

/** Where what a line says stands. */
export interface Place {
  /** Where the paragraph begins. */
  readonly start: number;
  readonly range: TextRange;
  /** The number of the agenda item. */
  readonly item: string | undefined;
  readonly task: Task | undefined;
}

type Make<R> = (found: InlineRecord, range: TextRange, item: string | undefined, task: Task | undefined) => R;

/** Makes records of what lines say, and keeps them: where nothing has changed a record stays the same object. */
export class Placement<R extends RecordBase> {
  readonly #make: Make<R>;
  readonly #move: MoveRecord<R>;
  readonly #known = new WeakMap<InlineRecord, { readonly record: R; readonly place: Place }>();

  constructor(make: Make<R>, move: MoveRecord<R>) {
    this.#make = make;
    this.#move = move;
  }

  recordOf(found: InlineRecord, place: Place): R {
    const known = this.#known.get(found);
    if (known !== undefined && isSamePlace(known.place, place)) return known.record;
    const { start, range, item, task } = place;
    const record =
      known !== undefined && known.place.task?.mark.status === task?.mark.status
        ? this.#move(known.record, {
            by: start - known.place.start,
            start: range.start,
            range,
            item,
            record: undefined,
          })
        : this.#make(moved(found, start), range, item, task);
    this.#known.set(found, { record, place });
    return record;
  }
}

function isSamePlace(a: Place, b: Place): boolean {
  return (
    a.start === b.start &&
    a.range.start === b.range.start &&
    a.range.end === b.range.end &&
    a.item === b.item &&
    a.task?.mark.status === b.task?.mark.status
  );
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
