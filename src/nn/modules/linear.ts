/** Layers that are matrices: of one input or of two. Twin of torch/nn/modules/linear.py. */

import { type Arguments, binder } from '../../common/binder';
import { expectInteger } from '../../common/options';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import * as init from '../init';
import { Parameter } from '../parameter/parameter';
import { boolRepr, type FactoryOptions, type FactoryOrder, factoryDefaults } from './factory';
import { type Gives, Module, type Takes } from './module';
import { registerFields } from './module/members';

/**
 * Returns its input; any arguments are ignored.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Identity.html
 * @example new nn.Identity(54, { unused: 0.1 })(x) === x
 */
export class Identity extends Module {
  constructor(..._args: unknown[]) {
    super();
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return input;
  }
}

/** Options of {@link Linear}. */
export interface LinearOptions extends FactoryOptions {
  /** Whether there is a bias to learn. Default: true */
  bias?: boolean | undefined;
}

/** The arguments of {@link Linear}, by name. */
export interface LinearParameters extends LinearOptions {
  /** How many features a sample has: the input's last dimension. */
  inFeatures: number;
  /** How many features the output has: its last dimension. */
  outFeatures: number;
}

type LinearOrder = [inFeatures: 'inFeatures', outFeatures: 'outFeatures', bias: 'bias', ...FactoryOrder];
const bindLinear = binder<LinearParameters, LinearOrder>(
  'Linear',
  { inFeatures: 'any', outFeatures: 'any' },
  { bias: true, ...factoryDefaults },
);

/**
 * An affine map: `y = x · weightᵀ + bias`.
 *
 * **Shape**: (*, inFeatures) → (*, outFeatures)
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Linear.html
 * @example
 * const layer = new nn.Linear(20, 30);
 * const y = layer(torch.randn([128, 20])); // [128, 30]
 */
export class Linear extends Module {
  readonly inFeatures: number;
  readonly outFeatures: number;
  /** The matrix, (outFeatures, inFeatures). */
  weight: Parameter;
  bias: Parameter | null;

  /**
   * @param args inFeatures, outFeatures: size of each input and output sample; then
   *   bias (true), device, dtype
   * @throws TypeError for missing arguments and unknown options
   */
  constructor(...args: Arguments<LinearParameters, LinearOrder>) {
    super();
    const { inFeatures, outFeatures, bias, device, dtype } = bindLinear.named(args);
    expectInteger(inFeatures, 'inFeatures');
    expectInteger(outFeatures, 'outFeatures');
    this.inFeatures = inFeatures;
    this.outFeatures = outFeatures;
    this.weight = new Parameter(torchOps.empty([outFeatures, inFeatures], { device, dtype }));
    this.bias = bias ? new Parameter(torchOps.empty([outFeatures], { device, dtype })) : null;
    this.resetParameters();
    registerFields(this);
  }

  /** Draws new values: both uniform within ±1/√inFeatures. */
  resetParameters(): void {
    // With a = √5, kaimingUniform_ draws within ±1/√inFeatures.
    init.kaimingUniform_(this.weight, Math.sqrt(5));
    if (this.bias === null) return;
    const [fanIn] = init._calculateFanInAndFanOut(this.weight);
    const bound = fanIn > 0 ? 1 / Math.sqrt(fanIn) : 0;
    init.uniform_(this.bias, -bound, bound);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.linear(input, this.weight, this.bias);
  }

  override extraRepr(): string {
    return `in_features=${this.inFeatures}, out_features=${this.outFeatures}, bias=${boolRepr(this.bias !== null)}`;
  }
}

/** Options of {@link Bilinear}. */
export type BilinearOptions = LinearOptions;

/** The arguments of {@link Bilinear}, by name. */
export interface BilinearParameters extends BilinearOptions {
  /** Size of each sample of the first input. */
  in1Features: number;
  /** Size of each sample of the second input. */
  in2Features: number;
  /** How many features the output has: its last dimension. */
  outFeatures: number;
}

type BilinearOrder = [
  in1Features: 'in1Features',
  in2Features: 'in2Features',
  outFeatures: 'outFeatures',
  bias: 'bias',
  ...FactoryOrder,
];
const bindBilinear = binder<BilinearParameters, BilinearOrder>(
  'Bilinear',
  { in1Features: 'any', in2Features: 'any', outFeatures: 'any' },
  { bias: true, ...factoryDefaults },
);

/**
 * A bilinear map of two inputs: `y = x₁ᵀ · weight · x₂ + bias`.
 *
 * **Shape**: (*, in1Features), (*, in2Features) → (*, outFeatures)
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Bilinear.html
 * @example
 * const layer = new nn.Bilinear(20, 30, 40);
 * const y = layer(torch.randn([128, 20]), torch.randn([128, 30])); // [128, 40]
 */
export class Bilinear extends Module {
  readonly in1Features: number;
  readonly in2Features: number;
  readonly outFeatures: number;
  /** A matrix for each output, (outFeatures, in1Features, in2Features). */
  weight: Parameter;
  bias: Parameter | null;

  /**
   * @param args in1Features, in2Features, outFeatures; then bias (true), device, dtype
   * @throws RangeError when in1Features isn't positive
   */
  constructor(...args: Arguments<BilinearParameters, BilinearOrder>) {
    super();
    const { in1Features, in2Features, outFeatures, bias, device, dtype } = bindBilinear.named(args);
    expectInteger(in1Features, 'in1Features');
    expectInteger(in2Features, 'in2Features');
    expectInteger(outFeatures, 'outFeatures');
    this.in1Features = in1Features;
    this.in2Features = in2Features;
    this.outFeatures = outFeatures;
    this.weight = new Parameter(torchOps.empty([outFeatures, in1Features, in2Features], { device, dtype }));
    this.bias = bias ? new Parameter(torchOps.empty([outFeatures], { device, dtype })) : null;
    this.resetParameters();
    registerFields(this);
  }

  /** Draws new values: all uniform within ±1/√in1Features. */
  resetParameters(): void {
    if (this.in1Features <= 0) {
      throw new RangeError(`in1_features must be > 0, but got (in1_features=${this.in1Features})`);
    }
    const bound = 1 / Math.sqrt(this.weight.shape[1]!);
    init.uniform_(this.weight, -bound, bound);
    if (this.bias !== null) init.uniform_(this.bias, -bound, bound);
  }

  override forward(...args: Takes<this, [input1: Tensor, input2: Tensor]>): Gives<this, Tensor>;
  override forward(input1: Tensor, input2: Tensor): Tensor {
    return F.bilinear(input1, input2, this.weight, this.bias);
  }

  override extraRepr(): string {
    return (
      `in1_features=${this.in1Features}, in2_features=${this.in2Features}, out_features=${this.outFeatures}, ` +
      `bias=${boolRepr(this.bias !== null)}`
    );
  }
}
