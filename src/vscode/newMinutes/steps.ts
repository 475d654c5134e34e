/** What a step gives back when the user wants to change an earlier answer. */
export const BACK = Symbol('back');

/** Where a step stands among all. */
export interface StepPlace {
  readonly number: number;
  readonly total: number;
}

/** Asks for one thing more. Gives the answers so far with the new one, `BACK`, or undefined where the user gives up. */
export type Step<Answers> = (
  answers: Answers,
  place: StepPlace,
) => Promise<Answers | typeof BACK | undefined>;

/** Runs steps one after the other, and back again as the user likes. Undefined where the user gives up. */
export async function runSteps<Answers>(
  first: Answers,
  steps: readonly Step<Answers>[],
): Promise<Answers | undefined> {
  const history = [first];
  for (;;) {
    const answers = history[history.length - 1] ?? first;
    const step = steps[history.length - 1];
    if (!step) return answers;
    const next = await step(answers, { number: history.length, total: steps.length });
    if (next === undefined) return undefined;
    if (next !== BACK) history.push(next);
    else if (history.length > 1) history.pop();
  }
}
