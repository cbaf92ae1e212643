/** Twin of torch/optim/adam.py. The step is native: binding/optim/adam.cpp. */
import { type Arguments, binder } from '../common/binder';
import { expectNumber, invalidArgument } from '../common/options';
import type { NumberOrTensor } from '../tensor/operatorTypes';
import { Tensor } from '../tensor/tensor';
import type { CommonArguments, ParamGroup, Params } from './optimizer';
import {
  type CommonOptions,
  checkFused,
  checkOneElement,
  checkSetting,
  type SettingsOf,
  toScalar,
  valueOf,
} from './settings';
import { type Setting, StepOptimizer } from './stepOptimizer';

/** Options of {@link AdamW}. */
export interface AdamWOptions extends CommonOptions {
  /** The learning rate: a number, or a tensor of one element. Default: 1e-3 */
  lr?: NumberOrTensor | undefined;
  /** Decay rates of the running averages of gradient and squared gradient. Default: [0.9, 0.999] */
  betas?: readonly [NumberOrTensor, NumberOrTensor] | undefined;
  /** Added to the denominator, so that nothing is divided by zero. Default: 1e-8 */
  eps?: number | undefined;
  /** Weight decay. Default: 0 for Adam, 0.01 for AdamW */
  weightDecay?: number | undefined;
  /** Whether the largest second moment so far is used. Default: false */
  amsgrad?: boolean | undefined;
  /** Whether the step can be captured in a CUDA graph. Default: false */
  capturable?: boolean | undefined;
  /** Uses one kernel for the whole step. Default: null, i.e. not */
  fused?: boolean | null | undefined;
}

/** The arguments of {@link AdamW}, by name. */
export interface AdamWParameters extends AdamWOptions {
  /** The parameters, or groups of them. */
  params: Params<AdamSettings>;
}

/** Options of {@link Adam}. */
export interface AdamOptions extends AdamWOptions {
  /** Whether weight decay bypasses the moments, as in AdamW. Default: false */
  decoupledWeightDecay?: boolean | undefined;
}

/** The arguments of {@link Adam}, by name. */
export interface AdamParameters extends AdamOptions, AdamWParameters {}

/** The settings of a group of parameters. */
export type AdamSettings = Omit<SettingsOf<AdamOptions>, 'betas'> & {
  /** Decay rates of the running averages of gradient and squared gradient. */
  betas: [NumberOrTensor, NumberOrTensor];
};

const keywordDefaults = {
  maximize: false,
  foreach: null,
  capturable: false,
  differentiable: false,
  fused: null,
};

/** The settings as they are given: `betas` is copied before a step may change it. */
type GivenSettings = Omit<AdamSettings, 'betas'> & { betas: readonly [NumberOrTensor, NumberOrTensor] };

/** Checks the options in Python's order and with Python's texts. */
function checked(given: GivenSettings): AdamSettings {
  const { lr, betas, eps, weightDecay, foreach, capturable } = given;
  if (lr instanceof Tensor && foreach && !capturable) {
    throw new RangeError('lr as a Tensor is not supported for capturable=False and foreach=True');
  }
  checkOneElement(lr, 'lr');
  checkSetting(valueOf(lr, 'lr') >= 0, 'learning rate', lr);
  expectNumber(eps, 'eps');
  expectNumber(weightDecay, 'weightDecay');
  if (!Array.isArray(betas) || betas.length !== 2)
    throw invalidArgument('an array of two numbers', 'betas', betas);
  checkSetting(eps >= 0, 'epsilon value', eps);
  betas.forEach((beta, i) => {
    const value = valueOf(beta, `betas[${i}]`);
    checkSetting(value >= 0 && value < 1, `beta parameter at index ${i}`, beta);
  });
  checkSetting(weightDecay >= 0, 'weight_decay value', weightDecay);
  if (betas[0] instanceof Tensor !== betas[1] instanceof Tensor) {
    throw new RangeError('betas must be either both floats or both Tensors');
  }
  betas.forEach((beta, i) => {
    if (beta instanceof Tensor && !capturable && foreach) {
      throw new RangeError(`betas[${i}] as a Tensor is not supported for capturable=False and foreach=True`);
    }
    checkOneElement(beta, `betas[${i}]`);
  });
  return { ...given, betas: [toScalar(betas[0]), toScalar(betas[1])] };
}

type AdamOrder = [
  params: 'params',
  lr: 'lr',
  betas: 'betas',
  eps: 'eps',
  weightDecay: 'weightDecay',
  amsgrad: 'amsgrad',
];
const bindAdam = binder<AdamParameters, AdamOrder>(
  'Adam',
  { params: 'object' },
  { lr: 1e-3, betas: [0.9, 0.999], eps: 1e-8, weightDecay: 0, amsgrad: false },
  { ...keywordDefaults, decoupledWeightDecay: false },
);

/**
 * Adam: steps by the running mean of the gradients, divided by the root of the running mean of their squares.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.Adam.html
 * @example const optimizer = new optim.Adam(model.parameters(), { lr: 1e-3 });
 */
export class Adam extends StepOptimizer<AdamSettings> {
  protected override readonly _rule = 'Adam';
  protected override readonly _stateNames = ['step', 'exp_avg', 'exp_avg_sq', 'max_exp_avg_sq'];

  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-3), betas ([0.9, 0.999]), eps (1e-8), weightDecay (0), amsgrad (false), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(...args: CommonArguments);
  constructor(...args: Arguments<AdamParameters, AdamOrder>);
  constructor(...args: readonly unknown[]) {
    const { params, ...given } = bindAdam.named(args);
    super(params, checked(given));
    checkFused(given);
  }

  protected override _settings(group: ParamGroup<AdamSettings>): Setting[] {
    const { betas, eps, weightDecay, amsgrad, decoupledWeightDecay } = group;
    return [...betas, eps, weightDecay, amsgrad, decoupledWeightDecay];
  }

  protected override _setState(): void {
    for (const group of this.paramGroups) {
      group.amsgrad ??= false;
      group.maximize ??= false;
      group.foreach ??= null;
      group.capturable ??= false;
      group.differentiable ??= false;
      group.decoupledWeightDecay ??= false;
      group.fused ??= null;
    }
    super._setState();
  }
}

type AdamWOrder = [
  params: 'params',
  lr: 'lr',
  betas: 'betas',
  eps: 'eps',
  weightDecay: 'weightDecay',
  amsgrad: 'amsgrad',
];
const bindAdamW = binder<AdamWParameters, AdamWOrder>(
  'AdamW',
  { params: 'object' },
  { lr: 1e-3, betas: [0.9, 0.999], eps: 1e-8, weightDecay: 0.01, amsgrad: false },
  { ...keywordDefaults },
);

/**
 * Adam with weight decay that goes neither into the gradient's mean nor into that of its squares.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.AdamW.html
 * @example const optimizer = new optim.AdamW(model.parameters(), { lr: 1e-3, weightDecay: 0.05 });
 */
export class AdamW extends Adam {
  /**
   * @param params the parameters, or groups of them
   * @param args lr (1e-3), betas ([0.9, 0.999]), eps (1e-8), weightDecay (0.01), amsgrad (false), and options
   * @throws RangeError for values out of range, with PyTorch's texts
   */
  constructor(...args: CommonArguments);
  constructor(...args: Arguments<AdamWParameters, AdamWOrder>);
  constructor(...args: readonly unknown[]) {
    const { params, ...given } = bindAdamW.named(args);
    super(params, { ...given, decoupledWeightDecay: true });
  }

  protected override get floatSettings(): readonly string[] {
    return [...super.floatSettings, 'weightDecay'];
  }

  protected override _setState(): void {
    super._setState();
    for (const group of this.paramGroups) group.decoupledWeightDecay = true;
  }
}
