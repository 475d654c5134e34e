import { foldCase } from '../text/fold';
import type { MinutesFile } from './archivedFile';
import { Buckets } from './buckets';
import { type FileNames, nameKey } from './fileNames';
import { compareEntries } from './meetingOrder';
import type { FileEntry } from './ports';

/**
 * What services that keep folders in step put behind the name of a file that was changed in two places: Dropbox,
 * Nextcloud and Google Drive something in parentheses, Syncthing a stamp, OneDrive the computer's name, iCloud a figure.
 */
const ENDINGS: readonly RegExp[] = [
  / \((?:\d{1,3}|[^()]*(?:conflict|konflikt|motstridig)[^()]*)\)$/iu,
  /\.sync-conflict-\d{8}-\d{6}(?:-\w+)?$/,
  /-[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*$/,
  / [2-9]$/,
];

/** What a name says that a file may be a copy of. */
interface Original {
  /** As paths are compared. */
  readonly original: string;
  readonly isSuspect: boolean;
}

/**
 * Files that are second copies of others. A file is one only if its name says so and, beside it, the file without that
 * ending has minutes of the same series, day and hour; or, where there is none, an earlier such copy has.
 */
export class ConflictCopies {
  readonly #names: FileNames;
  /** Files whose names say that they may be copies, by the path they would be copies of. */
  readonly #suspects = new Buckets<string, MinutesFile>();
  #asked: { readonly entry: FileEntry; readonly original: Original } | undefined;

  /** @param names of all files that are no copies */
  constructor(names: FileNames) {
    this.#names = names;
  }

  add(file: MinutesFile): void {
    const { original, isSuspect } = this.#originalOf(file.entry);
    if (isSuspect) this.#suspects.add(original, file);
  }

  delete(file: MinutesFile): void {
    const { original, isSuspect } = this.#originalOf(file.entry);
    if (isSuspect) this.#suspects.delete(original, file);
  }

  /** The files that may be copies, or not any more, when this one comes, changes or goes. */
  suspectsBeside({ entry }: MinutesFile): MinutesFile[] {
    return this.#suspectsOf(entry, this.#originalOf(entry).original);
  }

  isCopy(file: MinutesFile): boolean {
    const { entry } = file;
    const { original, isSuspect } = this.#originalOf(entry);
    if (!isSuspect) return false;
    const meeting = meetingOf(file);
    const isSame = (other: MinutesFile): boolean => meetingOf(other) === meeting;
    return (
      this.#names.atPath(original, entry.root).some(isSame) ||
      this.#suspectsOf(entry, original).some(
        (other) => compareEntries(other.entry, entry) < 0 && isSame(other),
      )
    );
  }

  /** Several questions are asked of a file, one after the other. */
  #originalOf(entry: FileEntry): Original {
    if (this.#asked?.entry !== entry) this.#asked = { entry, original: originalOf(entry) };
    return this.#asked.original;
  }

  #suspectsOf({ root }: FileEntry, original: string): MinutesFile[] {
    return this.#suspects.has(original)
      ? [...this.#suspects.all(original)].filter(({ entry }) => entry.root === root)
      : [];
  }
}

/** The path that a file would have if its name had no ending of a copy, as paths are compared. */
function originalOf({ path }: FileEntry): Original {
  const name = path.replace(/\.[^./]*$/, '');
  let original = name;
  for (let before = ''; before !== original;) {
    before = original;
    for (const ending of ENDINGS) original = original.replace(ending, '');
  }
  return { original: nameKey(original), isSuspect: original !== name };
}

function meetingOf({ minutes: { meeting } }: MinutesFile): string {
  return JSON.stringify([foldCase(meeting.series ?? ''), meeting.date, meeting.start]);
}
