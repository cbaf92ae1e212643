/** How the containers of modules and parameters are indexed, and which keys and entries they refuse. */
import { isIterable } from '../../common/expect';
import type { Indexing } from '../../common/pythonNames';
import { pyTypeName } from '../../python/pyrepr';

/** A list's own fields answer what is in it; this answers the rest as Python's lists do. */
export const numericIndexing: Indexing = {
  isIndex: (key) => String(Number(key)) === key,
  get: (list, key) => list.at(Number(key)),
  set: (list, key, value) => list.set(Number(key), value),
};

/**
 * Throws where JavaScript would put an object's entries into another order than they were written in.
 * @throws TypeError for a key that looks like an index
 */
export function checkKeyOrder(container: string, modules: object): void {
  const key = Object.keys(modules).find((name) => /^(0|[1-9]\d*)$/.test(name));
  if (key === undefined) return;
  throw new TypeError(
    `${container}: JavaScript puts integer-like keys such as '${key}' before all others of an object, and in the order of ` +
      `numbers: pass a Map, which keeps its order (new Map([['${key}', module], ...]))`,
  );
}

/** Throws unless `entry`, the `i`th of what a container is updated with, is a name and a value. */
export function checkEntry(container: string, entry: unknown, i: number): void {
  if (!isIterable(entry)) {
    throw new TypeError(
      `${container} update sequence element #${i} should be Iterable; is${pyTypeName(entry)}`,
    );
  }
  const { length } = [...(entry as Iterable<unknown>)];
  if (length !== 2) {
    throw new RangeError(`${container} update sequence element #${i} has length ${length}; 2 is required`);
  }
}
