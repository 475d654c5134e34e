import type { MinutesSummary } from '../minutes/summary';
import { fingerprint } from '../text/fingerprint';
import { ValuePool } from '../text/valuePool';
import { decodeText, type DecodeFailure } from './decode';
import type { FileStore, FileUri } from './ports';
import { TimeSlice } from './timeSlice';

/** What a text says, and which text that is. */
export interface TextReading {
  /** Of the text without its byte-order mark (`src/text/fingerprint.ts`). */
  readonly fingerprint: number;
  /** Undefined where the text is no minutes. */
  readonly minutes: MinutesSummary | undefined;
}

/** What is found in a file: its text's reading, or why it holds none. */
export type FileReading = TextReading | { readonly failure: DecodeFailure };

/** Reads files, on this thread or on another one. What it gives holds on to no text. */
export interface DiskReader {
  /**
   * Rejects with the file system's own error.
   * @param known the reading at hand of a text by its fingerprint; spares the reading where it is asked
   */
  read(uri: FileUri, known: KnownReadings): Promise<FileReading>;
}

export type KnownReadings = (fingerprint: number) => TextReading | undefined;

/** What the bytes of a file say. */
export function readBytes(
  bytes: Uint8Array,
  read: (text: string) => MinutesSummary | undefined,
  known: KnownReadings = () => undefined,
): FileReading {
  const decoded = decodeText(bytes);
  if ('failure' in decoded) return decoded;
  const { text } = decoded;
  const print = fingerprint(text);
  return known(print) ?? { fingerprint: print, minutes: read(text) };
}

/** Reads on this thread, which has its turn in between. Nothing of what it gives is part of a text. */
export function localReader(
  store: FileStore,
  read: (text: string, uri: FileUri) => MinutesSummary | undefined,
): DiskReader {
  const slice = new TimeSlice();
  const pool = new ValuePool();
  return {
    read: async (uri, known) => {
      const bytes = await store.read(uri);
      await slice.pause();
      return readBytes(bytes, (text) => pool.adopt(read(text, uri)), known);
    },
  };
}
