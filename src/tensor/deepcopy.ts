/** Twin of Python's `copy.deepcopy` for what a training script holds. */

import { binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { registerSymbol } from '../common/ownSymbols';
import { Tensor } from './tensor';

/** How a class copies itself; the memo knows what was copied already. */
export const copySelf = Symbol('torch.deepcopy');
registerSymbol(copySelf);

type Memo = Map<object, unknown>;

/** A copy of a tensor with memory of its own. */
function copyTensor(tensor: Tensor, memo: Memo): Tensor {
  if (!tensor.isLeaf) {
    throw new TorchError(
      'Only Tensors created explicitly by the user (graph leaves) support the deepcopy protocol at the moment.  If you were ' +
        'attempting to deepcopy a module, this may be because of a torch.nn.utils.weight_norm usage, see ' +
        'https://github.com/pytorch/pytorch/pull/103001',
    );
  }
  const own = (tensor as Tensor & { [copySelf]?: () => Tensor })[copySelf];
  const copy =
    own === undefined ? tensor.detach().clone().requiresGrad_(tensor.requiresGrad) : own.call(tensor);
  memo.set(tensor, copy);
  if (tensor.grad !== null) copy.grad = copyOf(tensor.grad, memo);
  return copy;
}

/** Whatever comes is copied: no object is one of options. */
const bindDeepcopy = binder<{ value: any; memo?: Memo | null }, [value: 'value', memo: 'memo']>(
  'deepcopy',
  { value: 'data' },
  { memo: null },
  {},
  { memo: 'data' },
);

/**
 * A copy with values of its own: tensors, modules, optimizers' state dicts, arrays, Maps, Sets and plain
 * objects, and the fields of other objects (not their `#private` ones, which nothing outside their class can
 * reach). What is shared inside `value` is shared inside the copy. Functions stay the same.
 *
 * @param value what to copy
 * @throws TorchError for a tensor that was computed from others and takes gradients
 * @example const best = torch.deepcopy(model.stateDict());
 */
export function deepcopy<T>(...args: [value: T, memo?: Memo]): T {
  const [value, memo] = bindDeepcopy(args);
  return copyOf(value, memo ?? new Map());
}

function copyOf<T>(value: T, memo: Memo): T {
  if (value === null || (typeof value !== 'object' && typeof value !== 'function')) return value;
  if (memo.has(value)) return memo.get(value) as T;
  if (value instanceof Tensor) return copyTensor(value, memo) as T;
  const own = (value as { [copySelf]?: (memo: Memo) => unknown })[copySelf];
  if (typeof own === 'function') return own.call(value, memo) as T;
  if (typeof value === 'function') return value;
  return copyObject(value as object, memo) as T;
}

function copyObject(value: object, memo: Memo): object {
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    memo.set(value, copy);
    for (const item of value) copy.push(copyOf(item, memo));
    return copy;
  }
  if (value instanceof Map) {
    const copy = new Map();
    memo.set(value, copy);
    for (const [key, item] of value) copy.set(copyOf(key, memo), copyOf(item, memo));
    return copy;
  }
  if (value instanceof Set) {
    const copy = new Set();
    memo.set(value, copy);
    for (const item of value) copy.add(copyOf(item, memo));
    return copy;
  }
  if (
    value instanceof Date ||
    value instanceof RegExp ||
    ArrayBuffer.isView(value) ||
    value instanceof ArrayBuffer
  ) {
    const copy = structuredClone(value);
    memo.set(value, copy);
    return copy;
  }
  const copy = Object.create(Object.getPrototypeOf(value));
  memo.set(value, copy);
  copyFields(value, copy, memo);
  return copy;
}

/**
 * Copies the own fields of an object.
 * @param skip a field to leave out
 */
export function copyFields(from: object, to: object, memo: Memo, skip?: PropertyKey): void {
  for (const key of Reflect.ownKeys(from)) {
    if (key === skip) continue;
    const field = Object.getOwnPropertyDescriptor(from, key)!;
    if ('value' in field) field.value = copyOf(field.value, memo);
    Object.defineProperty(to, key, field);
  }
}
