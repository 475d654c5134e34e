import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { launchBrowser } from '../host/browser';
import { PROJECT, workingCopy } from '../host/project';
import { webHostSettings } from '../host/runInHost';
import { startServer } from '../host/server';
import { openPage, Workbench } from './workbench';

export type Theme =
  'Default Light Modern' | 'Default Dark Modern' | 'Default High Contrast' | 'Default High Contrast Light';

export interface SessionOptions {
  /** The folder to work on a copy of; examples/ unless given. */
  readonly folder?: string;
  /** Folders inside it to open as a workspace of several roots, in place of the folder itself. */
  readonly roots?: readonly string[];
  /** User settings. Text is not saved by itself unless they say so. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Runs the extension in the web extension host. */
  readonly web?: boolean;
  /** A `.vsix` to install, in place of the extension as it is built. */
  readonly extension?: string;
  /** The color theme; a light one unless given. */
  readonly theme?: Theme;
}

export interface Session {
  readonly workbench: Workbench;
  /** The copy that is open, to be read and written from outside. */
  readonly folder: string;
  /**
   * Waits until a file of the folder has a text in it, or is as it should be, and gives all of its text; at last it fails and shows it. That a
   * tab is no longer marked as changed says less: the mark goes when saving begins.
   */
  waitForFile(path: string, expected: string | ((text: string) => boolean)): Promise<string>;
  /** Ends the browser and the server, and removes the folder. */
  close(): Promise<void>;
}

/** Starts a VS Code in a browser with the extension installed, to be worked as a person works it. */
export async function startSession({
  folder,
  roots,
  settings,
  web,
  extension = PROJECT,
  theme,
}: SessionOptions = {}): Promise<Session> {
  const copy = workingCopy(folder ?? join(PROJECT, 'examples'));
  const server = await startServer({
    extensions: [extension],
    settings: {
      'files.autoSave': 'off',
      // So that pictures do not catch things on their way.
      'workbench.reduceMotion': 'on',
      ...(web === true && webHostSettings),
      ...(theme !== undefined && { 'workbench.colorTheme': theme }),
      ...settings,
    },
  });
  const browser = await launchBrowser();
  const address = server.addressOf(roots === undefined ? copy : workspaceOf(copy, roots));
  const workbench = new Workbench(await openPage(browser, address));
  if (roots !== undefined) await workbench.waitForFolders(roots);
  return {
    workbench,
    folder: copy,
    waitForFile: (path, expected) => waitForFile(join(copy, path), expected),
    close: async () => {
      await browser.close();
      await server.stop();
      rmSync(dirname(copy), { recursive: true });
    },
  };
}

async function waitForFile(path: string, expected: string | ((text: string) => boolean)): Promise<string> {
  const end = Date.now() + 10_000;
  for (;;) {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (typeof expected === 'string' ? text.includes(expected) : expected(text)) return text;
    if (Date.now() > end) throw new Error(`${path} holds:\n${text}\nExpected: ${String(expected)}`);
    await setTimeout(50);
  }
}

/** A workspace file with these roots, beside the folder that holds them. */
function workspaceOf(folder: string, roots: readonly string[]): string {
  const file = join(dirname(folder), 'minutes.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: roots.map((root) => ({ path: join(folder, root) })) }));
  return file;
}
