/** Twin of torch/optim/asgd.py. */
import { type Arguments, binder } from '../common/binder';
import { expectNumber } from '../common/options';
import type { NumberOrTensor } from '../tensor/operatorTypes';
import { Tensor } from '../tensor/tensor';
import type { CommonArguments, ParamGroup, ParamState, Params } from './optimizer';
import { type CommonOptions, checkLr, checkNotNegative, type SettingsOf } from './settings';
import { type Setting, StepOptimizer, scalarState } from './stepOptimizer';

/** Options of {@link ASGD}. */
export interface ASGDOptions extends CommonOptions {
  /** The learning rate: a number, or a tensor of one element. Default: 1e-2 */
  lr?: NumberOrTensor | undefined;
  /** How fast the learning rate falls, and parameters with it. Default: 1e-4 */
  lambd?: number | undefined;
  /** Power of the learning rate's decay. Default: 0.75 */
  alpha?: number | undefined;
  /** The step at which averaging begins. Default: 1e6 */
  t0?: number | undefined;
  /** How much of the parameter is added to its gradient (an L2 penalty). Default: 0 */
  weightDecay?: number | undefined;
  /** Whether the step can be captured in a CUDA graph. Default: false */
  capturable?: boolean | undefined;
}

/** The arguments of {@link ASGD}, by name. */
export interface ASGDParameters extends ASGDOptions {
  /** The parameters, or groups of them. */
  params: Params<ASGDSettings>;
}

/** The settings of a group of parameters. */
export type ASGDSettings = SettingsOf<ASGDOptions>;

type ASGDOrder = [
  params: 'params',
  lr: 'lr',
  lambd: 'lambd',
  alpha: 'alpha',
  t0: 't0',
  weightDecay: 'weightDecay',
  foreach: 'foreach',
  maximize: 'maximize',
  differentiable: 'differentiable',
  capturable: 'capturable',
];
const bindASGD = binder<ASGDParameters, ASGDOrder>(
  'ASGD',
  { params: 'object' },
  {
    lr: 1e-2,
    lambd: 1e-4,
    alpha: 0.75,
    t0: 1e6,
    weightDecay: 0,
    foreach: null,
    maximize: false,
    differentiable: false,
    capturable: false,
  },
);

/**
 * Averaged stochastic gradient descent: the state's `ax` is the mean of the parameters from step `t0` on.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.ASGD.html
 * @example const optimizer = new optim.ASGD(model.parameters(), { lr: 0.01, t0: 1000 });
 */
export class ASGD extends StepOptimizer<ASGDSettings> {
  protected override readonly _rule = 'ASGD';
  protected override readonly _stateNames = ['step', 'eta', 'mu', 'ax'];

  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-2), lambd (1e-4), alpha (0.75), t0 (1e6), weightDecay (0), foreach (null),
   *   maximize (false), differentiable (false), capturable (false)
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(...args: CommonArguments);
  constructor(...args: Arguments<ASGDParameters, ASGDOrder>);
  constructor(...args: readonly unknown[]) {
    const { params, ...given } = bindASGD.named(args);
    checkLr(given.lr);
    expectNumber(given.lambd, 'lambd');
    expectNumber(given.alpha, 'alpha');
    expectNumber(given.t0, 't0');
    checkNotNegative(given.weightDecay, 'weightDecay', 'weight_decay value');
    super(params, given);
  }

  protected override _settings(group: ParamGroup<ASGDSettings>): Setting[] {
    const { lambd, alpha, t0, weightDecay } = group;
    return [lambd, alpha, t0, weightDecay];
  }

  protected override get floatSettings(): readonly string[] {
    return [...super.floatSettings, 'lambd', 'alpha', 't0'];
  }

  protected override _setParamState(param: Tensor, state: ParamState): void {
    for (const name of ['step', 'eta', 'mu']) {
      if (!(state[name] instanceof Tensor)) state[name] = scalarState(Number(state[name]), param, true);
    }
  }
}
