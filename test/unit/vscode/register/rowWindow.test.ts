import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rowWindow, scrollTo } from '../../../../src/vscode/register/webview/rowWindow';

const scroll = fc.record({
  scrollTop: fc.nat(500_000),
  height: fc.nat(2_000),
  rowHeight: fc.integer({ min: 1, max: 100 }),
  count: fc.nat(10_000),
});

describe('rowWindow', () => {
  it('holds every row in sight, and few more', () => {
    fc.assert(
      fc.property(scroll, ({ scrollTop, height, rowHeight, count }) => {
        const { first, end } = rowWindow(scrollTop, height, rowHeight, count);
        assert.ok(0 <= first && first <= end && end <= count);
        assert.ok(end - first <= height / rowHeight + 43);
        const lastInSight = Math.min(count, Math.ceil((scrollTop + height) / rowHeight)) - 1;
        const firstInSight = Math.floor(scrollTop / rowHeight);
        for (const row of [firstInSight, lastInSight]) {
          if (firstInSight < count && row >= 0) assert.ok(first <= row && row < end, `row ${row}`);
        }
      }),
    );
  });

  it('is not empty where there are rows, however far the list has shrunk above the scroll position', () => {
    assert.deepEqual(rowWindow(400_000, 600, 40, 3), { first: 0, end: 3 });
  });
});

describe('scrollTo', () => {
  it('brings a row wholly into sight by the shortest way', () => {
    assert.equal(scrollTo(2, 200, 400, 40), 80);
    assert.equal(scrollTo(7, 200, 400, 40), 200);
    assert.equal(scrollTo(20, 200, 400, 40), 440);
  });
});
