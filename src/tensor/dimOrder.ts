/** The order of a tensor's dimensions in memory, as torch/_prims_common finds it. */
import { TorchError } from '../common/errors';
import type { Tensor } from './tensor';
import type { MemoryFormat } from './types';

/** Whether dimension `a` should lie inside dimension `b`: 1 yes, -1 no, 0 undecided. */
function compareDims(a: number, b: number, shape: readonly number[], strides: readonly number[]): number {
  const [strideA, strideB] = [strides[a]!, strides[b]!];
  if (strideA === 0 || strideB === 0) return 0;
  const atLeast = (x: number, y: number): boolean => {
    if (y === 0) return true;
    return x !== 0 && (x >= y || x % y === 0);
  };
  if (strideA === strideB) return atLeast(shape[b]!, shape[a]!) ? 0 : 1;
  if (atLeast(strideB, strideA)) return -1;
  return atLeast(strideA, strideB) ? 1 : 0;
}

/** Whether the strides leave more than one order possible. */
function hasSeveralOrders(shape: readonly number[], strides: readonly number[]): boolean {
  return shape.includes(1) || strides.some((stride, i) => i > 0 && stride === strides[i - 1]);
}

/**
 * The dimensions of a tensor from the outermost in memory to the innermost.
 *
 * @param ambiguityCheck throws where the order isn't unique; with memory formats, where not exactly one of
 *   them fits either
 * @throws TypeError for an argument of another kind; TorchError for an order that isn't unique
 */
export function dimOrder(tensor: Tensor, ambiguityCheck: boolean | readonly MemoryFormat[]): number[] {
  if (tensor.isSparse) {
    throw new TorchError(
      `Can't get dim order on sparse type: ${tensor.type()} Use Tensor.to_dense() to convert to a dense tensor first.`,
    );
  }
  const formats = Array.isArray(ambiguityCheck) ? (ambiguityCheck as readonly MemoryFormat[]) : [];
  if (typeof ambiguityCheck !== 'boolean' && !Array.isArray(ambiguityCheck)) {
    throw new TypeError('The ambiguity_check argument must be a bool or a list of memory formats.');
  }
  const shape = tensor.shape;
  const strides = tensor.stride();
  const check = ambiguityCheck === true || Array.isArray(ambiguityCheck);
  if (check && hasSeveralOrders(shape, strides)) {
    const fitting = formats.filter((memoryFormat) => tensor.isContiguous({ memoryFormat }));
    if (fitting.length !== 1) {
      throw new TorchError(
        'The tensor does not have unique dim order, or cannot map to exact one of the given memory formats.',
      );
    }
  }
  const dims = shape.length;
  if (dims < 2) return dims === 0 ? [] : [0];
  const natural = Array.from({ length: dims }, (_, i) => i);
  const contiguous = tensor.isContiguous();
  const channelsLast = dims === 4 && tensor.isContiguous({ memoryFormat: 'channels_last' });
  if (contiguous && !channelsLast) return natural;
  if (channelsLast && !contiguous) return [0, ...natural.slice(2), 1];

  // An insertion sort from the innermost dimension out; comparisons may be undecided.
  const order = natural.reverse();
  for (let i = 1; i < dims; i++) {
    let inner = i;
    for (let outer = i - 1; outer >= 0; outer--) {
      const comparison = compareDims(order[outer]!, order[inner]!, shape, strides);
      if (comparison > 0) {
        [order[outer], order[inner]] = [order[inner]!, order[outer]!];
        inner = outer;
      } else if (comparison < 0) break;
    }
  }
  const strict = ambiguityCheck === true || formats.length > 0;
  if (strict && order.some((dim, i) => i > 0 && compareDims(order[i - 1]!, dim, shape, strides) !== -1)) {
    throw new TorchError('The tensor does not have unique dim order.');
  }
  return order.reverse();
}
