import assert from 'node:assert/strict';
import { fingerprint } from '../../../src/text/fingerprint';
import { ValuePool } from '../../../src/text/valuePool';

describe('ValuePool', () => {
  it('leaves a value equal, whatever its strings hold', () => {
    const make = () => ({
      name: 'Åsa "Ek"\n😀',
      lone: '\ud800',
      empty: '',
      long: 'x'.repeat(200),
      none: undefined,
      nothing: null,
      count: 3,
      list: ['Åsa', { by: 'Åsa' }, '["Åsa"]', ['Åsa'], { by: 'Åsa', roles: [] }, {}],
    });
    const pool = new ValuePool();
    const value = make();
    assert.equal(pool.adopt(value), value);
    assert.deepEqual(value, make());
    assert.deepEqual(pool.adopt(make()), make());
  });

  it('keeps equal parts of strings once, and what holds more apart', () => {
    const pool = new ValuePool();
    const make = () => [{ who: { name: 'Åsa', roles: ['chair'] }, line: 1 }, { line: 1 }];
    const [a, b] = [pool.adopt(make()), pool.adopt(make())];
    assert.equal(a[0]?.who, b[0]?.who);
    assert.notEqual(a[0], b[0]);
    assert.notEqual(a[1], b[1]);
  });

  it('gives equal strings however many it has seen', () => {
    const pool = new ValuePool();
    for (let n = 0; n < 50_000; n++) assert.equal(pool.adopt(`name ${n}`), `name ${n}`);
  });
});

describe('fingerprint', () => {
  it('is the same for equal texts and another one for texts that differ little', () => {
    const texts = [
      '',
      'a',
      'b',
      'ab',
      'ba',
      'aa',
      '\0',
      '\0\0',
      'å',
      'a\u030a',
      'x'.repeat(999),
      'x'.repeat(998),
    ];
    const prints = texts.map(fingerprint);
    assert.equal(new Set(prints).size, texts.length);
    assert.ok(prints.every((print) => Number.isSafeInteger(print) && print >= 0));
    assert.deepEqual(
      texts.map((text) => fingerprint(`${text} `.slice(0, -1))),
      prints,
    );
  });

  it('spreads over the numbers of many similar texts', () => {
    const prints = Array.from({ length: 100_000 }, (_, n) => fingerprint(`status: open ${n}\n`));
    assert.equal(new Set(prints).size, prints.length);
  });
});
