/**
 * Values between JavaScript and TorchScript. Numbers, strings, booleans, null and (from there) tensors cross
 * as they are, everything else as an array with a letter in front; binding/jit/values.cpp has the other half.
 */

import { invalidArgument } from '../common/expect';
import { registerSymbol } from '../common/ownSymbols';
import { isPlainObject } from '../common/plainObject';
import type { NativeScript } from '../native/jit';
import { Complex } from '../python/complex';
import { pyRepr } from '../python/pyrepr';
import { dtypeOfTypedArray, type TypedArray } from '../tensor/dtypes';
import { refuseParts } from '../tensor/intercept';
import { markKind, PyDevice, PyDType, PyFloat, PyLayout, PyTuple } from '../tensor/pythonKinds';
import { handleOf } from '../tensor/tensor';

const MAX_DEPTH = 500;

/** Where a script object keeps the addon's. */
export const nativeScript = Symbol('torch.jit.native');
registerSymbol(nativeScript);

/** How objects that come from TorchScript are wrapped; src/jit/objects.ts sets it. */
export const wrapping = {
  object: (_native: NativeScript): unknown => {
    throw new Error('not installed');
  },
};

function list(items: Iterable<unknown>, depth: number): unknown[] {
  return ['l', Array.from(items, (item) => encode(item, depth + 1))];
}

function dict(entries: [unknown, unknown][], depth: number): unknown[] {
  return [
    'd',
    entries.map(([key]) => encode(key, depth + 1)),
    entries.map(([, value]) => encode(value, depth + 1)),
  ];
}

/**
 * A value for the addon.
 * @throws TypeError for what TorchScript has nothing for
 */
export function encode(value: unknown, depth = 0): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return value;
  if (depth > MAX_DEPTH) throw new RangeError(`the argument is nested deeper than ${MAX_DEPTH} levels`);
  const native = (value as { [nativeScript]?: NativeScript })[nativeScript];
  if (native !== undefined) return native;
  refuseParts('TorchScript', value);
  const handle = handleOf(value);
  if (handle !== 0) return ['T', handle];
  if (Array.isArray(value)) return list(value, depth);
  if (dtypeOfTypedArray(value) !== undefined) return list(value as Exclude<TypedArray, never>, depth);
  if (value instanceof Map) return dict([...value], depth);
  if (isPlainObject(value)) return dict(Object.entries(value), depth);
  if (value instanceof PyFloat) return ['f', value.value];
  if (value instanceof Complex) return ['c', value.re, value.im];
  if (value instanceof PyTuple) return list(value.items, depth);
  if (value instanceof PyDType || value instanceof PyDevice || value instanceof PyLayout) return value.value;
  if (typeof value === 'object' && Symbol.iterator in value && 'length' in value) {
    return list(value as Iterable<unknown>, depth); // the named tuples of operators
  }
  throw invalidArgument('a value that TorchScript knows', 'an argument', value);
}

/** A named tuple: an array whose items have names as well. */
function namedTuple(label: string, names: string[], values: unknown[]): unknown[] {
  const made = markKind(values, 'tuple');
  names.forEach((name, i) => {
    if (!(name in made)) Object.defineProperty(made, name, { get: () => made[i], enumerable: false });
  });
  const text = () => `${label}(${names.map((name, i) => `${name}=${pyRepr(made[i])}`).join(', ')})`;
  Object.defineProperty(made, 'toString', { value: text, enumerable: false });
  return made;
}

/** A dict: a plain object where its keys are strings, else a Map. */
function fromDict(keys: unknown[], values: unknown[], strings: unknown): object {
  if (strings !== true) return new Map(keys.map((key, i) => [decode(key), decode(values[i])]));
  const made = {};
  keys.forEach((key, i) => {
    const field = { value: decode(values[i]), enumerable: true, writable: true, configurable: true };
    Object.defineProperty(made, key as string, field);
  });
  return made;
}

/** A value from the addon, for the user. */
export function decode(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const [letter, first, second, third] = value;
  switch (letter) {
    case 'l':
      return first.map(decode);
    case 't':
      return markKind(first.map(decode), 'tuple');
    case 'n':
      return namedTuple(first, second, third.map(decode));
    case 'd':
      return fromDict(first, second, third);
    case 'e':
      return Object.freeze({ name: second, value: decode(third), toString: () => `${first}.${second}` });
    default:
      return wrapping.object(first);
  }
}
