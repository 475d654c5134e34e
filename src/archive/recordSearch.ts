import type { RecordSummary } from '../minutes/summary';
import { foldCase } from '../text/fold';
import type { DecisionEntry } from './decisions';
import type { LocatedRecord } from './recordIndex';
import type { TrackedItem } from './trackedItem';

/** A decision or an action found by its id and words. */
export interface FoundRecord {
  readonly target: LocatedRecord;
  /** Its id and text on one line. */
  readonly name: string;
  /** Whether nothing more comes of it. */
  readonly isOver: boolean;
}

const OVER: readonly string[] = ['superseded', 'revoked'];

/**
 * The decisions and items in whose id and text the letters of a query stand in order, with anything between: the
 * editor ranks and thins them out by itself. Those that have the query's words as they are written come first, and
 * among them those found first.
 *
 * @param limit how many at most
 */
export function searchRecords(
  decisions: readonly DecisionEntry[],
  items: readonly TrackedItem[],
  query: string,
  limit: number,
): FoundRecord[] {
  const words = foldCase(query)
    .split(' ')
    .filter((word) => word !== '');
  const exact: FoundRecord[] = [];
  const loose: FoundRecord[] = [];
  for (const found of records(decisions, items)) {
    const name = foldCase(found.name);
    if (words.every((word) => name.includes(word))) exact.push(found);
    else if (loose.length < limit && words.every((word) => hasInOrder(name, word))) loose.push(found);
    if (exact.length >= limit) break;
  }
  return [...exact, ...loose].slice(0, limit);
}

function* records(
  decisions: readonly DecisionEntry[],
  items: readonly TrackedItem[],
): Generator<FoundRecord> {
  for (const { file, decision: record, status } of decisions)
    yield { target: { kind: 'decision', file, record }, name: nameOf(record), isOver: OVER.includes(status) };
  for (const { latest, isOpen } of items)
    yield {
      target: { kind: 'action', file: latest.file, record: latest.action },
      name: nameOf(latest.action),
      isOver: !isOpen,
    };
}

function nameOf({ id, text }: RecordSummary): string {
  return [id, text.replace(/\s+/g, ' ').trim()].filter((part) => part !== undefined && part !== '').join(' ');
}

function hasInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) return false;
    from = at + letter.length;
  }
  return true;
}
