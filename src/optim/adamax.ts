/** Twin of torch/optim/adamax.py. */
import { torchOps } from '../functions';
import { parseOptions, type WithOptions } from '../options';
import type { Tensor } from '../tensor';
import type { ParamGroup, ParamState, Params } from './optimizer';
import { div, neg, pow, powOf, scalarOf } from './pyMath';
import {
  type CommonOptions,
  checkBetas,
  checkLr,
  checkNotNegative,
  type NumberOrTensor,
  toScalar,
} from './settings';
import {
  asReal,
  checkCapturable,
  scalarTensor,
  TensorOptimizer,
  type Turn,
  zerosLike,
} from './tensorOptimizer';

/** Options of {@link Adamax}. */
export interface AdamaxOptions extends CommonOptions {
  /** Learning rate. Default: 2e-3 */
  lr?: NumberOrTensor;
  /** Decay rates of the running average of the gradient and of the norm. Default: [0.9, 0.999] */
  betas?: readonly [number, number];
  /** Added to the norm. Default: 1e-8 */
  eps?: number;
  /** Weight decay (L2 penalty). Default: 0 */
  weightDecay?: number;
  /** Whether the step can be captured in a CUDA graph. Default: false */
  capturable?: boolean;
}

/** The settings of a group of parameters. */
export type AdamaxSettings = {
  lr: NumberOrTensor;
  betas: readonly [number, number];
  eps: number;
  weightDecay: number;
  foreach: boolean | null;
  maximize: boolean;
  differentiable: boolean;
  capturable: boolean;
};

/**
 * Adamax: Adam with the infinity norm.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.Adamax.html
 * @example const optimizer = new optim.Adamax(model.parameters(), { lr: 2e-3 });
 */
export class Adamax extends TensorOptimizer<AdamaxSettings> {
  /**
   * @param params the parameters, or groups of them
   * @param args lr (2e-3), betas ([0.9, 0.999]), eps (1e-8), weightDecay (0), foreach (null), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(
    params: Params<AdamaxSettings>,
    ...args: WithOptions<
      [],
      [
        lr: NumberOrTensor,
        betas: readonly [number, number],
        eps: number,
        weightDecay: number,
        foreach: boolean | null,
      ],
      AdamaxOptions
    >
  ) {
    const given = parseOptions<AdamaxSettings>(
      'Adamax',
      args,
      ['lr', 'betas', 'eps', 'weightDecay', 'foreach'],
      {
        lr: 2e-3,
        betas: [0.9, 0.999],
        eps: 1e-8,
        weightDecay: 0,
        foreach: null,
        maximize: false,
        differentiable: false,
        capturable: false,
      },
    );
    checkLr(given.lr);
    checkNotNegative(given.eps, 'eps', 'epsilon value');
    checkBetas(given.betas);
    checkNotNegative(given.weightDecay, 'weightDecay', 'weight_decay value');
    super(params, given);
  }

  protected override _initState(param: Tensor, group: ParamGroup<AdamaxSettings>): ParamState {
    return {
      step: scalarTensor(0, param, group.capturable),
      exp_avg: zerosLike(param),
      exp_inf: zerosLike(param),
    };
  }

  protected override _updateParams(turns: Turn[], group: ParamGroup<AdamaxSettings>): void {
    const { eps, weightDecay, maximize, differentiable, capturable } = group;
    const [beta1, beta2] = group.betas;
    const lr = toScalar(group.lr);
    for (const { param, grad: given, state } of turns) {
      let gradient = maximize ? given.neg() : given;
      if (capturable) checkCapturable('params and state_steps', [param, state.step]);
      state.step.add_(1);
      if (weightDecay !== 0) gradient = gradient.add(param, { alpha: weightDecay });
      const [target, grad, expAvg, expInf] = asReal(param, gradient, state.exp_avg, state.exp_inf) as [
        Tensor,
        Tensor,
        Tensor,
        Tensor,
      ];
      expAvg.lerp_(grad, 1 - beta1);
      if (differentiable) {
        const both = [expInf.mul_(beta2).unsqueeze(0), grad.abs().add_(eps).unsqueeze_(0)];
        expInf.copy_(torchOps.amax(torchOps.cat(both, 0), 0, { keepdim: false }));
      } else torchOps.maximum(expInf.mul_(beta2), grad.abs().add_(eps), { out: expInf });
      if (capturable) {
        const negBiasCorrection = (powOf(beta1, state.step) as Tensor).sub(1);
        negBiasCorrection.div_(lr as any);
        target.addcdiv_(expAvg, expInf.mul(negBiasCorrection));
      } else {
        const biasCorrection = 1 - pow(beta1, state.step.item());
        target.addcdiv_(expAvg, expInf, { value: scalarOf(neg(div(lr, biasCorrection))) });
      }
    }
  }
}
