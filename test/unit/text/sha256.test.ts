import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { sha256 } from '../../../src/text/sha256';

describe('sha256', () => {
  it('gives the values of the standard', () => {
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    assert.equal(sha256(new TextEncoder().encode('abc')), abc);
  });

  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 1000]) {
    it(`is that of the platform for ${length} bytes`, () => {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 37) % 256);
      assert.equal(sha256(bytes), createHash('sha256').update(bytes).digest('hex'));
    });
  }
});
