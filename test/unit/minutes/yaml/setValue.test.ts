import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { setValue } from '../../../../src/minutes/yaml/setValue';
import { applyEdits } from '../../../../src/text/edit';
import { readBody } from '../sample';

function withDue(yaml: string, value: string): string {
  const { text, actions } = readBody(['```yaml åtgärd', yaml, '```', '']);
  const map = actions[0]?.record;
  assert.ok(map);
  const edited = applyEdits(text, [setValue(text, 'action', map, 'due', value, 'sv')]);
  return edited.slice(edited.indexOf('\n', edited.indexOf('åtgärd')) + 1, edited.lastIndexOf('\n```'));
}

describe('the value of a key', () => {
  it('takes the place of the one before, in the spelling of the key', () => {
    assert.equal(withDue('id: Å1\nDUE: 8 okt # sagt', 'nästa möte'), 'id: Å1\nDUE: nästa möte # sagt');
    assert.equal(withDue('id: Å1\nsenast: "8 okt"', '2024-10-08'), 'id: Å1\nsenast: 2024-10-08');
  });

  it('fills an empty one', () => {
    assert.equal(withDue('id: Å1\nsenast:\nstatus: öppen', 'v. 42'), 'id: Å1\nsenast: v. 42\nstatus: öppen');
  });

  it('comes in at the usual place, in the style of the record', () => {
    assert.equal(
      withDue('id: Å1\nstatus: öppen\npunkt: 2', 'nästa möte'),
      'id: Å1\nstatus: öppen\nsenast: nästa möte\npunkt: 2',
    );
    assert.equal(
      withDue('{id: Å1, status: öppen}', 'en dag, snart'),
      '{id: Å1, status: öppen, senast: "en dag, snart"}',
    );
  });
});
