/** The assertion of tests: two values are equal up to rounding. */

import { binder } from '../common/binder';
import { expectBoolean, expectNumber, invalidArgument } from '../common/expect';
import { compare } from './comparison';

/** Options of `assertClose`. */
export interface AssertCloseOptions {
  /** The tolerance relative to the expected value; only together with `atol`. Default: by dtype */
  rtol?: number | null | undefined;
  /** The absolute tolerance; only together with `rtol`. Default: by dtype */
  atol?: number | null | undefined;
  /** Whether NaN equals NaN. Default: false */
  equalNan?: boolean | undefined;
  /** Whether tensors have to be on one device; if not, they are compared on the CPU. Default: true */
  checkDevice?: boolean | undefined;
  /** Whether dtypes have to be the same; if not, the promoted one is used. Default: true */
  checkDtype?: boolean | undefined;
  /** Whether layouts have to be the same; if not, dense tensors are compared. Default: true */
  checkLayout?: boolean | undefined;
  /** Whether the strides of strided tensors have to be the same. Default: false */
  checkStride?: boolean | undefined;
  /** Whether a `Parameter` may be compared with a tensor. Default: true */
  allowSubclasses?: boolean | undefined;
  /** The message of the error, or what makes it of the usual one. */
  msg?: string | ((message: string) => string) | null | undefined;
}

interface AssertCloseParameters extends AssertCloseOptions {
  actual: unknown;
  expected: unknown;
}

const bind = binder<AssertCloseParameters, [actual: 'actual', expected: 'expected']>(
  'assertClose',
  { actual: 'data', expected: 'data' },
  {},
  {
    rtol: null,
    atol: null,
    equalNan: false,
    checkDevice: true,
    checkDtype: true,
    checkLayout: true,
    checkStride: false,
    allowSubclasses: true,
    msg: null,
  },
);

/** Throws unless `value` may be a tolerance. */
function expectTolerance(value: unknown, name: string): void {
  if (value !== null) expectNumber(value, name);
}

/**
 * Throws unless `actual` and `expected` are close: $|actual - expected| \le atol + rtol \cdot |expected|$
 * for every number, and the same shape, dtype, device and layout. Infinities are close to themselves only,
 * NaN to nothing unless `equalNan` is set.
 *
 * Both are tensors, typed arrays of one kind, numbers, booleans or null, or arrays, plain objects and Maps
 * of such values, nested in any way: `assertClose(model.stateDict(), loaded)`. Of sparse tensors the indices
 * have to be equal and the values close; quantised ones are compared by what they stand for; of tensors
 * on `meta` only the attributes are compared.
 *
 * | dtype | `rtol` | `atol` |
 * |---|---|---|
 * | float16, complex32 | 1e-3 | 1e-5 |
 * | bfloat16 | 1.6e-2 | 1e-5 |
 * | float32, complex64, quantised | 1.3e-6 | 1e-5 |
 * | float64, complex128, a number, a `Complex` | 1e-7 | 1e-7 |
 * | any other, a bigint | 0 | 0 |
 *
 * Of two dtypes the looser tolerances count. Every number of JavaScript is Python's `float`, a bigint its
 * `int`.
 *
 * @param actual what came out
 * @param expected what should have
 * @param options tolerances, what is checked, the message
 * @throws AssertionError (of `node:assert`) in Python's words: how many elements are apart, the greatest
 * difference, where it is, and of which item
 * @throws TypeError for values that can't be compared with each other
 * @throws RangeError for one of `rtol` and `atol` without the other; for a layout that can't be compared
 * @example
 * const x = torch.tensor([1, 2, 3]);
 * torch.testing.assertClose(x.add(1e-7), x);
 * torch.testing.assertClose({ loss: 0.5, x }, { loss: 0.5 + 1e-9, x }, { rtol: 0, atol: 1e-6 });
 * @see https://docs.pytorch.org/docs/2.13/testing.html
 */
export function assertClose(
  ...args: [actual: unknown, expected: unknown, options?: AssertCloseOptions | undefined]
): void {
  const { actual, expected, msg, ...options } = bind.named(args);
  expectTolerance(options.rtol, 'rtol');
  expectTolerance(options.atol, 'atol');
  for (const name of switches) expectBoolean(options[name], name);
  if (msg !== null && typeof msg !== 'string' && typeof msg !== 'function') {
    throw invalidArgument('a string or a function', 'msg', msg);
  }
  compare(actual, expected, options, msg, assertClose);
}

const switches = [
  'equalNan',
  'checkDevice',
  'checkDtype',
  'checkLayout',
  'checkStride',
  'allowSubclasses',
] as const;
