/**
 * Arguments as PyTorch's users give them: positional in Python's order, and whatever has a default
 * also in one trailing options object. Every argument error of the package is made here, so that all read alike.
 */

/** Whether `value` is an object literal (and so an options object), not a Tensor, array, module, Map, … */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const proto = Object.getPrototypeOf(value);
  return proto === Object.prototype || proto === null;
}

/**
 * How many letters are added, lost, changed or swapped with their neighbour between two short names, ignoring case and
 * underscores (`padding_mode` is near `paddingMode`).
 */
function distance(a: string, b: string): number {
  a = a.replaceAll('_', '').toLowerCase();
  b = b.replaceAll('_', '').toLowerCase();
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      next[j] = least;
    }
    [before, row] = [row, next];
  }
  return row[b.length]!;
}

/**
 * The candidate nearest to a misspelled name, or undefined when none is near.
 * @param name what was written
 * @param candidates what could have been meant
 */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.ceil(name.length / 2));
  for (const candidate of candidates) {
    const d = distance(name, candidate);
    if (d < bestDistance) [best, bestDistance] = [candidate, d];
  }
  return best;
}

/** The error for an option that `name` doesn't have: it says which one was probably meant, else lists all. */
export function unknownOption(name: string, key: string, known: readonly string[]): TypeError {
  const nearest = nearestName(key, known);
  const hint = nearest
    ? `Did you mean '${nearest}'?`
    : known.length > 0
      ? `Its options are: ${known.join(', ')}.`
      : 'It takes no options.';
  return new TypeError(`${name}: unknown option '${key}'. ${hint}`);
}

/**
 * Throws when an options object has a key that isn't an option.
 * @throws TypeError naming the key and the nearest right one
 */
export function checkOptions(name: string, options: object, known: readonly string[]): void {
  for (const key of Object.keys(options)) if (!known.includes(key)) throw unknownOption(name, key, known);
}

/**
 * Tells positional arguments and one trailing options object apart and fills in the defaults.
 * `undefined` means "not given"; `null` is Python's `None`.
 *
 * @param name the function's name, for error messages
 * @param args the arguments as they came
 * @param paramNames the names of the positional parameters, in Python's order
 * @param defaults the default of each parameter that has one; keys not among `paramNames` are keyword-only
 * @returns one object with a value for every parameter
 * @throws TypeError for an unknown option, too many arguments, missing ones, or one given twice
 * @example
 * const { input, p } = parseOptions<{ input: Tensor; p: number }>('dropout', args, ['input', 'p'], { p: 0.5 });
 */
export function parseOptions<T extends object>(
  name: string,
  args: readonly unknown[],
  paramNames: readonly (keyof T & string)[],
  defaults: Partial<T>,
): T {
  const given = args as unknown[];
  let count = given.length;
  const options = count > 0 && isPlainObject(given[count - 1]) ? (given[--count] as object) : undefined;
  if (count > paramNames.length) {
    const most = paramNames.length;
    const noun = most === 1 ? 'argument' : 'arguments';
    throw new TypeError(`${name}() takes at most ${most} positional ${noun} but ${count} were given`);
  }
  const result = { ...defaults } as Record<string, unknown>;
  for (let i = 0; i < count; i++) if (given[i] !== undefined) result[paramNames[i]!] = given[i];
  if (options !== undefined) {
    for (const [key, value] of Object.entries(options)) {
      const index = paramNames.indexOf(key as keyof T & string);
      if (index < 0 && !Object.hasOwn(defaults, key)) {
        const known = [...paramNames, ...Object.keys(defaults).filter((k) => !paramNames.includes(k as any))];
        throw unknownOption(name, key, known);
      }
      if (value === undefined) continue;
      if (index >= 0 && index < count && given[index] !== undefined) {
        throw new TypeError(`${name}() got multiple values for argument '${key}'`);
      }
      result[key] = value;
    }
  }
  const missing = paramNames.filter((key) => result[key] === undefined && !Object.hasOwn(defaults, key));
  if (missing.length > 0) {
    const noun = missing.length === 1 ? 'argument' : 'arguments';
    const list = missing.map((key) => `'${key}'`).join(missing.length === 2 ? ' and ' : ', ');
    throw new TypeError(`${name}() missing ${missing.length} required positional ${noun}: ${list}`);
  }
  return result as T;
}

/**
 * The argument list of a function with required parameters `R`, parameters with defaults `O` (both labelled
 * tuples) and a trailing options object: any prefix of `O` may be positional, the rest goes into the options.
 * @example
 * declare function dropout(...args: WithOptions<[input: Tensor], [p: number], { p?: number }>): Tensor;
 */
export type WithOptions<R extends readonly unknown[], O extends readonly unknown[], Options> =
  | [...R, ...{ [K in keyof O]: O[K] | undefined }, options?: Options]
  | (O extends readonly [...infer Head, unknown] ? WithOptions<R, Head, Options> : never);

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
    return made === '' || made.endsWith('Function') ? 'function' : made; // a module is callable and has its class's name
  }
  return typeof value;
}

/**
 * The error for an argument of a wrong kind.
 * @param expected what would have been right, e.g. `a positive integer`
 * @param name the argument's name
 * @param value what came
 * @example
 * throw invalidArgument('a positive integer', 'numFeatures', -1);
 * // TypeError: Expected a positive integer for numFeatures but received -1 of type number
 */
export function invalidArgument(expected: string, name: string, value: unknown): TypeError {
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
