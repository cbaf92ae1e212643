/** Twin of torch/distributions/lkj_cholesky.py. */
import { type Arguments, binder } from '../common/binder';
import { expectInteger } from '../common/expect';
import { finfo } from '../tensor/finfo';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { type DistributionOptions, type Shape, validateDefault } from './arguments';
import { Beta } from './beta';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { oneMinus, type Parameter, setOwn } from './helpers';
import { drawsLeaveNothing } from './largeDraws';
import { broadcastAll } from './utils';

/** Options of {@link LKJCholesky}. */
export interface LKJCholeskyOptions extends DistributionOptions {
  /** η: with 1 all correlation matrices are as likely, with more those near the identity. Default: 1 */
  concentration?: Parameter | undefined;
}

/** The arguments of {@link LKJCholesky}, by name. */
export interface LKJCholeskyParameters extends LKJCholeskyOptions {
  /** How many rows and columns. */
  dim: number;
}
type LKJCholeskyOrder = [dim: 'dim', concentration: 'concentration', validateArgs: 'validateArgs'];
const bindLKJCholesky = binder<LKJCholeskyParameters, LKJCholeskyOrder>(
  'LKJCholesky',
  { dim: 'any' },
  { concentration: 1 as Parameter, ...validateDefault },
);

const argConstraints = { concentration: constraints.positive };

/**
 * The distribution of Lewandowski, Kurowicka and Joe over the Cholesky factors L of correlation matrices:
 * density of `L Lᵀ` proportional to `det(L Lᵀ)^(η - 1)`. Draws are made by the onion method.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.lkj_cholesky.LKJCholesky
 * @example
 * const l = new torch.distributions.LKJCholesky(3, 0.5).sample();
 * l.matmul(l.mT); // a correlation matrix
 */
export class LKJCholesky extends Distribution {
  /** How many rows and columns. */
  declare dim: number;
  /** η */
  declare readonly concentration: Tensor;
  declare private _beta: Beta;

  /**
   * @param args dim: the matrices' size; concentration (1), validateArgs (null)
   * @throws RangeError for a size below 2, and a concentration that is not positive
   */
  constructor(...args: Arguments<LKJCholeskyParameters, LKJCholeskyOrder>) {
    super(later);
    const [dim, concentration, validateArgs] = bindLKJCholesky(args);
    expectInteger(dim, 'dim');
    if (dim < 2) {
      throw new RangeError(`Expected dim to be an integer greater than or equal to 2. Found dim=${dim}.`);
    }
    this.dim = dim;
    [this.concentration] = broadcastAll(concentration);
    const { dtype, device, shape } = this.concentration;
    const marginal = this.concentration.add(0.5 * (dim - 2));
    const arange = torchOps.arange(dim - 1, { dtype, device });
    const offset = torchOps.cat([arange.newZeros([1]), arange]);
    this._beta = new Beta(offset.add(0.5), marginal.unsqueeze(-1).sub(offset.mul(0.5)));
    this._init(shape, [dim, dim], validateArgs);
  }

  override get argConstraints() {
    return argConstraints;
  }

  override get support() {
    return constraints.corrCholesky;
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(LKJCholesky, instance);
    made.dim = this.dim;
    setOwn(made, 'concentration', this.concentration.expand(batchShape));
    made._beta = this._beta.expand([...batchShape, this.dim]);
    return this._finish(made, batchShape);
  }

  protected override _sample(sampleShape: Shape): Tensor {
    const y = this._beta.sample(sampleShape).unsqueeze(-1);
    const { dtype, device } = y;
    const normal = torchOps.randn(this._extendedShape(sampleShape), { dtype, device }).tril(-1);
    const sphere = normal.div(normal.norm(2, -1, true));
    // The first row has no direction: it is NaN.
    sphere.get('...', 0, ':').fill_(0);
    const w = torchOps.sqrt(y).mul(sphere);
    const rest = oneMinus(torchOps.sum(w.pow(2), -1));
    const diagonal = torchOps.clamp(rest, finfo(dtype).tiny).sqrt();
    return w.add_(torchOps.diagEmbed(diagonal));
  }

  protected override _logProb(value: Tensor): Tensor {
    const { concentration, dim } = this;
    const diagonal = value.diagonal(0, -1, -2).get('...', '1:');
    const row = torchOps.arange(2, dim + 1, { device: concentration.device });
    const order = concentration.sub(1).mul(2).unsqueeze(-1).add(dim).sub(row);
    const unnormalized = torchOps.sum(order.mul(diagonal.log()), -1);
    const less = dim - 1;
    const alpha = concentration.add(0.5 * less);
    const denominator = torchOps.lgamma(alpha).mul(less);
    const numerator = torchOps.mvlgamma(alpha.sub(0.5), less);
    return unnormalized.sub(numerator.add(0.5 * less * Math.log(Math.PI)).sub(denominator));
  }
}

drawsLeaveNothing(LKJCholesky);
