import assert from 'node:assert/strict';
import { findAgain, remember } from '../../../../src/authoring/recordEdits/findAgain';
import { summarise } from '../../../../src/minutes/summary';
import { readBody } from '../../minutes/sample';

/** The line of the action found in a changed body that was number `index` of another; undefined where it is refused. */
function foundLine(before: string, index: number, after: string): string | undefined {
  const { actions } = summarise(readBody(before));
  const remembered = remember('action', actions[index] ?? assert.fail(), actions);
  const minutes = readBody(after);
  const record = findAgain(minutes, remembered)?.record;
  return record && minutes.text.slice(record.start).split('\n')[0];
}

describe('finding a record of a list again', () => {
  it('by its id and words, wherever it has gone and whatever its form and status', () => {
    assert.equal(foundLine('- [ ] A ^Å1', 0, 'Nytt.\n\n- [ ] B\n- [x] Bo: A ^å1'), '- [x] Bo: A ^å1');
    assert.equal(foundLine('ACTION: A', 0, '- [x] A'), '- [x] A');
  });

  it('by its place among those that read alike', () => {
    assert.equal(
      foundLine('- [ ] Anna: A\n- [ ] B\n- [ ] Bo: A', 1, '- [ ] Anna: A\n- [ ] B\n- [ ] Bo: A'),
      '- [ ] B',
    );
    assert.equal(
      foundLine('- [ ] Anna: A\n- [ ] Bo: A', 1, 'B.\n\n- [ ] Anna: A\n- [ ] Bo: A'),
      '- [ ] Bo: A',
    );
  });

  it('not where it is gone, reworded, renamed, or one like it has come or gone', () => {
    assert.equal(foundLine('- [ ] A', 0, 'Ett stycke.'), undefined);
    assert.equal(foundLine('- [ ] A', 0, '- [ ] B'), undefined);
    assert.equal(foundLine('- [ ] A ^Å1', 0, '- [ ] A ^Å2'), undefined);
    assert.equal(foundLine('- [ ] Anna: A\n- [ ] Bo: A', 1, '- [ ] Bo: A'), undefined);
    assert.equal(foundLine('- [ ] A', 0, 'Beslut: A'), undefined);
  });
});
