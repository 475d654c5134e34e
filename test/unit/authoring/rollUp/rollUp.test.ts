import assert from 'node:assert/strict';
import { checkedItems } from '../../../../src/authoring/rollUp/checkedItems';
import { rollUp } from '../../../../src/authoring/rollUp/rollUp';
import type { OpenItem } from '../../../../src/authoring/openItem';
import { isStructured, readMinutes } from '../../../../src/minutes/reader';
import { isRollUp } from '../../../../src/minutes/rollUpMark';
import { SWEDISH_FRONT } from '../../minutes/sample';
import { ENGLISH, item, rolledUp, SWEDISH } from './items';

const OPENING = '<!-- minutes:open-items: x -->';
const CLOSING = '<!-- /minutes:open-items -->';

/** The lines of tasks and headings. */
function shown(text: string): string[] {
  return text.split('\n').filter((line) => /^(?:- |#)/.test(line));
}

describe('The roll-up document', () => {
  it('lists items under their owners, the first due first, with source, origin and age', () => {
    const meeting = { path: '2024/2024-10-22.md', date: '2024-10-22', series: 'LG' };
    const items = [
      item({ owners: [], id: undefined, text: 'Boka rum', due: undefined }),
      item({ owners: ['Bo Ek', 'Anna Berg'], id: 'Å4', due: { date: undefined, text: 'löpande' } }),
      item({ id: 'Å2', text: 'Ring', due: { date: undefined, text: 'nästa möte' } }),
      item({ path: meeting.path, meeting, line: 7, ageMeetings: 2, isInProgress: true }),
      item({ id: 'Å3', due: { date: '2024-10-01', text: '1 okt' }, ageMeetings: 1 }),
    ];
    assert.deepEqual(shown(rolledUp('', items)), [
      '# Öppna åtgärder',
      '## Anna Berg',
      '- [ ] Ta fram en rutin – senast 2024-10-01, [2024-09-24#Å3](2024-09-24.md?plain=1#L31), från LG 2024-09-24, 1 möte',
      '- [ ] Ta fram en rutin – senast 2024-10-08, pågår, [2024-10-22#Å1](2024/2024-10-22.md?plain=1#L7), från LG 2024-09-24, 2 möten',
      '- [ ] Ring – senast nästa möte, [2024-09-24#Å2](2024-09-24.md?plain=1#L31), från LG 2024-09-24, ny',
      '## Bo Ek, Anna Berg',
      '- [ ] Ta fram en rutin – senast löpande, [2024-09-24#Å4](2024-09-24.md?plain=1#L31), från LG 2024-09-24, ny',
      '## Ej utsedd',
      '- [ ] Boka rum – [2024-09-24](2024-09-24.md?plain=1#L31), från LG 2024-09-24, ny',
    ]);
  });

  it('speaks English, too', () => {
    assert.deepEqual(shown(rolledUp('', [item({ owners: [], ageMeetings: 1 })], ENGLISH)), [
      '# Open items',
      '## Unassigned',
      '- [ ] Ta fram en rutin – due 2024-10-08, [2024-09-24#Å1](2024-09-24.md?plain=1#L31), from LG 2024-09-24, 1 meeting',
    ]);
    assert.match(rolledUp('', [], ENGLISH), /\n\nNo open items\.\n\n/);
  });

  it('says its own words for days that no calendar has, whichever the minutes use', () => {
    const due = (text: string, options = SWEDISH) =>
      /(?<=senast |due )[^,]*/.exec(rolledUp('', [item({ due: { date: undefined, text } })], options))?.[0];
    assert.deepEqual(
      ['next-meeting', 'Ongoing', 'efter jul'].map((text) => due(text)),
      ['nästa möte', 'löpande', 'efter jul'],
    );
    assert.equal(due('Nästa möte', ENGLISH), 'next-meeting');
  });

  it('says of what plain minutes have that they are plain', () => {
    const [, , line = ''] = shown(rolledUp('', [item({ isPlain: true })], ENGLISH));
    assert.match(line, /, new, plain minutes$/);
  });

  it('groups by due day, series or meeting, and then says whose each item is', () => {
    const later = { path: '2024-11-05.md', date: '2024-11-05', series: 'Styrelsen' };
    const items = [
      item(),
      item({ due: undefined, owners: [], id: 'Å2' }),
      item({ path: later.path, meeting: later, due: { date: '2024-09-30', text: '' } }),
    ];
    const headings = (groupBy: 'due' | 'series' | 'meeting'): string[] =>
      shown(rolledUp('', items, { ...SWEDISH, groupBy })).filter((line) => line.startsWith('##'));
    assert.deepEqual(headings('due'), ['## 2024-09-30', '## 2024-10-08', '## Utan dag']);
    assert.deepEqual(headings('series'), ['## LG', '## Styrelsen']);
    assert.deepEqual(headings('meeting'), ['## Styrelsen 2024-11-05', '## LG 2024-09-24']);
    assert.match(rolledUp('', items, { ...SWEDISH, groupBy: 'due' }), / – Anna Berg, senast 2024-09-30, /);
  });

  it('lists under nobody what has no readable owner', () => {
    assert.match(rolledUp('', [item({ owners: ['\u202e '] })]), /\n## Ej utsedd\n/);
  });

  it('links from its own folder, so encoded that both GitHub and VS Code find the file', () => {
    const options = { ...SWEDISH, path: 'listor/öppet.md' };
    const text = rolledUp('', [item({ path: 'år 2024/möte (1) #2.md' })], options);
    assert.match(
      text,
      /\[möte \(1\) #2#Å1\]\(\.\.\/%C3%A5r%202024\/m%C3%B6te%20%281%29%20%232\.md\?plain=1#L31\)/,
    );
    assert.deepEqual(
      checkedItems(text.replace('[ ]', '[x]'), options.path, [item({ path: 'år 2024/möte (1) #2.md' })]).items
        ?.length,
      1,
    );
  });

  it('keeps what stands around the list, and puts a first list at the end', () => {
    const own = '\uFEFFEget: *viktigt*\r\n\r\n- [ ] mitt';
    const first = rolledUp(own, [item()]);
    assert.ok(first.startsWith(`${own}\r\n\r\n<!-- minutes:open-items`));
    assert.ok(!/[^\r]\n/.test(first));
    const text = `Före\n\n${first.slice(first.indexOf('<!--'))}Efter  \n`;
    const second = rolledUp(text, []);
    assert.ok(second.startsWith('Före\n\n<!--') && second.endsWith('-->\r\nEfter  \n'));
  });

  it('leaves a document alone whose list cannot be told from the rest', () => {
    const damages: readonly (readonly [string, string, number])[] = [
      [`a\n${OPENING}\n- [ ] x\nmy words\n`, 'rollup.no-closing', 2],
      [`my words\n${CLOSING}\n`, 'rollup.no-opening', 2],
      [`${CLOSING}\n${OPENING}\n`, 'rollup.no-opening', 1],
      [`${OPENING}\n${CLOSING}\nmine\n${OPENING}\n${CLOSING}`, 'rollup.repeated', 4],
      [`${OPENING}\n${OPENING}\n${CLOSING}`, 'rollup.repeated', 2],
    ];
    for (const [text, id, line] of damages) {
      assert.deepEqual(rollUp(text, [item()], SWEDISH), { refusal: { id, args: { line } } });
      assert.deepEqual(checkedItems(text, SWEDISH.path, [item()]), { damage: { id, args: { line } } });
    }
    assert.equal(rollUp(SWEDISH_FRONT.join('\n'), [], SWEDISH).refusal?.id, 'rollup.is-minutes');
  });

  it('is never read as minutes, damaged or whole', () => {
    const text = rolledUp('', [item()]);
    assert.ok(isRollUp(text) && isRollUp(`a\r\n${CLOSING}\r\n`));
    assert.ok(!isRollUp('Skriv `<!-- minutes:open-items -->` i filen.'));
    const minutes = `${SWEDISH_FRONT.join('\n')}${text}`;
    assert.equal(isStructured(minutes), false);
    assert.equal(readMinutes(minutes), undefined);
  });
});

describe('What is ticked off in a roll-up document', () => {
  const two = [item(), item({ id: 'Å2', text: 'Ring', line: 40 })];
  const check = (text: string, items: readonly OpenItem[]) => checkedItems(text, SWEDISH.path, items);

  it('is found however the list was edited', () => {
    const text = rolledUp('', two);
    assert.deepEqual(check(text, two), { items: [], unknown: [] });
    const edited = text
      .replaceAll('\n', '\r\n')
      .replace('- [ ] Ring – senast', '*   [X] Ring – klart\r\n    i går, senast')
      .replace('# Öppna', 'Eget\r\n\r\n- [x] Ring – [2024-09-24#Å1](2024-09-24.md)\r\n\r\n# Öppna');
    assert.deepEqual(check(edited, two), { items: [two[1]], unknown: [] });
  });

  it('is found whatever stands above the list', () => {
    const text = rolledUp('```\n<div>\n', two).replaceAll('[ ]', '[x]');
    assert.deepEqual(check(text, two), { items: two, unknown: [] });
  });

  it('is named where it is no longer what it was', () => {
    const text = rolledUp('', two).replaceAll('[ ]', '[x]');
    const reworded = [item({ text: 'Något annat' })];
    const found = check(text, reworded);
    assert.deepEqual(
      found.unknown?.map(({ label, line }) => [label, line]),
      [
        ['2024-09-24#Å1', 31],
        ['2024-09-24#Å2', 40],
      ],
    );
    assert.deepEqual(found.items, []);
  });

  it('tells items without an id apart by their words, and equal ones by their line', () => {
    const items = ['Ring', 'Ring Bo', 'Ring'].map((text, index) =>
      item({ id: undefined, text, line: index + 1 }),
    );
    const text = rolledUp('', items);
    for (const [index, only] of items.entries()) {
      const line = `#L${index + 1})`;
      const ticked = text.replace(/^- \[ \](.*)$/gm, (whole, rest: string) =>
        rest.includes(line) ? `- [x]${rest}` : whole,
      );
      assert.deepEqual(check(ticked, items).items, [only]);
    }
    const moved = items.map((one) => ({ ...one, line: one.line + 10 }));
    assert.equal(check(text.replaceAll('[ ]', '[x]'), moved).unknown?.length, 2);
  });

  it('stays ticked off when the list is written anew before it was applied', () => {
    const text = rolledUp('', two).replace('[ ] Ring', '[x] Ring');
    assert.equal(rolledUp(text, two), text);
    assert.doesNotMatch(rolledUp(text, two.slice(0, 1)), /\[x\]/);
  });
});
