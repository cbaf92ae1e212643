/** torch-node: LibTorch for Node. */

export * as autograd from './autograd';
export { Complex } from './complex';
export * as cuda from './cuda';
export { Generator } from './generator';
export * as nn from './nn';
export * as optim from './optim';
export { Tensor } from './tensor';
export { torch as default } from './torch';
export type { Device, DType, Layout, MemoryFormat, Scalar } from './types';
export * as vision from './vision';
