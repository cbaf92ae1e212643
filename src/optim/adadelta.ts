/** Twin of torch/optim/adadelta.py. */
import { torchOps } from '../functions';
import { expectNumber, parseOptions, type WithOptions } from '../options';
import type { Tensor } from '../tensor';
import type { ParamGroup, ParamState, Params } from './optimizer';
import { neg, scalarOf } from './pyMath';
import {
  type CommonOptions,
  checkLr,
  checkNotNegative,
  checkSetting,
  type NumberOrTensor,
  toScalar,
} from './settings';
import {
  asReal,
  CAPTURABLE,
  checkCapturable,
  scalarTensor,
  TensorOptimizer,
  type Turn,
  zerosLike,
} from './tensorOptimizer';

/** Options of {@link Adadelta}. */
export interface AdadeltaOptions extends CommonOptions {
  /** By what the delta is multiplied. Default: 1 */
  lr?: NumberOrTensor;
  /** Decay rate of the running average of squared gradients. Default: 0.9 */
  rho?: number;
  /** Added under the roots. Default: 1e-6 */
  eps?: number;
  /** Weight decay (L2 penalty). Default: 0 */
  weightDecay?: number;
  /** Whether the step can be captured in a CUDA graph. Default: false */
  capturable?: boolean;
}

/** The settings of a group of parameters. */
export type AdadeltaSettings = {
  lr: NumberOrTensor;
  rho: number;
  eps: number;
  weightDecay: number;
  maximize: boolean;
  capturable: boolean;
  foreach: boolean | null;
  differentiable: boolean;
};

/**
 * Adadelta: steps by the ratio of the running means of past changes and of past gradients.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.Adadelta.html
 * @example const optimizer = new optim.Adadelta(model.parameters(), { lr: 1 });
 */
export class Adadelta extends TensorOptimizer<AdadeltaSettings> {
  /**
   * @param params the parameters, or groups of them
   * @param args lr (1), rho (0.9), eps (1e-6), weightDecay (0), foreach (null), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(
    params: Params<AdadeltaSettings>,
    ...args: WithOptions<
      [],
      [lr: NumberOrTensor, rho: number, eps: number, weightDecay: number, foreach: boolean | null],
      AdadeltaOptions
    >
  ) {
    const given = parseOptions<AdadeltaSettings>(
      'Adadelta',
      args,
      ['lr', 'rho', 'eps', 'weightDecay', 'foreach'],
      {
        lr: 1,
        rho: 0.9,
        eps: 1e-6,
        weightDecay: 0,
        maximize: false,
        capturable: false,
        foreach: null,
        differentiable: false,
      },
    );
    checkLr(given.lr);
    expectNumber(given.rho, 'rho');
    checkSetting(given.rho >= 0 && given.rho <= 1, 'rho value', given.rho);
    checkNotNegative(given.eps, 'eps', 'epsilon value');
    checkNotNegative(given.weightDecay, 'weightDecay', 'weight_decay value');
    super(params, given);
  }

  protected override get floatSettings(): readonly string[] {
    return [...super.floatSettings, 'rho'];
  }

  protected override _initState(param: Tensor, group: ParamGroup<AdadeltaSettings>): ParamState {
    return {
      step: scalarTensor(0, param, group.capturable),
      square_avg: zerosLike(param),
      acc_delta: zerosLike(param),
    };
  }

  protected override _updateParams(turns: Turn[], group: ParamGroup<AdadeltaSettings>): void {
    const { rho, eps, weightDecay, maximize, differentiable, capturable } = group;
    if (capturable) {
      const devices = CAPTURABLE.filter((device) => device !== 'xla');
      for (const { param, state } of turns) {
        checkCapturable('params and state_steps', [param, state.step], devices);
      }
    }
    const lr = toScalar(group.lr);
    for (const { param, grad: given, state } of turns) {
      state.step.add_(1);
      let gradient = maximize ? given.neg() : given;
      if (weightDecay !== 0) gradient = gradient.add(param, { alpha: weightDecay });
      const [, grad, squareAvg, accDelta] = asReal(param, gradient, state.square_avg, state.acc_delta) as [
        Tensor,
        Tensor,
        Tensor,
        Tensor,
      ];
      squareAvg.mul_(rho).addcmul_(grad, grad, { value: 1 - rho });
      const std = squareAvg.add(eps).sqrt_();
      let delta = accDelta.add(eps).sqrt_();
      if (differentiable) delta = delta.clone();
      delta.div_(std).mul_(grad);
      accDelta.mul_(rho).addcmul_(delta, delta, { value: 1 - rho });
      if (param.isComplex()) delta = torchOps.viewAsComplex(delta);
      param.add_(delta, { alpha: scalarOf(neg(lr)) });
    }
  }
}
