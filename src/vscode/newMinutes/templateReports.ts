import * as vscode from 'vscode';
import type { TemplateFault } from '../../authoring/templateFaults';
import { templateFaults } from '../../authoring/templateFaults';
import { readTemplate, type Template } from '../../authoring/templates';
import { LineTable } from '../../text/lines';
import { positionIn } from '../positions';
import type { Scope } from '../scope';
import { readSettings } from '../settings';
import { errorWords } from '../../text/errorWords';

/** A template file as it was read. */
export interface ReadTemplateFile {
  /** Undefined where the file cannot be read; with faults of another kind it is offered all the same. */
  readonly template: Template | undefined;
  readonly faults: readonly LocatedFault[];
}

interface LocatedFault {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
  readonly text: string;
}

/** Reads a template and says what is wrong with it. Never fails. */
export async function readTemplateFile(
  uri: vscode.Uri,
  name: string,
  scope: Scope,
): Promise<ReadTemplateFile> {
  const { service, messages } = scope;
  const file = vscode.workspace.asRelativePath(uri);
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const template = readTemplate(name, source, readSettings(uri).language);
    const lines = new LineTable(source);
    const locate = ({ offset, message }: TemplateFault): LocatedFault => {
      const position = positionIn(lines, offset ?? 0);
      const what = messages.t(message.id, message.args);
      const text = messages.t('template.fault', { file, line: position.line + 1, what });
      return { uri, position, text };
    };
    return { template, faults: templateFaults(source, template, (text) => service.read(text)).map(locate) };
  } catch (error) {
    const reason = errorWords(error);
    const text = messages.t('new.template-unreadable', { file, reason });
    return { template: undefined, faults: [{ uri, position: new vscode.Position(0, 0), text }] };
  }
}

/** Writes faults to the log, and shows the first of them in one notification that leads to its place. */
export async function reportTemplateFaults(
  faults: readonly LocatedFault[],
  { messages, log }: Scope,
): Promise<void> {
  for (const { text } of faults) log.warn(text);
  const [first] = faults;
  if (first === undefined) return;
  const { t } = messages;
  const open = t('template.open');
  const more = faults.length - 1;
  const text = more === 0 ? first.text : t('template.more-faults', { first: first.text, more });
  if ((await vscode.window.showWarningMessage(text, open)) !== open) return;
  await vscode.commands.executeCommand('vscode.open', first.uri, {
    selection: new vscode.Range(first.position, first.position),
  });
}

/** Looks at a template of one's own whenever it is written, and says what is wrong with it. */
export function registerTemplateReports(scope: Scope): vscode.Disposable {
  let watchers: vscode.Disposable[] = [];
  const look = async (uri: vscode.Uri): Promise<void> => {
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const { faults } = await readTemplateFile(uri, name, scope);
    await reportTemplateFaults(faults, scope);
  };
  const watch = (): void => {
    vscode.Disposable.from(...watchers).dispose();
    watchers = (vscode.workspace.workspaceFolders ?? []).flatMap(({ uri }) => {
      const { templatesFolder } = readSettings(uri);
      if (templatesFolder === '') return [];
      const pattern = new vscode.RelativePattern(uri, `${templatesFolder}/*.{md,markdown}`);
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      watcher.onDidCreate((file) => void look(file));
      watcher.onDidChange((file) => void look(file));
      return [watcher];
    });
  };
  watch();
  return vscode.Disposable.from(
    { dispose: () => void vscode.Disposable.from(...watchers).dispose() },
    vscode.workspace.onDidChangeWorkspaceFolders(watch),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('minutes.templatesFolder')) watch();
    }),
  );
}
