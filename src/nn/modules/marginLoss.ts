/** Twin of torch/nn/modules/loss.py: likelihoods of other distributions, margins, and CTC. */
import { type Arguments, type Bound, binder } from '../../common/binder';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import type { Reduction } from '../functional/types';
import {
  BaseLoss,
  bindWeightedLoss,
  type LossOptions,
  lossDefaults,
  PlainLoss,
  WeightedLoss,
  type WeightedLossArgs,
  type WeightedLossOptions,
} from './loss';
import type { Gives, Takes } from './module';

/** Options of {@link PoissonNLLLoss}. */
export interface PoissonNLLLossOptions extends LossOptions {
  /** Whether the input are logarithms of rates. Default: true */
  logInput?: boolean | undefined;
  /** Whether Stirling's approximation of `log(target!)` is added. Default: false */
  full?: boolean | undefined;
  /** Added to rates before the logarithm. Default: 1e-8 */
  eps?: number | undefined;
}

type PoissonNLLLossOrder = [
  logInput: 'logInput',
  full: 'full',
  sizeAverage: 'sizeAverage',
  eps: 'eps',
  reduce: 'reduce',
  reduction: 'reduction',
];
const bindPoissonNLLLoss = binder<PoissonNLLLossOptions, PoissonNLLLossOrder>(
  'PoissonNLLLoss',
  {},
  { logInput: true, full: false, sizeAverage: null, eps: 1e-8, reduce: null, reduction: 'mean' },
);

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
  constructor(...args: Arguments<PoissonNLLLossOptions, PoissonNLLLossOrder>) {
    const given = bindPoissonNLLLoss.named(args);
    super(given);
    this.logInput = given.logInput;
    this.full = given.full;
    this.eps = given.eps;
  }

  override forward(...args: Takes<this, [logInput: Tensor, target: Tensor]>): Gives<this, Tensor>;
  override forward(logInput: Tensor, target: Tensor): Tensor {
    const { full, eps, reduction } = this;
    return F.poissonNllLoss(logInput, target, { logInput: this.logInput, full, eps, reduction });
  }
}

/** Options of {@link GaussianNLLLoss}. */
export interface GaussianNLLLossOptions {
  /** Whether the constant term is added. Default: false */
  full?: boolean | undefined;
  /** The smallest variance that is computed with. Default: 1e-6 */
  eps?: number | undefined;
  /** What becomes of the elements' losses: 'none', 'mean' or 'sum'. Default: 'mean' */
  reduction?: Reduction | undefined;
}

const bindGaussianNLLLoss = binder<GaussianNLLLossOptions, []>(
  'GaussianNLLLoss',
  {},
  {},
  { full: false, eps: 1e-6, reduction: 'mean' },
);

/**
 * The negative log likelihood of values with normal distributions of given means and variances.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.GaussianNLLLoss.html
 * @example const loss = new nn.GaussianNLLLoss()(means, target, variances);
 */
export class GaussianNLLLoss extends BaseLoss {
  readonly full: boolean;
  readonly eps: number;

  /** @param args one object: full (false), eps (1e-6), reduction ('mean') */
  constructor(...args: Arguments<GaussianNLLLossOptions, []>) {
    const given = bindGaussianNLLLoss.named(args);
    super({ ...lossDefaults, reduction: given.reduction });
    this.full = given.full;
    this.eps = given.eps;
  }

  override forward(
    ...args: Takes<this, [input: Tensor, target: Tensor, variance: Tensor | number]>
  ): Gives<this, Tensor>;
  override forward(input: Tensor, target: Tensor, variance: Tensor | number): Tensor {
    const { full, eps, reduction } = this;
    return F.gaussianNllLoss(input, target, variance, { full, eps, reduction });
  }
}

/** Options of losses with a margin. */
export interface MarginOptions extends LossOptions {
  /** By how much at least pairs should differ. Default: 0; 1 for `HingeEmbeddingLoss` */
  margin?: number | undefined;
}

type MarginOrder = [margin: 'margin', sizeAverage: 'sizeAverage', reduce: 'reduce', reduction: 'reduction'];
type MarginArgs = Arguments<MarginOptions, MarginOrder>;

const bindMargin = (name: string, margin: number) =>
  binder<MarginOptions, MarginOrder>(
    name,
    {},
    { margin, sizeAverage: null, reduce: null, reduction: 'mean' },
  );

const bindHingeEmbedding = bindMargin('HingeEmbeddingLoss', 1);
const bindCosineEmbedding = bindMargin('CosineEmbeddingLoss', 0);
const bindMarginRanking = bindMargin('MarginRankingLoss', 0);

/** What the losses with a margin and no weights have in common. */
abstract class MarginLoss extends BaseLoss {
  readonly margin: number;

  constructor(given: Bound<MarginOptions>) {
    super(given);
    this.margin = given.margin;
  }
}

/**
 * For targets 1 and -1: the input itself, or how much it falls short of the margin.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.HingeEmbeddingLoss.html
 * @example const loss = new nn.HingeEmbeddingLoss()(distances, target);
 */
export class HingeEmbeddingLoss extends MarginLoss {
  /** @param args margin (1), sizeAverage, reduce (both deprecated), reduction ('mean') */
  constructor(...args: MarginArgs) {
    super(bindHingeEmbedding.named(args));
  }

  override forward(...args: Takes<this, [input: Tensor, target: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor, target: Tensor): Tensor {
    return F.hingeEmbeddingLoss(input, target, { margin: this.margin, reduction: this.reduction });
  }
}

/**
 * For targets 1 and -1: brings vectors together or apart by their cosine.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.CosineEmbeddingLoss.html
 * @example const loss = new nn.CosineEmbeddingLoss()(a, b, target);
 */
export class CosineEmbeddingLoss extends MarginLoss {
  /** @param args margin (0), sizeAverage, reduce (both deprecated), reduction ('mean') */
  constructor(...args: MarginArgs) {
    super(bindCosineEmbedding.named(args));
  }

  override forward(
    ...args: Takes<this, [input1: Tensor, input2: Tensor, target: Tensor]>
  ): Gives<this, Tensor>;
  override forward(input1: Tensor, input2: Tensor, target: Tensor): Tensor {
    return F.cosineEmbeddingLoss(input1, input2, target, { margin: this.margin, reduction: this.reduction });
  }
}

/**
 * For targets 1 and -1: the first input is to be ranked above the second, or below it.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.MarginRankingLoss.html
 * @example
 * const order = torch.tensor([1, -1, 1]); // 1 where the first is to be larger
 * const loss = new nn.MarginRankingLoss()(torch.randn([3]), torch.randn([3]), order);
 */
export class MarginRankingLoss extends MarginLoss {
  /** @param args margin (0), sizeAverage, reduce (both deprecated), reduction ('mean') */
  constructor(...args: MarginArgs) {
    super(bindMarginRanking.named(args));
  }

  override forward(
    ...args: Takes<this, [input1: Tensor, input2: Tensor, target: Tensor]>
  ): Gives<this, Tensor>;
  override forward(input1: Tensor, input2: Tensor, target: Tensor): Tensor {
    return F.marginRankingLoss(input1, input2, target, { margin: this.margin, reduction: this.reduction });
  }
}

/**
 * Margins between right and wrong classes, of which several may be right.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.MultiLabelMarginLoss.html
 * @example
 * const classes = torch.tensor([[3n, 0n, -1n, 1n]]); // 3 and 0: what stands behind -1 does not count
 * const loss = new nn.MultiLabelMarginLoss()(torch.randn([1, 4]), classes);
 */
export class MultiLabelMarginLoss extends PlainLoss {
  override forward(...args: Takes<this, [input: Tensor, target: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor, target: Tensor): Tensor {
    return F.multilabelMarginLoss(input, target, { reduction: this.reduction });
  }
}

/**
 * The logistic loss for targets 1 and -1.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.SoftMarginLoss.html
 * @example const loss = new nn.SoftMarginLoss()(torch.randn([3]), torch.tensor([1, -1, 1]));
 */
export class SoftMarginLoss extends PlainLoss {
  override forward(...args: Takes<this, [input: Tensor, target: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor, target: Tensor): Tensor {
    return F.softMarginLoss(input, target, { reduction: this.reduction });
  }
}

/**
 * The logistic loss of several classes that may be right at once.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.MultiLabelSoftMarginLoss.html
 * @example const loss = new nn.MultiLabelSoftMarginLoss()(torch.randn([1, 4]), torch.tensor([[1, 0, 0, 1]]));
 */
export class MultiLabelSoftMarginLoss extends WeightedLoss {
  /** @param args weight, sizeAverage, reduce (both deprecated), reduction ('mean') */
  constructor(...args: WeightedLossArgs) {
    super(bindWeightedLoss.named(args, 'MultiLabelSoftMarginLoss'));
  }

  override forward(...args: Takes<this, [input: Tensor, target: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor, target: Tensor): Tensor {
    return F.multilabelSoftMarginLoss(input, target, { weight: this.weight, reduction: this.reduction });
  }
}

/** Options of {@link MultiMarginLoss}. */
export interface MultiMarginLossOptions extends WeightedLossOptions {
  /** The power of the differences, 1 or 2. Default: 1 */
  p?: 1 | 2 | undefined;
  /** How much larger than others the right class's score has to be. Default: 1 */
  margin?: number | undefined;
}

type MultiMarginLossOrder = [
  p: 'p',
  margin: 'margin',
  weight: 'weight',
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
];
const bindMultiMarginLoss = binder<MultiMarginLossOptions, MultiMarginLossOrder>(
  'MultiMarginLoss',
  {},
  { p: 1, margin: 1, weight: null, sizeAverage: null, reduce: null, reduction: 'mean' },
);

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
  constructor(...args: Arguments<MultiMarginLossOptions, MultiMarginLossOrder>) {
    const given = bindMultiMarginLoss.named(args);
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

  override forward(...args: Takes<this, [input: Tensor, target: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor, target: Tensor): Tensor {
    const { p, margin, weight, reduction } = this;
    return F.multiMarginLoss(input, target, { p, margin, weight, reduction });
  }
}

/** Options of {@link CTCLoss}. */
export interface CTCLossOptions {
  /** The number of the blank label among the classes. Default: 0 */
  blank?: number | undefined;
  /**
   * What becomes of the samples' losses: 'none'; 'mean', divided by the targets' lengths first; or 'sum'.
   * Default: 'mean'
   */
  reduction?: Reduction | undefined;
  /** Whether infinite losses count as zero. Default: false */
  zeroInfinity?: boolean | undefined;
}

type CTCLossOrder = [blank: 'blank', reduction: 'reduction', zeroInfinity: 'zeroInfinity'];
const bindCTCLoss = binder<CTCLossOptions, CTCLossOrder>(
  'CTCLoss',
  {},
  { blank: 0, reduction: 'mean', zeroInfinity: false },
);

/**
 * Connectionist temporal classification: aligns a sequence of log probabilities with a shorter one of labels.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.CTCLoss.html
 * @example const loss = new nn.CTCLoss()(logProbs, targets, inputLengths, targetLengths);
 */
export class CTCLoss extends BaseLoss {
  readonly blank: number;
  readonly zeroInfinity: boolean;

  /** @param args blank (0), reduction ('mean'), zeroInfinity (false) */
  constructor(...args: Arguments<CTCLossOptions, CTCLossOrder>) {
    const given = bindCTCLoss.named(args);
    super({ ...lossDefaults, reduction: given.reduction });
    this.blank = given.blank;
    this.zeroInfinity = given.zeroInfinity;
  }

  override forward(
    ...args: Takes<
      this,
      [
        logProbs: Tensor,
        targets: Tensor,
        inputLengths: Tensor | readonly number[],
        targetLengths: Tensor | readonly number[],
      ]
    >
  ): Gives<this, Tensor>;
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
