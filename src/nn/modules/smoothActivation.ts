/** Twin of torch/nn/modules/activation.py: sigmoids, gates and shrinkage. */

import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { pyFloatRepr, pyStringRepr } from '../../python/pyrepr';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import { type Gives, Module, type Takes } from './module';

/**
 * The logistic function, `1 / (1 + exp(-x))` of each element, between 0 and 1.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Sigmoid.html
 * @example const y = new nn.Sigmoid()(torch.randn([2]));
 */
export class Sigmoid extends Module {
  constructor(...args: []) {
    super();
    refuseArguments('Sigmoid', args);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return torchOps.sigmoid(input);
  }
}

/**
 * The hyperbolic tangent of each element, between -1 and 1.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Tanh.html
 * @example const y = new nn.Tanh()(torch.randn([2]));
 */
export class Tanh extends Module {
  constructor(...args: []) {
    super();
    refuseArguments('Tanh', args);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return torchOps.tanh(input);
  }
}

/**
 * The logarithm of the logistic function, `log(1 / (1 + exp(-x)))`, without overflow.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LogSigmoid.html
 * @example const y = new nn.LogSigmoid()(torch.randn([2]));
 */
export class LogSigmoid extends Module {
  constructor(...args: []) {
    super();
    refuseArguments('LogSigmoid', args);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.logsigmoid(input);
  }
}

/**
 * Softsign, `x / (1 + |x|)` of each element: between -1 and 1, as tanh, with slower ends.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Softsign.html
 * @example const y = new nn.Softsign()(torch.randn([2]));
 */
export class Softsign extends Module {
  constructor(...args: []) {
    super();
    refuseArguments('Softsign', args);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.softsign(input);
  }
}

/**
 * What the hyperbolic tangent leaves: `x - tanh(x)` of each element.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Tanhshrink.html
 * @example const y = new nn.Tanhshrink()(torch.randn([2]));
 */
export class Tanhshrink extends Module {
  constructor(...args: []) {
    super();
    refuseArguments('Tanhshrink', args);
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.tanhshrink(input);
  }
}

/** Options of {@link GLU}. */
export interface GLULayerOptions {
  /** The dimension that is halved. Default: -1 */
  dim?: number | undefined;
}

type GLUOrder = [dim: 'dim'];
const bindGLU = binder<GLULayerOptions, GLUOrder>('GLU', {}, { dim: -1 });

/**
 * `a · sigmoid(b)` of the two halves a and b of a dimension: b is the gate.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.GLU.html
 * @example const y = new nn.GLU()(torch.randn([4, 2])); // [4, 1]
 */
export class GLU extends Module {
  readonly dim: number;

  /** @param args dim (-1) */
  constructor(...args: Arguments<GLULayerOptions, GLUOrder>) {
    super();
    this.dim = bindGLU.named(args).dim;
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.glu(input, this.dim);
  }

  override extraRepr(): string {
    return `dim=${this.dim}`;
  }
}

/** Which form of GELU is computed. */
export type GELUApproximation = 'none' | 'tanh';

/** Options of {@link GELU}. */
export interface GELULayerOptions {
  /** Whether tanh stands for the distribution function. Default: 'none' */
  approximate?: GELUApproximation | undefined;
}

type GELUOrder = [approximate: 'approximate'];
const bindGELU = binder<GELULayerOptions, GELUOrder>('GELU', {}, { approximate: 'none' });

/**
 * `x · Φ(x)`, with Φ the normal distribution's cumulative function, or its tanh approximation.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.GELU.html
 * @example const y = new nn.GELU({ approximate: 'tanh' })(torch.randn([2]));
 */
export class GELU extends Module {
  readonly approximate: GELUApproximation;

  /** @param args approximate ('none') */
  constructor(...args: Arguments<GELULayerOptions, GELUOrder>) {
    super();
    this.approximate = bindGELU.named(args).approximate;
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.gelu(input, { approximate: this.approximate });
  }

  override extraRepr(): string {
    return `approximate=${pyStringRepr(this.approximate)}`;
  }
}

/** Options of {@link Hardshrink} and {@link Softshrink}. */
export interface ShrinkOptions {
  /** What is nearer to zero becomes zero. Default: 0.5 */
  lambd?: number | undefined;
}

type ShrinkOrder = [lambd: 'lambd'];
type LambdArgs = Arguments<ShrinkOptions, ShrinkOrder>;

const bindShrink = binder<ShrinkOptions, ShrinkOrder>('Shrink', {}, { lambd: 0.5 });

abstract class ShrinkActivation extends Module {
  readonly lambd: number;

  /** @param args lambd (0.5) */
  constructor(...args: LambdArgs) {
    super();
    this.lambd = bindShrink.named(args, this._getName()).lambd;
  }

  override extraRepr(): string {
    return pyFloatRepr(this.lambd);
  }
}

/**
 * x where |x| is greater than `lambd`, elsewhere 0.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Hardshrink.html
 * @example const y = new nn.Hardshrink()(torch.randn([2]));
 */
export class Hardshrink extends ShrinkActivation {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.hardshrink(input, this.lambd);
  }
}

/**
 * x moved towards zero by `lambd`, and 0 where |x| is at most that.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Softshrink.html
 * @example const y = new nn.Softshrink()(torch.randn([2]));
 */
export class Softshrink extends ShrinkActivation {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.softshrink(input, this.lambd);
  }
}

/** Options of {@link Softplus}. */
export interface SoftplusOptions {
  /** How sharp the bend at zero is. Default: 1 */
  beta?: number | undefined;
  /** Above it, x itself is the result. Default: 20 */
  threshold?: number | undefined;
}

type SoftplusOrder = [beta: 'beta', threshold: 'threshold'];
const bindSoftplus = binder<SoftplusOptions, SoftplusOrder>('Softplus', {}, { beta: 1, threshold: 20 });

/**
 * `log(1 + exp(beta · x)) / beta`, element by element; x itself where `beta · x` is above `threshold`.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Softplus.html
 * @example const y = new nn.Softplus()(torch.randn([2]));
 */
export class Softplus extends Module {
  readonly beta: number;
  readonly threshold: number;

  /** @param args beta (1), threshold (20) */
  constructor(...args: Arguments<SoftplusOptions, SoftplusOrder>) {
    super();
    const given = bindSoftplus.named(args);
    this.beta = given.beta;
    this.threshold = given.threshold;
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.softplus(input, this.beta, this.threshold);
  }

  override extraRepr(): string {
    return `beta=${pyFloatRepr(this.beta)}, threshold=${pyFloatRepr(this.threshold)}`;
  }
}
