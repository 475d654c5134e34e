import { randomUUID } from 'node:crypto';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gathered } from './gathered';

/**
 * Writes a file so that whoever reads it finds the old one or the new one, never half of it. A link stays a link, and
 * a file that was there keeps its permissions. Rejects with the file system's error, and has then changed nothing.
 */
export async function writeAtomically(
  path: string,
  chunks: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const { file, mode } = await targetOf(path);
  const draft = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(draft, 'wx', mode);
    try {
      for await (const piece of gathered(chunks)) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

async function targetOf(path: string): Promise<{ readonly file: string; readonly mode?: number }> {
  try {
    const file = await realpath(path);
    return { file, mode: (await stat(file)).mode };
  } catch {
    return { file: path };
  }
}
