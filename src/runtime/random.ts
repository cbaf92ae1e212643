/** torch.random: the global random state. */

import { isPlainObject } from '../common/options';
import { type Guard, scoped } from '../common/scoped';
import * as cuda from '../cuda';
import { Generator } from '../tensor/generator';
import type { Tensor } from '../tensor/tensor';

export * as python from '../python/pythonRandom';

/** The default generator of the CPU: `torch.default_generator`. */
export const defaultGenerator = Generator.forDevice('cpu');

/**
 * Seeds the generators of all devices; the same seed gives the same numbers as Python's.
 * @returns the CPU's generator
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.manual_seed.html
 */
export function manualSeed(seed: number | bigint): Generator {
  defaultGenerator.manualSeed(seed);
  cuda.manualSeedAll(seed);
  return defaultGenerator;
}

/** Seeds the generators of all devices from the system's randomness; returns the seed. */
export function seed(): number | bigint {
  const value = defaultGenerator.seed();
  cuda.manualSeedAll(value);
  return value;
}

/** The seed of the CPU's generator. */
export function initialSeed(): number | bigint {
  return defaultGenerator.initialSeed();
}

/** The state of the CPU's generator, as a tensor of bytes. */
export function getRngState(): Tensor {
  return defaultGenerator.getState();
}

/** Takes up a state from `getRngState()`. */
export function setRngState(state: Tensor): void {
  defaultGenerator.setState(state);
}

/** Options of `forkRng`. */
export interface ForkRngOptions {
  /** CUDA devices whose state is kept as well. Default: all */
  devices?: readonly number[] | undefined;
  /** Default: true; with false nothing is kept. */
  enabled?: boolean | undefined;
}

/**
 * Runs `body` and then puts the random state back, so that what it draws changes nothing outside.
 *
 * @see https://docs.pytorch.org/docs/2.13/random.html#torch.random.fork_rng
 */
export function forkRng(options?: ForkRngOptions): Guard;
export function forkRng<Result>(body: () => Result): Result;
export function forkRng<Result>(options: ForkRngOptions, body: () => Result): Result;
export function forkRng<Result>(
  first: ForkRngOptions | (() => Result) = {},
  second?: () => Result,
): Result | Guard {
  const options = isPlainObject(first) ? (first as ForkRngOptions) : {};
  const body = typeof first === 'function' ? first : second;
  if (options.enabled === false) return scoped(() => () => {}, body);
  const devices = options.devices ?? Array.from({ length: cuda.deviceCount() }, (_, i) => i);
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
