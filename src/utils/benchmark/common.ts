/** Units, rounding and threads of measurements. */

import { type Arguments, binder } from '../../common/binder';
import { expectInteger, expectNumber, invalidArgument, isIterable } from '../../common/expect';
import { type Guard, scoped, splitBody, type WithBody } from '../../common/scoped';
import { getNumThreads, setNumThreads } from '../../runtime/context';
import { tensor } from '../../tensor/creation';

/** Python's `int` of a float. */
export function toInt(x: number): number {
  if (Number.isNaN(x)) throw new RangeError('cannot convert float NaN to integer');
  if (!Number.isFinite(x)) throw new RangeError('cannot convert float infinity to integer');
  return Math.trunc(x);
}

/** `log10` in the precision of a tensor, which is what Python's thresholds see. */
export const log10 = (x: number): number => tensor(x).log10().item() as number;

/** A unit of time. */
export type TimeUnit = 'ns' | 'us' | 'ms' | 's';

const scales = { ns: 1e-9, us: 1e-6, ms: 1e-3, s: 1 } as const;

const bindSelectUnit = binder<{ t: number }, [t: 't']>('selectUnit', { t: 'any' }, {});

/**
 * The unit in which a time has one to three digits before the point.
 *
 * @param args t: the time, in seconds
 * @returns the unit, and how many seconds it has
 * @example torch.utils.benchmark.selectUnit(0.0025); // ['ms', 0.001]
 * @see https://docs.pytorch.org/docs/2.13/benchmark_utils.html
 */
export function selectUnit(...args: Arguments<{ t: number }, [t: 't']>): [unit: TimeUnit, scale: number] {
  const [t] = bindSelectUnit(args);
  expectNumber(t, 't');
  const units: Partial<Record<number, TimeUnit>> = { [-3]: 'ns', [-2]: 'us', [-1]: 'ms' };
  const unit = units[toInt(Math.floor(log10(t) / 3))] ?? 's';
  return [unit, scales[unit]];
}

const english = { ns: 'nanosecond', us: 'microsecond', ms: 'millisecond', s: 'second' } as const;
const bindEnglish = binder<{ u: TimeUnit }, [u: 'u']>('unitToEnglish', { u: 'any' }, {});

/**
 * A unit's name in words: `'microsecond'` for `'us'`.
 * @param args u: the unit, such as `'us'`
 * @example torch.utils.benchmark.unitToEnglish('us'); // 'microsecond'
 * @see https://docs.pytorch.org/docs/2.13/benchmark_utils.html
 */
export function unitToEnglish(...args: Arguments<{ u: TimeUnit }, [u: 'u']>): string {
  const [u] = bindEnglish(args);
  if (!Object.hasOwn(english, u)) throw invalidArgument("one of 'ns', 'us', 'ms', 's'", 'u', u);
  return english[u];
}

interface TrimParameters {
  /** The number that is rounded. */
  x: number;
  /** How many significant figures stay. */
  n: number;
}

const bindTrim = binder<TrimParameters, [x: 'x', n: 'n']>('trimSigfig', { x: 'any', n: 'any' }, {});

/**
 * `x` with `n` significant figures, in single precision as in Python.
 *
 * @param x the number
 * @param n how many figures stay
 * @throws RangeError for zero and for what is not finite
 * @example torch.utils.benchmark.trimSigfig(3.14159, 2); // 3.1000001430511475
 * @see https://docs.pytorch.org/docs/2.13/benchmark_utils.html
 */
export function trimSigfig(...args: Arguments<TrimParameters, [x: 'x', n: 'n']>): number {
  const [x, n] = bindTrim(args);
  expectNumber(x, 'x');
  expectInteger(n, 'n');
  const magnitude = toInt(tensor(x).abs().log10().ceil().item() as number);
  // As text: `10 ** -5` is not always the nearest number to it.
  const scale = Number(`1e${magnitude - n}`);
  return tensor(x / scale)
    .round()
    .mul(scale)
    .item() as number;
}

const bindUnique = binder<{ elements: Iterable<unknown> }, [elements: 'elements']>(
  'orderedUnique',
  { elements: 'any' },
  {},
);

/**
 * The different elements, in the order in which they come first.
 *
 * @param elements any values
 * @example torch.utils.benchmark.orderedUnique([2, 1, 2]); // [2, 1]
 * @see https://docs.pytorch.org/docs/2.13/benchmark_utils.html
 */
export function orderedUnique<T>(...args: [elements: Iterable<T>]): T[] {
  const [elements] = bindUnique(args);
  if (!isIterable(elements)) throw invalidArgument('an iterable', 'elements', elements);
  return [...new Set(elements)] as T[];
}

const bindThreads = binder<{ n: number }, [n: 'n']>('setTorchThreads', { n: 'any' }, {});

/**
 * A number of threads for operators, until its guard or callback ends.
 *
 * @param n how many threads one operator uses
 * @returns a guard, or what the callback returns
 * @throws TorchError for what is no positive integer
 * @example
 * const x = torch.ones([2, 2]);
 * const product = torch.utils.benchmark.setTorchThreads(1, () => x.matmul(x));
 * @see https://docs.pytorch.org/docs/2.13/benchmark_utils.html
 */
export function setTorchThreads(...args: Arguments<{ n: number }, [n: 'n']>): Guard;
export function setTorchThreads<Result>(
  ...args: WithBody<Arguments<{ n: number }, [n: 'n']>, Result>
): Result;
export function setTorchThreads<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args, 1);
  const [n] = bindThreads(given);
  return scoped(() => {
    const before = getNumThreads();
    setNumThreads(n);
    return () => setNumThreads(before);
  }, body);
}
