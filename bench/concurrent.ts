const CONCURRENT = 64;

/** The sum of what each gives, so many of them asked at once. */
export async function sum<T>(all: readonly T[], of: (one: T) => Promise<number>): Promise<number> {
  let total = 0;
  let next = 0;
  const turn = async (): Promise<void> => {
    for (let one = all[next++]; one !== undefined; one = all[next++]) {
      const value = await of(one);
      total += value;
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, turn));
  return total;
}
