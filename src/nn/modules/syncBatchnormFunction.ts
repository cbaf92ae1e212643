/** Twin of SyncBatchNorm in torch/nn/modules/_functions.py: batch normalisation over all ranks' batches. */
import { Function } from '../../autograd/function';
import type { FunctionCtx } from '../../autograd/functionCtx';
import { allGather } from '../../c10d/exchanges';
import { allReduce } from '../../c10d/reductions';
import type { ProcessGroup } from '../../c10d/world';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';

/** With its memory in an order that the kernels take. */
function ordered(tensor: Tensor): Tensor {
  const isChannelsLast =
    tensor.isContiguous({ memoryFormat: 'channels_last' }) ||
    tensor.isContiguous({ memoryFormat: 'channels_last_3d' });
  return isChannelsLast ? tensor : tensor.contiguous();
}

/** A rank's means, inverse deviations and number of values, one behind the other; of an empty batch zeros. */
function ownStatistics(input: Tensor, eps: number): Tensor {
  const channels = input.size(1);
  const { dtype, device } = input;
  if (input.numel() === 0) return torchOps.zeros([2 * channels + 1], { dtype, device });
  const [mean, invstd] = torchOps.batchNormStats(input, eps);
  const count = torchOps.full([1], input.numel() / channels, { dtype: mean.dtype, device: mean.device });
  return torchOps.cat([mean, invstd, count]);
}

/** All ranks' statistics, without those of empty batches. */
function gathered(own: Tensor, channels: number, group: ProcessGroup): Tensor[] {
  const list = Array.from({ length: group.size() }, () => torchOps.emptyLike(own));
  allGather(list, own, { group });
  const all = torchOps.stack(list);
  const isThere = all.select(1, 2 * channels).ge(1);
  const rows = all.get(isThere);
  return [rows.narrow(1, 0, channels), rows.narrow(1, channels, channels), rows.narrow(1, 2 * channels, 1)];
}

/**
 * Normalises by the statistics of all ranks; the gradient of the input takes all ranks' into account, those
 * of weight and bias are each rank's own, which DistributedDataParallel averages.
 */
export class SyncBatchNormFunction extends Function {
  static override forward(
    ctx: FunctionCtx,
    given: Tensor,
    givenWeight: Tensor | null,
    bias: Tensor | null,
    runningMean: Tensor | null,
    runningVar: Tensor | null,
    eps: number,
    momentum: number,
    group: ProcessGroup,
  ): Tensor {
    const input = ordered(given);
    const weight = givenWeight?.contiguous() ?? null;
    const channels = input.size(1);
    const [means, invstds, countsOf] = gathered(ownStatistics(input, eps), channels, group) as [
      Tensor,
      Tensor,
      Tensor,
    ];
    const counts = countsOf.reshape([-1]);
    const [mean, invstd] = torchOps.batchNormGatherStatsWithCounts(
      input,
      means.contiguous(),
      invstds.contiguous(),
      runningMean,
      runningVar,
      momentum,
      eps,
      runningMean === null ? counts : counts.to(runningMean.dtype),
    );
    ctx.saveForBackward(input, weight, mean, invstd, countsOf.to('int32'));
    ctx.group = group;
    if (input.numel() === 0) return torchOps.emptyLike(input);
    return torchOps.batchNormElemt(input, weight, bias, mean, invstd, eps);
  }

  static override backward(ctx: FunctionCtx, given: Tensor): (Tensor | null)[] {
    const gradient = ordered(given);
    const [input, weight, mean, invstd, counts] = ctx.savedTensors;
    const [needsInput, needsWeight, needsBias] = ctx.needsInputGrad as [boolean, boolean, boolean];
    const { group } = ctx;
    const nothing = Array<null>(5).fill(null);
    const channels = input.size(1);
    if (input.numel() === 0) {
      // The others wait for this rank, whose batch was empty.
      const { dtype, device } = input;
      if (needsInput) allReduce(torchOps.zeros([2 * channels], { dtype, device }), { group });
      return [null, null, null, ...nothing];
    }
    const [sumDy, sumDyXmu, ofWeight, ofBias] = torchOps.batchNormBackwardReduce(
      gradient,
      input,
      mean,
      invstd,
      weight,
      needsInput,
      needsWeight,
      needsBias,
    );
    let ofInput: Tensor | null = null;
    if (needsInput) {
      const sums = torchOps.cat([sumDy, sumDyXmu]);
      allReduce(sums, { group });
      ofInput = torchOps.batchNormBackwardElemt(
        gradient,
        input,
        mean,
        invstd,
        weight === null || weight.dtype === mean.dtype ? weight : weight.to(mean.dtype),
        sums.narrow(0, 0, channels),
        sums.narrow(0, channels, channels),
        counts,
      );
    }
    const hasWeight = weight !== null;
    return [
      ofInput,
      hasWeight && needsWeight ? ofWeight : null,
      hasWeight && needsBias ? ofBias : null,
      ...nothing,
    ];
  }
}
