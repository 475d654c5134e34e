import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Archive } from '../../src/archive/archive';
import type { FileUri } from '../../src/archive/ports';
import { entryOf, FakeLogger, FakeStore, meetingText } from '../unit/archive/fakeStore';

const PATHS = ['a.md', 'b.md', 'x/a.md', 'x/b.md'];

const path = fc.constantFrom(...PATHS);
const text = fc
  .integer({ min: 1, max: 5 })
  .map((day) => (day === 5 ? '# No minutes\n' : meetingText(`2024-01-0${day}`)));

/** What can happen to an archive, in any order and at any moment of a read. */
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), path, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rename' as const), path, to: path }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('open' as const), path, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('close' as const), path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('release' as const), choice: fc.nat(7) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('turn' as const) }) },
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** The archive's answers, in a form that two archives can be compared by. */
function answers(archive: Archive): unknown[] {
  return archive.files().map(({ entry, minutes, unsaved }) => [entry.path, minutes, unsaved]);
}

/** An archive under test, with what is open in it and the files that its events speak of. */
class History {
  readonly store = new FakeStore();
  readonly archive = new Archive({ files: this.store, logger: new FakeLogger() });
  readonly open = new Map<string, string>();
  readonly told = new Set<FileUri>();

  constructor() {
    this.archive.onDidChange(({ changed, removed }) => {
      for (const uri of changed) this.told.add(uri);
      for (const uri of removed) this.told.delete(uri);
    });
  }

  async take(what: Step): Promise<void> {
    switch (what.kind) {
      case 'write':
        this.store.write(what.path, what.text);
        break;
      case 'delete':
        this.store.delete(what.path);
        break;
      case 'rename': {
        const { bytes } = this.store.contents.get(entryOf(what.path).uri) ?? {};
        if (bytes === undefined || what.to === what.path) break;
        this.store.delete(what.path);
        this.store.write(what.to, bytes);
        break;
      }
      case 'open':
        this.open.set(what.path, what.text);
        this.archive.openText(entryOf(what.path), what.text);
        break;
      case 'close':
        this.open.delete(what.path);
        this.archive.closeText(entryOf(what.path).uri);
        break;
      case 'reload':
        void this.archive.reload();
        break;
      case 'release':
        this.store.release(what.choice);
        break;
      case 'turn':
        await Promise.resolve();
    }
  }

  /** The same files and documents, read by an archive that knows nothing of the history. */
  async rebuilt(): Promise<Archive> {
    const archive = new Archive({ files: this.store, logger: new FakeLogger() });
    for (const [name, content] of this.open) archive.openText(entryOf(name), content);
    await archive.load();
    return archive;
  }
}

describe('Archive, whatever happens', () => {
  it('comes to rest as if it had been built from what is there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ path, text }), { maxLength: 3 }),
        fc.array(step, { maxLength: 40 }),
        async (before, steps) => {
          const history = new History();
          for (const { path, text } of before) history.store.put(path, text);
          history.store.hold = true;
          void history.archive.load();
          for (const what of steps) {
            await history.take(what);
            for (const [name, content] of history.open) {
              const served = history.archive.file(entryOf(name).uri)?.minutes.meeting.date;
              assert.equal(served, /^date: (.*)$/m.exec(content)?.[1]);
            }
            const uris = history.archive.files().map(({ entry }) => entry.uri);
            assert.equal(new Set(uris).size, uris.length);
          }
          history.store.releaseAll();
          await history.archive.settled();
          const rebuilt = await history.rebuilt();
          assert.deepEqual(answers(history.archive), answers(rebuilt));
          const served = history.archive.files().map(({ entry }) => entry.uri);
          assert.deepEqual([...history.told].sort(), served.sort());
          history.archive.dispose();
          rebuilt.dispose();
        },
      ),
      { numRuns: 300 },
    );
  });
});
