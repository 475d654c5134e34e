import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { type Session, startSession } from './session';

const FOLDER = 'ledningsgruppen/2024';

for (const web of [false, true]) {
  describe(`exporting the minutes in front, in the ${web ? 'web' : 'Node'} extension host`, () => {
    let session: Session;

    before(async () => {
      session = await startSession({ web, settings: { 'minutes.uiLanguage': 'en' } });
      await session.workbench.openFile(`${FOLDER}/2024-10-08.md`);
      await session.workbench.waitForActivation('Minutes');
      await session.workbench.openFile(`${FOLDER}/2024-10-08.md`);
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await session.workbench.screenshot('export-failed');
    });
    after(() => session.close());

    /** Exports by keys alone, to the name that is offered. */
    async function exportAs(format: string, file: string): Promise<void> {
      const { workbench } = session;
      await workbench.runCommand('Minutes: Export…');
      await workbench.quickInput.rows().filter({ hasText: 'These minutes' }).first().waitFor();
      await workbench.quickInput.fill(format);
      await workbench.quickInput.rows().nth(1).waitFor({ state: 'detached' });
      await workbench.screenshot(`export-${format}`);
      await workbench.press('Enter');
      await workbench.quickInput.waitForValue(new RegExp(`${file.replace('.', '\\.')}$`));
      await workbench.press('Enter');
      await workbench.showNotifications();
      await workbench.page.getByText(`${file} is saved`).first().waitFor();
      await workbench.runCommand('Notifications: Clear All Notifications');
    }

    it('makes a page beside them', async () => {
      await exportAs('HTML', '2024-10-08.html');
      const page = await session.waitForFile(`${FOLDER}/2024-10-08.html`, '</html>');
      assert.match(page, /<title>Kommunledningsgruppen<\/title>/);
      assert.match(page, /minutes-decision/);
    });

    it('makes a Word file beside them', async () => {
      await exportAs('Word', '2024-10-08.docx');
      const buffer = readFileSync(join(session.folder, FOLDER, '2024-10-08.docx'));
      assert.match((await mammoth.extractRawText({ buffer })).value, /Beslut · B1 · beslutat/);
    });
  });
}
