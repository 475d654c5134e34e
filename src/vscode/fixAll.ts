import type { TextEdit } from '../text/edit';
import { overlaps, type TextRange } from '../text/range';
import type { Diagnostic } from '../validate/diagnostic';

/** The edits that repair several diagnostics at once. */
export interface FixAll {
  readonly repaired: number;
  readonly edits: readonly TextEdit[];
}

/**
 * The preferred fixes of all diagnostics of a code, taken together. A fix that touches what an earlier one changes is
 * left out: it was meant for the text as it is.
 */
export function fixAllOf(code: string, diagnostics: readonly Diagnostic[]): FixAll {
  const edits: TextEdit[] = [];
  let repaired = 0;
  for (const diagnostic of diagnostics) {
    const fix = diagnostic.fixes.find(({ preferred }) => preferred);
    if (diagnostic.code !== code || !fix) continue;
    const collides = fix.edits.some(({ range }) => edits.some((edit) => touches(edit.range, range)));
    if (collides) continue;
    edits.push(...fix.edits);
    repaired++;
  }
  return { repaired, edits };
}

function touches(a: TextRange, b: TextRange): boolean {
  return overlaps(a, b) || a.end === b.start || b.end === a.start;
}
