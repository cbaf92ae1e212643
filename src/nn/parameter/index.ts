/**
 * `torch.nn.parameter`: tensors that a module registers when they are assigned to it: parameters, which
 * optimizers change, and buffers, which are state only; both also without a shape, for lazy layers.
 */
export { Buffer, Parameter } from './parameter';
export { isLazy, UninitializedBuffer, UninitializedParameter } from './uninitialized';
