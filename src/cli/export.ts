import type { MinutesFile } from '../archive/archivedFile';
import { type DocumentFormat, type DocumentSource, folderOf } from '../archive/export/documentRequest';
import { minutesJson, minutesJsonLines, recordsCsv } from '../archive/export/minutesExport';
import type { UsageProblem } from './commandLine';
import { wordsOf } from './decisions';
import { openCalendar } from './open';
import type { CommandResult, Session } from './session';

/**
 * Prints everything that was read: as JSON the whole model (format.md, 7), in one document or a line for each meeting;
 * as CSV decisions and actions; as iCalendar the open items; as HTML or Word the minutes for those who only read them.
 */
export async function exportCommand(session: Session): Promise<CommandResult | UsageProblem> {
  const { service, line, io, out, t } = session;
  const files = service.archive.files();
  const { format } = line;
  const result = { notes: [t('cli.export-summary', { count: files.length })], failures: [], found: false };
  if (format !== 'html' && format !== 'docx') return { ...result, output: outputOf(files, session) };
  if (format === 'docx' && out === undefined && io.columns !== undefined)
    return { problem: { id: 'cli.docx-to-terminal' } };
  const document = await documentOf(format, files, session);
  return document === undefined
    ? { notes: [], failures: [t('cli.not-made', { format })], found: false }
    : { ...result, output: [document] };
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

async function documentOf(
  format: DocumentFormat,
  files: readonly MinutesFile[],
  session: Session,
): Promise<Uint8Array | undefined> {
  const { service, io, language, t } = session;
  const { hrefOf } = wordsOf(session);
  const sources: DocumentSource[] = [];
  for (const { entry } of files) {
    const text = await service.archive.text(entry.uri);
    if (text !== undefined) sources.push({ text, path: entry.path, folder: folderOf(hrefOf(entry)) });
  }
  return io.makeDocument(format, { files: sources, title: t('export.everything'), language });
}
