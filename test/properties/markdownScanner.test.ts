import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, MarkdownDocument } from '../../src/markdown/document';
import { readLabel } from '../../src/markdown/label';
import { paragraphLines } from '../../src/markdown/lines';
import { scanMarkdown } from '../../src/markdown/scanner';
import { contains, type TextRange } from '../../src/text/range';
import { documentsWithFrontMatter, nastyDocuments } from './markdownDocuments';

const texts = fc.oneof(
  nastyDocuments,
  documentsWithFrontMatter,
  fc.string({ unit: 'binary', maxLength: 200 }),
);

/** All ranges inside a block, beside its own. */
function innerRanges(block: Block): TextRange[] {
  if (block.kind === 'heading') return [block.content];
  if (block.kind === 'fence') return [block.info, block.content];
  if (block.kind !== 'listItem') return [];
  const content = { start: block.contentStart, end: block.contentStart };
  return [block.marker, content, ...(block.task === undefined ? [] : [block.task])];
}

/** What the blocks say without their places. */
function structure({ text, blocks, frontMatter }: MarkdownDocument): unknown {
  const shown = blocks.map((block) => {
    const { kind, parent, start, end } = block;
    const level = kind === 'heading' ? block.level : 0;
    const task = kind === 'listItem' ? block.task?.status : undefined;
    return { kind, parent, level, task, text: text.slice(start, end).replace(/\r\n?/g, '\n') };
  });
  return { hasFrontMatter: frontMatter !== undefined, shown };
}

describe('a scanned document', () => {
  it('has blocks in order, apart or one in the other, all within the text and their containers', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { blocks, frontMatter, bodyStart } = scanMarkdown(text);
        const lastEnds = new Map<number, number>();
        blocks.forEach((block, index) => {
          const bodyFrom = frontMatter?.end ?? bodyStart;
          assert.ok(bodyFrom <= block.start && block.start <= block.end && block.end <= text.length);
          for (const range of innerRanges(block)) assert.ok(contains(block, range), JSON.stringify(block));
          const parent = blocks[block.parent];
          if (block.parent >= 0) {
            assert.ok(parent && block.parent < index && contains(parent, block));
            assert.ok(['listItem', 'blockQuote', 'footnote'].includes(parent.kind));
          }
          assert.ok((lastEnds.get(block.parent) ?? 0) <= block.start);
          lastEnds.set(block.parent, block.end);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same under every line ending and after a byte-order mark', () => {
    fc.assert(
      fc.property(nastyDocuments, (text) => {
        const lines = text.replace(/\r\n?/g, '\n');
        const expected = structure(scanMarkdown(lines));
        for (const variant of [lines.replace(/\n/g, '\r\n'), lines.replace(/\n/g, '\r'), `\ufeff${lines}`]) {
          assert.deepEqual(structure(scanMarkdown(variant)), expected);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has paragraphs whose lines are pieces of them, without line endings', () => {
    fc.assert(
      fc.property(nastyDocuments, (text) => {
        const document = scanMarkdown(text);
        for (const block of document.blocks) {
          if (block.kind !== 'paragraph') continue;
          const lines = paragraphLines(document, block);
          assert.equal(lines.length, text.slice(block.start, block.end).split(/\r\n|\r|\n/).length);
          for (const line of lines) {
            assert.ok(contains(block, line) && line.start < line.end);
            assert.doesNotMatch(text.slice(line.start, line.end), /^[ \t]|[\r\n]|[ \t]$/);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('has labels whose parts lie in their lines, words before the rest', () => {
    const line = fc.array(fc.constantFrom(...'abÅ é*_:/.()[]`<1§@ ,?'), { maxLength: 20 });
    fc.assert(
      fc.property(line, (characters) => {
        const text = characters.join('');
        const label = readLabel(text, { start: 0, end: text.length });
        if (label === undefined) return;
        const { words, rest } = label;
        assert.ok(0 <= words.start && words.start < words.end && words.end < rest.start);
        assert.ok(rest.start <= rest.end && rest.end <= text.length);
      }),
      { numRuns: 5000 },
    );
  });
});
