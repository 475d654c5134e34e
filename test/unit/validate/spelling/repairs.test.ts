import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Hunspell } from 'hunspell-wasm';
import startProgram from 'hunspell-wasm/wasm/hunspell.js';
import type { Minutes } from '../../../../src/minutes/model';
import { readMinutes } from '../../../../src/minutes/reader';
import { doubtfulWords } from '../../../../src/validate/spelling/doubtfulWords';
import { repairOf } from '../../../../src/validate/spelling/repairs';
import { PLAIN_SWEDISH, SCANNED_SWEDISH } from '../../minutes/plain/sample';

const root = join(__dirname, '../../../..');
const cases = process.env.MINUTES_CASES ?? join(root, '../shared/cases');

/** What is offered in the minutes, each word once: `mote möte`. */
function offers(minutes: Minutes | undefined, isWord: (word: string) => boolean): string[] {
  assert.ok(minutes);
  return [...new Set(doubtfulWords(minutes).map(({ word }) => word))].flatMap((word) => {
    const repaired = repairOf(word, isWord);
    return repaired === undefined ? [] : [`${word} ${repaired}`];
  });
}

describe('Words that scanning damaged', () => {
  let isWord: (word: string) => boolean;

  before(async () => {
    const file = (path: string): string =>
      readFileSync(join(root, 'node_modules/dictionary-sv', path), 'utf8');
    const start: () => Promise<object> = startProgram;
    const dictionary = new Hunspell(await start(), file('index.aff'), file('index.dic'));
    isWord = (word) => dictionary.testSpelling(word);
  });

  it('are those that lost letters explain, and no names', () => {
    assert.deepEqual(offers(readMinutes(SCANNED_SWEDISH, { plain: true }), isWord), [
      'fran från',
      'mote möte',
      'aterkoppling återkoppling',
      'aterkopplar återkopplar',
      'forra förra',
      'motet mötet',
      'laroplanen läroplanen',
      'uppf ljning uppföljning',
      'host höst',
      'tinka tänka',
      'nagot något',
      'innehallet innehållet',
      'fore före',
      'nasta nästa',
    ]);
  });

  it('are none in what was typed', () => {
    assert.deepEqual(offers(readMinutes(PLAIN_SWEDISH, { plain: true }), isWord), []);
  });

  it('are left alone where several words may be meant, and where a dictionary has them', () => {
    const repairs = (...words: readonly string[]) => words.map((word) => repairOf(word, isWord));
    assert.deepEqual(repairs('skaliga', 'tjansteman', 'review', 'xyzzy', 'på'), Array(5).fill(undefined));
    assert.deepEqual(repairs('nar', 'f6r', 'stéd', 'godkidnna', 'besdka'), [
      'när',
      'för',
      'stöd',
      'godkänna',
      'besöka',
    ]);
  });

  for (const name of ['2022-10-11', '2024-09-24', '2024-10-21']) {
    it(`are found in ${name} without a word that no reader would put there`, function () {
      const path = join(cases, name, 'ocr.txt');
      if (!existsSync(path)) {
        console.log(`    skipped: there is no ${path}`);
        this.skip();
      }
      const text = readFileSync(path, 'utf8');
      const found = offers(readMinutes(text, { plain: true, path }), isWord);
      const wrong = found.filter((offer) => WRONG.has(offer));
      console.log(`    ${found.length} words offered, ${wrong.length} of them wrong; ${found.join(', ')}`);
      assert.ok(found.length > 40);
      assert.ok(wrong.length <= found.length * 0.05);
    });
  }
});

/** What was found to be wrong when each offer was read in its sentence. Others are right. */
const WRONG: ReadonlySet<string> = new Set([]);
