import type { Action } from '../minutes/model';
import { entryOf } from '../minutes/yaml/setValue';
import type { TextRange } from '../text/range';

/** Whether the text itself says that an action is still to be done. */
export function isOpen({ status, confidence }: Action): boolean {
  return confidence === 'stated' && (status === 'open' || status === 'in-progress');
}

/** Where something missing of an action is shown: at what is to be done, in a block at the key of it. */
export function placeOf({ record, textRange }: Action): TextRange {
  const entry = record && (entryOf('action', record, 'text') ?? record.entries[0]);
  return entry?.key.range ?? textRange;
}
