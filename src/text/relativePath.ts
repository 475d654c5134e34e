/** How to get from the file `from` to the file `to`, both relative to the same root, with `/`. */
export function relativePath(from: string, to: string): string {
  const start = stepsOf(from).slice(0, -1);
  const goal = stepsOf(to);
  let shared = 0;
  while (shared < start.length && shared < goal.length - 1 && start[shared] === goal[shared]) shared++;
  return [...start.slice(shared).map(() => '..'), ...goal.slice(shared)].join('/');
}

/** The file that a path means which is written in the file `from`; the reverse of `relativePath`. */
export function resolvedPath(from: string, path: string): string {
  const steps = stepsOf(from).slice(0, -1);
  for (const step of stepsOf(path)) {
    if (step === '..' && steps.length > 0 && steps.at(-1) !== '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** The steps of a path, empty ones left out. */
export function stepsOf(path: string): string[] {
  return path.split('/').filter((step) => step !== '');
}
