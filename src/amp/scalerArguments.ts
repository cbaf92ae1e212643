/** What GradScaler's constructor and methods take, and its state. */
import { binder } from '../common/binder';
import type { Optimizer } from '../optim';
import type { Tensor } from '../tensor/tensor';
import type { Device } from '../tensor/types';

/** Options of `GradScaler`. */
export interface GradScalerOptions {
  /** The type of device that trains, `'cuda'` or `'cpu'`. Default: 'cuda' */
  device?: Device | undefined;
  /** The scale that losses are multiplied by at first. Default: 65536 */
  initScale?: number | undefined;
  /** What the scale is multiplied by after `growthInterval` steps without an infinite gradient. Default: 2 */
  growthFactor?: number | undefined;
  /** What it is multiplied by after a step with one. Default: 0.5 */
  backoffFactor?: number | undefined;
  /** How many steps in a row without inf and NaN make the scale grow. Default: 2000 */
  growthInterval?: number | undefined;
  /** `false` makes `scale` return what it gets and `step` the optimizer's step. Default: true */
  enabled?: boolean | undefined;
}

export type GradScalerOrder = [
  device: 'device',
  initScale: 'initScale',
  growthFactor: 'growthFactor',
  backoffFactor: 'backoffFactor',
  growthInterval: 'growthInterval',
  enabled: 'enabled',
];
export const bindGradScaler = binder<GradScalerOptions, GradScalerOrder>(
  'GradScaler',
  {},
  {
    device: 'cuda',
    initScale: 2 ** 16,
    growthFactor: 2,
    backoffFactor: 0.5,
    growthInterval: 2000,
    enabled: true,
  },
);

/** A scaler's state, with Python's names. Of one that is not enabled: without entries. */
export interface GradScalerStateDict {
  /** The current scale, by which losses are multiplied. */
  scale?: number;
  /** By what the scale is multiplied after `growth_interval` steps without inf and NaN. */
  growth_factor?: number;
  /** By what the scale is multiplied after a step with inf or NaN. */
  backoff_factor?: number;
  /** How many steps in a row without inf and NaN make the scale grow. */
  growth_interval?: number;
  /** How many such steps there have been since the scale last changed. */
  _growth_tracker?: number;
}

export type OfOptimizer = {
  /** The optimizer whose parameters' gradients are concerned. */
  optimizer: Optimizer<any>;
};
export const bindUnscale = binder<OfOptimizer, ['optimizer']>('unscale_', { optimizer: 'object' }, {});

export type UpdateOptions = {
  /** The scale from now on: a number or a float32 tensor of one element. Default: null, by the rules */
  newScale?: number | Tensor | null | undefined;
};
export const bindUpdate = binder<UpdateOptions, ['newScale']>('update', {}, { newScale: null });

export type NewFactor = {
  /** The new factor, by which the scale is multiplied. */
  newFactor: number;
};
/** The arguments of the setters of a factor, which give their names. */
export const bindFactor = binder<NewFactor, ['newFactor']>('setGrowthFactor', { newFactor: 'any' }, {});

export type NewInterval = {
  /** The new number of steps between two growths. */
  newInterval: number;
};
export const bindInterval = binder<NewInterval, ['newInterval']>(
  'setGrowthInterval',
  { newInterval: 'any' },
  {},
);

export type OfStateDict = {
  /** What `stateDict()` of a scaler gave. */
  stateDict: GradScalerStateDict;
};
export const bindLoad = binder<OfStateDict, ['stateDict']>('loadStateDict', { stateDict: 'data' }, {});
