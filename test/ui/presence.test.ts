import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Session, startSession } from './session';

const NOW = new Date();
const TODAY = [NOW.getFullYear(), NOW.getMonth() + 1, NOW.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-');

const MINUTES = `---
minutes: 1
lang: sv
grupp: Ledningsgruppen
datum: ${TODAY}
tid: 12:00-16:00
---

# Ledningsgruppen

\`\`\`yaml deltagare
grupp: Ledningsgruppen
närvarande:
  - Anna Berg (ordf)
  - Bo Ek (sekr)
frånvarande:
  - Cia Lind (annat möte)
\`\`\`
`;

describe('noting who comes and goes, by keys alone', () => {
  let source: string;
  let session: Session;

  before(async () => {
    source = join(mkdtempSync(join(tmpdir(), 'minutes-presence-')), 'folder');
    mkdirSync(source);
    writeFileSync(join(source, 'now.md'), MINUTES);
    session = await startSession({ folder: source, settings: { 'minutes.uiLanguage': 'sv' } });
    await session.workbench.openFile('now.md');
    await session.workbench.waitForActivation('Minutes');
    await session.workbench.openFile('now.md');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await session.workbench.screenshot('presence-failed');
  });
  after(async () => {
    await session.close();
    rmSync(dirname(source), { recursive: true });
  });

  /** Answers a list with the row that a text leaves. */
  async function pick(text: string, row: string): Promise<void> {
    const { quickInput } = session.workbench;
    await quickInput.rows().filter({ hasText: row }).first().waitFor();
    await quickInput.answer(text);
  }

  it('writes the time at which somebody leaves into their entry', async () => {
    const { workbench } = session;
    await workbench.runCommand('Minutes: Note Who Comes or Goes…');
    await workbench.screenshot('presence-1-who');
    await pick('Anna', 'Anna Berg');
    await pick('går', 'Anna Berg går');
    await workbench.quickInput.waitForValue(/^\d\d:\d\d$/);
    await workbench.screenshot('presence-2-when');
    await workbench.quickInput.answer('14.30');
    await workbench.editor.waitForLine('  - Anna Berg (ordf | 12:00-14:30)');
  });

  it('moves somebody who comes after all, and takes it back with one Undo', async () => {
    const { workbench } = session;
    await workbench.runCommand('Minutes: Note Who Comes or Goes…');
    await pick('Cia', 'Cia Lind');
    await workbench.quickInput.waitForValue(/^\d\d:\d\d$/);
    await workbench.quickInput.answer('13:10');
    await workbench.editor.waitForLine('  - Cia Lind (13:10-16:00)');
    await workbench.editor.waitForSquiggles([]);
    await workbench.screenshot('presence-3-done');
    await workbench.press('ControlOrMeta+Z');
    await workbench.editor.waitForLine('  - Cia Lind (annat möte)');
  });
});
