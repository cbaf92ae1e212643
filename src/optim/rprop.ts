/** Twin of torch/optim/rprop.py. */
import { Complex } from '../complex';
import { torchOps } from '../functions';
import { expectNumber, invalidArgument, parseOptions, type WithOptions } from '../options';
import { pyFloatRepr } from '../pyrepr';
import type { Tensor } from '../tensor';
import type { ParamGroup, ParamState, Params } from './optimizer';
import { scalarOf } from './pyMath';
import { type CommonOptions, checkLr, type NumberOrTensor } from './settings';
import {
  asReal,
  checkCapturable,
  scalarTensor,
  TensorOptimizer,
  type Turn,
  zerosLike,
} from './tensorOptimizer';

/** Options of {@link Rprop}. */
export interface RpropOptions extends CommonOptions {
  /** The first step sizes. Default: 1e-2 */
  lr?: NumberOrTensor;
  /** Factors of the step sizes when a gradient's sign changes, and when not. Default: [0.5, 1.2] */
  etas?: readonly [number, number];
  /** The least and the largest step size. Default: [1e-6, 50] */
  stepSizes?: readonly [number, number];
  /** Whether the step can be captured in a CUDA graph. Default: false */
  capturable?: boolean;
}

/** The settings of a group of parameters. */
export type RpropSettings = {
  lr: NumberOrTensor;
  etas: readonly [number, number];
  stepSizes: readonly [number, number];
  foreach: boolean | null;
  maximize: boolean;
  differentiable: boolean;
  capturable: boolean;
};

function expectPair(value: unknown, name: string): void {
  if (!Array.isArray(value) || value.length !== 2)
    throw invalidArgument('an array of two numbers', name, value);
  value.forEach((item, i) => {
    expectNumber(item, `${name}[${i}]`);
  });
}

/**
 * Rprop: steps by the gradients' signs, with a step size of its own for each element.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.Rprop.html
 * @example const optimizer = new optim.Rprop(model.parameters(), { lr: 0.01 });
 */
export class Rprop extends TensorOptimizer<RpropSettings> {
  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-2), etas ([0.5, 1.2]), stepSizes ([1e-6, 50]), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(
    params: Params<RpropSettings>,
    ...args: WithOptions<
      [],
      [lr: NumberOrTensor, etas: readonly [number, number], stepSizes: readonly [number, number]],
      RpropOptions
    >
  ) {
    const given = parseOptions<RpropSettings>('Rprop', args, ['lr', 'etas', 'stepSizes'], {
      lr: 1e-2,
      etas: [0.5, 1.2],
      stepSizes: [1e-6, 50],
      foreach: null,
      maximize: false,
      differentiable: false,
      capturable: false,
    });
    checkLr(given.lr);
    expectPair(given.etas, 'etas');
    expectPair(given.stepSizes, 'stepSizes');
    const [minus, plus] = given.etas;
    if (!(0 < minus && minus < 1 && 1 < plus)) {
      throw new RangeError(`Invalid eta values: ${pyFloatRepr(minus)}, ${pyFloatRepr(plus)}`);
    }
    super(params, given);
  }

  protected override _initState(param: Tensor, group: ParamGroup<RpropSettings>): ParamState {
    const lr = scalarOf(group.lr);
    return {
      step: scalarTensor(0, param, group.capturable),
      prev: zerosLike(param),
      step_size: torchOps.fullLike(param.grad as Tensor, param.isComplex() ? new Complex(lr, lr) : lr),
    };
  }

  protected override _updateParams(turns: Turn[], group: ParamGroup<RpropSettings>): void {
    const { maximize, differentiable, capturable } = group;
    const [etaMinus, etaPlus] = group.etas;
    const [sizeMin, sizeMax] = group.stepSizes;
    for (const { param: own, grad: given, state } of turns) {
      if (capturable) checkCapturable('params and state_steps', [own, state.step]);
      state.step.add_(1);
      const negated = maximize ? given.neg() : given;
      let [param, grad, prev, stepSize] = asReal(own, negated, state.prev, state.step_size) as [
        Tensor,
        Tensor,
        Tensor,
        Tensor,
      ];
      const sign = grad.mul(differentiable ? prev.clone() : prev).sign();
      sign.maskedFill_(sign.gt(0), etaPlus);
      sign.maskedFill_(sign.lt(0), etaMinus);
      sign.maskedFill_(sign.eq(0), 1);
      stepSize.mul_(sign).clamp_(sizeMin, sizeMax);
      grad = grad.clone({ memoryFormat: 'preserve_format' });
      grad.maskedFill_(sign.eq(etaMinus), 0);
      param.addcmul_(grad.sign(), stepSize, { value: -1 });
      prev.copy_(grad);
    }
  }
}
