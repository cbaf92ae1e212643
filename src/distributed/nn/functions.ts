/**
 * The Functions of torch/distributed/nn/functional.py: collectives with a gradient, which is a collective
 * again. Their names are Python's, since a result's `gradFn` shows them.
 */
import { Function } from '../../autograd/function';
import type { FunctionCtx } from '../../autograd/functionCtx';
import { allGather, allToAll, allToAllSingle, broadcast, gather, scatter } from '../../c10d/exchanges';
import { ReduceOp } from '../../c10d/reduceOp';
import { allReduce, reduce, reduceScatter } from '../../c10d/reductions';
import { type Group, getBackend, getRank, getWorldSize } from '../../c10d/world';
import { makeError } from '../../common/errors';
import { isTorchFrom } from '../../native/torchVersion';
import { torchOps } from '../../tensor/operators';
import { sameSize } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';

type AnyGroup = Group | null;
type Sizes = readonly number[] | null;

/** What a list has at a place. @throws RangeError for a shorter list, in Python's words */
function at(list: readonly Tensor[], i: number, kind: 'list' | 'tuple'): Tensor {
  const found = list[i];
  if (found === undefined) throw new RangeError(`${kind} index out of range`);
  return found;
}

const contiguous = (tensors: readonly Tensor[]): Tensor[] => tensors.map((tensor) => tensor.contiguous());

/** What `make` gives for each rank of a group. */
const forEachRank = <Value>(group: AnyGroup, make: (rank: number) => Value): Value[] =>
  Array.from({ length: Math.max(0, getWorldSize(group)) }, (_, rank) => make(rank));

/** An uninitialized tensor of this size, of another's dtype and device. */
const emptyOf = (size: readonly number[], { dtype, device }: Tensor): Tensor =>
  torchOps.empty([...size], { dtype, device });

/**
 * This rank, as it is compared with a source, which has a number of the world: Python before 2.14 takes
 * that of the group.
 */
const ownRank = (group: AnyGroup): number => (isTorchFrom('2.14') ? getRank() : getRank(group));

export class _Broadcast extends Function {
  static override forward(ctx: FunctionCtx, src: number, group: AnyGroup, tensor: Tensor): Tensor {
    Object.assign(ctx, { src, group, rank: ownRank(group) });
    const copy = tensor.clone();
    broadcast(copy, src, { group });
    return copy;
  }

  static override backward({ src, group, rank }: FunctionCtx, gradOutput: Tensor): (Tensor | null)[] {
    const gradient = _Reduce.apply(src, ReduceOp.SUM, group, gradOutput);
    if (src !== rank) gradient.zero_();
    return [null, null, gradient];
  }
}

export class _Gather extends Function {
  static override forward(ctx: FunctionCtx, dst: number, group: AnyGroup, tensor: Tensor): Tensor[] {
    Object.assign(ctx, { dst, group });
    const list = forEachRank(group, () => torchOps.zerosLike(tensor));
    gather(tensor.contiguous(), getRank(group) === dst ? list : null, dst, { group });
    return list;
  }

  static override backward({ dst, group }: FunctionCtx, ...gradOutputs: Tensor[]): (Tensor | null)[] {
    return [null, null, _Scatter.apply(dst, group, ...gradOutputs)];
  }
}

export class _Scatter extends Function {
  static override forward(ctx: FunctionCtx, src: number, group: AnyGroup, ...tensors: Tensor[]): Tensor {
    Object.assign(ctx, { src, group });
    const first = at(tensors, 0, 'tuple');
    if (!tensors.every((tensor) => sameSize(tensor.shape, first.shape)))
      throw makeError('AssertionError', 'scatter: the tensors differ in their sizes');
    const output = torchOps.zerosLike(first);
    // Unlike in Python: a backend would read what lies behind one element that stands for many.
    scatter(output, getRank(group) === src ? contiguous(tensors) : null, src, { group });
    return output;
  }

  static override backward({ src, group }: FunctionCtx, gradOutput: Tensor): (Tensor | null)[] {
    return [null, null, ..._Gather.apply(src, group, gradOutput)];
  }
}

export class _Reduce extends Function {
  static override forward(
    ctx: FunctionCtx,
    src: number,
    op: ReduceOp,
    group: AnyGroup,
    tensor: Tensor,
  ): Tensor {
    Object.assign(ctx, { src, group });
    const copy = tensor.clone();
    reduce(copy, src, { op, group });
    return copy;
  }

  static override backward({ src, group }: FunctionCtx, gradOutput: Tensor): (Tensor | null)[] {
    return [null, null, null, _Broadcast.apply(src, group, gradOutput)];
  }
}

export class _Reduce_Scatter extends Function {
  static override forward(
    ctx: FunctionCtx,
    op: ReduceOp,
    group: AnyGroup,
    tensor: Tensor,
    ...inputs: Tensor[]
  ): Tensor {
    ctx.group = group;
    const output = tensor.contiguous();
    reduceScatter(output, contiguous(inputs), { op, group });
    return output;
  }

  static override backward({ group }: FunctionCtx, gradOutput: Tensor): (Tensor | null)[] {
    return [null, null, null, ..._AllGather.apply(group, gradOutput)];
  }
}

export class _AllGather extends Function {
  static override forward(ctx: FunctionCtx, group: AnyGroup, tensor: Tensor): Tensor[] {
    ctx.group = group;
    const input = tensor.contiguous();
    const outputs = forEachRank(group, () => torchOps.emptyLike(input));
    allGather(outputs, input, { group });
    return outputs;
  }

  // Python takes other collectives on gloo than on NCCL.
  static override backward({ group }: FunctionCtx, ...gradOutputs: Tensor[]): (Tensor | null)[] {
    if (getBackend(group) === 'nccl') {
      const part = torchOps.emptyLike(at(gradOutputs, getRank(group), 'tuple'));
      return [null, _Reduce_Scatter.apply(ReduceOp.SUM, group, part, ...gradOutputs)];
    }
    const outputs = gradOutputs.map((each) => torchOps.emptyLike(each));
    const gradients = _AlltoAll.apply(group, outputs, ...gradOutputs);
    return [null, torchOps.sum(torchOps.stack(gradients), { dim: 0 })];
  }
}

export class _AlltoAll extends Function {
  static override forward(
    ctx: FunctionCtx,
    group: AnyGroup,
    outputs: readonly Tensor[],
    ...tensors: Tensor[]
  ): Tensor[] {
    const inputSizes = forEachRank(group, (rank) => at(tensors, rank, 'tuple').shape);
    Object.assign(ctx, { group, inputSizes });
    const own = getRank(group);
    const inputs = contiguous(tensors);
    // A world of both languages needs Python's own collectives here.
    if (getBackend(group) === 'gloo')
      forEachRank(group, (rank) => {
        scatter(at(outputs, rank, 'list'), rank === own ? inputs : null, rank, { group });
      });
    else allToAll(outputs, inputs, { group });
    return [...outputs];
  }

  static override backward({ group, inputSizes }: FunctionCtx, ...gradOutputs: Tensor[]): (Tensor | null)[] {
    const outputs = (inputSizes as number[][]).map((size) => emptyOf(size, gradOutputs[0]!));
    return [null, null, ..._AlltoAll.apply(group, outputs, ...gradOutputs)];
  }
}

export class _AlltoAllSingle extends Function {
  static override forward(
    ctx: FunctionCtx,
    group: AnyGroup,
    output: Tensor,
    outputSplitSizes: Sizes,
    inputSplitSizes: Sizes,
    input: Tensor,
  ): Tensor {
    Object.assign(ctx, { group, inputSize: input.shape, outputSplitSizes, inputSplitSizes });
    allToAllSingle(output, input, outputSplitSizes, inputSplitSizes, { group });
    return output;
  }

  static override backward(ctx: FunctionCtx, gradOutput: Tensor): (Tensor | null)[] {
    const output = emptyOf(ctx.inputSize, gradOutput);
    const input = gradOutput.contiguous();
    // What came from a rank goes back to it.
    const gradient = _AlltoAllSingle.apply(
      ctx.group,
      output,
      ctx.inputSplitSizes,
      ctx.outputSplitSizes,
      input,
    );
    return [null, null, null, null, gradient];
  }
}

export class _AllReduce extends Function {
  static override forward(ctx: FunctionCtx, op: ReduceOp, group: AnyGroup, tensor: Tensor): Tensor {
    Object.assign(ctx, { op, group });
    const copy = tensor.clone({ memoryFormat: 'contiguous_format' });
    allReduce(copy, { op, group });
    return copy;
  }

  static override backward({ op, group }: FunctionCtx, gradOutput: Tensor): (Tensor | null)[] {
    return [null, null, _AllReduce.apply(op, group, gradOutput)];
  }
}
