import type { Language } from '../../text/messages';

/** The forms of a document for those who only read. */
export type DocumentFormat = 'html' | 'docx';

/** Minutes that shall be one document. */
export interface DocumentRequest {
  readonly files: readonly DocumentSource[];
  /** What several minutes together are called, and one that has no title. */
  readonly title: string;
  readonly language: Language;
}

export interface DocumentSource {
  readonly text: string;
  /** Relative to the root. */
  readonly path: string;
  /** The way from the document to the folder of the minutes, ending with `/` or empty; undefined where there is none. */
  readonly folder: string | undefined;
}

/** Makes the bytes of a document, in a thread; undefined where that failed. Never rejects. */
export type MakeDocument = (
  format: DocumentFormat,
  request: DocumentRequest,
) => Promise<Uint8Array | undefined>;

/** The way from a document to the folder of a file, as `DocumentSource.folder`. @param href the way to the file */
export function folderOf(href: string | undefined): string | undefined {
  return href === undefined ? undefined : encodeURI(href.slice(0, href.lastIndexOf('/') + 1));
}
