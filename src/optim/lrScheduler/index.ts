/**
 * `torch.optim.lrScheduler`: schedulers, which change an optimizer's learning rates (and momenta) at each
 * of their own `step()`s, after the optimizer's.
 */
export { LRScheduler, type LRSchedulerOptions, type SchedulerStateDict } from './base';
export {
  ChainedScheduler,
  type ChainedSchedulerParameters,
  SequentialLR,
  type SequentialLRParameters,
} from './composed';
export {
  CosineAnnealingLR,
  type CosineAnnealingLROptions,
  type CosineAnnealingLRParameters,
  CosineAnnealingWarmRestarts,
  type CosineAnnealingWarmRestartsOptions,
  type CosineAnnealingWarmRestartsParameters,
} from './cosine';
export { CyclicLR, type CyclicLROptions, type CyclicLRParameters } from './cycle';
export {
  ConstantLR,
  type ConstantLROptions,
  type ConstantLRParameters,
  ExponentialLR,
  type ExponentialLRParameters,
  type GammaOptions,
  LinearLR,
  type LinearLROptions,
  type LinearLRParameters,
  MultiStepLR,
  type MultiStepLRParameters,
  PolynomialLR,
  type PolynomialLROptions,
  type PolynomialLRParameters,
  StepLR,
  type StepLRParameters,
} from './decay';
export { LambdaLR, type LRLambda, MultiplicativeLR } from './lambda';
export { OneCycleLR, type OneCycleLROptions, type OneCycleLRParameters } from './oneCycle';
export {
  ReduceLROnPlateau,
  type ReduceLROnPlateauOptions,
  type ReduceLROnPlateauParameters,
} from './plateau';
