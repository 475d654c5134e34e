/** Why bytes are not the text of minutes. */
export type DecodeFailure = 'too-large' | 'binary' | 'not-utf8';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Far above any minutes; what is larger would only fill the memory. */
const LARGEST_BYTES = 64 * 1024 * 1024;

/**
 * The text of a file: UTF-8, with or without byte-order mark. The mark itself is left out, as editors do, so that
 * offsets into a file on disk and into an open document are the same.
 */
export function decodeText(
  bytes: Uint8Array,
): { readonly text: string } | { readonly failure: DecodeFailure } {
  if (bytes.length > LARGEST_BYTES) return { failure: 'too-large' };
  // A file of UTF-16 text holds zeros too: it is text, of another encoding.
  if (hasUtf16Mark(bytes)) return { failure: 'not-utf8' };
  if (bytes.includes(0)) return { failure: 'binary' };
  try {
    return { text: UTF8.decode(bytes) };
  } catch {
    return { failure: 'not-utf8' };
  }
}

function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
