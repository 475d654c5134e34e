import { foldMarks } from '../../text/fold';
import { slice } from '../../text/range';
import { allTerms } from '../vocabulary/vocabulary';
import { anyOf } from '../vocabulary/wordPattern';
import { labelKind } from './labels';
import type { PlainLine } from './plainLine';
import { lineAfter, lineBefore, type Typography } from './typography';

/**
 * Marks the lines of a scanned or printed text that are none of its words: page headers and footers, page numbers, a
 * web address or punctuation alone on a line, and what a scanner made of a logo.
 */
export function withNoise(
  text: string,
  lines: readonly PlainLine[],
  typography: Typography,
): readonly PlainLine[] {
  const repeated = repeatedLines(text, lines, typography);
  const headers = pageHeaders(text, lines);
  const first = lines.find(({ kind }) => kind !== 'blank' && kind !== 'code');
  return lines.map((line) => {
    if (line.kind !== 'text' || line.range.end - line.range.start > LONGEST) return line;
    const words = slice(text, line.range);
    const isNoise =
      !/[\p{L}\p{N}]/u.test(words) ||
      WEB_ADDRESS.test(words) ||
      PAGE_NUMBER.test(words) ||
      repeated.has(headerOf(words)) ||
      headers.has(line) ||
      (line === first && LOGO.test(words));
    return isNoise ? { ...line, kind: 'noise' } : line;
  });
}

const LONGEST = 90;
const WEB_ADDRESS = /^(?:https?:\/\/)?(?:[\p{L}\d-]+\.)+\p{Ll}{2,}(?:\/\S*)?$/u;
const PAGE = anyOf(allTerms().flatMap(({ plain }) => plain.pageWords));
const PAGE_OF = anyOf(allTerms().flatMap(({ plain }) => plain.pageOf));
const PAGE_NUMBER = new RegExp(
  `^(?:[-–]\\s*)?(?:${PAGE}\\s*:?\\s*\\d+(?:\\s*(?:${PAGE_OF}|/)\\s*\\d+|\\s*\\(\\s*\\d+\\s*\\))?|\\d+\\s*(?:/\\s*\\d+|\\(\\s*\\d+\\s*\\)))(?:\\s*[-–])?$`,
  'i',
);
/** `Ekbackens kommun   Sida 2 av 3`: the header of each page without its number, folded. */
function headerOf(words: string): string {
  return foldMarks(words.replace(NUMBERED_PAGE, ''));
}
const NUMBERED_PAGE = new RegExp(
  `(?:\\s{2,}|\\t)\\s*${PAGE}\\s*:?\\s*\\d+(?:\\s*(?:${PAGE_OF}|/)\\s*\\d+|\\s*\\(\\s*\\d+\\s*\\))?$`,
  'i',
);
/** A lone letter or figure among the first words: no word of a language is one, but for a few. */
const LOGO = /^(?:\S{1,5}\s+)?(?:[^\s\p{P}iåäöaIÅÄÖA])\s+\S/u;

/** The lines right under the numbered header of a page that stood under an earlier one, too: they go on from it. */
function pageHeaders(text: string, lines: readonly PlainLine[]): ReadonlySet<PlainLine> {
  const known = new Set<string>();
  const again = new Set<PlainLine>();
  let isUnderHeader = false;
  for (const line of lines) {
    const words = line.kind === 'text' ? slice(text, line.range) : '';
    const isHeader = words !== '' && NUMBERED_PAGE.test(words);
    if (isUnderHeader && words !== '') {
      if (known.has(words)) again.add(line);
      known.add(words);
    }
    isUnderHeader = isHeader || (isUnderHeader && words !== '');
  }
  return again;
}

/** Lines that come again at the top or the foot of pages, folded. */
function repeatedLines(
  text: string,
  lines: readonly PlainLine[],
  typography: Typography,
): ReadonlySet<string> {
  const atPageEdge = new Map<string, number>();
  for (const [index, line] of lines.entries()) {
    if (line.kind !== 'text') continue;
    const after = lineAfter(lines, index);
    const isEdge =
      NUMBERED_PAGE.test(slice(text, line.range)) ||
      typography.opensPage(line) ||
      after === undefined ||
      typography.opensPage(after) ||
      lineBefore(lines, index) === undefined;
    const words = slice(text, line.range);
    if (!isEdge || typography.isPunctuated(line) || labelKind(words) !== undefined) continue;
    const folded = headerOf(words);
    atPageEdge.set(folded, (atPageEdge.get(folded) ?? 0) + 1);
  }
  return new Set([...atPageEdge].filter(([, count]) => count > 1).map(([words]) => words));
}
