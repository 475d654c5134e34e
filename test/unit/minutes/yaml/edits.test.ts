import assert from 'node:assert/strict';
import { parseYaml } from '../../../../src/minutes/yaml/parse';
import type { YamlMap } from '../../../../src/minutes/yaml/tree';
import { applyEdits } from '../../../../src/text/edit';
import { asScalar, insertEntry, quoted, removeEntry } from '../../../../src/minutes/yaml/edits';

function mapOf(text: string): YamlMap {
  const { root } = parseYaml(text, { start: 0, end: text.length });
  const map = root?.kind === 'list' ? root.items[0] : root;
  assert.equal(map?.kind, 'map');
  return map;
}

function inserted(text: string, after: number | undefined): string {
  const map = mapOf(text);
  return applyEdits(text, [
    insertEntry(text, map, 'k: v', after === undefined ? undefined : map.entries[after]),
  ]);
}

function removed(text: string, index: number): string {
  const map = mapOf(text);
  const entry = map.entries[index];
  assert.ok(entry);
  return applyEdits(text, [removeEntry(text, map, entry)]);
}

describe('adding a key', () => {
  it('writes it on a line of its own, under the others', () => {
    assert.equal(inserted('a: 1\nb: 2\n', 0), 'a: 1\nk: v\nb: 2\n');
    assert.equal(inserted('  a: 1 # why\n  b: 2', 1), '  a: 1 # why\n  b: 2\n  k: v');
    assert.equal(inserted('- a: 1\n  b: 2\n', 0), '- a: 1\n  k: v\n  b: 2\n');
    assert.equal(inserted('- a: 1\n  b: 2\n', undefined), '- k: v\n  a: 1\n  b: 2\n');
    assert.equal(inserted('a: 1\r\nb: 2\r\n', 0), 'a: 1\r\nk: v\r\nb: 2\r\n');
  });

  it('comes after all lines of the value before', () => {
    assert.equal(inserted('a: |\n  x\n\n  y\nb: 2\n', 0), 'a: |\n  x\n\n  y\nk: v\nb: 2\n');
    assert.equal(inserted('a: [x,\n  y] # z\nb: 2\n', 0), 'a: [x,\n  y] # z\nk: v\nb: 2\n');
    assert.equal(inserted('a:\n  - x\n  - y\n', 0), 'a:\n  - x\n  - y\nk: v\n');
  });

  it('goes between brackets with its comma', () => {
    assert.equal(inserted('{a: 1, b: 2}', 0), '{a: 1, k: v, b: 2}');
    assert.equal(inserted('{a: 1, b: 2}', 1), '{a: 1, b: 2, k: v}');
    assert.equal(inserted('{a: 1}', undefined), '{k: v, a: 1}');
    assert.equal(inserted('{}', undefined), '{k: v}');
  });
});

describe('removing a key', () => {
  it('takes its lines with it', () => {
    assert.equal(removed('a: 1\nb: 2 # why\nc: 3\n', 1), 'a: 1\nc: 3\n');
    assert.equal(removed('a: 1\nb: |\n  x\n\n  y\nc: 3\n', 1), 'a: 1\nc: 3\n');
    assert.equal(removed('a: 1\nb:\n  - x\n  - y', 1), 'a: 1\n');
    assert.equal(removed('a: 1\r\nb: 2\r\n', 1), 'a: 1\r\n');
  });

  it('leaves the dash of a list to the next key', () => {
    assert.equal(removed('- a: 1\n  b: 2\n- c: 3\n', 0), '- b: 2\n- c: 3\n');
    assert.equal(removed('- a: 1\n  b: 2\n- c: 3\n', 1), '- a: 1\n- c: 3\n');
  });

  it('takes one comma between brackets', () => {
    assert.equal(removed('{a: 1, b: 2, c: 3}', 0), '{b: 2, c: 3}');
    assert.equal(removed('{a: 1, b: 2, c: 3}', 1), '{a: 1, c: 3}');
    assert.equal(removed('{a: 1, b: 2, c: 3}', 2), '{a: 1, b: 2}');
    assert.equal(removed('{a: 1}', 0), '{}');
  });
});

describe('writing a value', () => {
  const VALUES = [
    'plan',
    'a: b',
    'a #b',
    '@a',
    "it's",
    '"a"',
    'C:\\x',
    '- a',
    'a, b',
    '[a]',
    'null',
    '~',
    '',
    'a:',
    ' a',
  ];

  it('reads back as it was meant, in brackets and out of them', () => {
    for (const value of VALUES) {
      for (const [text, flow] of [
        [`k: ${asScalar(value, false)}`, false],
        [`{k: ${asScalar(value, true)}}`, true],
        [`k: ${quoted(value)}`, false],
      ] as const) {
        const read = mapOf(text).entries[0]?.value;
        assert.equal(read?.kind, 'scalar', `${text} (${flow})`);
        assert.equal(read.text, value);
        assert.equal(read.empty, false);
      }
    }
  });

  it('quotes only where it must', () => {
    assert.equal(asScalar('Anna Berg (ordf, sekr)', false), 'Anna Berg (ordf, sekr)');
    assert.equal(asScalar('Anna Berg (ordf, sekr)', true), '"Anna Berg (ordf, sekr)"');
    assert.equal(asScalar('kl. 14:00', false), 'kl. 14:00');
  });
});
