/**
 * Memory for pixels. That of larger pictures is lent by the addon, which lends it again when its array is
 * garbage: such an array, or its buffer, must not get into a script's hands, where a part of it could live
 * longer. What a script sees are copies that own their memory.
 */
import { registerSymbol } from '../../common/ownSymbols';
import { native } from '../../native';

/** The memory of an image. */
export type Pixels = Uint8Array | Uint16Array | Int32Array | Float32Array;

export type PixelsClass =
  | Uint8ArrayConstructor
  | Uint16ArrayConstructor
  | Int32ArrayConstructor
  | Float32ArrayConstructor;

/** The field in which an image has its pixels. Other threads find the symbol, so that images travel. */
export const held: unique symbol = Symbol('torch.vision.pixels');
registerSymbol(held);

/** By the addon's numbers. */
const kinds: readonly PixelsClass[] = [Uint8Array, Uint16Array, Int32Array, Float32Array];

/** Below so many bytes the C library's own lists are as warm; above so many it would be too much to keep. */
const smallest = 2 ** 16;
const largest = 2 ** 26;

const newBuffer = (bytes: number) => new ArrayBuffer(bytes);

const lentBuffers = new WeakSet<ArrayBufferLike>();

/** Memory for `count` numbers that hold anything: for results of which every one is written. */
export function unsetNumbers(array: PixelsClass, count: number): Pixels {
  const bytes = count * array.BYTES_PER_ELEMENT;
  if (bytes < smallest || bytes > largest) return new array(Buffer.allocUnsafeSlow(bytes).buffer, 0, count);
  const numbers = native.imageMemory(kinds.indexOf(array), count, newBuffer);
  lentBuffers.add(numbers.buffer);
  return numbers;
}

/** Whether the addon lends the memory anew once this array is garbage. */
export const isLent = ({ buffer, byteLength }: Pixels): boolean =>
  buffer.byteLength !== byteLength && lentBuffers.has(buffer);

/** The same memory as bytes. */
export const bytesOf = ({ buffer, byteOffset, byteLength }: Pixels): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

/** The same numbers in other memory. */
export function copyNumbers<P extends Pixels>(pixels: P): P {
  const out = unsetNumbers(pixels.constructor as PixelsClass, pixels.length) as P;
  out.set(pixels);
  return out;
}
