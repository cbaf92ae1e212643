/** Twin of torch/optim/sparse_adam.py. */
import { TorchError } from '../errors';
import { torchOps } from '../functions';
import { expectNumber, parseOptions, type WithOptions } from '../options';
import { pyRepr } from '../pyrepr';
import type { Tensor } from '../tensor';
import type { ParamGroup, ParamState, Params } from './optimizer';
import { div, mul, neg, pow } from './pyMath';
import { checkBetas, checkLr, checkSetting, type NumberOrTensor, toScalar } from './settings';
import { TensorOptimizer, type Turn, zerosLike } from './tensorOptimizer';

/** Options of {@link SparseAdam}. */
export interface SparseAdamOptions {
  /** Learning rate. Default: 1e-3 */
  lr?: NumberOrTensor;
  /** Decay rates of the running averages of gradient and squared gradient. Default: [0.9, 0.999] */
  betas?: readonly [number, number];
  /** Added to the denominator. Default: 1e-8 */
  eps?: number;
  /** Maximizes instead of minimizing. Default: false */
  maximize?: boolean;
}

/** The settings of a group of parameters. */
export type SparseAdamSettings = {
  lr: NumberOrTensor;
  betas: readonly [number, number];
  eps: number;
  maximize: boolean;
};

/**
 * SparseAdam: Adam for sparse gradients. Only what a gradient holds is updated.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.SparseAdam.html
 * @example const optimizer = new optim.SparseAdam(embedding.parameters(), { lr: 1e-3 });
 */
export class SparseAdam extends TensorOptimizer<SparseAdamSettings> {
  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-3), betas ([0.9, 0.999]), eps (1e-8), maximize (false)
   * @throws RangeError for values out of range and for sparse or complex parameters, with PyTorch's texts
   */
  constructor(
    params: Params<SparseAdamSettings>,
    ...args: WithOptions<
      [],
      [lr: NumberOrTensor, betas: readonly [number, number], eps: number, maximize: boolean],
      SparseAdamOptions
    >
  ) {
    const given = parseOptions<SparseAdamSettings>('SparseAdam', args, ['lr', 'betas', 'eps', 'maximize'], {
      lr: 1e-3,
      betas: [0.9, 0.999],
      eps: 1e-8,
      maximize: false,
    });
    checkLr(given.lr, true);
    expectNumber(given.eps, 'eps');
    checkSetting(given.eps > 0, 'epsilon value', given.eps);
    checkBetas(given.betas);
    super(params, given);
    const where = (wanted: (param: Tensor) => boolean) =>
      this.paramGroups.flatMap((group, g) =>
        group.params.flatMap((param, i) => (wanted(param) ? [[g, i]] : [])),
      );
    const sparse = where((param) => param.isSparse);
    if (sparse.length > 0) {
      throw new RangeError(
        `Sparse params at indices ${pyRepr(sparse)}: SparseAdam requires dense parameter tensors`,
      );
    }
    const complex = where((param) => param.isComplex());
    if (complex.length > 0) {
      throw new RangeError(
        `Complex params at indices ${pyRepr(complex)}: SparseAdam does not support complex parameters`,
      );
    }
  }

  protected override get _takesSparse(): boolean {
    return true;
  }

  protected override _checkParam(param: Tensor): void {
    if (!param.grad!.isSparse) {
      throw new TorchError('SparseAdam does not support dense gradients, please consider Adam instead');
    }
  }

  protected override _initState(param: Tensor): ParamState {
    return { step: 0, exp_avg: zerosLike(param), exp_avg_sq: zerosLike(param) };
  }

  protected override _updateParams(turns: Turn[], group: ParamGroup<SparseAdamSettings>): void {
    const [beta1, beta2] = group.betas;
    const lr = toScalar(group.lr);
    for (const { param, grad: given, state } of turns) {
      state.step += 1;
      const grad = (group.maximize ? given.neg() : given).coalesce();
      const indices = grad._indices();
      const values = grad._values();
      if (values.numel() === 0) continue;
      const sparse = (x: Tensor) => torchOps.sparseCooTensor(indices, x, grad.shape);
      const expAvg: Tensor = state.exp_avg;
      const expAvgSq: Tensor = state.exp_avg_sq;
      const oldAvg = expAvg.sparseMask(grad)._values();
      const avgUpdate = values.sub(oldAvg).mul_(1 - beta1);
      expAvg.add_(sparse(avgUpdate));
      const oldSq = expAvgSq.sparseMask(grad)._values();
      const sqUpdate = values
        .pow(2)
        .sub_(oldSq)
        .mul_(1 - beta2);
      expAvgSq.add_(sparse(sqUpdate));
      const numer = avgUpdate.add_(oldAvg);
      sqUpdate.add_(oldSq);
      const denom = sqUpdate.sqrt_().add_(group.eps);
      const biasCorrection1 = 1 - pow(beta1, state.step);
      const biasCorrection2 = 1 - pow(beta2, state.step);
      const stepSize = div(mul(lr, Math.sqrt(biasCorrection2)), biasCorrection1);
      param.add_(sparse(mul(neg(stepSize), numer.div_(denom)) as Tensor));
    }
  }

  /** A step is a number here. */
  protected override _setParamState(): void {}
}
