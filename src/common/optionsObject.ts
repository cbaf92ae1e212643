/**
 * What counts as an options object, and what its options are.
 *
 * A call's last argument holds options when it is an object that somebody wrote to hold settings: an object
 * literal of any realm, an object without a prototype, an instance of a class of the script's, or an object
 * with another one as its prototype. It never is one when it has a nature of its own: an array, typed array,
 * Map, Set, Date, Promise, …, anything that can be iterated, or an instance of one of this package's
 * classes (see {@link markValues}).
 */

import { typeName } from './brief';
import { isMarked, markCopy } from './copy';
import { nearestName } from './nearestName';
import { isObjectPrototype } from './plainObject';

/**
 * Says of classes (and of those derived from them) that their instances are arguments in their own right,
 * never options.
 */
export function markValues(...classes: readonly { readonly prototype: object }[]): void {
  for (const { prototype } of classes) markCopy(prototype);
}

/** Whether `object` could hold settings under its keys: see the head of this file. */
export function isOptionsObject(object: unknown): object is Record<string, unknown> {
  if (typeof object !== 'object' || object === null) return false;
  if (isMarked(object)) return false; // first, since most arguments are tensors
  if (Object.getPrototypeOf(object) !== Object.prototype) {
    if (Array.isArray(object) || Object.prototype.toString.call(object) !== '[object Object]') return false;
  }
  return !(Symbol.iterator in object || Symbol.asyncIterator in object);
}

/**
 * The names of an object's options: its own enumerable properties, and of what it inherits the
 * enumerable properties and those with a getter. So `class { get bias() { return false; } }` says
 * something about `bias`; methods say nothing.
 */
export function optionKeys(options: object): string[] {
  const keys = Object.keys(options);
  let proto = Object.getPrototypeOf(options);
  if (proto === Object.prototype || proto === null || isObjectPrototype(proto)) return keys;
  const all = new Set(keys);
  for (; proto !== null && !isObjectPrototype(proto); proto = Object.getPrototypeOf(proto)) {
    for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(proto))) {
      if (property.enumerable || property.get !== undefined) all.add(key);
    }
  }
  return [...all];
}

/** The entries of what may stand for a Python dict: a Map, or an object with its options as keys. */
export function entriesOf(dict: object): [string, any][] {
  if (dict instanceof Map) return [...dict];
  return optionKeys(dict).map((key) => [key, (dict as Record<string, unknown>)[key]]);
}

/** The error for an option that `fn` doesn't have: it says which one was probably meant, else lists all. */
export function unknownOption(fn: string, key: string, known: readonly string[]): TypeError {
  const nearest = nearestName(key, known);
  const hint = nearest
    ? `Did you mean '${nearest}'?`
    : known.length > 0
      ? `Its options are: ${known.join(', ')}.`
      : 'It takes no options.';
  return new TypeError(`${fn}: unknown option '${key}'. ${hint}`);
}

/** The error for an object that is neither what the parameter takes nor recognisable as options. */
export function notOptions(fn: string, object: object, known: readonly string[]): TypeError {
  const list = known.length > 0 ? `an object with the options ${known.join(', ')}` : 'no options';
  return new TypeError(
    `${fn}: ${typeName(object)} is none of its arguments and holds none of its options; expected ${list}`,
  );
}

/**
 * Throws when an options object has a key that isn't an option.
 * @throws TypeError naming the key and the nearest right one
 */
export function checkOptions(fn: string, options: object, known: readonly string[]): void {
  if (!isOptionsObject(options)) throw notOptions(fn, options, known);
  for (const key of optionKeys(options)) if (!known.includes(key)) throw unknownOption(fn, key, known);
}
