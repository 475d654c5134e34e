import assert from 'node:assert/strict';
import { findReferences } from '../../../src/minutes/references';

describe('References in running text', () => {
  const known = new Set(['B1', 'Å3', '§45']);

  const cases: readonly [what: string, text: string, found: readonly string[]][] = [
    ['a bare id that the file has', 'Enligt «B1» och «Å3».', ['B1', 'Å3']],
    ['a bare id with a section sign', 'See «§45», too.', ['§45']],
    ['no other word with a figure', 'B2 and A4 paper, AB1, B12, B1x, x-B1, B1-beslut, B1#x.', []],
    ['a stem and an id', 'Ersätter «2024-09-24#B1».', ['2024-09-24#B1']],
    ['a path from the root and an id', '(«board/2024/may#D7»)', ['board/2024/may#D7']],
    ['a link by its id', 'Se [«B1»](2024-05-14.md).', ['B1 -> 2024-05-14.md']],
    ['a link with an anchor', 'Se [«B9»](../x.md#b9) och [«B1»](#b1).', ['B9 -> ../x.md', 'B1']],
    ['no link to the web', 'See [X7](https://example.org/B1#x).', []],
    ['a bare id in a link to the web', 'See [«B1»](https://example.org/).', ['B1']],
    [
      'nothing in code, comments and addresses',
      '`B1` <!-- B1 --> https://example.org/a#B1 <https://b.se/#B1>',
      [],
    ],
    ['nothing in a link in code', '`[B1](x.md)`', []],
    ['in bold and quotes', '**«B1»** "«B1»"', ['B1', 'B1']],
    ['after characters outside the basic plane', '😀 «B1» 😀', ['B1']],
    ['the sentence that ends with it', 'Det blev «B1». Sedan', ['B1']],
    ['no closing id of an inline record', '- [ ] Ring ^B1', []],
  ];

  for (const [what, marked, expected] of cases) {
    it(what, () => {
      const text = marked.replace(/[«»]/g, '');
      const found = findReferences(text, [{ start: 0, end: text.length }], (id) => known.has(id));
      assert.deepEqual(
        found.map(({ written, path }) => (path === undefined ? written : `${written} -> ${path}`)),
        expected,
      );
      const places = [...marked.matchAll(/«/g)].map(({ index }, order) => index - 2 * order);
      assert.deepEqual(
        found.map(({ range }) => range.start),
        places,
      );
      for (const { range, written } of found) assert.equal(text.slice(range.start, range.end), written);
    });
  }

  it('are looked for in the given ranges only', () => {
    const text = 'B1 B1 B1';
    const found = findReferences(text, [{ start: 3, end: 5 }], () => true);
    assert.deepEqual(
      found.map(({ range }) => range),
      [{ start: 3, end: 5 }],
    );
  });
});
