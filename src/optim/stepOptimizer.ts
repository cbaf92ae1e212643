/** What the optimizers share whose steps are native: `binding/optim/step.cpp` and a rule for each. */

import { native } from '../native';
import { getDefaultDtype } from '../tensor/defaultDtype';
import { packHandles } from '../tensor/handles';
import { torchOps } from '../tensor/operators';
import type { NumberOrTensor } from '../tensor/operatorTypes';
import { awaitPasses } from '../tensor/passes';
import { handleOf, Tensor } from '../tensor/tensor';
import { Optimizer, type ParamGroup, type ParamState } from './optimizer';
/** Settings that the native step knows of by name. */
export type StepSettings = {
  lr: NumberOrTensor;
  foreach?: boolean | null | undefined;
  fused?: boolean | null | undefined;
  maximize?: boolean | undefined;
  differentiable?: boolean | undefined;
  capturable?: boolean | undefined;
};

/** How often Python's steps for one parameter take its gradient, where that is more than once. */
const gradientUses: Readonly<Record<string, number>> = {
  Adadelta: 3,
  Adagrad: 3,
  Adam: 3,
  Adamax: 2,
  NAdam: 4,
  RAdam: 3,
  RMSprop: 3,
  Rprop: 2,
};

/** A setting as the native step takes it. */
export type Setting = NumberOrTensor | boolean;

/** What is remembered of a parameter as one number, whatever the parameter's shape. */
const counts: ReadonlySet<string> = new Set(['step', 'mu_product', 'eta', 'mu']);

/**
 * A tensor without dimensions in the dtype of step counts,
 * on the CPU unless the step is to be where `param` is.
 */
export function scalarState(value: number, param: Tensor, besideParam: boolean, dtype?: 'float32'): Tensor {
  return torchOps.full([], value, {
    dtype: dtype ?? (getDefaultDtype() === 'float64' ? 'float64' : 'float32'),
    device: besideParam ? param.device : 'cpu',
  });
}

/** What a group's steps hand over, in memory that the addon has read when the call returns. */
interface StepArguments {
  params: Int32Array;
  states: Int32Array;
  numbers: Float64Array;
  settings: Int32Array;
}

const used = new WeakMap<object, StepArguments>();
const none = new Int32Array(0);

/** An optimizer's arguments of a step, in the memory of the step before where they have the same number. */
function stepArguments(
  group: object,
  params: readonly Tensor[],
  width: number,
  settings: readonly Setting[],
) {
  const before = used.get(group);
  const count = params.length * width;
  const numbers =
    before?.numbers.length === settings.length ? before.numbers : new Float64Array(settings.length);
  settings.forEach((setting, i) => {
    numbers[i] = setting instanceof Tensor ? 0 : Number(setting);
  });
  const all: StepArguments = {
    params: packHandles(params, before?.params),
    states: before?.states.length === count ? before.states.fill(0) : new Int32Array(count),
    numbers,
    settings: packHandles(settings, before?.settings),
  };
  used.set(group, all);
  return all;
}

/** Base class of the optimizers whose step is one native call for a group. */
export abstract class StepOptimizer<O extends StepSettings> extends Optimizer<O> {
  /** The rule's name in the addon. */
  protected abstract readonly _rule: string;

  /** The names of the tensors that are remembered of a parameter, in the rule's order, which is Python's. */
  protected abstract readonly _stateNames: readonly string[];

  /** The settings that only this rule has, in its own order. */
  protected abstract _settings(group: ParamGroup<O>): Setting[];

  /** Whether `step` itself takes the scale of `GradScaler` into account: only fused steps do. */
  override get stepSupportsAmpScaling(): boolean {
    return (this.defaults as StepSettings).fused ?? false;
  }

  protected override _gradientUses(group: ParamGroup<O>): number {
    const { centered, nesterov } = group as { centered?: boolean; nesterov?: boolean };
    return (gradientUses[this._rule] ?? 1) + (centered || nesterov ? 1 : 0);
  }

  protected override _update(group: ParamGroup<O>): void {
    this._stepParams(group, group.params, this._settings(group));
  }

  protected _stepParams(group: ParamGroup<O>, params: Tensor[], own: Setting[]): void {
    awaitPasses();
    const names = this._stateNames;
    const given = stepArguments(group, params, names.length, [group.lr, ...own]);
    params.forEach((param, i) => {
      const state = this.state.get(param);
      if (state === undefined) return;
      for (let s = 0; s < names.length; s++) given.states[i * names.length + s] = handleOf(state[names[s]!]);
    });
    const made = native.optimizerStep(
      this._rule,
      given.params,
      given.states,
      given.numbers,
      given.settings,
      group.maximize ?? false,
      group.capturable ?? false,
      group.differentiable ?? false,
      // As in Python: whether gradients flow at all is the optimizer's setting, not the group's.
      (this.defaults as StepSettings).differentiable ?? false,
      group.foreach ?? null,
      group.fused ?? null,
      this.gradScale || this.foundInf ? packHandles([this.gradScale, this.foundInf]) : none,
    );
    for (let k = 0; k < made.length; k += names.length + 1) {
      const param = params[made[k] as number]!;
      const state: ParamState = this.state.get(param) ?? {};
      names.forEach((name, s) => {
        const tensor = made[k + 1 + s];
        if (tensor !== null) state[name] = tensor;
      });
      this.state.set(param, state);
    }
  }

  protected override _setState(): void {
    for (const group of this.paramGroups) {
      for (const [name, value] of [
        ['foreach', null],
        ['maximize', false],
        ['differentiable', false],
        ['capturable', false],
        ['fused', null],
      ] as const) {
        if (name in this.defaults) (group as StepSettings as Record<string, unknown>)[name] ??= value;
      }
      for (const param of group.params) {
        const state = this.state.get(param);
        if (state !== undefined && Object.keys(state).length > 0) this._setParamState(param, state, group);
      }
    }
  }

  protected override _stateShape(name: string, param: Tensor): readonly number[] | undefined {
    return this._stateNames.includes(name) && !counts.has(name) ? param.shape : undefined;
  }

  /** The number of steps as a tensor; the fused kernels count in single precision. */
  protected _stepCount(value: number, param: Tensor, { capturable, fused }: ParamGroup<O>): Tensor {
    return scalarState(value, param, (capturable || fused) ?? false, fused ? 'float32' : undefined);
  }

  /** Turns numbers of an older version's state into tensors. */
  protected _setParamState(param: Tensor, state: ParamState, group: ParamGroup<O>): void {
    if (!(state.step instanceof Tensor)) state.step = this._stepCount(Number(state.step), param, group);
  }
}
