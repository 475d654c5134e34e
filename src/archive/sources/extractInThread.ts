import { askThread, type OneTimeThread } from '../oneTimeThread';
import type { Extraction } from './sourceText';

/** The text of a document, read in a thread of its own. Never rejects. */
export async function extractInThread(
  start: () => Promise<OneTimeThread<Uint8Array, Extraction>>,
  bytes: Uint8Array,
): Promise<Extraction> {
  return (await askThread(start, bytes)) ?? { failure: 'too-long' };
}
