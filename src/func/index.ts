/** `torch.func`. */
export { type FunctionalCallOptions, functionalCall } from '../nn/utils/functionalCall';
export type { Argnums } from './argnums';
export { type GradOptions, grad, gradAndValue } from './grad';
export { hessian, type JacfwdOptions, type JacrevOptions, jacfwd, jacrev } from './jacobian';
export { type JvpOptions, jvp } from './jvp';
export { stackModuleState } from './stackModuleState';
export { type VjpFunction, type VjpFunctionOptions, type VjpOptions, vjp } from './vjp';
export { type Dims, type VmapOptions, vmap } from './vmap';
