import type { TextRange } from '../text/range';
import type { Reference } from './model';

/** A prefix of letters or `§` and a number, perhaps dotted: `B1`, `Å12`, `§45`, `62.2` (format.md, 4 and 6). */
const ID = String.raw`(?:§\s?|\p{L}[\p{L}\p{M}]*)\d+(?:\.\d+)*`;
const WHOLE_ID = new RegExp(`^${ID}$`, 'u');
const WHOLE_REFERENCE = new RegExp(String.raw`^(?:([^#\n]+)#)?(${ID}|\d+(?:\.\d+)*)$`, 'u');

/** Whether the words are an id as format.md, 4 defines it. */
export function isId(text: string): boolean {
  return WHOLE_ID.test(text);
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
