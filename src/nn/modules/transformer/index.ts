/** Twin of torch/nn/modules/transformer.py: Transformer. */

import { type Arguments, binder } from '../../../common/binder';
import { TorchError } from '../../../common/errors';
import { tensor } from '../../../tensor/argument';
import type { Tensor } from '../../../tensor/tensor';
import * as F from '../../functional';
import * as init from '../../init';
import { type FactoryOptions, type FactoryOrder, factoryDefaults } from '../factory';
import { type Gives, Module, type Takes } from '../module';
import { LayerNorm } from '../normalization';
import { TransformerDecoder, TransformerDecoderLayer } from './decoder';
import { TransformerEncoder, TransformerEncoderLayer, type TransformerLayerOptions } from './encoder';
import { type Activation, squareSubsequentMask } from './mask';

/** Options of {@link Transformer}. */
export interface TransformerOptions extends Omit<TransformerLayerOptions, 'dModel' | 'nhead'> {
  /** How many features a position has, E; a multiple of `nhead`. Default: 512 */
  dModel?: number | undefined;
  /** How many heads attend. Default: 8 */
  nhead?: number | undefined;
  /** How many layers the encoder has. Default: 6 */
  numEncoderLayers?: number | undefined;
  /** How many layers the decoder has. Default: 6 */
  numDecoderLayers?: number | undefined;
  /** A module to use as encoder. Default: null, one of encoder layers */
  customEncoder?: Module | null | undefined;
  /** A module to use as decoder. Default: null, one of decoder layers */
  customDecoder?: Module | null | undefined;
}

/** What a call of {@link Transformer} may give besides its inputs. */
export interface TransformerCallOptions {
  /** (S, S) or (N · heads, S, S): positions of the source to leave out. */
  srcMask?: Tensor | null | undefined;
  /** (T, T) or (N · heads, T, T): positions of the target to leave out. */
  tgtMask?: Tensor | null | undefined;
  /** (T, S) or (N · heads, T, S): positions of the encoder's output to leave out. */
  memoryMask?: Tensor | null | undefined;
  /** (N, S): keys of the source to leave out. */
  srcKeyPaddingMask?: Tensor | null | undefined;
  /** (N, T): keys of the target to leave out. */
  tgtKeyPaddingMask?: Tensor | null | undefined;
  /** (N, S): keys of the encoder's output to leave out. */
  memoryKeyPaddingMask?: Tensor | null | undefined;
  /** Whether `srcMask` is the causal mask; compared when null. Default: null */
  srcIsCausal?: boolean | null | undefined;
  /** Whether `tgtMask` is the causal mask; compared when null. Default: null */
  tgtIsCausal?: boolean | null | undefined;
  /** Hints that `memoryMask` is the causal mask. Default: false */
  memoryIsCausal?: boolean | undefined;
}

interface TransformerCall extends TransformerCallOptions {
  src: Tensor;
  tgt: Tensor;
}
type TransformerCallOrder = [
  src: 'src',
  tgt: 'tgt',
  srcMask: 'srcMask',
  tgtMask: 'tgtMask',
  memoryMask: 'memoryMask',
  srcKeyPaddingMask: 'srcKeyPaddingMask',
  tgtKeyPaddingMask: 'tgtKeyPaddingMask',
  memoryKeyPaddingMask: 'memoryKeyPaddingMask',
  srcIsCausal: 'srcIsCausal',
  tgtIsCausal: 'tgtIsCausal',
  memoryIsCausal: 'memoryIsCausal',
];
const bindCall = binder<TransformerCall, TransformerCallOrder>(
  'Transformer',
  { src: tensor, tgt: tensor },
  {
    srcMask: null,
    tgtMask: null,
    memoryMask: null,
    srcKeyPaddingMask: null,
    tgtKeyPaddingMask: null,
    memoryKeyPaddingMask: null,
    srcIsCausal: null,
    tgtIsCausal: null,
    memoryIsCausal: false,
  },
);

type TransformerOrder = [
  dModel: 'dModel',
  nhead: 'nhead',
  numEncoderLayers: 'numEncoderLayers',
  numDecoderLayers: 'numDecoderLayers',
  dimFeedforward: 'dimFeedforward',
  dropout: 'dropout',
  activation: 'activation',
  customEncoder: 'customEncoder',
  customDecoder: 'customDecoder',
  layerNormEps: 'layerNormEps',
  batchFirst: 'batchFirst',
  normFirst: 'normFirst',
  bias: 'bias',
  ...FactoryOrder,
];

const bindTransformer = binder<TransformerOptions, TransformerOrder>(
  'Transformer',
  {},
  {
    dModel: 512,
    nhead: 8,
    numEncoderLayers: 6,
    numDecoderLayers: 6,
    dimFeedforward: 2048,
    dropout: 0.1,
    activation: F.relu as Activation,
    customEncoder: null,
    customDecoder: null,
    layerNormEps: 1e-5,
    batchFirst: false,
    normFirst: false,
    bias: true,
    ...factoryDefaults,
  },
);

/** Options of {@link Transformer.generateSquareSubsequentMask}. */
export type SquareSubsequentMaskOptions = FactoryOptions;

/** The arguments of {@link Transformer.generateSquareSubsequentMask}, by name. */
export interface SquareSubsequentMaskParameters extends SquareSubsequentMaskOptions {
  /** How many rows and columns there are. */
  sz: number;
}

type SquareSubsequentMaskOrder = [sz: 'sz', ...FactoryOrder];
const bindMask = binder<SquareSubsequentMaskParameters, SquareSubsequentMaskOrder>(
  'generateSquareSubsequentMask',
  { sz: 'any' },
  { ...factoryDefaults },
);

/**
 * The transformer of "Attention Is All You Need": an encoder and a decoder.
 *
 * **Shape**: source (S, N, dModel), target (T, N, dModel), or N first with `batchFirst`,
 * or without N → the target's
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Transformer.html
 * @example
 * const model = new nn.Transformer(64, 4, { numEncoderLayers: 2, dimFeedforward: 128 });
 * const y = model(torch.rand([10, 8, 64]), torch.rand([20, 8, 64])); // [20, 8, 64]
 */
export class Transformer extends Module {
  /** The encoder: what `customEncoder` was, or one of encoder layers. */
  encoder: Module;
  /** The decoder: what `customDecoder` was, or one of decoder layers. */
  decoder: Module;
  readonly dModel: number;
  readonly nhead: number;
  readonly batchFirst: boolean;

  /**
   * @param args dModel (512), nhead (8), numEncoderLayers (6), numDecoderLayers (6), dimFeedforward (2048),
   *   dropout (0.1), activation (F.relu), customEncoder, customDecoder, layerNormEps (1e-5),
   *   batchFirst (false), normFirst (false), bias (true), device, dtype
   */
  constructor(...args: Arguments<TransformerOptions, TransformerOrder>) {
    super();
    const given = bindTransformer.named(args);
    const { dModel, nhead, numEncoderLayers, numDecoderLayers, customEncoder, customDecoder, ...layer } =
      given;
    const { layerNormEps: eps, bias, device, dtype } = layer;
    const norm = () => new LayerNorm(dModel, { eps, bias, device, dtype });
    if (customEncoder === null) {
      const encoderLayer = new TransformerEncoderLayer(dModel, nhead, layer);
      this.encoder = new TransformerEncoder(encoderLayer, numEncoderLayers, norm());
    } else this.encoder = customEncoder;
    if (customDecoder === null) {
      const decoderLayer = new TransformerDecoderLayer(dModel, nhead, layer);
      this.decoder = new TransformerDecoder(decoderLayer, numDecoderLayers, norm());
    } else this.decoder = customDecoder;
    this._resetParameters();
    this.dModel = dModel;
    this.nhead = nhead;
    this.batchFirst = given.batchFirst;
  }

  /**
   * @param args src, tgt: what the encoder and the decoder read; srcMask, tgtMask, memoryMask,
   *   srcKeyPaddingMask, tgtKeyPaddingMask, memoryKeyPaddingMask, srcIsCausal (null: found out), tgtIsCausal
   *   (null: found out), memoryIsCausal (false)
   * @throws TorchError for batches or features that don't fit together
   */
  override forward(
    ...args: Takes<this, Arguments<TransformerCall, TransformerCallOrder>>
  ): Gives<this, Tensor>;
  override forward(...args: unknown[]): Tensor {
    const { src, tgt, srcMask, srcKeyPaddingMask, srcIsCausal, ...decoder } = bindCall.named(args);
    const batchDim = this.batchFirst ? 0 : 1;
    if (src.dim() === 3 && src.size(batchDim) !== tgt.size(batchDim)) {
      throw new TorchError('the batch number of src and tgt must be equal');
    }
    if (src.size(-1) !== this.dModel || tgt.size(-1) !== this.dModel) {
      throw new TorchError('the feature number of src and tgt must be equal to d_model');
    }
    const memory = this.encoder(src, { mask: srcMask, srcKeyPaddingMask, isCausal: srcIsCausal });
    return this.decoder(tgt, memory, decoder);
  }

  /** A causal mask: -∞ above the diagonal, 0 elsewhere. */
  static generateSquareSubsequentMask(
    ...args: Arguments<SquareSubsequentMaskParameters, SquareSubsequentMaskOrder>
  ): Tensor {
    const { sz, device, dtype } = bindMask.named(args);
    return squareSubsequentMask(sz, device, dtype);
  }

  /** Draws new values for all parameters but vectors, from Xavier's uniform distribution. */
  _resetParameters(): void {
    for (const p of this.parameters()) if (p.dim() > 1) init.xavierUniform_(p);
  }
}
