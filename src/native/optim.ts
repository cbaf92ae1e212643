/**
 * The optimizers' native functions: `binding/optim`, and clearing gradients.
 * Lists of tensors are handles, 0 for none.
 */

import type { Handle, Shell } from './handle';

export interface NativeOptim {
  /**
   * One step of a group by a rule of `binding/optim`: the states of one parameter after another,
   * 0 for none; the learning rate and the rule's own settings as numbers, with the handles of
   * those that are Tensors. Answers what was made for parameters without state: index, then a
   * tensor or null for each of the rule's states. `scaler`: a GradScaler's scale and what it found
   * infinite, for the fused kernels, or nothing.
   */
  optimizerStep(
    rule: string,
    params: Int32Array,
    states: Int32Array,
    numbers: Float64Array,
    tensors: Int32Array,
    maximize: boolean,
    capturable: boolean,
    differentiable: boolean,
    enableGrad: boolean,
    foreach: boolean | null,
    fused: boolean | null,
    scaler: Int32Array,
  ): (number | Shell | null)[];
  zeroGrads(params: Handle[], setToNone: boolean): void;
  totalNorm(tensors: Int32Array, normType: number, nonFiniteMessage: string, foreach: boolean | null): Shell;
  clipGradsWithNorm(params: Int32Array, maxNorm: number, totalNorm: Handle, foreach: boolean | null): void;
  clipGradNorm(
    params: Int32Array,
    maxNorm: number,
    normType: number,
    nonFiniteMessage: string,
    foreach: boolean | null,
  ): Shell;
  clipGradValue(params: Int32Array, clipValue: number, foreach: boolean | null): void;
}
