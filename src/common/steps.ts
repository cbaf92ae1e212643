/** Work that pauses now and then: done at once, or with turns of the event loop in between. */

/** Pauses after each step, and returns what the work gives. */
export type Steps<T> = Generator<undefined, T>;

/**
 * Whether a step ends after `count` items: with every `each`, and at first sooner, since code that has not
 * run yet takes tens of times as long.
 */
export const endsStep = (count: number, each: number): boolean =>
  count % each === 0 || (count < each && (count & (count - 1)) === 0);

/** Does the work at once. */
export function doSteps<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Does the work, and lets the event loop turn after each step. */
export async function doStepsInTurns<T>(steps: Steps<T>, turn: () => Promise<unknown>): Promise<T> {
  let step = steps.next();
  for (; !step.done; step = steps.next()) await turn();
  return step.value;
}
