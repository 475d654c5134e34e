/** Which rows of a long list stand in the page: those in sight and some around them. */
export interface RowWindow {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
}

/** Rows kept ready above and below what is in sight, so that scrolling shows no gaps. */
const AROUND = 20;

/**
 * The window for a scroll position. Lengths are in pixels; all rows are equally high.
 *
 * @param height of what is in sight
 */
export function rowWindow(scrollTop: number, height: number, rowHeight: number, count: number): RowWindow {
  const inSight = Math.ceil(height / rowHeight) + 1;
  const top = Math.min(Math.max(0, Math.floor(scrollTop / rowHeight)), Math.max(0, count - inSight));
  return { first: Math.max(0, top - AROUND), end: Math.min(count, top + inSight + AROUND) };
}

/** The scroll position nearest to the present one at which a row is wholly in sight. */
export function scrollTo(index: number, scrollTop: number, height: number, rowHeight: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - height);
}
