/** `torch.optim`. */

export type { NumberOrTensor } from '../tensor/operatorTypes';
export { Adadelta, type AdadeltaOptions, type AdadeltaSettings } from './adadelta';
export { Adafactor, type AdafactorOptions, type AdafactorSettings } from './adafactor';
export { Adagrad, type AdagradOptions, type AdagradSettings } from './adagrad';
export { Adam, type AdamOptions, type AdamSettings, AdamW, type AdamWOptions } from './adam';
export { Adamax, type AdamaxOptions, type AdamaxSettings } from './adamax';
export { ASGD, type ASGDOptions, type ASGDSettings } from './asgd';
export { LBFGS, type LBFGSOptions, type LBFGSSettings } from './lbfgs';
export * as lrScheduler from './lrScheduler';
export { Muon, type MuonAdjustment, type MuonOptions, type MuonSettings } from './muon';
export { NAdam, type NAdamOptions, type NAdamSettings } from './nadam';
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
export { RAdam, type RAdamOptions, type RAdamSettings } from './radam';
export { RMSprop, type RMSpropOptions, type RMSpropSettings } from './rmsprop';
export { Rprop, type RpropOptions, type RpropSettings } from './rprop';
export type { CommonOptions } from './settings';
export { SGD, type SGDOptions, type SGDSettings } from './sgd';
export { SparseAdam, type SparseAdamOptions, type SparseAdamSettings } from './sparseAdam';
export { swapInOptimizerParamsAndState } from './stateless';
export * as swaUtils from './swaUtils';
