/**
 * `torch.random`: the global random state: seeds, states to return to, and a fork that leaves it
 * untouched.
 */

import { type Arguments, binder, refuseArguments } from '../common/binder';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';
import { native } from '../native';
import { Generator } from '../tensor/generator';
import type { Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';

export * as python from '../python/pythonRandom';

/** The default generator of the CPU: `torch.default_generator`. */
export const defaultGenerator = Generator.forDevice('cpu');

/** The default generators of all devices of a type; the accelerator's unless one is given. */
function generatorsOf(type: string | null = native.acceleratorType()): Generator[] {
  const length = type === null ? 0 : native.deviceCount(type);
  return Array.from({ length }, (_, index) => Generator.forDevice(`${type}:${index}` as Device));
}

/** The argument of `manualSeed`, by name. */
export interface ManualSeedParameters {
  /** The seed; any integer of 64 bits, with or without a sign. */
  seed: number | bigint;
}

type ManualSeedOrder = [seed: 'seed'];
const bindManualSeed = binder<ManualSeedParameters, ManualSeedOrder>('manualSeed', { seed: 'any' }, {});

/**
 * Seeds the generators of all devices; the same seed gives the same numbers as Python's.
 * @returns the CPU's generator
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.manual_seed.html
 */
export function manualSeed(...args: Arguments<ManualSeedParameters, ManualSeedOrder>): Generator {
  const [seed] = bindManualSeed(args);
  defaultGenerator.manualSeed(seed);
  for (const generator of generatorsOf()) generator.manualSeed(seed);
  return defaultGenerator;
}

/** Seeds the generators of all devices from the system's randomness; returns the seed. */
export function seed(...args: []): number | bigint {
  refuseArguments('seed', args);
  const value = defaultGenerator.seed();
  for (const generator of generatorsOf()) generator.manualSeed(value);
  return value;
}

/** The seed that the CPU's generator was last given, or began with. */
export function initialSeed(...args: []): number | bigint {
  refuseArguments('initialSeed', args);
  return defaultGenerator.initialSeed();
}

/** The state of the CPU's generator, as a tensor of bytes. */
export function getRngState(...args: []): Tensor {
  refuseArguments('getRngState', args);
  return defaultGenerator.getState();
}

/** The argument of `setRngState`, by name. */
export interface SetRngStateParameters {
  /** The state, a uint8 tensor, as `getRngState` gives it. */
  newState: Tensor;
}

type SetRngStateOrder = [newState: 'newState'];
const bindSetRngState = binder<SetRngStateParameters, SetRngStateOrder>(
  'setRngState',
  { newState: 'object' },
  {},
);

/** Takes up a state from `getRngState()`, so that the same numbers come as did then. */
export function setRngState(...args: Arguments<SetRngStateParameters, SetRngStateOrder>): void {
  const [state] = bindSetRngState(args);
  defaultGenerator.setState(state);
}

/** Options of `forkRng`. */
export interface ForkRngOptions {
  /** Devices, or their indices, whose state is kept as well. Default: all */
  devices?: readonly (Device | number)[] | null | undefined;
  /** Whether states are kept and put back; with false nothing is kept. Default: true */
  enabled?: boolean | undefined;
  /** Of which type the devices are. Default: null, the accelerator's, else `'cuda'` */
  deviceType?: string | null | undefined;
}

type ForkRngOrder = [devices: 'devices', enabled: 'enabled'];
const bindForkRng = binder<ForkRngOptions, ForkRngOrder>(
  'forkRng',
  {},
  { devices: null, enabled: true },
  { deviceType: null },
);

/**
 * Runs `body` and then puts the random state back, so that what it draws changes nothing outside.
 *
 * @see https://docs.pytorch.org/docs/2.13/random.html#torch.random.fork_rng
 */
export function forkRng(...args: Arguments<ForkRngOptions, ForkRngOrder>): Guard;
export function forkRng<Result>(...args: WithBody<Arguments<ForkRngOptions, ForkRngOrder>, Result>): Result;
export function forkRng<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  const { devices, enabled, deviceType } = bindForkRng.named(given);
  if (!enabled || deviceType === 'meta') return scoped(() => () => {}, body);
  const type = deviceType ?? native.acceleratorType() ?? 'cuda';
  const generators =
    devices?.map((device) =>
      Generator.forDevice(typeof device === 'number' ? (`${type}:${device}` as Device) : device),
    ) ?? generatorsOf(type);
  return scoped(() => {
    const state = getRngState();
    const states = generators.map((generator) => generator.getState());
    return () => {
      setRngState(state);
      for (const [i, generator] of generators.entries()) generator.setState(states[i]!);
    };
  }, body);
}
