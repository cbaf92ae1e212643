/** Several results with names. */
import { inspect } from 'node:util';

type TupleClass = new (values: unknown[]) => object;

/** By the addon's number of an overload. */
const classes: TupleClass[] = [];

/** A class for tuples of these names: fields by name and by index, `length`, iteration. */
function tupleClass(label: string, names: string[]): TupleClass {
  class NamedTuple {
    constructor(values: unknown[]) {
      for (let i = 0; i < names.length; i++) (this as Record<string, unknown>)[names[i]!] = values[i];
    }
    get length(): number {
      return names.length;
    }
    *[Symbol.iterator](): IterableIterator<unknown> {
      for (const name of names) yield (this as Record<string, unknown>)[name];
    }
    toString(): string {
      return `${label}(\n${names.map((name) => `${name}=${(this as Record<string, unknown>)[name]}`).join(',\n')})`;
    }
    [inspect.custom](): string {
      return this.toString();
    }
  }
  names.forEach((name, i) => {
    const get = function (this: Record<string, unknown>) {
      return this[name];
    };
    Object.defineProperty(NamedTuple.prototype, i, { get });
  });
  return NamedTuple;
}

/**
 * Python's named tuples: `{ values, indices }` that also destructures as an array and has `[0]`,
 * `[1]` and `length`.
 * @param id the addon's number of the overload that made the values
 * @param names the fields, in order; given when `id` is new
 * @param op the operator's name, `aten::max`; given when `id` is new
 * @param values the fields' values
 */
export function namedTuple(
  id: number,
  names: string[] | null,
  op: string | null,
  ...values: unknown[]
): object {
  classes[id] ??= tupleClass(`torch.return_types.${op!.replace(/^\w+::/, '')}`, names!);
  return new classes[id]!(values);
}
