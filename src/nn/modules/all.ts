/** Everything of `torch.nn` that lies in no namespace of its own: the modules, and what goes with them. */

export {
  type LinearCrossEntropyChunking,
  LinearCrossEntropyOptions,
} from '../functional/linearCrossEntropy/options';
export * from '../parameter/parameter';
export {
  UninitializedBuffer,
  type UninitializedBufferOptions,
  type UninitializedOptions,
  UninitializedParameter,
} from '../parameter/uninitialized';
export * from './activation';
export {
  type AdaptiveLogSoftmaxOptions,
  type AdaptiveLogSoftmaxParameters,
  AdaptiveLogSoftmaxWithLoss,
} from './adaptive';
export * from './adaptivePooling';
export { BatchNorm1d, BatchNorm2d, BatchNorm3d } from './batchnorm';
export type { NamedModules } from './container';
export * from './containerTypes';
export { Conv1d, Conv2d, Conv3d, type ConvOptions, type Padding, type PaddingMode } from './conv';
export {
  ConvTranspose1d,
  ConvTranspose2d,
  ConvTranspose3d,
  type ConvTransposeArgs,
  type ConvTransposeOptions,
  type ConvTransposeParameters,
  type OutputSizeOption,
} from './convTranspose';
export { CrossMapLRN2d } from './crossMapLRN2d';
export * from './deprecatedModules';
export * from './distance';
export * from './dropout';
export * from './embeddingBag';
export { type FactoryKwargs, type FactoryOptions, factoryKwargs, type Size } from './factory';
export * from './flatten';
export * from './fold';
export { InstanceNorm1d, InstanceNorm2d, InstanceNorm3d } from './instancenorm';
export * from './lazy/conv';
export * from './lazy/linear';
export * from './lazy/norm';
export * from './leakyActivation';
export * from './linear';
export {
  LinearCrossEntropyLoss,
  type LinearCrossEntropyLossOptions,
  type LinearCrossEntropyLossParameters,
} from './linearCrossEntropyLoss';
export {
  BCELoss,
  BCEWithLogitsLoss,
  type BCEWithLogitsLossOptions,
  CrossEntropyLoss,
  type CrossEntropyLossOptions,
  HuberLoss,
  type HuberLossOptions,
  KLDivLoss,
  type KLDivLossOptions,
  L1Loss,
  type LossArgs,
  type LossOptions,
  MSELoss,
  NLLLoss,
  type NLLLossOptions,
  SmoothL1Loss,
  type SmoothL1LossOptions,
  type WeightedLossArgs,
  type WeightedLossOptions,
} from './loss';
export * from './marginLoss';
export type { HookOptions, NamedModulesOptions } from './module/arguments';
export {
  registerModuleBackwardHook,
  registerModuleBufferRegistrationHook,
  registerModuleForwardHook,
  registerModuleForwardPreHook,
  registerModuleFullBackwardHook,
  registerModuleFullBackwardPreHook,
  registerModuleModuleRegistrationHook,
  registerModuleParameterRegistrationHook,
} from './module/globalHooks';
export { type LoadStateDictOptions, Module, type StateDictOptions } from './module/module';
export type { IncompatibleKeys, StateDict } from './module/stateDict';
export { type StateDictMetadata, setStateDictMetadata, stateDictMetadata } from './module/stateDictMetadata';
export {
  type AttentionCallOptions,
  MultiheadAttention,
  type MultiheadAttentionOptions,
  type MultiheadAttentionParameters,
} from './multiheadAttention';
export * from './normalization';
export type { NormLayerOptions, NormLayerParameters } from './normBase';
export * from './padding';
export { ParameterList } from './parameterContainer';
export * from './pixelshuffle';
export * from './pooling';
export * from './rnn';
export {
  type ProjectedRecurrentOptions,
  type RecurrentOptions,
  RNNBase,
  type RNNBaseParameters,
  type RNNMode,
} from './rnn/base';
export {
  type CellOptions,
  GRUCell,
  LSTMCell,
  RNNCell,
  RNNCellBase,
  type RNNCellBaseParameters,
  type RNNCellOptions,
  type RNNCellParameters,
} from './rnn/cell';
export * from './smoothActivation';
export * from './softmax';
export * from './sparse';
export * from './syncBatchnorm';
export * from './transformer';
export * from './transformer/decoder';
export {
  type EncoderCallOptions,
  type EncoderLayerCallOptions,
  TransformerEncoder,
  TransformerEncoderLayer,
  type TransformerEncoderOptions,
  type TransformerEncoderParameters,
  type TransformerLayerArgs,
  type TransformerLayerOptions,
  type TransformerLayerParameters,
} from './transformer/encoder';
export type { Activation } from './transformer/mask';
export * from './tripletLoss';
export * from './unpooling';
export * from './upsampling';
