/** Twin of torch/optim/_adafactor.py. */
import { type Arguments, binder } from '../common/binder';
import { expectNumber, invalidArgument } from '../common/options';
import { pyFloatRepr, pyRepr } from '../python/pyrepr';
import type { NumberOrTensor } from '../tensor/operatorTypes';
import { Tensor } from '../tensor/tensor';
import type { CommonArguments, ParamGroup, ParamState, Params } from './optimizer';
import { checkOneElement, type SettingsOf, valueOf } from './settings';
import { type Setting, StepOptimizer, scalarState } from './stepOptimizer';

/** Options of {@link Adafactor}. */
export interface AdafactorOptions {
  /** The largest relative step size, and the factor of the weight decay. Default: 1e-2 */
  lr?: NumberOrTensor | undefined;
  /** How much is forgotten in each step: `step ** beta2Decay` of the average of squares. Default: -0.8 */
  beta2Decay?: number | undefined;
  /** The least variance (null: the dtype's own) and the least scale of a parameter. Default: [null, 1e-3] */
  eps?: readonly [number | null, number] | undefined;
  /** The largest root mean square that an update may have. Default: 1 */
  d?: number | undefined;
  /** What part of the parameter is taken away in each step, times the learning rate. Default: 0 */
  weightDecay?: number | undefined;
  /** Updates all parameters of a group together. Default: null, i.e. not */
  foreach?: boolean | null | undefined;
  /** Maximizes instead of minimizing. Default: false */
  maximize?: boolean | undefined;
}

/** The arguments of {@link Adafactor}, by name. */
export interface AdafactorParameters extends AdafactorOptions {
  /** The parameters, or groups of them. */
  params: Params<AdafactorSettings>;
}

/** The settings of a group of parameters. */
export type AdafactorSettings = SettingsOf<AdafactorOptions>;

const text = (x: unknown) => (typeof x === 'number' && !Number.isInteger(x) ? pyFloatRepr(x) : pyRepr(x));
function check(ok: boolean, what: string, value: unknown): void {
  if (!ok) throw new RangeError(`${what} but is: ${text(value)}`);
}

type AdafactorOrder = [
  params: 'params',
  lr: 'lr',
  beta2Decay: 'beta2Decay',
  eps: 'eps',
  d: 'd',
  weightDecay: 'weightDecay',
];
const bindAdafactor = binder<AdafactorParameters, AdafactorOrder>(
  'Adafactor',
  { params: 'object' },
  { lr: 1e-2, beta2Decay: -0.8, eps: [null, 1e-3], d: 1, weightDecay: 0 },
  { foreach: null, maximize: false },
);

/**
 * Adafactor: keeps the squared gradients' rows and columns only, and so needs little memory.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.Adafactor.html
 * @example const optimizer = new optim.Adafactor(model.parameters(), { lr: 0.01 });
 */
export class Adafactor extends StepOptimizer<AdafactorSettings> {
  protected override readonly _rule = 'Adafactor';
  protected override readonly _stateNames = ['step', 'row_var', 'col_var', 'variance'];

  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-2), beta2Decay (-0.8), eps ([null, 1e-3]), d (1), weightDecay (0), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(...args: CommonArguments);
  constructor(...args: Arguments<AdafactorParameters, AdafactorOrder>);
  constructor(...args: readonly unknown[]) {
    const { params, ...given } = bindAdafactor.named(args);
    const { lr, beta2Decay, eps, d, weightDecay } = given;
    checkOneElement(lr, 'lr');
    check(valueOf(lr, 'lr') >= 0, 'Learning rate should be >= 0', lr);
    expectNumber(beta2Decay, 'beta2Decay');
    check(beta2Decay <= 0, 'beta2_decay should be <= 0', beta2Decay);
    if (!Array.isArray(eps) || eps.length !== 2) throw invalidArgument('an array of two numbers', 'eps', eps);
    if (eps[0] !== null) {
      expectNumber(eps[0], 'eps[0]');
      check(eps[0] >= 0, 'epsilon1 should be >= 0', eps[0]);
    }
    expectNumber(eps[1], 'eps[1]');
    check(eps[1] >= 0, 'epsilon2 should be >= 0', eps[1]);
    expectNumber(d, 'd');
    check(d >= 1, 'Clipping threshold d should be >= 1', d);
    expectNumber(weightDecay, 'weightDecay');
    check(weightDecay >= 0, 'weight_decay should be >= 0', weightDecay);
    super(params, given);
  }

  protected override _settings(group: ParamGroup<AdafactorSettings>): Setting[] {
    const { beta2Decay, eps, d, weightDecay } = group;
    // Below zero: the dtype's own.
    return [beta2Decay, eps[0] ?? -1, eps[1], d, weightDecay];
  }

  protected override get _isElementwise(): boolean {
    return false;
  }

  /** Python's default is the single-tensor step, wherever the parameters are. */
  protected override _update(group: ParamGroup<AdafactorSettings>): void {
    super._update({ ...group, foreach: group.foreach ?? false });
  }

  /** Of a matrix (or several) there is a mean for each row and one for each column. */
  protected override _stateShape(name: string, param: Tensor): readonly number[] | undefined {
    const across = name === 'row_var' ? 1 : name === 'col_var' ? 2 : undefined;
    if (across === undefined) return super._stateShape(name, param);
    return param.shape.map((size, d) => (d === param.dim() - across ? 1 : size));
  }

  protected override get floatSettings(): readonly string[] {
    return [...super.floatSettings, 'beta2Decay', 'd', 'weightDecay'];
  }

  protected override _setParamState(param: Tensor, state: ParamState): void {
    if (!(state.step instanceof Tensor)) state.step = scalarState(Number(state.step), param, false);
  }
}
