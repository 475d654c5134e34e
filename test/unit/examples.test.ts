import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import type { Minutes } from '../../src/minutes/model';
import { readMinutes } from '../../src/minutes/reader';
import { check } from '../../src/validate/registry';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../examples');
const texts = new Map(
  readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]),
);
const meetings = [...texts].flatMap(([path, text]) => {
  const minutes = readMinutes(text);
  return minutes === undefined ? [] : [{ path, text, minutes }];
});
const byStem = new Map(meetings.map(({ path, minutes }) => [basename(path, '.md'), minutes]));

describe('examples', () => {
  it('are an archive of several groups in two languages', () => {
    assert.ok(meetings.length >= 12);
    assert.equal(byStem.size, meetings.length, 'file names are unique, so that references are');
    assert.ok(new Set(meetings.map(({ minutes }) => minutes.meeting.group)).size >= 2);
    assert.deepEqual([...new Set(meetings.map(({ minutes }) => minutes.meeting.lang))].sort(), ['en', 'sv']);
  });

  it('hold documents that are no minutes, and are not taken for any', () => {
    assert.ok(texts.has('README.md'));
    assert.ok(meetings.every(({ path }) => path !== 'README.md' && !path.includes('bilagor')));
  });

  for (const { path, text, minutes } of meetings) {
    describe(path, () => {
      it('has nothing to object to', () => {
        assert.deepEqual(check(minutes, { fileName: basename(path) }), []);
      });

      it('refers to decisions, actions and meetings that are there', () => {
        const { previous } = minutes.meeting;
        if (previous !== undefined) assert.ok(texts.has(join(dirname(path), previous)), previous);
        for (const { file, id, written } of referencesOf(minutes)) {
          const target = file === undefined ? minutes : byStem.get(file);
          assert.ok(target && idsOf(target).includes(id), written);
        }
      });

      it('leaves no action of the previous meeting behind', () => {
        const { previous } = minutes.meeting;
        const earlier = previous === undefined ? undefined : byStem.get(basename(previous, '.md'));
        const open =
          earlier?.actions.filter(({ status }) => status === 'open' || status === 'in-progress') ?? [];
        const carried = minutes.actions.map(({ carriedFrom }) => carriedFrom?.written);
        const left = open.filter(({ id }) => !carried.includes(`${earlier?.meeting.date ?? ''}#${id ?? ''}`));
        assert.deepEqual(left, []);
      });

      if (minutes.meeting.status === 'approved') {
        it('is as it was approved', () => {
          assert.equal(minutes.meeting.digest, digestOf(text));
        });
      }
    });
  }

  it('show both sides of a decision that replaces another, unless the older one is approved', () => {
    const replaced = meetings.flatMap(({ path, minutes }) =>
      minutes.decisions.flatMap(({ id, supersedes }) =>
        supersedes.map(({ file, id: older }) => ({
          by: `${basename(path, '.md')}#${id ?? ''}`,
          file,
          older,
        })),
      ),
    );
    assert.ok(replaced.length >= 5);
    for (const { by, file, older } of replaced) {
      const source = byStem.get(file ?? '');
      const decision = source?.decisions.find(({ id }) => id === older);
      if (source?.meeting.status === 'approved') assert.equal(decision?.supersededBy, undefined);
      else assert.equal(decision?.supersededBy?.written, by);
    }
  });
});

function referencesOf({ decisions, actions }: Minutes) {
  return [
    ...decisions.flatMap(({ supersedes, supersededBy }) => [...supersedes, supersededBy]),
    ...actions.flatMap(({ carriedFrom, decision }) => [carriedFrom, decision]),
  ].flatMap((reference) => reference ?? []);
}

function idsOf({ decisions, actions }: Minutes) {
  return [...decisions, ...actions].map(({ id }) => id);
}

/** The digest of format.md, 3 and 8, in the few forms that the examples use. */
function digestOf(text: string): string {
  const end = text.indexOf('\n---\n', 4);
  const front = text.slice(0, end).replace(/^(?:status|approved|justerat|digest|kontrollsumma): .*\n/gm, '');
  return createHash('sha256')
    .update((front + text.slice(end)).normalize('NFC'))
    .digest('hex');
}
