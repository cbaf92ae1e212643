/** Softmax and its relatives. */

import { warn } from '../../common/warnings';
import { torchOps } from '../../tensor/operators';
import { signature } from '../../tensor/signature';
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

const softmaxDefaults = { dim: null as number | null, _stacklevel: 3, dtype: null as DType | null };
const bindSoftmax = signature('softmax', { input: 'Tensor' }, softmaxDefaults);
const bindLogSoftmax = signature('logSoftmax', { input: 'Tensor' }, softmaxDefaults);
const bindSoftmin = signature('softmin', { input: 'Tensor' }, softmaxDefaults);

function implicitDim(name: string, dims: number): number {
  warn(
    `Implicit dimension choice for ${name} has been deprecated. ` +
      'Change the call to include dim=X as an argument.',
  );
  return dims === 0 || dims === 1 || dims === 3 ? 0 : 1;
}

/**
 * `exp(x) / Σ exp(x)` along a dimension.
 *
 * @example F.softmax(logits, 1)
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html
 */
export function softmax(
  input: Tensor,
  dim?: number | null | SoftmaxOptions,
  _stacklevel?: number | SoftmaxOptions,
  dtype?: DType | null | SoftmaxOptions,
): Tensor;
export function softmax(input: Tensor, ...rest: unknown[]): Tensor {
  const { dim, dtype } = bindSoftmax(rest, input);
  const along = dim ?? implicitDim('softmax', input.dim());
  return dtype === null ? input.softmax(along) : input.softmax(along, { dtype });
}

/**
 * `log(softmax(x))`, computed stably.
 *
 * @example F.logSoftmax(logits, 1)
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
 */
export function logSoftmax(
  input: Tensor,
  dim?: number | null | SoftmaxOptions,
  _stacklevel?: number | SoftmaxOptions,
  dtype?: DType | null | SoftmaxOptions,
): Tensor;
export function logSoftmax(input: Tensor, ...rest: unknown[]): Tensor {
  const { dim, dtype } = bindLogSoftmax(rest, input);
  const along = dim ?? implicitDim('log_softmax', input.dim());
  return dtype === null ? input.logSoftmax(along) : input.logSoftmax(along, { dtype });
}

/**
 * `softmax(-x)`.
 *
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softmin.html
 */
export function softmin(
  input: Tensor,
  dim?: number | null | SoftmaxOptions,
  _stacklevel?: number | SoftmaxOptions,
  dtype?: DType | null | SoftmaxOptions,
): Tensor;
export function softmin(input: Tensor, ...rest: unknown[]): Tensor {
  const { dim, dtype } = bindSoftmin(rest, input);
  const along = dim ?? implicitDim('softmin', input.dim());
  return dtype === null ? input.neg().softmax(along) : input.neg().softmax(along, { dtype });
}

/** Options of `gumbelSoftmax`. */
export interface GumbelSoftmaxOptions {
  /** The temperature. Default: 1 */
  tau?: number | undefined;
  /** Returns one-hot vectors, with the soft ones' gradient. Default: false */
  hard?: boolean | undefined;
  /** @deprecated has no effect */
  eps?: number | undefined;
  /** The dimension along which results sum to 1. Default: -1 */
  dim?: number | undefined;
}

const bindGumbel = signature(
  'gumbelSoftmax',
  { logits: 'Tensor' },
  { tau: 1, hard: false, eps: 1e-10, dim: -1 },
);

/**
 * Samples from the Gumbel-softmax distribution.
 *
 * @param logits unnormalised log probabilities, (*, classes)
 * @example F.gumbelSoftmax(logits, { tau: 0.5, hard: true })
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.gumbel_softmax.html
 */
export function gumbelSoftmax(
  logits: Tensor,
  tau?: number | GumbelSoftmaxOptions,
  hard?: boolean | GumbelSoftmaxOptions,
  eps?: number | GumbelSoftmaxOptions,
  dim?: number | GumbelSoftmaxOptions,
): Tensor;
export function gumbelSoftmax(logits: Tensor, ...rest: unknown[]): Tensor {
  const { tau, hard, eps, dim } = bindGumbel(rest, logits);
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
