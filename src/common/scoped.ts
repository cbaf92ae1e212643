/**
 * State that holds while a callback runs, or until a guard is disposed of:
 * what Python writes as a `with` block.
 */
import path from 'node:path';
import './symbols';
import { warn } from './warnings';

/** Where this package's own code lies. */
const packageRoot = path.dirname(__dirname) + path.sep;

/** Guards that were not disposed of yet, with the calls that made them. */
const open = new Map<object, Error>();

/** Warns of a guard that nobody can dispose of any more. */
const forgotten = new FinalizationRegistry<object>((key) => {
  const made = open.get(key);
  if (made !== undefined) warn(`${describe(made)} was never disposed of: what it had set stays. ${howTo}`);
});

const howTo = 'Write `using guard = torch.noGrad()`, or give it a callback: torch.noGrad(() => ...)';

/** The function of this package that a script called, and where. */
function describe(made: Error): string {
  const frames = (made.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const caller = frames.findIndex((line) => !line.includes(packageRoot));
  const fn = /at (?:Object\.)?(\w+)/.exec(frames[caller - 1] ?? '')?.[1] ?? 'a guard';
  return `the guard of ${fn}() at ${(frames[caller] ?? '').replace(/^\s+at (.*\()?|\)$/g, '')}`;
}

/** For an error that guards of recording may have caused: which of them are open, on lines of their own. */
export function openGuards(): string {
  const texts = [...open.values()].map(describe).filter((text) => /of (noGrad|inferenceMode)/.test(text));
  return texts.map((text) => `\n${text} is not disposed of. ${howTo}`).join('');
}

/** A function's arguments, and behind them a callback to run in the state. */
export type WithBody<A extends readonly unknown[], Result> =
  A extends Required<A>
    ? [...A, body: () => Result]
    : A extends readonly [...infer Head, unknown?]
      ? [...Required<A>, body: () => Result] | [...Head, body: () => Result]
      : never;

/**
 * The arguments of a function that may have a callback behind them, and that callback.
 * @param from how many arguments come before it at least, where functions are among these
 */
export function splitBody<Result>(
  args: readonly unknown[],
  from = 0,
): [args: readonly unknown[], body: (() => Result) | undefined] {
  const body = args.at(-1);
  if (args.length <= from || (typeof body !== 'function' && body !== undefined)) return [args, undefined];
  return [args.slice(0, -1), body as (() => Result) | undefined];
}

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
 * @param isForGood whether what is entered may stay without a fault, so that nobody has to dispose of the
 * guard
 * @returns what `body` returns, or the guard
 */
export function scoped<Result>(
  enter: () => () => void,
  body?: () => Result,
  isForGood = false,
): Result | Guard {
  const key = {};
  let leave: (() => void) | undefined = enter();
  const dispose = (): void => {
    const once = leave;
    leave = undefined;
    open.delete(key);
    once?.();
  };
  if (body === undefined) {
    if (!isForGood) open.set(key, new Error('made'));
    const guard: Guard = { dispose: () => dispose(), [Symbol.dispose]: () => dispose() };
    forgotten.register(guard, key);
    return guard;
  }
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
