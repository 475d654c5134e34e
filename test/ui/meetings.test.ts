import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { type Session, startSession } from './session';
import type { Workbench } from './workbench';

describe('the meetings of a workspace', () => {
  let session: Session;
  let workbench: Workbench;

  before(async () => {
    session = await startSession({ settings: { 'minutes.uiLanguage': 'sv' } });
    workbench = session.workbench;
    await workbench.page.setViewportSize({ width: 1280, height: 1000 });
    await workbench.openContainer('Minutes');
    await workbench.treeRows('Beslut').first().waitFor();
    await workbench.page.locator('.pane-header', { hasText: 'Möten' }).click();
    await rows().first().waitFor();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('meetings-failed');
  });

  after(() => session.close());

  const rows = (): Locator => workbench.treeRows('Möten');
  const row = (text: string | RegExp): Locator => rows().filter({ hasText: text });

  it('are listed by series and year, counted, and opened by the keyboard', async () => {
    await row('Kommunledningsgruppen').click();
    await row('2025-01-21').waitFor();
    await workbench.screenshot('meetings-1-tree');
    await row('2025-01-21').click();
    await workbench.editor.waitForTab('2025-01-21.md');
    await rows().and(workbench.page.locator('.focused')).waitFor();
    await workbench.press('ArrowUp', 'Enter');
    await workbench.editor.waitForTab('2025-04-08.md');
  });

  it('follow what changes in a file', async () => {
    const path = join(session.folder, 'ledningsgruppen/2025/2025-01-21.md');
    const text = readFileSync(path, 'utf8');
    const before = await row('2025-01-21').innerText();
    const decision = '\n```yaml beslut\nid: B99\ntext: Kajen målas om.\nstatus: beslutat\n```\n';
    writeFileSync(path, text + decision);
    const count = Number(/(\d+) beslut/.exec(before)?.[1]);
    assert.ok(count > 0, before);
    await row('2025-01-21')
      .filter({ hasText: `${count + 1} beslut` })
      .waitFor();
    writeFileSync(path, text);
    await row('2025-01-21')
      .filter({ hasText: `${count} beslut` })
      .waitFor();
  });

  it('begin a new one of their series', async () => {
    await row('Kommunledningsgruppen').hover();
    await row('Kommunledningsgruppen').getByRole('button', { name: 'Nytt protokoll i serien' }).click();
    // The series is no question: the template is asked for first.
    await workbench.quickInput.rows().filter({ hasText: 'Ledningsgrupp' }).first().waitFor();
    await workbench.screenshot('meetings-2-new');
    await workbench.press('Escape');
  });

  it('are found in Go to Symbol in Workspace by the words of decisions and actions', async () => {
    await workbench.quickInput.open('ControlOrMeta+T');
    await workbench.quickInput.fill('#mikrofonerna');
    await workbench.quickInput.rows().filter({ hasText: 'mikrofonerna' }).first().waitFor();
    await workbench.screenshot('meetings-3-symbols');
    await workbench.press('Enter');
    // The latest copy of what was carried over.
    await workbench.editor.waitForTab('2025-01-21.md');
  });

  it('are followed by the references to them when their files are renamed', async () => {
    const referring = join(session.folder, 'ledningsgruppen/2025/2025-01-21.md');
    assert.match(readFileSync(referring, 'utf8'), /2024-10-08#Å3/);
    await workbench.openFile('ledningsgruppen/2024/2024-10-08.md');
    await workbench.runCommand('File: Reveal Active File in Explorer View');
    await workbench.page.locator('.explorer-folders-view .focused', { hasText: '2024-10-08.md' }).waitFor();
    await workbench.press('F2');
    const name = workbench.page.locator('.explorer-item-edited input');
    await name.fill('hosten.md');
    await name.press('Enter');
    await workbench.editor.waitForTab('hosten.md');
    await workbench.showNotifications();
    await workbench.screenshot('meetings-4-renamed');
    await workbench.page.locator('.notifications-center').getByText('Uppdatera', { exact: true }).click();
    const text = await session.waitForFile('ledningsgruppen/2025/2025-01-21.md', 'från: hosten#Å3');
    assert.match(text, /föregående: \.\.\/2024\/hosten\.md/);
    assert.doesNotMatch(text, /2024-10-08(?:#|\.md)/);
  });
});
