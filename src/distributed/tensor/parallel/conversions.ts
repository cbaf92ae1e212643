/**
 * How activations go from one way of lying over the ranks to another: Functions whose backward is the way
 * back, as that of Python's `DTensor.redistribute`.
 */
import { Function } from '../../../autograd/function';
import type { FunctionCtx } from '../../../autograd/functionCtx';
import { allReduce, reduceScatterSingle } from '../../../c10d/reductions';
import type { ProcessGroup } from '../../../c10d/world';
import { TorchError } from '../../../common/errors';
import { torchOps } from '../../../tensor/operators';
import { sizeText } from '../../../tensor/sizes';
import type { Tensor } from '../../../tensor/tensor';
import { gatherParts, partOf } from '../layout';
import { dimIn, type Placement, Shard } from '../placements';

/** The dimension that a placement divides; null where each rank has all of it. */
export function dimOf(placement: Placement, { shape }: Tensor): number | null {
  if (!(placement instanceof Shard)) return null;
  const dim = dimIn(placement, shape.length);
  if (dim !== null) return dim;
  throw new TorchError(`${String(placement)} of a tensor of shape ${sizeText(shape)}`);
}

/** This rank's part of what all ranks have. */
function chunk(whole: Tensor, dim: number, group: ProcessGroup): Tensor {
  const { start, length } = partOf(whole.shape[dim]!, group.rank(), group.size());
  return whole.narrow(dim, start, length).contiguous();
}

/** The sum over the ranks, of which each gets its part. */
function scatterSum(terms: Tensor, dim: number, group: ProcessGroup): Tensor {
  const [count, rank] = [group.size(), group.rank()];
  const size = terms.shape[dim]!;
  const step = partOf(size, 0, count).length;
  const padded = terms.shape.map((n, d) => (d === dim ? step : n));
  const input = torchOps.zeros([count, ...padded], { dtype: terms.dtype, device: terms.device });
  for (let r = 0; r < count; r++) {
    const { start, length } = partOf(size, r, count);
    if (length > 0)
      input
        .select(0, r)
        .narrow(dim, 0, length)
        .copy_(terms.narrow(dim, start, length));
  }
  const output = torchOps.empty(padded, { dtype: terms.dtype, device: terms.device });
  reduceScatterSingle(output.view([-1]), input.view([-1]), 'SUM', { group });
  return output.narrow(dim, 0, partOf(size, rank, count).length);
}

/** The sum over the ranks, in memory of its own. */
export function sumOver(group: ProcessGroup, terms: Tensor): Tensor {
  const copy = terms.clone({ memoryFormat: 'contiguous_format' });
  allReduce(copy, 'SUM', { group });
  return copy;
}

/** How long a dimension is of which ranks have parts: a collective. */
function wholeSize(part: Tensor, dim: number, group: ProcessGroup): number {
  const size = torchOps.full([1], part.shape[dim]!, { dtype: 'int64', device: part.device });
  allReduce(size, 'SUM', { group });
  return Number(size.item());
}

/** What all ranks have, of which each computes a part: the gradient is the sum of theirs. */
export class ReplicateToAll extends Function {
  static override forward(ctx: FunctionCtx, group: ProcessGroup, x: Tensor): Tensor {
    ctx.group = group;
    return x.viewAs(x);
  }

  static override backward({ group }: FunctionCtx, gradient: Tensor): (Tensor | null)[] {
    return [null, sumOver(group, gradient)];
  }
}

/** The terms of a sum, whose gradient all ranks have. */
export class SumToAll extends Function {
  static override forward(_ctx: FunctionCtx, group: ProcessGroup, terms: Tensor): Tensor {
    return sumOver(group, terms);
  }

  static override backward(_ctx: FunctionCtx, gradient: Tensor): (Tensor | null)[] {
    return [null, gradient];
  }
}

/** What gives each rank a part, whose gradients all ranks get together. */
abstract class ToShard extends Function {
  static override backward({ group, dim, size }: FunctionCtx, gradient: Tensor): (Tensor | null)[] {
    return [null, null, gatherParts(gradient, dim, size, group)];
  }
}

/** The terms of a sum, of which each rank gets a part. */
export class SumToShard extends ToShard {
  static override forward(ctx: FunctionCtx, group: ProcessGroup, dim: number, terms: Tensor): Tensor {
    Object.assign(ctx, { group, dim, size: terms.shape[dim] });
    return scatterSum(terms, dim, group);
  }
}

/** A part on each rank, of which all get the whole. `isSummed`: each rank has its own gradient of it. */
export class ShardToAll extends Function {
  static override forward(
    ctx: FunctionCtx,
    group: ProcessGroup,
    dim: number,
    isSummed: boolean,
    part: Tensor,
  ): Tensor {
    Object.assign(ctx, { group, dim, isSummed });
    return gatherParts(part, dim, wholeSize(part, dim, group), group);
  }

  static override backward({ group, dim, isSummed }: FunctionCtx, gradient: Tensor): (Tensor | null)[] {
    return [null, null, null, isSummed ? scatterSum(gradient, dim, group) : chunk(gradient, dim, group)];
  }
}

/** What all ranks have, of which each gets a part. */
export class AllToShard extends ToShard {
  static override forward(ctx: FunctionCtx, group: ProcessGroup, dim: number, whole: Tensor): Tensor {
    Object.assign(ctx, { group, dim, size: whole.shape[dim] });
    return chunk(whole, dim, group);
  }
}

/** What all ranks have as a term of a sum: its gradient is the sum's. */
export class AllToTerm extends Function {
  static override forward(_ctx: FunctionCtx, group: ProcessGroup, x: Tensor): Tensor {
    return torchOps.div(x, group.size());
  }

  static override backward(_ctx: FunctionCtx, gradient: Tensor): (Tensor | null)[] {
    return [null, gradient];
  }
}

/** Parts along one dimension as parts along another one. */
export function reshard(x: Tensor, from: number, to: number, group: ProcessGroup): Tensor {
  if (from === to) return x;
  const whole = ShardToAll.apply(group, from, false, x) as Tensor;
  return AllToShard.apply(group, to, whole) as Tensor;
}
