import type { Extract } from '../archive/sources/sourceText';

/** What a command needs of the process it runs in; tests bring their own. */
export interface CommandIo {
  /** Resolves when the text has been taken. Never rejects: a reader that goes away wants no more. */
  readonly writeOut: (text: string) => Promise<void>;
  readonly writeError: (text: string) => void;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The width of the terminal that reads the output; undefined where none does. */
  readonly columns: number | undefined;
  /** Whether messages go to a terminal, where a line can be written over. */
  readonly errorIsTerminal: boolean;
  /** Reads Word and PDF files. */
  readonly extract: Extract;
  /** Today's date, `YYYY-MM-DD`. */
  readonly today: () => string;
}
