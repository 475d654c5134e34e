import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSession, type Session } from './session';
import type { Workbench } from './workbench';

const FRONT = [
  '---',
  'minutes: 1',
  'lang: en',
  'group: Board',
  'date: 2025-09-03',
  'time: 09:00-10:00',
  '---',
  '',
];

function decision(text: string): string[] {
  return ['```yaml decision', 'id: D1', `text: ${text}`, 'by: Board', 'status: adopted', '```', ''];
}

const WRONG_TYPES = [
  '---',
  'minutes: 1',
  'lang: [en]',
  'group: {a: b}',
  'date: [2025]',
  'time: {}',
  'attachments: text',
  '---',
  '',
  '```yaml attendees',
  '- 5',
  '- present: {x: [y]}',
  '```',
  '',
  '```yaml decision',
  '- [[]]',
  '- id: {}',
  '  text: []',
  '  vote: seven',
  '```',
  '',
];

/** A folder where little is as it should be, and one file that is. */
function badFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'minutes-bad-'));
  const write = (name: string, content: string | Buffer): void => {
    writeFileSync(join(folder, name), content);
  };
  write('good.md', [...FRONT, ...decision('The good file is served.')].join('\n'));
  write('empty.md', '');
  write('binary.md', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1, 0xff, 0xfe]));
  write('latin1.md', Buffer.from([...FRONT, '# M\u00f6te'].join('\n'), 'latin1'));
  write(
    'broken.md',
    [...FRONT, '```yaml decision', 'id: "D9', 'text: [', '```', '', ...decision('After the break.')].join(
      '\n',
    ),
  );
  write('wrong.md', WRONG_TYPES.join('\n'));
  write('large.md', [...FRONT, ...decision('The large file is served.'), 'x '.repeat(5_000_000)].join('\n'));
  symlinkSync(join(folder, 'nowhere.md'), join(folder, 'dangling.md'));
  write('blocked', 'a file where a folder is wanted');
  mkdirSync(join(folder, 'folder.md'));
  return folder;
}

describe('bad input', () => {
  let source: string;
  let session: Session;
  let workbench: Workbench;

  before(async () => {
    source = badFolder();
    session = await startSession({ folder: source, settings: { 'minutes.uiLanguage': 'en' } });
    workbench = session.workbench;
    await workbench.openContainer('Minutes');
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot('bad-input-failed');
  });

  after(async () => {
    await session.close();
    rmSync(source, { recursive: true });
  });

  it('keeps no other file from being served', async () => {
    await workbench.runCommand('Minutes: Show All Decisions');
    const table = workbench.webview().getByRole('table');
    for (const text of ['The good file is served.', 'After the break.', 'The large file is served.']) {
      await table.getByRole('row').filter({ hasText: text }).waitFor();
    }
  });

  it('is said, file by file, with what to do', async () => {
    await workbench.showNotifications();
    const notice = workbench.page
      .locator('.notification-list-item', { hasText: 'could not be read' })
      .first();
    await notice.getByRole('button', { name: 'Show Files' }).click();
    const files = (await workbench.quickInput.entries()).filter((name) => name.endsWith('.md'));
    assert.deepEqual(files.sort(), ['binary.md', 'latin1.md']);
    await workbench.screenshot('bad-input-files');
    await workbench.press('Escape');
  });

  it('is underlined where it is broken, and the editor stays at work', async () => {
    await workbench.openFile('wrong.md');
    await workbench.problems.open();
    await workbench.problems.rows().nth(5).waitFor();
    await workbench.openFile('broken.md');
    await workbench.problems.rows().first().waitFor();
    await workbench.problems.close();
  });

  async function newMinutes(date: string): Promise<void> {
    await workbench.runCommand('Minutes: New Minutes…');
    await workbench.quickInput.choose('Board');
    await workbench.quickInput.choose('Working meeting, short');
    await workbench.quickInput.waitForValue(/^\d{4}-\d{2}-\d{2}$/);
    await workbench.quickInput.answer(date);
  }

  it('never lets new minutes replace a file: it can be opened, or another name taken', async () => {
    const taken = join(session.folder, '2025-10-01.md');
    writeFileSync(taken, 'mine');
    await newMinutes('2025-10-01');
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    await workbench.screenshot('bad-input-exists');
    await dialog.getByRole('button', { name: 'Take Another Name' }).click();
    await workbench.quickInput.waitForValue(/2025-10-01-2/);
    await workbench.press('Enter');
    await workbench.editor.waitForTab('2025-10-01-2.md');
    assert.equal(readFileSync(taken, 'utf8'), 'mine');
    assert.ok(existsSync(join(session.folder, '2025-10-01-2.md')));
  });

  it('says so when the file cannot be created', async () => {
    mkdirSync(join(session.folder, '.vscode'));
    writeFileSync(
      join(session.folder, '.vscode/settings.json'),
      JSON.stringify({
        'minutes.fileName': 'blocked/${date}.md',
        'minutes.templatesFolder': 'no/such/folder',
      }),
    );
    // A window that starts knows its settings; nothing tells when one at work has heard of them.
    await workbench.reload();
    await workbench.openContainer('Minutes');
    await newMinutes('2025-11-05');
    await workbench.showNotifications();
    await workbench.page
      .locator('.notification-list-item', { hasText: 'blocked/2025-11-05.md' })
      .first()
      .waitFor();
    await workbench.screenshot('bad-input-not-created');
    assert.equal(readFileSync(join(session.folder, 'blocked'), 'utf8'), 'a file where a folder is wanted');
  });
});
