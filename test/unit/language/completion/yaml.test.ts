import { strict as assert } from 'node:assert';
import { Cursor, block, english, swedish, swedishCrlf } from './cursor';

describe('completion of keys', () => {
  it('offers in the document’s language what is not there yet, above the cursor or below', () => {
    const { labels } = swedish(...block('beslut', 'id: B1', '|', 'av: LG', 'status: beslutat'));
    assert.ok(labels.includes('text') && labels.includes('motivering') && labels.includes('röster'));
    for (const there of ['id', 'av', 'status']) assert.ok(!labels.includes(there), there);
    assert.ok(english(...block('decision', '|')).labels.includes('rationale'));
  });

  it('knows a key that is there in the other language, too', () => {
    assert.ok(!swedish(...block('beslut', 'owner: Anna', '|')).labels.includes('ansvarig'));
  });

  it('replaces the whole word from its beginning, its middle and its end', () => {
    for (const line of ['|motiv', 'mo|tiv', 'motiv|']) {
      assert.equal(swedish(...block('beslut', 'id: B1', line)).take('motivering'), 'motivering: ', line);
    }
  });

  it('keeps the colon and the value of a key that is rewritten', () => {
    const cursor = swedish(...block('beslut', 'id: B1', 'moti|: skäl'));
    assert.equal(cursor.take('motivering'), 'motivering: skäl');
  });

  it('offers all that is required at once in an empty record', () => {
    const cursor = swedish(...block('beslut', '|'));
    assert.equal(
      cursor.take('id, text, av, status'),
      'id: ${1:B1}\ntext: $2\nav: ${3:LG}\nstatus: ${4|beslutat,föreslaget,avslaget|}',
    );
    assert.ok(swedish(...block('beslut', 'id: B1', '|')).labels.every((label) => !label.includes(',')));
  });

  it('lines the keys of a record of a list up behind its dash', () => {
    const cursor = swedish(...block('åtgärd', '- id: Å1', '  text: Ring', '- |'));
    assert.match(cursor.take('id, text'), /^- id: \$\{1:Å2\}\n {2}text: \$2\n {2}ansvarig:/);
    assert.ok(swedish(...block('åtgärd', '- id: Å1', '  |')).labels.includes('senast'));
    assert.ok(!swedish(...block('åtgärd', '- id: Å1', '  |', '  senast: v. 42')).labels.includes('senast'));
    assert.deepEqual(swedish(...block('åtgärd', '- id: Å1', '|')).labels, []);
  });

  it('goes into mappings inside, by lines and by brackets', () => {
    assert.deepEqual(swedish(...block('beslut', 'röster:', '  |')).labels, ['för', 'emot', 'avstår']);
    assert.deepEqual(swedish(...block('beslut', 'röster: {för: 1, |}')).labels, ['emot', 'avstår']);
    assert.deepEqual(swedish(...block('beslut', 'röster: {för: 1, e|, avstår: 2')).labels, ['emot']);
    assert.ok(swedish(...block('beslut', 'reservationer:', '  - av: Bo', '    |')).labels.includes('text'));
    assert.ok(
      swedish(...block('deltagare', 'närvarande:', '  - namn: Bo Ek', '    |')).labels.includes('roll'),
    );
  });

  it('documents keys in the language of the user interface', () => {
    assert.equal(swedish(...block('beslut', '|')).item('motivering').documentation?.title, 'Rationale');
  });

  it('finds keys without their diacritics', () => {
    assert.match(swedish(...block('beslut', 'fo|')).item('föredragande').filterText ?? '', /foredragande/);
  });

  it('works in front matter, closed or not yet', () => {
    assert.ok(new Cursor('---\nminutes: 1\nlang: sv\n|\n---\n').labels.includes('grupp'));
    assert.ok(new Cursor('---\nminutes: 1\nlang: sv\nor|\n').labels.includes('ordförande'));
    assert.ok(new Cursor('---\nminutes: 1\nlang: en\nch|\n\n# Title\n').labels.includes('chair'));
  });

  it('offers what belongs to the votes of a decision, and only there', () => {
    assert.ok(swedish(...block('beslut', 'id: B1', 'vot|')).labels.includes('votering'));
    assert.ok(english(...block('decision', 'id: D1', '|')).labels.includes('dissent'));
    assert.ok(!swedish(...block('åtgärd', 'id: Å1', '|')).labels.includes('votering'));
  });
});

describe('completion of values', () => {
  it('offers the words of an enumeration in the document’s language', () => {
    assert.deepEqual(swedish(...block('beslut', 'status: |')).labels.slice(0, 3), [
      'föreslaget',
      'beslutat',
      'avslaget',
    ]);
    assert.ok(english(...block('action', 'status: in|')).labels.includes('in-progress'));
    assert.deepEqual(new Cursor('---\nminutes: 1\nlang: |\n---\n').labels, ['sv', 'en']);
    assert.deepEqual(new Cursor('---\nminutes: 1\ntyp: |\nlang: sv\n---\n').labels, [
      'minnesanteckningar',
      'protokoll',
    ]);
  });

  it('replaces the whole value from its beginning, its middle and its end', () => {
    for (const line of ['status: |beslut', 'status: bes|lut', 'status: beslut|', 'status: "bes|lut"']) {
      const taken = swedish(...block('beslut', line)).take('beslutat');
      assert.equal(taken.replaceAll('"', ''), 'status: beslutat', line);
    }
  });

  it('puts the space between a colon and the value', () => {
    assert.equal(swedish(...block('beslut', 'status:|')).take('beslutat'), 'status: beslutat');
  });

  it('leaves a comment alone', () => {
    assert.equal(swedish(...block('beslut', 'status: bes| # nu')).take('beslutat'), 'status: beslutat # nu');
    assert.deepEqual(swedish(...block('beslut', 'status: beslutat # n|u')).labels, []);
  });

  it('offers people of this file first, then of the meetings before', () => {
    const everyone = ['Anna Berg', 'Bo Ek', 'Åsa Öberg', 'Erik Ström'];
    for (const line of ['ansvarig: |', 'av: Anna B|', 'föredragande: |', 'ansvarig: [|]', 'jäv: [|']) {
      const { labels } = swedish(...block('beslut', line));
      for (const name of everyone) assert.ok(labels.includes(name), `${line}: ${name}`);
    }
    assert.deepEqual(english(...block('action', 'owner: |')).labels, everyone);
  });

  it('offers nobody twice in a list or a row', () => {
    assert.deepEqual(swedish(...block('åtgärd', 'ansvarig: [Anna Berg, |]')).labels, [
      'Bo Ek',
      'Åsa Öberg',
      'Erik Ström',
    ]);
    assert.deepEqual(swedish(...block('åtgärd', 'ansvarig: [|, Anna Berg, Bo Ek]')).labels, [
      'Åsa Öberg',
      'Erik Ström',
    ]);
    const row = swedish(...block('åtgärd', 'ansvarig: Anna Berg, Å|'));
    assert.equal(row.take('Åsa Öberg'), 'ansvarig: Anna Berg, Åsa Öberg');
    assert.ok(!row.labels.includes('Anna Berg'));
    const lines = swedish(...block('deltagare', 'närvarande:', '  - Bo Ek (sekr)', '  - |', '  - Anna Berg'));
    assert.ok(!lines.labels.includes('Bo Ek') && !lines.labels.includes('Anna Berg'));
    assert.ok(lines.labels.includes('Erik Ström'));
  });

  it('takes a name with its diacritics as one word, composed or not', () => {
    assert.equal(swedish(...block('åtgärd', 'ansvarig: Ås|a Ö')).take('Åsa Öberg'), 'ansvarig: Åsa Öberg');
    const decomposed = 'ansvarig: Åsa Ö|'.normalize('NFD');
    assert.equal(swedish(...block('åtgärd', decomposed)).take('Åsa Öberg'), 'ansvarig: Åsa Öberg');
  });

  it('offers details of a person between brackets, and keeps them when the name changes', () => {
    const details = swedish(...block('deltagare', 'närvarande: [Anna Berg (|)]'));
    assert.equal(details.take('ordf'), 'närvarande: [Anna Berg (ordf)]');
    const second = swedish(
      ...block('deltagare', 'frånvarande:', '  - Anna Berg (ledamot | se|)'.replace('|', '/')),
    );
    assert.deepEqual(second.labels.includes('semester'), true);
    const name = swedish(...block('deltagare', 'närvarande: [Ann| (ordf)]'));
    assert.equal(name.take('Anna Berg'), 'närvarande: [Anna Berg (ordf)]');
  });

  it('offers ids: of this file, of earlier meetings, and the next free one', () => {
    const first = block('beslut', 'id: B4', 'text: Godkänna planen', 'av: LG', 'status: beslutat');
    assert.deepEqual(swedish(...first, ...block('beslut', 'id: |')).labels, ['B5']);
    assert.deepEqual(swedish(...first, ...block('åtgärd', 'beslut: |')).labels, ['B4', '2024-09-10#B7']);
    assert.equal(
      swedish(...first, ...block('beslut', 'ersätter: 2024-09-10#|')).take('2024-09-10#B7'),
      'ersätter: 2024-09-10#B7',
    );
    assert.deepEqual(swedish(...block('åtgärd', 'från: |')).labels, ['2024-09-10#Å4']);
    assert.deepEqual(swedish(...block('åtgärd', 'id: |')).labels, ['Å1']);
    assert.deepEqual(english(...block('action', 'id: |')).labels, ['A1']);
  });

  it('does not take what is being written for something known', () => {
    assert.deepEqual(swedish(...block('beslut', 'id: B1|', 'text: x')).labels, ['B1']);
    assert.deepEqual(new Cursor('---\nminutes: 1\nlang: sv\ngrupp: L|\n---\n').labels, []);
    assert.ok(!new Cursor('---\nminutes: 1\nlang: sv\nordförande: Anna B|\n---\n').labels.includes('Anna B'));
    assert.ok(!swedish(...block('deltagare', 'närvarande:', '  - Dan H|')).labels.includes('Dan H'));
  });

  it('offers item numbers, of the item around first', () => {
    const { labels } = swedish('## Ärenden', '### 1. Ett', '### 2. Två', ...block('beslut', 'punkt: |'));
    assert.deepEqual(labels, ['2', '1']);
  });

  it('offers days with weekday and distance, and their words', () => {
    const cursor = swedish(...block('åtgärd', 'senast: |'));
    assert.deepEqual(cursor.labels.slice(0, 4), ['nästa möte', 'löpande', 'ej angivet', '2024-09-25']);
    assert.equal(cursor.item('2024-10-08').detail, 'Tuesday, 14 days after the meeting');
    assert.match(cursor.item('2024-10-08').filterText ?? '', /tisdag/);
    assert.equal(swedish(...block('åtgärd', 'senast: //|')).take('2024-10-08'), 'senast: 2024-10-08');
    assert.equal(swedish(...block('åtgärd', 'senast: 2024-|09-30')).take('2024-10-08'), 'senast: 2024-10-08');
    assert.equal(new Cursor('---\nminutes: 1\nlang: sv\ndatum: |\n---\n').labels[0], '2024-09-20');
  });

  it('offers groups, windows and the version', () => {
    assert.ok(swedish(...block('beslut', 'av: |')).labels.includes('LG'));
    assert.deepEqual(swedish(...block('deltagare', 'tid: |')).labels, ['12:00-16:00']);
    assert.deepEqual(new Cursor('---\nminutes: |1\n---\n').labels, ['1']);
  });

  it('knows no more than the schema: nothing in running text and unknown keys', () => {
    for (const lines of [
      ['text: Hej |'],
      ['text: |'],
      ['text: Hej', '  på |'],
      ['text: >', '  id|'],
      ['# |'],
      ['okänd: |'],
    ])
      assert.deepEqual(swedish(...block('beslut', ...lines.map((line) => line))).labels, [], lines.join('/'));
    assert.deepEqual(swedish(...block('okänt', '|')).labels, []);
  });
});

describe('completion in text that is not right yet', () => {
  it('reads broken YAML by its lines', () => {
    for (const broken of ['text: "öppet', 'text: a: b: c', '  : x', '[', '- - -', 'a b c', '}{', 'text: [[['])
      assert.ok(
        swedish(...block('åtgärd', broken, 'ansvarig: |')).labels.includes('Anna Berg'),
        `after ${broken}`,
      );
  });

  it('reads a list whose bracket is not closed', () => {
    const cursor = swedish(
      ...block('deltagare', 'grupp: LG', 'närvarande: [Bo Ek, A|', 'frånvarande: [Dan Holm]'),
    );
    assert.equal(cursor.take('Anna Berg'), 'närvarande: [Bo Ek, Anna Berg');
    const over = swedish(...block('deltagare', 'närvarande: [', '  Bo Ek,', '  |', ']'));
    assert.ok(over.labels.includes('Anna Berg') && !over.labels.includes('Bo Ek'));
  });

  it('does not count the keys of later blocks into a block without its end', () => {
    const cursor = swedish(
      '```yaml åtgärd',
      'id: Å1',
      '|',
      '',
      '### 2. Nästa',
      '',
      ...block('åtgärd', 'text: x'),
    );
    assert.ok(cursor.labels.includes('text') && !cursor.labels.includes('id'));
  });

  it('counts right in CRLF and behind astral characters', () => {
    const cursor = swedishCrlf(
      ...block('åtgärd', 'text: Fira 🎉🎉 med tårta', 'ansvarig: An|na', 'senast: v. 42'),
    );
    assert.equal(cursor.take('Anna Berg'), 'ansvarig: Anna Berg');
    assert.ok(!swedishCrlf(...block('åtgärd', '|', 'text: 🎉')).labels.includes('text'));
    assert.equal(
      swedish(...block('åtgärd', 'ansvarig: [🎉 Fest, Bo|]')).take('Bo Ek'),
      'ansvarig: [🎉 Fest, Bo Ek]',
    );
  });
});
