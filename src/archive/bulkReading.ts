import { readMinutes } from '../minutes/reader';
import { summarise } from '../minutes/summary';
import { type FileReading, readBytes } from './diskReader';

/** How texts are read, beside what they say. */
export interface ReadingOptions {
  readonly roster: readonly string[];
}

/** Files to be read by a worker: by their bytes, or by a path where it can reach the disk itself. */
export interface ReadingRequest {
  readonly id: number;
  readonly options: ReadingOptions;
  readonly files: readonly FileToRead[];
}

export type FileToRead = { readonly path: string } | { readonly bytes: Uint8Array };

/** What became of the files of a request, in its order. */
export interface ReadingAnswer {
  readonly id: number;
  readonly readings: readonly (FileReading | { readonly error: string })[];
}

/** What a worker does with a request. Never rejects: the file system's words are part of the answer. */
export async function answerRequest(
  { id, options, files }: ReadingRequest,
  readFile: (path: string) => Promise<Uint8Array>,
): Promise<ReadingAnswer> {
  const readings = await Promise.all(
    files.map(async (file) => {
      try {
        const bytes = 'bytes' in file ? file.bytes : await readFile(file.path);
        return readBytes(bytes, (text) => {
          const minutes = readMinutes(text, options);
          return minutes && summarise(minutes);
        });
      } catch (error) {
        return { error: error instanceof Error ? error.message : String(error) };
      }
    }),
  );
  return { id, readings };
}
