/** The methods of a DTensor that change how it lies over its mesh: of torch/distributed/tensor/_api.py. */
import { type Arguments, binder } from '../../common/binder';
import { NotImplementedError, TorchError } from '../../common/errors';
import { expectBoolean, invalidArgument } from '../../common/expect';
import { dtypeInfo } from '../../tensor/dtypes';
import type { Tensor } from '../../tensor/tensor';
import type { DType } from '../../tensor/types';
import { DeviceMesh } from '../deviceMesh';
import { listedPlacements } from './checks';
import { redistributed, toLocal } from './conversions';
import { layoutOf } from './layout';
import { dimIn, isSamePlacement, Partial, type Placement, Replicate, Shard } from './placements';

/** What `toLocal` and `fullTensor` take. */
export interface ToLocalOptions {
  /** How the gradient of the result will lie over the mesh. Default: as the tensor, of terms their sum */
  gradPlacements?: readonly Placement[] | null | undefined;
}
const bindToLocal = binder<ToLocalOptions, []>('toLocal', {}, {}, { gradPlacements: null });
const bindFull = binder<ToLocalOptions, []>('fullTensor', {}, {}, { gradPlacements: null });

/** What `redistribute` takes. */
export interface RedistributeParameters {
  /** The mesh: the tensor's own. Default: null, that */
  deviceMesh?: DeviceMesh | null | undefined;
  /** How each dimension of the mesh is to divide it: `Shard` or `Replicate`, or `Partial` as it is. */
  placements?: readonly Placement[] | null | undefined;
  /** Taken as Python takes it; the result is there when the call returns. Default: false */
  asyncOp?: boolean | undefined;
  /** The dtype of what is sent, and of the result. Default: null, the tensor's */
  forwardDtype?: DType | null | undefined;
  /** The dtype in which gradients are sent. Default: null, the tensor's */
  backwardDtype?: DType | null | undefined;
}
export type RedistributeOrder = [deviceMesh: 'deviceMesh', placements: 'placements'];
const bindRedistribute = binder<RedistributeParameters, RedistributeOrder>(
  'redistribute',
  {},
  { deviceMesh: null, placements: null },
  { asyncOp: false, forwardDtype: null, backwardDtype: null },
);

/** Placements as Python's errors have them: `S(0)`, `R`, `P(sum)`. */
const brief = (placement: Placement): string => {
  if (placement instanceof Shard) return `S(${placement.dim})`;
  return placement instanceof Partial ? `P(${placement.reduceOp})` : 'R';
};

/** How a gradient is said to lie, with dimensions that count from the front. */
function gradientLayout(tensor: Tensor, given: readonly Placement[] | null): Placement[] | undefined {
  const { mesh, fullShape } = layoutOf(tensor)!;
  return given === null ? undefined : placementsOf(given, 'gradPlacements', mesh, fullShape.length);
}

/** Placements with dimensions that count from the front. @throws RangeError for one that isn't there */
function placementsOf(given: unknown, name: string, mesh: DeviceMesh, ndim: number): Placement[] {
  return listedPlacements(given, name, mesh).map((each) => {
    if (!(each instanceof Shard)) return each;
    const dim = dimIn(each, ndim);
    if (dim !== null) return new Shard(dim);
    throw new RangeError(`${name}: ${String(each)} of a tensor of ${ndim} dimensions`);
  });
}

/** This rank's part as a plain tensor, through which autograd goes. */
export function callToLocal(tensor: Tensor, args: readonly unknown[]): Tensor {
  const { gradPlacements } = bindToLocal.named(args);
  return toLocal(tensor, gradientLayout(tensor, gradPlacements));
}

/** The whole tensor, through which autograd goes. */
export function callFullTensor(tensor: Tensor, args: readonly unknown[]): Tensor {
  const { gradPlacements } = bindFull.named(args);
  const lies = gradientLayout(tensor, gradPlacements);
  const whole = layoutOf(tensor)!.placements.map(() => new Replicate());
  return toLocal(redistributed(tensor, whole), lies);
}

/** The tensor in another way over its mesh. */
export function callRedistribute(tensor: Tensor, args: readonly unknown[]): Tensor {
  const { deviceMesh, placements, asyncOp, forwardDtype, backwardDtype } = bindRedistribute.named(args);
  const layout = layoutOf(tensor)!;
  const mesh = deviceMesh ?? layout.mesh;
  if (!(mesh instanceof DeviceMesh)) throw invalidArgument('a DeviceMesh', 'deviceMesh', mesh);
  expectBoolean(asyncOp, 'asyncOp');
  for (const dtype of [forwardDtype, backwardDtype]) if (dtype !== null) dtypeInfo(dtype);
  if (placements === null) throw new TorchError('placements is needed for redistribute!');
  const to = placementsOf(placements, 'placements', layout.mesh, layout.fullShape.length);
  for (const [i, each] of to.entries()) {
    const from = layout.placements[i]!;
    if (each instanceof Partial && !isSamePlacement(each, from))
      throw new TorchError(
        `Can not redistribute from ${brief(from)} to ${brief(each)}, redistributing to Partial is for internal use only!`,
      );
  }
  if (!layout.mesh.equals(mesh)) throw new NotImplementedError('Cross device mesh comm not supported yet!');
  return redistributed(tensor, to, {
    ...(forwardDtype !== null && { forward: forwardDtype }),
    ...(backwardDtype !== null && { backward: backwardDtype }),
  });
}

/** What `redistribute` is called with. */
export type RedistributeArguments = Arguments<RedistributeParameters, RedistributeOrder>;
/** What `toLocal` and `fullTensor` are called with. */
export type ToLocalArguments = Arguments<ToLocalOptions, []>;
