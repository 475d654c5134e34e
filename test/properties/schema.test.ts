import assert from 'node:assert/strict';
import fc from 'fast-check';
import { keysOf, termsOf } from '../../src/minutes/vocabulary/vocabulary';
import { readMinutes } from '../../src/minutes/reader';
import { applyEdits } from '../../src/text/edit';
import { contains } from '../../src/text/range';
import { check } from '../../src/validate/registry';

const FRONT = '---\nminutes: 1\nlang: sv\ngrupp: LG\ndatum: 2024-09-24\ntid: 12:00-16:00\n---\n\n';
const SHAPES = ['attendees', 'person', 'decision', 'vote', 'statement', 'action'] as const;
const KEYS = SHAPES.flatMap((shape) => [
  ...keysOf(shape),
  ...Object.values(termsOf('sv').keys[shape]).flatMap((words) => [...words]),
]);

const key = fc.oneof(fc.constantFrom(...KEYS), fc.string({ maxLength: 6 }));
const scalar = fc.oneof(
  fc.constantFrom(
    'B1',
    'beslutat',
    'öppen',
    'no',
    '12:00',
    'a: b',
    'x #1',
    '@A',
    '"q',
    "'",
    '|',
    '>',
    '~',
    '!t',
    '&a',
    '*a',
  ),
  fc.constantFrom(
    '2024-9-3',
    '8.00-16',
    'Anna (sekr, gäst), Bo',
    'Inga',
    '[a',
    'a]',
    '{b',
    '}',
    '%',
    '\t',
    '- ',
    '',
  ),
  fc.string({ maxLength: 12 }),
);

/** YAML that is well formed but for its scalars, in every mixture of styles. */
const { node } = fc.letrec<{ node: string; flow: string }>((tie) => ({
  flow: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.array(tie('flow'), { maxLength: 3 }).map((items) => `[${items.join(', ')}]`),
    fc
      .array(fc.tuple(key, tie('flow')), { maxLength: 4 })
      .map((pairs) => `{${pairs.map(joined).join(', ')}}`),
  ),
  node: fc.oneof(
    { depthSize: 'small' },
    tie('flow'),
    fc
      .array(fc.tuple(key, tie('node')), { minLength: 1, maxLength: 5 })
      .map((pairs) => indented(pairs.map(joined).join('\n'))),
    fc
      .array(tie('node'), { minLength: 1, maxLength: 3 })
      .map((items) => indented(items.map((item) => `- ${item.trim()}`).join('\n'))),
  ),
}));

function joined([name, value]: [string, string]): string {
  return `${name}: ${value}`;
}

function indented(text: string): string {
  return `\n${text.replace(/^(?=.)/gm, '  ')}`;
}

const soup = fc
  .array(
    fc.oneof(
      key,
      scalar,
      fc.constantFrom(': ', '\n', '\n  ', '\r\n', '[', ']', '{', '}', ', ', '- ', '"', '#', '\t'),
    ),
  )
  .map((parts) => parts.join(''));

const block = fc.record({
  type: fc.constantFrom('deltagare', 'beslut', 'åtgärd', 'decision', 'besult'),
  yaml: fc.oneof(node, soup),
  windows: fc.boolean(),
});

const CODES = /^(?:yaml|schema|block)-/;

describe('checks of blocks', () => {
  it('take any YAML, find inside it what they find, and have repairs that can be applied', () => {
    fc.assert(
      fc.property(block, ({ type, yaml, windows }) => {
        const unix = `${FRONT}\`\`\`yaml ${type}\n${yaml.replaceAll('`', "'")}\n\`\`\`\n`;
        const text = windows ? unix.replace(/\r?\n/g, '\r\n') : unix;
        const minutes = readMinutes(text);
        assert.ok(minutes);
        const places = minutes.blocks.flatMap(({ content, typeRange }) => [content, typeRange]);
        for (const { code, range, fixes } of check(minutes)) {
          if (!CODES.test(code)) continue;
          assert.ok(
            places.some((place) => contains(place, range)),
            `${code} at ${range.start}-${range.end} lies outside its block`,
          );
          for (const { edits } of fixes) {
            assert.doesNotThrow(() => applyEdits(text, edits));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
