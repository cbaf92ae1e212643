/**
 * Twin of torch/_higher_order_ops/flex_attention.py's math_attention: scores of all queries and keys as one
 * matrix. What Python's backward computes in its own way is a Function here; what mods do, autograd follows.
 */
import { Function } from '../../../autograd/function';
import type { FunctionCtx } from '../../../autograd/functionCtx';
import { torchOps } from '../../../tensor/operators';
import type { Tensor } from '../../../tensor/tensor';
import type { DType } from '../../../tensor/types';
import { positions } from './create';
import { withStrideOrder } from './layout';
import { type MaskMod, mapMod, type ScoreMod } from './mods';

const LN2 = Math.log(2);
const workingPrecision = (query: Tensor): DType => (query.dtype === 'float64' ? 'float64' : 'float32');

/** The scaled products of queries and keys. */
class Scores extends Function {
  static override forward(query: Tensor, key: Tensor, scale: number): Tensor {
    const dtype = workingPrecision(query);
    return query.to(dtype).matmul(key.to(dtype).transpose(-2, -1)).mul(scale).to(dtype);
  }

  static override setupContext = (ctx: FunctionCtx, [query, key, scale]: [Tensor, Tensor, number]): void => {
    ctx.saveForBackward(query, key);
    ctx['scale'] = scale;
  };

  static override backward(ctx: FunctionCtx, gradient: Tensor): (Tensor | null)[] {
    const [query, key] = ctx.savedTensors as [Tensor, Tensor];
    const scaled = gradient.mul(ctx['scale'] as number).to(query.dtype);
    return [scaled.matmul(key), scaled.transpose(-2, -1).matmul(query), null];
  }
}

/** The mean of the values by the softmax of the scores, and the logarithm to base 2 of their sums. */
class Attend extends Function {
  static override forward(scores: Tensor, value: Tensor, dtype: DType): [Tensor, Tensor] {
    const isEmpty = scores.eq(Number.NEGATIVE_INFINITY).all(-1);
    const logSum = torchOps.where(isEmpty, Number.NEGATIVE_INFINITY, scores.logsumexp(-1));
    const weights = torchOps._safeSoftmax(scores, -1);
    return [weights.to(dtype).matmul(value.to(dtype)), logSum.div(LN2)];
  }

  static override setupContext = (
    ctx: FunctionCtx,
    [scores, value]: [Tensor, Tensor],
    [out, logSum]: [Tensor, Tensor],
  ): void => {
    ctx.saveForBackward(scores, value, out, logSum);
  };

  static override backward(ctx: FunctionCtx, gradOut: Tensor, gradLogSum: Tensor): (Tensor | null)[] {
    const [scores, value, out, logSum2] = ctx.savedTensors as [Tensor, Tensor, Tensor, Tensor];
    const { dtype } = scores;
    const logSum = logSum2.mul(LN2);
    const isEmpty = logSum.eq(Number.NEGATIVE_INFINITY).unsqueeze(-1);
    const weights = torchOps.where(isEmpty, 0, scores.sub(logSum.unsqueeze(-1)).exp());
    const gradValue = weights.to(value.dtype).transpose(-2, -1).matmul(gradOut);
    const gradWeights = gradOut.to(dtype).matmul(value.to(dtype).transpose(-2, -1));
    const sums = out.to(dtype).mul(gradOut.to(dtype)).sum(-1, { keepdim: true });
    const gradScores = weights.mul(gradWeights.sub(sums).add(gradLogSum.div(LN2).unsqueeze(-1)));
    return [gradScores, gradValue, null];
  }
}

/** What attention gives: the output, the logarithms of the scores' sums, and the largest scores. */
export function attend(
  query: Tensor,
  givenKey: Tensor,
  givenValue: Tensor,
  scoreMod: ScoreMod | null,
  maskMod: MaskMod,
  scale: number,
): [out: Tensor, logSum: Tensor, largest: Tensor] {
  const groups = Math.floor(query.size(1) / givenKey.size(1));
  const batches = query.size(0);
  // In this order, so that gradients are summed over groups before batches, as Python's are.
  const spread = (tensor: Tensor): Tensor => tensor.expand([batches, -1, -1, -1]).repeatInterleave(groups, 1);
  const [key, value] = [spread(givenKey), spread(givenValue)];
  const scores = Scores.apply(query, key, scale) as Tensor;
  const indices = positions(scores.shape, scores.device);
  const mask = mapMod(maskMod, null, indices);
  const changed = scoreMod === null ? scores : mapMod(scoreMod, scores, indices);
  const kept = torchOps.where(mask, changed, Number.NEGATIVE_INFINITY);
  const [out, logSum] = Attend.apply(kept, value, query.dtype) as [Tensor, Tensor];
  const largest = kept.amax(-1).div(LN2).mul(LN2);
  return [withStrideOrder(out, query.stride()), logSum.mul(LN2), largest];
}
