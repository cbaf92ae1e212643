/** Twin of torch/optim/_stateless.py: an optimizer that works on other parameters for a while. */
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { entriesOf, isOptionsObject } from '../common/optionsObject';
import { type Guard, scoped, splitBody, type WithBody } from '../common/scoped';
import { pyRepr, pyTypeName } from '../python/pyrepr';
import type { Tensor } from '../tensor/tensor';
import { fromPythonName, toPythonName } from './names';
import type { Optimizer, OptimizerStateDict } from './optimizer';

const NAME = 'swap_in_optimizer_params_and_state';

type SavedGroup = OptimizerStateDict['param_groups'][number];

/** The entries of a state by number, whether they were saved here or read from Python's file. */
function checkedState(state: unknown): Map<number, Record<string, unknown>> {
  if (!(state instanceof Map) && !isOptionsObject(state)) {
    throw new TorchError(
      `${NAME} requires swapin_optim_state['state'] to be a dict mapping packed parameter ids to per-param state dicts, got ` +
        `${pyTypeName(state)}.`,
    );
  }
  return new Map(
    entriesOf(state).map(([key, value]) => {
      if (!(value instanceof Map) && !isOptionsObject(value)) {
        throw new TorchError(`${NAME} requires per-parameter optimizer state entries to be dictionaries.`);
      }
      return [Number(key), Object.fromEntries(entriesOf(value))];
    }),
  );
}

function checkGroup(i: number, group: object & { params: Tensor[] }, saved: unknown): void {
  if (!isOptionsObject(saved)) {
    throw new TorchError(`${NAME} requires each optimizer param group to be a dictionary.`);
  }
  const ids = saved.params;
  if (!Array.isArray(ids) || !ids.every((id) => Number.isInteger(id))) {
    throw new TorchError(
      `${NAME} requires optimizer.state_dict()-style param_groups[*]['params'] entries keyed by packed parameter ids.`,
    );
  }
  if (group.params.length !== ids.length) {
    throw new TorchError(
      `swapin_optim_state param group ${i} has a different number of params than the live optimizer param group.`,
    );
  }
  const live = Object.keys(group).map(toPythonName);
  const savedOnly = Object.keys(saved).filter((key) => !live.includes(key));
  const liveOnly = live.filter((key) => !(key in saved));
  if (savedOnly.length > 0 || liveOnly.length > 0) {
    throw new TorchError(
      `${NAME} requires optimizer.state_dict()-style param group keys to exactly match the live optimizer group keys for group ${i}. ` +
        `Keys only in swap-in: ${pyRepr(savedOnly)}. Keys only in live: ${pyRepr(liveOnly)}.`,
    );
  }
}

interface SwapParameters {
  optimizer: Optimizer<any>;
  params: Record<string, Tensor> | ReadonlyMap<string, Tensor>;
  stateDict: OptimizerStateDict;
}

type SwapOrder = [optimizer: 'optimizer', params: 'params', stateDict: 'stateDict'];
type SwapArguments = Arguments<SwapParameters, SwapOrder>;
const bindSwap = binder<SwapParameters, SwapOrder>(
  'swapInOptimizerParamsAndState',
  { optimizer: 'object', params: 'data', stateDict: 'data' },
  {},
);

/**
 * Lets an optimizer work on other parameters and another state, while a callback runs or until the guard
 * ends. Tensors of the state are changed in place; whatever else happens to it is forgotten.
 *
 * @param optimizer an optimizer that has stepped
 * @param params the other parameters, in the order of the optimizer's own
 * @param stateDict their state, as `optimizer.stateDict()` gives one
 * @param body what runs meanwhile; without it, a guard is returned
 * @returns what `body` returns, or the guard
 * @throws TorchError with PyTorch's texts where state and optimizer don't fit
 * @see https://docs.pytorch.org/docs/2.13/optim.html
 * @example
 * const state = torch.deepcopy(optimizer.stateDict());
 * optim.swapInOptimizerParamsAndState(optimizer, copies, state, () => optimizer.step());
 */
export function swapInOptimizerParamsAndState(...args: SwapArguments): Guard;
export function swapInOptimizerParamsAndState<Result>(...args: WithBody<SwapArguments, Result>): Result;
export function swapInOptimizerParamsAndState<Result>(
  ...args: WithBody<SwapArguments, Result> | SwapArguments
): Result | Guard {
  const [given, body] = splitBody<Result>(args, 3);
  const [optimizer, params, stateDict] = bindSwap(given);
  if (optimizer.state.size === 0) throw new TorchError(`${NAME} requires initialized optimizer state.`);
  if (!isOptionsObject(stateDict)) {
    throw new TorchError(`${NAME} requires a DCP-style optimizer state_dict.`);
  }
  const state = checkedState(stateDict.state);
  const saved: SavedGroup[] = stateDict.param_groups;
  if (!Array.isArray(saved)) {
    throw new TorchError(
      `${NAME} requires swapin_optim_state['param_groups'] to be a list of param-group dicts, got ${pyTypeName(saved)}.`,
    );
  }
  if (optimizer.paramGroups.length !== saved.length) {
    throw new TorchError(
      'swapin_optim_state has a different number of parameter groups than the live optimizer.',
    );
  }
  const others = params instanceof Map ? [...params.values()] : Object.values(params);
  const numbers = new Map<number, Tensor>();
  let start = 0;
  const groups = optimizer.paramGroups.map((group, i) => {
    checkGroup(i, group, saved[i]);
    const own = others.slice(start, start + group.params.length);
    if (own.length < group.params.length) {
      throw new TorchError(
        `${NAME} requires the explicit parameter state to match optimizer.param_groups ordering.`,
      );
    }
    start += own.length;
    saved[i]!.params.forEach((id, k) => {
      numbers.set(id, own[k]!);
    });
    const settings = Object.entries(saved[i]!).map(([key, value]) => [fromPythonName(key), value]);
    return { ...Object.fromEntries(settings), params: own };
  });
  const extra = [...state.keys()].filter((id) => !numbers.has(id));
  if (extra.length > 0) {
    throw new TorchError(
      `${NAME} requires swapin_optim_state['state'] to be keyed only by packed parameter ids from param_groups[*]['params']; got extra ` +
        `keys ${pyRepr(extra)}.`,
    );
  }
  return scoped(() => {
    const before = { state: optimizer.state, groups: optimizer.paramGroups };
    optimizer.paramGroups = groups;
    optimizer.state = new Map([...numbers].map(([id, param]) => [param, { ...state.get(id) }]));
    return () => {
      optimizer.state = before.state;
      optimizer.paramGroups = before.groups;
    };
  }, body);
}
