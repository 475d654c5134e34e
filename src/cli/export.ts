import { type MeetingJson, meetingJson } from '../authoring/exportJson';
import type { MinutesFile } from '../archive/archivedFile';
import type { RecordSummary } from '../minutes/summary';
import { csvTable } from './csv';
import { jsonDocument } from './jsonDocument';
import { openCalendar } from './open';
import type { CommandResult, Session } from './session';

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

/**
 * Prints everything that was read: as JSON the whole model (format.md, 7), in one document or a line for each meeting;
 * as CSV decisions and actions; as iCalendar the open items.
 */
export function exportCommand(session: Session): CommandResult {
  const { service, t } = session;
  const files = service.archive.files();
  return {
    output: outputOf(files, session),
    notes: [t('cli.export-summary', { count: files.length })],
    failures: [],
    found: false,
  };
}

function outputOf(files: readonly MinutesFile[], session: Session): CommandResult['output'] {
  switch (session.line.format) {
    case 'ndjson':
      return jsonLines(files, session);
    case 'csv':
      return csvTable(CSV_COLUMNS, csvRows(files));
    case 'ics':
      return openCalendar(session);
    default:
      return jsonDocument({ format: 'minutes-json', version: 1 }, 'meetings', meetings(files, session));
  }
}

async function* meetings(files: readonly MinutesFile[], { service }: Session): AsyncGenerator<MeetingJson> {
  for (const { entry } of files) {
    const minutes = await service.archive.read(entry.uri);
    if (minutes) yield meetingJson(minutes, entry.path);
  }
}

async function* jsonLines(files: readonly MinutesFile[], session: Session): AsyncGenerator<string> {
  for await (const meeting of meetings(files, session)) yield `${JSON.stringify(meeting)}\n`;
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
