import { relativePath } from '../text/relativePath';
import type { MinutesFile } from './archivedFile';
import { nameKey, pathKey } from './fileNames';
import type { FileEntry, FileUri } from './ports';

/** A file of minutes that another name was given, as it was known before. */
export interface MovedFile {
  readonly before: FileEntry;
  readonly now: FileEntry;
}

/** The files that the name before `#` may mean now, and the names by which one can be meant, shortest first. */
export interface NamesNow {
  readonly filesNamed: (name: string, from: MinutesFile) => readonly MinutesFile[];
  readonly namesFrom: (to: MinutesFile, uri: FileUri) => readonly string[];
}

/**
 * The name that has to stand before `#` in place of one that meant a file before it was renamed or moved; undefined
 * where the name meant another, or still leads to it. A name meant the file in the folder of the reference first, and
 * one elsewhere where it was the only one (format.md, 4).
 */
export function nameAfterMove(
  name: string,
  from: MinutesFile,
  { before, now }: MovedFile,
  names: NamesNow,
): string | undefined {
  const key = nameKey(name);
  const found = names.filesNamed(name, from);
  if (found.length === 1 && found[0]?.entry.uri === now.uri) return undefined;
  const old = nameKey(before.path);
  const isPath = key.includes('/');
  const isNear = before.root === from.entry.root && (isPath ? key : pathKey(`./${name}`, from.entry)) === old;
  const isElsewhere = found.length === 0 && key === (isPath ? old : old.slice(old.lastIndexOf('/') + 1));
  return isNear || isElsewhere ? names.namesFrom(from, now.uri)[0] : undefined;
}

/** The same for a path from the folder of the reference, as in links and of the meetings before and after. */
export function pathAfterMove(path: string, from: FileEntry, { before, now }: MovedFile): string | undefined {
  if (before.root !== from.root || now.root !== from.root) return undefined;
  return pathKey(path, from) === nameKey(before.path) ? relativePath(from.path, now.path) : undefined;
}
