import { csvTable } from '../../authoring/csvTable';
import { type MeetingJson, meetingJson } from '../../authoring/exportJson';
import { jsonDocument } from '../../authoring/jsonDocument';
import type { RecordSummary } from '../../minutes/summary';
import type { MinutesFile } from '../archivedFile';
import type { ReadWhole } from './wholeRecords';

const CSV_COLUMNS = [
  'type',
  'meetingDate',
  'group',
  'series',
  'id',
  'text',
  'by',
  'owners',
  'due',
  'dueText',
  'status',
  'kind',
  'item',
  'path',
  'line',
] as const;

/** Everything that was read, as one JSON document (format.md, 7). */
export function minutesJson(files: readonly MinutesFile[], read: ReadWhole): AsyncGenerator<string> {
  return jsonDocument({ format: 'minutes-json', version: 1 }, 'meetings', meetings(files, read));
}

/** The same, a line for each meeting. */
export async function* minutesJsonLines(
  files: readonly MinutesFile[],
  read: ReadWhole,
): AsyncGenerator<string> {
  for await (const meeting of meetings(files, read)) yield `${JSON.stringify(meeting)}\n`;
}

/** Decisions and actions, a line each, for spreadsheets. */
export function recordsCsv(files: readonly MinutesFile[]): Generator<string> {
  return csvTable(CSV_COLUMNS, csvRows(files));
}

async function* meetings(files: readonly MinutesFile[], read: ReadWhole): AsyncGenerator<MeetingJson> {
  for (const { entry } of files) {
    const minutes = await read(entry.uri);
    if (minutes) yield meetingJson(minutes, entry.path);
  }
}

function* csvRows(files: readonly MinutesFile[]) {
  for (const { entry, minutes } of files) {
    const { date, group, series } = minutes.meeting;
    const meeting = { meetingDate: date, group, series, path: entry.path };
    for (const decision of minutes.decisions) {
      yield { ...meeting, type: 'decision', ...cellsOf(decision), by: decision.by };
    }
    for (const action of minutes.actions) {
      yield { ...meeting, type: 'action', ...cellsOf(action), by: undefined };
    }
  }
}

function cellsOf({ id, text, owners, due, status, kind, item, line }: RecordSummary) {
  return {
    ...{ id, text, status, kind, item, line },
    owners: owners.join('; '),
    due: due?.date,
    dueText: due?.text,
  };
}
