import { strict as assert } from 'node:assert';
import { Cursor, block, english, swedish, swedishCrlf } from './cursor';

const ACTION = ['- [ ] @[Bo Ek] Ring'];

describe('completion of block types', () => {
  it('offers them after yaml, each with what its record needs and an end', () => {
    const cursor = swedish('```yaml |');
    assert.deepEqual(cursor.labels, ['deltagare', 'beslut', 'åtgärd']);
    assert.match(cursor.take('beslut'), /^```yaml beslut\nid: \$\{1:B1\}\ntext: \$2\n[^`]*\n```$/);
    assert.deepEqual(english('```yaml |').labels, ['attendees', 'decision', 'action']);
  });

  it('offers them at every place of the word, and with yaml itself', () => {
    for (const line of ['```yaml |åt', '```yaml å|t', '```yaml åt|']) {
      assert.match(swedish(line).take('åtgärd'), /^```yaml åtgärd\n/, line);
    }
    assert.match(swedish('```ya|').take('yaml deltagare'), /^```yaml deltagare\ngrupp: /);
    assert.match(swedish('```yaml atg|').item('åtgärd').filterText ?? '', /atgard/);
  });

  it('adds no end where there is one, and nothing where the block has content', () => {
    assert.doesNotMatch(swedish('```yaml |', '```').item('beslut').newText, /```/);
    assert.equal(swedish('```yaml |', 'id: B1', '```').item('beslut').newText, 'beslut');
    assert.match(swedish('```yaml |', '', ...block('åtgärd', 'id: Å1')).item('beslut').newText, /\n```$/);
  });

  it('offers nothing behind a closing fence, in other code and behind other words', () => {
    assert.deepEqual(swedish(...block('beslut', 'id: B1').slice(0, -1), '```|').labels, []);
    assert.deepEqual(swedish('```js', 'y|', '```').labels, []);
    assert.deepEqual(swedish('```|').labels, []);
    assert.deepEqual(swedish('```js|').labels, []);
  });
});

describe('completion between the blocks', () => {
  it('offers people after @, with the bracket or without', () => {
    assert.equal(swedish('Frågan går till @|.').take('Anna Berg'), 'Frågan går till @[Anna Berg].');
    assert.equal(swedish('- [ ] @An|na Ring').take('Anna Berg'), '- [ ] @[Anna Berg] Ring');
    assert.equal(swedish('- [ ] @[Ås|]  Ring').take('Åsa Öberg'), '- [ ] @[Åsa Öberg]  Ring');
    assert.equal(swedish('🎉 @Åsa Ö|').take('Åsa Öberg'), '🎉 @[Åsa Öberg]');
    assert.deepEqual(swedish('anna@|example.org').labels, []);
  });

  it('offers owners where a task or labelled action begins', () => {
    assert.equal(swedish('- [ ] an|').take('Anna Berg'), '- [ ] @[Anna Berg] ');
    assert.equal(swedish('Åtgärd: B|').take('Bo Ek'), 'Åtgärd: @[Bo Ek] ');
    assert.equal(english('ACTION: |').labels.length, 4);
    assert.deepEqual(swedish('- [ ] ring|').labels, []);
    assert.deepEqual(swedish('- an|').labels, []);
  });

  it('offers presenters and those who sign', () => {
    assert.equal(swedish('### 1. Ett', 'Föredragande: |').take('Bo Ek'), 'Föredragande: Bo Ek');
    assert.equal(swedish('Föredragande:|').take('Bo Ek'), 'Föredragande: Bo Ek');
    const second = swedish('Föredragande: Bo Ek, Å|');
    assert.ok(!second.labels.includes('Bo Ek'));
    assert.equal(second.take('Åsa Öberg'), 'Föredragande: Bo Ek, Åsa Öberg');
    assert.equal(english('Minutes taken by: A|nna').take('Anna Berg'), 'Minutes taken by: Anna Berg');
    assert.equal(swedish('### 1. Budget (B|)').take('Bo Ek'), '### 1. Budget (Bo Ek)');
    assert.deepEqual(swedish('Plats: |').labels, []);
  });

  it('offers days after a word for them, and for //', () => {
    assert.equal(
      swedish(`${ACTION[0] ?? ''} (senast |)`).take('2024-10-08'),
      '- [ ] @[Bo Ek] Ring (senast 2024-10-08)',
    );
    assert.ok(english('- [ ] @[Bo Ek] Call, due to|').labels.includes('next-meeting'));
    assert.equal(
      swedish(`${ACTION[0] ?? ''} //|`).take('2024-10-08'),
      '- [ ] @[Bo Ek] Ring (senast 2024-10-08)',
    );
    assert.equal(
      english('- [ ] @[Bo Ek] Call due //|').take('2024-10-08'),
      '- [ ] @[Bo Ek] Call due 2024-10-08',
    );
    assert.equal(swedish('Vi ses //tis|').take('2024-10-08'), 'Vi ses 2024-10-08');
    assert.match(swedish('Vi ses //tis|').item('2024-10-08').filterText ?? '', /^\/\/2024-10-08 .*tisdag/);
    assert.deepEqual(swedish('https://|').labels, []);
    assert.deepEqual(english('We agreed by |').labels, []);
  });

  it('offers the next free id to close a record with', () => {
    assert.equal(swedish(...block('åtgärd', 'id: Å3'), '- [ ] Ring ^|').take('^Å4'), '- [ ] Ring ^Å4');
    assert.equal(english('DECISION: Yes ^D|').take('^D1'), 'DECISION: Yes ^D1');
  });

  it('offers the next number of an item and of a sub-item', () => {
    assert.equal(swedish('### 1. Ett', '', '### |').take('2.'), '### 2. ');
    assert.equal(swedish('### 1. Ett', '', '### | Två').take('2.'), '### 2. Två');
    assert.equal(swedish('### 1. Ett', '', '### 2|').take('2.'), '### 2. ');
    assert.deepEqual(swedish('### 4. Ett', '#### 4.1 Del', '', '#### |').labels, ['4.2']);
    assert.deepEqual(swedish('### 4. Ett', '', '#### |').labels, ['4.1']);
    assert.deepEqual(swedish('## § 45 Ett', '', '## |').labels, ['§ 46']);
    assert.deepEqual(swedish('## |').labels, []);
    assert.deepEqual(swedish('### 1. Ett|').labels, []);
  });

  it('offers snippets by the beginning of their words, with what is known filled in', () => {
    const cursor = swedish('### 6. Sex', ...block('beslut', 'id: B3'), '', 'bes|');
    assert.deepEqual(cursor.labels, ['beslut']);
    assert.match(cursor.item('beslut').newText, /^```yaml beslut\nid: B4\n[^]*av: \$\{2:LG\}\n/);
    assert.match(swedish('### 6. Sex', '', 'pun|').take('punkt'), /^### 7\. \$\{1:Ärende\}/);
    assert.match(swedish('### 6. Sex', '', 'under|').take('underpunkt'), /^#### 6\.1 /);
    assert.deepEqual(english('no d|').labels, ['no decisions']);
    assert.ok(swedish('|').labels.length > 10);
    assert.match(swedish('å|tg').take('åtgärd'), /^```yaml åtgärd\n/);
  });

  it('leaves sentences alone', () => {
    for (const line of [
      'Beslut|',
      'Vi tog ett beslut|',
      '- beslut|',
      '> punkt|',
      'beslut| om planen',
      'be, b|',
    ])
      assert.deepEqual(swedish(line).labels, [], line);
  });

  it('keeps to its line in CRLF', () => {
    assert.match(swedishCrlf('bes|', 'text').take('beslut'), /^```yaml beslut\n/);
    assert.equal(swedishCrlf('- [ ] @B|', 'text').take('Bo Ek'), '- [ ] @[Bo Ek]');
  });
});

describe('completion outside minutes', () => {
  it('offers front matter on the first line alone', () => {
    assert.deepEqual(new Cursor('|').labels, ['protokoll', 'minutes']);
    assert.deepEqual(new Cursor('\uFEFF\nmin|').labels, ['minutes']);
    assert.match(new Cursor('prot|').take('protokoll'), /^---\nminutes: 1\nlang: sv\n/);
  });

  it('offers nothing in other Markdown', () => {
    for (const text of [
      '# Read me\n\n|',
      '# Read me\n\nmin|',
      '# Read me\n\n@|',
      '# Read me\n\n### |',
      '# Read me\n\n```yaml |\n```\n',
      '# Read me\n\n- [ ] //|',
      '---\nlayout: post\n|\n---\n',
      'Some words |',
      'min| words',
    ])
      assert.deepEqual(new Cursor(text).labels, [], text);
  });
});
