/**
 * Twin of torch/distributed/checkpoint/state_dict.py: state dicts of a model and its optimizers that don't
 * say how they are trained. DistributedDataParallel's `module.` is in no name, and an optimizer's parameters
 * have the model's names instead of numbers.
 */

import { getRank, isInitialized } from '../../c10d/world';
import { type Arguments, binder, required } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { invalidArgument } from '../../common/expect';
import { entriesOf } from '../../common/optionsObject';
import { Module } from '../../nn/modules/module/module';
import { IncompatibleKeys, type StateDict } from '../../nn/modules/module/stateDict';
import { Optimizer, type OptimizerStateDict } from '../../optim';
import { mapLeaves } from '../../pytree/pytree';
import { Tensor } from '../../tensor/tensor';
import { dividedAs } from '../tensor/distribute';
import { DTensor } from '../tensor/dtensor';
import { fqnOf, namesOfParameters } from './names';
import {
  divideState,
  flattenOptimizerState,
  type NamedOptimizerState,
  optimizerStateOf,
  readyState,
  splitOptimizerState,
  unflattenOptimizerState,
} from './optimizerState';

/** How state dicts are made and taken. */
export interface StateDictOptions {
  /** Whether each rank gets the whole state dict; with `cpuOffload` rank 0 only. Default: false */
  fullStateDict?: boolean | undefined;
  /** Whether the tensors go to the CPU. Default: false */
  cpuOffload?: boolean | undefined;
  /** Whether parameters that take no gradients are left out. Default: false */
  ignoreFrozenParams?: boolean | undefined;
  /** Whether a state dict that is taken must have all names, and no others. Default: true */
  strict?: boolean | undefined;
  /** Whether an optimizer's state is one flat dict: `'state.weight.exp_avg'`. Default: false */
  flattenOptimizerStateDict?: boolean | undefined;
}

type Bound = Required<{ [K in keyof StateDictOptions]: Exclude<StateDictOptions[K], undefined> }>;

const bindOptions = binder<StateDictOptions, []>(
  'StateDictOptions',
  {},
  {},
  {
    fullStateDict: false,
    cpuOffload: false,
    ignoreFrozenParams: false,
    strict: true,
    flattenOptimizerStateDict: false,
  },
);

const boundOptions = (options: StateDictOptions | null): Bound =>
  bindOptions.named(options === null ? [] : [options]) as Bound;

/** The state of one or several optimizers, by the model's names: nested, or flat. */
export type OptimizerState = NamedOptimizerState | Record<string, unknown>;

type Optimizers = Optimizer<any> | Iterable<Optimizer<any>>;

interface ModelParameters {
  /** The model, or DistributedDataParallel around it. */
  model: Module;
  /** How the state dict is made. Default: null */
  options?: StateDictOptions | null;
}
type ModelOrder = [model: 'model'];
interface OptimizerParameters extends ModelParameters {
  /** Those that train it. */
  optimizers: Optimizers;
}
type OptimizerOrder = [model: 'model', optimizers: 'optimizers'];
interface SetModelParameters extends ModelParameters {
  /** What `getModelStateDict` gave, filled anew by `load`. */
  modelStateDict: object;
}
type SetModelOrder = [model: 'model', modelStateDict: 'modelStateDict'];
interface SetOptimizerParameters extends OptimizerParameters {
  /** What `getOptimizerStateDict` gave, filled anew by `load`. */
  optimStateDict: object;
}
type SetOptimizerOrder = [model: 'model', optimizers: 'optimizers', optimStateDict: 'optimStateDict'];
interface SetParameters extends OptimizerParameters {
  /** What `getModelStateDict` gave, filled anew by `load`. */
  modelStateDict: object;
  /** What `getOptimizerStateDict` gave, filled anew by `load`. */
  optimStateDict: object;
}

const bindGetModel = binder<ModelParameters, ModelOrder>(
  'getModelStateDict',
  { model: 'any' },
  {},
  { options: null },
);
const bindGetOptimizer = binder<OptimizerParameters, OptimizerOrder>(
  'getOptimizerStateDict',
  { model: 'any', optimizers: 'object' },
  {},
  { options: null },
);
const bindSetModel = binder<SetModelParameters, SetModelOrder>(
  'setModelStateDict',
  { model: 'any', modelStateDict: 'data' },
  {},
  { options: null },
);
const bindSetOptimizer = binder<SetOptimizerParameters, SetOptimizerOrder>(
  'setOptimizerStateDict',
  { model: 'any', optimizers: 'object', optimStateDict: 'data' },
  {},
  { options: null },
);

function requireModel(model: unknown): Module {
  if (model instanceof Module) return model;
  throw invalidArgument('a Module', 'model', model);
}

function listOf(optimizers: unknown): Optimizer<any>[] {
  const list = optimizers instanceof Optimizer ? [optimizers] : [...(optimizers as Iterable<unknown>)];
  for (const each of list)
    if (!(each instanceof Optimizer)) throw invalidArgument('optimizers', 'optimizers', each);
  return list as Optimizer<any>[];
}

/** The same with whole tensors in the place of parts. */
const gathered = <T extends object>(state: T): T =>
  mapLeaves(state, (leaf) => (leaf instanceof DTensor ? leaf.fullTensor() : leaf)) as T;

/** On this rank a state dict as it is asked for: on the CPU, or on rank 0 only. */
function placed<T extends object>(given: T, { fullStateDict, cpuOffload }: Bound): T {
  // All ranks gather, also those that get nothing.
  const state = fullStateDict ? gathered(given) : given;
  if (!cpuOffload) return state;
  if (fullStateDict && isInitialized() && getRank() !== 0) return {} as T;
  return mapLeaves(state, (leaf) => (leaf instanceof Tensor ? leaf.detach().cpu() : leaf)) as T;
}

function modelState(model: Module, options: Bound): StateDict {
  const state = model.stateDict();
  for (const key of Object.keys(state)) {
    const name = fqnOf(model, key);
    if (name === key) continue;
    const value = state[key]!;
    delete state[key];
    state[name] = value;
  }
  if (options.ignoreFrozenParams)
    for (const [key, parameter] of model.namedParameters())
      if (!parameter.requiresGrad) delete state[fqnOf(model, key)];
  return placed(state, options);
}

function optimizerState(model: Module, optimizers: Optimizers, options: Bound): OptimizerState {
  const list = listOf(optimizers);
  if (list.length === 0) throw new TorchError('Optimizers are not passed in but optim_only is set to True.');
  const state = optimizerStateOf(namesOfParameters(model), list);
  return placed(options.flattenOptimizerStateDict ? flattenOptimizerState(state) : state, options);
}

function setModel(model: Module, given: object, { strict, fullStateDict }: Bound): IncompatibleKeys {
  const state: Record<string, any> = Object.fromEntries(entriesOf(given));
  if (Object.keys(state).length === 0) {
    if (!strict) return new IncompatibleKeys([], []);
    throw new TorchError(
      'The option indicates that model state_dict is required to save or load, but model state_dict is empty.',
    );
  }
  for (const key of Object.keys(model.stateDict())) {
    const name = fqnOf(model, key);
    if (name === key) continue;
    const value = state[name];
    delete state[name];
    if (value !== undefined) state[key] = value;
    else if (strict) throw new TorchError(`Missing key: ${name}.`);
  }
  if (fullStateDict) {
    const own = model.stateDict();
    for (const [key, value] of Object.entries(state)) state[key] = dividedAs(own[key], value);
  }
  return model.loadStateDict(state, { strict });
}

function setOptimizers(
  model: Module,
  optimizers: Optimizers,
  given: object,
  { strict, fullStateDict }: Bound,
): void {
  const list = listOf(optimizers);
  if (list.length === 0) throw new TorchError('Optimizers are not passed in but optim_only is set to True.');
  const state = Object.fromEntries(entriesOf(given));
  if (Object.keys(state).length === 0)
    throw new TorchError(
      'The option indicates that model state_dict is required to save, or load but optim state_dict is empty. {}',
    );
  const names = namesOfParameters(model);
  const load = (optimizer: Optimizer<any>, own: OptimizerStateDict) =>
    optimizer.loadStateDict(fullStateDict ? divideState(optimizer, own) : own);
  for (const optimizer of list) {
    readyState(optimizer);
    if ('state' in state) {
      // An entry of this name has the nested kind only: the flat one's names have a point.
      const nested = state as unknown as NamedOptimizerState;
      load(optimizer, splitOptimizerState(names, optimizer, nested, strict));
    } else {
      load(optimizer, unflattenOptimizerState(names, optimizer, state));
    }
  }
}

/**
 * A model's state dict, the same for the model itself and for DistributedDataParallel around it.
 *
 * @param args model; then by name options (see {@link StateDictOptions})
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.state_dict.get_model_state_dict
 * @example
 * const { getModelStateDict } = torch.distributed.checkpoint.stateDict;
 * const frozen = new nn.Linear(2, 1);
 * frozen.weight.requiresGrad_(false);
 * const options = { ignoreFrozenParams: true };
 * console.log(Object.keys(getModelStateDict(frozen, { options }))); // [ 'bias' ]
 */
export function getModelStateDict(...args: Arguments<ModelParameters, ModelOrder>): StateDict {
  const { model, options } = bindGetModel.named(args);
  return modelState(requireModel(model), boundOptions(options));
}

/**
 * The state of the optimizers that train a model, with the model's names for its parameters. An optimizer
 * that has made no step yet is given its first state.
 *
 * @param args model; optimizers: one or several; then by name options (see {@link StateDictOptions})
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.state_dict.get_optimizer_state_dict
 * @example
 * const { getOptimizerStateDict } = torch.distributed.checkpoint.stateDict;
 * const net = new nn.Linear(2, 1);
 * const { state } = getOptimizerStateDict(net, new optim.Adam(net.parameters()));
 * console.log(Object.keys(state as object)); // [ 'weight', 'bias' ]
 */
export function getOptimizerStateDict(
  ...args: Arguments<OptimizerParameters, OptimizerOrder>
): OptimizerState {
  const { model, optimizers, options } = bindGetOptimizer.named(args);
  return optimizerState(requireModel(model), optimizers, boundOptions(options));
}

/**
 * The state dicts of a model and of its optimizers, which `checkpoint.save` takes and which any number of
 * ranks can load.
 *
 * @param args model; optimizers: one or several; then by name options (see {@link StateDictOptions})
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.state_dict.get_state_dict
 * @example
 * const { checkpoint } = torch.distributed;
 * const { getStateDict, setStateDict } = checkpoint.stateDict;
 * const net = new nn.Linear(2, 1);
 * const adam = new optim.Adam(net.parameters());
 * const [model, optimizer] = getStateDict(net, adam);
 * checkpoint.save({ model, optimizer }, { checkpointId: 'run/last' });
 * checkpoint.load({ model, optimizer }, { checkpointId: 'run/last' });
 * setStateDict(net, adam, { modelStateDict: model, optimStateDict: optimizer });
 */
export function getStateDict(
  ...args: Arguments<OptimizerParameters, OptimizerOrder>
): [model: StateDict, optimizers: OptimizerState] {
  const { model, optimizers, options } = bindGetOptimizer.named(args, 'getStateDict');
  const bound = boundOptions(options);
  return [modelState(requireModel(model), bound), optimizerState(model, optimizers, bound)];
}

/**
 * Gives a model what {@link getModelStateDict} gave, of it or of the same with another wrapper.
 *
 * @param args model; modelStateDict; then by name options (see {@link StateDictOptions})
 * @returns the names that were missing or too much
 * @throws TorchError for those, unless `strict` is false
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.state_dict.set_model_state_dict
 */
export function setModelStateDict(...args: Arguments<SetModelParameters, SetModelOrder>): IncompatibleKeys {
  const { model, modelStateDict, options } = bindSetModel.named(args);
  return setModel(requireModel(model), modelStateDict, boundOptions(options));
}

/**
 * Gives optimizers what {@link getOptimizerStateDict} gave. They must not be between a backward and their
 * step.
 *
 * @param args model; optimizers: one or several; optimStateDict; then by name options (see
 *   {@link StateDictOptions})
 * @throws TorchError for a parameter without state, unless `strict` is false
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.state_dict.set_optimizer_state_dict
 */
export function setOptimizerStateDict(...args: Arguments<SetOptimizerParameters, SetOptimizerOrder>): void {
  const { model, optimizers, optimStateDict, options } = bindSetOptimizer.named(args);
  setOptimizers(requireModel(model), optimizers, optimStateDict, boundOptions(options));
}

const bindSet = binder<SetParameters, OptimizerOrder>(
  'setStateDict',
  { model: 'any', optimizers: 'object' },
  {},
  { modelStateDict: required, optimStateDict: required, options: null },
);

/**
 * Gives a model and its optimizers what {@link getStateDict} gave.
 *
 * @param args model; optimizers: one or several; then by name modelStateDict, optimStateDict and options (see
 *   {@link StateDictOptions})
 * @returns the names of the model that were missing or too much
 * @see https://docs.pytorch.org/docs/2.13/distributed.checkpoint.html#torch.distributed.checkpoint.state_dict.set_state_dict
 */
export function setStateDict(...args: Arguments<SetParameters, OptimizerOrder>): IncompatibleKeys {
  const { model, optimizers, modelStateDict, optimStateDict, options } = bindSet.named(args);
  const bound = boundOptions(options);
  setOptimizers(requireModel(model), optimizers, optimStateDict, bound);
  if (Object.keys(Object.fromEntries(entriesOf(modelStateDict))).length === 0)
    return new IncompatibleKeys([], []);
  return setModel(model, modelStateDict, bound);
}
