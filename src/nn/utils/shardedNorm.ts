/** The norm of tensors of which each rank has a part: that of all parts, the same on all ranks. */
import { noGrad } from '../../autograd/gradMode';
import { allReduce } from '../../c10d/reductions';
import { shardingOf } from '../../c10d/sharding';
import type { ProcessGroup } from '../../c10d/world';
import { TorchError } from '../../common/errors';
import { linalgOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import type { Device } from '../../tensor/types';

export const hasShards = (tensors: readonly Tensor[]): boolean =>
  tensors.some((tensor) => shardingOf(tensor) !== undefined);

/** The norm of a rank's part; an empty one takes nothing away from the others'. */
function normOfPart(tensor: Tensor, normType: number): Tensor {
  if (tensor.numel() > 0 || Number.isFinite(normType)) return linalgOps.vectorNorm(tensor, normType);
  return torchOps.full([], normType > 0 ? 0 : Number.POSITIVE_INFINITY, {
    dtype: tensor.dtype,
    device: tensor.device,
  });
}

/** The norms of tensors whose parts the same ranks have, one behind the other. */
function normsOf(
  tensors: readonly Tensor[],
  groups: readonly ProcessGroup[],
  normType: number,
  device: Device,
): Tensor {
  let norms = torchOps.stack(tensors.map((tensor) => normOfPart(tensor, normType).to({ device })));
  for (const group of groups) {
    if (!Number.isFinite(normType)) allReduce(norms, normType > 0 ? 'MAX' : 'MIN', { group });
    else if (normType === 0) allReduce(norms, 'SUM', { group });
    else {
      // The p-th powers add up.
      norms = torchOps.pow(norms, normType);
      allReduce(norms, 'SUM', { group });
      norms = torchOps.pow(norms, 1 / normType);
    }
  }
  return norms;
}

const groupsOf = (tensor: Tensor): readonly ProcessGroup[] => shardingOf(tensor)?.shardGroups() ?? [];
const keyOf = (tensor: Tensor): string => JSON.stringify(groupsOf(tensor).map(({ groupName }) => groupName));

/**
 * The norm of all tensors taken together: a collective where ranks have parts of them.
 * @param nonFinite the text of the error for a norm that isn't finite; empty when that is no error
 */
export function shardedNorm(tensors: readonly Tensor[], normType: number, nonFinite: string): Tensor {
  return noGrad(() => {
    if (tensors.length === 0) return torchOps.full([], 0);
    const { device } = tensors[0]!;
    const kinds = [...new Set(tensors.map(keyOf))].map((key) =>
      tensors.filter((each) => keyOf(each) === key),
    );
    const norms = kinds.map((alike) => normsOf(alike, groupsOf(alike[0]!), normType, device as Device));
    const total = linalgOps.vectorNorm(norms.length === 1 ? norms[0]! : torchOps.cat(norms), normType);
    if (nonFinite !== '' && !Number.isFinite(Number(total.item()))) throw new TorchError(nonFinite);
    return total;
  });
}
