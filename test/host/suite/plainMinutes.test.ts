import { assert } from 'chai';
import {
  commands,
  ConfigurationTarget,
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  languages,
  Position,
  type TextDocument,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { PLAIN_SWEDISH, SCANNED_SWEDISH } from '../../unit/minutes/plain/sample';
import { codeActionTitled } from './codeActions';
import { openMarkdown } from './openMarkdown';
import { until } from './until';

describe('plain minutes', () => {
  // What is only closed would come back as the next new document.
  afterEach(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('have symbols, and a hint that becomes an action in one step', async () => {
    const document = await openMarkdown(PLAIN_SWEDISH);
    await until(() => hintsOf(document).length === 1, 'a hint');
    const [hint] = hintsOf(document);
    assert.exists(hint);
    assert.strictEqual(hint.severity, DiagnosticSeverity.Hint);
    assert.match(document.getText(hint.range), /^Bo ska ta fram/);
    assert.include(await symbolsOf(document), 'Ledningsgruppen beslutar att anta planen för skolskjuts.');
    const action = await codeActionTitled(document, hint.range, /Make it an action|Gör det till en åtgärd/);
    assert.exists(action.edit);
    await workspace.applyEdit(action.edit);
    assert.include(document.getText(), '\n\nÅtgärd: Bo ska ta fram');
    await until(() => hintsOf(document).length === 0, 'no hint');
    assert.lengthOf(await symbolsOf(document), 4);
    await commands.executeCommand('undo');
    assert.strictEqual(document.getText(), PLAIN_SWEDISH);
  });

  it('have hints at words that scanning damaged, which are mended all at once', async () => {
    const document = await openMarkdown(SCANNED_SWEDISH);
    const suspects = () => hintsOf(document).filter(({ code }) => codeOf(code) === 'word-suspect');
    await until(() => suspects().length > 8, 'hints at words');
    const twice = suspects().find(({ range }) => document.getText(range) === 'fran');
    assert.exists(twice);
    const all = await codeActionTitled(document, twice.range, /all 2 |alla 2 /);
    assert.exists(all.edit);
    await workspace.applyEdit(all.edit);
    assert.include(document.getText(), 'Minnesanteckningar från mote');
    assert.include(document.getText(), 'Mote aterkopplar från forra');
    await until(() => !suspects().some(({ range }) => document.getText(range) === 'fran'), 'no such hint');
    await commands.executeCommand('undo');
    assert.strictEqual(document.getText(), SCANNED_SWEDISH);
  });

  it('have no hint at a word that is ignored in the workspace', async () => {
    const document = await openMarkdown(SCANNED_SWEDISH);
    const words = () =>
      hintsOf(document)
        .filter(({ code }) => codeOf(code) === 'word-suspect')
        .map(({ range }) => ({ range, word: document.getText(range).toLowerCase() }));
    await until(() => words().length > 8, 'hints at words');
    const mote = words().find(({ word }) => word === 'mote');
    assert.exists(mote);
    const ignore = await codeActionTitled(document, mote.range, /^Ignor/);
    assert.exists(ignore.command);
    const { command, arguments: given = [] } = ignore.command;
    await commands.executeCommand(command, ...(given as unknown[]));
    try {
      await until(() => !words().some(({ word }) => word === 'mote'), 'no hint at the word');
      assert.isAbove(words().length, 4);
      assert.deepEqual(workspace.getConfiguration('minutes').get('ignoredWords'), ['mote']);
    } finally {
      await workspace
        .getConfiguration('minutes')
        .update('ignoredWords', undefined, ConfigurationTarget.Workspace);
    }
    await until(() => words().some(({ word }) => word === 'mote'), 'the hint again');
  });

  it('come about while they are typed, and ordinary Markdown stays without anything of ours', async () => {
    const [title = '', ...rest] = PLAIN_SWEDISH.split(/(?<=nästa möte\.)/);
    const document = await openMarkdown('# Read me\n\nWe decided to write this at the meeting.\n');
    assert.deepEqual(hintsOf(document), []);
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(0, 0), title);
    await workspace.applyEdit(edit);
    await until(() => hintsOf(document).some(({ range }) => range.start.line > 10), `hints, ${rest.length}`);
  });
});

function hintsOf({ uri }: TextDocument) {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'Minutes');
}

function codeOf(code: Diagnostic['code']) {
  return typeof code === 'object' ? code.value : code;
}

async function symbolsOf({ uri }: TextDocument): Promise<string[]> {
  const symbols = await commands.executeCommand<DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return symbols.flatMap(({ name, children }) => [name, ...children.map((child) => child.name)]);
}
