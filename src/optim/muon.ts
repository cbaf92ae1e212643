/** Twin of torch/optim/_muon.py. */

import { type Arguments, binder } from '../common/binder';
import { briefText } from '../common/brief';
import { expectNumber, invalidArgument } from '../common/options';
import { pyFloatRepr, pyRepr } from '../python/pyrepr';
import type { NumberOrTensor } from '../tensor/operatorTypes';
import type { CommonArguments, ParamGroup, Params } from './optimizer';
import { checkOneElement, type SettingsOf, valueOf } from './settings';
import { type Setting, StepOptimizer } from './stepOptimizer';

/** How {@link Muon} adjusts the learning rate to a matrix. */
export type MuonAdjustment = 'original' | 'match_rms_adamw' | null;

/** Options of {@link Muon}. */
export interface MuonOptions {
  /** The learning rate: a number, or a tensor of one element. Default: 1e-3 */
  lr?: NumberOrTensor | undefined;
  /** Weight decay, decoupled from the momentum. Default: 0.1 */
  weightDecay?: number | undefined;
  /** How much of the running sum of gradients each step keeps. Default: 0.95 */
  momentum?: number | undefined;
  /** Whether the momentum is Nesterov's, which looks a step ahead. Default: true */
  nesterov?: boolean | undefined;
  /** Coefficients of the Newton–Schulz iteration. Default: [3.4445, -4.775, 2.0315] */
  nsCoefficients?: readonly [number, number, number] | undefined;
  /** The least norm to divide by. Default: 1e-7 */
  eps?: number | undefined;
  /** Steps of the Newton–Schulz iteration. Default: 5 */
  nsSteps?: number | undefined;
  /** How the learning rate is adjusted to a matrix. Default: null, i.e. 'original' */
  adjustLrFn?: MuonAdjustment | undefined;
}

/** The arguments of {@link Muon}, by name. */
export interface MuonParameters extends MuonOptions {
  /** The matrices, or groups of them. */
  params: Params<MuonSettings>;
}

/** The settings of a group of parameters. */
export type MuonSettings = SettingsOf<MuonOptions>;

const text = (x: unknown) => (typeof x === 'number' && !Number.isInteger(x) ? pyFloatRepr(x) : pyRepr(x));

type MuonOrder = [
  params: 'params',
  lr: 'lr',
  weightDecay: 'weightDecay',
  momentum: 'momentum',
  nesterov: 'nesterov',
  nsCoefficients: 'nsCoefficients',
  eps: 'eps',
  nsSteps: 'nsSteps',
  adjustLrFn: 'adjustLrFn',
];
const bindMuon = binder<MuonParameters, MuonOrder>(
  'Muon',
  { params: 'object' },
  {
    lr: 1e-3,
    weightDecay: 0.1,
    momentum: 0.95,
    nesterov: true,
    nsCoefficients: [3.4445, -4.775, 2.0315],
    eps: 1e-7,
    nsSteps: 5,
    adjustLrFn: null,
  },
);

/**
 * Muon: orthogonalizes the momentum of matrices, the weights of hidden layers.
 * Other parameters go to another optimizer.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.Muon.html
 * @example const optimizer = new optim.Muon(model.parameters().filter((p) => p.dim() === 2), { lr: 0.02 });
 */
export class Muon extends StepOptimizer<MuonSettings> {
  protected override readonly _rule = 'Muon';
  protected override readonly _stateNames = ['momentum_buffer'];

  /**
   * @param params the matrices, or groups of them
   * @param args lr (1e-3), weightDecay (0.1), momentum (0.95), nesterov (true), nsCoefficients, eps (1e-7),
   *   nsSteps (5), adjustLrFn (null)
   * @throws RangeError for values out of range and parameters that are no matrices, with PyTorch's texts
   */
  constructor(...args: CommonArguments);
  constructor(...args: Arguments<MuonParameters, MuonOrder>);
  constructor(...args: readonly unknown[]) {
    const { params, ...given } = bindMuon.named(args);
    const { lr, weightDecay, momentum, nsCoefficients, adjustLrFn } = given;
    checkOneElement(lr, 'lr');
    if (!(valueOf(lr, 'lr') >= 0)) throw new RangeError(`Learning rate should be >= 0 but is: ${text(lr)}`);
    expectNumber(momentum, 'momentum');
    expectNumber(weightDecay, 'weightDecay');
    expectNumber(given.eps, 'eps');
    expectNumber(given.nsSteps, 'nsSteps');
    if (!(momentum >= 0)) throw new RangeError(`momentum should be >= 0 but is: ${text(momentum)}`);
    if (!(weightDecay >= 0)) throw new RangeError(`weight decay should be >= 0 but is: ${text(weightDecay)}`);
    if (!Array.isArray(nsCoefficients)) {
      throw invalidArgument('an array of three numbers', 'nsCoefficients', nsCoefficients);
    }
    if (adjustLrFn !== null && adjustLrFn !== 'original' && adjustLrFn !== 'match_rms_adamw') {
      throw new RangeError(`Adjust learning rate function ${briefText(adjustLrFn)} is not supported`);
    }
    super(params, given);
    for (const group of this.paramGroups) {
      for (const param of group.params) {
        if (param.dim() === 2) continue;
        const shape = `torch.Size(${pyRepr(param.shape)})`;
        throw new RangeError(
          `Muon only supports 2D parameters whereas we found a parameter with size: ${shape}`,
        );
      }
    }
  }

  protected override get _isElementwise(): boolean {
    return false;
  }

  protected override _settings(group: ParamGroup<MuonSettings>): Setting[] {
    const { weightDecay, momentum, nesterov, eps, nsSteps, adjustLrFn, nsCoefficients } = group;
    return [
      weightDecay,
      momentum,
      nesterov,
      eps,
      nsSteps,
      adjustLrFn === 'match_rms_adamw',
      ...nsCoefficients,
    ];
  }

  protected override get floatSettings(): readonly string[] {
    return [...super.floatSettings, 'momentum', 'nsCoefficients', 'weightDecay'];
  }

  /** There is no step to turn into a tensor. */
  protected override _setParamState(): void {}
}
