/** Losses of what predicts distributions: divergence, likelihood of counts and of normal values. */

import { noGrad } from '../../autograd/gradMode';
import { type Arguments, binder } from '../../common/binder';
import { briefText } from '../../common/brief';
import { warn } from '../../common/warnings';
import { tensor } from '../../tensor/argument';
import { asCheck } from '../../tensor/intercept';
import { torchOps } from '../../tensor/operators';
import { sameSize } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { getEnum, legacyGetEnum, reductionString } from './reduction';
import type { MaybeBoolean, Reduction, ReductionOptions } from './types';

const lossRequired = { input: tensor, target: tensor } as const;

/** Options of `klDiv`. */
export interface KlDivOptions extends Omit<ReductionOptions, 'reduction'> {
  /** 'batchmean' divides by the batch's size only. Default: 'mean' */
  reduction?: Reduction | 'batchmean' | undefined;
  /** Whether the target holds log probabilities. Default: false */
  logTarget?: boolean | undefined;
}

/** The arguments of `klDiv`, by name. */
export interface KlDivParameters extends KlDivOptions {
  /** Log-probabilities, of any shape. */
  input: Tensor;
  /** The probabilities that are wanted, of the same shape; logarithms with `logTarget`. */
  target: Tensor;
}

type KlDivOrder = [
  input: 'input',
  target: 'target',
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
  logTarget: 'logTarget',
];
const bindKlDiv = binder<KlDivParameters, KlDivOrder>('klDiv', lossRequired, {
  sizeAverage: null as MaybeBoolean,
  reduce: null as MaybeBoolean,
  reduction: 'mean',
  logTarget: false,
});

/**
 * Kullback-Leibler divergence of a target's distribution from an input of log probabilities.
 *
 * @throws RangeError for an unknown reduction
 * @example F.klDiv(logProbabilities, target, { reduction: 'batchmean' })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.kl_div.html
 */
export function klDiv(...args: Arguments<KlDivParameters, KlDivOrder>): Tensor {
  const [input, target, sizeAverage, reduce, reduction, logTarget] = bindKlDiv(args);
  let reductionNumber: number;
  if (sizeAverage !== null || reduce !== null) {
    reductionNumber = legacyGetEnum(sizeAverage, reduce);
  } else {
    if (reduction === 'mean') {
      warn(
        "reduction: 'mean' divides the total loss by both the batch size and the support size." +
          "'batchmean' divides only by the batch size, and aligns with the KL div math definition." +
          "'mean' will be changed to behave the same as 'batchmean' in the next major release.",
      );
    }
    reductionNumber = getEnum(reduction === 'batchmean' ? 'sum' : reduction);
  }
  const reduced = torchOps.klDiv(input, target, reductionNumber, { logTarget });
  return reduction === 'batchmean' && input.dim() !== 0 ? reduced.div(input.size(0)) : reduced;
}

/** Options of `poissonNllLoss`. */
export interface PoissonNllLossOptions extends ReductionOptions {
  /** Whether the input holds logarithms of the rate. Default: true */
  logInput?: boolean | undefined;
  /** Adds Stirling's approximation of the target's factorial. Default: false */
  full?: boolean | undefined;
  /** Keeps log(0) away without `logInput`. Default: 1e-8 */
  eps?: number | undefined;
}

/** The arguments of `poissonNllLoss`, by name. */
export interface PoissonNllLossParameters extends PoissonNllLossOptions {
  /** The expected count, or its logarithm with `logInput`; of any shape. */
  input: Tensor;
  /** The counts that were seen, of a shape that broadcasts with it. */
  target: Tensor;
}

type PoissonNllLossOrder = [
  input: 'input',
  target: 'target',
  logInput: 'logInput',
  full: 'full',
  sizeAverage: 'sizeAverage',
  eps: 'eps',
  reduce: 'reduce',
  reduction: 'reduction',
];
const bindPoisson = binder<PoissonNllLossParameters, PoissonNllLossOrder>('poissonNllLoss', lossRequired, {
  logInput: true,
  full: false,
  sizeAverage: null as MaybeBoolean,
  eps: 1e-8,
  reduce: null as MaybeBoolean,
  reduction: 'mean',
});

/**
 * Negative log likelihood of counts under Poisson distributions.
 *
 * @throws RangeError for an unknown reduction
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.poisson_nll_loss.html
 */
export function poissonNllLoss(...args: Arguments<PoissonNllLossParameters, PoissonNllLossOrder>): Tensor {
  const [input, target, logInput, full, sizeAverage, eps, reduce, reduction] = bindPoisson(args);
  const mode = reductionString(sizeAverage, reduce, reduction);
  if (!['none', 'mean', 'sum'].includes(mode)) {
    throw new RangeError(`${briefText(mode)} is not a valid value for reduction`);
  }
  return torchOps.poissonNllLoss(input, target, logInput, full, eps, getEnum(mode));
}

/** Options of `gaussianNllLoss`. */
export interface GaussianNllLossOptions {
  /** Whether the constant term, `log(2π) / 2`, is added. Default: false */
  full?: boolean | undefined;
  /** The smallest variance that is computed with. Default: 1e-6 */
  eps?: number | undefined;
  /** What becomes of the elements' losses: 'none', 'mean' or 'sum'. Default: 'mean' */
  reduction?: Reduction | undefined;
}

/** The arguments of `gaussianNllLoss`, by name. */
export interface GaussianNllLossParameters extends GaussianNllLossOptions {
  /** The means that are predicted, of any shape. */
  input: Tensor;
  /** The values that were seen, of a shape that broadcasts with the means. */
  target: Tensor;
  /** The variances that are predicted, of the input's shape, or one for all. */
  var: Tensor | number;
}

type GaussianNllLossOrder = [
  input: 'input',
  target: 'target',
  variance: 'var',
  full: 'full',
  eps: 'eps',
  reduction: 'reduction',
];
const bindGaussian = binder<GaussianNllLossParameters, GaussianNllLossOrder>(
  'gaussianNllLoss',
  { input: tensor, target: tensor, var: 'any' },
  { full: false, eps: 1e-6, reduction: 'mean' },
);

/**
 * Fits the variance's shape to the input's, for variances that leave out
 * the last dimension or have size 1 there.
 */
function fitVariance(variance: Tensor, input: Tensor): Tensor {
  const own = variance.shape;
  const size = input.shape;
  if (sameSize(own, size)) return variance;
  if (sameSize(size.slice(0, -1), own)) return torchOps.unsqueeze(variance, -1);
  const different = own.filter((n, i) => n !== size[i]);
  const summed = different.reduce((sum, n) => sum + n, 0);
  if (own.length === size.length && summed === 1) return variance;
  throw new RangeError('var is of incorrect size');
}

/**
 * Negative log likelihood of targets under normal distributions with means `input` and variances `variance`.
 *
 * @throws RangeError for negative variances or ones of another shape, and for an unknown reduction
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.functional.gaussian_nll_loss.html
 */
export function gaussianNllLoss(...args: Arguments<GaussianNllLossParameters, GaussianNllLossOrder>): Tensor {
  const [input, target, given, full, eps, reduction] = bindGaussian(args);
  const isNegative = typeof given === 'number' ? given < 0 : asCheck(() => given.lt(0).any().isNonzero());
  if (isNegative) throw new RangeError('var has negative entry/entries');
  const variance = typeof given === 'number' ? torchOps.onesLike(input).mul(given) : given;
  const clamped = fitVariance(variance, input).clone();
  if (!['none', 'mean', 'sum'].includes(reduction))
    throw new RangeError(`${briefText(reduction)} is not valid`);
  // The clamp stays outside the graph, so that variances below `eps` keep their gradient.
  noGrad(() => clamped.clamp_({ min: eps }));
  const loss = torchOps.log(clamped).add(input.sub(target).pow(2).div(clamped)).mul(0.5);
  if (full) loss.add_(0.5 * Math.log(2 * Math.PI));
  if (reduction === 'mean') return loss.mean();
  return reduction === 'sum' ? loss.sum() : loss;
}
