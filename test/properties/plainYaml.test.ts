import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { scanMarkdown } from '../../src/markdown/scanner';
import { readBlocks } from '../../src/minutes/blocks';
import { parseAllYaml } from '../../src/minutes/yaml/parse';
import { readPlainYaml } from '../../src/minutes/yaml/plain';

const ROOT = join(__dirname, '../..');
const FOLDERS = ['test/fixtures', 'examples', 'templates', 'docs', '../shared/cases'];

/** Holds the reader of plain YAML to the full parser. Returns whether the text was plain. */
function compare(yaml: string, before = ''): boolean {
  const text = `${before}${yaml}`;
  const range = { start: before.length, end: text.length };
  const plain = readPlainYaml(text, range);
  if (plain === undefined) return false;
  assert.deepEqual({ root: plain.root, problems: [] }, parseAllYaml(text, range), JSON.stringify(yaml));
  return true;
}

/** Pieces of lines such as people write them, and what lies at the border of the plain form. */
const piece = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'id',
      'text',
      'närvarande',
      'Anna Berg',
      'B1',
      '14:00-16:00',
      '2024-09-24',
      '§ 5',
      '5.10',
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom(': ', ':', '- ', '-', ', ', '[', ']', '"', "'", '  ', ' ', '\n') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...[
        '#',
        ' #',
        '&a',
        '*a',
        '!t',
        '|',
        '>',
        '{',
        '}',
        '? ',
        '%',
        '@',
        '`',
        '\\',
        '~',
        'null',
        '---',
        '...',
        '--- a',
      ],
      ...[
        '\t',
        '\r',
        '\r\n',
        '\u00a0',
        '\ufeff',
        '\u2028',
        '\u0085',
        '\0',
        '😀',
        'e\u0301',
        '=',
        '<<',
        '""',
        "''",
        '[]',
        '{}',
      ],
    ),
  },
);
const value = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      'Anna Berg (ordf)',
      'B1',
      '12:00-13:00',
      '"a: b"',
      "'c'",
      '[a, b c]',
      '[]',
      '["a", \'b\']',
      '',
    ),
  },
  { weight: 2, arbitrary: fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')) },
);
const line = fc
  .tuple(
    fc.constantFrom('', '', '', '  ', '  ', '    ', ' '),
    fc.constantFrom('', '', '', '- ', '-  ', '-'),
    fc.constantFrom('id:', 'text:', 'närvarande:', 'a b:', '', 'x', '"q":', 'a :'),
    fc.constantFrom(' ', ' ', ' ', '', '  '),
    value,
    fc.constantFrom('', '', '', ' ', '  # c'),
  )
  .map((parts) => parts.join(''));
const document = fc
  .tuple(
    fc.array(line, { maxLength: 8 }),
    fc.constantFrom('\n', '\n', '\n', '\r\n', '\n\n'),
    fc.constantFrom('', '\n', '\n\n'),
  )
  .map(([lines, ending, last]) => lines.join(ending) + last);

describe('plain YAML', () => {
  it('is what the full parser makes of it: every block of the files at hand', function () {
    let blocks = 0;
    let plain = 0;
    for (const folder of FOLDERS.map((name) => join(ROOT, name)).filter((path) => existsSync(path))) {
      for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!path.endsWith('.md')) continue;
        const text = readFileSync(join(folder, path), 'utf8');
        for (const { content } of readBlocks(scanMarkdown(text))) {
          blocks++;
          if (compare(text.slice(content.start, content.end), text.slice(0, content.start))) plain++;
        }
      }
    }
    console.log(`      ${blocks} blocks, of which ${plain} are plain`);
    assert.ok(plain > blocks / 2);
  });

  it('is what the full parser makes of it: documents at the border of the plain form', () => {
    let plain = 0;
    const check = (yaml: string): void => {
      if (compare(yaml, 'före\n')) plain++;
    };
    fc.assert(fc.property(document, check), { numRuns: 4_000 });
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
        check,
      ),
      { numRuns: 4_000 },
    );
    console.log(`      ${plain} of 8000 documents are plain`);
    assert.ok(plain > 400);
  });
});
