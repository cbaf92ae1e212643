/** Twin of torch/optim/swa_utils.py: averages of a model's parameters. */

import { noGrad } from '../autograd/gradMode';
import { type Arguments, binder, refuseArguments } from '../common/binder';
import { briefText } from '../common/brief';
import { TorchError } from '../common/errors';
import { expectComparable, expectNumber } from '../common/options';
import { BatchNorm } from '../nn/modules/batchnorm';
import { Module } from '../nn/modules/module';
import { pyRepr } from '../python/pyrepr';
import { deepcopy } from '../tensor/deepcopy';
import { cos } from '../tensor/libm';
import { torchOps } from '../tensor/operators';
import { add, div, mul, scalarOf, sub, type Value } from '../tensor/scalarMath';
import type { Tensor } from '../tensor/tensor';
import type { Device, OneOrEach } from '../tensor/types';
import { type AnyOptimizer, formatParam, LRScheduler, type LRSchedulerOptions } from './lrScheduler/base';

/** The next average of a parameter. */
export type AvgFn = (averaged: Tensor, current: Tensor, numAveraged: Tensor) => Tensor;
/** Updates the averages of parameters of one device and dtype in place. */
export type MultiAvgFn = (averaged: Tensor[], current: Tensor[], numAveraged: Tensor) => void;

function checkDecay(decay: number): void {
  expectComparable(decay, 'decay');
  if (decay >= 0 && decay <= 1) return;
  throw new RangeError(
    `Invalid decay value ${pyRepr(decay)} provided. Please provide a value in [0,1] range.`,
  );
}

const isContinuous = (x: Tensor) => x.isFloatingPoint() || x.isComplex();

type DecayOptions = {
  /** How much of the average each step keeps. Default: 0.999 */
  decay?: number | undefined;
};
type DecayOrder = [decay: 'decay'];
const bindDecay = binder<DecayOptions, DecayOrder>('getEmaAvgFn', {}, { decay: 0.999 });

/**
 * The exponential moving average of many parameters at once.
 * @throws RangeError for a decay outside [0, 1]
 */
export function getEmaMultiAvgFn(...args: Arguments<DecayOptions, DecayOrder>): MultiAvgFn {
  const [decay] = bindDecay(args, 'getEmaMultiAvgFn');
  checkDecay(decay);
  return (averaged, current) =>
    noGrad(() => {
      if (isContinuous(averaged[0]!)) torchOps._foreachLerp_(averaged, current, 1 - decay);
      else {
        averaged.forEach((x, i) => {
          x.copy_(x.mul(decay).add(current[i]!.mul(1 - decay)));
        });
      }
    });
}

/** The equal average of many parameters at once. */
export function getSwaMultiAvgFn(...args: []): MultiAvgFn {
  refuseArguments('getSwaMultiAvgFn', args);
  return (averaged, current, numAveraged) =>
    noGrad(() => {
      const count = numAveraged.add(1);
      if (isContinuous(averaged[0]!)) {
        torchOps._foreachLerp_(averaged, current, scalarOf(div(1, count)));
        return;
      }
      const differences = torchOps._foreachSub(current, averaged);
      torchOps._foreachAddcdiv_(
        averaged,
        differences,
        averaged.map(() => count),
      );
    });
}

/**
 * The function that moves a parameter's exponential average on: `decay · average + (1 - decay) · parameter`.
 */
export function getEmaAvgFn(...args: Arguments<DecayOptions, DecayOrder>): AvgFn {
  const [decay] = bindDecay(args, 'getEmaAvgFn');
  checkDecay(decay);
  return (averaged, current) => noGrad(() => averaged.mul(decay).add(current.mul(1 - decay)));
}

/** The function that moves a parameter's equal average on: `average + (parameter - average) / (n + 1)`. */
export function getSwaAvgFn(...args: []): AvgFn {
  refuseArguments('getSwaAvgFn', args);
  return (averaged, current, numAveraged) =>
    noGrad(() => averaged.add(current.sub(averaged).div(numAveraged.add(1))));
}

/** Options of {@link AveragedModel}. */
export interface AveragedModelOptions {
  /** Where the averages are kept. Default: null, i.e. where the model is */
  device?: Device | null | undefined;
  /** The next average of a parameter. Default: null, i.e. the equal average */
  avgFn?: AvgFn | null | undefined;
  /** Updates many averages at once. Default: null */
  multiAvgFn?: MultiAvgFn | null | undefined;
  /** Whether buffers are averaged too, instead of copied. Default: false */
  useBuffers?: boolean | undefined;
}

/** The arguments of {@link AveragedModel}, by name. */
export interface AveragedModelParameters<M extends Module = Module> extends AveragedModelOptions {
  /** The model whose parameters are averaged; a copy is made. */
  model: M;
}

type AveragedModelOrder = [
  model: 'model',
  device: 'device',
  avgFn: 'avgFn',
  multiAvgFn: 'multiAvgFn',
  useBuffers: 'useBuffers',
];
const bindAveragedModel = binder<AveragedModelParameters, AveragedModelOrder>(
  'AveragedModel',
  { model: 'object' },
  { device: null, avgFn: null, multiAvgFn: null, useBuffers: false },
);

/**
 * A copy of a model whose parameters are averages of the model's over its training (SWA, EMA).
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.swa_utils.AveragedModel.html
 * @example
 * const averaged = new AveragedModel(model, { multiAvgFn: getEmaMultiAvgFn(0.99) });
 * averaged.updateParameters(model); // after each step
 */
export class AveragedModel<M extends Module = Module> extends Module {
  /** The averaged copy of the model. */
  module: M;
  /** How many models have been averaged so far, an int64 tensor. */
  declare n_averaged: Tensor;
  readonly avgFn: AvgFn | null;
  readonly multiAvgFn: MultiAvgFn | null;
  readonly useBuffers: boolean;

  /**
   * @param model the model
   * @param args device (null), avgFn (null), multiAvgFn (null), useBuffers (false)
   * @throws TorchError when both functions are given
   */
  constructor(...args: Arguments<AveragedModelParameters<M>, AveragedModelOrder>) {
    super();
    const { model, ...given } = bindAveragedModel.named(args);
    if (given.avgFn !== null && given.multiAvgFn !== null) {
      throw new TorchError('Only one of avg_fn and multi_avg_fn should be provided');
    }
    this.module = deepcopy(model) as M;
    if (given.device !== null) this.module = this.module.to({ device: given.device });
    const device = given.device === null ? {} : { device: given.device };
    this.registerBuffer('n_averaged', torchOps.zeros([], { dtype: 'int64', ...device }));
    this.avgFn = given.avgFn;
    this.multiAvgFn = given.multiAvgFn;
    this.useBuffers = given.useBuffers;
  }

  override forward(...args: Parameters<M['forward']>): ReturnType<M['forward']> {
    return this.module(...args);
  }

  /** Takes the model's present parameters into the averages. */
  updateParameters(model: Module): void {
    const averaged = this._averagedTensors(this.module);
    const current = this._averagedTensors(model);
    const count = Math.min(averaged.length, current.length);
    const own = averaged.slice(0, count).map((x) => x.detach());
    const others = own.map((x, i) => current[i]!.detach().to({ device: x.device }));
    const taken = Number(this.n_averaged.item());
    if (taken === 0) own.forEach((x, i) => void x.copy_(others[i]!));
    else if (this.avgFn !== null) this._average(own, others, this.avgFn);
    else this._averageGroups(own, others);
    if (!this.useBuffers) {
      const buffers = model.buffers();
      const ownBuffers = this.module.buffers();
      if (buffers.length !== ownBuffers.length) {
        const which = buffers.length < ownBuffers.length ? 'shorter' : 'longer';
        throw new RangeError(`zip() argument 2 is ${which} than argument 1`);
      }
      ownBuffers.forEach((x, i) => void x.detach().copy_(buffers[i]!.detach()));
    }
    this.n_averaged.add_(1);
  }

  private _averagedTensors(model: Module): Tensor[] {
    return this.useBuffers ? [...model.parameters(), ...model.buffers()] : model.parameters();
  }

  private _average(own: Tensor[], others: Tensor[], avgFn: AvgFn): void {
    own.forEach((x, i) => {
      x.copy_(avgFn(x, others[i]!, this.n_averaged.to({ device: x.device })));
    });
  }

  private _averageGroups(own: Tensor[], others: Tensor[]): void {
    const groups = new Map<string, number[]>();
    own.forEach((x, i) => {
      const key = `${x.device} ${x.dtype}`;
      groups.set(key, [...(groups.get(key) ?? []), i]);
    });
    for (const indices of groups.values()) {
      const some = indices.map((i) => own[i]!);
      const theirs = indices.map((i) => others[i]!);
      const { device } = some[0]!;
      // As in Python: many at once where there are kernels for that.
      const multi = this.multiAvgFn ?? (device.startsWith('cpu') ? null : getSwaMultiAvgFn());
      if (multi === null) this._average(some, theirs, getSwaAvgFn());
      else multi(some, theirs, this.n_averaged.to({ device }));
    }
  }
}

/** Options of {@link updateBn}. */
export interface UpdateBnOptions {
  /** The device to move batches to. Default: null, i.e. they stay */
  device?: Device | null | undefined;
}

/** The arguments of {@link updateBn}, by name. */
export interface UpdateBnParameters extends UpdateBnOptions {
  /** Batches, or arrays that begin with one. */
  loader: Iterable<any>;
  /** The model whose running statistics are computed anew. */
  model: Module;
}

type UpdateBnOrder = [loader: 'loader', model: 'model', device: 'device'];
const bindUpdateBn = binder<UpdateBnParameters, UpdateBnOrder>(
  'updateBn',
  { loader: 'object', model: 'object' },
  { device: null },
);

/**
 * Computes the running statistics of a model's batch norms anew, over all of a loader:
 * an averaged model has none of its own.
 *
 * @param args loader, model, device: where batches are moved to (null, i.e. they stay)
 * @example updateBn(loader, averaged);
 */
export function updateBn(...args: Arguments<UpdateBnParameters, UpdateBnOrder>): void {
  const [loader, model, device] = bindUpdateBn(args);
  const momenta = new Map<BatchNorm, number | null>();
  for (const module of model.modules()) {
    if (!(module instanceof BatchNorm)) continue;
    module.resetRunningStats();
    momenta.set(module, module.momentum);
  }
  if (momenta.size === 0) return;
  noGrad(() => {
    const wasTraining = model.training;
    model.train();
    for (const module of momenta.keys()) module.momentum = null;
    for (const batch of loader) {
      let input = Array.isArray(batch) ? batch[0] : batch;
      if (device !== null) input = input.to({ device });
      model(input);
    }
    for (const [module, momentum] of momenta) module.momentum = momentum;
    model.train(wasTraining);
  });
}

/** Options of {@link SWALR}. */
export interface SWALROptions extends LRSchedulerOptions {
  /** The epochs of the change. Default: 10 */
  annealEpochs?: number | undefined;
  /** Along what the learning rate changes. Default: 'cos' */
  annealStrategy?: 'cos' | 'linear' | undefined;
}

/** The arguments of {@link SWALR}, by name. */
export interface SWALRParameters extends SWALROptions {
  /** The optimizer whose learning rates are to change. */
  optimizer: AnyOptimizer;
  /** The constant learning rate at the end: one, or one for each group. */
  swaLr: OneOrEach;
}

type SWALROrder = [
  optimizer: 'optimizer',
  swaLr: 'swaLr',
  annealEpochs: 'annealEpochs',
  annealStrategy: 'annealStrategy',
  lastEpoch: 'lastEpoch',
];
const bindSWALR = binder<SWALRParameters, SWALROrder>(
  'SWALR',
  { optimizer: 'object', swaLr: 'object' },
  { annealEpochs: 10, annealStrategy: 'cos', lastEpoch: -1 },
);

/**
 * Leads the learning rate to a constant one, with which the averaged models are found.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.optim.swa_utils.SWALR.html
 * @example const scheduler = new SWALR(optimizer, 0.05, { annealEpochs: 5 });
 */
export class SWALR extends LRScheduler {
  declare private _annealStrategy: 'cos' | 'linear';
  declare annealEpochs: number;

  /**
   * @param args swaLr, annealEpochs (10), annealStrategy ('cos'), lastEpoch (-1)
   * @throws RangeError for another strategy, and epochs that are no integer of 0 or more
   */
  constructor(...args: Arguments<SWALRParameters, SWALROrder>) {
    const { optimizer, ...given } = bindSWALR.named(args);
    const { annealEpochs, annealStrategy, lastEpoch } = given;
    if (!Array.isArray(given.swaLr)) expectNumber(given.swaLr, 'swaLr');
    const lrs = formatParam('swa_lr', optimizer, given.swaLr);
    for (const [i, group] of optimizer.paramGroups.entries()) group.swaLr = lrs[i];
    if (annealStrategy !== 'cos' && annealStrategy !== 'linear') {
      throw new RangeError(
        `anneal_strategy must be one of 'cos' or 'linear', instead got ${briefText(annealStrategy)}`,
      );
    }
    if (!Number.isInteger(annealEpochs) || annealEpochs < 0) {
      throw new RangeError(`anneal_epochs must be equal or greater than 0, got ${pyRepr(annealEpochs)}`);
    }
    super(optimizer, lastEpoch, { _annealStrategy: annealStrategy, annealEpochs });
  }

  private _alpha(step: number): number {
    const t = Math.max(0, Math.min(1, step / Math.max(1, this.annealEpochs)));
    return this._annealStrategy === 'cos' ? (1 - cos(Math.PI * t)) / 2 : t;
  }

  override getLr(): Value[] {
    this._warnOutsideStep();
    let step = this._stepCount - 1;
    if (this.annealEpochs === 0) step = Math.max(1, step);
    const before = this._alpha(step - 1);
    const alpha = this._alpha(step);
    return this.optimizer.paramGroups.map(({ lr, swaLr }) => {
      const first = before === 1 ? swaLr : div(sub(lr, mul(before, swaLr)), 1 - before);
      return add(mul(swaLr, alpha), mul(first, 1 - alpha));
    });
  }
}
