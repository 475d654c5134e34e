import type { Minutes } from '../minutes/model';
import { renumberAll } from '../minutes/renumber';
import { type EditPlan, isApproved, refused } from './editPlan';

/** Numbers all agenda items in order; sub-items and the records that refer to an item follow. */
export function renumberItems(minutes: Minutes): EditPlan {
  if (isApproved(minutes)) return refused('record.approved');
  const edits = renumberAll(minutes);
  if (edits.length > 0) return { edits };
  const isNumbered = minutes.items.some(({ number }) => number !== undefined);
  return refused(isNumbered ? 'renumber.in-order' : 'renumber.no-numbers');
}
