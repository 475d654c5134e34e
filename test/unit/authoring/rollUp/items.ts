import type { OpenItem } from '../../../../src/authoring/openItem';
import type { RollUpOptions } from '../../../../src/authoring/rollUp/rollUpList';
import { rollUp } from '../../../../src/authoring/rollUp/rollUp';
import { applyEdits } from '../../../../src/text/edit';

export const SWEDISH: RollUpOptions = { path: 'open-items.md', language: 'sv', groupBy: 'owner' };
export const ENGLISH: RollUpOptions = { ...SWEDISH, language: 'en' };

/** An open item of a meeting of LG. */
export function item(given: Partial<OpenItem> = {}): OpenItem {
  const { path = '2024-09-24.md' } = given;
  const meeting = { path, date: '2024-09-24', series: 'LG' };
  return {
    path,
    line: 31,
    id: 'Å1',
    text: 'Ta fram en rutin',
    owners: ['Anna Berg'],
    due: { date: '2024-10-08', text: '8 okt' },
    isInProgress: false,
    isPlain: false,
    meeting,
    origin: { ...meeting, id: 'Å1' },
    ageMeetings: 0,
    ...given,
  };
}

/** The document after a roll-up that is not refused. */
export function rolledUp(text: string, items: readonly OpenItem[], options: RollUpOptions = SWEDISH): string {
  const { edits, refusal } = rollUp(text, items, options);
  if (refusal !== undefined) throw new Error(refusal.id);
  return applyEdits(text, edits);
}
