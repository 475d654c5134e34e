import { csvTable } from '../../authoring/csvTable';
import { actionJson, type JsonObject } from '../../authoring/exportJson';
import { jsonDocument } from '../../authoring/jsonDocument';
import { markdownTable } from '../../authoring/markdownTable';
import { todoCalendar } from '../../authoring/todoCalendar';
import type { IsoDate } from '../../text/calendar';
import type { Translate } from '../../text/messages';
import { isOverdue } from '../itemList';
import { openItem } from '../openItem';
import type { ItemAge, TrackedItem } from '../trackedItem';
import { type ExportWords, linkTo } from './exportWords';
import { type ReadWhole, WholeFiles, wholeRecord } from './wholeRecords';

const CSV_COLUMNS = [
  'due',
  'dueText',
  'overdue',
  'owners',
  'id',
  'text',
  'status',
  'meetingDate',
  'group',
  'series',
  'originDate',
  'ageMeetings',
  'ageDays',
  'path',
  'line',
] as const;

/** An open item with what is said of it today. */
export interface AgedItem {
  readonly item: TrackedItem;
  readonly age: ItemAge;
  readonly overdue: boolean;
}

export function agedItem(item: TrackedItem, age: ItemAge, today: IsoDate): AgedItem {
  return { item, age, overdue: isOverdue(item, today) };
}

/** Actions of format.md, 7, by their latest copies, each with its meeting, its origin and its age. */
export function openItemsJson(
  items: readonly AgedItem[],
  today: IsoDate,
  read: ReadWhole,
): AsyncGenerator<string> {
  return jsonDocument({ format: 'minutes-open', version: 1, today }, 'items', fullObjects(items, read));
}

/** A line for each item, for spreadsheets. */
export function openItemsCsv(items: readonly AgedItem[]): Generator<string> {
  return csvTable(CSV_COLUMNS, csvRows(items));
}

/** The items as the to-dos of a calendar. */
export function openItemsCalendar(items: readonly AgedItem[]): Generator<string> {
  return todoCalendar(items.map(({ item, age }) => openItem(item, age)));
}

/** A table in which each source leads to its minutes. */
export function openItemsMarkdown(items: readonly AgedItem[], words: ExportWords): Generator<string> {
  const { t } = words;
  const rows = items.map((entry) => [
    ...itemCells(entry, t).map((text) => ({ text })),
    linkTo(itemSource(entry), entry.item.latest.file.entry, words),
  ]);
  return markdownTable(itemHeading(t), rows);
}

/** What the columns of `itemCells`, and of the source after them, are called. */
export function itemHeading(t: Translate): string[] {
  return [
    t('cli.column-due'),
    t('cli.column-owner'),
    t('cli.column-id'),
    t('cli.column-item'),
    t('cli.column-age'),
    t('cli.column-source'),
  ];
}

/** Due day, owners, id, words and age in meetings. */
export function itemCells({ item, age, overdue }: AgedItem, t: Translate): string[] {
  const { latest, due } = item;
  const { id, text, owners } = latest.action;
  const day = due ?? latest.action.due?.text ?? '';
  return [overdue ? t('cli.overdue', { day }) : day, owners.join(', '), id ?? '', text, String(age.meetings)];
}

/** The series and the day of the latest copy. */
export function itemSource({ item: { latest } }: AgedItem): string {
  const { entry, minutes } = latest.file;
  return [minutes.meeting.series, minutes.meeting.date ?? entry.path]
    .filter((part) => part !== undefined)
    .join(' ');
}

async function* fullObjects(items: readonly AgedItem[], read: ReadWhole): AsyncGenerator<JsonObject> {
  const files = new WholeFiles(read);
  for (const { item, age, overdue } of items) {
    const { origin, latest, due, status } = item;
    const { entry, minutes: known } = latest.file;
    const source = await files.of(entry.uri);
    const action = source && wholeRecord(source.minutes.actions, latest.action);
    if (source === undefined || action === undefined) continue;
    yield {
      path: entry.path,
      meetingDate: known.meeting.date ?? null,
      group: known.meeting.group ?? null,
      series: known.meeting.series ?? null,
      ...actionJson(action, source.lines),
      due: due ?? null,
      status,
      overdue,
      origin: {
        path: origin.file.entry.path,
        id: origin.action.id ?? null,
        meetingDate: origin.file.minutes.meeting.date ?? null,
      },
      ageMeetings: age.meetings,
      ageDays: age.days ?? null,
    };
  }
}

function* csvRows(items: readonly AgedItem[]) {
  for (const { item, age, overdue } of items) {
    const { origin, latest, due, status } = item;
    const { id, text, owners, line } = latest.action;
    const { date, group, series } = latest.file.minutes.meeting;
    yield {
      ...{ due, id, text, status, group, series, line },
      dueText: latest.action.due?.text,
      overdue: String(overdue),
      owners: owners.join('; '),
      meetingDate: date,
      originDate: origin.file.minutes.meeting.date,
      ageMeetings: age.meetings,
      ageDays: age.days,
      path: latest.file.entry.path,
    };
  }
}
