import * as vscode from 'vscode';
import { openItem, rollUpFilter } from '../../archive/openItem';
import type { TrackedItem } from '../../archive/trackedItem';
import type { OpenItem } from '../../authoring/openItem';
import { rollUpLanguage } from '../../authoring/rollUp/rollUpLanguage';
import { isRollUpGrouping, type RollUpOptions } from '../../authoring/rollUp/rollUpList';
import { resolvedPath } from '../../text/relativePath';
import { catchUp } from '../catchUp';
import type { Scope } from '../scope';

/** The roll-up document of a workspace folder, and how it is to be written. Each folder has its own. */
export interface RollUpPlace {
  readonly folder: vscode.Uri;
  readonly uri: vscode.Uri;
  readonly options: RollUpOptions;
  /** The open items of the folder. */
  readonly items: readonly RolledUpItem[];
}

/** An open item as the document lists it, with all its copies. */
export interface RolledUpItem extends OpenItem {
  readonly item: TrackedItem;
}

/** Undefined where no folder is open, or its setting leads out of it, which is said; and where the user gives up. */
export async function rollUpPlace(scope: Scope): Promise<RollUpPlace | undefined> {
  const { service, messages } = scope;
  const folder = await folderToRollUp(scope);
  if (folder === undefined) return undefined;
  const configuration = vscode.workspace.getConfiguration('minutes', folder);
  const path = resolvedPath('', configuration.get('rollup.file', ''));
  if (path === '' || path.startsWith('..')) {
    void vscode.window.showErrorMessage(messages.t('rollup.no-file'));
    return undefined;
  }
  await service.archive.load();
  catchUp(scope);
  const root = folder.toString();
  const groupBy = configuration.get<string>('rollup.groupBy');
  const language = configuration.get<string>('language');
  const meetings = service.archive.files().filter(({ entry }) => entry.root === root);
  return {
    folder,
    uri: vscode.Uri.joinPath(folder, path),
    options: {
      path,
      language: rollUpLanguage(
        language === 'en' || language === 'sv' ? language : undefined,
        meetings.map(({ minutes }) => minutes.meeting.lang),
      ),
      groupBy: isRollUpGrouping(groupBy) ? groupBy : 'owner',
    },
    items: rolledUpItems(folder, scope),
  };
}

/** The open items of a workspace folder as they are now, of which its setting wants to know. */
export function rolledUpItems(folder: vscode.Uri, { service }: Scope): RolledUpItem[] {
  const root = folder.toString();
  const filter = vscode.workspace.getConfiguration('minutes', folder).get('rollup.filter', {});
  return service
    .openItems(rollUpFilter(filter))
    .filter(({ latest }) => latest.file.entry.root === root)
    .map((item) => ({ ...openItem(item, service.ageOf(item)), item }));
}

/** The folder of the file in front; else the only one, or the one that the user picks. */
async function folderToRollUp({ messages: { t } }: Scope): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const active = vscode.window.activeTextEditor?.document.uri;
  const own = active && vscode.workspace.getWorkspaceFolder(active);
  if (own) return own.uri;
  if (folders.length > 1) {
    return (await vscode.window.showWorkspaceFolderPick({ placeHolder: t('rollup.pick-folder') }))?.uri;
  }
  if (folders[0] === undefined) void vscode.window.showInformationMessage(t('rollup.no-folder'));
  return folders[0]?.uri;
}
