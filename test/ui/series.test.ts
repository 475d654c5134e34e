import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Session, startSession } from './session';

const SETTINGS = {
  'minutes.series': [
    {
      name: 'Quay committee',
      folder: 'quays/minutes',
      cadence: 'second Tuesday of the month',
      standingItems: ['Budget', 'Safety at the quays'],
      template: 'Working meeting, short',
    },
    { name: 'Board', cadence: 'every 2 weeks' },
    { name: 'Crew', cadence: 'often' },
  ],
};
const BOARD =
  '---\nminutes: 1\nlang: en\ngroup: Board\ndate: 2099-01-13\n---\n\n# Board\n\n- [ ] Ann Bell: Paint the quay ^A1\n';

describe('series of the settings', () => {
  let source: string;
  let session: Session;

  before(async () => {
    source = join(mkdtempSync(join(tmpdir(), 'minutes-series-')), 'folder');
    for (const folder of ['.vscode', 'board']) mkdirSync(join(source, folder), { recursive: true });
    writeFileSync(join(source, '.vscode/settings.json'), JSON.stringify(SETTINGS));
    writeFileSync(join(source, 'board/2099-01-13.md'), BOARD);
    session = await startSession({ folder: source, settings: { 'minutes.uiLanguage': 'en' } });
    await session.workbench.openContainer('Minutes');
    await session.workbench.treeRows('Open Items').first().waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await session.workbench.screenshot('series-failed');
  });
  after(async () => {
    await session.close();
    rmSync(dirname(source), { recursive: true });
  });

  it('begins one that has no minutes yet: in its folder, on its day, with its items', async () => {
    const { workbench } = session;
    const { quickInput } = workbench;
    await workbench.runCommand('Minutes: New Minutes…');
    await quickInput.waitForEntry('Quay committee');
    assert.deepEqual(await quickInput.entries(), ['Board', 'Quay committee', 'Crew', 'Another series…']);
    await workbench.screenshot('series-1-list');
    await workbench.press('ArrowDown');
    await quickInput.waitForChosen('Quay committee');
    await workbench.press('Enter');
    await quickInput.waitForChosen('Working meeting, short');
    await workbench.screenshot('series-2-template');
    await workbench.press('Enter');
    const day = await quickInput.waitForValue(/^\d{4}-\d{2}-\d{2}$/);
    assert.equal(new Date(`${day}T12:00:00`).getDay(), 2, day);
    assert.equal(Math.ceil(Number(day.slice(8)) / 7), 2, day);
    await workbench.screenshot('series-3-day');
    await workbench.press('Enter');
    await workbench.editor.waitForTab(`${day}.md`);
    const text = await session.waitForFile(`quays/minutes/${day}.md`, '### 5. Next meeting');
    assert.match(text, /^group: Quay committee$/m);
    assert.deepEqual(
      [...text.matchAll(/^### (.*)$/gm)].map(([, title]) => title),
      ['1. First topic', '2. Second topic', '3. Budget', '4. Safety at the quays', '5. Next meeting'],
    );
    await workbench.screenshot('series-4-minutes');
  });

  it('has been told once what is wrong there', async () => {
    await session.workbench.showNotifications();
    const told = session.workbench.page
      .locator('.notifications-center .notification-list-item')
      .filter({ hasText: 'minutes.series[2].cadence must say how often' });
    await told.first().waitFor();
    assert.equal(await told.count(), 1);
  });

  it('proposes the day after the newest minutes', async () => {
    const { workbench } = session;
    await workbench.runCommand('Minutes: New Minutes…');
    await workbench.quickInput.waitForChosen('Board');
    await workbench.press('Enter');
    await workbench.quickInput.waitForEntry('Formal minutes');
    await workbench.press('Enter');
    await workbench.quickInput.waitForValue(/^2099-01-27$/);
    await workbench.press('Escape');
  });
});
