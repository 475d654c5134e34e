import Papa from 'papaparse';

/**
 * A table for spreadsheets, with CRLF at the end of each line. A cell that a spreadsheet would take for a formula is
 * made a text by an apostrophe before it.
 */
export function* csvTable<F extends string>(
  fields: readonly F[],
  rows: Iterable<Readonly<Record<F, string | number | undefined>>>,
): Generator<string> {
  const line = (cells: readonly (string | number)[]): string =>
    `${Papa.unparse([[...cells]], { escapeFormulae: true })}\r\n`;
  yield line(fields);
  for (const row of rows) yield line(fields.map((field) => row[field] ?? ''));
}
