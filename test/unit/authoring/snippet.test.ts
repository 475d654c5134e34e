import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  addTabStop,
  editSnippet,
  parseSnippet,
  snippetSource,
  snippetText,
} from '../../../src/authoring/snippet';
import { insertion, replacement } from '../../../src/text/edit';
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

  it('is edited between its tab stops, and not within', () => {
    const nodes = parseSnippet('a $1 b ${1:cd} e');
    assert.equal(textOf('a $1 b ${1:cd} e'), 'a cd b cd e');
    const edits = [insertion(0, '$'), replacement({ start: 5, end: 6 }, 'B'), insertion(9, '!')];
    assert.equal(snippetSource(editSnippet(nodes, edits) ?? []), '\\$a ${1} B ${1:cd}! e');
    assert.equal(editSnippet(nodes, [insertion(8, '!')]), undefined);
  });

  it('gets a tab stop in its turn', () => {
    const nodes = parseSnippet('${1:a} $3 b ${2:c} ${3:d $2}$0');
    assert.equal(snippetText(nodes), 'a d c b c d c');
    assert.equal(
      snippetSource(addTabStop(parseSnippet('${1:a} b ${2:c ${3:d}} $2$0'), { start: 2, end: 3 }) ?? []),
      '${1:a} ${2:b} ${3:c ${4:d}} ${3}${0}',
    );
    assert.equal(addTabStop(nodes, { start: 0, end: 1 }), undefined);
  });
});
