import assert from 'node:assert/strict';
import { blockAfter, findingsIn, minutesWith, unmarked } from './checked';

/** What reads well and YAML takes otherwise, «…» around what is underlined, and what its repair makes of it. */
const TRAPS: readonly (readonly [name: string, marked: string, repaired: string])[] = [
  ['a colon in a value', 'text: «Beslut: planen»\nid: B1', 'text: "Beslut: planen"\nid: B1'],
  ['a colon at the end', 'text: «Vi beslutar:»\nid: B1', 'text: "Vi beslutar:"\nid: B1'],
  ['a colon in a later line', 'text: «Vi beslutar\n  följande: ja»', 'text: "Vi beslutar\n  följande: ja"'],
  ['a colon and quotation marks', 'text: «Hon sa: "ja"» # så', 'text: \'Hon sa: "ja"\' # så'],
  ['a colon in a flow mapping', '{id: B1, text: «a: b», av: LG}', '{id: B1, text: "a: b", av: LG}'],
  ['a colon inside parentheses', 'jäv:\n  - «Bo (tid: 14)»\n  - Eva', 'jäv:\n  - "Bo (tid: 14)"\n  - Eva'],
  ['a colon inside parentheses, flow', 'jäv: [«Bo (tid: 14)», Eva]', 'jäv: ["Bo (tid: 14)", Eva]'],
  ['@', 'av: «@Anna Berg»\nid: B1', 'av: "@Anna Berg"\nid: B1'],
  ['@ in a list', 'jäv:\n  - «@Anna: ja»\n  - Bo', 'jäv:\n  - "@Anna: ja"\n  - Bo'],
  ['@ between brackets', 'jäv: [Bo, «@Anna», Eva]', 'jäv: [Bo, "@Anna", Eva]'],
  ['a backtick', 'text: «`npm test` är grönt»', 'text: "`npm test` är grönt"'],
  ['emphasis', 'text: «**Viktigt:** ja»', 'text: "**Viktigt:** ja"'],
  ['an ampersand', 'text: «& så vidare»', 'text: "& så vidare"'],
  ['an exclamation mark', 'text: «!Obs detta»', 'text: "!Obs detta"'],
  [
    '# before a character',
    'text: se ärende «#12 i listan»\nid: B1',
    'text: "se ärende #12 i listan"\nid: B1',
  ],
  ['# as a whole value', 'punkt: «#5»\nid: B1', 'punkt: "#5"\nid: B1'],
  ['# between brackets', 'jäv: [Bo «#1», Eva]\nid: B1', 'jäv: ["Bo #1", Eva]\nid: B1'],
  ['a comma in parentheses', 'jäv: [«Bo (sekr, ledamot)», Eva]', 'jäv: ["Bo (sekr, ledamot)", Eva]'],
  ['two commas in parentheses', 'jäv: [Eva, «Bo (a, b,\n  c)»]', 'jäv: [Eva, "Bo (a, b,\n  c)"]'],
  ['a tab under a dash', '- id: B1\n«\t»text: Ja', '- id: B1\n  text: Ja'],
  ['a tab before a key', 'id: B1\n«\t»text: Ja', 'id: B1\ntext: Ja'],
  ['a word for no', 'av: «NO»\nid: B1', 'av: "NO"\nid: B1'],
  ['a time', 'text: «12:30»', 'text: "12:30"'],
];

const HARMLESS: readonly (readonly [name: string, yaml: string])[] = [
  ['a comment', 'text: ja # 12'],
  ['a comment on a line of its own', 'id: B1\n#12\ntext: ja'],
  ['an ignore comment', 'text: ja #minutes-ignore yaml-trap'],
  ['a colon without a space', 'text: se https://example.org/a:b kl. 14:00'],
  ['what is quoted', 'text: "Beslut: ja #12"\nav: \'@Bo\'\njäv: ["Bo (a, b)", "no"]'],
  ['what stands in a literal text', 'text: |\n  Beslut: ja #12\n  @Bo\n  \tno'],
  ['a window', 'senast: 14:00-16:00'],
  ['a date and a number', 'gäller-från: 2024-09-24\npunkt: 5.10'],
  ['no where yes or no is asked', 'röster: {för: 5}'],
  ['a list of plain names', 'jäv: [Anna, Bo (sekr)]'],
  ['an unclosed parenthesis', 'jäv: [Anna (, Bo]'],
];

function traps(text: string) {
  return findingsIn(text).filter(({ code }) => code === 'yaml-trap');
}

describe('traps of YAML', () => {
  for (const [name, marked, repaired] of TRAPS) {
    it(`${name}: found at its place, and quoted without loss`, () => {
      const { plain, start, end } = unmarked(minutesWith('sv', 'beslut', marked));
      const [trap, ...others] = traps(plain);
      assert.ok(trap);
      assert.deepEqual(others, []);
      assert.deepEqual(trap.range, { start, end });
      assert.equal(trap.fixes.length, 1);
      assert.equal(blockAfter(plain, trap.fixes[0]?.edits ?? []), repaired);
      assert.deepEqual(
        findingsIn(plain).filter(({ code }) => code === 'yaml-syntax'),
        [],
        'the trap explains what the parser says',
      );
    });
  }

  for (const [name, yaml] of HARMLESS) {
    it(`${name} is none`, () => {
      assert.deepEqual(traps(minutesWith('sv', 'beslut', yaml)), []);
    });
  }

  it('are errors where text is lost, and warnings where only older programs differ', () => {
    const severities = traps(minutesWith('sv', 'beslut', 'av: no\ntext: a #b')).map(
      ({ severity }) => severity,
    );
    assert.deepEqual(severities, ['warning', 'error']);
  });
});
