import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checkedItems } from '../../src/authoring/rollUp/checkedItems';
import { rollUp } from '../../src/authoring/rollUp/rollUp';
import type { OpenItem } from '../../src/authoring/openItem';
import type { RollUpOptions } from '../../src/authoring/rollUp/rollUpList';
import { applyEdits } from '../../src/text/edit';
import { rolledUp } from '../unit/authoring/rollUp/items';

const nasty = fc.constantFrom(
  '<!--',
  '-->',
  '<!-- minutes:open-items -->',
  '<!-- /minutes:open-items -->',
  '[x]',
  '- [x] a',
  ']',
  '[',
  '](',
  ')',
  '\n',
  '\r\n',
  '\n\n',
  '```',
  '`',
  '\\',
  '*',
  '_',
  '|',
  '#',
  '## a',
  '&lt;',
  '&',
  '<b>',
  '{day}',
  '$&',
  '\u202e',
  '~~',
  '[a](b.md?plain=1#L1)',
  'Anna',
  'åäö',
  'Ring',
  ' ',
  '–',
  '!',
  '😀',
  '\ud800',
  '\u2028',
  '1.',
  'a',
);
const words = fc.oneof(
  fc.array(nasty, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ maxLength: 12, unit: 'binary' }),
);
const name = fc.oneof(fc.constantFrom('Anna Berg', 'anna berg', 'Bo Ek', 'Åsa'), words);
const day = fc.constantFrom('2024-09-24', '2024-10-08', '2025-01-14', undefined);
const path = fc
  .array(fc.constantFrom('a', 'b c', 'å', '2024-09-24', 'x#1', '(1)', '50%', '--', "o'b", 'a?b', '!', '*'), {
    minLength: 1,
    maxLength: 3,
  })
  .map((steps) => `${steps.join('/')}.md`);
const meeting = fc.record({ path, date: day, series: fc.option(name, { nil: undefined }) });
const openItem: fc.Arbitrary<OpenItem> = fc.record({
  path,
  line: fc.integer({ min: 1, max: 900 }),
  id: fc.constantFrom(undefined, 'Å1', 'Å2', '§45', '62.2'),
  text: words,
  owners: fc.array(name, { maxLength: 2 }),
  due: fc.option(fc.record({ date: day, text: words }), { nil: undefined }),
  isInProgress: fc.boolean(),
  isPlain: fc.boolean(),
  meeting,
  origin: fc.tuple(meeting, fc.constantFrom(undefined, 'Å1')).map(([held, id]) => ({ ...held, id })),
  ageMeetings: fc.nat({ max: 9 }),
});
/** As the archive has them: in one file no line begins two items, and no id names two. */
const items = fc.uniqueArray(openItem, { maxLength: 8, comparator: isSame });
const options: fc.Arbitrary<RollUpOptions> = fc.record({
  path: fc.constantFrom('open-items.md', 'lists/open.md', 'a/b c/open.md'),
  language: fc.constantFrom('sv', 'en'),
  groupBy: fc.constantFrom('owner', 'due', 'series', 'meeting'),
});
const ownText = fc
  .array(
    fc.constantFrom('My words', '\n', '\r\n', '- [x] mine', '# Title', '```', '<!-- a -->', '  ', '\t'),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

function isSame(a: OpenItem, b: OpenItem): boolean {
  return a.path === b.path && (a.line === b.line || (a.id !== undefined && a.id === b.id));
}

describe('A roll-up document, whatever the items', () => {
  it('is the same when written again, in any order of the items', () => {
    fc.assert(
      fc.property(items, options, ownText, fc.integer(), (list, given, own, seed) => {
        const text = rolledUp(own, list, given);
        assert.deepEqual(rollUp(text, list, given), { edits: [] });
        const shuffled = [...list].sort((a, b) => ((a.line * 31 + seed) % 97) - ((b.line * 31 + seed) % 97));
        assert.equal(rolledUp(own, shuffled, given), text);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps what stands around its list', () => {
    fc.assert(
      fc.property(items, items, options, ownText, ownText, (before, after, given, above, below) => {
        const list = rolledUp('', before, given).replace(/^[^]*?(?=<!--)/, '');
        const head = above === '' ? '' : `${above}\n`;
        const next = rolledUp(`${head}${list}${below}`, after, given);
        assert.ok(next.startsWith(`${head}<!-- minutes:open-items`));
        assert.ok(next.endsWith(`<!-- /minutes:open-items -->\n${below}`));
      }),
      { numRuns: 500 },
    );
  });

  it('closes exactly what is ticked off in it', () => {
    fc.assert(
      fc.property(
        items,
        options,
        fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
        (list, given, ticks) => {
          const text = rolledUp('', list, given);
          const ticked = list.filter((_, index) => ticks[index] === true);
          assert.deepEqual(checkedItems(text, given.path, list), { items: [], unknown: [] });
          const marked = applyEdits(
            text,
            [...text.matchAll(/^- \[ \] .*$/gm)].flatMap(({ index, 0: line }) =>
              ticked.some((one) => isLineOf(line, one, list))
                ? [{ range: { start: index + 3, end: index + 4 }, newText: 'x' }]
                : [],
            ),
          );
          const found = checkedItems(marked, given.path, list);
          assert.deepEqual(found.unknown, []);
          assert.deepEqual(new Set(found.items), new Set(ticked));
          assert.deepEqual(rollUp(marked, list, given), { edits: [] });
        },
      ),
      { numRuns: 1000 },
    );
  });
});

/** Whether a line is an item's: written alone, the item gives that line. */
function isLineOf(line: string, one: OpenItem, list: readonly OpenItem[]): boolean {
  return list.includes(one) && line.includes(`#L${one.line})`) && lineOf(one).some((own) => own === line);
}

function lineOf(one: OpenItem): string[] {
  const all: RollUpOptions[] = (['open-items.md', 'lists/open.md', 'a/b c/open.md'] as const).flatMap(
    (file) =>
      (['sv', 'en'] as const).flatMap((language) =>
        (['owner', 'due'] as const).map((groupBy) => ({ path: file, language, groupBy })),
      ),
  );
  return all.flatMap((given) =>
    rolledUp('', [one], given)
      .split('\n')
      .filter((line) => line.startsWith('- [ ]')),
  );
}
