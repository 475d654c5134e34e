import { slice, type TextRange } from '../../text/range';
import { Phrase } from '../inline/phrase';
import type { PlainBlock } from './blocks';
import { namesInCell } from './owners';
import { type FoundRecord, saysNothing } from './plainRecord';
import { progressInCell } from './progress';
import type { RecordType } from './recordList';
import { readRecordTable, type RecordRow } from './recordTable';
import { foundIn, type RecordText } from './recordText';

/**
 * The records of the table that begins at a block; none where it goes on with one.
 * @param section what the rows of the section around it are; in running text only a table whose header says so is one of records
 */
export function tableRecords(
  from: RecordText,
  blocks: readonly PlainBlock[],
  index: number,
  section: RecordType | undefined,
): FoundRecord[] {
  if (blocks[index - 1]?.kind === 'row' && blocks[index]?.apart !== true) return [];
  let end = index + 1;
  while (blocks[end]?.kind === 'row' && blocks[end]?.apart !== true) end++;
  const table = readRecordTable(
    from.text,
    blocks.slice(index, end).flatMap(({ lines }) => lines),
  );
  if (section === undefined && !table.isOfRecords) return [];
  const type = table.type ?? section;
  return type === undefined ? [] : table.rows.flatMap((row) => rowRecord(from, row, type) ?? []);
}

function rowRecord({ text }: RecordText, row: RecordRow, type: RecordType): FoundRecord | undefined {
  const { owner, status, due, id } = row.cells;
  if (saysNothing(slice(text, row.text))) return undefined;
  return foundIn(new Phrase(text, [row.text]), {
    type,
    source: 'section',
    start: row.line.line.start,
    form: undefined,
    status: status && progressInCell(slice(text, status)),
    owners: owner && ownersIn(text, owner),
    due,
    id: id !== undefined && ID.test(slice(text, id)) ? id : undefined,
  });
}
const ID = /^[\p{L}§]*-?\d+(?:\.\d+)*$/u;

/** What opens with a parenthesis is a remark on nobody. */
function ownersIn(text: string, cell: TextRange): TextRange[] {
  return text[cell.start] === '(' ? [] : namesInCell(text, cell);
}
