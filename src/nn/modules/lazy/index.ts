/** `torch.nn.modules.lazy`: what lazy layers are made of, which learn their sizes from their first input. */
export { type LazyModule, LazyModuleMixin } from './mixin';
