import { isStructured } from '../../minutes/reader';
import { lineEndOf, lineEndingOf } from '../../minutes/yaml/edits';

const OPENING = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/;

/**
 * The text with its front matter closed behind the lines being written, where it is not closed yet. Offsets up to there
 * stay.
 */
export function withClosedFrontMatter(text: string, offset: number): string {
  const opening = OPENING.exec(text)?.[0].length;
  if (opening === undefined || offset < opening || isStructured(text)) return text;
  let at = lineEndOf(text, offset);
  while (at < text.length) {
    const next = text.startsWith('\r\n', at) ? at + 2 : at + 1;
    const end = lineEndOf(text, next);
    if (!/^[\p{L}\s'"-][^#]*:|^\s+\S/u.test(text.slice(next, end))) break;
    at = end;
  }
  const line = lineEndingOf(text);
  const before = text.slice(0, at);
  return `${before}${line}---${line}${text.slice(at)}`;
}
