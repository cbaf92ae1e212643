/** `torch.nn.modules`: what extends modules, under the names that PyTorch gives them there. */
export { LazyModuleMixin } from '../lazy';
export * as lazy from './lazy';
