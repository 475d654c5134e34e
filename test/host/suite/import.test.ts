import { assert } from 'chai';
import { commands, env, FileType, TabInputTextDiff, Uri, window, workspace } from 'vscode';
import { asPages, makeDocx, makePdf } from '../../unit/archive/sources/makeDocuments';
import { PLAIN_ENGLISH, PLAIN_SWEDISH } from '../../unit/minutes/plain/sample';
import { happens, until } from './until';

const DECISION = 'Ledningsgruppen beslutar att anta planen för skolskjuts.';

describe('importing', () => {
  const root = workspace.workspaceFolders?.[0]?.uri ?? Uri.file('/');
  const folder = Uri.joinPath(root, 'to-import');
  const place = (path: string): Uri => Uri.joinPath(folder, path);
  const write = async (path: string, content: string | Uint8Array): Promise<void> => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    await workspace.fs.writeFile(place(path), bytes);
  };

  beforeEach(async () => {
    // Questions of other tests are not to be answered here.
    await commands.executeCommand('notifications.clearAll');
    await workspace.fs.createDirectory(folder);
  });
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(folder, { recursive: true });
  });

  it('reads a Word file in a thread of its own', async () => {
    await write('notes.docx', makeDocx(PLAIN_SWEDISH.split('\n')));
    await importAndAccept(place('notes.docx'), place('2024-09-24.md'));
    assert.include(await textOf(place('2024-09-24.md')), `text: ${DECISION}`);
  });

  it('reads the text layer of a PDF in a thread of its own', async () => {
    await write('notes.pdf', makePdf(asPages(PLAIN_SWEDISH)));
    await importAndAccept(place('notes.pdf'), place('2024-09-24.md'));
    assert.include(await textOf(place('2024-09-24.md')), `text: ${DECISION}`);
  });

  it('takes the text of the clipboard', async () => {
    await env.clipboard.writeText(PLAIN_ENGLISH);
    const target = Uri.joinPath(root, '2024-09-24.md');
    void commands.executeCommand('minutes.importClipboard');
    try {
      await until(hasPreview, 'a preview');
      await acceptUntil(() => isThere(target));
      assert.match(await textOf(target), /^---\nminutes: 1\nlang: en\n/);
    } finally {
      await workspace.fs.delete(target);
    }
  });

  it('takes all of a folder: what cannot be imported stops no other, and nothing is written over', async () => {
    const kept = 'This day has notes already.\n';
    await write('a/notes.txt', PLAIN_SWEDISH);
    await write('b/harbour.md', PLAIN_ENGLISH);
    await write('c/notes.docx', makeDocx(PLAIN_SWEDISH.split('\n')));
    await write('d/broken.docx', 'no document at all');
    await write('e/notes.txt', PLAIN_SWEDISH);
    await write('e/2024-09-24.md', kept);
    void commands.executeCommand('minutes.import', folder);
    await until(() => Promise.resolve(report() !== undefined), 'a report');
    // The report comes before anything is written.
    assert.isFalse(await isThere(place('a/2024-09-24.md')));
    assert.include(report(), 'a/notes.txt');
    assert.include(report(), 'd/broken.docx');
    await acceptUntil(() => isThere(place('a/2024-09-24.md')));
    await until(() => isThere(place('c/2024-09-24.md')), 'the last of the minutes');
    for (const path of ['a', 'c']) assert.include(await textOf(place(`${path}/2024-09-24.md`)), DECISION);
    assert.include(await textOf(place('b/2024-09-24.md')), 'Ask for offers');
    assert.equal(await textOf(place('e/2024-09-24.md')), kept);
    assert.equal(await textOf(place('a/notes.txt')), PLAIN_SWEDISH);
  });
});

/** Imports a file as the explorer's menu does, and accepts what the preview shows. */
async function importAndAccept(source: Uri, target: Uri): Promise<void> {
  void commands.executeCommand('minutes.import', source);
  await until(hasPreview, 'a preview');
  assert.isFalse(await isThere(target), 'is written before it is accepted');
  await acceptUntil(() => isThere(target));
}

/**
 * Gives the question its first answer until something follows. The question comes a little after what it is about, and
 * what follows takes its time: an answer too many would stop what was begun.
 */
async function acceptUntil(isSo: () => Promise<boolean>): Promise<void> {
  for (let left = 10; left > 0; left--) {
    await commands.executeCommand('notification.acceptPrimaryAction');
    if (await happens(isSo, 4_000)) return;
  }
  assert.fail('nothing follows on accepting');
}

function hasPreview(): Promise<boolean> {
  const inputs = window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ input }) => input);
  return Promise.resolve(inputs.some((input) => input instanceof TabInputTextDiff));
}

function report(): string | undefined {
  const documents = window.visibleTextEditors.map(({ document }) => document);
  // Closing it is to ask nothing.
  return documents.find(({ uri, isDirty }) => uri.scheme === 'minutes-import' && !isDirty)?.getText();
}

async function isThere(file: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(file)).type === FileType.File;
  } catch {
    return false;
  }
}

async function textOf(file: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}
