import { rollUpMark } from '../../minutes/rollUpMark';
import { LineTable } from '../../text/lines';
import type { MessageRef } from '../../text/messages';
import type { TextRange } from '../../text/range';

/** Where the list of a roll-up document stands, its marks included; or why that cannot be told. */
export type RollUpRegion =
  | { readonly range: TextRange | undefined; readonly damage?: undefined }
  | { readonly range?: undefined; readonly damage: MessageRef };

/**
 * Finds the list in a text. Without any mark there is none yet. Where a mark is missing or stands there twice nobody
 * can tell what is the list and what somebody wrote: that is damage, and the text must be left alone.
 */
export function findRollUpRegion(text: string): RollUpRegion {
  const lines = new LineTable(text);
  const marks: { readonly kind: 'opening' | 'closing'; readonly line: number }[] = [];
  for (let line = 0; line < lines.lineCount; line++) {
    const kind = rollUpMark(text.slice(lines.startOf(line), lines.endOf(line)));
    if (kind !== undefined) marks.push({ kind, line });
  }
  const damaged = (id: MessageRef['id'], line = 0): RollUpRegion => ({
    damage: { id, args: { line: line + 1 } },
  });
  const [first, second, third] = marks;
  if (first === undefined) return { range: undefined };
  if (first.kind === 'closing') return damaged('rollup.no-opening', first.line);
  if (second === undefined) return damaged('rollup.no-closing', first.line);
  if (second.kind === 'opening') return damaged('rollup.repeated', second.line);
  if (third !== undefined) return damaged('rollup.repeated', third.line);
  const bom = first.line === 0 && text.startsWith('\uFEFF') ? 1 : 0;
  return { range: { start: lines.startOf(first.line) + bom, end: lines.endOf(second.line) } };
}
