import assert from 'node:assert/strict';
import { readMinutes } from '../../../src/minutes/reader';
import type { CheckOptions } from '../../../src/validate/registry';
import { DEFAULT_SEVERITIES, check } from '../../../src/validate/registry';
import { applyEdits } from '../../../src/text/edit';
import { SWEDISH_FRONT } from '../minutes/sample';

function found(lines: readonly string[], options?: CheckOptions, front: readonly string[] = FRONT): string[] {
  const minutes = readMinutes([...front, ...lines].join('\n'));
  assert.ok(minutes);
  return check(minutes, options).map(({ code, severity }) => `${code} ${severity}`);
}

/** Nobody asks for a secretary where there is one. */
const FRONT = SWEDISH_FRONT.flatMap((line) =>
  line.startsWith('grupp') ? [line, 'sekreterare: Anna Berg'] : [line],
);
const WRONG_DAY = 'Vi ses fredag 8 oktober 2024.';

describe('the registry of rules', () => {
  it('moves a meeting once where the title of plain minutes is their date line, too', () => {
    const text =
      '# Board meeting Tuesday 2024-09-23\n\nAttendees: Ann Bell, Bob Cole\n\n## Decisions\n\n- Yes.\n';
    const minutes = readMinutes(text, { plain: true, path: '2024-09-23.md' });
    assert.ok(minutes);
    const found = check(minutes, { validatePlain: true }).find(({ code }) => code === 'date-weekday');
    assert.deepEqual(
      found?.fixes.map(({ edits }) => applyEdits(text, edits).split('\n')[0]),
      ['# Board meeting Monday 2024-09-23', '# Board meeting Tuesday 2024-09-24'],
    );
  });

  it('speaks of no front matter where plain minutes give two dates, and changes the one in the text', () => {
    const text = '# Board meeting May 1, 2023\n\nAttendees: Ann Bell, Bob Cole\n\n## Decisions\n\n- Yes.\n';
    const minutes = readMinutes(text, { plain: true, path: '2024-05-01.md' });
    assert.ok(minutes);
    const found = check(minutes, { validatePlain: true }).find(({ code }) => code === 'date-mismatch');
    assert.equal(found?.message, 'date-mismatch.plain');
    assert.deepEqual(
      found.fixes.map(({ edits }) => applyEdits(text, edits).split('\n')[0]),
      ['# Board meeting May 1, 2024'],
    );
  });

  it('gives each code to one rule', () => {
    const codes = [...DEFAULT_SEVERITIES.keys()];
    assert.equal(new Set(codes).size, codes.length);
  });

  it('sorts findings by their place', () => {
    const lines = ['### 2. Budget', '', WRONG_DAY, '', '### 2. Val', '', 'Den 31 november 2024.'];
    assert.deepEqual(found(lines), [
      'numbering-gap warning',
      'date-weekday error',
      'numbering-duplicate error',
      'date-invalid error',
    ]);
  });

  it('takes severities from the options', () => {
    assert.deepEqual(found([WRONG_DAY], { severities: { 'date-weekday': 'hint' } }), ['date-weekday hint']);
    assert.deepEqual(found([WRONG_DAY], { severities: { 'date-weekday': 'off' } }), []);
    const severities = { 'numbering-gap': 'off' } as const;
    assert.deepEqual(found(['### 1. A', '### 1. B', '### 5. C'], { severities }), [
      'numbering-duplicate error',
    ]);
  });

  it('checks structured minutes only', () => {
    const minutes = readMinutes([...SWEDISH_FRONT, WRONG_DAY].join('\n'));
    assert.ok(minutes);
    assert.deepEqual(check({ ...minutes, kind: 'plain' }), []);
  });
});

describe('ignore comments', () => {
  it('reach the next line that says anything', () => {
    assert.deepEqual(found(['<!-- minutes-ignore date-weekday -->', WRONG_DAY]), []);
    assert.deepEqual(found(['<!-- minutes-ignore date-weekday -->', '<!-- more -->', '', WRONG_DAY]), []);
    assert.deepEqual(found(['<!-- minutes-ignore date-weekday -->', 'Hej.', WRONG_DAY]), [
      'date-weekday error',
    ]);
    assert.deepEqual(found(['- Punkt', '  <!-- minutes-ignore date-weekday -->', `  ${WRONG_DAY}`]), []);
  });

  it('name one or several codes', () => {
    const line = 'Fredag 8 oktober 2024 och 31 november 2024.';
    assert.deepEqual(found(['<!-- minutes-ignore date-invalid -->', line]), ['date-weekday error']);
    assert.deepEqual(found(['<!-- minutes-ignore date-invalid date-weekday -->', line]), []);
    assert.deepEqual(found(['<!-- minutes-ignore date-invalid, date-weekday -->', line]), []);
    assert.equal(found(['<!-- minutes-ignore -->', line]).length, 2);
  });

  const block = (...lines: string[]) => ['```yaml deltagare', ...lines, '```'];
  const first = ['- grupp: LG', '  närvarande: [Anna Berg]', '  frånvarande: [Anna Berg]'];
  const second = ['- grupp: SG', '  närvarande: [Bo Ek]', '  frånvarande: [Bo Ek]'];
  const IGNORE = '# minutes-ignore present-and-absent';

  it('reach a whole block from before its fence', () => {
    const comment = '<!-- minutes-ignore present-and-absent -->';
    assert.deepEqual(found([comment, ...block(...first, ...second)]), []);
    assert.deepEqual(found([comment, ...block(...first), '', ...block(...second)]), [
      'present-and-absent error',
    ]);
  });

  it('reach a record from before its first key, else a line', () => {
    assert.deepEqual(found(block(IGNORE, ...first, ...second)), ['present-and-absent error']);
    assert.deepEqual(found(block(...first, IGNORE, ...second)), ['present-and-absent error']);
    assert.deepEqual(found(block(...first.slice(0, 2), `  ${IGNORE}`, ...first.slice(2))), []);
    assert.equal(found(block(...first.slice(0, 1), `  ${IGNORE}`, ...first.slice(1))).length, 1);
  });

  it('work in the front matter', () => {
    const front = FRONT.flatMap((line) =>
      line.startsWith('tid') ? ['# minutes-ignore time-range', 'tid: 16:00-12:00'] : [line],
    );
    assert.deepEqual(found(['Hej.'], {}, front), []);
  });

  it('do nothing where they are only shown', () => {
    const shown = ['```text', '<!-- minutes-ignore date-weekday -->', '```', WRONG_DAY];
    assert.deepEqual(found(shown), ['date-weekday error']);
  });
});
