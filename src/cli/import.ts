import { mkdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { FileSelection } from '../archive/fileSelection';
import { importFailureMessage, type SourceProblem } from '../archive/sources/importFailure';
import { SOURCE_SUFFIXES, sourceText } from '../archive/sources/sourceText';
import { DEFAULT_FILE_NAME } from '../authoring/fileName';
import { importMinutes, type ImportResult } from '../authoring/import/importMinutes';
import { importedName } from '../authoring/import/importedName';
import type { ImportReport } from '../authoring/import/importReport';
import { reportMessages } from '../authoring/import/reportMessages';
import type { Minutes } from '../minutes/model';
import type { Roster } from '../minutes/roster';
import { LineTable } from '../text/lines';
import type { MessageRef, Translate } from '../text/messages';
import type { Severity } from '../validate/diagnostic';
import { check } from '../validate/registry';
import { writeAtomically } from './atomicFile';
import { type CommandLine, isUsageProblem, type UsageProblem } from './commandLine';
import { readConfig } from './config';
import { exists } from './exists';
import { FolderWalk, isBelow, pathBelow } from './folderWalk';
import type { CommandIo } from './io';
import { jsonDocument } from '../authoring/jsonDocument';
import { printable } from './printable';
import { Progress } from './progress';
import { rosterBelow } from './roster';
import { systemWords } from './systemError';

/** A file to be imported, and where below `--out` its minutes go. */
interface Source {
  readonly file: string;
  /** The folder of the source within the folder that was named; empty for a file that was named. */
  readonly folder: string;
  /** Whether it was named itself: then it is a fault that it is no minutes. */
  readonly isNamed: boolean;
}

/** What the command prints of a file that was imported. */
interface Imported {
  readonly source: string;
  readonly target: string;
  readonly report: ImportReport;
  readonly findings: readonly Finding[];
}

/** Lesser findings are of style, or tell once more what the report lists as left. */
const TELLING: ReadonlySet<Severity> = new Set(['error', 'warning']);

interface Finding {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

export interface ImportOutcome {
  readonly output: Iterable<string> | AsyncIterable<string>;
  readonly notes: readonly string[];
  readonly failures: readonly string[];
}

/**
 * Writes structured minutes for each file, and tells what it did. A file that cannot be imported stops none of the
 * others. Nothing that is there is written over without `--force`.
 */
export async function importCommand(
  line: CommandLine,
  io: CommandIo,
  t: Translate,
): Promise<ImportOutcome | UsageProblem> {
  const root = resolve(io.cwd, line.options.root?.at(-1) ?? '.');
  if (line.paths.length === 0) return { problem: { id: 'cli.import-what' } };
  const config = line.options.config?.at(-1);
  const settings = await readConfig(config && resolve(io.cwd, config), root);
  if ('problem' in settings) return settings;
  const roster = await rosterBelow(root, settings.roster, t);
  if (isUsageProblem(roster)) return roster;
  const sources = await sourcesOf(
    line.paths.map((path) => resolve(io.cwd, path)),
    settings.exclude,
  );
  const run = new ImportRun(line, io, t, root, roster, sources);
  const progress = new Progress(io, t, line.options.quiet !== undefined);
  for (const [done, source] of sources.entries()) {
    await run.add(source);
    progress.step(done + 1, sources.length);
  }
  progress.end();
  return run.outcome(line.format === 'json');
}

async function sourcesOf(paths: readonly string[], exclude: readonly string[]): Promise<Source[]> {
  const walk = new FolderWalk(
    new FileSelection(
      SOURCE_SUFFIXES.map((suffix) => `**/*.${suffix}`),
      exclude,
    ),
  );
  const sources: Source[] = [];
  for (const path of paths) {
    if (!(await isFolder(path))) {
      sources.push({ file: path, folder: '', isNamed: true });
      continue;
    }
    for (const file of await walk.files(path, path)) {
      sources.push({ file, folder: pathBelow(path, dirname(file)), isNamed: false });
    }
  }
  return sources;
}

class ImportRun {
  readonly #line: CommandLine;
  readonly #io: CommandIo;
  readonly #t: Translate;
  readonly #root: string;
  readonly #roster: Roster;
  /** The folder to write into; undefined for beside the sources, or where a file is named. */
  readonly #outFolder: Promise<string | undefined>;
  readonly #outFile: string | undefined;
  readonly #written = new Set<string>();
  readonly #imported: Imported[] = [];
  readonly #failures: string[] = [];
  readonly #notes: string[] = [];
  #skipped = 0;

  constructor(
    line: CommandLine,
    io: CommandIo,
    t: Translate,
    root: string,
    roster: Roster,
    sources: readonly Source[],
  ) {
    this.#line = line;
    this.#io = io;
    this.#t = t;
    this.#root = root;
    this.#roster = roster;
    const out = line.options.out?.at(-1);
    const path = out === undefined ? undefined : resolve(io.cwd, out);
    const isOneFile = sources.length === 1 && sources[0]?.isNamed === true;
    const namesFolder = out !== undefined && (/[/\\]$/.test(out) || !isOneFile);
    this.#outFile = path;
    this.#outFolder = outFolder(path, namesFolder);
  }

  async add(source: Source): Promise<void> {
    const shown = this.#shown(source.file);
    let bytes: Uint8Array;
    try {
      bytes = await readSource(source.file);
    } catch (error) {
      this.#fail({ id: 'import.failed-unreadable', args: { path: shown, detail: systemWords(error) } });
      return;
    }
    const read = await sourceText(source.file, bytes, this.#io.extract);
    if (read.failure !== undefined) {
      this.#refuse(source, { reason: read.failure });
      return;
    }
    const { candidates, agenda } = this.#line.options;
    const asked = { candidates: candidates !== undefined, asMinutes: agenda !== undefined };
    const path = this.#shown(source.file);
    const result = importMinutes(read.text, { path, roster: this.#roster, ...asked });
    if (result.failure !== undefined) this.#refuse(source, result.failure);
    else await this.#write(source, result);
  }

  outcome(isJson: boolean): ImportOutcome {
    const head = { format: 'minutes-import', version: 1 };
    const output = isJson
      ? jsonDocument(head, 'files', this.#imported)
      : this.#imported.map((imported) => this.#text(imported));
    const counts = {
      imported: this.#imported.length,
      skipped: this.#skipped,
      failed: this.#failures.length,
    };
    const summary = this.#t('cli.import-summary', counts);
    return { output, notes: [...this.#notes, summary], failures: this.#failures };
  }

  async #write(source: Source, result: Extract<ImportResult, { text: string }>): Promise<void> {
    const target = await this.#target(source, result.minutes);
    const isForced = this.#line.options.force !== undefined && !this.#written.has(target);
    const args = { path: this.#shown(source.file), target: this.#shown(target) };
    if (await isSame(source.file, target)) {
      this.#fail({ id: 'import.failed-source', args });
      return;
    }
    if (!isForced && (await exists(target))) {
      this.#fail({ id: 'import.failed-exists', args });
      return;
    }
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeAtomically(target, [result.text]);
    } catch (error) {
      this.#fail({ id: 'import.failed-write', args: { ...args, detail: systemWords(error) } });
      return;
    }
    this.#written.add(target);
    this.#imported.push({
      source: args.path,
      target: args.target,
      report: result.report,
      findings: this.#findings(result.minutes, target),
    });
  }

  /** By the day of the meeting, or by the source's own name where that is not known or taken in this run. */
  async #target({ file, folder }: Source, minutes: Minutes): Promise<string> {
    const out = await this.#outFolder;
    if (this.#outFile !== undefined && out === undefined) return this.#outFile;
    const base = out === undefined ? dirname(file) : join(out, folder);
    const own = join(base, `${basename(file, extname(file))}.md`);
    const named = join(base, importedName(minutes, DEFAULT_FILE_NAME, basename(file, extname(file))));
    return this.#written.has(named) ? own : named;
  }

  /** What the validator says of the result: what the source got wrong, or leaves open. */
  #findings(minutes: Minutes, target: string): Finding[] {
    const lines = new LineTable(minutes.text);
    return check(minutes, { fileName: basename(target), roster: this.#roster })
      .filter(({ severity, code }) => TELLING.has(severity) || code === 'word-suspect')
      .map(({ code, range, message, args }) => ({
        line: lines.positionAt(range.start).line + 1,
        code,
        message: this.#t(message, args),
      }));
  }

  #text({ source, target, report, findings }: Imported): string {
    const messages = [
      ...reportMessages(report, (id) => this.#t(id)),
      ...findings.map((finding) => ({ id: 'import.found', args: { ...finding } }) as const),
    ];
    const told = messages.map(({ id, args }) => `  ${printable(this.#t(id, args))}\n`);
    const written = printable(this.#t('cli.import-written', { path: source, target }));
    return `${written}\n${told.join('')}`;
  }

  /** In a folder, what is no minutes is only passed over. */
  #refuse({ file, isNamed }: Source, problem: SourceProblem): void {
    const path = this.#shown(file);
    const isOther = problem.reason === 'no-minutes' || problem.reason === 'structured';
    if (isOther && !isNamed) {
      this.#skipped++;
      this.#notes.push(this.#t('cli.import-skipped', { path: printable(path) }));
    } else this.#fail(importFailureMessage(path, problem));
  }

  #fail({ id, args }: MessageRef): void {
    this.#failures.push(this.#t(id, args));
  }

  #shown(path: string): string {
    return isBelow(this.#root, path) ? pathBelow(this.#root, path) : path;
  }
}

async function outFolder(path: string | undefined, isFolderName: boolean): Promise<string | undefined> {
  return path !== undefined && (isFolderName || (await isFolder(path))) ? path : undefined;
}

async function readSource(file: string): Promise<Uint8Array> {
  const found = await stat(file);
  // To read a pipe or a device could take for ever.
  if (!found.isFile() && !found.isDirectory()) throw new Error('not a file');
  return readFile(file);
}

/** Whether two paths lead to one file. */
async function isSame(path: string, other: string): Promise<boolean> {
  try {
    return (await realpath(path)) === (await realpath(other));
  } catch {
    return false;
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
