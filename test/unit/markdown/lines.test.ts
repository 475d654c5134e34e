import assert from 'node:assert/strict';
import { paragraphLines } from '../../../src/markdown/lines';
import { scanMarkdown } from '../../../src/markdown/scanner';

/** The lines of the last block of a text. */
function lines(text: string): string[] {
  const document = scanMarkdown(text);
  const block = document.blocks.at(-1);
  assert.ok(block);
  return paragraphLines(document, block).map(({ start, end }) => text.slice(start, end));
}

describe('paragraphLines', () => {
  it('gives the lines without white space around them, under every line ending', () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      assert.deepEqual(lines(['a b  ', '  c', '\td'].join(ending)), ['a b', 'c', 'd']);
    }
  });

  it('takes off the indentation of list items', () => {
    assert.deepEqual(lines('- a\n  - b\n    c\nd'), ['b', 'c', 'd']);
  });

  it('takes off the marks of quotes, as many as there are', () => {
    assert.deepEqual(lines('> > a\n>> b\n> c\nd'), ['a', 'b', 'c', 'd']);
    assert.deepEqual(lines('- > a\n  >\tb\n     > c'), ['a', 'b', 'c']);
    assert.deepEqual(lines('> - > a\n>   > b\n> c'), ['a', 'b', 'c']);
  });

  it('leaves a mark that is too far indented to be one', () => {
    assert.deepEqual(lines('> a\n    > b'), ['a', '> b']);
    assert.deepEqual(lines('> > a\n>      > b'), ['a', '> b']);
    assert.deepEqual(lines('> a\n>\t\t> b'), ['a', '> b']);
    assert.deepEqual(lines('a\n    > b'), ['a', '> b']);
  });

  it('gives the rows of a table and the lines of an underlined title with its underline', () => {
    assert.deepEqual(lines('> a | b\n> -|-\n> c | d'), ['a | b', '-|-', 'c | d']);
    assert.deepEqual(lines('a\nb\n==='), ['a', 'b', '===']);
  });
});
