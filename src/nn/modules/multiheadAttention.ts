/** Twin of torch/nn/modules/activation.py: MultiheadAttention. */

import { isGradEnabled } from '../../autograd/gradMode';
import { type Arguments, binder } from '../../common/binder';
import { expectInteger } from '../../common/options';
import { native } from '../../native';
import { backends } from '../../runtime/backends';
import { tensor } from '../../tensor/argument';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import { canonicalMask } from '../functional/attentionMasks';
import * as init from '../init';
import { Parameter } from '../parameter/parameter';
import { type FactoryOptions, type FactoryOrder, factoryDefaults } from './factory';
import { Linear } from './linear';
import { type Gives, Module, type Takes } from './module';
import { registerFields } from './module/members';

/** The output projection, which PyTorch gives a name of its own. */
export class NonDynamicallyQuantizableLinear extends Linear {}

/** Options of {@link MultiheadAttention}. */
export interface MultiheadAttentionOptions extends FactoryOptions {
  /** The probability that an attention weight becomes zero. Default: 0 */
  dropout?: number | undefined;
  /** Whether the projections have biases to learn. Default: true */
  bias?: boolean | undefined;
  /** Whether a learnt key and value are added to the sequence. Default: false */
  addBiasKv?: boolean | undefined;
  /** Whether a key and a value of zeros are added to the sequence. Default: false */
  addZeroAttn?: boolean | undefined;
  /** The number of features of keys. Default: embedDim */
  kdim?: number | null | undefined;
  /** The number of features of values. Default: embedDim */
  vdim?: number | null | undefined;
  /** Whether inputs and outputs are (N, L, E) instead of (L, N, E). Default: false */
  batchFirst?: boolean | undefined;
}

/** The arguments of {@link MultiheadAttention}, by name. */
export interface MultiheadAttentionParameters extends MultiheadAttentionOptions {
  /** How many features a position has, E; a multiple of `numHeads`. */
  embedDim: number;
  /** How many heads attend, each to its part of the features. */
  numHeads: number;
}

/** What a call of {@link MultiheadAttention} may give besides query, key and value. */
export interface AttentionCallOptions {
  /** (N, S) or (S): keys to leave out are true, or -∞ is added to their scores. */
  keyPaddingMask?: Tensor | null | undefined;
  /** Also returns the weights; without them faster kernels can be used. Default: true */
  needWeights?: boolean | undefined;
  /** (L, S) or (N · heads, L, S): positions to leave out are true, or -∞ is added to their scores. */
  attnMask?: Tensor | null | undefined;
  /** Averages the returned weights over the heads. Default: true */
  averageAttnWeights?: boolean | undefined;
  /** Hints that `attnMask` is the causal mask. Default: false */
  isCausal?: boolean | undefined;
}

export interface MultiheadAttention {
  (
    query: Tensor,
    key: Tensor,
    value: Tensor,
    options: AttentionCallOptions & { needWeights: false },
  ): [output: Tensor, weights: null];
  (
    query: Tensor,
    key: Tensor,
    value: Tensor,
    options?: AttentionCallOptions & { needWeights?: true | undefined },
  ): [output: Tensor, weights: Tensor];
}

interface AttentionCall extends AttentionCallOptions {
  query: Tensor;
  key: Tensor;
  value: Tensor;
}
type AttentionCallOrder = [
  query: 'query',
  key: 'key',
  value: 'value',
  keyPaddingMask: 'keyPaddingMask',
  needWeights: 'needWeights',
  attnMask: 'attnMask',
  averageAttnWeights: 'averageAttnWeights',
  isCausal: 'isCausal',
];
const bindCall = binder<AttentionCall, AttentionCallOrder>(
  'MultiheadAttention',
  { query: tensor, key: tensor, value: tensor },
  { keyPaddingMask: null, needWeights: true, attnMask: null, averageAttnWeights: true, isCausal: false },
);

/**
 * Whether the fused kernels may take all tensors: where they lie, and that nothing is to be differentiated.
 */
export function allowsFastPath(tensors: readonly (Tensor | null)[]): string {
  // Python asks without a device, which means CUDA.
  if (native.autocastEnabled('cuda')) return 'autocast is enabled';
  const onDevice = tensors.every((t) => t === null || /^(cpu|cuda)\b/.test(t.device));
  if (!onDevice) return "some Tensor argument's device is neither one of cpu, cuda or privateuseone";
  if (isGradEnabled() && tensors.some((t) => t?.requiresGrad)) {
    return (
      'grad is enabled and at least one of query or the ' +
      'input/output projection weights or biases requires_grad'
    );
  }
  return '';
}

type MultiheadAttentionOrder = [
  embedDim: 'embedDim',
  numHeads: 'numHeads',
  dropout: 'dropout',
  bias: 'bias',
  addBiasKv: 'addBiasKv',
  addZeroAttn: 'addZeroAttn',
  kdim: 'kdim',
  vdim: 'vdim',
  batchFirst: 'batchFirst',
  ...FactoryOrder,
];
const bindMultiheadAttention = binder<MultiheadAttentionParameters, MultiheadAttentionOrder>(
  'MultiheadAttention',
  { embedDim: 'any', numHeads: 'any' },
  {
    dropout: 0,
    bias: true,
    addBiasKv: false,
    addZeroAttn: false,
    kdim: null,
    vdim: null,
    batchFirst: false,
    ...factoryDefaults,
  },
);

/**
 * Attention of several heads: each head attends to projections of its own of the same inputs.
 *
 * **Shape**: query (L, N, E), key (S, N, kdim), value (S, N, vdim), or (N, L, E) … with `batchFirst`, or
 * without N → output (L, N, E) and weights (N, L, S), or (N, heads, L, S) unless averaged
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.MultiheadAttention.html
 * @example
 * const attention = new nn.MultiheadAttention(16, 4, { batchFirst: true });
 * const x = torch.randn([2, 5, 16]);
 * const [output, weights] = attention(x, x, x);
 */
export class MultiheadAttention extends Module {
  readonly embedDim: number;
  readonly kdim: number;
  readonly vdim: number;
  readonly _qkvSameEmbedDim: boolean;
  readonly numHeads: number;
  dropout: number;
  readonly batchFirst: boolean;
  /** How many features each head has: `embedDim / numHeads`. */
  readonly headDim: number;
  readonly addZeroAttn: boolean;
  /** The queries' projection, (E, E), where sizes of keys or values differ; else null. */
  q_proj_weight: Parameter | null;
  /** The keys' projection, (E, kdim), where sizes of keys or values differ; else null. */
  k_proj_weight: Parameter | null;
  /** The values' projection, (E, vdim), where sizes of keys or values differ; else null. */
  v_proj_weight: Parameter | null;
  /** The three projections as one, (3 E, E), where all sizes are the same; else null. */
  in_proj_weight: Parameter | null;
  /** What is added to the three projections, (3 E); null without `bias`. */
  in_proj_bias: Parameter | null;
  /** A key that is added to every sequence, (1, 1, E); null without `addBiasKv`. */
  bias_k: Parameter | null;
  /** A value that is added to every sequence, (1, 1, E); null without `addBiasKv`. */
  bias_v: Parameter | null;
  /** The layer that makes the output of all heads' results. */
  out_proj: NonDynamicallyQuantizableLinear;

  /**
   * @param args embedDim, numHeads; then dropout (0), bias (true), addBiasKv (false), addZeroAttn (false),
   *   kdim, vdim (embedDim), batchFirst (false), device, dtype
   * @throws RangeError for sizes that aren't positive; Error for an embedDim that numHeads doesn't divide
   */
  constructor(...args: Arguments<MultiheadAttentionParameters, MultiheadAttentionOrder>) {
    super();
    const given = bindMultiheadAttention.named(args);
    const { embedDim, numHeads, bias, addBiasKv, device, dtype } = given;
    expectInteger(embedDim, 'embedDim');
    expectInteger(numHeads, 'numHeads');
    if (embedDim <= 0 || numHeads <= 0) {
      throw new RangeError(
        'embed_dim and num_heads must be greater than 0, ' +
          `got embed_dim=${embedDim} and num_heads=${numHeads} instead`,
      );
    }
    this.embedDim = embedDim;
    this.kdim = given.kdim ?? embedDim;
    this.vdim = given.vdim ?? embedDim;
    this._qkvSameEmbedDim = this.kdim === embedDim && this.vdim === embedDim;
    this.numHeads = numHeads;
    this.dropout = given.dropout;
    this.batchFirst = given.batchFirst;
    this.headDim = Math.floor(embedDim / numHeads);
    if (this.headDim * numHeads !== embedDim) throw new Error('embed_dim must be divisible by num_heads');
    const empty = (...size: number[]) => new Parameter(torchOps.empty(size, { device, dtype }));
    const same = this._qkvSameEmbedDim;
    this.q_proj_weight = same ? null : empty(embedDim, embedDim);
    this.k_proj_weight = same ? null : empty(embedDim, this.kdim);
    this.v_proj_weight = same ? null : empty(embedDim, this.vdim);
    this.in_proj_weight = same ? empty(3 * embedDim, embedDim) : null;
    this.in_proj_bias = bias ? empty(3 * embedDim) : null;
    this.out_proj = new NonDynamicallyQuantizableLinear(embedDim, embedDim, { bias, device, dtype });
    this.bias_k = addBiasKv ? empty(1, 1, embedDim) : null;
    this.bias_v = addBiasKv ? empty(1, 1, embedDim) : null;
    this.addZeroAttn = given.addZeroAttn;
    this._resetParameters();
    registerFields(this);
  }

  /**
   * Draws new values: projections from Xavier's uniform distribution,
   * added keys and values from his normal one, biases zero.
   */
  _resetParameters(): void {
    if (this._qkvSameEmbedDim) init.xavierUniform_(this.in_proj_weight!);
    else {
      init.xavierUniform_(this.q_proj_weight!);
      init.xavierUniform_(this.k_proj_weight!);
      init.xavierUniform_(this.v_proj_weight!);
    }
    if (this.in_proj_bias !== null) {
      init.constant_(this.in_proj_bias, 0);
      init.constant_(this.out_proj.bias!, 0);
    }
    if (this.bias_k !== null) init.xavierNormal_(this.bias_k);
    if (this.bias_v !== null) init.xavierNormal_(this.bias_v);
  }

  /**
   * @param args query: what asks; key: what is compared with it; value: what is averaged; keyPaddingMask,
   *   needWeights (true), attnMask, averageAttnWeights (true), isCausal (false)
   * @returns the output, and the weights or null
   */
  override forward(
    ...args: Takes<this, Arguments<AttentionCall, AttentionCallOrder>>
  ): Gives<this, [output: Tensor, weights: Tensor | null]>;
  override forward(...args: unknown[]): [output: Tensor, weights: Tensor | null] {
    const bound = bindCall.named(args);
    let { query, key, value } = bound;
    const { needWeights, averageAttnWeights, isCausal } = bound;
    const hasFloatMask = bound.attnMask?.isFloatingPoint() || bound.keyPaddingMask?.isFloatingPoint();
    const keyPaddingMask = canonicalMask(
      bound.keyPaddingMask,
      'key_padding_mask',
      bound.attnMask?.dtype ?? null,
      'attn_mask',
      query.dtype,
    );
    const attnMask = canonicalMask(bound.attnMask, 'attn_mask', null, '', query.dtype, false);
    const isBatched = query.dim() === 3;
    const { in_proj_weight, in_proj_bias, out_proj } = this;
    let whyNot = this._whyNotFastPath(query, key, value, keyPaddingMask, attnMask);
    if (whyNot === '' && hasFloatMask) whyNot = 'floating-point masks are not supported for fast path.';
    if (whyNot === '') {
      whyNot = allowsFastPath([
        query,
        key,
        value,
        in_proj_weight,
        in_proj_bias,
        out_proj.weight,
        out_proj.bias,
      ]);
    }
    if (whyNot === '' && in_proj_weight !== null && in_proj_bias !== null) {
      const [mask, maskType] = this.mergeMasks(attnMask, keyPaddingMask, query);
      return torchOps._nativeMultiHeadAttention(
        query,
        key,
        value,
        this.embedDim,
        this.numHeads,
        in_proj_weight,
        in_proj_bias,
        out_proj.weight,
        out_proj.bias!,
        mask,
        needWeights,
        averageAttnWeights,
        maskType,
      );
    }
    if (query.isNested || key.isNested || value.isNested) {
      throw new Error(
        'MultiheadAttention does not support NestedTensor outside of its fast path. ' +
          `The fast path was not hit because ${whyNot}`,
      );
    }
    const transposes = this.batchFirst && isBatched;
    if (transposes) {
      // The function looks at which of the three are the same tensor.
      const swapped = new Map([query, key, value].map((t) => [t, t]));
      for (const t of swapped.keys()) swapped.set(t, t.transpose(1, 0));
      [query, key, value] = [swapped.get(query)!, swapped.get(key)!, swapped.get(value)!];
    }
    const [output, weights] = F.multiHeadAttentionForward(
      query,
      key,
      value,
      this.embedDim,
      this.numHeads,
      in_proj_weight,
      in_proj_bias,
      this.bias_k,
      this.bias_v,
      this.addZeroAttn,
      this.dropout,
      out_proj.weight,
      out_proj.bias,
      {
        training: this.training,
        keyPaddingMask,
        needWeights,
        attnMask,
        useSeparateProjWeight: !this._qkvSameEmbedDim,
        qProjWeight: this.q_proj_weight,
        kProjWeight: this.k_proj_weight,
        vProjWeight: this.v_proj_weight,
        averageAttnWeights,
        isCausal,
      },
    );
    return [transposes ? output.transpose(1, 0) : output, weights];
  }

  /** Why the fused kernel can't be used, in PyTorch's words; empty when nothing stands against it so far. */
  _whyNotFastPath(
    query: Tensor,
    key: Tensor,
    value: Tensor,
    keyPaddingMask: Tensor | null,
    attnMask: Tensor | null,
  ): string {
    const { in_proj_weight, in_proj_bias } = this;
    const dtypes = (name: string, weight: Tensor) =>
      `dtypes of query (torch.${query.dtype}) and self.${name} (torch.${weight.dtype}) don't match`;
    if (!backends.mha.getFastpathEnabled()) return 'torch.backends.mha.get_fastpath_enabled() was not True';
    if (query.dim() !== 3) return `input not batched; expected query.dim() of 3 but got ${query.dim()}`;
    if (query !== key || key !== value) {
      return 'non-self attention was used (query, key, and value are not the same Tensor)';
    }
    if (in_proj_bias !== null && query.dtype !== in_proj_bias.dtype) {
      return dtypes('in_proj_bias', in_proj_bias);
    }
    if (in_proj_weight === null) return 'in_proj_weight was None';
    if (query.dtype !== in_proj_weight.dtype) return dtypes('in_proj_weight', in_proj_weight);
    if (this.training) return 'training is enabled';
    if (this.numHeads % 2 !== 0) return 'self.num_heads is not even';
    if (!this.batchFirst) return 'batch_first was not True';
    if (this.bias_k !== null) return 'self.bias_k was not None';
    if (this.bias_v !== null) return 'self.bias_v was not None';
    if (this.addZeroAttn) return 'add_zero_attn was enabled';
    if (!this._qkvSameEmbedDim) return '_qkv_same_embed_dim was not True';
    if (query.isNested && (keyPaddingMask !== null || attnMask !== null)) {
      return (
        'supplying both src_key_padding_mask and src_mask at the same time' +
        '                                  is not supported with NestedTensor input'
      );
    }
    return '';
  }

  /**
   * The mask that the fused kernel takes, and its kind:
   * 0 for none, 1 for a padding mask, 2 for one of each head.
   * @returns the mask and its kind, or nulls
   */
  mergeMasks(
    attnMask: Tensor | null,
    keyPaddingMask: Tensor | null,
    query: Tensor,
  ): [mask: Tensor | null, maskType: number | null] {
    if (attnMask === null) return keyPaddingMask === null ? [null, null] : [keyPaddingMask, 1];
    const [batch, length] = query.shape as [number, number];
    const expanded =
      attnMask.dim() === 3
        ? attnMask.view([batch, -1, length, length])
        : attnMask.view([1, 1, length, length]).expand([batch, this.numHeads, -1, -1]);
    if (keyPaddingMask === null) return [expanded, 2];
    const keys = keyPaddingMask.view([batch, 1, 1, length]).expand([-1, this.numHeads, -1, -1]);
    return [expanded.add(keys), 2];
  }
}
