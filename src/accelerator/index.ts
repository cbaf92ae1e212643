/**
 * `torch.accelerator`: the machine's accelerator, whatever it is called.
 * Those that this package knows are CUDA devices.
 * Source: https://docs.pytorch.org/docs/2.13/accelerator.html
 */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';
import { warn } from '../common/warnings';
import * as cuda from '../cuda';
import { isBuilt } from '../cuda/state';
import { native } from '../native';
import { pyRepr } from '../python/pyrepr';
import { parseDevice } from '../tensor/device';
import type { Device } from '../tensor/types';

/** A device by name or index; null for the current one. */
export type AcceleratorDevice = Device | number | null;

/** Whether LibTorch was built for an accelerator, and one can be used. */
export function isAvailable(...args: []): boolean {
  refuseArguments('isAvailable', args);
  return cuda.isAvailable();
}

/** The number of accelerators; 0 where there is none. */
export function deviceCount(...args: []): number {
  refuseArguments('deviceCount', args);
  return cuda.deviceCount();
}

const bindCurrentAccelerator = binder<{ checkAvailable?: boolean }, ['checkAvailable']>(
  'currentAccelerator',
  {},
  { checkAvailable: false },
);

/**
 * The type of the accelerator that LibTorch was built for (`'cuda'`), without an index; null when there is
 * none.
 *
 * @param args checkAvailable: whether it also has to be there at run time. Default: false
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.accelerator.current_accelerator.html
 * @example const device = torch.accelerator.currentAccelerator(true) ?? 'cpu';
 */
export function currentAccelerator(
  ...args: Arguments<{ checkAvailable?: boolean }, [checkAvailable: 'checkAvailable']>
): Device | null {
  const [checkAvailable] = bindCurrentAccelerator(args);
  return isBuilt() && (!checkAvailable || cuda.isAvailable()) ? 'cuda' : null;
}

function requireAccelerator(): void {
  if (!isBuilt()) throw new TorchError('Cannot access accelerator device when none is available.');
}

/** The index that a device has among the accelerators, as Python's `_get_device_index`. */
function indexOf(device: unknown, isOptional: boolean): number {
  if (typeof device === 'number' && Number.isInteger(device)) return device;
  let index: number | undefined;
  if (typeof device === 'string') {
    const parsed = parseDevice(device);
    const accelerator = currentAccelerator();
    if (accelerator === null) throw new TorchError('Accelerator expected');
    if (parsed.type !== accelerator) {
      throw new RangeError(`${parsed.type} doesn't match the current accelerator ${accelerator}.`);
    }
    index = parsed.index;
  }
  if (index !== undefined) return index;
  if (isOptional && (typeof device === 'string' || device === null)) return currentDeviceIndex();
  throw new RangeError(
    'Expected a torch.device with a specified index or an integer, but got:' +
      (typeof device === 'string' ? device : pyRepr(device)),
  );
}

/** The index of the accelerator on which tensors are made for which no index is named. */
export function currentDeviceIndex(...args: []): number {
  refuseArguments('currentDeviceIndex', args);
  requireAccelerator();
  return cuda.currentDevice();
}

interface DeviceParameters {
  device: AcceleratorDevice;
}
type DeviceArguments = Arguments<DeviceParameters, [device: 'device']>;
type OptionalDeviceArguments = Arguments<Partial<DeviceParameters>, [device: 'device']>;
const bindDevice = binder<DeviceParameters, ['device']>('setDeviceIndex', { device: 'any' }, {});
const bindOptionalDevice = binder<Partial<DeviceParameters>, ['device']>('synchronize', {}, { device: null });

/** The device that a function's optional argument means, once it is sure that there is an accelerator. */
function boundDevice(fn: string, args: OptionalDeviceArguments): number {
  const [device] = bindOptionalDevice(args, fn);
  requireAccelerator();
  return indexOf(device, true);
}

/** Makes an accelerator the current one. @throws RangeError without an index */
export function setDeviceIndex(...args: DeviceArguments): void {
  const [device] = bindDevice(args);
  requireAccelerator();
  cuda.setDevice(indexOf(device, false));
}

/** @deprecated Use `currentDeviceIndex`. */
export function currentDeviceIdx(...args: []): number {
  warn('Use `current_device_index` instead.', 'FutureWarning');
  return currentDeviceIndex(...args);
}

/** @deprecated Use `setDeviceIndex`. */
export function setDeviceIdx(...args: DeviceArguments): void {
  warn('Use `set_device_index` instead.', 'FutureWarning');
  setDeviceIndex(...args);
}

type IndexArguments = Arguments<{ device: number | null }, [device: 'device']>;
const bindIndex = binder<{ device: number | null }, ['device']>('deviceIndex', { device: 'any' }, {});

/**
 * Calls `body` with another current accelerator; without `body`, until the returned guard is disposed of.
 *
 * @param args device: its index; null changes nothing; then the callback
 */
export function deviceIndex(...args: IndexArguments): Guard;
export function deviceIndex<Result>(...args: WithBody<IndexArguments, Result>): Result;
export function deviceIndex(...args: unknown[]): unknown {
  const [given, body] = splitBody<unknown>(args, 1);
  const [index] = bindIndex(given);
  if (index !== null) {
    requireAccelerator();
    indexOf(index, false);
  }
  const enter = (): (() => void) => {
    if (index === null) return () => {};
    const before = cuda.currentDevice();
    cuda.setDevice(index);
    return () => cuda.setDevice(before);
  };
  return scoped(enter, body);
}

/** The stream that the device's operators are queued on. */
export function currentStream(...args: OptionalDeviceArguments): cuda.Stream {
  return cuda.currentStream(boundDevice('currentStream', args));
}

const bindStream = binder<{ stream: cuda.Stream }, ['stream']>('setStream', { stream: 'object' }, {});

/** Makes a stream, and its device, the current one. */
export function setStream(...args: Arguments<{ stream: cuda.Stream }, [stream: 'stream']>): void {
  const [stream] = bindStream(args);
  requireAccelerator();
  cuda.setDevice(stream.device as Device);
  cuda.setStream(stream);
}

/** Waits until everything that was queued on the device has run. */
export function synchronize(...args: OptionalDeviceArguments): void {
  cuda.synchronize(boundDevice('synchronize', args));
}

/** Gives memory that is cached and not in use back to the device. */
export function emptyCache(...args: []): void {
  refuseArguments('emptyCache', args);
  requireAccelerator();
  cuda.emptyCache();
}

/** Gives page-locked host memory that is cached and not in use back to the system. */
export function emptyHostCache(...args: []): void {
  refuseArguments('emptyHostCache', args);
  requireAccelerator();
  native.cudaEmptyHostCache();
}

/** What the allocator knows, by `'allocated_bytes.all.current'` and the like; empty before its first use. */
export function memoryStats(...args: OptionalDeviceArguments): Record<string, number> {
  return cuda.memoryStats(boundDevice('memoryStats', args));
}

/** Bytes of tensors on the device. */
export function memoryAllocated(...args: OptionalDeviceArguments): number {
  return cuda.memoryAllocated(boundDevice('memoryAllocated', args));
}

/** The most bytes of tensors since the start, or since `resetPeakMemoryStats`. */
export function maxMemoryAllocated(...args: OptionalDeviceArguments): number {
  return cuda.maxMemoryAllocated(boundDevice('maxMemoryAllocated', args));
}

/** Bytes that the allocator holds, in use or cached. */
export function memoryReserved(...args: OptionalDeviceArguments): number {
  return cuda.memoryReserved(boundDevice('memoryReserved', args));
}

/** The most bytes that the allocator held since the start, or since `resetPeakMemoryStats`. */
export function maxMemoryReserved(...args: OptionalDeviceArguments): number {
  return cuda.maxMemoryReserved(boundDevice('maxMemoryReserved', args));
}

/** Starts the counts of all that was ever allocated anew. */
export function resetAccumulatedMemoryStats(...args: OptionalDeviceArguments): void {
  cuda.resetAccumulatedMemoryStats(boundDevice('resetAccumulatedMemoryStats', args));
}

/** Starts the peaks anew, from what is in use now. */
export function resetPeakMemoryStats(...args: OptionalDeviceArguments): void {
  cuda.resetPeakMemoryStats(boundDevice('resetPeakMemoryStats', args));
}

/** The device's memory in bytes, as its driver tells. */
export function getMemoryInfo(...args: OptionalDeviceArguments): [free: number, total: number] {
  return cuda.memGetInfo(boundDevice('getMemoryInfo', args));
}
