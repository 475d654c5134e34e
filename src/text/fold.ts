/**
 * Comparison forms of words. Files come in NFC and NFD, in any case, with and without diacritics; what is compared
 * is a folded copy, never the text itself (format.md, 1).
 */

/** Words of plain letters with one space between them, as most are: folding has nothing to do but to lower them. */
const EVEN_ASCII = /^[!-~]+(?: [!-~]+)*$/;

/** NFC, lower case, white space collapsed. Diacritics count: `Å1` and `A1` differ. */
export function foldCase(text: string): string {
  if (EVEN_ASCII.test(text)) return text.toLowerCase();
  const lower = composed(text).toLowerCase();
  return UNEVEN.test(lower) ? lower.replace(/\s+/g, ' ').trim() : lower;
}

/** White space that collapsing would change. */
const UNEVEN = /^\s|\s$|\s\s|[^\S ]/;

/** NFC. No character before U+0300 combines with another, so most texts are in it already. */
function composed(text: string): string {
  return /[^\0-\u02ff]/.test(text) ? text.normalize('NFC') : text;
}

/** As `foldCase`, and without diacritics: `Närvarande` and `narvarande` are equal. */
export function foldMarks(text: string): string {
  if (EVEN_ASCII.test(text)) return text.toLowerCase();
  return foldCase(/[^\0-\x7f]/.test(text) ? text.normalize('NFD').replace(/\p{M}/gu, '') : text);
}

/**
 * How many single-character insertions, removals, replacements and swaps of neighbours turn `a` into `b`
 * (optimal string alignment), or `limit + 1` where that is more than `limit`.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  const longest = Math.max(a.length, b.length);
  const shortest = Math.min(a.length, b.length);
  if (longest - shortest > limit) return limit + 1;
  // What both begin and end with costs nothing.
  let start = 0;
  while (start < shortest && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let same = 0;
  while (same < shortest - start && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same))
    same++;
  const rest = shortest - start - same;
  if (rest === 0) return longest - shortest;
  // A single edit lies within two neighbours.
  if (rest > 2 && limit === 1) return 2;
  const distance = distanceOf(a.slice(start, a.length - same), b.slice(start, b.length - same), limit);
  return distance > limit ? limit + 1 : distance;
}

function distanceOf(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/**
 * The candidates close enough to `word` to be what its author meant, nearest first: at most one slip for each three
 * letters, compared without case and diacritics. Equal distances keep the order given.
 */
export function nearest(word: string, candidates: Iterable<string>): string[] {
  const folded = foldMarks(word);
  const limit = Math.max(1, Math.floor(folded.length / 3));
  const found: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    const distance = editDistance(folded, foldMarks(candidate), limit);
    if (distance <= limit) found.push({ candidate, distance });
  }
  return found.sort((a, b) => a.distance - b.distance).map(({ candidate }) => candidate);
}
