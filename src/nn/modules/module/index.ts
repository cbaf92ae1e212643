/** `torch.nn.modules.module`. */

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
