import type { Disposable } from 'vscode';

/** A second after midnight, so that no clock is still on the day before. */
const AFTER_MIDNIGHT_MS = 1_000;
/** Timers stand still while a machine sleeps: so the day is looked at now and then, too. */
const LOOK_MS = 15 * 60_000;

/** Calls back soon after each midnight where the user is. */
export function untilMidnight(newDay: () => void): Disposable {
  let day = new Date().toDateString();
  let timer: ReturnType<typeof setTimeout>;
  const next = (): void => {
    const now = new Date();
    const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
    const left = midnight.getTime() - now.getTime() + AFTER_MIDNIGHT_MS;
    timer = setTimeout(look, Math.min(left, LOOK_MS));
  };
  const look = (): void => {
    const today = new Date().toDateString();
    if (today !== day) {
      day = today;
      newDay();
    }
    next();
  };
  next();
  return {
    dispose: () => {
      clearTimeout(timer);
    },
  };
}
