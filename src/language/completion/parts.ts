import { type TextRange, trimRange } from '../../text/range';

/** The part of a range that holds an offset, where separators divide it; its white space left out. */
export function partAround(text: string, range: TextRange, offset: number, separator: RegExp): TextRange {
  let { start, end } = { start: offset, end: offset };
  while (start > range.start && !separator.test(text[start - 1] ?? '')) start--;
  while (end < range.end && !separator.test(text[end] ?? '')) end++;
  const part = trimRange(text, start, end);
  return { start: Math.min(part.start, offset), end: Math.max(part.end, offset) };
}

/** The characters of a kind around an offset. */
export function wordAround(text: string, offset: number, character: RegExp): TextRange {
  let { start, end } = { start: offset, end: offset };
  while (start > 0 && character.test(text[start - 1] ?? '')) start--;
  while (end < text.length && character.test(text[end] ?? '')) end++;
  return { start, end };
}
