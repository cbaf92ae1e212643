/**
 * Which CUDA devices there are and which one is current.
 * Source: https://docs.pytorch.org/docs/2.13/cuda.html
 */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';
import { native } from '../native';
import { CudaDeviceProperties } from './properties';
import { bindDevice, type CudaDevice, type DeviceArguments, deviceIndex, init, isBuilt } from './state';

/**
 * Whether a CUDA device can be used: LibTorch was built with CUDA, and there is a driver and a device.
 * Never throws.
 */
export function isAvailable(...args: []): boolean {
  refuseArguments('isAvailable', args);
  return deviceCount() > 0;
}

/** The number of CUDA devices; 0 where CUDA is unavailable. */
export function deviceCount(...args: []): number {
  refuseArguments('deviceCount', args);
  return isBuilt() ? native.cudaDeviceCount() : 0;
}

/**
 * The index of the current device.
 *
 * @throws Error when LibTorch was built without CUDA
 */
export function currentDevice(...args: []): number {
  refuseArguments('currentDevice', args);
  init();
  return native.cudaGetDevice();
}

interface SetDeviceParameters {
  device: CudaDevice;
}

type SetDeviceOrder = [device: 'device'];
const bindSetDevice = binder<SetDeviceParameters, SetDeviceOrder>('setDevice', { device: 'any' }, {});

/**
 * Makes a device the current one: new tensors on `'cuda'` lie there. Does nothing for a negative index.
 *
 * @throws Error when LibTorch was built without CUDA
 * @throws RangeError when there is no such device
 */
export function setDevice(...args: Arguments<SetDeviceParameters, SetDeviceOrder>): void {
  const [device] = bindSetDevice(args);
  const index = deviceIndex(device, false);
  if (index < 0) return;
  init();
  native.cudaSetDevice(index);
}

/**
 * Calls `body` with another current device; without `body`,
 * the guard changes it while it is in use.
 *
 * @param device the device; `null` or a negative index changes nothing
 * @returns what `body` returns, or the guard
 * @throws TorchError when LibTorch was built without CUDA
 * @example torch.cuda.device(1, () => torch.zeros([2], { device: 'cuda' }));
 */
export function device(...args: Arguments<SetDeviceParameters, SetDeviceOrder>): Guard;
export function device<Result>(
  ...args: WithBody<Arguments<SetDeviceParameters, SetDeviceOrder>, Result>
): Result;
export function device<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  const [device] = bindSetDevice(given, 'device');
  const index = device === null && !isBuilt() ? -1 : deviceIndex(device, true);
  const enter = (): (() => void) => {
    if (index < 0) return () => {};
    if (!isBuilt()) throw new TorchError('PyTorch was compiled without CUDA support');
    const previous = currentDevice();
    native.cudaSetDevice(index);
    return () => native.cudaSetDevice(previous);
  };
  return scoped(enter, body);
}

/**
 * The properties of a device.
 *
 * @param device the device; the current one when left out
 * @throws Error when LibTorch was built without CUDA, or there is no such device
 * @example torch.cuda.getDeviceProperties().totalMemory;
 */
export function getDeviceProperties(...args: DeviceArguments): CudaDeviceProperties {
  const [device] = bindDevice(args, 'getDeviceProperties');
  init();
  const index = deviceIndex(device, true);
  if (index < 0 || index >= deviceCount()) throw new Error('Invalid device id');
  return new CudaDeviceProperties(native.cudaDeviceProperties(index));
}

/** The name of a device, such as `NVIDIA H200`. */
export function getDeviceName(...args: DeviceArguments): string {
  const [device] = bindDevice(args, 'getDeviceName');
  return getDeviceProperties(device).name;
}

/** The compute capability of a device: `[major, minor]`. */
export function getDeviceCapability(...args: DeviceArguments): [major: number, minor: number] {
  const [device] = bindDevice(args, 'getDeviceCapability');
  const { major, minor } = getDeviceProperties(device);
  return [major, minor];
}

/**
 * Waits until all work on a device is done.
 *
 * @param device the device; the current one when left out
 * @throws Error when LibTorch was built without CUDA
 */
export function synchronize(...args: DeviceArguments): void {
  const [device] = bindDevice(args, 'synchronize');
  init();
  native.cudaSynchronize(deviceIndex(device, true));
}

/** Options of {@link isBf16Supported}. */
export interface IsBf16SupportedOptions {
  /** Whether emulation by the software counts. Default: true */
  includingEmulation?: boolean | undefined;
}

type IsBf16SupportedOrder = [includingEmulation: 'includingEmulation'];
const bindIsBf16Supported = binder<IsBf16SupportedOptions, IsBf16SupportedOrder>(
  'isBf16Supported',
  {},
  { includingEmulation: true },
);

/**
 * Whether the current device can compute in bfloat16.
 *
 * @param includingEmulation whether emulation by the software counts, which every CUDA device has
 */
export function isBf16Supported(...args: Arguments<IsBf16SupportedOptions, IsBf16SupportedOrder>): boolean {
  const [includingEmulation] = bindIsBf16Supported(args);
  return isAvailable() && (includingEmulation || getDeviceProperties().major >= 8);
}

/** Whether the current device can compute in TF32. */
export function isTf32Supported(...args: []): boolean {
  refuseArguments('isTf32Supported', args);
  return isBf16Supported(false);
}
