import type { MinutesFile } from '../archive/archivedFile';
import { minutesJson, minutesJsonLines, recordsCsv } from '../archive/export/minutesExport';
import { openCalendar } from './open';
import type { CommandResult, Session } from './session';

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
  const read = session.service.archive.read.bind(session.service.archive);
  switch (session.line.format) {
    case 'ndjson':
      return minutesJsonLines(files, read);
    case 'csv':
      return recordsCsv(files);
    case 'ics':
      return openCalendar(session);
    default:
      return minutesJson(files, read);
  }
}
