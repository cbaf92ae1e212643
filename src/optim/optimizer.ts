/** Twin of torch/optim/optimizer.py: the base class of all optimizers. */

import { enableGrad } from '../autograd/gradMode';
import { refuseShards, sumGradients } from '../c10d/sharding';
import { refuseArguments } from '../common/binder';
import { addLine, TorchError } from '../common/errors';
import { isIterable } from '../common/expect';
import { addHook, type HookMap, type RemovableHandle } from '../common/hooks';
import { inspectCustom } from '../common/node';
import { invalidArgument, typeName } from '../common/options';
import { entriesOf, isOptionsObject, markValues } from '../common/optionsObject';
import { watchNames } from '../common/pythonNames';
import { keepBeyondScopes } from '../runtime/memory';
import { Tensor } from '../tensor/tensor';
import { torchTypename } from '../tensor/typename';
import { bindZeroGrad, type ZeroGradArguments, zeroGradients } from '../tensor/zeroGradients';
import {
  bindAddParamGroup,
  bindHook,
  bindLoadStateDict,
  bindStateHook,
  bindStep,
  type HookArgs,
  type LoadStateDictArgs,
  type ParamGroupArgs,
  type StateHookArgs,
} from './arguments';
import {
  checkGroup,
  checkSettings,
  initialized,
  listParams,
  type ParamGroupInput,
  type Params,
  paramsAdvice,
} from './paramGroups';
import {
  checkLoaded,
  loadState,
  markSharded,
  type OptimizerStateDict,
  type ParamGroup,
  type ParamState,
  saveState,
} from './stateDict';
import { optimizerText } from './text';

export type { CommonArguments, ParamGroupInput, Params } from './paramGroups';
export type { OptimizerStateDict, ParamGroup, ParamState } from './stateDict';

/** What a closure returns: the loss. It must compute it anew, with gradients. */
export type Closure<T> = () => T;

type StepHook = (optimizer: Optimizer<any>, args: unknown[]) => unknown;
type StateHook = (optimizer: Optimizer<any>, stateDict?: any) => unknown;

interface Hooks {
  readonly stepPre: HookMap<StepHook>;
  readonly stepPost: HookMap<StepHook>;
  readonly statePre: HookMap<StateHook>;
  readonly statePost: HookMap<StateHook>;
  readonly loadPre: HookMap<StateHook>;
  readonly loadPost: HookMap<StateHook>;
}

const newHooks = (): Hooks => ({
  stepPre: new Map(),
  stepPost: new Map(),
  statePre: new Map(),
  statePost: new Map(),
  loadPre: new Map(),
  loadPost: new Map(),
});

const globalStepPre: HookMap<StepHook> = new Map();
const globalStepPost: HookMap<StepHook> = new Map();

/** Runs `hook(optimizer, args)` before every step of every optimizer. */
export function registerOptimizerStepPreHook(hook: StepHook): RemovableHandle {
  return addHook(globalStepPre, hook);
}

/** Runs `hook(optimizer, args)` after every step of every optimizer. */
export function registerOptimizerStepPostHook(hook: StepHook): RemovableHandle {
  return addHook(globalStepPost, hook);
}

/**
 * Base class of all optimizers. A subclass collects its settings' defaults and writes `_update`,
 * or `step` itself.
 *
 * @see https://docs.pytorch.org/docs/2.13/optim.html
 * @example
 * const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
 * for (const [x, y] of loader) {
 *   optimizer.zeroGrad();
 *   lossFn(model(x), y).backward();
 *   optimizer.step();
 * }
 */
export abstract class Optimizer<O extends object = Record<string, any>> {
  /** The settings of groups that don't give their own. */
  readonly defaults: O;
  /** What is remembered of each parameter. */
  state: Map<Tensor, ParamState> = new Map();
  /** The groups of parameters with their settings. */
  paramGroups: ParamGroup<O>[] = [];
  /** What `step` is to divide the gradients by: a GradScaler sets it where the fused kernel does so. */
  gradScale: Tensor | undefined;
  /** 1 where that step is to be left out: a gradient is infinite or NaN. */
  foundInf: Tensor | undefined;
  private readonly _hooks: Hooks = newHooks();

  /**
   * @param params parameters, named parameters, or groups of them with settings of their own
   * @param defaults the settings of groups that don't give their own
   * @throws TypeError and RangeError with PyTorch's texts for what isn't a list of leaf tensors
   */
  constructor(params: Params<O>, defaults: O) {
    this.defaults = defaults;
    if (params instanceof Tensor) {
      throw new TypeError(
        'params argument given to the optimizer should be an iterable of Tensors or dicts, but got ' +
          torchTypename(params),
      );
    }
    if (!isIterable(params)) {
      const error = invalidArgument('an iterable of Tensors or parameter groups', 'params', params);
      addLine(error, paramsAdvice(params));
      throw error;
    }
    const given: unknown[] = [...(params as Iterable<unknown>)];
    if (given.length === 0) throw new RangeError('optimizer got an empty parameter list');
    const groups = isOptionsObject(given[0]) ? given : [{ params: given }];
    for (const group of groups) this.addParamGroup(group as ParamGroupInput<O>);
  }

  /** Settings whose integral values Python would print and save as floats (`lr: 1.0`). */
  protected get floatSettings(): readonly string[] {
    return ['lr', 'eps', 'betas'];
  }

  /** Whether each element is updated by itself, so that a rank can update its part of a parameter. */
  protected get _isElementwise(): boolean {
    return true;
  }

  /** Whether `step` itself divides by `gradScale` and heeds `foundInf`: the fused kernels do. */
  get stepSupportsAmpScaling(): boolean {
    return false;
  }

  /** How often Python's update takes a gradient, of which each rank may have a term: a sum each time. */
  protected _gradientUses(_group: ParamGroup<O>): number {
    return 1;
  }

  /** Updates the parameters of one group; gradients are there. A subclass writes this, or `step` itself. */
  protected _update(_group: ParamGroup<O>): void {
    throw new TorchError(`${this.constructor.name} must define _update(group) or step()`);
  }

  /**
   * Updates all parameters by their gradients.
   * @param closure computes the loss anew, with gradients; some optimizers call it more than once
   * @returns what the closure returned
   * @throws TypeError for a closure that is asynchronous: the gradients wouldn't be there yet
   */
  step(): undefined;
  step<T>(closure: Closure<T>): T;
  step<T>(options: { closure: Closure<T> }): T;
  step(...given: unknown[]): unknown {
    const [closure] = bindStep(given);
    const hooks = this._hooks;
    let args: unknown[] = closure === null ? [] : [closure];
    for (const hook of [...globalStepPre.values(), ...hooks.stepPre.values()]) {
      const changed = hook(this, args);
      if (changed === undefined || changed === null) continue;
      if (!Array.isArray(changed))
        throw new TorchError('a step pre-hook must return undefined or an array of arguments');
      args = changed;
    }
    const loss = this._step(args[0] as Closure<unknown> | undefined);
    markSharded(this.state);
    for (const state of this.state.values()) keepBeyondScopes(state);
    for (const hook of [...hooks.stepPost.values(), ...globalStepPost.values()]) hook(this, args);
    return loss;
  }

  /** One step without the hooks. An optimizer that calls its closure in another way overrides it. */
  protected _step<T>(closure: Closure<T> | undefined): T | undefined {
    let loss: T | undefined;
    if (closure !== undefined) {
      if (typeof closure !== 'function') throw invalidArgument('a function', 'closure', closure);
      loss = enableGrad(closure) as T;
      if (typeof (loss as Partial<PromiseLike<unknown>> | null)?.then === 'function') {
        throw new TypeError('the closure given to optimizer.step() must not be asynchronous');
      }
    }
    for (const given of this.paramGroups) {
      const group = initialized(given);
      const putBack = sumGradients(group.params, () => this._gradientUses(group));
      try {
        this._update(group);
      } finally {
        putBack?.();
      }
    }
    return loss;
  }

  /**
   * Clears the gradients of all parameters, in one native call.
   * @param args setToNone: drop them instead of filling them with zeros. Default: true
   */
  zeroGrad(...args: ZeroGradArguments): void {
    const [setToNone] = bindZeroGrad(args);
    for (const group of this.paramGroups) zeroGradients(group.params, setToNone);
  }

  /**
   * Adds a group of parameters, e.g. of layers that are to be trained from now on.
   * @param args paramGroup: the parameters and the settings that differ from the defaults
   * @throws TypeError and RangeError with PyTorch's texts
   * @example optimizer.addParamGroup({ params: model.head.parameters(), lr: 1e-4 });
   */
  addParamGroup(...args: ParamGroupArgs<ParamGroupInput<O>>): void {
    const [group] = bindAddParamGroup(args);
    if (!isOptionsObject(group)) {
      throw new TypeError(`param_group must be a dict, but got ${typeName(group)}`);
    }
    const { params: given, ...settings } = Object.fromEntries(entriesOf(group));
    const listed = listParams(given, this.defaults);
    if (!this._isElementwise)
      refuseShards(
        listed.params,
        this.constructor.name,
        'Its update needs whole parameters, not a part on each rank: take an optimizer that updates each element by itself, such as AdamW.',
      );
    checkSettings(this.constructor.name, this.defaults, settings);
    // The settings that the type promises are put in below.
    const made = { params: listed.params } as unknown as ParamGroup<O>;
    if (listed.names !== undefined) made.paramNames = listed.names;
    Object.assign(made, settings);
    for (const [name, value] of Object.entries(this.defaults)) {
      if (made[name as keyof typeof made] === undefined) Object.assign(made, { [name]: value });
    }
    checkGroup(made, this.paramGroups);
    this.paramGroups.push(made);
  }

  // ---- State ----------------------------------------------------------------------------------------------

  /**
   * The optimizer's state in Python's layout, as `torch.save` writes it.
   * @example torch.save({ model: model.stateDict(), optimizer: optimizer.stateDict() }, 'checkpoint.pt');
   */
  stateDict(...args: []): OptimizerStateDict {
    refuseArguments('stateDict', args);
    for (const hook of this._hooks.statePre.values()) hook(this);
    markSharded(this.state);
    let stateDict = saveState(this.paramGroups, this.state, this.floatSettings);
    for (const hook of this._hooks.statePost.values()) {
      stateDict = (hook(this, stateDict) as OptimizerStateDict | undefined) ?? stateDict;
    }
    return stateDict;
  }

  /** For `JSON.stringify`: the state dict. */
  toJSON(): OptimizerStateDict {
    return this.stateDict();
  }

  /**
   * Takes over the state of a run that is to be continued, Python's or one of here.
   * @throws RangeError when groups, numbers of parameters or shapes differ, or the state is another
   *   optimizer's; nothing has changed then
   */
  loadStateDict(...args: LoadStateDictArgs<OptimizerStateDict>): void {
    const [stateDict] = bindLoadStateDict(args);
    if (!isOptionsObject(stateDict) && !((stateDict as unknown) instanceof Map)) {
      throw new TypeError(`Expected state_dict to be a dict, but got ${typeName(stateDict)}`);
    }
    let given: OptimizerStateDict = Object.fromEntries<any>(entriesOf(stateDict)) as any; // checked below
    for (const hook of this._hooks.loadPre.values()) {
      given = (hook(this, given) as OptimizerStateDict | undefined) ?? given;
    }
    const before = { state: this.state, paramGroups: this.paramGroups };
    Object.assign(this, loadState(this.paramGroups, given));
    try {
      this._setState();
      checkLoaded(this.constructor.name, this.defaults, this.paramGroups, this.state, (name, param) =>
        this._stateShape(name, param),
      );
    } catch (error) {
      Object.assign(this, before);
      throw error;
    }
    for (const hook of this._hooks.loadPost.values()) hook(this);
  }

  /** Fills in what a state dict of an older version lacks (Python's `__setstate__`). */
  protected _setState(): void {}

  /** The shape that a tensor which is remembered of a parameter must have; undefined where any will do. */
  protected _stateShape(_name: string, _param: Tensor): readonly number[] | undefined {
    return undefined;
  }

  // ---- Hooks ----------------------------------------------------------------------------------------------

  /** Runs `hook(optimizer, args)` before every step; an array it returns replaces the arguments. */
  registerStepPreHook(...args: HookArgs<(optimizer: this, args: unknown[]) => unknown>): RemovableHandle {
    return addHook(this._hooks.stepPre, ...bindHook(args));
  }

  /** Runs `hook(optimizer, args)` after every step. */
  registerStepPostHook(...args: HookArgs<(optimizer: this, args: unknown[]) => void>): RemovableHandle {
    return addHook(this._hooks.stepPost, ...bindHook(args, 'registerStepPostHook'));
  }

  /** Runs `hook(optimizer)` before the state dict is made. */
  registerStateDictPreHook(...args: StateHookArgs<(optimizer: this) => void>): RemovableHandle {
    return addHook(this._hooks.statePre, ...bindStateHook(args));
  }

  /** Runs `hook(optimizer, stateDict)` after the state dict was made; what it returns takes its place. */
  registerStateDictPostHook(
    ...args: StateHookArgs<(optimizer: this, stateDict: OptimizerStateDict) => OptimizerStateDict | void>
  ): RemovableHandle {
    return addHook(this._hooks.statePost, ...bindStateHook(args, 'registerStateDictPostHook'));
  }

  /** Runs `hook(optimizer, stateDict)` before loading; what it returns is loaded in its place. */
  registerLoadStateDictPreHook(
    ...args: StateHookArgs<(optimizer: this, stateDict: OptimizerStateDict) => OptimizerStateDict | void>
  ): RemovableHandle {
    return addHook(this._hooks.loadPre, ...bindStateHook(args, 'registerLoadStateDictPreHook'));
  }

  /** Runs `hook(optimizer)` after loading. */
  registerLoadStateDictPostHook(...args: StateHookArgs<(optimizer: this) => void>): RemovableHandle {
    return addHook(this._hooks.loadPost, ...bindStateHook(args, 'registerLoadStateDictPostHook'));
  }

  // ---- Text -----------------------------------------------------------------------------------------------

  /** Python's `repr`. */
  toString(): string {
    return optimizerText(this.constructor.name, this.paramGroups, this.floatSettings);
  }

  [inspectCustom](): string {
    return this.toString();
  }
}

watchNames(Optimizer);

markValues(Optimizer);
