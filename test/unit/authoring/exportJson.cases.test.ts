import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { meetingJson } from '../../../src/authoring/exportJson';
import { readMinutes } from '../../../src/minutes/reader';
import { foldCase } from '../../../src/text/fold';
import { check, DEFAULT_SEVERITIES } from '../../../src/validate/registry';

const CASES = join(import.meta.dirname, '../../../../shared/cases');

/** What a careful person read in a meeting; see the README of the cases. */
interface Expected {
  readonly meeting: Readonly<Record<string, string | null>>;
  readonly accept?: Readonly<Record<string, readonly (string | null)[]>>;
  readonly attendees: readonly (Readonly<Record<string, unknown>> & {
    readonly name: string;
    readonly group: string | null;
  })[];
  readonly items: readonly {
    readonly number: string | null;
    readonly acceptNumber?: readonly (string | null)[];
    readonly title: string;
    readonly section: string;
    readonly level: number;
    readonly presenters: readonly string[];
    readonly optional?: boolean;
  }[];
  readonly decisions: readonly {
    readonly text: string;
    readonly item: string | null;
    readonly confidence: string;
  }[];
  readonly diagnostics: readonly { readonly code: string; readonly must: boolean }[];
}

function caseNames(): string[] {
  if (!existsSync(CASES)) return [];
  return readdirSync(CASES)
    .filter((name) => existsSync(join(CASES, name, 'expected.md')))
    .sort();
}

/** Titles are compared without a presenter in parentheses, which is told apart from them. */
function bareTitle(title: unknown): string {
  return foldCase(String(title).replace(/\s*\([^()]*\)\s*$/, ''));
}

describe('The worked cases', () => {
  const names = caseNames();
  if (names.length === 0) {
    it('are not here: no ../shared/cases beside the project', function () {
      this.skip();
    });
  }
  for (const name of names) {
    describe(name, () => {
      const text = readFileSync(join(CASES, name, 'expected.md'), 'utf8');
      const expected = JSON.parse(readFileSync(join(CASES, name, 'expected.json'), 'utf8')) as Expected;
      const minutes = readMinutes(text);
      assert.ok(minutes);
      const model = meetingJson(minutes, `${name}.md`);

      it('has its header', () => {
        for (const [field, value] of Object.entries(expected.meeting)) {
          const right = [value, ...(expected.accept?.[field] ?? [])];
          const found = model.meeting[field] ?? null;
          assert.ok(
            right.some((one) => one === found),
            `${field}: ${JSON.stringify(found)}`,
          );
        }
      });

      it('has its attendees', () => {
        const keyOf = (attendee: Readonly<Record<string, unknown>>) =>
          JSON.stringify(['name', 'presence', 'role', 'reason', 'start', 'end'].map((key) => attendee[key]));
        assert.deepEqual(model.attendees.map(keyOf).sort(), expected.attendees.map(keyOf).sort());
        for (const { name: person, group } of expected.attendees) {
          if (group === null) continue;
          assert.ok(
            model.attendees.some((other) => other['name'] === person && other['group'] === group),
            `${person} of ${group}`,
          );
        }
      });

      it('has its items, with numbers and presenters', () => {
        const found = model.items.map(({ number, title, section, level, presenters }) => {
          return { number, title: bareTitle(title), section, level, presenters };
        });
        const titles = new Set(found.map(({ title }) => title));
        const due = expected.items.filter(
          ({ title, optional }) => optional !== true || titles.has(bareTitle(title)),
        );
        const wanted = due.map(({ number, acceptNumber, title, section, level, presenters }, index) => {
          const other = (acceptNumber ?? []).find((accepted) => accepted === found[index]?.number);
          return { number: other ?? number, title: bareTitle(title), section, level, presenters };
        });
        assert.deepEqual(found, wanted);
      });

      it('has its stated decisions', () => {
        const keyOf = (record: { readonly text?: unknown; readonly item?: unknown }) => [
          foldCase(String(record.text)),
          record.item,
        ];
        const stated = (record: { readonly confidence?: unknown }) => record.confidence === 'stated';
        assert.deepEqual(
          model.decisions.filter(stated).map(keyOf),
          expected.decisions.filter(stated).map(keyOf),
        );
      });

      it('is found at fault for what must be found, and for no other error', () => {
        const known = new Set(DEFAULT_SEVERITIES.keys());
        // Numbers apart from their titles are joined in the file that is read here.
        const must = expected.diagnostics.filter(
          ({ must, code }) => must && known.has(code) && code !== 'number-detached',
        );
        const found = check(minutes, { fileName: `${name}.md` });
        for (const { code } of must)
          assert.ok(
            found.some((finding) => finding.code === code),
            code,
          );
        const listed = new Set(expected.diagnostics.map(({ code }) => code));
        const others = found.filter(({ code, severity }) => severity === 'error' && !listed.has(code));
        assert.deepEqual(others, []);
      });
    });
  }
});
