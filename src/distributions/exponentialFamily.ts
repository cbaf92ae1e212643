/** Twin of torch/distributions/exp_family.py. */
import { grad } from '../autograd/backward';
import { NotImplementedError } from '../common/errors';
import type { Tensor } from '../tensor/tensor';
import { Distribution } from './distribution';

/**
 * Base class of distributions that belong to an exponential family: densities
 * `exp(⟨t(x), θ⟩ - F(θ) + k(x))` with natural parameters θ, sufficient statistic t, log normalizer F and
 * carrier measure k. Entropy and Kullback-Leibler divergence come from the gradient of F, unless a class
 * has them itself.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.exp_family.ExponentialFamily
 * @example new torch.distributions.Bernoulli(0.3) instanceof torch.distributions.ExponentialFamily; // true
 */
export class ExponentialFamily extends Distribution {
  /** @internal θ */
  get _naturalParams(): Tensor[] {
    throw new NotImplementedError(`${this.constructor.name} does not implement _naturalParams`);
  }

  /** @internal F(θ) */
  _logNormalizer(..._naturalParams: Tensor[]): Tensor {
    throw new NotImplementedError(`${this.constructor.name} does not implement _logNormalizer`);
  }

  /** @internal The mean of k(x). */
  get _meanCarrierMeasure(): number {
    throw new NotImplementedError(`${this.constructor.name} does not implement entropy`);
  }

  /** @internal F(θ) and its gradient, by which those of θ stay differentiable. */
  _bregman(): { params: Tensor[]; normalizer: Tensor; gradients: Tensor[] } {
    const params = this._naturalParams.map((param) => param.detach().requiresGrad_());
    const normalizer = this._logNormalizer(...params);
    return { params, normalizer, gradients: grad(normalizer.sum(), params, { createGraph: true }) };
  }

  protected override _entropy(): Tensor {
    const measure = this._meanCarrierMeasure;
    const { params, normalizer, gradients } = this._bregman();
    const start = normalizer.add(0 - measure);
    return params.reduce(
      (result, param, i) =>
        result.sub(
          param
            .mul(gradients[i]!)
            .reshape([...this.batchShape, -1])
            .sum(-1),
        ),
      start,
    );
  }
}
