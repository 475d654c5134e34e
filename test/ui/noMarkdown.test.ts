import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSession, type Session } from './session';

describe('a workspace without Markdown', () => {
  let source: string;
  let session: Session;

  before(async () => {
    source = mkdtempSync(join(tmpdir(), 'minutes-no-markdown-'));
    writeFileSync(join(source, 'note.txt'), 'group: Steering group\ndate: 2024-04-17\n');
    writeFileSync(join(source, 'note.json'), '{ "minutes": 1 }\n');
    session = await startSession({ folder: source, settings: { 'minutes.uiLanguage': 'en' } });
  });

  after(async () => {
    await session.close();
    rmSync(source, { recursive: true });
  });

  it('does not start the extension, not even when its files are opened', async () => {
    const { workbench } = session;
    await workbench.openFile('note.txt');
    await workbench.openFile('note.json');
    // By then the editor has started what it starts.
    const active = await workbench.waitForActivation('JSON Language Features');
    assert.ok(!active.includes('Minutes'), active.join(', '));
  });

  it('starts it with a command, and finds no minutes', async () => {
    const { workbench } = session;
    await workbench.runCommand('Minutes: Show All Decisions');
    await workbench.webview().getByText('No decisions yet').first().waitFor();
    await workbench.waitForActivation('Minutes');
  });
});
