/** Records, or what holds one each, in the order in which they stand in one file. */
type InOrder<T> = readonly T[];

/** The place of the record that begins at an offset; -1 where none does. */
export function recordAt(records: InOrder<{ readonly start: number }>, start: number): number {
  return holderAt(records, start, (record) => record.start);
}

/** The place of what holds the record that begins at an offset; -1 where none does. */
export function holderAt<T>(holders: InOrder<T>, start: number, startOf: (holder: T) => number): number {
  let low = 0;
  let high = holders.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(holders[middle] as T) < start) low = middle + 1;
    else high = middle;
  }
  return low < holders.length && startOf(holders[low] as T) === start ? low : -1;
}
