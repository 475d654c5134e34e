import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { digestOf } from '../../../src/minutes/digest';
import { readMinutes } from '../../../src/minutes/reader';

const KEPT = '---\nminutes: 1\nlang: sv\ngrupp: Nämnden\n---\n\n# Nämnden\n\nstatus: draft\n';
const WITH_APPROVAL = KEPT.replace(
  'grupp',
  'Status: justerad\n"justerat": 2024-10-01 # on a line of its own\nkontrollsumma: >-\n  0123\n  4567\ngrupp',
);

describe('digestOf', () => {
  const wanted = createHash('sha256').update(KEPT).digest('hex');
  const forms: readonly (readonly [string, string])[] = [
    ['the text without what approving writes', WITH_APPROVAL],
    ['the same with CRLF and a byte-order mark', `\uFEFF${WITH_APPROVAL.replaceAll('\n', '\r\n')}`],
    ['the same with CR', WITH_APPROVAL.replaceAll('\n', '\r')],
    ['the same in another Unicode form', WITH_APPROVAL.normalize('NFD')],
  ];
  for (const [what, text] of forms) {
    it(`is of ${what}`, () => {
      const record = readMinutes(text)?.meeting.record;
      assert.ok(record);
      assert.equal(digestOf(text, record), wanted);
    });
  }

  it('is another when a word has changed', () => {
    const text = WITH_APPROVAL.replace('# Nämnden', '# Styrelsen');
    const record = readMinutes(text)?.meeting.record;
    assert.ok(record);
    assert.notEqual(digestOf(text, record), wanted);
  });
});
