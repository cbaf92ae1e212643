/** Several results with names. */
import { inspect } from 'node:util';

type TupleClass = new (values: unknown[]) => object;

const classes = new Map<string, TupleClass>();

/** A class for tuples of these names: fields by name and by index, `length`, iteration. */
function tupleClass(label: string, names: string[]): TupleClass {
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
      return `${label}(\n${names.map((name, i) => `${name}=${(this as unknown as unknown[])[i]}`).join(',\n')})`;
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
 * @param op the operator that made them: `aten::max`
 */
export function namedTuple(names: string[], values: unknown[], op: string): object {
  const label = `torch.return_types.${op.replace(/^\w+::/, '')}`;
  const key = [label, ...names].join();
  let found = classes.get(key);
  if (found === undefined) {
    found = tupleClass(label, names);
    classes.set(key, found);
  }
  return new found(values);
}
