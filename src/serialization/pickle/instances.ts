/**
 * Objects of classes that are not known here, as `weightsOnly: false` gives them: only what the file says of
 * them. A dataclass becomes an object of its fields, a namedtuple an array, a member of an Enum its value.
 */
import { PyFloat, PyString, PyTuple, PyValue } from '../../tensor/pythonKinds';
import { DictNode, GlobalNode, InstanceNode, type RefusedError } from './nodes';

/** Whether a value is one that members of an Enum have. */
function isScalar(value: unknown): boolean {
  return (
    value === null ||
    value instanceof PyString ||
    value instanceof PyFloat ||
    ['number', 'bigint', 'boolean'].includes(typeof value)
  );
}

class UnknownInstance extends InstanceNode {
  /** A class called with one value, and nothing else said of it: a member of an Enum. */
  override single(): PyValue | undefined {
    const [value] = this.args;
    const isMember =
      !this.created &&
      this.args.length === 1 &&
      isScalar(value) &&
      this.state === undefined &&
      this.items.length === 0 &&
      this.dict.entries.size === 0;
    if (!isMember) return undefined;
    const plain = value instanceof PyString || value instanceof PyFloat ? value.value : value;
    return new PyValue(plain as string | number, this.name, this.args);
  }
}

/** Whether a name is a class by Python's own convention; a function's result can't be known. */
export function isClassName(name: string): boolean {
  return /^_*[A-Z]/.test(name.slice(name.lastIndexOf('.') + 1));
}

/** Stands for a class of Python's that is not known here. */
export function instanceGlobal(name: string, refuse: () => RefusedError): GlobalNode {
  const make = (created: boolean) => (args: unknown[]) => {
    if (!isClassName(name)) throw refuse();
    return new UnknownInstance(name, args, created);
  };
  return new GlobalNode(name, make(false), undefined, make(true));
}

/** The fields in a state: those of `__dict__`, and those of `__slots__`. */
export function fieldsOf(state: unknown): DictNode | undefined {
  if (state instanceof DictNode) return state;
  if (!(state instanceof PyTuple) || state.items.length !== 2) return undefined;
  const fields = new DictNode('dict');
  for (const part of state.items) {
    if (part === null) continue;
    if (!(part instanceof DictNode)) return undefined;
    for (const [key, value] of part.entries) fields.set(part.keyNodes.get(key as string) ?? key, value);
  }
  return fields;
}

/** Whether an object is a `torch.nn.Module`: every one has these fields. */
export function isModule(node: InstanceNode): boolean {
  const fields = fieldsOf(node.state)?.entries;
  return fields?.has('_parameters') === true && fields.has('_modules');
}
