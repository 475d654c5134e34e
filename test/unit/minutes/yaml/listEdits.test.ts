import assert from 'node:assert/strict';
import { parseYaml } from '../../../../src/minutes/yaml/parse';
import { applyEdits } from '../../../../src/text/edit';
import { removeFromValue } from '../../../../src/minutes/yaml/listEdits';

/** Takes `word` out of the value of `key`, given lines of YAML joined by `lineEnd`. */
function without(
  lines: readonly string[],
  key: string,
  word: string,
  keepKey = false,
  lineEnd = '\n',
): string[] {
  const text = lines.join(lineEnd);
  const root = parseYaml(text, { start: 0, end: text.length }).root;
  const map = root?.kind === 'list' ? root.items[0] : root;
  assert.equal(map?.kind, 'map');
  const entry = map.entries.find((candidate) => candidate.key.text === key);
  assert.ok(entry);
  const start = text.indexOf(word, entry.value.range.start);
  const edit = removeFromValue(text, map, entry, { start, end: start + word.length }, keepKey);
  return applyEdits(text, [edit]).split(lineEnd);
}

describe('taking one out of a list', () => {
  it('takes the comma along in flow style', () => {
    assert.deepEqual(without(['a: [X, Y, Z]'], 'a', 'X'), ['a: [Y, Z]']);
    assert.deepEqual(without(['a: [X, Y, Z]'], 'a', 'Y'), ['a: [X, Z]']);
    assert.deepEqual(without(['a: [X, Y, Z]'], 'a', 'Z'), ['a: [X, Y]']);
    assert.deepEqual(without(['a: [X, {n: Y, r: s}, Z]'], 'a', '{n: Y, r: s}'), ['a: [X, Z]']);
    assert.deepEqual(without(['a: [', '  X,', '  Y,', ']'], 'a', 'Y'), ['a: [', '  X,', ']']);
  });

  it('takes several parts that are one person', () => {
    assert.deepEqual(without(['a: [X, Y (r, s), Z]'], 'a', 'Y (r, s)'), ['a: [X, Z]']);
  });

  it('takes the whole lines in block style', () => {
    assert.deepEqual(without(['a:', '  - X', '  - Y', 'b: c'], 'a', 'Y'), ['a:', '  - X', 'b: c']);
    assert.deepEqual(without(['a:', '- X', '- n: Y', '  r: s', '- Z'], 'a', 'n: Y'), ['a:', '- X', '- Z']);
    assert.deepEqual(without(['a:', '  - X', '  - Y'], 'a', 'X', false, '\r\n'), ['a:', '  - Y']);
  });

  it('takes the key with its last item', () => {
    assert.deepEqual(without(['g: h', 'a: [X]', 'b: c'], 'a', 'X'), ['g: h', 'b: c']);
    assert.deepEqual(without(['g: h', 'a:', '  - X', 'b: c'], 'a', 'X'), ['g: h', 'b: c']);
    assert.deepEqual(without(['- a: [X]', '  b: c'], 'a', 'X'), ['- b: c']);
    assert.deepEqual(without(['{g: h, a: [X]}'], 'a', 'X'), ['{g: h}']);
    assert.deepEqual(without(['g: h', 'a: X', 'b: c'], 'a', 'X'), ['g: h', 'b: c']);
  });

  it('leaves an empty list where the key must stay', () => {
    assert.deepEqual(without(['a: [X]', 'b: c'], 'a', 'X', true), ['a: []', 'b: c']);
    assert.deepEqual(without(['a:', '  - X', 'b: c'], 'a', 'X', true), ['a: []', 'b: c']);
    assert.deepEqual(without(['a: X', 'b: c'], 'a', 'X', true), ['a: []', 'b: c']);
  });
});
