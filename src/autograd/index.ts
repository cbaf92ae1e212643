/** torch.autograd. */
export { backward, type BackwardOptions, type GradOptions, grad, type Gradients, type TensorOrTensors } from './backward';
export { Function, FunctionCtx } from './function';
export {
  detectAnomaly,
  enableGrad,
  inferenceMode,
  isGradEnabled,
  isInferenceModeEnabled,
  noGrad,
  setDetectAnomaly,
  setGradEnabled,
} from './gradMode';
export * as graph from './graph';
