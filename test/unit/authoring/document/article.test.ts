import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { HrefOf } from '../../../../src/authoring/document/documentLinks';
import { minutesArticle, titleOf } from '../../../../src/authoring/document/article';
import { markupOf } from '../../../../src/authoring/preview/html';
import { readMinutes } from '../../../../src/minutes/reader';
import { ENGLISH_FRONT, SWEDISH_FRONT } from '../../minutes/sample';

const NOWHERE: HrefOf = () => undefined;

function html(
  lines: readonly string[],
  { front = ENGLISH_FRONT, hrefOf = NOWHERE, lineEnd = '\n' } = {},
): string {
  const minutes = readMinutes([...front, ...lines].join(lineEnd), { plain: true });
  assert.ok(minutes);
  return markupOf([minutesArticle(minutes, hrefOf)]);
}

/** All that is there to be read. */
function words(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const DECISION = ['```yaml decision', 'id: D1', 'text: The plan is approved.', 'status: adopted', '```'];

describe('minutes as a document', () => {
  it('says under the title what the front matter says to readers', () => {
    assert.equal(
      words(html(['# The board meets', '', 'Welcome.'])),
      'The board meets Group Board Date Tuesday 24 September 2024 Time 12:00-16:00 Welcome.',
    );
    assert.equal(
      words(html(['Välkomna.'], { front: SWEDISH_FRONT })),
      'LG 2024-09-24 Grupp LG Datum tisdag 24 september 2024 Tid 12:00-16:00 Välkomna.',
    );
  });

  it('has cards and tables in the place of blocks, also of those inside lists, with any line ending', () => {
    for (const lineEnd of ['\n', '\r\n']) {
      const flat = html(['# Board', '', ...DECISION], { lineEnd });
      assert.match(flat, /<section class="minutes-card minutes-decision">.*The plan is approved\./);
      assert.doesNotMatch(flat, /<code/);
      const nested = html(['# Board', '', '- Item', '', ...DECISION.map((line) => `  ${line}`)], { lineEnd });
      assert.match(nested, /<li>.*minutes-decision.*<\/li>/s);
    }
  });

  it('shows a block that cannot be read as it is written', () => {
    const markup = html(['# Board', '', '```yaml decision', 'id: [', '```']);
    assert.match(markup, /minutes-note/);
    assert.match(markup, /<pre><code[^>]*>id: \[/);
  });

  it('keeps other code, tables, tasks and footnotes of Markdown', () => {
    const markup = html([
      '# Board',
      '',
      '```js',
      'run();',
      '```',
      '',
      '| A | B |',
      '| - | - |',
      '| 1 | 2 |',
      '',
      '- [x] Done[^1]',
      '',
      '[^1]: By Ann.',
    ]);
    assert.match(markup, /<code class="language-js">run\(\);/);
    assert.match(markup, /<td>1<\/td>/);
    assert.match(markup, /type="checkbox"/);
    assert.match(markup, /By Ann\./);
  });

  it('names owners without the signs that mark them', () => {
    assert.match(words(html(['# Board', '', '- [ ] @[Ann Bell] Send it'])), /Ann Bell Send it$/);
    assert.match(words(html(['# Board', '', '`@[Ann Bell]`'])), /@\[Ann Bell\]$/);
  });

  it('follows links that lead somewhere, and keeps the words of all others', () => {
    const link = (address: string, hrefOf: HrefOf): string =>
      html(['# Board', '', `[words](${address})`], { hrefOf });
    const beside: HrefOf = (address) => `../${address}`;
    assert.match(link('https://example.org/', NOWHERE), /<a href="https:\/\/example\.org\/">words<\/a>/);
    assert.match(link('plan.pdf', beside), /<a href="\.\.\/plan\.pdf">words<\/a>/);
    for (const dead of [
      'plan.pdf',
      'javascript:alert(1)',
      'JavaScript:alert(1)',
      'file:///etc/passwd',
      '#there',
      '/etc',
    ])
      assert.doesNotMatch(link(dead, NOWHERE), /<a /, dead);
    assert.doesNotMatch(link('data:text/html,x', beside), /<a /);
    const picture = html(['# Board', '', '![The bridge](bridge.png)']);
    assert.match(picture, /<p>The bridge<\/p>/);
  });

  it('takes no text for HTML, and shows no comments', () => {
    const markup = html([
      '# <script>alert(1)</script>',
      '',
      '<!-- for me -->',
      '',
      '<div onclick="x()">inside</div>',
      '',
      'and <b>here</b>',
    ]);
    assert.doesNotMatch(markup, /<(?:script|div|b)\b|for me/);
    assert.match(words(markup), /&lt;div onclick=&quot;x\(\)&quot;&gt;inside/);
  });

  it('leaves minutes without markup line by line', () => {
    const markup = html(
      [
        '# Minnesanteckningar 2024-09-24',
        '',
        'Närvarande: Anna Berg, Bo Ek',
        'Frånvarande: Cia Lind',
        '',
        '## Beslut',
        '',
        'Beslut: Planen godkänns.',
      ],
      { front: [] },
    );
    assert.match(markup, /Bo Ek<br><\/br>Frånvarande|Bo Ek<br>Frånvarande/);
    assert.doesNotMatch(markup, /minutes-fields/);
  });

  it('is called by its title, else by its body and day', () => {
    const titled = readMinutes([...ENGLISH_FRONT, '# A title'].join('\n'));
    const untitled = readMinutes(ENGLISH_FRONT.join('\n'));
    assert.ok(titled && untitled);
    assert.deepEqual([titleOf(titled), titleOf(untitled)], ['A title', 'Board 2024-09-24']);
  });

  it('can be made of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const markup = html(['# Board', '', text, '', ...DECISION]);
        assert.doesNotMatch(markup, /<(?:script|iframe|style)\b/i);
      }),
      { numRuns: 60 },
    );
  });
});
