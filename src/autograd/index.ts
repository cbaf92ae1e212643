/**
 * `torch.autograd`: differentiation. `backward` and `grad` run the graph that operators recorded; modes
 * switch the recording, hooks look into it, and Functions of one's own take part in it.
 */
export {
  type AutogradBackwardOptions,
  type BackwardOptions,
  backward,
  type Gradients,
  type GradOptions,
  grad,
  type TensorOrTensors,
} from './backward';
export { backwardAsync, gradAsync } from './backwardAsync';
export * as forwardAd from './forwardAd';
export { Function, onceDifferentiable } from './function';
export * as functional from './functional';
export { FunctionCtx } from './functionCtx';
export {
  GradcheckError,
  type GradcheckOptions,
  type GradgradcheckOptions,
  gradcheck,
  gradgradcheck,
} from './gradcheck';
export {
  type AnomalyOptions,
  detectAnomaly,
  enableGrad,
  inferenceMode,
  isAnomalyCheckNanEnabled,
  isAnomalyEnabled,
  isGradEnabled,
  isInferenceModeEnabled,
  type ModeParameters,
  noGrad,
  type SetAnomalyParameters,
  setAnomalyEnabled,
  setDetectAnomaly,
  setGradEnabled,
  setMultithreadingEnabled,
} from './gradMode';
export * as graph from './graphApi';
export type { VmapInfo } from './singleLevel';
