import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import english from '../../../../snippets/minutes.en.json';
import swedish from '../../../../snippets/minutes.sv.json';
import { parseSnippet, snippetText } from '../../../../src/authoring/snippet';
import type { Snippet } from '../../../../src/language/completion/snippets';
import { check } from '../../../../src/validate/registry';
import { ENGLISH_FRONT, SWEDISH_FRONT, readAll } from '../../minutes/sample';
import { Cursor } from './cursor';

const FILES = { sv: swedish, en: english };
const DECISION = {
  sv: ['```yaml beslut', 'id: B1', 'text: Godkänna planen.', 'av: LG', 'status: beslutat'],
  en: ['```yaml decision', 'id: D1', 'text: Approve the plan.', 'by: Board', 'status: adopted'],
};

describe('snippets', () => {
  for (const language of ['sv', 'en'] as const) {
    const snippets: [string, Snippet][] = Object.entries(FILES[language]);
    const front = language === 'sv' ? SWEDISH_FRONT : ENGLISH_FRONT;

    for (const [name, snippet] of snippets) {
      const prefix = snippet['x-prefix'];

      it(`${name}: stands in minutes as it is, without an error`, () => {
        const body = expanded(snippet.body.join('\n'));
        const lines = {
          opening: [body],
          body: [...front, body],
          decision: [...front, ...DECISION[language], body, '```', ''],
        }[snippet['x-place']];
        assert.ok(lines !== undefined, `${name} has a place that is known`);
        assert.deepEqual(errorsIn(lines.join('\n')), []);
      });

      it(`${name}: is offered by its word, and without an error then`, () => {
        const lines = {
          opening: ['|'],
          body: [...front, '|', ''],
          decision: [...front, ...DECISION[language], '|', '```', ''],
        }[snippet['x-place']];
        const marked = (lines ?? []).join('\n').replace('|', `${prefix}|`);
        const { range, newText } = new Cursor(marked).item(prefix);
        const text = marked.replace('|', '');
        assert.deepEqual(
          errorsIn(text.slice(0, range.start) + expanded(newText) + text.slice(range.end)),
          [],
        );
      });
    }
  }

  it('have words and names of their own, across the languages', () => {
    const all = [...Object.entries(swedish), ...Object.entries(english)];
    assert.equal(new Set(all.map(([, snippet]) => snippet['x-prefix'])).size, all.length);
    assert.equal(new Set(all.map(([name]) => name)).size, all.length);
  });

  it('are the same in both languages', () => {
    const places = (file: Readonly<Record<string, Snippet>>): string[] =>
      Object.values(file)
        .map((snippet) => snippet['x-place'])
        .sort();
    assert.deepEqual(places(swedish), places(english));
  });

  it('are contributed to the editor’s picker, and by no prefix to its own suggestions', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
      contributes: { snippets: { language: string; path: string }[] };
    };
    assert.deepEqual(manifest.contributes.snippets.map(({ path }) => path).sort(), [
      './snippets/minutes.en.json',
      './snippets/minutes.sv.json',
    ]);
    for (const snippet of [...Object.values(swedish), ...Object.values(english)]) {
      assert.ok(!('prefix' in snippet));
    }
  });
});

/** The text with its defaults, the editor's variables filled in. */
function expanded(source: string): string {
  const dated = source
    .replace('$CURRENT_YEAR', '2024')
    .replace('$CURRENT_MONTH', '09')
    .replace('$CURRENT_DATE', '24');
  return snippetText(parseSnippet(dated));
}

function errorsIn(text: string): string[] {
  return check(readAll(text))
    .filter(({ severity }) => severity === 'error')
    .map(({ code, range }) => `${code}: ${text.slice(range.start, range.end)}`);
}
