/**
 * State that holds while a callback runs, or until a guard is disposed of:
 * what Python writes as a `with` block.
 */
import './symbols';

/** Restores what was before: `using guard = torch.noGrad()`, or `guard.dispose()`. */
export interface Guard {
  dispose(): void;
  [Symbol.dispose](): void;
}

/**
 * Enters a state and leaves it: after `body` returned or threw, when its promise settles if it is async, or,
 * without `body`, when the returned guard is disposed of.
 *
 * @param enter sets the state and returns what undoes it; called before `body`
 * @returns what `body` returns, or the guard
 */
export function scoped<Result>(enter: () => () => void, body?: () => Result): Result | Guard {
  let leave: (() => void) | undefined = enter();
  const dispose = (): void => {
    const once = leave;
    leave = undefined;
    once?.();
  };
  if (body === undefined) return { dispose, [Symbol.dispose]: dispose };
  let isPending = false;
  try {
    const result = body();
    if (result instanceof Promise) {
      isPending = true;
      return result.finally(dispose) as Result;
    }
    return result;
  } finally {
    if (!isPending) dispose();
  }
}
