import { overlaps, rangeOf, type TextRange } from '../text/range';
import type { Reference } from './model';
import { audible } from './prose';

/** A prefix of letters or `§` and a number, perhaps dotted: `B1`, `Å12`, `§45`, `62.2` (format.md, 4 and 6). */
const ID = String.raw`(?:§\s?|\p{L}[\p{L}\p{M}]*)\d+(?:\.\d+)*`;
const WHOLE_ID = new RegExp(`^${ID}$`, 'u');
const WHOLE_REFERENCE = new RegExp(String.raw`^(?:([^#\n]+)#)?(${ID}|\d+(?:\.\d+)*)$`, 'u');

/** Whether the words are an id as format.md, 4 defines it. */
export function isId(text: string): boolean {
  return WHOLE_ID.test(text);
}

/** An agenda item's number as it is compared and exported: `§ 45.` and `45 §` are `§45` (format.md, 7). */
export function itemNumber(written: string): string {
  return written
    .trim()
    .replace(/[.:)]$/, '')
    .replace(/\s/g, '')
    .replace(/^(\d+)§$/, '§$1');
}

/** The form in which ids are compared: NFC, without case and inner space; diacritics count. */
export function foldId(id: string): string {
  return id.normalize('NFC').toLowerCase().replace(/\s/g, '');
}

/** `B1` or `2024-09-24#B1` as a reference; words that are none stand as an id that resolves to nothing. */
export function readReference(written: string, range: TextRange): Reference {
  const trimmed = written.trim();
  const [, file, id] = WHOLE_REFERENCE.exec(trimmed) ?? [];
  return { file: file?.trim(), id: id ?? trimmed, written: trimmed, range };
}

/** A reference in running text. */
export interface Mention extends Reference {
  /** Of `[B1](path)`: the file with the record, from the folder of this one; undefined where there is none. */
  readonly path: string | undefined;
}

/** Few paragraphs hold a figure behind a letter or a section sign. */
const MAYBE = /[\p{L}\p{M}§]\s?\d/u;
const LINK = new RegExp(
  String.raw`(?<!\\)\[(?<id>${ID})\]\(\s*(?<path>[^()\s<>:#]*)(?:#[^()\s<>]*)?\s*\)`,
  'gu',
);
const WORD = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}_^:/#.-])(?:(?<file>[^\s#()[\]<>,;:"'|*]+)#)?(?<id>${ID})(?![\p{L}\p{M}\p{N}_#]|-\p{L})`,
  'gu',
);

/**
 * The references in running text, in document order: `[B1](…)`, `2024-09-24#B1`, and a bare id that the file has
 * (format.md, 4). Code, comments and addresses hold none.
 *
 * @param text the whole file
 * @param ranges the running text in it
 * @param isKnown whether the file has a record of this id
 */
export function findReferences(
  text: string,
  ranges: readonly TextRange[],
  isKnown: (id: string) => boolean,
): Mention[] {
  return ranges.flatMap(({ start, end }) => {
    const written = text.slice(start, end);
    if (!MAYBE.test(written)) return [];
    const words = audible(written);
    const mentions: Mention[] = [];
    for (const { index, groups = {} } of written.matchAll(LINK)) {
      const { id = '', path = '' } = groups;
      // In code not even the bracket is left of it.
      if (words[index] !== '[') continue;
      const range = rangeOf(start + index + 1, id.length);
      mentions.push({ file: undefined, id, written: id, range, path: path === '' ? undefined : path });
    }
    for (const { index, 0: whole, groups = {} } of words.matchAll(WORD)) {
      const { file, id = '' } = groups;
      const range = rangeOf(start + index, whole.length);
      if (file === undefined && !isKnown(id)) continue;
      if (mentions.some((link) => overlaps(link.range, range))) continue;
      mentions.push({ file, id, written: whole, range, path: undefined });
    }
    return mentions.sort((a, b) => a.range.start - b.range.start);
  });
}
