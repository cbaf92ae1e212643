/**
 * `torch.optim`: optimizers, which change parameters by their gradients, and schedulers of their learning
 * rates. A step is one native call for all parameters.
 */

export type { NumberOrTensor } from '../tensor/operatorTypes';
export { Adadelta, type AdadeltaOptions, type AdadeltaParameters, type AdadeltaSettings } from './adadelta';
export {
  Adafactor,
  type AdafactorOptions,
  type AdafactorParameters,
  type AdafactorSettings,
} from './adafactor';
export { Adagrad, type AdagradOptions, type AdagradParameters, type AdagradSettings } from './adagrad';
export {
  Adam,
  type AdamOptions,
  type AdamParameters,
  type AdamSettings,
  AdamW,
  type AdamWOptions,
  type AdamWParameters,
} from './adam';
export { Adamax, type AdamaxOptions, type AdamaxParameters, type AdamaxSettings } from './adamax';
export { ASGD, type ASGDOptions, type ASGDParameters, type ASGDSettings } from './asgd';
export { LBFGS, type LBFGSOptions, type LBFGSParameters, type LBFGSSettings } from './lbfgs';
export * as lrScheduler from './lrScheduler';
export { Muon, type MuonAdjustment, type MuonOptions, type MuonParameters, type MuonSettings } from './muon';
export { NAdam, type NAdamOptions, type NAdamParameters, type NAdamSettings } from './nadam';
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
export { RAdam, type RAdamOptions, type RAdamParameters, type RAdamSettings } from './radam';
export { RMSprop, type RMSpropOptions, type RMSpropParameters, type RMSpropSettings } from './rmsprop';
export { Rprop, type RpropOptions, type RpropParameters, type RpropSettings } from './rprop';
export type { CommonOptions } from './settings';
export { SGD, type SGDOptions, type SGDParameters, type SGDSettings } from './sgd';
export {
  SparseAdam,
  type SparseAdamOptions,
  type SparseAdamParameters,
  type SparseAdamSettings,
} from './sparseAdam';
export { swapInOptimizerParamsAndState } from './stateless';
export * as swaUtils from './swaUtils';
