import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PLAIN_ENGLISH, PLAIN_SWEDISH } from '../unit/minutes/plain/sample';
import { type Session, startSession } from './session';
import type { Workbench } from './workbench';

describe('a folder of plain minutes', () => {
  let session: Session;
  let workbench: Workbench;
  let source: string;

  before(async () => {
    source = join(mkdtempSync(join(tmpdir(), 'minutes-plain-')), 'folder');
    mkdirSync(join(source, 'harbour'), { recursive: true });
    mkdirSync(join(source, 'ledning'), { recursive: true });
    writeFileSync(join(source, 'harbour/harbour-2024-09-24.md'), PLAIN_ENGLISH);
    writeFileSync(join(source, 'ledning/ledning-2024-09-24.md'), PLAIN_SWEDISH);
    writeFileSync(join(source, 'README.md'), '# Read me\n\nWe decided to keep the minutes here.\n');
    session = await startSession({ folder: source, settings: { 'minutes.uiLanguage': 'en' } });
    workbench = session.workbench;
    await workbench.page.setViewportSize({ width: 1280, height: 1000 });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('plain-failed');
  });

  after(async () => {
    await session.close();
    rmSync(dirname(source), { recursive: true });
  });

  it('shows its decisions and open items without a change to any file, marked as plain', async () => {
    await workbench.openContainer('Minutes');
    await workbench.treeRows('Open Items').filter({ hasText: 'Ask for offers' }).waitFor();
    await workbench.treeRows('Open Items').filter({ hasText: 'plain minutes' }).waitFor();
    const group = workbench.treeRows('Decisions').filter({ hasText: '2024-09-24' }).first();
    await group.click();
    const decision = workbench.treeRows('Decisions').filter({ hasText: 'plan' });
    await decision.filter({ hasText: 'plain minutes' }).first().waitFor();
    await decision.first().click();
    await workbench.editor.waitForTab('ledning-2024-09-24.md');
    await workbench.screenshot('plain-1-decisions');
    await workbench.page.locator('.pane-header', { hasText: 'Meetings' }).click();
    const meetings = workbench.treeRows('Meetings');
    await meetings.first().click();
    await meetings.filter({ hasText: '2024-09-24' }).filter({ hasText: 'plain minutes' }).first().waitFor();
    await workbench.quickInput.open('ControlOrMeta+T');
    await workbench.quickInput.fill('#offers');
    await workbench.quickInput.rows().filter({ hasText: 'plain minutes' }).first().waitFor();
    await workbench.press('Escape');
    await workbench.runCommand('Minutes: Roll Up Open Items');
    await session.waitForFile('open-items.md', (text) =>
      /^- \[ \] .*Ask for offers.*, (?:plain minutes|vanligt protokoll)$/m.test(text),
    );
  });

  it('makes a decision of what only sounds like one', async () => {
    await workbench.openFile('harbour/harbour-2024-09-24.md');
    await workbench.editor.select('The board decided');
    await workbench.editor.openQuickFixes('Make it a decision');
    await workbench.screenshot('plain-2-hint');
    await workbench.press('Escape');
    await workbench.editor.quickFix('Make it a decision');
    await workbench.page.locator('.view-line').filter({ hasText: 'DECISION: The board decided' }).waitFor();
    await workbench.treeRows('Decisions').filter({ hasText: '2024-09-24' }).nth(1).waitFor();
    await workbench.screenshot('plain-3-decided');
  });
});
