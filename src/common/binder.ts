/**
 * Binds a call's arguments to parameters: positional ones in Python's order, then at most one object
 * that names any of the others, those without a default included. Every public function and class with
 * options has one binder, which says what is missing, too much, unknown or given twice;
 * {@link Arguments} is its twin for the compiler.
 */
import { isOptionsObject, notOptions, optionKeys, unknownOption } from './optionsObject';
import { isPlainObject } from './plainObject';

/**
 * What the binder itself asks of a parameter. `'any'`: nothing, but an object that could be options is
 * options; `'object'`: instances of classes are arguments there; `{ owns }`: those objects are of which
 * `owns` says so (what has `getItem` is a dataset); `'data'`: any object is an argument there (a state
 * dict); a function: it throws for a value of a wrong kind.
 */
export type Kind = 'any' | 'object' | { readonly owns: (object: object) => boolean } | 'data' | Check;

/** Throws unless `value` may be the argument `name` of `fn`, which is the `position`-th, counting from 1. */
export type Check = (fn: string, name: string, position: number, value: unknown) => void;

/** The names of a description's parameters without a default, and of those with one. */
type RequiredKeys<O> = { [K in keyof O]-?: {} extends Pick<O, K> ? never : K }[keyof O];
type OptionalKeys<O> = { [K in keyof O]-?: {} extends Pick<O, K> ? K : never }[keyof O];

/**
 * Those of `O`'s parameters that may be named in the options when `Given` are positional already; `undefined`
 * is "not given", also for users who compile with exactOptionalPropertyTypes.
 */
type Rest<O, Given> = {
  [K in keyof O as K extends Given ? never : K]: {} extends Pick<O, K> ? O[K] | undefined : O[K];
};

/** The types of the parameters that a tuple names; labels stay. */
type Values<O, Names extends readonly unknown[]> = {
  [I in keyof Names]: Names[I] extends keyof O ? O[Names[I]] : never;
};

/** Exactly the parameters `Names` positionally, the rest named. */
type Positional<O, Names extends readonly unknown[]> = [keyof O] extends [Names[number]]
  ? Values<O, Names>
  : {} extends Rest<O, Names[number]>
    ? [...Values<O, Names>, options?: Rest<O, Names[number]>]
    : [...Values<O, Names>, options: Rest<O, Names[number]>];

/**
 * The argument list of a function. `O` describes its parameters: those with a default are optional
 * properties. `Order` names the positional ones in Python's order, each under its own label, which is what
 * editors show. Any number of them may come positionally; then come the others, as one object.
 *
 * @example
 * interface DropoutOptions { input: Tensor; p?: number; training?: boolean }
 * type DropoutOrder = [input: 'input', p: 'p', training: 'training'];
 * const dropout = (...args: Arguments<DropoutOptions, DropoutOrder>) => args.length;
 * dropout(x, 0.2, { training: false });
 * dropout({ input: x });
 */
export type Arguments<O, Order extends readonly unknown[]> =
  | Positional<O, Order>
  | (Order extends readonly [...infer Head, unknown] ? Arguments<O, Head> : never);

/** A value for each parameter, by name. */
export type Bound<O> = { [K in keyof O]-?: Exclude<O[K], undefined> };

/** Binds a call's arguments. `fn` replaces the name in messages, where classes share a binder. */
export interface Binder<O, Order extends readonly unknown[]> {
  /** The values of the positional parameters, in order: what is cheapest, for functions on hot paths. */
  (args: readonly unknown[], fn?: string): [...Values<Bound<O>, Order>];
  /** The values of all parameters. */
  named(args: readonly unknown[], fn?: string): Bound<O>;
}

/** In place of a default: what can only be named and has to be. */
export const required = Symbol('required');

/** The defaults of some of `O`'s parameters. */
type Defaults<O, Keys extends keyof O> = {
  readonly [K in Keys]: K extends RequiredKeys<O> ? typeof required : Exclude<O[K], undefined>;
};

/**
 * Describes a function's parameters once and returns what binds a call's arguments to them. `undefined` means
 * "not given", as if it weren't there; `null` is Python's `None`.
 *
 * @param fn the function's name in messages
 * @param first the positional parameters without a default, in order, and what they must be
 * @param positional the defaults of the other positional parameters, in order
 * @param keywordOnly the defaults of those that can only be named; {@link required} where there is none
 * @param kinds what optional parameters must be, where that isn't `'any'`
 * @example
 * interface DropoutOptions { input: Tensor; p?: number; training?: boolean }
 * type DropoutOrder = [input: 'input', p: 'p', training: 'training'];
 * const defaults = { p: 0.5, training: true };
 * const bind = binder<DropoutOptions, DropoutOrder>('dropout', { input: 'any' }, defaults);
 * const [input, p, training] = bind([x, 0.2, { training: false }]);
 */
export function binder<O extends object, Order extends readonly (keyof O)[]>(
  fn: string,
  first: { readonly [K in RequiredKeys<O> & Order[number]]: Kind },
  positional: Defaults<O, OptionalKeys<O> & Order[number]>,
  ...[keywordOnly, kinds]: [Exclude<keyof O, Order[number]>] extends [never]
    ? [keywordOnly?: {}, kinds?: { readonly [K in OptionalKeys<O>]?: Kind }]
    : [
        keywordOnly: Defaults<O, Exclude<keyof O, Order[number]>>,
        kinds?: { readonly [K in OptionalKeys<O>]?: Kind },
      ]
): Binder<O, Order> {
  const least = Object.keys(first).length;
  const names = [...Object.keys(first), ...Object.keys(positional)];
  const most = names.length;
  const known = [...names, ...Object.keys(keywordOnly ?? {})];
  const all: Record<string, Kind> = { ...first, ...kinds };
  const kind = known.map((key): Kind => (Object.hasOwn(all, key) ? all[key]! : 'any'));
  const defaults: Record<string, unknown> = { ...positional, ...keywordOnly };
  const needed = known.filter((key) => defaults[key] === required);
  const blank = known.map((key) =>
    Object.hasOwn(defaults, key) && defaults[key] !== required ? defaults[key] : undefined,
  );
  const places = new Map(known.map((key, i) => [key, i]));

  /** Whether an object that comes last, at `place`, holds options, rather than being the argument itself. */
  const holdsOptions = (object: object, place: number): boolean => {
    const accepts = place < most ? kind[place]! : 'any';
    if (accepts === 'data') return false;
    if (accepts === 'object' && !isPlainObject(object)) return false;
    if (typeof accepts === 'object' && accepts.owns(object)) return false;
    return isOptionsObject(object);
  };

  /** Puts what the options say into `values`, of which `args` gave the first `count`. */
  const readOptions = (
    name: string,
    options: Record<string, unknown>,
    args: readonly unknown[],
    count: number,
    values: unknown[],
  ): void => {
    const keys = optionKeys(options);
    if (keys.length === 0 && !isPlainObject(options)) throw notOptions(name, options, known);
    for (const key of keys) {
      const place = places.get(key);
      if (place === undefined) throw unknownOption(name, key, known);
      const value = options[key];
      if (value === undefined) continue;
      if (place < count && args[place] !== undefined) {
        throw new TypeError(`${name}() got multiple values for argument '${key}'`);
      }
      const accepts = kind[place];
      if (typeof accepts === 'function') accepts(name, key, place + 1, value);
      values[place] = value;
    }
  };

  const bind = (args: readonly unknown[], name = fn): unknown[] => {
    let count = args.length;
    const last = count > 0 ? args[count - 1] : undefined;
    const options =
      typeof last === 'object' && last !== null && holdsOptions(last, count - 1)
        ? (last as Record<string, unknown>)
        : undefined;
    if (options !== undefined) count--;
    if (count > most) throw new TypeError(`${name}() ${tooMany(least, most, count)}`);
    const values = blank.slice();
    for (let i = 0; i < count; i++) {
      const value = args[i];
      if (value === undefined) continue;
      const accepts = kind[i]!;
      if (typeof accepts === 'function') accepts(name, known[i]!, i + 1, value);
      else if (typeof value === 'object' && accepts === 'any' && isOptionsObject(value)) {
        throw new TypeError(
          `${name}(): only the last argument may hold options, but argument '${names[i]}' (position ${i + 1}) does`,
        );
      }
      values[i] = value;
    }
    if (options !== undefined) readOptions(name, options, args, count, values);
    for (let i = 0; i < least; i++) {
      if (values[i] === undefined) {
        throw new TypeError(
          `${name}() ${missing(
            'positional',
            names.filter((_, k) => k < least && values[k] === undefined),
          )}`,
        );
      }
    }
    if (needed.length > 0) {
      const absent = needed.filter((key) => values[places.get(key)!] === undefined);
      if (absent.length > 0) throw new TypeError(`${name}() ${missing('keyword-only', absent)}`);
    }
    return values;
  };

  const named = (args: readonly unknown[], name = fn): Record<string, unknown> => {
    const values = bind(args, name);
    const bound: Record<string, unknown> = {};
    for (let i = 0; i < known.length; i++) bound[known[i]!] = values[i];
    return bound;
  };
  // The values are of the types that `O` says, as far as the kinds see to it;
  // whoever uses one checks the rest.
  return Object.assign(bind, { named }) as unknown as Binder<O, Order>;
}

/**
 * For functions that read their arguments themselves: throws for any beyond the first `most`, of which
 * `least` have no default. What it costs where there is none is a comparison.
 */
export function refuseArguments(fn: string, args: readonly unknown[], most = 0, least = most): void {
  if (args.length > most) refuseSurplus(fn, args, most, least);
}

/**
 * For questions about one value, which scripts hand to `filter`, `map` and `every`: throws for any further
 * argument but the index and the array that come along there.
 */
export function refuseMoreThanValue(fn: string, args: readonly unknown[]): void {
  if (args.length < 2) return;
  const [value, index, array] = args;
  const isCallback = args.length === 3 && typeof index === 'number' && Object.is(Object(array)[index], value);
  if (!isCallback) refuseArguments(fn, args, 1);
}

function refuseSurplus(fn: string, args: readonly unknown[], most: number, least: number): void {
  const last = args.at(-1);
  if (args.length === most + 1 && isOptionsObject(last)) {
    for (const key of optionKeys(last)) throw unknownOption(fn, key, []);
    if (isPlainObject(last)) return;
    throw notOptions(fn, last, []);
  }
  throw new TypeError(`${fn}() ${tooMany(least, most, args.length)}`);
}

/** Python's words for more positional arguments than there are parameters. */
function tooMany(least: number, most: number, count: number): string {
  const range = least === most ? `${most}` : `from ${least} to ${most}`;
  return `takes ${range} positional argument${least === 1 && most === 1 ? '' : 's'} but ${count} ${count === 1 ? 'was' : 'were'} given`;
}

/** Python's words for required parameters that got no value. */
function missing(kind: 'positional' | 'keyword-only', names: readonly string[]): string {
  const quoted = names.map((name) => `'${name}'`);
  const list =
    quoted.length < 3 ? quoted.join(' and ') : `${quoted.slice(0, -1).join(', ')}, and ${quoted.at(-1)}`;
  return `missing ${names.length} required ${kind} argument${names.length === 1 ? '' : 's'}: ${list}`;
}
