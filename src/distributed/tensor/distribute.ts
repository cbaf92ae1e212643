/** Twin of `distribute_tensor` in torch/distributed/tensor/_api.py. */
import { noGrad } from '../../autograd/gradMode';
import { broadcast, scatter } from '../../c10d/exchanges';
import type { ProcessGroup } from '../../c10d/world';
import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { invalidArgument } from '../../common/expect';
import { Parameter } from '../../nn/parameter/parameter';
import { pyTupleRepr } from '../../python/pyrepr';
import { torchOps } from '../../tensor/operators';
import { sameSize } from '../../tensor/sizes';
import { Tensor } from '../../tensor/tensor';
import type { Device } from '../../tensor/types';
import { DeviceMesh } from '../deviceMesh';
import { listedPlacements } from './checks';
import { DTensor, newLayout, shardedParameter } from './dtensor';
import { layoutOf } from './layout';
import { termOf } from './moves';
import { padded, partOf } from './parts';
import { dimIn, isSamePlacement, Partial, type Placement, Replicate, Shard } from './placements';

interface Parameters {
  /** The whole tensor, of one shape on all ranks; the values of the source rank count. */
  tensor: Tensor;
  /** The mesh that it is to lie over. */
  deviceMesh: DeviceMesh;
  /** How each dimension of the mesh divides it. Default: null, all ranks have all of it */
  placements?: readonly Placement[] | null | undefined;
  /** The rank along each dimension whose values count; null: each rank its own. Default: 0 */
  srcDataRank?: number | null | undefined;
}
type Order = [tensor: 'tensor', deviceMesh: 'deviceMesh', placements: 'placements'];
const bind = binder<Parameters, Order>(
  'distributeTensor',
  { tensor: 'object', deviceMesh: 'object' },
  { placements: null },
  { srcDataRank: 0 },
);

/** @throws TypeError, RangeError for what doesn't say how a mesh divides a tensor of so many dimensions */
export function checkedPlacements(given: unknown, mesh: DeviceMesh, ndim: number): Placement[] {
  if (given === null) return Array.from({ length: mesh.ndim }, () => new Replicate());
  return listedPlacements(given, 'placements', mesh).map((each) => {
    if (!(each instanceof Shard)) return each;
    const dim = dimIn(each, ndim);
    if (dim === null)
      throw new RangeError(`Shard dim ${each.dim} is invalid for a tensor of ${ndim} dimensions`);
    return new Shard(dim);
  });
}

/** A whole tensor as another one lies over the ranks; anything else as it is. */
export function dividedAs(like: unknown, value: unknown): unknown {
  if (!(like instanceof Tensor) || !(value instanceof Tensor) || layoutOf(value) !== undefined) return value;
  const layout = layoutOf(like);
  return layout !== undefined && sameSize(layout.fullShape, value.shape)
    ? layout.mark(noGrad(() => layout.take(value.detach()).clone({ memoryFormat: 'contiguous_format' })))
    : value;
}

/**
 * Divides a tensor: one rank hands the parts of its values out, and each keeps its own. All ranks of the mesh
 * call it, with tensors of one shape. The collectives are Python's, so ranks of both can meet in one.
 *
 * As in Python, what all have all of (`Replicate`) goes into the tensor itself where it is contiguous: it
 * gets the source's values, and shares its memory with the result.
 *
 * @param args tensor; deviceMesh; placements: how each dimension of the mesh divides it, one after another:
 *   `Shard`, `Replicate` (all have all of it: the default) or `Partial` (terms, of which it is the sum); then
 *   by name srcDataRank: the rank along each dimension whose values count, null for each its own, which
 *   sends nothing (0)
 * @returns this rank's part: a Parameter of a Parameter; a tensor that lies so already as it is
 * @throws TypeError and RangeError for placements that don't fit the mesh or the tensor
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.html#torch.distributed.tensor.distribute_tensor
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const mesh = distributed.initDeviceMesh('cpu', [1]);
 * const rows = distributed.tensor.distributeTensor(torch.eye(4), mesh, [new distributed.tensor.Shard(0)]);
 * console.log(rows.fullTensor().shape); // [ 4, 4 ]
 * distributed.destroyProcessGroup();
 */
export function distributeTensor(...args: Arguments<Parameters, Order>): DTensor {
  const { tensor, deviceMesh, placements, srcDataRank } = bind.named(args);
  if (!(tensor instanceof Tensor)) throw invalidArgument('a Tensor', 'tensor', tensor);
  if (!(deviceMesh instanceof DeviceMesh)) throw invalidArgument('a DeviceMesh', 'deviceMesh', deviceMesh);
  if (!tensor.isLeaf)
    throw new TorchError(
      '`distribute_tensor` should be used to distribute leaf tensors! but found non-leaf tensor!',
    );
  const found = checkedPlacements(placements, deviceMesh, tensor.dim());
  if (tensor instanceof DTensor) return checkedAgain(tensor, deviceMesh, found);
  const layout = newLayout(deviceMesh, found, tensor.shape);
  const local = noGrad(() => partOfMesh(tensor.detach(), deviceMesh, found, srcDataRank));
  if (tensor instanceof Parameter) return shardedParameter(local, layout, tensor.requiresGrad);
  return layout.mark(local.requiresGrad_(tensor.requiresGrad)) as DTensor;
}

/** A tensor that lies over a mesh already. @throws RangeError where it is to lie in another way */
function checkedAgain(tensor: DTensor, mesh: DeviceMesh, placements: readonly Placement[]): DTensor {
  const { mesh: own, placements: has } = layoutOf(tensor)!;
  if (own !== mesh && !own.equals(mesh))
    throw new RangeError(
      `Cannot distribute a DTensor with device mesh ${String(own)} to a different device mesh ${String(mesh)}.`,
    );
  if (!has.every((placement, i) => isSamePlacement(placement, placements[i]!)))
    throw new RangeError(
      `Cannot distribute a DTensor with placements ${pyTupleRepr(has)} to a different placements ` +
        `[${placements.map(String).join(', ')}]. do you want to call \`redistribute\` instead?`,
    );
  return tensor;
}

/** This rank's part, which the dimensions of a mesh take one after another. */
function partOfMesh(
  whole: Tensor,
  mesh: DeviceMesh,
  placements: readonly Placement[],
  source: number | null,
): Tensor {
  const isElsewhere = whole.device.split(':')[0] !== mesh.deviceType && !whole.isMeta;
  return placements.reduce(
    (part, placement, i) => {
      const group = mesh.getGroup(i);
      if (placement instanceof Shard) return cut(part, placement.dim, group, source);
      const values = part.contiguous();
      if (source !== null && !values.isMeta) broadcast(values, { group, groupSrc: source });
      return placement instanceof Partial ? termOf(placement, values, group) : values;
    },
    isElsewhere ? whole.to({ device: mesh.deviceType as Device }) : whole,
  );
}

/** This rank's part along a dimension: its own, or what the source sends, padded to one size. */
function cut(whole: Tensor, dim: number, group: ProcessGroup, source: number | null): Tensor {
  const [size, count, rank] = [whole.shape[dim]!, group.size(), group.rank()];
  const own = partOf(size, rank, count);
  if (source === null) return whole.narrow(dim, own.start, own.length).clone();
  const longest = partOf(size, 0, count).length;
  const partOfRank = (_: unknown, r: number): Tensor => {
    const { start, length } = partOf(size, r, count);
    const part = whole.narrow(dim, start, length);
    return length === longest ? part.contiguous() : padded(part, dim, longest);
  };
  const shape = whole.shape.map((n, d) => (d === dim ? longest : n));
  const output = torchOps.empty(shape, { dtype: whole.dtype, device: whole.device });
  if (!output.isMeta)
    scatter(output, rank === source ? Array.from({ length: count }, partOfRank) : null, {
      group,
      groupSrc: source,
    });
  return output.narrow(dim, 0, own.length).contiguous();
}
