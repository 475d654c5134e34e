import { assert } from 'chai';
import { commands, extensions, Position, Selection, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import type { ActionStatus, RecordEdit } from '../../../src/authoring/recordEdits/recordEdit';
import { readMinutes } from '../../../src/minutes/reader';
import { createMinutesService } from '../../../src/service';
import { OpenMinutes } from '../../../src/vscode/openMinutes';
import { type RecordAddress, recordAddress } from '../../../src/vscode/writeBack/recordAddress';
import { type AppliedChange, SourceEdits } from '../../../src/vscode/writeBack/sourceEdits';

const front = (...more: string[]) => [
  '---',
  'minutes: 1',
  'lang: sv',
  'grupp: LG',
  'datum: 2024-09-24',
  'tid: 12:00-16:00',
  ...more,
  '---',
  '',
];
const BODY = [
  '- [ ] Ett',
  '',
  'ACTION: Två',
  '',
  '```yaml åtgärd',
  '- id: Å1',
  '  text: Tre',
  '  status: öppen # x',
  '- {id: Å2, text: Fyra, status: öppen}',
  '```',
  '',
];
const TEXT = [...front(), ...BODY].join('\n');

const service = createMinutesService({
  files: {
    list: () => Promise.resolve([]),
    read: () => Promise.reject(new Error()),
    watch: () => ({ dispose: () => undefined }),
  },
  clock: { today: () => '2024-10-01' },
  logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
  settings: () => ({
    language: 'sv',
    uiLanguage: 'sv',
    fileName: '',
    templatesFolder: '',
    rules: {},
    extraFrontMatterKeys: [],
    validatePlain: false,
  }),
});
const source = new SourceEdits(service, new OpenMinutes(service));

function file(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder');
  return Uri.joinPath(folder, 'write-back', name);
}

async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function disk(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

function addressesIn(uri: Uri, text: string): RecordAddress[] {
  const minutes = readMinutes(text) ?? assert.fail('no minutes');
  return minutes.actions.map((action) => recordAddress(uri.toString(), minutes, 'action', action));
}

async function newFile(name: string, text = TEXT): Promise<{ uri: Uri; addresses: RecordAddress[] }> {
  const uri = file(name);
  await write(uri, text);
  return { uri, addresses: addressesIn(uri, text) };
}

const status = (value: ActionStatus): RecordEdit => ({ kind: 'status', status: value, today: '2024-10-01' });

/** What was changed, or the id of the message that says why nothing was. */
async function apply(address: RecordAddress | undefined, edit: RecordEdit): Promise<AppliedChange | string> {
  const outcome = await source.apply(address ?? assert.fail(), edit, { save: true });
  return outcome.kind === 'changed' ? outcome.applied : outcome.kind === 'refused' ? outcome.refusal.id : '';
}

/** Accepts what a command proposes in its list or box, once it is there. */
async function accepting(command: Thenable<unknown>): Promise<void> {
  const accept = setInterval(() => {
    void commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }, 500);
  await command;
  clearInterval(accept);
}

describe('writing back to the source', () => {
  before(() => extensions.getExtension('minutes.minutes')?.activate());
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));
  after(() => workspace.fs.delete(file(''), { recursive: true }));

  it('changes and saves a closed file, its line endings kept, and takes back exactly that', async () => {
    const text = TEXT.replaceAll('\n', '\r\n');
    const { uri, addresses } = await newFile('closed.md', text);
    const change = await apply(addresses[2], status('done'));
    assert.strictEqual(await disk(uri), text.replace('öppen # x', 'klar # x\r\n  klart: 2024-10-01'));
    if (typeof change === 'string') assert.fail(change);
    assert.strictEqual((await source.undo(change)).kind, 'changed');
    assert.strictEqual(await disk(uri), text);
    assert.strictEqual((await source.undo(change)).kind, 'refused');
  });

  it('ends right after 200 rapid toggles on ten files', async () => {
    const files = await Promise.all(Array.from({ length: 10 }, (_, n) => newFile(`rapid-${n}.md`)));
    const wanted = files.map(() => Array<ActionStatus>(4).fill('open'));
    const toggles = Array.from({ length: 200 }, async (_, n) => {
      const [at, record] = [n % 10, Math.floor((n * 7) / 10) % 4];
      const next = wanted[at]?.[record] === 'open' ? 'done' : 'open';
      wanted[at]?.splice(record, 1, next);
      return apply(files[at]?.addresses[record], status(next));
    });
    assert.deepEqual(
      (await Promise.all(toggles)).filter((outcome) => typeof outcome === 'string'),
      [],
    );
    for (const [n, { uri }] of files.entries()) {
      const actions = readMinutes(await disk(uri))?.actions ?? [];
      assert.deepEqual(
        actions.map((action) => action.status),
        wanted[n],
      );
      assert.deepEqual(
        actions.map((action) => action.text),
        ['Ett', 'Två', 'Tre', 'Fyra'],
      );
      assert.isFalse((await workspace.openTextDocument(uri)).isDirty);
    }
  });

  it('leaves unsaved text unsaved', async () => {
    const { uri, addresses } = await newFile('dirty.md');
    const edit = new WorkspaceEdit();
    edit.insert(uri, new Position(8, 0), 'Osparat.\n\n');
    await workspace.applyEdit(edit);
    const document = await workspace.openTextDocument(uri);
    await apply(addresses[0], { kind: 'due', due: '2024-10-08' });
    assert.include(document.getText(), 'Osparat.\n\n- [ ] Ett (senast 2024-10-08)');
    assert.isTrue(document.isDirty);
    assert.strictEqual(await disk(uri), TEXT);
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('sees what was changed on the disk meanwhile', async () => {
    const { uri, addresses } = await newFile('disk.md');
    await apply(addresses[0], status('done'));
    const moved = TEXT.replace('ACTION: Två', 'Ett stycke.\n\nACTION: Två').replace('Fyra', 'Fem');
    await write(uri, moved);
    assert.strictEqual(await apply(addresses[3], status('done')), 'write-back.gone');
    await apply(addresses[1], status('done'));
    assert.strictEqual(await disk(uri), moved.replace('ACTION: Två', '- [x] Två'));
    await write(uri, TEXT.replace('[ ]', '[-]'));
    assert.strictEqual(await apply(addresses[0], status('open')), 'write-back.other-status');
    assert.strictEqual(
      await apply({ ...(addresses[0] ?? assert.fail()), uri: file('no.md').toString() }, status('done')),
      'write-back.no-file',
    );
  });

  it('never changes approved minutes', async () => {
    const text = [...front('status: justerad', 'justerat: 2024-10-01'), ...BODY].join('\n');
    const { uri, addresses } = await newFile('approved.md', text);
    for (const address of addresses)
      assert.strictEqual(await apply(address, status('done')), 'record.approved');
    assert.strictEqual(await disk(uri), text);
  });

  it('is what the commands do, which leave the saving of the editor in front to its user', async () => {
    const { uri, addresses } = await newFile('commands.md');
    await commands.executeCommand('minutes.markDone', { address: addresses[0] });
    assert.include(await disk(uri), '- [x] Ett');
    const editor = await window.showTextDocument(await workspace.openTextDocument(uri));
    const at = editor.document.positionAt(editor.document.getText().indexOf('Två'));
    editor.selection = new Selection(at, at);
    await commands.executeCommand('minutes.cancelAction.sv');
    assert.include(editor.document.getText(), '- [-] Två');
    assert.isTrue(editor.document.isDirty);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('links a decision with the one chosen, each in the file where it stands', async () => {
    const decision = [
      '```yaml beslut',
      'id: B1',
      'text: Så blir det',
      'av: LG',
      'status: beslutat',
      '```',
      '',
    ];
    const older = [...front(), ...decision].join('\n');
    const newer = older.replace('2024-09-24', '2099-09-24').replace('Så', 'Så här');
    const [from, to] = [file('older.md'), file('newer.md')];
    await write(to, newer);
    await write(from, older);
    // What is open is in the list at once.
    for (const uri of [to, from]) await window.showTextDocument(uri, { preview: false });
    const minutes = readMinutes(older) ?? assert.fail();
    const [record] = minutes.decisions;
    if (record === undefined) assert.fail('no decision');
    const address = recordAddress(from.toString(), minutes, 'decision', record);
    await accepting(commands.executeCommand('minutes.supersedeDecision', { address }));
    assert.strictEqual(await disk(to), newer.replace('beslutat', 'beslutat\nersätter: older#B1'));
    assert.strictEqual(await disk(from), older.replace('beslutat', 'ersatt\nersatt-av: newer#B1'));
  });

  it('asks for owners and due days of what a list shows', async () => {
    const { uri, addresses } = await newFile(
      'asked.md',
      TEXT.replace('[ ] Ett', '[ ] @[Anna Berg] Ett (v. 42)'),
    );
    for (const command of ['minutes.setOwner', 'minutes.setDueDate']) {
      await accepting(commands.executeCommand(command, addresses[0]));
    }
    assert.include(await disk(uri), '- [ ] @[Anna Berg] Ett (2024-10-18)');
  });
});
