import { assert } from 'chai';

/** Waits until something is so that comes about a little later. @param what is said where it does not */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  assert.isTrue(await happens(isSo, 30_000), what);
}

export async function happens(isSo: () => boolean | Promise<boolean>, withinMs: number): Promise<boolean> {
  const end = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}
