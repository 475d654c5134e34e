import * as vscode from 'vscode';
import { addStandingItems } from '../../authoring/standingItems';
import { fillTemplate } from '../../authoring/templates';
import { templateVariables } from '../../authoring/templateVariables';
import { membersOf } from '../../minutes/roster';
import { type IsoDate, isIsoDate } from '../../text/calendar';
import { registerCommand } from '../commands';
import { fileEntryOf, fileNameOf } from '../files/documents';
import type { Scope } from '../scope';
import { readSettings } from '../settings';
import type { KnownSeries } from '../../archive/knownSeries';
import { factsOfSeries, templateStep } from './meetingSteps';
import { BACK } from './steps';
import { templatesFor } from './templateFolder';
import { textEditor } from './textEditor';
import { tellMissingItems, workspaceSeries } from './workspaceSeries';

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
    const ask = templateStep(
      () => templatesFor(folder?.uri, scope),
      () => series?.newest?.minutes.meeting.lang ?? language,
      messages,
    );
    const chosen = await ask({ series }, { number: 1, total: 1 });
    if (chosen === BACK || !chosen?.template) return;
    const { template } = chosen;
    const day = dayOf(document, scope);
    const members = (body: string): readonly string[] =>
      membersOf(scope.rosters.of(document.uri.toString()), body, day);
    const facts = series && (await factsOfSeries(series, template.language, scope.service.archive, members));
    const filled = fillTemplate(template, templateVariables(day, template.language, facts));
    const { snippet, missing } = addStandingItems(filled.snippet, series?.set?.standingItems ?? []);
    tellMissingItems(missing, template.title, series, scope);
    await editor.insertSnippet(new vscode.SnippetString(snippet));
  });
}

/** The day that the file's name says, else today. */
function dayOf(document: vscode.TextDocument, scope: Scope): IsoDate {
  const written = /\d{4}-\d{2}-\d{2}/.exec(fileNameOf(document.uri))?.[0];
  return written !== undefined && isIsoDate(written) ? written : scope.service.today();
}

/** The series whose files lie in the document's folder, where it is only one. */
function seriesBeside(uri: vscode.Uri, scope: Scope): KnownSeries | undefined {
  if (uri.scheme === 'untitled') return undefined;
  const { root, path } = fileEntryOf(uri);
  const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const beside = workspaceSeries(scope).filter((one) => one.root === root && one.folder === folder);
  return beside.length === 1 ? beside[0] : undefined;
}

async function offerNewFile({ messages: { t } }: Scope): Promise<void> {
  const create = t('new.offer');
  const answer = await vscode.window.showInformationMessage(t('template.not-empty'), create);
  if (answer === create) await vscode.commands.executeCommand('minutes.new');
}
