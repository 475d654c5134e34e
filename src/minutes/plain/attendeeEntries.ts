import { slice, type TextRange } from '../../text/range';
import type { PlainLine } from './plainLine';

/** A list item with the lines that go on from it, or one line of a paragraph. */
export interface AttendeeEntry {
  readonly range: TextRange;
  readonly level: number;
  /** Whether it is a list item; a table's row is none. */
  readonly bullet: boolean;
  /** Whether it stands behind its label on the same line. */
  readonly behindLabel?: boolean;
}

/** Lines between blank ones, that stand together: a list, a paragraph or a table. */
export interface AttendeeChunk {
  readonly kind: 'list' | 'paragraph' | 'table';
  readonly entries: readonly AttendeeEntry[];
}

/** What is longer lists nobody that a reader could tell apart. */
const LONGEST_LINE = 4000;
/** Nothing of an entry that has no letter or figure can be a name. */
const WORDS = /[\p{L}\p{N}]/u;
/** A remark of the list's own: `(in alphabetical order)`. */
const REMARK = /^[*_]*\([^()]*\)[*_.:]*$/u;
/** What a person's entry goes on with rather than begins. */
const GOES_ON = /^[\p{Ll}(<@&–—-]/u;
const GOES_ON_AFTER = /(?:[,;&(/–—-]|\s(?:and|och|samt))$/iu;
/** A slip of the hand before a list's marker: the line is an item of its own. */
const SLIPPED_BULLET = /^\p{Ll}\s\*\s?\p{Lu}/u;

/**
 * The entries of the lines under a label.
 * @param first what follows the label on its own line
 */
export function attendeeChunks(
  text: string,
  first: TextRange | undefined,
  lines: readonly PlainLine[],
): readonly AttendeeChunk[] {
  const chunks: { kind: AttendeeChunk['kind']; entries: AttendeeEntry[] }[] = [];
  let open = first !== undefined;
  if (first !== undefined)
    chunks.push({
      kind: 'paragraph',
      entries: [{ range: first, level: 0, bullet: false, behindLabel: true }],
    });
  for (const line of lines) {
    if (line.kind === 'noise' || line.kind === 'code') {
      // A drawn line ends what is over it; a page's header only interrupts it.
      if (!WORDS.test(slice(text, line.line))) open = false;
      continue;
    }
    if (line.kind === 'blank') {
      open = open && goesOnAfterBlank(text, chunks.at(-1)?.entries.at(-1));
      continue;
    }
    const words = slice(text, line.range);
    const kind = kindOf(text, line);
    // A table's lines all count: the one under its header too.
    if (kind !== 'table' && (!WORDS.test(words) || REMARK.test(words))) continue;
    if (words.length > LONGEST_LINE) continue;
    const chunk = open ? chunks.at(-1) : undefined;
    const last = chunk?.entries.at(-1);
    const entry = { range: withMark(text, line), level: line.level, bullet: line.kind === 'bullet' };
    if (chunk === undefined || last === undefined || isApart(chunk.kind, kind, chunk.entries)) {
      chunks.push({ kind, entries: [entry] });
    } else if (line.kind === 'text' && last.bullet && goesOn(slice(text, last.range), words, line)) {
      chunk.entries[chunk.entries.length - 1] = {
        ...last,
        range: { start: last.range.start, end: line.range.end },
      };
    } else {
      // A line that is no list item stands beside the one before it, wherever Markdown puts it.
      chunk.entries.push(line.kind === 'text' ? { ...entry, level: last.level } : entry);
      if (kind === 'list') chunk.kind = kind;
    }
    open = true;
  }
  return chunks;
}

/** A running list that breaks off behind a comma goes on after a blank line. */
function goesOnAfterBlank(text: string, last: AttendeeEntry | undefined): boolean {
  return last !== undefined && !last.bullet && /,\s*$/.test(slice(text, last.range));
}

function isApart(
  before: AttendeeChunk['kind'],
  now: AttendeeChunk['kind'],
  entries: readonly AttendeeEntry[],
): boolean {
  if (before === now || (before === 'list' && now === 'paragraph')) return false;
  // A list may follow at once on the line of its label.
  return !(
    before === 'paragraph' &&
    now === 'list' &&
    entries.every(({ bullet }) => !bullet) &&
    entries.length < 3
  );
}

function kindOf(text: string, line: PlainLine): AttendeeChunk['kind'] {
  if (line.kind === 'row') return 'table';
  if (line.kind === 'bullet') return 'list';
  return /^\s*\|.*\|\s*$/.test(slice(text, line.line)) ? 'table' : 'paragraph';
}

/** A line's content with the check box before it. */
function withMark(text: string, { range, line, kind }: PlainLine): TextRange {
  if (kind === 'row') return line;
  const before = text.slice(line.start, range.start);
  const box = before.search(/\[[ \txX~-]*\][\s*_]*$/);
  return box < 0 ? range : { start: line.start + box, end: range.end };
}

function goesOn(before: string, words: string, line: PlainLine): boolean {
  if (SLIPPED_BULLET.test(words)) return false;
  const open = (before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0);
  return (
    open ||
    GOES_ON.test(words) ||
    GOES_ON_AFTER.test(before) ||
    (line.level > 0 && before.length > LONG_ENTRY)
  );
}

/** A list item that fills its line: what stands under it belongs to it. */
const LONG_ENTRY = 60;
