import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import MarkdownIt, { type MarkdownIt as Parser } from 'markdown-it';
import { readMinutes } from '../../../../src/minutes/reader';
import { previewPlugin } from '../../../../src/vscode/preview';
import { ENGLISH_FRONT, SWEDISH_FRONT } from '../../minutes/sample';
import { elementsIn, parseMarkup, textOf } from './markup';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/preview');

const cards = previewPlugin((text) => readMinutes(text));
const withCards = new MarkdownIt().use(cards);
const without = new MarkdownIt();

/** What follows the front matter, which markdown-it takes for a rule and a heading. */
function bodyOf(html: string): string {
  return html.slice(html.indexOf('</h2>') + '</h2>'.length);
}

function rendered(lines: readonly string[], front: readonly string[] = ENGLISH_FRONT): string {
  return bodyOf(withCards.render([...front, ...lines].join('\n')));
}

describe('the preview of blocks', () => {
  for (const file of readdirSync(FIXTURES).filter((name) => name.endsWith('.md'))) {
    it(`shows ${file} as ${file.replace('.md', '.html')}`, () => {
      const html = bodyOf(withCards.render(readFileSync(join(FIXTURES, file), 'utf8')));
      const expected = readFileSync(join(FIXTURES, file.replace('.md', '.html')), 'utf8');
      assert.deepEqual(parseMarkup(html), parseMarkup(expected));
    });
  }

  it('leaves every document alone that is no structured minutes', () => {
    const block = '```yaml beslut\nid: B1\ntext: Planen godkänns.\n```\n';
    for (const text of [
      block,
      `---\ntitle: A page\n---\n\n${block}`,
      `# Protokoll\n\n## Beslut\n\n${block}`,
    ]) {
      assert.equal(withCards.render(text), without.render(text));
    }
  });

  it('keeps text from becoming markup, wherever it stands', () => {
    const hostile = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onclick='alert(1)",
      '[link](javascript:alert(1)) **bold**',
      '&lt;b&gt; &amp;',
    ];
    for (const words of hostile) {
      const quoted = JSON.stringify(words);
      const html = rendered([
        '```yaml attendees',
        `group: ${quoted}`,
        `present: [{ name: ${quoted}, role: ${quoted}, affiliation: ${quoted} }]`,
        '```',
        '```yaml decision',
        ...['id', 'text', 'by', 'status', 'kind', 'item', 'due', 'vote', quoted].map(
          (key) => `${key}: ${quoted}`,
        ),
        `statements: [{ by: ${quoted}, text: ${quoted}, ${quoted}: ${quoted} }, ${quoted}]`,
        '```',
        '```yaml action',
        `id: ${quoted}`,
        `status: ${quoted}`,
        '```',
      ]);
      const tree = parseMarkup(html);
      assert.ok(textOf(tree).includes(words), html);
      for (const { tag, attributes } of elementsIn(tree)) {
        assert.ok(!['script', 'img', 'a', 'b', 'strong', 'em'].includes(tag), html);
        assert.ok(
          Object.keys(attributes).every((name) => ['class', 'scope', 'datetime'].includes(name)),
          html,
        );
      }
    }
  });

  it('is whole HTML for any text in any place', () => {
    const key = fc.constantFrom('id', 'text', 'by', 'status', 'owner', 'due', 'vote', 'statements', 'x-y');
    const entry = fc.tuple(key, fc.string({ unit: 'binary', maxLength: 30 }));
    fc.assert(
      fc.property(
        fc.constantFrom('decision', 'action', 'attendees', 'x'),
        fc.array(entry),
        (type, entries) => {
          const lines = entries.map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
          parseMarkup(rendered([`\`\`\`yaml ${type}`, ...lines, '```']));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('speaks the language of the document', () => {
    const block = ['```yaml decision', 'id: D1', 'by: Board', 'status: avslaget', '```'];
    assert.match(rendered(block), />Decision<.*>rejected<.*>Decided by</);
    assert.match(rendered(block, SWEDISH_FRONT), />Beslut<.*>avslaget<.*>Beslutat av</);
  });

  it('reads the same with other line endings and inside lists', () => {
    const block = ['1. First', '', '   ```yaml action', '   id: A1', '   text: Go.', '   ```', ''];
    const html = rendered(block);
    assert.match(html, /<li>.*<section class="minutes-card minutes-action">/s);
    assert.equal(bodyOf(withCards.render([...ENGLISH_FRONT, ...block].join('\r\n'))), html);
  });

  it('keeps the marks by which editor and preview scroll together', () => {
    const markLines = (md: Parser): void => {
      md.core.ruler.push('lines', ({ tokens }) => {
        for (const token of tokens) {
          if (token.map === null || token.type === 'inline') continue;
          token.attrSet('data-line', String(token.map[0]));
          token.attrJoin('class', 'code-line');
        }
      });
    };
    const before = new MarkdownIt().use(markLines).use(cards);
    const after = new MarkdownIt().use(cards).use(markLines);
    const text = [...ENGLISH_FRONT, '# Board', '', '```yaml decision', 'id: D1', '```', '', 'Text'].join(
      '\n',
    );
    for (const md of [before, after]) {
      const marks = [...elementsIn(parseMarkup(bodyOf(md.render(text))))].filter(
        ({ attributes }) => attributes['data-line'] !== undefined,
      );
      assert.deepEqual(
        marks.map(({ tag, attributes }) => [tag, attributes['data-line']]),
        [
          ['h1', '8'],
          ['div', '10'],
          ['p', '14'],
        ],
      );
      assert.deepEqual(
        new Set(marks[1]?.attributes['class']?.split(' ')),
        new Set(['minutes-block', 'code-line']),
      );
    }
  });
});
