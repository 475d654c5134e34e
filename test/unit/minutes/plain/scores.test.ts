import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { meetingJson } from '../../../../src/authoring/exportJson';
import { readPlainMinutes } from '../../../../src/minutes/plain/plainReader';
import type { ArchiveGold } from './archiveScore';
import { archiveScore, mean } from './archiveScore';

const shared = join(process.cwd(), '..', 'shared');
const cases = process.env.MINUTES_CASES ?? join(shared, 'cases');
const corpora = process.env.MINUTES_CORPORA ?? join(shared, 'corpora');

function skipped(folders: readonly string[]): boolean {
  const missing = folders.filter((folder) => !existsSync(folder));
  for (const folder of missing) console.log(`    skipped: there is no ${folder}`);
  return missing.length > 0;
}

describe('plain minutes of real archives', () => {
  it('are read as a person read them', function () {
    const archives = join(cases, 'archives');
    if (skipped([archives, corpora])) return this.skip();
    const rows = readdirSync(archives)
      .filter((name) => name.endsWith('.json'))
      .map((name) => {
        const gold = JSON.parse(readFileSync(join(archives, name), 'utf8')) as ArchiveGold;
        return { path: gold.path, score: archiveScore(gold, readFileSync(join(corpora, gold.path), 'utf8')) };
      });
    const figure = (value: number | undefined) =>
      value === undefined ? '   - ' : value.toFixed(2).padStart(5);
    console.log('    minutes date attendees items decisions actions');
    for (const { path, score } of rows)
      console.log(`    ${Object.values(score).map(figure).join(' ')}  ${path}`);
    const means = {
      minutes: mean(rows.map(({ score }) => score.minutes)),
      date: mean(rows.map(({ score }) => score.date)),
      attendees: mean(rows.map(({ score }) => score.attendees)),
      items: mean(rows.map(({ score }) => score.items)),
      decisions: mean(rows.map(({ score }) => score.decisions)),
      actions: mean(rows.map(({ score }) => score.actions)),
    };
    console.log(`    ${Object.values(means).map(figure).join(' ')}  mean of ${rows.length} files`);
    assert.equal(means.minutes, 1);
    assert.equal(means.date, 1);
    assert.ok(means.attendees >= 0.97);
    assert.ok(means.items >= 0.9);
    assert.ok(means.decisions >= 0.92);
    assert.ok(means.actions >= 0.92);
  });
});

interface CaseGold {
  readonly meeting: Readonly<Record<string, string | null>>;
  readonly accept?: Readonly<Record<string, readonly (string | null)[]>>;
  readonly attendees: readonly Readonly<Record<string, unknown>>[];
  readonly items: readonly (Readonly<Record<string, unknown>> & {
    acceptNumber?: readonly unknown[];
    optional?: boolean;
  })[];
  readonly decisions: readonly CaseRecord[];
  readonly actions: readonly CaseRecord[];
}

interface CaseRecord {
  readonly text: string;
  readonly line: number;
  readonly confidence: 'stated' | 'candidate';
  readonly strength?: 'strong' | 'weak';
}

const PERSON = ['name', 'presence', 'role', 'reason', 'start', 'end', 'line'] as const;
const ITEM = ['title', 'section', 'level', 'presenters', 'line'] as const;

describe('worked cases of scanned minutes', () => {
  if (skipped([cases])) return;
  let offered = 0;
  let listed = 0;
  for (const name of readdirSync(cases).filter((folder) => /^\d{4}-\d\d-\d\d$/.test(folder))) {
    it(`${name} is read as a careful person reads it`, () => {
      const gold = JSON.parse(readFileSync(join(cases, name, 'expected.json'), 'utf8')) as CaseGold;
      const text = readFileSync(join(cases, name, 'ocr.txt'), 'utf8');
      const minutes = readPlainMinutes(text, { path: `${name}/ocr.txt` });
      assert.ok(minutes !== undefined);
      const model = meetingJson(minutes, name);
      for (const [field, value] of Object.entries(gold.meeting)) {
        const right = [value, ...(gold.accept?.[field] ?? [])];
        assert.ok(right.includes((model.meeting[field] ?? null) as string | null), field);
      }
      const pick = (records: readonly Readonly<Record<string, unknown>>[], keys: readonly string[]) =>
        records.map((record) => Object.fromEntries(keys.map((key) => [key, record[key] ?? null])));
      assert.deepEqual(pick(model.attendees, PERSON), pick(gold.attendees, PERSON));
      for (const [index, { group }] of gold.attendees.entries())
        if (group !== null) assert.equal(model.attendees[index]?.group, group);
      const required = gold.items.filter(({ optional }) => optional !== true);
      assert.deepEqual(pick(model.items, ITEM), pick(required, ITEM));
      for (const [index, item] of required.entries())
        assert.ok(
          [item.number, ...(item.acceptNumber ?? [])].includes(model.items[index]?.number),
          String(item.title),
        );
      const stated = (records: readonly Readonly<Record<string, unknown>>[]) =>
        pick(
          records.filter(({ confidence }) => confidence === 'stated'),
          ['text', 'line', 'item'],
        );
      assert.deepEqual(stated(model.decisions), stated(gold.decisions as never));
      assert.deepEqual(stated(model.actions), []);
      for (const kind of ['decisions', 'actions'] as const) {
        const lines = model[kind]
          .filter(({ confidence }) => confidence === 'candidate')
          .map(({ line }) => Number(line));
        const isNear = (line: number) => (one: number) => Math.abs(one - line) <= 2;
        for (const record of gold[kind])
          if (record.strength === 'strong') assert.ok(lines.some(isNear(record.line)), record.text);
        offered += lines.length;
        listed += lines.filter((line) => gold[kind].some((record) => isNear(record.line)(line))).length;
      }
    });
  }
  it('offers few candidates that nobody listed', () => {
    console.log(`    ${listed} of ${offered} candidates are listed`);
    assert.ok(offered - listed <= offered * 0.3);
  });
});
