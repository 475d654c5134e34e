import assert from 'node:assert/strict';
import { scanMarkdown } from '../../../src/markdown/scanner';

function frontMatter(text: string): [whole: string, content: string] | undefined {
  const found = scanMarkdown(text).frontMatter;
  return found && [text.slice(found.start, found.end), text.slice(found.content.start, found.content.end)];
}

describe('front matter', () => {
  it('lies between two lines of three dashes at the very start', () => {
    assert.deepEqual(frontMatter('---\na: 1\n\n# b\n--- \t\n# c'), [
      '---\na: 1\n\n# b\n--- \t',
      'a: 1\n\n# b\n',
    ]);
    assert.deepEqual(frontMatter('\ufeff--- \r\na: 1\r\n---'), ['--- \r\na: 1\r\n---', 'a: 1\r\n']);
    assert.deepEqual(frontMatter('---\r---\rb'), ['---\r---', '']);
  });

  it('leaves the body to be scanned', () => {
    const { blocks } = scanMarkdown('---\n- a\n---\n# b');
    assert.deepEqual(
      blocks.map(({ kind, start }) => [kind, start]),
      [['heading', 12]],
    );
  });

  it('is none elsewhere, otherwise marked or not closed: the text is body then', () => {
    for (const text of [
      '---',
      '---\na: 1',
      '\n---\n---',
      ' ---\na\n---',
      '----\na\n---',
      '---\na\n ---',
      '---\na\n---b',
    ]) {
      assert.equal(frontMatter(text), undefined, JSON.stringify(text));
    }
    assert.deepEqual(
      scanMarkdown('---\n- a\n> b').blocks.map(({ kind }) => kind),
      ['thematicBreak', 'listItem', 'paragraph', 'blockQuote', 'paragraph'],
    );
  });
});
