/** How a tensor lies over a mesh: which part of it this rank has, and how the whole is made again. */
import { allGatherSingle } from '../../c10d/exchanges';
import type { ReduceOp } from '../../c10d/reduceOp';
import { allReduce } from '../../c10d/reductions';
import { type Sharding, shardingOf } from '../../c10d/sharding';
import type { ProcessGroup } from '../../c10d/world';
import { pyTupleRepr } from '../../python/pyrepr';
import { torchOps } from '../../tensor/operators';
import { sameSize, sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import type { DeviceMesh } from '../deviceMesh';
import { localOf } from './local';
import { isSamePlacement, Partial, type Placement, Shard } from './placements';

/** A part of a dimension: where it begins, and how long it is. */
export interface Part {
  readonly start: number;
  readonly length: number;
}

/** What a rank has of a dimension that is divided as `torch.chunk` does it. */
export function partOf(size: number, rank: number, count: number): Part {
  const step = Math.ceil(size / count);
  const start = Math.min(size, rank * step);
  return { start, length: Math.min(size, start + step) - start };
}

/** A part that is as long along a dimension as the first rank's, which is the longest: zeros fill it up. */
export function padded(part: Tensor, dim: number, length: number): Tensor {
  const shape = part.shape.map((size, d) => (d === dim ? length : size));
  const made = torchOps.zeros(shape, { dtype: part.dtype, device: part.device });
  if (part.numel() > 0) made.narrow(dim, 0, part.shape[dim]!).copy_(part);
  return made;
}

/** The whole of what each rank of a group has a part of, along a dimension of this size: a collective. */
export function gatherParts(part: Tensor, dim: number, size: number, group: ProcessGroup): Tensor {
  const count = group.size();
  const input = padded(part, dim, partOf(size, 0, count).length);
  const all = torchOps.empty([count, ...input.shape], { dtype: part.dtype, device: part.device });
  // Flat, as gloo wants both alike.
  allGatherSingle(all.view([-1]), input.view([-1]), { group });
  const parts = Array.from({ length: count }, (_, rank) =>
    all.select(0, rank).narrow(dim, 0, partOf(size, rank, count).length),
  );
  return torchOps.cat(parts, dim);
}

/** What one dimension of a mesh does: it divides a dimension of the tensor, or its ranks have terms. */
interface Step {
  readonly placement: Shard | Partial;
  readonly group: ProcessGroup;
}

/** The sum, or what else a placement says, of the ranks' values: a collective. */
export function reduced({ reduceOp }: Partial, values: Tensor, group: ProcessGroup): Tensor {
  const copy = values.clone({ memoryFormat: 'contiguous_format' });
  allReduce(copy, reduceOp.toUpperCase() as ReduceOp, { group });
  return copy;
}

/** What is done with tensors that lie over a mesh; `dtensor.ts` has it. */
export interface Doings {
  /** Marks a tensor as one that lies so. */
  readonly mark: (local: Tensor, layout: Layout) => void;
  readonly norms: (layout: Layout, tensors: readonly Tensor[], normType: number) => Tensor;
  readonly totalNorm: (layout: Layout, tensors: readonly Tensor[], normType: number) => Tensor;
}

/** How one tensor lies over a mesh. */
export class Layout implements Sharding {
  /** In the order in which they divide the tensor. */
  readonly #steps: readonly Step[];

  constructor(
    readonly mesh: DeviceMesh,
    readonly placements: readonly Placement[],
    readonly fullShape: readonly number[],
    private readonly doings: Doings,
  ) {
    this.#steps = placements.flatMap((placement, i) =>
      placement instanceof Shard || placement instanceof Partial
        ? [{ placement, group: mesh.getGroup(i) }]
        : [],
    );
  }

  /** The same mesh and kind of tensor with other placements, or another shape. */
  with(placements: readonly Placement[], fullShape: readonly number[] = this.fullShape): Layout {
    return new Layout(this.mesh, placements, fullShape, this.doings);
  }

  /** Whether each rank has all values. */
  get isWhole(): boolean {
    return this.#steps.length === 0;
  }

  /** Whether no dimension is divided. */
  get isUncut(): boolean {
    return !this.#steps.some(({ placement }) => placement instanceof Shard);
  }

  readonly shardGroups = (): readonly ProcessGroup[] =>
    this.#steps.flatMap(({ placement, group }) => (placement instanceof Shard ? [group] : []));

  readonly mark = <T extends Tensor>(local: T): T => {
    this.doings.mark(local, this);
    return local;
  };

  readonly text = (): string => `${sizeText(this.fullShape)}, placements=${pyTupleRepr(this.placements)}`;

  readonly isOnSameMesh = (other: Sharding): boolean =>
    other instanceof Layout && (this.mesh === other.mesh || this.mesh.equals(other.mesh));

  readonly isSame = (other: Sharding): boolean =>
    other instanceof Layout &&
    sameSize(this.fullShape, other.fullShape) &&
    this.isOnSameMesh(other) &&
    this.placements.every((placement, i) => isSamePlacement(placement, other.placements[i]!));

  readonly whole = (tensor: Tensor): Tensor => this.gather(localOf(tensor));

  readonly norms = (tensors: readonly Tensor[], normType: number): Tensor =>
    this.doings.norms(this, tensors, normType);

  readonly totalNorm = (tensors: readonly Tensor[], normType: number): Tensor =>
    this.doings.totalNorm(this, tensors, normType);

  /** Where this rank's part begins, and its shape; and how long each cut dimension was before its cut. */
  own(): { offsets: number[]; sizes: number[]; before: number[] } {
    const offsets = this.fullShape.map(() => 0);
    const sizes = [...this.fullShape];
    const before = this.#steps.map(({ placement, group }) => {
      if (!(placement instanceof Shard)) return 0;
      const { dim } = placement;
      const size = sizes[dim]!;
      const { start, length } = partOf(size, group.rank(), group.size());
      offsets[dim]! += start;
      sizes[dim] = length;
      return size;
    });
    return { offsets, sizes, before };
  }

  /** This rank's part of a whole tensor, which shares its memory. */
  take(whole: Tensor): Tensor {
    const { offsets, sizes } = this.own();
    return sizes.reduce(
      (part, size, dim) => (size === this.fullShape[dim] ? part : part.narrow(dim, offsets[dim]!, size)),
      whole,
    );
  }

  /** The whole tensor, of all ranks' parts: collectives, in the order of Python's. */
  gather(local: Tensor): Tensor {
    const { before } = this.own();
    const steps = this.#steps.map((step, i) => ({ ...step, size: before[i]! }));
    let whole = local;
    for (const { placement, group, size } of this.isUncut ? steps : steps.reverse()) {
      if (group.size() === 1) continue;
      whole =
        placement instanceof Shard
          ? gatherParts(whole, placement.dim, size, group)
          : reduced(placement, whole, group);
    }
    return whole === local ? local.clone() : whole;
  }
}

/** The layout of a tensor that lies over a mesh. */
export function layoutOf(tensor: Tensor): Layout | undefined {
  const found = shardingOf(tensor);
  return found instanceof Layout ? found : undefined;
}
