import assert from 'node:assert/strict';
import type { Session } from './session';
import type { Workbench } from './workbench';

const FILE = 'ledningsgruppen/2025/2025-05-13.md';
const DECISION = 'Gruppen beslutar att öppna Strandängens förskola i augusti.';

/**
 * The tests of the whole main job, as a secretary does it: each step goes on where the one before it ended.
 *
 * @param start starts a session of its own; the extension is to speak Swedish in it
 */
export function mainJob(start: () => Promise<Session>): void {
  let session: Session;
  let workbench: Workbench;

  before(async () => {
    session = await start();
    workbench = session.workbench;
    // High enough for all that goes wrong to be in sight at once.
    await workbench.page.setViewportSize({ width: 1280, height: 1100 });
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('main-job-failed');
  });

  after(() => session.close());

  const onDisk = (text: string): Promise<string> => session.waitForFile(FILE, text);

  it('makes new minutes of a known series from the Swedish template', async () => {
    await workbench.openContainer('Minutes');
    await workbench.treeRows('Beslut').first().waitFor();
    await workbench.runCommand('Minutes: Nytt protokoll eller minnesanteckningar…');
    await workbench.quickInput.choose('Kommunledningsgruppen');
    await workbench.quickInput.choose('Ledningsgrupp, minnesanteckningar');
    await workbench.quickInput.waitForValue(/^\d{4}-\d{2}-\d{2}$/);
    await workbench.quickInput.answer('2025-05-13');
    await workbench.editor.waitForTab('2025-05-13.md');
    await workbench.page.locator('.view-line').filter({ hasText: 'Ärendet som beslutet gäller' }).waitFor();
    assert.match(await onDisk('\nTisdagen den 13 maj 2025, 13:00-16:00\n'), /^---\nminutes: 1\nlang: sv\n/);
  });

  it('is filled in by keyboard, from one stop to the next', async () => {
    await workbench.screenshot('main-job-1-template');
    await workbench.typeText('Öppning av förskola');
    await workbench.press('Tab');
    await workbench.typeText(DECISION);
    await workbench.press('Escape');
    await workbench.press('ControlOrMeta+S');
    assert.match(await onDisk(`text: ${DECISION}`), /^### 1\. Öppning av förskola$/m);
    await workbench.editor.waitForSquiggles([]);
  });

  it('underlines three mistakes at the exact words and lists them in Problems', async () => {
    await workbench.editor.goTo(1);
    await workbench.editor.select('Tisdagen');
    await workbench.typeText('Onsdagen');
    await workbench.editor.select('    - Birgitta Åslund');
    await workbench.typeText('  frånvarande: [Göran Tallvik]');
    await workbench.editor.select('status: beslutat');
    await workbench.typeText('status: beslutatt');
    await workbench.problems.open();
    const found = await workbench.problems.waitFor(['date-weekday', 'present-and-absent', 'schema-enum']);
    for (const { severity, source } of found) assert.deepEqual([severity, source], ['error', 'Minutes']);
    await workbench.screenshot('main-job-2-problems');
    await workbench.problems.close();
    await workbench.editor.goTo(found[1]?.line ?? 1);
    await workbench.editor.waitForSquiggles(['Onsdagen', 'Göran Tallvik', 'beslutatt']);
    await workbench.screenshot('main-job-2-mistakes');
  });

  it('repairs each through its quick fix', async () => {
    await workbench.editor.select('Onsdagen');
    await workbench.editor.quickFix('tisdagen');
    await workbench.editor.select('[Göran');
    await workbench.editor.quickFix('närvarande');
    await workbench.editor.select('beslutatt');
    await workbench.editor.quickFix('beslutat');
    await workbench.editor.waitForSquiggles([]);
    await workbench.press('ControlOrMeta+S');
    const text = await onDisk('\nstatus: beslutat\n');
    assert.match(text, /^Tisdagen den 13 maj 2025/m);
    assert.doesNotMatch(text, /frånvarande/);
  });

  it('finds the decision in the tree and jumps to it', async () => {
    await workbench.openFile('README.md');
    await workbench.openContainer('Minutes');
    const meeting = workbench.treeRows('Beslut').filter({ hasText: '2025-05-13' });
    if ((await meeting.getAttribute('aria-expanded')) !== 'true') await meeting.click();
    const decision = workbench.treeRows('Beslut').filter({ hasText: DECISION });
    await decision.waitFor();
    await workbench.screenshot('main-job-3-tree');
    await decision.click();
    await atTheDecision();
  });

  it('finds it in the quick pick and jumps to it', async () => {
    await workbench.openFile('README.md');
    await workbench.runCommand('Minutes: Gå till beslut…');
    await workbench.quickInput.fill('förskola augusti');
    await workbench.quickInput.waitForChosen(DECISION);
    await workbench.screenshot('main-job-4-quick-pick');
    await workbench.press('Enter');
    // The decision is shown already while it is chosen.
    await workbench.quickInput.waitUntilClosed();
    await atTheDecision();
  });

  it('finds it in the register and jumps to it', async () => {
    await workbench.openFile('README.md');
    await workbench.runCommand('Minutes: Visa alla beslut');
    const register = workbench.webview();
    await register.getByRole('searchbox').fill('strandäng');
    const row = register.getByRole('row').filter({ hasText: DECISION });
    await row.waitFor();
    await workbench.screenshot('main-job-5-register');
    await row.click();
    await atTheDecision();
  });

  async function atTheDecision(): Promise<void> {
    await workbench.editor.waitForTab('2025-05-13.md');
    await workbench.page
      .locator('.editor-group-container.active .view-line')
      .filter({ hasText: 'Strandängens' })
      .waitFor();
  }
}
