import type { Action, Decision, Minutes } from '../minutes/model';
import { foldId, isId, type Mention } from '../minutes/references';
import { holds, rangeOf, slice, type TextRange } from '../text/range';
import { mentionAt, mentionsOf } from './references';

/** The id that the cursor stands on: of a decision or action of the minutes, or in a reference to one. */
export type IdPlace =
  | { readonly kind: 'own'; readonly record: Decision | Action; readonly range: TextRange }
  | { readonly kind: 'mention'; readonly mention: Mention; readonly range: TextRange };

/** Undefined where no id stands at the offset, the end of one included. */
export function idAt(minutes: Minutes, offset: number): IdPlace | undefined {
  const { text, decisions, actions } = minutes;
  for (const record of [...decisions, ...actions]) {
    const range = ownIdRange(text, record);
    if (range !== undefined && holds(range, offset)) return { kind: 'own', record, range };
  }
  const mention = mentionAt(minutes, offset);
  const range = mention && idRangeOf(text, mention);
  return mention && range && { kind: 'mention', mention, range };
}

/**
 * Where the id of a record stands in the minutes of a file: in references to it, and in its own minutes as its own.
 *
 * @param isMeant whether a reference, which has the same id, means the record
 * @param own by which the record is known in its own minutes; undefined in others
 */
export function idPlaces(
  minutes: Minutes,
  id: string,
  isMeant: (mention: Mention) => boolean,
  own: Pick<Decision, 'start'> | undefined,
): { readonly declaration: TextRange | undefined; readonly references: readonly TextRange[] } {
  const folded = foldId(id);
  const { text, decisions, actions } = minutes;
  const record = own && [...decisions, ...actions].find((known) => isSame(known, own.start, folded));
  const references = mentionsOf(minutes)
    .filter((mention) => foldId(mention.id) === folded && isMeant(mention))
    .flatMap((mention) => idRangeOf(text, mention) ?? []);
  return { declaration: record && ownIdRange(text, record), references };
}

/** Whether a text may hold references to an id at all: few do, and reading them all takes its time. */
export function mayMention(text: string, id: string): boolean {
  return foldId(text).includes(foldId(id));
}

/** The new id without blanks around it; undefined where it is none (format.md, 4). */
export function newId(written: string): string | undefined {
  const trimmed = written.trim();
  return isId(trimmed) ? trimmed : undefined;
}

function isSame(record: Decision | Action, start: number, folded: string): boolean {
  return record.start === start && record.id !== undefined && foldId(record.id) === folded;
}

function ownIdRange(text: string, { id, idRange }: Decision | Action): TextRange | undefined {
  return id === undefined || idRange === undefined ? undefined : idWithin(text, idRange, id);
}

function idRangeOf(text: string, { id, range }: Mention): TextRange | undefined {
  return idWithin(text, range, id);
}

/** Without quotes and whatever stands before it; undefined where it is written in another way than it is read. */
function idWithin(text: string, range: TextRange, id: string): TextRange | undefined {
  const at = slice(text, range).lastIndexOf(id);
  return at < 0 ? undefined : rangeOf(range.start + at, id.length);
}
