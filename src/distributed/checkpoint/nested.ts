/** Twin of torch/distributed/checkpoint/_nested_dict.py and _traverse.py: nested state dicts as flat ones. */
import { TorchError } from '../../common/errors';
import { isPlainObject } from '../../common/plainObject';
import { markSlot, marksOf, type Slot, wrapSlot } from '../../tensor/pythonKinds';
import { Tensor } from '../../tensor/tensor';
import { dictOf, type ObjectPath } from './metadata';
import { pathOf } from './plans';

/** A dict: an object or a Map. */
export const isDict = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && (value instanceof Map || isPlainObject(value));

const isList = (value: unknown): value is unknown[] =>
  Array.isArray(value) && !['tuple', 'Size', 'deque'].includes(marksOf(value)?.kind ?? '');

/** Whether nothing in a value has an entry of its own. `dictsToo`: as before PyTorch 2.4. */
function isWhole(value: unknown, dictsToo: boolean): boolean {
  if (isDict(value) && !dictsToo) return false;
  const parts = isList(value) ? value : isDict(value) ? dictOf(value).map(([, part]) => part) : [];
  return parts.every(
    (part) => !(part instanceof Tensor) && (!(isList(part) || isDict(part)) || isWhole(part, dictsToo)),
  );
}

/** A flat state dict: values by their names, and the paths of the names. */
export interface Flat {
  values: Map<string, unknown>;
  paths: Map<string, ObjectPath>;
}

/**
 * The entries of a state dict under the names that their paths have, with dots between. A list is one entry
 * unless it holds tensors or dicts.
 * @throws RangeError for two entries of one name
 */
export function flattenStateDict(stateDict: object, dictsToo = false): Flat {
  const flat: Flat = { values: new Map(), paths: new Map() };
  const visit = (path: ObjectPath, value: unknown): void => {
    if (!isWhole(value, dictsToo)) {
      const parts = isList(value) ? [...value.entries()] : dictOf(value as object);
      const marks = marksOf(value as object);
      for (const [key, part] of parts)
        visit([...path, isList(value) ? (key as number) : String(key)], wrapSlot(marks, key, part));
      return;
    }
    const name = path.join('.');
    if (flat.values.has(name)) throw new RangeError(`duplicated flatten key ${name}`);
    flat.values.set(name, value);
    flat.paths.set(name, pathOf(path));
  };
  const marks = marksOf(stateDict);
  for (const [key, value] of dictOf(stateDict)) visit([String(key)], wrapSlot(marks, key, value));
  return flat;
}

/** A dict or a list, read and written by keys. */
interface Container {
  get(key: string | number): unknown;
  set(key: string | number, value: unknown): void;
}

function containerOf(value: unknown, longest: number): Container {
  if (isList(value)) {
    return {
      get: (key) => value[key as number],
      set: (key, item) => {
        // A path in a damaged file must not make an endless list.
        if (typeof key !== 'number' || !(key >= 0 && key <= longest))
          throw new TorchError(`the checkpoint is damaged: ${String(key)} is no place in a list`);
        while (value.length <= key) value.push(null);
        value[key] = item;
      },
    };
  }
  if (!isDict(value))
    throw new TorchError('the checkpoint is damaged: a path leads through what is no dict or list');
  if (value instanceof Map) {
    const keyIn = (key: string | number) =>
      value.has(key) ? key : ([...value.keys()].find((own) => String(own) === String(key)) ?? key);
    return { get: (key) => value.get(keyIn(key)), set: (key, item) => void value.set(keyIn(key), item) };
  }
  return {
    get: (key) => (Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined),
    set: (key, item) =>
      void Object.defineProperty(value, key, {
        value: item,
        writable: true,
        enumerable: true,
        configurable: true,
      }),
  };
}

/**
 * Puts a value where a path leads, making the dicts (as Maps) and lists that are not there yet.
 * @param slot what a plain value does not say of itself
 * @param longest how long a list may become
 */
export function setElement(
  root: object,
  path: ObjectPath,
  { value, slot }: { value: unknown; slot?: Slot | undefined },
  longest: number,
): void {
  let owner: unknown = root;
  path.slice(0, -1).forEach((key, i) => {
    const place = containerOf(owner, longest);
    let next = place.get(key);
    if (next === undefined || next === null) {
      next = typeof path[i + 1] === 'number' ? [] : new Map();
      place.set(key, next);
    }
    owner = next;
  });
  const last = path.at(-1)!;
  containerOf(owner, longest).set(last, value);
  marksOf(owner as object)?.slots?.delete(last);
  if (slot !== undefined) markSlot(owner as object, last, slot);
}
