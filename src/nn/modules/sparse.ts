/** Twin of torch/nn/modules/sparse.py: Embedding. */

import { noGrad } from '../../autograd/gradMode';
import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { expectComparable } from '../../common/expect';
import { pyFloatRepr } from '../../python/pyrepr';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import * as init from '../init';
import { Parameter } from '../parameter/parameter';
import { boolRepr, type FactoryOptions, type FactoryOrder, factoryDefaults } from './factory';
import { type Gives, Module, type Takes } from './module';
import { registerFields } from './module/members';

/** Options of {@link Embedding.fromPretrained}. */
export interface PretrainedOptions {
  /** Whether the table stays as it is. Default: true */
  freeze?: boolean | undefined;
  /** A row that takes no gradients. Default: none */
  paddingIdx?: number | null | undefined;
  /** Rows with a larger norm are scaled down to it. Default: none */
  maxNorm?: number | null | undefined;
  /** The exponent of the norm that `maxNorm` bounds. Default: 2 */
  normType?: number | undefined;
  /** Whether gradients are divided by how often a row occurs. Default: false */
  scaleGradByFreq?: boolean | undefined;
  /** Whether the gradient is a sparse tensor. Default: false */
  sparse?: boolean | undefined;
}

/** Options of {@link Embedding}. */
export interface EmbeddingLayerOptions extends Omit<PretrainedOptions, 'freeze'>, FactoryOptions {
  /** The table itself, (numEmbeddings, embeddingDim). Default: null, normal draws */
  _weight?: Tensor | null | undefined;
  /** Whether the table takes no gradients. Default: false */
  _freeze?: boolean | undefined;
}

/** The arguments of {@link Embedding}, by name. */
export interface EmbeddingLayerParameters extends EmbeddingLayerOptions {
  /** How many rows the table has. */
  numEmbeddings: number;
  /** The length of each row: how many features a token gets. */
  embeddingDim: number;
}

type EmbeddingOrder = [
  numEmbeddings: 'numEmbeddings',
  embeddingDim: 'embeddingDim',
  paddingIdx: 'paddingIdx',
  maxNorm: 'maxNorm',
  normType: 'normType',
  scaleGradByFreq: 'scaleGradByFreq',
  sparse: 'sparse',
  _weight: '_weight',
  _freeze: '_freeze',
  ...FactoryOrder,
];
const bindEmbedding = binder<EmbeddingLayerParameters, EmbeddingOrder>(
  'Embedding',
  { numEmbeddings: 'any', embeddingDim: 'any' },
  {
    paddingIdx: null,
    maxNorm: null,
    normType: 2,
    scaleGradByFreq: false,
    sparse: false,
    _weight: null,
    _freeze: false,
    ...factoryDefaults,
  },
);

/**
 * A table of vectors: the input are row numbers.
 *
 * **Shape**: (*) of integers → (*, embeddingDim)
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Embedding.html
 * @example const y = new nn.Embedding(10, 3)(torch.tensor([[1n, 2n, 4n], [4n, 3n, 9n]])); // [2, 3, 3]
 */
export class Embedding extends Module {
  readonly numEmbeddings: number;
  readonly embeddingDim: number;
  readonly paddingIdx: number | null;
  readonly maxNorm: number | null;
  readonly normType: number;
  readonly scaleGradByFreq: boolean;
  readonly sparse: boolean;
  /** The vectors, (numEmbeddings, embeddingDim). */
  weight: Parameter;

  /**
   * @param args numEmbeddings, embeddingDim; then paddingIdx, maxNorm, normType (2),
   *   scaleGradByFreq (false), sparse (false)
   * @throws TorchError for a padding row that isn't in the table
   */
  constructor(...args: Arguments<EmbeddingLayerParameters, EmbeddingOrder>) {
    super();
    const given = bindEmbedding.named(args);
    const { numEmbeddings, embeddingDim, paddingIdx, _weight, device, dtype } = given;
    expectComparable(numEmbeddings, 'numEmbeddings');
    expectComparable(paddingIdx, 'paddingIdx');
    if (paddingIdx !== null && (paddingIdx >= numEmbeddings || paddingIdx < -numEmbeddings)) {
      throw new TorchError('Padding_idx must be within num_embeddings');
    }
    this.numEmbeddings = numEmbeddings;
    this.embeddingDim = embeddingDim;
    this.paddingIdx = paddingIdx !== null && paddingIdx < 0 ? numEmbeddings + paddingIdx : paddingIdx;
    this.maxNorm = given.maxNorm;
    this.normType = given.normType;
    this.scaleGradByFreq = given.scaleGradByFreq;
    this.sparse = given.sparse;
    if (_weight === null) {
      this.weight = new Parameter(
        torchOps.empty([numEmbeddings, embeddingDim], { device, dtype }),
        !given._freeze,
      );
      this.resetParameters();
    } else {
      const [rows, columns, ...more] = _weight.shape;
      if (rows !== numEmbeddings || columns !== embeddingDim || more.length > 0) {
        throw new TorchError('Shape of weight does not match num_embeddings and embedding_dim');
      }
      this.weight = new Parameter(_weight, !given._freeze);
    }
    registerFields(this);
  }

  /**
   * An embedding with the values of a table.
   * @param embeddings the table, of two dimensions
   * @throws TorchError for another number of dimensions
   */
  static fromPretrained(embeddings: Tensor, options: PretrainedOptions = {}): Embedding {
    if (embeddings.dim() !== 2) throw new TorchError('Embeddings parameter is expected to be 2-dimensional');
    const { freeze = true, ...rest } = options;
    const [rows, columns] = embeddings.shape;
    return new this(rows!, columns!, { ...rest, _weight: embeddings, _freeze: freeze });
  }

  /** Draws new values from the normal distribution; the padding row becomes zero. */
  resetParameters(): void {
    init.normal_(this.weight);
    const { paddingIdx } = this;
    if (paddingIdx !== null) noGrad(() => void this.weight.select(0, paddingIdx).fill_(0));
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    const { weight, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse } = this;
    return F.embedding(input, weight, paddingIdx, maxNorm, normType, scaleGradByFreq, sparse);
  }

  override extraRepr(): string {
    const parts = [`${this.numEmbeddings}, ${this.embeddingDim}`];
    if (this.paddingIdx !== null) parts.push(`padding_idx=${this.paddingIdx}`);
    if (this.maxNorm !== null) parts.push(`max_norm=${pyFloatRepr(this.maxNorm)}`);
    if (this.normType !== 2) parts.push(`norm_type=${pyFloatRepr(this.normType)}`);
    if (this.scaleGradByFreq) parts.push(`scale_grad_by_freq=${boolRepr(true)}`);
    if (this.sparse) parts.push('sparse=True');
    return parts.join(', ');
  }
}
