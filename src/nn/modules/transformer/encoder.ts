/** Twin of torch/nn/modules/transformer.py: TransformerEncoder and its layer. */

import { type Arguments, binder } from '../../../common/binder';
import { warn } from '../../../common/warnings';
import { backends } from '../../../runtime/backends';
import { tensor } from '../../../tensor/argument';
import { torchOps } from '../../../tensor/operators';
import type { Tensor } from '../../../tensor/tensor';
import * as F from '../../functional';
import { canonicalMask } from '../../functional/attentionMasks';
import { ReLU } from '../activation';
import type { ModuleList } from '../container';
import { Dropout } from '../dropout';
import { type FactoryOptions, type FactoryOrder, factoryDefaults } from '../factory';
import { Linear } from '../linear';
import { type Gives, Module, type Takes } from '../module';
import { internals } from '../module/members';
import { allowsFastPath, MultiheadAttention } from '../multiheadAttention';
import { LayerNorm } from '../normalization';
import { GELU } from '../smoothActivation';
import { type Activation, activationFunction, clones, isCausalMask, sequenceLength } from './mask';

/** Options of the layers of encoder and decoder. */
export interface TransformerLayerOptions extends FactoryOptions {
  /** The size of the feed-forward part. Default: 2048 */
  dimFeedforward?: number | undefined;
  /** The probability of all its dropouts. Default: 0.1 */
  dropout?: number | undefined;
  /** What stands between the feedforward layers: 'relu', 'gelu' or a function. Default: 'relu' */
  activation?: Activation | undefined;
  /** The `eps` of the layer norms. Default: 1e-5 */
  layerNormEps?: number | undefined;
  /** Whether inputs and outputs are (N, L, E) instead of (L, N, E). Default: false */
  batchFirst?: boolean | undefined;
  /** Whether norms come before attention and feed-forward part instead of after them. Default: false */
  normFirst?: boolean | undefined;
  /** Whether linear and norm layers add something. Default: true */
  bias?: boolean | undefined;
}

/** The arguments of the layers of encoder and decoder, by name. */
export interface TransformerLayerParameters extends TransformerLayerOptions {
  /** How many features a position has, E; a multiple of `nhead`. */
  dModel: number;
  /** How many heads attend, each to its part of the features. */
  nhead: number;
}

type TransformerLayerOrder = [
  dModel: 'dModel',
  nhead: 'nhead',
  dimFeedforward: 'dimFeedforward',
  dropout: 'dropout',
  activation: 'activation',
  layerNormEps: 'layerNormEps',
  batchFirst: 'batchFirst',
  normFirst: 'normFirst',
  bias: 'bias',
  ...FactoryOrder,
];
/** What encoder and decoder layers take, in order or by name. */
export type TransformerLayerArgs = Arguments<TransformerLayerParameters, TransformerLayerOrder>;

/** Binds the arguments of a layer's constructor. */
export const bindTransformerLayer = binder<TransformerLayerParameters, TransformerLayerOrder>(
  'TransformerEncoderLayer',
  { dModel: 'any', nhead: 'any' },
  {
    dimFeedforward: 2048,
    dropout: 0.1,
    activation: F.relu as Activation,
    layerNormEps: 1e-5,
    batchFirst: false,
    normFirst: false,
    bias: true,
    ...factoryDefaults,
  },
);

/** What a call of {@link TransformerEncoderLayer} may give besides its input. */
export interface EncoderLayerCallOptions {
  /** (L, L) or (N · heads, L, L): positions to leave out. */
  srcMask?: Tensor | null | undefined;
  /** Which keys are left out, (N, L) or (L): booleans, or numbers that are added to the scores. */
  srcKeyPaddingMask?: Tensor | null | undefined;
  /** Hints that `srcMask` is the causal mask. Default: false */
  isCausal?: boolean | undefined;
}

interface EncoderLayerCall extends EncoderLayerCallOptions {
  src: Tensor;
}
type EncoderLayerCallOrder = [
  src: 'src',
  srcMask: 'srcMask',
  srcKeyPaddingMask: 'srcKeyPaddingMask',
  isCausal: 'isCausal',
];
const bindLayer = binder<EncoderLayerCall, EncoderLayerCallOrder>(
  'TransformerEncoderLayer',
  { src: tensor },
  { srcMask: null, srcKeyPaddingMask: null, isCausal: false },
);

/**
 * A layer of a transformer's encoder: self-attention and a feed-forward part, each with dropout,
 * a shortcut and a norm.
 *
 * **Shape**: (L, N, dModel), or (N, L, dModel) with `batchFirst`, or (L, dModel) → the same
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.TransformerEncoderLayer.html
 * @example
 * const layer = new nn.TransformerEncoderLayer(512, 8);
 * const y = layer(torch.rand([10, 32, 512]));
 */
export class TransformerEncoderLayer extends Module {
  /** The attention of the positions to each other. */
  self_attn: MultiheadAttention;
  /** The first layer of the feedforward part: dModel → dimFeedforward. */
  linear1: Linear;
  dropout: Dropout;
  /** The second layer of the feedforward part: dimFeedforward → dModel. */
  linear2: Linear;
  readonly normFirst: boolean;
  /** The normalisation that goes with the attention. */
  norm1: LayerNorm;
  /** The normalisation that goes with the feedforward part. */
  norm2: LayerNorm;
  /** The dropout behind the attention. */
  dropout1: Dropout;
  /** The dropout behind the feedforward part. */
  dropout2: Dropout;
  /** 1 for relu, 2 for gelu, 0 for another nonlinearity. */
  readonly activationReluOrGelu: 0 | 1 | 2;
  activation: Exclude<Activation, string>;

  /**
   * @param args dModel, nhead; then dimFeedforward (2048), dropout (0.1), activation (F.relu),
   *   layerNormEps (1e-5), batchFirst (false), normFirst (false), bias (true), device, dtype
   * @throws TorchError for an unknown name of an activation
   */
  constructor(...args: TransformerLayerArgs) {
    super();
    const given = bindTransformerLayer.named(args);
    const { dModel, nhead, dimFeedforward, dropout, layerNormEps: eps, batchFirst } = given;
    const factory = { bias: given.bias, device: given.device, dtype: given.dtype };
    this.self_attn = new MultiheadAttention(dModel, nhead, { dropout, batchFirst, ...factory });
    this.linear1 = new Linear(dModel, dimFeedforward, factory);
    this.dropout = new Dropout(dropout);
    this.linear2 = new Linear(dimFeedforward, dModel, factory);
    this.normFirst = given.normFirst;
    this.norm1 = new LayerNorm(dModel, { eps, ...factory });
    this.norm2 = new LayerNorm(dModel, { eps, ...factory });
    this.dropout1 = new Dropout(dropout);
    this.dropout2 = new Dropout(dropout);
    const activation = activationFunction(given.activation);
    if (activation === F.relu || activation instanceof ReLU) this.activationReluOrGelu = 1;
    else if (activation === F.gelu || activation instanceof GELU) this.activationReluOrGelu = 2;
    else this.activationReluOrGelu = 0;
    this.activation = activation;
  }

  /** @param args src: the sequence; srcMask, srcKeyPaddingMask, isCausal (false) */
  override forward(
    ...args: Takes<this, Arguments<EncoderLayerCall, EncoderLayerCallOrder>>
  ): Gives<this, Tensor>;
  override forward(...args: unknown[]): Tensor {
    const [src, srcMask, srcKeyPaddingMask, isCausal] = bindLayer(args);
    const padding = canonicalMask(
      srcKeyPaddingMask,
      'src_key_padding_mask',
      srcMask?.dtype ?? null,
      'src_mask',
      src.dtype,
    );
    const mask = canonicalMask(srcMask, 'src_mask', null, '', src.dtype, false);
    if (this._isFastPath(src, mask, padding)) return this._fastForward(src, mask, padding);
    if (this.normFirst) {
      const x = src.add(this._saBlock(this.norm1(src), mask, padding, isCausal));
      return x.add(this._ffBlock(this.norm2(x)));
    }
    const x = this.norm1(src.add(this._saBlock(src, mask, padding, isCausal)));
    return this.norm2(x.add(this._ffBlock(x)));
  }

  /** All tensors that the fused kernel takes. */
  _fastPathTensors(src: Tensor): (Tensor | null)[] {
    const { self_attn, norm1, norm2, linear1, linear2 } = this;
    const modules = [self_attn.out_proj, norm1, norm2, linear1, linear2];
    const own = modules.flatMap(({ weight, bias }) => [weight, bias]);
    return [src, self_attn.in_proj_weight, self_attn.in_proj_bias, ...own];
  }

  _isFastPath(src: Tensor, mask: Tensor | null, padding: Tensor | null): boolean {
    const { self_attn } = this;
    if (!backends.mha.getFastpathEnabled() || src.dim() !== 3 || this.training) return false;
    if (!self_attn.batchFirst || self_attn.in_proj_bias === null || !self_attn._qkvSameEmbedDim) return false;
    if (this.activationReluOrGelu === 0 || this.norm1.eps !== this.norm2.eps) return false;
    if (src.isNested && (mask !== null || padding !== null)) return false;
    if (self_attn.numHeads % 2 === 1) return false;
    const hasHooks = this.modules().some(({ [internals]: { callHooks } }) => {
      return callHooks !== null && callHooks.forward.size + callHooks.forwardPre.size > 0;
    });
    return !hasHooks && allowsFastPath(this._fastPathTensors(src)) === '';
  }

  _fastForward(src: Tensor, mask: Tensor | null, padding: Tensor | null): Tensor {
    const { self_attn, norm1, norm2, linear1, linear2 } = this;
    const [merged, maskType] = self_attn.mergeMasks(mask, padding, src);
    return torchOps._transformerEncoderLayerFwd(
      src,
      self_attn.embedDim,
      self_attn.numHeads,
      self_attn.in_proj_weight!,
      self_attn.in_proj_bias!,
      self_attn.out_proj.weight,
      self_attn.out_proj.bias!,
      this.activationReluOrGelu === 2,
      this.normFirst,
      norm1.eps,
      norm1.weight!,
      norm1.bias!,
      norm2.weight!,
      norm2.bias!,
      linear1.weight,
      linear1.bias!,
      linear2.weight,
      linear2.bias!,
      merged,
      maskType,
    );
  }

  /** The self-attention. */
  _saBlock(x: Tensor, attnMask: Tensor | null, keyPaddingMask: Tensor | null, isCausal = false): Tensor {
    const [y] = this.self_attn(x, x, x, { attnMask, keyPaddingMask, needWeights: false, isCausal });
    return this.dropout1(y);
  }

  /** The feed-forward part. */
  _ffBlock(x: Tensor): Tensor {
    const inner = (this.activation as (x: Tensor) => Tensor)(this.linear1(x));
    return this.dropout2(this.linear2(this.dropout(inner)));
  }
}

/** Options of {@link TransformerEncoder}. */
export interface TransformerEncoderOptions {
  /** A layer behind the last one, such as a `LayerNorm`. Default: null, none */
  norm?: Module | null | undefined;
  /** Whether padded inputs become nested tensors in inference, where that is possible. Default: true */
  enableNestedTensor?: boolean | undefined;
  /** Whether that looks at the padding mask first. Default: true */
  maskCheck?: boolean | undefined;
}

/** The arguments of {@link TransformerEncoder}, by name. */
export interface TransformerEncoderParameters<L extends Module = Module> extends TransformerEncoderOptions {
  /** The layer that is copied, with its weights. */
  encoderLayer: L;
  /** How many copies there are. */
  numLayers: number;
}

/** What a call of {@link TransformerEncoder} may give besides its input. */
export interface EncoderCallOptions {
  /** (L, L) or (N · heads, L, L): positions to leave out. */
  mask?: Tensor | null | undefined;
  /** Which keys are left out, (N, L) or (L): booleans, or numbers that are added to the scores. */
  srcKeyPaddingMask?: Tensor | null | undefined;
  /** Whether `mask` is the causal mask; compared when null. Default: null */
  isCausal?: boolean | null | undefined;
}

interface EncoderCall extends EncoderCallOptions {
  src: Tensor;
}
type EncoderCallOrder = [
  src: 'src',
  mask: 'mask',
  srcKeyPaddingMask: 'srcKeyPaddingMask',
  isCausal: 'isCausal',
];
const bindEncoder = binder<EncoderCall, EncoderCallOrder>(
  'TransformerEncoder',
  { src: tensor },
  { mask: null, srcKeyPaddingMask: null, isCausal: null },
);

/** Why an encoder of such layers never works on nested tensors; empty where it may. */
function whyNotNested(layer: Module): string {
  if (!(layer instanceof TransformerEncoderLayer)) return 'encoder_layer was not TransformerEncoderLayer';
  const { self_attn } = layer;
  if (layer.normFirst) return 'encoder_layer.norm_first was True';
  if (!self_attn.batchFirst) {
    return 'encoder_layer.self_attn.batch_first was not True(use batch_first for better inference performance)';
  }
  if (!self_attn._qkvSameEmbedDim) return 'encoder_layer.self_attn._qkv_same_embed_dim was not True';
  if (self_attn.in_proj_bias === null) return 'encoder_layer.self_attn was passed bias=False';
  if (layer.activationReluOrGelu === 0) return 'encoder_layer.activation_relu_or_gelu was not True';
  if (layer.norm1.eps !== layer.norm2.eps) {
    return 'encoder_layer.norm1.eps was not equal to encoder_layer.norm2.eps';
  }
  return self_attn.numHeads % 2 === 1 ? 'encoder_layer.self_attn.num_heads is odd' : '';
}

type TransformerEncoderOrder = [
  encoderLayer: 'encoderLayer',
  numLayers: 'numLayers',
  norm: 'norm',
  enableNestedTensor: 'enableNestedTensor',
  maskCheck: 'maskCheck',
];
const bindTransformerEncoder = binder<TransformerEncoderParameters, TransformerEncoderOrder>(
  'TransformerEncoder',
  { encoderLayer: 'any', numLayers: 'any' },
  { norm: null, enableNestedTensor: true, maskCheck: true },
);

/**
 * A stack of encoder layers, each a copy of the one given.
 *
 * A layer of one's own is called with the input and an options object
 * `{ srcMask, isCausal, srcKeyPaddingMask }`.
 *
 * **Shape**: as its layers'
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.TransformerEncoder.html
 * @example
 * const encoder = new nn.TransformerEncoder(new nn.TransformerEncoderLayer(64, 8), 6);
 * const y = encoder(torch.rand([10, 8, 64])); // [10, 8, 64]
 */
export class TransformerEncoder<L extends Module = TransformerEncoderLayer> extends Module {
  /** The encoder's layers, in the order in which they run. */
  layers: ModuleList<L>;
  readonly numLayers: number;
  norm: Module | null;
  readonly enableNestedTensor: boolean;
  /** Whether padded positions may be left out by a nested tensor, in evaluation. */
  useNestedTensor: boolean;
  maskCheck: boolean;

  /** @param args encoderLayer, numLayers; then norm, enableNestedTensor (true), maskCheck (true) */
  constructor(...args: Arguments<TransformerEncoderParameters<L>, TransformerEncoderOrder>) {
    super();
    const { encoderLayer, numLayers, norm, enableNestedTensor, maskCheck } =
      bindTransformerEncoder.named(args);
    this.layers = clones(encoderLayer as L, numLayers);
    this.numLayers = numLayers;
    this.norm = norm;
    this.enableNestedTensor = enableNestedTensor;
    this.useNestedTensor = enableNestedTensor;
    this.maskCheck = maskCheck;
    const whyNot = whyNotNested(encoderLayer);
    if (enableNestedTensor && whyNot !== '') {
      warn(`enable_nested_tensor is True, but self.use_nested_tensor is False because ${whyNot}`);
      this.useNestedTensor = false;
    }
  }

  /** @param args src: the sequence; mask, srcKeyPaddingMask, isCausal (null: found out) */
  override forward(...args: Takes<this, Arguments<EncoderCall, EncoderCallOrder>>): Gives<this, Tensor>;
  override forward(...args: unknown[]): Tensor {
    const { src, ...bound } = bindEncoder.named(args);
    const padding = canonicalMask(
      bound.srcKeyPaddingMask,
      'src_key_padding_mask',
      bound.mask?.dtype ?? null,
      'mask',
      src.dtype,
    );
    const mask = canonicalMask(bound.mask, 'mask', null, '', src.dtype, false);
    const first = this.layers.at(0) as Module as TransformerEncoderLayer;
    const { batchFirst } = first.self_attn;
    const nests = padding !== null && this._isNestedPath(src, mask, padding, first);
    let output = nests ? torchOps._nestedTensorFromMask(src, padding.logicalNot(), false) : src;
    const isCausal = isCausalMask(mask, bound.isCausal, sequenceLength(src, batchFirst));
    const srcKeyPaddingMask = nests ? null : padding;
    for (const layer of this.layers as Iterable<Module>) {
      output = layer(output, { srcMask: mask, isCausal, srcKeyPaddingMask });
    }
    if (nests) output = output.toPaddedTensor(0, src.shape);
    return this.norm === null ? output : this.norm(output);
  }

  /** Whether the input may become a nested tensor, so that nothing is computed for the padding. */
  _isNestedPath(src: Tensor, mask: Tensor | null, padding: Tensor, first: TransformerEncoderLayer): boolean {
    if (!backends.mha.getFastpathEnabled() || !this.useNestedTensor || first.training) return false;
    if (src.dim() !== 3) return false;
    if (this.maskCheck && !torchOps._nestedTensorFromMaskLeftAligned(src, padding.logicalNot())) return false;
    if (src.isNested || mask !== null) return false;
    return allowsFastPath(first._fastPathTensors(src)) === '';
  }
}
