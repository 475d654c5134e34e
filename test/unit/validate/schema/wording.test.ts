import assert from 'node:assert/strict';
import { blockAfter, findingsIn, minutesWith, said } from './checked';

/** The first finding of a block, in words, and the block after each of its repairs. */
function first(lang: 'sv' | 'en', type: string, yaml: string) {
  const text = minutesWith(lang, type, yaml);
  const [finding] = findingsIn(text);
  assert.ok(finding);
  return {
    swedish: said(finding, 'sv'),
    english: said(finding, 'en'),
    repaired: finding.fixes.map(({ edits }) => blockAfter(text, edits)),
  };
}

describe('findings about records', () => {
  it('name missing keys in the language of the file, and the block as it is written', () => {
    const { english, repaired } = first('sv', 'Beslut', 'id: B1\ntext: Ja.\nstatus: beslutat');
    assert.equal(english, '“Beslut” lacks the key “av”.');
    assert.deepEqual(repaired, ['id: B1\ntext: Ja.\nav: LG\nstatus: beslutat']);
  });

  it('name keys and values as they are typed', () => {
    const { english, swedish } = first(
      'en',
      'beslut',
      'id: D1\ntext: Yes.\nby: LG\nstatus: adopted\nMetod: hand',
    );
    assert.equal(english, '“hand” is not a value of “Metod”. It takes: acclamation, vote, unanimous.');
    assert.match(swedish, /^”hand” är inget värde för ”Metod”\. Det kan vara: acclamation/);
  });

  it('propose near values in the language of the file, whichever they come near to', () => {
    const decision = (status: string) => `id: B1\ntext: Ja.\nav: LG\nstatus: ${status}`;
    assert.deepEqual(first('sv', 'beslut', decision('beslutt')).repaired, [decision('beslutat')]);
    assert.deepEqual(first('sv', 'beslut', decision('adoptd')).repaired, [decision('beslutat')]);
    assert.deepEqual(first('sv', 'beslut', decision('x')).repaired.length, 8);
  });

  it('propose near keys in the language that was meant', () => {
    const action = (key: string) => `id: Å1\ntext: Ja.\n${key}: Bo\nansvarig: Bo\nstatus: öppen`;
    assert.deepEqual(first('sv', 'åtgärd', action('konsulted')).repaired[0], action('consulted'));
    assert.deepEqual(first('sv', 'åtgärd', action('radfragad')).repaired[0], action('rådfrågade'));
  });

  it('give every missing id another number, so that all repairs can be applied together', () => {
    const record = '{text: Ja., av: LG, status: beslutat}';
    const findings = findingsIn(minutesWith('sv', 'beslut', `- ${record}\n- ${record}\n- {id: B4, text: x}`));
    const titles = findings.flatMap(({ fixes }) => fixes.map(({ title }) => title.args?.entry));
    assert.deepEqual(titles.slice(0, 2), ['id: B5', 'id: B6']);
  });

  it('write into an empty key what is known', () => {
    const empty = 'id: # senare\ntext: Ja.\nav:   \nstatus: beslutat';
    const text = minutesWith('sv', 'beslut', empty);
    const findings = findingsIn(text);
    assert.deepEqual(
      findings.map(({ code, range }) => [code, text.slice(range.start, range.end)]),
      [
        ['schema-type', 'id'],
        ['schema-type', 'av'],
      ],
    );
    const edits = findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
    assert.equal(blockAfter(text, edits), 'id: B1 # senare\ntext: Ja.\nav: LG\nstatus: beslutat');
  });

  it('take a lone value for a list of people, and words that say nobody for none', () => {
    const group = (people: string) => `grupp: LG\nnärvarande: ${people}`;
    const listed = group('[Anna, "Bo (sekr, ledamot)", Cia]');
    assert.deepEqual(first('sv', 'deltagare', group('Anna; Bo (sekr, ledamot) och Cia')).repaired, [listed]);
    for (const scalar of ['>\n  Anna\n  Bo Ek', '|\n  Anna,\n  Bo Ek', 'Anna\n  Bo Ek']) {
      assert.deepEqual(first('sv', 'deltagare', group(scalar)).repaired, [group('[Anna, Bo Ek]')]);
    }
    assert.deepEqual(first('sv', 'deltagare', group('Ingen')).repaired, [group('[]')]);
    assert.deepEqual(first('sv', 'deltagare', `${group('[Anna]')}\nfrånvarande: Inga`).repaired, [
      group('[Anna]'),
    ]);
  });

  it('know a due value by whether it can be read', () => {
    const action = (due: string) => `id: Å1\ntext: Ja.\nansvarig: Bo\nstatus: öppen\nsenast: ${due}`;
    for (const due of [
      '2024-10-08',
      '8 okt',
      'v. 42',
      'W42',
      'nästa möte',
      'LÖPANDE',
      'ej angivet',
      '2024-11-31',
    ]) {
      const codes = findingsIn(minutesWith('sv', 'åtgärd', action(due))).map(({ code }) => code);
      assert.ok(!codes.includes('schema-type'), due);
    }
    for (const due of ['snarast', '8 oktember', 'om 3 veckor']) {
      assert.match(first('sv', 'åtgärd', action(due)).swedish, /är ingen tidpunkt/, due);
    }
  });

  it('take a key without a space for the one line that it is', () => {
    assert.deepEqual(first('sv', 'beslut', 'id:B1').repaired, ['id: B1']);
  });
});

describe('keys of the front matter', () => {
  const text =
    '---\nminutes: 1\nlang: sv\ngrupp: LG\ndatum: 2024-09-24\ntid: 12:00-16:00\nväder: sol\nX-a: 1\n---\n';

  it('may begin with x- or be listed in the settings, and are warned of otherwise', () => {
    const codes = (extraFrontMatterKeys: readonly string[]) =>
      findingsIn(text, { extraFrontMatterKeys }).map(({ code, severity }) => `${code} ${severity}`);
    assert.deepEqual(codes([]), ['schema-unknown-key warning']);
    assert.deepEqual(codes(['Vader']), []);
  });

  it('must say when the minutes were approved, if they were', () => {
    const approved = text.replace('väder: sol', 'status: justerad');
    assert.deepEqual(
      findingsIn(approved).map(({ code, args }) => [code, args.key]),
      [['schema-required', 'justerat']],
    );
    assert.deepEqual(findingsIn(approved.replace('X-a: 1', 'justerat: 2024-10-01')), []);
  });
});
