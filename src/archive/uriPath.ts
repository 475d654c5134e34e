import type { FileUri } from './ports';

/** The path in a file's URI, as it is written on the disk. */
export function pathOf(uri: FileUri): string {
  const path = uri.replace(/^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i, '').replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
