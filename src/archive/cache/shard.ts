import type { TextReading } from '../diskReader';
import type { FileUri } from '../ports';
import { checksum } from './checksum';
import { type PackedSummary, packSummary, SUMMARY_VERSION, unpackSummary } from '../summaryCodec';

/** What is known of a file's text, and which state of the file that was. */
export interface CachedFile {
  /** `FileStore.stamp` before it was read. */
  readonly stamp: string;
  readonly reading: TextReading;
}

const MAGIC = 'minutes-cache';
/** The first line: what this is, the version, and the checksum of the rest. */
const HEADER = /^minutes-cache (\d+) ([0-9a-f]{8})\n$/;
const HEADER_LENGTH = `${MAGIC} ${SUMMARY_VERSION} 00000000\n`.length;

/** A piece of the cache as bytes. `edition` names how the texts were read; another edition's pieces are not used. */
export function encodeShard(edition: string, files: Iterable<readonly [FileUri, CachedFile]>): Uint8Array {
  const entries = [...files].map(
    ([
      uri,
      {
        stamp,
        reading: { fingerprint, minutes },
      },
    ]) => [uri, stamp, fingerprint, minutes === undefined ? 0 : packSummary(minutes)],
  );
  const encoder = new TextEncoder();
  const body = encoder.encode(JSON.stringify([edition, entries]));
  const bytes = new Uint8Array(HEADER_LENGTH + body.length);
  bytes.set(encoder.encode(`${MAGIC} ${SUMMARY_VERSION} ${checksum(body)}\n`));
  bytes.set(body, HEADER_LENGTH);
  return bytes;
}

/** What a piece holds; undefined where it is damaged, cut off, of another version or of another edition. */
export function decodeShard(edition: string, bytes: Uint8Array): Map<FileUri, CachedFile> | undefined {
  const decoder = new TextDecoder();
  const header = HEADER.exec(decoder.decode(bytes.subarray(0, HEADER_LENGTH)));
  if (header?.[1] !== String(SUMMARY_VERSION)) return undefined;
  const body = bytes.subarray(HEADER_LENGTH);
  if (checksum(body) !== header[2]) return undefined;
  const [written, entries] = JSON.parse(decoder.decode(body)) as [
    string,
    [FileUri, string, number, PackedSummary | 0][],
  ];
  if (written !== edition) return undefined;
  return new Map(
    entries.map(([uri, stamp, fingerprint, packed]): [FileUri, CachedFile] => [
      uri,
      { stamp, reading: { fingerprint, minutes: packed === 0 ? undefined : unpackSummary(packed) } },
    ]),
  );
}
