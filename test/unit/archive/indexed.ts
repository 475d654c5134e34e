import { ArchiveIndex } from '../../../src/archive/archiveIndex';
import type { MinutesFile } from '../../../src/archive/archivedFile';
import type { DecisionEntry } from '../../../src/archive/decisions';

/** An index of files, in the order given. */
export function indexed(files: readonly MinutesFile[]): ArchiveIndex {
  const index = new ArchiveIndex();
  for (const file of files) index.replace(undefined, file);
  return index;
}

/** All decisions of files, as the archive lists them. */
export function decisionEntries(files: readonly MinutesFile[]): DecisionEntry[] {
  const index = indexed(files);
  return index.files().flatMap((file) => index.decisionsOf(file));
}
