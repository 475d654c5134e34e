import { lstat, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Roster } from '../minutes/roster';
import { createMinutesService, type MinutesService } from '../service';
import type { Language, Translate } from '../text/messages';
import { type CommandLine, isUsageProblem, type UsageProblem } from './commandLine';
import { type Config, readConfig } from './config';
import type { CommandIo } from './io';
import { NodeFiles } from './nodeFiles';
import { Progress } from './progress';
import { commonRoster, rosterBelow } from './roster';

/** What a command works on: the minutes it was given, read. */
export interface Session {
  readonly line: CommandLine;
  readonly io: CommandIo;
  readonly language: Language;
  readonly t: Translate;
  readonly service: MinutesService;
  /** All minutes below the root, of which the command was given some; read when it asks for them. */
  readonly surroundings: () => Promise<MinutesService>;
  readonly config: Config;
  /** Whom the settings and the roster file know. */
  readonly roster: Roster;
  /** Absolute. */
  readonly root: string;
  /** The file to write to, absolute; undefined for standard output. */
  readonly out: string | undefined;
}

/** Text, or bytes of what is no text. */
export type Chunk = string | Uint8Array;

/** What a command found. Texts are ready to be written. */
export interface CommandResult {
  /** Undefined where it has written what there is to write. */
  readonly output?: Iterable<Chunk> | AsyncIterable<Chunk> | undefined;
  /** For people, on standard error; left out by `--quiet`. */
  readonly notes: readonly string[];
  /** What went wrong in writing files. What did in reading them is the archive's to tell. */
  readonly failures: readonly string[];
  /** Whether there is something to report, as far as the command's exit code says so. */
  readonly found: boolean;
}

/** Reads the settings and all files that the command names. */
export async function openSession(
  line: CommandLine,
  io: CommandIo,
  language: Language,
  t: Translate,
): Promise<Session | UsageProblem> {
  const { root: givenRoot, config: givenConfig, out, today, quiet, plain } = line.options;
  const root = resolve(io.cwd, givenRoot?.at(-1) ?? '.');
  if (!(await isFolder(root))) return { problem: { id: 'cli.root-missing', args: { folder: root } } };
  const paths = line.paths.length === 0 ? [root] : line.paths.map((path) => resolve(io.cwd, path));
  if (!(await someExist(paths))) {
    return { problem: { id: 'cli.path-missing', args: { paths: line.paths.join(', ') } } };
  }
  const configPath = givenConfig?.at(-1);
  const config = await readConfig(configPath && resolve(io.cwd, configPath), root);
  if (isUsageProblem(config)) return config;
  const roster = await rosterBelow(root, config.roster, t);
  if (isUsageProblem(roster)) return roster;
  const progress = new Progress(io, t, quiet !== undefined);
  const files = new NodeFiles(root, paths, config, (done, of) => {
    progress.step(done, of);
  });
  const { rules, extraFrontMatterKeys, validatePlain, series } = config;
  const serviceOver = (files: NodeFiles): MinutesService =>
    createMinutesService({
      files,
      clock: { today: () => today?.at(-1) ?? io.today() },
      // Files that cannot be read are told at the end, in the user's language.
      logger: { info: ignore, warn: ignore, error: ignore },
      settings: () => ({
        language,
        uiLanguage: language,
        fileName: '',
        templatesFolder: '',
        rules,
        extraFrontMatterKeys,
        validatePlain: validatePlain || plain !== undefined,
      }),
      rosters: commonRoster(roster),
      series: () => series,
    });
  const service = serviceOver(files);
  await service.archive.load();
  progress.end();
  const surroundings = async (): Promise<MinutesService> => {
    if (line.paths.length === 0) return service;
    const around = serviceOver(new NodeFiles(root, [...paths, root], config, ignore));
    await around.archive.load();
    return around;
  };
  const outPath = out?.at(-1);
  return {
    line,
    io,
    language,
    t,
    service,
    surroundings,
    config,
    roster,
    root,
    out: outPath === undefined ? undefined : resolve(io.cwd, outPath),
  };
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** A path may be a link to nothing: then it is there, and reading it says what is wrong. */
async function someExist(paths: readonly string[]): Promise<boolean> {
  for (const path of paths) {
    try {
      await lstat(path);
      return true;
    } catch {
      continue;
    }
  }
  return false;
}

function ignore(): void {
  return undefined;
}
