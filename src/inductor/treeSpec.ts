/** The structures of a compiled network's inputs and outputs, which Python writes as JSON. */
import { TorchError } from '../common/errors';
import { isPlainObject } from '../common/plainObject';

interface Written {
  type: string | null;
  context: string;
  children_spec: Written[];
}

/** A list, an object with the keys in their order, or a value. */
export type TreeSpec =
  | { readonly kind: 'leaf' }
  | { readonly kind: 'none' }
  | { readonly kind: 'list'; readonly items: readonly TreeSpec[] }
  | { readonly kind: 'object'; readonly keys: readonly string[]; readonly items: readonly TreeSpec[] };

function read({ type, context, children_spec }: Written): TreeSpec {
  const items = children_spec.map(read);
  switch (type) {
    case null:
      return { kind: 'leaf' };
    case 'builtins.NoneType':
      return { kind: 'none' };
    case 'builtins.tuple':
    case 'builtins.list':
    case 'collections.deque':
      return { kind: 'list', items };
    case 'builtins.dict':
    case 'collections.OrderedDict':
    case 'collections.defaultdict': {
      const keys: unknown = JSON.parse(context);
      if (Array.isArray(keys) && keys.every((key) => typeof key === 'string' || typeof key === 'number'))
        return { kind: 'object', keys: keys.map(String), items };
      break;
    }
    default:
  }
  throw new TorchError(
    `aotiLoadPackage(): inputs or outputs of Python's type ${type} have no form in JavaScript; export a network of ` +
      'tensors in lists, tuples and dictionaries',
  );
}

/** @throws TorchError for what is written otherwise, and for types that have no form here */
export function readTreeSpec(text: string): TreeSpec {
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed) || parsed[0] !== 1)
    throw new TorchError('aotiLoadPackage(): structures of that version are not known');
  return read(parsed[1] as Written);
}

const kindOf = (value: unknown): string =>
  value === null || value === undefined
    ? 'nothing'
    : Array.isArray(value)
      ? `an array of ${value.length}`
      : `a value of type ${typeof value}`;

/**
 * The leaves of a value of this structure, in its order.
 * @throws RangeError for a value of another one; `where` says which
 */
export function leavesOf(spec: TreeSpec, value: unknown, where: string): unknown[] {
  const refuse = (wanted: string): never => {
    throw new RangeError(`the compiled network takes ${wanted} for ${where} but received ${kindOf(value)}`);
  };
  switch (spec.kind) {
    case 'leaf':
      return [value];
    case 'none':
      return value === null || value === undefined ? [] : refuse('null');
    case 'list': {
      if (!Array.isArray(value) || value.length !== spec.items.length)
        return refuse(`an array of ${spec.items.length}`);
      return spec.items.flatMap((item, i) => leavesOf(item, value[i], `${where}[${i}]`));
    }
    case 'object': {
      const keys = spec.keys.map((key) => `'${key}'`).join(', ');
      if (!isPlainObject(value) || Object.keys(value).length !== spec.keys.length)
        return refuse(`an object of ${keys === '' ? 'nothing' : keys}`);
      const given = value as Record<string, unknown>;
      return spec.keys.flatMap((key, i) => {
        if (!Object.hasOwn(given, key)) return refuse(`an object of ${keys}`);
        return leavesOf(spec.items[i]!, given[key], `${where}.${key}`);
      });
    }
  }
}

/** A value of this structure, of leaves in its order. */
export function valueOf(spec: TreeSpec, leaves: Iterator<unknown>): unknown {
  switch (spec.kind) {
    case 'leaf':
      return leaves.next().value;
    case 'none':
      return null;
    case 'list':
      return spec.items.map((item) => valueOf(item, leaves));
    case 'object':
      return Object.fromEntries(spec.keys.map((key, i) => [key, valueOf(spec.items[i]!, leaves)]));
  }
}
