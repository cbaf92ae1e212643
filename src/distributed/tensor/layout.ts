/** How a tensor lies over a mesh: which part of it this rank has, and how the whole is made again. */
import { allGatherSingle } from '../../c10d/exchanges';
import { type Sharding, shardingOf } from '../../c10d/sharding';
import type { ProcessGroup } from '../../c10d/world';
import { NotImplementedError } from '../../common/errors';
import { pyTupleRepr } from '../../python/pyrepr';
import { torchOps } from '../../tensor/operators';
import { sameSize, sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import type { DeviceMesh } from '../deviceMesh';
import { isSamePlacement, type Placement, Shard } from './placements';

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

/** How one tensor lies over a mesh. At most one dimension of the mesh divides it. */
export class Layout implements Sharding {
  /** The tensor's dimension that is divided; null where each rank has all of it. */
  readonly dim: number | null;
  /** The ranks that share it. */
  readonly group: ProcessGroup | null;

  constructor(
    readonly mesh: DeviceMesh,
    readonly placements: readonly Placement[],
    readonly fullShape: readonly number[],
    /** What marks a tensor as one that lies so. */
    private readonly marker: (local: Tensor, layout: Layout) => void,
  ) {
    const divided = placements.flatMap((placement, i) =>
      placement instanceof Shard ? [{ placement, i }] : [],
    );
    if (divided.length > 1)
      throw new NotImplementedError(
        `a tensor that several dimensions of a mesh divide is not here: ${pyTupleRepr(placements)}`,
      );
    const [found] = divided;
    this.dim = found?.placement.dim ?? null;
    this.group = found === undefined ? null : mesh.getGroup(found.i);
  }

  readonly shardGroups = (): readonly ProcessGroup[] => (this.group === null ? [] : [this.group]);

  readonly mark = <T extends Tensor>(local: T): T => {
    this.marker(local, this);
    return local;
  };

  readonly text = (): string => `${sizeText(this.fullShape)}, placements=${pyTupleRepr(this.placements)}`;

  readonly isSame = (other: Sharding): boolean =>
    other instanceof Layout &&
    sameSize(this.fullShape, other.fullShape) &&
    String(this.mesh.mesh.tolist()) === String(other.mesh.mesh.tolist()) &&
    this.placements.length === other.placements.length &&
    this.placements.every((placement, i) => isSamePlacement(placement, other.placements[i]!));

  /** What this rank has along the dimension that is divided. */
  partOf(rank: number): Part {
    const count = this.group?.size() ?? 1;
    return partOf(this.fullShape[this.dim ?? 0] ?? 1, rank, count);
  }

  /** Where this rank's part begins, and its shape. */
  own(): { offsets: number[]; sizes: number[] } {
    const offsets = this.fullShape.map(() => 0);
    const sizes = [...this.fullShape];
    if (this.dim !== null) {
      const { start, length } = this.partOf(this.group!.rank());
      offsets[this.dim] = start;
      sizes[this.dim] = length;
    }
    return { offsets, sizes };
  }

  /** This rank's part of a whole tensor, which shares its memory. */
  take(whole: Tensor): Tensor {
    if (this.dim === null) return whole;
    const { start, length } = this.partOf(this.group!.rank());
    return whole.narrow(this.dim, start, length);
  }

  /** The whole tensor, of all ranks' parts: a collective. */
  gather(local: Tensor): Tensor {
    const { dim, group } = this;
    if (dim === null || group === null) return local.clone();
    return gatherParts(local, dim, this.fullShape[dim]!, group);
  }
}

/** The layout of a tensor that lies over a mesh. */
export function layoutOf(tensor: Tensor): Layout | undefined {
  const found = shardingOf(tensor);
  return found instanceof Layout ? found : undefined;
}
