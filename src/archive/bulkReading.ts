import { readMinutes } from '../minutes/reader';
import { summarise } from '../minutes/summary';
import type { Roster } from '../minutes/roster';
import type { MinutesSummary } from '../minutes/summary';
import type { DecodeFailure } from './decode';
import { type FileReading, readBytes } from './diskReader';
import { Packer, Unpacker } from './packing';
import type { FileUri } from './ports';
import { packReading, unpackReading } from './summaryCodec';
import { pathOf } from './uriPath';
import { errorWords } from '../text/errorWords';

/** Files to be read by a worker: by their bytes, or by a path where it can reach the disk itself. */
export interface ReadingRequest {
  readonly id: number;
  readonly files: readonly RequestedFile[];
}

export interface RequestedFile {
  readonly uri: FileUri;
  readonly from: FileToRead;
  /** Of the file's folder; one object for all its files, so that it goes to the worker once. */
  readonly roster: Roster;
}

export type FileToRead = { readonly path: string } | { readonly bytes: Uint8Array };

/** What became of the files of a request. */
export interface ReadingAnswer {
  readonly id: number;
  /** Packed as in the cache; to be taken apart by `unpackReadings`. */
  readonly readings: Uint8Array;
}

/** What a file says, or the file system's words. */
export type ReadingOutcome = FileReading | { readonly error: string };

function packReadings(outcomes: readonly ReadingOutcome[]): Uint8Array {
  const packer = new Packer();
  packer.number(outcomes.length);
  for (const outcome of outcomes) {
    packer.text('error' in outcome ? outcome.error : undefined);
    packer.text('failure' in outcome ? outcome.failure : undefined);
    if ('fingerprint' in outcome) packReading(packer, outcome);
  }
  return packer.bytes();
}

/** What became of each of the files of a request, in its order. */
export function unpackReadings({ readings }: ReadingAnswer): readonly ReadingOutcome[] {
  const unpacker = new Unpacker(readings);
  return unpacker.list(() => {
    const error = unpacker.text();
    const failure = unpacker.text();
    if (error !== undefined) return { error };
    return failure === undefined ? unpackReading(unpacker) : { failure: failure as DecodeFailure };
  });
}

/** What is kept of a file's text; undefined where it is no minutes. */
export function readSummary(text: string, uri: FileUri, roster: Roster): MinutesSummary | undefined {
  // What a summary has no place for is not looked for.
  const left = { candidates: false, presenters: false };
  const minutes = readMinutes(text, { roster, plain: true, path: pathOf(uri), ...left });
  return minutes && summarise(minutes);
}

/** What a worker does with a request. Never rejects: the file system's words are part of the answer. */
export async function answerRequest(
  { id, files }: ReadingRequest,
  readFile: (path: string) => Promise<Uint8Array>,
): Promise<ReadingAnswer> {
  const outcomes = await Promise.all(
    files.map(async ({ uri, from, roster }): Promise<ReadingOutcome> => {
      try {
        const bytes = 'bytes' in from ? from.bytes : await readFile(from.path);
        return readBytes(bytes, (text) => readSummary(text, uri, roster));
      } catch (error) {
        return { error: errorWords(error) };
      }
    }),
  );
  return { id, readings: packReadings(outcomes) };
}
