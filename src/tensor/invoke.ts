/** The way from a call of an operator into the addon and back. */
import { isForeign } from '../common/copy';
import { entries } from '../common/errors';
import { namedTuple } from '../common/namedTuple';
import { isOptionsObject, optionKeys } from '../common/optionsObject';
import { native } from '../native';
import type { Handle } from '../native/handle';
import { io } from '../native/shared';
import type { DType } from './dtypes';
import { explain } from './explain';
import { asTorchFunction, interception } from './intercept';
import { defineOp, isInPlace, keywordId, type Operator, textId } from './operator';
import { awaitPasses, passes } from './passes';
import {
  integersOf,
  MOST_VALUES,
  ROOM_FOR_INTEGERS,
  writeCall,
  writeConstant,
  writeHandle,
  writeIntegers,
  writeNumber,
  writeText,
} from './request';
import { handleOf, isTensor, setHandle, Tensor } from './tensor';

/** Sparse arrays claim any length: longer ones are not looked through. binding/ops/value.cpp refuses them. */
const longestList = 2 ** 22;

/** How `io` says that there are several new tensors. */
const SEVERAL = -(2 ** 31);

/** Puts the next results behind tensors from that one on, up to four in one call; the one after them. */
function takeSome(tensors: readonly Tensor[], from: number): number {
  const left = tensors.length - from;
  const count = left >= 4 ? 4 : left >= 2 ? 2 : 1;
  const [a, b] = [tensors[from]!, tensors[from + count - 1]!];
  if (count === 4) native.takeResults(a, tensors[from + 1]!, tensors[from + 2]!, b);
  else if (count === 2) native.takeResults(a, b);
  else native.takeResults(a);
  for (let i = 0; i < count; i++) setHandle(tensors[from + i]!, io[i]!);
  return from + count;
}

/** Several new tensors, the first of them behind `shell`: a list, or a named tuple. */
function takeSeveral(shell: Tensor): unknown {
  const count = io[1]!;
  const tuple = io[2]!;
  const tensors = [shell];
  for (let k = 1; k < count; k++) tensors.push(new Tensor());
  for (let k = 0; k < count; ) k = takeSome(tensors, k);
  return tuple < 0 ? tensors : namedTuple(tuple, null, null, ...tensors);
}

/**
 * What a call gives: the value that the addon answered, or what it says in `io`:
 * new tensors, or the argument that was `changed` in place.
 */
function finish(result: unknown, shell: Tensor, changed: unknown): unknown {
  if (result !== undefined) return result;
  const handle = io[0]!;
  if (handle > 0) {
    setHandle(shell, handle);
    return shell;
  }
  if (handle === SEVERAL) return takeSeveral(shell);
  return handle < 0 ? changed : undefined;
}

/**
 * The handles of an array of tensors, 0 for null and undefined;
 * undefined for an array without a tensor, null for one that holds other things as well.
 */
export function listHandles(source: readonly unknown[]): Handle[] | null | undefined {
  let handles: Handle[] | undefined;
  let isMixed = false;
  const { length } = source;
  for (let k = 0; k < length; k++) {
    const element = source[k];
    if (isTensor(element)) {
      if (handles === undefined) {
        // At its length: what grows element by element takes room for many more at once.
        handles = new Array<Handle>(length);
        for (let i = 0; i < length; i++) handles[i] = 0;
      }
      handles[k] = handleOf(element);
    } else {
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

/** Has what knows of tensors in parts take the call. */
const withParts = (op: Operator, args: readonly unknown[]): unknown =>
  interception.parts!.call(op, args, (...given) => invoke(op, given));

/** `invoke(op, [self])`: the call that scripts make most, with the one below. */
export function invokeOnOne(op: Operator, self: Tensor): unknown {
  if (interception.handler !== undefined) return intercepted(op, [self]);
  if (interception.parts?.isIn(self)) return withParts(op, [self]);
  if (passes.underWay > 0 && isInPlace(op.name)) awaitPasses(handleOf(self));
  const shell = new Tensor();
  const id = op.id < 0 ? defineOp(op) : op.id;
  writeHandle(0, handleOf(self));
  writeCall(id, 0, 1, 1, 0, 0, 0);
  return finish(native.invoke(shell), shell, self);
}

/** `invoke(op, [self, other])` for another tensor or a number. */
export function invokeOnTwo(op: Operator, self: Tensor, other: unknown): unknown {
  if (interception.handler !== undefined) return intercepted(op, [self, other]);
  if (interception.parts?.isIn(self) || interception.parts?.isIn(other)) return withParts(op, [self, other]);
  if (Array.isArray(other)) return invokeWithList(op, self, other);
  const withTensor = isTensor(other);
  if (!withTensor && typeof other !== 'number') return invoke(op, [self, other]);
  if (passes.underWay > 0 && isInPlace(op.name)) awaitPasses(handleOf(self));
  const shell = new Tensor();
  const id = op.id < 0 ? defineOp(op) : op.id;
  writeHandle(0, handleOf(self));
  if (withTensor) {
    writeHandle(1, handleOf(other));
    writeCall(id, 0, 2, 3, 0, 0, 0);
  } else {
    writeNumber(1, other);
    writeCall(id, 0, 2, 1, 0, 2, 0);
  }
  return finish(native.invoke(shell), shell, io[0] === -2 ? other : self);
}

/** `invoke(op, [self, list])`: shapes and dimensions. */
function invokeWithList(op: Operator, self: Tensor, list: readonly unknown[]): unknown {
  const integers = integersOf(list, ROOM_FOR_INTEGERS - 1);
  if (integers === undefined || passes.underWay > 0) return invoke(op, [self, list]);
  const shell = new Tensor();
  const id = op.id < 0 ? defineOp(op) : op.id;
  writeHandle(0, handleOf(self));
  writeIntegers(integers, 0);
  writeCall(id, 0, 2, 1, 0, 0, 2);
  let result: unknown;
  try {
    result = native.invoke(shell);
  } catch (error) {
    throw explain(error, [self, list]);
  }
  return finish(result, shell, self);
}

/** `invoke(op, [self, dtype])`. */
export function invokeWithDType(op: Operator, self: Tensor, dtype: DType): unknown {
  const text = textId(dtype);
  if (text < 0 || interception.handler !== undefined || interception.parts?.isIn(self))
    return invoke(op, [self, dtype]);
  const shell = new Tensor();
  const id = op.id < 0 ? defineOp(op) : op.id;
  writeHandle(0, handleOf(self));
  writeText(1, text);
  writeCall(id, 0, 2, 3, 0, 2, 0);
  return finish(native.invoke(shell), shell, self);
}

/** The values of a call, those of its options behind the others. */
function withOptions(args: readonly unknown[], names: readonly string[], options: Record<string, unknown>) {
  const values: unknown[] = [];
  for (let i = 0; i < args.length - 1; i++) values.push(args[i]);
  for (const name of names) values.push(options[name]);
  return values;
}

/** Whether a call writes into tensors that it was given for it; they come last, the first is not one. */
function hasOut(args: readonly unknown[]): boolean {
  const last = args[args.length - 1];
  return typeof last === 'object' && last !== null && !isTensor(last) && 'out' in last;
}

/** A list with one element more; most calls need none, and so make none. */
function append<T>(list: T[] | undefined, element: T): T[] {
  if (list === undefined) return [element];
  list.push(element);
  return list;
}

/** Calls an operator; `args` may end with an options object. */
export function invoke(op: Operator, args: readonly unknown[]): unknown {
  if (interception.handler !== undefined) return intercepted(op, args);
  if (interception.parts !== undefined && args.some(interception.parts.isIn)) return withParts(op, args);
  if (passes.underWay > 0 && (isInPlace(op.name) || hasOut(args))) awaitPasses(handleOf(args[0]));
  let values = args;
  let keywords = 0;
  const last = args[args.length - 1];
  const isArgument = typeof last !== 'object' || last === null || Array.isArray(last) || isTensor(last);
  if (!isArgument && isOptionsObject(last)) {
    const names = optionKeys(last);
    keywords = keywordId(names);
    values = withOptions(args, names, last);
  }
  const count = values.length;
  // No operator takes nearly as many.
  if (count > MOST_VALUES) throw new TypeError(`${op.label}() takes fewer than ${count} arguments`);
  let tensors = 0;
  let tensorLists = 0;
  let numbers = 0;
  let integerLists = 0;
  let room = ROOM_FOR_INTEGERS;
  let others: unknown[] | undefined;
  let lists: number[][] | undefined;
  for (let i = 0; i < count; i++) {
    const value = values[i];
    // Arrays before tensors: to look for a private field in objects of several kinds is slow.
    if (Array.isArray(value)) {
      if (value.length > longestList) {
        others = append(others, value);
        continue;
      }
      const integers = integersOf(value, room - 1);
      if (integers !== undefined) {
        integerLists |= 1 << i;
        room -= integers.length + 1;
        lists = append(lists, integers);
        continue;
      }
      const handles = listHandles(value);
      if (handles) tensorLists |= 1 << i;
      if (handles && handles.length < room) {
        integerLists |= 1 << i;
        room -= handles.length + 1;
        lists = append(lists, handles);
      } else {
        others = append(others, handles ?? (handles === null ? withoutTensors(value) : value));
      }
    } else if (isTensor(value)) {
      tensors |= 1 << i;
    } else if (typeof value === 'number') {
      numbers |= 1 << i;
    } else if (typeof value === 'boolean' || value === null || value === undefined) {
      tensors |= 1 << i;
      integerLists |= 1 << i;
    } else if (typeof value === 'string' && textId(value) >= 0) {
      tensors |= 1 << i;
      numbers |= 1 << i;
    } else {
      others = append(others, value);
    }
  }
  const shell = new Tensor();
  const id = op.id < 0 ? defineOp(op) : op.id;
  let used = 0;
  for (let i = 0; i < count; i++) {
    const value = values[i];
    const isNumber = (numbers >> i) & 1;
    if (!((tensors >> i) & 1)) {
      if (isNumber) writeNumber(i, value as number);
    } else if (isNumber) writeText(i, textId(value as string));
    else if ((integerLists >> i) & 1) writeConstant(i, value as boolean | null | undefined);
    else writeHandle(i, handleOf(value));
  }
  if (lists !== undefined) for (const integers of lists) used = writeIntegers(integers, used);
  writeCall(id, keywords, count, tensors, tensorLists, numbers, integerLists);
  let result: unknown;
  try {
    result = others === undefined ? native.invoke(shell) : native.invoke(shell, ...others);
  } catch (error) {
    throw explain(error, values);
  }
  // An element beyond the end would have V8 compile this anew, again and again.
  const changed = -io[0]! - 1;
  return finish(result, shell, changed >= 0 && changed < count ? values[changed] : undefined);
}

/** Python takes 0-dimensional integer tensors among the integers of a size. */
function withoutTensors(list: readonly unknown[]): readonly unknown[] {
  return list.some(isForeign)
    ? list
    : list.map((element) => (isTensor(element) && element.dim() === 0 ? element.item() : element));
}

entries.push(invokeOnTwo, invokeOnOne, invokeWithDType, invoke);
