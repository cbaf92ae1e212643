/** Twin of torch/nn/utils/prune.py: the ways of pruning. */

import { type Arguments, type Bound, binder, refuseArguments } from '../../common/binder';
import { briefText } from '../../common/brief';
import { expectComparable } from '../../common/expect';
import { pyRepr } from '../../python/pyrepr';
import { roundHalfEven } from '../../python/round';
import { tensor } from '../../tensor/argument';
import type { Index } from '../../tensor/indexing';
import { torchOps } from '../../tensor/operators';
import { sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { BasePruningMethod, type PruningType } from './pruneMethods';

function checkAmount(amount: unknown): asserts amount is number {
  if (typeof amount !== 'number') {
    throw new TypeError(`Invalid type for amount: ${briefText(amount)}. Must be int or float.`);
  }
  if (amount < 0 || (!Number.isInteger(amount) && !(amount <= 1))) {
    throw new RangeError(
      `amount=${pyRepr(amount)} should either be a float in the range [0, 1] or a non-negative integer`,
    );
  }
}

/**
 * How many of `size` entries `amount` stands for: an integer is a number of them, anything else a fraction.
 */
function countToPrune(amount: number, size: number): number {
  const count = Number.isInteger(amount) ? amount : roundHalfEven(amount * size);
  if (count > size) {
    throw new RangeError(`amount=${count} should be smaller than the number of parameters to prune=${size}`);
  }
  return count;
}

function checkStructured(t: Tensor, dim: number): void {
  if (t.dim() <= 1) {
    throw new RangeError(
      'Structured pruning can only be applied to multidimensional tensors. Found tensor of shape ' +
        `${sizeText(t.shape)} with ${t.dim()} dims`,
    );
  }
  expectComparable(dim, 'dim');
  if (dim >= t.dim()) throw new RangeError(`Invalid index ${dim} for tensor of size ${sizeText(t.shape)}`);
}

/** Ones in some slices of one dimension, zeros elsewhere, and only where the given mask has ones. */
function maskOf(t: Tensor, dim: number, slices: Tensor, defaultMask: Tensor): Tensor {
  const mask = torchOps.zerosLike(t);
  const place: Index[] = new Array(t.dim()).fill(':');
  place[dim < 0 ? dim + t.dim() : dim] = slices;
  mask.set(place, 1);
  return mask.mul_(defaultMask.to({ dtype: mask.dtype }));
}

const plain = (mask: Tensor) => mask.clone({ memoryFormat: 'contiguous_format' });

/** The arguments of the pruning of single entries. */
export interface AmountParameters {
  /** How many entries: an integer is their number, a number below 1 the fraction of them. */
  amount: number;
}

type AmountOrder = [amount: 'amount'];
const bindAmount = binder<AmountParameters, AmountOrder>('Unstructured', { amount: 'any' }, {});

/** What prunes as many single entries as `amount` says. */
abstract class Unstructured extends BasePruningMethod {
  readonly amount: number;

  /** @param args amount: how many entries, or the fraction of them */
  constructor(...args: Arguments<AmountParameters, AmountOrder>) {
    super();
    [this.amount] = bindAmount(args, this.constructor.name);
    checkAmount(this.amount);
  }

  override get PRUNING_TYPE(): PruningType {
    return 'unstructured';
  }

  override computeMask(t: Tensor, defaultMask: Tensor): Tensor {
    const count = countToPrune(this.amount, t.numel());
    if (count === 0) return plain(defaultMask);
    const { indices } = this.select(t, count);
    const mask = plain(defaultMask);
    mask.view(-1).set([indices], 0);
    return mask;
  }

  /** Which `count` entries of the flattened tensor go. */
  protected abstract select(t: Tensor, count: number): { readonly indices: Tensor };
}

/**
 * Prunes nothing, but makes the module's parameter a pruned one.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.Identity.html
 */
export class Identity extends BasePruningMethod {
  constructor(...args: []) {
    super();
    refuseArguments('Identity', args);
  }

  override get PRUNING_TYPE(): PruningType {
    return 'unstructured';
  }

  override computeMask(_t: Tensor, defaultMask: Tensor): Tensor {
    return defaultMask;
  }
}

/**
 * Prunes entries at random, as many as `amount` says.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.RandomUnstructured.html
 */
export class RandomUnstructured extends Unstructured {
  protected override select(t: Tensor, count: number): { readonly indices: Tensor } {
    return torchOps.topk(torchOps.randLike(t).view(-1), count);
  }
}

/**
 * Prunes the entries of the smallest absolute values.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.L1Unstructured.html
 */
export class L1Unstructured extends Unstructured {
  protected override select(t: Tensor, count: number): { readonly indices: Tensor } {
    return torchOps.topk(t.abs().view(-1), count, { largest: false });
  }
}

/** Options of the pruning of slices. */
export interface StructuredOptions {
  /** The dimension whose slices are pruned. Default: -1 */
  dim?: number | undefined;
}

/** The arguments of the pruning of slices. */
export interface StructuredParameters extends StructuredOptions, AmountParameters {}

/** What prunes slices of one dimension. */
abstract class Structured extends BasePruningMethod {
  readonly amount: number;
  readonly dim: number;

  constructor({ amount, dim }: Bound<StructuredParameters>) {
    super();
    checkAmount(amount);
    this.amount = amount;
    this.dim = dim;
  }

  override get PRUNING_TYPE(): PruningType {
    return 'structured';
  }
}

type RandomStructuredOrder = [amount: 'amount', dim: 'dim'];
const bindRandomStructured = binder<StructuredParameters, RandomStructuredOrder>(
  'RandomStructured',
  { amount: 'any' },
  { dim: -1 },
);

/**
 * Prunes slices of one dimension at random, as many as `amount` says.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.RandomStructured.html
 */
export class RandomStructured extends Structured {
  /** @param args amount: how many slices, or the fraction of them; dim (-1) */
  constructor(...args: Arguments<StructuredParameters, RandomStructuredOrder>) {
    super(bindRandomStructured.named(args));
  }

  override computeMask(t: Tensor, defaultMask: Tensor): Tensor {
    checkStructured(t, this.dim);
    const size = t.size(this.dim);
    const count = countToPrune(this.amount, size);
    if (count === 0) return defaultMask;
    const probabilities = torchOps.rand([size]);
    const { values: threshold } = torchOps.kthvalue(probabilities, count);
    return maskOf(t, this.dim, probabilities.gt(threshold), defaultMask);
  }
}

/** The arguments of {@link LnStructured}. */
export interface LnStructuredParameters extends StructuredParameters {
  /** Which norm: a number, `'fro'` or `'nuc'`. */
  n: number | 'fro' | 'nuc';
}

type LnStructuredOrder = [amount: 'amount', n: 'n', dim: 'dim'];
const bindLnStructured = binder<LnStructuredParameters, LnStructuredOrder>(
  'LnStructured',
  { amount: 'any', n: 'any' },
  { dim: -1 },
);

/**
 * Prunes the slices of one dimension that have the smallest norms.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.LnStructured.html
 */
export class LnStructured extends Structured {
  readonly n: number | 'fro' | 'nuc';

  /** @param args amount: how many slices, or the fraction of them; n: which norm; dim (-1) */
  constructor(...args: Arguments<LnStructuredParameters, LnStructuredOrder>) {
    const given = bindLnStructured.named(args);
    super(given);
    this.n = given.n;
  }

  override computeMask(t: Tensor, defaultMask: Tensor): Tensor {
    checkStructured(t, this.dim);
    const size = t.size(this.dim);
    const count = countToPrune(this.amount, size);
    const dim = this.dim < 0 ? this.dim + t.dim() : this.dim;
    const others = t.shape.map((_, d) => d).filter((d) => d !== dim);
    const norm = torchOps.norm(t, this.n as number, others) as Tensor;
    const { indices } = torchOps.topk(norm, size - count);
    return count === 0 ? defaultMask : maskOf(t, this.dim, indices, defaultMask);
  }
}

type MaskParameters = {
  /** What stays: 1 for entries that are kept, 0 for the others; of the parameter's shape. */
  mask: Tensor;
};
type MaskOrder = [mask: 'mask'];
const bindMask = binder<MaskParameters, MaskOrder>('CustomFromMask', { mask: tensor }, {});

/**
 * Prunes by a mask that is given, of the parameter's shape.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.prune.CustomFromMask.html
 */
export class CustomFromMask extends BasePruningMethod {
  /** What stays: 1 for entries that are kept, 0 for the others. */
  readonly mask: Tensor;

  /** @param args mask: ones for the entries that stay */
  constructor(...args: Arguments<MaskParameters, MaskOrder>) {
    super();
    [this.mask] = bindMask(args);
  }

  override get PRUNING_TYPE(): PruningType {
    return 'global';
  }

  override computeMask(_t: Tensor, defaultMask: Tensor): Tensor {
    if (sizeText(defaultMask.shape) !== sizeText(this.mask.shape)) {
      throw new Error(
        `default_mask shape ${sizeText(defaultMask.shape)} must match self.mask shape ${sizeText(this.mask.shape)}`,
      );
    }
    return defaultMask.mul(this.mask.to({ dtype: defaultMask.dtype }));
  }
}
