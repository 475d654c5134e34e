import assert from 'node:assert/strict';
import { jsonDocument } from '../../../src/authoring/jsonDocument';

describe('jsonDocument', () => {
  it('is the JSON of the whole', async () => {
    const items = [{ a: 'two\nlines', b: [1, { c: null }] }, {}];
    for (const list of [[], items.slice(0, 1), items]) {
      let json = '';
      for await (const piece of jsonDocument({ format: 'x', version: 1 }, 'items', list)) json += piece;
      assert.equal(json, `${JSON.stringify({ format: 'x', version: 1, items: list }, null, 2)}\n`);
    }
  });
});
