import { assert } from 'chai';
import type { Position } from 'vscode';
import {
  commands,
  type Location,
  type TextDocument,
  Uri,
  window,
  workspace,
  type WorkspaceEdit,
} from 'vscode';

const FIRST = `---
minutes: 1
lang: en
group: Pilots
date: 2025-02-03
time: 09:00-10:00
---

# Pilots

As D1 says.

\`\`\`yaml decision
id: D1
text: The pilots meet in the tower.
by: Pilots
status: adopted
\`\`\`
`;
const SECOND = `---
minutes: 1
lang: en
group: Pilots
date: 2025-03-03
time: 09:00-10:00
previous: 2025-02-03.md
---

# Pilots

See 2025-02-03#D1 and [D1](2025-02-03.md).

\`\`\`yaml decision
id: D1
text: The pilots meet on the quay.
by: Pilots
status: adopted
supersedes: 2025-02-03#D1
\`\`\`
`;

describe('the id of a decision', () => {
  const file = (name: string): Uri => {
    const folder = workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder');
    return Uri.joinPath(folder, 'pilots', name);
  };
  const write = (name: string, text: string): Thenable<void> =>
    workspace.fs.writeFile(file(name), new TextEncoder().encode(text));

  before(async () => {
    await write('2025-02-03.md', FIRST);
    await write('2025-03-03.md', SECOND);
  });

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(file(''), { recursive: true });
  });

  async function open(name: string): Promise<TextDocument> {
    const document = await workspace.openTextDocument(file(name));
    await window.showTextDocument(document);
    return document;
  }

  const own = (document: TextDocument): Position =>
    document.positionAt(document.getText().indexOf('id: D1') + 5);

  /** What a command finds once the archive has heard of the files. */
  async function until<T>(ask: () => Thenable<T>, isThere: (found: T) => boolean): Promise<T> {
    let found = await ask();
    for (let left = 50; left > 0 && !isThere(found); left--) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      found = await ask();
    }
    return found;
  }

  it('is found wherever minutes refer to it', async () => {
    const document = await open('2025-02-03.md');
    const found = await until(
      () =>
        commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document.uri, own(document)),
      (all) => all.length >= 5,
    );
    assert.sameMembers(
      found.map(({ uri, range }) => `${uri.path.split('/').at(-1) ?? ''}:${range.start.line + 1}`),
      ['2025-02-03.md:11', '2025-02-03.md:14', '2025-03-03.md:12', '2025-03-03.md:12', '2025-03-03.md:19'],
    );
  });

  const rename = (document: TextDocument, id: string): Thenable<WorkspaceEdit> =>
    commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      own(document),
      id,
    );

  it('is renamed in its minutes and in all that refer to it', async () => {
    const document = await open('2025-02-03.md');
    const edit = await rename(document, 'B7');
    assert.isTrue(await workspace.applyEdit(edit));
    assert.strictEqual(document.getText(), FIRST.replaceAll('D1', 'B7'));
    const second = await workspace.openTextDocument(file('2025-03-03.md'));
    const expected = SECOND.replaceAll('2025-02-03#D1', '2025-02-03#B7').replace('[D1]', '[B7]');
    assert.strictEqual(second.getText(), expected);
    await commands.executeCommand('workbench.action.files.revert');
    await window.showTextDocument(second);
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('is not renamed to no id, nor in approved minutes', async () => {
    const document = await open('2025-02-03.md');
    const reason = async (id: string): Promise<string> => {
      try {
        await rename(document, id);
        return '';
      } catch (error) {
        return String(error);
      }
    };
    assert.include(await reason('no id'), 'no id');
    await write('2025-03-03.md', SECOND.replace('group:', 'status: approved\ngroup:'));
    const path = 'pilots/2025-03-03.md';
    for (let left = 50; left > 0 && !(await reason('B7')).includes(path); left--)
      await new Promise((resolve) => setTimeout(resolve, 100));
    assert.include(await reason('B7'), path);
    assert.strictEqual(document.getText(), FIRST);
  });
});
