/** The arguments of the methods of optimizers and of schedulers. */

import { type Arguments, binder } from '../common/binder';
import { expectNumber } from '../common/expect';

type StateDictParameters<S> = {
  /** What `stateDict()` gave, here or in Python. */
  stateDict: S;
};
type StateDictOrder = [stateDict: 'stateDict'];
export type LoadStateDictArgs<S> = Arguments<StateDictParameters<S>, StateDictOrder>;
/** A state dict may be any object: an instance of a class, too. */
export const bindLoadStateDict = binder<StateDictParameters<any>, StateDictOrder>(
  'loadStateDict',
  { stateDict: 'data' },
  {},
);

type GroupParameters<G> = {
  /** The further group: `params`, and settings that differ from the defaults. */
  paramGroup: G;
};
type GroupOrder = [paramGroup: 'paramGroup'];
export type ParamGroupArgs<G> = Arguments<GroupParameters<G>, GroupOrder>;
export const bindAddParamGroup = binder<GroupParameters<any>, GroupOrder>(
  'addParamGroup',
  { paramGroup: 'data' },
  {},
);

type ClosureOptions = { closure?: ((...args: any[]) => any) | null };
type ClosureOrder = [closure: 'closure'];
export const bindStep = binder<ClosureOptions, ClosureOrder>('step', {}, { closure: null });

type HookParameters<Hook> = {
  /** The function that is called from then on; what it gets depends on the method. */
  hook: Hook;
};
type HookOrder = [hook: 'hook'];
export type HookArgs<Hook> = Arguments<HookParameters<Hook>, HookOrder>;
/** The hook of a method without options, which gives its name. */
export const bindHook = binder<HookParameters<(...args: any[]) => any>, HookOrder>(
  'registerStepPreHook',
  { hook: 'any' },
  {},
);

type StateHookParameters<Hook> = {
  /** The function that is called from then on; what it gets depends on the method. */
  hook: Hook;
  /** Whether it runs before the hooks that are there already. Default: false */
  prepend?: boolean | undefined;
};
type StateHookOrder = [hook: 'hook', prepend: 'prepend'];
export type StateHookArgs<Hook> = Arguments<StateHookParameters<Hook>, StateHookOrder>;
/** The arguments of the state dict hooks' methods, which give their names. */
export const bindStateHook = binder<StateHookParameters<(...args: any[]) => any>, StateHookOrder>(
  'registerStateDictPreHook',
  { hook: 'any' },
  { prepend: false },
);

type EpochOptions = {
  /** The epoch to go to; null or left out for the next one. */
  epoch?: number | null | undefined;
};
type EpochOrder = [epoch: 'epoch'];
export type EpochArgs = Arguments<EpochOptions, EpochOrder>;
/** The arguments of a scheduler's `step`. */
const bindEpoch = binder<EpochOptions, EpochOrder>('step', {}, { epoch: null });

/** The epoch that a scheduler is to go to; null for the next. @throws TypeError for what is no number */
export function epochOf(args: EpochArgs): number | null {
  const [epoch] = bindEpoch(args);
  if (epoch !== null) expectNumber(epoch, 'epoch');
  return epoch;
}
