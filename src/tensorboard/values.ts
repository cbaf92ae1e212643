/** What a script gives as numbers, as a tensor in memory: Python's `make_np`. */

import { typeName } from '../common/brief';
import { NotImplementedError } from '../common/errors';
import { invalidArgument } from '../common/expect';
import { isPlainObject } from '../common/plainObject';
import { asTensor, tensor as makeTensor, type TensorData } from '../tensor/creation';
import { Tensor } from '../tensor/tensor';
import type { DType } from '../tensor/types';

/** Numbers: a tensor, a number, or a typed or nested array of numbers. */
export type Values = Tensor | TensorData;

/**
 * A tensor on the CPU, without gradients. Single numbers become one element, and numbers of JavaScript
 * float64, as they are in Python's arrays.
 * @throws NotImplementedError for what holds no numbers
 */
export function valuesOf(x: unknown): Tensor {
  if (x instanceof Tensor) {
    const plain = x.detach().cpu();
    return plain.dtype === 'bfloat16' ? plain.to('float16') : plain;
  }
  if (typeof x === 'number') return makeTensor([x], { dtype: 'float64', device: 'cpu' });
  if (typeof x === 'bigint') return makeTensor([x], { dtype: 'int64', device: 'cpu' });
  if (typeof x === 'boolean') return makeTensor([x], { device: 'cpu' });
  if (ArrayBuffer.isView(x) && !(x instanceof DataView)) return asTensor(x as never, { device: 'cpu' });
  if (Array.isArray(x)) return makeTensor(x, { dtype: holdsFloats(x) ? 'float64' : null, device: 'cpu' });
  throw new NotImplementedError(`Got ${typeName(x)}, but an array of numbers or torch tensor are expected.`);
}

/** Whether the first element of nested arrays is a number. */
function holdsFloats(x: unknown): boolean {
  return Array.isArray(x) ? x.length === 0 || holdsFloats(x[0]) : typeof x === 'number';
}

/** The elements in row-major order, as numbers of a dtype. */
export function numbersOf(x: Tensor, dtype: DType = 'float64'): Float64Array {
  return x.to(dtype).flatten().contiguous().toTypedArray() as Float64Array;
}

/** The number, of what may be a tensor of one element. */
export function numberOf(value: Values, name: string): number {
  const values = numbersOf(valuesOf(value));
  if (values.length !== 1) throw invalidArgument('a number', name, value);
  return values[0]!;
}

/** Whether a value is a dict: a plain object, or a Map. */
export const isDict = (value: unknown): boolean => value instanceof Map || isPlainObject(value);

/** The entries of a dict: a plain object, or a Map. */
export function dictEntries<T>(dict: Readonly<Record<string, T>> | ReadonlyMap<string, T>): [string, T][] {
  return dict instanceof Map ? [...dict] : Object.entries(dict);
}

/** NumPy's sum: pairwise, by blocks of 128 numbers in eight lanes. */
export function pairwiseSum(x: Float64Array, from = 0, to = x.length): number {
  const n = to - from;
  if (n < 8) {
    let sum = n === 0 ? 0 : -0;
    for (let i = from; i < to; i++) sum += x[i]!;
    return sum;
  }
  if (n > 128) {
    let half = Math.floor(n / 2);
    half -= half % 8;
    return pairwiseSum(x, from, from + half) + pairwiseSum(x, from + half, to);
  }
  const r = x.slice(from, from + 8);
  let i = from + 8;
  for (; i < to - ((to - from) % 8); i += 8) for (let k = 0; k < 8; k++) r[k]! += x[i + k]!;
  let sum = r[0]! + r[1]! + (r[2]! + r[3]!) + (r[4]! + r[5]! + (r[6]! + r[7]!));
  for (; i < to; i++) sum += x[i]!;
  return sum;
}
