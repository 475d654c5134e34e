import { version } from '../../package.json';
import { fileProblemMessage } from '../archive/fileProblem';
import { type MessageRef, type Translate, translator } from '../text/messages';
import { writeAtomically } from './atomicFile';
import { checkCommand } from './check';
import { type CommandName, isUsageProblem, readCommandLine, type UsageProblem } from './commandLine';
import { decisionsCommand } from './decisions';
import { exportCommand } from './export';
import { gathered } from './gathered';
import { importCommand } from './import';
import type { CommandIo } from './io';
import { messageLanguage } from './language';
import { newCommand } from './new';
import { openCommand } from './open';
import { printable } from './printable';
import { rollupCommand } from './rollup';
import { type CommandResult, openSession, type Session } from './session';
import { systemWords } from './systemError';

const NOTHING_TO_REPORT = 0;
const FOUND = 1;
const FAILED = 2;

/**
 * Runs a command line.
 *
 * @param argv the arguments after the program's name
 * @returns the exit code: 0 nothing to report, 1 findings of a check or a stale roll-up, 2 wrong usage, or a file that could not be read
 *   or written
 */
export async function run(argv: readonly string[], io: CommandIo): Promise<number> {
  const language = messageLanguage(argv, io.env);
  const t = translator(language);
  const line = readCommandLine(argv);
  if (isUsageProblem(line)) return wrongUsage(line.problem, io, t);
  if ('wants' in line) {
    await io.writeOut(line.wants === 'help' ? t('cli.help') : `${version}\n`);
    return NOTHING_TO_REPORT;
  }
  if (line.command === 'import') {
    const outcome = await importCommand(line, io, t);
    if (isUsageProblem(outcome)) return wrongUsage(outcome.problem, io, t);
    for await (const chunk of outcome.output) await io.writeOut(chunk);
    outcome.failures.forEach((message) => {
      tell(io, message);
    });
    if (line.options.quiet === undefined) outcome.notes.forEach((note) => io.writeError(`${note}\n`));
    return outcome.failures.length > 0 ? FAILED : NOTHING_TO_REPORT;
  }
  const session = await openSession(line, io, language, t);
  if (isUsageProblem(session)) return wrongUsage(session.problem, io, t);
  try {
    const result = await commandOf(session, line.command);
    return isUsageProblem(result) ? wrongUsage(result.problem, io, t) : await report(session, result);
  } finally {
    session.service.dispose();
  }
}

function commandOf(
  session: Session,
  command: Exclude<CommandName, 'import'>,
): CommandResult | Promise<CommandResult | UsageProblem> {
  switch (command) {
    case 'check':
      return checkCommand(session);
    case 'decisions':
      return decisionsCommand(session);
    case 'open':
      return openCommand(session);
    case 'rollup':
      return rollupCommand(session);
    case 'export':
      return exportCommand(session);
    case 'new':
      return newCommand(session);
  }
}

/** Writes what a command found, says what is to be said beside it, and makes the exit code. */
async function report({ line, io, t, service, out }: Session, result: CommandResult): Promise<number> {
  let failed = false;
  const { output = [] } = result;
  if (out === undefined) {
    for await (const piece of gathered(output)) await io.writeOut(piece);
  } else if (result.output !== undefined) {
    try {
      await writeAtomically(out, output);
    } catch (error) {
      failed = true;
      tell(io, t('cli.out-failed', { file: out, detail: systemWords(error) }));
    }
  }
  const unread = service.archive.problems().map(fileProblemMessage);
  for (const message of [...unread.map(({ id, args }) => t(id, args)), ...result.failures]) {
    failed = true;
    tell(io, message);
  }
  if (line.options.quiet === undefined) result.notes.forEach((note) => io.writeError(`${note}\n`));
  if (failed) return FAILED;
  return result.found ? FOUND : NOTHING_TO_REPORT;
}

function wrongUsage({ id, args }: MessageRef, io: CommandIo, t: Translate): number {
  tell(io, t(id, args));
  io.writeError(`${t('cli.see-help')}\n`);
  return FAILED;
}

function tell(io: CommandIo, message: string): void {
  io.writeError(`minutes: ${printable(message)}\n`);
}
