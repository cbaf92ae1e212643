/**
 * Operators that make one value of many along dimensions: each rank reduces its part, of which the whole's
 * values are still to be put together where the dimension is divided. Twin of the reductions in
 * torch/distributed/tensor/_ops/_math_ops.py.
 */
import { Function } from '../../../autograd/function';
import type { FunctionCtx } from '../../../autograd/functionCtx';
import { isOptionsObject } from '../../../common/optionsObject';
import type { Tensor } from '../../../tensor/tensor';
import { fromLocal } from '../conversions';
import { aliasOf } from '../local';
import { Partial, type PartialOp, type Placement, Replicate, Shard } from '../placements';
import { type Call, localArguments, mapResults, refuse } from './call';

/** How the ranks' values become one. */
const reduceOps: Readonly<Record<string, PartialOp | null>> = {
  sum: 'sum',
  nansum: 'sum',
  mean: 'avg',
  prod: 'product',
  amax: 'max',
  amin: 'min',
  max: 'max',
  min: 'min',
  any: null,
  all: null,
};

/** Whether an operator reduces the one tensor that it has. */
export const isReduction = ({ base, operands }: Call): boolean => base in reduceOps && operands.length === 1;

/** Along which dimensions a call reduces, and whether those stay. */
function readDims({ args, operands }: Call): { dims: number[]; keepdim: boolean } {
  const ndim = operands[0]!.shape.length;
  const last = args[args.length - 1];
  const options = args.length > 1 && isOptionsObject(last) ? last : {};
  const [, second, third] = args;
  const given = typeof second === 'number' || Array.isArray(second) ? second : (options.dim ?? null);
  const listed = given === null ? [] : ([given].flat() as number[]);
  const dims =
    listed.length === 0 ? operands[0]!.shape.map((_, d) => d) : listed.map((d) => (d < 0 ? d + ndim : d));
  return { dims, keepdim: third === true || options.keepdim === true };
}

/** The mean of a rank's part, whose gradient is that of the whole's mean. */
class MeanOfParts extends Function {
  static override forward(
    ctx: FunctionCtx,
    how: { mean: (x: Tensor) => Tensor; dims: readonly number[]; keepdim: boolean; count: number },
    x: Tensor,
  ): Tensor {
    Object.assign(ctx, { how, shape: x.shape });
    return how.mean(aliasOf(x));
  }

  static override backward({ how, shape }: FunctionCtx, gradient: Tensor): (Tensor | null)[] {
    const { dims, keepdim, count } = how;
    const sorted = keepdim ? [] : [...dims].sort((a: number, b: number) => a - b);
    const wide = sorted.reduce((g: Tensor, d: number) => g.unsqueeze(d), gradient);
    return [null, wide.expand(shape).div(count)];
  }
}

/** Has each rank reduce its part. */
export function reduce(call: Call): unknown {
  const { base, operands, layout, isNoted, again } = call;
  const { placements, shape } = operands[0]!;
  const { dims, keepdim } = readDims(call);
  const op = reduceOps[base]!;
  // Those that also tell where they found it.
  const isOfOne = (base === 'max' || base === 'min') && call.args.length > 1;
  let isCut = false;
  const lies = placements.map((each, i): Placement => {
    if (each instanceof Replicate) return each;
    if (each instanceof Partial) {
      const isLinear = each.reduceOp === 'sum' || each.reduceOp === 'avg';
      if (isLinear && (base === 'sum' || base === 'mean')) return each;
      return refuse(call, "each rank has a term of it only, of which this isn't one of the result");
    }
    const { dim } = each as Shard;
    if (!dims.includes(dim)) return new Shard(keepdim ? dim : dim - dims.filter((d) => d < dim).length);
    if (op === null || isOfOne) return refuse(call);
    if (op === 'avg' && shape[dim]! % layout.mesh.size(i) !== 0)
      return refuse(call, 'the mean of parts of unequal sizes is not that of the whole');
    if (isNoted && op !== 'sum' && op !== 'avg')
      return refuse(call, 'its gradient would be that of a part: noGrad, or fullTensor()');
    isCut = true;
    return new Partial(op);
  });
  const result = layout.with(
    lies,
    keepdim
      ? shape.map((size, d) => (dims.includes(d) ? 1 : size))
      : shape.filter((_, d) => !dims.includes(d)),
  );
  const gradient = placements.map((each) => (each instanceof Partial ? new Replicate() : each));
  const [x, ...rest] = localArguments(call, [gradient]) as [Tensor, ...unknown[]];
  const mean = (of: Tensor): Tensor => again(of, ...rest) as Tensor;
  const count = dims.reduce((product, d) => product * shape[d]!, 1);
  const made =
    isNoted && isCut && op === 'avg'
      ? MeanOfParts.apply({ mean, dims, keepdim, count }, x)
      : again(x, ...rest);
  return mapResults(made, (local) =>
    isNoted && local.requiresGrad ? fromLocal(local, result) : result.mark(local),
  );
}
