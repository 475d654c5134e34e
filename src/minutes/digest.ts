import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalKey } from './vocabulary/vocabulary';
import { lineEndOf, lineStartOf } from './yaml/edits';
import type { YamlMap } from './yaml/tree';

/** The keys whose lines are written by approving, which the digest therefore leaves out. */
const OF_APPROVAL: ReadonlySet<string | undefined> = new Set(['status', 'approved', 'digest']);

/**
 * What minutes keep of their text when they are approved (format.md, 8): the SHA-256 of the file without a byte-order
 * mark and without the front matter's lines on approval, with LF and in Unicode form NFC.
 *
 * @param text the whole file
 * @param record its front matter
 * @returns in hexadecimal, lower case
 */
export function digestOf(text: string, record: YamlMap): string {
  let kept = '';
  let from = 0;
  for (const { key, value } of record.entries) {
    if (!OF_APPROVAL.has(canonicalKey('meeting', key.text))) continue;
    const start = Math.max(from, lineStartOf(text, key.range.start));
    kept += text.slice(from, start);
    const end = lineEndOf(text, Math.max(key.range.end, value.range.end));
    from = Math.max(start, end + (/^\r\n?|^\n/.exec(text.slice(end, end + 2))?.[0].length ?? 0));
  }
  kept += text.slice(from);
  const plain = kept
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  return bytesToHex(sha256(utf8ToBytes(plain)));
}
