import assert from 'node:assert/strict';
import { readMinutes } from '../../../src/minutes/reader';
import { applyEdits } from '../../../src/text/edit';
import { check } from '../../../src/validate/registry';
import { SWEDISH_FRONT } from '../minutes/sample';

function numberingOf(body: readonly string[]) {
  const text = [...SWEDISH_FRONT, ...body].join('\n');
  const minutes = readMinutes(text);
  assert.ok(minutes);
  return { text, findings: check(minutes).filter(({ code }) => code.startsWith('numbering')) };
}

/** What is found, as `code heading`. */
function found(...body: string[]): string[] {
  const { text, findings } = numberingOf(body);
  return findings.map(({ code, range }) => `${code.slice(10)} ${text.slice(range.start, range.end)}`);
}

/** The body after the repair of the first finding. */
function repaired(...body: string[]): string[] {
  const { text, findings } = numberingOf(body);
  return applyEdits(text, findings[0]?.fixes[0]?.edits ?? [])
    .split('\n')
    .slice(SWEDISH_FRONT.length);
}

const record = (item: string) => [
  '```yaml beslut',
  '{id: B1, text: LG beslutar att gå vidare., av: LG, status: beslutat, ' + `punkt: ${item}}`,
  '```',
];

describe('numbers of agenda items', () => {
  it('run through the document, also across sections', () => {
    assert.deepEqual(found('## Beslut', '### 1. A', '## Information', '### 2. B', '### 4. C'), ['gap 4. C']);
    assert.deepEqual(found('## Beslut', '### 1. A', '## Information', '### 1. B'), ['duplicate 1. B']);
    assert.deepEqual(found('### 2. A'), ['gap 2. A']);
    assert.deepEqual(found('### 1. A', '### 3. B', '### 2. C', '### 4. D'), ['gap 3. B']);
  });

  it('count a repeated number as the next', () => {
    assert.deepEqual(found('### 1. A', '### 2. B', '### 2. C', '### 4. D'), ['duplicate 2. C']);
    assert.deepEqual(found('### 1. A', '### 2. B', '### 2. C', '### 3. D'), ['duplicate 2. C']);
  });

  it('run inside an item after its number', () => {
    assert.deepEqual(found('### 1. A', '#### 1.1 a', '#### 1.3 b', '### 2. B', '#### 2.1 c'), ['gap 1.3 b']);
    assert.deepEqual(found('### 1. A', '#### 1.9 a', '#### 1.10 b'), ['gap 1.9 a']);
    assert.deepEqual(found('### 1. A', '#### 1.1 a', '#### 1.1 b'), ['duplicate 1.1 b']);
  });

  it('may be written only in those below them', () => {
    assert.deepEqual(found('### 1.1 a', '### 1.2 b', '### 2.1 c'), []);
    assert.deepEqual(found('### 1.1 a', '### 3.1 c', '### 3.2 d'), ['gap 3.1 c']);
    assert.deepEqual(found('### 1.1 a', '### 1. A', '### 2. B'), []);
  });

  it('with § begin anywhere', () => {
    assert.deepEqual(found('### § 45 A', '### § 46 B', '### § 48 C'), ['gap § 48 C']);
    assert.deepEqual(found('### § 45 A', '### § 45 B'), ['duplicate § 45 B']);
  });

  it('may begin anew under an item', () => {
    assert.deepEqual(found('### 1. A', '#### 1. a', '#### 2. b', '### 2. B', '#### 1. c'), []);
    assert.deepEqual(found('## 1. A', '### 2. B', '### 3. C'), []);
    assert.deepEqual(found('### § 45 A', '#### 1. a', '### § 46 B', '#### 1. b', '#### 3. c'), ['gap 3. c']);
  });
});

describe('renumbering', () => {
  it('numbers on from the finding, sub-items included', () => {
    const body = ['### 1. A', '### 3. B', '#### 3.1 b', '### 7. C', '#### c', '### § 5 D'];
    assert.deepEqual(repaired(...body), [
      '### 1. A',
      '### 2. B',
      '#### 2.1 b',
      '### 3. C',
      '#### c',
      '### § 5 D',
    ]);
    assert.deepEqual(repaired('### 1.1 a', '### 3.1 b', '### 3.2 c'), [
      '### 1.1 a',
      '### 2.1 b',
      '### 2.2 c',
    ]);
  });

  it('takes records along to the item they mean', () => {
    assert.deepEqual(repaired('### 1. A', '### 3. B', ...record('3')), [
      '### 1. A',
      '### 2. B',
      ...record('2'),
    ]);
    const twice = (first: string, second: string) => [
      ...record(first).map((line) => line.replace('B1', 'B0')),
      ...['', ...record(second)],
    ];
    assert.deepEqual(repaired('### 1. A', '### 1. B', ...twice('1', '"1."')), [
      ...['### 1. A', '### 2. B', ...twice('2', '"2."')],
    ]);
    assert.deepEqual(repaired('### 1. A', ...record('1'), '### 1. B'), [
      '### 1. A',
      ...record('1'),
      '### 2. B',
    ]);
  });

  it('takes the items of people along', () => {
    const people = (details: string, items: string) => [
      '```yaml deltagare',
      'grupp: LG',
      'närvarande:',
      `  - Anna Berg (${details})`,
      `  - {namn: Bo Ek, punkter: ${items}}`,
      '```',
    ];
    assert.deepEqual(repaired(...people('gäst | punkt 1 och 3', '[1, 3]'), '### 1. A', '### 3. B'), [
      ...people('gäst | punkt 1 och 2', '[1, 2]'),
      '### 1. A',
      '### 2. B',
    ]);
  });
});
