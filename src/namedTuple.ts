/** Several results with names. */
import { inspect } from 'node:util';

type TupleClass = new (values: unknown[]) => object;

const classes = new Map<string, TupleClass>();

/** A class for tuples of these names: fields by name and by index, `length`, iteration. */
function tupleClass(names: string[]): TupleClass {
  class NamedTuple {
    constructor(values: unknown[]) {
      for (let i = 0; i < names.length; i++) {
        Object.defineProperty(this, i, { value: values[i], enumerable: false });
        Object.defineProperty(this, names[i]!, { value: values[i], enumerable: true });
      }
    }
    get length(): number {
      return names.length;
    }
    *[Symbol.iterator](): IterableIterator<unknown> {
      for (let i = 0; i < names.length; i++) yield (this as unknown as unknown[])[i];
    }
    toString(): string {
      return `(${names.map((name, i) => `${name}=${(this as unknown as unknown[])[i]}`).join(',\n')})`;
    }
    [inspect.custom](): string {
      return this.toString();
    }
  }
  return NamedTuple;
}

/**
 * Python's named tuples: `{ values, indices }` that also destructures as an array and has `[0]`, `[1]` and `length`.
 * @param names the fields, in order
 * @param values their values
 */
export function namedTuple(names: string[], values: unknown[]): object {
  const key = names.join();
  let found = classes.get(key);
  if (found === undefined) {
    found = tupleClass(names);
    classes.set(key, found);
  }
  return new found(values);
}
