/** `torch.nn.modules`: all modules, and what extends them, under the names that PyTorch gives them there. */

export * as batchnorm from '../batchnorm';
export * as container from '../container';
export * as conv from '../conv';
export * from '../layers';
export { LazyModuleMixin } from '../lazy';
export * as linear from '../linear';
export * as lazy from './lazy';
export * as module from './module';
