/** Values with tensors in them: arrays and plain objects to any depth, as steps take and return them. */
import { isPlainObject } from '../common/plainObject';
import { Tensor } from '../tensor/tensor';

/** Numbers for objects that are no part of a structure: the same object has the same one. */
const identities = new WeakMap<object, number>();
let lastIdentity = 0;

/** A number that belongs to this object alone. */
export function identityOf(object: object): number {
  const identity = identities.get(object) ?? ++lastIdentity;
  identities.set(object, identity);
  return identity;
}

/** The tensors in `value`, in order, and a text that is the same for values that differ in them only. */
export function flatten(value: unknown): { tensors: Tensor[]; form: string } {
  const tensors: Tensor[] = [];
  const visit = (part: unknown): string => {
    if (part instanceof Tensor) {
      tensors.push(part);
      return 'T';
    }
    if (Array.isArray(part)) return `[${part.map(visit).join()}]`;
    if (isPlainObject(part)) {
      return `{${Object.entries(part)
        .map(([key, inner]) => `${JSON.stringify(key)}:${visit(inner)}`)
        .join()}}`;
    }
    if ((typeof part === 'object' && part !== null) || typeof part === 'function')
      return `#${identityOf(part)}`;
    return typeof part === 'string' ? JSON.stringify(part) : `${typeof part} ${String(part)}`;
  };
  return { form: visit(value), tensors };
}

/** The same structure with other tensors: `replace(tensor, i)` in the place of the i-th. */
export function mapTensors<T>(value: T, replace: (tensor: Tensor, index: number) => unknown): T {
  let index = 0;
  const visit = (part: unknown): unknown => {
    if (part instanceof Tensor) return replace(part, index++);
    if (Array.isArray(part)) return part.map(visit);
    if (isPlainObject(part))
      return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, visit(inner)]));
    return part;
  };
  return visit(value) as T; // only tensors were replaced
}
