/**
 * Which CUDA devices there are and which one is current.
 * Source: https://docs.pytorch.org/docs/2.13/cuda.html
 */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';
import { native } from '../native';
import type { Tensor } from '../tensor/tensor';
import { CudaDeviceProperties } from './properties';
import {
  bindDevice,
  type CudaDevice,
  type DeviceArguments,
  deviceIndex,
  init,
  isBuilt,
  namedDevice,
} from './state';

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
  return isBuilt() ? native.deviceCount('cuda') : 0;
}

/**
 * The index of the CUDA device on which tensors of `'cuda'` are made at present.
 *
 * @throws Error when LibTorch was built without CUDA
 */
export function currentDevice(...args: []): number {
  refuseArguments('currentDevice', args);
  init();
  return native.deviceCurrent('cuda');
}

interface SetDeviceParameters {
  /** A device by name or index; a negative index changes nothing. */
  device: CudaDevice;
}

type SetDeviceOrder = [device: 'device'];
const bindDeviceOf = binder<{ obj: Tensor }, [obj: 'obj']>('deviceOf', { obj: 'object' }, {});
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
  native.deviceSet(`cuda:${index}`);
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
    native.deviceSet(`cuda:${index}`);
    return () => native.deviceSet(`cuda:${previous}`);
  };
  return scoped(enter, body);
}

/**
 * Calls `body` with a tensor's device as the current one; without `body`, the guard changes it while it is
 * in use. A tensor that is on no CUDA device changes nothing.
 *
 * @param obj the tensor
 * @example torch.cuda.deviceOf(x, () => torch.zeros([2], { device: 'cuda' }));
 */
export function deviceOf(...args: Arguments<{ obj: Tensor }, [obj: 'obj']>): Guard;
export function deviceOf<Result>(...args: WithBody<Arguments<{ obj: Tensor }, [obj: 'obj']>, Result>): Result;
export function deviceOf<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  const [tensor] = bindDeviceOf(given);
  const index = tensor.isCuda ? tensor.getDevice() : -1;
  return body === undefined ? device(index) : device(index, body);
}

const bindPeers = binder<
  { device: CudaDevice; peerDevice: CudaDevice },
  [device: 'device', peerDevice: 'peerDevice']
>('canDeviceAccessPeer', { device: 'any', peerDevice: 'any' }, {});

/**
 * Whether one device can read the memory of another.
 *
 * @param args device: the device that would read; peerDevice: the device whose memory would be read
 * @throws Error when LibTorch was built without CUDA, or there is no such device
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.cuda.can_device_access_peer.html
 */
export function canDeviceAccessPeer(
  ...args: Arguments<
    {
      device: CudaDevice;
      /** The device whose memory would be read. */
      peerDevice: CudaDevice;
    },
    [device: 'device', peerDevice: 'peerDevice']
  >
): boolean {
  const [device, peerDevice] = bindPeers(args);
  init();
  const indices = [deviceIndex(device, true), deviceIndex(peerDevice, false)] as const;
  const isThere = (index: number) => index >= 0 && index < deviceCount();
  if (!isThere(indices[0])) throw new Error('Invalid device id');
  if (!isThere(indices[1])) throw new Error('Invalid peer device id');
  return native.cudaCanAccessPeer(`cuda:${indices[0]}`, `cuda:${indices[1]}`);
}

/**
 * The properties of a device: its name, memory, number of multiprocessors, …
 * @param device the device; the current one when left out
 * @throws Error when LibTorch was built without CUDA, or there is no such device
 * @example torch.cuda.getDeviceProperties().totalMemory;
 */
export function getDeviceProperties(...args: DeviceArguments): CudaDeviceProperties {
  const [device] = bindDevice(args, 'getDeviceProperties');
  init();
  const index = deviceIndex(device, true);
  if (index < 0 || index >= deviceCount()) throw new Error('Invalid device id');
  return new CudaDeviceProperties(native.cudaDeviceProperties(`cuda:${index}`));
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
  native.deviceSynchronize(namedDevice(device));
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
