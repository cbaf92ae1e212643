/** Twin of torch/nn/utils/clip_grad.py. */

import { shardingOf } from '../../c10d/sharding';
import { type Arguments, binder } from '../../common/binder';
import { expectNumber, invalidArgument } from '../../common/options';
import { warn } from '../../common/warnings';
import { native } from '../../native';
import { pyFloatRepr } from '../../python/pyrepr';
import { packHandles } from '../../tensor/handles';
import { torchOps } from '../../tensor/operators';
import { handleOf, Tensor } from '../../tensor/tensor';
import { isLazy } from '../parameter/uninitialized';
import { hasShards, shardedNorm, wholeNorm } from './shardedNorm';

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

interface ClipGradNormParameters extends ClipGradNormOptions {
  /** The parameters whose gradients are scaled: a tensor or several. */
  parameters: TensorOrTensors;
  /** The largest norm that all gradients together may have. */
  maxNorm: number;
}
type NormOrder = [normType: 'normType', errorIfNonfinite: 'errorIfNonfinite', foreach: 'foreach'];
type ClipGradNormOrder = [parameters: 'parameters', maxNorm: 'maxNorm', ...NormOrder];
const normDefaults = { normType: 2, errorIfNonfinite: false, foreach: null } as const;
const bindClipGradNorm = binder<ClipGradNormParameters, ClipGradNormOrder>(
  'clipGradNorm_',
  { parameters: 'any', maxNorm: 'any' },
  normDefaults,
);

interface TotalNormParameters extends ClipGradNormOptions {
  /** The tensors whose norm is taken: one or several. */
  tensors: TensorOrTensors;
}
type TotalNormOrder = [tensors: 'tensors', ...NormOrder];
const bindTotalNorm = binder<TotalNormParameters, TotalNormOrder>(
  'getTotalNorm',
  { tensors: 'any' },
  normDefaults,
);

interface ForeachOption {
  /** Whether several are clamped by one call. Default: null, where that is faster */
  foreach?: boolean | null | undefined;
}
interface ClipGradsParameters extends ForeachOption {
  /** The parameters whose gradients are scaled: a tensor or several. */
  parameters: TensorOrTensors;
  /** The largest norm that all gradients together may have. */
  maxNorm: number;
  /** The norm that all gradients together have, as `getTotalNorm` gives it. */
  totalNorm: Tensor;
}
type ClipGradsOrder = [
  parameters: 'parameters',
  maxNorm: 'maxNorm',
  totalNorm: 'totalNorm',
  foreach: 'foreach',
];
const bindClipGrads = binder<ClipGradsParameters, ClipGradsOrder>(
  'clipGradsWithNorm_',
  { parameters: 'any', maxNorm: 'any', totalNorm: 'any' },
  { foreach: null },
);

interface ClipGradValueParameters extends ForeachOption {
  /** The parameters whose gradients are clamped: a tensor or several. */
  parameters: TensorOrTensors;
  /** The largest absolute value of an element of a gradient. */
  clipValue: number;
}
type ClipGradValueOrder = [parameters: 'parameters', clipValue: 'clipValue', foreach: 'foreach'];
const bindClipGradValue = binder<ClipGradValueParameters, ClipGradValueOrder>(
  'clipGradValue_',
  { parameters: 'any', clipValue: 'any' },
  { foreach: null },
);

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
const nonFinite = (normType: number, errorIfNonfinite: boolean) =>
  errorIfNonfinite
    ? `The total norm of order ${pyFloatRepr(normType)} for gradients from \`parameters\` is non-finite, so it cannot be ` +
      'clipped. To disable this error and scale the gradients by the non-finite norm anyway, set `error_if_nonfinite=False`'
    : '';

function clipWith(list: readonly Tensor[], maxNorm: number, total: Tensor, foreach: boolean | null): void {
  if (shardingOf(total) !== undefined && list.every(({ grad }) => grad === null)) return;
  native.clipGradsWithNorm(packHandles(list), maxNorm, handleOf(wholeNorm(total)), foreach);
}

/**
 * Scales the gradients of all parameters so that their norm, taken together, is at most `maxNorm`.
 *
 * @param args parameters: whose gradients are changed; maxNorm: the largest norm to leave; then normType (2),
 *   errorIfNonfinite (false), foreach
 * @returns the norm before; of parameters in parts a `DTensor`, as in Python, of which
 *   `fullTensor()` is the value; where `normType` is infinite all ranks call that
 * @throws TorchError with `errorIfNonfinite` when the norm is NaN or infinite
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.clip_grad_norm_.html
 * @example
 * loss.backward();
 * nn.utils.clipGradNorm_(model.parameters(), 1.0);
 * optimizer.step();
 */
export function clipGradNorm_(...args: Arguments<ClipGradNormParameters, ClipGradNormOrder>): Tensor {
  const [parameters, maxNorm, normType, errorIfNonfinite, foreach] = bindClipGradNorm(args);
  expectNumber(maxNorm, 'maxNorm');
  const list = listOf(parameters);
  if (hasShards(list)) {
    const grads = list.flatMap(({ grad }) => grad ?? []);
    if (grads.length === 0) return torchOps.zeros([]);
    const total = shardedNorm(grads, normType, nonFinite(normType, errorIfNonfinite));
    clipWith(list, maxNorm, total, foreach);
    return total;
  }
  return native.clipGradNorm(
    packHandles(list),
    maxNorm,
    normType,
    nonFinite(normType, errorIfNonfinite),
    foreach,
  ) as Tensor;
}

/**
 * The norm of all tensors taken together, as if they were one vector.
 * @param args tensors: usually gradients; then normType (2), errorIfNonfinite (false), foreach
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.get_total_norm.html
 */
export function getTotalNorm(...args: Arguments<TotalNormParameters, TotalNormOrder>): Tensor {
  const [tensors, normType, errorIfNonfinite, foreach] = bindTotalNorm(args);
  const list = listOf(tensors);
  if (hasShards(list)) return shardedNorm(list, normType, nonFinite(normType, errorIfNonfinite));
  return native.totalNorm(
    packHandles(list),
    normType,
    nonFinite(normType, errorIfNonfinite),
    foreach,
  ) as Tensor;
}

/**
 * Scales the gradients of all parameters by `maxNorm / totalNorm`, where that is less than 1.
 *
 * @param args parameters: whose gradients are changed; maxNorm: the largest norm to leave; totalNorm: the
 *   norm that the gradients have, from {@link getTotalNorm}; foreach
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.clip_grads_with_norm_.html
 */
export function clipGradsWithNorm_(...args: Arguments<ClipGradsParameters, ClipGradsOrder>): void {
  const [parameters, maxNorm, totalNorm, foreach] = bindClipGrads(args);
  expectNumber(maxNorm, 'maxNorm');
  if (!(totalNorm instanceof Tensor)) throw invalidArgument('a Tensor', 'totalNorm', totalNorm);
  clipWith(listOf(parameters), maxNorm, totalNorm, foreach);
}

/**
 * Keeps every element of the gradients between `-clipValue` and `clipValue`.
 *
 * @param args parameters: whose gradients are changed; clipValue: the largest absolute value to leave;
 *   foreach
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.utils.clip_grad_value_.html
 */
export function clipGradValue_(...args: Arguments<ClipGradValueParameters, ClipGradValueOrder>): void {
  const [parameters, clipValue, foreach] = bindClipGradValue(args);
  expectNumber(clipValue, 'clipValue');
  native.clipGradValue(packHandles(listOf(parameters)), clipValue, foreach);
}

/**
 * The former name of {@link clipGradNorm_}.
 * @deprecated in PyTorch too
 */
export function clipGradNorm(...args: Arguments<ClipGradNormParameters, ClipGradNormOrder>): Tensor {
  warn(
    '`torch.nn.utils.clip_grad_norm` is now deprecated in favor of `torch.nn.utils.clip_grad_norm_`.',
    'FutureWarning',
  );
  return clipGradNorm_(...args);
}
