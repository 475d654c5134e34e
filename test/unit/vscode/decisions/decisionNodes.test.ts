import assert from 'node:assert/strict';
import { groupDecisions } from '../../../../src/archive/decisions';
import { type GroupNode, groupNode, updateTree } from '../../../../src/vscode/decisions/decisionNodes';
import { decisionEntries } from '../../archive/indexed';
import { meetingText, minutesFile } from '../minutesFiles';

/** The tree by meeting; each meeting is a file named after its date. */
function tree(meetings: Readonly<Record<string, Parameters<typeof meetingText>[2]>>): GroupNode[] {
  const files = Object.entries(meetings).map(([date, decisions]) =>
    minutesFile(`${date}.md`, meetingText('Board', date, decisions)),
  );
  const groups = groupDecisions(decisionEntries(files), 'meeting', 'en');
  return groups.map(({ key, label, entries }) => groupNode(key, label ?? '', entries));
}

describe('groupNode', () => {
  it('gives every decision an id of its own, though the text gives two the same', () => {
    const [group] = tree({
      '2024-09-24': [
        ['D1', 'a'],
        ['D1', 'b'],
        ['', 'c'],
        ['', 'd'],
      ],
    });
    assert.equal(new Set(group?.children.map(({ id }) => id)).size, 4);
  });
});

describe('updateTree', () => {
  const before = tree({ '2024-09-24': [['D1', 'a']], '2024-10-08': [['D1', 'b']] });

  it('keeps the branches that look as before and redraws the others', () => {
    const { tree: now, redraw } = updateTree(
      before,
      tree({ '2024-09-24': [['D1', 'changed']], '2024-10-08': [['D1', 'b']] }),
    );
    assert.equal(now[0], before[0]);
    assert.deepEqual(redraw, [now[1]]);
    assert.equal(now[1]?.children[0]?.entry.decision.text, 'changed');
  });

  it('keeps the ids of decisions whose text changes', () => {
    const { tree: now } = updateTree(
      before,
      tree({ '2024-09-24': [['D1', 'x']], '2024-10-08': [['D1', 'b']] }),
    );
    assert.equal(now[1]?.children[0]?.id, before[1]?.children[0]?.id);
  });

  it('redraws nothing where nothing looks different', () => {
    const same = tree({ '2024-09-24': [['D1', 'a']], '2024-10-08': [['D1', 'b']] });
    assert.deepEqual(updateTree(before, same).redraw, []);
  });

  it('redraws all where branches come, go or move', () => {
    assert.equal(updateTree(before, tree({ '2024-09-24': [['D1', 'a']] })).redraw, 'all');
    assert.equal(updateTree(before, [...before].reverse()).redraw, 'all');
    assert.equal(updateTree([], before).redraw, 'all');
  });
});
