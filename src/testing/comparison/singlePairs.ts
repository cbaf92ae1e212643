/** Pairs of what is no tensor: nothing, booleans, numbers. */

import { Complex } from '../../python/complex';
import { scalarMismatch } from './messages';
import { type CompareOptions, Failure, type Pair, type Path, pyClass } from './pair';
import { distance, isEqual, isNaNumber, magnitude, type PyNumber, pyStr } from './scalars';
import { defaultTolerances, tolerancesOf } from './tolerances';

/** A pair of which one is null or undefined, Python's None. */
export function nonePair(actual: unknown, expected: unknown, path: Path): Pair | undefined {
  const isNone = (value: unknown) => value === null || value === undefined;
  if (!isNone(actual) && !isNone(expected)) return undefined;
  return {
    kind: 'NonePair',
    shown: [
      ['actual', actual],
      ['expected', expected],
    ],
    compare() {
      if (isNone(actual) && isNone(expected)) return;
      const text = `None mismatch: ${pyStr(actual)} is not ${pyStr(expected)}`;
      throw new Failure('AssertionError', text, path);
    },
  };
}

/** A pair of booleans. */
export function booleanPair(actual: unknown, expected: unknown, path: Path): Pair | undefined {
  if (typeof actual !== 'boolean' || typeof expected !== 'boolean') return undefined;
  return {
    kind: 'BooleanPair',
    shown: [
      ['actual', actual],
      ['expected', expected],
    ],
    compare() {
      if (actual === expected) return;
      const text = `Booleans mismatch: ${pyStr(actual)} is not ${pyStr(expected)}`;
      throw new Failure('AssertionError', text, path);
    },
  };
}

/** Whether it is a number; a boolean is none beside numbers. */
function isNumber(value: unknown): value is Exclude<PyNumber, boolean> {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Complex;
}

const dtypeOf = (value: PyNumber) => {
  if (value instanceof Complex) return 'complex128';
  return typeof value === 'number' ? 'float64' : 'int64';
};

/** A pair of numbers. */
export function numberPair(
  actual: unknown,
  expected: unknown,
  path: Path,
  options: CompareOptions,
): Pair | undefined {
  if (!isNumber(actual) || !isNumber(expected)) return undefined;
  const { equalNan, checkDtype } = options;
  const tolerances = tolerancesOf(options, path, () => defaultTolerances(dtypeOf(actual), dtypeOf(expected)));
  return {
    kind: 'NumberPair',
    shown: [
      ['actual', actual],
      ['expected', expected],
      ...Object.entries(tolerances),
      ['equal_nan', equalNan],
      ['check_dtype', checkDtype],
    ],
    compare() {
      const [ours, theirs] = [pyClass(actual), pyClass(expected)];
      if (checkDtype && ours !== theirs) {
        throw new Failure('AssertionError', `The (d)types do not match: ${ours} != ${theirs}.`, path);
      }
      if (isEqual(actual, expected)) return;
      if (equalNan && isNaNumber(actual) && isNaNumber(expected)) return;
      const apart = distance(actual, expected);
      const { rtol, atol } = tolerances;
      if (Number.isFinite(Number(apart)) && apart <= atol + rtol * Number(magnitude(expected))) return;
      throw new Failure('AssertionError', scalarMismatch(actual, expected, tolerances), path);
    },
  };
}
