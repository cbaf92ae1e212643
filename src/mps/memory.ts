/** The memory of the MPS device, in bytes. */

import { type Arguments, binder, refuseArguments } from '../common/binder';
import { briefText } from '../common/brief';
import { native } from '../native';

/**
 * Gives memory that the allocator keeps for later use back to the system.
 *
 * @throws TorchError where LibTorch has no MPS
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.mps.empty_cache.html
 */
export function emptyCache(...args: []): void {
  refuseArguments('emptyCache', args);
  native.mpsEmptyCache();
}

/**
 * The bytes that tensors occupy, without what the allocator keeps for later use.
 *
 * @throws TorchError where LibTorch has no MPS
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.mps.current_allocated_memory.html
 */
export function currentAllocatedMemory(...args: []): number {
  refuseArguments('currentAllocatedMemory', args);
  return Number(native.mpsCurrentAllocatedMemory());
}

/**
 * The bytes that Metal's driver has given to the process: what the allocator keeps and the frameworks' own
 * count too.
 *
 * @throws TorchError where LibTorch has no MPS
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.mps.driver_allocated_memory.html
 */
export function driverAllocatedMemory(...args: []): number {
  refuseArguments('driverAllocatedMemory', args);
  return Number(native.mpsDriverAllocatedMemory());
}

/**
 * How many bytes a process should use at most: what Metal recommends for the device.
 *
 * @throws TorchError where LibTorch has no MPS
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.mps.recommended_max_memory.html
 */
export function recommendedMaxMemory(...args: []): number {
  refuseArguments('recommendedMaxMemory', args);
  return Number(native.mpsRecommendedMaxMemory());
}

const bindFraction = binder<{ fraction: number }, [fraction: 'fraction']>(
  'setPerProcessMemoryFraction',
  { fraction: 'any' },
  {},
);

/**
 * Bounds the process's device memory: a fraction of what Metal recommends. Beyond it an allocation fails.
 *
 * @param args fraction: 0 to 2; 0 is no bound at all, above 1 is more than Metal recommends
 * @throws RangeError for another fraction; TorchError where LibTorch has no MPS
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.mps.set_per_process_memory_fraction.html
 */
export function setPerProcessMemoryFraction(
  ...args: Arguments<{ fraction: number }, [fraction: 'fraction']>
): void {
  const [fraction] = bindFraction(args);
  if (typeof fraction !== 'number') {
    throw new TypeError('Invalid type for fraction argument, must be `float`');
  }
  if (!(fraction >= 0 && fraction <= 2)) {
    throw new RangeError(`Invalid fraction value: ${briefText(fraction)}. Allowed range: 0~2`);
  }
  native.mpsSetMemoryFraction(fraction);
}
