/** Tensors that are one rank's part of a larger one: what Python's DTensor is here. */
import { setSharding } from '../../c10d/sharding';
import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { invalidArgument } from '../../common/expect';
import { Parameter } from '../../nn/parameter/parameter';
import { pyRepr } from '../../python/pyrepr';
import { interception } from '../../tensor/intercept';
import { sameSize, sizeText } from '../../tensor/sizes';
import { Tensor } from '../../tensor/tensor';
import type { Device } from '../../tensor/types';
import { DeviceMesh } from '../deviceMesh';
import { listedPlacements } from './checks';
import { fromLocal } from './conversions';
import { Layout, layoutOf } from './layout';
import { installShardedMembers } from './members';
import { norms, totalNorm } from './norm';
import { partsHandler } from './ops/dispatch';
import type { RedistributeArguments, ToLocalArguments } from './ownMethods';
import { dimIn, type Placement, Replicate, Shard } from './placements';

interface FromLocalParameters {
  /** This rank's part. */
  localTensor: Tensor;
  /** The mesh that the tensor lies over. */
  deviceMesh: DeviceMesh;
  /** How it lies. Default: null, all ranks have all of it */
  placements?: readonly Placement[] | null | undefined;
  /** The whole tensor's shape. Default: null, all parts are as large as this one */
  shape?: readonly number[] | null | undefined;
  /** The whole tensor's strides, which come with its shape. Default: null */
  stride?: readonly number[] | null | undefined;
  /** How the gradient is to lie that the part gets. Default: null, as the tensor, of terms their sum's */
  gradPlacements?: readonly Placement[] | null | undefined;
}
type FromLocalOrder = [localTensor: 'localTensor', deviceMesh: 'deviceMesh', placements: 'placements'];
const bindFromLocal = binder<FromLocalParameters, FromLocalOrder>(
  'fromLocal',
  { localTensor: 'object', deviceMesh: 'object' },
  { placements: null },
  { shape: null, stride: null, gradPlacements: null },
);

/** Placements with dimensions that count from the front. @throws TorchError for one that isn't there */
export function localPlacements(given: unknown, mesh: DeviceMesh, ndim: number): Placement[] {
  if (given === null) return Array.from({ length: mesh.ndim }, () => new Replicate());
  return listedPlacements(given, 'placements', mesh).map((each, i) => {
    if (!(each instanceof Shard)) return each;
    const dim = dimIn(each, ndim);
    if (dim === null)
      throw new TorchError(
        each.dim < 0
          ? `Shard placements should have negative dims normalized in the user-facing APIs: S(${each.dim + ndim})`
          : `Sharding dim ${each.dim} greater than tensor ndim ${ndim} for placement number ${i}`,
      );
    return new Shard(dim);
  });
}

/** The shape of the whole whose parts are all as large as this one. */
export function shapeOfParts(local: Tensor, mesh: DeviceMesh, placements: readonly Placement[]): number[] {
  const shape = [...local.shape];
  for (const [i, each] of placements.entries()) if (each instanceof Shard) shape[each.dim]! *= mesh.size(i);
  return shape;
}

/**
 * A tensor that lies over the ranks of a mesh: this rank's part of a parameter, of its gradient, or of what
 * an optimizer remembers of it. `value instanceof DTensor` tells; `fullyShard`, `parallelizeModule` and
 * `distributeTensor` make them.
 *
 * Unlike in Python its `shape` and its values are this rank's part. Operators compute what they can of parts
 * without sending anything: elementwise ones, reductions and products of matrices; others are an error, since
 * a part isn't the whole. `toLocal()` and `fullTensor()` give plain tensors, `redistribute` one that lies in
 * another way, `DTensor.fromLocal` makes one of plain tensors.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.html#torch.distributed.tensor.DTensor
 * @example
 * const { distributed } = torch;
 * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
 * const mesh = distributed.initDeviceMesh('cpu', [1]);
 * const { distributeTensor, Shard } = distributed.tensor;
 * const x = distributeTensor(torch.ones([4, 2]), mesh, [new Shard(0)]);
 * console.log(x.shape, x.fullShape, x.toLocal().sum().item()); // [ 4, 2 ] [ 4, 2 ] 8
 * distributed.destroyProcessGroup();
 */
export class DTensor extends Tensor {
  /** The mesh that it lies over. */
  declare readonly deviceMesh: DeviceMesh;
  /** How each dimension of the mesh divides it. */
  declare readonly placements: readonly Placement[];
  /** The whole tensor's shape: `shape` is that of this rank's part. */
  declare readonly fullShape: number[];
  /**
   * This rank's part as a plain tensor, which shares the memory; gradients come back through it. By name
   * gradPlacements: how they will lie, where that is another way.
   */
  declare toLocal: (...args: ToLocalArguments) => Tensor;
  /**
   * The whole tensor, of all ranks' parts: a collective, which all ranks of the mesh call; gradients come
   * back through it. By name gradPlacements: how they will lie (all ranks have all of them).
   */
  declare fullTensor: (...args: ToLocalArguments) => Tensor;
  /**
   * The same tensor in another way over its mesh, by Python's collectives, forward and backward. It takes
   * deviceMesh (the tensor's own); placements: `Shard` or `Replicate` for each of its dimensions; then by
   * name forwardDtype and backwardDtype, in which it is sent, and asyncOp, which changes nothing.
   */
  declare redistribute: (...args: RedistributeArguments) => DTensor;

  /**
   * A tensor of which each rank has a part already. Gradients go back to the part; of a term of a sum
   * (`Partial`) that is the sum's.
   *
   * @param args localTensor; deviceMesh; placements: how it lies (all ranks have all of it); then by name
   *   shape and stride of the whole, which parts of unequal sizes need, and gradPlacements: how the gradient
   *   is to lie that the part gets
   * @throws TypeError, RangeError and TorchError for placements that fit neither the mesh nor the part
   * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.html#torch.distributed.tensor.DTensor.from_local
   * @example
   * const { distributed } = torch;
   * distributed.initProcessGroup('gloo', { store: new distributed.HashStore(), rank: 0, worldSize: 1 });
   * const mesh = distributed.initDeviceMesh('cpu', [1]);
   * const { DTensor, Replicate, Shard } = distributed.tensor;
   * const rows = DTensor.fromLocal(torch.ones([2, 3]), mesh, [new Shard(0)]);
   * console.log(rows.redistribute({ placements: [new Replicate()] }).toLocal().shape); // [ 2, 3 ]
   * distributed.destroyProcessGroup();
   */
  static fromLocal(...args: Arguments<FromLocalParameters, FromLocalOrder>): DTensor {
    const {
      localTensor,
      deviceMesh: mesh,
      placements,
      shape,
      stride,
      gradPlacements,
    } = bindFromLocal.named(args);
    if (!(localTensor instanceof Tensor)) throw invalidArgument('a Tensor', 'localTensor', localTensor);
    if (localTensor instanceof DTensor)
      throw new TorchError(
        "the local_tensor argument only accepts torch.Tensor but got <class 'torch.distributed.tensor.DTensor'> value.",
      );
    if (!(mesh instanceof DeviceMesh)) throw invalidArgument('a DeviceMesh', 'deviceMesh', mesh);
    if ((shape === null) !== (stride === null))
      throw new TorchError(
        `Found shape:${pyRepr(shape)}, stride:${pyRepr(stride)}. Please pass both shape and stride at the same time.`,
      );
    const lies = localPlacements(placements, mesh, localTensor.dim());
    const whole = shape ?? shapeOfParts(localTensor, mesh, lies);
    const isElsewhere = localTensor.device.split(':')[0] !== mesh.deviceType && !localTensor.isMeta;
    return fromLocal(
      isElsewhere ? localTensor.to({ device: mesh.deviceType as Device }) : localTensor,
      newLayout(mesh, lies, whole),
      gradPlacements === null ? undefined : listedPlacements(gradPlacements, 'gradPlacements', mesh),
    ) as DTensor;
  }

  /** Whether a value is a tensor, be it a parameter or not, that lies over a mesh. */
  static override [Symbol.hasInstance](value: unknown): value is DTensor {
    return value instanceof Tensor && layoutOf(value) !== undefined;
  }
}

/** A parameter that is this rank's part of a larger one. */
class DTensorParameter extends Parameter {}
Object.defineProperty(DTensorParameter, 'name', { value: 'DTensor' });

let prepared = false;

/** Makes a tensor of a part's shape known as that part, in place. */
function mark(local: Tensor, layout: Layout): void {
  if (!prepared) {
    prepared = true;
    installShardedMembers(DTensor.prototype, DTensorParameter.prototype);
    interception.parts = partsHandler;
  }
  const { sizes } = layout.own();
  if (!sameSize(local.shape, sizes))
    throw new TorchError(`Expects size ${sizeText(sizes)} but got ${sizeText(local.shape)}`);
  const prototype = local instanceof Parameter ? DTensorParameter.prototype : DTensor.prototype;
  if (Object.getPrototypeOf(local) !== prototype) Object.setPrototypeOf(local, prototype);
  setSharding(local, layout);
}

/** How a tensor of this shape lies over a mesh. */
export const newLayout = (
  mesh: DeviceMesh,
  placements: readonly Placement[],
  fullShape: readonly number[],
): Layout => {
  if (mesh.getCoordinate() === null)
    throw new TorchError(
      `rank ${mesh.getRank()} is not in ${String(mesh)}: only its ranks have parts of a tensor`,
    );
  return new Layout(mesh, placements, fullShape, { mark, norms, totalNorm });
};

/** A parameter that is this rank's part of a larger one, of that part. */
export function shardedParameter(local: Tensor, layout: Layout, requiresGrad: boolean): Parameter & DTensor {
  return layout.mark(new Parameter(local, requiresGrad)) as Parameter & DTensor;
}
