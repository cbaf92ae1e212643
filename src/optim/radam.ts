/** Twin of torch/optim/radam.py. */
import { type Arguments, binder } from '../common/binder';
import type { NumberOrTensor } from '../tensor/operatorTypes';
import type { CommonArguments, ParamGroup, Params } from './optimizer';
import { type CommonOptions, checkBetas, checkLr, checkNotNegative, type SettingsOf } from './settings';
import { type Setting, StepOptimizer } from './stepOptimizer';

/** Options of {@link RAdam}. */
export interface RAdamOptions extends CommonOptions {
  /** The learning rate: a number, or a tensor of one element. Default: 1e-3 */
  lr?: NumberOrTensor | undefined;
  /** Decay rates of the running averages of gradient and squared gradient. Default: [0.9, 0.999] */
  betas?: readonly [number, number] | undefined;
  /** Added to the denominator, so that nothing is divided by zero. Default: 1e-8 */
  eps?: number | undefined;
  /** How much of the parameter is added to its gradient, unless `decoupledWeightDecay`. Default: 0 */
  weightDecay?: number | undefined;
  /** Whether weight decay bypasses the moments, as in AdamW. Default: false */
  decoupledWeightDecay?: boolean | undefined;
  /** Whether the step can be captured in a CUDA graph. Default: false */
  capturable?: boolean | undefined;
}

/** The arguments of {@link RAdam}, by name. */
export interface RAdamParameters extends RAdamOptions {
  /** The parameters, or groups of them. */
  params: Params<RAdamSettings>;
}

/** The settings of a group of parameters. */
export type RAdamSettings = SettingsOf<RAdamOptions>;

type RAdamOrder = [
  params: 'params',
  lr: 'lr',
  betas: 'betas',
  eps: 'eps',
  weightDecay: 'weightDecay',
  decoupledWeightDecay: 'decoupledWeightDecay',
];
const bindRAdam = binder<RAdamParameters, RAdamOrder>(
  'RAdam',
  { params: 'object' },
  { lr: 1e-3, betas: [0.9, 0.999], eps: 1e-8, weightDecay: 0, decoupledWeightDecay: false },
  { maximize: false, foreach: null, capturable: false, differentiable: false },
);

/**
 * RAdam: Adam whose first steps are rectified, as their variance is large.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.RAdam.html
 * @example const optimizer = new optim.RAdam(model.parameters(), { lr: 1e-3 });
 */
export class RAdam extends StepOptimizer<RAdamSettings> {
  protected override readonly _rule = 'RAdam';
  protected override readonly _stateNames = ['step', 'exp_avg', 'exp_avg_sq'];

  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-3), betas ([0.9, 0.999]), eps (1e-8), weightDecay (0),
   *   decoupledWeightDecay (false), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(...args: CommonArguments);
  constructor(...args: Arguments<RAdamParameters, RAdamOrder>);
  constructor(...args: readonly unknown[]) {
    const { params, ...given } = bindRAdam.named(args);
    checkLr(given.lr);
    checkNotNegative(given.eps, 'eps', 'epsilon value');
    checkBetas(given.betas);
    checkNotNegative(given.weightDecay, 'weightDecay', 'weight_decay value');
    const {
      lr,
      betas,
      eps,
      weightDecay,
      maximize,
      foreach,
      capturable,
      decoupledWeightDecay,
      differentiable,
    } = given;
    // In Python's order, which a checkpoint keeps.
    super(params, {
      lr,
      betas,
      eps,
      weightDecay,
      maximize,
      foreach,
      capturable,
      decoupledWeightDecay,
      differentiable,
    });
  }

  protected override _settings(group: ParamGroup<RAdamSettings>): Setting[] {
    const { betas, eps, weightDecay, decoupledWeightDecay } = group;
    return [...betas, eps, weightDecay, decoupledWeightDecay];
  }

  protected override _setState(): void {
    for (const group of this.paramGroups) group.decoupledWeightDecay ??= false;
    super._setState();
  }
}
