/** torch.amp.GradScaler: twin of torch/amp/grad_scaler.py. */
import { type Arguments, refuseArguments } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectComparable, invalidArgument, isIterable } from '../common/expect';
import { warn } from '../common/warnings';
import { isAvailable } from '../cuda';
import type { Optimizer } from '../optim';
import { pyTypeName } from '../python/pyrepr';
import { keepBeyondScopes } from '../runtime/memory';
import { torchOps } from '../tensor/operators';
import { markSlot } from '../tensor/pythonKinds';
import { Tensor } from '../tensor/tensor';
import { typeOfDevice } from './deviceType';
import {
  bindFactor,
  bindGradScaler,
  bindInterval,
  bindLoad,
  bindUnscale,
  bindUpdate,
  type GradScalerOptions,
  type GradScalerOrder,
  type GradScalerStateDict,
  type NewFactor,
  type NewInterval,
  type OfOptimizer,
  type OfStateDict,
  type UpdateOptions,
} from './scalerArguments';
import { copies, unscaleGrads } from './unscale';

/** What a scaler knows of an optimizer between two updates. */
interface OptimizerState {
  stage: 'ready' | 'unscaled' | 'stepped';
  /** For each device, 1 where a gradient was infinite or NaN, else 0. */
  foundInf: Map<string, Tensor>;
}

/**
 * Keeps small float16 gradients from vanishing: the loss is multiplied by a scale before `backward`, the
 * gradients are divided by it before the step, and a step whose gradients hold an infinity or a NaN is left
 * out. The scale falls after such a step and grows after many good ones.
 *
 * @see https://docs.pytorch.org/docs/2.13/amp.html#torch.amp.GradScaler
 * @example
 * const scaler = new torch.amp.GradScaler('cpu');
 * for (const [x, y] of loader) {
 *   optimizer.zeroGrad();
 *   const loss = torch.autocast('cpu', { dtype: torch.float16 }, () => criterion(model(x), y));
 *   scaler.scale(loss).backward();
 *   scaler.step(optimizer);
 *   scaler.update();
 * }
 */
export class GradScaler {
  private readonly _device: string;
  private readonly _enabled: boolean;
  private _initScale: number;
  private _growthFactor: number;
  private _backoffFactor: number;
  private _growthInterval: number;
  private _initGrowthTracker = 0;
  /** Both are made when `scale` first sees a tensor, beside which they are to lie. */
  private _scale: Tensor | undefined;
  private _growthTracker: Tensor | undefined;
  private _optimizers = new Map<Optimizer<any>, OptimizerState>();

  /**
   * @param args device ('cuda'), initScale (65536), growthFactor (2), backoffFactor (0.5), growthInterval
   *   (2000), enabled (true), by position or by name
   * @throws Error for a growth factor that doesn't grow or a backoff factor that does
   */
  constructor(...args: Arguments<GradScalerOptions, GradScalerOrder>) {
    const given = bindGradScaler.named(args);
    if (typeof given.device !== 'string') throw invalidArgument('a device type', 'device', given.device);
    this._device = given.device;
    this._enabled = given.enabled;
    this._initScale = given.initScale;
    this._growthFactor = given.growthFactor;
    this._backoffFactor = given.backoffFactor;
    this._growthInterval = given.growthInterval;
    if (this._enabled && this._device === 'cuda' && !isAvailable()) {
      warn('torch.cuda.amp.GradScaler is enabled, but CUDA is not available.  Disabling.');
      this._enabled = false;
    }
    if (!this._enabled) return;
    expectComparable(given.growthFactor, 'growthFactor');
    expectComparable(given.backoffFactor, 'backoffFactor');
    if (!(this._growthFactor > 1)) throw new Error('The growth factor must be > 1.0.');
    if (!(this._backoffFactor < 1)) throw new Error('The backoff factor must be < 1.0.');
  }

  /** The scale and the count of good steps. */
  private _made(fn: string): { scale: Tensor; tracker: Tensor } {
    const { _scale: scale, _growthTracker: tracker } = this;
    if (scale === undefined || tracker === undefined) {
      throw new Error(
        `Attempted ${fn} but _scale is None.  ` +
          'This may indicate your script did not use scaler.scale(loss or outputs) earlier in the iteration.',
      );
    }
    return { scale, tracker };
  }

  private _scaleBeside(tensor: Tensor): Tensor {
    if (this._scale === undefined) {
      const { device } = tensor;
      this._scale = torchOps.full([], this._initScale, { dtype: 'float32', device });
      this._growthTracker = torchOps.full([], this._initGrowthTracker, { dtype: 'int32', device });
      keepBeyondScopes([this._scale, this._growthTracker]);
    }
    return this._scale;
  }

  private _stateOf(optimizer: Optimizer<any>): OptimizerState {
    let state = this._optimizers.get(optimizer);
    if (state === undefined) {
      state = { stage: 'ready', foundInf: new Map() };
      this._optimizers.set(optimizer, state);
    }
    return state;
  }

  /**
   * outputs * scale: of a loss, or of all tensors in an iterable of them.
   * @throws RangeError for anything else
   */
  scale<T extends Tensor | Iterable<unknown>>(...args: [outputs: T]): T {
    refuseArguments('scale', args, 1);
    const [outputs] = args;
    if (!this._enabled) return outputs;
    if (outputs instanceof Tensor) {
      const scale = this._scaleBeside(outputs).to({ device: outputs.device, nonBlocking: true });
      return outputs.mul(scale) as Tensor as T;
    }
    let scaleOn: ((device: string) => Tensor) | undefined;
    const apply = (value: unknown): unknown => {
      if (value instanceof Tensor) {
        scaleOn ??= copies(this._scaleBeside(value));
        return value.mul(scaleOn(value.device));
      }
      if (isIterable(value) && typeof value !== 'string') return Array.from(value, apply);
      throw new RangeError('outputs must be a Tensor or an iterable of Tensors');
    };
    return apply(outputs) as T;
  }

  /**
   * Divides the optimizer's gradients by the scale, for what looks at them before `step` (clipping);
   * otherwise `step` does it. Once for each step, when all gradients are there.
   * @throws TorchError when it is called twice, or after `step`
   */
  unscale_(...args: Arguments<OfOptimizer, [optimizer: 'optimizer']>): void {
    const [optimizer] = bindUnscale(args);
    if (!this._enabled) return;
    const { scale } = this._made('unscale_');
    const state = this._stateOf(optimizer);
    if (state.stage === 'unscaled') {
      throw new TorchError('unscale_() has already been called on this optimizer since the last update().');
    }
    if (state.stage === 'stepped') throw new TorchError('unscale_() is being called after step().');
    const invScale = scale.double().reciprocal().float();
    const foundInf = torchOps.full([], 0, { dtype: 'float32', device: scale.device });
    state.foundInf = unscaleGrads(optimizer, invScale, foundInf, false);
    state.stage = 'unscaled';
  }

  /**
   * Divides the gradients by the scale, if `unscale_` didn't, and calls the optimizer's step unless one of
   * them is infinite or NaN.
   *
   * @returns what the optimizer's step returns
   * @throws TorchError for a closure, for a second step before `update`; Error before `scale` was
   *   called, or when no parameter has a gradient
   */
  step(optimizer: Optimizer<any>, ...rest: readonly unknown[]): unknown {
    if (rest.length > 0 && rest[0] !== undefined && this._enabled) {
      throw new TorchError('Closure use is not currently supported if GradScaler is enabled.');
    }
    if (!this._enabled) return (optimizer as { step(...args: readonly unknown[]): unknown }).step(...rest);
    this._made('step');
    const state = this._stateOf(optimizer);
    if (state.stage === 'stepped')
      throw new TorchError('step() has already been called since the last update().');
    if (optimizer.stepSupportsAmpScaling) return this._stepFused(optimizer, state);
    if (state.stage === 'ready') this.unscale_(optimizer);
    if (state.foundInf.size === 0) {
      throw new Error('No inf checks were recorded for this optimizer.');
    }
    const isFinite = [...state.foundInf.values()].every((found) => found.item() === 0);
    const result = isFinite ? optimizer.step() : undefined;
    state.stage = 'stepped';
    return result;
  }

  /** The fused kernels divide the gradients and leave the step out: nothing waits for the device. */
  private _stepFused(optimizer: Optimizer<any>, state: OptimizerState): unknown {
    const { scale } = this._made('step');
    if (state.stage === 'ready') {
      const one = torchOps.full([], 1, { dtype: 'float32', device: scale.device });
      const none = torchOps.full([], 0, { dtype: 'float32', device: scale.device });
      state.foundInf = unscaleGrads(optimizer, one, none, true);
    }
    const found = [...state.foundInf.values()].map((one) =>
      one.to({ device: scale.device, nonBlocking: true }),
    );
    const own = optimizer.gradScale;
    optimizer.gradScale = state.stage === 'unscaled' ? own : own === undefined ? scale : scale.mul(own);
    optimizer.foundInf = found.length === 0 ? undefined : found.reduce((sum, one) => sum.add(one));
    try {
      return optimizer.step();
    } finally {
      state.stage = 'stepped';
      optimizer.gradScale = undefined;
      optimizer.foundInf = undefined;
    }
  }

  /**
   * Moves the scale, once at the end of each step: down if a step was left out, up after `growthInterval`
   * steps that weren't; or to `newScale`.
   *
   * @throws Error before `scale` was called or without a step, or for a tensor that is no scale
   */
  update(...args: Arguments<UpdateOptions, [newScale: 'newScale']>): void {
    const [newScale] = bindUpdate(args);
    if (!this._enabled) return;
    const { scale, tracker } = this._made('update');
    if (typeof newScale === 'number') {
      scale.fill_(newScale);
    } else if (newScale instanceof Tensor) {
      if (typeOfDevice(newScale.device) !== this._device || newScale.numel() !== 1 || newScale.requiresGrad) {
        throw new Error(
          'new_scale should be a float or a 1-element torch.cuda.FloatTensor or torch.FloatTensor with requires_grad=False.',
        );
      }
      scale.copy_(newScale);
    } else if (newScale === null) {
      this._moveScale(scale, tracker);
    } else {
      throw invalidArgument('a number or a Tensor', 'newScale', newScale);
    }
    this._optimizers = new Map();
  }

  private _moveScale(scale: Tensor, tracker: Tensor): void {
    const found = [...this._optimizers.values()].flatMap(({ foundInf }) =>
      Array.from(foundInf.values(), (one) => one.to({ device: scale.device, nonBlocking: true })),
    );
    if (found.length === 0) throw new Error('No inf checks were recorded prior to update.');
    const combined = found.reduce((sum, one) => sum.add_(one));
    torchOps._ampUpdateScale_(
      scale,
      tracker,
      combined,
      this._growthFactor,
      this._backoffFactor,
      this._growthInterval,
    );
  }

  /** The scale; 1 when scaling is off. It waits for the device. */
  getScale(...args: []): number {
    refuseArguments('getScale', args);
    if (!this._enabled) return 1;
    return this._scale === undefined ? this._initScale : Number(this._scale.item());
  }

  /** The factor by which the scale grows after enough steps without inf and NaN. */
  getGrowthFactor(...args: []): number {
    refuseArguments('getGrowthFactor', args);
    return this._growthFactor;
  }

  /** Changes the factor by which the scale grows. */
  setGrowthFactor(...args: Arguments<NewFactor, [newFactor: 'newFactor']>): void {
    const [newFactor] = bindFactor(args, 'setGrowthFactor');
    this._growthFactor = newFactor;
  }

  /** The factor by which the scale shrinks after a step with inf or NaN. */
  getBackoffFactor(...args: []): number {
    refuseArguments('getBackoffFactor', args);
    return this._backoffFactor;
  }

  /** Changes the factor by which the scale shrinks. */
  setBackoffFactor(...args: Arguments<NewFactor, [newFactor: 'newFactor']>): void {
    const [newFactor] = bindFactor(args, 'setBackoffFactor');
    this._backoffFactor = newFactor;
  }

  /** How many steps without inf and NaN there are before the scale grows. */
  getGrowthInterval(...args: []): number {
    refuseArguments('getGrowthInterval', args);
    return this._growthInterval;
  }

  /** Changes how many steps without inf and NaN there are before the scale grows. */
  setGrowthInterval(...args: Arguments<NewInterval, [newInterval: 'newInterval']>): void {
    const [newInterval] = bindInterval(args);
    this._growthInterval = newInterval;
  }

  /** Whether gradients are scaled. */
  isEnabled(...args: []): boolean {
    refuseArguments('isEnabled', args);
    return this._enabled;
  }

  /** The scaler's state with Python's names, after `update`; empty when scaling is off. */
  stateDict(...args: []): GradScalerStateDict {
    refuseArguments('stateDict', args);
    if (!this._enabled) return {};
    const state = {
      scale: this.getScale(),
      growth_factor: this._growthFactor,
      backoff_factor: this._backoffFactor,
      growth_interval: this._growthInterval,
      _growth_tracker:
        this._growthTracker === undefined ? this._initGrowthTracker : Number(this._growthTracker.item()),
    };
    for (const name of ['scale', 'growth_factor', 'backoff_factor']) markSlot(state, name, 'float');
    return state;
  }

  /** For `JSON.stringify`: the state dict. */
  toJSON(): GradScalerStateDict {
    return this.stateDict();
  }

  /**
   * Takes over the state of a run that is to be continued, Python's or one of here.
   * @throws TorchError for the state of a scaler that was off, or for entries that are missing
   */
  loadStateDict(...args: Arguments<OfStateDict, [stateDict: 'stateDict']>): void {
    const [stateDict] = bindLoad(args);
    if (!this._enabled) return;
    if (typeof stateDict !== 'object' || stateDict === null) {
      throw invalidArgument('a state dict', 'stateDict', stateDict);
    }
    if (Object.keys(stateDict).length === 0) {
      throw new TorchError(
        'The source state dict is empty, possibly because it was saved from a disabled instance of GradScaler.',
      );
    }
    const read = (key: keyof GradScalerStateDict): number => {
      const value = stateDict[key];
      if (typeof value === 'number') return value;
      throw new TypeError(
        `Expected a number for '${key}' of the scaler's state but received ${pyTypeName(value)}`,
      );
    };
    const scale = read('scale');
    const tracker = read('_growth_tracker');
    const [growthFactor, backoffFactor] = [read('growth_factor'), read('backoff_factor')];
    this._growthInterval = read('growth_interval');
    [this._growthFactor, this._backoffFactor] = [growthFactor, backoffFactor];
    [this._initScale, this._initGrowthTracker] = [scale, tracker];
    this._scale?.fill_(scale);
    this._growthTracker?.fill_(tracker);
  }
}
