import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileEntry } from '../archive/ports';
import type { Minutes } from '../minutes/model';
import { LineTable } from '../text/lines';
import type { Translate } from '../text/messages';
import { type Diagnostic, SEVERITIES, type Severity } from '../validate/diagnostic';
import type { MinutesService } from '../service';
import { repair } from '../validate/repair';
import { writeAtomically } from './atomicFile';
import { formatFindings, type PrintedFinding } from './findingFormats';
import { printable } from './printable';
import type { CommandResult, Session } from './session';
import { systemWords } from './systemError';

/** Lists what is wrong in the minutes; with `--fix`, after repairing what has one right repair. */
export async function checkCommand(session: Session): Promise<CommandResult> {
  const { line, service, t } = session;
  const files = service.archive.files();
  const least = (line.options['min-severity']?.at(-1) ?? 'warning') as Severity;
  const notes: string[] = [];
  const failures: string[] = [];
  const findings: PrintedFinding[] = [];
  const around = await session.surroundings();
  for (const { entry } of files) {
    const { path } = entry;
    const minutes = await service.archive.read(entry.uri);
    if (minutes === undefined) continue;
    let { text } = minutes;
    let found = checkFile(entry, minutes, around);
    // Plain minutes are only read.
    const isRepaired = line.options.fix !== undefined && minutes.kind === 'structured';
    if (isRepaired && found.some(isRepairable)) {
      const { note, failure, text: repaired } = await fixFile(entry, minutes, session, around);
      if (note !== undefined) notes.push(note);
      if (failure !== undefined) failures.push(failure);
      if (repaired !== undefined) {
        text = repaired;
        found = checkFile(entry, text, around);
      }
    }
    const lines = new LineTable(text);
    const worthTelling = found.filter(({ severity }) => rank(severity) <= rank(least));
    findings.push(...worthTelling.map((diagnostic) => printed(diagnostic, path, lines, t)));
  }
  if (around !== service) around.dispose();
  notes.push(t('cli.check-summary', { findings: findings.length, files: files.length }));
  const output = formatFindings(line.format, findings, files.length);
  return { output, notes, failures, found: findings.length > 0 };
}

/** What is wrong in a file, or a new text for it; of one outside the root nobody knows what lies around it. */
function checkFile(
  entry: FileEntry,
  source: string | Minutes,
  around: MinutesService,
): readonly Diagnostic[] {
  const minutes = typeof source === 'string' ? around.read(source, { uri: entry.uri }) : source;
  if (minutes === undefined) return [];
  const archive = entry.path.startsWith('../') ? undefined : around.viewFrom(entry, minutes);
  return around.check(minutes, { fileName: basename(entry.path), archive });
}

/** What became of a file that was to be repaired; without a text it is as it was. */
interface FixOutcome {
  readonly text?: string;
  readonly note?: string;
  readonly failure?: string;
}

/** Writes the repaired text in place of the file's, unless the minutes are a record or the file is another by now. */
async function fixFile(
  entry: FileEntry,
  minutes: Minutes,
  { t }: Session,
  around: MinutesService,
): Promise<FixOutcome> {
  const path = printable(entry.path);
  if (minutes.meeting.status === 'approved') return { note: t('cli.fix-approved', { path }) };
  const { text, applied } = repair(minutes.text, (changed) => checkFile(entry, changed, around));
  if (applied === 0) return {};
  const file = fileURLToPath(entry.uri);
  try {
    const onDisk = await readFile(file, 'utf8');
    const mark = onDisk.startsWith('\uFEFF') ? '\uFEFF' : '';
    if (onDisk !== mark + minutes.text) return { failure: t('cli.fix-changed', { path }) };
    await writeAtomically(file, [mark, text]);
  } catch (error) {
    return { failure: t('cli.fix-failed', { path, detail: systemWords(error) }) };
  }
  return { text, note: t('cli.fixed', { path, count: applied }) };
}

function isRepairable({ fixes }: Diagnostic): boolean {
  return fixes.some(({ preferred }) => preferred);
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
