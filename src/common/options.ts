/**
 * Arguments as PyTorch's users give them: positional in Python's order, and whatever has a default
 * also in one trailing options object. Every argument error of the package is made here, so that all read alike.
 */

export * from './expect';
export * from './nearestName';
export { checkOptions, isPlainObject, unknownOption } from './optionsObject';

import { isPlainObject, unknownOption } from './optionsObject';

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
  defaults: { readonly [K in keyof T]?: T[K] | undefined },
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
