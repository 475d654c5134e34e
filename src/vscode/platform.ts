import type { ExtensionContext } from 'vscode';
import type { DocumentThread } from '../archive/sources/documentWorker';
import type { DocumentKind } from '../archive/sources/sourceText';
import type { ReadingWorker } from '../archive/workerReader';
import type { LocalDisk } from './files/localDisk';
import type { SpellingWorker } from './spelling/spelling';

/** What the two extension hosts do in ways of their own; all else is the same in both. */
export interface Platform {
  readonly name: 'Node' | 'web';
  /** The machine's own disk, for folders of `file:` URIs. */
  readonly disk: LocalDisk | undefined;
  /** Starts a thread that reads files. */
  startReading(context: ExtensionContext): Promise<ReadingWorker>;
  /** Starts a thread that looks words up. */
  startSpelling(context: ExtensionContext): Promise<SpellingWorker>;
  /** Starts a thread that reads one document of a kind. */
  startExtraction(context: ExtensionContext, kind: DocumentKind): Promise<DocumentThread>;
}
