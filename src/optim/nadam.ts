/** Twin of torch/optim/nadam.py. */
import { parseOptions, type WithOptions } from '../options';
import { Tensor } from '../tensor';
import type { ParamGroup, ParamState, Params } from './optimizer';
import { add, div, mul, neg, powOf, scalarOf, sub, type Value } from './pyMath';
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

/** Options of {@link NAdam}. */
export interface NAdamOptions extends CommonOptions {
  /** Learning rate. Default: 2e-3 */
  lr?: NumberOrTensor;
  /** Decay rates of the running averages of gradient and squared gradient. Default: [0.9, 0.999] */
  betas?: readonly [number, number];
  /** Added to the denominator. Default: 1e-8 */
  eps?: number;
  /** Weight decay. Default: 0 */
  weightDecay?: number;
  /** Decay of the momentum. Default: 4e-3 */
  momentumDecay?: number;
  /** Whether weight decay bypasses the moments, as in AdamW. Default: false */
  decoupledWeightDecay?: boolean;
  /** Whether the step can be captured in a CUDA graph. Default: false */
  capturable?: boolean;
}

/** The settings of a group of parameters. */
export type NAdamSettings = {
  lr: NumberOrTensor;
  betas: readonly [number, number];
  eps: number;
  weightDecay: number;
  momentumDecay: number;
  decoupledWeightDecay: boolean;
  maximize: boolean;
  foreach: boolean | null;
  capturable: boolean;
  differentiable: boolean;
};

/**
 * NAdam: Adam with Nesterov momentum.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.NAdam.html
 * @example const optimizer = new optim.NAdam(model.parameters(), { lr: 2e-3 });
 */
export class NAdam extends TensorOptimizer<NAdamSettings> {
  /**
   * @param params the parameters, or groups of them
   * @param args lr (2e-3), betas ([0.9, 0.999]), eps (1e-8), weightDecay (0), momentumDecay (4e-3), decoupledWeightDecay (false), and
   * options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(
    params: Params<NAdamSettings>,
    ...args: WithOptions<
      [],
      [
        lr: NumberOrTensor,
        betas: readonly [number, number],
        eps: number,
        weightDecay: number,
        momentumDecay: number,
        decoupledWeightDecay: boolean,
      ],
      NAdamOptions
    >
  ) {
    const given = parseOptions<NAdamSettings>(
      'NAdam',
      args,
      ['lr', 'betas', 'eps', 'weightDecay', 'momentumDecay', 'decoupledWeightDecay'],
      {
        lr: 2e-3,
        betas: [0.9, 0.999],
        eps: 1e-8,
        weightDecay: 0,
        momentumDecay: 4e-3,
        decoupledWeightDecay: false,
        maximize: false,
        foreach: null,
        capturable: false,
        differentiable: false,
      },
    );
    checkLr(given.lr);
    checkNotNegative(given.eps, 'eps', 'epsilon value');
    checkBetas(given.betas);
    checkNotNegative(given.weightDecay, 'weightDecay', 'weight_decay value');
    checkNotNegative(given.momentumDecay, 'momentumDecay', 'momentum_decay value');
    super(params, given);
  }

  protected override _initState(param: Tensor, group: ParamGroup<NAdamSettings>): ParamState {
    return {
      step: scalarTensor(0, param, group.capturable),
      mu_product: scalarTensor(1, param, group.capturable),
      exp_avg: zerosLike(param),
      exp_avg_sq: zerosLike(param),
    };
  }

  protected override _updateParams(turns: Turn[], group: ParamGroup<NAdamSettings>): void {
    const { eps, weightDecay, momentumDecay, decoupledWeightDecay, capturable, differentiable } = group;
    const [beta1, beta2] = group.betas;
    const lr = toScalar(group.lr);
    for (const { param: own, grad: given, state } of turns) {
      const negated = group.maximize ? given.neg() : given;
      let [param, grad, expAvg, expAvgSq] = asReal(own, negated, state.exp_avg, state.exp_avg_sq) as [
        Tensor,
        Tensor,
        Tensor,
        Tensor,
      ];
      const muProduct: Tensor = state.mu_product;
      if (capturable) checkCapturable('params, mu_products and state_steps', [own, muProduct, state.step]);
      state.step.add_(1);
      const step: Value = capturable ? state.step : state.step.item();
      const biasCorrection2 = sub(1, powOf(beta2, step));
      if (weightDecay !== 0) {
        if (decoupledWeightDecay) param.mul_(sub(1, mul(lr, weightDecay)) as any);
        else grad = grad.add(param, { alpha: weightDecay });
      }
      const momentum = (at: Value) => mul(beta1, sub(1, mul(0.5, powOf(0.96, mul(at, momentumDecay)))));
      const mu = momentum(step);
      const muNext = momentum(add(step, 1));
      muProduct.mul_(mu as any);
      expAvg.lerp_(grad, 1 - beta1);
      expAvgSq.mul_(beta2).addcmul_(grad, grad, { value: 1 - beta2 });
      let denom = expAvgSq.div(biasCorrection2 as any).sqrt();
      const product: Value = differentiable || capturable ? muProduct : (muProduct.item() as number);
      const muProductNext = mul(product, muNext);
      const gradFactor = div(mul(neg(lr), sub(1, mu)), sub(1, product));
      const avgFactor = div(mul(neg(lr), muNext), sub(1, muProductNext));
      if (differentiable || capturable) {
        denom = denom.add(eps);
        grad = grad.mul(gradFactor as any);
        expAvg = expAvg.mul(avgFactor as any);
        param.addcdiv_(grad, denom);
        param.addcdiv_(expAvg, denom);
      } else {
        denom.add_(eps);
        param.addcdiv_(grad, denom, { value: scalarOf(gradFactor) });
        param.addcdiv_(expAvg, denom, { value: scalarOf(avgFactor) });
      }
    }
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
      state.mu_product = scalarTensor(Number(state.mu_product), param, group.capturable);
    }
  }
}
