/** Twin of torch/optim/rmsprop.py. */
import { type Arguments, binder } from '../common/binder';
import type { NumberOrTensor } from '../tensor/operatorTypes';
import type { CommonArguments, ParamGroup, Params } from './optimizer';
import { type CommonOptions, checkLr, checkNotNegative, type SettingsOf } from './settings';
import { type Setting, StepOptimizer } from './stepOptimizer';

/** Options of {@link RMSprop}. */
export interface RMSpropOptions extends CommonOptions {
  /** The learning rate: a number, or a tensor of one element. Default: 1e-2 */
  lr?: NumberOrTensor | undefined;
  /** How much of the average of squared gradients each step keeps. Default: 0.99 */
  alpha?: number | undefined;
  /** Added to the denominator, so that nothing is divided by zero. Default: 1e-8 */
  eps?: number | undefined;
  /** How much of the parameter is added to its gradient (an L2 penalty). Default: 0 */
  weightDecay?: number | undefined;
  /** How much of the running sum of steps each step keeps. Default: 0 */
  momentum?: number | undefined;
  /** Whether the gradient is divided by an estimate of its variance. Default: false */
  centered?: boolean | undefined;
  /** Whether the step can be captured in a CUDA graph. Default: false */
  capturable?: boolean | undefined;
}

/** The arguments of {@link RMSprop}, by name. */
export interface RMSpropParameters extends RMSpropOptions {
  /** The parameters, or groups of them. */
  params: Params<RMSpropSettings>;
}

/** The settings of a group of parameters. */
export type RMSpropSettings = SettingsOf<RMSpropOptions>;

type RMSpropOrder = [
  params: 'params',
  lr: 'lr',
  alpha: 'alpha',
  eps: 'eps',
  weightDecay: 'weightDecay',
  momentum: 'momentum',
  centered: 'centered',
  capturable: 'capturable',
  foreach: 'foreach',
  maximize: 'maximize',
  differentiable: 'differentiable',
];
const bindRMSprop = binder<RMSpropParameters, RMSpropOrder>(
  'RMSprop',
  { params: 'object' },
  {
    lr: 1e-2,
    alpha: 0.99,
    eps: 1e-8,
    weightDecay: 0,
    momentum: 0,
    centered: false,
    capturable: false,
    foreach: null,
    maximize: false,
    differentiable: false,
  },
);

/**
 * RMSprop: divides the gradient by the root of the running mean of its squares.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.RMSprop.html
 * @example const optimizer = new optim.RMSprop(model.parameters(), { lr: 1e-3, alpha: 0.9 });
 */
export class RMSprop extends StepOptimizer<RMSpropSettings> {
  protected override readonly _rule = 'RMSprop';
  protected override readonly _stateNames = ['step', 'square_avg', 'momentum_buffer', 'grad_avg'];

  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-2), alpha (0.99), eps (1e-8), weightDecay (0), momentum (0),
   *   centered (false), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(...args: CommonArguments);
  constructor(...args: Arguments<RMSpropParameters, RMSpropOrder>);
  constructor(...args: readonly unknown[]) {
    const { params, ...given } = bindRMSprop.named(args);
    checkLr(given.lr);
    checkNotNegative(given.eps, 'eps', 'epsilon value');
    checkNotNegative(given.momentum, 'momentum', 'momentum value');
    checkNotNegative(given.weightDecay, 'weightDecay', 'weight_decay value');
    checkNotNegative(given.alpha, 'alpha', 'alpha value');
    const { lr, momentum, alpha, eps, centered, weightDecay, capturable, foreach, maximize, differentiable } =
      given;
    // In Python's order, which a checkpoint keeps.
    super(params, {
      lr,
      momentum,
      alpha,
      eps,
      centered,
      weightDecay,
      capturable,
      foreach,
      maximize,
      differentiable,
    });
  }

  protected override _settings(group: ParamGroup<RMSpropSettings>): Setting[] {
    const { alpha, eps, weightDecay, momentum, centered } = group;
    return [alpha, eps, weightDecay, momentum, centered];
  }

  protected override _setState(): void {
    for (const group of this.paramGroups) {
      group.momentum ??= 0;
      group.centered ??= false;
    }
    super._setState();
  }
}
