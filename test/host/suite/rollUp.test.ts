import { assert } from 'chai';
import { commands, extensions, type TextDocument, Uri, window, workspace } from 'vscode';

const front = (date: string, ...more: string[]): string =>
  [
    '---',
    'minutes: 1',
    'lang: sv',
    'grupp: Rullgruppen',
    `datum: ${date}`,
    'tid: 10:00-11:00',
    ...more,
    '---',
    '',
    '',
  ].join('\n');
const FIRST = `${front('2024-09-24')}- [ ] @[Anna Berg] Ring skolan (senast 2024-10-08) ^Å1\n- [ ] @[Bo Ek] Boka rum\n`;
const SECOND = `${front('2024-10-22')}### 1. Uppföljning\n\n### 2. Annat\n`;

/** Undone edits and files of its own: the workspace is left as it was. */
describe('open items from meeting to meeting', () => {
  const folder = (): Uri => workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder');
  const file = (name: string): Uri => Uri.joinPath(folder(), 'roll-up', name);
  const list = (): Uri => Uri.joinPath(folder(), 'open-items.md');
  const write = (uri: Uri, text: string): Thenable<void> =>
    workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const disk = async (uri: Uri): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(uri));

  before(async () => {
    await extensions.getExtension('minutes.minutes')?.activate();
    await write(file('2024-09-24.md'), FIRST);
  });
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));
  after(async () => {
    await workspace.fs.delete(file(''), { recursive: true });
    await workspace.fs.delete(list());
  });

  /** Rolls up until the list has what is looked for: the extension hears of new files a little later. */
  async function rolledUp(wanted: RegExp): Promise<TextDocument> {
    for (let attempt = 0; attempt < 100; attempt++) {
      await commands.executeCommand('minutes.rollUp');
      const document = window.activeTextEditor?.document;
      if (document && wanted.test(document.getText())) return document;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return assert.fail(`never rolled up: ${String(wanted)} in ${await disk(list())}`);
  }

  it('are listed in a document, the user’s own words kept', async () => {
    const document = await rolledUp(/Boka rum/);
    assert.strictEqual(document.uri.toString(), list().toString());
    assert.match(
      document.getText(),
      /- \[ \] Ring skolan – .*\[2024-09-24#Å1\]\(roll-up\/2024-09-24\.md\?plain=1#L9\)/,
    );
    assert.isFalse(document.isDirty);
    await write(list(), `${await disk(list())}\nMina ord.\n`);
    await rolledUp(/Mina ord\.\n$/);
  });

  it('are closed where they stand when they are ticked off in it', async () => {
    await rolledUp(/Boka rum/);
    const text = (await disk(list())).replace('- [ ] Boka rum', '- [x] Boka rum');
    await write(list(), text);
    const document = await rolledUp(/- \[x\] Boka rum/);
    await commands.executeCommand('minutes.applyRollUp');
    assert.strictEqual(await disk(file('2024-09-24.md')), FIRST.replace('[ ] @[Bo', '[x] @[Bo'));
    assert.notMatch(document.getText(), /Boka rum/);
    assert.match(document.getText(), /Ring skolan[^]*Mina ord\.\n$/);
    await write(file('2024-09-24.md'), FIRST);
    await rolledUp(/- \[ \] Boka rum/);
  });

  it('are carried over into the next minutes, once', async () => {
    await write(file('2024-10-22.md'), SECOND);
    await rolledUp(/Boka rum/);
    const document = await workspace.openTextDocument(file('2024-10-22.md'));
    await window.showTextDocument(document);
    await commands.executeCommand('minutes.carryOver');
    const expected = SECOND.replace(
      'Uppföljning\n',
      'Uppföljning\n\n- [ ] @[Anna Berg] Ring skolan (senast 2024-10-08) (från 2024-09-24#Å1) ^Å1\n' +
        '- [ ] @[Bo Ek] Boka rum (från 2024-09-24#Å2) ^Å2\n',
    );
    assert.strictEqual(document.getText(), expected);
    assert.strictEqual(await disk(file('2024-09-24.md')), FIRST.replace('Boka rum', 'Boka rum ^Å2'));
    await commands.executeCommand('minutes.carryOver');
    assert.strictEqual(document.getText(), expected);
    await document.save();
    await rolledUp(/- \[ \] Boka rum – \[2024-10-22#Å2\].*från Rullgruppen 2024-09-24, 1 möte\n/);
  });
});
