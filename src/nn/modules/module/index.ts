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
} from './call';
export { Module } from './module';
