import * as vscode from 'vscode';
import { decisionsMarkdown } from '../../archive/export/decisionsExport';
import { minutesJson, recordsCsv } from '../../archive/export/minutesExport';
import { agedItem, openItemsCalendar, openItemsMarkdown } from '../../archive/export/openItemsExport';
import type { MakeDocument } from '../../archive/export/documentRequest';
import { catchUp } from '../catchUp';
import { registerCommand } from '../commands';
import type { Scope } from '../scope';
import { documentExport } from './documentExport';
import { type Export, exportWords, FORMAT_NAMES, saveExport } from './saveExport';

interface ExportItem extends vscode.QuickPickItem {
  readonly what: Export;
}

/** Export…: the minutes in front, everything, the decisions or the open items, in the form that the user picks. */
export function registerExport(scope: Scope, makeDocument: MakeDocument): vscode.Disposable {
  return registerCommand('minutes.export', async () => {
    const { service, messages } = scope;
    await service.archive.load();
    catchUp(scope);
    const items = [...documentItems(scope, makeDocument), ...exportItems(scope)];
    const picked = await vscode.window.showQuickPick(items, {
      placeHolder: messages.t('export.pick'),
      matchOnDescription: true,
    });
    if (picked) await saveExport(scope, picked.what);
  });
}

/** The minutes in front, for those who only read them. */
function documentItems(scope: Scope, makeDocument: MakeDocument): ExportItem[] {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined || scope.minutes.of(document) === undefined) return [];
  return DOCUMENT_FORMATS.map((format) => ({
    label: scope.messages.t('export.document'),
    description: FORMAT_NAMES[format],
    what: documentExport(scope, document, format, makeDocument),
  }));
}

const DOCUMENT_FORMATS = ['html', 'docx'] as const;

function exportItems(scope: Scope): ExportItem[] {
  const { service, messages } = scope;
  const { t } = messages;
  const item = (label: string, what: Export): ExportItem => ({
    label,
    description: FORMAT_NAMES[what.format],
    what,
  });
  const openItems = () =>
    service.openItems().map((open) => agedItem(open, service.ageOf(open), service.today()));
  return [
    item(t('export.everything'), {
      fileName: t('export.everything-file'),
      format: 'json',
      pieces: () => minutesJson(service.archive.files(), (uri) => service.archive.read(uri)),
    }),
    item(t('export.records'), {
      fileName: t('export.records-file'),
      format: 'csv',
      pieces: () => recordsCsv(service.archive.files()),
    }),
    item(t('decisions.title'), {
      fileName: t('export.decisions-file'),
      format: 'md',
      pieces: (target) => decisionsMarkdown(service.decisions(), exportWords(scope, target)),
    }),
    item(t('items.title'), {
      fileName: t('export.items-file'),
      format: 'md',
      pieces: (target) => openItemsMarkdown(openItems(), exportWords(scope, target)),
    }),
    item(t('items.title'), {
      fileName: t('export.items-file'),
      format: 'ics',
      pieces: () => openItemsCalendar(openItems()),
    }),
  ];
}
