/** torch-node: LibTorch for Node. */
export { torch as default } from './torch';
export * as nn from './nn';
export * as optim from './optim';
export { Tensor } from './tensor';
export { Complex } from './complex';
export { Generator } from './generator';
export * as autograd from './autograd';
export * as cuda from './cuda';
export * as vision from './vision';
export type { Device, DType, Layout, MemoryFormat, Scalar } from './types';
