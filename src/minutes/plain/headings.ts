import { slice } from '../../text/range';
import { labelKind } from './labels';
import type { PlainLine } from './plainLine';

/** Levels of headings in a text without any marked ones. */
export const SECTION_LEVEL = 2;

/**
 * Finds the headings that carry no marks of a heading: a line in bold or capitals alone, and a known word alone on its
 * line. Their level is one below the marked heading above them.
 */
export function withUnmarkedHeadings(text: string, lines: readonly PlainLine[]): readonly PlainLine[] {
  let marked = 1;
  return lines.map((line, index) => {
    if (line.kind === 'heading') marked = line.level;
    if (line.kind !== 'text' || line.level > 0) return line;
    if (!isHeading(text, line, lines[index - 1], lines[index + 1])) return line;
    return { ...line, kind: 'heading', level: Math.min(marked + 1, 6) };
  });
}

function isHeading(
  text: string,
  line: PlainLine,
  before: PlainLine | undefined,
  after: PlainLine | undefined,
): boolean {
  const length = line.range.end - line.range.start;
  if (length > LONGEST || length < 2) return false;
  const words = slice(text, line.range);
  if (isEmphasised(text, line)) return before?.kind !== 'text' && after?.kind !== 'text';
  if (labelKind(words) !== undefined) return before?.kind !== 'text' || after?.kind !== 'text';
  return isCapitals(words) && before?.kind !== 'text';
}

/** What is longer is a sentence. */
const LONGEST = 90;

function isEmphasised(text: string, { line, range }: PlainLine): boolean {
  const mark = text[range.start - 1];
  return (
    range.start - line.start >= 2 &&
    (mark === '*' || mark === '_') &&
    text[range.start - 2] === mark &&
    text[range.end] === mark
  );
}

/** A line of at least one whole word in capitals, and nothing in small letters. */
function isCapitals(words: string): boolean {
  return /\p{Lu}{4}/u.test(words) && !/\p{Ll}/u.test(words) && /^[\p{Lu}\d]/u.test(words);
}
