/** Tensors that are one rank's part of a larger one: what Python's DTensor is here. */
import { setSharding } from '../../c10d/sharding';
import { TorchError } from '../../common/errors';
import { Parameter } from '../../nn/parameter/parameter';
import { sameSize, sizeText } from '../../tensor/sizes';
import { Tensor } from '../../tensor/tensor';
import type { DeviceMesh } from '../deviceMesh';
import { Layout, layoutOf } from './layout';
import { installShardedMembers } from './members';
import { norms, totalNorm } from './norm';
import type { Placement } from './placements';

/**
 * A tensor that lies over the ranks of a mesh: this rank's part of a parameter, of its gradient, or of what
 * an optimizer remembers of it. `value instanceof DTensor` tells; `fullyShard`, `parallelizeModule` and
 * `distributeTensor` make them.
 *
 * Unlike in Python it has no operators of its own: its `shape` and its values are this rank's part, and the
 * methods that compute refuse it, since a part isn't the whole. `toLocal()` and `fullTensor()` give plain
 * tensors.
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
  /** This rank's part as a plain tensor, which shares the memory. */
  declare toLocal: () => Tensor;
  /** The whole tensor, of all ranks' parts: a collective, which all ranks of the mesh call. */
  declare fullTensor: () => Tensor;

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
): Layout => new Layout(mesh, placements, fullShape, { mark, norms, totalNorm });

/** A parameter that is this rank's part of a larger one, of that part. */
export function shardedParameter(local: Tensor, layout: Layout, requiresGrad: boolean): Parameter & DTensor {
  return layout.mark(new Parameter(local, requiresGrad)) as Parameter & DTensor;
}
