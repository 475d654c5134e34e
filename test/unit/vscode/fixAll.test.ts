import assert from 'node:assert/strict';
import { applyEdits, replacement, type TextEdit } from '../../../src/text/edit';
import type { Diagnostic } from '../../../src/validate/diagnostic';
import { fixAllOf } from '../../../src/vscode/fixAll';

function diagnostic(code: string, edit: TextEdit, preferred = true): Diagnostic {
  const fix = { title: { id: 'decisions.open' as const }, edits: [edit], preferred };
  return { code, severity: 'error', range: edit.range, message: 'decisions.open', args: {}, fixes: [fix] };
}

describe('fixAllOf', () => {
  it('joins the preferred fixes of one code', () => {
    const found = [
      diagnostic('a', replacement({ start: 0, end: 1 }, 'X')),
      diagnostic('b', replacement({ start: 2, end: 3 }, 'Y')),
      diagnostic('a', replacement({ start: 4, end: 5 }, 'Z')),
      diagnostic('a', replacement({ start: 6, end: 7 }, 'W'), false),
    ];
    const { repaired, edits } = fixAllOf('a', found);
    assert.equal(repaired, 2);
    assert.equal(applyEdits('0123456789', edits), 'X123Z56789');
  });

  it('leaves out fixes that touch what another one changes', () => {
    const found = [
      diagnostic('a', replacement({ start: 0, end: 3 }, 'X')),
      diagnostic('a', replacement({ start: 2, end: 5 }, 'Y')),
      diagnostic('a', replacement({ start: 3, end: 3 }, 'Z')),
    ];
    assert.equal(fixAllOf('a', found).repaired, 1);
  });
});
