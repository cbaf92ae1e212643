/** `torch.optim`. */
export { Adam, type AdamOptions, type AdamSettings, AdamW, type AdamWOptions } from './adam';
export * as lrScheduler from './lrScheduler';
export {
  type Closure,
  Optimizer,
  type OptimizerStateDict,
  type ParamGroup,
  type ParamGroupInput,
  type ParamState,
  type Params,
  registerOptimizerStepPostHook,
  registerOptimizerStepPreHook,
} from './optimizer';
export type { CommonOptions, NumberOrTensor } from './settings';
export { SGD, type SGDOptions, type SGDSettings } from './sgd';
