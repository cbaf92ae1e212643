/** Look-up of embeddings. */

import { noGrad } from '../../autograd/gradMode';
import { type Arguments, binder } from '../../common/binder';
import { NotImplementedError, TorchError } from '../../common/errors';
import { expectComparable } from '../../common/expect';
import { warn } from '../../common/warnings';
import { tensor } from '../../tensor/argument';
import { torchOps } from '../../tensor/operators';
import { sameSize, sizeText } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import type { MaybeTensor } from './types';

/** Options of `embedding`. */
export interface EmbeddingOptions {
  /** The row that gets no gradient; negative counts from the end. */
  paddingIdx?: number | null | undefined;
  /** Rows looked up are first scaled, in place, to at most this norm. */
  maxNorm?: number | null | undefined;
  /** The exponent of that norm. Default: 2 */
  normType?: number | undefined;
  /** Divides gradients by how often a row occurs in the batch. Default: false */
  scaleGradByFreq?: boolean | undefined;
  /** Makes the weight's gradient a sparse tensor. Default: false */
  sparse?: boolean | undefined;
}

/** The arguments of `embedding`, by name. */
export interface EmbeddingParameters extends EmbeddingOptions {
  /** The indices of the rows to take, of any shape, int32 or int64. */
  input: Tensor;
  /** The table, (rows, length of a row). */
  weight: Tensor;
}

type EmbeddingOrder = [
  input: 'input',
  weight: 'weight',
  paddingIdx: 'paddingIdx',
  maxNorm: 'maxNorm',
  normType: 'normType',
  scaleGradByFreq: 'scaleGradByFreq',
  sparse: 'sparse',
];
const bindEmbedding = binder<EmbeddingParameters, EmbeddingOrder>(
  'embedding',
  { input: tensor, weight: tensor },
  {
    paddingIdx: null as number | null,
    maxNorm: null as number | null,
    normType: 2,
    scaleGradByFreq: false,
    sparse: false,
  },
);

function renormNoGrad_(weight: Tensor, input: Tensor, maxNorm: number, normType: number): void {
  noGrad(() => torchOps.embeddingRenorm_(weight.detach(), input, maxNorm, normType));
}

/**
 * Rows of `weight` (V, D) at the indices `input` (*): a tensor (*, D).
 *
 * @throws TorchError when `paddingIdx` is not a row of `weight`
 * @example F.embedding(torch.tensor([[1n, 2n]]), weight, { paddingIdx: 0 })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.embedding.html
 */
export function embedding(...args: Arguments<EmbeddingParameters, EmbeddingOrder>): Tensor {
  const [given, weight, padding, maxNorm, normType, scaleGradByFreq, sparse] = bindEmbedding(args);
  let input = given;
  let paddingIdx = padding ?? -1;
  if (padding !== null) {
    const rows = weight.size(0);
    expectComparable(paddingIdx, 'paddingIdx');
    if (paddingIdx >= rows || paddingIdx < -rows) {
      throw new TorchError('Padding_idx must be within num_embeddings');
    }
    if (paddingIdx < 0) paddingIdx += rows;
  }
  if (maxNorm !== null) {
    input = input.contiguous();
    renormNoGrad_(weight, input, maxNorm, normType);
  }
  return torchOps.embedding(weight, input, paddingIdx, scaleGradByFreq, sparse);
}

/** Options of `embeddingBag`. */
export interface EmbeddingBagOptions {
  /** Where each bag starts in a 1-D input. */
  offsets?: MaybeTensor | undefined;
  /** Rows looked up are first scaled, in place, to at most this norm. */
  maxNorm?: number | null | undefined;
  /** The exponent of that norm. Default: 2 */
  normType?: number | undefined;
  /** Divides gradients by how often a row occurs in the batch. Default: false */
  scaleGradByFreq?: boolean | undefined;
  /** How a bag's rows become one. Default: 'mean' */
  mode?: 'sum' | 'mean' | 'max' | undefined;
  /** Makes the weight's gradient a sparse tensor. Default: false */
  sparse?: boolean | undefined;
  /** A weight for every index, with mode 'sum'. */
  perSampleWeights?: MaybeTensor | undefined;
  /** Whether `offsets` ends with the input's length. Default: false */
  includeLastOffset?: boolean | undefined;
  /** The row that is left out of every bag. */
  paddingIdx?: number | null | undefined;
}

/** The arguments of `embeddingBag`, by name. */
export interface EmbeddingBagParameters extends EmbeddingBagOptions {
  /** The indices of the rows to take: (B, N) for B bags, or (N) with `offsets`. */
  input: Tensor;
  /** The table, (rows, length of a row). */
  weight: Tensor;
}

type EmbeddingBagOrder = [
  input: 'input',
  weight: 'weight',
  offsets: 'offsets',
  maxNorm: 'maxNorm',
  normType: 'normType',
  scaleGradByFreq: 'scaleGradByFreq',
  mode: 'mode',
  sparse: 'sparse',
  perSampleWeights: 'perSampleWeights',
  includeLastOffset: 'includeLastOffset',
  paddingIdx: 'paddingIdx',
];
const bindEmbeddingBag = binder<EmbeddingBagParameters, EmbeddingBagOrder>(
  'embeddingBag',
  { input: tensor, weight: tensor },
  {
    offsets: null as MaybeTensor,
    maxNorm: null as number | null,
    normType: 2,
    scaleGradByFreq: false,
    mode: 'mean',
    sparse: false,
    perSampleWeights: null as MaybeTensor,
    includeLastOffset: false,
    paddingIdx: null as number | null,
  },
);

/** The operator's number for a mode. */
function bagMode(mode: string, scaleGradByFreq: boolean, sparse: boolean): number {
  switch (mode) {
    case 'sum':
      return 0;
    case 'mean':
      return 1;
    case 'max':
      if (scaleGradByFreq) {
        throw new RangeError('max mode does not support scaling the gradient by the frequency');
      }
      if (sparse) throw new RangeError('max mode does not support sparse weights');
      return 2;
    default:
      throw new RangeError('mode has to be one of sum, mean or max');
  }
}

/**
 * Sums, means or maxima of bags of rows of `weight` (V, D), without the intermediate embeddings:
 * a tensor (bags, D).
 *
 * @param input indices, (bags, length), or (total) together with `offsets`
 * @throws RangeError for inputs that do not fit together; NotImplementedError for `perSampleWeights` with
 *   another mode than 'sum'
 * @example F.embeddingBag(indices, weight, offsets, { mode: 'sum' })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.embedding_bag.html
 */
export function embeddingBag(...args: Arguments<EmbeddingBagParameters, EmbeddingBagOrder>): Tensor {
  const bound = bindEmbeddingBag.named(args);
  let { input, weight } = bound;
  const { maxNorm, normType, scaleGradByFreq, mode, sparse, paddingIdx } = bound;
  let { offsets, perSampleWeights, includeLastOffset } = bound;
  if (weight.dtype === 'int64' && input.isFloatingPoint()) {
    warn(
      'Argument order of nn.functional.embedding_bag was changed. ' +
        'Usage `embedding_bag(weight, input, ...)` is deprecated, ' +
        'and should now be `embedding_bag(input, weight, ...)`.',
    );
    [weight, input] = [input, weight];
  }
  if (perSampleWeights !== null && !sameSize(input.shape, perSampleWeights.shape)) {
    throw new RangeError(
      `embedding_bag: If per_sample_weights (${sizeText(perSampleWeights.shape)}) is not None, ` +
        `then it must have the same shape as the input (${sizeText(input.shape)})`,
    );
  }
  if (weight.dim() !== 2) {
    throw new RangeError(`weight has to be a 2D Tensor, but got Tensor of dimension ${weight.dim()}`);
  }
  if (input.dim() === 2) {
    if (offsets !== null) {
      throw new RangeError(
        'if input is 2D, then offsets has to be None, as input is treated is a mini-batch of ' +
          "fixed length sequences. However, found offsets of type <class 'torch.Tensor'>",
      );
    }
    offsets = torchOps.arange(0, input.numel(), input.size(1), { dtype: input.dtype, device: input.device });
    includeLastOffset = false;
    input = input.reshape(-1);
    if (perSampleWeights !== null) perSampleWeights = perSampleWeights.reshape(-1);
  } else if (input.dim() === 1) {
    if (offsets === null) throw new RangeError('offsets has to be a 1D Tensor but got None');
    if (offsets.dim() !== 1) throw new RangeError('offsets has to be a 1D Tensor');
  } else {
    throw new RangeError(`input has to be 1D or 2D Tensor, but got Tensor of dimension ${input.dim()}`);
  }
  const modeEnum = bagMode(mode, scaleGradByFreq, sparse);
  if (maxNorm !== null) renormNoGrad_(weight, input, maxNorm, normType);
  if (perSampleWeights !== null && mode !== 'sum') {
    throw new NotImplementedError(
      'embedding_bag: per_sample_weights was not None. ' +
        "per_sample_weights is only supported for mode='sum' " +
        `(got mode='${mode}'). Please open a feature request on GitHub.`,
    );
  }
  return torchOps.embeddingBag(
    weight,
    input,
    offsets,
    scaleGradByFreq,
    modeEnum,
    sparse,
    perSampleWeights,
    includeLastOffset,
    paddingIdx,
  )[0];
}
