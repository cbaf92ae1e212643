/** Hooks for all modules: the `register_module_…` functions of torch/nn/modules/module.py. */

import { TorchError } from '../../../common/errors';
import { addHook, type RemovableHandle } from '../../../common/hooks';
import { checkOptions } from '../../../common/optionsObject';
import {
  addGlobalHook,
  type BackwardHookFn,
  type BackwardPreHook,
  type ForwardHook,
  type ForwardHookWithKwargs,
  type ForwardPreHook,
  globalHooks,
} from './call';
import { type ForwardHookEntry, type RegistrationHook, registrationHooks } from './members';
import type { Module } from './module';

/** Registers a forward pre-hook for all modules, present and future. */
export function registerModuleForwardPreHook(hook: ForwardPreHook<Module>): RemovableHandle {
  return addGlobalHook(globalHooks.forwardPre, { hook, withKwargs: false });
}

/** Registers a forward hook for all modules; with `alwaysCall` it runs even when `forward` throws. */
export function registerModuleForwardHook(
  hook: ForwardHook<Module>,
  options?: { alwaysCall?: boolean | undefined },
): RemovableHandle;
export function registerModuleForwardHook(
  hook: ForwardHookWithKwargs<Module>,
  options: { withKwargs: true; alwaysCall?: boolean | undefined },
): RemovableHandle;
export function registerModuleForwardHook(
  hook: (...args: any[]) => any,
  options: { withKwargs?: boolean | undefined; alwaysCall?: boolean | undefined } = {},
): RemovableHandle {
  checkOptions('registerModuleForwardHook', options, ['withKwargs', 'alwaysCall']);
  const { withKwargs = false, alwaysCall = false } = options;
  return addGlobalHook<ForwardHookEntry>(globalHooks.forward, { hook, withKwargs, alwaysCall });
}

/** Registers a hook on the gradients of the outputs for all modules. */
export function registerModuleFullBackwardPreHook(hook: BackwardPreHook<Module>): RemovableHandle {
  return addGlobalHook(globalHooks.backwardPre, hook);
}

/** Registers a hook on the gradients of the inputs for all modules. */
export function registerModuleFullBackwardHook(hook: BackwardHookFn<Module>): RemovableHandle {
  return addGlobalBackward(hook, true);
}

/**
 * Registers a hook on the last operation of `forward` for all modules.
 * @deprecated in PyTorch too: use {@link registerModuleFullBackwardHook}
 */
export function registerModuleBackwardHook(hook: BackwardHookFn<Module>): RemovableHandle {
  return addGlobalBackward(hook, false);
}

function addGlobalBackward(hook: BackwardHookFn<Module>, isFull: boolean): RemovableHandle {
  if (globalHooks.isFullBackward === !isFull) {
    throw new TorchError(
      'Cannot use both regular backward hooks and full backward hooks as a global Module hook. Please use only one of them.',
    );
  }
  globalHooks.isFullBackward = isFull;
  return addGlobalHook(globalHooks.backward, hook);
}

/** Registers a hook that sees every buffer that a module gets; what it returns takes the buffer's place. */
export function registerModuleBufferRegistrationHook(hook: RegistrationHook<Module>): RemovableHandle {
  return addHook(registrationHooks.buffer, hook);
}

/** Registers a hook that sees every child that a module gets; what it returns takes the child's place. */
export function registerModuleModuleRegistrationHook(hook: RegistrationHook<Module>): RemovableHandle {
  return addHook(registrationHooks.module, hook);
}

/**
 * Registers a hook that sees every parameter that a module gets; what it returns takes the parameter's place.
 */
export function registerModuleParameterRegistrationHook(hook: RegistrationHook<Module>): RemovableHandle {
  return addHook(registrationHooks.parameter, hook);
}
