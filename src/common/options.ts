/**
 * Arguments as PyTorch's users give them: positional in Python's order, and whatever has a default
 * also in one trailing options object. Every argument error of the package is made here,
 * so that all read alike.
 */

export * from './expect';
export * from './nearestName';
export { checkOptions, isPlainObject, unknownOption } from './optionsObject';

import { binder, type Kind } from './binder';

/**
 * Tells positional arguments and one trailing options object apart and fills in the defaults.
 * `undefined` means "not given"; `null` is Python's `None`.
 *
 * @param name the function's name, for error messages
 * @param args the arguments as they came
 * @param paramNames the names of the positional parameters, in Python's order
 * @param defaults the default of each parameter that has one; keys not among `paramNames` are keyword-only
 * @param kinds what parameters must be, where that isn't 'any'
 * @returns one object with a value for every parameter
 * @throws TypeError for an unknown option, too many arguments, missing ones, or one given twice
 * @example
 * type Options = { input: Tensor; p: number };
 * const { input, p } = parseOptions<Options>('dropout', args, ['input', 'p'], { p: 0.5 });
 */
export function parseOptions<T extends object>(
  name: string,
  args: readonly unknown[],
  paramNames: readonly (keyof T & string)[],
  defaults: Partial<T>,
  kinds: Readonly<Record<string, Kind>> = {},
): T {
  const required = paramNames.filter((key) => !Object.hasOwn(defaults, key));
  const positional = paramNames.filter((key) => Object.hasOwn(defaults, key));
  const keywordOnly = Object.keys(defaults).filter((key) => !(paramNames as readonly string[]).includes(key));
  const pick = (keys: readonly string[]) =>
    Object.fromEntries(keys.map((key) => [key, (defaults as Record<string, unknown>)[key]]));
  const bind = binder<any, any>(
    name,
    Object.fromEntries(required.map((key) => [key, kinds[key] ?? 'any'])),
    pick(positional),
    pick(keywordOnly),
    kinds,
  );
  return bind.named(args) as T;
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
