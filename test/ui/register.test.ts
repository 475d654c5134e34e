import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { startSession, type Session, type Theme } from './session';
import type { Workbench } from './workbench';

function minutesWith(decision: string): string {
  return [
    '---',
    'minutes: 1',
    'lang: en',
    'group: Harbour board',
    'date: 2025-09-03',
    'time: 09:00-10:00',
    '---',
    '',
    '# Harbour board',
    '',
    '```yaml decision',
    'id: D1',
    `text: ${decision}`,
    'by: Harbour board',
    'status: adopted',
    '```',
    '',
  ].join('\n');
}

async function showRegister(workbench: Workbench): Promise<Locator> {
  // A window just opened does not know our commands before it shows our container.
  await workbench.openContainer('Minutes');
  await workbench.runCommand('Minutes: Show All Decisions');
  // Beside it stands that of the chart's figures.
  const table = workbench.webview().locator('.scroller table');
  await table.getByRole('row').nth(1).waitFor();
  return table;
}

describe('the decision register', () => {
  let session: Session;
  let workbench: Workbench;
  let table: Locator;

  before(async () => {
    session = await startSession({ settings: { 'minutes.uiLanguage': 'en' } });
    workbench = session.workbench;
    table = await showRegister(workbench);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('register-failed');
  });

  after(() => session.close());

  const row = (text: string): Locator => table.getByRole('row').filter({ hasText: text });

  it('breaks no name of a group within a word', async () => {
    const { page } = workbench;
    const names = table.locator('td.group', { hasText: 'Kommunledningsgruppen' });
    for (const width of [1800, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await names.first().waitFor();
      const lines = await names.first().evaluate((cell) => {
        const words = document.createRange();
        words.selectNodeContents(cell.querySelector('span')?.firstChild ?? cell);
        return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
      });
      assert.equal(lines, 1, `at ${width} pixels`);
    }
  });

  it('follows files that are created, changed, renamed and deleted', async () => {
    const folder = join(session.folder, 'harbour');
    mkdirSync(folder);
    writeFileSync(join(folder, '2025-09-03.md'), minutesWith('The old crane is sold.'));
    await row('The old crane is sold.').waitFor();
    writeFileSync(join(folder, '2025-09-03.md'), minutesWith('The old crane is kept.'));
    await row('The old crane is kept.').waitFor();
    assert.equal(await row('The old crane').count(), 1);
    renameSync(join(folder, '2025-09-03.md'), join(folder, 'board.md'));
    // What comes after it has been seen: so has the new name.
    writeFileSync(join(folder, '2025-10-01.md'), minutesWith('A new crane is rented.'));
    await row('A new crane is rented.').waitFor();
    assert.equal(await row('The old crane is kept.').count(), 1);
    rmSync(join(folder, '2025-10-01.md'));
    rmSync(join(folder, 'board.md'));
    await row('The old crane is kept.').waitFor({ state: 'detached' });
  });

  it('follows unsaved text, and the disk again when it is thrown away', async () => {
    const path = join(session.folder, 'board.md');
    writeFileSync(path, minutesWith('The quay is paved.'));
    await row('The quay is paved.').waitFor();
    await row('The quay is paved.').click();
    await workbench.editor.waitForTab('board.md');
    await workbench.editor.waitForJump();
    await workbench.editor.select('paved');
    await workbench.typeText('fenced');
    await workbench.runCommand('View: Open Next Editor');
    await showRegister(workbench);
    await row('The quay is fenced.').waitFor();
    assert.ok(readFileSync(path, 'utf8').includes('paved'));
    await workbench.openFile('board.md');
    await workbench.runCommand('File: Revert File');
    await showRegister(workbench);
    await row('The quay is paved.').waitFor();
    rmSync(path);
  });

  it('is used by keyboard alone: search, sort, move, open', async () => {
    const search = workbench.webview().getByRole('searchbox');
    await table.getByRole('row').nth(1).focus();
    await workbench.press('/');
    await workbench.typeText('distansarbete');
    await workbench
      .webview()
      .getByRole('status')
      .filter({ hasText: /^\d+ of / })
      .waitFor();
    const found = await table.getByRole('row').count();
    assert.ok(found >= 2 && found <= 4, String(found));
    await search.fill('');
    const status = table.getByRole('columnheader').filter({ hasText: 'Status' });
    await status.getByRole('button').focus();
    await workbench.press('Enter');
    await workbench.webview().locator('th.status[aria-sort="ascending"]').waitFor();
    await workbench.press('Enter');
    await workbench.webview().locator('th.status[aria-sort="descending"]').waitFor();
    await table.getByRole('row').nth(1).focus();
    await workbench.press('ArrowDown', 'ArrowDown', 'Home', 'Enter');
    await workbench.page.locator('.tab.active').filter({ hasText: /\.md/ }).waitFor();
  });

  it('shows the days that are asked for, and what happened in each month', async () => {
    await showRegister(workbench);
    const page = workbench.webview();
    const figures = page.getByRole('table', { name: 'By month' }).getByRole('row');
    const months = await figures.count();
    await page.getByLabel('From').fill('2025');
    await page.getByLabel('To').fill('2025-03');
    await page.getByLabel('To').press('Tab');
    await row('2024-').first().waitFor({ state: 'detached' });
    await row('2025-01-21').first().waitFor();
    assert.equal(await row('2025-04-08').count(), 0);
    assert.ok((await figures.count()) < months);
    await figures.filter({ hasText: '2025-01' }).waitFor();
    assert.equal(await page.getByLabel('From').inputValue(), '2025-01-01');
    assert.equal(await page.getByLabel('To').inputValue(), '2025-03-31');
    await workbench.screenshot('register-days');
  });

  it('saves what is shown', async () => {
    const shown = await row('2025-').count();
    await workbench.webview().getByRole('button', { name: 'CSV' }).click();
    await workbench.quickInput.waitForValue(/decisions\.csv$/);
    await workbench.press('Enter');
    await workbench.showNotifications();
    await workbench.page.getByText('decisions.csv is saved').first().waitFor();
    await workbench.runCommand('Notifications: Clear All Notifications');
    const lines = (await session.waitForFile('decisions.csv', '\r\n')).trimEnd().split('\r\n');
    assert.equal(lines[0], 'meetingDate,id,text,by,status,kind,item,group,series,path,line');
    assert.equal(lines.length, shown + 1);
    assert.ok(lines.slice(1).every((line) => line.startsWith('2025-')));
    await workbench.webview().getByRole('button', { name: 'Clear filters' }).click();
    await row('2024-').first().waitFor();
  });

  it('survives a reload of the window', async () => {
    await showRegister(workbench);
    await workbench.reload();
    await workbench.page.locator('.tab.active').filter({ hasText: 'All Decisions' }).waitFor();
    await row('2025').first().waitFor();
  });
});

describe('the register of a workspace with several folders, in the web extension host', () => {
  let session: Session;

  before(async () => {
    session = await startSession({
      roots: ['ledningsgruppen', 'quiet-harbours'],
      web: true,
      settings: { 'minutes.uiLanguage': 'en' },
    });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await session.workbench.screenshot('register-folders-failed');
  });

  after(() => session.close());

  it('lists the decisions of all folders', async () => {
    const table = await showRegister(session.workbench);
    const rows = (group: string): Locator => table.getByRole('row').filter({ hasText: group });
    await rows('Kommunledningsgruppen').first().waitFor();
    await rows('Steering group').first().waitFor();
    assert.equal(await rows('Tekniska nämnden').count(), 0);
  });
});

describe('the themes', () => {
  const themes: [name: string, theme: Theme][] = [
    ['light', 'Default Light Modern'],
    ['dark', 'Default Dark Modern'],
    ['high-contrast', 'Default High Contrast'],
  ];
  for (const [name, theme] of themes) {
    it(`${name}: tree and register can be read`, async () => {
      const session = await startSession({ theme, settings: { 'minutes.uiLanguage': 'sv' } });
      try {
        const { workbench } = session;
        await workbench.openContainer('Minutes');
        await workbench.treeRows('Beslut').first().click();
        await workbench.runCommand('Minutes: Visa alla beslut');
        const first = workbench.webview().getByRole('row').nth(1);
        await first.waitFor();
        await first.focus();
        const [text, back] = await first.evaluate((element) => {
          const { color } = getComputedStyle(element);
          return [color, getComputedStyle(document.body).backgroundColor];
        });
        assert.notEqual(text, back);
        await workbench.screenshot(`register-${name}`);
      } finally {
        await session.close();
      }
    });
  }
});
