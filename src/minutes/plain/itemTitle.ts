import type { TextRange } from '../../text/range';
import { slice, trimRange } from '../../text/range';
import type { PersonMention } from '../model';
import { looksLikeFullName, splitNames } from '../names';
import type { People } from '../people';
import { visibleText } from './meetingHead';
import { ITEM_WORD, NUMBER_BEHIND_WORD, OPENING_NUMBER } from './openingNumbers';

/** What a heading or entry says of an agenda item. */
export interface ItemTitle {
  /** The number as written; of a number that a scanner lost, the point that is left. */
  readonly numberRange: TextRange | undefined;
  /** As a reader sees it, without the number, a time box, a link into a recording and a presenter behind a dash. */
  readonly title: string;
  readonly titleRange: TextRange;
  /** Those whom the title names at its end. */
  readonly presenters: readonly PersonMention[];
}

/** `([12:30](https://…))`, `[0:10](…)`. */
const TIME_STAMP = /\s*[([]?\[?\(?\d{1,2}:\d\d(?::\d\d)?\)?\]\([^()\s]*\)[)\]]?$/;
/** `(10m)`, `(5 min, Anna)`, `[15 minuter]`: what stands before the names, if any. */
const TIME_BOX =
  /\s*[([]\s*\d{1,3}\s*(?:m|min|mins|minute|minutes|minuter|h)?\.?\s*(?:[,;:–-]\s*([^()[\]]+))?[)\]]$/i;
/** `(Anna, 5 min)`. */
const TIME_BOX_BEHIND =
  /\s*[([]\s*([^()[\]]+?)\s*[,;]\s*\d{1,3}\s*(?:m|min|mins|minutes|minuter)\.?\s*[)\]]$/i;
const CLOSED = /[)\]\s]/;
const DASHED = /\s+[-–—]\s+([^-–—]+)$/;
const BRACKETED = /\(([^()]+)\)$/;

/** @param number where its line says where its number is */
export function readItemTitle(text: string, range: TextRange, people: People, number?: TextRange): ItemTitle {
  const numberRange = number ?? openingNumber(text, range);
  let titleRange = withoutMark(text, trimRange(text, numberRange?.end ?? range.start, range.end));
  const presenters: PersonMention[] = [];
  const cut = (pattern: RegExp, isCut: (inner: TextRange | undefined) => boolean): void => {
    const match = pattern.exec(slice(text, titleRange));
    if (match === null || match.index === 0) return;
    const start = titleRange.start + match.index;
    const innerAt = match[1] === undefined ? -1 : match[0].indexOf(match[1]);
    const inner =
      innerAt < 0 ? undefined : { start: start + innerAt, end: start + innerAt + (match[1]?.length ?? 0) };
    if (isCut(inner)) titleRange = trimRange(text, titleRange.start, start);
  };
  const present = (inner: TextRange | undefined): boolean => {
    const named = inner === undefined ? [] : namesIn(text, inner, people);
    presenters.push(...named);
    return named.length > 0;
  };
  if (CLOSED.test(text[range.end - 1] ?? '')) {
    cut(TIME_STAMP, () => true);
    for (const box of [TIME_BOX, TIME_BOX_BEHIND])
      cut(box, (inner) => {
        if (inner !== undefined && !present(inner)) presenters.push(...mentionsIn(text, inner, people));
        return true;
      });
    cut(BRACKETED, (inner) => {
      present(inner);
      return false;
    });
  }
  if (presenters.length === 0) cut(DASHED, present);
  return {
    numberRange,
    title: visibleText(slice(text, withoutColon(text, titleRange))),
    titleRange: withoutColon(text, titleRange),
    presenters,
  };
}

/** The number that opens a title, without a word before it. */
function openingNumber(text: string, range: TextRange): TextRange | undefined {
  const words = slice(text, range);
  const word = ITEM_WORD.exec(words)?.[0] ?? '';
  const number = (word === '' ? OPENING_NUMBER : NUMBER_BEHIND_WORD).exec(words.slice(word.length))?.[0];
  const start = range.start + word.length;
  return number === undefined ? undefined : { start, end: start + number.length };
}

/** The people whom words name, if they name nothing else: full names, and short forms of those who are known. */
export function namesIn(text: string, range: TextRange, people: People): PersonMention[] {
  const mentions = mentionsIn(text, range, people);
  const arePeople = mentions.every(
    ({ written }) =>
      looksLikeFullName(written) || (/\p{Ll}/u.test(written) && people.resolve(written) !== undefined),
  );
  return arePeople ? mentions : [];
}

function mentionsIn(text: string, range: TextRange, people: People): PersonMention[] {
  return splitNames(text, range).map((name) => people.mention(slice(text, name), name));
}

/** Without the mark of bold type that opens it behind its number and closes behind it. */
function withoutMark(text: string, { start, end }: TextRange): TextRange {
  const mark = /^(?:\*\*|__)/.exec(text.slice(start, end))?.[0] ?? '';
  const isOpen = mark !== '' && !text.slice(start + mark.length, end).includes(mark);
  return { start: isOpen ? start + mark.length : start, end };
}

function withoutColon(text: string, range: TextRange): TextRange {
  return text[range.end - 1] === ':' && range.end - range.start > 1
    ? trimRange(text, range.start, range.end - 1)
    : range;
}
