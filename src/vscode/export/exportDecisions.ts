import type { DecisionEntry } from '../../archive/decisions';
import { decisionsCsv, decisionsJson, decisionsMarkdown } from '../../archive/export/decisionsExport';
import type { DecisionAddress } from '../decisions/decisionAddress';
import type { ExportFormat } from '../register/protocol';
import type { Scope } from '../scope';
import { exportWords, saveExport } from './saveExport';

/** Saves decisions, in the order given, to a file that the user chooses. Those that have gone are left out. */
export async function exportDecisions(
  scope: Scope,
  format: ExportFormat,
  addresses: readonly DecisionAddress[],
): Promise<void> {
  const { service, messages } = scope;
  const entries = addresses.flatMap((address) => entryAt(address, scope) ?? []);
  await saveExport(scope, {
    fileName: messages.t('export.decisions-file'),
    format,
    pieces: (target) => {
      switch (format) {
        case 'json':
          return decisionsJson(entries, (uri) => service.archive.read(uri));
        case 'csv':
          return decisionsCsv(entries);
        case 'md':
          return decisionsMarkdown(entries, exportWords(scope, target));
      }
    },
  });
}

function entryAt({ uri, ordinal }: DecisionAddress, { service }: Scope): DecisionEntry | undefined {
  const wanted = service.archive.file(uri)?.minutes.decisions[ordinal];
  return service.decisionsOf(uri).find(({ decision }) => decision === wanted);
}
