/** What became of a text: all before `start` and all from `end` on stood in the earlier one, too. */
export interface Change {
  readonly earlier: string;
  readonly later: string;
  readonly start: number;
  /** In the later text. */
  readonly end: number;
  /** How much further on, in the later text, stands what begins at `end`. */
  readonly by: number;
}

/** So many characters at a time are compared at once. */
const STRETCH = 2_048;

/** The smallest change that makes one text of the other; in the time of comparing them. */
export function changeBetween(earlier: string, later: string): Change {
  const shorter = Math.min(earlier.length, later.length);
  const by = later.length - earlier.length;
  let start = 0;
  while (
    start + STRETCH <= shorter &&
    earlier.slice(start, start + STRETCH) === later.slice(start, start + STRETCH)
  )
    start += STRETCH;
  while (start < shorter && earlier.charCodeAt(start) === later.charCodeAt(start)) start++;
  // What is the same at both ends counts once.
  const first = start + Math.max(by, 0);
  let end = later.length;
  while (
    end - STRETCH >= first &&
    earlier.slice(end - STRETCH - by, end - by) === later.slice(end - STRETCH, end)
  )
    end -= STRETCH;
  while (end > first && earlier.charCodeAt(end - 1 - by) === later.charCodeAt(end - 1)) end--;
  return { earlier, later, start, end, by };
}
