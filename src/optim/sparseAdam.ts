/** Twin of torch/optim/sparse_adam.py. */
import { type Arguments, binder } from '../common/binder';
import { expectNumber } from '../common/options';
import { pyRepr } from '../python/pyrepr';
import type { NumberOrTensor } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { CommonArguments, ParamGroup, Params } from './optimizer';
import { checkBetas, checkLr, checkSetting, type SettingsOf } from './settings';
import { type Setting, StepOptimizer } from './stepOptimizer';

/** Options of {@link SparseAdam}. */
export interface SparseAdamOptions {
  /** The learning rate: a number, or a tensor of one element. Default: 1e-3 */
  lr?: NumberOrTensor | undefined;
  /** Decay rates of the running averages of gradient and squared gradient. Default: [0.9, 0.999] */
  betas?: readonly [number, number] | undefined;
  /** Added to the denominator, so that nothing is divided by zero. Default: 1e-8 */
  eps?: number | undefined;
  /** Maximizes instead of minimizing. Default: false */
  maximize?: boolean | undefined;
}

/** The arguments of {@link SparseAdam}, by name. */
export interface SparseAdamParameters extends SparseAdamOptions {
  /** The parameters, or groups of them. */
  params: Params<SparseAdamSettings>;
}

/** The settings of a group of parameters. */
export type SparseAdamSettings = SettingsOf<SparseAdamOptions>;

type SparseAdamOrder = [params: 'params', lr: 'lr', betas: 'betas', eps: 'eps', maximize: 'maximize'];
const bindSparseAdam = binder<SparseAdamParameters, SparseAdamOrder>(
  'SparseAdam',
  { params: 'object' },
  { lr: 1e-3, betas: [0.9, 0.999], eps: 1e-8, maximize: false },
);

/**
 * SparseAdam: Adam for sparse gradients. Only what a gradient holds is updated.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.SparseAdam.html
 * @example const optimizer = new optim.SparseAdam(embedding.parameters(), { lr: 1e-3 });
 */
export class SparseAdam extends StepOptimizer<SparseAdamSettings> {
  protected override readonly _rule = 'SparseAdam';
  protected override readonly _stateNames = ['exp_avg', 'exp_avg_sq'];

  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-3), betas ([0.9, 0.999]), eps (1e-8), maximize (false)
   * @throws RangeError for values out of range and for sparse or complex parameters, with PyTorch's texts
   */
  constructor(...args: CommonArguments);
  constructor(...args: Arguments<SparseAdamParameters, SparseAdamOrder>);
  constructor(...args: readonly unknown[]) {
    const { params, ...given } = bindSparseAdam.named(args);
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

  protected override _settings(group: ParamGroup<SparseAdamSettings>): Setting[] {
    const { betas, eps } = group;
    return [...betas, eps];
  }

  /** A step is a number here: it goes to the rule behind the settings. */
  protected override _update(group: ParamGroup<SparseAdamSettings>): void {
    const params = group.params.filter((param) => param.grad != null);
    const steps = params.map((param) => ((this.state.get(param)?.step ?? 0) as number) + 1);
    this._stepParams(group, params, [...this._settings(group), ...steps]);
    params.forEach((param, i) => {
      const { exp_avg, exp_avg_sq } = this.state.get(param)!;
      this.state.set(param, { step: steps[i], exp_avg, exp_avg_sq });
    });
  }

  /** A step remains a number. */
  protected override _setParamState(): void {}
}
