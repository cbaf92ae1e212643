/** A stopwatch for code that uses tensors. */

import { isAvailable, synchronize } from '../../accelerator';
import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { expectFunction, expectInteger, expectNumber, invalidArgument } from '../../common/expect';
import { isPlainObject } from '../../common/plainObject';
import { setTorchThreads } from './common';
import { Measurement } from './measurement';
import { sourceOf } from './source';
import { TaskSpec, type TaskSpecOptions } from './taskSpec';

/** Variables of a statement, which its setup makes. */
export type Globals = Record<string, any>;

/** Options of `Timer`. */
export interface TimerOptions extends Omit<TaskSpecOptions, 'stmt' | 'setup'> {
  /** What is measured. It gets the variables. Default: nothing */
  stmt?: ((globals: any) => unknown) | undefined;
  /** Runs before each measurement and is not measured. It gets the variables, and may add some. */
  setup?: ((globals: any) => unknown) | null | undefined;
  /** The clock, in seconds. Default: `timer`, which waits for an accelerator */
  timer?: (() => number) | undefined;
  /** Variables; each measurement begins with a copy. */
  globals?: Globals | null | undefined;
}

type TimerOrder = [stmt: 'stmt', setup: 'setup'];
const nothing = () => {};
const bindTimer = binder<TimerOptions, TimerOrder>(
  'Timer',
  {},
  { stmt: nothing, setup: null },
  {
    timer,
    globals: null,
    label: null,
    subLabel: null,
    description: null,
    env: null,
    numThreads: 1,
  },
);

/** Called after each block of runs, with how many it had and the seconds that they took. */
export type BlockCallback = (number: number, seconds: number) => void;

/** Options of `blockedAutorange`. */
export interface BlockedAutorangeOptions {
  /** Called after each block with how often the statement ran and how many seconds that took. */
  callback?: BlockCallback | null | undefined;
  /** Seconds to measure at least. Default: 0.2 */
  minRunTime?: number | undefined;
}

/** Options of `adaptiveAutorange`. */
export interface AdaptiveAutorangeOptions {
  /** The width of the times, as a part of their median, that is good enough. Default: 0.1 */
  threshold?: number | undefined;
  /** Seconds to measure at least. Default: 0.01 */
  minRunTime?: number | undefined;
  /** Seconds after which it is given up. Default: 10 */
  maxRunTime?: number | undefined;
  /** Called after each block with how often the statement ran and how many seconds that took. */
  callback?: BlockCallback | null | undefined;
}

const bindTimeit = binder<{ number?: number }, [number: 'number']>('timeit', {}, { number: 1_000_000 });
type BlockedOrder = [callback: 'callback', minRunTime: 'minRunTime'];
const bindBlocked = binder<BlockedAutorangeOptions, BlockedOrder>(
  'blockedAutorange',
  {},
  { callback: null, minRunTime: 0.2 },
);
const bindAdaptive = binder<AdaptiveAutorangeOptions, [threshold: 'threshold']>(
  'adaptiveAutorange',
  {},
  { threshold: 0.1 },
  { minRunTime: 0.01, maxRunTime: 10, callback: null },
);

/** No run takes less: what is not divided by zero. */
const SHORTEST = 1e-9;
/** Runs in a block, at most. */
const MOST = 2 ** 31 - 1;

/**
 * Seconds on a clock that only goes forward. Where there is an accelerator its work is waited for first.
 *
 * @example
 * const start = torch.utils.benchmark.timer();
 * const seconds = torch.utils.benchmark.timer() - start;
 * @see https://docs.pytorch.org/docs/2.13/benchmark_utils.html
 */
export function timer(...args: []): number {
  refuseArguments('timer', args);
  if (isAvailable()) synchronize();
  return Number(process.hrtime.bigint()) / 1e9;
}

/**
 * Measures how long a function takes: after a warm-up, with the number of threads that is asked for (one, as
 * in Python), many times over, waiting for an accelerator before it looks at the clock.
 *
 * The function has to be synchronous. Its variables come from its surroundings, or from `globals` and
 * `setup`, which get an object of them: `setup` runs anew before each measurement.
 *
 * @example
 * const x = torch.ones([16, 16]);
 * const t = new torch.utils.benchmark.Timer(() => x.matmul(x), { label: 'matmul', numThreads: 1 });
 * console.log(`${t.timeit(100)}`);
 * @see https://docs.pytorch.org/docs/2.13/benchmark_utils.html#torch.utils.benchmark.Timer
 */
export class Timer {
  readonly #stmt: (globals: Globals) => unknown;
  readonly #setup: ((globals: Globals) => unknown) | null;
  readonly #timer: () => number;
  readonly #globals: Globals;
  readonly #spec: TaskSpec;

  /** @param args stmt, setup; the others by name */
  constructor(...args: Arguments<TimerOptions, TimerOrder>) {
    const { stmt, setup, timer: clock, globals, ...words } = bindTimer.named(args);
    expectFunction(stmt, 'stmt');
    if (setup !== null) expectFunction(setup, 'setup');
    expectFunction(clock, 'timer');
    if (globals !== null && !isPlainObject(globals)) throw invalidArgument('an object', 'globals', globals);
    this.#stmt = stmt;
    this.#setup = setup;
    this.#timer = clock;
    this.#globals = { ...globals };
    this.#spec = new TaskSpec({
      stmt: stmt === nothing ? '' : sourceOf(stmt),
      setup: setup === null ? '' : sourceOf(setup),
      ...words,
    });
  }

  /**
   * Runs the function `number` times.
   *
   * @param args number: how often the statement runs. Default: 1,000,000
   */
  timeit(...args: Arguments<{ number?: number }, [number: 'number']>): Measurement {
    const [number] = bindTimeit(args);
    expectInteger(number, 'number', 0);
    return setTorchThreads(this.#spec.numThreads, () => {
      this.#time(Math.max(Math.floor(number / 100), 2));
      return new Measurement(number, [this.#time(number)], this.#spec);
    });
  }

  /**
   * Runs the function in blocks, which are long enough for the clock to cost nothing, until `minRunTime`
   * has gone by.
   *
   * @param options callback, minRunTime
   */
  blockedAutorange(...args: Arguments<BlockedAutorangeOptions, BlockedOrder>): Measurement {
    const [callback, minRunTime] = bindBlocked(args);
    if (callback !== null) expectFunction(callback, 'callback');
    expectNumber(minRunTime, 'minRunTime');
    const number = this.#blockSize(minRunTime);
    const times = this.#measure(number, () => true, { callback, minRunTime, maxRunTime: Infinity });
    return new Measurement(number, times, this.#spec);
  }

  /**
   * Runs the function in blocks until their times are alike: until the width of them is below `threshold` of
   * their median, or `maxRunTime` has gone by.
   *
   * @param options threshold; minRunTime, maxRunTime and callback by name
   */
  adaptiveAutorange(...args: Arguments<AdaptiveAutorangeOptions, [threshold: 'threshold']>): Measurement {
    const { threshold, ...limits } = bindAdaptive.named(args);
    for (const [name, value] of Object.entries({ threshold, ...limits })) {
      if (name !== 'callback') expectNumber(value, name);
      else if (value !== null) expectFunction(value, name);
    }
    const number = this.#blockSize(0.05);
    const areAlike = (times: number[]) =>
      times.length > 3 && new Measurement(number, times, this.#spec).meetsConfidence(threshold);
    return new Measurement(number, this.#measure(number, areAlike, limits), this.#spec);
  }

  /** Seconds of `number` runs. */
  #time(number: number): number {
    const [stmt, clock] = [this.#stmt, this.#timer];
    const globals = { ...this.#globals };
    refusePromise('setup', this.#setup?.(globals));
    let last: unknown;
    const start = clock();
    for (let i = 0; i < number; i++) last = stmt(globals);
    const seconds = clock() - start;
    refusePromise('stmt', last);
    return Math.max(seconds, SHORTEST);
  }

  /** How many runs a block needs, so that looking at the clock is nothing beside them. Also a warm-up. */
  #blockSize(minRunTime: number): number {
    return setTorchThreads(this.#spec.numThreads, () => {
      const overhead = [0, 0, 0, 0, 0].map((none) => this.#time(none)).sort((a, b) => a - b)[2]!;
      for (let number = 1; ; number *= 10) {
        const seconds = this.#time(number);
        if (overhead / seconds <= 1e-4 && seconds >= minRunTime / 1000) return number;
        if (seconds > minRunTime || number * 10 > MOST) return number;
      }
    });
  }

  #measure(
    number: number,
    mayStop: (times: number[]) => boolean,
    {
      minRunTime,
      maxRunTime,
      callback,
    }: { minRunTime: number; maxRunTime: number; callback: BlockCallback | null },
  ): number[] {
    const times: number[] = [];
    return setTorchThreads(this.#spec.numThreads, () => {
      for (let total = 0, isEnough = false; total < minRunTime || !isEnough; ) {
        const seconds = this.#time(number);
        times.push(seconds);
        total += seconds;
        callback?.(number, seconds);
        isEnough = mayStop(times);
        if (maxRunTime > 0 && total > maxRunTime) break;
      }
      return times;
    });
  }
}

function refusePromise(what: string, result: unknown): void {
  if (result instanceof Promise) {
    throw new TypeError(`Timer measures synchronous functions, but ${what} returns a promise`);
  }
}
