import type { ExtensionContext } from 'vscode';
import type { DocumentFormat } from '../archive/export/documentRequest';
import type { OneTimeThread } from '../archive/oneTimeThread';
import type { DocumentKind } from '../archive/sources/sourceText';
import type { ReadingWorker } from '../archive/workerReader';
import type { LocalDisk } from './files/localDisk';
import type { SpellingWorker } from './spelling/spelling';

/** What reads and makes documents of other kinds. */
export type ThreadScript = `import-${DocumentKind}` | `export-${DocumentFormat}`;

/** What the two extension hosts do in ways of their own; all else is the same in both. */
export interface Platform {
  readonly name: 'Node' | 'web';
  /** The machine's own disk, for folders of `file:` URIs. */
  readonly disk: LocalDisk | undefined;
  /** How much the machine can do side by side. */
  readonly processors: number;
  /** Starts a thread that reads files. */
  startReading(context: ExtensionContext): Promise<ReadingWorker>;
  /** Starts a thread that looks words up. */
  startSpelling(context: ExtensionContext): Promise<SpellingWorker>;
  /** Starts a thread for one question. @param script the name of its bundle */
  startThread<Request, Answer>(
    context: ExtensionContext,
    script: ThreadScript,
  ): Promise<OneTimeThread<Request, Answer>>;
}
