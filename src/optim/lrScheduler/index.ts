/** `torch.optim.lrScheduler`. */
export { LRScheduler, type LRSchedulerOptions, type SchedulerStateDict } from './base';
export { ChainedScheduler, SequentialLR } from './composed';
export {
  CosineAnnealingLR,
  type CosineAnnealingLROptions,
  CosineAnnealingWarmRestarts,
  type CosineAnnealingWarmRestartsOptions,
} from './cosine';
export { CyclicLR, type CyclicLROptions, OneCycleLR, type OneCycleLROptions } from './cycle';
export {
  ConstantLR,
  type ConstantLROptions,
  ExponentialLR,
  type GammaOptions,
  LinearLR,
  type LinearLROptions,
  MultiStepLR,
  PolynomialLR,
  type PolynomialLROptions,
  StepLR,
} from './decay';
export { LambdaLR, type LRLambda, MultiplicativeLR } from './lambda';
export { ReduceLROnPlateau, type ReduceLROnPlateauOptions } from './plateau';
