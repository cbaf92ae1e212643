/** How a tensor lies over a mesh: which part of it this rank has, and how the whole is made again. */
import { type Sharding, shardingOf } from '../../c10d/sharding';
import type { ProcessGroup } from '../../c10d/world';
import { pyTupleRepr } from '../../python/pyrepr';
import { sameSize, sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import type { DeviceMesh } from '../deviceMesh';
import { localOf } from './local';
import { movedTo } from './moves';
import { partOf } from './parts';
import { isSamePlacement, type Placement, Replicate, Shard } from './placements';

/** A dimension of a mesh that divides a dimension of the tensor. */
interface Cut {
  readonly dim: number;
  readonly group: ProcessGroup;
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
  steps = 0;
  /** In the order in which they divide the tensor. */
  readonly #cuts: readonly Cut[];

  constructor(
    readonly mesh: DeviceMesh,
    readonly placements: readonly Placement[],
    readonly fullShape: readonly number[],
    private readonly doings: Doings,
  ) {
    this.#cuts = placements.flatMap((placement, i) =>
      placement instanceof Shard ? [{ dim: placement.dim, group: mesh.getGroup(i) }] : [],
    );
  }

  /** The same mesh and kind of tensor with other placements, or another shape. */
  with(placements: readonly Placement[], fullShape: readonly number[] = this.fullShape): Layout {
    return new Layout(this.mesh, placements, fullShape, this.doings);
  }

  /** Whether each rank has all values. */
  get isWhole(): boolean {
    return this.placements.every((placement) => placement instanceof Replicate);
  }

  readonly shardGroups = (): readonly ProcessGroup[] => this.#cuts.map(({ group }) => group);

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

  readonly sumGradient = (parameter: Tensor, times: () => number): (() => void) | null => {
    const { grad } = parameter;
    const lies = grad === null ? undefined : layoutOf(grad);
    if (grad === null || lies === undefined || !lies.placements.some((each) => each.isPartial())) return null;
    let sum = grad;
    for (let i = times(); i > 0; i--) sum = movedTo(localOf(grad), lies, this.placements);
    parameter.grad = this.mark(sum);
    return () => {
      parameter.grad = grad;
    };
  };

  /** Where this rank's part begins, and its shape. */
  own(): { offsets: number[]; sizes: number[] } {
    const offsets = this.fullShape.map(() => 0);
    const sizes = [...this.fullShape];
    for (const { dim, group } of this.#cuts) {
      const { start, length } = partOf(sizes[dim]!, group.rank(), group.size());
      offsets[dim]! += start;
      sizes[dim] = length;
    }
    return { offsets, sizes };
  }

  /** This rank's part of a whole tensor, which shares its memory. */
  take(whole: Tensor): Tensor {
    const { offsets, sizes } = this.own();
    return sizes.reduce(
      (part, size, dim) => (size === this.fullShape[dim] ? part : part.narrow(dim, offsets[dim]!, size)),
      whole,
    );
  }

  /** The whole tensor, of all ranks' parts, in memory of its own: collectives, in the order of Python's. */
  gather(local: Tensor): Tensor {
    const whole = movedTo(
      local,
      this,
      this.placements.map(() => new Replicate()),
    );
    return whole === local ? local.clone() : whole;
  }
}

/** The layout of a tensor that lies over a mesh. */
export function layoutOf(tensor: Tensor): Layout | undefined {
  const found = shardingOf(tensor);
  return found instanceof Layout ? found : undefined;
}
