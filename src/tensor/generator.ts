/** Random number generators. */

import { type Arguments, binder, refuseArguments } from '../common/binder';
import { brief } from '../common/brief';
import { TorchError } from '../common/errors';
import { markValues } from '../common/optionsObject';
import { textOnly } from '../common/primitive';
import { uncloneable } from '../common/uncloneable';
import { native, whenOpen } from '../native';
import { pyTypeName } from '../python/pyrepr';
import { handleOf, newTensor, type Tensor } from './tensor';
import type { Device } from './types';

/** The integer that a seed may have been meant as, on a line below Python's words. */
function seedAdvice(seed: unknown): string {
  const number = typeof seed === 'string' && seed.trim() !== '' ? Number(seed) : seed;
  const meant = typeof number === 'number' && Number.isFinite(number) ? Math.trunc(number) : undefined;
  return `\nA seed is an integer, not ${brief(seed)}${meant === undefined ? '' : `: torch.manualSeed(${meant})`}`;
}

function checkSeed(seed: number | bigint): number | bigint {
  if (typeof seed !== 'bigint' && !Number.isInteger(seed))
    throw new TorchError(`manual_seed expected a long, but got ${pyTypeName(seed)}${seedAdvice(seed)}`);
  const big = BigInt(seed);
  if (big < -(2n ** 63n) || big >= 2n ** 64n)
    throw new RangeError('Overflow when unpacking long long: a seed lies between -2^63 and 2^64 - 1');
  return BigInt.asIntN(64, big);
}

/** Options of `new torch.Generator`. */
export interface GeneratorOptions {
  /** The device that it draws on. Default: 'cpu' */
  device?: Device | undefined;
}
type GeneratorOrder = [device: 'device'];
const bindGenerator = binder<GeneratorOptions, GeneratorOrder>('Generator', {}, { device: 'cpu' });

type SeedParameters = {
  /** The seed; any integer of 64 bits, with or without a sign. */
  seed: number | bigint;
};
const bindSeed = binder<SeedParameters, ['seed']>('manualSeed', { seed: 'any' }, {});

type StateParameters = {
  /** The state, a uint8 tensor on the CPU, as `getState` gives it. */
  newState: Tensor;
};
const bindState = binder<StateParameters, ['newState']>('setState', { newState: 'any' }, {});

const uncloneableGenerator = uncloneable(
  'Generator',
  'torch.save(generator.getState()) makes bytes of its state',
);

/**
 * A source of random numbers of its own: `torch.Generator`.
 * Every random operator takes one as its `generator` option.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.Generator.html
 * @example
 * const g = new torch.Generator().manualSeed(1);
 * torch.randn([2], { generator: g });
 */
export class Generator {
  /** @internal */
  protected readonly uncloneable = uncloneableGenerator;

  /** @param device where it draws: `'cpu'` (the default) or `'cuda:0'` … */
  constructor(...args: Arguments<GeneratorOptions, GeneratorOrder>) {
    const [device] = bindGenerator(args);
    native.generatorInit(this, device);
  }

  /** The device's default generator, from which operators draw that are given none. */
  static forDevice(device: Device): Generator {
    const generator = bare();
    whenOpen(() => native.generatorInitDefault(generator, device));
    return generator;
  }

  /** Where it draws. */
  get device(): Device {
    return native.generatorDevice(this) as Device;
  }

  /** Starts the sequence that belongs to a seed. */
  manualSeed(...args: Arguments<SeedParameters, [seed: 'seed']>): this {
    const [seed] = bindSeed(args);
    native.generatorManualSeed(this, checkSeed(seed));
    return this;
  }

  /** The seed of the sequence. */
  initialSeed(...args: []): number | bigint {
    refuseArguments('initialSeed', args);
    return native.generatorInitialSeed(this);
  }

  /** Seeds it from the system's randomness; returns the seed. */
  seed(...args: []): number | bigint {
    refuseArguments('seed', args);
    return native.generatorSeed(this);
  }

  /** The state as a tensor of bytes. */
  getState(...args: []): Tensor {
    refuseArguments('getState', args);
    return newTensor((shell) => native.generatorGetState(shell, this));
  }

  /** Takes up a state from `getState()`. */
  setState(...args: Arguments<StateParameters, [newState: 'newState']>): this {
    const [state] = bindState(args);
    if (handleOf(state) === 0)
      throw new TypeError(`expected a torch.ByteTensor, but got ${pyTypeName(state)}`);
    native.generatorSetState(this, handleOf(state));
    return this;
  }

  /** An independent generator in the same state. */
  cloneState(...args: []): Generator {
    refuseArguments('cloneState', args);
    const copy = bare();
    native.generatorClone(copy, this);
    return copy;
  }

  /** What Python prints of a generator: its device. */
  toString(): string {
    return `<torch.Generator device=${this.device}>`;
  }

  /** What tests compare by: generators in the same state are equal. See src/methods/protocols.ts. */
  get [Symbol.toStringTag](): string {
    if (!Object.hasOwn(this, 'uncloneable')) return 'Generator';
    return `Generator ${this.device} ${this.getState()[Symbol.toStringTag]}`;
  }

  /** For `JSON.stringify`: the device and the bytes of the state. */
  toJSON(): { device: Device; state: Tensor } {
    return { device: this.device, state: this.getState() };
  }

  [Symbol.toPrimitive](hint: string): string {
    return textOnly(hint, 'Generator', this.toString());
  }
}

/** A generator without its native part. */
function bare(): Generator {
  return Object.assign(Object.create(Generator.prototype), { uncloneable: uncloneableGenerator });
}

markValues(Generator);
