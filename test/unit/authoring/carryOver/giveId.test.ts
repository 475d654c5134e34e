import assert from 'node:assert/strict';
import { freeIds, giveId } from '../../../../src/authoring/carryOver/giveId';
import { readMinutes } from '../../../../src/minutes/reader';
import { applyEdits } from '../../../../src/text/edit';
import { readBody } from '../../minutes/sample';

/** The body after every action without an id has got one. */
function withIds(body: string): string {
  const minutes = readBody(body);
  const edits = freeIds(minutes, minutes.actions).flatMap(
    (given) => giveId(minutes, given, readMinutes).edits ?? [],
  );
  return applyEdits(minutes.text, edits).slice(-body.length - 5 * edits.length);
}

describe('Giving an id', () => {
  it('closes tasks and label lines with it, and opens blocks', () => {
    const body =
      '- [ ] Bo: ring <!-- x -->\n  i dag (senast 2024-10-08)  \n- [x] klart ^Å7\n\nACTION: Anna to write\nWords.\n\n' +
      '```yaml åtgärd\n- text: a\n  status: öppen\n- {text: b, status: öppen}\n```\n';
    const after = withIds(body);
    assert.match(after, /i dag \(senast 2024-10-08\) \^Å8 {2}\n/);
    assert.match(after, /\nACTION: Anna to write\nWords\. \^Å9\n/);
    assert.match(after, /\n- id: Å10\n {2}text: a\n {2}status: öppen\n- \{id: Å11, text: b/);
  });

  it('is refused where the words would say something else', () => {
    const minutes = readBody('- [ ] Ring `Bo');
    const [action] = minutes.actions;
    assert.ok(action);
    assert.equal(giveId(minutes, { action, id: 'no id' }, readMinutes).refusal?.id, 'record.would-change');
  });
});
