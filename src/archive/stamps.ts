import type { FileEntry, FileStore } from './ports';

/** The store's stamps of files, all asked for at once; undefined where it has none, or cannot say. Never rejects. */
export function stampsOf(
  files: readonly { readonly entry: FileEntry }[],
  store: FileStore,
): Promise<readonly (string | undefined)[]> {
  return Promise.all(
    files.map(async ({ entry }) => {
      try {
        return await store.stamp?.(entry.uri);
      } catch {
        // Whoever reads the file will be told why.
        return undefined;
      }
    }),
  );
}
