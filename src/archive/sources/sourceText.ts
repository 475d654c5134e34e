import { decodeText } from '../decode';

/** Kinds of files whose text only a library can read. */
export type DocumentKind = 'docx' | 'pdf';

export type ExtractionFailure = 'no-docx' | 'no-pdf' | 'encrypted' | 'no-text-layer' | 'too-long';

export type SourceFailure = ExtractionFailure | 'empty' | 'too-large' | 'unknown-type' | 'not-text';

export type Extraction =
  { readonly text: string; readonly failure?: undefined } | { readonly failure: ExtractionFailure };

/** Reads the text of a document; never rejects. */
export type Extract = (kind: DocumentKind, bytes: Uint8Array) => Promise<Extraction>;

export type SourceText =
  { readonly text: string; readonly failure?: undefined } | { readonly failure: SourceFailure };

/** The endings of the names of files that can be imported. */
export const SOURCE_SUFFIXES = ['txt', 'md', 'markdown', 'docx', 'pdf'] as const;

/** Larger files are books, or pictures. */
export const LARGEST_SOURCE_MB = 32;

/**
 * The text of a file that is to be imported. By its name and by what it begins with, so that what cannot be read is
 * refused for the right reason.
 *
 * @param name of the file, for its ending
 * @param extract reads Word and PDF files; called for nothing else
 */
export async function sourceText(name: string, bytes: Uint8Array, extract: Extract): Promise<SourceText> {
  const suffix = /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (!isSourceSuffix(suffix)) return { failure: 'unknown-type' };
  if (bytes.length > LARGEST_SOURCE_MB * 1024 * 1024) return { failure: 'too-large' };
  if (bytes.length === 0) return { failure: 'empty' };
  if (suffix === 'docx') {
    // Word puts a document with a password into a container of another kind.
    if (opensWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return { failure: 'encrypted' };
    if (!opensWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return { failure: 'no-docx' };
    return extract('docx', bytes);
  }
  if (suffix === 'pdf') {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
    return head.includes('%PDF-') ? extract('pdf', bytes) : { failure: 'no-pdf' };
  }
  const decoded = decodeText(bytes);
  return 'failure' in decoded ? { failure: 'not-text' } : { text: decoded.text };
}

function isSourceSuffix(suffix: string): suffix is (typeof SOURCE_SUFFIXES)[number] {
  return (SOURCE_SUFFIXES as readonly string[]).includes(suffix);
}

function opensWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}
