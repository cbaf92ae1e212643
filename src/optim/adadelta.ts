/** Twin of torch/optim/adadelta.py. */
import { type Arguments, binder } from '../common/binder';
import { expectNumber } from '../common/options';
import type { NumberOrTensor } from '../tensor/operatorTypes';
import type { CommonArguments, ParamGroup, Params } from './optimizer';
import { type CommonOptions, checkLr, checkNotNegative, checkSetting, type SettingsOf } from './settings';
import { type Setting, StepOptimizer } from './stepOptimizer';

/** Options of {@link Adadelta}. */
export interface AdadeltaOptions extends CommonOptions {
  /** By what the delta is multiplied. Default: 1 */
  lr?: NumberOrTensor | undefined;
  /** How much of the averages (of gradients² and deltas²) each step keeps. Default: 0.9 */
  rho?: number | undefined;
  /** Added under the roots. Default: 1e-6 */
  eps?: number | undefined;
  /** How much of the parameter is added to its gradient (an L2 penalty). Default: 0 */
  weightDecay?: number | undefined;
  /** Whether the step can be captured in a CUDA graph. Default: false */
  capturable?: boolean | undefined;
}

/** The arguments of {@link Adadelta}, by name. */
export interface AdadeltaParameters extends AdadeltaOptions {
  /** The parameters, or groups of them. */
  params: Params<AdadeltaSettings>;
}

/** The settings of a group of parameters. */
export type AdadeltaSettings = SettingsOf<AdadeltaOptions>;

type AdadeltaOrder = [
  params: 'params',
  lr: 'lr',
  rho: 'rho',
  eps: 'eps',
  weightDecay: 'weightDecay',
  foreach: 'foreach',
];
const bindAdadelta = binder<AdadeltaParameters, AdadeltaOrder>(
  'Adadelta',
  { params: 'object' },
  { lr: 1, rho: 0.9, eps: 1e-6, weightDecay: 0, foreach: null },
  { maximize: false, capturable: false, differentiable: false },
);

/**
 * Adadelta: steps by the ratio of the running means of past changes and of past gradients.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.Adadelta.html
 * @example const optimizer = new optim.Adadelta(model.parameters(), { lr: 1 });
 */
export class Adadelta extends StepOptimizer<AdadeltaSettings> {
  protected override readonly _rule = 'Adadelta';
  protected override readonly _stateNames = ['step', 'square_avg', 'acc_delta'];

  /**
   * @param params the parameters, or groups of them
   * @param args lr (1), rho (0.9), eps (1e-6), weightDecay (0), foreach (null), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(...args: CommonArguments);
  constructor(...args: Arguments<AdadeltaParameters, AdadeltaOrder>);
  constructor(...args: readonly unknown[]) {
    const { params, ...given } = bindAdadelta.named(args);
    checkLr(given.lr);
    expectNumber(given.rho, 'rho');
    checkSetting(given.rho >= 0 && given.rho <= 1, 'rho value', given.rho);
    checkNotNegative(given.eps, 'eps', 'epsilon value');
    checkNotNegative(given.weightDecay, 'weightDecay', 'weight_decay value');
    const { lr, rho, eps, weightDecay, maximize, capturable, foreach, differentiable } = given;
    // In Python's order, which a checkpoint keeps.
    super(params, { lr, rho, eps, weightDecay, maximize, capturable, foreach, differentiable });
  }

  protected override _settings(group: ParamGroup<AdadeltaSettings>): Setting[] {
    const { rho, eps, weightDecay } = group;
    return [rho, eps, weightDecay];
  }

  protected override get floatSettings(): readonly string[] {
    return [...super.floatSettings, 'rho'];
  }
}
