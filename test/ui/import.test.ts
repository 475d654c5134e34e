import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PLAIN_ENGLISH } from '../unit/minutes/plain/sample';
import { type Session, startSession } from './session';
import type { Workbench } from './workbench';

const NOTES = `Harbour group, notes from the meeting

Tuesday 24 September 2024, 13.00-15.00
Place: The boat house

Present: Anna Berg, Bo Ek, Cia Lind

DECISIONS

1. The jetty

The group decides to repair the jetty before the winter.

INFORMATION

2. The crane

Bo tells about the crane. Cia will ask for an offer.
`;

const AGENDA = `# Agenda: Board meeting, 8 October 2024

Time: 10:00-12:00

## Agenda

1. Welcome
2. Budget
`;

describe('Importing plain minutes', () => {
  let session: Session;
  let workbench: Workbench;
  let source: string;

  before(async () => {
    source = join(mkdtempSync(join(tmpdir(), 'minutes-import-')), 'folder');
    mkdirSync(source);
    writeFileSync(join(source, 'notes.txt'), NOTES);
    writeFileSync(join(source, 'plain.md'), PLAIN_ENGLISH);
    writeFileSync(join(source, 'agenda.txt'), AGENDA);
    session = await startSession({ folder: source, settings: { 'minutes.uiLanguage': 'en' } });
    workbench = session.workbench;
    await workbench.waitForActivation('Minutes');
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('import-failed-' + Date.now());
  });

  after(async () => {
    await session.close();
    rmSync(dirname(source), { recursive: true });
  });

  it('shows what becomes of a text, and writes it where that is accepted', async () => {
    const { page } = workbench;
    const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'notes.txt' });
    await workbench.press('ControlOrMeta+Shift+E');
    await workbench.chooseInMenu(row, 'Import Text as Minutes…');
    const question = page.locator('.notifications-center .notification-list-item', {
      hasText: 'notes.txt becomes 2024-09-24.md',
    });
    const shown = (words: RegExp) => page.locator('.view-line', { hasText: words }).first().waitFor();
    await shown(/^\s*Harbour\sgroup,/);
    await shown(/^\s*minutes:\s1/);
    await workbench.screenshot('import-1-preview');
    assert.ok(!existsSync(join(session.folder, '2024-09-24.md')));
    await workbench.showNotifications();
    await question.getByText('Show Report').click();
    await page
      .locator('.view-line', { hasText: /left\sas\stext/ })
      .first()
      .waitFor();
    await workbench.screenshot('import-2-report');
    await workbench.showNotifications();
    await question.getByText('Write Minutes').click();
    await workbench.editor.waitForTab('2024-09-24.md');
    await workbench.screenshot('import-3-written');
    await session.waitForFile('2024-09-24.md', '---\nminutes: 1\nlang: en\n');
    assert.equal(await session.waitForFile('notes.txt', ''), NOTES);
    await workbench.runCommand('Minutes: Show All Decisions');
    await workbench.webview().getByText('repair the jetty').first().waitFor();
    await workbench.screenshot('import-4-register');
  });

  it('makes minutes of an agenda where the user says so', async () => {
    const { page } = workbench;
    const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'agenda.txt' });
    await workbench.press('ControlOrMeta+Shift+E');
    await workbench.chooseInMenu(row, 'Import Text as Minutes…');
    const message = (words: string) =>
      page.locator('.notifications-center .notification-list-item', { hasText: words });
    await workbench.showNotifications();
    await message('does not look like minutes').getByText('Make Minutes of It').click();
    await page.locator('.tab.active', { hasText: 'agenda.txt' }).waitFor();
    await workbench.showNotifications();
    await message('agenda.txt becomes 2024-10-08.md').getByText('Write Minutes').click();
    await workbench.editor.waitForTab('2024-10-08.md');
    await workbench.editor.waitForLine('### 2. Budget');
    await workbench.screenshot('import-agenda');
  });

  it('makes open plain minutes structured in one step, which one step undoes', async () => {
    await workbench.openFile('plain.md');
    await workbench.editor.goTo(1);
    await workbench.editor.quickFix('Convert to structured minutes');
    await workbench.editor.waitForLine('minutes: 1');
    await workbench.screenshot('import-5-converted');
    await workbench.page.locator('.monaco-editor.focused, .editor-instance .monaco-editor').first().click();
    await workbench.press('ControlOrMeta+Z');
    const first = PLAIN_ENGLISH.split('\n')[0] ?? '';
    await workbench.press('ControlOrMeta+Home');
    await workbench.editor.waitForLine(first);
    assert.ok(!(await workbench.editor.visibleLines()).some((line) => line.includes('minutes: 1')));
  });
});
