import { movedRange, type TextRange } from '../text/range';
import type { Action, Decision, Due, PersonMention, RecordBase, Reference } from './model';
import type { YamlMap } from './yaml/tree';

/** Where a record stands that has moved. */
export interface NewPlace {
  /** How much further on. */
  readonly by: number;
  /** Where its line is counted. */
  readonly start: number;
  /** The whole record. */
  readonly range: TextRange;
  /** The number of its agenda item. */
  readonly item: string | undefined;
  /** Its mapping, where it is one of a block. */
  readonly record: YamlMap | undefined;
}

/** A record so many characters further on. */
export type MoveRecord<R extends RecordBase> = (record: R, place: NewPlace) => R;

// Every key is spelled out: an object that is put together from others takes three times the room.

export function movedDecision(decision: Decision, { by, start, range, item, record }: NewPlace): Decision {
  return {
    id: decision.id,
    idRange: decision.idRange && movedRange(decision.idRange, by),
    text: decision.text,
    textRange: movedRange(decision.textRange, by),
    item,
    confidence: decision.confidence,
    source: decision.source,
    start,
    range,
    record,
    form: decision.form,
    due: decision.due && movedDue(decision.due, by),
    reference: decision.reference,
    by: decision.by,
    status: decision.status,
    kind: decision.kind,
    presenter: decision.presenter,
    rationale: decision.rationale,
    method: decision.method,
    vote: decision.vote,
    proposals: decision.proposals,
    reservations: decision.reservations,
    statements: decision.statements,
    recused: decision.recused,
    supersedes: movedAll(decision.supersedes, by, movedReference),
    supersededBy: decision.supersededBy && movedReference(decision.supersededBy, by),
    effective: decision.effective,
    owners: movedAll(decision.owners, by, movedMention),
  };
}

export function movedAction(action: Action, { by, start, range, item, record }: NewPlace): Action {
  return {
    id: action.id,
    idRange: action.idRange && movedRange(action.idRange, by),
    text: action.text,
    textRange: movedRange(action.textRange, by),
    item,
    confidence: action.confidence,
    source: action.source,
    start,
    range,
    record,
    form: action.form,
    due: action.due && movedDue(action.due, by),
    reference: action.reference,
    owners: movedAll(action.owners, by, movedMention),
    status: action.status,
    kind: action.kind,
    done: action.done,
    decision: action.decision && movedReference(action.decision, by),
    carriedFrom: action.carriedFrom && movedReference(action.carriedFrom, by),
    consulted: action.consulted,
    informed: action.informed,
    priority: action.priority,
  };
}

/** A person's mention so many characters further on. */
export function movedMention({ name, written, range }: PersonMention, by: number): PersonMention {
  return { name, written, range: movedRange(range, by) };
}

/** Each of a list so many characters further on. */
export function movedAll<T>(list: readonly T[], by: number, move: (one: T, by: number) => T): readonly T[] {
  return list.length === 0 ? list : list.map((one) => move(one, by));
}

function movedReference({ file, id, written, range }: Reference, by: number): Reference {
  return { file, id, written, range: movedRange(range, by) };
}

function movedDue({ kind, date, weekday, text, range }: Due, by: number): Due {
  return {
    text,
    range: movedRange(range, by),
    weekday: weekday && { weekday: weekday.weekday, range: movedRange(weekday.range, by) },
    date,
    kind,
  };
}
