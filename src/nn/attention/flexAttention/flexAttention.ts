/** Twin of torch/nn/attention/flex_attention.py, without its compiler: attention whose scores are changed. */
import { type Arguments, binder } from '../../../common/binder';
import { NotImplementedError, TorchError } from '../../../common/errors';
import { expectBoolean, expectFunction } from '../../../common/expect';
import { warn } from '../../../common/warnings';
import { pyRepr, pyTupleRepr } from '../../../python/pyrepr';
import { tensor } from '../../../tensor/argument';
import { parseDevice } from '../../../tensor/device';
import type { Tensor } from '../../../tensor/tensor';
import { attend } from './attend';
import { type BlockMask, slicedMaskMod } from './blockMask';
import { noopMask, type ScoreMod } from './mods';

/** Which of attention's other results are asked for. */
export interface AuxRequest {
  /** The logarithms of the sums of scores. Default: false */
  lse?: boolean | undefined;
  /** The largest scores. Default: false */
  maxScores?: boolean | undefined;
}

/** The results that were asked for, null for others. */
export interface AuxOutput {
  /** The logarithms of the sums of scores, (B, Hq, L). */
  readonly lse: Tensor | null;
  /** The largest scores, (B, Hq, L). */
  readonly maxScores: Tensor | null;
}

const backends = ['AUTO', 'TRITON', 'FLASH', 'TRITON_DECODE'] as const;

/**
 * Settings of the kernels that Python's compiler makes: they are checked, and change nothing here. All others
 * of Python's are taken, too.
 */
export interface FlexKernelOptions {
  /** Which kernels. Default: 'AUTO' */
  BACKEND?: (typeof backends)[number] | undefined;
  /** Whether short sequences have no kernels of their own, which `BACKEND` says now. Default: false */
  FORCE_USE_FLEX_ATTENTION?: boolean | undefined;
  [name: string]: number | boolean | string | undefined;
}

interface FlexAttentionOptions {
  /** Changes each score. Default: null */
  scoreMod?: ScoreMod | null | undefined;
  /** Says which scores there are. Default: null, all */
  blockMask?: BlockMask | null | undefined;
  /** What scores are multiplied by. Default: null, 1 / √E */
  scale?: number | null | undefined;
  /** Whether there may be fewer heads of keys and values, each for several of the queries'. Default: false */
  enableGqa?: boolean | undefined;
  /**
   * Whether the logarithms of the sums of scores are given, too. Default: false
   * @deprecated Use `returnAux: { lse: true }`.
   */
  returnLse?: boolean | undefined;
  /** Settings of compiled kernels, which are checked. Default: null */
  kernelOptions?: FlexKernelOptions | null | undefined;
}

interface FlexAttentionParameters extends FlexAttentionOptions {
  /** What asks, (B, Hq, L, E). */
  query: Tensor;
  /** What is asked, (B, Hkv, S, E). */
  key: Tensor;
  /** What is given, (B, Hkv, S, Ev). */
  value: Tensor;
  /** Which other results are asked for. Default: null */
  returnAux?: AuxRequest | null | undefined;
}
type FlexAttentionOrder = [
  query: 'query',
  key: 'key',
  value: 'value',
  scoreMod: 'scoreMod',
  blockMask: 'blockMask',
  scale: 'scale',
  enableGqa: 'enableGqa',
  returnLse: 'returnLse',
  kernelOptions: 'kernelOptions',
];
const bind = binder<FlexAttentionParameters, FlexAttentionOrder>(
  'flexAttention',
  { query: tensor, key: tensor, value: tensor },
  {
    scoreMod: null,
    blockMask: null,
    scale: null,
    enableGqa: false,
    returnLse: false,
    kernelOptions: null,
  },
  { returnAux: null },
);

const typeOf = ({ device }: Tensor): string => parseDevice(device).type;

function checkInputs(query: Tensor, key: Tensor, value: Tensor, enableGqa: boolean): void {
  if ([query, key, value].some((each) => each.isNested))
    throw new NotImplementedError(
      'flex_attention does not support NestedTensor inputs, including torch.compile(flex_attention) with jagged ' +
        'NestedTensor inputs. Convert inputs to dense tensors before calling flex_attention.',
    );
  if (query.device !== key.device || query.device !== value.device)
    throw new RangeError(
      `Expected query, key, and value to have the same device type, but got query.device: ${query.device}, ` +
        `key.device: ${key.device}, and value.device: ${value.device} instead.`,
    );
  if ([query, key, value].some((each) => each.dim() < 2))
    throw new RangeError(
      `Expected query, key, and value to all be  at least 2 dimensional, but got query.dim: ${query.dim()}, ` +
        `key.dim: ${key.dim()} and value.dim: ${value.dim()} instead.`,
    );
  if (query.size(-1) !== key.size(-1))
    throw new RangeError(
      'Expect query and key/value to have the same embedding dimension ' +
        `but got E=${query.size(-1)} and E=${key.size(-1)}.`,
    );
  if ([query, key, value].some((each) => each.dim() !== 4))
    throw new NotImplementedError('NYI: query, key, and value must be 4D tensors');
  const [heads, keyHeads] = [query.size(1), key.size(1)];
  if (!enableGqa && heads !== keyHeads)
    throw new RangeError(
      'Expect query and key/value to have the same number of heads ' +
        `but got Hq=${heads} and Hkv=${keyHeads}. Try setting enable_gqa=True for GQA.`,
    );
  if (enableGqa && heads % keyHeads !== 0)
    throw new RangeError(
      'Expect number of query heads to be a multiple of kv heads for GQA ' +
        `but got Hq=${heads} and Hkv=${keyHeads}.`,
    );
}

function checkBatches(query: Tensor, key: Tensor, blockMask: BlockMask | null): void {
  const [own, other] = [query.size(0), key.size(0)];
  if (own === other) return;
  if (blockMask === null)
    throw new RangeError(
      'Expect query and key/value to have the same batch size, or non-none block_mask, ' +
        `but got block_mask=None, Bq=${own}, and Bkv=${other}.`,
    );
  const ofMask = blockMask.kvNumBlocks.size(0);
  if (ofMask !== own)
    throw new RangeError(
      'Expect query and key/value to have the same batch size, or block_mask and query to have the same batch ' +
        `size, but got Bq=${own}, Bkv=${other}, B_block_mask=${ofMask}.`,
    );
  if (!(own > 1 && other === 1))
    throw new TorchError(`Bq and Bkv must broadcast. Got Bq=${own} and Bkv=${other}`);
}

function checkMask(query: Tensor, key: Tensor, blockMask: BlockMask): void {
  if (blockMask.maskMod === slicedMaskMod)
    throw new TorchError('Cannot use mask_mod from a sliced BlockMask');
  const [queries, keys] = blockMask.seqLengths;
  const [ownQueries, ownKeys] = [query.size(-2), key.size(-2)];
  const head =
    `block_mask was created for block_mask.shape=${pyTupleRepr(blockMask.shape)} but got q_len=${ownQueries} and ` +
    `kv_len=${ownKeys}. As the block mask was created for a `;
  if (ownQueries > queries || ownKeys > keys)
    throw new RangeError(
      `${head}smaller length than you're using it for, you likely need to create a new block mask.`,
    );
  if (ownQueries < queries || ownKeys < keys)
    throw new RangeError(
      `${head}larger length than you're using it for, you can either 1. create a new block mask with the correct ` +
        "length, or 2. 'adjust' the existing block mask to the correct length by calling " +
        "block_mask._adjust(q_len, kv_len). This essentially 'crops' the block mask to the upper left corner, which " +
        'does not work for all mask_mods!',
    );
  if (query.device !== blockMask.kvNumBlocks.device)
    throw new TorchError(
      'Expect q/k/v and block_mask to be on the same device ' +
        `but got ${query.device} and ${blockMask.kvNumBlocks.device}.`,
    );
}

function checkKernelOptions(
  given: FlexKernelOptions | null,
  query: Tensor,
  returnAux: AuxRequest | null,
): void {
  const options = given ?? {};
  if ('BACKEND' in options && options.FORCE_USE_FLEX_ATTENTION)
    throw new TorchError(
      'BACKEND cannot be combined with legacy FORCE_USE_FLEX_ATTENTION. BACKEND supersedes the legacy knob; please ' +
        'drop FORCE_USE_FLEX_ATTENTION and only specify the desired BACKEND.',
    );
  if ('BACKEND' in options && !backends.includes(options.BACKEND!))
    throw new RangeError(
      `Invalid BACKEND value '${String(options.BACKEND)}'. Must be one of ${pyTupleRepr(backends)}`,
    );
  if (returnAux?.maxScores !== true) return;
  if (options.BACKEND === 'FLASH')
    throw new NotImplementedError(
      "Returning max scores is not supported with BACKEND='FLASH'. Use return_aux=AuxRequest(lse=True) or omit " +
        'max_scores.',
    );
  if (['cpu', 'mps'].includes(typeOf(query)))
    throw new NotImplementedError('Returning max scores is not supported on CPU/MPS.');
}

/**
 * Attention whose scores a function changes, and of which a mask takes some out:
 * softmax(mod(scale · q kᵀ)) v. All scores are computed as one matrix, with the mod mapped over it, as Python
 * does without its compiler.
 *
 * Gradients go through the mod, to what it holds as well. Python has none on the CPU; on a GPU its are these.
 *
 * @param query (B, Hq, L, E)
 * @param key (B, Hkv, S, E)
 * @param value (B, Hkv, S, Ev)
 * @param scoreMod changes a score, given the numbers of batch, head, query and key, all tensors without
 *   dimensions, which may be indices: `bias.get(head, qIdx)`
 * @param blockMask of {@link createBlockMask}
 * @returns (B, Hq, L, Ev); with `returnAux` an array of that and what was asked for, with `returnLse` of that
 *   and the logarithms of the scores' sums
 * @throws RangeError for shapes that don't fit; NotImplementedError for other dimensions, nested tensors, and
 *   the largest scores on the CPU
 * @see https://docs.pytorch.org/docs/2.13/nn.attention.flex_attention.html#torch.nn.attention.flex_attention.flex_attention
 * @example
 * const { flexAttention } = nn.attention.flexAttention;
 * const x = torch.randn([1, 2, 16, 8]);
 * const nearby = (score: Tensor, b: Tensor, h: Tensor, q: Tensor, kv: Tensor) =>
 *   score.sub(q.sub(kv).abs());
 * flexAttention(x, x, x, nearby).shape; // [1, 2, 16, 8]
 */
export function flexAttention(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  options: FlexAttentionOptions & { returnAux: AuxRequest },
): [out: Tensor, aux: AuxOutput];
export function flexAttention(
  query: Tensor,
  key: Tensor,
  value: Tensor,
  options: FlexAttentionOptions & { returnLse: true; returnAux?: null | undefined },
): [out: Tensor, lse: Tensor];
export function flexAttention(...args: Arguments<FlexAttentionParameters, FlexAttentionOrder>): Tensor;
export function flexAttention(...args: any[]): Tensor | [Tensor, Tensor] | [Tensor, AuxOutput] {
  const { query, key, value, scoreMod, blockMask, scale, enableGqa, returnLse, kernelOptions, returnAux } =
    bind.named(args as never);
  expectBoolean(enableGqa, 'enableGqa');
  expectBoolean(returnLse, 'returnLse');
  if (scoreMod !== null) expectFunction(scoreMod, 'scoreMod');
  if (scale !== null && typeof scale !== 'number')
    throw new TypeError(`flexAttention(): argument 'scale' must be a number, not ${pyRepr(scale)}`);
  checkInputs(query, key, value, enableGqa);
  checkBatches(query, key, blockMask);
  if (blockMask !== null) checkMask(query, key, blockMask);
  if (returnLse && returnAux !== null)
    throw new RangeError(
      'Cannot specify both return_lse and return_aux. return_lse is deprecated, please use ' +
        'return_aux=AuxRequest(lse=True) instead.',
    );
  if (returnLse)
    warn(
      'return_lse is deprecated and will be removed in v2.10. Please use return_aux=AuxRequest(lse=True) instead.',
      'FutureWarning',
    );
  checkKernelOptions(kernelOptions, query, returnAux);
  const [out, lse, maxScores] = attend(
    query,
    key,
    value,
    scoreMod,
    blockMask?.maskMod ?? noopMask,
    scale ?? 1 / Math.sqrt(query.size(-1)),
  );
  if (returnAux !== null)
    return [out, { lse: returnAux.lse ? lse : null, maxScores: returnAux.maxScores ? maxScores : null }];
  return returnLse ? [out, lse] : out;
}
