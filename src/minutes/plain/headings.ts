import { slice } from '../../text/range';
import { labelKind } from './labels';
import type { PlainLine } from './plainLine';

/** What is longer is a sentence. */
const LONGEST = 90;

/** Whether a text has headings with marks of a heading below its title: then those structure it. */
export function hasMarkedHeadings(lines: readonly PlainLine[]): boolean {
  let headings = 0;
  for (const { kind } of lines) if (kind === 'heading' && ++headings > 1) return true;
  return false;
}

/**
 * Finds the headings that carry no marks of a heading in a text where others do: a line in bold or capitals alone, and
 * a known word alone on its line. Their level is one below the marked heading above them.
 */
export function withBareHeadings(text: string, lines: readonly PlainLine[]): readonly PlainLine[] {
  let marked = 1;
  return lines.map((line, index) => {
    if (line.kind === 'heading') marked = line.level;
    if (line.kind !== 'text' || line.level > 0) return line;
    const [before, after] = [lines[index - 1]?.kind, lines[index + 1]?.kind];
    return isBareHeading(text, line, before, after)
      ? { ...line, kind: 'heading', level: Math.min(marked + 1, 6) }
      : line;
  });
}

function isBareHeading(
  text: string,
  line: PlainLine,
  before: PlainLine['kind'] | undefined,
  after: PlainLine['kind'] | undefined,
): boolean {
  const length = line.range.end - line.range.start;
  if (length > LONGEST || length < 2) return false;
  if (before === 'text' && after === 'text') return false;
  const words = slice(text, line.range);
  if (labelKind(words) !== undefined) return true;
  return before !== 'text' && (isEmphasised(text, line) ? after !== 'text' : isInCapitals(words));
}

/** Whether all of a line is in bold. */
export function isEmphasised(text: string, { line, range }: PlainLine): boolean {
  const mark = text[range.start - 1];
  return (
    range.start - line.start >= 2 &&
    (mark === '*' || mark === '_') &&
    text[range.start - 2] === mark &&
    text[range.end] === mark
  );
}

/** Whether words are in capitals, at least one of them a whole word. */
export function isInCapitals(words: string): boolean {
  return !/\p{Ll}/u.test(words) && /\p{Lu}{4}/u.test(words) && /^[\p{Lu}\d]/u.test(words);
}
