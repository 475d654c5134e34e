import type { ListItem, TaskMark } from '../../markdown/document';
import type { TextRange } from '../../text/range';
import type { Action, Decision, Due, PersonMention, Reference } from '../model';

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
