/** torch.autograd.graph. */
export { type InputMetadata, Node } from './graph';
export { type MultiGradHookMode, registerMultiGradHook } from './multiGradHook';
export {
  disableSavedTensorsHooks,
  type SaveOnCpuOptions,
  savedTensorsHooks,
  saveOnCpu,
} from './savedTensors';
export { incrementVersion } from './version';
