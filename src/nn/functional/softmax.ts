/** Softmax and its relatives. */

import { type Arguments, binder } from '../../common/binder';
import { warn } from '../../common/warnings';
import { tensor } from '../../tensor/argument';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import type { DType } from './types';

/** Options of `softmax`, `logSoftmax` and `softmin`. */
export interface SoftmaxOptions {
  /** The dimension along which results sum to 1. Without it PyTorch's old guess is made, with a warning. */
  dim?: number | null | undefined;
  /** Unused: Python's place for a warning's stack level. */
  _stacklevel?: number | undefined;
  /** The input is first cast to this dtype. */
  dtype?: DType | null | undefined;
}

/** The arguments of `softmax`, `logSoftmax` and `softmin`, by name. */
export interface SoftmaxParameters extends SoftmaxOptions {
  /** The tensor, of any shape and a floating dtype. */
  input: Tensor;
}

const softmaxDefaults = { dim: null as number | null, _stacklevel: 3, dtype: null as DType | null };
type SoftmaxOrder = [input: 'input', dim: 'dim', _stacklevel: '_stacklevel', dtype: 'dtype'];
const bindSoftmax = binder<SoftmaxParameters, SoftmaxOrder>('softmax', { input: tensor }, softmaxDefaults);
const bindLogSoftmax = binder<SoftmaxParameters, SoftmaxOrder>(
  'logSoftmax',
  { input: tensor },
  softmaxDefaults,
);
const bindSoftmin = binder<SoftmaxParameters, SoftmaxOrder>('softmin', { input: tensor }, softmaxDefaults);

function implicitDim(name: string, dims: number): number {
  warn(
    `Implicit dimension choice for ${name} has been deprecated. ` +
      'Change the call to include dim=X as an argument.',
  );
  return dims === 0 || dims === 1 || dims === 3 ? 0 : 1;
}

/**
 * `exp(x) / Σ exp(x)` along a dimension: positive numbers with sum 1.
 * @example F.softmax(logits, 1)
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.softmax.html
 */
export function softmax(...args: Arguments<SoftmaxParameters, SoftmaxOrder>): Tensor {
  const [input, dim, , dtype] = bindSoftmax(args);
  const along = dim ?? implicitDim('softmax', input.dim());
  return dtype === null ? input.softmax(along) : input.softmax(along, { dtype });
}

/**
 * The logarithm of softmax, computed in one step that neither overflows nor loses digits.
 *
 * @example F.logSoftmax(logits, 1)
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.log_softmax.html
 */
export function logSoftmax(...args: Arguments<SoftmaxParameters, SoftmaxOrder>): Tensor {
  const [input, dim, , dtype] = bindLogSoftmax(args);
  const along = dim ?? implicitDim('log_softmax', input.dim());
  return dtype === null ? input.logSoftmax(along) : input.logSoftmax(along, { dtype });
}

/**
 * Softmax of the negated elements: the smallest gets the largest share.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.softmin.html
 */
export function softmin(...args: Arguments<SoftmaxParameters, SoftmaxOrder>): Tensor {
  const [input, dim, , dtype] = bindSoftmin(args);
  const along = dim ?? implicitDim('softmin', input.dim());
  return dtype === null ? input.neg().softmax(along) : input.neg().softmax(along, { dtype });
}

/** Options of `gumbelSoftmax`. */
export interface GumbelSoftmaxOptions {
  /** The temperature: the lower, the closer to a single 1. Default: 1 */
  tau?: number | undefined;
  /** Returns one-hot vectors, with the soft ones' gradient. Default: false */
  hard?: boolean | undefined;
  /**
   * Deprecated: without effect, and any other value than the default warns. Default: 1e-10
   * @deprecated has no effect
   */
  eps?: number | undefined;
  /** The dimension along which results sum to 1. Default: -1 */
  dim?: number | undefined;
}

/** The arguments of `gumbelSoftmax`, by name. */
export interface GumbelSoftmaxParameters extends GumbelSoftmaxOptions {
  /** Log-probabilities, (…, classes), up to a constant. */
  logits: Tensor;
}

type GumbelSoftmaxOrder = [logits: 'logits', tau: 'tau', hard: 'hard', eps: 'eps', dim: 'dim'];
const bindGumbel = binder<GumbelSoftmaxParameters, GumbelSoftmaxOrder>(
  'gumbelSoftmax',
  { logits: tensor },
  { tau: 1, hard: false, eps: 1e-10, dim: -1 },
);

/**
 * Samples from the Gumbel-softmax distribution: soft choices among classes, through which gradients
 * flow.
 *
 * @param logits unnormalised log probabilities, (*, classes)
 * @example F.gumbelSoftmax(logits, { tau: 0.5, hard: true })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.gumbel_softmax.html
 */
export function gumbelSoftmax(...args: Arguments<GumbelSoftmaxParameters, GumbelSoftmaxOrder>): Tensor {
  const [logits, tau, hard, eps, dim] = bindGumbel(args);
  if (eps !== 1e-10) warn('`eps` parameter is deprecated and has no effect.');
  const gumbels = torchOps
    .emptyLike(logits, { memoryFormat: 'contiguous_format' })
    .exponential_()
    .log()
    .neg();
  const soft = logits.add(gumbels).div(tau).softmax(dim);
  if (!hard) return soft;
  const index = soft.max(dim, { keepdim: true })[1];
  const oneHot = torchOps.zerosLike(logits, { memoryFormat: 'contiguous_format' }).scatter_(dim, index, 1);
  return oneHot.sub(soft.detach()).add(soft);
}
