import * as vscode from 'vscode';
import type { MinutesFile } from '../../archive/archivedFile';
import { namesFrom } from '../../archive/itemsToCarry';
import { type MovedFile, nameAfterMove, type NamesNow, pathAfterMove } from '../../archive/movedFiles';
import { movedReferences } from '../../language/movedReferences';
import { LineTable } from '../../text/lines';
import { foldCase } from '../../text/fold';
import { catchUp } from '../catchUp';
import { fileEntryOf } from '../files/documents';
import type { Scope } from '../scope';
import { editorRange } from './idOccurrences';

/** How long the archive is given to hear of files that were renamed, and how often it is asked, in milliseconds. */
const PATIENCE_MS = 3000;
const STEP_MS = 100;

/** Files whose references lead elsewhere now. */
interface Updates {
  readonly edits: ReadonlyMap<string, readonly vscode.TextEdit[]>;
  /** Approved minutes, which are not changed. */
  readonly left: readonly MinutesFile[];
}

/** When minutes are renamed or moved in the editor, offers to let the references of other minutes follow them. */
export function registerRenamedFiles(scope: Scope): vscode.Disposable {
  return vscode.workspace.onDidRenameFiles(async ({ files }) => {
    await scope.service.archive.load();
    const moved = await movedMinutes(files, scope);
    if (moved.length === 0) return;
    catchUp(scope);
    const updates = await updatesAfter(moved, scope);
    const count = updates.edits.size;
    if (count === 0) return;
    const { t } = scope.messages;
    const update = t('rename.update');
    const offer = count === 1 ? t('rename.offer-one') : t('rename.offer', { count });
    if ((await vscode.window.showInformationMessage(offer, update)) !== update) return;
    // Typing may have gone on while the question stood there.
    catchUp(scope);
    await apply(await updatesAfter(moved, scope), scope);
  });
}

/** The minutes among what was renamed, a folder's too, once the archive knows them by their new names alone. */
async function movedMinutes(
  renamed: vscode.FileRenameEvent['files'],
  { service: { archive } }: Scope,
): Promise<MovedFile[]> {
  for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
    const moved = archive.files().flatMap(({ entry: now }): MovedFile[] => {
      const from = renamed.find(({ newUri }) => isAtOrBelow(now.uri, newUri));
      if (from === undefined) return [];
      const rest = now.uri.slice(from.newUri.toString().length);
      return [{ before: fileEntryOf(vscode.Uri.parse(from.oldUri.toString() + rest, true)), now }];
    });
    const isFollowed = !archive
      .files()
      .some(({ entry }) => renamed.some(({ oldUri }) => isAtOrBelow(entry.uri, oldUri)));
    if (moved.length > 0 && isFollowed) return moved;
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
  return [];
}

function isAtOrBelow(uri: string, folder: vscode.Uri): boolean {
  const address = folder.toString();
  return uri === address || uri.startsWith(`${address}/`);
}

async function updatesAfter(moved: readonly MovedFile[], { service }: Scope): Promise<Updates> {
  const edits = new Map<string, readonly vscode.TextEdit[]>();
  const left: MinutesFile[] = [];
  const stems = moved.map(({ before }) => foldCase(before.path.replace(/^.*\//, '').replace(/\.[^.]*$/, '')));
  for (const file of service.archive.files()) {
    const { uri } = file.entry;
    const text = await service.archive.text(uri);
    // Few files name those that were renamed; only these are read as minutes.
    if (text === undefined || !stems.some((stem) => foldCase(text).includes(stem))) continue;
    const minutes = service.read(text, { uri });
    if (minutes?.kind !== 'structured') continue;
    const found = movedReferences(minutes, {
      name: (name) => firstOf(moved, (one) => nameAfterMove(name, file, one, namesNow(service))),
      path: (path) => firstOf(moved, (one) => pathAfterMove(path, file.entry, one)),
    });
    if (found.length === 0) continue;
    const lines = new LineTable(text);
    if (minutes.meeting.status === 'approved') left.push(file);
    else
      edits.set(
        uri,
        found.map(({ range, newText }) => vscode.TextEdit.replace(editorRange(range, lines), newText)),
      );
  }
  return { edits, left };
}

function namesNow(service: Scope['service']): NamesNow {
  return {
    filesNamed: (name, from) => service.filesNamed(name, from),
    namesFrom: (to, uri) => {
      const file = service.archive.file(uri);
      return file === undefined ? [] : namesFrom(to, file, service);
    },
  };
}

/** Changes the files as one step, and saves those that had nothing to save before. */
async function apply({ edits, left }: Updates, { messages: { t } }: Scope): Promise<void> {
  const change = new vscode.WorkspaceEdit();
  const unchanged: vscode.TextDocument[] = [];
  for (const [uri, changes] of edits) {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
    if (!document.isDirty) unchanged.push(document);
    change.set(document.uri, [...changes]);
  }
  if (!(await vscode.workspace.applyEdit(change))) {
    void vscode.window.showWarningMessage(t('record.not-edited'));
    return;
  }
  for (const document of unchanged) await document.save();
  if (left.length > 0) {
    const files = left.map(({ entry }) => entry.path).join(', ');
    void vscode.window.showWarningMessage(t('rename.left', { files }));
  }
}

function firstOf<T, R>(values: readonly T[], find: (value: T) => R | undefined): R | undefined {
  for (const value of values) {
    const found = find(value);
    if (found !== undefined) return found;
  }
  return undefined;
}
