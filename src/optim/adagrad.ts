/** Twin of torch/optim/adagrad.py. */

import { type Arguments, binder } from '../common/binder';
import { Complex } from '../python/complex';
import { torchOps } from '../tensor/operators';
import type { NumberOrTensor } from '../tensor/operatorTypes';
import type { Tensor } from '../tensor/tensor';
import type { CommonArguments, ParamGroup, ParamState, Params } from './optimizer';
import { type CommonOptions, checkFused, checkLr, checkNotNegative, type SettingsOf } from './settings';
import { type Setting, StepOptimizer } from './stepOptimizer';

/** Options of {@link Adagrad}. */
export interface AdagradOptions extends CommonOptions {
  /** The learning rate: a number, or a tensor of one element. Default: 1e-2 */
  lr?: NumberOrTensor | undefined;
  /** By how much the learning rate falls: it is divided by `1 + (step - 1) · lrDecay`. Default: 0 */
  lrDecay?: number | undefined;
  /** How much of the parameter is added to its gradient (an L2 penalty). Default: 0 */
  weightDecay?: number | undefined;
  /** What the sum of squared gradients begins with. Default: 0 */
  initialAccumulatorValue?: number | undefined;
  /** Added to the denominator, so that nothing is divided by zero. Default: 1e-10 */
  eps?: number | undefined;
  /** Uses one kernel for the whole step. Default: null, i.e. not */
  fused?: boolean | null | undefined;
}

/** The arguments of {@link Adagrad}, by name. */
export interface AdagradParameters extends AdagradOptions {
  /** The parameters, or groups of them. */
  params: Params<AdagradSettings>;
}

/** The settings of a group of parameters. */
export type AdagradSettings = SettingsOf<AdagradOptions>;

type AdagradOrder = [
  params: 'params',
  lr: 'lr',
  lrDecay: 'lrDecay',
  weightDecay: 'weightDecay',
  initialAccumulatorValue: 'initialAccumulatorValue',
  eps: 'eps',
  foreach: 'foreach',
];
const bindAdagrad = binder<AdagradParameters, AdagradOrder>(
  'Adagrad',
  { params: 'object' },
  { lr: 1e-2, lrDecay: 0, weightDecay: 0, initialAccumulatorValue: 0, eps: 1e-10, foreach: null },
  { maximize: false, differentiable: false, fused: null },
);

/**
 * Adagrad: divides the gradient by the root of the sum of all its squares. It takes sparse gradients.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.Adagrad.html
 * @example const optimizer = new optim.Adagrad(model.parameters(), { lr: 0.01 });
 */
export class Adagrad extends StepOptimizer<AdagradSettings> {
  protected override readonly _rule = 'Adagrad';
  protected override readonly _stateNames = ['step', 'sum'];

  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-2), lrDecay (0), weightDecay (0), initialAccumulatorValue (0), eps (1e-10),
   *   foreach (null), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(...args: CommonArguments);
  constructor(...args: Arguments<AdagradParameters, AdagradOrder>);
  constructor(...args: readonly unknown[]) {
    const { params, ...given } = bindAdagrad.named(args);
    checkLr(given.lr);
    checkNotNegative(given.lrDecay, 'lrDecay', 'lr_decay value');
    checkNotNegative(given.weightDecay, 'weightDecay', 'weight_decay value');
    checkNotNegative(
      given.initialAccumulatorValue,
      'initialAccumulatorValue',
      'initial_accumulator_value value',
    );
    checkNotNegative(given.eps, 'eps', 'epsilon value');
    const {
      lr,
      lrDecay,
      eps,
      weightDecay,
      initialAccumulatorValue,
      foreach,
      maximize,
      differentiable,
      fused,
    } = given;
    // In Python's order, which a checkpoint keeps.
    super(params, {
      lr,
      lrDecay,
      eps,
      weightDecay,
      initialAccumulatorValue,
      foreach,
      maximize,
      differentiable,
      fused,
    });
    checkFused(given);
    for (const group of this.paramGroups) {
      for (const param of group.params) this.state.set(param, this._newState(param, group));
    }
  }

  protected override _settings(group: ParamGroup<AdagradSettings>): Setting[] {
    const { lrDecay, weightDecay, eps } = group;
    return [lrDecay, weightDecay, eps, this.defaults.initialAccumulatorValue];
  }

  private _newState(param: Tensor, group: ParamGroup<AdagradSettings>): ParamState {
    const value = group.initialAccumulatorValue;
    return {
      step: this._stepCount(0, param, group),
      sum: torchOps.fullLike(param, param.isComplex() ? new Complex(value, value) : value, {
        memoryFormat: 'preserve_format',
      }),
    };
  }
}
