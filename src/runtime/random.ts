/** torch.random: the global random state. */

import { type Arguments, binder, refuseArguments } from '../common/binder';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';
import * as cuda from '../cuda';
import { Generator } from '../tensor/generator';
import type { Tensor } from '../tensor/tensor';

export * as python from '../python/pythonRandom';

/** The default generator of the CPU: `torch.default_generator`. */
export const defaultGenerator = Generator.forDevice('cpu');

export interface ManualSeedParameters {
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
  cuda.manualSeedAll(seed);
  return defaultGenerator;
}

/** Seeds the generators of all devices from the system's randomness; returns the seed. */
export function seed(...args: []): number | bigint {
  refuseArguments('seed', args);
  const value = defaultGenerator.seed();
  cuda.manualSeedAll(value);
  return value;
}

/** The seed of the CPU's generator. */
export function initialSeed(...args: []): number | bigint {
  refuseArguments('initialSeed', args);
  return defaultGenerator.initialSeed();
}

/** The state of the CPU's generator, as a tensor of bytes. */
export function getRngState(...args: []): Tensor {
  refuseArguments('getRngState', args);
  return defaultGenerator.getState();
}

export interface SetRngStateParameters {
  newState: Tensor;
}

type SetRngStateOrder = [newState: 'newState'];
const bindSetRngState = binder<SetRngStateParameters, SetRngStateOrder>(
  'setRngState',
  { newState: 'object' },
  {},
);

/** Takes up a state from `getRngState()`. */
export function setRngState(...args: Arguments<SetRngStateParameters, SetRngStateOrder>): void {
  const [state] = bindSetRngState(args);
  defaultGenerator.setState(state);
}

/** Options of `forkRng`. */
export interface ForkRngOptions {
  /** CUDA devices whose state is kept as well. Default: all */
  devices?: readonly number[] | null | undefined;
  /** Default: true; with false nothing is kept. */
  enabled?: boolean | undefined;
}

type ForkRngOrder = [devices: 'devices', enabled: 'enabled'];
const bindForkRng = binder<ForkRngOptions, ForkRngOrder>('forkRng', {}, { devices: null, enabled: true });

/**
 * Runs `body` and then puts the random state back, so that what it draws changes nothing outside.
 *
 * @see https://docs.pytorch.org/docs/2.13/random.html#torch.random.fork_rng
 */
export function forkRng(...args: Arguments<ForkRngOptions, ForkRngOrder>): Guard;
export function forkRng<Result>(...args: WithBody<Arguments<ForkRngOptions, ForkRngOrder>, Result>): Result;
export function forkRng<Result>(...args: unknown[]): Result | Guard {
  const [given, body] = splitBody<Result>(args);
  const [chosen, enabled] = bindForkRng(given);
  if (!enabled) return scoped(() => () => {}, body);
  const devices = chosen ?? Array.from({ length: cuda.deviceCount() }, (_, i) => i);
  return scoped(() => {
    const state = getRngState();
    const states = devices.map((index) => Generator.forDevice(`cuda:${index}`).getState());
    return () => {
      setRngState(state);
      states.forEach((cudaState, i) => {
        Generator.forDevice(`cuda:${devices[i]!}`).setState(cudaState);
      });
    };
  }, body);
}
