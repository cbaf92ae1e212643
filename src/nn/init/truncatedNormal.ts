/** Draws from a truncated normal distribution, by the two rejection methods of torch/nn/init.py. */
import { noGrad } from '../../autograd/gradMode';
import { expectComparable } from '../../common/expect';
import { warn } from '../../common/warnings';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import type { MaybeGenerator } from './shared';

/** A normal distribution of mean `mean` and deviation `std`, truncated to [a, b], and what draws from it. */
export interface TruncatedNormal {
  readonly mean: number;
  readonly std: number;
  readonly a: number;
  readonly b: number;
  readonly generator: MaybeGenerator;
}

/** The standard normal distribution's cumulative function. */
function normalCdf(x: number): number {
  const erf = torchOps
    .scalarTensor(x / Math.sqrt(2), { dtype: 'float64', device: 'cpu' })
    .erf()
    .item() as number;
  return (1 + erf) / 2;
}

/** Fills from a normal distribution truncated to [a, b]; returns the tensor. */
export function fillTruncatedNormal_(tensor: Tensor, truncated: TruncatedNormal): Tensor {
  const { mean, std, a, b } = truncated;
  if (tensor.isMeta) return tensor;
  expectComparable(mean, 'mean');
  expectComparable(std, 'std');
  expectComparable(a, 'a');
  expectComparable(b, 'b');
  if (mean < a - 2 * std || mean > b + 2 * std) {
    warn(
      'mean is more than 2 std from [a, b] in nn.init.trunc_normal_. ' +
        'The distribution of values may be incorrect.',
    );
  }
  return noGrad(() => {
    const accepted = normalCdf((b - mean) / std) - normalCdf((a - mean) / std);
    if (accepted > 0.3) drawNormal_(tensor, truncated);
    else drawUniform_(tensor, truncated);
    return tensor;
  });
}

/** Draws from the whole normal distribution, again where it falls outside. */
function drawNormal_(tensor: Tensor, truncated: TruncatedNormal): void {
  const { mean, std, a, b, generator } = truncated;
  // The bounds as the tensor's dtype holds them.
  const rounded = (value: number) =>
    torchOps.scalarTensor(value, { dtype: tensor.dtype, device: 'cpu' }).item() as number;
  const low = rounded(a);
  const high = rounded(b);
  let result = tensor.normal_(mean, std, { generator });
  for (;;) {
    const outside = result.lt(low).bitwiseOr(result.gt(high));
    if (!outside.any().item()) break;
    const again = torchOps.emptyLike(result).normal_(mean, std, { generator });
    result = torchOps.where(outside, again, result);
  }
  if (result !== tensor) tensor.copy_(result);
}

/**
 * Draws uniformly from [a, b] and accepts by the density: for tails, where most normal draws would be lost.
 */
function drawUniform_(tensor: Tensor, truncated: TruncatedNormal): void {
  const { mean, std, a, b, generator } = truncated;
  const mode = Math.max(a, Math.min(mean, b));
  const peak = (mode - mean) / std;
  const logPeak = -0.5 * (peak * peak);
  const candidates = torchOps.emptyLike(tensor);
  const accept = torchOps.emptyLike(tensor);
  const logDensity_ = () => candidates.sub_(mean).div_(std).pow_(2).mul_(-0.5).sub_(logPeak);
  const rejected = () => accept.uniform_(0, 1, { generator }).log_().gt(candidates);

  tensor.uniform_(a, b, { generator });
  candidates.copy_(tensor);
  logDensity_();
  let pending = rejected();
  if (!pending.any().item()) return;
  let result = tensor;
  do {
    candidates.uniform_(a, b, { generator });
    result = torchOps.where(pending, candidates, result);
    logDensity_();
    pending = torchOps.where(pending, rejected(), pending);
  } while (pending.any().item());
  tensor.copy_(result);
}
