/** Twin of torch/optim/rprop.py. */
import { type Arguments, binder } from '../common/binder';
import { expectNumber, invalidArgument } from '../common/options';
import { pyFloatRepr } from '../python/pyrepr';
import type { NumberOrTensor } from '../tensor/operatorTypes';
import type { CommonArguments, ParamGroup, Params } from './optimizer';
import { type CommonOptions, checkLr, type SettingsOf } from './settings';
import { type Setting, StepOptimizer } from './stepOptimizer';

/** Options of {@link Rprop}. */
export interface RpropOptions extends CommonOptions {
  /** The size of the first steps, for each element. Default: 1e-2 */
  lr?: NumberOrTensor | undefined;
  /** Factors of the step sizes when a gradient's sign changes, and when not. Default: [0.5, 1.2] */
  etas?: readonly [number, number] | undefined;
  /** The least and the largest step size. Default: [1e-6, 50] */
  stepSizes?: readonly [number, number] | undefined;
  /** Whether the step can be captured in a CUDA graph. Default: false */
  capturable?: boolean | undefined;
}

/** The arguments of {@link Rprop}, by name. */
export interface RpropParameters extends RpropOptions {
  /** The parameters, or groups of them. */
  params: Params<RpropSettings>;
}

/** The settings of a group of parameters. */
export type RpropSettings = SettingsOf<RpropOptions>;

function expectPair(value: unknown, name: string): void {
  if (!Array.isArray(value) || value.length !== 2)
    throw invalidArgument('an array of two numbers', name, value);
  value.forEach((item, i) => {
    expectNumber(item, `${name}[${i}]`);
  });
}

type RpropOrder = [params: 'params', lr: 'lr', etas: 'etas', stepSizes: 'stepSizes'];
const bindRprop = binder<RpropParameters, RpropOrder>(
  'Rprop',
  { params: 'object' },
  { lr: 1e-2, etas: [0.5, 1.2], stepSizes: [1e-6, 50] },
  { foreach: null, maximize: false, differentiable: false, capturable: false },
);

/**
 * Rprop: steps by the gradients' signs, with a step size of its own for each element.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.Rprop.html
 * @example const optimizer = new optim.Rprop(model.parameters(), { lr: 0.01 });
 */
export class Rprop extends StepOptimizer<RpropSettings> {
  protected override readonly _rule = 'Rprop';
  protected override readonly _stateNames = ['step', 'prev', 'step_size'];

  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-2), etas ([0.5, 1.2]), stepSizes ([1e-6, 50]), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(...args: CommonArguments);
  constructor(...args: Arguments<RpropParameters, RpropOrder>);
  constructor(...args: readonly unknown[]) {
    const { params, ...given } = bindRprop.named(args);
    checkLr(given.lr);
    expectPair(given.etas, 'etas');
    expectPair(given.stepSizes, 'stepSizes');
    const [minus, plus] = given.etas;
    if (!(0 < minus && minus < 1 && 1 < plus)) {
      throw new RangeError(`Invalid eta values: ${pyFloatRepr(minus)}, ${pyFloatRepr(plus)}`);
    }
    super(params, given);
  }

  protected override _settings(group: ParamGroup<RpropSettings>): Setting[] {
    return [...group.etas, ...group.stepSizes];
  }
}
