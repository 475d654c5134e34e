import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The TypeScript files under a folder, sorted. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => join(folder, path));
}
