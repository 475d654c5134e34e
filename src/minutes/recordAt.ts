import type { TextRange } from '../text/range';
import type { Action, Decision, Minutes, RecordBase, YamlBlock } from './model';
import { lineEndOf, lineStartOf } from './yaml/edits';
import type { YamlMap, YamlNode } from './yaml/tree';

/** A decision or an action, and which of the two it is. */
export type FoundRecord =
  | { readonly type: 'decision'; readonly record: Decision }
  | { readonly type: 'action'; readonly record: Action };

/**
 * The decision or action in whose lines an offset lies: a task with all that is nested in it, a fence with its opening
 * and closing line. Of several around each other the innermost; undefined where there is none.
 */
export function recordAt(minutes: Minutes, offset: number): FoundRecord | undefined {
  const records: FoundRecord[] = [
    ...minutes.decisions.map((record) => ({ type: 'decision', record }) as const),
    ...minutes.actions.map((record) => ({ type: 'action', record }) as const),
  ];
  let found: FoundRecord | undefined;
  for (const candidate of records) {
    const { start, end } = linesOf(minutes, candidate.record);
    const holds = start <= offset && offset <= end;
    if (holds && (found === undefined || candidate.record.start > found.record.start)) found = candidate;
  }
  return found;
}

/** The block that a record stands in; undefined for one in running text. */
export function blockOf(minutes: Minutes, record: RecordBase): YamlBlock | undefined {
  return minutes.records.find(({ map }) => map === record.record)?.block;
}

/**
 * The lines of one record of a block: all between the fences where it is the only one, else from its dash to the next.
 * Of a list in brackets only the mapping itself.
 */
export function blockLines(text: string, { tree, content }: YamlBlock, map: YamlMap): TextRange {
  const { root } = tree;
  if (root?.kind !== 'list') return content;
  if (root.flow) return root.items.length === 1 ? content : map.range;
  const index = root.items.indexOf(map);
  const next = root.items[index + 1];
  const own = root.items[index];
  return {
    start: index <= 0 || own === undefined ? content.start : dashLine(text, own),
    end: next === undefined ? content.end : dashLine(text, next),
  };
}

function linesOf(minutes: Minutes, record: RecordBase): TextRange {
  const { text } = minutes;
  const block = blockOf(minutes, record);
  if (block?.fence === undefined || record.record === undefined) {
    return { start: lineStartOf(text, record.range.start), end: lineEndOf(text, record.range.end) };
  }
  const { start, end } = blockLines(text, block, record.record);
  return {
    start: start === block.content.start ? lineStartOf(text, block.fence.start) : start,
    end: end === block.content.end ? lineEndOf(text, block.fence.end) : end - 1,
  };
}

/** Where the line begins whose dash opens an item of a list. */
function dashLine(text: string, { range }: YamlNode): number {
  let at = range.start;
  while (at > 0 && text[at - 1] !== '-') at--;
  return lineStartOf(text, at);
}
