/** Twin of torch/nn/modules/activation.py: sigmoids, gates and shrinkage. */

import type { Bound } from '../../common/binder';
import { parseOptions, type WithOptions } from '../../common/options';
import { pyFloatRepr, pyStringRepr } from '../../python/pyrepr';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import { Module } from './module';

/**
 * `1 / (1 + exp(-x))`
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Sigmoid.html
 * @example const y = new nn.Sigmoid()(torch.randn([2]));
 */
export class Sigmoid extends Module {
  override forward(input: Tensor): Tensor {
    return torchOps.sigmoid(input);
  }
}

/**
 * The hyperbolic tangent.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Tanh.html
 * @example const y = new nn.Tanh()(torch.randn([2]));
 */
export class Tanh extends Module {
  override forward(input: Tensor): Tensor {
    return torchOps.tanh(input);
  }
}

/**
 * `log(1 / (1 + exp(-x)))`
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.LogSigmoid.html
 * @example const y = new nn.LogSigmoid()(torch.randn([2]));
 */
export class LogSigmoid extends Module {
  override forward(input: Tensor): Tensor {
    return F.logsigmoid(input);
  }
}

/**
 * `x / (1 + |x|)`
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Softsign.html
 * @example const y = new nn.Softsign()(torch.randn([2]));
 */
export class Softsign extends Module {
  override forward(input: Tensor): Tensor {
    return F.softsign(input);
  }
}

/**
 * `x - tanh(x)`
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Tanhshrink.html
 * @example const y = new nn.Tanhshrink()(torch.randn([2]));
 */
export class Tanhshrink extends Module {
  override forward(input: Tensor): Tensor {
    return F.tanhshrink(input);
  }
}

/**
 * `a · sigmoid(b)` of the two halves a and b of a dimension: b is the gate.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.GLU.html
 * @example const y = new nn.GLU()(torch.randn([4, 2])); // [4, 1]
 */
export class GLU extends Module {
  readonly dim: number;

  /** @param args dim (-1) */
  constructor(...args: WithOptions<[], [dim: number], { dim?: number | undefined }>) {
    super();
    this.dim = parseOptions<{ dim: number }>('GLU', args, ['dim'], { dim: -1 }).dim;
  }

  override forward(input: Tensor): Tensor {
    return F.glu(input, this.dim);
  }

  override extraRepr(): string {
    return `dim=${this.dim}`;
  }
}

/** Which form of GELU is computed. */
export type GELUApproximation = 'none' | 'tanh';

/**
 * `x · Φ(x)`, with Φ the normal distribution's cumulative function, or its tanh approximation.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.GELU.html
 * @example const y = new nn.GELU({ approximate: 'tanh' })(torch.randn([2]));
 */
export class GELU extends Module {
  readonly approximate: GELUApproximation;

  /** @param args approximate ('none') */
  constructor(
    ...args: WithOptions<
      [],
      [approximate: GELUApproximation],
      { approximate?: GELUApproximation | undefined }
    >
  ) {
    super();
    this.approximate = parseOptions<{ approximate: GELUApproximation }>('GELU', args, ['approximate'], {
      approximate: 'none',
    }).approximate;
  }

  override forward(input: Tensor): Tensor {
    return F.gelu(input, { approximate: this.approximate });
  }

  override extraRepr(): string {
    return `approximate=${pyStringRepr(this.approximate)}`;
  }
}

type LambdArgs = WithOptions<[], [lambd: number], { lambd?: number | undefined }>;

abstract class ShrinkActivation extends Module {
  readonly lambd: number;

  /** @param args lambd (0.5) */
  constructor(...args: LambdArgs) {
    super();
    this.lambd = parseOptions<{ lambd: number }>(this._getName(), args, ['lambd'], { lambd: 0.5 }).lambd;
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
  override forward(input: Tensor): Tensor {
    return F.softshrink(input, this.lambd);
  }
}

/** Options of {@link Softplus}. */
export interface SoftplusOptions {
  /** Default: 1 */
  beta?: number | undefined;
  /** Above it, x itself is the result. Default: 20 */
  threshold?: number | undefined;
}

/**
 * `log(1 + exp(beta · x)) / beta`, linear above `threshold`.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Softplus.html
 * @example const y = new nn.Softplus()(torch.randn([2]));
 */
export class Softplus extends Module {
  readonly beta: number;
  readonly threshold: number;

  /** @param args beta (1), threshold (20) */
  constructor(...args: WithOptions<[], [beta: number, threshold: number], SoftplusOptions>) {
    super();
    const given = parseOptions<Bound<SoftplusOptions>>('Softplus', args, ['beta', 'threshold'], {
      beta: 1,
      threshold: 20,
    });
    this.beta = given.beta;
    this.threshold = given.threshold;
  }

  override forward(input: Tensor): Tensor {
    return F.softplus(input, this.beta, this.threshold);
  }

  override extraRepr(): string {
    return `beta=${pyFloatRepr(this.beta)}, threshold=${pyFloatRepr(this.threshold)}`;
  }
}
