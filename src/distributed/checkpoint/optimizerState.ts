/**
 * Optimizers' state by the names of a model's parameters, nested or flat: the optimizers' part of
 * state_dict.py.
 */
import { noGrad } from '../../autograd/gradMode';
import { NotImplementedError, TorchError } from '../../common/errors';
import { entriesOf } from '../../common/optionsObject';
import type { Optimizer, OptimizerStateDict } from '../../optim';
import { torchOps } from '../../tensor/operators';
import { markKind, markSlot, marksOf } from '../../tensor/pythonKinds';
import { Tensor } from '../../tensor/tensor';
import { dividedAs } from '../tensor/distribute';
import { isDict } from './nested';

/** An optimizer's state, in which parameters have names. */
export interface NamedOptimizerState {
  /** The state of each parameter. */
  state: Record<string, Record<string, any>>;
  /** The groups with their settings; `params` are the parameters' names. */
  param_groups: (Record<string, any> & { params: string[] })[];
}

type Names = ReadonlyMap<Tensor, readonly string[]>;

/**
 * Has an optimizer that has made no step make its state, by a step with gradients of zero and a learning rate
 * of zero.
 */
export function readyState(optimizer: Optimizer<any>): void {
  const parameters = optimizer.paramGroups.flatMap(({ params }) => params);
  if (optimizer.state.size > 0 || parameters.some(({ grad }) => grad !== null)) return;
  noGrad(() => {
    for (const parameter of parameters)
      if (parameter.requiresGrad) parameter.grad = torchOps.zerosLike(parameter);
    const rates = optimizer.paramGroups.map((group) => group.lr);
    for (const group of optimizer.paramGroups)
      if (group.lr !== undefined) group.lr = group.lr instanceof Tensor ? torchOps.zeros([]) : 0;
    optimizer.step();
    optimizer.paramGroups.forEach((group, i) => {
      if (rates[i] !== undefined) group.lr = rates[i];
    });
    optimizer.zeroGrad();
  });
}

/** The state of optimizers together, with names in place of numbers. */
export function optimizerStateOf(names: Names, optimizers: readonly Optimizer<any>[]): NamedOptimizerState {
  const all: NamedOptimizerState = { state: {}, param_groups: [] };
  for (const optimizer of optimizers) {
    readyState(optimizer);
    const { state, param_groups: groups } = optimizer.stateDict();
    const parameters = optimizer.paramGroups.flatMap(({ params }) => params);
    const nameOf = (number: number | string): string => {
      const name = names.get(parameters[Number(number)]!)?.[0];
      if (name === undefined)
        throw new TorchError(`parameter ${number} of the optimizer is not one of the model`);
      return name;
    };
    for (const [number, value] of Object.entries(state)) all.state[nameOf(number)] = value;
    for (const group of groups) {
      // The group is an optimizer's, whose numbers have become names.
      all.param_groups.push(Object.assign(group, { params: group.params.map(nameOf) }) as any);
    }
  }
  return all;
}

/** The same as one flat dict. */
export function flattenOptimizerState({
  state,
  param_groups: groups,
}: NamedOptimizerState): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  const add = (name: string, value: unknown): void => {
    if (isDict(value)) for (const [key, part] of entriesOf(value)) add(`${name}.${key}`, part);
    else if (
      value instanceof Tensor ||
      typeof value === 'number' ||
      typeof value === 'bigint' ||
      typeof value === 'boolean'
    )
      flat[name] = value;
    else
      throw new NotImplementedError(
        `Flattening optimizer state_dict only supports tensor, int, float, dict states now. Type is ${typeof value}.`,
      );
  };
  for (const [name, value] of Object.entries(state)) add(`state.${name}`, value);
  for (const { params, ...settings } of groups) {
    for (const name of params) {
      for (const [key, value] of Object.entries(settings)) {
        const place = `param_groups.${name}.${key}`;
        flat[place] = value;
        const slot = marksOf(groups.find((group) => group.params === params)!)?.slots?.get(key);
        if (slot !== undefined) markSlot(flat, place, slot);
      }
    }
  }
  return flat;
}

/** Settings of a group with what they remember of Python's kinds. */
function withSettings(group: object, params: number[]): OptimizerStateDict['param_groups'][number] {
  const made: Record<string, any> = {};
  for (const [key, value] of entriesOf(group)) {
    if (key === 'params') continue;
    made[key] = value;
    const slot = marksOf(group)?.slots?.get(key);
    if (slot !== undefined) markSlot(made, key, slot);
  }
  return Object.assign(made, { params });
}

/** What of a state by names belongs to one optimizer, with its numbers again. */
export function splitOptimizerState(
  names: Names,
  optimizer: Optimizer<any>,
  { state: given, param_groups: groups }: NamedOptimizerState,
  strict: boolean,
): OptimizerStateDict {
  const states = new Map(entriesOf(given));
  // A state without names is an optimizer's own, or that of one which remembers nothing.
  const isOwn = groups.every(({ params }) => params.every((each) => typeof each === 'number'));
  if (isOwn || states.size === 0)
    // What has no names has the numbers of an optimizer's own.
    return { state: given, param_groups: groups } as unknown as OptimizerStateDict;
  const state: Record<number, any> = markKind({}, 'intKeys');
  let number = 0;
  const packed = optimizer.paramGroups.map(({ params }) => {
    const numbers = params.map((_: Tensor, i: number) => number + i);
    let settings: object | undefined = params.length === 0 ? emptyGroup(groups, optimizer) : undefined;
    params.forEach((parameter: Tensor, i: number) => {
      const own = names.get(parameter) ?? [];
      const name = own.find((each) => groups.some((group) => group.params.includes(each))) ?? own[0];
      settings ??= groups.find((group) => group.params.includes(name!));
      if (!parameter.requiresGrad) return;
      if (states.has(name!)) state[number + i] = states.get(name!);
      else if (strict) {
        throw new TorchError(
          `Missing optimizer state for parameter '${name}' in checkpoint. The parameter requires gradients but has no saved optimizer ` +
            'state. To load anyway, use StateDictOptions(strict=False).',
        );
      }
    });
    number += params.length;
    return withSettings(settings ?? {}, numbers);
  });
  return { state, param_groups: packed };
}

/** The one group without parameters. */
function emptyGroup(groups: NamedOptimizerState['param_groups'], optimizer: Optimizer<any>): object {
  const empty = groups.filter(({ params }) => params.length === 0);
  if (empty.length !== 1 || groups.length !== optimizer.paramGroups.length) {
    throw new RangeError(
      'There are param groups that have zero parameters. In such a case, DSD only support exactly one param group with zero ' +
        'parameters. But the loaded state_dict has zero or more than one param groups that have zero parameters.',
    );
  }
  return empty[0]!;
}

/** The same state, of whose whole tensors each rank has its part where it has a part of the parameter. */
export function divideState(
  optimizer: Optimizer<any>,
  { state, param_groups }: OptimizerStateDict,
): OptimizerStateDict {
  const parameters: Tensor[] = optimizer.paramGroups.flatMap(({ params }) => params);
  const divided: Record<number, any> = markKind({}, 'intKeys');
  for (const [number, values] of Object.entries(state)) {
    const parameter = parameters[Number(number)];
    const parts = Object.entries(values).map(([name, value]) => [name, dividedAs(parameter, value)]);
    divided[Number(number)] = Object.fromEntries(parts);
  }
  return { state: divided, param_groups };
}

/** What of a flat state belongs to one optimizer. */
export function unflattenOptimizerState(
  names: Names,
  optimizer: Optimizer<any>,
  flat: Record<string, unknown>,
): OptimizerStateDict {
  const state: Record<number, any> = markKind({}, 'intKeys');
  let number = 0;
  const { param_groups: own } = optimizer.stateDict();
  const packed = optimizer.paramGroups.map(({ params }, g) => {
    const keys = Object.keys(own[g]!).filter((key) => key !== 'params');
    const placeOf = (parameter: Tensor): string => {
      const all = names.get(parameter) ?? [];
      return all.find((name) => keys.some((key) => `param_groups.${name}.${key}` in flat)) ?? all[0]!;
    };
    params.forEach((parameter: Tensor, i: number) => {
      if (!parameter.requiresGrad) return;
      const place = `state.${placeOf(parameter)}.`;
      const values: Record<string, unknown> = {};
      for (const name of Object.keys(optimizer.state.get(parameter) ?? {}))
        values[name] = valueAt(flat, place + name);
      state[number + i] = values;
    });
    const settings: Record<string, any> = {};
    for (const key of params.length === 0 ? [] : keys) {
      for (const parameter of params) {
        const value = flat[`param_groups.${placeOf(parameter)}.${key}`];
        if (value === undefined)
          throw new TorchError(`the state has no param_groups.${placeOf(parameter)}.${key}`);
        if (key in settings && String(settings[key]) !== String(value)) {
          throw new TorchError(
            'All the parameters in the same parameter group should have the same saved param_group value. But ' +
              `${placeOf(parameter)}.${key} is ${String(value)} while other(s) is ${String(settings[key])}.`,
          );
        }
        settings[key] = value;
      }
    }
    const numbers = params.map((_: Tensor, i: number) => number + i);
    number += params.length;
    return { ...settings, params: numbers };
  });
  return { state, param_groups: packed };
}

/** A value of a flat dict, or the dict that its parts make. */
function valueAt(flat: Record<string, unknown>, place: string): unknown {
  if (place in flat) return flat[place];
  const parts = Object.keys(flat).filter((key) => key.startsWith(`${place}.`));
  const made: Record<string, any> = {};
  for (const key of parts) {
    const path = key.slice(place.length + 1).split('.');
    let at = made;
    for (const part of path.slice(0, -1)) at = at[part] ??= {};
    at[path.at(-1)!] = flat[key];
  }
  return made;
}
