/** Whole batches by single tensor operations: the fast way of datasets that are tensors inside. */
import { getNumThreads, setNumThreads } from '../../runtime/context';
import { fromMemory } from '../../tensor/fromMemory';
import type { Tensor } from '../../tensor/tensor';
import type { Device } from '../../tensor/types';

/** Below this many elements a batch is made on one thread. */
const smallBatch = 2 ** 20;

/** Beyond this an index doesn't fit the int32 that index_select reads. */
const maxLength = 2 ** 31;

/**
 * Indices as integers of 32 bits; null where one is none, or where there are none.
 *
 * @param make gives the memory for so many
 */
export function integerPositions(
  indices: readonly number[],
  make: (length: number) => Int32Array = (length) => new Int32Array(length),
): Int32Array | null {
  const { length } = indices;
  if (length === 0) return null;
  const positions = make(length);
  for (let i = 0; i < length; i++) {
    const index = indices[i]!;
    // Samplers may give anything: no operator is asked what it makes of it.
    if (typeof index !== 'number' || (index | 0) !== index) return null;
    positions[i] = index;
  }
  return positions;
}

/**
 * Indices as the tensor that `selectRows` takes, negative ones counted from the end; null where one isn't a
 * valid index, so that the caller goes sample by sample and the sample's own error is thrown. They go to the
 * device of the rows without waiting for it.
 */
export function batchPositions(
  indices: readonly number[],
  length: number,
  device: Device = 'cpu',
): Tensor | null {
  const positions = length < maxLength ? integerPositions(indices) : null;
  if (positions === null) return null;
  for (let i = 0; i < positions.length; i++) {
    const index = positions[i]!;
    if (index < -length || index >= length) return null;
    if (index < 0) positions[i] = index + length;
  }
  const made = fromMemory(positions, 'int32', [positions.length], false);
  return device === 'cpu' ? made : made.to(device, { nonBlocking: true });
}

/** Whether `selectRows` gives what stacking the tensor's rows would, memory layout and autograd included. */
export function canSelectRows(tensor: Tensor): boolean {
  // There is no index_select there, or of these.
  if (tensor.layout !== 'strided' || tensor.isMeta || /^uint(16|32|64)$/.test(tensor.dtype)) return false;
  return tensor.dim() > 0 && !tensor.requiresGrad && tensor.isContiguous();
}

/** The rows at `positions`, as `torch.stack` of them would give. */
export function selectRows(tensor: Tensor, positions: Tensor): Tensor {
  const { device } = tensor;
  const there = positions.device === device ? positions : positions.to(device, { nonBlocking: true });
  return tensor.indexSelect(0, there);
}

/** Runs `body` with LibTorch's operators on one thread. */
export function onOneThread<R>(body: () => R): R {
  const threads = getNumThreads();
  if (threads === 1) return body();
  setNumThreads(1);
  try {
    return body();
  } finally {
    setNumThreads(threads);
  }
}

/**
 * Makes a batch of so many elements, a small one on one thread: on a busy machine, waiting for others costs
 * more than the work (MNIST once, batch 64, beside a compiler on two cores: 0.2 s against 8 s). Copies and
 * elementwise operations give the same bits either way.
 */
export function makeBatch<R>(elements: number, body: () => R): R {
  return elements < smallBatch ? onOneThread(body) : body();
}
