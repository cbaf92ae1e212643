/** `torch.nn.parameter`. */
export { Buffer, Parameter } from './parameter';
export { isLazy, UninitializedBuffer, UninitializedParameter } from './uninitialized';
