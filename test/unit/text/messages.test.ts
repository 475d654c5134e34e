import assert from 'node:assert/strict';
import { translator } from '../../../src/text/messages';

describe('messages', () => {
  it('count in the singular and in the plural', () => {
    const [en, sv] = [translator('en'), translator('sv')];
    assert.deepEqual(
      [0, 1, 2].map((count) => en('items.count', { count })),
      ['0 open items', '1 open item', '2 open items'],
    );
    assert.deepEqual(
      [1, 5].map((count) => sv('items.count', { count })),
      ['1 öppen åtgärd', '5 öppna åtgärder'],
    );
    assert.equal(
      en('rename.offer', { count: 1 }),
      '1 file refers to what was renamed. Update its references?',
    );
  });

  it('show a placeholder that has no value', () => {
    assert.equal(translator('en')('items.count'), '{count} open {count|item|items}');
  });
});
