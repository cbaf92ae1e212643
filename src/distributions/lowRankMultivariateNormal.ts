/** Twin of torch/distributions/lowrank_multivariate_normal.py. */
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { tensor } from '../tensor/argument';
import { linalgOps, torchOps } from '../tensor/operators';
import { sizeText } from '../tensor/sizes';
import type { Tensor } from '../tensor/tensor';
import { type DistributionOptions, type Shape, validateDefault } from './arguments';
import * as constraints from './constraints';
import { Distribution, later } from './distribution';
import { lazy, setOwn, standardNormal } from './helpers';
import { drawsLeaveNothing, mayFinishInPlace } from './largeDraws';
import { addIdentity, batchMv, capacitanceTril, lowRankLogDet, lowRankMahalanobis } from './matrices';

/** The arguments of {@link LowRankMultivariateNormal}, by name. */
export interface LowRankMultivariateNormalParameters extends DistributionOptions {
  /** The mean, (…, n): one number for each dimension. */
  loc: Tensor;
  /** The matrix W, (…, n, r), of n rows and few columns. */
  covFactor: Tensor;
  /** The diagonal D, (…, n), of positive numbers; the covariance is `W Wᵀ + D`. */
  covDiag: Tensor;
}
type LowRankMultivariateNormalOrder = [
  loc: 'loc',
  covFactor: 'covFactor',
  covDiag: 'covDiag',
  validateArgs: 'validateArgs',
];
const bindLowRank = binder<LowRankMultivariateNormalParameters, LowRankMultivariateNormalOrder>(
  'LowRankMultivariateNormal',
  { loc: tensor, covFactor: tensor, covDiag: tensor },
  validateDefault,
);

const argConstraints = {
  loc: constraints.realVector,
  covFactor: constraints.independent(constraints.real, 2),
  covDiag: constraints.independent(constraints.positive, 1),
};

/**
 * The normal distribution of vectors whose covariance is `W Wᵀ + D`, a matrix of low rank and a diagonal
 * one. It costs as much as the rank, not as the vectors' length, is large.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.lowrank_multivariate_normal.LowRankMultivariateNormal
 * @example
 * const factor = torch.tensor([[1], [0]]);
 * new torch.distributions.LowRankMultivariateNormal(torch.zeros([2]), factor, torch.ones([2])).sample();
 */
export class LowRankMultivariateNormal extends Distribution {
  /** The mean. */
  declare readonly loc: Tensor;
  /** W */
  declare readonly covFactor: Tensor;
  /** D */
  declare readonly covDiag: Tensor;
  /** @internal */
  declare _unbroadcastedCovFactor: Tensor;
  /** @internal */
  declare _unbroadcastedCovDiag: Tensor;
  /** @internal */
  declare _capacitanceTril: Tensor;

  /**
   * @param args loc: the mean; covFactor: W; covDiag: D; validateArgs (null)
   * @throws RangeError for a diagonal that is not positive, and for shapes that don't fit each other
   */
  constructor(...args: Arguments<LowRankMultivariateNormalParameters, LowRankMultivariateNormalOrder>) {
    super(later);
    const [loc, covFactor, covDiag, validateArgs] = bindLowRank(args);
    if (loc.dim() < 1) throw new RangeError('loc must be at least one-dimensional.');
    const n = loc.size(-1);
    if (covFactor.dim() < 2) {
      throw new RangeError(
        'cov_factor must be at least two-dimensional, with optional leading batch dimensions',
      );
    }
    if (covFactor.size(-2) !== n)
      throw new RangeError(`cov_factor must be a batch of matrices with shape ${n} x m`);
    if (covDiag.shape.at(-1) !== n)
      throw new RangeError(`cov_diag must be a batch of vectors with shape ${sizeText([n])}`);
    const [broadcastLoc, factor, diag] = broadcast(loc, covFactor, covDiag);
    this.covFactor = factor;
    this.loc = broadcastLoc.get('...', 0);
    this.covDiag = diag.get('...', 0);
    this._unbroadcastedCovFactor = covFactor;
    this._unbroadcastedCovDiag = covDiag;
    this._capacitanceTril = capacitanceTril(covFactor, covDiag);
    this._init(this.loc.shape.slice(0, -1), [n], validateArgs);
  }

  override get argConstraints() {
    return argConstraints;
  }

  override get support() {
    return constraints.realVector;
  }

  override get hasRsample(): boolean {
    return true;
  }

  private get _vectorShape(): number[] {
    return [...this.batchShape, ...this.eventShape];
  }

  private get _matrixShape(): number[] {
    return [...this._vectorShape, ...this.eventShape];
  }

  override get mean(): Tensor {
    return this.loc;
  }

  override get mode(): Tensor {
    return this.loc;
  }

  override get variance(): Tensor {
    return lazy(this, 'variance', () =>
      this._unbroadcastedCovFactor.pow(2).sum(-1).add(this._unbroadcastedCovDiag).expand(this._vectorShape),
    );
  }

  /** The lower triangular factor of the covariance. */
  get scaleTril(): Tensor {
    return lazy(this, 'scaleTril', () => {
      // W Wᵀ + D = D½ (I + D^-½ W Wᵀ D^-½) D½
      const root = this._unbroadcastedCovDiag.sqrt().unsqueeze(-1);
      const weighted = this._unbroadcastedCovFactor.div(root);
      const k = addIdentity(torchOps.matmul(weighted, weighted.mT).contiguous());
      return root.mul(linalgOps.cholesky(k)).expand(this._matrixShape);
    });
  }

  /** The covariance. */
  get covarianceMatrix(): Tensor {
    return lazy(this, 'covarianceMatrix', () =>
      torchOps
        .matmul(this._unbroadcastedCovFactor, this._unbroadcastedCovFactor.mT)
        .add(torchOps.diagEmbed(this._unbroadcastedCovDiag))
        .expand(this._matrixShape),
    );
  }

  /** The inverse of the covariance. */
  get precisionMatrix(): Tensor {
    return lazy(this, 'precisionMatrix', () => {
      // Woodbury's identity: D⁻¹ - D⁻¹ W (I + Wᵀ D⁻¹ W)⁻¹ Wᵀ D⁻¹
      const weighted = this._unbroadcastedCovFactor.mT.div(this._unbroadcastedCovDiag.unsqueeze(-2));
      const a = linalgOps.solveTriangular(this._capacitanceTril, weighted, { upper: false });
      return torchOps
        .diagEmbed(this._unbroadcastedCovDiag.reciprocal())
        .sub(a.mT.matmul(a))
        .expand(this._matrixShape);
    });
  }

  protected override _expand(batchShape: Shape, instance?: this): this {
    const made = this._blank(LowRankMultivariateNormal, instance);
    const locShape = [...batchShape, ...this.eventShape];
    setOwn(made, 'loc', this.loc.expand(locShape));
    setOwn(made, 'covDiag', this.covDiag.expand(locShape));
    setOwn(made, 'covFactor', this.covFactor.expand([...locShape, this.covFactor.size(-1)]));
    made._unbroadcastedCovFactor = this._unbroadcastedCovFactor;
    made._unbroadcastedCovDiag = this._unbroadcastedCovDiag;
    made._capacitanceTril = this._capacitanceTril;
    return this._finish(made, batchShape);
  }

  protected override _rsample(sampleShape: Shape): Tensor {
    const shape = this._extendedShape(sampleShape);
    const { dtype, device } = this.loc;
    const epsW = standardNormal([...shape.slice(0, -1), this.covFactor.size(-1)], dtype, device);
    const epsD = standardNormal(shape, dtype, device);
    const { loc, _unbroadcastedCovFactor: W, _unbroadcastedCovDiag: D } = this;
    const moved = batchMv(W, epsW);
    if (mayFinishInPlace(moved.numel(), loc, W, D)) return moved.add_(loc).add_(epsD.mul_(D.sqrt()));
    return loc.add(moved).add(D.sqrt().mul(epsD));
  }

  /** @internal */
  get _logDet(): Tensor {
    return lowRankLogDet(this._unbroadcastedCovDiag, this._capacitanceTril);
  }

  /** @internal */
  _mahalanobis(x: Tensor): Tensor {
    const { _unbroadcastedCovFactor: W, _unbroadcastedCovDiag: D } = this;
    return lowRankMahalanobis(W, D, x, this._capacitanceTril);
  }

  protected override _logProb(value: Tensor): Tensor {
    const [n] = this.eventShape as [number];
    const m = this._mahalanobis(value.sub(this.loc));
    return this._logDet
      .add(n * Math.log(2 * Math.PI))
      .add(m)
      .mul(-0.5);
  }

  protected override _entropy(): Tensor {
    const [n] = this.eventShape as [number];
    const h = this._logDet.add(n * (1 + Math.log(2 * Math.PI))).mul(0.5);
    return this.batchShape.length === 0 ? h : h.expand(this.batchShape);
  }
}

/** The three with one batch shape. */
function broadcast(loc: Tensor, covFactor: Tensor, covDiag: Tensor): [Tensor, Tensor, Tensor] {
  try {
    const tensors = [loc.unsqueeze(-1), covFactor, covDiag.unsqueeze(-1)];
    return torchOps.broadcastTensors(tensors) as [Tensor, Tensor, Tensor];
  } catch (error) {
    if (!(error instanceof TorchError)) throw error;
    const [a, b, c] = [loc, covFactor, covDiag].map(({ shape }) => sizeText(shape));
    throw new RangeError(`Incompatible batch shapes: loc ${a}, cov_factor ${b}, cov_diag ${c}`, {
      cause: error,
    });
  }
}

drawsLeaveNothing(LowRankMultivariateNormal);
