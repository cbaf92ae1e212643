/** Whether there is an MPS device, and waiting for it. */
import { refuseArguments } from '../common/binder';
import { native } from '../native';

/** How many MPS devices there are: 1 on a Mac with a build for it, else 0. */
export function deviceCount(...args: []): number {
  refuseArguments('deviceCount', args);
  return native.mpsIsAvailable() ? 1 : 0;
}

/**
 * Whether tensors can go to `'mps'`: whether there is such a GPU, and LibTorch was built for it.
 * @example
 * const device = torch.mps.isAvailable() ? 'mps' : 'cpu';
 */
export function isAvailable(...args: []): boolean {
  refuseArguments('isAvailable', args);
  return native.mpsIsAvailable();
}

/**
 * Waits until all kernels in all streams of the device have run.
 *
 * @throws TorchError where LibTorch has no MPS
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.mps.synchronize.html
 */
export function synchronize(...args: []): void {
  refuseArguments('synchronize', args);
  native.mpsSynchronize();
}
