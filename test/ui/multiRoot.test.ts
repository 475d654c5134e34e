import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { type Session, startSession } from './session';

const ROOTS = ['east', 'west'];
/** Two meetings of a board that is called the same in both folders, in files that are called the same. */
const FIRST = (root: string): string =>
  `---\nminutes: 1\nlang: en\ngroup: Board\ndate: 2024-01-10\ntime: 10:00-11:00\n---\n\n# Board ${root}\n\n- [ ] Ann Bell: Paint the ${root} fence (due 2024-02-01) ^A1\n`;
const SECOND = (root: string): string =>
  `---\nminutes: 1\nlang: en\ngroup: Board\ndate: 2024-02-14\ntime: 10:00-11:00\nprevious: 2024-01-10.md\n---\n\n# Board ${root} again\n\n- [ ] Ann Bell: Mow the ${root} lawn (due 2024-03-01) ^A2\n\nSee 2024-01-10#A1.\n`;

describe('folders with files of the same names, in the web extension host', () => {
  let source: string;
  let session: Session;

  before(async () => {
    source = join(mkdtempSync(join(tmpdir(), 'minutes-roots-')), 'folder');
    for (const root of ROOTS) {
      mkdirSync(join(source, root), { recursive: true });
      writeFileSync(join(source, root, '2024-01-10.md'), FIRST(root));
      writeFileSync(join(source, root, '2024-02-14.md'), SECOND(root));
    }
    session = await startSession({
      folder: source,
      roots: ROOTS,
      web: true,
      settings: { 'minutes.uiLanguage': 'en' },
    });
    await session.workbench.openContainer('Minutes');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await session.workbench.screenshot('multi-root-failed');
  });
  after(async () => {
    await session.close();
    rmSync(dirname(source), { recursive: true });
  });

  const items = (text: string): Locator => session.workbench.treeRows('Open Items').filter({ hasText: text });

  it('have their own open items each', async () => {
    for (const root of ROOTS) {
      await items(`Paint the ${root} fence`).waitFor();
      await items(`Mow the ${root} lawn`).waitFor();
    }
  });

  it('have the items of one folder checked off in that folder', async () => {
    const item = items('Paint the west fence');
    await item.locator('.custom-view-tree-node-item-checkbox').click();
    await item.waitFor({ state: 'detached' });
    // The tree shows it a little before the file is saved.
    await session.waitForFile('west/2024-01-10.md', '- [x] Ann Bell: Paint the west fence');
    assert.equal(await session.waitForFile('east/2024-01-10.md', ''), FIRST('east'));
  });

  it('lead by their references to the meeting of their own folder', async () => {
    for (const root of ROOTS) {
      const { workbench } = session;
      await items(`Mow the ${root} lawn`).click();
      await workbench.editor.waitForTab('2024-02-14.md');
      await workbench.editor.waitForLine(`# Board ${root} again`);
      await workbench.editor.waitForJump();
      await workbench.editor.goTo(14, 10);
      await workbench.press('F12');
      await workbench.editor.waitForTab('2024-01-10.md');
      await workbench.editor.waitForLine(`# Board ${root}`);
      await workbench.runCommand('View: Close All Editors');
    }
  });
});
