/** Distances between vectors, one-hot codes and p-normalisation. */

import { type Arguments, binder } from '../../common/binder';
import { tensor } from '../../tensor/argument';
import { nnOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';

/**
 * p-norm of `x1 - x2` over the last dimension.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pairwise_distance.html
 */
export const pairwiseDistance = torchOps.pairwiseDistance;

/**
 * p-norm distances between every two rows of (N, M): a vector of N(N - 1) / 2.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.pdist.html
 */
export const pdist = torchOps.pdist;

/**
 * Cosine of the angle between `x1` and `x2` along a dimension.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.cosine_similarity.html
 */
export const cosineSimilarity = torchOps.cosineSimilarity;

/**
 * One-hot codes of class indices: (*) of int64 to (*, numClasses).
 *
 * @example F.oneHot(torch.arange(0, 5), 5)
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.one_hot.html
 */
export const oneHot = nnOps.oneHot;

/** Options of `normalize`. */
export interface NormalizeOptions {
  /** The norm's exponent. Default: 2 */
  p?: number | undefined;
  /** The dimension, or several, to normalise over. Default: 1 */
  dim?: number | readonly number[] | undefined;
  /** Smallest denominator. Default: 1e-12 */
  eps?: number | undefined;
  /** Where the result is written (not differentiable). */
  out?: Tensor | null | undefined;
}

/** The arguments of `normalize`, by name. */
export interface NormalizeParameters extends NormalizeOptions {
  /** The tensor, of any shape; vectors along `dim` get norm 1. */
  input: Tensor;
}

type NormalizeOrder = [input: 'input', p: 'p', dim: 'dim', eps: 'eps', out: 'out'];
const bindNormalize = binder<NormalizeParameters, NormalizeOrder>(
  'normalize',
  { input: tensor },
  { p: 2, dim: 1 as number | readonly number[], eps: 1e-12, out: null as Tensor | null },
);

/**
 * Divides by the p-norm along a dimension: `x / max(‖x‖_p, eps)`.
 *
 * @example F.normalize(x, 2, -1)
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.normalize.html
 */
export function normalize(...args: Arguments<NormalizeParameters, NormalizeOrder>): Tensor {
  const [input, p, dim, eps, out] = bindNormalize(args);
  const norm = input.norm(p, dim, { keepdim: true });
  if (out === null) return input.div(norm.clampMin(eps).expandAs(input));
  return torchOps.div(input, norm.clampMin_(eps).expandAs(input), { out });
}
