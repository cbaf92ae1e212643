/** Random numbers on the MPS device. */
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { native } from '../native';
import { Generator } from '../tensor/generator';
import type { Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';

const generator = (): Generator => Generator.forDevice('mps');

const bindSeed = binder<{ seed: number | bigint }, [seed: 'seed']>('manualSeed', { seed: 'any' }, {});

/**
 * Seeds the device's generator; `torch.manualSeed` does it too. A build without MPS does nothing.
 *
 * @param args seed: any integer of 64 bits, with or without a sign
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.mps.manual_seed.html
 */
export function manualSeed(...args: Arguments<{ seed: number | bigint }, [seed: 'seed']>): void {
  const [seed] = bindSeed(args);
  if (native.mpsIsBuilt()) generator().manualSeed(seed);
}

/**
 * Seeds the device's generator from the system's randomness.
 *
 * @throws TorchError where LibTorch has no MPS
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.mps.seed.html
 */
export function seed(...args: []): void {
  refuseArguments('seed', args);
  generator().seed();
}

/** Options of {@link getRngState} and {@link setRngState}. */
export interface RngOptions {
  /** The MPS device, of which there is one. Default: 'mps' */
  device?: Device | number | undefined;
}

const bindGet = binder<RngOptions, [device: 'device']>('getRngState', {}, { device: 'mps' });

/**
 * The state of the device's generator, as a tensor of bytes.
 *
 * @throws TorchError where LibTorch has no MPS
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.mps.get_rng_state.html
 */
export function getRngState(...args: Arguments<RngOptions, [device: 'device']>): Tensor {
  bindGet(args);
  return generator().getState();
}

interface SetParameters extends RngOptions {
  /** The state, a uint8 tensor on the CPU, as `getRngState` gives it. */
  newState: Tensor;
}
type SetOrder = [newState: 'newState', device: 'device'];
const bindSet = binder<SetParameters, SetOrder>('setRngState', { newState: 'object' }, { device: 'mps' });

/**
 * Takes up a state from `getRngState()`, so that the same numbers come as did then.
 * @throws TorchError where LibTorch has no MPS
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.mps.set_rng_state.html
 */
export function setRngState(...args: Arguments<SetParameters, SetOrder>): void {
  const [newState] = bindSet(args);
  generator().setState(newState);
}
