/** Twin of torch/nn/modules/sparse.py: EmbeddingBag. */

import { noGrad } from '../../autograd/gradMode';
import { type Arguments, binder } from '../../common/binder';
import { checkOptions, expectComparable, expectInteger } from '../../common/options';
import { pyFloatRepr, pyRepr } from '../../python/pyrepr';
import { tensor } from '../../tensor/argument';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import * as init from '../init';
import { Parameter } from '../parameter/parameter';
import { type FactoryOptions, type FactoryOrder, factoryDefaults } from './factory';
import { type Gives, Module, type Takes } from './module';
import { registerFields } from './module/members';

type Mode = 'sum' | 'mean' | 'max';

/** What a table that is given and one that is drawn have in common. */
interface BagOptions {
  /** Rows with a larger norm are scaled down to it. Default: none */
  maxNorm?: number | null | undefined;
  /** The exponent of the norm that `maxNorm` bounds. Default: 2 */
  normType?: number | undefined;
  /** Whether gradients are divided by how often a row occurs; not with 'max'. Default: false */
  scaleGradByFreq?: boolean | undefined;
  /** How a bag's rows become one. Default: 'mean' */
  mode?: Mode | undefined;
  /** Whether the gradient is a sparse tensor; not with 'max'. Default: false */
  sparse?: boolean | undefined;
  /** Whether the offsets end with the input's length. Default: false */
  includeLastOffset?: boolean | undefined;
  /** A row that is left out of every bag and takes no gradients. Default: none */
  paddingIdx?: number | null | undefined;
}

/** Options of {@link EmbeddingBag.fromPretrained}. */
export interface PretrainedBagOptions extends BagOptions {
  /** Whether the table stays as it is. Default: true */
  freeze?: boolean | undefined;
}

/** Options of {@link EmbeddingBag}. */
export interface EmbeddingBagLayerOptions extends BagOptions, FactoryOptions {
  /** The table itself, (numEmbeddings, embeddingDim). Default: null, normal draws */
  _weight?: Tensor | null | undefined;
}

/** The arguments of {@link EmbeddingBag}, by name. */
export interface EmbeddingBagLayerParameters extends EmbeddingBagLayerOptions {
  /** How many rows the table has. */
  numEmbeddings: number;
  /** The length of each row: how many features a token gets. */
  embeddingDim: number;
}

/** What a call of {@link EmbeddingBag} may give besides its input. */
export interface EmbeddingBagCallOptions {
  /** Where each bag starts in a one-dimensional input. */
  offsets?: Tensor | null | undefined;
  /** A weight for every row number, with mode 'sum'. */
  perSampleWeights?: Tensor | null | undefined;
}

interface CallParameters extends EmbeddingBagCallOptions {
  input: Tensor;
}
type CallOrder = [input: 'input', offsets: 'offsets', perSampleWeights: 'perSampleWeights'];
const bindCall = binder<CallParameters, CallOrder>(
  'EmbeddingBag',
  { input: tensor },
  { offsets: null, perSampleWeights: null },
);

type EmbeddingBagOrder = [
  numEmbeddings: 'numEmbeddings',
  embeddingDim: 'embeddingDim',
  maxNorm: 'maxNorm',
  normType: 'normType',
  scaleGradByFreq: 'scaleGradByFreq',
  mode: 'mode',
  sparse: 'sparse',
  _weight: '_weight',
  includeLastOffset: 'includeLastOffset',
  paddingIdx: 'paddingIdx',
  ...FactoryOrder,
];
const bindEmbeddingBag = binder<EmbeddingBagLayerParameters, EmbeddingBagOrder>(
  'EmbeddingBag',
  { numEmbeddings: 'any', embeddingDim: 'any' },
  {
    maxNorm: null,
    normType: 2,
    scaleGradByFreq: false,
    mode: 'mean',
    sparse: false,
    _weight: null,
    includeLastOffset: false,
    paddingIdx: null,
    ...factoryDefaults,
  },
);

/**
 * Sums, means or maxima of bags of rows of a table, without the rows in between.
 *
 * **Shape**: row numbers (B, N), or (N) with offsets (B) → (B, embeddingDim)
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.EmbeddingBag.html
 * @example
 * const bag = new nn.EmbeddingBag(10, 3, { mode: 'sum' });
 * const y = bag(torch.tensor([1n, 2n, 4n, 5n, 4n, 3n, 2n, 9n]), torch.tensor([0n, 4n])); // [2, 3]
 */
export class EmbeddingBag extends Module {
  readonly numEmbeddings: number;
  readonly embeddingDim: number;
  readonly maxNorm: number | null;
  readonly normType: number;
  readonly scaleGradByFreq: boolean;
  readonly paddingIdx: number | null;
  /** The vectors, (numEmbeddings, embeddingDim). */
  weight: Parameter;
  readonly mode: Mode;
  readonly sparse: boolean;
  readonly includeLastOffset: boolean;

  /**
   * @param args numEmbeddings, embeddingDim; then maxNorm, normType (2), scaleGradByFreq (false),
   *   mode ('mean'), sparse (false), _weight, includeLastOffset (false), paddingIdx, device, dtype
   * @throws Error for a padding row that isn't in the table, and for a table of another shape
   */
  constructor(...args: Arguments<EmbeddingBagLayerParameters, EmbeddingBagOrder>) {
    super();
    const given = bindEmbeddingBag.named(args);
    const { numEmbeddings, embeddingDim, paddingIdx, _weight, device, dtype } = given;
    expectInteger(numEmbeddings, 'numEmbeddings');
    expectInteger(embeddingDim, 'embeddingDim');
    this.numEmbeddings = numEmbeddings;
    this.embeddingDim = embeddingDim;
    this.maxNorm = given.maxNorm;
    this.normType = given.normType;
    this.scaleGradByFreq = given.scaleGradByFreq;
    expectComparable(paddingIdx, 'paddingIdx');
    // As in Python, 0 isn't compared with the table's length.
    if (
      paddingIdx !== null &&
      ((paddingIdx > 0 && paddingIdx >= numEmbeddings) || paddingIdx < -numEmbeddings)
    ) {
      throw new Error('padding_idx must be within num_embeddings');
    }
    this.paddingIdx = paddingIdx !== null && paddingIdx < 0 ? numEmbeddings + paddingIdx : paddingIdx;
    if (_weight === null) {
      this.weight = new Parameter(torchOps.empty([numEmbeddings, embeddingDim], { device, dtype }));
      this.resetParameters();
    } else {
      const [rows, columns, ...more] = _weight.shape;
      if (rows !== numEmbeddings || columns !== embeddingDim || more.length > 0) {
        throw new Error('Shape of weight does not match num_embeddings and embedding_dim');
      }
      this.weight = new Parameter(_weight);
    }
    registerFields(this);
    this.mode = given.mode;
    this.sparse = given.sparse;
    this.includeLastOffset = given.includeLastOffset;
  }

  /** Draws new values from the normal distribution; the padding row becomes zero. */
  resetParameters(): void {
    init.normal_(this.weight);
    const { paddingIdx } = this;
    if (paddingIdx !== null) noGrad(() => void this.weight.select(0, paddingIdx).fill_(0));
  }

  /** @param args input: row numbers; offsets, perSampleWeights */
  override forward(...args: Takes<this, Arguments<CallParameters, CallOrder>>): Gives<this, Tensor>;
  override forward(...args: unknown[]): Tensor {
    const [input, offsets, perSampleWeights] = bindCall(args);
    const { weight, maxNorm, normType, scaleGradByFreq, mode, sparse, includeLastOffset, paddingIdx } = this;
    return F.embeddingBag(
      input,
      weight,
      offsets,
      maxNorm,
      normType,
      scaleGradByFreq,
      mode,
      sparse,
      perSampleWeights,
      includeLastOffset,
      paddingIdx,
    );
  }

  override extraRepr(): string {
    let s = `${this.numEmbeddings}, ${this.embeddingDim}`;
    if (this.maxNorm !== null) s += `, max_norm=${pyFloatRepr(this.maxNorm)}`;
    if (this.normType !== 2) s += `, norm_type=${pyFloatRepr(this.normType)}`;
    if (this.scaleGradByFreq) s += ', scale_grad_by_freq=True';
    s += `, mode=${pyRepr(this.mode)}`;
    if (this.paddingIdx !== null) s += `, padding_idx=${this.paddingIdx}`;
    return s;
  }

  /**
   * A layer with the values of a table.
   * @param embeddings the table, of two dimensions
   * @throws Error for another number of dimensions
   */
  static fromPretrained(embeddings: Tensor, options: PretrainedBagOptions = {}): EmbeddingBag {
    checkOptions('EmbeddingBag.fromPretrained', options, [
      'freeze',
      'maxNorm',
      'normType',
      'scaleGradByFreq',
      'mode',
      'sparse',
      'includeLastOffset',
      'paddingIdx',
    ]);
    if (embeddings.dim() !== 2) throw new Error('Embeddings parameter is expected to be 2-dimensional');
    const { freeze = true, ...rest } = options;
    const [rows, columns] = embeddings.shape;
    const bag = new this(rows!, columns!, { ...rest, _weight: embeddings });
    bag.weight.requiresGrad = !freeze;
    return bag;
  }
}
