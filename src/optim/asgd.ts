/** Twin of torch/optim/asgd.py. */
import { torchOps } from '../functions';
import { expectNumber, parseOptions, type WithOptions } from '../options';
import { Tensor } from '../tensor';
import type { ParamGroup, ParamState, Params } from './optimizer';
import { add, div, mul, pow, scalarOf } from './pyMath';
import { type CommonOptions, checkLr, checkNotNegative, type NumberOrTensor, toScalar } from './settings';
import {
  asReal,
  checkCapturable,
  scalarTensor,
  TensorOptimizer,
  type Turn,
  zerosLike,
} from './tensorOptimizer';

/** Options of {@link ASGD}. */
export interface ASGDOptions extends CommonOptions {
  /** Learning rate. Default: 1e-2 */
  lr?: NumberOrTensor;
  /** Decay term. Default: 1e-4 */
  lambd?: number;
  /** Power of the learning rate's decay. Default: 0.75 */
  alpha?: number;
  /** The step at which averaging begins. Default: 1e6 */
  t0?: number;
  /** Weight decay (L2 penalty). Default: 0 */
  weightDecay?: number;
  /** Whether the step can be captured in a CUDA graph. Default: false */
  capturable?: boolean;
}

/** The settings of a group of parameters. */
export type ASGDSettings = {
  lr: NumberOrTensor;
  lambd: number;
  alpha: number;
  t0: number;
  weightDecay: number;
  foreach: boolean | null;
  maximize: boolean;
  differentiable: boolean;
  capturable: boolean;
};

/**
 * Averaged stochastic gradient descent: the state's `ax` is the mean of the parameters from step `t0` on.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.ASGD.html
 * @example const optimizer = new optim.ASGD(model.parameters(), { lr: 0.01, t0: 1000 });
 */
export class ASGD extends TensorOptimizer<ASGDSettings> {
  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-2), lambd (1e-4), alpha (0.75), t0 (1e6), weightDecay (0), foreach (null), maximize (false), differentiable
   * (false), capturable (false)
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(
    params: Params<ASGDSettings>,
    ...args: WithOptions<
      [],
      [
        lr: NumberOrTensor,
        lambd: number,
        alpha: number,
        t0: number,
        weightDecay: number,
        foreach: boolean | null,
        maximize: boolean,
        differentiable: boolean,
        capturable: boolean,
      ],
      ASGDOptions
    >
  ) {
    const given = parseOptions<ASGDSettings>(
      'ASGD',
      args,
      ['lr', 'lambd', 'alpha', 't0', 'weightDecay', 'foreach', 'maximize', 'differentiable', 'capturable'],
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
    checkLr(given.lr);
    expectNumber(given.lambd, 'lambd');
    expectNumber(given.alpha, 'alpha');
    expectNumber(given.t0, 't0');
    checkNotNegative(given.weightDecay, 'weightDecay', 'weight_decay value');
    super(params, given);
  }

  protected override get floatSettings(): readonly string[] {
    return [...super.floatSettings, 'lambd', 'alpha', 't0'];
  }

  protected override _initState(param: Tensor, group: ParamGroup<ASGDSettings>): ParamState {
    return {
      step: scalarTensor(0, param, true),
      eta: scalarTensor(scalarOf(group.lr), param, true),
      mu: scalarTensor(1, param, true),
      ax: zerosLike(param),
    };
  }

  protected override _updateParams(turns: Turn[], group: ParamGroup<ASGDSettings>): void {
    const { lambd, alpha, t0, weightDecay, maximize, capturable } = group;
    const lr = toScalar(group.lr);
    for (const { param: own, grad: given, state } of turns) {
      const {
        mu,
        eta,
        step: count,
      } = state as Record<string, Tensor> & { mu: Tensor; eta: Tensor; step: Tensor };
      if (capturable) checkCapturable('params, mus, etas, and state_steps', [own, mu, eta, count]);
      const negated = maximize ? given.neg() : given;
      let [param, grad, ax] = asReal(own, negated, state.ax) as [Tensor, Tensor, Tensor];
      count.add_(1);
      if (weightDecay !== 0) grad = grad.add(param, { alpha: weightDecay });
      if (capturable) {
        param.mul_(torchOps.rsub(eta.mul(lambd), 1));
        param.addcmul_(grad, eta, { value: -1 });
      } else {
        const rate = eta.item() as number;
        param.mul_(1 - lambd * rate);
        param.add_(grad, { alpha: -rate });
      }
      if (capturable || mu.item() !== 1) ax.add_(param.sub(ax).mul_(mu));
      else ax.copy_(param);
      if (capturable) {
        const base = add(1, mul(mul(lambd, lr), count)) as Tensor;
        eta.copy_(div(lr, base.pow(alpha)) as Tensor);
        mu.copy_(torchOps.maximum(count.sub(t0), torchOps.onesLike(count)).reciprocal());
      } else {
        const step = count.item() as number;
        const base = add(1, mul(mul(lambd, lr), step));
        const decayed = div(lr, base instanceof Tensor ? base.pow(alpha) : pow(base, alpha));
        eta.fill_((decayed instanceof Tensor ? decayed.item() : decayed) as number);
        mu.fill_(1 / Math.max(1, step - t0));
      }
    }
  }

  protected override _setParamState(param: Tensor, state: ParamState): void {
    for (const name of ['step', 'eta', 'mu']) {
      if (!(state[name] instanceof Tensor)) state[name] = scalarTensor(Number(state[name]), param, true);
    }
  }
}
