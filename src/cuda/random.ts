/**
 * Random numbers on CUDA devices.
 * Source: https://docs.pytorch.org/docs/2.13/cuda.html#random-number-generator
 */
import { type Arguments, binder, refuseArguments } from '../common/binder';
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

interface ManualSeedParameters {
  /** The seed; any integer of 64 bits, with or without a sign. */
  seed: number | bigint;
}

type ManualSeedOrder = [seed: 'seed'];
const bindManualSeed = binder<ManualSeedParameters, ManualSeedOrder>('manualSeed', { seed: 'any' }, {});

/** Seeds the generator of the current device. Where CUDA is unavailable, does nothing. */
export function manualSeed(...args: Arguments<ManualSeedParameters, ManualSeedOrder>): void {
  const [seed] = bindManualSeed(args);
  if (isAvailable()) generatorOf(currentDevice()).manualSeed(seed);
}

interface ManualSeedAllParameters {
  /** The seed of all devices; any integer of 64 bits, with or without a sign. */
  seed: number | bigint;
}

type ManualSeedAllOrder = [seed: 'seed'];
const bindManualSeedAll = binder<ManualSeedAllParameters, ManualSeedAllOrder>(
  'manualSeedAll',
  { seed: 'any' },
  {},
);

/** Seeds the generators of all devices. Where CUDA is unavailable, does nothing. */
export function manualSeedAll(...args: Arguments<ManualSeedAllParameters, ManualSeedAllOrder>): void {
  const [seed] = bindManualSeedAll(args);
  for (let index = 0; index < deviceCount(); index++) generatorOf(index).manualSeed(seed);
}

/**
 * Seeds the generator of the current device from the system's randomness.
 * Where CUDA is unavailable, does nothing.
 */
export function seed(...args: []): void {
  refuseArguments('seed', args);
  if (isAvailable()) generatorOf(currentDevice()).seed();
}

/**
 * Seeds the generators of all devices with one seed from the system's randomness.
 * Where CUDA is unavailable, does nothing.
 */
export function seedAll(...args: []): void {
  refuseArguments('seedAll', args);
  if (isAvailable()) manualSeedAll(generatorOf(0).seed());
}

/**
 * The seed that the current device's generator was last given.
 * @throws Error when LibTorch was built without CUDA
 */
export function initialSeed(...args: []): number | bigint {
  refuseArguments('initialSeed', args);
  return generatorOf(currentDevice()).initialSeed();
}

/** Options of {@link getRngState} and {@link setRngState}. */
export interface RngDeviceOptions {
  /** The device by name or index. Default: 'cuda', the current one */
  device?: CudaDevice | undefined;
}

type GetRngStateOrder = [device: 'device'];
const bindGetRngState = binder<RngDeviceOptions, GetRngStateOrder>('getRngState', {}, { device: 'cuda' });

/**
 * The state of a device's generator, as a tensor of bytes.
 *
 * @param device the device; the current one when left out
 * @throws Error when LibTorch was built without CUDA
 */
export function getRngState(...args: Arguments<RngDeviceOptions, GetRngStateOrder>): Tensor {
  const [device] = bindGetRngState(args);
  init();
  return generatorOf(indexOf(device)).getState();
}

/** The states of the generators of all devices. */
export function getRngStateAll(...args: []): Tensor[] {
  refuseArguments('getRngStateAll', args);
  return Array.from({ length: deviceCount() }, (_, index) => getRngState(index));
}

interface SetRngStateParameters extends RngDeviceOptions {
  /** The state, a uint8 tensor on the CPU, as `getRngState` gives it. */
  newState: Tensor;
}

type SetRngStateOrder = [newState: 'newState', device: 'device'];
const bindSetRngState = binder<SetRngStateParameters, SetRngStateOrder>(
  'setRngState',
  { newState: 'object' },
  { device: 'cuda' },
);

/** Takes up a state from `getRngState()`. Where CUDA is unavailable, does nothing. */
export function setRngState(...args: Arguments<SetRngStateParameters, SetRngStateOrder>): void {
  const [newState, device] = bindSetRngState(args);
  if (isAvailable()) generatorOf(indexOf(device)).setState(newState);
}

interface SetRngStateAllParameters {
  /** A state for each device in order, as `getRngStateAll` gives them. */
  newStates: Iterable<Tensor>;
}

type SetRngStateAllOrder = [newStates: 'newStates'];
const bindSetRngStateAll = binder<SetRngStateAllParameters, SetRngStateAllOrder>(
  'setRngStateAll',
  { newStates: 'object' },
  {},
);

/** Takes up the states of all devices from `getRngStateAll()`. */
export function setRngStateAll(...args: Arguments<SetRngStateAllParameters, SetRngStateAllOrder>): void {
  const [newStates] = bindSetRngStateAll(args);
  let index = 0;
  for (const state of newStates) setRngState(state, index++);
}
