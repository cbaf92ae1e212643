/**
 * `torch.nn.functional`: the functions that layers are made of.
 *
 * @see https://docs.pytorch.org/docs/2.13/nn.functional.html
 */

export type { PadMode } from '../../tensor/types';
export * from './activation';
export * from './adaptivePooling';
export * from './attention';
export * from './classificationLoss';
export * from './conv';
export * from './distance';
export * from './distributionLoss';
export * from './dropout';
export * from './embedding';
export * from './fractionalPooling';
export * from './interpolate';
export * from './linear';
export * from './linearCrossEntropy';
export * from './marginLoss';
export * from './normalization';
export * from './pooling';
export * from './regressionLoss';
export * from './scaledMm';
export * from './softmax';
export * from './tripletLoss';
export * from './unpooling';
export * from './vision';
