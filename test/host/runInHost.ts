import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { MARK } from './mark';
import { PROJECT } from './project';
import { startServer } from './server';
import type { ExtensionHost } from './suiteBundle';

export interface HostRun {
  /** The folder of the extension under development. */
  readonly extension: string;
  /** The module whose `run()` is called. */
  readonly suites: string;
  /** The workspace. */
  readonly folder: string;
  readonly host: ExtensionHost;
}

/** Puts the extension into the web host: the one way for an extension that has an entry for each. */
export const webHostSettings = { 'remote.extensionKind': { 'minutes.minutes': ['web'] } };
const TIMEOUT_MS = 10 * 60 * 1000;
const OUT = join(PROJECT, 'out/host');

/**
 * Runs suites in an extension host of a VS Code in a browser, and prints what mocha prints. What the editor itself
 * logs goes to out/host/. Gives the exit code.
 */
export async function runInHost({ extension, suites, folder, host }: HostRun): Promise<number> {
  const server = await startServer({ settings: host === 'web' ? webHostSettings : {} });
  const browser = await launchBrowser();
  const log: string[] = [];
  try {
    const page = await browser.newPage();
    const result = resultOf(page, log);
    const remote = `vscode-remote://${server.authority}`;
    const payload = [
      ['extensionDevelopmentPath', `${remote}${extension}`],
      ['extensionTestsPath', `${remote}${suites}`],
      ['enableProposedApi', ''],
      ['skipWelcome', 'true'],
    ];
    await page.goto(server.addressOf(folder, { payload: JSON.stringify(payload) }));
    return await result;
  } finally {
    await browser.close();
    await server.stop();
    mkdirSync(OUT, { recursive: true });
    writeFileSync(join(OUT, `${host}.log`), log.join('\n'));
  }
}

/** The code that the suites end with; 1 when the page breaks or they do not end in time. */
async function resultOf(page: Page, log: string[]): Promise<number> {
  const printed: string[] = [];
  await page.exposeFunction('codeAutomationLog', (_type: string, [first, ...rest]: unknown[]) => {
    if (first === MARK) {
      printed.push(format(...rest));
      console.log(printed.at(-1));
    } else log.push(format(first, ...rest));
  });
  const exit = new Promise<number>((resolve) => {
    void page.exposeFunction('codeAutomationExit', resolve);
    page.once('crash', () => {
      console.error('The page of the editor crashed.');
      resolve(1);
    });
  });
  const timeout = new Promise<number>((resolve) => {
    setTimeout(() => void giveUp(page).then(resolve, () => resolve(1)), TIMEOUT_MS).unref();
  });
  const code = await Promise.race([exit, timeout]);
  if (code !== 0 && printed.length === 0)
    console.error(`The suites did not start. The editor says:\n${log.slice(-5).join('\n')}`);
  return code;
}

async function giveUp(page: Page): Promise<number> {
  mkdirSync(OUT, { recursive: true });
  const path = join(OUT, 'timeout.png');
  await page.screenshot({ path });
  console.error(`The suites did not end in time; see ${path}`);
  return 1;
}
