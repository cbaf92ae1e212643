/** The layer that a model normalizes with, which its user may choose. */
import { Module } from '../../nn/modules/module';
import type { Tensor } from '../../tensor/tensor';

/** A layer of one input. */
export interface Layer extends Module {
  forward(input: Tensor): Tensor;
}

/** What makes a layer for a number of channels: a class like `nn.BatchNorm2d`, or a function. */
export type NormLayer = (new (numFeatures: number) => Module) | ((numFeatures: number) => Module);

/** Calls a class with `new` and a function without. */
export function makeNorm(norm: NormLayer, numFeatures: number): Layer {
  const isClass = norm.prototype instanceof Module;
  // Which of the two it is, only `isClass` knows.
  return (isClass ? new (norm as any)(numFeatures) : (norm as any)(numFeatures)) as Layer;
}
