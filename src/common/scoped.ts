/**
 * State that holds while a callback runs, or until a guard is disposed of:
 * what Python writes as a `with` block.
 */
import { framesOf, isOwnFrame } from './stack';
import './symbols';
import { warn } from './warnings';

/** Guards that were entered and not disposed of yet, by their keys, with the calls that made them. */
const open = new Map<object, Error>();

/** Guards that were made in this turn and that nothing has used yet. */
const unused = new Map<object, Error>();
let isReportDue = false;

/** Warns of a guard that nobody can dispose of any more. */
const forgotten = new FinalizationRegistry<object>((key) => {
  const made = open.get(key);
  if (made !== undefined) warn(`${describe(made)} was never disposed of: what it had set stays. ${howTo}`);
});

const howTo = 'Write `using guard = torch.noGrad()`, or give it a callback: torch.noGrad(() => ...)';

/** The function of this package that a script called, and where. */
function describe(made: Error): string {
  const frames = framesOf(made.stack);
  const caller = frames.findIndex((line) => !isOwnFrame(line));
  const fn = /at (?:new )?(?:[\w$]+\.)*([\w$]+)/.exec(frames[caller - 1] ?? '')?.[1] ?? 'a guard';
  return `the guard of ${fn}() at ${(frames[caller] ?? '').replace(/^\s+at (.*\()?|\)$/g, '')}`;
}

/** Warns, when the script's turn is over, of the guards that it made for nothing. */
function reportUnused(): void {
  isReportDue = false;
  const texts = [...unused.values()].map(describe);
  unused.clear();
  for (const text of texts) {
    warn(
      `${text} has no effect: as in Python, what it sets begins where it is entered. ${howTo}; or call guard.enter(), and later ` +
        'guard.dispose()',
    );
  }
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

/**
 * A state that holds from where it is entered until it is disposed of. `using guard = torch.noGrad()`
 * enters it where it binds it; elsewhere `guard.enter()` does. Alone, as in Python, it has no effect.
 */
export interface Guard {
  /** Enters the state, which {@link dispose} leaves; returns the guard. */
  enter(): this;
  /**
   * Restores what was before; nothing, if that was done already.
   * @throws Error where the state was never entered
   */
  dispose(): void;
  /** Ends what the guard began; `using` calls it at the end of its block. */
  [Symbol.dispose](): void;
}

/** The state behind a guard. */
class State {
  private leave: (() => void) | undefined;
  /** Whether it was entered once, or used as a decorator. */
  private isUsed = false;
  private readonly made = new Error('made');
  /** Stands for the state, which may keep its guard, where that is to be found dead. */
  readonly key = {};

  constructor(private readonly begin: () => () => void) {
    if (!isReportDue) process.nextTick(reportUnused);
    isReportDue = true;
    unused.set(this, this.made);
  }

  /** @param isForGood whether it may stay entered without a fault: nobody has to dispose of the guard */
  enter(isForGood = false): void {
    this.use();
    if (this.leave !== undefined) return;
    this.leave = this.begin();
    if (!isForGood) open.set(this.key, this.made);
  }

  use(): void {
    this.isUsed = true;
    unused.delete(this);
  }

  dispose(): void {
    if (!this.isUsed) {
      this.use();
      throw new Error(
        `${describe(this.made)} is disposed of and was never entered: it had no effect. ${howTo}`,
      );
    }
    const once = this.leave;
    this.leave = undefined;
    open.delete(this.key);
    once?.();
  }
}

/**
 * Makes `guard` a guard of a state.
 *
 * @param begin sets the state and returns what undoes it
 * @param isForGood whether the state is entered at once, and may stay
 */
export function asGuard<G extends object>(guard: G, begin: () => () => void, isForGood = false): G & Guard {
  const state = new State(begin);
  if (isForGood) state.enter(true);
  forgotten.register(guard, state.key);
  const enter = () => {
    state.enter();
    return guard;
  };
  return Object.defineProperties(guard, {
    enter: { value: enter },
    dispose: { value: () => state.dispose() },
    // `using` and `DisposableStack.use` read the method where they bind the guard, and nothing else reads it.
    [Symbol.dispose]: {
      get() {
        state.enter();
        return () => state.dispose();
      },
    },
    [USE]: { value: () => state.use() },
  }) as G & Guard;
}

const USE = Symbol('use');

/** Says that a guard serves for something else than entering its state here: as a decorator, or later. */
export function markUsed(guard: object): void {
  // The symbol is this file's own, and no part of what users see; objects of theirs lack it.
  (guard as Partial<Record<typeof USE, () => void>>)[USE]?.();
}

/**
 * Enters a state and leaves it: after `body` returned or threw, or when its promise settles if it is async.
 * Without `body` it returns a guard, which enters and leaves it.
 *
 * @param enter sets the state and returns what undoes it
 * @param isForGood whether a guard's state is entered at once, and may stay
 * @returns what `body` returns, or the guard
 */
export function scoped<Result>(
  enter: () => () => void,
  body?: () => Result,
  isForGood = false,
): Result | Guard {
  if (body === undefined) return asGuard({}, enter, isForGood);
  const leave = enter();
  let isPending = false;
  try {
    const result = body();
    if (result instanceof Promise) {
      isPending = true;
      return result.finally(leave) as Result;
    }
    return result;
  } finally {
    if (!isPending) leave();
  }
}
