/**
 * `torch.nn.init`: fills tensors in place with initial values, by the draws that Python makes.
 *
 * @see https://docs.pytorch.org/docs/2.13/nn.init.html
 */
export * from './deprecated';
export * from './fan';
export * from './fill';
export * from './matrix';
export type { GeneratorOption } from './shared';
