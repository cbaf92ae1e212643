/** Twin of torch/optim/rmsprop.py. */
import { parseOptions, type WithOptions } from '../options';
import type { Tensor } from '../tensor';
import type { ParamGroup, ParamState, Params } from './optimizer';
import { neg, scalarOf } from './pyMath';
import { type CommonOptions, checkLr, checkNotNegative, type NumberOrTensor, toScalar } from './settings';
import {
  asReal,
  checkCapturable,
  scalarTensor,
  TensorOptimizer,
  type Turn,
  zerosLike,
} from './tensorOptimizer';

/** Options of {@link RMSprop}. */
export interface RMSpropOptions extends CommonOptions {
  /** Learning rate. Default: 1e-2 */
  lr?: NumberOrTensor;
  /** Smoothing constant. Default: 0.99 */
  alpha?: number;
  /** Added to the denominator. Default: 1e-8 */
  eps?: number;
  /** Weight decay (L2 penalty). Default: 0 */
  weightDecay?: number;
  /** Momentum. Default: 0 */
  momentum?: number;
  /** Whether the gradient is divided by an estimate of its variance. Default: false */
  centered?: boolean;
  /** Whether the step can be captured in a CUDA graph. Default: false */
  capturable?: boolean;
}

/** The settings of a group of parameters. */
export type RMSpropSettings = {
  lr: NumberOrTensor;
  momentum: number;
  alpha: number;
  eps: number;
  centered: boolean;
  weightDecay: number;
  capturable: boolean;
  foreach: boolean | null;
  maximize: boolean;
  differentiable: boolean;
};

/**
 * RMSprop: divides the gradient by the root of the running mean of its squares.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.RMSprop.html
 * @example const optimizer = new optim.RMSprop(model.parameters(), { lr: 1e-3, alpha: 0.9 });
 */
export class RMSprop extends TensorOptimizer<RMSpropSettings> {
  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-2), alpha (0.99), eps (1e-8), weightDecay (0), momentum (0), centered (false), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(
    params: Params<RMSpropSettings>,
    ...args: WithOptions<
      [],
      [
        lr: NumberOrTensor,
        alpha: number,
        eps: number,
        weightDecay: number,
        momentum: number,
        centered: boolean,
        capturable: boolean,
        foreach: boolean | null,
        maximize: boolean,
        differentiable: boolean,
      ],
      RMSpropOptions
    >
  ) {
    const given = parseOptions<RMSpropSettings>(
      'RMSprop',
      args,
      [
        'lr',
        'alpha',
        'eps',
        'weightDecay',
        'momentum',
        'centered',
        'capturable',
        'foreach',
        'maximize',
        'differentiable',
      ],
      {
        lr: 1e-2,
        momentum: 0,
        alpha: 0.99,
        eps: 1e-8,
        centered: false,
        weightDecay: 0,
        capturable: false,
        foreach: null,
        maximize: false,
        differentiable: false,
      },
    );
    checkLr(given.lr);
    checkNotNegative(given.eps, 'eps', 'epsilon value');
    checkNotNegative(given.momentum, 'momentum', 'momentum value');
    checkNotNegative(given.weightDecay, 'weightDecay', 'weight_decay value');
    checkNotNegative(given.alpha, 'alpha', 'alpha value');
    super(params, given);
  }

  protected override _initState(param: Tensor, group: ParamGroup<RMSpropSettings>): ParamState {
    return {
      step: scalarTensor(0, param, group.capturable),
      square_avg: zerosLike(param),
      ...(group.momentum > 0 ? { momentum_buffer: zerosLike(param) } : {}),
      ...(group.centered ? { grad_avg: zerosLike(param) } : {}),
    };
  }

  protected override _updateParams(turns: Turn[], group: ParamGroup<RMSpropSettings>): void {
    const { alpha, eps, weightDecay, momentum, centered, maximize, differentiable, capturable } = group;
    const lr = toScalar(group.lr);
    for (const { param, grad: given, state } of turns) {
      if (capturable) checkCapturable('params and state_steps', [param, state.step]);
      let gradient = maximize ? given.neg() : given;
      state.step.add_(1);
      if (weightDecay !== 0) gradient = gradient.add(param, { alpha: weightDecay });
      const [target, grad, squareAvg] = asReal(param, gradient, state.square_avg) as [Tensor, Tensor, Tensor];
      squareAvg.mul_(alpha).addcmul_(grad, grad, { value: 1 - alpha });
      let avg: Tensor;
      if (centered) {
        const gradAvg = asReal(param, state.grad_avg)[1]!;
        gradAvg.lerp_(grad, 1 - alpha);
        avg = squareAvg.addcmul(gradAvg, gradAvg, { value: -1 }).sqrt_();
      } else avg = squareAvg.sqrt();
      avg = differentiable ? avg.add(eps) : avg.add_(eps);
      if (momentum > 0) {
        const buffer = asReal(param, state.momentum_buffer)[1]!;
        buffer.mul_(momentum).addcdiv_(grad, avg);
        target.add_(buffer, { alpha: scalarOf(neg(lr)) });
      } else target.addcdiv_(grad, avg, { value: scalarOf(neg(lr)) });
    }
  }

  protected override _setState(): void {
    for (const group of this.paramGroups) {
      group.momentum ??= 0;
      group.centered ??= false;
    }
    super._setState();
  }
}
