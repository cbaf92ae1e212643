/** Twin of the plain classes in torch/distributed/tensor/placement_types.py: how a mesh divides a tensor. */
import { type Arguments, binder, refuseArguments } from '../../common/binder';
import { expectInteger, expectOneOf } from '../../common/expect';
import { inspectCustom } from '../../common/node';

/** What the ranks along one dimension of a mesh have of a tensor. */
export abstract class Placement {
  /** Whether each has a part of it. @param args dim: along this dimension only */
  isShard(...args: [dim?: number | null]): this is Shard {
    const [dim = null] = args;
    return this instanceof Shard && (dim === null || this.dim === dim);
  }

  /** Whether each has all of it. */
  isReplicate(...args: []): this is Replicate {
    refuseArguments('isReplicate', args);
    return this instanceof Replicate;
  }

  /** Whether the ranks' values are still to be put together. @param args reduceOp: in this way only */
  isPartial(...args: [reduceOp?: string | null]): this is Partial {
    const [reduceOp = null] = args;
    return this instanceof Partial && (reduceOp === null || this.reduceOp === reduceOp);
  }

  [inspectCustom](): string {
    return String(this);
  }
}

const bindShard = binder<{ dim: number }, ['dim']>('Shard', { dim: 'any' }, {});

/**
 * Each rank has a part of the tensor along a dimension, as `torch.chunk` divides it: the last ones may have
 * less, or nothing.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.html#torch.distributed.tensor.placement_types.Shard
 * @example
 * const { Shard } = torch.distributed.tensor;
 * console.log(String(new Shard(0))); // Shard(dim=0)
 */
export class Shard extends Placement {
  /** The dimension that is divided. */
  readonly dim: number;

  /** @param args dim: which dimension of the tensor is divided */
  constructor(...args: Arguments<{ dim: number }, ['dim']>) {
    super();
    const [dim] = bindShard(args);
    expectInteger(dim, 'dim');
    this.dim = dim;
  }

  override toString(): string {
    return `Shard(dim=${this.dim})`;
  }
}

/**
 * Each rank has the whole tensor.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.html#torch.distributed.tensor.placement_types.Replicate
 */
export class Replicate extends Placement {
  constructor(...args: []) {
    super();
    refuseArguments('Replicate', args);
  }

  override toString(): string {
    return 'Replicate()';
  }
}

/** How the ranks' values become one. */
const reduceOps = ['sum', 'avg', 'min', 'max', 'product', 'band', 'bor', 'bxor'] as const;

/** How values of a {@link Partial} become one. */
export type PartialOp = (typeof reduceOps)[number];

const bindPartial = binder<{ reduceOp?: PartialOp }, ['reduceOp']>('Partial', {}, { reduceOp: 'sum' });

/**
 * Each rank has a value, and the tensor's is what all of them give together: their sum, say. Such a tensor
 * comes of a norm or of a sum over parts.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.tensor.html#torch.distributed.tensor.placement_types.Partial
 * @example
 * const { Partial } = torch.distributed.tensor;
 * console.log(String(new Partial()), String(new Partial('max'))); // Partial(sum) Partial(max)
 */
export class Partial extends Placement {
  /** How the values become one. */
  readonly reduceOp: PartialOp;

  /**
   * @param args reduceOp ('sum'): or 'avg', 'min', 'max', 'product', 'band', 'bor', 'bxor'
   * @throws TypeError for another one
   */
  constructor(...args: Arguments<{ reduceOp?: PartialOp }, ['reduceOp']>) {
    super();
    const [reduceOp] = bindPartial(args);
    expectOneOf(reduceOp, 'reduceOp', reduceOps);
    this.reduceOp = reduceOp;
  }

  override toString(): string {
    return `Partial(${this.reduceOp})`;
  }
}

/** The dimension that is divided of a tensor of so many; null where it has no such one. */
export function dimIn({ dim }: Shard, ndim: number): number | null {
  const found = dim < 0 ? dim + ndim : dim;
  return found >= 0 && found < ndim ? found : null;
}

/** Whether two placements are the same. */
export const isSamePlacement = (a: Placement, b: Placement): boolean => String(a) === String(b);
