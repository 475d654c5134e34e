import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { importMinutes } from '../../src/authoring/import/importMinutes';
import { wordsIn } from '../../src/authoring/import/words';

const corpora = process.env.MINUTES_CORPORA ?? join(process.cwd(), '..', 'shared', 'corpora');
/** Every so many files of the archives are imported, beginning with one that is different in each run. */
const STEP = 97;

/** Words of five letters or more that are nowhere in the result; shorter ones may be marks of a list or a label. */
function gone(source: string, result: string, removed: readonly string[]): string[] {
  const written = new Set(wordsIn(`${result}\n${removed.join('\n')}`).map(({ word }) => word));
  return wordsIn(source)
    .map(({ word }) => word)
    .filter((word) => word.length > 4 && !written.has(word) && !LABELS.test(word));
}

/** Words for which the format has another: headings of sections and labels. */
const LABELS =
  /^(?:attend|present|particip|absent|regrets|apologies|member|observer|guest|action|decision|decide|resol|agreed|conclusion|consensus|minutes|outcome|items?$|deltag|närvar|frånvar|beslut|presenter|föredrag)/;

function keeps(source: string, path: string): boolean {
  const result = importMinutes(source, { path });
  if (result.failure !== undefined) {
    assert.notEqual(result.failure.reason, 'words-lost', `${path}: ${JSON.stringify(result.failure)}`);
    return false;
  }
  const noise = result.report.removed.map(({ text }) => text);
  assert.deepEqual(gone(source, result.text, noise), [], path);
  const again = importMinutes(result.text, { path });
  assert.equal(again.failure?.reason, 'structured');
  return true;
}

describe('import of any minutes', () => {
  it('loses no word of real ones', function () {
    if (!existsSync(corpora)) {
      console.log(`    skipped: there is no ${corpora}`);
      return this.skip();
    }
    this.timeout(120_000);
    const files = readdirSync(corpora, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|markdown|txt)$/i.test(name))
      .sort();
    const first = Math.floor(Math.random() * STEP);
    const sample = files.filter((_, index) => index % STEP === first);
    const imported = sample.filter((name) => keeps(readFileSync(join(corpora, name), 'utf8'), name));
    console.log(`    ${imported.length} of ${sample.length} files imported, from number ${first}`);
  });

  it('loses no word of generated ones, in any order of their parts', () => {
    const word = fc.constantFrom(
      'budget',
      'Anna',
      'rapport',
      'åtgärd',
      '2024',
      'i',
      'x',
      '**fet**',
      '`kod`',
      '[a](b.md)',
    );
    const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
    const line = fc.oneof(
      sentence,
      sentence.map((words) => `- ${words}`),
      sentence.map((words) => `  * ${words}`),
      sentence.map((words) => `3. ${words}`),
      sentence.map((words) => `    ${words}`),
      sentence.map((words) => `> ${words}`),
      sentence.map((words) => `### ${words}`),
      sentence.map((words) => `ACTION: Anna ska ${words} senast 2024-05-01`),
      sentence.map((words) => `  - [ ] @bo ${words}`),
      sentence.map((words) => `Beslut B2: ${words}. ${words}`),
      sentence.map((words) => `| ${words} | ACTION: ${words} |\n| --- | --- |\n| a | ${words} |`),
      sentence.map((words) => `§ 12 ${words}`),
      sentence.map((words) => `e ${words}`),
      fc.constantFrom(
        '',
        '',
        '4.',
        '. Övrigt',
        '---',
        '```',
        '<!-- note',
        '-->',
        'Beslut',
        '## Action items',
        'Inga beslut',
        'Vid anteckningarna/Bo Ek',
        'Frånvarande: Inga',
        'exempel.se',
        '\f Sida 2',
      ),
    );
    const people = fc.constantFrom(
      'Närvarande: Anna Berg (ordf), Bo Ek @bo, Cia "Cissi" Lind 14-15',
      '## Attendees (3)\n\n- [x] Anna Berg, Example: Ltd\n- Bo Ek <bo@example.org>\n1. Cia Lind (late) # new',
      'Deltagare LG 12-16.00: Anna Berg,\nBo Ek och\nCia Lind\n\nFrånvarande: Dan Holm (sem)',
      '| Name | Role |\n|--|--|\n| Anna Berg | Chair |\n| Bo Ek | {guest} |',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), people, fc.boolean(), (lines, list, isLast) => {
        const body = lines.join('\n');
        const head = '# Möte: protokoll 2024-03-05\n\n';
        keeps(isLast ? `${head}${body}\n\n${list}\n` : `${head}${list}\n\n${body}\n`, 'mote.md');
      }),
      { numRuns: 300 },
    );
  });
});
