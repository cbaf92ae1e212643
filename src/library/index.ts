/** `torch.library`: operators and kernels that are written in TypeScript. */
export { DispatchKeySet } from '../tensor/dispatchKeySet';
export type { Backward, SetupContext } from './autogradImpl';
export { type CustomOpDef, type CustomOpOptions, customOp } from './customOp';
export {
  type DeviceTypes,
  define,
  impl,
  type RegisterAutogradOptions,
  registerAutocast,
  registerAutograd,
  registerFake,
  registerKernel,
} from './functions';
export { getKernel, type OperatorKernel } from './getKernel';
export type { LibraryOptions, OpIdentifier } from './identify';
export type { Kernel } from './kernel';
export { fallthroughKernel, type ImplOptions, Library, type LibraryKind, type Tag } from './library';
export { registerVmap, type VmapRule } from './registerVmap';
