/** A span of a text: UTF-16 code unit offsets, `end` exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The range of `length` code units from `start`. */
export function rangeOf(start: number, length: number): TextRange {
  return { start, end: start + length };
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: TextRange, inner: TextRange): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether a cursor at `offset` is in the span or at one of its ends. */
export function holds({ start, end }: TextRange, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Whether the two spans share a character; two empty spans at one place do. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && a.end === b.end);
}

/** Those of the pieces, which come in order, that begin in a range. */
export function startingIn<P extends { readonly start: number }>(pieces: readonly P[], range: TextRange): P[];
export function startingIn<P>(pieces: readonly P[], range: TextRange, startOf: (piece: P) => number): P[];
export function startingIn<P extends { readonly start: number }>(
  pieces: readonly P[],
  range: TextRange,
  startOf = ({ start }: P) => start,
): P[] {
  return pieces.slice(countBefore(pieces, range.start, startOf), countBefore(pieces, range.end, startOf));
}

/** How many of the pieces, which come in order, begin before an offset. */
function countBefore<P>(pieces: readonly P[], offset: number, startOf: (piece: P) => number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(pieces[middle]!) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `text[start, end)` without white space at both ends, as a range. */
export function trimRange(text: string, start: number, end: number): TextRange {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** A range so many characters further on. */
export function movedRange({ start, end }: TextRange, by: number): TextRange {
  return { start: start + by, end: end + by };
}

/** A copy of what was found in a text, however deep, with every range in it moved by so many characters. */
export function moved<T>(found: T, by: number): T {
  return by === 0 ? found : (movedCopy(found, by) as T);
}

function movedCopy(found: unknown, by: number): unknown {
  if (typeof found !== 'object' || found === null) return found;
  if (Array.isArray(found) && found.length === 0) return found;
  if (Array.isArray(found)) return found.map((item: unknown) => movedCopy(item, by));
  const copy: Record<string, unknown> = { ...found };
  for (const key in copy) copy[key] = movedValue(key, copy[key], by);
  return copy;
}

function movedValue(key: string, value: unknown, by: number): unknown {
  if (typeof value === 'object') return movedCopy(value, by);
  return typeof value === 'number' && (key === 'start' || key === 'end') ? value + by : value;
}

/** The characters of a range. */
export function slice(text: string, range: TextRange): string {
  return text.slice(range.start, range.end);
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}
