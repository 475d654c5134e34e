import type { MarkdownDocument } from '../../markdown/document';
import { trimRange } from '../../text/range';
import type { PlainLine } from './plainLine';
import { outlineOf, plainOutline, type PlainOutline } from './plainOutline';
import { NUMBERED_LEVEL } from './printedHeadings';
import { runInTitles, type RunInTitle } from './runInTitles';

/** The lines and parts of plain minutes, titles that open a paragraph in bold among the headings. Never throws. */
export function readOutline(document: MarkdownDocument): PlainOutline {
  const { text, blocks } = document;
  const outline = plainOutline(document);
  const titles = runInTitles(text, outline);
  if (titles.length === 0) return outline;
  const { lines, marked } = outline;
  const levelOf = ({ line }: PlainLine): number => {
    const above = blocks.filter(({ kind, start }) => kind === 'heading' && start < line.start).at(-1);
    return marked && above?.kind === 'heading' ? Math.min(above.level + 1, 6) : NUMBERED_LEVEL;
  };
  return outlineOf(text, withTitles(text, lines, titles, levelOf), marked);
}

/** The lines with a heading in the place of each title, and the rest of its line as the text under it. */
function withTitles(
  text: string,
  lines: readonly PlainLine[],
  titles: readonly RunInTitle[],
  levelOf: (line: PlainLine) => number,
): readonly PlainLine[] {
  const opened = new Map(titles.map((title) => [title.line.index, title]));
  let isInItem = false;
  const split = lines.flatMap((line): PlainLine[] => {
    const title = opened.get(line.index);
    if (title !== undefined) {
      isInItem = line.kind === 'bullet';
      const own = { start: line.line.start, end: title.end };
      const rest = { start: title.end, end: line.line.end };
      const { range: words, number } = title;
      const heading: PlainLine = {
        ...line,
        kind: 'heading',
        level: levelOf(line),
        range: words,
        line: own,
        number,
      };
      const range = trimRange(text, rest.start, rest.end);
      return range.start === range.end
        ? [heading]
        : [heading, { ...line, kind: 'text', level: 0, range, line: rest }];
    }
    const isInside = line.level > 0 && line.kind !== 'heading';
    if (!isInside && line.kind !== 'blank') isInItem = false;
    return [isInside && isInItem ? { ...line, level: line.level - 1 } : line];
  });
  return split.map((line, index) => (line.index === index ? line : { ...line, index }));
}
