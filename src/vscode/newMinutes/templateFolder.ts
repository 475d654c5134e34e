import * as vscode from 'vscode';
import { builtInTemplates, type Template } from '../../authoring/templates';
import type { Scope } from '../scope';
import { readSettings } from '../settings';
import { readTemplateFile, reportTemplateFaults } from './templateReports';

/**
 * The built-in templates and those of the workspace folder, its own first. One of its own takes the place of a
 * built-in one of the same name and language. Says so where a file cannot be read or is faulty, or where the folder
 * that the settings name is missing; the others are served.
 */
export async function templatesFor(
  folder: vscode.Uri | undefined,
  scope: Scope,
): Promise<readonly Template[]> {
  const own = folder ? await ownTemplates(folder, scope) : [];
  const isReplaced = ({ id, language }: Template): boolean =>
    own.some((template) => template.id === id && template.language === language);
  return [...own, ...builtInTemplates().filter((template) => !isReplaced(template))];
}

async function ownTemplates(folder: vscode.Uri, scope: Scope): Promise<Template[]> {
  const { t } = scope.messages;
  const { templatesFolder } = readSettings(folder);
  if (templatesFolder === '') return [];
  const uri = vscode.Uri.joinPath(folder, templatesFolder);
  const names = await markdownFiles(uri);
  if (names === undefined) {
    const inspected = vscode.workspace.getConfiguration('minutes', folder).inspect<string>('templatesFolder');
    if (templatesFolder !== inspected?.defaultValue)
      warn(t('new.templates-missing', { folder: templatesFolder }));
    return [];
  }
  const files = await Promise.all(
    names.map((name) => readTemplateFile(vscode.Uri.joinPath(uri, name), name, scope)),
  );
  void reportTemplateFaults(
    files.flatMap(({ faults }) => faults),
    scope,
  );
  return files.map(({ template }) => template).filter((template) => template !== undefined);
}

/** The names of the templates in a folder, sorted; undefined where there is no such folder. */
async function markdownFiles(folder: vscode.Uri): Promise<string[] | undefined> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries
      .filter(([name, type]) => (type & vscode.FileType.File) !== 0 && /\.(md|markdown)$/i.test(name))
      .map(([name]) => name)
      .sort();
  } catch {
    return undefined;
  }
}

function warn(text: string): void {
  void vscode.window.showWarningMessage(text);
}
