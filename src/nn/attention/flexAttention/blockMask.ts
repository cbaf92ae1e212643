/** Masks of blocks for flexAttention. */
import { type Arguments, binder, refuseArguments } from '../../../common/binder';
import { TorchError } from '../../../common/errors';
import { invalidArgument } from '../../../common/expect';
import { inspectCustom } from '../../../common/node';
import { markValues } from '../../../common/optionsObject';
import { formatFixed } from '../../../python/pyfloat';
import { pyTupleRepr } from '../../../python/pyrepr';
import type { Index } from '../../../tensor/indexing';
import { numelOf, sizeText } from '../../../tensor/sizes';
import { Tensor } from '../../../tensor/tensor';
import type { Device } from '../../../tensor/types';
import { type BlockLists, cropOrdered, orderedToDense, transposeOrdered } from './blockLists';
import { drawBlocks, type GridSize } from './blockText';
import { type MaskMod, noopMask } from './mods';

/** Queries and keys: of a block, or of a whole mask. */
export type Lengths = readonly [queries: number, keys: number];

/** How many queries and keys a block has where nothing else is said. */
export const DEFAULT_BLOCK_SIZE = 128;

interface BlockMaskParameters {
  /** How many queries and keys there are. */
  seqLengths: Lengths;
  /** How many blocks each row of blocks has that a mask goes through, (B, H, rows). */
  kvNumBlocks: Tensor;
  /** The columns of these blocks, before all others, (B, H, rows, columns). */
  kvIndices: Tensor;
  /** How many blocks each row has that are computed whole; null where none are kept apart. */
  fullKvNumBlocks: Tensor | null;
  /** The columns of these blocks; null where none are kept apart. */
  fullKvIndices: Tensor | null;
  /** How many masked blocks each column of blocks has, for backward; null where that was not computed. */
  qNumBlocks: Tensor | null;
  /** The rows of these blocks; null where that was not computed. */
  qIndices: Tensor | null;
  /** How many blocks each column has that are computed whole; null where that was not computed. */
  fullQNumBlocks: Tensor | null;
  /** The rows of these blocks; null where that was not computed. */
  fullQIndices: Tensor | null;
  /** How many queries and keys a block has. Default: [128, 128] */
  BLOCK_SIZE?: Lengths | undefined;
  /** Says within blocks who attends to whom. Default: `noopMask` */
  maskMod?: MaskMod | undefined;
}
type BlockMaskOrder = [
  seqLengths: 'seqLengths',
  kvNumBlocks: 'kvNumBlocks',
  kvIndices: 'kvIndices',
  fullKvNumBlocks: 'fullKvNumBlocks',
  fullKvIndices: 'fullKvIndices',
  qNumBlocks: 'qNumBlocks',
  qIndices: 'qIndices',
  fullQNumBlocks: 'fullQNumBlocks',
  fullQIndices: 'fullQIndices',
  BLOCK_SIZE: 'BLOCK_SIZE',
  maskMod: 'maskMod',
];
const bindBlockMask = binder<BlockMaskParameters, BlockMaskOrder>(
  'BlockMask',
  {
    seqLengths: 'any',
    kvNumBlocks: 'object',
    kvIndices: 'object',
    fullKvNumBlocks: 'object',
    fullKvIndices: 'object',
    qNumBlocks: 'object',
    qIndices: 'object',
    fullQNumBlocks: 'object',
    fullQIndices: 'object',
  },
  { BLOCK_SIZE: [DEFAULT_BLOCK_SIZE, DEFAULT_BLOCK_SIZE], maskMod: noopMask },
);

interface FromKvBlocksParameters {
  /** How many blocks each row of blocks has. */
  kvNumBlocks: Tensor;
  /** Their columns, before all others. */
  kvIndices: Tensor;
  /** The same of blocks that are not masked at all, which are not among the others. Default: null */
  fullKvNumBlocks?: Tensor | null | undefined;
  /** The columns of these blocks. Default: null */
  fullKvIndices?: Tensor | null | undefined;
  /** How many queries and keys a block has. Default: 128 */
  BLOCK_SIZE?: number | Lengths | undefined;
  /** Says within blocks who attends to whom. Default: null, `noopMask` */
  maskMod?: MaskMod | null | undefined;
  /** How many queries and keys there are. Default: null, what the blocks cover */
  seqLengths?: Lengths | null | undefined;
  /** Whether the blocks of each column are computed, too. Default: true */
  computeQBlocks?: boolean | undefined;
}
type FromKvBlocksOrder = [
  kvNumBlocks: 'kvNumBlocks',
  kvIndices: 'kvIndices',
  fullKvNumBlocks: 'fullKvNumBlocks',
  fullKvIndices: 'fullKvIndices',
  BLOCK_SIZE: 'BLOCK_SIZE',
  maskMod: 'maskMod',
  seqLengths: 'seqLengths',
  computeQBlocks: 'computeQBlocks',
];
const bindFromKvBlocks = binder<FromKvBlocksParameters, FromKvBlocksOrder>(
  'fromKvBlocks',
  { kvNumBlocks: 'object', kvIndices: 'object' },
  {
    fullKvNumBlocks: null,
    fullKvIndices: null,
    BLOCK_SIZE: DEFAULT_BLOCK_SIZE,
    maskMod: null,
    seqLengths: null,
    computeQBlocks: true,
  },
);

/** What stands for the mask's function in a part of a mask, whose indices are others. */
export const slicedMaskMod: MaskMod = (_batch, _head, _qIdx, _kvIdx) => {
  throw new TorchError(
    'Cannot use mask_mod from a sliced BlockMask. ' +
      'When you slice a BlockMask using [], the mask_mod attribute is reset. ' +
      "You must set it from the original BlockMask's mask_mod." +
      '\n\nIncorrect usage:' +
      '\n  base_mask = create_block_mask(my_mask_fn, ...)' +
      '\n  sliced_mask = base_mask[:, :, block_idx]' +
      '\n  sliced_mask.mask_mod = apply_offset(sliced_mask.mask_mod, offset)  # WRONG!' +
      '\n\nCorrect usage:' +
      '\n  base_mask = create_block_mask(my_mask_fn, ...)' +
      '\n  sliced_mask = base_mask[:, :, block_idx]' +
      '\n  sliced_mask.mask_mod = apply_offset(base_mask.mask_mod, offset)  # Use base_mask!',
  );
};

function checkLists(
  kvIndices: Tensor,
  pairs: readonly (readonly [name: string, counts: Tensor | null, indices: Tensor | null])[],
): void {
  if (kvIndices.dim() < 2) throw new TorchError('BlockMask must have at least 2 dimensions');
  for (const [name, counts, indices] of pairs) {
    if ((counts === null) === (indices === null)) continue;
    throw new Error(`${name}_num_blocks and ${name}_indices must be both provided or omitted`);
  }
}

const both = (counts: Tensor | null, indices: Tensor | null): BlockLists | null =>
  counts === null || indices === null ? null : [counts, indices];

/**
 * Which blocks of a matrix of scores are computed: for each row of blocks how many, and their columns. Made
 * by {@link createBlockMask}, or from such lists by `BlockMask.fromKvBlocks`.
 *
 * @throws TorchError for indices of less than two dimensions; Error for one of two lists
 * @see https://docs.pytorch.org/docs/2.13/nn.attention.flex_attention.html#torch.nn.attention.flex_attention.BlockMask
 * @example
 * const { createBlockMask } = nn.attention.flexAttention;
 * const mask = createBlockMask((b, h, q, kv) => q.ge(kv), null, null, 256, 256);
 * mask.toDense().tolist(); // [[[[1, 0], [1, 1]]]]
 */
export class BlockMask {
  readonly seqLengths: Lengths;
  readonly kvNumBlocks: Tensor;
  readonly kvIndices: Tensor;
  readonly fullKvNumBlocks: Tensor | null;
  readonly fullKvIndices: Tensor | null;
  readonly qNumBlocks: Tensor | null;
  readonly qIndices: Tensor | null;
  readonly fullQNumBlocks: Tensor | null;
  readonly fullQIndices: Tensor | null;
  readonly BLOCK_SIZE: Lengths;
  /** Says within blocks who attends to whom. A part of a mask has none of its own: set it. */
  maskMod: MaskMod;

  constructor(...args: Arguments<BlockMaskParameters, BlockMaskOrder>) {
    const given = bindBlockMask.named(args);
    for (const name of ['kvNumBlocks', 'kvIndices'] as const)
      if (!(given[name] instanceof Tensor)) throw invalidArgument('a tensor', name, given[name]);
    checkLists(given.kvIndices, [
      ['full_kv', given.fullKvNumBlocks, given.fullKvIndices],
      ['full_q', given.fullQNumBlocks, given.fullQIndices],
    ]);
    this.seqLengths = given.seqLengths;
    this.kvNumBlocks = given.kvNumBlocks;
    this.kvIndices = given.kvIndices;
    this.fullKvNumBlocks = given.fullKvNumBlocks;
    this.fullKvIndices = given.fullKvIndices;
    this.qNumBlocks = given.qNumBlocks;
    this.qIndices = given.qIndices;
    this.fullQNumBlocks = given.fullQNumBlocks;
    this.fullQIndices = given.fullQIndices;
    this.BLOCK_SIZE = given.BLOCK_SIZE;
    this.maskMod = given.maskMod;
  }

  /** A mask of lists for its rows, from which come those for its columns. */
  static fromKvBlocks(...args: Arguments<FromKvBlocksParameters, FromKvBlocksOrder>): BlockMask {
    const { kvNumBlocks, kvIndices, fullKvNumBlocks, fullKvIndices, ...rest } = bindFromKvBlocks.named(args);
    checkLists(kvIndices, [['full_kv', fullKvNumBlocks, fullKvIndices]]);
    const { BLOCK_SIZE: size, computeQBlocks } = rest;
    const full = both(fullKvNumBlocks, fullKvIndices);
    const [qNumBlocks, qIndices] = computeQBlocks ? transposeOrdered([kvNumBlocks, kvIndices]) : [null, null];
    const [fullQNumBlocks, fullQIndices] =
      computeQBlocks && full !== null ? transposeOrdered(full) : [null, null];
    const BLOCK_SIZE: Lengths = typeof size === 'number' ? [size, size] : size;
    const [rows, columns] = kvIndices.shape.slice(-2) as [number, number];
    return new BlockMask({
      seqLengths: rest.seqLengths ?? [rows * BLOCK_SIZE[0], columns * BLOCK_SIZE[1]],
      kvNumBlocks,
      kvIndices,
      fullKvNumBlocks,
      fullKvIndices,
      qNumBlocks,
      qIndices,
      fullQNumBlocks,
      fullQIndices,
      BLOCK_SIZE,
      maskMod: rest.maskMod ?? noopMask,
    });
  }

  /**
   * All that it is made of, in a row.
   *
   * @param flatten false leaves lengths and sizes in pairs. Default: true
   */
  asTuple(...args: [flatten?: boolean]): unknown[] {
    refuseArguments('asTuple', args, 1);
    const [flatten = true] = args;
    return [
      ...(flatten ? this.seqLengths : [this.seqLengths]),
      this.kvNumBlocks,
      this.kvIndices,
      this.fullKvNumBlocks,
      this.fullKvIndices,
      this.qNumBlocks,
      this.qIndices,
      this.fullQNumBlocks,
      this.fullQIndices,
      ...(flatten ? this.BLOCK_SIZE : [this.BLOCK_SIZE]),
      this.maskMod,
    ];
  }

  /** Batches and heads, and the lengths of queries and keys. */
  get shape(): number[] {
    return [...this.kvIndices.shape.slice(0, -2), ...this.seqLengths];
  }

  /** Python's `mask[batch, head, rowOfBlocks]`; a number leaves its dimension in, with one element. */
  get(...index: Index[]): BlockMask {
    const sizes = this.kvNumBlocks.shape;
    const places = [...index, ':', ':', ':'].slice(0, 3).map((each, i): Index => {
      if (typeof each !== 'number') return each as Index;
      const start = each < 0 && each >= -sizes[i]! ? each + sizes[i]! : each;
      return `${start}:${start + 1}`;
    });
    return BlockMask.fromKvBlocks({
      kvNumBlocks: this.kvNumBlocks.get(...places),
      kvIndices: this.kvIndices.get(...places),
      fullKvNumBlocks: this.fullKvNumBlocks?.get(...places) ?? null,
      fullKvIndices: this.fullKvIndices?.get(...places) ?? null,
      BLOCK_SIZE: this.BLOCK_SIZE,
      maskMod: slicedMaskMod,
      seqLengths: this.seqLengths,
      computeQBlocks: this.qIndices !== null,
    });
  }

  /**
   * The upper left part, for fewer queries and keys: not every mask means the same there.
   *
   * @param newQLen how many queries it is for
   * @param newKvLen how many keys it is for
   */
  _adjust(...args: [newQLen: number, newKvLen: number]): BlockMask {
    refuseArguments('_adjust', args, 2);
    const [queries, keys] = args;
    const rows = Math.ceil(queries / this.BLOCK_SIZE[0]);
    const columns = Math.ceil(keys / this.BLOCK_SIZE[1]);
    const [kvNumBlocks, kvIndices] = cropOrdered([this.kvNumBlocks, this.kvIndices], rows, columns);
    const full = both(this.fullKvNumBlocks, this.fullKvIndices);
    const [fullKvNumBlocks, fullKvIndices] = full === null ? [null, null] : cropOrdered(full, rows, columns);
    return BlockMask.fromKvBlocks({
      kvNumBlocks,
      kvIndices,
      fullKvNumBlocks,
      fullKvIndices,
      BLOCK_SIZE: this.BLOCK_SIZE,
      maskMod: this.maskMod,
      seqLengths: [queries, keys],
      computeQBlocks: this.qIndices !== null,
    });
  }

  /** How many scores there would be without it. */
  numel(...args: []): number {
    refuseArguments('numel', args);
    return numelOf(this.shape);
  }

  /** How many percent of the scores are in blocks that are not computed. */
  sparsity(...args: []): number {
    refuseArguments('sparsity', args);
    const blocks = Number(this.kvNumBlocks.sum().item()) + Number(this.fullKvNumBlocks?.sum().item() ?? 0);
    return 100 * (1 - (blocks * this.BLOCK_SIZE[0] * this.BLOCK_SIZE[1]) / this.numel());
  }

  /** A matrix of ones where blocks are computed. */
  toDense(...args: []): Tensor {
    refuseArguments('toDense', args);
    const partial = orderedToDense(this.kvNumBlocks, this.kvIndices, this.kvIndices.size(-1));
    const full = both(this.fullKvNumBlocks, this.fullKvIndices);
    if (full === null) return partial;
    return partial.bitwiseOr(orderedToDense(...full, full[1].size(-1)));
  }

  /**
   * A picture of the blocks: full, partly computed or empty cells. Without arguments it stands below a line
   * with shape and sparsity, as Python's `str()` shows a mask.
   *
   * @param gridSize how many cells it has at most, or rows and columns of cells. Default: [20, 20]
   * @param limit how many matrices are shown. Default: 4
   */
  toString(...args: [gridSize?: GridSize, limit?: number]): string {
    refuseArguments('toString', args, 2);
    const [gridSize = [20, 20], limit = 4] = args;
    const drawn = drawBlocks(this.toDense(), gridSize, limit);
    if (args.length > 0) return drawn;
    const head = `BlockMask(shape=${pyTupleRepr(this.shape)}, sparsity=${formatFixed(this.sparsity(), 2)}%, \n`;
    return `${head}${drawn.trim()}\n)`;
  }

  /**
   * A copy whose tensors are on another device.
   *
   * @param device where they are
   */
  to(...args: [device: Device]): BlockMask {
    refuseArguments('to', args, 1);
    const [device] = args;
    const moved = (tensor: Tensor | null): Tensor | null => tensor?.to(device) ?? null;
    return new BlockMask({
      seqLengths: this.seqLengths,
      kvNumBlocks: this.kvNumBlocks.to(device),
      kvIndices: this.kvIndices.to(device),
      fullKvNumBlocks: moved(this.fullKvNumBlocks),
      fullKvIndices: moved(this.fullKvIndices),
      qNumBlocks: moved(this.qNumBlocks),
      qIndices: moved(this.qIndices),
      fullQNumBlocks: moved(this.fullQNumBlocks),
      fullQIndices: moved(this.fullQIndices),
      BLOCK_SIZE: this.BLOCK_SIZE,
      maskMod: this.maskMod,
    });
  }

  [inspectCustom](): string {
    const size = (tensor: Tensor | null): string => (tensor === null ? 'None' : sizeText(tensor.shape));
    return (
      'BlockMask(\n' +
      `    kv_num_blocks=${size(this.kvNumBlocks)},\n` +
      `    kv_indices=${size(this.kvIndices)},\n` +
      `    full_kv_num_blocks=${size(this.fullKvNumBlocks)},\n` +
      `    full_kv_indices=${size(this.fullKvIndices)},\n` +
      `    q_num_blocks=${size(this.qNumBlocks)},\n` +
      `    q_indices=${size(this.qIndices)},\n` +
      `    full_q_num_blocks=${size(this.fullQNumBlocks)},\n` +
      `    full_q_indices=${size(this.fullQIndices)},\n` +
      `    BLOCK_SIZE=${pyTupleRepr(this.BLOCK_SIZE)},\n` +
      `    shape=${pyTupleRepr(this.shape)},\n` +
      `    sparsity=${formatFixed(this.sparsity(), 2)}%,\n` +
      `    mask_mod=${this.maskMod.name || '<lambda>'}\n` +
      ')'
    );
  }
}

markValues(BlockMask);
