/** What of `torch` has types of its own beside its values: its namespaces and classes. */

export * as accelerator from '../accelerator';
export { Event, Stream } from '../accelerator/streams';
export * as amp from '../amp';
export { autocast, GradScaler } from '../amp';
export {
  AcceleratorError,
  LinAlgError,
  NotImplementedError,
  OutOfMemoryError,
  TorchError,
} from '../common/errors';
export type { Guard } from '../common/scoped';
export * as distributed from '../distributed';
export * as distributions from '../distributions';
export * as func from '../func';
export * as functional from '../functional';
export * as futures from '../futures';
export * as hub from '../hub';
export * as inductor from '../inductor';
export * as jit from '../jit';
export * as library from '../library';
export * as masked from '../masked';
export * as mps from '../mps';
export * as nested from '../nested';
export * as nn from '../nn';
export * as numpy from '../numpy';
export * as onnx from '../onnx';
export * as optim from '../optim';
export * as overrides from '../overrides';
export * as profiler from '../profiler';
export { Complex } from '../python/complex';
export * as quasirandom from '../quasirandom';
export * as random from '../runtime/random';
export * as safetensors from '../safetensors';
export * as serialization from '../serialization';
export * as signal from '../signal';
export * as sparse from '../sparse';
export { Generator, type GeneratorOptions } from '../tensor/generator';
export { Tensor } from '../tensor/tensor';
export type { Device, DType, Layout, MemoryFormat, QScheme, Scalar } from '../tensor/types';
export * as testing from '../testing';
export * as vision from '../vision';
export * as autograd from './autograd';
export * as cuda from './cuda';
export * as utils from './utils';
