import { slice, trimRange, type TextRange } from '../../text/range';

/** A full stop after these, or after a single letter, ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|t\.? ?ex|bl\.? ?a|m\.? ?m|dvs|d\.v\.s|osv|kl|ca|nr|resp|ev|fr\.o\.m|t\.o\.m|st|jfr|e\.g|i\.e|etc|vs|mr|mrs|ms|dr|no|incl|approx)$/iu;

/** The sentences of a range of running text, trimmed; line ends within them are white space. */
export function sentencesOf(text: string, range: TextRange): TextRange[] {
  const sentences: TextRange[] = [];
  const words = slice(text, range);
  let from = 0;
  for (const { index, 0: mark } of words.matchAll(/[.!?]+[)"'”’*_]*(?=\s|$)/g)) {
    const end = index + mark.length;
    if (!endsSentence(words, index, end)) continue;
    add(from, end);
    from = end;
  }
  add(from, words.length);
  return sentences;

  function add(start: number, end: number): void {
    const sentence = trimRange(text, range.start + start, range.start + end);
    if (sentence.end > sentence.start) sentences.push(sentence);
  }
}

function endsSentence(words: string, stop: number, end: number): boolean {
  const next = /^\s+["'“”(*_[]*(\S)/.exec(words.slice(end, end + 12))?.[1];
  if (next === undefined) return true;
  if (words[stop] !== '.') return !/\p{Ll}/u.test(next);
  return !/\p{Ll}/u.test(next) && !ABBREVIATION.test(words.slice(Math.max(0, stop - 10), stop));
}
