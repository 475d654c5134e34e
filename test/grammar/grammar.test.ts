import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { allTerms } from '../../src/minutes/vocabulary/vocabulary';
import { markdownGrammar, type ScopedText, tokenize } from './tokenizer';

const FIXTURES = join(import.meta.dirname, '../fixtures/grammar');
const FRONT = '---\nminutes: 1\n---\n\n';
/** The scopes that only say where something stands. */
const PLACES = ['meta.document.minutes', 'meta.block.minutes'];

describe('the highlighting', () => {
  let ours: IGrammar;
  let plain: IGrammar;

  before(async () => {
    ours = await markdownGrammar(true);
    plain = await markdownGrammar(false);
  });

  for (const file of readdirSync(FIXTURES).filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(join(FIXTURES, file), 'utf8');

    it(`colors ${file} as ${file.replace('.md', '.scopes')}`, () => {
      const expected = readFileSync(join(FIXTURES, file.replace('.md', '.scopes')), 'utf8');
      assert.equal(snapshot(ours, text), expected);
    });

    it(`leaves to Markdown and YAML all else in ${file}`, () => {
      const theirs = tokenize(plain, text);
      tokenize(ours, text).forEach((line, index) => {
        if (line.some((token) => ownScope(token) !== undefined)) return;
        assert.deepEqual(withoutPlaces(line), withoutPlaces(theirs[index] ?? []), `line ${index + 1}`);
      });
    });
  }

  it('knows every label, block type, status and due word of the vocabulary', () => {
    const scopeOf = (line: string, word: string): string | undefined =>
      tokenize(ours, `${FRONT}${line}`)
        .flat()
        .filter(({ text }) => text === word)
        .map(ownScope)[0];
    for (const { labels, blockTypes, values, dueWords } of allTerms()) {
      const marked = Object.entries(labels).filter(([kind]) => kind !== 'place');
      for (const word of marked.flatMap(([, words]) => words))
        assert.equal(scopeOf(`${word}: x`, word), 'keyword.other.label.minutes', word);
      for (const word of Object.values(blockTypes).flat())
        assert.equal(scopeOf(`\`\`\`yaml ${word}`, word), 'entity.name.type.block.minutes', word);
      for (const word of dueWords)
        assert.equal(scopeOf(`x ${word} 2024-10-08`, word), 'keyword.other.due.minutes', word);
      for (const word of [values.decisionStatus, values.actionStatus].flatMap((all) =>
        Object.values(all).flat(),
      ))
        assert.equal(
          scopeOf(`\`\`\`yaml action\nstatus: ${word}`, word),
          'keyword.other.status.minutes',
          word,
        );
    }
  });
});

/** Each line with what we color in it. */
function snapshot(grammar: IGrammar, text: string): string {
  return tokenize(grammar, text)
    .flatMap((line) => [
      `|${line.map((token) => token.text).join('')}`,
      ...line.flatMap((token) => {
        const scope = ownScope(token);
        return scope === undefined ? [] : [`    ${token.text} = ${scope}`];
      }),
    ])
    .join('\n');
}

function ownScope({ scopes }: ScopedText): string | undefined {
  return scopes.find((scope) => scope.endsWith('.minutes') && !PLACES.includes(scope));
}

/** Runs of text with the scopes that others would give; neighbours with the same ones are one. */
function withoutPlaces(line: readonly ScopedText[]): [string, string][] {
  const runs: [string, string][] = [];
  for (const { text, scopes } of line) {
    const names = scopes.filter((scope) => !PLACES.includes(scope)).join(' ');
    const last = runs.at(-1);
    if (last?.[1] === names) last[0] += text;
    else runs.push([text, names]);
  }
  return runs;
}
