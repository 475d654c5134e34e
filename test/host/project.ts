import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder, which is also the extension under development. */
export const PROJECT = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** A new folder with a copy of what lies in `source`, for tests that write. Whoever asks for it removes it. */
export function workingCopy(source: string): string {
  const copy = join(realpathSync(mkdtempSync(join(tmpdir(), 'minutes-workspace-'))), 'minutes');
  mkdirSync(copy);
  if (existsSync(source)) cpSync(source, copy, { recursive: true });
  return copy;
}
