/** Twin of torch/optim/adamax.py. */
import { type Arguments, binder } from '../common/binder';
import type { NumberOrTensor } from '../tensor/operatorTypes';
import type { CommonArguments, ParamGroup, Params } from './optimizer';
import { type CommonOptions, checkBetas, checkLr, checkNotNegative, type SettingsOf } from './settings';
import { type Setting, StepOptimizer } from './stepOptimizer';

/** Options of {@link Adamax}. */
export interface AdamaxOptions extends CommonOptions {
  /** The learning rate: a number, or a tensor of one element. Default: 2e-3 */
  lr?: NumberOrTensor | undefined;
  /** Decay rates of the running average of the gradient and of the norm. Default: [0.9, 0.999] */
  betas?: readonly [number, number] | undefined;
  /** Added to the norm, so that nothing is divided by zero. Default: 1e-8 */
  eps?: number | undefined;
  /** How much of the parameter is added to its gradient (an L2 penalty). Default: 0 */
  weightDecay?: number | undefined;
  /** Whether the step can be captured in a CUDA graph. Default: false */
  capturable?: boolean | undefined;
}

/** The arguments of {@link Adamax}, by name. */
export interface AdamaxParameters extends AdamaxOptions {
  /** The parameters, or groups of them. */
  params: Params<AdamaxSettings>;
}

/** The settings of a group of parameters. */
export type AdamaxSettings = SettingsOf<AdamaxOptions>;

type AdamaxOrder = [
  params: 'params',
  lr: 'lr',
  betas: 'betas',
  eps: 'eps',
  weightDecay: 'weightDecay',
  foreach: 'foreach',
];
const bindAdamax = binder<AdamaxParameters, AdamaxOrder>(
  'Adamax',
  { params: 'object' },
  { lr: 2e-3, betas: [0.9, 0.999], eps: 1e-8, weightDecay: 0, foreach: null },
  { maximize: false, differentiable: false, capturable: false },
);

/**
 * Adamax: Adam whose second moment is the largest gradient seen, decaying, instead of a mean of
 * squares.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.Adamax.html
 * @example const optimizer = new optim.Adamax(model.parameters(), { lr: 2e-3 });
 */
export class Adamax extends StepOptimizer<AdamaxSettings> {
  protected override readonly _rule = 'Adamax';
  protected override readonly _stateNames = ['step', 'exp_avg', 'exp_inf'];

  /**
   * @param params the parameters, or groups of them
   * @param args lr (2e-3), betas ([0.9, 0.999]), eps (1e-8), weightDecay (0), foreach (null), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(...args: CommonArguments);
  constructor(...args: Arguments<AdamaxParameters, AdamaxOrder>);
  constructor(...args: readonly unknown[]) {
    const { params, ...given } = bindAdamax.named(args);
    checkLr(given.lr);
    checkNotNegative(given.eps, 'eps', 'epsilon value');
    checkBetas(given.betas);
    checkNotNegative(given.weightDecay, 'weightDecay', 'weight_decay value');
    super(params, given);
  }

  protected override _settings(group: ParamGroup<AdamaxSettings>): Setting[] {
    const { betas, eps, weightDecay } = group;
    return [...betas, eps, weightDecay];
  }
}
