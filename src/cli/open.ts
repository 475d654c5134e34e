import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ItemFilter, isOverdue } from '../archive/itemList';
import { openItem } from '../archive/openItem';
import type { ItemAge, TrackedItem } from '../archive/trackedItem';
import { actionJson, type JsonObject } from '../authoring/exportJson';
import { todoCalendar } from '../authoring/todoCalendar';
import { LineTable } from '../text/lines';
import { csvTable } from './csv';
import { pathBelow } from './folderWalk';
import { jsonDocument } from './jsonDocument';
import { markdownTable } from './markdownTable';
import type { CommandResult, Session } from './session';
import { textTable } from './textTable';

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
interface Entry {
  readonly item: TrackedItem;
  readonly age: ItemAge;
  readonly overdue: boolean;
}

/** Lists the open items that pass the filter, the first due first. */
export function openCommand(session: Session): CommandResult {
  const { service, t } = session;
  const entries = service.openItems(filterOf(session)).map((item) => entryOf(item, session));
  const overdue = entries.filter((entry) => entry.overdue).length;
  return {
    output: outputOf(entries, session),
    notes: [t('cli.open-summary', { count: entries.length, overdue })],
    failures: [],
    found: false,
  };
}

/** The open items, whoever owns them, as the to-dos of a calendar. */
export function openCalendar({ service }: Session): Generator<string> {
  return todoCalendar(service.openItems().map((item) => openItem(item, service.ageOf(item))));
}

function filterOf({ line: { options } }: Session): ItemFilter {
  const { owner, overdue, series } = options;
  const dueBefore = options['due-before']?.at(-1);
  return {
    ...(owner && { owner }),
    ...(series && { series }),
    ...(overdue && { overdue: true }),
    ...(dueBefore === undefined ? {} : { dueBefore }),
  };
}

function entryOf(item: TrackedItem, { service }: Session): Entry {
  return { item, age: service.ageOf(item), overdue: isOverdue(item, service.today()) };
}

function outputOf(entries: readonly Entry[], session: Session): CommandResult['output'] {
  switch (session.line.format) {
    case 'json': {
      const head = { format: 'minutes-open', version: 1, today: session.service.today() };
      return jsonDocument(head, 'items', fullObjects(entries, session));
    }
    case 'csv':
      return csvTable(CSV_COLUMNS, csvRows(entries));
    case 'ics':
      return todoCalendar(entries.map(({ item, age }) => openItem(item, age)));
    case 'md':
      return markdown(entries, session);
    default:
      return table(entries, session);
  }
}

/** Actions of format.md, 7, by their latest copies, each with its meeting, its origin and its age. */
async function* fullObjects(entries: readonly Entry[], { service }: Session): AsyncGenerator<JsonObject> {
  for (const { item, age, overdue } of entries) {
    const { origin, latest, due, status } = item;
    const { entry, minutes: known } = latest.file;
    const minutes = await service.archive.read(entry.uri);
    const action = minutes?.actions.find(
      ({ id, start }) => start === latest.action.start && id === latest.action.id,
    );
    // The file may have changed while the command runs.
    if (minutes === undefined || action === undefined) continue;
    yield {
      path: entry.path,
      meetingDate: known.meeting.date ?? null,
      group: known.meeting.group ?? null,
      series: known.meeting.series ?? null,
      ...actionJson(action, new LineTable(minutes.text)),
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

function* csvRows(entries: readonly Entry[]) {
  for (const { item, age, overdue } of entries) {
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

function* table(entries: readonly Entry[], session: Session): Generator<string> {
  const { t, io, out } = session;
  const heading = [
    t('cli.column-due'),
    t('cli.column-owner'),
    t('cli.column-id'),
    t('cli.column-item'),
    t('cli.column-age'),
    t('cli.column-source'),
  ];
  const rows = entries.map((entry) => [...cellsOf(entry, session), sourceOf(entry)]);
  yield* textTable(heading, rows, out === undefined ? io.columns : undefined);
}

/** Each source leads to its minutes, from where the table is written to. */
function* markdown(entries: readonly Entry[], session: Session): Generator<string> {
  const { t, root, out } = session;
  const folder = out === undefined ? root : dirname(out);
  const heading = [
    t('cli.column-due'),
    t('cli.column-owner'),
    t('cli.column-id'),
    t('cli.column-item'),
    t('cli.column-age'),
    t('cli.column-source'),
  ];
  const rows = entries.map((entry) => [
    ...cellsOf(entry, session).map((text) => ({ text })),
    { text: sourceOf(entry), href: pathBelow(folder, fileURLToPath(entry.item.latest.file.entry.uri)) },
  ]);
  yield* markdownTable(heading, rows);
}

/** Due day, owners, id, words and age in meetings. */
function cellsOf({ item, age, overdue }: Entry, { t }: Session): string[] {
  const { latest, due } = item;
  const { id, text, owners } = latest.action;
  const day = due ?? latest.action.due?.text ?? '';
  return [overdue ? t('cli.overdue', { day }) : day, owners.join(', '), id ?? '', text, String(age.meetings)];
}

function sourceOf({ item: { latest } }: Entry): string {
  const { entry, minutes } = latest.file;
  return [minutes.meeting.series, minutes.meeting.date ?? entry.path]
    .filter((part) => part !== undefined)
    .join(' ');
}
