import { fileEntryOf } from './files/documents';
import type { Scope } from './scope';

/** Lets the archive know at once what is in the open documents, of which it else hears once typing comes to rest. */
export function catchUp({ service, documents }: Pick<Scope, 'service' | 'documents'>): void {
  for (const document of documents.all())
    service.archive.openText(fileEntryOf(document.uri), document.getText());
}
