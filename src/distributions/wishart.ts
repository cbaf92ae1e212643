/** Twin of torch/distributions/wishart.py. */
import { type Arguments, binder } from '../common/binder';
import { expectInteger } from '../common/expect';
import { warn } from '../common/warnings';
import { broadcastShapes, einsum } from '../functional';
import { tensor } from '../tensor/creation';
import { finfo } from '../tensor/finfo';
import { linalgOps, torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { checkShape, type SampleOptions, type Shape, validateDefault } from './arguments';
import { Chi2 } from './chi2';
import * as constraints from './constraints';
import { later } from './distribution';
import { ExponentialFamily } from './exponentialFamily';
import { formatted, isNumber, lazy, type Parameter, setOwn } from './helpers';
import { drawsLeaveNothing } from './largeDraws';
import { halfLogDet } from './matrices';
import {
  type MatrixOptions,
  matrixConstraints,
  matrixDefaults,
  matrixKinds,
  matrixNames,
  scaleTrilOf,
} from './multivariateNormal';

/** The arguments of {@link Wishart}, by name. */
export interface WishartParameters extends MatrixOptions {
  /** Degrees of freedom; above the matrices' size less 1. */
  df: Parameter;
}
type WishartOrder = [
  df: 'df',
  covarianceMatrix: 'covarianceMatrix',
  precisionMatrix: 'precisionMatrix',
  scaleTril: 'scaleTril',
  validateArgs: 'validateArgs',
];
const bindWishart = binder<WishartParameters, WishartOrder>(
  'Wishart',
  { df: 'any' },
  { ...matrixDefaults, ...validateDefault },
  {},
  matrixKinds,
);

/** Options of `Wishart.rsample`. */
export interface WishartSampleOptions extends SampleOptions {
  /** How often singular draws are drawn again. Default: 10 */
  maxTryCorrection?: number | null | undefined;
}
type WishartSampleOrder = [sampleShape: 'sampleShape', maxTryCorrection: 'maxTryCorrection'];
const bindSample = binder<WishartSampleOptions, WishartSampleOrder>(
  'rsample',
  {},
  { sampleShape: [] as Shape, maxTryCorrection: null as number | null },
);

/** The derivative of `mvlgamma`. */
function mvdigamma(x: Tensor, p: number): Tensor {
  const isInside = x.gt((p - 1) / 2).all();
  if (!isInside.isNonzero()) throw new Error('Wrong domain for multivariate digamma function.');
  const { dtype, device, shape } = x;
  const steps = torchOps.arange(p, { dtype, device }).div(2);
  return torchOps.digamma(x.unsqueeze(-1).sub(steps.expand([...shape, -1]))).sum(-1);
}

/**
 * The Wishart distribution over positive definite matrices: `Σ xᵢ xᵢᵀ` of `df` normal vectors of a
 * covariance. Draws are made by Bartlett's decomposition; singular ones, which rounding may make, are drawn
 * again.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.wishart.Wishart
 * @example new torch.distributions.Wishart(torch.tensor(2), torch.eye(2)).sample();
 */
export class Wishart extends ExponentialFamily {
  /** Degrees of freedom. */
  declare readonly df: Tensor;
  declare private _unbroadcastedScaleTril: Tensor;
  declare private _chi2: Chi2;

  /**
   * @param args df: degrees of freedom; one of covarianceMatrix, precisionMatrix and scaleTril;
   *   validateArgs (null)
   * @throws RangeError for parameters out of range; Error unless exactly one matrix is given
   */
  constructor(...args: Arguments<WishartParameters, WishartOrder>) {
    super(later);
    const { df, validateArgs, ...matrices } = bindWishart.named(args);
    const names = matrixNames.filter((name) => matrices[name] !== null);
    if (names.length !== 1) {
      throw new Error('Exactly one of covariance_matrix or precision_matrix or scale_tril may be specified.');
    }
    const name = names[0]!;
    const matrix = matrices[name]!;
    if (matrix.dim() < 2) {
      throw new RangeError(
        'scale_tril must be at least two-dimensional, with optional leading batch dimensions',
      );
    }
    const matrixBatch = matrix.shape.slice(0, -2);
    const batchShape = isNumber(df) ? matrixBatch : broadcastShapes(matrixBatch, df.shape);
    const { dtype, device } = matrix;
    setOwn(this, 'df', isNumber(df) ? tensor(df, { dtype, device }) : df.expand(batchShape));
    const eventShape = matrix.shape.slice(-2);
    const n = eventShape[1]!;
    const isTooLow = this.df.le(n - 1).any();
    if (isTooLow.isNonzero()) {
      throw new RangeError(`Value of df=${formatted(df)} expected to be greater than ndim - 1 = ${n - 1}.`);
    }
    setOwn(this, name, matrix.expand([...batchShape, -1, -1]));
    if (this.df.lt(n).any().isNonzero()) {
      warn('Low df values detected. Singular samples are highly likely to occur for ndim - 1 < df < ndim.');
    }
    this._init(batchShape, eventShape, validateArgs);
    this._setFactor(scaleTrilOf(name, matrix), batchShape, n);
  }

  private _setFactor(scaleTril: Tensor, batchShape: Shape, n: number): void {
    const { dtype, device } = scaleTril;
    this._unbroadcastedScaleTril = scaleTril;
    const steps = torchOps.arange(n, { dtype, device }).expand([...batchShape, -1]);
    this._chi2 = new Chi2(this.df.unsqueeze(-1).sub(steps));
  }

  override get argConstraints() {
    return { ...matrixConstraints, df: constraints.greaterThan(this._size - 1) };
  }

  protected override _isLazy(): boolean {
    return true;
  }

  override get support() {
    return constraints.positiveDefinite;
  }

  override get hasRsample(): boolean {
    return true;
  }

  /** How many rows and columns a draw has. */
  private get _size(): number {
    return this.eventShape[1]!;
  }

  private get _matrixShape(): number[] {
    return [...this.batchShape, ...this.eventShape];
  }

  /** The lower triangular factor of the covariance. */
  get scaleTril(): Tensor {
    return lazy(this, 'scaleTril', () => this._unbroadcastedScaleTril.expand(this._matrixShape));
  }

  /** The covariance. */
  get covarianceMatrix(): Tensor {
    const scaleTril = this._unbroadcastedScaleTril;
    return lazy(this, 'covarianceMatrix', () =>
      scaleTril.matmul(scaleTril.transpose(-2, -1)).expand(this._matrixShape),
    );
  }

  /** The inverse of the covariance. */
  get precisionMatrix(): Tensor {
    const { dtype, device } = this._unbroadcastedScaleTril;
    return lazy(this, 'precisionMatrix', () =>
      torchOps
        .choleskySolve(torchOps.eye(this._size, { dtype, device }), this._unbroadcastedScaleTril)
        .expand(this._matrixShape),
    );
  }

  /** Numbers, each for a matrix of the batch. */
  private _perMatrix(numbers: Tensor): Tensor {
    return numbers.view([...this.batchShape, 1, 1]);
  }

  override get mean(): Tensor {
    return this._perMatrix(this.df).mul(this.covarianceMatrix);
  }

  override get mode(): Tensor {
    const factor = this.df.sub(this.covarianceMatrix.size(-1)).sub(1);
    factor.set(factor.le(0), Number.NaN);
    return this._perMatrix(factor).mul(this.covarianceMatrix);
  }

  override get variance(): Tensor {
    const V = this.covarianceMatrix;
    const diagonal = V.diagonal(0, -2, -1);
    const outer = einsum('...i,...j->...ij', diagonal, diagonal);
    return this._perMatrix(this.df).mul(V.pow(2).add(outer));
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(Wishart, instance);
    const matrixShape = [...batchShape, ...this.eventShape];
    setOwn(made, 'df', this.df.expand(batchShape));
    for (const name of matrixNames) {
      if (Object.hasOwn(this, name)) setOwn(made, name, this[name].expand(matrixShape));
    }
    made._setFactor(this._unbroadcastedScaleTril.expand(matrixShape), batchShape, this._size);
    return this._finish(made, batchShape);
  }

  /** Draws by Bartlett's decomposition, of which some may be singular. */
  private _bartlett(sampleShape: Shape): Tensor {
    const p = this._size;
    const roots = this._chi2.rsample(sampleShape).sqrt();
    const noise = roots.clamp(finfo(roots.dtype).eps).diagEmbed(0, -2, -1);
    const { dtype, device } = noise;
    const [i, j] = torchOps.trilIndices(p, p, -1).unbind();
    const below = [...sampleShape, ...this.batchShape, (p * (p - 1)) / 2];
    noise.set(['...', i!, j!], torchOps.randn(below, { dtype, device }));
    const factor = this._unbroadcastedScaleTril.matmul(noise);
    return factor.matmul(factor.transpose(-2, -1));
  }

  /** Whether a batch has what `flags` say of its matrices. */
  private _anyOfBatch(flags: Tensor): Tensor {
    const dims = this.batchShape.map((_, i) => -(i + 1));
    return dims.length > 0 ? flags.amax(dims) : flags;
  }

  /**
   * Draws that can be differentiated by the distribution's parameters.
   *
   * @param args sampleShape ([]): the shape of the draws; maxTryCorrection (10): how often singular ones
   *   are drawn again
   * @returns a tensor of shape sampleShape + batchShape + eventShape
   */
  override rsample(...args: Arguments<WishartSampleOptions, WishartSampleOrder>): Tensor {
    const [sampleShape, given] = bindSample(args);
    const tries = given ?? 10;
    expectInteger(tries, 'maxTryCorrection', 0);
    const sample = this._bartlett(checkShape(sampleShape, 'sampleShape'));
    // As Python has it: what is flagged first is what is not singular, and draws again.
    const flagged = this._anyOfBatch(this.support.check(sample));
    if (!flagged.any().isNonzero()) return sample;
    warn('Singular sample detected.');
    for (let i = 0; i < tries; i++) {
      const again = this._bartlett(flagged.get(flagged).shape);
      sample.set(flagged, again);
      const still = this._anyOfBatch(this.support.check(again).bitwiseNot());
      flagged.set(flagged.clone(), still);
      if (!flagged.any().isNonzero()) break;
    }
    return sample;
  }

  protected override _logProb(value: Tensor): Tensor {
    const nu = this.df;
    const p = this._size;
    const logDet = halfLogDet(this._unbroadcastedScaleTril).add((p * Math.LN2) / 2);
    const trace = torchOps.choleskySolve(value, this._unbroadcastedScaleTril).diagonal(0, -2, -1).sum(-1);
    return nu
      .neg()
      .mul(logDet)
      .sub(torchOps.mvlgamma(nu.div(2), p))
      .add(nu.sub(p).sub(1).div(2).mul(linalgOps.slogdet(value).logabsdet))
      .sub(trace.div(2));
  }

  protected override _entropy(): Tensor {
    const nu = this.df;
    const p = this._size;
    const logDet = halfLogDet(this._unbroadcastedScaleTril).add((p * Math.LN2) / 2);
    return logDet
      .mul(p + 1)
      .add(torchOps.mvlgamma(nu.div(2), p))
      .sub(
        nu
          .sub(p)
          .sub(1)
          .div(2)
          .mul(mvdigamma(nu.div(2), p)),
      )
      .add(nu.mul(p).div(2));
  }

  override get _meanCarrierMeasure(): number {
    return 0;
  }

  override get _naturalParams(): Tensor[] {
    const p = this._size;
    return [this.precisionMatrix.neg().div(2), this.df.sub(p).sub(1).div(2)];
  }

  override _logNormalizer(x: Tensor, y: Tensor): Tensor {
    const p = this._size;
    const shifted = y.add((p + 1) / 2);
    const logDet = linalgOps
      .slogdet(x.mul(-2))
      .logabsdet.neg()
      .add(Math.LN2 * p);
    return shifted.mul(logDet).add(torchOps.mvlgamma(shifted, p));
  }
}

drawsLeaveNothing(Wishart);
