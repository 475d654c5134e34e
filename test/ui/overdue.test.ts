import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { type Session, startSession } from './session';

const MINUTES = `---
minutes: 1
lang: en
group: Board
date: 2020-01-08
time: 10:00-12:00
---

# Board

- [ ] Ann Bell: paint the fence (due 2020-02-01) ^A1
- [ ] Bob Cole: mow the lawn (due 2020-02-02) ^A2
`;
const LATER = `---
minutes: 1
lang: en
group: Board
date: 2020-02-12
time: 10:00-12:00
previous: 2020-01-08.md
---

# Board

- [x] Bob Cole: mow the lawn (due 2020-02-02) (from 2020-01-08#A2) ^A1
`;

describe('days by which something was to be done', () => {
  let source: string;
  let session: Session;

  before(async () => {
    source = join(mkdtempSync(join(tmpdir(), 'minutes-overdue-')), 'folder');
    mkdirSync(source);
    writeFileSync(join(source, '2020-01-08.md'), MINUTES);
    writeFileSync(join(source, '2020-02-12.md'), LATER);
    session = await startSession({ folder: source, settings: { 'minutes.uiLanguage': 'en' } });
    await session.workbench.openFile('2020-01-08.md');
    await session.workbench.waitForActivation('Minutes');
    await session.workbench.openFile('2020-01-08.md');
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await session.workbench.screenshot('overdue-failed');
  });
  after(async () => {
    await session.close();
    rmSync(dirname(source), { recursive: true });
  });

  /** What of the text is set in bold by a mark. */
  const marked = (day: string): Locator =>
    session.workbench.page.locator('.view-line span[class*="ced-"]', { hasText: new RegExp(`^${day}$`) });

  it('are marked while it is open, and not where it was closed in later minutes', async () => {
    await marked('2020-02-01').waitFor();
    await marked('2020-02-02').waitFor({ state: 'detached' });
    await session.workbench.screenshot('overdue');
  });

  it('lose the mark when it is ticked off', async () => {
    const { workbench } = session;
    await workbench.editor.select('paint the fence');
    await workbench.runCommand('Minutes: Toggle Done');
    await workbench.editor.waitForLine('- [x] Ann Bell: paint the fence (due 2020-02-01) ^A1');
    await marked('2020-02-01').waitFor({ state: 'detached' });
  });
});
