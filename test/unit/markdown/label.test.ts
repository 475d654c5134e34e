import assert from 'node:assert/strict';
import { readLabel } from '../../../src/markdown/label';

function label(line: string): [words: string, rest: string, emphasised: boolean] | undefined {
  const before = '. ';
  const text = `${before}${line} after`;
  const found = readLabel(text, { start: before.length, end: before.length + line.length });
  return (
    found && [
      text.slice(found.words.start, found.words.end),
      text.slice(found.rest.start, found.rest.end),
      found.emphasised,
    ]
  );
}

describe('readLabel', () => {
  it('reads words before a colon', () => {
    assert.deepEqual(label('Föredragande: Anna Berg'), ['Föredragande', 'Anna Berg', false]);
    assert.deepEqual(label('Vid anteckningarna : Bo Ek'), ['Vid anteckningarna', 'Bo Ek', false]);
    assert.deepEqual(label('Beslut:'), ['Beslut', '', false]);
    assert.deepEqual(label('AI:check'), ['AI', 'check', false]);
    assert.deepEqual(label('Anna, Bo: text: more'), ['Anna, Bo', 'text: more', false]);
  });

  it('reads numbers and brackets as part of the label', () => {
    assert.deepEqual(label('ACTION 62.2: text'), ['ACTION 62.2', 'text', false]);
    assert.deepEqual(label('AI(Anna: x): text'), ['AI(Anna: x)', 'text', false]);
    assert.deepEqual(label('AI[x]: text'), ['AI[x]', 'text', false]);
    assert.deepEqual(label('§ 45 Beslut: text'), ['§ 45 Beslut', 'text', false]);
    assert.deepEqual(label('@anna: text'), ['@anna', 'text', false]);
  });

  it('reads emphasised labels, the colon inside or outside, and all of a line emphasised', () => {
    for (const mark of ['*', '**', '_', '__', '***']) {
      assert.deepEqual(label(`${mark}Beslut:${mark} text`), ['Beslut', 'text', true], mark);
      assert.deepEqual(label(`${mark}Beslut${mark}: text`), ['Beslut', 'text', true], mark);
      assert.deepEqual(label(`${mark}Beslut: text${mark}`), ['Beslut', 'text', true], mark);
      assert.deepEqual(label(`${mark}Beslut${mark} : text`), ['Beslut', 'text', true], mark);
    }
    assert.deepEqual(label('**Beslut:** **text**'), ['Beslut', '**text**', true]);
  });

  it('passes over colons in times, addresses and paths', () => {
    assert.equal(label('Mötet börjar 12:30 idag'), undefined);
    assert.deepEqual(label('Kl 12:30: start'), ['Kl 12:30', 'start', false]);
    assert.equal(label('https://example.org'), undefined);
    assert.equal(label('std::string'), undefined);
  });

  it('is none in a sentence, in brackets, without letters or with too many words', () => {
    for (const line of [
      '',
      ':',
      ': text',
      'No colon here',
      '[ACTION: Name] text',
      '(see: below)',
      'A sentence. Then a colon: here',
      'one two three four five six seven: text',
      '12: text',
      '`code: x`',
      '<b>x: y</b>',
      '**Anna** to do: text',
      '**',
      '- item: text',
      'a) b: c',
      `${'long'.repeat(30)}: text`,
    ]) {
      assert.equal(label(line), undefined, line);
    }
  });
});
