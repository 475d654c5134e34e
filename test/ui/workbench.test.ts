import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSession, type Session } from './session';

/** What the tests of the interface stand on, tried on what the editor itself offers for JSON. */
describe('driving the workbench', () => {
  let source: string;
  let session: Session;

  before(async () => {
    source = mkdtempSync(join(tmpdir(), 'minutes-workbench-'));
    writeFileSync(join(source, 'note.json'), '{ "room": tru,\n  "seats": [1 2] }\n');
    writeFileSync(join(source, 'note.md'), '# Lokaler\n');
    session = await startSession({ folder: source });
  });

  after(async () => {
    await session.close();
    rmSync(source, { recursive: true });
  });

  it('opens files, reads lines, and tells what is underlined', async () => {
    const { workbench } = session;
    await workbench.openFile('note.json');
    assert.equal(await workbench.editor.activeTab(), 'note.json');
    await workbench.editor.waitForLine('  "seats": [1 2] }');
    assert.deepEqual(await workbench.editor.visibleLines(), ['{ "room": tru,', '  "seats": [1 2] }', '']);
    await workbench.editor.waitForSquiggles(['tru', '2']);
  });

  it('lists problems', async () => {
    const { workbench } = session;
    await workbench.problems.open();
    await workbench.problems.rows().nth(1).waitFor();
    const problems = await workbench.problems.list();
    assert.deepEqual(
      problems.map(({ severity, message, source: by, line, column }) => [
        severity,
        message,
        by,
        line,
        column,
      ]),
      [
        ['error', 'Value expected', 'json', 1, 11],
        ['error', 'Expected comma', 'json', 2, 15],
      ],
    );
  });

  it('types where the cursor is put', async () => {
    const { workbench } = session;
    await workbench.openFile('note.json');
    await workbench.editor.goTo(1, 14);
    await workbench.typeText('e');
    await workbench.editor.waitForSquiggles(['2']);
    await workbench.editor.select('1 2');
    await workbench.typeText('12');
    await workbench.editor.waitForSquiggles([]);
  });

  it('reads the palette and the rows of a tree', async () => {
    const { workbench } = session;
    await workbench.quickInput.open('F1');
    await workbench.quickInput.fill('>View: Toggle Word Wrap');
    await workbench.quickInput.waitForChosen('View: Toggle Word Wrap');
    await workbench.press('Escape');
    await workbench.quickInput.waitUntilClosed();
    await workbench.treeRows('Files Explorer').nth(1).waitFor();
    assert.deepEqual(await workbench.treeRows('Files Explorer').allInnerTexts(), ['note.json', 'note.md']);
  });

  it('reads a webview', async () => {
    const { workbench } = session;
    await workbench.openFile('note.md');
    await workbench.runCommand('Markdown: Open Preview');
    assert.equal(await workbench.webview().getByRole('heading').innerText(), 'Lokaler');
  });

  it('loads the window anew, and everything is where it was', async () => {
    const { workbench } = session;
    await workbench.openFile('note.json');
    await workbench.reload();
    await workbench.editor.waitForTab('note.json');
  });

  it('sees the extension start', async () => {
    await session.workbench.openContainer('Minutes');
    await session.workbench.waitForActivation('Minutes');
  });
});
