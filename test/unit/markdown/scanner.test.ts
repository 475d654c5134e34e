import assert from 'node:assert/strict';
import type { Block, BlockKind } from '../../../src/markdown/document';
import { scanMarkdown } from '../../../src/markdown/scanner';
import { kinds, outline } from './outline';

function only<K extends BlockKind>(text: string, kind: K): Extract<Block, { kind: K }>[] {
  return scanMarkdown(text).blocks.filter(
    (block): block is Extract<Block, { kind: K }> => block.kind === kind,
  );
}

function titles(text: string): string[] {
  return only(text, 'heading').map(
    ({ level, content }) => `${level} ${text.slice(content.start, content.end)}`,
  );
}

describe('scanMarkdown', () => {
  describe('headings', () => {
    it('reads ATX headings of six levels, without closing marks and white space', () => {
      assert.deepEqual(titles('# A\n##  B ##  \n###### C #d\n#\tE\n## ##\n#'), [
        '1 A',
        '2 B',
        '6 C #d',
        '1 E',
        '2 ',
        '1 ',
      ]);
    });

    it('takes seven marks, a mark without white space and an indented mark for text', () => {
      assert.deepEqual(kinds('####### A\n\n#B\n\n    # C'), ['paragraph', 'paragraph', 'indentedCode']);
    });

    it('reads setext headings over several lines, their range with the underline', () => {
      const text = 'Two\n lines \n===\nB\n-  ';
      assert.deepEqual(outline(text), ['h1 "Two\\n lines \\n==="', 'h2 "B\\n-"']);
      assert.deepEqual(titles(text), ['1 Two\n lines', '2 B']);
      assert.deepEqual(
        only(text, 'heading').map(({ style }) => style),
        ['setext', 'setext'],
      );
    });

    it('underlines no lazy line and nothing that is no paragraph', () => {
      assert.deepEqual(outline('> a\n===\n\n# b\n---'), [
        'blockQuote "> a\\n==="',
        '  paragraph "a\\n==="',
        'h1 "# b"',
        'thematicBreak "---"',
      ]);
    });
  });

  describe('paragraphs', () => {
    it('join lines until a blank one, whatever their indentation', () => {
      assert.deepEqual(outline('  a\n      b  \n \t\nc'), ['paragraph "a\\n      b"', 'paragraph "c"']);
    });

    it('end before every block that may interrupt them', () => {
      for (const block of ['# b', '> b', '- b', '1. b', '```', '***', '<div>', '<!-- b', '[^b]: c']) {
        assert.equal(outline(`a\n${block}`)[0], 'paragraph "a"', block);
      }
    });

    it('do not end before an item without text or with another number, nor before a lone tag', () => {
      for (const line of ['*', '2. b', '1.', '01. b', '<b>', '[a]: /b']) {
        assert.deepEqual(outline(`a\n${line}`), [`paragraph ${JSON.stringify(`a\n${line}`)}`]);
      }
    });

    it('go on in lines without the marks of their containers', () => {
      assert.deepEqual(outline('> - a\nb\n> c'), [
        'blockQuote "> - a\\nb\\n> c"',
        '  item "- a\\nb\\n> c"',
        '    paragraph "a\\nb\\n> c"',
      ]);
    });
  });

  describe('fenced code', () => {
    it('has an info string and content, from line to line', () => {
      const text = '``` yaml  beslut \nid: B1\n\ntext: x\n```\nafter';
      const [fence] = only(text, 'fence');
      assert.ok(fence);
      assert.equal(text.slice(fence.info.start, fence.info.end), 'yaml  beslut');
      assert.equal(text.slice(fence.content.start, fence.content.end), 'id: B1\n\ntext: x\n');
      assert.equal(fence.closed, true);
      assert.deepEqual(outline(text).at(-1), 'paragraph "after"');
    });

    it('closes with at least as many of the same marks, and nothing behind them', () => {
      assert.deepEqual(kinds('~~~~\n~~~\n````\n~~~~ x\n    ~~~~\n ~~~~~ \na'), ['fence', 'paragraph']);
    });

    it('without a closing mark runs to the end of its container', () => {
      const text = '- ```\n  a\n\nb';
      assert.deepEqual(outline(text), ['item "- ```\\n  a\\n"', '  fence "```\\n  a\\n"', 'paragraph "b"']);
      assert.deepEqual(
        only(text, 'fence').map(({ closed }) => closed),
        [false],
      );
    });

    it('holds no other block, and has no backtick in a backtick fence line', () => {
      assert.deepEqual(kinds('```\n# a\n- b\n> c\n```\n\n``` d`'), ['fence', 'paragraph']);
    });

    it('may be empty, and open at the very end', () => {
      for (const text of ['```', '```\n', '```\n```', '- ```']) {
        const [fence] = only(text, 'fence');
        assert.ok(fence);
        assert.equal(fence.content.end - fence.content.start, 0, JSON.stringify(text));
      }
    });
  });

  describe('HTML', () => {
    it('keeps a comment together until it closes, blank lines and headings within', () => {
      const text = 'a\n<!-- b\n\n# c\n--> d\n# e';
      assert.deepEqual(outline(text), ['paragraph "a"', 'html "<!-- b\\n\\n# c\\n--> d"', 'h1 "# e"']);
      assert.deepEqual(
        only(text, 'html').map(({ comment }) => comment),
        [true],
      );
    });

    it('ends other kinds as each is ended', () => {
      const endings = [
        ['<script>', '</SCRIPT>'],
        ['<?a', '?>'],
        ['<!A', 'b>'],
        ['<![CDATA[', ']]>'],
        ['<div', ''],
        ['</table>', ''],
        ['<b class="x" y=\'z\' d=e hidden />', ''],
        ['</b >', ''],
      ];
      for (const [opening, closing] of endings) {
        assert.deepEqual(kinds(`${opening}\n# in\n${closing}\n# out`), ['html', 'h1'], opening);
      }
    });

    it('is none where the tag is unfinished, malformed or followed by text', () => {
      for (const text of [
        '<',
        '<b',
        '<b> a',
        '<b a==c>',
        '<b "a">',
        '<1>',
        '<b a="c"d>',
        '</b a>',
        '<divx',
        '<!->',
        '<b a=>',
      ]) {
        assert.deepEqual(kinds(text), ['paragraph'], text);
      }
    });
  });

  it('takes four columns of indentation for code, blank lines within', () => {
    assert.deepEqual(outline('    a\n\n  \tb\n\nc'), ['indentedCode "a\\n\\n  \\tb"', 'paragraph "c"']);
  });

  it('knows thematic breaks from list items and underlines', () => {
    assert.deepEqual(kinds('***\n - - -\n* * * a\n\n__ _\n--'), [
      'thematicBreak',
      'thematicBreak',
      'item',
      'item',
      'item',
      'paragraph',
      'thematicBreak',
      'paragraph',
    ]);
  });

  describe('tables', () => {
    it('are a header, a delimiter row of as many cells, and rows until another block', () => {
      assert.deepEqual(outline('| a | b |\n|---|:-:|\n| c\n===\n# d'), [
        'table "| a | b |\\n|---|:-:|\\n| c\\n==="',
        'h1 "# d"',
      ]);
    });

    it('begin in the midst of a paragraph, and end at a blank line', () => {
      assert.deepEqual(outline('x\na | \\| b\n-|-\nc\n\nd'), [
        'paragraph "x"',
        'table "a | \\\\| b\\n-|-\\nc"',
        'paragraph "d"',
      ]);
    });

    it('are none where the cells do not match or the delimiters are incomplete', () => {
      for (const text of ['a | b\n|-|', 'a\n|', 'a | b\n-|:', 'a | b\n:-|-x', '| a\n    |-|']) {
        assert.deepEqual(kinds(text), ['paragraph'], text);
      }
    });
  });

  describe('definitions', () => {
    it('are taken off the paragraph that they open', () => {
      assert.deepEqual(outline('[a]: /b "c"\n[d]:\n<e f>\n(g\nh)\ntext'), [
        'definition "[a]: /b \\"c\\""',
        'definition "[d]:\\n<e f>\\n(g\\nh)"',
        'paragraph "text"',
      ]);
    });

    it('leave an underlined title its rest, and an underline alone its text', () => {
      assert.deepEqual(outline('[a]: /b\nc\n---\n[a]: /b\n==='), [
        'definition "[a]: /b"',
        'h2 "c\\n---"',
        'definition "[a]: /b"',
        'paragraph "==="',
      ]);
    });

    it('are read in quotes without the marks', () => {
      assert.deepEqual(outline('> [a]: /b\n>  "c\n> d"\n>e'), [
        'blockQuote "> [a]: /b\\n>  \\"c\\n> d\\"\\n>e"',
        '  definition "[a]: /b\\n>  \\"c\\n> d\\""',
        '  paragraph "e"',
      ]);
    });

    it('are none without label, destination or line end', () => {
      for (const text of [
        '[]: /a',
        '[ ]: /a',
        '[a]:',
        '[a]: /b c',
        '[a] : /b',
        '[a]: <b',
        '[a]: b)',
        '[a]: (b',
        '[[a]]: b',
        '[a]: <b>c',
      ]) {
        assert.deepEqual(kinds(text), ['paragraph'], text);
      }
    });

    it('go without a title that is unfinished or followed by text, where it stands on its own line', () => {
      for (const title of ['"c', '"c" d', "'c", '(c']) {
        assert.deepEqual(kinds(`[a]: /b\n${title}`), ['definition', 'paragraph'], title);
        assert.deepEqual(kinds(`[a]: /b ${title}`), ['paragraph'], title);
      }
    });
  });

  describe('text as it comes', () => {
    it('has lines ended by LF, CRLF, CR or a mixture', () => {
      const expected = ['h1', 'item', 'paragraph', 'h2', 'fence'];
      for (const ending of ['\n', '\r\n', '\r']) {
        assert.deepEqual(kinds(['# a', '- b', '', 'c', '---', '```', 'd', '```'].join(ending)), expected);
      }
      assert.deepEqual(outline('a\r\n\r\nb\rc\n\rd'), [
        'paragraph "a"',
        'paragraph "b\\rc"',
        'paragraph "d"',
      ]);
    });

    it('may open with a byte-order mark, which is no part of the first block', () => {
      const document = scanMarkdown('\ufeff# a');
      assert.equal(document.bodyStart, 1);
      assert.equal(document.blocks[0]?.start, 1);
    });

    it('has its offsets in UTF-16 code units', () => {
      assert.deepEqual(outline('😀å\n\n# 😀'), ['paragraph "😀å"', 'h1 "# 😀"']);
    });

    it('may be empty or blank', () => {
      for (const text of ['', '\ufeff', '\n', ' \t\r\n\n']) assert.deepEqual(scanMarkdown(text).blocks, []);
    });

    it('counts no-break space as text', () => {
      assert.deepEqual(outline('\u00a0# a\n\u00a0'), ['paragraph "\u00a0# a\\n\u00a0"']);
    });
  });
});
