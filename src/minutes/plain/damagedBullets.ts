import { trimRange } from '../../text/range';
import type { PlainLine } from './plainLine';
import type { Typography } from './typography';

/** What stands for a bullet: signs that are nothing else, and what scanners make of a dot. */
const SIGN = /^[•·▪●○◦‣■□»]\s*(?=\S)/u;
const DAMAGED = /^[eoO0¢©°*«]\s+(?=[\p{Lu}\p{N}])/u;

/**
 * Reads bullets that are no marks of a list in Markdown: a dot, and the letters and signs that scanners make of it where
 * a neighbouring line has one too or a colon opens the list. Short lines that follow such a line at once belong to its
 * list: their bullets are lost.
 */
export function withDamagedBullets(
  text: string,
  lines: readonly PlainLine[],
  typography: Typography,
): readonly PlainLine[] {
  const marks = lines.map((line) => (line.kind === 'text' ? markOf(text, line) : undefined));
  const result: PlainLine[] = [];
  for (const [index, line] of lines.entries()) {
    const mark = marks[index];
    if (mark !== undefined && (mark.isCertain || agrees(text, lines, marks, index))) {
      const range = trimRange(text, line.range.start + mark.length, line.range.end);
      result.push({ ...line, kind: 'bullet', level: 0, range });
    } else if (isLostBullet(lines, result, index, typography)) {
      result.push({ ...line, kind: 'bullet', level: 0 });
    } else {
      result.push(line);
    }
  }
  return result;
}

interface Mark {
  readonly length: number;
  readonly isCertain: boolean;
}

function markOf(text: string, { range }: PlainLine): Mark | undefined {
  const opening = text.slice(range.start, Math.min(range.start + 6, range.end));
  const sign = SIGN.exec(opening);
  if (sign !== null) return { length: sign[0].length, isCertain: true };
  const damaged = DAMAGED.exec(opening);
  return damaged === null ? undefined : { length: damaged[0].length, isCertain: false };
}

/** Whether the line before or after has a mark, too, or the line before ends with a colon. */
function agrees(
  text: string,
  lines: readonly PlainLine[],
  marks: readonly (Mark | undefined)[],
  index: number,
): boolean {
  for (const step of [-1, 1]) {
    let at = index + step;
    while (lines[at]?.kind === 'blank') at += step;
    if (marks[at] !== undefined) return true;
    const near = lines[at];
    if (step < 0 && near !== undefined && text[near.range.end - 1] === ':') return true;
    // A bullet whose text wraps: the mark before the next one counts.
    if (step > 0 && at === index + 1 && marks[at + 1] !== undefined) return true;
  }
  return false;
}

/** A short line right under a line of a list whose marks the scanner saw. */
function isLostBullet(
  lines: readonly PlainLine[],
  read: readonly PlainLine[],
  index: number,
  typography: Typography,
): boolean {
  const line = lines[index];
  const before = read[index - 1];
  if (line?.kind !== 'text' || before?.kind !== 'bullet' || lines[index - 1]?.kind === 'bullet') return false;
  return (
    typography.begins(line) &&
    !typography.isPunctuated(line) &&
    !typography.isPunctuated(before) &&
    typography.breaksEarly(before, line)
  );
}
