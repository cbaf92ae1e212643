/** Twin of torch/optim/nadam.py. */
import { type Arguments, binder } from '../common/binder';
import type { NumberOrTensor } from '../tensor/operatorTypes';
import { Tensor } from '../tensor/tensor';
import type { CommonArguments, ParamGroup, ParamState, Params } from './optimizer';
import { type CommonOptions, checkBetas, checkLr, checkNotNegative, type SettingsOf } from './settings';
import { type Setting, StepOptimizer, scalarState } from './stepOptimizer';

/** Options of {@link NAdam}. */
export interface NAdamOptions extends CommonOptions {
  /** The learning rate: a number, or a tensor of one element. Default: 2e-3 */
  lr?: NumberOrTensor | undefined;
  /** Decay rates of the running averages of gradient and squared gradient. Default: [0.9, 0.999] */
  betas?: readonly [number, number] | undefined;
  /** Added to the denominator, so that nothing is divided by zero. Default: 1e-8 */
  eps?: number | undefined;
  /** How much of the parameter is added to its gradient, unless `decoupledWeightDecay`. Default: 0 */
  weightDecay?: number | undefined;
  /** How fast the momentum approaches its final value. Default: 4e-3 */
  momentumDecay?: number | undefined;
  /** Whether weight decay bypasses the moments, as in AdamW. Default: false */
  decoupledWeightDecay?: boolean | undefined;
  /** Whether the step can be captured in a CUDA graph. Default: false */
  capturable?: boolean | undefined;
}

/** The arguments of {@link NAdam}, by name. */
export interface NAdamParameters extends NAdamOptions {
  /** The parameters, or groups of them. */
  params: Params<NAdamSettings>;
}

/** The settings of a group of parameters. */
export type NAdamSettings = SettingsOf<NAdamOptions>;

type NAdamOrder = [
  params: 'params',
  lr: 'lr',
  betas: 'betas',
  eps: 'eps',
  weightDecay: 'weightDecay',
  momentumDecay: 'momentumDecay',
  decoupledWeightDecay: 'decoupledWeightDecay',
];
const bindNAdam = binder<NAdamParameters, NAdamOrder>(
  'NAdam',
  { params: 'object' },
  {
    lr: 2e-3,
    betas: [0.9, 0.999],
    eps: 1e-8,
    weightDecay: 0,
    momentumDecay: 4e-3,
    decoupledWeightDecay: false,
  },
  { maximize: false, foreach: null, capturable: false, differentiable: false },
);

/**
 * NAdam: Adam with Nesterov's momentum, which looks one step ahead.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.NAdam.html
 * @example const optimizer = new optim.NAdam(model.parameters(), { lr: 2e-3 });
 */
export class NAdam extends StepOptimizer<NAdamSettings> {
  protected override readonly _rule = 'NAdam';
  protected override readonly _stateNames = ['step', 'mu_product', 'exp_avg', 'exp_avg_sq'];

  /**
   * @param params the parameters, or groups of them
   * @param args lr (2e-3), betas ([0.9, 0.999]), eps (1e-8), weightDecay (0), momentumDecay (4e-3),
   *   decoupledWeightDecay (false), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(...args: CommonArguments);
  constructor(...args: Arguments<NAdamParameters, NAdamOrder>);
  constructor(...args: readonly unknown[]) {
    const { params, ...given } = bindNAdam.named(args);
    checkLr(given.lr);
    checkNotNegative(given.eps, 'eps', 'epsilon value');
    checkBetas(given.betas);
    checkNotNegative(given.weightDecay, 'weightDecay', 'weight_decay value');
    checkNotNegative(given.momentumDecay, 'momentumDecay', 'momentum_decay value');
    super(params, given);
  }

  protected override _settings(group: ParamGroup<NAdamSettings>): Setting[] {
    const { betas, eps, weightDecay, momentumDecay, decoupledWeightDecay } = group;
    return [...betas, eps, weightDecay, momentumDecay, decoupledWeightDecay];
  }

  protected override _setState(): void {
    for (const group of this.paramGroups) group.decoupledWeightDecay ??= false;
    super._setState();
  }

  protected override _setParamState(
    param: Tensor,
    state: ParamState,
    group: ParamGroup<NAdamSettings>,
  ): void {
    super._setParamState(param, state, group);
    if (!(state.mu_product instanceof Tensor)) {
      state.mu_product = scalarState(Number(state.mu_product), param, group.capturable);
    }
  }
}
