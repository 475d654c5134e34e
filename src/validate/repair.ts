import { applyEdits } from '../text/edit';
import type { Diagnostic } from './diagnostic';

export interface Repair {
  readonly text: string;
  /** How many fixes were applied. */
  readonly applied: number;
}

/**
 * Applies the preferred fixes of a text, one after another, each found in the text as the one before left it. A fix
 * that does not leave fewer findings behind is not applied: so this ends, and repairs nothing by breaking something.
 */
export function repair(text: string, check: (text: string) => readonly Diagnostic[]): Repair {
  let current = text;
  let found = check(text);
  let applied = 0;
  for (;;) {
    const better = firstBetter(current, found, check);
    if (better === undefined) return { text: current, applied };
    ({ text: current, found } = better);
    applied++;
  }
}

function firstBetter(
  text: string,
  found: readonly Diagnostic[],
  check: (text: string) => readonly Diagnostic[],
): { readonly text: string; readonly found: readonly Diagnostic[] } | undefined {
  for (const { fixes } of found) {
    const preferred = fixes.find((fix) => fix.preferred);
    if (preferred === undefined) continue;
    const mended = applyEdits(text, preferred.edits);
    const left = check(mended);
    if (left.length < found.length) return { text: mended, found: left };
  }
  return undefined;
}
