/** `torch.nn.modules.module`. */
export { Module } from '../module';
export {
  registerModuleBackwardHook,
  registerModuleBufferRegistrationHook,
  registerModuleForwardHook,
  registerModuleForwardPreHook,
  registerModuleFullBackwardHook,
  registerModuleFullBackwardPreHook,
  registerModuleModuleRegistrationHook,
  registerModuleParameterRegistrationHook,
} from '../moduleCall';
