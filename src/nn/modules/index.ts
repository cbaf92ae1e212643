/** `torch.nn.modules`: all modules, and what extends them, under the names that PyTorch gives them there. */

export * from './all';
export * as batchnorm from './batchnorm';
export * as container from './container';
export * as conv from './conv';
export * as lazy from './lazy';
export { LazyModuleMixin } from './lazy/mixin';
export * as linear from './linear';
export * as module from './module';
export * as utils from './utils';
