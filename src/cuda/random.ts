/**
 * Random numbers on CUDA devices.
 * Source: https://docs.pytorch.org/docs/2.13/cuda.html#random-number-generator
 */
import { parseDevice } from '../tensor/device';
import { Generator } from '../tensor/generator';
import type { Tensor } from '../tensor/tensor';
import { currentDevice, deviceCount, isAvailable } from './device';
import { type CudaDevice, init } from './state';

/** The default generator of a device. */
function generatorOf(index: number): Generator {
  return Generator.forDevice(`cuda:${index}`);
}

function indexOf(device: CudaDevice): number {
  if (typeof device === 'number') return device;
  return (device === null ? undefined : parseDevice(device).index) ?? currentDevice();
}

/** Seeds the generator of the current device. Where CUDA is unavailable, does nothing. */
export function manualSeed(seed: number | bigint): void {
  if (isAvailable()) generatorOf(currentDevice()).manualSeed(seed);
}

/** Seeds the generators of all devices. Where CUDA is unavailable, does nothing. */
export function manualSeedAll(seed: number | bigint): void {
  for (let index = 0; index < deviceCount(); index++) generatorOf(index).manualSeed(seed);
}

/**
 * Seeds the generator of the current device from the system's randomness.
 * Where CUDA is unavailable, does nothing.
 */
export function seed(): void {
  if (isAvailable()) generatorOf(currentDevice()).seed();
}

/**
 * Seeds the generators of all devices with one seed from the system's randomness.
 * Where CUDA is unavailable, does nothing.
 */
export function seedAll(): void {
  if (isAvailable()) manualSeedAll(generatorOf(0).seed());
}

/**
 * The seed of the current device's generator.
 *
 * @throws Error when LibTorch was built without CUDA
 */
export function initialSeed(): number | bigint {
  return generatorOf(currentDevice()).initialSeed();
}

/**
 * The state of a device's generator, as a tensor of bytes.
 *
 * @param device the device; the current one when left out
 * @throws Error when LibTorch was built without CUDA
 */
export function getRngState(device: CudaDevice = 'cuda'): Tensor {
  init();
  return generatorOf(indexOf(device)).getState();
}

/** The states of the generators of all devices. */
export function getRngStateAll(): Tensor[] {
  return Array.from({ length: deviceCount() }, (_, index) => getRngState(index));
}

/** Takes up a state from `getRngState()`. Where CUDA is unavailable, does nothing. */
export function setRngState(newState: Tensor, device: CudaDevice = 'cuda'): void {
  if (isAvailable()) generatorOf(indexOf(device)).setState(newState);
}

/** Takes up the states of all devices from `getRngStateAll()`. */
export function setRngStateAll(newStates: Iterable<Tensor>): void {
  let index = 0;
  for (const state of newStates) setRngState(state, index++);
}
