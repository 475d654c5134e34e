import assert from 'node:assert/strict';
import { Random } from '../../bench/generateMinutes';
import {
  type DecisionEntry,
  type DecisionFilter,
  type DecisionGrouping,
  filterDecisions,
} from '../../src/archive/decisions';
import { GroupedDecisions } from '../../src/archive/groupedDecisions';
import type { MinutesService } from '../../src/service';
import { foldCase } from '../../src/text/fold';
import { entryOf, FakeStore } from '../unit/archive/fakeStore';
import { serviceOver } from '../unit/archive/serviceOver';
import { randomSteps, World } from './archiveHistory';

const HISTORIES = 60;
const STEPS = 40;
const GROUPINGS: readonly DecisionGrouping[] = ['meeting', 'group', 'status', 'year', 'owner'];
const FILTERS: readonly DecisionFilter[] = [
  {},
  { status: ['adopted', 'revoked'] },
  { group: ['board'], text: '1' },
];

/** Groups as a view shows them: keys, labels folded, and the decisions by file, id and status. */
type Shown = Record<string, readonly [label: string | undefined, decisions: readonly string[]]>;

const nameOf = ({ file, decision, status }: DecisionEntry): string =>
  `${file.entry.path}#${decision.id ?? ''} ${decision.text} ${status}`;

const folded = (label: string | undefined): string | undefined =>
  label === undefined ? undefined : foldCase(label);

/** In the plainest way, from the list of all decisions. */
function fromScratch(service: MinutesService, by: DecisionGrouping, filter: DecisionFilter): Shown {
  const groups = new Map<string, [string | undefined, string[]]>();
  for (const entry of filterDecisions(service.decisions(), filter)) {
    const { file, decision, meetingDate, group, status } = entry;
    const labels: Record<DecisionGrouping, readonly (string | undefined)[]> = {
      meeting: [meetingDate],
      group: [group],
      status: [status],
      year: [meetingDate?.slice(0, 4)],
      owner: decision.owners.length === 0 ? [undefined] : decision.owners,
    };
    for (const label of labels[by]) {
      const key = by === 'meeting' ? file.entry.uri : (folded(label) ?? '');
      const [, names] = groups.get(key) ?? [undefined, []];
      groups.set(key, [folded(label), [...names, nameOf(entry)]]);
    }
  }
  return Object.fromEntries(groups);
}

function shownBy(grouped: GroupedDecisions): Shown {
  return Object.fromEntries(
    grouped
      .groups('en')
      .map(({ key, label }) => [key, [folded(label), grouped.decisions(key).map(nameOf)] as const]),
  );
}

/** What stands in one and not in the other, or differently. */
function differing(before: Shown, after: Shown): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])).sort();
}

/** Runs a history and holds views, which follow the archive's events, to views made from scratch after each step. */
async function run(seed: number): Promise<void> {
  const store = new FakeStore();
  const service = serviceOver(store);
  const views = GROUPINGS.flatMap((by) =>
    FILTERS.map((filter) => ({
      by,
      filter,
      grouped: new GroupedDecisions(by, filter),
      touched: new Set<string>(),
    })),
  );
  service.archive.onDidChange(({ changed, removed, affected }) => {
    for (const uri of [...changed, ...removed, ...affected]) {
      const decisions = service.decisionsOf(uri);
      for (const { grouped, touched } of views)
        for (const key of grouped.replace(uri, decisions)) touched.add(key);
    }
  });
  const world = new World({
    write: (path, text) => void store.write(path, text),
    remove: (path) => {
      store.delete(path);
    },
    open: (path, text) => {
      service.archive.openText(entryOf(path), text);
    },
    close: (path) => {
      service.archive.closeText(entryOf(path).uri);
    },
  });
  await service.archive.load();
  for (const [number, step] of randomSteps(new Random(seed), STEPS).entries()) {
    const before = views.map(({ grouped }) => shownBy(grouped));
    for (const { touched } of views) touched.clear();
    world.take(step);
    await service.archive.settled();
    for (const [at, { by, filter, grouped, touched }] of views.entries()) {
      const place = `seed ${seed}, step ${number + 1}, by ${by}, ${JSON.stringify(filter)}`;
      const now = shownBy(grouped);
      const expected = fromScratch(service, by, filter);
      assert.deepEqual(now, expected, place);
      if (by === 'meeting') assert.deepEqual(Object.keys(now), Object.keys(expected), `${place}: the order`);
      const missed = differing(before[at] ?? {}, now).filter((key) => !touched.has(key));
      assert.deepEqual(missed, [], `${place}: groups that changed untold`);
      assert.equal(grouped.count, service.decisions().length, place);
      assert.equal(grouped.isEmpty, Object.keys(now).length === 0, place);
    }
  }
  service.dispose();
}

describe('Decisions in groups, after every step of any history', () => {
  it('equal those grouped from scratch, and tell each group that changed', async function () {
    this.timeout(120_000);
    for (let seed = 1; seed <= HISTORIES; seed++) await run(seed);
  });
});
