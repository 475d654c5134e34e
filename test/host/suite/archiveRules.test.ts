import { assert } from 'chai';
import {
  type CodeAction,
  commands,
  extensions,
  languages,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { codeActionsAt } from './codeActions';

const meeting = (date: string, body: string, previous = '') =>
  `---\nminutes: 1\nlang: en\ngroup: Archive rules\ndate: ${date}\ntime: 10:00-11:00\nsecretary: Ann Bell\n${previous}---\n\n# Archive rules\n\n${body}`;
const OPEN =
  '```yaml action\nid: A1\ntext: Buy paint.\nowner: Ann Bell\ndue: 2030-01-08\nstatus: open\n```\n';
const FIRST = meeting('2024-09-03', OPEN);
const SECOND = meeting('2024-10-01', '## 1. Follow-up\n\nNothing.\n', 'previous: first.md\n');

describe('rules that look at other minutes', () => {
  before(() => extensions.getExtension('minutes.minutes')?.activate());
  afterEach(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));
  after(() => workspace.fs.delete(file(''), { recursive: true }));

  it('see at once what is closed in the previous minutes, on the disk and in an editor', async () => {
    const document = await openSecond();
    await codes(document, ['carry-dropped']);
    await write('first.md', FIRST.replace('status: open', 'status: done'));
    await codes(document, []);
    await write('first.md', FIRST);
    await codes(document, ['carry-dropped']);
    await workspace.fs.delete(file('first.md'));
    await codes(document, []);
  });

  it('carry over what was dropped, by a quick fix', async () => {
    const document = await openSecond();
    await run(document, 'Carry it over');
    await codes(document, []);
    assert.include(document.getText(), 'carried-from: first#A1');
    assert.notInclude(await disk('second.md'), 'carried-from');
  });

  it('close what was dropped at its source, by a quick fix', async () => {
    const document = await openSecond();
    await run(document, 'Mark it done in the minutes of 2024-09-03');
    await codes(document, []);
    assert.match(await disk('first.md'), /status: done\ndone: \d{4}-\d\d-\d\d\n/);
  });

  it('offer nothing that would change approved minutes', async () => {
    const document = await openSecond(FIRST.replace('secretary', 'status: approved\nsecretary'));
    await codes(document, ['carry-dropped']);
    assert.deepEqual(await titles(document), ['Carry it over']);
  });
});

describe('Validate Workspace', () => {
  before(() => extensions.getExtension('minutes.minutes')?.activate());
  afterEach(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));
  after(() => workspace.fs.delete(file(''), { recursive: true }));

  it('lists what is wrong in closed files until they change, and again when an editor is closed', async () => {
    await write('first.md', FIRST);
    await write('third.md', SECOND);
    const closed = { uri: file('third.md') };
    await codes(closed, []);
    // The archive hears of files a little later.
    for (let left = 20; left > 0 && found(closed).length === 0; left--) {
      await commands.executeCommand('minutes.validateWorkspace');
      await settle(250);
    }
    await codes(closed, ['carry-dropped']);
    // A document that an extension opens stays open for minutes.
    await commands.executeCommand('vscode.open', closed.uri);
    const document = window.activeTextEditor?.document ?? assert.fail();
    await edit(document, 'Nothing.', OPEN.replace('status', 'carried-from: first#A1\nstatus'));
    await codes(document, []);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await codes(closed, ['carry-dropped']);
    await write('third.md', `${SECOND}\nMore.\n`);
    await codes(closed, []);
  });
});

function file(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder');
  return Uri.joinPath(folder, 'archive-rules', name);
}

async function write(name: string, text: string): Promise<void> {
  await workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
}

async function disk(name: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file(name)));
}

async function openSecond(first = FIRST): Promise<TextDocument> {
  await write('first.md', first);
  await write('second.md', SECOND);
  const document = await workspace.openTextDocument(file('second.md'));
  await window.showTextDocument(document);
  return document;
}

/** The codes of what is found in a file by looking at others. */
function found({ uri }: Pick<TextDocument, 'uri'>): unknown[] {
  return languages
    .getDiagnostics(uri)
    .map(({ code }) => (typeof code === 'object' ? code.value : code))
    .filter((code) => /^(?:carry|series|ref|previous)-/.test(String(code)));
}

/** Waits until these are the codes. */
async function codes(of: Pick<TextDocument, 'uri'>, expected: readonly string[]): Promise<void> {
  for (let left = 100; left > 0 && found(of).join() !== expected.join(); left--) await settle(50);
  assert.deepEqual(found(of), [...expected]);
}

function settle(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

async function edit(document: TextDocument, words: string, instead: string): Promise<void> {
  const start = document.getText().indexOf(words);
  const range = new Range(document.positionAt(start), document.positionAt(start + words.length));
  const change = new WorkspaceEdit();
  change.replace(document.uri, range, instead);
  await workspace.applyEdit(change);
}

async function actions(document: TextDocument): Promise<CodeAction[]> {
  await codes(document, ['carry-dropped']);
  const [dropped] = languages
    .getDiagnostics(document.uri)
    .filter(({ code }) => typeof code === 'object' && code.value === 'carry-dropped');
  const offered = await codeActionsAt(document, dropped?.range ?? assert.fail());
  return offered.filter(({ command }) => command !== undefined);
}

async function titles(document: TextDocument): Promise<string[]> {
  return (await actions(document)).map(({ title }) => title);
}

async function run(document: TextDocument, title: string): Promise<void> {
  const action = (await actions(document)).find((one) => one.title === title);
  const { command, arguments: given = [] } = action?.command ?? assert.fail(title);
  await commands.executeCommand(command, ...(given as unknown[]));
}
