import type { Fence } from '../markdown/document';
import type { Minutes, YamlBlock } from '../minutes/model';
import { itemNumberAt } from '../minutes/outline';
import { blockLines, blockOf, type FoundRecord } from '../minutes/recordAt';
import { canonicalKey } from '../minutes/vocabulary/vocabulary';
import { lineEndingOf, lineEndOf } from '../minutes/yaml/edits';
import type { YamlMap, YamlNode } from '../minutes/yaml/tree';
import { insertion, removal, replacement, type TextEdit } from '../text/edit';
import { foldCase } from '../text/fold';
import type { TextRange } from '../text/range';
import { slice } from '../text/range';
import { type EditPlan, type ReadText, refused, whyNotEdited } from './editPlan';
import { decisionWords, taskMark, taskWords } from './inlineWording';
import { keepingRecords } from './keptRecords';
import { fromLineStart, hasTextAfter, hasTextBefore, indentWithin } from './recordPlace';

/** A list item on the next line, which a task may stand right above. */
const NEXT_ITEM = /^(?:\r\n|\r|\n)[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const MARKER_REACH = 80;

/**
 * Writes the record of a block inline: an action as a task, a decision behind its label. The other records of a list
 * stay in blocks before and after it. What has no place inline, such as a vote, is named and nothing is changed.
 */
export function convertToInline(minutes: Minutes, found: FoundRecord, read: ReadText): EditPlan {
  const { record, type } = found;
  const { text, meeting } = minutes;
  const block = blockOf(minutes, record);
  const map = record.record;
  if (block?.fence === undefined || map === undefined) return refused('convert.is-inline');
  const refusal = whyNotEdited(minutes);
  if (refusal !== undefined) return { refusal };
  const mark = type === 'action' ? taskMark(record.status) : '';
  const lines = blockLines(text, block, map);
  const lost = [...lostKeys(minutes, found, map), ...commentsOf(text, lines, map)];
  if (mark === undefined) lost.push(record.status);
  if (lost.length > 0) return refused('convert.lost', { parts: lost.join(', ') });
  const words =
    type === 'action'
      ? `${mark ?? ''} ${taskWords(record, meeting.lang)}`
      : decisionWords(record, meeting.lang);
  const edits = inPlaceOf(minutes, block, block.fence, lines, words, type === 'action');
  const expected = type === 'decision' ? { by: undefined } : {};
  return keepingRecords(minutes, { edits }, record, expected, read);
}

/** The keys with something to say that the inline form has no place for. */
function lostKeys({ meeting, items }: Minutes, { type, record }: FoundRecord, map: YamlMap): string[] {
  const group = foldCase(meeting.group ?? '');
  const isUsual: Readonly<Record<string, boolean>> = {
    id: true,
    text: true,
    due: true,
    item: record.item === itemNumberAt(items, record.start),
    ...(type === 'action'
      ? { owner: true, status: true, 'carried-from': true, kind: record.kind === 'task' }
      : {
          by: foldCase(record.by ?? '') === group,
          status: record.status === 'adopted',
          kind: record.kind === 'decision',
        }),
  };
  return map.entries
    .filter(({ key, value }) => {
      const name = canonicalKey(type, key.text) ?? '';
      return !(Object.hasOwn(isUsual, name) && isUsual[name]) && !(value.kind === 'scalar' && value.empty);
    })
    .map(({ key }) => key.text);
}

/** The comments of YAML among the lines of a record. */
function commentsOf(text: string, lines: TextRange, map: YamlMap): string[] {
  const leaves = leavesOf(map);
  return [...slice(text, lines).matchAll(/(?<=^|\s)#[^\r\n]*/g)]
    .filter(({ index }) => {
      const at = lines.start + index;
      return !leaves.some(({ start, end }) => start <= at && at < end);
    })
    .map(([comment]) => comment.trim());
}

function leavesOf(node: YamlNode): TextRange[] {
  if (node.kind === 'scalar') return [node.range];
  if (node.kind === 'list') return node.items.flatMap(leavesOf);
  return node.entries.flatMap(({ key, value }) => [key.range, ...leavesOf(value)]);
}

/** Puts the words where a record of a fence was; the records before and after it stay in fences of their own. */
function inPlaceOf(
  { text, document }: Minutes,
  block: YamlBlock,
  fence: Fence,
  lines: TextRange,
  words: string,
  isTask: boolean,
): TextEdit[] {
  const { blocks } = document;
  const index = blocks.indexOf(fence);
  const parent = blocks[fence.parent];
  const opensItem = parent?.kind === 'listItem' && fence.parent === index - 1 && parent.task === undefined;
  const line = lineEndingOf(text);
  const indent = indentWithin(blocks, fence.parent);
  const whole = fromLineStart(text, fence);
  const opensLine =
    whole.start !== fence.start || fence.start === 0 || /[\r\n]/.test(text.charAt(fence.start - 1));
  const follows = lines.start > block.content.start;
  const precedes = lines.end < block.content.end;
  const isAlone = !follows && !precedes;
  const written = isTask && !(opensItem && isAlone) ? `- ${words}` : words;
  const gap = line + line;
  const before = opensLine && hasTextBefore(text, whole.start) ? line : '';
  const end = lineEndOf(text, fence.end);
  const goesOn = isTask && NEXT_ITEM.test(text.slice(end, end + MARKER_REACH));
  const after = hasTextAfter(text, end) && !goesOn ? line : '';
  if (isAlone) return [replacement(whole, before + (opensLine ? indent : '') + written + after)];
  if (!follows) {
    const opening = opensLine ? before + indent + written + gap : written + gap + indent;
    return [insertion(whole.start, opening), removal(lines)];
  }
  if (!precedes) return [removal(lines), insertion(fence.end, gap + indent + written + after)];
  const opening = text.slice(fence.start, lineEndOf(text, fence.start));
  const marks = /^(?:`+|~+)/.exec(opening)?.[0] ?? '```';
  const parts = indent + marks + gap + indent + written + gap + indent + opening + line;
  return [replacement(lines, parts)];
}
