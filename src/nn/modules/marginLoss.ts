/** Twin of torch/nn/modules/loss.py: likelihoods of other distributions, margins, and CTC. */
import type { Bound } from '../../common/binder';
import { parseOptions, type WithOptions } from '../../common/options';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import type { Reduction } from '../functional/types';
import {
  BaseLoss,
  type LossOptions,
  lossDefaults,
  PlainLoss,
  WeightedLoss,
  type WeightedLossArgs,
  type WeightedLossOptions,
} from './loss';

type Legacy = boolean | null;

/** Options of {@link PoissonNLLLoss}. */
export interface PoissonNLLLossOptions extends LossOptions {
  /** Whether the input are logarithms of rates. Default: true */
  logInput?: boolean | undefined;
  /** Whether Stirling's term is added. Default: false */
  full?: boolean | undefined;
  /** Added to rates before the logarithm. Default: 1e-8 */
  eps?: number | undefined;
}

/**
 * The negative log likelihood of counts with Poisson distributions.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.PoissonNLLLoss.html
 * @example const loss = new nn.PoissonNLLLoss()(logRates, counts);
 */
export class PoissonNLLLoss extends BaseLoss {
  readonly logInput: boolean;
  readonly full: boolean;
  readonly eps: number;

  /**
   * @param args logInput (true), full (false), sizeAverage (deprecated), eps (1e-8), reduce (deprecated),
   *   reduction ('mean')
   */
  constructor(
    ...args: WithOptions<
      [],
      [
        logInput: boolean,
        full: boolean,
        sizeAverage: Legacy,
        eps: number,
        reduce: Legacy,
        reduction: Reduction,
      ],
      PoissonNLLLossOptions
    >
  ) {
    const given = parseOptions<Bound<PoissonNLLLossOptions>>(
      'PoissonNLLLoss',
      args,
      ['logInput', 'full', 'sizeAverage', 'eps', 'reduce', 'reduction'],
      { logInput: true, full: false, eps: 1e-8, ...lossDefaults },
    );
    super(given);
    this.logInput = given.logInput;
    this.full = given.full;
    this.eps = given.eps;
  }

  override forward(logInput: Tensor, target: Tensor): Tensor {
    const { full, eps, reduction } = this;
    return F.poissonNllLoss(logInput, target, { logInput: this.logInput, full, eps, reduction });
  }
}

/** Options of {@link GaussianNLLLoss}. */
export interface GaussianNLLLossOptions {
  /** Whether the constant term is added. Default: false */
  full?: boolean | undefined;
  /** The smallest variance. Default: 1e-6 */
  eps?: number | undefined;
  /** Default: 'mean' */
  reduction?: Reduction | undefined;
}

/**
 * The negative log likelihood of values with normal distributions of given means and variances.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.GaussianNLLLoss.html
 * @example const loss = new nn.GaussianNLLLoss()(means, target, variances);
 */
export class GaussianNLLLoss extends BaseLoss {
  readonly full: boolean;
  readonly eps: number;

  /** @param options full (false), eps (1e-6), reduction ('mean') */
  constructor(options: GaussianNLLLossOptions = {}) {
    const given = parseOptions<Bound<GaussianNLLLossOptions>>('GaussianNLLLoss', [options], [], {
      full: false,
      eps: 1e-6,
      reduction: 'mean',
    });
    super({ ...lossDefaults, reduction: given.reduction });
    this.full = given.full;
    this.eps = given.eps;
  }

  override forward(input: Tensor, target: Tensor, variance: Tensor | number): Tensor {
    const { full, eps, reduction } = this;
    return F.gaussianNllLoss(input, target, variance, { full, eps, reduction });
  }
}

/** Options of losses with a margin. */
export interface MarginOptions extends LossOptions {
  /** The margin. */
  margin?: number | undefined;
}

type MarginArgs = WithOptions<
  [],
  [margin: number, sizeAverage: Legacy, reduce: Legacy, reduction: Reduction],
  MarginOptions
>;

const parseMargin = (name: string, args: readonly unknown[], margin: number) =>
  parseOptions<Bound<MarginOptions>>(name, args, ['margin', 'sizeAverage', 'reduce', 'reduction'], {
    margin,
    ...lossDefaults,
  });

/**
 * For targets 1 and -1: the input itself, or how much it falls short of the margin.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.HingeEmbeddingLoss.html
 * @example const loss = new nn.HingeEmbeddingLoss()(distances, target);
 */
export class HingeEmbeddingLoss extends BaseLoss {
  readonly margin: number;

  /** @param args margin (1), sizeAverage, reduce (both deprecated), reduction ('mean') */
  constructor(...args: MarginArgs) {
    const given = parseMargin('HingeEmbeddingLoss', args, 1);
    super(given);
    this.margin = given.margin;
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.hingeEmbeddingLoss(input, target, { margin: this.margin, reduction: this.reduction });
  }
}

/**
 * For targets 1 and -1: brings vectors together or apart by their cosine.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.CosineEmbeddingLoss.html
 * @example const loss = new nn.CosineEmbeddingLoss()(a, b, target);
 */
export class CosineEmbeddingLoss extends BaseLoss {
  readonly margin: number;

  /** @param args margin (0), sizeAverage, reduce (both deprecated), reduction ('mean') */
  constructor(...args: MarginArgs) {
    const given = parseMargin('CosineEmbeddingLoss', args, 0);
    super(given);
    this.margin = given.margin;
  }

  override forward(input1: Tensor, input2: Tensor, target: Tensor): Tensor {
    return F.cosineEmbeddingLoss(input1, input2, target, { margin: this.margin, reduction: this.reduction });
  }
}

/**
 * For targets 1 and -1: the first input is to be ranked above the second, or below it.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.MarginRankingLoss.html
 * @example const loss = new nn.MarginRankingLoss()(a, b, target);
 */
export class MarginRankingLoss extends BaseLoss {
  readonly margin: number;

  /** @param args margin (0), sizeAverage, reduce (both deprecated), reduction ('mean') */
  constructor(...args: MarginArgs) {
    const given = parseMargin('MarginRankingLoss', args, 0);
    super(given);
    this.margin = given.margin;
  }

  override forward(input1: Tensor, input2: Tensor, target: Tensor): Tensor {
    return F.marginRankingLoss(input1, input2, target, { margin: this.margin, reduction: this.reduction });
  }
}

/**
 * Margins between right and wrong classes, of which several may be right.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.MultiLabelMarginLoss.html
 * @example const loss = new nn.MultiLabelMarginLoss()(scores, classes);
 */
export class MultiLabelMarginLoss extends PlainLoss {
  override forward(input: Tensor, target: Tensor): Tensor {
    return F.multilabelMarginLoss(input, target, { reduction: this.reduction });
  }
}

/**
 * The logistic loss for targets 1 and -1.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.SoftMarginLoss.html
 * @example const loss = new nn.SoftMarginLoss()(scores, target);
 */
export class SoftMarginLoss extends PlainLoss {
  override forward(input: Tensor, target: Tensor): Tensor {
    return F.softMarginLoss(input, target, { reduction: this.reduction });
  }
}

/**
 * The logistic loss of several classes that may be right at once.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.MultiLabelSoftMarginLoss.html
 * @example const loss = new nn.MultiLabelSoftMarginLoss()(scores, target);
 */
export class MultiLabelSoftMarginLoss extends WeightedLoss {
  /** @param args weight, sizeAverage, reduce (both deprecated), reduction ('mean') */
  constructor(...args: WeightedLossArgs) {
    super(
      parseOptions<Bound<WeightedLossOptions>>(
        'MultiLabelSoftMarginLoss',
        args,
        ['weight', 'sizeAverage', 'reduce', 'reduction'],
        { weight: null, ...lossDefaults },
      ),
    );
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    return F.multilabelSoftMarginLoss(input, target, { weight: this.weight, reduction: this.reduction });
  }
}

/** Options of {@link MultiMarginLoss}. */
export interface MultiMarginLossOptions extends WeightedLossOptions {
  /** The power of the differences, 1 or 2. Default: 1 */
  p?: 1 | 2 | undefined;
  /** The margin. Default: 1 */
  margin?: number | undefined;
}

/**
 * Margins between the right class and every other.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.MultiMarginLoss.html
 * @example const loss = new nn.MultiMarginLoss()(scores, classes);
 */
export class MultiMarginLoss extends WeightedLoss {
  readonly p: 1 | 2;
  readonly margin: number;

  /**
   * @param args p (1), margin (1), weight, sizeAverage, reduce (both deprecated), reduction ('mean')
   * @throws RangeError for another power, or weights of another dimension than 1
   */
  constructor(
    ...args: WithOptions<
      [],
      [
        p: 1 | 2,
        margin: number,
        weight: Tensor | null,
        sizeAverage: Legacy,
        reduce: Legacy,
        reduction: Reduction,
      ],
      MultiMarginLossOptions
    >
  ) {
    const given = parseOptions<Bound<MultiMarginLossOptions>>(
      'MultiMarginLoss',
      args,
      ['p', 'margin', 'weight', 'sizeAverage', 'reduce', 'reduction'],
      { p: 1, margin: 1, weight: null, ...lossDefaults },
    );
    if (given.p !== 1 && given.p !== 2) throw new RangeError('only p == 1 and p == 2 supported');
    if (given.weight !== null && given.weight.dim() !== 1) {
      throw new RangeError(
        `MultiMarginLoss: expected weight to be None or 1D tensor, got ${given.weight.dim()}D instead`,
      );
    }
    super(given);
    this.p = given.p;
    this.margin = given.margin;
  }

  override forward(input: Tensor, target: Tensor): Tensor {
    const { p, margin, weight, reduction } = this;
    return F.multiMarginLoss(input, target, { p, margin, weight, reduction });
  }
}

/** Options of {@link CTCLoss}. */
export interface CTCLossOptions {
  /** The blank label. Default: 0 */
  blank?: number | undefined;
  /** Default: 'mean' */
  reduction?: Reduction | undefined;
  /** Whether infinite losses count as zero. Default: false */
  zeroInfinity?: boolean | undefined;
}

/**
 * Connectionist temporal classification: aligns a sequence of log probabilities with a shorter one of labels.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.CTCLoss.html
 * @example const loss = new nn.CTCLoss()(logProbs, targets, inputLengths, targetLengths);
 */
export class CTCLoss extends BaseLoss {
  readonly blank: number;
  readonly zeroInfinity: boolean;

  /** @param args blank (0), reduction ('mean'), zeroInfinity (false) */
  constructor(
    ...args: WithOptions<[], [blank: number, reduction: Reduction, zeroInfinity: boolean], CTCLossOptions>
  ) {
    const given = parseOptions<Bound<CTCLossOptions>>(
      'CTCLoss',
      args,
      ['blank', 'reduction', 'zeroInfinity'],
      { blank: 0, reduction: 'mean', zeroInfinity: false },
    );
    super({ ...lossDefaults, reduction: given.reduction });
    this.blank = given.blank;
    this.zeroInfinity = given.zeroInfinity;
  }

  override forward(
    logProbs: Tensor,
    targets: Tensor,
    inputLengths: Tensor | readonly number[],
    targetLengths: Tensor | readonly number[],
  ): Tensor {
    const { blank, reduction, zeroInfinity } = this;
    return F.ctcLoss(logProbs, targets, inputLengths as Tensor, targetLengths as Tensor, {
      blank,
      reduction,
      zeroInfinity,
    });
  }
}
