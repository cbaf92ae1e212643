/** Twin of torch/nn/modules/activation.py: the rectifiers and their relatives. */

import { type Arguments, binder } from '../../common/binder';
import { TorchError } from '../../common/errors';
import { expectComparable } from '../../common/expect';
import { warn } from '../../common/warnings';
import { pyFloatRepr, pyRepr } from '../../python/pyrepr';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import { inplaceRepr } from './factory';
import { type Gives, Module, type Takes } from './module';

/** Option of layers that can change their input itself. */
export interface InplaceOption {
  /** Whether the input itself is changed. Default: false */
  inplace?: boolean | undefined;
}

type InplaceOrder = [inplace: 'inplace'];
type InplaceArgs = Arguments<InplaceOption, InplaceOrder>;

const bindInplace = binder<InplaceOption, InplaceOrder>('Inplace', {}, { inplace: false });

/** A layer with `inplace` as its only option. */
abstract class InplaceActivation extends Module {
  readonly inplace: boolean;

  /** @param args inplace (false) */
  constructor(...args: InplaceArgs) {
    super();
    this.inplace = bindInplace.named(args, this._getName()).inplace;
  }

  override extraRepr(): string {
    return inplaceRepr(this.inplace, '');
  }
}

/**
 * The rectified linear unit, `max(0, x)` of each element; its gradient is 0 at zero and below.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ReLU.html
 * @example const y = new nn.ReLU()(torch.randn([2]));
 */
export class ReLU extends InplaceActivation {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.relu(input, this.inplace);
  }
}

/**
 * The sigmoid linear unit, also called swish: `x · sigmoid(x)`, element by element.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.SiLU.html
 * @example const y = new nn.SiLU()(torch.randn([2]));
 */
export class SiLU extends InplaceActivation {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.silu(input, this.inplace);
  }
}

/**
 * Mish, a smooth activation: `x · tanh(softplus(x))`, element by element.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Mish.html
 * @example const y = new nn.Mish()(torch.randn([2]));
 */
export class Mish extends InplaceActivation {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.mish(input, this.inplace);
  }
}

/**
 * Scaled ELU: keeps mean 0 and deviation 1 from layer to layer.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.SELU.html
 * @example const y = new nn.SELU()(torch.randn([2]));
 */
export class SELU extends InplaceActivation {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.selu(input, this.inplace);
  }
}

/**
 * `x / 6 + 1/2`, kept between 0 and 1, element by element.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Hardsigmoid.html
 * @example const y = new nn.Hardsigmoid()(torch.randn([2]));
 */
export class Hardsigmoid extends InplaceActivation {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.hardsigmoid(input, this.inplace);
  }

  override extraRepr(): string {
    return '';
  }
}

/**
 * Hardswish, a piecewise form of SiLU: `x · hardsigmoid(x)`, element by element.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Hardswish.html
 * @example const y = new nn.Hardswish()(torch.randn([2]));
 */
export class Hardswish extends InplaceActivation {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.hardswish(input, this.inplace);
  }

  override extraRepr(): string {
    return '';
  }
}

/** Options of {@link Threshold}. */
export type ThresholdOptions = InplaceOption;

/** The arguments of {@link Threshold}, by name. */
export interface ThresholdParameters extends ThresholdOptions {
  /** What is greater than this stays as it is. */
  threshold: number;
  /** What everything else is replaced by. */
  value: number;
}

type ThresholdOrder = [threshold: 'threshold', value: 'value', inplace: 'inplace'];
const bindThreshold = binder<ThresholdParameters, ThresholdOrder>(
  'Threshold',
  { threshold: 'any', value: 'any' },
  { inplace: false },
);

/**
 * x where it is greater than `threshold`, elsewhere `value`.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Threshold.html
 * @example const y = new nn.Threshold(0, 0.5)(torch.randn([2]));
 */
export class Threshold extends Module {
  readonly threshold: number;
  readonly value: number;
  readonly inplace: boolean;

  /** @param args threshold, value; then inplace (false) */
  constructor(...args: Arguments<ThresholdParameters, ThresholdOrder>) {
    super();
    const given = bindThreshold.named(args);
    this.threshold = given.threshold;
    this.value = given.value;
    this.inplace = given.inplace;
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.threshold(input, this.threshold, this.value, this.inplace);
  }

  override extraRepr(): string {
    return `threshold=${pyRepr(this.threshold)}, value=${pyRepr(this.value)}${inplaceRepr(this.inplace)}`;
  }
}

/** Options of {@link Hardtanh}. */
export interface HardtanhLayerOptions extends InplaceOption {
  /** The lower bound. Default: -1 */
  minVal?: number | undefined;
  /** The upper bound. Default: 1 */
  maxVal?: number | undefined;
  /**
   * Deprecated: the former name of `minVal`. Default: null
   * @deprecated see `minVal`
   */
  minValue?: number | null | undefined;
  /**
   * Deprecated: the former name of `maxVal`. Default: null
   * @deprecated see `maxVal`
   */
  maxValue?: number | null | undefined;
}

type HardtanhOrder = [minVal: 'minVal', maxVal: 'maxVal', inplace: 'inplace'];
const bindHardtanh = binder<HardtanhLayerOptions, HardtanhOrder>(
  'Hardtanh',
  {},
  { minVal: -1, maxVal: 1, inplace: false },
  { minValue: null, maxValue: null },
);

/**
 * Keeps each element between two bounds: `min(max(x, minVal), maxVal)`.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.Hardtanh.html
 * @example const y = new nn.Hardtanh(-2, 2)(torch.randn([2]));
 */
export class Hardtanh extends Module {
  readonly minVal: number;
  readonly maxVal: number;
  readonly inplace: boolean;

  /**
   * @param args minVal (-1), maxVal (1), inplace (false)
   * @throws TorchError when the bounds are not in order
   */
  constructor(...args: Arguments<HardtanhLayerOptions, HardtanhOrder>) {
    super();
    const given = bindHardtanh.named(args);
    if (given.minValue !== null) {
      warn('keyword argument `min_value` is deprecated and renamed to `min_val`', 'FutureWarning');
    }
    if (given.maxValue !== null) {
      warn('keyword argument `max_value` is deprecated and renamed to `max_val`', 'FutureWarning');
    }
    this.minVal = given.minValue ?? given.minVal;
    this.maxVal = given.maxValue ?? given.maxVal;
    this.inplace = given.inplace;
    expectComparable(this.minVal, 'minVal');
    expectComparable(this.maxVal, 'maxVal');
    if (this.maxVal <= this.minVal) {
      throw new TorchError(
        `max_val (${pyFloatRepr(this.maxVal)}) must be greater than min_val (${pyFloatRepr(this.minVal)})`,
      );
    }
  }

  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.hardtanh(input, this.minVal, this.maxVal, this.inplace);
  }

  override extraRepr(): string {
    return `min_val=${pyFloatRepr(this.minVal)}, max_val=${pyFloatRepr(this.maxVal)}${inplaceRepr(this.inplace)}`;
  }
}

/**
 * The rectified linear unit with a ceiling: `min(max(0, x), 6)` of each element.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ReLU6.html
 * @example const y = new nn.ReLU6()(torch.randn([2]));
 */
export class ReLU6 extends Hardtanh {
  /** @param args inplace (false) */
  constructor(...args: InplaceArgs) {
    super(0, 6, bindInplace.named(args, 'ReLU6').inplace);
  }

  override extraRepr(): string {
    return inplaceRepr(this.inplace, '');
  }
}

/** Options of {@link ELU} and {@link CELU}. */
export interface AlphaOptions extends InplaceOption {
  /** Where the negative part's limit is: `-alpha`. Default: 1 */
  alpha?: number | undefined;
}

type AlphaOrder = [alpha: 'alpha', inplace: 'inplace'];
type AlphaArgs = Arguments<AlphaOptions, AlphaOrder>;

const bindAlpha = binder<AlphaOptions, AlphaOrder>('Alpha', {}, { alpha: 1, inplace: false });

abstract class AlphaActivation extends Module {
  readonly alpha: number;
  readonly inplace: boolean;

  /** @param args alpha (1), inplace (false) */
  constructor(...args: AlphaArgs) {
    super();
    const given = bindAlpha.named(args, this._getName());
    this.alpha = given.alpha;
    this.inplace = given.inplace;
  }

  override extraRepr(): string {
    return `alpha=${pyFloatRepr(this.alpha)}${inplaceRepr(this.inplace)}`;
  }
}

/**
 * x where it is positive, elsewhere `alpha · (exp(x) - 1)`, element by element.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.ELU.html
 * @example const y = new nn.ELU()(torch.randn([2]));
 */
export class ELU extends AlphaActivation {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.elu(input, this.alpha, this.inplace);
  }
}

/**
 * `max(0, x) + min(0, alpha · (exp(x / alpha) - 1))`, element by element.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.CELU.html
 * @example const y = new nn.CELU()(torch.randn([2]));
 */
export class CELU extends AlphaActivation {
  override forward(...args: Takes<this, [input: Tensor]>): Gives<this, Tensor>;
  override forward(input: Tensor): Tensor {
    return F.celu(input, this.alpha, this.inplace);
  }
}
