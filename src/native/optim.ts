/** The optimizers' native functions: `binding/optim`, and clearing gradients. Lists of tensors are handles, 0 for none. */

import type { Handle, Shell } from './handle';

export interface NativeOptim {
  /** Answers what was made for parameters without state: index, step, expAvg, expAvgSq (, maxExpAvgSq), one after another. */
  adamStep(
    params: Int32Array,
    steps: Int32Array,
    expAvgs: Int32Array,
    expAvgSqs: Int32Array,
    maxExpAvgSqs: Int32Array,
    lr: number,
    lrTensor: Handle,
    beta1: number,
    beta1Tensor: Handle,
    beta2: number,
    beta2Tensor: Handle,
    weightDecay: number,
    eps: number,
    amsgrad: boolean,
    maximize: boolean,
    capturable: boolean,
    differentiable: boolean,
    decoupledWeightDecay: boolean,
    foreach: boolean | null,
    fused: boolean | null,
  ): (number | Shell)[];
  /** Answers the momentum buffers that were made: index, buffer, one after another. */
  sgdStep(
    params: Int32Array,
    momentumBuffers: Int32Array,
    lr: number,
    lrTensor: Handle,
    weightDecay: number,
    weightDecayTensor: Handle,
    momentum: number,
    dampening: number,
    nesterov: boolean,
    maximize: boolean,
    differentiable: boolean,
    foreach: boolean | null,
    fused: boolean | null,
  ): (number | Shell)[];
  /**
   * One step of a group by a rule of `binding/optim`: the states of one parameter after another, 0 for none, and the rule's own
   * settings. Answers what was made for parameters without state: index, then a tensor or null for each of the rule's states.
   */
  optimizerStep(
    rule: string,
    params: Int32Array,
    states: Int32Array,
    lr: number,
    lrTensor: Handle,
    numbers: Float64Array,
    maximize: boolean,
    capturable: boolean,
    differentiable: boolean,
    foreach: boolean | null,
    fused: boolean | null,
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
