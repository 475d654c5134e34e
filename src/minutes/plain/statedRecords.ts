import { contains, slice, type TextRange } from '../../text/range';
import { Phrase } from '../inline/phrase';
import type { PartKind } from '../vocabulary/plain/terms';
import { type PlainBlock, plainBlocks } from './blocks';
import { matchLabel } from './labels';
import { Particulars } from './particulars';
import type { PlainLine } from './plainLine';
import type { PlainOutline, PlainPart } from './plainOutline';
import type { FoundRecord, PlainRecordContext } from './plainRecord';
import { labelledParts, labelRecords, taskRecords } from './proseRecords';
import { holds, openedList, type OpenList, type RecordType } from './recordList';
import { foundIn, isSentence, RecordText } from './recordText';
import { entryRecord, lonelyItems, sectionRecords } from './sectionRecords';
import { tableRecords } from './tableRecords';

/** Parts of people, where a check box is presence and a name and colon no owner. */
const OF_PEOPLE: ReadonlySet<PartKind> = new Set([
  'attendees',
  'absent',
  'guests',
  'observers',
  'chair',
  'secretary',
  'approvers',
]);
const RECORDS: ReadonlyMap<PartKind, RecordType> = new Map([
  ['decisions', 'decision'],
  ['actions', 'action'],
  ['previous-actions', 'action'],
]);

/** The decisions and actions that plain minutes state, in document order: by label, task, section, table or sentence. */
export function statedRecords(
  text: string,
  outline: PlainOutline,
  context: PlainRecordContext,
): FoundRecord[] {
  const from = new RecordText(text, context);
  const particulars = new Particulars(from);
  const isMarked = outline.lines.some((line) => from.isMarkedHeading(line));
  let isClosed = false;
  const found = outline.parts.flatMap((part) => {
    const { kind, heading, label, lines } = part;
    if (label !== undefined) isClosed = lines.some(isWritten);
    // Where printed headings have no levels, a section that has entries of its own ends with the next heading.
    const isOther =
      isClosed && label === undefined && heading !== undefined && !from.isMarkedHeading(heading);
    const read = isOther && RECORDS.has(kind) ? { ...part, kind: 'other' as const } : part;
    return partRecords(from, read, isMarked, particulars);
  });
  return [...particulars.givenTo(found)].sort((a, b) => a.start - b.start);
}

function isWritten({ kind }: PlainLine): boolean {
  return kind === 'bullet' || kind === 'row' || kind === 'text';
}

/**
 * The records of one part.
 * @param isMarked whether the text marks its sections with the marks of headings
 */
function partRecords(
  from: RecordText,
  part: PlainPart,
  isMarked: boolean,
  particulars: Particulars,
): FoundRecord[] {
  const blocksOf = (cuts: readonly TextRange[]) => particulars.takenFrom(plainBlocks(part.lines, cuts));
  const { kind, heading, label, rest, lines } = part;
  if (OF_PEOPLE.has(kind) && listsPeople(from, part)) return [];
  const type = RECORDS.get(kind);
  if (type === undefined) return [...headingRecord(from, heading), ...proseRecords(from, blocksOf([]), kind)];
  if (rest !== undefined && heading?.kind === 'heading') {
    // `**Decision: adopt it**` is one record, whatever stands below it.
    const phrase = new Phrase(from.text, [rest]);
    const record = foundIn(phrase, { type, source: 'inline', start: heading.line.start, form: 'label' });
    return [record, ...proseRecords(from, blocksOf([]), 'other')];
  }
  const blocks = blocksOf(type === 'decision' ? from.titles : []);
  if (saysOtherwise(from, part, blocks, type)) return proseRecords(from, blocks, 'other');
  const mixed = label !== undefined && isMixed(slice(from.text, label));
  const isSection = heading?.kind === 'heading' && (!isMarked || from.isMarkedHeading(heading));
  const end = isSection || label === undefined ? blocks.length : endOfList(from, blocks, lines);
  return [
    ...sectionRecords(from, blocks.slice(0, end), { type, mixed }),
    ...proseRecords(from, blocks.slice(end), 'other'),
    ...(type === 'decision' ? lonelyItems(from, lines) : []),
  ];
}

/**
 * Whether paragraphs of a section of records are no entries: those under a heading in it that lists none, `Action items`
 * over `Bus contract`, and those among which labels tell the decision from what was proposed.
 */
function saysOtherwise(
  from: RecordText,
  { heading, label }: PlainPart,
  blocks: readonly PlainBlock[],
  type: RecordType,
): boolean {
  if (blocks.length === 0 || blocks.some(({ kind }) => kind !== 'text')) return false;
  if (type === 'action') return label === undefined && heading !== undefined && from.isMarkedHeading(heading);
  return blocks.some((block) =>
    labelledParts(from, block).some((lines) => {
      const found = from.labelOf(from.phrase(lines));
      return found?.type === 'decision' && !isSentence(found);
    }),
  );
}

/** Whether a part of people is one by its own label or by those it lists: its sub-headings may be of other things. */
function listsPeople({ context }: RecordText, { label, lines }: PlainPart): boolean {
  if (label !== undefined) return true;
  const [first, last] = [lines[0], lines.at(-1)];
  const range = first && last && { start: first.line.start, end: last.line.end };
  return range !== undefined && context.attendees.some(({ nameRange }) => contains(range, nameRange));
}

/** A label in a heading: `### Resolution: lock the module`. */
function headingRecord(from: RecordText, heading: PlainLine | undefined): FoundRecord[] {
  if (heading?.kind !== 'heading') return [];
  const phrase = from.phrase([heading]);
  const label = from.labelOf(phrase);
  if (label === undefined || isSentence(label)) return [];
  const { type } = label;
  return [foundIn(phrase, { type, source: 'inline', label, start: heading.line.start, form: 'label' })];
}

/** What is stated outside the sections of records. */
function proseRecords(from: RecordText, blocks: readonly PlainBlock[], kind: PartKind): FoundRecord[] {
  const found: FoundRecord[] = [];
  let list: OpenList | undefined;
  for (const [index, block] of blocks.entries()) {
    if (list !== undefined && !holds(list, block)) list = undefined;
    const opened = openedList(from, block, blocks[index + 1], undefined);
    if (block.kind === 'row') found.push(...tableRecords(from, blocks, index, undefined));
    else if (opened !== undefined) list = opened;
    else if (from.taskOf(block) !== undefined)
      found.push(...(kind === 'agenda' ? [] : taskRecords(from, block)));
    else if (list !== undefined) found.push(...entryRecord(from, block, list));
    else found.push(...labelRecords(from, block, kind === 'agenda'));
  }
  return found;
}

/**
 * How many of the blocks belong to a label alone on its line, or in bold among marked headings: its list, or the
 * paragraph that follows it; a line drawn across ends it.
 */
function endOfList(from: RecordText, blocks: readonly PlainBlock[], lines: readonly PlainLine[]): number {
  const rule = lines.find(({ kind, line }) => kind === 'noise' && BREAK.test(slice(from.text, line)));
  const isBeyond = ({ lines: [first] }: PlainBlock) => rule !== undefined && (first?.index ?? 0) > rule.index;
  const isList = blocks[0]?.kind !== 'text';
  const end = blocks.findIndex(
    (block, index) => index > 0 && (isBeyond(block) || (block.apart && (!isList || isOutside(block)))),
  );
  return end < 0 ? blocks.length : end;
}
const BREAK = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

function isOutside({ kind, level }: PlainBlock): boolean {
  return kind === 'text' && level === 0;
}

/** `Decisions / action items`. */
function isMixed(words: string): boolean {
  const [, ...others] = words.split(/\s*[/&]\s*|\s+(?:and|och)\s+/);
  return others.some((part) => matchLabel(part)?.kind === 'actions');
}
