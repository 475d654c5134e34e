import type { TimeWindow } from '../minutes/model';

const TIME = String.raw`\d{1,2}(?:[.:]\d{2})?(?:\s?[ap]\.?m\b\.?)?`;
const WINDOW = new RegExp(`^(${TIME})(.*?)(${TIME})$`, 'isu');

/** A window in the marks of a written one: like `12.00–16.00`, 13:00 to 15:00 is `13.00–15.00`. */
export function windowLike(written: string, { start, end }: Pick<TimeWindow, 'start' | 'end'>): string {
  const between = WINDOW.exec(written)?.[2] ?? '-';
  const mark = written.includes('.') && !written.includes(':') ? '.' : ':';
  return `${start.replace(':', mark)}${between}${end.replace(':', mark)}`;
}

/** The window with its two times exchanged, each as it is written; undefined where they cannot be told apart. */
export function swappedWindow(written: string): string | undefined {
  const [, start, between, end] = WINDOW.exec(written) ?? [];
  return start === undefined || between === undefined || end === undefined
    ? undefined
    : end + between + start;
}
