/** Twin of torch/distributions/multivariate_normal.py. */
import { type Arguments, binder } from '../common/binder';
import { broadcastShapes } from '../functional';
import { tensor } from '../tensor/argument';
import { linalgOps, torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { type DistributionOptions, type Shape, tensorOrNull, validateDefault } from './arguments';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { lazy, setOwn, standardNormal } from './helpers';
import { drawsLeaveNothing } from './largeDraws';
import { batchMahalanobis, batchMv, halfLogDet, precisionToScaleTril } from './matrices';

/** Options of distributions that are given by a matrix in one of three ways. */
export interface MatrixOptions extends DistributionOptions {
  /** The covariance, (…, n, n), positive definite; this, `precisionMatrix` or `scaleTril`. */
  covarianceMatrix?: Tensor | null | undefined;
  /** A positive definite precision: the inverse of a covariance. */
  precisionMatrix?: Tensor | null | undefined;
  /** The lower triangular factor of a covariance, with a positive diagonal. */
  scaleTril?: Tensor | null | undefined;
}
export const matrixDefaults = {
  covarianceMatrix: null as Tensor | null,
  precisionMatrix: null as Tensor | null,
  scaleTril: null as Tensor | null,
};
export const matrixKinds = {
  covarianceMatrix: tensorOrNull,
  precisionMatrix: tensorOrNull,
  scaleTril: tensorOrNull,
};

/** Which of a matrix's ways is given, what their names are, and what they have to fulfil. */
export const matrixNames = ['covarianceMatrix', 'scaleTril', 'precisionMatrix'] as const;
export const matrixConstraints = {
  covarianceMatrix: constraints.positiveDefinite,
  precisionMatrix: constraints.positiveDefinite,
  scaleTril: constraints.lowerCholesky,
};

/** The factor of a covariance that is given in one of the ways. */
export function scaleTrilOf(name: (typeof matrixNames)[number], matrix: Tensor): Tensor {
  if (name === 'scaleTril') return matrix;
  return name === 'covarianceMatrix' ? linalgOps.cholesky(matrix) : precisionToScaleTril(matrix);
}

/** The arguments of {@link MultivariateNormal}, by name. */
export interface MultivariateNormalParameters extends MatrixOptions {
  /** The mean, (…, n): one number for each dimension. */
  loc: Tensor;
}
type MultivariateNormalOrder = [
  loc: 'loc',
  covarianceMatrix: 'covarianceMatrix',
  precisionMatrix: 'precisionMatrix',
  scaleTril: 'scaleTril',
  validateArgs: 'validateArgs',
];
const bindMultivariateNormal = binder<MultivariateNormalParameters, MultivariateNormalOrder>(
  'MultivariateNormal',
  { loc: tensor },
  { ...matrixDefaults, ...validateDefault },
  {},
  matrixKinds,
);

const argConstraints = { loc: constraints.realVector, ...matrixConstraints };

/**
 * The normal distribution of vectors, with a covariance matrix, its inverse or its Cholesky factor. The
 * factor is what it computes with.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.multivariate_normal.MultivariateNormal
 * @example new torch.distributions.MultivariateNormal(torch.zeros([2]), torch.eye(2)).sample();
 */
export class MultivariateNormal extends Distribution {
  /** The mean. */
  declare readonly loc: Tensor;
  /** @internal The factor, without the batch of the mean. */
  declare _unbroadcastedScaleTril: Tensor;

  /**
   * @param args loc: the mean; one of covarianceMatrix, precisionMatrix and scaleTril; validateArgs (null)
   * @throws RangeError for a matrix that is not positive definite, for too few dimensions, and unless
   *   exactly one matrix is given
   * @throws TorchError for batches that don't broadcast
   */
  constructor(...args: Arguments<MultivariateNormalParameters, MultivariateNormalOrder>) {
    super(later);
    const { loc, validateArgs, ...matrices } = bindMultivariateNormal.named(args);
    if (loc.dim() < 1) throw new RangeError('loc must be at least one-dimensional.');
    const names = matrixNames.filter((name) => matrices[name] !== null);
    if (names.length !== 1) {
      throw new RangeError(
        'Exactly one of covariance_matrix or precision_matrix or scale_tril may be specified.',
      );
    }
    const name = names[0]!;
    const matrix = matrices[name]!;
    if (matrix.dim() < 2) {
      const kind = { covarianceMatrix: 'covariance_matrix', precisionMatrix: 'precision_matrix' };
      throw new RangeError(
        `${name === 'scaleTril' ? 'scale_tril matrix' : kind[name]} must be at least two-dimensional, ` +
          'with optional leading batch dimensions',
      );
    }
    const batchShape = broadcastShapes(matrix.shape.slice(0, -2), loc.shape.slice(0, -1));
    setOwn(this, name, matrix.expand([...batchShape, -1, -1]));
    this.loc = loc.expand([...batchShape, -1]);
    this._init(batchShape, this.loc.shape.slice(-1), validateArgs);
    this._unbroadcastedScaleTril = scaleTrilOf(name, matrix);
  }

  override get argConstraints() {
    return argConstraints;
  }

  protected override _isLazy(): boolean {
    return true;
  }

  override get support() {
    return constraints.realVector;
  }

  override get hasRsample(): boolean {
    return true;
  }

  /** The matrices' shape. */
  private get _matrixShape(): number[] {
    return [...this.batchShape, ...this.eventShape, ...this.eventShape];
  }

  /** The lower triangular factor of the covariance. */
  get scaleTril(): Tensor {
    return lazy(this, 'scaleTril', () => this._unbroadcastedScaleTril.expand(this._matrixShape));
  }

  /** The covariance. */
  get covarianceMatrix(): Tensor {
    const scaleTril = this._unbroadcastedScaleTril;
    return lazy(this, 'covarianceMatrix', () =>
      torchOps.matmul(scaleTril, scaleTril.mT).expand(this._matrixShape),
    );
  }

  /** The inverse of the covariance. */
  get precisionMatrix(): Tensor {
    return lazy(this, 'precisionMatrix', () =>
      torchOps.choleskyInverse(this._unbroadcastedScaleTril).expand(this._matrixShape),
    );
  }

  override get mean(): Tensor {
    return this.loc;
  }

  override get mode(): Tensor {
    return this.loc;
  }

  override get variance(): Tensor {
    const variance = this._unbroadcastedScaleTril.pow(2).sum(-1);
    return variance.expand([...this.batchShape, ...this.eventShape]);
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(MultivariateNormal, instance);
    const locShape = [...batchShape, ...this.eventShape];
    setOwn(made, 'loc', this.loc.expand(locShape));
    made._unbroadcastedScaleTril = this._unbroadcastedScaleTril;
    for (const name of matrixNames) {
      if (Object.hasOwn(this, name)) setOwn(made, name, this[name].expand([...locShape, ...this.eventShape]));
    }
    return this._finish(made, batchShape);
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    const eps = standardNormal(this._extendedShape(sampleShape), this.loc.dtype, this.loc.device);
    return this.loc.add(batchMv(this._unbroadcastedScaleTril, eps));
  }

  protected override _logProb(value: Tensor): Tensor {
    const [n] = this.eventShape as [number];
    const m = batchMahalanobis(this._unbroadcastedScaleTril, value.sub(this.loc));
    return m
      .add(n * Math.log(2 * Math.PI))
      .mul(-0.5)
      .sub(halfLogDet(this._unbroadcastedScaleTril));
  }

  protected override _entropy(): Tensor {
    const [n] = this.eventShape as [number];
    const h = halfLogDet(this._unbroadcastedScaleTril).add(0.5 * n * (1 + Math.log(2 * Math.PI)));
    return this.batchShape.length === 0 ? h : h.expand(this.batchShape);
  }
}

drawsLeaveNothing(MultivariateNormal);
