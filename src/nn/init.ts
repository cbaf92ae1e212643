/**
 * `torch.nn.init`: fills tensors in place with initial values, by the draws that Python makes.
 *
 * @see https://pytorch.org/docs/stable/nn.init.html
 */
export * from './initDeprecated';
export * from './initFan';
export * from './initFill';
export * from './initMatrix';
export type { GeneratorOption } from './initShared';
