import assert from 'node:assert/strict';
import { WorkCounter } from './work';

/** Texts that grow with `n` and are as hard as they can be on a scanner that does anything twice. */
const HARD: Record<string, (n: number) => string> = {
  'quotes in one another': (n) => '>'.repeat(n),
  'quotes and lines that mark one of them': (n) => `${'> '.repeat(n)}a\n${'> b\n'.repeat(n)}`,
  'items in one another': (n) => `${'- '.repeat(n)}a`,
  'items of two kinds in one another': (n) => `${'- * '.repeat(n)}a`,
  'numbered items in one another': (n) => `${'1. '.repeat(n)}a`,
  'blank lines under many open items': (n) => `${'- '.repeat(n)}a\n${'\n'.repeat(n)}`,
  'white space under many open items': (n) => `${'- '.repeat(n)}a\n${' \n'.repeat(n)}`,
  'text under many open items': (n) => `${'- '.repeat(n)}a\n${'b\n'.repeat(n)}`,
  'items under many open items': (n) => `${'- '.repeat(n)}a\n${'  - b\n'.repeat(n)}`,
  'quotes and items, and blank lines in the quotes': (n) => `${'> - '.repeat(n)}a\n${'>\n'.repeat(n)}`,
  'deep indentation under many open items': (n) =>
    `${'- '.repeat(n)}a\n${' '.repeat(2 * n)}b\n\n${'\t'.repeat(n)}c`,
  'almost a thematic break': (n) => `${'* '.repeat(n)}a\n${'_ '.repeat(n)}a\n${'-'.repeat(n)}a`,
  'fences never closed': (n) => '```\n~~~\n'.repeat(n),
  'fences in quotes never closed': (n) => '> ```\n\n'.repeat(n),
  backticks: (n) => `${'`'.repeat(n)}\n\n${'```a`\n'.repeat(n)}`,
  tasks: (n) => `${'- [x] a\n'.repeat(n)}\n${'[x] '.repeat(n)}`,
  definitions: (n) => '[a]: /b "c"\n'.repeat(n),
  'labels never closed': (n) => `${'[a\n'.repeat(n)}\n${'['.repeat(n)}`,
  'titles never closed': (n) => `${"[a]: /b\n'c\n".repeat(n)}\n${"[a]: /b 'c\n\n".repeat(n)}`,
  'destinations never closed': (n) => `${'[a]: <b\n\n'.repeat(n)}[a]: ${'('.repeat(n)}`,
  'definitions in quotes': (n) => '> [a]: /b\n> "c\n> d"\n'.repeat(n),
  footnotes: (n) => `${'[^a]: '.repeat(n)}\n\n${'[^'.repeat(n)}`,
  'comments never closed': (n) => '<!-- a\n'.repeat(n),
  'comments in quotes never closed': (n) => '> <!--\n\n'.repeat(n),
  'tags never closed': (n) => `${'<a '.repeat(n)}\n\n<a b="${'c '.repeat(n)}\n\n${'<a b="\n\n'.repeat(n)}`,
  tables: (n) => `${'a|'.repeat(n)}\n${'-|'.repeat(n)}\n\n${'a|b\n-|-|-\n'.repeat(n)}`,
  'marks of headings': (n) => `# a ${'# '.repeat(n)}b\n${'#'.repeat(n)}\n# ${'#'.repeat(n)}`,
  underlines: (n) => `${'a\n'.repeat(n)}===\n${'=\n'.repeat(n)}${'='.repeat(n)}a`,
  'front matter never closed': (n) => `---\n${'--- a\n'.repeat(n)}`,
  'white space': (n) => `${' '.repeat(n)}\n${'\t'.repeat(n)}a\n\n-${' '.repeat(n)}b`,
  'line endings of every kind': (n) => 'a\rb\nc\r\n\n\r'.repeat(n),
  'one long line': (n) => 'abc '.repeat(n),
};

describe('the work of scanning', () => {
  let counter: WorkCounter;
  before(() => {
    counter = new WorkCounter();
  });
  after(() => {
    counter.close();
  });

  for (const [name, text] of Object.entries(HARD)) {
    it(`grows with the length of the text: ${name}`, () => {
      const [small, large] = [counter.count(text(1000)), counter.count(text(4000))];
      assert.ok(small > 500, `${small} steps are too few to be the scanner's`);
      assert.ok(large < 4.4 * small, `${small} steps became ${large} on four times the text`);
    });
  }

  it('is counted such that more than one pass would be noticed', () => {
    const square = (n: number): string => `${'- '.repeat(n)}a\n`.repeat(n);
    const [small, large] = [counter.count(square(20)), counter.count(square(80))];
    assert.ok(large > 8 * small);
  });
});
