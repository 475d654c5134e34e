import type { Minutes } from '../minutes/model';
import { renumberAll } from '../minutes/renumber';
import { type EditPlan, refused, whyNotEdited } from './editPlan';

/** Numbers all agenda items in order; sub-items and the records that refer to an item follow. */
export function renumberItems(minutes: Minutes): EditPlan {
  const refusal = whyNotEdited(minutes);
  if (refusal !== undefined) return { refusal };
  const edits = renumberAll(minutes);
  if (edits.length > 0) return { edits };
  const isNumbered = minutes.items.some(({ number }) => number !== undefined);
  return refused(isNumbered ? 'renumber.in-order' : 'renumber.no-numbers');
}
