import assert from 'node:assert/strict';
import { blockAfter, findingsIn, minutesWith, unmarked } from './checked';

/** Slips of YAML, «…» around what is underlined, and the block after the repair. */
const SLIPS: readonly (readonly [name: string, marked: string, repaired: string])[] = [
  ['an open double quote', 'text: «"Ja.»\nid: B1', 'text: "Ja."\nid: B1'],
  ['an open single quote', "id: B1\ntext: «'Ja.»", "id: B1\ntext: 'Ja.'"],
  ['an open bracket', 'jäv: «[Anna, Bo»\nid: B1', 'jäv: [Anna, Bo]\nid: B1'],
  ['an open bracket over lines', 'jäv: «[Anna,\n  Bo»\nid: B1', 'jäv: [Anna,\n  Bo]\nid: B1'],
  ['an open brace', 'röster: «{för: 5»\nid: B1', 'röster: {för: 5}\nid: B1'],
  ['a bracket too many', 'jäv: [Anna]«]»\nid: B1', 'jäv: [Anna]\nid: B1'],
  ['no space after a colon', 'id: B1\n«text:Ja.»\nav: LG', 'id: B1\ntext: Ja.\nav: LG'],
  ['no space after the last colon', 'id: B1\n«text:Ja.»', 'id: B1\ntext: Ja.'],
  ['a missing comma', 'röster: {för: «5 emot: 3»}', 'röster: {för: 5, emot: 3}'],
  ['a key too far in', 'id: B1\n «text: Ja.»\nav: LG', 'id: B1\ntext: Ja.\nav: LG'],
  ['a key too far out', '- id: B1\n «text: Ja.»', '- id: B1\n  text: Ja.'],
  ['more text that is not indented', 'text: Ja\n«och nej»\nid: B1', 'text: Ja\n  och nej\nid: B1'],
  ['literal text that is not indented', 'text: |\n«Ja och nej»\nid: B1', 'text: |\n  Ja och nej\nid: B1'],
  ['words after a quotation', 'text: "Ja" «sa hon»\nid: B1', 'text: \'"Ja" sa hon\'\nid: B1'],
  ['quotes inside quotes', 'text: "säg "«ja" nu"»\nid: B1', 'text: \'säg "ja" nu\'\nid: B1'],
  ['words after a link', 'text: [B1]«(x.md) gäller»\nid: B1', 'text: "[B1](x.md) gäller"\nid: B1'],
  ['a backslash in quotes', 'text: "C:«\\»Users"', "text: 'C:\\Users'"],
];

describe('slips of YAML', () => {
  for (const [name, marked, repaired] of SLIPS) {
    it(`${name}: found at its place, and repaired`, () => {
      const { plain, start, end } = unmarked(minutesWith('sv', 'beslut', marked));
      const slips = findingsIn(plain).filter(({ code }) => code === 'yaml-syntax');
      assert.deepEqual(
        slips.map(({ range }) => plain.slice(range.start, range.end)),
        [plain.slice(start, end)],
      );
      assert.equal(blockAfter(plain, slips[0]?.fixes[0]?.edits ?? []), repaired);
    });
  }

  it('without a sure repair are reported without one', () => {
    const [slip] = findingsIn(minutesWith('sv', 'beslut', 'id; B1\ntext: Ja.'));
    assert.equal(slip?.code, 'yaml-syntax');
    assert.deepEqual(slip.fixes, []);
  });

  it('leave no other findings about the torn record, and all of those about the others', () => {
    const sound = (id: string, status: string) => `- id: ${id}\n  text: Ja.\n  av: LG\n  status: ${status}`;
    const torn = '- id: B2\n  text: "Ja.\n  av: LG';
    const first = [sound('B1', 'besluta'), torn].join('\n');
    assert.deepEqual(
      findingsIn(minutesWith('sv', 'beslut', first)).map(({ code }) => code),
      ['schema-enum', 'yaml-syntax'],
    );
    const middle = [sound('B1', 'beslutat'), '- id: B2\n  text: Ja: nej', sound('B3', 'besluta')].join('\n');
    assert.deepEqual(
      findingsIn(minutesWith('sv', 'beslut', middle)).map(({ code }) => code),
      ['yaml-trap', 'schema-enum'],
    );
  });

  it('are one finding, however much of the parser follows from them', () => {
    const text = minutesWith(
      'sv',
      'deltagare',
      'grupp: LG\nnärvarande: [Anna]]\nfrånvarande: [Bo]\ntid: 12:00-13:00',
    );
    assert.equal(findingsIn(text).length, 1);
  });
});
