import type { Language, Translate } from '../../text/messages';
import type { FileEntry } from '../ports';

/** What tables for people need beside the entries. */
export interface ExportWords {
  readonly t: Translate;
  readonly language: Language;
  /** The way to a file from where the table is read, with `/`; undefined where there is none. */
  readonly hrefOf: (entry: FileEntry) => string | undefined;
}

/** A cell that leads to a file, where a way leads there. */
export function linkTo(
  text: string,
  entry: FileEntry,
  { hrefOf }: ExportWords,
): { text: string; href?: string } {
  const href = hrefOf(entry);
  return href === undefined ? { text } : { text, href };
}
