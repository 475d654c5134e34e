import { linkTarget, plainMarkdown } from '../text/plainMarkdown';

/** A cell of Markdown: plain words, escaped, or a link. */
export interface MarkdownCell {
  readonly text: string;
  /** Relative to where the table is read, with `/`. */
  readonly href?: string;
}

/** A table of GitHub's Markdown, a line each. Nothing in a cell is taken for markup. */
export function* markdownTable(
  heading: readonly string[],
  rows: readonly (readonly MarkdownCell[])[],
): Generator<string> {
  yield row(heading.map(plainMarkdown));
  yield row(heading.map(() => '---'));
  for (const cells of rows) yield row(cells.map(cellText));
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

function cellText({ text, href }: MarkdownCell): string {
  if (href === undefined) return plainMarkdown(text);
  return `[${plainMarkdown(text)}](<${linkTarget(href)}>)`;
}
