/**
 * What a call of an operator hands over in the memory that is shared with the addon, which costs less than an
 * argument: binding/ops/request.h has the other end, with the same places. It is written when all values have
 * been looked at, in one go with the call.
 */
import type { Handle } from '../native/handle';
import { doubles, words } from '../native/shared';

const GROUP = 0;
const KEYWORDS = 1;
const COUNT = 2;
const TENSORS = 3;
const TENSOR_LISTS = 4;
const NUMBERS = 5;
const INTEGER_LISTS = 6;
const HANDLES = 7;
const INTEGERS = 38;

/** The most values of a call: the masks have a bit for each. */
export const MOST_VALUES = doubles.length;
/** The room for lists of integers, of which each needs one place more than it has elements. */
export const ROOM_FOR_INTEGERS = words.length - INTEGERS;

/**
 * Writes what call it is; the masks say which values are here, and which are lists of handles. Two together
 * mean something else: `tensors` with `numbers` a text, with `integerLists` a constant; `tensorLists` with
 * `integerLists` handles among the integers.
 */
export function writeCall(
  group: number,
  keywords: number,
  count: number,
  tensors: number,
  tensorLists: number,
  numbers: number,
  integerLists: number,
): void {
  words[GROUP] = group;
  words[KEYWORDS] = keywords;
  words[COUNT] = count;
  words[TENSORS] = tensors;
  words[TENSOR_LISTS] = tensorLists;
  words[NUMBERS] = numbers;
  words[INTEGER_LISTS] = integerLists;
}

/** Writes value `i`, a tensor. */
export function writeHandle(i: number, handle: Handle): void {
  words[HANDLES + i] = handle;
}

/** Writes value `i`, a text by its number. */
export function writeText(i: number, id: number): void {
  words[HANDLES + i] = id;
}

/** Writes value `i`. */
export function writeConstant(i: number, value: boolean | null | undefined): void {
  words[HANDLES + i] = value === undefined ? 0 : value === null ? 1 : value ? 3 : 2;
}

/** Writes value `i`, a number. */
export function writeNumber(i: number, value: number): void {
  doubles[i] = value;
}

/** Writes a list of integers behind others that take `used` places; answers the places that are used then. */
export function writeIntegers(list: readonly number[], used: number): number {
  const { length } = list;
  let at = INTEGERS + used;
  words[at++] = length;
  for (let k = 0; k < length; k++) words[at++] = list[k]!;
  return at - INTEGERS;
}

/**
 * The elements of an array that has nothing but integers of 32 bits, at most `longest` of them and at least
 * one. Each is read once, before anything is written: a getter may call operators itself.
 */
export function integersOf(list: readonly unknown[], longest: number): number[] | undefined {
  const { length } = list;
  if (length === 0 || length > longest) return undefined;
  // What grows element by element takes room for many more at once.
  const integers = new Array<number>(length);
  for (let k = 0; k < length; k++) {
    const element = list[k];
    // A negative zero is a floating-point number.
    if (typeof element !== 'number' || (element | 0) !== element || Object.is(element, -0)) return undefined;
    integers[k] = element;
  }
  return integers;
}
