/** Twin of torch/nn/modules/loss.py: the losses for classification and regression. */
import { type Arguments, type Bound, binder } from '../../common/binder';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import { legacyGetString } from '../functional/reduction';
import type { Reduction } from '../functional/types';
import { type Gives, Module, type Takes } from './module';

/** Options of all losses. */
export interface LossOptions {
  /**
   * Deprecated: `reduction` says it. With `reduce`, false is the sum and true the mean. Default: null
   * @deprecated see `reduction`
   */
  sizeAverage?: boolean | null | undefined;
  /**
   * Deprecated: `reduction` says it. False is no reduction at all. Default: null
   * @deprecated see `reduction`
   */
  reduce?: boolean | null | undefined;
  /** What is done with the losses of the elements. Default: 'mean' */
  reduction?: Reduction | undefined;
}

/** Options of losses with weights. */
export interface WeightedLossOptions extends LossOptions {
  /** What the elements' losses are multiplied by, broadcast. Default: null, 1 */
  weight?: Tensor | null | undefined;
}
type LossOrder = [sizeAverage: 'sizeAverage', reduce: 'reduce', reduction: 'reduction'];
/** What losses take that have no weights: `sizeAverage`, `reduce`, `reduction`, in order or by name. */
export type LossArgs = Arguments<LossOptions, LossOrder>;
const bindLoss = binder<LossOptions, LossOrder>(
  'Loss',
  {},
  { sizeAverage: null, reduce: null, reduction: 'mean' },
);

type WeightedLossOrder = [
  weight: 'weight',
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
];
/** What losses take that may weigh classes: `weight`, `sizeAverage`, …, in order or by name. */
export type WeightedLossArgs = Arguments<WeightedLossOptions, WeightedLossOrder>;
export const bindWeightedLoss = binder<WeightedLossOptions, WeightedLossOrder>(
  'WeightedLoss',
  {},
  { weight: null, sizeAverage: null, reduce: null, reduction: 'mean' },
);

export const lossDefaults = { sizeAverage: null, reduce: null, reduction: 'mean' } as const;

/** What all losses have in common. */
export abstract class BaseLoss extends Module {
  readonly reduction: Reduction;

  constructor({ sizeAverage, reduce, reduction }: Bound<LossOptions>) {
    super();
    const legacy = sizeAverage !== null || reduce !== null;
    this.reduction = legacy ? legacyGetString(sizeAverage, reduce) : reduction;
  }
}

/** A loss without options of its own. */
export abstract class PlainLoss extends BaseLoss {
  /** @param args sizeAverage, reduce (both deprecated), reduction ('mean') */
  constructor(...args: LossArgs) {
    super(bindLoss.named(args, new.target.name));
  }
}

/** A loss with weights, which are a buffer. */
export abstract class WeightedLoss extends BaseLoss {
  declare weight: Tensor | null;

  constructor(given: Bound<WeightedLossOptions>) {
    super(given);
    this.registerBuffer('weight', given.weight);
  }
}

/**
 * The mean absolute difference `|input - target|`, or the sum, or each.
 *
 * **Shape**: (*), (*) → ()
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.L1Loss.html
 * @example const loss = new nn.L1Loss()(prediction, target);
 */
export class L1Loss extends PlainLoss {
  override forward(...args: Takes<this, [input: Tensor, target: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor, target: Tensor): Tensor {
    return F.l1Loss(input, target, { reduction: this.reduction });
  }
}

/**
 * The mean squared difference `(input - target)²`, or the sum, or each.
 *
 * **Shape**: (*), (*) → ()
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.MSELoss.html
 * @example const loss = new nn.MSELoss({ reduction: 'sum' })(prediction, target);
 */
export class MSELoss extends PlainLoss {
  override forward(...args: Takes<this, [input: Tensor, target: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor, target: Tensor): Tensor {
    return F.mseLoss(input, target, { reduction: this.reduction });
  }
}

/** Options of {@link NLLLoss}. */
export interface NLLLossOptions extends WeightedLossOptions {
  /** A target that counts for nothing. Default: -100 */
  ignoreIndex?: number | undefined;
}

type NLLLossOrder = [
  weight: 'weight',
  sizeAverage: 'sizeAverage',
  ignoreIndex: 'ignoreIndex',
  reduce: 'reduce',
  reduction: 'reduction',
];
const bindNLLLoss = binder<NLLLossOptions, NLLLossOrder>(
  'NLLLoss',
  {},
  { weight: null, sizeAverage: null, ignoreIndex: -100, reduce: null, reduction: 'mean' },
);

/**
 * The negative log likelihood of the right classes; the input are log probabilities.
 *
 * **Shape**: (N, C) or (C) or (N, C, d1, …), targets (N) or () or (N, d1, …) → ()
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.NLLLoss.html
 * @example const loss = new nn.NLLLoss()(new nn.LogSoftmax(1)(scores), labels);
 */
export class NLLLoss extends WeightedLoss {
  readonly ignoreIndex: number;

  /**
   * @param args weight, sizeAverage (deprecated), ignoreIndex (-100), reduce (deprecated), reduction ('mean')
   */
  constructor(...args: Arguments<NLLLossOptions, NLLLossOrder>) {
    const given = bindNLLLoss.named(args);
    super(given);
    this.ignoreIndex = given.ignoreIndex;
  }

  override forward(...args: Takes<this, [input: Tensor, target: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor, target: Tensor): Tensor {
    const { weight, ignoreIndex, reduction } = this;
    return F.nllLoss(input, target, { weight, ignoreIndex, reduction });
  }
}

/** Options of {@link CrossEntropyLoss}. */
export interface CrossEntropyLossOptions extends NLLLossOptions {
  /** How much of the target is spread over all classes, from 0 to 1. Default: 0 */
  labelSmoothing?: number | undefined;
}

type CrossEntropyLossOrder = [
  weight: 'weight',
  sizeAverage: 'sizeAverage',
  ignoreIndex: 'ignoreIndex',
  reduce: 'reduce',
  reduction: 'reduction',
  labelSmoothing: 'labelSmoothing',
];
const bindCrossEntropyLoss = binder<CrossEntropyLossOptions, CrossEntropyLossOrder>(
  'CrossEntropyLoss',
  {},
  { weight: null, sizeAverage: null, ignoreIndex: -100, reduce: null, reduction: 'mean', labelSmoothing: 0 },
);

/**
 * The cross entropy of scores (logits) and right classes, or class probabilities.
 *
 * **Shape**: (N, C) or (C) or (N, C, d1, …), targets (N) or () or (N, d1, …),
 * or probabilities as the input → ()
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.CrossEntropyLoss.html
 * @example
 * const loss = new nn.CrossEntropyLoss();
 * loss(torch.randn([3, 5], { requiresGrad: true }), torch.randint(5, [3])).backward();
 */
export class CrossEntropyLoss extends WeightedLoss {
  readonly ignoreIndex: number;
  readonly labelSmoothing: number;

  /**
   * @param args weight, sizeAverage (deprecated), ignoreIndex (-100), reduce (deprecated),
   *   reduction ('mean'), labelSmoothing (0)
   */
  constructor(...args: Arguments<CrossEntropyLossOptions, CrossEntropyLossOrder>) {
    const given = bindCrossEntropyLoss.named(args);
    super(given);
    this.ignoreIndex = given.ignoreIndex;
    this.labelSmoothing = given.labelSmoothing;
  }

  override forward(...args: Takes<this, [input: Tensor, target: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor, target: Tensor): Tensor {
    const { weight, ignoreIndex, reduction, labelSmoothing } = this;
    return F.crossEntropy(input, target, { weight, ignoreIndex, reduction, labelSmoothing });
  }
}

/**
 * The cross entropy of probabilities and targets between 0 and 1.
 *
 * **Shape**: (*), (*) → ()
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.BCELoss.html
 * @example const loss = new nn.BCELoss()(scores.sigmoid(), target);
 */
export class BCELoss extends WeightedLoss {
  /** @param args weight, sizeAverage, reduce (both deprecated), reduction ('mean') */
  constructor(...args: WeightedLossArgs) {
    super(bindWeightedLoss.named(args, 'BCELoss'));
  }

  override forward(...args: Takes<this, [input: Tensor, target: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor, target: Tensor): Tensor {
    return F.binaryCrossEntropy(input, target, { weight: this.weight, reduction: this.reduction });
  }
}

/** Options of {@link BCEWithLogitsLoss}. */
export interface BCEWithLogitsLossOptions extends WeightedLossOptions {
  /** Weights of the positive answers, one a class. Default: none */
  posWeight?: Tensor | null | undefined;
}

type BCEWithLogitsLossOrder = [
  weight: 'weight',
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
  posWeight: 'posWeight',
];
const bindBCEWithLogitsLoss = binder<BCEWithLogitsLossOptions, BCEWithLogitsLossOrder>(
  'BCEWithLogitsLoss',
  {},
  { weight: null, sizeAverage: null, reduce: null, reduction: 'mean', posWeight: null },
);

/**
 * Sigmoid and binary cross entropy in one, which is numerically steadier.
 *
 * **Shape**: (*), (*) → ()
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.BCEWithLogitsLoss.html
 * @example const loss = new nn.BCEWithLogitsLoss()(scores, target);
 */
export class BCEWithLogitsLoss extends BaseLoss {
  declare weight: Tensor | null;
  /** By what the positive part of each class is multiplied; null: by 1. */
  declare pos_weight: Tensor | null;

  /** @param args weight, sizeAverage, reduce (both deprecated), reduction ('mean'), posWeight */
  constructor(...args: Arguments<BCEWithLogitsLossOptions, BCEWithLogitsLossOrder>) {
    const given = bindBCEWithLogitsLoss.named(args);
    super(given);
    this.registerBuffer('weight', given.weight);
    this.registerBuffer('pos_weight', given.posWeight);
  }

  override forward(...args: Takes<this, [input: Tensor, target: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor, target: Tensor): Tensor {
    const { weight, pos_weight, reduction } = this;
    return F.binaryCrossEntropyWithLogits(input, target, { weight, posWeight: pos_weight, reduction });
  }
}

/** Options of {@link KLDivLoss}. */
export interface KLDivLossOptions extends Omit<LossOptions, 'reduction'> {
  /** What is done with the losses of the elements. Default: 'mean' */
  reduction?: Reduction | 'batchmean' | undefined;
  /** Whether the target are log probabilities as well. Default: false */
  logTarget?: boolean | undefined;
}

type KLDivLossOrder = [
  sizeAverage: 'sizeAverage',
  reduce: 'reduce',
  reduction: 'reduction',
  logTarget: 'logTarget',
];
const bindKLDivLoss = binder<KLDivLossOptions, KLDivLossOrder>(
  'KLDivLoss',
  {},
  { sizeAverage: null, reduce: null, reduction: 'mean', logTarget: false },
);

/**
 * The Kullback-Leibler divergence; the input are log probabilities.
 *
 * **Shape**: (*), (*) → ()
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.KLDivLoss.html
 * @example const loss = new nn.KLDivLoss({ reduction: 'batchmean' })(F.logSoftmax(scores, 1), target);
 */
export class KLDivLoss extends Module {
  readonly reduction: Reduction | 'batchmean';
  readonly logTarget: boolean;

  /**
   * @param args sizeAverage, reduce (both deprecated), reduction ('mean', or 'batchmean'), logTarget (false)
   */
  constructor(...args: Arguments<KLDivLossOptions, KLDivLossOrder>) {
    super();
    const given = bindKLDivLoss.named(args);
    const legacy = given.sizeAverage !== null || given.reduce !== null;
    this.reduction = legacy ? legacyGetString(given.sizeAverage, given.reduce) : given.reduction;
    this.logTarget = given.logTarget;
  }

  override forward(...args: Takes<this, [input: Tensor, target: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor, target: Tensor): Tensor {
    return F.klDiv(input, target, { reduction: this.reduction, logTarget: this.logTarget });
  }
}

/** Options of {@link SmoothL1Loss}. */
export interface SmoothL1LossOptions extends LossOptions {
  /** Where the square turns into the absolute value. Default: 1 */
  beta?: number | undefined;
}

type SmoothL1LossOrder = [sizeAverage: 'sizeAverage', reduce: 'reduce', reduction: 'reduction', beta: 'beta'];
const bindSmoothL1Loss = binder<SmoothL1LossOptions, SmoothL1LossOrder>(
  'SmoothL1Loss',
  {},
  { sizeAverage: null, reduce: null, reduction: 'mean', beta: 1 },
);

/**
 * Squared below `beta`, absolute above it.
 *
 * **Shape**: (*), (*) → ()
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.SmoothL1Loss.html
 * @example const loss = new nn.SmoothL1Loss()(prediction, target);
 */
export class SmoothL1Loss extends BaseLoss {
  readonly beta: number;

  /** @param args sizeAverage, reduce (both deprecated), reduction ('mean'), beta (1) */
  constructor(...args: Arguments<SmoothL1LossOptions, SmoothL1LossOrder>) {
    const given = bindSmoothL1Loss.named(args);
    super(given);
    this.beta = given.beta;
  }

  override forward(...args: Takes<this, [input: Tensor, target: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor, target: Tensor): Tensor {
    return F.smoothL1Loss(input, target, { reduction: this.reduction, beta: this.beta });
  }
}

/** Options of {@link HuberLoss}. */
export interface HuberLossOptions {
  /** What becomes of the elements' losses: 'none', 'mean' or 'sum'. Default: 'mean' */
  reduction?: Reduction | undefined;
  /** Where the square turns into the absolute value. Default: 1 */
  delta?: number | undefined;
}

type HuberLossOrder = [reduction: 'reduction', delta: 'delta'];
const bindHuberLoss = binder<HuberLossOptions, HuberLossOrder>(
  'HuberLoss',
  {},
  { reduction: 'mean', delta: 1 },
);

/**
 * Squared below `delta`, `delta` times the absolute value above it.
 *
 * **Shape**: (*), (*) → ()
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.HuberLoss.html
 * @example const loss = new nn.HuberLoss({ delta: 0.5 })(prediction, target);
 */
export class HuberLoss extends BaseLoss {
  readonly delta: number;

  /** @param args reduction ('mean'), delta (1) */
  constructor(...args: Arguments<HuberLossOptions, HuberLossOrder>) {
    const { reduction, delta } = bindHuberLoss.named(args);
    super({ ...lossDefaults, reduction });
    this.delta = delta;
  }

  override forward(...args: Takes<this, [input: Tensor, target: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor, target: Tensor): Tensor {
    return F.huberLoss(input, target, { reduction: this.reduction, delta: this.delta });
  }
}
