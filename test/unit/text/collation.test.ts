import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { collation } from '../../../src/text/collation';

describe('collation', () => {
  const names = ['Östra', 'Åsarna', 'Ärla', 'Zon 10', 'Zon 2', 'alfa', 'Berg'];

  it('is Swedish in Swedish', () => {
    assert.deepEqual(names.sort(collation('sv')), [
      'alfa',
      'Berg',
      'Zon 2',
      'Zon 10',
      'Åsarna',
      'Ärla',
      'Östra',
    ]);
  });

  it('takes letters with marks for the plain ones in English', () => {
    assert.deepEqual(names.sort(collation('en')), [
      'alfa',
      'Ärla',
      'Åsarna',
      'Berg',
      'Östra',
      'Zon 2',
      'Zon 10',
    ]);
  });
});
