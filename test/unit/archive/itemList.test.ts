import assert from 'node:assert/strict';
import { GroupedEntries } from '../../../src/archive/groupedEntries';
import {
  filterItems,
  type ItemFilter,
  type ItemGrouping,
  placesOf,
  sortGroups,
  sortItems,
} from '../../../src/archive/itemList';
import { openItemsOf } from '../../../src/archive/items';
import type { TrackedItem } from '../../../src/archive/trackedItem';
import { minutesFile } from '../vscode/minutesFiles';
import { meetingText } from './fakeStore';
import { indexed } from './indexed';

const TODAY = '2024-06-01';

const action = (text: string, owner: string, due = ''): string =>
  `\`\`\`yaml action\nid: A${text.length}\ntext: ${text}\nowner: ${owner}\nstatus: open\n${due === '' ? '' : `due: ${due}\n`}\`\`\`\n`;
const files = [
  minutesFile(
    '1.md',
    meetingText(
      '2024-01-10',
      action('Paint', '[Åsa Ek, Bo Ek]', '2024-05-31') + action('Write', 'unassigned'),
    ),
  ),
  minutesFile(
    '2.md',
    meetingText(
      '2024-02-10',
      action('Order wood', 'bo ek', '2024-06-08') + action('Call', 'Zoe Ash', '2024-09-01'),
      'series: Crew\n',
    ),
  ),
];
const index = indexed(files);
const items = sortItems(files.flatMap((file) => openItemsOf(file, index)));
const texts = (list: typeof items): string[] => list.map(({ latest }) => latest.action.text);

describe('Lists of items', () => {
  it('begin with what is due first', () => {
    assert.deepEqual(texts(items), ['Paint', 'Order wood', 'Call', 'Write']);
  });

  const filters: readonly (readonly [ItemFilter, readonly string[]])[] = [
    [{}, ['Paint', 'Order wood', 'Call', 'Write']],
    [{ owner: ['BO'] }, ['Paint', 'Order wood']],
    [{ owner: ['asa ek'] }, ['Paint']],
    [{ owner: ['Ek, Bo'] }, ['Paint', 'Order wood']],
    [{ owner: ['B'] }, []],
    [{ owner: ['ej utsedd', 'Zoe'] }, ['Call', 'Write']],
    [{ overdue: true }, ['Paint']],
    [{ overdue: false, series: ['crew'] }, ['Order wood', 'Call']],
    [{ dueBefore: '2024-06-08' }, ['Paint']],
    [{ text: 'wood ORDER' }, ['Order wood']],
    [{ text: 'crew zoe' }, ['Call']],
  ];
  for (const [filter, expected] of filters) {
    it(`${JSON.stringify(filter)} passes ${expected.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(texts(filterItems(items, filter, TODAY)), expected);
    });
  }

  const groupings: readonly (readonly [ItemGrouping, readonly unknown[]])[] = [
    [
      'owner',
      [
        ['bo ek', ['Paint', 'Order wood']],
        ['zoe ash', ['Call']],
        ['åsa ek', ['Paint']],
        ['', ['Write']],
      ],
    ],
    [
      'due',
      [
        ['overdue', ['Paint']],
        ['soon', ['Order wood']],
        ['later', ['Call']],
        ['undated', ['Write']],
      ],
    ],
    [
      'series',
      [
        ['board\nfile:///archive', ['Paint', 'Write']],
        ['crew\nfile:///archive', ['Order wood', 'Call']],
      ],
    ],
    [
      'meeting',
      [
        ['file:///archive/2.md', ['Order wood', 'Call']],
        ['file:///archive/1.md', ['Paint', 'Write']],
      ],
    ],
  ];
  for (const [by, expected] of groupings) {
    it(`are grouped by ${by}`, () => {
      const grouped = new GroupedEntries<TrackedItem>((item) => placesOf(item, by, TODAY));
      grouped.replace('', items);
      assert.deepEqual(
        sortGroups(grouped.groups(), by, 'sv').map(({ key, entries }) => [key, texts(sortItems(entries))]),
        expected,
      );
    });
  }
});
