/** Twin of torch/distributed/tensor/_redistribute.py: how parts of a tensor become other ones. */

import { isGradEnabled } from '../../autograd/gradMode';
import { allGatherSingle } from '../../c10d/exchanges';
import type { ReduceOp } from '../../c10d/reduceOp';
import { allReduce, reduceScatterSingle } from '../../c10d/reductions';
import type { ProcessGroup } from '../../c10d/world';
import { NotImplementedError, TorchError } from '../../common/errors';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import type { DeviceMesh } from '../deviceMesh';
import { padded, partOf } from './parts';
import { isSamePlacement, Partial, type Placement, Replicate, Shard } from './placements';

/** How a tensor lies over a mesh. */
export interface Placed {
  readonly mesh: DeviceMesh;
  readonly placements: readonly Placement[];
  readonly fullShape: readonly number[];
}

/** What changes along one dimension of a mesh. */
interface Move {
  readonly meshDim: number;
  readonly from: Placement;
  readonly to: Placement;
  /** The tensor's shape on this rank before this dimension of the mesh divides it. */
  readonly shape: readonly number[];
}

/** The ranks' parts of a tensor one behind the other along a dimension: a collective of equal parts. */
function gathered(part: Tensor, dim: number, group: ProcessGroup): Tensor {
  const input = part.contiguous();
  const all = torchOps.empty([group.size(), ...input.shape], { dtype: part.dtype, device: part.device });
  // Flat, as gloo wants both alike.
  allGatherSingle(all.view([-1]), input.view([-1]), { group });
  return torchOps.cat(all.unbind(0), dim);
}

const lengthened = (part: Tensor, dim: number, length: number): Tensor =>
  part.shape[dim] === length ? part : padded(part, dim, length);

/** The whole of what each rank has a part of, along a dimension of this size: a collective. */
function whole(part: Tensor, { dim }: Shard, size: number, group: ProcessGroup): Tensor {
  const longest = partOf(size, 0, group.size()).length;
  return gathered(lengthened(part, dim, longest), dim, group)
    .narrow(dim, 0, size)
    .contiguous();
}

/** This rank's part of what all ranks have. */
function chunk(values: Tensor, { dim }: Shard, group: ProcessGroup): Tensor {
  const { start, length } = partOf(values.shape[dim]!, group.rank(), group.size());
  return values.narrow(dim, start, length).clone();
}

/** The sum, or what else a placement says, of the ranks' values: a collective. */
export function reduced({ reduceOp }: Partial, values: Tensor, group: ProcessGroup): Tensor {
  const copy = values.clone({ memoryFormat: 'contiguous_format' });
  allReduce(copy, reduceOp.toUpperCase() as ReduceOp, { group });
  return copy;
}

/** The sum of the ranks' values, of which each gets its part: a collective. */
function scattered({ reduceOp }: Partial, values: Tensor, { dim }: Shard, group: ProcessGroup): Tensor {
  const [count, size] = [group.size(), values.shape[dim]!];
  const longest = partOf(size, 0, count).length;
  const parts = lengthened(values, dim, longest * count).split(longest || 1, dim);
  const { dtype, device } = values;
  const shape = values.shape.map((n, d) => (d === dim ? longest : n));
  const input =
    longest === 0 ? torchOps.empty([count, ...shape], { dtype, device }) : torchOps.stack(parts, 0);
  const output = torchOps.empty(shape, { dtype, device });
  reduceScatterSingle(output.view([-1]), input.view([-1]), reduceOp.toUpperCase() as ReduceOp, { group });
  return output.narrow(dim, 0, partOf(size, group.rank(), count).length);
}

/** Parts along one dimension as parts along another one: on the CPU all are gathered, as in Python. */
function turned(part: Tensor, from: Shard, to: Shard, shape: readonly number[], group: ProcessGroup): Tensor {
  const count = group.size();
  const [before, after] = [shape[from.dim]!, shape[to.dim]!];
  const step = partOf(after, 0, count).length;
  const sent = lengthened(lengthened(part, from.dim, partOf(before, 0, count).length), to.dim, step * count);
  const { length } = partOf(after, group.rank(), count);
  return gathered(sent, from.dim, group)
    .narrow(to.dim, group.rank() * step, step)
    .contiguous()
    .narrow(from.dim, 0, before)
    .narrow(to.dim, 0, length);
}

/** What a rank has of values that all have, so that all ranks' terms make them. */
export function termOf({ reduceOp }: Partial, values: Tensor, group: ProcessGroup): Tensor {
  if (reduceOp === 'sum') return values.div(group.size());
  if (reduceOp === 'avg' || reduceOp === 'min' || reduceOp === 'max') return values;
  throw new RangeError(`Replicate to Partial(${reduceOp}) conversion is not supported.`);
}

function moved(local: Tensor, { from, to, shape }: Move, group: ProcessGroup): Tensor {
  if (group.size() === 1) return local;
  if (to instanceof Shard) {
    if (from instanceof Partial) return scattered(from, local, to, group);
    return from instanceof Shard ? turned(local, from, to, shape, group) : chunk(local, to, group);
  }
  if (to instanceof Partial) {
    if (from instanceof Replicate) return termOf(to, local, group);
    throw new TorchError(`redistribute from ${String(from)} to ${String(to)} not supported yet`);
  }
  return from instanceof Partial
    ? reduced(from, local, group)
    : whole(local, from as Shard, shape[(from as Shard).dim]!, group);
}

/** Along which dimensions of a mesh a dimension of the tensor is divided, before one of them. */
const cutsBefore = (placements: readonly Placement[], meshDim: number, dim: number): string =>
  placements
    .slice(0, meshDim)
    .flatMap((each, i) => (each.isShard(dim) ? [i] : []))
    .join();

/** What is done one after the other, in Python's order. */
function movesTo({ mesh, placements, fullShape }: Placed, to: readonly Placement[]): Move[] {
  let shape = fullShape;
  const shapes = placements.map((each, i) => {
    const own = shape;
    if (each instanceof Shard) {
      const { length } = partOf(own[each.dim]!, mesh.getLocalRank(i), mesh.size(i));
      shape = own.map((size, d) => (d === each.dim ? length : size));
    }
    return own;
  });
  const moves: Move[] = [];
  const current = [...placements];
  const move = (meshDim: number, target: Placement): void => {
    const from = current[meshDim]!;
    if (isSamePlacement(from, target)) return;
    moves.push({ meshDim, from, to: target, shape: shapes[meshDim]! });
    current[meshDim] = target;
  };
  const isCut = placements.some((each, i) => each instanceof Shard && mesh.size(i) > 1);
  if (isCut && mesh.ndim > 1)
    for (let i = current.length - 1; i >= 0; i--) {
      const target = to[i]!;
      // What outer dimensions of the mesh divide in another way has to be whole first.
      const isNested =
        target instanceof Shard && cutsBefore(current, i, target.dim) !== cutsBefore(to, i, target.dim);
      move(i, isNested ? new Replicate() : target);
    }
  for (const [i, target] of to.entries()) move(i, target);
  return moves;
}

/**
 * This rank's part of a tensor that is to lie in another way: collectives, in Python's order.
 * @throws NotImplementedError where autograd would have to note them: in a backward with createGraph
 */
export function movedTo(local: Tensor, placed: Placed, to: readonly Placement[]): Tensor {
  const moves = movesTo(placed, to);
  if (isGradEnabled() && local.requiresGrad && moves.some(({ meshDim }) => placed.mesh.size(meshDim) > 1))
    throw new NotImplementedError(
      'second derivatives through what a DTensor sends in backward (fullTensor, redistribute, layers in parts) are not here: ' +
        'no createGraph, or toLocal() before and DTensor.fromLocal() after what is differentiated twice',
    );
  return moves.reduce((part, move) => moved(part, move, placed.mesh.getGroup(move.meshDim)), local);
}
