import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ItemToCarry } from '../../src/authoring/carryOver/itemToCarry';
import { isCopyOf, originOf } from '../../src/authoring/carryOver/itemToCarry';
import type { Action, Minutes } from '../../src/minutes/model';
import { readMinutes } from '../../src/minutes/reader';
import { applyEdits } from '../../src/text/edit';
import { carryOver } from '../../src/authoring/carryOver/carryOver';

const piece = fc.constantFrom(
  'Ring',
  'skolan',
  'Bo:',
  '@Anna',
  '@[Bo Ek]',
  '^Å3',
  '(från 2024-01-01#Å1)',
  'senast 8 okt',
  '(8 nov)',
  '[x]',
  '<!--',
  '-->',
  '```',
  'ACTION:',
  'Beslut: ja',
  '#',
  "'",
  '"',
  '\\',
  ':',
  '- a',
  '| b |',
  '*c*',
  '😀',
  '[a](b)',
  '{d}',
  '%',
  '&',
  'klart.',
  '–',
  'a: b',
  ' #x',
  '---',
  '>',
  'å',
);
const words = fc
  .array(piece, { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim());
const owner = fc.constantFrom(
  'Anna Berg',
  'Bo Ek',
  'Cia Lind',
  'Någon (annan)',
  'A, B',
  'Styrgruppen',
  '[Bo]',
);
const due = fc.constantFrom(
  undefined,
  { date: '2024-10-08', text: '8 okt' },
  { date: '2024-10-18', text: 'v. 42' },
  { date: '2025-01-14', text: '2025-01-14' },
  { date: undefined, text: 'löpande' },
  { date: undefined, text: 'nästa möte' },
  { date: '2024-10-22', text: 'next meeting' },
  { date: undefined, text: 'snart: nog' },
);
const item: fc.Arbitrary<ItemToCarry> = fc.record({
  fileNames: fc.constantFrom(
    ['2024-09-24', 'lg/2024-09-24'],
    ['styrelse/2024-09-24'],
    ['möte (1)', 'a b/möte (1)'],
  ),
  id: fc.constantFrom(undefined, 'Å1', 'Å2', 'Å12', '§45', '62.2'),
  text: words,
  owners: fc.uniqueArray(owner, { maxLength: 2 }),
  due,
  isInProgress: fc.boolean(),
  kind: fc.constantFrom('task', 'watch', 'question'),
  source: fc.constantFrom('block', 'inline', 'section'),
});
/** As the archive has them: no two with one id in one file, nor two without that say the same. */
const items = fc.uniqueArray(item, {
  maxLength: 6,
  selector: (one) => originOf(one) ?? one.text.toLowerCase(),
});

const FRONT = '---\nminutes: 1\nlang: sv\ngrupp: LG\ndatum: 2024-10-22\ntid: 12:00-16:00\n---\n\n';
const part = fc.constantFrom(
  '```yaml deltagare\ngrupp: LG\nnärvarande: [Anna Berg, Bo Ek]\n```\n\n',
  '# LG\n\n',
  '## Deltagare\n\n',
  '## Dialog\n\n',
  '### 1. Budget\n\n',
  '### 2. Uppföljning\n',
  '#### 2.1 Från förra mötet\n\n',
  '## § 45 Matters arising\n\nOrd.\n',
  'Ord utan slut',
  '\n',
  '- punkt\n',
  '* [ ] Bo: egen åtgärd ^Å1\n',
  '- [ ] nästlad\n  - [ ] inre\n\n',
  '1. [ ] numrerad\n',
  '```yaml åtgärd\nid: Å4\ntext: x\nansvarig: Bo\nstatus: öppen\n```\n',
  '```yaml beslut\nid: B1\ntext: y\nav: LG\nstatus: beslutat\n```\n',
  '> citat\n',
  '---\n',
  '| a | b |\n|---|---|\n| c | d |\n\n',
  '<div>\n',
  'Beslut: ja\n',
  'Vid anteckningarna: Bo Ek\n',
  '## Underskrift\n\n',
);
const minutesText = fc.tuple(fc.array(part, { maxLength: 10 }), fc.boolean()).map(([parts, isCrlf]) => {
  const text = FRONT + parts.join('');
  return isCrlf ? text.replaceAll('\n', '\r\n') : text;
});

describe('Carrying over, whatever the minutes and the items', () => {
  it('loses nothing, changes nothing else, and does nothing the second time', () => {
    let blocks = 0;
    fc.assert(
      fc.property(minutesText, items, (text, open) => {
        const minutes = readMinutes(text);
        assert.ok(minutes);
        const { edits, refusal } = carryOver(minutes, open, readMinutes);
        if (refusal !== undefined) {
          assert.ok(endsOpen(minutes));
          return;
        }
        const after = readMinutes(applyEdits(text, edits));
        assert.ok(after);
        for (const one of open) {
          const found: readonly Action[] = after.actions.filter((action) => isCopyOf(action, one));
          const [copy] = found;
          assert.ok(copy && found.length === 1, one.text);
          assert.equal(copy.text, one.text);
          if (copy.source === 'block') blocks++;
        }
        const copies = after.actions.filter((action) => open.some((one) => isCopyOf(action, one)));
        assert.deepEqual(
          copies.map(({ carriedFrom, text: said }) => carriedFrom?.written ?? said),
          open.map((one) => originOf(one) ?? one.text),
        );
        assert.equal(after.actions.length - minutes.actions.length, open.length);
        assert.deepEqual(carryOver(after, open, readMinutes).edits, []);
        assert.deepEqual(carryOver(after, [...open].reverse(), readMinutes).edits, []);
      }),
      { numRuns: 600 },
    );
    assert.ok(blocks > 0);
  });

  it('carries what comes later behind what was carried first', () => {
    fc.assert(
      fc.property(minutesText, items, fc.nat({ max: 6 }), (text, open, known) => {
        const carry = (from: string, given: readonly ItemToCarry[]): string => {
          const minutes = readMinutes(from);
          assert.ok(minutes);
          return applyEdits(from, carryOver(minutes, given, readMinutes).edits ?? []);
        };
        const before = readMinutes(text);
        if (before === undefined || endsOpen(before)) return;
        const after = readMinutes(carry(carry(text, open.slice(0, known)), open));
        for (const one of open) {
          assert.equal(after?.actions.filter((action) => isCopyOf(action, one)).length, 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** Whether something that is never closed swallows whatever is written at the end. */
function endsOpen({ document: { blocks } }: Minutes): boolean {
  return blocks.some((block) => block.kind === 'fence' && !block.closed);
}
