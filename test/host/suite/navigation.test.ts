import { assert } from 'chai';
import {
  type CodeLens,
  commands,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type LocationLink,
  type Position,
  SymbolKind,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { openMarkdown } from './openMarkdown';

const MINUTES = [
  '---',
  'minutes: 1',
  'lang: en',
  'group: Board',
  'date: 2024-10-21',
  'time: 13:00-16:00',
  '---',
  '',
  '# Board 😀',
  '',
  '```yaml attendees',
  'group: Board',
  'present: [Ann Bell (chair), Bob Cole]',
  '```',
  '',
  '## Decisions',
  '',
  '😀 As D1 says, see 2025-01-21#B1 and Q9.',
  '',
  '```yaml decision',
  'id: D1',
  'text: "[x](command:y) <b>The plan</b>"',
  'by: Board',
  'status: revoked',
  '```',
  '',
  '```yaml action',
  '- id: A1',
  '  text: Call Bob',
  '  owner: Ann Bell',
  '  due: 2024-11-04',
  '  status: open',
  '  decision: D1',
  '- id: A2',
  '  text: Call Ann',
  '  owner: Bob Cole',
  '  status: done',
  '```',
  '',
].join('\n');

describe('navigation', () => {
  afterEach(() => commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  for (const [name, text] of [
    ['LF', MINUTES],
    ['CRLF', MINUTES.replaceAll('\n', '\r\n')],
  ] as const) {
    it(`lists decisions and actions beside the headings (${name})`, async () => {
      const document = await openMarkdown(text);
      const symbols = await until(
        () => commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
        // The editor may remember those of an earlier untitled document for a moment.
        (all) => all.some(({ name }) => name.startsWith('A2')),
      );
      const ours = symbols.filter(({ kind }) => kind === SymbolKind.Constant || kind === SymbolKind.Event);
      assert.deepEqual(
        ours.map(({ name: shown, detail }) => [shown, detail]),
        [
          ['D1 [x](command:y) <b>The plan</b>', 'revoked'],
          ['A1 Call Bob', 'open · Ann Bell · 2024-11-04'],
          ['A2 Call Ann', 'done · Bob Cole'],
        ],
      );
      assert.strictEqual(document.getText(ours[1]?.selectionRange), 'Call Bob');
    });
  }

  it('folds the front matter, the blocks and their records', async () => {
    const document = await openMarkdown(MINUTES);
    const folds = await until(
      () => commands.executeCommand<FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri),
      (all) => all.some(({ start }) => start === 0),
    );
    const starts = folds.map(({ start }) => document.lineAt(start).text);
    assert.includeMembers(starts, ['---', '```yaml decision', '```yaml action', '- id: A1', '- id: A2']);
  });

  it('links references to what they mean, here and in other files', async () => {
    const document = await openMarkdown(MINUTES);
    const links = await until(
      () => commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri, 100),
      (all) => all.length >= 3,
    );
    const found = links.map(({ range, target }) => [
      document.getText(range),
      target?.path.split('/').at(-1) ?? '',
      target?.fragment ?? '',
    ]);
    const name = document.uri.path;
    assert.deepEqual(
      found.map(([words, file]) => [words, file]),
      [
        ['D1', name],
        ['2025-01-21#B1', '2025-01-21.md'],
        ['D1', name],
      ],
    );
    assert.strictEqual(found[0]?.[2], 'L22,7');
  });

  it('links the meetings before and after and attachments, and no file that is missing', async () => {
    const uri = await example('ledningsgruppen/2025/2025-01-21.md');
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document);
    const links = await until(
      () => commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', uri, 100),
      (all) => all.length > 0,
    );
    const words = links.map(({ range }) => document.getText(range));
    assert.include(words, '../2024/2024-10-08.md');
    assert.include(words, '2024-10-08#Å3');
    const untitled = await openMarkdown(MINUTES.replace('minutes: 1', 'minutes: 1\nprevious: gone.md'));
    const none = await commands.executeCommand<DocumentLink[]>(
      'vscode.executeLinkProvider',
      untitled.uri,
      100,
    );
    assert.notInclude(
      none.map(({ range }) => untitled.getText(range)),
      'gone.md',
    );
  });

  it('goes from a reference to the record', async () => {
    const document = await openMarkdown(MINUTES);
    const at = document.positionAt(MINUTES.indexOf('decision: D1') + 11);
    const found = await until(
      () =>
        commands.executeCommand<(Location | LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          at,
        ),
      (all) => all.length > 0,
    );
    assert.lengthOf(found, 1);
    const [first] = found;
    const line = first && ('targetRange' in first ? first.targetRange : first.range).start.line;
    assert.match(document.lineAt(line ?? 0).text, /^text:/);
  });

  it('says what words are, and takes no words for markup', async () => {
    const document = await openMarkdown(MINUTES);
    const hovers: [near: string, says: RegExp][] = [
      ['As D', /revoked/],
      ['due: 2024', /Monday[^]*4[^]*November/],
      ['owner: An', /Board[^]*present[^]*chair/],
      ['stat', /Status/],
    ];
    for (const [near, says] of hovers) {
      const at = document.positionAt(MINUTES.indexOf(near) + near.length);
      const found = await hoverAt(document, at);
      assert.match(found.join('\n'), says, near);
      assert.notMatch(found.join('\n'), /\[x\]\(command|<b>/);
    }
  });

  it('says above records what they have come to, unless the setting is off', async () => {
    const document = await openMarkdown(MINUTES);
    const lenses = (): Thenable<CodeLens[]> =>
      commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
    const shown = await until(lenses, (all) => all.length > 0);
    const titles = shown.map(({ command }) => command?.title);
    assert.includeMembers(titles, ['Revoked', 'Done · Bob Cole', 'Mark done', 'Reopen']);
    const mark = shown.find(({ command }) => command?.title === 'Mark done')?.command;
    assert.exists(mark);
    await commands.executeCommand(mark.command, ...((mark.arguments ?? []) as unknown[]));
    assert.include(document.getText(), 'due: 2024-11-04\n  status: done');
    assert.include(document.getText(), 'owner: Bob Cole\n  status: done');
    const settings = workspace.getConfiguration('minutes');
    await settings.update('codeLens', false, true);
    await until(lenses, (all) => all.length === 0);
    await settings.update('codeLens', undefined, true);
  });

  it('leaves Markdown alone that is no minutes', async () => {
    const document = await openMarkdown(MINUTES.replace('minutes: 1\n', ''));
    // An answer for the unsaved document of the same name that was just closed may come first.
    await until(
      () => commands.executeCommand<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
      (all) => !all.some(({ kind }) => kind === SymbolKind.Constant || kind === SymbolKind.Event),
    );
    await until(
      () => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri),
      (lenses) => lenses.length === 0,
    );
    await until(
      () => hoverAt(document, document.positionAt(MINUTES.indexOf('status: revoked'))),
      (hover) => hover.length === 0,
    );
  });
});

/** Asks again until the answer is good: the extension may still be starting, or reading files. */
async function until<T>(ask: () => Thenable<T>, isGood: (answer: T) => boolean): Promise<T> {
  let answer = await ask();
  for (let left = 100; left > 0 && !isGood(answer); left--) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    answer = await ask();
  }
  assert.isTrue(isGood(answer), JSON.stringify(answer));
  return answer;
}

/** The paragraphs of all hovers. */
async function hoverAt({ uri }: TextDocument, at: Position): Promise<string[]> {
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'object' ? content.value : content));
}

async function example(path: string): Promise<Uri> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  assert.exists(folder);
  const uri = Uri.joinPath(folder, path);
  await workspace.fs.stat(uri);
  return uri;
}
