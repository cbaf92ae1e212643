/** `torch.library`: operators and kernels that are written in TypeScript. */
export type { Backward, SetupContext } from './autogradImpl';
export { type CustomOpDef, type CustomOpOptions, customOp } from './customOp';
export {
  type DeviceTypes,
  define,
  impl,
  type LibraryOptions,
  type OpIdentifier,
  type RegisterAutogradOptions,
  registerAutocast,
  registerAutograd,
  registerFake,
  registerKernel,
} from './functions';
export type { Kernel } from './kernel';
export { fallthroughKernel, type ImplOptions, Library, type LibraryKind } from './library';
