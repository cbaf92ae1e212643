/**
 * `torch.autograd.graph`: the graph that a backward goes through: its nodes and edges, hooks on what they
 * keep and on gradients, versions of tensors.
 */
export { GradientEdge, getGradientEdge } from './gradientEdge';
export { type InputMetadata, Node } from './graph';
export { type MultiGradHookMode, registerMultiGradHook } from './multiGradHook';
export {
  allowMutationOnSavedTensors,
  disableSavedTensorsHooks,
  type SaveOnCpuOptions,
  savedTensorsHooks,
  saveOnCpu,
} from './savedTensors';
export { incrementVersion } from './version';
