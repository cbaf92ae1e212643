/** Twin of torch/nn/utils/clip_grad.py. */

import type { Bound } from '../../common/binder';
import { expectNumber, invalidArgument, parseOptions, type WithOptions } from '../../common/options';
import { checkOptions } from '../../common/optionsObject';
import { warn } from '../../common/warnings';
import { native } from '../../native';
import { pyFloatRepr } from '../../python/pyrepr';
import { packHandles } from '../../tensor/handles';
import { handleOf, Tensor } from '../../tensor/tensor';
import { isLazy } from '../parameter/uninitialized';

/** One tensor or several. */
export type TensorOrTensors = Tensor | Iterable<Tensor>;

/** Options of {@link clipGradNorm_}. */
export interface ClipGradNormOptions {
  /** Which norm; Infinity is the largest absolute value. Default: 2 */
  normType?: number | undefined;
  /** Whether a norm that is NaN or infinite is an error. Default: false */
  errorIfNonfinite?: boolean | undefined;
  /** Scales all gradients together. Default: null, i.e. where that is faster (on CUDA) */
  foreach?: boolean | null | undefined;
}

type NormPositional = [normType: number, errorIfNonfinite: boolean, foreach: boolean | null];

const normNames = ['normType', 'errorIfNonfinite', 'foreach'] as const;
const normDefaults = { normType: 2, errorIfNonfinite: false, foreach: null } as const;

/** @throws TypeError for anything but tensors */
function listOf(tensors: TensorOrTensors): Tensor[] {
  const expected = 'a Tensor or an iterable of Tensors';
  if (tensors instanceof Tensor) return listOf([tensors]);
  if (typeof tensors?.[Symbol.iterator] !== 'function')
    throw invalidArgument(expected, 'parameters', tensors);
  const list = [...tensors];
  for (const tensor of list) {
    if (!(tensor instanceof Tensor)) throw invalidArgument(expected, 'parameters', list);
  }
  // Parameters of lazy modules have no gradients yet.
  return list.filter((tensor) => !isLazy(tensor));
}

/** The text of the error for a norm that isn't finite; empty when that is no error. */
const nonFinite = ({ normType, errorIfNonfinite }: Bound<ClipGradNormOptions>) =>
  errorIfNonfinite
    ? `The total norm of order ${pyFloatRepr(normType)} for gradients from \`parameters\` is non-finite, so it cannot be ` +
      'clipped. To disable this error and scale the gradients by the non-finite norm anyway, set `error_if_nonfinite=False`'
    : '';

/**
 * Scales the gradients of all parameters so that their norm, taken together, is at most `maxNorm`.
 *
 * @param parameters whose gradients are changed
 * @param maxNorm the largest norm to leave
 * @param args normType (2), errorIfNonfinite (false), foreach
 * @returns the norm before
 * @throws TorchError with `errorIfNonfinite` when the norm is NaN or infinite
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.clip_grad_norm_.html
 * @example
 * loss.backward();
 * nn.utils.clipGradNorm_(model.parameters(), 1.0);
 * optimizer.step();
 */
export function clipGradNorm_(
  parameters: TensorOrTensors,
  maxNorm: number,
  ...args: WithOptions<[], NormPositional, ClipGradNormOptions>
): Tensor {
  const given = parseOptions<Bound<ClipGradNormOptions>>('clipGradNorm_', args, normNames, normDefaults);
  expectNumber(maxNorm, 'maxNorm');
  const { normType, foreach } = given;
  return native.clipGradNorm(
    packHandles(listOf(parameters)),
    maxNorm,
    normType,
    nonFinite(given),
    foreach,
  ) as Tensor;
}

/**
 * The norm of all tensors taken together.
 *
 * @param tensors usually gradients
 * @param args normType (2), errorIfNonfinite (false), foreach
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.get_total_norm.html
 */
export function getTotalNorm(
  tensors: TensorOrTensors,
  ...args: WithOptions<[], NormPositional, ClipGradNormOptions>
): Tensor {
  const given = parseOptions<Bound<ClipGradNormOptions>>('getTotalNorm', args, normNames, normDefaults);
  return native.totalNorm(
    packHandles(listOf(tensors)),
    given.normType,
    nonFinite(given),
    given.foreach,
  ) as Tensor;
}

/**
 * Scales the gradients of all parameters by `maxNorm / totalNorm`, where that is less than 1.
 *
 * @param parameters whose gradients are changed
 * @param maxNorm the largest norm to leave
 * @param totalNorm the norm that the gradients have, from {@link getTotalNorm}
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.clip_grads_with_norm_.html
 */
export function clipGradsWithNorm_(
  parameters: TensorOrTensors,
  maxNorm: number,
  totalNorm: Tensor,
  options: { foreach?: boolean | null | undefined } = {},
): void {
  checkOptions('clipGradsWithNorm_', options, ['foreach']);
  expectNumber(maxNorm, 'maxNorm');
  if (!(totalNorm instanceof Tensor)) throw invalidArgument('a Tensor', 'totalNorm', totalNorm);
  native.clipGradsWithNorm(
    packHandles(listOf(parameters)),
    maxNorm,
    handleOf(totalNorm),
    options.foreach ?? null,
  );
}

/**
 * Keeps every element of the gradients between `-clipValue` and `clipValue`.
 *
 * @param parameters whose gradients are changed
 * @param clipValue the largest absolute value to leave
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.clip_grad_value_.html
 */
export function clipGradValue_(
  parameters: TensorOrTensors,
  clipValue: number,
  options: { foreach?: boolean | null | undefined } = {},
): void {
  checkOptions('clipGradValue_', options, ['foreach']);
  expectNumber(clipValue, 'clipValue');
  native.clipGradValue(packHandles(listOf(parameters)), clipValue, options.foreach ?? null);
}

/**
 * The former name of {@link clipGradNorm_}.
 * @deprecated in PyTorch too
 */
export function clipGradNorm(
  parameters: TensorOrTensors,
  maxNorm: number,
  ...args: WithOptions<[], NormPositional, ClipGradNormOptions>
): Tensor {
  warn(
    '`torch.nn.utils.clip_grad_norm` is now deprecated in favor of `torch.nn.utils.clip_grad_norm_`.',
    'FutureWarning',
  );
  return clipGradNorm_(parameters, maxNorm, ...args);
}
