/** An optimizer's state in Python's layout, both ways. */
import { shardingOf } from '../c10d/sharding';
import { entriesOf } from '../common/optionsObject';
import { pyRepr } from '../python/pyrepr';
import { markKind, markSlot, marksOf } from '../tensor/pythonKinds';
import { sameSize } from '../tensor/sizes';
import { Tensor } from '../tensor/tensor';
import { fromPythonName, toPythonName } from './names';

/**
 * A group of parameters with its settings. A learning rate is changed here:
 * `optimizer.paramGroups[0].lr = 0.01`.
 */
export type ParamGroup<O = Record<string, any>> = {
  /** The parameters of the group. */
  params: Tensor[];
  /** Python's `param_names`, when the parameters came with names. */
  paramNames?: string[];
} & { [K in keyof O]: K extends 'lr' ? any : O[K] };

/**
 * What an optimizer remembers of a parameter. The names are those of Python's state dict:
 * `exp_avg`, `momentum_buffer`.
 */
export type ParamState = Record<string, any>;

/** An optimizer's state in Python's layout: parameters are numbered, and settings have Python's names. */
export interface OptimizerStateDict {
  /** The state of each parameter, by its number in the order of the groups. */
  state: Record<number, ParamState>;
  /** The groups with their settings; `params` are the parameters' numbers. */
  param_groups: (Record<string, any> & { params: number[] })[];
}

/**
 * A setting with what Python's file says about it:
 * several numbers are a tuple, some numbers are floats even when integral.
 */
function markSetting(packed: object, name: string, value: unknown, isFloat: boolean): void {
  if (isFloat && typeof value === 'number') markSlot(packed, name, 'float');
  if (!Array.isArray(value) || name === 'param_names') return;
  markKind(value, 'tuple');
  value.forEach((item, i) => {
    if (isFloat && typeof item === 'number') markSlot(value, i, 'float');
  });
}

/**
 * `Optimizer.stateDict`: parameters become numbers, settings get Python's names.
 * @param floats the settings that Python holds as floats
 */
export function saveState(
  paramGroups: readonly ParamGroup<any>[],
  state: ReadonlyMap<Tensor, ParamState>,
  floats: readonly string[] = [],
): OptimizerStateDict {
  const numbers = new Map<Tensor, number>();
  let start = 0;
  const packed = paramGroups.map((group) => {
    const settings: Record<string, any> = {};
    for (const [name, value] of Object.entries(group)) {
      if (name === 'params') continue;
      settings[toPythonName(name)] = value;
      const isFloat = floats.includes(name) || marksOf(group)?.slots?.get(name) === 'float';
      markSetting(settings, toPythonName(name), value, isFloat);
    }
    group.params.forEach((param: Tensor, i: number) => {
      if (!numbers.has(param)) numbers.set(param, start + i);
    });
    start += group.params.length;
    settings.params = group.params.map((param: Tensor) => numbers.get(param)!);
    return settings as OptimizerStateDict['param_groups'][number];
  });
  const packedState: Record<number, ParamState> = {};
  for (const [param, value] of state) {
    const number = numbers.get(param);
    if (number !== undefined) packedState[number] = value;
  }
  return { state: markKind(packedState, 'intKeys'), param_groups: packed };
}

/** What is remembered of each element of a sharded parameter is this rank's part as well. */
export function markSharded(state: ReadonlyMap<Tensor, ParamState>): void {
  for (const [param, values] of state) {
    const sharding = shardingOf(param);
    if (sharding === undefined) continue;
    for (const value of Object.values(values))
      if (value instanceof Tensor && shardingOf(value) === undefined && sameSize(value.shape, param.shape))
        sharding.mark(value);
  }
}

/** Python's deepcopy of settings: tensors are cloned. */
function copySetting(value: unknown): unknown {
  if (value instanceof Tensor) return value.detach().clone().requiresGrad_(value.requiresGrad);
  if (Array.isArray(value)) return value.map(copySetting);
  return value;
}

/** A loaded value for a parameter: tensors go to its device and, floating-point ones, to its dtype. */
function castValue(param: Tensor, key: string, value: unknown, onDevice: boolean): unknown {
  if (value instanceof Tensor) {
    if (key === 'step') return onDevice ? value.to({ dtype: 'float32', device: param.device }) : value;
    const dtype = param.isFloatingPoint() ? param.dtype : value.dtype;
    return value.to({ dtype, device: param.device });
  }
  if (Array.isArray(value)) return value.map((item) => castValue(param, '', item, onDevice));
  if (value instanceof Map) {
    return new Map([...value].map(([k, item]) => [k, castValue(param, String(k), item, onDevice)]));
  }
  if (typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(
      Object.entries(value).map(([k, item]) => [k, castValue(param, k, item, onDevice)]),
    );
  }
  return value;
}

/** `Optimizer.loadStateDict`: the new state and groups of an optimizer that has `groups`. */
export function loadState(
  groups: readonly ParamGroup<any>[],
  stateDict: OptimizerStateDict,
): { state: Map<Tensor, ParamState>; paramGroups: ParamGroup<any>[] } {
  const saved = stateDict?.param_groups;
  if (!Array.isArray(saved) || typeof stateDict.state !== 'object' || stateDict.state === null) {
    throw new TypeError(
      "Expected an optimizer's state dict, with 'state' and 'param_groups', as optimizer.stateDict() gives it",
    );
  }
  if (groups.length !== saved.length) {
    throw new RangeError('loaded state dict has a different number of parameter groups');
  }
  if (groups.some((group, i) => group.params.length !== saved[i]!.params.length)) {
    throw new RangeError(
      "loaded state dict contains a parameter group that doesn't match the size of optimizer's group",
    );
  }
  const params = new Map<number, { param: Tensor; onDevice: boolean }>();
  groups.forEach((group, g) => {
    const { capturable = false, fused = false } = saved[g]!;
    group.params.forEach((param: Tensor, i: number) => {
      params.set(Number(saved[g]!.params[i]), { param, onDevice: Boolean(capturable || fused) });
    });
  });
  const state = new Map<Tensor, ParamState>();
  for (const [key, value] of entriesOf(stateDict.state)) {
    const owner = params.get(Number(key));
    if (owner === undefined) continue;
    const entries = entriesOf(value).map(([name, item]) => [
      String(name),
      castValue(owner.param, String(name), item, owner.onDevice),
    ]);
    state.set(owner.param, Object.fromEntries(entries));
  }
  const paramGroups = saved.map((group, i) => {
    const settings: Record<string, any> = {};
    for (const [name, value] of entriesOf(group)) {
      if (name !== 'params') settings[fromPythonName(String(name))] = copySetting(value);
    }
    const own = groups[i]!;
    const made = { params: own.params, ...settings } as ParamGroup<any>;
    for (const [name, slot] of marksOf(group)?.slots ?? [])
      markSlot(made, fromPythonName(String(name)), slot);
    if (own.paramNames !== undefined && made.paramNames === undefined) made.paramNames = own.paramNames;
    return made;
  });
  return { state, paramGroups };
}

/**
 * Refuses what another optimizer left, and what was remembered of parameters of other shapes.
 * @param own the optimizer's name
 * @param shapeOf the shape that a tensor which is remembered of a parameter must have;
 *   undefined where any will do
 */
export function checkLoaded(
  own: string,
  defaults: object,
  groups: readonly ParamGroup<any>[],
  state: ReadonlyMap<Tensor, ParamState>,
  shapeOf: (name: string, param: Tensor) => readonly number[] | undefined,
): void {
  const required = Object.entries(defaults).filter(([, value]) => value !== undefined);
  groups.forEach((group, g) => {
    const lacking = required.filter(([name]) => group[name] === undefined);
    if (lacking.length > 0) {
      throw new RangeError(
        `loaded state dict is another optimizer's: its parameter group ${g} has no ` +
          `${lacking.map(([name]) => `'${toPythonName(name)}'`).join(', ')}, which ${own} needs. Load a state dict that ${own} made, ` +
          'or begin without one.',
      );
    }
    group.params.forEach((param: Tensor, i: number) => {
      for (const [name, value] of Object.entries(state.get(param) ?? {})) {
        const wanted = shapeOf(name, param);
        if (wanted === undefined || !(value instanceof Tensor)) continue;
        const { shape } = value;
        if (shape.length === wanted.length && shape.every((size, d) => size === wanted[d])) continue;
        const called = group.paramNames === undefined ? '' : ` '${group.paramNames[i]}'`;
        throw new RangeError(
          `loaded state dict doesn't fit: '${name}' of parameter ${i}${called} in group ${g} has shape ${pyRepr(shape)}, the parameter ` +
            `has shape ${pyRepr(param.shape)}. The parameters are others than when it was saved, or come in another order: a module's ` +
            'parameters come in the order in which its fields are declared.',
        );
      }
    });
  });
}
