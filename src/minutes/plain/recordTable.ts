import { foldMarks } from '../../text/fold';
import { slice, trimRange, type TextRange } from '../../text/range';
import { SPEECHES } from '../vocabulary/speech/speeches';
import type { PlainLine } from './plainLine';

export type Column = 'owner' | 'action' | 'decision' | 'item' | 'due' | 'status' | 'id';

/** A table of records: its rows with what their cells are. */
export interface RecordTable {
  /** What the rows are, by the table's own header; undefined where only its place says so. */
  readonly type: 'decision' | 'action' | undefined;
  readonly rows: readonly RecordRow[];
  /** Whether the header tells a table of records from others that hold such words. */
  readonly isOfRecords: boolean;
}

export interface RecordRow {
  readonly line: PlainLine;
  /** The cell of the record's own words. */
  readonly text: TextRange;
  readonly cells: Readonly<Partial<Record<Column, TextRange>>>;
}

/** The words of the columns' headers. */
const COLUMNS: ReadonlyMap<string, Column> = new Map(
  SPEECHES.flatMap(({ records }) =>
    (Object.entries(records.columns) as [Column, readonly string[]][]).flatMap(([column, words]) =>
      words.map((word) => [foldMarks(word), column] as const),
    ),
  ),
);
/** What stands beside a decision where a table lists several; an issue and what came of it may be of anything. */
const BESIDE_DECISION: ReadonlySet<Column> = new Set(['owner', 'due', 'id']);
const ALWAYS: ReadonlySet<Column> = new Set(['action', 'decision']);

/** Reads the rows of a table, its header first. */
export function readRecordTable(text: string, lines: readonly PlainLine[]): RecordTable {
  const [head, ...others] = lines.filter((line) => !isDelimiter(text, line));
  const header =
    head === undefined ? [] : settled(cellsOf(text, head).map((cell) => columnOf(slice(text, cell))));
  const hasHeader = header.some((column) => column !== undefined);
  const rows = (hasHeader || head === undefined ? others : [head, ...others]).flatMap(
    (line) => readRow(text, line, header) ?? [],
  );
  const type = typeOf(header);
  const beside = header.filter((column) => column !== undefined && BESIDE_DECISION.has(column));
  return { type, rows, isOfRecords: type === 'action' || (type === 'decision' && beside.length > 0) };
}

/** `Item` alone heads what is to be done; beside another column for that, it is the item of the agenda. */
function settled(header: readonly (Column | undefined)[]): readonly (Column | undefined)[] {
  const isOwn = header.includes('action') || header.includes('decision');
  return isOwn ? header : header.map((column) => (column === 'item' ? 'action' : column));
}

/** A table outside a section of records is one where it says what is to be done, and who is to do it or when. */
function typeOf(header: readonly (Column | undefined)[]): RecordTable['type'] {
  const has = (column: Column) => header.includes(column);
  if (has('action') && (has('owner') || has('due'))) return 'action';
  return has('decision') ? 'decision' : undefined;
}

function readRow(
  text: string,
  line: PlainLine,
  header: readonly (Column | undefined)[],
): RecordRow | undefined {
  const cells: Partial<Record<Column, TextRange>> = {};
  const all = cellsOf(text, line);
  for (const [index, cell] of all.entries()) {
    const column = header[index];
    if (column !== undefined && cell.end > cell.start) cells[column] ??= cell;
  }
  const own = cells.action ?? cells.decision ?? longest(all.filter((_, index) => !isSide(header[index])));
  return own === undefined || own.end === own.start ? undefined : { line, text: own, cells };
}

function isSide(column: Column | undefined): boolean {
  return column !== undefined && !ALWAYS.has(column);
}

function longest(cells: readonly TextRange[]): TextRange | undefined {
  return [...cells].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
}

/** What the header of a column, or a word before a colon, is for. */
export function columnOf(words: string): Column | undefined {
  return COLUMNS.get(foldMarks(words.replace(/[*_:]/g, '').trim()));
}

function isDelimiter(text: string, { line }: PlainLine): boolean {
  return /^[\s|:-]*$/.test(slice(text, line));
}

/** The cells between the pipes that are not escaped, trimmed; outer pipes or not. */
function cellsOf(text: string, { line }: PlainLine): TextRange[] {
  const { start, end } = trimRange(text, line.start, line.end);
  const from = text[start] === '|' ? start + 1 : start;
  const to = end > from && text[end - 1] === '|' && text[end - 2] !== '\\' ? end - 1 : end;
  const cells: TextRange[] = [];
  let at = from;
  for (let i = from; i < to; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '|') {
      cells.push(trimRange(text, at, i));
      at = i + 1;
    }
  }
  cells.push(trimRange(text, at, to));
  return cells;
}
