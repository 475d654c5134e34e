import { basename } from 'node:path';
import type { FileEntry } from '../archive/ports';
import type { Minutes } from '../minutes/model';
import type { MinutesService } from '../service';
import type { Diagnostic } from '../validate/diagnostic';

/** What is wrong in a file, or a new text for it; of one outside the root nobody knows what lies around it. */
export function checkFile(
  entry: FileEntry,
  source: string | Minutes,
  around: MinutesService,
): readonly Diagnostic[] {
  const minutes = typeof source === 'string' ? around.read(source, { uri: entry.uri }) : source;
  if (minutes === undefined) return [];
  const archive = entry.path.startsWith('../') ? undefined : around.viewFrom(entry, minutes);
  return around.check(minutes, { uri: entry.uri, fileName: basename(entry.path), archive });
}
