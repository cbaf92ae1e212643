/**
 * `torch.func`: transforms of functions. `grad`, `vjp`, `jvp` and the Jacobians differentiate them, `vmap`
 * runs them over a batch dimension; they nest in any order.
 */
export type { Dims } from '../functorch/batched';
export { type FunctionalCallOptions, functionalCall } from '../nn/utils/functionalCall';
export type { Argnums } from './argnums';
export { replaceAllBatchNormModules_ } from './batchNorm';
export { type DebugUnwrapOptions, debugUnwrap } from './debugUnwrap';
export { type FunctionalizeOptions, functionalize } from './functionalize';
export { type GradOptions, grad, gradAndValue } from './grad';
export { hessian, type JacfwdOptions, type JacrevOptions, jacfwd, jacrev } from './jacobian';
export { type JvpOptions, jvp } from './jvp';
export { linearize } from './linearize';
export { stackModuleState } from './stackModuleState';
export { type VjpFunction, type VjpFunctionOptions, type VjpOptions, vjp } from './vjp';
export { type VmapOptions, vmap } from './vmap';
