import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Minutes } from '../../../../src/minutes/model';
import { readPlainMinutes } from '../../../../src/minutes/plain/plainReader';

const folder = join(process.cwd(), 'test', 'fixtures', 'plain');

/** The minutes of several bodies, each with habits of its own: what is read of each stands in a file beside it. */
describe('plain minutes of other bodies', () => {
  for (const file of readdirSync(folder).filter((name) => !name.endsWith('.json'))) {
    it(basename(file), () => {
      const minutes = readPlainMinutes(readFileSync(join(folder, file), 'utf8'), { path: `minutes/${file}` });
      assert.ok(minutes !== undefined);
      const expected: unknown = JSON.parse(
        readFileSync(join(folder, file.replace(/\.\w+$/, '.json')), 'utf8'),
      );
      assert.deepEqual(readingOf(minutes), expected);
    });
  }
});

/** A reading in few words, one line for each thing read. */
function readingOf({ meeting, attendees, items, decisions, actions }: Minutes) {
  const { lang, type, org, group, date, window, place, chair, secretary, approvers, next } = meeting;
  const said = (parts: readonly (string | undefined)[]) =>
    parts.filter((part) => part !== undefined && part !== '').join(' | ');
  const facts = {
    lang,
    type,
    org,
    group,
    date,
    start: window?.start,
    end: window?.end,
    place,
    chair,
    secretary,
    next,
  };
  return {
    meeting: {
      ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
      approvers: [...approvers],
    },
    attendees: attendees.map(({ name, group, presence, roles, reason, affiliation }) =>
      said([name, presence, group, roles.join(', '), reason, affiliation]),
    ),
    items: items.map(({ number, title, section, level, presenters }) =>
      said([number, title, section, `level ${level}`, presenters.map(({ name }) => name).join(', ')]),
    ),
    decisions: decisions.map(({ text, item, confidence }) => said([confidence, item, text])),
    actions: actions.map(({ text, item, confidence, owners, status, due }) =>
      said([confidence, item, text, owners.map(({ name }) => name).join(', '), status, due?.text]),
    ),
  };
}
