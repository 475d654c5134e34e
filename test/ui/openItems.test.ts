import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { type Session, startSession } from './session';
import type { Workbench } from './workbench';

const FIRST = `---
minutes: 1
lang: en
group: Harbour board
date: 2025-09-03
time: 09:00-10:00
---

# Harbour board

\`\`\`yaml attendees
group: Harbour board
present: [Ann Bell, Bob Cole (secretary)]
\`\`\`

### 1. Quay

\`\`\`yaml decision
id: D1
text: The quay is paved.
by: Harbour board
status: adopted
\`\`\`

\`\`\`yaml action
id: A1
text: Ask for tenders for the new crane
owner: Ann Bell
due: 2025-09-17
status: open
\`\`\`

- [ ] Bob Cole: Paint the northern beacon (due 2025-09-24) ^A2

\`\`\`yaml action
id: A3
text: Count the bollards
owner: Ann Bell
due: 2025-10-01
status: open
\`\`\`

\`\`\`yaml action
id: A4
text: Write to the ferry company
owner: Bob Cole
due: 2025-10-08
status: open
\`\`\`
`;
const TEMPLATE = `<!--
title: Harbour
-->
---
minutes: 1
lang: en
group: \${group:\${1:Board}}
date: \${date}
time: \${time:\${2:09:00}-\${3:10:00}}
previous: \${previous}
---

# \${group}

## Attendees

\`\`\`yaml attendees
\${attendees:- group: \${group}
  present:
    - \${4:Name}}
\`\`\`

## Discussion

### 1. Follow-up from last time

### 2. \${5:Topic}
`;
const [TENDERS, BOLLARDS, BEACON, FERRY] = [
  'Ask for tenders for the new crane',
  'Count the bollards',
  'Paint the northern beacon',
  'Write to the ferry company',
] as const;
const ALL = [TENDERS, BOLLARDS, BEACON, FERRY];
const SECOND = 'harbour/2025-09-17.md';
const THIRD = 'harbour/2025-10-01.md';

describe('open items, carried from one meeting to the next', () => {
  let session: Session;
  let workbench: Workbench;
  let source: string;

  before(async () => {
    source = join(mkdtempSync(join(tmpdir(), 'minutes-items-')), 'folder');
    mkdirSync(join(source, 'harbour'), { recursive: true });
    writeFileSync(join(source, 'harbour/2025-09-03.md'), FIRST);
    mkdirSync(join(source, '.minutes/templates'), { recursive: true });
    writeFileSync(join(source, '.minutes/templates/harbour.md'), TEMPLATE);
    session = await startSession({ folder: source, settings: { 'minutes.uiLanguage': 'en' } });
    workbench = session.workbench;
    await workbench.page.setViewportSize({ width: 1280, height: 1000 });
    await workbench.openContainer('Minutes');
    await rows().filter({ hasText: 'Count the bollards' }).waitFor();
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('open-items-failed');
  });

  after(async () => {
    await session.close();
    rmSync(dirname(source), { recursive: true });
  });

  const rows = (): Locator => workbench.treeRows('Open Items');
  const row = (text: string): Locator => rows().filter({ hasText: text });

  /** Goes to an item by the keyboard alone. */
  async function focus(text: string): Promise<void> {
    await row(text).waitFor();
    await workbench.runCommand('Minutes: Show Open Items');
    await workbench.page
      .getByRole('tree', { name: 'Open Items' })
      .and(workbench.page.locator(':focus'))
      .waitFor();
    await workbench.press('Home');
    const focused = rows().and(workbench.page.locator('.focused'));
    const count = await rows().count();
    for (let left = count; left > 0 && (await focused.filter({ hasText: text }).count()) === 0; left--)
      await workbench.press('ArrowDown');
    await focused.filter({ hasText: text }).waitFor();
  }

  /** The texts of the items that the tree shows, without its branches. */
  async function shown(): Promise<string[]> {
    const labels = await rows()
      .filter({ has: workbench.page.locator('.custom-view-tree-node-item-checkbox') })
      .locator('.label-name')
      .allInnerTexts();
    return labels.sort();
  }

  /** Waits until the tree shows these and the badge counts them: all of them are overdue. */
  async function expectOpen(...texts: readonly string[]): Promise<void> {
    const wanted = [...texts].sort();
    for (let left = 100; left > 0; left--) {
      if (JSON.stringify(await shown()) === JSON.stringify(wanted)) break;
      await workbench.page.waitForTimeout(100);
    }
    assert.deepEqual(await shown(), wanted);
    const badge = workbench.page
      .locator('.activitybar .action-item', { has: workbench.page.locator('[aria-label^="Minutes"]') })
      .locator('.badge-content');
    await badge.filter({ hasText: new RegExp(`^${texts.length}$`) }).waitFor();
  }

  /** Waits until the register counts so many items as opened and as closed, in all months together. */
  async function expectRegister(opened: number, closed: number): Promise<void> {
    await workbench.runCommand('Minutes: Show All Decisions');
    await workbench.page.locator('.tab.active').filter({ hasText: 'All Decisions' }).waitFor();
    const figures = workbench.webview().getByRole('table', { name: 'By month' }).locator('tbody tr');
    const wanted = `${opened} opened, ${closed} closed`;
    let counted = '';
    for (let left = 100; left > 0 && counted !== wanted; left--) {
      if (left < 100) await workbench.page.waitForTimeout(100);
      const rows = await figures.evaluateAll((all) =>
        all.map((row) => Array.from(row.querySelectorAll('td'), (cell) => Number(cell.textContent))),
      );
      const sum = (column: number): number => rows.reduce((total, cells) => total + (cells[column] ?? 0), 0);
      counted = `${sum(1)} opened, ${sum(2)} closed`;
    }
    assert.equal(counted, wanted);
  }

  /** Writes the roll-up, and waits until just these are open in it. Gives its text. */
  async function rollUp(...texts: readonly string[]): Promise<string> {
    await workbench.runCommand('Minutes: Roll Up Open Items');
    await workbench.editor.waitForTab('open-items.md');
    return session.waitForFile('open-items.md', (text) => {
      const lines = text.match(/^- \[ \] .*/gm) ?? [];
      return (
        lines.length === texts.length && texts.every((item) => lines.some((line) => line.includes(item)))
      );
    });
  }

  /** Waits until tree, badge, register and roll-up agree that just these of all items are open. */
  async function expectOpenEverywhere(...texts: readonly string[]): Promise<void> {
    await expectOpen(...texts);
    await expectRegister(ALL.length, ALL.length - texts.length);
    await rollUp(...texts);
  }

  it('are all in the minutes that New Minutes makes of the next meeting', async () => {
    await expectOpen(...ALL);
    await workbench.runCommand('Minutes: New Minutes…');
    await workbench.quickInput.choose('Harbour board');
    await workbench.quickInput.choose('Harbour');
    await workbench.quickInput.waitForValue(/^\d{4}-\d{2}-\d{2}$/);
    await workbench.quickInput.answer('2025-09-17');
    await workbench.editor.waitForTab('2025-09-17.md');
    await workbench.page.locator('.view-line').filter({ hasText: 'Ask for tenders' }).waitFor();
    await workbench.press('Escape');
    for (const id of ['A1', 'A2', 'A3', 'A4']) await session.waitForFile(SECOND, `2025-09-03#${id}`);
    // A carried copy and its origin are one item.
    await expectOpenEverywhere(...ALL);
    await workbench.screenshot('open-items-1-carried');
  });

  it('are closed in the tree, in their source, and opened again by Undo', async () => {
    const before = await session.waitForFile(SECOND, BOLLARDS);
    const done = /Count the bollards[^]*?(?:done: \d{4}-\d{2}-\d{2})|\[x\][^\n]*Count the bollards/;
    await row(BOLLARDS).locator('.custom-view-tree-node-item-checkbox').click();
    await session.waitForFile(SECOND, (text) => done.test(text));
    await expectOpenEverywhere(TENDERS, BEACON, FERRY);
    await workbench.showNotifications();
    await workbench.page.locator('.notifications-center').getByText('Undo').first().click();
    await session.waitForFile(SECOND, (text) => text === before);
    await expectOpenEverywhere(...ALL);
    await workbench.runCommand('Notifications: Clear All Notifications');
    await focus(BOLLARDS);
    await workbench.press('Space');
    await session.waitForFile(SECOND, (text) => done.test(text));
    await row(BOLLARDS).waitFor({ state: 'detached' });
    // The keyboard goes on from where it was.
    await row(TENDERS).and(workbench.page.locator('.focused')).waitFor();
    await expectOpenEverywhere(TENDERS, BEACON, FERRY);
    await workbench.screenshot('open-items-2-closed-in-tree');
  });

  it('are closed in the roll-up document', async () => {
    const lines = (await rollUp(TENDERS, BEACON, FERRY)).split('\n');
    const line = lines.findIndex((text) => text.includes('ferry company'));
    await workbench.editor.goTo(line + 1, 4);
    await workbench.press('Delete');
    await workbench.page.keyboard.type('x');
    await workbench.press('ControlOrMeta+S');
    await session.waitForFile('open-items.md', '- [x] ');
    await workbench.runCommand('Minutes: Apply Checked Items of the Roll-up');
    await session.waitForFile(SECOND, (text) => /ferry company[^]*?done: \d{4}-\d{2}-\d{2}/.test(text));
    await expectOpenEverywhere(TENDERS, BEACON);
    await workbench.screenshot('open-items-3-closed-in-roll-up');
  });

  it('are closed by editing the text', async () => {
    await workbench.openFile('2025-09-17.md');
    await workbench.editor.goTo(1);
    await workbench.editor.select(BEACON);
    await workbench.editor.select('open');
    await workbench.typeText('done');
    await workbench.press('Escape');
    // Before the text is saved.
    await expectOpenEverywhere(TENDERS);
    await workbench.openFile('2025-09-17.md');
    await workbench.runCommand('Undo');
    await expectOpenEverywhere(TENDERS, BEACON);
    await workbench.openFile('2025-09-17.md');
    await workbench.runCommand('Redo');
    await workbench.press('ControlOrMeta+S');
    await session.waitForFile(SECOND, (text) => /northern beacon[^]*?status: done/.test(text));
    await expectOpenEverywhere(TENDERS);
    await workbench.screenshot('open-items-4-closed-in-text');
  });

  it('are carried over one by one, by key and by menu, and taken back by Undo', async () => {
    const later = FIRST.replace('2025-09-03', '2025-10-01').replace(/### 1\. Quay[^]*/, '### 1. Follow-up\n');
    writeFileSync(join(session.folder, THIRD), later);
    await workbench.page.locator('.pane-header', { hasText: 'Meetings' }).click();
    await workbench.treeRows('Meetings').filter({ hasText: '2025-10-01' }).waitFor();
    await focus(TENDERS);
    await workbench.press('ControlOrMeta+Alt+M');
    await session.waitForFile(THIRD, '2025-09-17#A1');
    await expectOpenEverywhere(TENDERS);
    await workbench.screenshot('open-items-5-carried-over');
    await workbench.showNotifications();
    await workbench.page.locator('.notifications-center').getByText('Undo').first().click();
    await session.waitForFile(THIRD, (text) => text === later);
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.chooseInMenu(row(TENDERS), 'Carry Over to the Next Meeting');
    await session.waitForFile(THIRD, '2025-09-17#A1');
    await expectOpenEverywhere(TENDERS);
  });

  it('lose by Undo the ids that they were given to be carried over', async () => {
    await workbench.showNotifications();
    await workbench.runCommand('Notifications: Clear All Notifications');
    const later = await session.waitForFile(THIRD, '2025-09-17#A1');
    const before = (await session.waitForFile(SECOND, '')) + '\n- [ ] Bob Cole: Sweep the pier\n';
    writeFileSync(join(session.folder, SECOND), before);
    await row('Sweep the pier').waitFor();
    await focus('Sweep the pier');
    await workbench.press('ControlOrMeta+Alt+M');
    await session.waitForFile(THIRD, '2025-09-17#A5');
    await session.waitForFile(SECOND, '- [ ] Bob Cole: Sweep the pier ^A5');
    await workbench.showNotifications();
    await workbench.page.locator('.notifications-center').getByText('Undo').first().click();
    await session.waitForFile(THIRD, (text) => text === later);
    await session.waitForFile(SECOND, (text) => text === before);
  });
});
