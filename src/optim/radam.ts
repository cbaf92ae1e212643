/** Twin of torch/optim/radam.py. */
import { torchOps } from '../functions';
import { parseOptions, type WithOptions } from '../options';
import { Tensor } from '../tensor';
import type { ParamGroup, ParamState, Params } from './optimizer';
import { div, mul, pow, powOf, sub, type Value } from './pyMath';
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

/** Options of {@link RAdam}. */
export interface RAdamOptions extends CommonOptions {
  /** Learning rate. Default: 1e-3 */
  lr?: NumberOrTensor;
  /** Decay rates of the running averages of gradient and squared gradient. Default: [0.9, 0.999] */
  betas?: readonly [number, number];
  /** Added to the denominator. Default: 1e-8 */
  eps?: number;
  /** Weight decay. Default: 0 */
  weightDecay?: number;
  /** Whether weight decay bypasses the moments, as in AdamW. Default: false */
  decoupledWeightDecay?: boolean;
  /** Whether the step can be captured in a CUDA graph. Default: false */
  capturable?: boolean;
}

/** The settings of a group of parameters. */
export type RAdamSettings = {
  lr: NumberOrTensor;
  betas: readonly [number, number];
  eps: number;
  weightDecay: number;
  maximize: boolean;
  foreach: boolean | null;
  capturable: boolean;
  decoupledWeightDecay: boolean;
  differentiable: boolean;
};

/** `x ** 0.5` */
const root = (x: Value): Value => (x instanceof Tensor ? x.pow(0.5) : pow(x, 0.5));

/**
 * RAdam: Adam whose first steps are rectified, as their variance is large.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.RAdam.html
 * @example const optimizer = new optim.RAdam(model.parameters(), { lr: 1e-3 });
 */
export class RAdam extends TensorOptimizer<RAdamSettings> {
  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-3), betas ([0.9, 0.999]), eps (1e-8), weightDecay (0), decoupledWeightDecay (false), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(
    params: Params<RAdamSettings>,
    ...args: WithOptions<
      [],
      [
        lr: NumberOrTensor,
        betas: readonly [number, number],
        eps: number,
        weightDecay: number,
        decoupledWeightDecay: boolean,
      ],
      RAdamOptions
    >
  ) {
    const given = parseOptions<RAdamSettings>(
      'RAdam',
      args,
      ['lr', 'betas', 'eps', 'weightDecay', 'decoupledWeightDecay'],
      {
        lr: 1e-3,
        betas: [0.9, 0.999],
        eps: 1e-8,
        weightDecay: 0,
        maximize: false,
        foreach: null,
        capturable: false,
        decoupledWeightDecay: false,
        differentiable: false,
      },
    );
    checkLr(given.lr);
    checkNotNegative(given.eps, 'eps', 'epsilon value');
    checkBetas(given.betas);
    checkNotNegative(given.weightDecay, 'weightDecay', 'weight_decay value');
    super(params, given);
  }

  protected override _initState(param: Tensor, group: ParamGroup<RAdamSettings>): ParamState {
    return {
      step: scalarTensor(0, param, group.capturable),
      exp_avg: zerosLike(param),
      exp_avg_sq: zerosLike(param),
    };
  }

  protected override _updateParams(turns: Turn[], group: ParamGroup<RAdamSettings>): void {
    const { eps, weightDecay, decoupledWeightDecay, capturable, differentiable, maximize } = group;
    const [beta1, beta2] = group.betas;
    const lr = toScalar(group.lr);
    for (const { param: own, grad: given, state } of turns) {
      if (capturable) checkCapturable('params and state_steps', [own, state.step]);
      const negated = maximize ? given.neg() : given;
      let [param, grad, expAvg, expAvgSq] = asReal(own, negated, state.exp_avg, state.exp_avg_sq) as [
        Tensor,
        Tensor,
        Tensor,
        Tensor,
      ];
      state.step.add_(1);
      const step: Value = capturable ? state.step : state.step.item();
      if (weightDecay !== 0) {
        if (decoupledWeightDecay) param.mul_(sub(1, mul(lr, weightDecay)) as any);
        else grad = grad.add(param, { alpha: weightDecay });
      }
      expAvg.lerp_(grad, 1 - beta1);
      expAvgSq.mul_(beta2).addcmul_(grad, grad, { value: 1 - beta2 });
      const biasCorrection1 = sub(1, powOf(beta1, step));
      const biasCorrection2 = sub(1, powOf(beta2, step));
      const corrected = expAvg.div(biasCorrection1 as any);
      const rhoInf = 2 / (1 - beta2) - 1;
      const rho = sub(rhoInf, div(mul(mul(2, step), powOf(beta2, step)), biasCorrection2));
      const rectified = () =>
        root(div(mul(mul(sub(rho, 4), sub(rho, 2)), rhoInf), mul((rhoInf - 4) * (rhoInf - 2), rho)));
      const adaptive = () => {
        const denominator = differentiable ? expAvgSq.sqrt().add(eps) : expAvgSq.sqrt().add_(eps);
        return div(root(biasCorrection2), denominator) as Tensor;
      };
      const step1 = corrected.mul(lr as any);
      if (rho instanceof Tensor) {
        const update = torchOps.where(rho.gt(5), mul(rectified(), adaptive()) as Tensor, 1);
        param.add_(step1.mul(update), { alpha: -1 });
      } else if (rho > 5) {
        param.add_(step1.mul(adaptive()).mul(rectified() as number), { alpha: -1 });
      } else param.add_(step1, { alpha: -1 });
    }
  }

  protected override _setState(): void {
    for (const group of this.paramGroups) group.decoupledWeightDecay ??= false;
    super._setState();
  }
}
