import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readMinutes } from '../../../src/minutes/reader';
import { applyEdits } from '../../../src/text/edit';
import { LineTable } from '../../../src/text/lines';
import { translator } from '../../../src/text/messages';
import type { Diagnostic } from '../../../src/validate/diagnostic';
import { RULES, check } from '../../../src/validate/registry';

/**
 * Each folder of test/fixtures/rules is a code; `fail*.md` name at their end what must be found in them, and where
 * (`<!-- expect: 12:9-12:20 date-weekday -->`, 1-based, end exclusive); in `pass*.md` nothing of the code is found.
 */
const FOLDER = join(__dirname, '../../fixtures/rules');
const EXPECT = /<!-- expect: (\d+:\d+-\d+:\d+ [\w-]+) -->/g;
/** Codes for whose findings no repair can be right (an impossible date may have been meant as any other). */
const WITHOUT_FIX = new Set([
  'date-invalid',
  'presenter-absent',
  'presenter-outside-window',
  'item-empty',
  'decision-by-absent',
  'vote-sum',
  'due-before-meeting',
  'merge-conflict',
]);
const TODAY = '2024-12-02';

interface Fixture {
  readonly code: string;
  readonly name: string;
  readonly text: string;
}

const fixtures: readonly Fixture[] = readdirSync(FOLDER).flatMap((code) =>
  readdirSync(join(FOLDER, code))
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ code, name, text: readFileSync(join(FOLDER, code, name), 'utf8') })),
);
const codes = RULES.flatMap((rule) => Object.keys(rule.codes));

function findingsOf(text: string, name: string): Diagnostic[] {
  const minutes = readMinutes(text);
  assert.ok(minutes, `${name} is no longer read as minutes`);
  return check(minutes, { fileName: name, today: TODAY });
}

/** Findings as the fixtures write them. */
function places(text: string, findings: readonly Diagnostic[]): string[] {
  const lines = new LineTable(text);
  const place = (offset: number): string => {
    const { line, column } = lines.positionAt(offset);
    return `${line + 1}:${column + 1}`;
  };
  return findings.map(({ range, code }) => `${place(range.start)}-${place(range.end)} ${code}`);
}

function ofCode(findings: readonly Diagnostic[], code: string): Diagnostic[] {
  return findings.filter((finding) => finding.code === code);
}

function errorsByCode(findings: readonly Diagnostic[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code, severity } of findings) {
    if (severity === 'error') counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}

describe('rules', () => {
  for (const fixture of fixtures) {
    const { code, name, text } = fixture;
    describe(`${code}/${name}`, () => {
      const expected = Array.from(text.matchAll(EXPECT), ([, place = '']) => place);

      it('finds exactly what is expected', () => {
        assert.equal(
          expected.length > 0,
          name.startsWith('fail'),
          'failing fixtures, and only those, expect',
        );
        const found = places(text, ofCode(findingsOf(text, name), code));
        assert.deepEqual(found, expected);
      });

      it('finds the same with CRLF and a byte-order mark, and repairs it in the same way', () => {
        const findings = findingsOf(text, name);
        const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
        const others = findingsOf(windows, name);
        assert.deepEqual(places(windows, others), places(text, findings));
        findings.forEach(({ fixes }, i) => {
          fixes.forEach((fix, j) => {
            const repaired = applyEdits(windows, others[i]?.fixes[j]?.edits ?? []);
            assert.equal(repaired, `\uFEFF${applyEdits(text, fix.edits).replaceAll('\n', '\r\n')}`);
          });
        });
      });

      it('says it in both languages', () => {
        for (const { message, args, fixes } of findingsOf(text, name)) {
          for (const language of ['en', 'sv'] as const) {
            const translate = translator(language);
            const said = [
              translate(message, args),
              ...fixes.map(({ title }) => translate(title.id, title.args)),
            ];
            for (const words of said) assert.doesNotMatch(words, /\{\w+\}|undefined/);
          }
        }
      });

      for (const [index, finding] of ofCode(findingsOf(text, name), code).entries()) {
        finding.fixes.forEach(({ title, edits }, number) => {
          it(`repairs finding ${index + 1} by fix ${number + 1}: ${translator('en')(title.id, title.args)}`, () => {
            const before = findingsOf(text, name);
            const after = findingsOf(applyEdits(text, edits), name);
            assert.ok(ofCode(after, code).length < ofCode(before, code).length, 'the finding is still there');
            const errors = errorsByCode(before);
            for (const [other, count] of errorsByCode(after)) {
              assert.ok(count <= (errors.get(other) ?? 0), `the fix makes a new ${other}`);
            }
          });
        });
      }
    });
  }

  for (const code of codes) {
    it(`${code} has failing fixtures in both languages, a passing one, and a fix`, () => {
      const own = fixtures.filter((fixture) => fixture.code === code);
      const failing = own.filter(({ name }) => name.startsWith('fail'));
      const languages = new Set(failing.map(({ text, name }) => readMinutes(text)?.meeting.lang ?? name));
      assert.deepEqual([...languages].sort(), ['en', 'sv']);
      assert.ok(own.some(({ name }) => name.startsWith('pass')));
      const fixed = failing.some(({ text, name }) =>
        ofCode(findingsOf(text, name), code).some(({ fixes }) => fixes.length > 0),
      );
      assert.equal(fixed, !WITHOUT_FIX.has(code));
    });
  }

  it('has no fixtures of codes that do not exist', () => {
    assert.deepEqual(
      [...new Set(fixtures.map(({ code }) => code))].filter((code) => !codes.includes(code)),
      [],
    );
  });
});
