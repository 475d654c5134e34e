import { assert } from 'chai';
import {
  type CompletionItem,
  type CompletionList,
  commands,
  Range,
  SnippetString,
  window,
  workspace,
} from 'vscode';
import { openMarkdown } from './openMarkdown';

const MINUTES = [
  '---',
  'minutes: 1',
  'lang: sv',
  'grupp: LG',
  'datum: 2024-10-21',
  'tid: 13:00-16:00',
  '---',
  '',
  '# LG 😀',
  '',
  '```yaml deltagare',
  'grupp: LG',
  'närvarande: [Anna Berg, Åsa Öberg]',
  '```',
  '',
];

describe('completion', () => {
  afterEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('offers the people of the file where an owner is named, in the place of the whole value', async () => {
    const { items, text } = await offered('```yaml åtgärd', 'ansvarig: 😀 Å|sa', '```');
    assert.includeMembers(items.map(labelOf), ['Anna Berg', 'Åsa Öberg']);
    const item = items.find((other) => labelOf(other) === 'Åsa Öberg');
    assert.strictEqual(item?.range instanceof Range ? text(item.range) : undefined, '😀 Åsa');
  });

  it('offers snippets with the next free id', async () => {
    const { items } = await offered('```yaml beslut', 'id: B4', '```', '', 'bes|');
    const item = items.find((other) => labelOf(other) === 'beslut');
    const inserted = item?.insertText;
    assert.include(inserted instanceof SnippetString ? inserted.value : '', 'id: B5');
  });

  it('offers nothing of ours in other Markdown', async () => {
    const document = await workspace.openTextDocument({
      language: 'markdown',
      content: '# Read me\n\nbes\n',
    });
    await window.showTextDocument(document);
    const found = await itemsAt(document.uri, document.positionAt(14));
    assert.notInclude(found.map(labelOf), 'beslut');
  });
});

/** What is offered at the `|` of lines that end minutes, and the text of a range of these. */
async function offered(
  ...lines: readonly string[]
): Promise<{ readonly items: CompletionItem[]; readonly text: (range: Range) => string }> {
  const marked = [...MINUTES, ...lines].join('\n');
  const content = marked.replace('|', '');
  const document = await openMarkdown(content);
  const items = await itemsAt(document.uri, document.positionAt(marked.indexOf('|')));
  return { items, text: (range) => document.getText(range) };
}

async function itemsAt(...place: readonly unknown[]): Promise<CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    ...place,
  );
  return list.items;
}

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
