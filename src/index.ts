/** torch-node: LibTorch for Node. */

export * as autograd from './autograd';
export * as cuda from './cuda';
export * as nn from './nn';
export * as optim from './optim';
export { Complex } from './python/complex';
export { Generator } from './tensor/generator';
export { Tensor } from './tensor/tensor';
export type { Device, DType, Layout, MemoryFormat, Scalar } from './tensor/types';
export { torch, torch as default } from './torch';
export * as vision from './vision';
