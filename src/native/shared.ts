/**
 * Memory that the script shares with the addon, which costs less than arguments and results:
 * binding/instance.h and binding/ops/request.h have the same places.
 */

const ELEMENTS = 128;
const WORDS = ELEMENTS + 2048 * Float64Array.BYTES_PER_ELEMENT;
const NUMBERS = WORDS + 112 * Int32Array.BYTES_PER_ELEMENT;

/** All of it. */
export const sharedMemory = new ArrayBuffer(NUMBERS + 31 * Float64Array.BYTES_PER_ELEMENT);

/** Where the addon answers with integers: the handle of a result, or a length and then the elements. */
export const io = new Int32Array(sharedMemory, 0, 17);
/** Where it answers the elements of a small tensor. */
export const fewElements = new Float64Array(sharedMemory, ELEMENTS, 2048);
/** Where a call of an operator is written. */
export const words = new Int32Array(sharedMemory, WORDS, 112);
/** A place for each value of a call, and for what other functions are handed. */
export const doubles = new Float64Array(sharedMemory, NUMBERS, 31);
