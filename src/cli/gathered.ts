import type { Chunk } from './session';

/** So many code units are written at a time: a call of the system for each line costs more than the line. */
const PIECE = 1 << 16;

/** The same text in fewer, longer pieces. */
export async function* gathered(chunks: Iterable<Chunk> | AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  let waiting: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const isText = typeof chunk === 'string';
    if (isText) waiting.push(chunk);
    if (isText) length += chunk.length;
    if (length > 0 && (!isText || length >= PIECE)) {
      yield waiting.join('');
      waiting = [];
      length = 0;
    }
    if (!isText) yield chunk;
  }
  if (length > 0) yield waiting.join('');
}
