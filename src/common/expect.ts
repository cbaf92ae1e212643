/** Checks of single arguments, and the errors for arguments of a wrong kind: all read alike. */
import { foreignText, isForeign } from './copy';

/** How a value reads in an error message: short, and never a whole tensor. */
function describe(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value.length > 60 ? `${value.slice(0, 57)}...` : value);
  if (typeof value === 'bigint') return `${value}n`;
  if (value === null || typeof value !== 'object') {
    return typeof value === 'function' ? value.name || 'a function' : String(value);
  }
  if (Array.isArray(value)) {
    const shown = value.slice(0, 8).map(describe).join(', ');
    return `[${shown}${value.length > 8 ? ', ...' : ''}]`;
  }
  return `[${typeName(value)}]`;
}

/** The type of a value as an error message names it: `number`, `null`, `array`, `Tensor`, … */
export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'object') return value.constructor?.name || 'object';
  if (typeof value === 'function') {
    const made = value.constructor?.name ?? '';
    // A module is callable and has its class's name.
    return made === '' || made.endsWith('Function') ? 'function' : made;
  }
  return typeof value;
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
  const foreign = Array.isArray(value) ? value.find(isForeign) : isForeign(value) ? value : undefined;
  if (foreign !== undefined)
    return new TypeError(`Expected ${expected} for ${name} but received ${foreignText(foreign)}`);
  return new TypeError(
    `Expected ${expected} for ${name} but received ${describe(value)} of type ${typeName(value)}`,
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
