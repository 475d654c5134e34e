import assert from 'node:assert/strict';
import { codeLenses, type Succession } from '../../../src/language/codeLens';
import type { Minutes } from '../../../src/minutes/model';
import { type Language, translator } from '../../../src/text/messages';
import { ENGLISH_FRONT, readAll, readBody } from '../minutes/sample';

const BODY = [
  '```yaml decision',
  'id: D1',
  'text: One',
  'status: adopted',
  '```',
  '',
  'DECISION: Two',
  '',
  '```yaml action',
  '- id: A1',
  '  text: Three',
  '  owner: [Anna Berg, Bo Ek]',
  '  due: 2024-10-08',
  '  status: open',
  '- id: A2',
  '  text: Four',
  '  owner: Bo Ek',
  '  due: 2024-10-08',
  '  status: done',
  '- id: A3',
  '  text: Five',
  '  status: carried',
  '```',
  '',
  '- [ ] Anna Berg: Six',
];

describe('The small print above records', () => {
  const minutes = readBody(BODY, ENGLISH_FRONT);

  it('says of blocks what they have come to, and offers to mark actions', () => {
    assert.deepEqual(lensesOf(minutes), [
      'id: D1 | Adopted | nothing',
      'id: A1 | Open · Anna Berg · Bo Ek · 2024-10-08 | nothing',
      'id: A1 | Mark done | toggle-done',
      'id: A2 | Done · Bo Ek · 2024-10-08 | nothing',
      'id: A2 | Reopen | toggle-done',
      'id: A3 | Carried | nothing',
    ]);
    assert.equal(lensesOf(minutes, { language: 'sv' })[0], 'id: D1 | Beslutat | nothing');
  });

  it('says what is overdue from the day after', () => {
    assert.match(lensesOf(minutes, { today: '2024-10-08' })[1] ?? '', /2024-10-08 \|/);
    const late = lensesOf(minutes, { today: '2024-10-09' });
    assert.match(late[1] ?? '', / · overdue \|/);
    assert.doesNotMatch(late[3] ?? '', /overdue/);
  });

  it('leads to the newer decision, from a line of text too', () => {
    const lenses = lensesOf(minutes, { succession: { status: 'revoked', reference: '2025-01-21#D2' } });
    assert.deepEqual(lenses.slice(0, 2), [
      'id: D1 | Revoked by 2025-01-21#D2 | go-to-successor',
      'DECISION: Two | Revoked by 2025-01-21#D2 | go-to-successor',
    ]);
  });

  it('marks nothing in approved minutes', () => {
    const front = [...ENGLISH_FRONT.slice(0, -2), 'status: approved', 'approved: 2024-10-01', '---', ''];
    const lenses = lensesOf(readAll([...front, ...BODY].join('\n')));
    assert.equal(lenses.length, 4);
    assert.ok(lenses.every((lens) => lens.endsWith('nothing')));
  });
});

interface Options {
  readonly language?: Language;
  readonly today?: string;
  readonly succession?: Succession;
}

function lensesOf(
  minutes: Minutes,
  { language = 'en', today = '2024-10-01', succession }: Options = {},
): string[] {
  const t = translator(language);
  return codeLenses(minutes, { language, t, today, successionOf: () => succession }).map(
    ({ offset, title, action }) =>
      `${/.*/.exec(minutes.text.slice(offset))?.[0] ?? ''} | ${title} | ${action.kind}`,
  );
}
