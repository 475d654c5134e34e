import assert from 'node:assert/strict';
import type { Minutes } from '../../../src/minutes/model';
import { readMinutes } from '../../../src/minutes/reader';
import { applyEdits } from '../../../src/text/edit';
import { check } from '../../../src/validate/registry';
import { PLAIN_ENGLISH, PLAIN_SWEDISH } from '../minutes/plain/sample';

function read(text: string): Minutes {
  return readMinutes(text, { plain: true }) ?? assert.fail('no minutes');
}

function stated({ decisions, actions }: Minutes): string[] {
  return [...decisions, ...actions]
    .filter(({ confidence }) => confidence === 'stated')
    .map(({ text }) => text);
}

/** The text after the first fix, with the findings before and after. */
function mended(text: string): { after: string; before: string[]; left: string[] } {
  const found = check(read(text));
  const fix = found[0]?.fixes[0] ?? assert.fail('no fix');
  const after = applyEdits(text, fix.edits);
  const name = ({ code, severity }: (typeof found)[number]): string => `${code} ${severity}`;
  return { after, before: found.map(name), left: check(read(after)).map(name) };
}

describe('What sounds like a record in plain minutes', () => {
  it('is a hint, and becomes an action by a label in a paragraph of its own', () => {
    const { after, before, left } = mended(PLAIN_SWEDISH);
    assert.deepEqual([before, left], [['action-language hint'], []]);
    assert.match(
      after,
      /Bo berättar om läget\.\n\nÅtgärd: Bo ska ta fram en lista över kostnader till nästa möte\.\n\nSedan talade vi/,
    );
    assert.equal(stated(read(after)).length, stated(read(PLAIN_SWEDISH)).length + 1);
  });

  it('becomes a decision within its list item', () => {
    const { after, before, left } = mended(PLAIN_ENGLISH);
    assert.deepEqual([before, left], [['decision-language hint'], []]);
    assert.match(
      after,
      /- The quay is in a bad state\.\n\n {2}DECISION: The board decided to repair the north quay\.\n\n {2}It will/,
    );
    assert.ok(stated(read(after)).includes('The board decided to repair the north quay.'));
  });

  it('keeps the line endings, and is parted from lines that go on', () => {
    const lines = PLAIN_SWEDISH.replace('Bo berättar om läget. ', '').replace(
      'till nästa möte. Sedan',
      'till oktober.\nSedan',
    );
    const { after } = mended(lines.replaceAll('\n', '\r\n'));
    assert.match(after, /Budget\r\nÅtgärd: Bo ska ta fram [^\r\n]*\.\r\n\r\nSedan/);
    assert.ok(!/(?<!\r)\n/.test(after));
  });

  it('is silent where the rule is off; the other rules speak where they are asked to', () => {
    const minutes = read(PLAIN_SWEDISH.replace('Tisdagen', 'Onsdagen'));
    assert.deepEqual(check(minutes, { severities: { 'action-language': 'off' } }), []);
    const codes = check(minutes, { validatePlain: true }).map(({ code }) => code);
    assert.ok(codes.includes('date-weekday'), codes.join(' '));
  });
});
