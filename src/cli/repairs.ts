import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileEntry } from '../archive/ports';
import type { Minutes } from '../minutes/model';
import type { MinutesService } from '../service';
import { repair } from '../validate/repair';
import { writeAtomically } from './atomicFile';
import { checkFile } from './checkFile';
import { printable } from './printable';
import type { Session } from './session';
import { systemWords } from './systemError';

/** How often all files are looked at, at most: what is repaired in one may call for a repair in another. */
const MOST_ROUNDS = 10;

/** What `--fix` does to files. */
export class Repairs {
  readonly #session: Session;
  readonly #around: MinutesService;
  /** How many repairs were made, by the file's path. */
  readonly #made = new Map<string, number>();
  readonly #approved = new Set<string>();
  /** What went wrong, by the file's path, which is then left alone. */
  readonly #failures = new Map<string, string>();

  /** @param around the minutes among which those of the session stand */
  constructor(session: Session, around: MinutesService) {
    this.#session = session;
    this.#around = around;
  }

  /** Repairs what has one right repair, until no file calls for any. */
  async makeAll(): Promise<void> {
    for (let round = 0; round < MOST_ROUNDS; round++) if (!(await this.#makeOnce())) return;
  }

  /** For people: what was repaired, and which approved minutes were not. */
  notes(): string[] {
    const { t } = this.#session;
    return [
      ...[...this.#approved].map((path) => t('cli.fix-approved', { path })),
      ...[...this.#made].map(([path, count]) => t('cli.fixed', { path, count })),
    ];
  }

  failures(): string[] {
    return [...this.#failures.values()];
  }

  /** Says whether a file was written. */
  async #makeOnce(): Promise<boolean> {
    const { archive } = this.#session.service;
    let hasWritten = false;
    for (const { entry } of archive.files()) {
      const path = printable(entry.path);
      if (this.#approved.has(path) || this.#failures.has(path)) continue;
      const minutes = await archive.read(entry.uri);
      // Plain minutes are only read.
      if (minutes?.kind !== 'structured') continue;
      const isRepairable = checkFile(entry, minutes, this.#around).some(({ fixes }) =>
        fixes.some(({ preferred }) => preferred),
      );
      if (!isRepairable) continue;
      if (minutes.meeting.status === 'approved') this.#approved.add(path);
      else if (await this.#repair(entry, minutes, path)) hasWritten = true;
    }
    return hasWritten;
  }

  async #repair(entry: FileEntry, minutes: Minutes, path: string): Promise<boolean> {
    const { service, t } = this.#session;
    const { text, applied } = repair(minutes.text, (changed) => checkFile(entry, changed, this.#around));
    if (applied === 0) return false;
    try {
      if (!(await write(entry, minutes.text, text))) {
        this.#failures.set(path, t('cli.fix-changed', { path }));
        return false;
      }
    } catch (error) {
      this.#failures.set(path, t('cli.fix-failed', { path, detail: systemWords(error) }));
      return false;
    }
    this.#made.set(path, (this.#made.get(path) ?? 0) + applied);
    for (const { archive } of new Set([service, this.#around])) archive.openText(entry, text);
    return true;
  }
}

/** Writes a text in place of the file's; not where that is another than it was. */
async function write({ uri }: FileEntry, before: string, after: string): Promise<boolean> {
  const file = fileURLToPath(uri);
  const onDisk = await readFile(file, 'utf8');
  const mark = onDisk.startsWith('\uFEFF') ? '\uFEFF' : '';
  if (onDisk !== mark + before) return false;
  await writeAtomically(file, [mark, after]);
  return true;
}
