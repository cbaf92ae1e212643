/** Twin of torch/nn/modules/activation.py: rectifiers that have a slope below zero. */

import { type Arguments, binder } from '../../common/binder';
import { pyFloatRepr } from '../../python/pyrepr';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import * as init from '../init';
import { Parameter } from '../parameter/parameter';
import type { InplaceOption } from './activation';
import { type FactoryOptions, type FactoryOrder, factoryDefaults, inplaceRepr } from './factory';
import { type Gives, Module, type Takes } from './module';
import { registerFields } from './module/members';

/** Options of {@link LeakyReLU}. */
export interface LeakyReLUOptions extends InplaceOption {
  /** The slope below zero. Default: 0.01 */
  negativeSlope?: number | undefined;
}

type LeakyReLUOrder = [negativeSlope: 'negativeSlope', inplace: 'inplace'];
const bindLeakyReLU = binder<LeakyReLUOptions, LeakyReLUOrder>(
  'LeakyReLU',
  {},
  { negativeSlope: 0.01, inplace: false },
);

/**
 * x where it is positive, elsewhere `negativeSlope · x`, element by element.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LeakyReLU.html
 * @example const y = new nn.LeakyReLU(0.1)(torch.randn([2]));
 */
export class LeakyReLU extends Module {
  readonly negativeSlope: number;
  readonly inplace: boolean;

  /** @param args negativeSlope (0.01), inplace (false) */
  constructor(...args: Arguments<LeakyReLUOptions, LeakyReLUOrder>) {
    super();
    const given = bindLeakyReLU.named(args);
    this.negativeSlope = given.negativeSlope;
    this.inplace = given.inplace;
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.leakyRelu(input, this.negativeSlope, this.inplace);
  }

  override extraRepr(): string {
    return `negative_slope=${pyFloatRepr(this.negativeSlope)}${inplaceRepr(this.inplace)}`;
  }
}

/** Options of {@link RReLU}. */
export interface RReLUOptions extends InplaceOption {
  /** Smallest slope below zero. Default: 1 / 8 */
  lower?: number | undefined;
  /** Largest slope below zero. Default: 1 / 3 */
  upper?: number | undefined;
}

type RReLUOrder = [lower: 'lower', upper: 'upper', inplace: 'inplace'];
const bindRReLU = binder<RReLUOptions, RReLUOrder>(
  'RReLU',
  {},
  { lower: 1 / 8, upper: 1 / 3, inplace: false },
);

/**
 * Leaky ReLU whose slope below zero is drawn anew for each element in training.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.RReLU.html
 * @example const y = new nn.RReLU(0.1, 0.3)(torch.randn([2]));
 */
export class RReLU extends Module {
  readonly lower: number;
  readonly upper: number;
  readonly inplace: boolean;

  /** @param args lower (1/8), upper (1/3), inplace (false) */
  constructor(...args: Arguments<RReLUOptions, RReLUOrder>) {
    super();
    const given = bindRReLU.named(args);
    this.lower = given.lower;
    this.upper = given.upper;
    this.inplace = given.inplace;
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.rrelu(input, this.lower, this.upper, this.training, this.inplace);
  }

  override extraRepr(): string {
    return `lower=${pyFloatRepr(this.lower)}, upper=${pyFloatRepr(this.upper)}${inplaceRepr(this.inplace)}`;
  }
}

/** Options of {@link PReLU}. */
export interface PReLUOptions extends FactoryOptions {
  /** One slope for all channels, or as many as there are channels. Default: 1 */
  numParameters?: number | undefined;
  /** The first value of the slopes. Default: 0.25 */
  init?: number | undefined;
}

type PReLUOrder = [numParameters: 'numParameters', init: 'init', ...FactoryOrder];
const bindPReLU = binder<PReLUOptions, PReLUOrder>(
  'PReLU',
  {},
  { numParameters: 1, init: 0.25, ...factoryDefaults },
);

/**
 * Leaky ReLU whose slope below zero is learned.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.PReLU.html
 * @example const y = new nn.PReLU()(torch.randn([2]));
 */
export class PReLU extends Module {
  readonly numParameters: number;
  readonly init: number;
  /** The slopes of the negative parts, (numParameters). */
  weight: Parameter;

  /** @param args numParameters (1), init (0.25), device, dtype */
  constructor(...args: Arguments<PReLUOptions, PReLUOrder>) {
    super();
    const given = bindPReLU.named(args);
    const { numParameters, device, dtype } = given;
    this.numParameters = numParameters;
    this.init = given.init;
    this.weight = new Parameter(torchOps.empty([numParameters], { device, dtype }));
    this.resetParameters();
    registerFields(this);
  }

  /** Sets the slopes to their first value again. */
  resetParameters(): void {
    init.constant_(this.weight, this.init);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.prelu(input, this.weight);
  }

  override extraRepr(): string {
    return `num_parameters=${this.numParameters}`;
  }
}
