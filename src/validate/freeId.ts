import type { Minutes } from '../minutes/model';
import { foldId } from '../minutes/references';

/**
 * The next id of a prefix: one more than the highest number of the ids that have it, so that numbers of records
 * since removed do not come back as others.
 */
export function freeId({ decisions, actions }: Minutes, prefix: string): string {
  const folded = foldId(prefix);
  const numbers = [...decisions, ...actions].map(({ id }) => {
    const [, letters, number] = /^(\D+)(\d{1,9})$/.exec(id === undefined ? '' : foldId(id)) ?? [];
    return letters === folded ? Number(number) : 0;
  });
  return `${prefix}${Math.max(0, ...numbers) + 1}`;
}
