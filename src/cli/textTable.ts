import { cutTo, printable, widthOf } from './printable';

const GAP = '  ';
/** A column is made no narrower than this, though the table be wider than the terminal. */
const NARROWEST = 10;

/**
 * Rows under a heading in columns, a line each.
 * @param columns the width to fit into by cutting the widest cells; undefined for a table as wide as it needs to be
 */
export function* textTable(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  columns: number | undefined,
): Generator<string> {
  const cells = [heading, ...rows].map((row) => row.map(printable));
  const widths = fitted(
    heading.map((_, column) => cells.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0)),
    columns,
  );
  for (const row of cells) {
    const line = row.map((cell, column) => padded(cutTo(cell, widths[column] ?? 0), widths[column] ?? 0));
    yield `${line.join(GAP).trimEnd()}\n`;
  }
}

/** The widths, the widest of them made narrower until all fit. */
function fitted(widths: readonly number[], columns: number | undefined): readonly number[] {
  if (columns === undefined) return widths;
  const fit = [...widths];
  let excess = fit.reduce((sum, width) => sum + width, 0) + GAP.length * (fit.length - 1) - columns;
  while (excess > 0) {
    const widest = Math.max(...fit);
    if (widest <= NARROWEST) break;
    const second = Math.max(NARROWEST, ...fit.filter((width) => width < widest));
    const step = Math.min(excess, Math.max(1, widest - second));
    fit[fit.indexOf(widest)] = widest - step;
    excess -= step;
  }
  return fit;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}
