/**
 * `torch.nn.utils`: what networks need besides layers: clipping of gradients, parametrizations, pruning,
 * sequences of different lengths, parameters as one vector, fusion for inference.
 */
export * from './clipGrad';
export * from './convertParameters';
export * from './fusion';
export * from './memoryFormat';
export * as parametrizations from './parametrizations';
export * as parametrize from './parametrize';
export * as prune from './prune';
export * as rnn from './rnn';
export * from './skipInit';
export { removeSpectralNorm, spectralNorm } from './spectralNorm';
export * as stateless from './stateless';
export { removeWeightNorm, weightNorm } from './weightNorm';
