/** What the layers of torch/nn/modules/transformer.py share. */

import { briefText } from '../../../common/brief';
import { TorchError } from '../../../common/errors';
import { expectInteger } from '../../../common/options';
import { deepcopy } from '../../../tensor/deepcopy';
import { torchOps } from '../../../tensor/operators';
import { sameSize } from '../../../tensor/sizes';
import type { Tensor } from '../../../tensor/tensor';
import type { Device, DType } from '../../../tensor/types';
import * as F from '../../functional';
import { ModuleList } from '../container';
import type { Module } from '../module';

/** A nonlinearity: by name, as a function or as a layer. */
export type Activation = 'relu' | 'gelu' | ((input: Tensor) => Tensor) | Module;

/** -∞ above the diagonal, 0 elsewhere. */
export function squareSubsequentMask(size: number, device: Device | null, dtype: DType | null): Tensor {
  return torchOps.triu(torchOps.full([size, size], -Infinity, { dtype, device }), 1);
}

/** The length of the sequence; null for a nested tensor, which has several. */
export function sequenceLength(src: Tensor, batchFirst: boolean): number | null {
  if (src.isNested) return null;
  return src.size(src.dim() !== 2 && batchFirst ? 1 : 0);
}

/** Whether a mask is the causal one: as said, else by comparing. */
export function isCausalMask(mask: Tensor | null, isCausal: boolean | null, size: number | null): boolean {
  if (isCausal !== null || mask === null) return isCausal === true;
  const causal = squareSubsequentMask(size ?? mask.size(-2), mask.device, mask.dtype);
  if (!sameSize(mask.shape, causal.shape)) return false;
  return mask.eq(causal).all().isNonzero();
}

/** `count` copies of a layer. */
export function clones<M extends Module>(module: M, count: number): ModuleList<M> {
  expectInteger(count, 'numLayers');
  return new ModuleList(Array.from({ length: count }, () => deepcopy(module)));
}

/** The function that a name stands for. */
export function activationFunction<A extends Activation>(activation: A): Exclude<A, string> {
  if (activation === 'relu') return F.relu as Exclude<A, string>;
  if (activation === 'gelu') return F.gelu as Exclude<A, string>;
  if (typeof activation === 'string') {
    throw new TorchError(`activation should be relu/gelu, not ${briefText(activation)}`);
  }
  return activation as Exclude<A, string>;
}
