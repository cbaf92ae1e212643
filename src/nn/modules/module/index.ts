/** `torch.nn.modules.module`: the class that all layers extend, and hooks that all modules run. */

export {
  registerModuleBackwardHook,
  registerModuleBufferRegistrationHook,
  registerModuleForwardHook,
  registerModuleForwardPreHook,
  registerModuleFullBackwardHook,
  registerModuleFullBackwardPreHook,
  registerModuleModuleRegistrationHook,
  registerModuleParameterRegistrationHook,
} from './globalHooks';
export { Module } from './module';
export type { Gives, Takes } from './signature';
