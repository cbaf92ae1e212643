/**
 * Which CUDA devices there are and which one is current.
 * Source: https://docs.pytorch.org/docs/2.13/cuda.html
 */
import { TorchError } from '../common/errors';
import { type Guard, scoped } from '../common/scoped';
import { native } from '../native';
import { CudaDeviceProperties } from './properties';
import { type CudaDevice, deviceIndex, init, isBuilt } from './state';

/**
 * Whether a CUDA device can be used: LibTorch was built with CUDA, and there is a driver and a device.
 * Never throws.
 */
export function isAvailable(): boolean {
  return deviceCount() > 0;
}

/** The number of CUDA devices; 0 where CUDA is unavailable. */
export function deviceCount(): number {
  return isBuilt() ? native.cudaDeviceCount() : 0;
}

/**
 * The index of the current device.
 *
 * @throws Error when LibTorch was built without CUDA
 */
export function currentDevice(): number {
  init();
  return native.cudaGetDevice();
}

/**
 * Makes a device the current one: new tensors on `'cuda'` lie there. Does nothing for a negative index.
 *
 * @throws Error when LibTorch was built without CUDA
 * @throws RangeError when there is no such device
 */
export function setDevice(device: CudaDevice): void {
  const index = deviceIndex(device, false);
  if (index < 0) return;
  init();
  native.cudaSetDevice(index);
}

/**
 * Calls `body` with another current device; without `body`,
 * changes the device until the returned guard is disposed of.
 *
 * @param device the device; `null` or a negative index changes nothing
 * @returns what `body` returns, or the guard
 * @throws TorchError when LibTorch was built without CUDA
 * @example torch.cuda.device(1, () => torch.zeros([2], { device: 'cuda' }));
 */
export function device(device: CudaDevice): Guard;
export function device<Result>(device: CudaDevice, body: () => Result): Result;
export function device<Result>(device: CudaDevice, body?: () => Result): Result | Guard {
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
export function getDeviceProperties(device: CudaDevice = null): CudaDeviceProperties {
  init();
  const index = deviceIndex(device, true);
  if (index < 0 || index >= deviceCount()) throw new Error('Invalid device id');
  return new CudaDeviceProperties(native.cudaDeviceProperties(index));
}

/** The name of a device, such as `NVIDIA H200`. */
export function getDeviceName(device: CudaDevice = null): string {
  return getDeviceProperties(device).name;
}

/** The compute capability of a device: `[major, minor]`. */
export function getDeviceCapability(device: CudaDevice = null): [major: number, minor: number] {
  const { major, minor } = getDeviceProperties(device);
  return [major, minor];
}

/**
 * Waits until all work on a device is done.
 *
 * @param device the device; the current one when left out
 * @throws Error when LibTorch was built without CUDA
 */
export function synchronize(device: CudaDevice = null): void {
  init();
  native.cudaSynchronize(deviceIndex(device, true));
}

/**
 * Whether the current device can compute in bfloat16.
 *
 * @param includingEmulation whether emulation by the software counts, which every CUDA device has
 */
export function isBf16Supported(includingEmulation = true): boolean {
  return isAvailable() && (includingEmulation || getDeviceProperties().major >= 8);
}

/** Whether the current device can compute in TF32. */
export function isTf32Supported(): boolean {
  return isBf16Supported(false);
}
