import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openItem } from '../../src/archive/openItem';
import type { OpenItem } from '../../src/authoring/openItem';
import { editRecord } from '../../src/authoring/recordEdits/editRecord';
import { findAgain, remember } from '../../src/authoring/recordEdits/findAgain';
import { checkedItems } from '../../src/authoring/rollUp/checkedItems';
import { readMinutes } from '../../src/minutes/reader';
import type { MinutesService } from '../../src/service';
import { applyEdits } from '../../src/text/edit';
import { FakeStore, meetingText } from '../unit/archive/fakeStore';
import { serviceOver } from '../unit/archive/serviceOver';
import { ENGLISH, rolledUp } from '../unit/authoring/rollUp/items';

const words = fc.constantFrom(
  'Call',
  'Call Bo',
  'Call [x]',
  'Write <!-- a -->',
  'Ask `Bo`',
  'Count *all*',
  'Å & Ö',
  'A_b',
);
const id = fc.constantFrom('', '', 'A1', 'A2', 'A3');
const task = fc
  .tuple(
    words,
    id,
    fc.constantFrom('', ' (due 2024-10-08)', ' due: next meeting'),
    fc.constantFrom(' ', '/', 'x'),
  )
  .map(([text, own, due, mark]) => `- [${mark}] ${text}${due}${own === '' ? '' : ` ^${own}`}\n`);
const label = words.map((text) => `\nACTION: ${text}\n\n`);
const block = fc
  .tuple(words, id, fc.constantFrom('open', 'in-progress', 'done'))
  .map(
    ([text, own, status]) =>
      `\n\`\`\`yaml action\n${own === '' ? '' : `id: ${own}\n`}text: '${text}'\nstatus: ${status}\n\`\`\`\n`,
  );
const carried = fc
  .tuple(words, fc.constantFrom('1#A1', '1#A2', 'x/1#A1', '2#A1'))
  .map(([text, origin]) => `- [ ] ${text} (from ${origin}) ^A9\n`);
const body = fc.array(fc.oneof(task, label, block, carried), { maxLength: 5 }).map((parts) => parts.join(''));

interface Listed extends OpenItem {
  readonly key: string;
  readonly close: () => void;
}

describe('The roll-up of an archive', () => {
  it('closes in the minutes exactly what is ticked off in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.tuple(body, body, body), fc.infiniteStream(fc.boolean()), async (bodies, ticks) => {
        const store = new FakeStore();
        const [first, second, third] = bodies;
        store.put('x/1.md', meetingText('2024-09-24', first));
        store.put('x/2.md', meetingText('2024-10-01', second));
        store.put('y/1.md', meetingText('2024-10-08', third).replace('Board', 'Other'));
        const service = serviceOver(store);
        await service.archive.load();
        const items = listed(service, store);
        const text = rolledUp('', items, ENGLISH);
        const ticked = items.filter(() => ticks.next().value === true);
        const lines = new Set(ticked.map((item) => onlyLine(rolledUp('', [item], ENGLISH))));
        const marked = text.replace(/^- \[ \].*$/gm, (line) =>
          lines.has(line) ? line.replace('[ ]', '[x]') : line,
        );
        const found = checkedItems(marked, ENGLISH.path, items);
        assert.deepEqual(found.unknown, []);
        assert.deepEqual(new Set(found.items), new Set(ticked));
        for (const item of found.items) item.close();
        await service.archive.settled();
        const open = items.filter((item) => !ticked.includes(item));
        assert.deepEqual(keysOf(listed(service, store)), keysOf(open));
        service.dispose();
      }),
      { numRuns: 200 },
    );
  });
});

function keysOf(items: readonly Listed[]): string[] {
  return items.map(({ key }) => key).sort();
}

function onlyLine(text: string): string {
  return /^- \[ \].*$/m.exec(text)?.[0] ?? '';
}

/** The open items with a way to close each in its file, as the extension does. */
function listed(service: MinutesService, store: FakeStore): Listed[] {
  return service.openItems().map((item) => {
    const { file, action } = item.latest;
    const remembered = remember('action', action, file.minutes.actions);
    const close = (): void => {
      const bytes = store.contents.get(file.entry.uri)?.bytes;
      const text = bytes instanceof Uint8Array ? new TextDecoder().decode(bytes) : '';
      const minutes = readMinutes(text);
      const again = minutes && findAgain(minutes, remembered);
      assert.ok(minutes && again);
      const edit = { kind: 'status', status: 'done', today: '2024-12-01' } as const;
      const { edits } = editRecord(minutes, again, edit, readMinutes);
      assert.ok(edits);
      store.write(file.entry.path, applyEdits(text, edits));
    };
    return { ...openItem(item, service.ageOf(item)), key: item.key, close };
  });
}
