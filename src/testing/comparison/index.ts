/** What `assertClose` compares: values in arrays, objects and Maps, pair by pair. */

import { isNamedTuple } from '../../common/namedTuple';
import { isPlainObject } from '../../common/plainObject';
import { pyRepr } from '../../python/pyrepr';
import { type CompareOptions, Failure, type Pair, type Path, pyClass, toError, unexpected } from './pair';
import { booleanPair, nonePair, numberPair } from './singlePairs';
import { tensorPair } from './tensorPair';

export type { CompareOptions } from './pair';

type Placed = readonly [path: Path, pair: Pair];

/** The values of what Python calls a sequence. */
function sequence(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null && isNamedTuple(value) ? [...value] : undefined;
}

/** The entries of what Python calls a mapping. */
function mapping(value: unknown): ReadonlyMap<unknown, unknown> | undefined {
  if (value instanceof Map) return value;
  return isPlainObject(value) ? new Map(Object.entries(value)) : undefined;
}

/** Python's `<` where all keys are of one kind that has an order; else they stay as they are. */
function sorted(keys: readonly unknown[]): unknown[] {
  const kinds = new Set(keys.map((key) => typeof key));
  const hasOrder = kinds.size === 1 && ['string', 'number', 'bigint', 'boolean'].includes([...kinds][0]!);
  return hasOrder ? [...keys].sort((a: any, b: any) => (a < b ? -1 : a > b ? 1 : 0)) : [...keys];
}

const kinds = [nonePair, booleanPair, numberPair, tensorPair];

/** The pairs of two values, in order; `around` has the containers that they lie in. */
function originate(
  actual: unknown,
  expected: unknown,
  path: Path,
  options: CompareOptions,
  around: readonly unknown[],
): Placed[] {
  const inside = (key: unknown, ours: unknown, theirs: unknown): Placed[] => {
    if (around.includes(actual)) throw new RangeError('assertClose: a value that contains itself has no end');
    return originate(ours, theirs, [...path, key], options, [...around, actual]);
  };
  const [ours, theirs] = [sequence(actual), sequence(expected)];
  if (ours !== undefined && theirs !== undefined) {
    if (ours.length !== theirs.length) {
      const text = `The length of the sequences mismatch: ${ours.length} != ${theirs.length}`;
      throw new Failure('AssertionError', text, path);
    }
    return ours.flatMap((value, i) => inside(i, value, theirs[i]));
  }
  const [left, right] = [mapping(actual), mapping(expected)];
  if (left !== undefined && right !== undefined) {
    const missing = [...right.keys()].filter((key) => !left.has(key));
    const additional = [...left.keys()].filter((key) => !right.has(key));
    if (missing.length + additional.length > 0) {
      throw new Failure(
        'AssertionError',
        'The keys of the mappings do not match:\n' +
          `Missing keys in the actual mapping: ${pyRepr(sorted(missing))}\n` +
          `Additional keys in the actual mapping: ${pyRepr(sorted(additional))}`,
        path,
      );
    }
    return sorted([...left.keys()]).flatMap((key) => inside(key, left.get(key), right.get(key)));
  }
  for (const kind of kinds) {
    const pair = kind(actual, expected, path, options);
    if (pair !== undefined) return [[path, pair]];
  }
  const types = `${pyClass(actual)} and ${pyClass(expected)}`;
  throw new Failure('TypeError', `No comparison pair was able to handle inputs of type ${types}.`, path);
}

/**
 * Throws unless both are close. What can't be compared at all is an error with a message of its own;
 * `msg` has a say in that of the first pair which is apart.
 * @param below the function that errors' stacks begin below
 */
export function compare(
  actual: unknown,
  expected: unknown,
  options: CompareOptions,
  msg: string | ((text: string) => string) | null,
  below: (...args: any[]) => unknown,
): void {
  let pairs: Placed[];
  try {
    pairs = originate(actual, expected, [], options, []);
  } catch (error) {
    throw error instanceof Failure ? toError(error, null, below) : error;
  }
  const failures: Failure[] = [];
  for (const [path, pair] of pairs) {
    try {
      pair.compare();
    } catch (error) {
      if (!(error instanceof Failure)) throw unexpected(pair, path, error);
      failures.push(error);
    }
  }
  if (failures.length > 0) throw toError(failures[0]!, msg, below);
}
