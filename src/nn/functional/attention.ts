/** Scaled dot product and multi-head attention. */

import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { isPlainObject } from '../../common/options';
import { tensor } from '../../tensor/argument';
import { nnOps, torchOps } from '../../tensor/operators';
import { sameSize, sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { attentionCore, averagedAttention } from './attentionCore';
import { dispatchAttention } from './attentionDispatch';
import { canonicalMask, checkAttentionMask, checkShapes } from './attentionMasks';
import { inProjection, inProjectionPacked } from './attentionProjection';
import type { MaybeTensor } from './types';
import { pad } from './vision';

/**
 * `softmax(query @ keyᵀ · scale + mask) @ value`, by the fastest kernel that fits.
 *
 * @example F.scaledDotProductAttention(q, k, v, { isCausal: true })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.scaled_dot_product_attention.html
 */
export const scaledDotProductAttention = ((...args: unknown[]) => {
  const mask = isPlainObject(args[3]) ? args[3].attnMask : args[3];
  // A bias of torch.nn.attention says itself how it is applied, as Python's subclass of Tensor does.
  const own = (mask as { [dispatchAttention]?: (args: unknown[]) => Tensor } | null | undefined)?.[
    dispatchAttention
  ];
  // Arguments as they came: the operator checks them.
  return own === undefined ? (nnOps.scaledDotProductAttention as any)(...args) : own.call(mask, args);
}) as typeof nnOps.scaledDotProductAttention;

/** Options of `multiHeadAttentionForward`. */
export interface MultiHeadAttentionForwardOptions {
  /** Whether dropout is applied to the attention weights. Default: true */
  training?: boolean | undefined;
  /** Keys to leave out, (N, S): true, or -∞ added to the scores. */
  keyPaddingMask?: MaybeTensor | undefined;
  /** Whether the attention weights are returned besides the output. Default: true */
  needWeights?: boolean | undefined;
  /** Positions to leave out, (L, S) or (N·heads, L, S). */
  attnMask?: MaybeTensor | undefined;
  /** Uses the three projections below instead of `inProjWeight`. Default: false */
  useSeparateProjWeight?: boolean | undefined;
  /** The queries' projection, (E, E); used with `useSeparateProjWeight`. Default: null */
  qProjWeight?: MaybeTensor | undefined;
  /** The keys' projection, (E, key features); used with `useSeparateProjWeight`. Default: null */
  kProjWeight?: MaybeTensor | undefined;
  /** The values' projection, (E, value features); used with `useSeparateProjWeight`. Default: null */
  vProjWeight?: MaybeTensor | undefined;
  /** Keys and values to use instead of the projected ones, (N·heads, S, E / heads). */
  staticK?: MaybeTensor | undefined;
  /** The values to use instead of the projected ones, (N·heads, S, E / heads). Default: null */
  staticV?: MaybeTensor | undefined;
  /** Averages the returned weights over the heads. Default: true */
  averageAttnWeights?: boolean | undefined;
  /** Hints that `attnMask` is the causal mask. Default: false */
  isCausal?: boolean | undefined;
}

/** The arguments of `multiHeadAttentionForward`, by name. */
export interface MultiHeadAttentionForwardParameters extends MultiHeadAttentionForwardOptions {
  /** The queries, (L, N, E) or (L, E). */
  query: Tensor;
  /** The keys, (S, N, E) or (S, E). */
  key: Tensor;
  /** What stands for elements below it. */
  value: Tensor;
  /** The size E that the query's last dimension has to have. */
  embedDimToCheck: number;
  /** How many heads attend. */
  numHeads: number;
  /** The weight of the projections of query, key and value, or null. */
  inProjWeight: MaybeTensor;
  /** What is added to the three projections, (3 E), or null. */
  inProjBias: MaybeTensor;
  /** What is appended to the keys, or null. */
  biasK: MaybeTensor;
  /** What is appended to the values, or null. */
  biasV: MaybeTensor;
  /** Whether zeros are appended to keys and values. */
  addZeroAttn: boolean;
  /** The probability of dropping a weight of attention. */
  dropoutP: number;
  /** The output projection's weight, (E, E), for the results of all heads. */
  outProjWeight: Tensor;
  /** What is added to the output, (E), or null. */
  outProjBias: MaybeTensor;
}

type MultiHeadAttentionForwardOrder = [
  query: 'query',
  key: 'key',
  value: 'value',
  embedDimToCheck: 'embedDimToCheck',
  numHeads: 'numHeads',
  inProjWeight: 'inProjWeight',
  inProjBias: 'inProjBias',
  biasK: 'biasK',
  biasV: 'biasV',
  addZeroAttn: 'addZeroAttn',
  dropoutP: 'dropoutP',
  outProjWeight: 'outProjWeight',
  outProjBias: 'outProjBias',
  training: 'training',
  keyPaddingMask: 'keyPaddingMask',
  needWeights: 'needWeights',
  attnMask: 'attnMask',
  useSeparateProjWeight: 'useSeparateProjWeight',
  qProjWeight: 'qProjWeight',
  kProjWeight: 'kProjWeight',
  vProjWeight: 'vProjWeight',
  staticK: 'staticK',
  staticV: 'staticV',
  averageAttnWeights: 'averageAttnWeights',
  isCausal: 'isCausal',
];
const bind = binder<MultiHeadAttentionForwardParameters, MultiHeadAttentionForwardOrder>(
  'multiHeadAttentionForward',
  {
    query: tensor,
    key: tensor,
    value: tensor,
    embedDimToCheck: 'any',
    numHeads: 'any',
    inProjWeight: 'any',
    inProjBias: 'any',
    biasK: 'any',
    biasV: 'any',
    addZeroAttn: 'any',
    dropoutP: 'any',
    outProjWeight: tensor,
    outProjBias: 'any',
  },
  {
    training: true,
    keyPaddingMask: null as MaybeTensor,
    needWeights: true,
    attnMask: null as MaybeTensor,
    useSeparateProjWeight: false,
    qProjWeight: null as MaybeTensor,
    kProjWeight: null as MaybeTensor,
    vProjWeight: null as MaybeTensor,
    staticK: null as MaybeTensor,
    staticV: null as MaybeTensor,
    averageAttnWeights: true,
    isCausal: false,
  },
);

function assert(condition: boolean, message: () => string): void {
  if (!condition) throw new TorchError(message());
}

/** One column more, for a key that was added. */
function widen(mask: MaybeTensor): MaybeTensor {
  return mask === null ? null : pad(mask, [0, 1]);
}

/** (L, N, E) to (N·heads, L, E / heads). */
function splitHeads(x: Tensor, length: number, batchHeads: number, headDim: number): Tensor {
  return x.view([length, batchHeads, headDim]).transpose(0, 1);
}

function checkStatic(tensor: Tensor, name: string, batchHeads: number, headDim: number): Tensor {
  assert(
    tensor.size(0) === batchHeads,
    () => `expecting ${name}.size(0) of ${batchHeads}, but got ${tensor.size(0)}`,
  );
  assert(
    tensor.size(2) === headDim,
    () => `expecting ${name}.size(2) of ${headDim}, but got ${tensor.size(2)}`,
  );
  return tensor;
}

/**
 * Attention of several heads over projected queries, keys and values: what `nn.MultiheadAttention` runs.
 *
 * @param query (L, N, E) or (L, E)
 * @param key (S, N, E) or (S, E), as `value`
 * @param options the arguments from `training` on; they may be positional as well
 * @returns the output (L, N, E) and the weights (N, L, S), or null without `needWeights`
 * @throws TorchError for shapes that don't fit together
 */
export function multiHeadAttentionForward(
  ...args: Arguments<MultiHeadAttentionForwardParameters, MultiHeadAttentionForwardOrder>
): [Tensor, Tensor | null] {
  const bound = bind.named(args);
  let {
    query,
    key,
    value,
    embedDimToCheck,
    numHeads,
    inProjWeight,
    inProjBias,
    biasK,
    biasV,
    addZeroAttn,
    dropoutP,
    outProjWeight,
    outProjBias,
  } = bound;
  const { training, needWeights, useSeparateProjWeight, qProjWeight, kProjWeight, vProjWeight } = bound;
  let { keyPaddingMask, attnMask, isCausal } = bound;

  const isBatched = checkShapes(query, key, value, keyPaddingMask, attnMask, numHeads);
  if (!isBatched) {
    query = query.unsqueeze(1);
    key = key.unsqueeze(1);
    value = value.unsqueeze(1);
    if (keyPaddingMask !== null) keyPaddingMask = keyPaddingMask.unsqueeze(0);
  }
  const [tgtLen, batch, embedDim] = query.shape as [number, number, number];
  let srcLen = key.size(0);
  keyPaddingMask = canonicalMask(
    keyPaddingMask,
    'key_padding_mask',
    attnMask?.dtype ?? null,
    'attn_mask',
    query.dtype,
  );
  if (isCausal && attnMask === null) {
    throw new TorchError(
      'Need attn_mask if specifying the is_causal hint. ' +
        'You may use the Transformer module method ' +
        '`generate_square_subsequent_mask` to create this mask.',
    );
  }
  if (isCausal && keyPaddingMask === null && !needWeights) {
    // The kernel makes the causal mask itself.
    attnMask = null;
  } else {
    attnMask = canonicalMask(attnMask, 'attn_mask', null, '', query.dtype, false);
    if (keyPaddingMask !== null) isCausal = false;
  }
  assert(
    embedDim === embedDimToCheck,
    () => `was expecting embedding dimension of ${embedDimToCheck}, but got ${embedDim}`,
  );
  const headDim = Math.floor(embedDim / numHeads);
  assert(
    headDim * numHeads === embedDim,
    () => `embed_dim ${embedDim} not divisible by num_heads ${numHeads}`,
  );
  if (useSeparateProjWeight) {
    assert(
      sameSize(key.shape.slice(0, 2), value.shape.slice(0, 2)),
      () =>
        `key's sequence and batch dims ${sizeText(key.shape.slice(0, 2))} ` +
        `do not match value's ${sizeText(value.shape.slice(0, 2))}`,
    );
  } else {
    assert(
      sameSize(key.shape, value.shape),
      () => `key shape ${sizeText(key.shape)} does not match value shape ${sizeText(value.shape)}`,
    );
  }

  let [q, k, v] = useSeparateProjWeight
    ? inProjection(query, key, value, qProjWeight, kProjWeight, vProjWeight, inProjBias)
    : inProjectionPacked(query, key, value, inProjWeight, inProjBias);

  if (attnMask !== null) attnMask = checkAttentionMask(attnMask, tgtLen, srcLen, batch * numHeads);
  if (biasK !== null && biasV !== null) {
    assert(bound.staticK === null, () => 'bias cannot be added to static key.');
    assert(bound.staticV === null, () => 'bias cannot be added to static value.');
    k = torchOps.cat([k, biasK.repeat([1, batch, 1])]);
    v = torchOps.cat([v, biasV.repeat([1, batch, 1])]);
    attnMask = widen(attnMask);
    keyPaddingMask = widen(keyPaddingMask);
  } else {
    assert(biasK === null, () => 'bias_k is set but bias_v is None');
    assert(biasV === null, () => 'bias_v is set but bias_k is None');
  }

  const batchHeads = batch * numHeads;
  q = splitHeads(q, tgtLen, batchHeads, headDim);
  k =
    bound.staticK === null
      ? splitHeads(k, k.size(0), batchHeads, headDim)
      : checkStatic(bound.staticK, 'static_k', batchHeads, headDim);
  v =
    bound.staticV === null
      ? splitHeads(v, v.size(0), batchHeads, headDim)
      : checkStatic(bound.staticV, 'static_v', batchHeads, headDim);
  if (addZeroAttn) {
    const zeros = (like: Tensor) =>
      torchOps.zeros([batchHeads, 1, headDim], { dtype: like.dtype, device: like.device });
    k = torchOps.cat([k, zeros(k)], 1);
    v = torchOps.cat([v, zeros(v)], 1);
    attnMask = widen(attnMask);
    keyPaddingMask = widen(keyPaddingMask);
  }
  srcLen = k.size(1);
  if (keyPaddingMask !== null) {
    const mask: Tensor = keyPaddingMask;
    assert(
      mask.size(0) === batch,
      () => `Expected key_padded_mask.shape[0] to be ${batch}, but got ${mask.size(0)}`,
    );
    assert(
      mask.size(1) === srcLen,
      () => `Expected key_padded_mask.shape[1] to be ${srcLen}, but got ${mask.size(1)}`,
    );
    const perHead = mask
      .view([batch, 1, 1, srcLen])
      .expand([-1, numHeads, -1, -1])
      .reshape([batchHeads, 1, srcLen]);
    attnMask = attnMask === null ? perHead : attnMask.add(perHead);
  }

  const sizes = { batch, numHeads, tgtLen, srcLen, headDim, embedDim };
  const dropout = training ? dropoutP : 0;
  if (!needWeights) {
    const output = attentionCore(q, k, v, attnMask, dropout, isCausal, outProjWeight, outProjBias, sizes);
    return [isBatched ? output : output.squeeze(1), null];
  }
  assert(!(isCausal && attnMask === null), () => 'FIXME: is_causal not implemented for need_weights');
  let [output, weights] = averagedAttention(q, k, v, attnMask, dropout, outProjWeight, outProjBias, sizes);
  if (bound.averageAttnWeights) weights = weights.mean(1);
  if (!isBatched) {
    output = output.squeeze(1);
    weights = weights.squeeze(0);
  }
  return [output, weights];
}
