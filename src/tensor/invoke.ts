/** The way from a call of an operator into the addon and back. */
import { isForeign } from '../common/copy';
import { isOptionsObject, optionKeys } from '../common/optionsObject';
import { native } from '../native';
import type { Handle } from '../native/handle';
import { explain } from './explain';
import { asTorchFunction, interception } from './intercept';
import { defineOp, keywordId, type Operator } from './operator';
import { entries, handleOf, io, isTensor, setHandle, Tensor } from './tensor';

/** Sparse arrays claim any length: longer ones are not looked through. binding/ops/value.cpp refuses them. */
const longestList = 2 ** 22;

/**
 * What a call gives: the value that the addon answered, or what it says in `io`:
 * a new tensor, or the argument that was `changed` in place.
 */
function finish(result: unknown, shell: Tensor, changed: unknown): unknown {
  if (result !== undefined) return result;
  const handle = io[0]!;
  if (handle > 0) {
    setHandle(shell, handle);
    return shell;
  }
  return handle < 0 ? changed : undefined;
}

/**
 * The handles of an array of tensors, 0 for null and undefined;
 * undefined for an array without a tensor, null for one that holds other things as well.
 */
export function listHandles(source: readonly unknown[]): Handle[] | null | undefined {
  let handles: Handle[] | undefined;
  let isMixed = false;
  for (let k = 0; k < source.length; k++) {
    const element = source[k];
    if (isTensor(element)) {
      if (handles === undefined) {
        handles = [];
        for (let before = 0; before < k; before++) handles.push(0);
      }
      handles.push(handleOf(element));
    } else {
      handles?.push(0);
      isMixed ||= element !== null && element !== undefined;
    }
  }
  return isMixed && handles !== undefined ? null : handles;
}

/** Has the mode that is on take the call. */
function intercepted(op: Operator, args: readonly unknown[]): unknown {
  op.seenAs ??= asTorchFunction(op.label, op.name, (...given: unknown[]) => invoke(op, given));
  return interception.handler!(op.seenAs, args);
}

/** `invoke(op, [self])`: the call that scripts make most, with the one below. */
export function invokeOnOne(op: Operator, self: Tensor): unknown {
  if (interception.handler !== undefined) return intercepted(op, [self]);
  const shell = new Tensor();
  const id = op.id < 0 ? defineOp(op) : op.id;
  return finish(native.invoke(id, 0, 1, 0, shell, handleOf(self)), shell, self);
}

/** `invoke(op, [self, other])` for another tensor or a number. */
export function invokeOnTwo(op: Operator, self: Tensor, other: unknown): unknown {
  if (interception.handler !== undefined) return intercepted(op, [self, other]);
  const withTensor = isTensor(other);
  if (!withTensor && typeof other !== 'number') return invoke(op, [self, other]);
  const shell = new Tensor();
  const id = op.id < 0 ? defineOp(op) : op.id;
  const result = withTensor
    ? native.invoke(id, 0, 3, 0, shell, handleOf(self), handleOf(other))
    : native.invoke(id, 0, 1, 0, shell, handleOf(self), other);
  return finish(result, shell, io[0] === -2 ? other : self);
}

/** Calls an operator; `args` may end with an options object. */
export function invoke(op: Operator, args: readonly unknown[]): unknown {
  if (interception.handler !== undefined) return intercepted(op, args);
  let count = args.length;
  let values = args;
  let keywords = 0;
  const last = args[count - 1];
  const isArgument = typeof last !== 'object' || last === null || isTensor(last) || Array.isArray(last);
  if (!isArgument && isOptionsObject(last)) {
    const names = optionKeys(last);
    keywords = keywordId(names);
    const all = args.slice(0, -1);
    for (const name of names) all.push(last[name]);
    values = all;
    count = all.length;
  }
  let tensors = 0;
  let arrays = 0;
  // The masks have a bit for each argument; no operator takes nearly as many.
  if (count > 31) throw new TypeError(`${op.label}() takes fewer than ${count} arguments`);
  const given = new Array(count);
  for (let i = 0; i < count; i++) {
    let value = values[i];
    if (isTensor(value)) {
      value = handleOf(value);
      tensors |= 1 << i;
    } else if (Array.isArray(value) && value.length <= longestList) {
      const handles = listHandles(value);
      if (handles) {
        value = handles;
        arrays |= 1 << i;
      } else if (handles === null) {
        // Python takes 0-dimensional integer tensors among the integers of a size.
        const source: unknown[] = value;
        if (!source.some(isForeign))
          value = source.map((element) => (isTensor(element) ? element.item() : element));
      }
    }
    given[i] = value;
  }
  const shell = new Tensor();
  const id = op.id < 0 ? defineOp(op) : op.id;
  let result: unknown;
  try {
    switch (count) {
      case 0:
        result = native.invoke(id, keywords, tensors, arrays, shell);
        break;
      case 1:
        result = native.invoke(id, keywords, tensors, arrays, shell, given[0]);
        break;
      case 2:
        result = native.invoke(id, keywords, tensors, arrays, shell, given[0], given[1]);
        break;
      case 3:
        result = native.invoke(id, keywords, tensors, arrays, shell, given[0], given[1], given[2]);
        break;
      default:
        result = native.invoke(id, keywords, tensors, arrays, shell, ...given);
    }
  } catch (error) {
    throw explain(error, values);
  }
  return finish(result, shell, io[0]! < 0 ? values[-io[0]! - 1] : undefined);
}

entries.push(invokeOnTwo, invokeOnOne, invoke);
