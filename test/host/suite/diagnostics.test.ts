import { assert } from 'chai';
import {
  commands,
  type Diagnostic,
  languages,
  Position,
  Range,
  type TextDocument,
  Uri,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { codeActionsAt } from './codeActions';
import { openMarkdown } from './openMarkdown';

const MINUTES = [
  '---',
  'minutes: 1',
  'lang: en',
  'group: Board',
  'date: 2024-10-21',
  'time: 13:00-16:00',
  'secretary: Bob Cole',
  '---',
  '',
  '# Board 😀',
  '',
  'Tuesday, 21 October 2024, 13:00-16:00',
  '',
  '```yaml attendees',
  'group: Board',
  'present: [Ann Bell, Bob Cole]',
  'absent: [Ann Bell]',
  '```',
  '',
  '```yaml decision',
  'id: D1',
  'text: The plan is approved.',
  'by: Board',
  'status: adoptd',
  '```',
  '',
].join('\n');

describe('diagnostics', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('are at the exact words, with their codes and a link to what they mean', async () => {
    const document = await openMarkdown(MINUTES);
    const found = await diagnosticsOf(document, 3);
    assert.deepEqual(
      found.map((diagnostic) => [codeOf(diagnostic), document.getText(diagnostic.range)]),
      [
        ['date-weekday', 'Tuesday'],
        ['present-and-absent', 'Ann Bell'],
        ['schema-enum', 'adoptd'],
      ],
    );
    for (const { source, code } of found) {
      assert.strictEqual(source, 'Minutes');
      assert.isTrue(typeof code === 'object' && code.target instanceof Uri);
    }
  });

  it('are at the same words with CRLF', async () => {
    const document = await openMarkdown(MINUTES.replaceAll('\n', '\r\n'));
    const found = await diagnosticsOf(document, 3);
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      ['Tuesday', 'Ann Bell', 'adoptd'],
    );
  });

  it('are repaired by quick fixes, each one step to undo', async () => {
    const document = await openMarkdown(MINUTES);
    const repairs: [code: string, title: RegExp, repaired: string][] = [
      ['schema-enum', /adopted/, 'status: adopted'],
      ['present-and-absent', /present/, 'present: [Ann Bell, Bob Cole]\n```'],
      ['date-weekday', /monday/i, 'Monday, 21 October 2024'],
    ];
    for (const [index, [code, title, repaired]] of repairs.entries()) {
      const before = document.getText();
      const found = (await diagnosticsOf(document, 3 - index)).find(
        (diagnostic) => codeOf(diagnostic) === code,
      );
      assert.exists(found, code);
      const actions = await codeActionsAt(document, found.range);
      const action = actions.find((candidate) => title.test(candidate.title));
      assert.exists(action?.edit, `${code}: ${actions.map((candidate) => candidate.title).join(' | ')}`);
      await workspace.applyEdit(action.edit);
      assert.include(document.getText(), repaired);
      await commands.executeCommand('undo');
      assert.strictEqual(document.getText(), before);
      await commands.executeCommand('redo');
      assert.include(document.getText(), repaired);
    }
    await diagnosticsOf(document, 0);
  });

  it('follow typing, and those of an older text are never left over a newer one', async () => {
    const document = await openMarkdown(MINUTES);
    await diagnosticsOf(document, 3);
    const at = document.positionAt(MINUTES.indexOf('adoptd'));
    for (const status of ['adopt', 'adopte', 'adopted', 'adoptedd', 'adopted']) {
      const edit = new WorkspaceEdit();
      const end = document.lineAt(at.line).range.end;
      edit.replace(document.uri, new Range(at, end), status);
      await workspace.applyEdit(edit);
    }
    await diagnosticsOf(document, 2);
    const top = new WorkspaceEdit();
    top.insert(document.uri, new Position(8, 0), '\n\n\n');
    await workspace.applyEdit(top);
    // What extensions see does not move with the text, as what is underlined does.
    await settle();
    const found = await diagnosticsOf(document, 2);
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      ['Tuesday', 'Ann Bell'],
    );
  });

  it('leave Markdown alone that is no minutes, and begin as soon as it becomes minutes', async () => {
    const document = await openMarkdown(MINUTES.replace('minutes: 1\n', ''));
    await settle();
    assert.isEmpty(languages.getDiagnostics(document.uri));
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(1, 0), 'minutes: 1\n');
    await workspace.applyEdit(edit);
    await diagnosticsOf(document, 3);
  });

  it('go when the setting switches a rule off, and when the document is closed', async () => {
    const document = await openMarkdown(MINUTES);
    await diagnosticsOf(document, 3);
    const rules = workspace.getConfiguration('minutes');
    await rules.update('rules', { 'schema-enum': 'off', 'date-weekday': 'hint' }, true);
    await diagnosticsOf(document, 2);
    await rules.update('rules', undefined, true);
    await diagnosticsOf(document, 3);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await diagnosticsOf(document, 0);
  });
});

/** The diagnostics of a document, by their place, once there are so many. */
async function diagnosticsOf({ uri }: TextDocument, count: number): Promise<Diagnostic[]> {
  for (let left = 100; left > 0 && languages.getDiagnostics(uri).length !== count; left--) await settle(50);
  const found = languages.getDiagnostics(uri).sort((a, b) => a.range.start.compareTo(b.range.start));
  assert.lengthOf(found, count, found.map(({ message }) => message).join('\n'));
  return found;
}

function settle(milliseconds = 600): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function codeOf({ code }: Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
