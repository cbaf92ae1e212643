/** A linear layer and cross entropy in one call. */
import { type Arguments, binder } from '../../../common/binder';
import { TorchError } from '../../../common/errors';
import { warn } from '../../../common/warnings';
import { pyFloatRepr, pyRepr, pyTupleRepr } from '../../../python/pyrepr';
import { tensor } from '../../../tensor/argument';
import { nnOps } from '../../../tensor/operators';
import { numelOf, sameSize } from '../../../tensor/sizes';
import type { Tensor } from '../../../tensor/tensor';
import { crossEntropy } from '../classificationLoss';
import type { MaybeTensor, Reduction } from '../types';
import { chunkedLinearCrossEntropy } from './chunked';
import type { LinearCrossEntropyOptions } from './options';

/** The arguments of `linearCrossEntropy`. */
export interface LinearCrossEntropyArguments {
  /** The features, (N, in), or (in) for a single sample. */
  input: Tensor;
  /** The layer's weight, (C, ...outFeatures, in). */
  linearWeight: Tensor;
  /** The classes that are wanted, or their probabilities. */
  target: Tensor;
  /** The layer's bias, (C, ...outFeatures). */
  linearBias?: MaybeTensor | undefined;
  /** A weight for each class, (C). Default: null, 1 for all */
  weight?: MaybeTensor | undefined;
  /** What becomes of the samples' losses: 'none', 'mean' or 'sum'. Default: 'mean' */
  reduction?: Reduction | undefined;
  /** The target that adds nothing to the loss. Default: -100 */
  ignoreIndex?: number | null | undefined;
  /** How much of the target goes evenly to all classes. Default: 0 */
  labelSmoothing?: number | undefined;
  /** Works through the batch in pieces, so that its logits never exist at once. */
  options?: LinearCrossEntropyOptions | null | undefined;
}

type LinearCrossEntropyOrder = [input: 'input', linearWeight: 'linearWeight', target: 'target'];
const bind = binder<LinearCrossEntropyArguments, LinearCrossEntropyOrder>(
  'linearCrossEntropy',
  { input: tensor, linearWeight: tensor, target: tensor },
  {},
  {
    linearBias: null as MaybeTensor,
    weight: null as MaybeTensor,
    reduction: 'mean' as Reduction,
    ignoreIndex: null as number | null,
    labelSmoothing: 0,
    options: null as LinearCrossEntropyOptions | null,
  },
);

/**
 * `crossEntropy(linear(input, linearWeight, linearBias), target)` in pieces of the batch, so that the
 * scores of a large vocabulary are never all in memory.
 *
 * @param input (N, in) or (in)
 * @param linearWeight (C, ...outFeatures, in)
 * @throws TorchError for shapes that don't fit together
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.linear_cross_entropy.html
 */
export function linearCrossEntropy(
  ...args: Arguments<LinearCrossEntropyArguments, LinearCrossEntropyOrder>
): Tensor {
  const bound = bind.named(args);
  const { input, linearWeight, target } = bound;
  const { weight, reduction, labelSmoothing } = bound;
  let { linearBias } = bound;
  if (input.dim() < 1 || input.dim() > 2) {
    throw new TorchError(`expected input with dimensionality 1 or 2, got ${input.dim()}`);
  }
  if (linearWeight.dim() < 2) {
    throw new TorchError(`expected linear_weight with dimensionality at least 2, got ${linearWeight.dim()}`);
  }
  const batch = input.shape.slice(0, -1);
  const inFeatures = input.size(-1);
  if (inFeatures !== linearWeight.size(-1)) {
    throw new TorchError(
      'expected equal input and linear_weight last dimensions (in_features), ' +
        `got ${inFeatures} and ${linearWeight.size(-1)}, respectively`,
    );
  }
  const classes = linearWeight.size(0);
  const outFeatures = linearWeight.shape.slice(1, -1);
  const biasShape = [classes, ...outFeatures];
  if (linearBias !== null && !sameSize(linearBias.shape, biasShape)) {
    throw new TorchError(
      `expected linear_bias shape ${pyTupleRepr(biasShape)}, got ${pyTupleRepr(linearBias.shape)}`,
    );
  }
  if (outFeatures.length > 0 && batch.length === 0) {
    throw new TorchError(
      `K-dimensional loss defined by linear_weight shape ${pyTupleRepr(linearWeight.shape)} ` +
        `requires batched input, (N, ${inFeatures}), got unbatched input with shape ${pyTupleRepr(input.shape)}`,
    );
  }
  const logitsShape = [...batch, ...biasShape];
  if (sameSize(target.shape, logitsShape) && bound.ignoreIndex !== null) {
    throw new TorchError('ignore_index cannot be specified when target contains probabilities');
  }
  const ignoreIndex = bound.ignoreIndex ?? -100;
  if (bound.options !== null) {
    const isPlain = ['mean', 'sum', 'none'].includes(reduction) && labelSmoothing === 0;
    if (isPlain && target.dtype === 'int64' && outFeatures.length === 0) {
      return inPieces(bound.options, input, linearWeight, target, { ...bound, ignoreIndex });
    }
    warn(
      'linear_cross_entropy: ``options`` ignored; chunked path needs ' +
        "reduction in {'mean','sum','none'}, label_smoothing == 0, " +
        'target.dtype == int64, out_features == (). ' +
        `Got reduction=${pyRepr(reduction)}, label_smoothing=${pyFloatRepr(labelSmoothing)}, ` +
        `target.dtype=torch.${target.dtype}, out_features=${pyTupleRepr(outFeatures)}, tracing=False, ` +
        `linear_bias.shape=${linearBias === null ? 'None' : pyTupleRepr(linearBias.shape)}.`,
    );
  }
  let layer = linearWeight;
  if (outFeatures.length > 0) {
    const rows = classes * numelOf(outFeatures);
    layer = layer.reshape([rows, inFeatures]);
    if (linearBias !== null) linearBias = linearBias.reshape([rows]);
  }
  const logits = nnOps.linear(input, layer, linearBias).reshape(logitsShape);
  return crossEntropy(logits, target, { weight, reduction, ignoreIndex, labelSmoothing });
}

/** The loss in pieces; an unbatched input is a batch of one. */
function inPieces(
  options: LinearCrossEntropyOptions,
  input: Tensor,
  linearWeight: Tensor,
  target: Tensor,
  rest: { linearBias: MaybeTensor; weight: MaybeTensor; reduction: string; ignoreIndex: number },
): Tensor {
  const isBatched = input.dim() === 2;
  if (!isBatched) {
    input = input.unsqueeze(0);
    target = target.unsqueeze(0);
  }
  const [numBatches, inFeatures] = input.shape as [number, number];
  const chunking = options._adjust({
    numBatches,
    inFeatures,
    numClasses: linearWeight.size(0),
    dtype: input.dtype,
    device: input.device,
  });
  const { linearBias, weight, reduction, ignoreIndex } = rest;
  const call = { input, linearWeight, target, linearBias, weight, reduction, ignoreIndex, chunking };
  const result = chunkedLinearCrossEntropy(call);
  return isBatched ? result : result.squeeze(0);
}
