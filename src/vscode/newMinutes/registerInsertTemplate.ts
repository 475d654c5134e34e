import * as vscode from 'vscode';
import { fillTemplate } from '../../authoring/templates';
import { templateVariables } from '../../authoring/templateVariables';
import { type IsoDate, isIsoDate } from '../../text/calendar';
import { registerCommand } from '../commands';
import { fileEntryOf, fileNameOf } from '../files/documents';
import type { Scope } from '../scope';
import { readSettings } from '../settings';
import { type KnownSeries, knownSeries } from '../../archive/knownSeries';
import { factsOfSeries, templateStep } from './meetingSteps';
import { BACK } from './steps';
import { templatesFor } from './templateFolder';
import { textEditor } from './textEditor';

/** Insert Template…: into the current document, where that is empty or has never been saved. */
export function registerInsertTemplate(scope: Scope): vscode.Disposable {
  return registerCommand('minutes.insertTemplate', async () => {
    const { messages } = scope;
    const editor = await textEditor(messages);
    if (!editor) return;
    const { document } = editor;
    if (!document.isUntitled && document.getText().trim() !== '') {
      await offerNewFile(scope);
      return;
    }
    const series = seriesBeside(document.uri, scope);
    const { language } = readSettings(document.uri);
    const folder =
      vscode.workspace.getWorkspaceFolder(document.uri) ?? vscode.workspace.workspaceFolders?.[0];
    const templates = await templatesFor(folder?.uri, scope);
    const ask = templateStep(templates, () => series?.newest.minutes.meeting.lang ?? language, messages);
    const chosen = await ask({}, { number: 1, total: 1 });
    if (chosen === BACK || !chosen?.template) return;
    const facts = series && (await factsOfSeries(series, scope.service.archive));
    const variables = templateVariables(dayOf(document, scope), chosen.template.language, facts);
    const { snippet } = fillTemplate(chosen.template, variables);
    await editor.insertSnippet(new vscode.SnippetString(snippet));
  });
}

/** The day that the file's name says, else today. */
function dayOf(document: vscode.TextDocument, scope: Scope): IsoDate {
  const written = /\d{4}-\d{2}-\d{2}/.exec(fileNameOf(document.uri))?.[0];
  return written !== undefined && isIsoDate(written) ? written : scope.service.today();
}

/** The series whose files lie in the document's folder, where it is only one. */
function seriesBeside(uri: vscode.Uri, { service }: Scope): KnownSeries | undefined {
  if (uri.scheme === 'untitled') return undefined;
  const { root, path } = fileEntryOf(uri);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const beside = knownSeries(service.series(), () => readSettings(uri).fileName).filter(
    ({ newest, folder: lies }) => newest.entry.root === root && lies === folder,
  );
  return beside.length === 1 ? beside[0] : undefined;
}

async function offerNewFile({ messages: { t } }: Scope): Promise<void> {
  const create = t('new.offer');
  const answer = await vscode.window.showInformationMessage(t('template.not-empty'), create);
  if (answer === create) await vscode.commands.executeCommand('minutes.new');
}
