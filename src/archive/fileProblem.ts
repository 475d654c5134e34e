import type { MessageRef } from '../text/messages';
import type { DecodeFailure } from './decode';
import type { FileEntry } from './ports';

/** A file that could not be read as text; whether it holds minutes is unknown. */
export interface FileProblem {
  readonly entry: FileEntry;
  readonly reason: 'unreadable' | DecodeFailure;
  /** The file system's own words; empty where the reason says it all. */
  readonly detail: string;
}

/** What is the matter with a file, and what to do about it. */
export function fileProblemMessage({ entry, reason, detail }: FileProblem): MessageRef {
  const { path } = entry;
  switch (reason) {
    case 'unreadable':
      return { id: 'file.unreadable', args: { path, detail } };
    case 'too-large':
      return { id: 'file.too-large', args: { path } };
    case 'binary':
      return { id: 'file.binary', args: { path } };
    case 'not-utf8':
      return { id: 'file.not-utf8', args: { path } };
  }
}
