/** Twin of torch/optim/sgd.py. The step is native: binding/optim/sgd.cpp. */
import { type Arguments, binder } from '../common/binder';
import { expectNumber } from '../common/options';
import type { NumberOrTensor } from '../tensor/operatorTypes';
import type { CommonArguments, ParamGroup, Params } from './optimizer';
import {
  type CommonOptions,
  checkFused,
  checkOneElement,
  checkSetting,
  type SettingsOf,
  valueOf,
} from './settings';
import { type Setting, StepOptimizer } from './stepOptimizer';

/** Options of {@link SGD}. */
export interface SGDOptions extends CommonOptions {
  /** The learning rate: a number, or a tensor of one element. Default: 1e-3 */
  lr?: NumberOrTensor | undefined;
  /** How much of the running sum of gradients each step keeps. Default: 0 */
  momentum?: number | undefined;
  /** By how much less than itself a gradient is added to that sum, from 0 to 1. Default: 0 */
  dampening?: number | undefined;
  /** How much of the parameter is added to its gradient (an L2 penalty). Default: 0 */
  weightDecay?: NumberOrTensor | undefined;
  /** Whether the momentum is Nesterov's, which looks a step ahead. Default: false */
  nesterov?: boolean | undefined;
  /** Uses one kernel for the whole step. Default: null, i.e. not */
  fused?: boolean | null | undefined;
}

/** The arguments of {@link SGD}, by name. */
export interface SGDParameters extends SGDOptions {
  /** The parameters, or groups of them. */
  params: Params<SGDSettings>;
}

/** The settings of a group of parameters. */
export type SGDSettings = SettingsOf<SGDOptions>;

type SGDOrder = [
  params: 'params',
  lr: 'lr',
  momentum: 'momentum',
  dampening: 'dampening',
  weightDecay: 'weightDecay',
  nesterov: 'nesterov',
];
const bindSGD = binder<SGDParameters, SGDOrder>(
  'SGD',
  { params: 'object' },
  { lr: 1e-3, momentum: 0, dampening: 0, weightDecay: 0, nesterov: false },
  { maximize: false, foreach: null, differentiable: false, fused: null },
);

/**
 * Stochastic gradient descent, optionally with (Nesterov) momentum.
 *
 * The momentum buffer begins as the first gradient, not as zeros: dampening counts from the second step on.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.SGD.html
 * @example const optimizer = new optim.SGD(model.parameters(), { lr: 0.1, momentum: 0.9 });
 */
export class SGD extends StepOptimizer<SGDSettings> {
  protected override readonly _rule = 'SGD';
  protected override readonly _stateNames = ['momentum_buffer'];

  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-3), momentum (0), dampening (0), weightDecay (0), nesterov (false), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(...args: CommonArguments);
  constructor(...args: Arguments<SGDParameters, SGDOrder>);
  constructor(...args: readonly unknown[]) {
    const { params, ...given } = bindSGD.named(args);
    const { lr, momentum, dampening, weightDecay, nesterov } = given;
    expectNumber(momentum, 'momentum');
    expectNumber(dampening, 'dampening');
    checkOneElement(lr, 'lr');
    checkSetting(!(valueOf(lr, 'lr') < 0), 'learning rate', lr);
    checkSetting(!(momentum < 0), 'momentum value', momentum);
    checkSetting(!(valueOf(weightDecay, 'weightDecay') < 0), 'weight_decay value', weightDecay);
    if (nesterov && (momentum <= 0 || dampening !== 0)) {
      throw new RangeError('Nesterov momentum requires a momentum and zero dampening');
    }
    super(params, given);
    checkFused(given);
  }

  protected override _settings(group: ParamGroup<SGDSettings>): Setting[] {
    const { momentum, dampening, weightDecay, nesterov } = group;
    return [momentum, dampening, weightDecay, nesterov];
  }

  protected override _setState(): void {
    for (const group of this.paramGroups) {
      group.nesterov ??= false;
      group.maximize ??= false;
      group.foreach ??= null;
      group.differentiable ??= false;
      group.fused ??= false;
    }
    super._setState();
  }

  /** There is no step to turn into a tensor. */
  protected override _setParamState(): void {}
}
