import type { TextReading } from '../diskReader';
import type { FileUri } from '../ports';
import { checksum } from './checksum';
import { Packer, Unpacker } from '../packing';
import { packReading, SUMMARY_VERSION, unpackReading } from '../summaryCodec';

/** What is known of a file's text, and which state of the file that was. */
export interface CachedFile {
  /** `FileStore.stamps` before it was read. */
  readonly stamp: string;
  readonly reading: TextReading;
}

const MAGIC = 'minutes-cache';
/** The first line: what this is, the version, and the checksum of the rest. */
const HEADER = /^minutes-cache (\d+) ([0-9a-f]{8})\n$/;
const HEADER_LENGTH = `${MAGIC} ${SUMMARY_VERSION} 00000000\n`.length;

/** A piece of the cache as bytes. `edition` names how the texts were read; another edition's pieces are not used. */
export function encodeShard(edition: string, files: ReadonlyMap<FileUri, CachedFile>): Uint8Array {
  const packer = new Packer();
  packer.text(edition);
  packer.number(files.size);
  for (const [uri, { stamp, reading }] of files) {
    packer.text(uri);
    packer.text(stamp);
    packReading(packer, reading);
  }
  const body = packer.bytes();
  const bytes = new Uint8Array(HEADER_LENGTH + body.length);
  bytes.set(new TextEncoder().encode(`${MAGIC} ${SUMMARY_VERSION} ${checksum(body)}\n`));
  bytes.set(body, HEADER_LENGTH);
  return bytes;
}

/** What a piece holds; undefined where it is damaged, cut off, of another version or of another edition. */
export function decodeShard(edition: string, bytes: Uint8Array): Map<FileUri, CachedFile> | undefined {
  const header = HEADER.exec(new TextDecoder().decode(bytes.subarray(0, HEADER_LENGTH)));
  if (header?.[1] !== String(SUMMARY_VERSION)) return undefined;
  const body = bytes.subarray(HEADER_LENGTH);
  if (checksum(body) !== header[2]) return undefined;
  const unpacker = new Unpacker(body);
  if (unpacker.text() !== edition) return undefined;
  const files = new Map<FileUri, CachedFile>();
  for (let left = unpacker.number(); left > 0; left--) {
    files.set(unpacker.word(), { stamp: unpacker.word(), reading: unpackReading(unpacker) });
  }
  return files;
}
