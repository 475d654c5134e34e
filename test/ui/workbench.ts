import { mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { PROJECT } from '../host/project';
import { Editor } from './editor';
import { Problems } from './problems';
import { QuickInput } from './quickInput';

const WINDOW = { width: 1280, height: 800 };
const SLOW_MS = 60_000;

/** Opens a page and waits until it can be worked with. */
export async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: WINDOW });
  page.setDefaultTimeout(SLOW_MS);
  await page.goto(address);
  await waitUntilReady(page);
  return page;
}

async function waitUntilReady(page: Page): Promise<void> {
  await page.locator('.explorer-folders-view, .composite.viewlet').first().waitFor({ timeout: SLOW_MS });
}

/** The window of VS Code. Every method waits until what it asks for is there, and fails when it does not come. */
export class Workbench {
  readonly page: Page;
  readonly editor: Editor;
  readonly problems: Problems;
  readonly quickInput: QuickInput;

  constructor(page: Page) {
    this.page = page;
    this.quickInput = new QuickInput(page);
    this.editor = new Editor(page);
    this.problems = new Problems(this);
  }

  /** Runs a command of the palette by its whole title, with its category: `Minutes: New Minutes…`. */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.open('F1');
    await this.quickInput.fill(`>${title}`);
    await this.quickInput.choose(title);
    await this.quickInput.waitUntilAnswered(`>${title}`);
  }

  /** Opens a file of the folder, by its path from there. */
  async openFile(path: string): Promise<void> {
    await this.quickInput.open('ControlOrMeta+P');
    await this.quickInput.fill(path);
    await this.quickInput.choose(basename(path));
    await this.quickInput.waitUntilClosed();
    await this.editor.waitForTab(basename(path));
    await this.editor.waitForFocus();
  }

  /** Writes at the cursor of whatever has the focus, key by key. */
  async typeText(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 5 });
    // Suggestions that a letter brings up take the focus to the text when they come.
    await this.page.waitForTimeout(300);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Opens a container of the activity bar by its name, which what its badge says may follow. */
  async openContainer(name: string): Promise<void> {
    const item = this.page
      .locator('.activitybar')
      .getByRole('tab', { name: new RegExp(`^${name}( - .*)?$`) });
    if ((await item.getAttribute('aria-selected')) !== 'true') await item.click();
    await this.page.locator('.sidebar .composite.title').getByText(name).waitFor();
  }

  /** The rows of a view in the side bar, by the view's title as it is shown. */
  treeRows(view: string): Locator {
    return this.page.getByRole('tree', { name: view }).getByRole('treeitem');
  }

  /**
   * Chooses an entry of the menu of a row. A menu that has just come up takes no clicks for a moment, as they may belong
   * to the one that opened it: it is clicked until it goes away.
   */
  async chooseInMenu(row: Locator, entry: string): Promise<void> {
    await row.click({ button: 'right' });
    const item = this.page.getByRole('menuitem', { name: entry });
    await item.waitFor();
    for (let left = 10; left > 0 && (await item.isVisible()); left--) {
      await item.click({ timeout: 5_000 }).catch(() => undefined);
      await this.page.waitForTimeout(300);
    }
    await item.waitFor({ state: 'hidden' });
  }

  /** Opens the list of messages, once there is one. */
  async showNotifications(): Promise<void> {
    await this.page.locator('.statusbar .codicon-bell-dot').waitFor();
    await this.runCommand('Notifications: Show Notifications');
  }

  /** What the webview of the active editor shows: it sits two frames deep. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Loads the window anew, by the editor's own command, which keeps what is open. */
  async reload(): Promise<void> {
    const loaded = this.page.waitForEvent('load');
    await this.runCommand('Developer: Reload Window');
    await loaded;
    await waitUntilReady(this.page);
  }

  /** Waits until an extension, by its display name, is listed as active. Gives the names of all that are. */
  async waitForActivation(extension: string): Promise<string[]> {
    await this.runCommand('Developer: Show Running Extensions');
    // So high that no row of the list is left out for being out of sight.
    await this.page.setViewportSize({ ...WINDOW, height: 4000 });
    const rows = this.page.locator('.runtime-extensions-editor .monaco-list-row');
    const active = rows.filter({ hasText: /Activation: \d+ms/ });
    const name = this.page.locator('.name', { hasText: new RegExp(`^${extension}$`) });
    await active.filter({ has: name }).waitFor({ timeout: SLOW_MS });
    const names = await active.locator('.name').allInnerTexts();
    await this.page.setViewportSize(WINDOW);
    // The list lies over all else as long as it is open.
    await this.page.keyboard.press('Escape');
    return names;
  }

  /**
   * Waits until the explorer shows the folders of a workspace. On a loaded machine the editor may read the workspace's
   * file too early, and then has no folders until it is loaded anew.
   */
  async waitForFolders(names: readonly string[]): Promise<void> {
    const rows = this.page.locator('.explorer-folders-view .monaco-list-row');
    const last = rows.filter({ hasText: names.at(-1) ?? '' }).first();
    for (let left = 4; left > 0; left--) {
      const isThere = await last.waitFor({ timeout: 15_000 }).then(
        () => true,
        () => false,
      );
      if (isThere) return;
      await this.page.reload();
      await waitUntilReady(this.page);
    }
    await last.waitFor();
  }

  /** Takes a picture into out/screenshots/. */
  async screenshot(name: string): Promise<string> {
    const path = join(PROJECT, 'out/screenshots', `${name}.png`);
    mkdirSync(dirname(path), { recursive: true });
    await this.page.screenshot({ path });
    return path;
  }
}
