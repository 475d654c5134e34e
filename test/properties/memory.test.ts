import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Minutes } from '../../src/minutes/model';
import { readMinutes } from '../../src/minutes/reader';
import type { Roster } from '../../src/minutes/roster';
import { ReadingMemory } from '../../src/minutes/readingMemory';
import { CheckMemory } from '../../src/validate/checkMemory';
import type { Diagnostic } from '../../src/validate/diagnostic';
import { check } from '../../src/validate/registry';
import { generateLongMinutes, Random } from '../../bench/generateMinutes';
import { viewOf } from '../unit/validate/fixtureArchive';

/** What is typed: words and lines that open, close or break what stands around them. */
const PIECES = [
  ...[
    '',
    ' ',
    'a',
    'å',
    '0',
    '\n',
    '\n\n',
    '  ',
    '\t',
    '"',
    '[',
    '(',
    ':',
    ': ',
    '#',
    '-',
    '@',
    '|',
    '*',
    '<!--',
    '-->',
  ],
  ...[
    '```\n',
    '\n```\n',
    '\n```yaml beslut\n',
    '\n---\n',
    '> ',
    '- ',
    '- [ ] ',
    '## ',
    '### 3. Punkt\n',
    '\r\n',
    '\r',
  ],
  ...[
    '**Beslut:** Ja. ^B1',
    'ÅTGÄRD: Bo: ringa senast 3 mars',
    'Justeras: Anna Berg',
    'Inga beslut',
    'text: a: b',
  ],
  ...[
    'onsdag den 3 mars 2024',
    'den 31 november 2024',
    '2024-02-30',
    'id: B1\n',
    'status: ja\n',
    'datum: 2024-01-02\n',
  ],
  ...[
    '<!-- minutes-ignore date-weekday -->\n',
    'närvarande: [Anna Berg]\n',
    'date: 2024-03-04\n',
    'next: 2024-05-06\n',
    'Se 2024-01-02#B9 och [B1](2024-01-02.md).',
    'ersätter: 2024-01-02#B1\n',
    '<!-- minutes:open-items: list -->\n',
  ],
];

/** Other minutes, to which the text may refer. */
const OTHERS = new Map([['2024-01-02.md', generateLongMinutes(4, new Random(1))]]);

const edit = fc.record({
  /** Where, as a part of the text; many in its first lines, where front matter and attendees stand. */
  place: fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.1, noNaN: true })),
  removed: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 80 })),
  piece: fc.constantFrom(...PIECES),
});

/** A copy in plain objects: mappings of YAML that have moved find out what is in them when asked. */
function spelledOut(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(spelledOut);
  if (typeof value !== 'object' || value === null) return value;
  const isMap = 'kind' in value && value.kind === 'map' && 'entries' in value;
  const copy = isMap ? { ...value, entries: value.entries } : value;
  return Object.fromEntries(Object.entries(copy).map(([key, part]) => [key, spelledOut(part)]));
}

/** The findings with their fixes, which are made only when asked for. */
/** People of whom some have been there at the day of the minutes, and some are called by words in them. */
const ROSTER: Roster = [
  { name: 'Anna Zand', shortNames: ['planen'], email: undefined, groups: [], from: undefined, to: '2023' },
  {
    name: 'Bo Zand',
    shortNames: ['Bo'],
    email: 'bo@example.org',
    groups: ['LG'],
    from: '2024-02',
    to: undefined,
  },
];

function found(minutes: Minutes, memory?: CheckMemory): Diagnostic[] {
  const archive = viewOf('long.md', minutes, OTHERS);
  const diagnostics = check(minutes, { archive, roster: ROSTER, ...(memory && { memory }) });
  return diagnostics.map((diagnostic) => ({ ...diagnostic, fixes: diagnostic.fixes }));
}

describe('the memory of an open document', () => {
  it('changes nothing of what is read and found, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.boolean(),
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        (seed, isCrLf, edits) => {
          const reading = new ReadingMemory();
          const memory = new CheckMemory();
          const written = generateLongMinutes(60, new Random(seed));
          let text = isCrLf ? written.replaceAll('\n', '\r\n') : written;
          for (const { place, removed, piece } of edits) {
            const remembered = readMinutes(text, { roster: ROSTER, memory: reading });
            const fresh = readMinutes(text, { roster: ROSTER });
            assert.deepEqual(spelledOut(remembered), spelledOut(fresh));
            if (remembered !== undefined && fresh !== undefined)
              assert.deepEqual(found(remembered, memory), found(fresh));
            const at = Math.floor(place * text.length);
            text = text.slice(0, at) + piece + text.slice(at + removed);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('leaves repairs that count on from each other as they are', () => {
    const block = '```yaml decision\ntext: Yes.\nby: Board\nstatus: adopted\n```\n';
    const text =
      '---\nminutes: 1\nlang: en\ngroup: Board\ndate: 2024-03-05\ntime: 12:00-13:00\n---\n\n' +
      `### 1. One\n\n${block}\n### 2. Two\n\n${block}\n### 3. Three\n\nWords.\n`;
    const memory = new CheckMemory();
    const reading = new ReadingMemory();
    for (const written of [text, text.replace('Words', 'More words'), text.replace('Yes', 'Yes, now')]) {
      const minutes = readMinutes(written, { memory: reading });
      assert.ok(minutes !== undefined);
      assert.deepEqual(found(minutes, memory), found(minutes));
    }
  });
});
