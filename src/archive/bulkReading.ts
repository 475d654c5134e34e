import { readMinutes } from '../minutes/reader';
import { summarise } from '../minutes/summary';
import type { MinutesSummary } from '../minutes/summary';
import type { DecodeFailure } from './decode';
import { type FileReading, readBytes } from './diskReader';
import { type PackedSummary, packSummary, unpackSummary } from './summaryCodec';
import type { FileUri } from './ports';
import { pathOf } from './uriPath';
import { errorWords } from '../text/errorWords';

/** How texts are read, beside what they say. */
export interface ReadingOptions {
  readonly roster: readonly string[];
}

/** Files to be read by a worker: by their bytes, or by a path where it can reach the disk itself. */
export interface ReadingRequest {
  readonly id: number;
  readonly options: ReadingOptions;
  readonly files: readonly RequestedFile[];
}

export interface RequestedFile {
  readonly uri: FileUri;
  readonly from: FileToRead;
}

export type FileToRead = { readonly path: string } | { readonly bytes: Uint8Array };

/** What became of the files of a request, in its order. */
export interface ReadingAnswer {
  readonly id: number;
  readonly readings: readonly PackedReading[];
}

/** A reading on its way between threads, or the file system's words. */
export type PackedReading =
  | { readonly fingerprint: number; readonly minutes: PackedSummary | undefined }
  | { readonly failure: DecodeFailure }
  | { readonly error: string };

/** Packed as in the cache: what a thread copies key by key takes twice the memory from then on. */
function packReading(reading: FileReading): PackedReading {
  if ('failure' in reading) return reading;
  const { fingerprint, minutes } = reading;
  return { fingerprint, minutes: minutes && packSummary(minutes) };
}

/** The reading that a thread has sent. Throws what it failed with. */
export function unpackReading(packed: PackedReading): FileReading {
  if ('error' in packed) throw new Error(packed.error);
  if ('failure' in packed) return packed;
  const { fingerprint, minutes } = packed;
  return { fingerprint, minutes: minutes && unpackSummary(minutes) };
}

/** What is kept of a file's text; undefined where it is no minutes. */
export function readSummary(
  text: string,
  uri: FileUri,
  { roster }: ReadingOptions,
): MinutesSummary | undefined {
  const minutes = readMinutes(text, { roster, plain: true, candidates: false, path: pathOf(uri) });
  return minutes && summarise(minutes);
}

/** What a worker does with a request. Never rejects: the file system's words are part of the answer. */
export async function answerRequest(
  { id, options, files }: ReadingRequest,
  readFile: (path: string) => Promise<Uint8Array>,
): Promise<ReadingAnswer> {
  const readings = await Promise.all(
    files.map(async ({ uri, from }): Promise<PackedReading> => {
      try {
        const bytes = 'bytes' in from ? from.bytes : await readFile(from.path);
        return packReading(readBytes(bytes, (text) => readSummary(text, uri, options)));
      } catch (error) {
        return { error: errorWords(error) };
      }
    }),
  );
  return { id, readings };
}
