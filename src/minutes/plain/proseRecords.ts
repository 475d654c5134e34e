import type { RecordLabel } from '../inline/label';
import type { Phrase } from '../inline/phrase';
import { sentencesOf } from '../language/sentences';
import type { TextRange } from '../../text/range';
import type { PlainBlock } from './blocks';
import type { PlainLine } from './plainLine';
import { type FoundRecord, wholeOf } from './plainRecord';
import { progressOf } from './progress';
import { labelsWithin, readPlainLabel } from './recordLabel';
import { foundIn, isSentence, type RecordText, statusOfTask } from './recordText';

/** The record of a block that is a task, and those of the label lines written right under it. */
export function taskRecords(from: RecordText, block: PlainBlock): FoundRecord[] {
  const task = from.taskOf(block);
  const [lines = [], ...under] = labelledParts(from, block);
  const [first] = lines;
  if (task === undefined || first === undefined) return [];
  const phrase = from.phrase(lines);
  const label = from.labelIn(phrase.text, true);
  const own = label === undefined || isSentence(label) ? undefined : label;
  const record = foundIn(phrase, {
    type: own?.type ?? 'action',
    source: 'inline',
    label: own,
    start: from.markerOf(first),
    form: 'task',
    status: statusOfTask(task),
  });
  return [record, ...labelRecords(from, { ...block, kind: 'text', lines: under.flat() }, false)];
}

/** The records that a block of running text states, by labels at its lines' openings and within them. */
export function labelRecords(from: RecordText, block: PlainBlock, isAgenda: boolean): FoundRecord[] {
  const found: FoundRecord[] = [];
  for (const [part, lines] of labelledParts(from, block).entries()) {
    const [first] = lines;
    if (first === undefined) continue;
    const phrase = from.phrase(lines);
    const label = openingLabel(from, phrase, isAgenda);
    const within = phrase.text.length < MOST_LENGTH ? labelsWithin(phrase.text) : [];
    const inner = label === undefined ? within : within.filter((at) => at >= label.restStart);
    const start = part === 0 && block.kind === 'bullet' ? from.markerOf(first) : first.range.start;
    if (label !== undefined) found.push(openingRecord(phrase, label, start, inner[0]));
    for (const [order, at] of inner.entries()) {
      const record = innerRecord(phrase, at, inner[order + 1]);
      if (record !== undefined) found.push(record);
    }
  }
  return found;
}

/** The parts of a block that open with a label, or with a sentence that states a decision; its beginning is one. */
export function labelledParts(from: RecordText, { lines }: PlainBlock): (readonly PlainLine[])[] {
  if (lines.length === 1) return [lines];
  const parts: PlainLine[][] = [];
  for (const [index, line] of lines.entries()) {
    const label = index === 0 ? undefined : from.labelIn(openingWords(from, line, lines[index + 1]), false);
    const before = lines[index - 1];
    const isEnded = before !== undefined && /[.:;!?][*_)"”]*$/.test(from.words(before));
    const opens = label !== undefined && (!isSentence(label) || (isEnded && !label.isContinuation));
    const last = parts.at(-1);
    if (last === undefined || opens) parts.push([line]);
    else last.push(line);
  }
  return parts;
}

/** A line may break off within the words that state a decision: `Styrelsen beslutar` over `att …`. */
function openingWords(from: RecordText, line: PlainLine, next: PlainLine | undefined): string {
  const goesOn =
    next !== undefined && /^\p{Ll}/u.test(from.text.slice(next.range.start, next.range.start + 2));
  return goesOn ? `${from.words(line)} ${from.words(next)}` : from.words(line);
}

/** Longer paragraphs are prose. */
const MOST_LENGTH = 2000;

function openingLabel(from: RecordText, phrase: Phrase, isAgenda: boolean): RecordLabel | undefined {
  const label = from.labelOf(phrase);
  // What an agenda sets a dash behind is a topic.
  const isTopic = label !== undefined && isAgenda && !/[:\]]/.test(phrase.text.slice(0, label.restStart));
  return isTopic ? undefined : label;
}

function openingRecord(
  phrase: Phrase,
  label: RecordLabel,
  start: number,
  next: number | undefined,
): FoundRecord {
  const { text } = phrase;
  const sentence = isSentence(label) ? sentencesOf(text, wholeOf(phrase))[0] : undefined;
  const end = next ?? sentence?.end ?? text.length;
  const status = label.type === 'action' ? progressOf(text.slice(label.restStart, end)) : undefined;
  return foundIn(phrase, { type: label.type, source: 'inline', label, start, form: 'label', status, end });
}

function innerRecord(phrase: Phrase, at: number, next: number | undefined): FoundRecord | undefined {
  const inner = readPlainLabel(phrase.text.slice(at), false);
  if (inner === undefined) return undefined;
  const label = movedLabel(inner, at);
  const end = next ?? phrase.text.length;
  const status = label.type === 'action' ? progressOf(phrase.text.slice(label.restStart, end)) : undefined;
  const { start } = phrase.rangeOf(at, at + 1);
  return foundIn(phrase, { type: label.type, source: 'inline', label, start, form: 'label', status, end });
}

function movedLabel(label: RecordLabel, by: number): RecordLabel {
  const move = (range: TextRange | undefined) => range && { start: range.start + by, end: range.end + by };
  return {
    ...label,
    id: move(label.id),
    owner: move(label.owner),
    restStart: label.restStart + by,
    restEnd: label.restEnd === undefined ? undefined : label.restEnd + by,
  };
}
