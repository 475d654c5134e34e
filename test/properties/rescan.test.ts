import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rescanMarkdown } from '../../src/markdown/rescan';
import { scanMarkdown } from '../../src/markdown/scanner';
import { changeBetween } from '../../src/text/change';
import { documentsWithFrontMatter, nastyDocuments } from './markdownDocuments';

const documents = fc.oneof(
  nastyDocuments,
  documentsWithFrontMatter,
  // Parts between headings, of which a change touches only some.
  fc.array(nastyDocuments, { minLength: 2, maxLength: 6 }).map((parts) => parts.join('\n# Part\n')),
);

const edits = fc.array(
  fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 40 })),
    piece: fc.oneof(
      fc.constantFrom('', '#', '# ', '\n', '\r', '\r\n', '```\n', '---\n', '> ', '- ', ' ', 'a'),
      nastyDocuments,
    ),
  }),
  { minLength: 1, maxLength: 5 },
);

describe('scanning again after a change', () => {
  it('finds what a scan of the whole text finds', () => {
    fc.assert(
      fc.property(documents, edits, (text, changes) => {
        let scanned = scanMarkdown(text);
        for (const { place, removed, piece } of changes) {
          const at = Math.floor(place * scanned.text.length);
          const later = scanned.text.slice(0, at) + piece + scanned.text.slice(at + removed);
          scanned = rescanMarkdown(scanned, changeBetween(scanned.text, later));
          assert.deepEqual(scanned, scanMarkdown(later));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves the blocks above the change as they were', () => {
    const text = '# A\n\nOne\n\n# B\n\nTwo\n\n# C\n\nThree\n';
    const scanned = scanMarkdown(text);
    const later = text.replace('Three', 'Three and four');
    const again = rescanMarkdown(scanned, changeBetween(text, later));
    assert.deepEqual(
      again.blocks.slice(0, 4).map((block, index) => block === scanned.blocks[index]),
      [true, true, true, true],
    );
    assert.equal(again.blocks.length, 6);
  });
});
