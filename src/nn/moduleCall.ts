/** What a call of a module does besides `forward`: its hooks, and those set for all modules. */
import { addHook, type HookMap, type RemovableHandle } from '../utils/hooks';
import { warn } from '../warnings';
import { BackwardHook } from './backwardHook';
import { type CallHooks, type ForwardHookEntry, internals } from './members';
import type { Module } from './module';

type Gradients = (import('../tensor').Tensor | null)[];

/** Runs before `forward`; a result other than undefined or null replaces the arguments (an array: all of them). */
export type ForwardPreHook<M extends Module = Module> = (module: M, args: any[]) => unknown;
/** Runs after `forward`; a result other than undefined or null replaces the output. */
export type ForwardHook<M extends Module = Module> = (module: M, args: any[], output: any) => unknown;
/** Runs when the gradients of the outputs are known; may return others to use in their place. */
export type BackwardPreHook<M extends Module = Module> = (module: M, gradOutput: Gradients) => unknown;
/** Runs when the gradients of the inputs are known; may return others to use in their place. */
export type BackwardHookFn<M extends Module = Module> = (
  module: M,
  gradInput: Gradients,
  gradOutput: Gradients,
) => unknown;

export function newCallHooks(): CallHooks {
  return { forwardPre: new Map(), forward: new Map(), backwardPre: new Map(), backward: new Map() };
}

const globalHooks = newCallHooks();
let anyGlobal = false;

function addGlobal<H>(hooks: HookMap<H>, hook: H): RemovableHandle {
  anyGlobal = true;
  return addHook(hooks, hook);
}

/** Registers a forward pre-hook for all modules. */
export function registerModuleForwardPreHook(hook: ForwardPreHook): RemovableHandle {
  return addGlobal(globalHooks.forwardPre, hook);
}

/** Registers a forward hook for all modules; with `alwaysCall` it runs even when `forward` throws. */
export function registerModuleForwardHook(
  hook: ForwardHook,
  options: { alwaysCall?: boolean } = {},
): RemovableHandle {
  return addGlobal<ForwardHookEntry>(globalHooks.forward, { hook, alwaysCall: options.alwaysCall ?? false });
}

/** Registers a hook on the gradients of the outputs for all modules. */
export function registerModuleFullBackwardPreHook(hook: BackwardPreHook): RemovableHandle {
  return addGlobal(globalHooks.backwardPre, hook);
}

/** Registers a hook on the gradients of the inputs for all modules. */
export function registerModuleFullBackwardHook(hook: BackwardHookFn): RemovableHandle {
  return addGlobal(globalHooks.backward, hook);
}

/** Runs `module(...args)`: `forward` alone unless there are hooks. */
export function callModuleForward(module: Module, args: unknown[]): unknown {
  const hooks = module[internals].callHooks;
  if (hooks === null && !anyGlobal) return module.forward(...args);
  return callWithHooks(module, hooks ?? newCallHooks(), args);
}

function callWithHooks(module: Module, hooks: CallHooks, args: unknown[]): unknown {
  const called = new Set<number>();
  let result: unknown;
  try {
    for (const hook of [...globalHooks.forwardPre.values(), ...hooks.forwardPre.values()]) {
      const changed = hook(module, args);
      if (changed !== undefined && changed !== null) args = Array.isArray(changed) ? changed : [changed];
    }
    const backward = [...globalHooks.backward.values(), ...hooks.backward.values()];
    const backwardPre = [...globalHooks.backwardPre.values(), ...hooks.backwardPre.values()];
    const backwardHook =
      backward.length + backwardPre.length > 0 ? new BackwardHook(module, backward, backwardPre) : null;
    if (backwardHook !== null) args = backwardHook.setupInputs(args);
    result = module.forward(...args);
    for (const [id, { hook }] of [...globalHooks.forward, ...hooks.forward]) {
      called.add(id);
      const changed = hook(module, args, result);
      if (changed !== undefined && changed !== null) result = changed;
    }
    return backwardHook === null ? result : backwardHook.setupOutputs(result);
  } catch (error) {
    for (const [id, { hook, alwaysCall }] of [...globalHooks.forward, ...hooks.forward]) {
      if (!alwaysCall || called.has(id)) continue;
      try {
        const changed = hook(module, args, result);
        if (changed !== undefined && changed !== null) result = changed;
      } catch (second) {
        warn(
          'module forward hook with ``always_call=True`` raised an exception that was silenced as another error was ' +
            `raised in forward: ${second instanceof Error ? second.message : String(second)}`,
        );
      }
    }
    throw error;
  }
}
