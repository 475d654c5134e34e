import assert from 'node:assert/strict';
import { Random } from '../../bench/generateMinutes';
import { Archive } from '../../src/archive/archive';
import type { ArchiveIndex } from '../../src/archive/archiveIndex';
import type { FileUri } from '../../src/archive/ports';
import { ageOf, droppedItems, itemsOf } from '../../src/archive/items';
import type { MinutesFile } from '../../src/archive/archivedFile';
import type { Minutes } from '../../src/minutes/model';
import { readMinutes } from '../../src/minutes/reader';
import { entryOf, FakeLogger, FakeStore } from '../unit/archive/fakeStore';
import { indexed } from '../unit/archive/indexed';
import { expected, type Expected } from './archiveOracle';
import { randomSteps, type Step, World } from './archiveHistory';

const HISTORIES = 1000;
const STEPS = 100;
const TODAY = '2024-06-15';

/** What an index says of a file's own items, decisions and neighbours. */
function answersOf(file: MinutesFile, index: ArchiveIndex): Expected {
  const pathOf = (other: MinutesFile | undefined): string => other?.entry.path ?? '-';
  if (!index.counts(file)) return { items: [], decisions: [], meetings: [] };
  return {
    items: itemsOf(file, index).map((item) => {
      const names = item.copies.map(
        (copy) => `${copy.file.entry.path}#${copy.file.minutes.actions.indexOf(copy.action)}`,
      );
      const { meetings } = ageOf(item, TODAY, index);
      return [names.join(' '), item.status, item.isOpen, item.due ?? '-', meetings].join(' | ');
    }),
    decisions: index.decisionsOf(file).map(({ decision, status, successor }, at) => {
      const by =
        successor &&
        `${successor.file.entry.path}#${successor.file.minutes.decisions.indexOf(successor.decision)}`;
      assert.equal(file.minutes.decisions[at], decision);
      return `${file.entry.path}#${at} ${status} ${by ?? '-'}`;
    }),
    meetings: [
      `${file.entry.path} ${pathOf(index.previousMeeting(file))} ${pathOf(index.nextMeeting(file))} ${droppedItems(file, index).length}`,
    ],
  };
}

function merged(parts: Iterable<Expected>): Expected {
  const all = [...parts];
  return {
    items: all.flatMap(({ items }) => items).sort(),
    decisions: all.flatMap(({ decisions }) => decisions).sort(),
    meetings: all.flatMap(({ meetings }) => meetings).sort(),
  };
}

/** Reads each text once: histories come back to the same ones. */
class Reader {
  #known = new Map<string, Minutes | undefined>();

  read(text: string): Minutes | undefined {
    if (!this.#known.has(text)) this.#known.set(text, readMinutes(text));
    return this.#known.get(text);
  }
}

/** What a list knows that asks again only for what the archive's events name. */
class Follower {
  readonly #known = new Map<FileUri, Expected>();
  readonly #archive: Archive;
  #agesMoved = false;

  constructor(archive: Archive) {
    this.#archive = archive;
    archive.onDidChange(({ changed, removed, affected, meetings }) => {
      for (const uri of removed) this.#known.delete(uri);
      this.#ask([...changed, ...affected]);
      this.#agesMoved ||= meetings;
    });
  }

  /** What meetings dropped is asked of the meeting before; ages are to be asked for again where meetings moved. */
  check(now: Expected, place: string): void {
    const seen = ({ items, decisions }: Expected): unknown[] => [
      this.#agesMoved ? items.map((item) => item.slice(0, item.lastIndexOf('|'))) : items,
      decisions,
    ];
    assert.deepEqual(seen(merged(this.#known.values())), seen(now), `${place}: events told too little`);
    if (this.#agesMoved) this.#ask(this.#archive.files().map(({ entry }) => entry.uri));
    this.#agesMoved = false;
  }

  #ask(uris: readonly FileUri[]): void {
    for (const uri of uris) {
      const file = this.#archive.file(uri);
      if (file) this.#known.set(uri, answersOf(file, this.#archive.index));
    }
  }
}

/** Runs a history and holds the archive, after every step, to a rebuilt one, to the oracle, and to its own events. */
async function run(steps: readonly Step[]): Promise<void> {
  const store = new FakeStore();
  const reader = new Reader();
  const archive = new Archive({ files: store, logger: new FakeLogger(), read: (text) => reader.read(text) });
  const follower = new Follower(archive);
  const world = new World({
    write: (path, text) => void store.write(path, text),
    remove: (path) => {
      store.delete(path);
    },
    open: (path, text) => {
      archive.openText(entryOf(path), text);
    },
    close: (path) => {
      archive.closeText(entryOf(path).uri);
    },
  });
  await archive.load();
  for (const [number, step] of steps.entries()) {
    world.take(step);
    await archive.settled();
    const place = `step ${number + 1}, ${step.kind}`;
    const files = archive.files();
    const rebuilt = indexed([...files].reverse());
    const own = merged(files.map((file) => answersOf(file, archive.index)));
    assert.deepEqual(own, merged(files.map((file) => answersOf(file, rebuilt))), `${place}: not as rebuilt`);
    assert.deepEqual(own, merged([expected(world.docs())]), `${place}: not as expected`);
    follower.check(own, place);
  }
  archive.dispose();
}

/** The fewest of the steps that still fail, found by leaving out ever smaller pieces. */
async function shrunk(steps: readonly Step[]): Promise<readonly Step[]> {
  let least = steps;
  for (let size = least.length >> 1; size > 0; size >>= 1) {
    for (let at = 0; at < least.length;) {
      const fewer = [...least.slice(0, at), ...least.slice(at + size)];
      if ((await failure(fewer)) === undefined) at += size;
      else least = fewer;
    }
  }
  return least;
}

async function failure(steps: readonly Step[]): Promise<Error | undefined> {
  try {
    await run(steps);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

describe('The index of the archive, after every step of any history', () => {
  it('equals one built from scratch, loses no item and counts none twice', async function () {
    this.timeout(300_000);
    for (let seed = 1; seed <= HISTORIES; seed++) {
      const steps = randomSteps(new Random(seed), STEPS);
      if ((await failure(steps)) === undefined) continue;
      const least = await shrunk(steps);
      assert.fail(`seed ${seed}, ${JSON.stringify(least)}: ${(await failure(least))?.message ?? ''}`);
    }
  });
});
