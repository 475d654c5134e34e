import { assert } from 'chai';
import { commands, extensions, type TextDocument, Uri, window, workspace } from 'vscode';
import { readMinutes } from '../../../src/minutes/reader';
import { recordAddress } from '../../../src/vscode/writeBack/recordAddress';

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

  it('are carried over one by one into the next minutes, once, and in one step to undo', async () => {
    const [from, to, done] = ['2023-01-10.md', '2023-02-07.md', '2023-03-07.md'].map(file);
    assert(from && to && done);
    const own = (text: string, date: string): string =>
      text.replace('Rullgruppen', 'Bryggan').replace(/datum: .*/, `datum: ${date}`);
    const [first, second] = [own(FIRST, '2023-01-10'), own(SECOND, '2023-02-07')];
    await write(from, first);
    await write(to, second);
    await write(
      done,
      own(SECOND, '2023-03-07').replace('tid:', 'status: justerad\njusterat: 2023-03-20\ntid:'),
    );
    const { actions } = readMinutes(first) ?? assert.fail();
    const node = (at: number): unknown => ({
      kind: 'item',
      address: recordAddress(
        from.toString(),
        { decisions: [], actions },
        'action',
        actions[at] ?? assert.fail(),
      ),
    });
    const carry = (...nodes: unknown[]): Thenable<unknown> =>
      commands.executeCommand('minutes.openItems.carryOver', nodes[0], nodes);
    const task = '- [ ] @[Bo Ek] Boka rum (från 2023-01-10#Å2) ^Å1';
    for (let attempt = 0; attempt < 50 && !(await disk(to)).includes(task); attempt++) {
      // The extension hears of new files a little later.
      await new Promise((resolve) => setTimeout(resolve, 100));
      await carry(node(1));
    }
    const carried = second.replace('Uppföljning\n', `Uppföljning\n\n${task}\n`);
    assert.strictEqual(await disk(to), carried);
    await carry(node(0), node(0));
    const both = await disk(to);
    assert.include(both, '- [ ] @[Anna Berg] Ring skolan (senast 2024-10-08) (från 2023-01-10#Å1) ^Å2\n');
    await carry(node(0));
    assert.strictEqual(await disk(to), both);
    const document = await workspace.openTextDocument(to);
    assert.isFalse(document.isDirty);
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    assert.strictEqual(document.getText(), carried);
    await commands.executeCommand('undo');
    assert.strictEqual(document.getText(), second);
  });

  it('stay where they are when no later minutes can take them', async () => {
    const last = file('2024-10-22.md');
    const before = await disk(last);
    const minutes = readMinutes(before) ?? assert.fail();
    const [action = assert.fail()] = minutes.actions;
    const address = recordAddress(last.toString(), minutes, 'action', action);
    await commands.executeCommand('minutes.openItems.carryOver', { kind: 'item', address });
    assert.strictEqual(await disk(last), before);
  });
});
