import type { Action, Minutes } from '../minutes/model';
import type { FoundRecord } from '../minutes/recordAt';
import { canonicalKey, writtenKey, writtenValue } from '../minutes/vocabulary/vocabulary';
import { insertEntry, lineEndingOf, removeEntry } from '../minutes/yaml/edits';
import type { YamlEntry, YamlMap } from '../minutes/yaml/tree';
import type { IsoDate } from '../text/calendar';
import { insertion, replacement, type TextEdit } from '../text/edit';
import { type EditPlan, isApproved, type ReadText, refused } from './editPlan';
import { taskMark, taskWords } from './inlineWording';
import { keepingRecords } from './keptRecords';
import { commentsIn, inlinePlace } from './recordPlace';

/**
 * Marks an action done, or open again where it is done. In a block the day goes with it; a task changes its mark; an
 * action behind a label, which has no place for a status, becomes a task (format.md, 6).
 *
 * @param today the day written as that on which it was done
 */
export function toggleDone(minutes: Minutes, found: FoundRecord, today: IsoDate, read: ReadText): EditPlan {
  if (found.type !== 'action') return refused('done.decision');
  if (isApproved(minutes)) return refused('record.approved');
  const { record } = found;
  const status = record.status === 'done' ? 'open' : 'done';
  const map = record.record;
  const inBlock = map !== undefined;
  const edits = inBlock ? blockEdits(minutes, map, status, today) : inlineEdits(minutes, record, status);
  const done = inBlock && status === 'done' ? today : undefined;
  return keepingRecords(minutes, { edits }, record, { status, done }, read);
}

type NewStatus = 'open' | 'done';

function blockEdits({ text, meeting }: Minutes, map: YamlMap, status: NewStatus, today: IsoDate): TextEdit[] {
  const written = writtenValue('actionStatus', status, meeting.lang);
  const old = entryOf(map, 'status');
  const day = entryOf(map, 'done');
  const dayEntry = `${writtenKey('action', 'done', meeting.lang)}: ${today}`;
  const statusEntry = `${writtenKey('action', 'status', meeting.lang)}: ${written}`;
  if (old === undefined) {
    const added = status === 'done' && day === undefined ? [statusEntry, dayEntry] : [statusEntry];
    return [
      ...added.map((entry) => insertEntry(text, map, entry, map.entries.at(-1))),
      ...dayEdits(text, map, day, status, today),
    ];
  }
  const added = status === 'done' && day === undefined ? [insertEntry(text, map, dayEntry, old)] : [];
  return [valueEdit(text, old, written), ...added, ...dayEdits(text, map, day, status, today)];
}

/** What becomes of a day that is written already. */
function dayEdits(
  text: string,
  map: YamlMap,
  day: YamlEntry | undefined,
  status: NewStatus,
  today: IsoDate,
): TextEdit[] {
  if (day === undefined) return [];
  return [status === 'done' ? valueEdit(text, day, today) : removeEntry(text, map, day)];
}

/** A value put in the place of another, or behind a colon that has none. */
function valueEdit(text: string, { value }: YamlEntry, written: string): TextEdit {
  const space = value.range.start === value.range.end && text[value.range.start - 1] === ':' ? ' ' : '';
  return replacement(value.range, space + written);
}

function entryOf(map: YamlMap, key: string): YamlEntry | undefined {
  return map.entries.find((entry) => canonicalKey('action', entry.key.text) === key);
}

function inlineEdits(minutes: Minutes, record: Action, status: NewStatus): TextEdit[] {
  const { text, document, meeting } = minutes;
  const place = inlinePlace(minutes, record);
  const mark = taskMark(status) ?? '';
  if (place === undefined) return [];
  const paragraph = document.blocks[place.paragraph];
  const item = document.blocks[paragraph?.parent ?? -1];
  if (record.form === 'task' && item?.kind === 'listItem' && item.task !== undefined) {
    return [replacement(item.task, mark)];
  }
  const words = [mark, taskWords(record, meeting.lang), ...commentsIn(text, place.range)].join(' ');
  const edit = replacement(place.range, place.opensItem ? words : `- ${words}`);
  // What follows in the paragraph would go on as part of the task.
  const quote = place.isQuoted ? '>' : '';
  return place.goesOn ? [edit, insertion(place.range.end, lineEndingOf(text) + quote)] : [edit];
}
