import assert from 'node:assert/strict';
import { todoCalendar } from '../../../src/authoring/todoCalendar';
import { item } from './rollUp/items';

/** The lines of a calendar, those unfolded that were folded. */
function linesOf(calendar: string): string[] {
  return calendar.replaceAll('\r\n ', '').split('\r\n');
}

describe('A calendar of open items', () => {
  it('has a to-do for each', () => {
    const calendar = [
      ...todoCalendar([item({ isInProgress: true }), item({ id: 'Å2', due: undefined, owners: [] })]),
    ];
    const lines = linesOf(calendar.join(''));
    assert.deepEqual(lines.slice(0, 3), [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Minutes//Open items//EN',
    ]);
    assert.match(lines[4] ?? '', /^UID:[0-9a-f]{16}@minutes$/);
    assert.deepEqual(lines.slice(5, 13), [
      'DTSTAMP:20240924T000000Z',
      'SUMMARY:Ta fram en rutin',
      'DESCRIPTION:Anna Berg\\nLG 2024-09-24\\n2024-09-24.md:31 Å1',
      'DUE;VALUE=DATE:20241008',
      'STATUS:IN-PROCESS',
      'CATEGORIES:LG',
      'END:VTODO',
      'BEGIN:VTODO',
    ]);
    assert.deepEqual(lines.slice(-3), ['END:VTODO', 'END:VCALENDAR', '']);
  });

  it('knows an item by its origin, whatever became of its copies', () => {
    const uids = (...items: readonly ReturnType<typeof item>[]): string[] =>
      linesOf([...todoCalendar(items)].join('')).filter((line) => line.startsWith('UID:'));
    const [first] = uids(item());
    const { origin } = item();
    assert.deepEqual(
      uids(item({ path: '2024-10-22.md', line: 3, id: 'Å7', text: 'Annat', owners: [], origin })),
      [first],
    );
    assert.notDeepEqual(uids(item({ origin: { ...origin, id: 'Å2' } })), [first]);
    const unnamed = item({ origin: { ...origin, id: undefined } });
    assert.equal(new Set(uids(unnamed, unnamed, item(), item({ ...unnamed, text: 'Annat' }))).size, 4);
  });

  it('escapes words and folds lines to 75 bytes, no character cut', () => {
    const text = `a\\b;c,d\r\ne\u0007f ${'åäö😀'.repeat(30)}`;
    const calendar = [...todoCalendar([item({ text })])].join('');
    for (const line of calendar.split('\r\n')) assert.ok(new TextEncoder().encode(line).length <= 75, line);
    assert.ok(!/[^\r]\n/.test(calendar));
    assert.ok(linesOf(calendar).includes(`SUMMARY:a\\\\b\\;c\\,d\\ne f ${'åäö😀'.repeat(30)}`));
  });
});
