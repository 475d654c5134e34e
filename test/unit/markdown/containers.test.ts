import assert from 'node:assert/strict';
import type { ListItem } from '../../../src/markdown/document';
import { scanMarkdown } from '../../../src/markdown/scanner';
import { outline } from './outline';

function items(text: string): ListItem[] {
  return scanMarkdown(text).blocks.filter((block) => block.kind === 'listItem');
}

describe('list items', () => {
  it('know their marker, number, content and indentation', () => {
    const text = '- a\n*   b\n+\tc\n 12. d\n3) e';
    assert.deepEqual(
      items(text).map(({ bullet, ordinal, marker, contentStart, indent }) => [
        bullet,
        ordinal,
        text.slice(marker.start, marker.end),
        text[contentStart],
        indent,
      ]),
      [
        ['-', undefined, '-', 'a', 2],
        ['*', undefined, '*', 'b', 4],
        ['+', undefined, '+', 'c', 4],
        ['.', 12, '12.', 'd', 5],
        [')', 3, '3)', 'e', 3],
      ],
    );
  });

  it('may be empty: their content is at the end of the line', () => {
    const text = '-\n- a\n1.  \n';
    assert.deepEqual(
      items(text).map(({ contentStart, indent }) => [contentStart, indent]),
      [
        [1, 2],
        [4, 2],
        [10, 3],
      ],
    );
  });

  it('hold lines as far indented as their text, and others side by side', () => {
    assert.deepEqual(outline('- a\n\n  b\n  - c\n    - d\n  - e\n- f\n\ng'), [
      'item "- a\\n\\n  b\\n  - c\\n    - d\\n  - e"',
      '  paragraph "a"',
      '  paragraph "b"',
      '  item "- c\\n    - d"',
      '    paragraph "c"',
      '    item "- d"',
      '      paragraph "d"',
      '  item "- e"',
      '    paragraph "e"',
      'item "- f"',
      '  paragraph "f"',
      'paragraph "g"',
    ]);
  });

  it('open several on one line', () => {
    assert.deepEqual(outline('- 1. > a'), [
      'item "- 1. > a"',
      '  item "1. > a"',
      '    blockQuote "> a"',
      '      paragraph "a"',
    ]);
  });

  it('that begin with a blank line take the next line, but not the one after a second blank line', () => {
    assert.deepEqual(outline('-\n  a\n-\n\n  b'), [
      'item "-\\n  a"',
      '  paragraph "a"',
      'item "-"',
      'paragraph "b"',
    ]);
  });

  it('hold indented code from the fifth column on', () => {
    assert.deepEqual(outline('-     a\n\n      b'), [
      'item "-     a\\n\\n      b"',
      '  indentedCode "a\\n\\n      b"',
    ]);
  });

  it('share a tab between marker and content', () => {
    assert.deepEqual(outline('-\ta\n\n\tb\n>\t\tc'), [
      'item "-\\ta\\n\\n\\tb"',
      '  paragraph "a"',
      '  paragraph "b"',
      'blockQuote ">\\t\\tc"',
      '  indentedCode "c"',
    ]);
  });

  it('need white space after the marker, and nine digits at most', () => {
    assert.deepEqual(outline('-a\n\n1.b\n\n1234567890. c'), [
      'paragraph "-a"',
      'paragraph "1.b"',
      'paragraph "1234567890. c"',
    ]);
  });
});

describe('block quotes', () => {
  it('go on where marked, and hold other blocks', () => {
    assert.deepEqual(outline('> # a\n>- b\n>\n> c\n\n> d'), [
      'blockQuote "> # a\\n>- b\\n>\\n> c"',
      '  h1 "# a"',
      '  item "- b"',
      '    paragraph "b"',
      '  paragraph "c"',
      'blockQuote "> d"',
      '  paragraph "d"',
    ]);
  });

  it('end with fenced code that a line without mark follows', () => {
    assert.deepEqual(outline('> ```\n> a\nb'), [
      'blockQuote "> ```\\n> a"',
      '  fence "```\\n> a"',
      'paragraph "b"',
    ]);
  });
});

describe('footnotes', () => {
  it('hold lines indented by four columns, and lazy ones', () => {
    assert.deepEqual(outline('[^1]: a\nb\n\n    # c\n\nd'), [
      'footnote "[^1]: a\\nb\\n\\n    # c"',
      '  paragraph "a\\nb"',
      '  h1 "# c"',
      'paragraph "d"',
    ]);
  });

  it('have a label without white space and brackets', () => {
    for (const text of ['[^]: a', '[^a b]: c', '[^a[]: b', '[^a] b']) {
      assert.ok(!outline(text).some((line) => line.startsWith('footnote')), text);
    }
    assert.deepEqual(outline('[^a\\]b]: c')[0], 'footnote "[^a\\\\]b]: c"');
  });
});

describe('tasks', () => {
  it('are items whose first paragraph opens with a mark, white space and text', () => {
    const text = '- [ ] a\n* [x] b\n1. [X] c\n- [/] d\n- [-] e\n  - [>]\tf\n- [ ]\n  g';
    assert.deepEqual(
      items(text).map(({ task }) => task && [task.status, text.slice(task.start, task.end)]),
      [
        [' ', '[ ]'],
        ['x', '[x]'],
        ['X', '[X]'],
        ['/', '[/]'],
        ['-', '[-]'],
        ['>', '[>]'],
        [' ', '[ ]'],
      ],
    );
  });

  it('are none without text, with another mark, further down or in a heading', () => {
    for (const text of [
      '- [ ]',
      '- [x]a',
      '- [y] a',
      '- a\n\n  [ ] b',
      '- # [ ] a',
      '- [ ] a\n  ---',
      '[ ] a',
      '- > [ ] a',
    ]) {
      assert.deepEqual(
        items(text).filter(({ task }) => task !== undefined),
        [],
        text,
      );
    }
  });
});
