import { assert } from 'chai';
import {
  commands,
  extensions,
  type Hover,
  languages,
  MarkdownString,
  Position,
  Uri,
  window,
  workspace,
} from 'vscode';
import { until } from './until';

const MINUTES = [
  '---',
  'minutes: 1',
  'lang: en',
  'group: Board',
  'date: 2024-10-21',
  'time: 13:00-16:00',
  '---',
  '',
  '# Board',
  '',
  '```yaml attendees',
  'group: Board',
  'present: [Ann Bell]',
  '```',
  '',
  '- [ ] @ZX Count the chairs (due 2024-12-01)',
  '',
].join('\n');

describe('the roster of a folder', () => {
  const folder = (): Uri => workspace.workspaceFolders?.[0]?.uri ?? assert.fail('no folder');
  const roster = (): Uri => Uri.joinPath(folder(), '.minutes/roster.yaml');
  const minutes = (): Uri => Uri.joinPath(folder(), 'roster-test.md');
  const write = (uri: Uri, text: string): Thenable<void> =>
    workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const codes = (): unknown[] =>
    languages
      .getDiagnostics(minutes())
      .map(({ code }) => (typeof code === 'object' ? code.value : code))
      .filter((code) => code === 'owner-unknown');

  before(() => extensions.getExtension('minutes.minutes')?.activate());
  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(minutes());
    await workspace.fs.delete(roster());
  });

  it('says whom minutes mean as soon as it is written, and what is wrong in it', async () => {
    await write(minutes(), MINUTES);
    await window.showTextDocument(await workspace.openTextDocument(minutes()));
    await until(() => codes().length === 1, 'nobody knows ZX');
    await write(roster(), '- name: Zoe Quill\n  short: ZX\n  email: zoe@example.org\n');
    await until(() => codes().length === 0, 'the roster knows ZX');
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      minutes(),
      new Position(MINUTES.split('\n').indexOf('- [ ] @ZX Count the chairs (due 2024-12-01)'), 8),
    );
    const said = hovers
      .flatMap(({ contents }) => contents)
      .map((words) => (words instanceof MarkdownString ? words.value : ''));
    assert.match(said.join(), /Zoe.*Quill/);
    assert.match(said.join(), /zoe@example/);
    await write(roster(), '- name: Zoe Quill\n  shirt: ZX\n');
    await until(() => codes().length === 1, 'the roster does not know ZX any more');
    await until(() => languages.getDiagnostics(roster()).length === 1, 'the slip is told');
    const [fault] = languages.getDiagnostics(roster());
    assert.match(fault?.message ?? '', /`shirt`.*`short`/);
    assert.strictEqual(fault?.range.start.line, 1);
  });
});
