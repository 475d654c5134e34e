import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator } from 'playwright-core';
import { writeArchive } from '../../bench/generateArchive';
import { startSession } from './session';
import type { Workbench } from './workbench';

/** So many that reading them takes seconds on any machine; the web host gets at files less easily. */
const HOSTS = [
  { host: 'Node', web: false, files: 9_000 },
  { host: 'web', web: true, files: 2_000 },
] as const;
const LONGEST_MS = 150_000;

describe('reading a large folder', () => {
  let source: string;

  beforeEach(() => {
    source = join(mkdtempSync(join(tmpdir(), 'minutes-large-')), 'folder');
  });

  afterEach(() => {
    rmSync(dirname(source), { recursive: true });
  });

  for (const { host, web, files } of HOSTS) {
    it(`shows in the status bar, stops and goes on there, in the ${host} extension host`, async () => {
      writeArchive(source, files);
      const session = await startSession({
        folder: source,
        web,
        settings: { 'minutes.uiLanguage': 'en' },
      });
      try {
        await stopAndGoOn(session.workbench, files);
      } catch (error) {
        await session.workbench.screenshot('reading-failed');
        throw error;
      } finally {
        await session.close();
      }
    });
  }
});

async function stopAndGoOn(workbench: Workbench, files: number): Promise<void> {
  const status = (text: string | RegExp): Locator =>
    workbench.page.locator('.statusbar .statusbar-item').filter({ hasText: text });
  await status(/Minutes: \d+ of \d+ files read/).waitFor();
  await workbench.screenshot('reading-1-progress');
  await status(/Minutes: /).click();
  await status('Minutes: reading stopped').waitFor();
  await workbench.showNotifications();
  const said = workbench.page.locator('.notifications-center').getByText('files have been read').first();
  const [, read, all] = /(\d+) of (\d+) files/.exec(await said.innerText()) ?? [];
  assert.equal(all, String(files));
  assert.ok(Number(read) < files, `${read} of ${all}`);
  await workbench.screenshot('reading-2-stopped');
  await workbench.runCommand('Notifications: Clear All Notifications');
  // What was read is shown.
  await workbench.openContainer('Minutes');
  await workbench.treeRows('Decisions').first().waitFor();
  await status('Minutes: reading stopped').click();
  await status(/Minutes: /).waitFor({ state: 'detached', timeout: LONGEST_MS });
  await workbench.page.locator('.pane-header', { hasText: 'Meetings' }).click();
  const series = workbench.treeRows('Meetings').filter({ hasText: /^Nämnd 0/ });
  await series.first().waitFor();
  await workbench.screenshot('reading-3-done');
  assert.match(await series.first().innerText(), /100 meetings/);
}
