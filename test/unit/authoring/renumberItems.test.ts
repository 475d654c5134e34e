import assert from 'node:assert/strict';
import { renumberItems } from '../../../src/authoring/renumberItems';
import { applyEdits } from '../../../src/text/edit';
import { ENGLISH_FRONT, readBody } from '../minutes/sample';

function renumbered(...body: string[]): string[] {
  const open = readBody('').text.length;
  const minutes = readBody(body);
  return applyEdits(minutes.text, renumberItems(minutes).edits ?? [])
    .slice(open)
    .split('\n');
}

describe('renumbering all items', () => {
  it('numbers items and sub-items through all sections', () => {
    assert.deepEqual(
      renumbered(
        '### 2. A',
        '#### 2.3 a',
        '#### 2.3 b',
        '## Information',
        '### 2. B',
        '### 7) C',
        '#### 7.1 c',
      ),
      ['### 1. A', '#### 1.1 a', '#### 1.2 b', '## Information', '### 2. B', '### 3) C', '#### 3.1 c'],
    );
    assert.deepEqual(renumbered('### § 45 A', '### § 45 B', '### § 49 C'), [
      '### § 45 A',
      '### § 46 B',
      '### § 47 C',
    ]);
  });

  it('takes along what refers to an item, and leaves other figures alone', () => {
    const record = (item: string) => ['```yaml beslut', 'id: B1', 'text: Punkt 3', `punkt: ${item}`, '```'];
    assert.deepEqual(renumbered('### 1. A', '### 3. B 3', ...record('3'), '### 4. C', ...record('9')), [
      '### 1. A',
      '### 2. B 3',
      ...record('2'),
      '### 3. C',
      ...record('9'),
    ]);
  });

  it('says why there is nothing to do', () => {
    assert.equal(renumberItems(readBody('### 1. A')).refusal?.id, 'renumber.in-order');
    assert.equal(renumberItems(readBody('### A')).refusal?.id, 'renumber.no-numbers');
    const approved = [...ENGLISH_FRONT.slice(0, 2), 'status: approved', ...ENGLISH_FRONT.slice(2)];
    assert.equal(renumberItems(readBody('### 2. A', approved)).refusal?.id, 'record.approved');
  });
});
