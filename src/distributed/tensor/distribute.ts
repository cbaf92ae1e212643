/** Twin of `distribute_tensor` in torch/distributed/tensor/_api.py. */
import { noGrad } from '../../autograd/gradMode';
import { broadcast } from '../../c10d/exchanges';
import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { invalidArgument } from '../../common/expect';
import { Parameter } from '../../nn/parameter/parameter';
import { sameSize } from '../../tensor/sizes';
import { Tensor } from '../../tensor/tensor';
import { DeviceMesh } from '../deviceMesh';
import { DTensor, newLayout, shardedParameter } from './dtensor';
import { type Layout, layoutOf } from './layout';
import { dimIn, Partial, Placement, Replicate, Shard } from './placements';

interface Parameters {
  /** The whole tensor, the same on all ranks, or on the first of the mesh. */
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
  if (!Array.isArray(given) || !given.every((each) => each instanceof Placement))
    throw invalidArgument('an array of placements', 'placements', given);
  if (given.length !== mesh.ndim)
    throw new RangeError(
      `\`placements\` must have the same length as \`device_mesh.ndim\`! Found placements length: ${given.length}, and ` +
        `device_mesh.ndim: ${mesh.ndim}.`,
    );
  return given.map((each: Placement) => {
    if (each instanceof Partial)
      throw new TorchError(
        `Trying to distribute tensor with unsupported placements on device mesh: ${String(each)}`,
      );
    if (!(each instanceof Shard)) return each;
    const dim = dimIn(each, ndim);
    if (dim === null)
      throw new RangeError(`Shard dim ${each.dim} is invalid for a tensor of ${ndim} dimensions`);
    return new Shard(dim);
  });
}

/** This rank's part of a whole tensor, with memory of its own. */
export function divide(whole: Tensor, layout: Layout, requiresGrad: boolean): DTensor {
  const local = noGrad(() => layout.take(whole.detach()).clone({ memoryFormat: 'contiguous_format' }));
  if (whole instanceof Parameter) return shardedParameter(local, layout, requiresGrad);
  return layout.mark(local.requiresGrad_(requiresGrad)) as DTensor;
}

/** A whole tensor as another one lies over the ranks; anything else as it is. */
export function dividedAs(like: unknown, value: unknown): unknown {
  if (!(like instanceof Tensor) || !(value instanceof Tensor) || layoutOf(value) !== undefined) return value;
  const layout = layoutOf(like);
  return layout !== undefined && sameSize(layout.fullShape, value.shape)
    ? divide(value.detach(), layout, false)
    : value;
}

/**
 * Divides a tensor that all ranks have: each keeps its part. All ranks of the mesh call it.
 *
 * @param args tensor; deviceMesh; placements: how each dimension of the mesh divides it, `Shard`
 *   or `Replicate` (all have all of it); then by name srcDataRank: the rank whose values count, null for
 *   each its own (0)
 * @returns this rank's part: a Parameter of a Parameter
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
  if (tensor instanceof DTensor)
    throw new RangeError('Cannot distribute a DTensor again: it lies over a mesh already');
  if (!tensor.isLeaf)
    throw new RangeError(
      '`distribute_tensor` should be used to distribute leaf tensors! but found non-leaf tensor!',
    );
  const layout = newLayout(deviceMesh, checkedPlacements(placements, deviceMesh, tensor.dim()), tensor.shape);
  return divide(
    srcDataRank === null ? tensor : shared(tensor, deviceMesh, srcDataRank),
    layout,
    tensor.requiresGrad,
  );
}

/** The values that one rank along each dimension has. */
function shared(tensor: Tensor, mesh: DeviceMesh, source: number): Tensor {
  const values = noGrad(() => tensor.detach().clone({ memoryFormat: 'contiguous_format' }));
  if (values.isMeta) return tensor;
  for (const group of mesh.getAllGroups())
    if (group.size() > 1) broadcast(values, { group, groupSrc: source });
  return tensor instanceof Parameter ? new Parameter(values, tensor.requiresGrad) : values;
}
