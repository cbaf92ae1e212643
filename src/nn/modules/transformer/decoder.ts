/** Twin of torch/nn/modules/transformer.py: TransformerDecoder and its layer. */
import { type Arguments, binder } from '../../../common/binder';
import { tensor } from '../../../tensor/argument';
import type { Tensor } from '../../../tensor/tensor';
import type { ModuleList } from '../container';
import { Dropout } from '../dropout';
import { Linear } from '../linear';
import { type Gives, Module, type Takes } from '../module';
import { MultiheadAttention } from '../multiheadAttention';
import { LayerNorm } from '../normalization';
import { bindTransformerLayer, type TransformerLayerArgs } from './encoder';
import { type Activation, activationFunction, clones, isCausalMask, sequenceLength } from './mask';

/** What a call of {@link TransformerDecoderLayer} may give besides its inputs. */
export interface DecoderLayerCallOptions {
  /** (T, T) or (N · heads, T, T): positions of the target to leave out. */
  tgtMask?: Tensor | null | undefined;
  /** (T, S) or (N · heads, T, S): positions of the memory to leave out. */
  memoryMask?: Tensor | null | undefined;
  /** (N, T): keys of the target to leave out. */
  tgtKeyPaddingMask?: Tensor | null | undefined;
  /** (N, S): keys of the memory to leave out. */
  memoryKeyPaddingMask?: Tensor | null | undefined;
  /** Hints that `tgtMask` is the causal mask. Default: false */
  tgtIsCausal?: boolean | undefined;
  /** Hints that `memoryMask` is the causal mask. Default: false */
  memoryIsCausal?: boolean | undefined;
}

/** What a decoder is called with, besides the options. */
interface Sequences {
  tgt: Tensor;
  memory: Tensor;
}
interface DecoderLayerCall extends DecoderLayerCallOptions, Sequences {}
type CallOrder = [
  tgt: 'tgt',
  memory: 'memory',
  tgtMask: 'tgtMask',
  memoryMask: 'memoryMask',
  tgtKeyPaddingMask: 'tgtKeyPaddingMask',
  memoryKeyPaddingMask: 'memoryKeyPaddingMask',
  tgtIsCausal: 'tgtIsCausal',
  memoryIsCausal: 'memoryIsCausal',
];
const sequences = { tgt: tensor, memory: tensor };
const masks = { tgtMask: null, memoryMask: null, tgtKeyPaddingMask: null, memoryKeyPaddingMask: null };

const bindLayer = binder<DecoderLayerCall, CallOrder>('TransformerDecoderLayer', sequences, {
  ...masks,
  tgtIsCausal: false,
  memoryIsCausal: false,
});

/**
 * A layer of a transformer's decoder: self-attention,
 * attention to the encoder's output and a feed-forward part, each with dropout, a shortcut and a norm.
 *
 * **Shape**: target (T, N, dModel), memory (S, N, dModel), or N first with `batchFirst`,
 * or without N → the target's
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.TransformerDecoderLayer.html
 * @example
 * const layer = new nn.TransformerDecoderLayer(512, 8);
 * const y = layer(torch.rand([20, 32, 512]), torch.rand([10, 32, 512]));
 */
export class TransformerDecoderLayer extends Module {
  /** The attention of the target's positions to each other. */
  self_attn: MultiheadAttention;
  /** The attention of the target's positions to the encoder's output. */
  multihead_attn: MultiheadAttention;
  /** The first layer of the feedforward part: dModel → dimFeedforward. */
  linear1: Linear;
  dropout: Dropout;
  /** The second layer of the feedforward part: dimFeedforward → dModel. */
  linear2: Linear;
  readonly normFirst: boolean;
  /** The normalisation that goes with the target's attention to itself. */
  norm1: LayerNorm;
  /** The normalisation that goes with the attention to the encoder's output. */
  norm2: LayerNorm;
  /** The normalisation that goes with the feedforward part. */
  norm3: LayerNorm;
  /** The dropout behind the target's attention to itself. */
  dropout1: Dropout;
  /** The dropout behind the attention to the encoder's output. */
  dropout2: Dropout;
  /** The dropout behind the feedforward part. */
  dropout3: Dropout;
  activation: Exclude<Activation, string>;

  /**
   * @param args dModel, nhead; then dimFeedforward (2048), dropout (0.1), activation (F.relu),
   *   layerNormEps (1e-5), batchFirst (false), normFirst (false), bias (true), device, dtype
   * @throws TorchError for an unknown name of an activation
   */
  constructor(...args: TransformerLayerArgs) {
    super();
    const given = bindTransformerLayer.named(args, 'TransformerDecoderLayer');
    const { dModel, nhead, dimFeedforward, dropout, layerNormEps: eps, batchFirst } = given;
    const factory = { bias: given.bias, device: given.device, dtype: given.dtype };
    this.self_attn = new MultiheadAttention(dModel, nhead, { dropout, batchFirst, ...factory });
    this.multihead_attn = new MultiheadAttention(dModel, nhead, { dropout, batchFirst, ...factory });
    this.linear1 = new Linear(dModel, dimFeedforward, factory);
    this.dropout = new Dropout(dropout);
    this.linear2 = new Linear(dimFeedforward, dModel, factory);
    this.normFirst = given.normFirst;
    this.norm1 = new LayerNorm(dModel, { eps, ...factory });
    this.norm2 = new LayerNorm(dModel, { eps, ...factory });
    this.norm3 = new LayerNorm(dModel, { eps, ...factory });
    this.dropout1 = new Dropout(dropout);
    this.dropout2 = new Dropout(dropout);
    this.dropout3 = new Dropout(dropout);
    this.activation = activationFunction(given.activation);
  }

  /**
   * @param args tgt: the target's sequence; memory: the encoder's output; tgtMask, memoryMask,
   *   tgtKeyPaddingMask, memoryKeyPaddingMask, tgtIsCausal (false), memoryIsCausal (false)
   */
  override forward(...args: Takes<this, Arguments<DecoderLayerCall, CallOrder>>): Gives<this, Tensor>;
  override forward(...args: unknown[]): Tensor {
    const bound = bindLayer.named(args);
    const { tgt, memory, tgtMask, memoryMask, tgtKeyPaddingMask, memoryKeyPaddingMask } = bound;
    const selfAttention = (x: Tensor) => this._saBlock(x, tgtMask, tgtKeyPaddingMask, bound.tgtIsCausal);
    const attention = (x: Tensor) =>
      this._mhaBlock(x, memory, memoryMask, memoryKeyPaddingMask, bound.memoryIsCausal);
    let x = tgt;
    if (this.normFirst) {
      x = x.add(selfAttention(this.norm1(x)));
      x = x.add(attention(this.norm2(x)));
      return x.add(this._ffBlock(this.norm3(x)));
    }
    x = this.norm1(x.add(selfAttention(x)));
    x = this.norm2(x.add(attention(x)));
    return this.norm3(x.add(this._ffBlock(x)));
  }

  /** The self-attention. */
  _saBlock(x: Tensor, attnMask: Tensor | null, keyPaddingMask: Tensor | null, isCausal = false): Tensor {
    const [y] = this.self_attn(x, x, x, { attnMask, keyPaddingMask, isCausal, needWeights: false });
    return this.dropout1(y);
  }

  /** The attention to the encoder's output. */
  _mhaBlock(
    x: Tensor,
    memory: Tensor,
    attnMask: Tensor | null,
    keyPaddingMask: Tensor | null,
    isCausal = false,
  ): Tensor {
    const options = { attnMask, keyPaddingMask, isCausal, needWeights: false } as const;
    const [y] = this.multihead_attn(x, memory, memory, options);
    return this.dropout2(y);
  }

  /** The feed-forward part. */
  _ffBlock(x: Tensor): Tensor {
    const inner = (this.activation as (x: Tensor) => Tensor)(this.linear1(x));
    return this.dropout3(this.linear2(this.dropout(inner)));
  }
}

/** Options of {@link TransformerDecoder}. */
export interface TransformerDecoderOptions {
  /** A layer behind the last one, such as a `LayerNorm`. Default: null, none */
  norm?: Module | null | undefined;
}

/** The arguments of {@link TransformerDecoder}, by name. */
export interface TransformerDecoderParameters<L extends Module = Module> extends TransformerDecoderOptions {
  /** The layer that is copied, with its weights. */
  decoderLayer: L;
  /** How many copies there are. */
  numLayers: number;
}

/** What a call of {@link TransformerDecoder} may give besides its inputs. */
export interface DecoderCallOptions extends Omit<DecoderLayerCallOptions, 'tgtIsCausal'> {
  /** Whether `tgtMask` is the causal mask; compared when null. Default: null */
  tgtIsCausal?: boolean | null | undefined;
}

interface DecoderCall extends DecoderCallOptions, Sequences {}
const bindDecoder = binder<DecoderCall, CallOrder>('TransformerDecoder', sequences, {
  ...masks,
  tgtIsCausal: null,
  memoryIsCausal: false,
});

type TransformerDecoderOrder = [decoderLayer: 'decoderLayer', numLayers: 'numLayers', norm: 'norm'];
const bindTransformerDecoder = binder<TransformerDecoderParameters, TransformerDecoderOrder>(
  'TransformerDecoder',
  { decoderLayer: 'any', numLayers: 'any' },
  { norm: null },
);

/**
 * A stack of decoder layers, each a copy of the one given.
 *
 * A layer of one's own is called with both inputs and an options object as
 * {@link TransformerDecoderLayer} takes it.
 *
 * **Shape**: as its layers'
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.TransformerDecoder.html
 * @example
 * const decoder = new nn.TransformerDecoder(new nn.TransformerDecoderLayer(64, 8), 6);
 * const y = decoder(torch.rand([20, 8, 64]), torch.rand([10, 8, 64])); // [20, 8, 64]
 */
export class TransformerDecoder<L extends Module = TransformerDecoderLayer> extends Module {
  /** The decoder's layers, in the order in which they run. */
  layers: ModuleList<L>;
  readonly numLayers: number;
  norm: Module | null;

  /** @param args decoderLayer, numLayers; then norm */
  constructor(...args: Arguments<TransformerDecoderParameters<L>, TransformerDecoderOrder>) {
    super();
    const { decoderLayer, numLayers, norm } = bindTransformerDecoder.named(args);
    this.layers = clones(decoderLayer as L, numLayers);
    this.numLayers = numLayers;
    this.norm = norm;
  }

  /**
   * @param args tgt: the target's sequence; memory: the encoder's output; tgtMask, memoryMask,
   *   tgtKeyPaddingMask, memoryKeyPaddingMask, tgtIsCausal (null: found out), memoryIsCausal (false)
   */
  override forward(...args: Takes<this, Arguments<DecoderCall, CallOrder>>): Gives<this, Tensor>;
  override forward(...args: unknown[]): Tensor {
    const { tgt, memory, ...bound } = bindDecoder.named(args);
    const first = this.layers.at(0) as Module as TransformerDecoderLayer;
    const length = sequenceLength(tgt, first.self_attn.batchFirst);
    const tgtIsCausal = isCausalMask(bound.tgtMask, bound.tgtIsCausal, length);
    let output = tgt;
    for (const layer of this.layers as Iterable<Module>)
      output = layer(output, memory, { ...bound, tgtIsCausal });
    return this.norm === null ? output : this.norm(output);
  }
}
