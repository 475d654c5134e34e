import type { Minutes } from '../../minutes/model';
import type { FoundRecord } from '../../minutes/recordAt';
import { foldId } from '../../minutes/references';

/** A decision or action as a list showed it: enough to find it again, or to see that it is another by now. */
export interface RememberedRecord {
  readonly type: FoundRecord['type'];
  readonly id: string | undefined;
  readonly text: string;
  readonly status: string;
  /** Where it stood (`RecordBase.start`). */
  readonly start: number;
  /** Which it was of those of its file with its type, id and text, counted from 0, and how many these were. */
  readonly nth: number;
  readonly of: number;
}

type Listed = Pick<RememberedRecord, 'id' | 'text' | 'status' | 'start'>;

/**
 * What to remember of a record of a list.
 * @param siblings all decisions, or all actions, of its file, in order, the record among them
 */
export function remember(
  type: RememberedRecord['type'],
  record: Listed,
  siblings: readonly Listed[],
): RememberedRecord {
  const { id, text, status, start } = record;
  const alike = siblings.filter((sibling) => isAlike(sibling, record));
  return { type, id, text, status, start, nth: alike.indexOf(record), of: alike.length };
}

/**
 * The record that a list showed, in what its file says now: the one with its id and words, of several such the one in
 * its place. Undefined where it is gone, was reworded, or one like it has come or gone. Its status is not looked at.
 */
export function findAgain(minutes: Minutes, remembered: RememberedRecord): FoundRecord | undefined {
  if (remembered.type === 'decision') {
    const record = recordLike(minutes.decisions, remembered);
    return record && { type: 'decision', record };
  }
  const record = recordLike(minutes.actions, remembered);
  return record && { type: 'action', record };
}

/** As `findAgain`, among all decisions or all actions of the file. */
export function recordLike<R extends Listed>(
  records: readonly R[],
  remembered: RememberedRecord,
): R | undefined {
  const alike = records.filter((record) => isAlike(record, remembered));
  return alike.length === remembered.of ? alike[remembered.nth] : undefined;
}

function isAlike(a: Pick<Listed, 'id' | 'text'>, b: Pick<Listed, 'id' | 'text'>): boolean {
  return a.text === b.text && foldedId(a) === foldedId(b);
}

function foldedId({ id }: Pick<Listed, 'id'>): string | undefined {
  return id === undefined ? undefined : foldId(id);
}
