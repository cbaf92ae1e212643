/** Weights that stay orthogonal or of bounded norm. Twin of torch/nn/utils/parametrizations.py. */

import { noGrad } from '../../autograd/gradMode';
import type { Arguments } from '../../common/binder';
import { expectComparable } from '../../common/expect';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import { Module } from '../modules/module';
import { holdArity } from '../modules/module/arity';
import type { StateDict } from '../modules/module/stateDict';
import {
  bindSpectralNorm,
  bindWeightNorm,
  type SpectralNormArgs,
  type WeightNormOrder,
  type WeightNormParameters,
} from './normArguments';
import { weightOf } from './parametrizationList';
import { registerParametrization } from './parametrize';

export type { SpectralNormOptions, WeightNormOptions, WeightNormParameters } from './normArguments';
export { type OrthogonalMap, type OrthogonalOptions, orthogonal } from './orthogonal';

class _WeightNorm extends Module {
  readonly dim: number;

  constructor(dim: number | null) {
    super();
    this.dim = dim ?? -1;
  }

  override forward(weightG: Tensor, weightV: Tensor): Tensor {
    return torchOps._weightNorm(weightV, weightG, this.dim);
  }

  rightInverse(weight: Tensor): Tensor[] {
    return [torchOps.normExceptDim(weight, 2, this.dim), weight];
  }
}

/**
 * Parametrizes a weight by its norm (`original0`) and its direction (`original1`).
 *
 * @param args module: whose weight it is; name ('weight'), dim (0)
 * @returns the module
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.parametrizations.weight_norm.html
 * @example const layer = nn.utils.parametrizations.weightNorm(new nn.Linear(20, 40));
 */
export function weightNorm<M extends Module>(
  ...args: Arguments<WeightNormParameters<M>, WeightNormOrder>
): M {
  const [module, name, dim] = bindWeightNorm(args);
  registerParametrization(module, name, new _WeightNorm(dim), { unsafe: true });
  // State dicts of the older weightNorm, in nn.utils, can be loaded.
  module.registerLoadStateDictPreHook((_module, stateDict: StateDict, prefix: string) => {
    const [g, v] = [`${prefix}${name}_g`, `${prefix}${name}_v`];
    if (!Object.hasOwn(stateDict, g) || !Object.hasOwn(stateDict, v)) return;
    stateDict[`${prefix}parametrizations.${name}.original0`] = stateDict[g]!;
    stateDict[`${prefix}parametrizations.${name}.original1`] = stateDict[v]!;
    delete stateDict[g];
    delete stateDict[v];
  });
  return module as M;
}

class _SpectralNorm extends Module {
  readonly dim: number;
  readonly eps: number;
  readonly nPowerIterations: number;
  declare _u: Tensor;
  declare _v: Tensor;

  constructor(weight: Tensor, nPowerIterations: number, dim: number, eps: number) {
    super();
    const ndim = weight.dim();
    expectComparable(dim, 'dim');
    if (dim >= ndim || dim < -ndim) {
      throw new RangeError(
        `Dimension out of range (expected to be in range of [-${ndim}, ${ndim - 1}] but got ${dim})`,
      );
    }
    expectComparable(nPowerIterations, 'nPowerIterations');
    if (nPowerIterations <= 0) {
      throw new RangeError(
        `Expected n_power_iterations to be positive, but got n_power_iterations=${nPowerIterations}`,
      );
    }
    this.dim = dim >= 0 ? dim : dim + ndim;
    this.eps = eps;
    this.nPowerIterations = nPowerIterations;
    if (ndim <= 1) return;
    const matrix = this._matrix(weight);
    const [h, w] = matrix.shape as [number, number];
    const u = matrix.newEmpty([h]).normal_(0, 1);
    const v = matrix.newEmpty([w]).normal_(0, 1);
    this.registerBuffer('_u', F.normalize(u, { dim: 0, eps }));
    this.registerBuffer('_v', F.normalize(v, { dim: 0, eps }));
    // Near enough to the singular vectors to start with.
    this._powerMethod(matrix, 15);
  }

  private _matrix(weight: Tensor): Tensor {
    if (this.dim === 0) return weight.flatten(1);
    const others = weight.shape.map((_, d) => d).filter((d) => d !== this.dim);
    return weight.permute([this.dim, ...others]).flatten(1);
  }

  private _powerMethod(matrix: Tensor, iterations: number): void {
    noGrad(() => {
      const { eps } = this;
      for (let i = 0; i < iterations; i++) {
        F.normalize(torchOps.mv(matrix, this._v), { dim: 0, eps, out: this._u });
        F.normalize(torchOps.mv(matrix.H, this._u), { dim: 0, eps, out: this._v });
      }
    });
  }

  override forward(weight: Tensor): Tensor {
    if (weight.dim() === 1) return F.normalize(weight, { dim: 0, eps: this.eps });
    const matrix = this._matrix(weight);
    if (this.training) this._powerMethod(matrix, this.nPowerIterations);
    // Copies: the next call in training mode changes the vectors, which backward needs.
    const u = this._u.clone({ memoryFormat: 'contiguous_format' });
    const v = this._v.clone({ memoryFormat: 'contiguous_format' });
    return weight.div(torchOps.vdot(u, torchOps.mv(matrix, v)));
  }

  rightInverse(value: Tensor): Tensor {
    return value;
  }
}
holdArity({ _WeightNorm, _SpectralNorm });

/**
 * Parametrizes a weight so that its largest singular value is 1.
 *
 * @param args module: whose weight it is; name ('weight'), nPowerIterations (1), eps (1e-12), dim (1 for
 *   transposed convolutions, else 0)
 * @returns the module
 * @throws RangeError for a dimension that the weight lacks
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.parametrizations.spectral_norm.html
 * @example const layer = nn.utils.parametrizations.spectralNorm(new nn.Linear(20, 40));
 */
export function spectralNorm<M extends Module>(...args: SpectralNormArgs<M>): M {
  const { module, name, nPowerIterations, eps, dim } = bindSpectralNorm(args);
  const parametrization = new _SpectralNorm(weightOf(module, name), nPowerIterations, dim, eps);
  return registerParametrization(module as M, name, parametrization);
}
