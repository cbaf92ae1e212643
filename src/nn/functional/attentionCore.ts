/** The product of multi-head attention, with and without its weights. */
import { nnOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { dropout } from './dropout';
import { softmax } from './softmax';
import type { MaybeTensor } from './types';

/** The lengths that the shapes are made of. */
export interface AttentionSizes {
  batch: number;
  numHeads: number;
  tgtLen: number;
  srcLen: number;
  headDim: number;
  embedDim: number;
}

/** Attention through the fused kernel: (L, N, E). */
export function attentionCore(
  q: Tensor,
  k: Tensor,
  v: Tensor,
  attnMask: MaybeTensor,
  dropoutP: number,
  isCausal: boolean,
  outProjWeight: Tensor,
  outProjBias: MaybeTensor,
  sizes: AttentionSizes,
): Tensor {
  const { batch, numHeads, tgtLen, srcLen, headDim, embedDim } = sizes;
  if (attnMask !== null) {
    attnMask =
      attnMask.size(0) === 1 && attnMask.dim() === 3
        ? attnMask.unsqueeze(0)
        : attnMask.view([batch, numHeads, -1, srcLen]);
  }
  const output = nnOps
    .scaledDotProductAttention(
      q.view([batch, numHeads, tgtLen, headDim]),
      k.view([batch, numHeads, srcLen, headDim]),
      v.view([batch, numHeads, srcLen, headDim]),
      attnMask,
      dropoutP,
      isCausal,
    )
    .permute([2, 0, 1, 3])
    .reshape([batch * tgtLen, embedDim]);
  const projected = nnOps.linear(output, outProjWeight, outProjBias);
  return projected.view([tgtLen, batch, projected.size(1)]);
}

/** Attention step by step: (L, N, E), and the weights of every head (N, heads, L, S). */
export function averagedAttention(
  q: Tensor,
  k: Tensor,
  v: Tensor,
  attnMask: MaybeTensor,
  dropoutP: number,
  outProjWeight: Tensor,
  outProjBias: MaybeTensor,
  sizes: AttentionSizes,
): [Tensor, Tensor] {
  const { batch, numHeads, tgtLen, srcLen, embedDim } = sizes;
  const scaled = q.mul(Math.sqrt(1 / q.size(2)));
  const keys = k.transpose(-2, -1);
  const scores = attnMask === null ? torchOps.bmm(scaled, keys) : torchOps.baddbmm(attnMask, scaled, keys);
  let weights = softmax(scores, -1);
  if (dropoutP > 0) weights = dropout(weights, dropoutP);
  const output = torchOps
    .bmm(weights, v)
    .transpose(0, 1)
    .reshape([tgtLen * batch, embedDim]);
  const projected = nnOps.linear(output, outProjWeight, outProjBias);
  return [
    projected.view([tgtLen, batch, projected.size(1)]),
    weights.view([batch, numHeads, tgtLen, srcLen]),
  ];
}
