import type { MakeDocument } from '../archive/export/documentRequest';
import type { Extract } from '../archive/sources/sourceText';

/** What a command needs of the process it runs in; tests bring their own. */
export interface CommandIo {
  /** Resolves when it has been taken. Never rejects: a reader that goes away wants no more. */
  readonly writeOut: (chunk: string | Uint8Array) => Promise<void>;
  readonly writeError: (text: string) => void;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The width of the terminal that reads the output; undefined where none does. */
  readonly columns: number | undefined;
  /** Whether messages go to a terminal, where a line can be written over. */
  readonly errorIsTerminal: boolean;
  /** Reads Word and PDF files. */
  readonly extract: Extract;
  /** Makes HTML and Word files. */
  readonly makeDocument: MakeDocument;
  /** Today's date, `YYYY-MM-DD`. */
  readonly today: () => string;
}
