import { assert } from 'chai';
import {
  CodeActionKind,
  commands,
  EndOfLine,
  env,
  extensions,
  Range,
  Selection,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { codeActionsAt } from './codeActions';

const MINUTES = [
  '---',
  'minutes: 1',
  'lang: sv',
  'grupp: LG',
  'datum: 2024-09-24',
  'tid: 12:00-16:00',
  '---',
  '',
  '# LG 😀',
  '',
  '```yaml deltagare',
  'grupp: LG',
  'närvarande: [Anna Berg, Bo Ek]',
  '```',
  '',
  '### 2. Budget',
  '',
  'Beslut: Budgeten godkänns.',
  '',
  '- [ ] Anna: Skicka rapporten (senast 2024-10-08)',
  '',
  '### 4. Lokaler',
  '',
  '```yaml beslut',
  'id: B1',
  'text: Ny lokal hyrs.',
  'av: LG',
  'punkt: 4',
  'status: beslutat',
  '```',
  '',
].join('\n');

describe('commands on what stands at the cursor', () => {
  before(() => extensions.getExtension('minutes.minutes')?.activate());
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  const cases: [command: string, at: string, expected: RegExp][] = [
    [
      'minutes.convertToBlock',
      'Skicka',
      /```yaml åtgärd\nid: Å1\ntext: Skicka rapporten\nansvarig: Anna Berg\n/,
    ],
    ['minutes.convertToBlock.sv', 'Budgeten', /```yaml beslut\nid: B2\ntext: Budgeten godkänns\.\nav: LG\n/],
    ['minutes.toggleDone', 'Skicka', /- \[x\] Anna: Skicka/],
    ['minutes.renumberItems', '# LG', /### 1\. Budget[^]*### 2\. Lokaler[^]*punkt: 2\n/],
  ];
  for (const [command, at, expected] of cases) {
    for (const line of ['\n', '\r\n']) {
      it(`${command} is one step to undo, with ${JSON.stringify(line)}`, async () => {
        const document = await open(MINUTES, at);
        await setLineEnding(line === '\n' ? EndOfLine.LF : EndOfLine.CRLF);
        const before = document.getText();
        await commands.executeCommand(command);
        assert.match(document.getText().replaceAll('\r\n', '\n'), expected);
        assert.notMatch(document.getText().replaceAll(line, ''), /[\r\n]/);
        await commands.executeCommand('undo');
        assert.strictEqual(document.getText(), before);
      });
    }
  }

  it('takes a block back into running text', async () => {
    const document = await open(MINUTES.replace('punkt: 4\n', ''), 'Ny lokal');
    await commands.executeCommand('minutes.convertToInline');
    assert.include(document.getText(), '### 4. Lokaler\n\nBeslut B1: Ny lokal hyrs.\n');
  });

  it('is offered as a refactoring where it can be done', async () => {
    const document = await open(MINUTES, 'Skicka');
    const titles = async (at: string): Promise<string[]> => {
      const position = document.positionAt(document.getText().indexOf(at));
      const range = new Range(position, position);
      const actions = await codeActionsAt(document, range, CodeActionKind.RefactorRewrite.value);
      return actions.filter(({ edit }) => edit?.has(document.uri)).map(({ title }) => title);
    };
    assert.deepEqual(await titles('Skicka'), ['Convert to Block']);
    assert.deepEqual(await titles('Ny lokal'), ['Convert to Inline']);
    assert.deepEqual(await titles('# LG'), []);
  });

  it('changes nothing where the cursor is on no record, or in other Markdown', async () => {
    const document = await open(MINUTES, '# LG');
    const other = await open('- [ ] a task of somebody else\n', 'a task');
    for (const command of ['convertToBlock', 'convertToInline', 'toggleDone', 'renumberItems'])
      await commands.executeCommand(`minutes.${command}`);
    assert.strictEqual(other.getText(), '- [ ] a task of somebody else\n');
    await window.showTextDocument(document);
    for (const command of ['convertToBlock', 'convertToInline', 'toggleDone'])
      await commands.executeCommand(`minutes.${command}`);
    assert.strictEqual(document.getText(), MINUTES);
  });

  it('goes from one decision to the next and back, round the ends', async () => {
    const document = await open(MINUTES, '# LG');
    const lineAfter = async (command: string): Promise<string> => {
      await commands.executeCommand(command);
      return document.lineAt(window.activeTextEditor?.selection.active.line ?? 0).text;
    };
    assert.strictEqual(await lineAfter('minutes.nextDecision'), 'Beslut: Budgeten godkänns.');
    assert.strictEqual(await lineAfter('minutes.nextDecision'), 'text: Ny lokal hyrs.');
    assert.strictEqual(await lineAfter('minutes.nextDecision'), 'Beslut: Budgeten godkänns.');
    assert.strictEqual(await lineAfter('minutes.previousDecision'), 'text: Ny lokal hyrs.');
    assert.strictEqual(await lineAfter('minutes.previousDecision'), 'Beslut: Budgeten godkänns.');
  });

  it('copies the extract of a decision', async () => {
    await open(MINUTES, 'Ny lokal');
    await env.clipboard.writeText('');
    await commands.executeCommand('minutes.copyDecisionExtract');
    const extract = await env.clipboard.readText();
    assert.match(extract, /^# Protokollsutdrag\n/);
    assert.include(extract, '## 4 Lokaler');
    assert.include(extract, '- LG: Anna Berg, Bo Ek');
  });
});

async function open(content: string, at: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  const editor = await window.showTextDocument(document);
  const position = document.positionAt(document.getText().indexOf(at));
  editor.selection = new Selection(position, position);
  return document;
}

async function setLineEnding(ending: EndOfLine): Promise<void> {
  await window.activeTextEditor?.edit((builder) => {
    builder.setEndOfLine(ending);
  });
}
