/** What every function of `torch.cuda` starts with: whether CUDA is there, and which device is meant. */

import { type Arguments, binder, refuseArguments } from '../common/binder';
import { native } from '../native';
import { requireCudaRuntime } from '../native/cudaRuntime';
import { pyRepr } from '../python/pyrepr';
import { parseDevice } from '../tensor/device';
import type { Device } from '../tensor/types';

/** How a function of `torch.cuda` is told a device: `1`, `'cuda:1'`, `'cuda'`; `null` is the current one. */
export type CudaDevice = Device | number | null;

/** Options of what concerns one device. */
export interface DeviceOptions {
  /** The device by name or index. Default: null, the current one */
  device?: CudaDevice | undefined;
}

type DeviceOrder = [device: 'device'];
/** The arguments of what concerns one device. */
export type DeviceArguments = Arguments<DeviceOptions, DeviceOrder>;
export const bindDevice = binder<DeviceOptions, DeviceOrder>('device', {}, { device: null });

/** Whether this LibTorch was built with CUDA. */
export function isBuilt(): boolean {
  return native.cudaIsBuilt();
}

/**
 * Initialises CUDA. Everything that needs CUDA does so by itself; a second call does nothing.
 *
 * @throws Error when LibTorch was built without CUDA, with Python's text
 * @throws TorchError when there is no driver or no device
 */
export function init(...args: []): void {
  refuseArguments('init', args);
  // Python asserts this, so it is no TorchError (a RuntimeError) here either.
  if (!isBuilt()) throw new Error('Torch not compiled with CUDA enabled');
  native.deviceInit('cuda');
}

/** Initialises CUDA, with the addon for what needs its headers. */
export function initRuntime(): void {
  init();
  requireCudaRuntime();
}

/** Whether CUDA has been initialised in this process. */
export function isInitialized(...args: []): boolean {
  refuseArguments('isInitialized', args);
  return native.deviceIsInitialized('cuda');
}

/**
 * The index of a device, as Python's `_get_device_index`.
 *
 * @param device a device of type `cuda`, or an index; a negative one is returned as it is
 * @param isOptional whether the current device is meant where no index is given
 * @throws RangeError for a device of another type, or without an index where one is needed
 */
export function deviceIndex(device: CudaDevice | undefined, isOptional: boolean): number {
  if (typeof device === 'number' && Number.isInteger(device)) return device;
  if (typeof device === 'string') {
    const { type, index } = parseDevice(device);
    if (type !== 'cuda') throw new RangeError(`Expected a cuda device, but got: ${device}`);
    if (index !== undefined) return index;
  } else if (device !== null && device !== undefined) {
    throw new RangeError(
      `Expected a torch.device with a specified index or an integer, but got:${pyRepr(device)}`,
    );
  }
  if (isOptional) {
    init();
    return native.deviceCurrent('cuda');
  }
  const shown = typeof device === 'string' ? device : 'None';
  throw new RangeError(`Expected a torch.device with a specified index or an integer, but got:${shown}`);
}

/** The device that an optional argument means, by its name. */
export function namedDevice(device: CudaDevice | undefined): string {
  const index = deviceIndex(device, true);
  if (index < 0) throw new RangeError('Invalid device id');
  return `cuda:${index}`;
}
