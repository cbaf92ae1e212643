/** What a call of a module does besides `forward`: its hooks, and those set for all modules. */
import { TorchError } from '../../../common/errors';
import { addHook, type HookMap, type RemovableHandle } from '../../../common/hooks';
import { isPlainObject } from '../../../common/options';
import { warn } from '../../../common/warnings';
import { pyRepr } from '../../../python/pyrepr';
import { Tensor } from '../../../tensor/tensor';
import { BackwardHook } from './backwardHook';
import { noteModule } from './errorPlace';
import {
  type CallHooks,
  type ForwardHookEntry,
  type ForwardPreHookEntry,
  internals,
  type ModuleLike,
} from './members';

type Gradients = (Tensor | null)[];

/**
 * Runs before `forward`; a result other than undefined or null replaces the
 * arguments (an array: all of them).
 */
export type ForwardPreHook<M> = (module: M, args: any[]) => unknown;
/** Runs after `forward`; a result other than undefined or null replaces the output. */
export type ForwardHook<M> = (module: M, args: any[], output: any) => unknown;
/** As {@link ForwardPreHook}, with the call's trailing options object apart; a result is `[args, kwargs]`. */
export type ForwardPreHookWithKwargs<M> = (
  module: M,
  args: any[],
  kwargs: Record<string, any>,
) => [args: any[], kwargs: Record<string, any>] | null | void;
/** As {@link ForwardHook}, with the call's trailing options object apart. */
export type ForwardHookWithKwargs<M> = (
  module: M,
  args: any[],
  kwargs: Record<string, any>,
  output: any,
) => unknown;
/** Runs when the gradients of the outputs are known; may return others to use in their place. */
export type BackwardPreHook<M> = (module: M, gradOutput: Gradients) => unknown;
/** Runs when the gradients of the inputs are known; may return others to use in their place. */
export type BackwardHookFn<M> = (module: M, gradInput: Gradients, gradOutput: Gradients) => unknown;

export function newCallHooks(): CallHooks {
  return {
    forwardPre: new Map(),
    forward: new Map(),
    backwardPre: new Map(),
    backward: new Map(),
    isFullBackward: null,
  };
}

/** The hooks that are set for all modules. */
export const globalHooks = newCallHooks();
let anyGlobal = false;

/** Adds one of them. */
export function addGlobalHook<H>(hooks: HookMap<H>, hook: H): RemovableHandle {
  anyGlobal = true;
  return addHook(hooks, hook);
}

/** The hooks of one kind, those for all modules first. */
const backwardHooks = (hooks: CallHooks, isFull: boolean) =>
  [globalHooks, hooks].flatMap((set) => (set.isFullBackward === isFull ? [...set.backward.values()] : []));

/** A module as its call needs it. */
interface Called extends ModuleLike {
  forward(...args: any[]): unknown;
}

/** Hooks of PyTorch's older kind see the gradients of one operation: the one that made the (first) result. */
function hookLastOperation(
  module: object,
  hooks: readonly ((...args: any[]) => any)[],
  result: unknown,
): void {
  let tensor = result;
  while (tensor !== null && typeof tensor === 'object' && !(tensor instanceof Tensor)) {
    tensor = Array.isArray(tensor) ? tensor[0] : Object.values(tensor).find((v) => v instanceof Tensor);
  }
  const node = tensor instanceof Tensor ? tensor.gradFn : null;
  for (const hook of hooks) node?.registerHook((inputs, outputs) => hook(module, inputs, outputs));
}

/** Runs `module(...args)`: `forward` alone unless there are hooks. */
export function callModuleForward(module: Called, args: unknown[]): unknown {
  const hooks = module[internals].callHooks;
  try {
    if (hooks === null && !anyGlobal) return module.forward(...args);
    return callWithHooks(module, hooks ?? newCallHooks(), args);
  } catch (error) {
    noteModule(error, module, callModuleForward);
    throw error;
  }
}

/** Python's `*args, **kwargs`: the trailing options object apart from the other arguments. */
function splitArgs(args: unknown[]): [args: unknown[], kwargs: Record<string, unknown>] {
  const last = args.at(-1);
  return isPlainObject(last) ? [args.slice(0, -1), last] : [args, {}];
}

function runForwardPre(module: object, { hook, withKwargs }: ForwardPreHookEntry, args: unknown[]) {
  if (!withKwargs) {
    const changed: unknown = hook(module, args);
    if (changed === undefined || changed === null) return args;
    const replaced = Array.isArray(changed) ? changed : [changed];
    // Python's keyword arguments stay when a hook replaces the positional ones.
    const [positional, kwargs] = splitArgs(args);
    const keeps = replaced.length === positional.length && Object.keys(kwargs).length > 0;
    return keeps ? [...replaced, kwargs] : replaced;
  }
  const changed: unknown = hook(module, ...splitArgs(args));
  if (changed === undefined || changed === null) return args;
  if (!Array.isArray(changed) || changed.length !== 2 || !Array.isArray(changed[0])) {
    throw new TorchError(
      `forward pre-hook must return None or a tuple of (new_args, new_kwargs), but got ${pyRepr(changed)}.`,
    );
  }
  const [newArgs, kwargs] = changed as [unknown[], Record<string, unknown> | null | undefined];
  return Object.keys(kwargs ?? {}).length > 0 ? [...newArgs, kwargs] : newArgs;
}

/** The output, changed where the hook returned something. */
function runForward(
  module: object,
  { hook, withKwargs }: ForwardHookEntry,
  args: unknown[],
  result: unknown,
) {
  const changed: unknown = withKwargs ? hook(module, ...splitArgs(args), result) : hook(module, args, result);
  return changed === undefined || changed === null ? result : changed;
}

function callWithHooks(module: Called, hooks: CallHooks, args: unknown[]): unknown {
  const called = new Set<number>();
  let result: unknown;
  try {
    for (const entry of [...globalHooks.forwardPre.values(), ...hooks.forwardPre.values()]) {
      args = runForwardPre(module, entry, args);
    }
    const backward = backwardHooks(hooks, true);
    const backwardPre = [...globalHooks.backwardPre.values(), ...hooks.backwardPre.values()];
    const backwardHook =
      backward.length + backwardPre.length > 0 ? new BackwardHook(module, backward, backwardPre) : null;
    if (backwardHook !== null) args = backwardHook.setupInputs(args);
    result = module.forward(...args);
    for (const [id, entry] of [...globalHooks.forward, ...hooks.forward]) {
      called.add(id);
      result = runForward(module, entry, args, result);
    }
    if (backwardHook !== null) result = backwardHook.setupOutputs(result);
    const older = backwardHooks(hooks, false);
    if (older.length > 0) hookLastOperation(module, older, result);
    return result;
  } catch (error) {
    for (const [id, entry] of [...globalHooks.forward, ...hooks.forward]) {
      if (!entry.alwaysCall || called.has(id)) continue;
      try {
        result = runForward(module, entry, args, result);
      } catch (second) {
        const which = globalHooks.forward.has(id) ? 'global module' : 'module';
        warn(
          `${which} forward hook with \`\`always_call=True\`\` raised an exception that was silenced as another error was ` +
            `raised in forward: ${second instanceof Error ? second.message : String(second)}`,
        );
      }
    }
    throw error;
  }
}
