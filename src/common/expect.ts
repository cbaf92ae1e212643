/** Checks of single arguments, and the errors for arguments of a wrong kind: all read alike. */
import { types } from 'node:util';
import { brief, typeName } from './brief';
import { foreignText, isForeign } from './copy';
import { isPlainObject } from './plainObject';

/** Another copy's object, which a value is or whose elements hold it. */
function foreignIn(value: unknown): unknown {
  if (types.isProxy(value) || !Array.isArray(value)) return isForeign(value) ? value : undefined;
  for (let i = 0; i < value.length; i++) {
    const element: unknown = Object.getOwnPropertyDescriptor(value, i)?.value;
    if (isForeign(element)) return element;
  }
  return undefined;
}

/**
 * The error for an argument of a wrong kind.
 * @param expected what would have been right, e.g. `a positive integer`
 * @param name the argument's name
 * @param value what came
 * @example
 * const error = invalidArgument('a positive integer', 'numFeatures', -1);
 * error.message; // 'Expected a positive integer for numFeatures but received -1 of type number'
 */
export function invalidArgument(expected: string, name: string, value: unknown): TypeError {
  const foreign = foreignIn(value);
  if (foreign !== undefined)
    return new TypeError(`Expected ${expected} for ${name} but received ${foreignText(foreign)}`);
  return new TypeError(
    `Expected ${expected} for ${name} but received ${brief(value)} of type ${typeName(value)}`,
  );
}

/** Throws unless `value` is an integer (and at least `min`, where given). */
export function expectInteger(value: unknown, name: string, min?: number): asserts value is number {
  if (!Number.isSafeInteger(value) || (min !== undefined && (value as number) < min)) {
    const range = min === undefined ? '' : min === 0 ? 'non-negative ' : min === 1 ? 'positive ' : '';
    const bound = min !== undefined && min > 1 ? ` of at least ${min}` : '';
    throw invalidArgument(`${range === '' ? 'an' : 'a'} ${range}integer${bound}`, name, value);
  }
}

/** Throws unless `value` is a number (NaN and infinities are numbers). */
export function expectNumber(value: unknown, name: string): asserts value is number {
  if (typeof value !== 'number') throw invalidArgument('a number', name, value);
}

/**
 * Throws for what JavaScript would compare with a number in vain or refuse to compare: symbols, arrays, plain
 * objects. What else is no number (a tensor of one element is one) is for those to say who use it.
 */
export function expectComparable(value: unknown, name: string): void {
  if (typeof value === 'number') return;
  if (typeof value === 'symbol' || Array.isArray(value) || isPlainObject(value))
    throw invalidArgument('a number', name, value);
}

/** Throws unless `value` is a boolean. */
export function expectBoolean(value: unknown, name: string): asserts value is boolean {
  if (typeof value !== 'boolean') throw invalidArgument('a boolean', name, value);
}

/** Throws unless `value` is a string. */
export function expectString(value: unknown, name: string): asserts value is string {
  if (typeof value !== 'string') throw invalidArgument('a string', name, value);
}

/** Throws unless `value` is a function. */
export function expectFunction(value: unknown, name: string): asserts value is (...args: any[]) => any {
  if (typeof value !== 'function') throw invalidArgument('a function', name, value);
}

/** Throws unless `value` is one of `choices`. */
export function expectOneOf<C extends string | number>(
  value: unknown,
  name: string,
  choices: readonly C[],
): asserts value is C {
  if (!choices.includes(value as C)) {
    const list = choices.map((c) => (typeof c === 'string' ? `'${c}'` : String(c))).join(', ');
    throw invalidArgument(`one of ${list}`, name, value);
  }
}

/** Whether `value` can be iterated: Python's `isinstance(value, Iterable)`. Strings and Tensors can. */
export function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof (value as Partial<Iterable<unknown>> | null | undefined)?.[Symbol.iterator] === 'function';
}
