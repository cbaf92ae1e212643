/** Masks that are made of functions. */
import { currentAccelerator } from '../../../accelerator/device';
import { type Arguments, binder } from '../../../common/binder';
import { NotImplementedError } from '../../../common/errors';
import { torchOps } from '../../../tensor/operators';
import type { Tensor } from '../../../tensor/tensor';
import type { Device } from '../../../tensor/types';
import { denseToOrdered } from './blockLists';
import { BlockMask, DEFAULT_BLOCK_SIZE, type Lengths } from './blockMask';
import { isScoreMod, type MaskMod, mapMod, type ScoreMod } from './mods';

interface MaskSizes {
  /** How many batches; null for one, which stands for all. */
  B: number | null;
  /** How many heads; null for one, which stands for all. */
  H: number | null;
  /** How many queries. */
  Q_LEN: number;
  /** How many keys. */
  KV_LEN: number;
  /** Where it is made. Default: null, the accelerator, else the CPU */
  device?: Device | null | undefined;
}
interface CreateMaskParameters extends MaskSizes {
  /** A mask, of four parameters, or what changes scores, of five. */
  modFn: ScoreMod | MaskMod;
}
type CreateMaskOrder = [modFn: 'modFn', B: 'B', H: 'H', Q_LEN: 'Q_LEN', KV_LEN: 'KV_LEN', device: 'device'];
const bindCreateMask = binder<CreateMaskParameters, CreateMaskOrder>(
  'createMask',
  { modFn: 'any', B: 'any', H: 'any', Q_LEN: 'any', KV_LEN: 'any' },
  { device: null },
);

/** The numbers of all batches, heads, queries and keys. */
export const positions = (sizes: readonly number[], device: Device): Tensor[] =>
  sizes.map((size) => torchOps.arange(size, { device }));

/**
 * The whole mask of a function, of shape (B, H, queries, keys).
 *
 * @param modFn a mask, of four parameters; or what changes scores, of five: then it is masked where that
 *   gives minus infinity
 * @param B how many batches, null for one
 * @param H how many heads, null for one
 * @throws Error for a function of other parameters
 * @see https://docs.pytorch.org/docs/2.13/nn.attention.flex_attention.html#torch.nn.attention.flex_attention.create_mask
 * @example
 * const { createMask } = nn.attention.flexAttention;
 * const causal = (b: Tensor, h: Tensor, q: Tensor, kv: Tensor) => q.ge(kv);
 * createMask(causal, null, null, 2, 2).tolist(); // [[[[true, false], [true, true]]]]
 */
export function createMask(...args: Arguments<CreateMaskParameters, CreateMaskOrder>): Tensor {
  const { modFn, B, H, Q_LEN, KV_LEN, device: given } = bindCreateMask.named(args);
  const device = given ?? currentAccelerator() ?? 'cpu';
  const sizes = [B ?? 1, H ?? 1, Q_LEN, KV_LEN];
  const indices = positions(sizes, device);
  if (!isScoreMod(modFn)) return mapMod(modFn, null, indices);
  const changed = mapMod(modFn, torchOps.zeros(sizes, { device }), indices);
  return torchOps.where(torchOps.isneginf(changed), false, true);
}

/** Of a mask's blocks those that are partly, and those that are wholly computed, int8. */
function blocksOf(mask: Tensor, [height, width]: Lengths, isSeparate: boolean): [Tensor, Tensor | null] {
  if (mask.dtype !== 'bool') throw new Error(`mask.dtype must be torch.bool, got torch.${mask.dtype}`);
  const [B, H, queries, keys] = mask.shape as [number, number, number, number];
  const missing = (size: number, multiple: number): number => Math.ceil(size / multiple) * multiple - size;
  const padded = torchOps.constantPadNd(mask, [0, missing(keys, width), 0, missing(queries, height)], 0);
  const [rows, columns] = [padded.size(-2) / height, padded.size(-1) / width];
  const sums = padded.view(B, H, rows, height, columns, width).permute(0, 1, 2, 4, 3, 5).sum([-2, -1]);
  if (!isSeparate) return [sums.gt(0).to('int8'), null];
  const isPartial = sums.gt(0).bitwiseAnd(sums.lt(height * width));
  return [isPartial.to('int8'), sums.eq(height * width).to('int8')];
}

interface CreateBlockMaskParameters extends MaskSizes {
  /** Says who attends to whom. */
  maskMod: MaskMod;
  /** How many queries and keys a block has. Default: 128 */
  BLOCK_SIZE?: number | Lengths | undefined;
  /** Python's compiler, which is not here. Default: false */
  _compile?: false | undefined;
  /** Whether blocks without masked scores are kept apart. Default: true */
  separateFullBlocks?: boolean | undefined;
}
type CreateBlockMaskOrder = [
  maskMod: 'maskMod',
  B: 'B',
  H: 'H',
  Q_LEN: 'Q_LEN',
  KV_LEN: 'KV_LEN',
  device: 'device',
  BLOCK_SIZE: 'BLOCK_SIZE',
  _compile: '_compile',
  separateFullBlocks: 'separateFullBlocks',
];
const bindCreateBlockMask = binder<CreateBlockMaskParameters, CreateBlockMaskOrder>(
  'createBlockMask',
  { maskMod: 'any', B: 'any', H: 'any', Q_LEN: 'any', KV_LEN: 'any' },
  { device: null, BLOCK_SIZE: DEFAULT_BLOCK_SIZE, _compile: false, separateFullBlocks: true },
);

/**
 * The blocks that a mask leaves something of.
 *
 * @param maskMod the mask, of four parameters
 * @param B how many batches, null for one that stands for all
 * @param H how many heads, null for one that stands for all
 * @throws Error for a function of other parameters
 * @see https://docs.pytorch.org/docs/2.13/nn.attention.flex_attention.html#torch.nn.attention.flex_attention.create_block_mask
 * @example
 * const { createBlockMask, flexAttention } = nn.attention.flexAttention;
 * const causal = createBlockMask((b, h, q, kv) => q.ge(kv), null, null, 256, 256);
 * const q = torch.randn([1, 2, 256, 8]);
 * flexAttention(q, q, q, { blockMask: causal }).shape; // [1, 2, 256, 8]
 */
export function createBlockMask(
  ...args: Arguments<CreateBlockMaskParameters, CreateBlockMaskOrder>
): BlockMask {
  const { maskMod, BLOCK_SIZE, _compile, separateFullBlocks, ...sizes } = bindCreateBlockMask.named(args);
  if (isScoreMod(maskMod))
    throw new Error(`create-block_mask requires a mask_mod function! Got ${maskMod.name || '<lambda>'}`);
  if (_compile)
    throw new NotImplementedError('createBlockMask(): there is no compiler here; leave _compile out');
  const size: Lengths = typeof BLOCK_SIZE === 'number' ? [BLOCK_SIZE, BLOCK_SIZE] : BLOCK_SIZE;
  const mask = createMask({ modFn: maskMod, ...sizes });
  const [partial, full] = blocksOf(mask, size, separateFullBlocks);
  const [kvNumBlocks, kvIndices] = denseToOrdered(partial);
  const [fullKvNumBlocks, fullKvIndices] = full === null ? [null, null] : denseToOrdered(full);
  return BlockMask.fromKvBlocks({
    kvNumBlocks,
    kvIndices,
    fullKvNumBlocks,
    fullKvIndices,
    BLOCK_SIZE: size,
    maskMod,
    seqLengths: [sizes.Q_LEN, sizes.KV_LEN],
  });
}
