import assert from 'node:assert/strict';
import { dayBound } from '../../../../src/vscode/register/webview/dayBound';

describe('dayBound', () => {
  it('takes a day as it is', () => {
    assert.equal(dayBound(' 2025-03-14 ', 'first'), '2025-03-14');
    assert.equal(dayBound('2025-3-4', 'last'), '2025-03-04');
  });

  it('takes a month or a year from its first day to its last', () => {
    assert.equal(dayBound('2024-02', 'first'), '2024-02-01');
    assert.equal(dayBound('2024-02', 'last'), '2024-02-29');
    assert.equal(dayBound('2024', 'first'), '2024-01-01');
    assert.equal(dayBound('2024', 'last'), '2024-12-31');
  });

  it('takes nothing for no bound, and refuses what is no day', () => {
    assert.equal(dayBound(' ', 'first'), '');
    for (const typed of ['2025-02-30', '2025-13', '20', 'May', '2025-']) {
      assert.equal(dayBound(typed, 'last'), undefined, typed);
    }
  });
});
