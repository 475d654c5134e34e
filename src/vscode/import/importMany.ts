import * as vscode from 'vscode';
import { type Extract, SOURCE_SUFFIXES } from '../../archive/sources/sourceText';
import type { Scope } from '../scope';
import type { ImportPreview } from './importPreview';
import { type PreparedImport, prepareFile, reportText, shownName } from './preparedImport';
import { writeNewFile } from './writeImport';

/** What no archive of minutes lies in. */
const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', '.git', '.minutes']);

/**
 * Imports files, and all of folders: reads everything first, with progress, shows the reports, and writes where the
 * user accepts. A file that cannot be imported stops none of the others.
 */
export async function importMany(
  scope: Scope,
  preview: ImportPreview,
  extract: Extract,
  places: readonly vscode.Uri[],
): Promise<void> {
  const { t } = scope.messages;
  const files = (await Promise.all(places.map(sourcesIn))).flat();
  const prepared: PreparedImport[] = [];
  const failures: string[] = [];
  const isWhole = await withProgress(t('import.reading'), files, async (file) => {
    const one = await prepareFile(scope, extract, file);
    if ('failure' in one) failures.push(t(one.failure.id, one.failure.args));
    else prepared.push(one);
  });
  if (!isWhole) return;
  const reports = prepared.map((one) => reportText(scope, one));
  const refused =
    failures.length === 0 ? [] : [`# ${t('import.refused')}\n`, ...failures.map((it) => `- ${it}`)];
  await preview.showReport([...reports, ...refused, ''].join('\n'), t('import.report'));
  if (prepared.length === 0) {
    void vscode.window.showInformationMessage(t('import.none', { count: files.length }));
    return;
  }
  const counts = { count: prepared.length, refused: failures.length };
  const [accept, cancel] = [t('import.accept'), t('import.cancel')];
  const answer = await vscode.window.showInformationMessage(t('import.ask-many', counts), accept, cancel);
  if (answer === accept) await writeAll(scope, prepared);
}

async function writeAll({ messages: { t } }: Scope, prepared: readonly PreparedImport[]): Promise<void> {
  const left: string[] = [];
  let written = 0;
  await withProgress(t('import.writing'), prepared, async ({ name, target, result }) => {
    if (target === undefined) return;
    if (await writeNewFile(target, result.text)) written++;
    // Two sources of one day are to be told apart, which their target does not do.
    else left.push(`${name} → ${shownName(target)}`);
  });
  const summary = t('import.summary', { written, left: left.length });
  if (left.length === 0) {
    void vscode.window.showInformationMessage(summary);
    return;
  }
  const untouched = t('import.left-alone', { files: left.join(', ') });
  void vscode.window.showWarningMessage([summary, untouched].join(' '));
}

/** Does something with each, one after the other; false where the user stopped it. */
async function withProgress<T>(
  title: string,
  items: readonly T[],
  each: (item: T) => Promise<void>,
): Promise<boolean> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    for (const [done, item] of items.entries()) {
      if (token.isCancellationRequested) return false;
      progress.report({ message: `${done + 1} / ${items.length}`, increment: 100 / items.length });
      await each(item);
    }
    return true;
  });
}

/** A file itself; of a folder all that can be imported, by name. */
async function sourcesIn(place: vscode.Uri): Promise<vscode.Uri[]> {
  let entries: [string, vscode.FileType][];
  try {
    entries = await vscode.workspace.fs.readDirectory(place);
  } catch {
    return [place];
  }
  const found: vscode.Uri[] = [];
  for (const [name, type] of entries.sort(([a], [b]) => (a < b ? -1 : 1))) {
    const uri = vscode.Uri.joinPath(place, name);
    if (type === vscode.FileType.Directory) {
      if (!LEFT_OUT.has(name)) found.push(...(await sourcesIn(uri)));
    } else if (SOURCE_SUFFIXES.some((suffix) => name.toLowerCase().endsWith(`.${suffix}`))) found.push(uri);
  }
  return found;
}
