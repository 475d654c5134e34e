import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readMinutes } from '../../../src/minutes/reader';
import { applyEdits } from '../../../src/text/edit';
import { LineTable } from '../../../src/text/lines';
import { translator } from '../../../src/text/messages';
import type { Diagnostic, Fix } from '../../../src/validate/diagnostic';
import { DEFAULT_SEVERITIES, check } from '../../../src/validate/registry';
import { type Files, repaired, viewOf } from './fixtureArchive';

/**
 * Each folder of test/fixtures/rules is a code; `fail*.md` name at their end what must be found in them, and where
 * (`<!-- expect: 12:9-12:20 date-weekday -->`, 1-based, end exclusive); in `pass*.md` nothing of the code is found.
 * A folder `fail*` or `pass*` is a small archive: each of its files is checked, as one of them.
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
  'supersede-cycle',
  'approval-late',
  'substitute-without-absentee',
  'edited-after-approval',
]);
/** Codes that no other minutes than Swedish ones can have. */
const SWEDISH = new Set(['word-suspect']);
const TODAY = '2024-12-02';
/** All the Swedish that the fixtures need a dictionary for. */
const WORDS = new Map([
  ['aterkoppling', 'återkoppling'],
  ['mote', 'möte'],
  ['motet', 'mötet'],
  ['nasta', 'nästa'],
  ['uppf ljning', 'uppföljning'],
]);

interface Fixture {
  readonly code: string;
  readonly name: string;
  readonly text: string;
  /** The archive that it is a file of. */
  readonly files: Files | undefined;
}

const fixtures: readonly Fixture[] = readdirSync(FOLDER).flatMap((code) =>
  readdirSync(join(FOLDER, code)).flatMap((name): Fixture[] => {
    const path = join(FOLDER, code, name);
    if (name.endsWith('.md')) return [{ code, name, text: readFileSync(path, 'utf8'), files: undefined }];
    const files: Files = new Map(
      readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.md'))
        .map((file) => [`${name}/${file}`, readFileSync(join(path, file), 'utf8')]),
    );
    return [...files].map(([file, text]) => ({ code, name: file, text, files }));
  }),
);
const codes = [...DEFAULT_SEVERITIES.keys()];

const repairs = (word: string): string | undefined => WORDS.get(word);

function findingsOf(text: string, { name, files }: Omit<Fixture, 'text'>): Diagnostic[] {
  const minutes = readMinutes(text);
  assert.ok(minutes, `${name} is no longer read as minutes`);
  const archive = files && viewOf(name, minutes, files);
  return check(minutes, { fileName: basename(name), today: TODAY, repairs, ...(archive && { archive }) });
}

/** What is found in a fixture's file once one of its repairs was made. */
function afterFix(fixture: Fixture, fix: Fix): Diagnostic[] {
  const { name, text } = fixture;
  if (fixture.files === undefined) return findingsOf(applyEdits(text, fix.edits), fixture);
  const files = repaired(name, fixture.files, fix, TODAY);
  return findingsOf(files.get(name) ?? '', { ...fixture, files });
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
        const wanted = [...(fixture.files?.values() ?? [text])].some((file) => file.search(EXPECT) >= 0);
        assert.equal(wanted, name.startsWith('fail'), 'failing fixtures, and only those, expect');
        const found = places(text, ofCode(findingsOf(text, fixture), code));
        assert.deepEqual(found, expected);
      });

      it('finds the same with CRLF and a byte-order mark, and repairs it in the same way', () => {
        const findings = findingsOf(text, fixture);
        const windows = `\uFEFF${text.replaceAll('\n', '\r\n')}`;
        const others = findingsOf(windows, fixture);
        assert.deepEqual(places(windows, others), places(text, findings));
        findings.forEach(({ fixes }, i) => {
          fixes.forEach((fix, j) => {
            const mended = applyEdits(windows, others[i]?.fixes[j]?.edits ?? []);
            assert.equal(mended, `\uFEFF${applyEdits(text, fix.edits).replaceAll('\n', '\r\n')}`);
          });
        });
      });

      it('says it in both languages', () => {
        for (const { message, args, fixes } of findingsOf(text, fixture)) {
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

      for (const [index, finding] of ofCode(findingsOf(text, fixture), code).entries()) {
        finding.fixes.forEach((fix, number) => {
          // Which decision is meant is for a person to say.
          if (fix.intent?.kind === 'choose-successor') return;
          const { title } = fix;
          it(`repairs finding ${index + 1} by fix ${number + 1}: ${translator('en')(title.id, title.args)}`, () => {
            const before = findingsOf(text, fixture);
            const after = afterFix(fixture, fix);
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
      assert.deepEqual([...languages].sort(), SWEDISH.has(code) ? ['sv'] : ['en', 'sv']);
      assert.ok(own.some(({ name }) => name.startsWith('pass')));
      const fixed = failing.some((fixture) =>
        ofCode(findingsOf(fixture.text, fixture), code).some(({ fixes }) => fixes.length > 0),
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
