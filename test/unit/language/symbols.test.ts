import assert from 'node:assert/strict';
import { documentSymbols, type RecordSymbol } from '../../../src/language/symbols';
import { readMinutes } from '../../../src/minutes/reader';
import { PLAIN_ENGLISH, PLAIN_SWEDISH } from '../minutes/plain/sample';
import { ENGLISH_FRONT, readBody } from '../minutes/sample';

describe('The symbols of minutes', () => {
  it('are the decisions and actions with what matters of them, not the headings', () => {
    const minutes = readBody([
      '## Beslut',
      '',
      '### 1. Budget',
      '',
      '```yaml beslut',
      'id: B1',
      'text: Budgeten antas.',
      'av: LG',
      'status: ersatt',
      '```',
      '',
      '- [ ] Anna Berg: Ring kommunen (senast 2024-10-08)',
      '',
      '```yaml åtgärd',
      '- id: Å2',
      '  text: Skriv till nämnden.',
      '  ansvarig: [Bo Ek, Cia Lind]',
      '  status: klar',
      '- id: Å3',
      '```',
    ]);
    assert.deepEqual(listed(documentSymbols(minutes, 'sv')), [
      'decision B1 Budgeten antas. | ersatt | over',
      'action Ring kommunen | öppen · Anna Berg · 2024-10-08',
      'action Å2 Skriv till nämnden. | klar · Bo Ek, Cia Lind | over',
      'action Å3 | öppen',
    ]);
    assert.match(listed(documentSymbols(minutes, 'en'))[1] ?? '', /\| open · Anna Berg/);
  });

  it('of plain minutes are marked, below the items that are no headings', () => {
    const minutes = readMinutes(PLAIN_SWEDISH, { plain: true, candidates: false });
    assert.ok(minutes);
    const symbols = documentSymbols(minutes, 'en');
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, ...children.map((child) => child.name)]),
      [['1 Skolskjuts', 'Ledningsgruppen beslutar att anta planen för skolskjuts.'], ['2 Budget']],
    );
    assert.deepEqual(listed(symbols[0]?.children ?? []), [
      'decision Ledningsgruppen beslutar att anta planen för skolskjuts. | adopted · plain minutes',
    ]);
    const english = readMinutes(PLAIN_ENGLISH, { plain: true, candidates: false });
    assert.ok(english);
    assert.deepEqual(listed(documentSymbols(english, 'sv')), [
      'action Ask for offers | öppen · Ann Hill · vanligt protokoll',
    ]);
  });

  it('stand inside each other as the tasks of a list do', () => {
    const minutes = readBody(
      ['- [ ] Plan the fair', '  - [x] Book the hall', '    - [ ] Pay for it', '- [ ] Write to members', ''],
      ENGLISH_FRONT,
    );
    assert.deepEqual(listed(documentSymbols(minutes, 'en')), [
      'action Plan the fair | open',
      '  action Book the hall | done | over',
      '    action Pay for it | open',
      'action Write to members | open',
    ]);
  });

  it('have a name and a selection within their range, whatever is missing', () => {
    const minutes = readBody([
      '```yaml action',
      'status: open',
      '```',
      '',
      '```yaml decision',
      '- id:',
      '```',
    ]);
    const symbols = documentSymbols(minutes, 'en');
    assert.equal(symbols.length, 2);
    for (const { name, range, selection } of symbols) {
      assert.notEqual(name, '');
      assert.ok(range.start <= selection.start && selection.end <= range.end);
    }
  });
});

function listed(symbols: readonly RecordSymbol[], indent = ''): string[] {
  return symbols.flatMap(({ kind, name, detail, over, children }) => [
    `${indent}${kind} ${name} | ${detail}${over ? ' | over' : ''}`,
    ...listed(children, `${indent}  `),
  ]);
}
