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
const SECOND = 'harbour/2025-09-17.md';

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

  /** Writes the roll-up, and waits until so many items are open in it. Gives its text. */
  async function rollUp(count: number): Promise<string> {
    await workbench.runCommand('Minutes: Roll Up Open Items');
    await workbench.editor.waitForTab('open-items.md');
    return session.waitForFile('open-items.md', (text) => text.match(/^- \[ \] /gm)?.length === count);
  }

  it('are all in the minutes that New Minutes makes of the next meeting', async () => {
    await expectOpen(
      'Ask for tenders for the new crane',
      'Count the bollards',
      'Paint the northern beacon',
      'Write to the ferry company',
    );
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
    await expectOpen(
      'Ask for tenders for the new crane',
      'Count the bollards',
      'Paint the northern beacon',
      'Write to the ferry company',
    );
    await workbench.screenshot('open-items-1-carried');
  });

  it('are closed in the tree, in their source, and opened again by Undo', async () => {
    await row('Count the bollards').locator('.custom-view-tree-node-item-checkbox').click();
    await expectOpen(
      'Ask for tenders for the new crane',
      'Paint the northern beacon',
      'Write to the ferry company',
    );
    const done = /Count the bollards[^]*?(?:done: \d{4}-\d{2}-\d{2})|\[x\][^\n]*Count the bollards/;
    await session.waitForFile(SECOND, (text) => done.test(text));
    await workbench.showNotifications();
    await workbench.page.locator('.notifications-center').getByText('Undo').first().click();
    await expectOpen(
      'Ask for tenders for the new crane',
      'Count the bollards',
      'Paint the northern beacon',
      'Write to the ferry company',
    );
    await workbench.runCommand('Notifications: Clear All Notifications');
    // By the keyboard alone: the view is shown, the item selected, and checked off.
    await workbench.runCommand('Minutes: Show Open Items');
    await workbench.press('Home');
    while (
      (await rows().and(workbench.page.locator('.focused')).filter({ hasText: 'bollards' }).count()) === 0
    )
      await workbench.press('ArrowDown');
    await workbench.press('Space');
    await expectOpen(
      'Ask for tenders for the new crane',
      'Paint the northern beacon',
      'Write to the ferry company',
    );
  });

  it('are closed in the roll-up document', async () => {
    const lines = (await rollUp(3)).split('\n');
    await workbench.screenshot('open-items-2-roll-up');
    const line = lines.findIndex((text) => text.includes('ferry company'));
    await workbench.editor.goTo(line + 1, 4);
    await workbench.press('Delete');
    await workbench.page.keyboard.type('x');
    await workbench.press('ControlOrMeta+S');
    await session.waitForFile('open-items.md', '- [x] ');
    await workbench.runCommand('Minutes: Apply Checked Items of the Roll-up');
    await expectOpen('Ask for tenders for the new crane', 'Paint the northern beacon');
    await rollUp(2);
  });

  it('are closed by editing the text', async () => {
    await workbench.openFile('2025-09-17.md');
    await workbench.editor.goTo(1);
    await workbench.editor.select('Paint the northern beacon');
    await workbench.editor.select('open');
    await workbench.typeText('done');
    await expectOpen('Ask for tenders for the new crane');
    await workbench.press('Escape');
    await workbench.runCommand('Undo');
    await expectOpen('Ask for tenders for the new crane', 'Paint the northern beacon');
    await workbench.runCommand('Redo');
    await expectOpen('Ask for tenders for the new crane');
    await rollUp(1);
  });
});
