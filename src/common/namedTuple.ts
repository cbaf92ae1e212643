/** Several results with names. */
import { inspectCustom } from './node';

type TupleClass = new (values: readonly unknown[]) => object;

/** By the addon's number of an overload. */
const classes: TupleClass[] = [];

/** A class for tuples of these names: fields by name and by index, `length`, iteration. */
function tupleClass(label: string, names: string[]): TupleClass {
  class NamedTuple {
    constructor(values: readonly unknown[]) {
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
    [inspectCustom](): string {
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

/** Whether a value is one of {@link namedTuple}'s. */
export function isNamedTuple(value: object): value is Iterable<unknown> {
  return classes.some((tuple) => tuple !== undefined && value instanceof tuple);
}

/** A named tuple of the same class with other values. */
export function sameNamedTuple(tuple: object, values: readonly unknown[]): object {
  return new (tuple.constructor as TupleClass)(values);
}
