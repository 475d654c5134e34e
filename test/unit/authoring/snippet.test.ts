import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseSnippet, snippetSource, snippetText } from '../../../src/authoring/snippet';
import { escapeSnippet } from '../../../src/text/tabStops';

const textOf = (source: string): string => snippetText(parseSnippet(source));

describe('snippet', () => {
  it('fills tab stops with their defaults, and repeats them', () => {
    assert.equal(textOf('$1, ${1}: ${1:Anna ${2:Berg}}, $2$0'), 'Anna Berg, Anna Berg: Anna Berg, Berg');
  });

  it('takes the first choice', () => {
    assert.equal(textOf('${1|one\\, two,three|} $1'), 'one, two one, two');
  });

  it('shows a variable by its default or its name', () => {
    assert.equal(textOf('$place ${place} ${place:here ${1:now}}'), 'place place here now');
  });

  it('takes escapes for what they escape, and other backslashes as they are', () => {
    assert.equal(textOf('\\$1 ${1:a\\}b} \\\\ \\n'), '$1 a}b \\ \\n');
  });

  it('keeps what is no tab stop', () => {
    assert.equal(textOf('5 $ and ${} and ${1/a/b/} }'), '5 $ and ${} and ${1/a/b/} }');
  });

  it('runs an unclosed tab stop to the end', () => {
    assert.equal(textOf('a ${1:b ${2:c'), 'a b c');
  });

  it('does not run in circles', () => {
    assert.equal(textOf('${1:a $2} ${2:b $1}'), 'a b  b a ');
  });

  it('reads deep nesting without end', () => {
    assert.match(textOf('${x:'.repeat(100_000)), /^\$\{x:/);
  });

  it('writes a snippet that means the same', () => {
    const source = 'a\\$ ${1:b ${x:c\\}}} ${2|d\\|,e|} ${y} ${0}';
    assert.equal(snippetSource(parseSnippet(source)), source);
  });

  it('escapes what would be a tab stop', () => {
    assert.equal(textOf(`${escapeSnippet('${1:a} \\ $2')} $1`), '${1:a} \\ $2 ');
  });
});
