import { LineTable } from '../text/lines';
import type { Translate } from '../text/messages';
import { type Diagnostic, SEVERITIES, type Severity } from '../validate/diagnostic';
import { checkFile } from './checkFile';
import { formatFindings, type PrintedFinding } from './findingFormats';
import { Repairs } from './repairs';
import type { CommandResult, Session } from './session';

/** Lists what is wrong in the minutes; with `--fix`, after repairing what has one right repair. */
export async function checkCommand(session: Session): Promise<CommandResult> {
  const { line, service, t } = session;
  const least = (line.options['min-severity']?.at(-1) ?? 'warning') as Severity;
  const around = await session.surroundings();
  const repairs = new Repairs(session, around);
  if (line.options.fix !== undefined) await repairs.makeAll();
  const files = service.archive.files();
  const findings: PrintedFinding[] = [];
  for (const { entry } of files) {
    const minutes = await service.archive.read(entry.uri);
    if (minutes === undefined) continue;
    const lines = new LineTable(minutes.text);
    for (const diagnostic of checkFile(entry, minutes, around))
      if (rank(diagnostic.severity) <= rank(least)) findings.push(printed(diagnostic, entry.path, lines, t));
  }
  if (around !== service) around.dispose();
  return {
    output: formatFindings(line.format, findings, files.length),
    notes: [...repairs.notes(), t('cli.check-summary', { findings: findings.length, files: files.length })],
    failures: repairs.failures(),
    found: findings.length > 0,
  };
}

function rank(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

function printed(
  { code, severity, range, message, args, fixes }: Diagnostic,
  path: string,
  lines: LineTable,
  t: Translate,
): PrintedFinding {
  const start = lines.positionAt(range.start);
  const end = lines.positionAt(range.end);
  return {
    path,
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    code,
    severity,
    message: t(message, args),
    fixable: fixes.length > 0,
  };
}
