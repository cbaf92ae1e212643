/** Transforms of single numbers. */
import { type Arguments, binder } from '../../common/binder';
import { softplus } from '../../nn/functional';
import { finfo } from '../../tensor/finfo';
import { log } from '../../tensor/libm';
import { torchOps } from '../../tensor/operators';
import { Tensor } from '../../tensor/tensor';
import * as constraints from '../constraints';
import { broadcastTo, isNumber, lazy, type Parameter, plus, times } from '../helpers';
import { broadcastAll } from '../utils';
import { type Sign, Transform, type TransformOptions } from './transform';

/** A transform that increases, so that it has an inverse. */
abstract class IncreasingTransform extends Transform {
  override get bijective(): boolean {
    return true;
  }

  override get sign(): Sign {
    return 1;
  }

  /** All of a class are the same. */
  protected override _equals(other: unknown): boolean {
    return other instanceof Transform && other.constructor === this.constructor;
  }
}

/**
 * The transform `y = exp(x)`, from all numbers to the positive ones.
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.ExpTransform
 * @example new torch.distributions.ExpTransform()(torch.zeros([2])); // 1, 1
 */
export class ExpTransform extends IncreasingTransform {
  override get domain(): constraints.Constraint {
    return constraints.real;
  }

  override get codomain(): constraints.Constraint {
    return constraints.positive;
  }

  protected override _call(x: Tensor): Tensor {
    return x.exp();
  }

  protected override _inverse(y: Tensor): Tensor {
    return y.log();
  }

  override _spend(x: Tensor): Tensor {
    return this._mayOverwrite(ExpTransform, x) ? x.exp_() : this._forward(x);
  }

  override _spendBack(y: Tensor): Tensor {
    return this._mayOverwrite(ExpTransform, y) ? y.log_() : this._backward(y);
  }

  protected override _logAbsDetJacobian(x: Tensor): Tensor {
    return x;
  }
}

/** The arguments of {@link PowerTransform}, by name. */
export interface PowerTransformParameters extends TransformOptions {
  /** The power that values are raised to; a number or a tensor, broadcast with them. */
  exponent: Parameter;
}
type PowerTransformOrder = [exponent: 'exponent', cacheSize: 'cacheSize'];
const bindPower = binder<PowerTransformParameters, PowerTransformOrder>(
  'PowerTransform',
  { exponent: 'any' },
  { cacheSize: 0 },
);

/**
 * The transform `y = x ^ exponent`, of positive numbers.
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.PowerTransform
 * @example new torch.distributions.PowerTransform(torch.tensor(2))(torch.tensor([1, 2])); // 1, 4
 */
export class PowerTransform extends Transform {
  /** The power that values are raised to, as a tensor. */
  declare readonly exponent: Tensor;

  /** @param args exponent, cacheSize (0) */
  constructor(...args: Arguments<PowerTransformParameters, PowerTransformOrder>) {
    const [exponent, cacheSize] = bindPower(args);
    super(cacheSize);
    [this.exponent] = broadcastAll(exponent);
  }

  protected override _withCache(cacheSize: 0 | 1): Transform {
    return new PowerTransform(this.exponent, cacheSize);
  }

  override get domain(): constraints.Constraint {
    return constraints.positive;
  }

  override get codomain(): constraints.Constraint {
    return constraints.positive;
  }

  override get bijective(): boolean {
    return true;
  }

  override get sign(): Sign {
    return lazy(this, 'sign', () => this.exponent.sign());
  }

  protected override _equals(other: unknown): boolean {
    return other instanceof PowerTransform && this.exponent.eq(other.exponent).all().item() === true;
  }

  protected override _call(x: Tensor): Tensor {
    return x.pow(this.exponent);
  }

  protected override _inverse(y: Tensor): Tensor {
    return y.pow(this.exponent.reciprocal());
  }

  override _spend(x: Tensor): Tensor {
    const { exponent } = this;
    return this._mayOverwrite(PowerTransform, x, exponent) ? x.pow_(exponent) : this._forward(x);
  }

  protected override _logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    return this.exponent.mul(y).div(x).abs().log();
  }

  protected override _forwardShape(shape: number[]): number[] {
    return broadcastTo(shape, this.exponent);
  }

  protected override _inverseShape(shape: number[]): number[] {
    return broadcastTo(shape, this.exponent);
  }
}

/** `sigmoid(x)`, kept off 0 and 1; with `isOwn` in the memory of `x`. */
export function clippedSigmoid(x: Tensor, isOwn = false): Tensor {
  const { tiny, eps } = finfo(x.dtype);
  if (isOwn) return x.sigmoid_().clamp_(tiny, 1 - eps);
  return torchOps.clamp(torchOps.sigmoid(x), tiny, 1 - eps);
}

/**
 * The transform `y = 1 / (1 + exp(-x))`, to numbers between 0 and 1.
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.SigmoidTransform
 * @example new torch.distributions.SigmoidTransform()(torch.zeros([2])); // 0.5, 0.5
 */
export class SigmoidTransform extends IncreasingTransform {
  override get domain(): constraints.Constraint {
    return constraints.real;
  }

  override get codomain(): constraints.Constraint {
    return constraints.unitInterval;
  }

  protected override _call(x: Tensor): Tensor {
    return clippedSigmoid(x);
  }

  override _spend(x: Tensor): Tensor {
    return this._mayOverwrite(SigmoidTransform, x) ? clippedSigmoid(x, true) : this._forward(x);
  }

  protected override _inverse(value: Tensor): Tensor {
    const { tiny, eps } = finfo(value.dtype);
    const y = value.clamp(tiny, 1 - eps);
    return y.log().sub(y.neg().log1p());
  }

  protected override _logAbsDetJacobian(x: Tensor): Tensor {
    return softplus(x.neg()).neg().sub(softplus(x));
  }
}

/**
 * The transform `y = log(1 + exp(x))`, to positive numbers; close to x where x is large.
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.SoftplusTransform
 * @example new torch.distributions.SoftplusTransform()(torch.tensor([-1, 1]));
 */
export class SoftplusTransform extends IncreasingTransform {
  override get domain(): constraints.Constraint {
    return constraints.real;
  }

  override get codomain(): constraints.Constraint {
    return constraints.positive;
  }

  protected override _call(x: Tensor): Tensor {
    return softplus(x);
  }

  protected override _inverse(y: Tensor): Tensor {
    return y.neg().expm1().neg().log().add(y);
  }

  protected override _logAbsDetJacobian(x: Tensor): Tensor {
    return softplus(x.neg()).neg();
  }
}

const fromMinusOneToOne = new constraints.interval(-1, 1)._withFloats();

/**
 * The transform `y = tanh(x)`, to numbers between -1 and 1.
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.TanhTransform
 * @example new torch.distributions.TanhTransform()(torch.tensor([-1, 1]));
 */
export class TanhTransform extends IncreasingTransform {
  override get domain(): constraints.Constraint {
    return constraints.real;
  }

  override get codomain(): constraints.Constraint {
    return fromMinusOneToOne;
  }

  protected override _call(x: Tensor): Tensor {
    return x.tanh();
  }

  protected override _inverse(y: Tensor): Tensor {
    return torchOps.atanh(y);
  }

  protected override _logAbsDetJacobian(x: Tensor): Tensor {
    // log(1 - tanh(x)²) without cancellation.
    return torchOps
      .rsub(x, Math.LN2)
      .sub(softplus(x.mul(-2)))
      .mul(2);
  }
}

/**
 * `y = |x|`, whose inverse is taken to be y.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.AbsTransform
 * @example new torch.distributions.AbsTransform()(torch.tensor([-1, 1])); // 1, 1
 */
export class AbsTransform extends Transform {
  override get domain(): constraints.Constraint {
    return constraints.real;
  }

  override get codomain(): constraints.Constraint {
    return constraints.positive;
  }

  protected override _equals(other: unknown): boolean {
    return other instanceof AbsTransform;
  }

  protected override _call(x: Tensor): Tensor {
    return x.abs();
  }

  protected override _inverse(y: Tensor): Tensor {
    return y;
  }

  override _spend(x: Tensor): Tensor {
    return this._mayOverwrite(AbsTransform, x) ? x.abs_() : this._forward(x);
  }
}

/** Options of {@link AffineTransform}. */
export interface AffineTransformOptions extends TransformOptions {
  /** How many dimensions an event has. Default: 0 */
  eventDim?: number | undefined;
}

/** The arguments of {@link AffineTransform}, by name. */
export interface AffineTransformParameters extends AffineTransformOptions {
  /** What is added after the multiplication; a number or a tensor. */
  loc: Parameter;
  /** What values are multiplied by; a number or a tensor, not zero. */
  scale: Parameter;
}
type AffineTransformOrder = [loc: 'loc', scale: 'scale', eventDim: 'eventDim', cacheSize: 'cacheSize'];
const bindAffine = binder<AffineTransformParameters, AffineTransformOrder>(
  'AffineTransform',
  { loc: 'any', scale: 'any' },
  { eventDim: 0, cacheSize: 0 },
);

/** Whether two parameters are the same, number for number. */
function sameParameter(a: Parameter, b: Parameter): boolean {
  if (isNumber(a)) return isNumber(b) ? a === b : sameParameter(b, a);
  return a
    .eq(b as Tensor) // or a number, for which there is another overload
    .all()
    .item() as boolean;
}

/**
 * The transform `y = loc + scale · x`, of numbers, or of vectors and more with `eventDim`.
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.AffineTransform
 * @example new torch.distributions.AffineTransform(1, 2)(torch.tensor([0, 1])); // 1, 3
 */
export class AffineTransform extends Transform {
  /** What is added. */
  declare readonly loc: Parameter;
  /** What is multiplied by. */
  declare readonly scale: Parameter;
  declare private readonly _eventDim: number;

  /** @param args loc, scale, eventDim (0), cacheSize (0) */
  constructor(...args: Arguments<AffineTransformParameters, AffineTransformOrder>) {
    const [loc, scale, eventDim, cacheSize] = bindAffine(args);
    super(cacheSize);
    this.loc = loc;
    this.scale = scale;
    this._eventDim = eventDim;
  }

  protected override _withCache(cacheSize: 0 | 1): Transform {
    return new AffineTransform(this.loc, this.scale, this._eventDim, cacheSize);
  }

  override get eventDim(): number {
    return this._eventDim;
  }

  override get domain(): constraints.Constraint {
    return this.eventDim === 0 ? constraints.real : constraints.independent(constraints.real, this.eventDim);
  }

  override get codomain(): constraints.Constraint {
    return this.domain;
  }

  override get bijective(): boolean {
    return true;
  }

  override get sign(): Sign {
    return isNumber(this.scale) ? Math.sign(this.scale) : this.scale.sign();
  }

  protected override _equals(other: unknown): boolean {
    if (!(other instanceof AffineTransform)) return false;
    return sameParameter(this.loc, other.loc) && sameParameter(this.scale, other.scale);
  }

  protected override _call(x: Tensor): Tensor {
    return plus(this.loc, times(this.scale, x));
  }

  override _spend(x: Tensor): Tensor {
    const { loc, scale } = this;
    if (!this._mayOverwrite(AffineTransform, x, loc, scale)) return this._forward(x);
    const scaled = scale instanceof Tensor ? x.mul_(scale) : x.mul_(scale);
    return loc instanceof Tensor ? scaled.add_(loc) : scaled.add_(loc);
  }

  protected override _inverse(y: Tensor): Tensor {
    const { loc, scale } = this;
    const moved = loc instanceof Tensor ? y.sub(loc) : y.sub(loc);
    return scale instanceof Tensor ? moved.div(scale) : moved.div(scale);
  }

  protected override _logAbsDetJacobian(x: Tensor): Tensor {
    const { scale, eventDim } = this;
    const logs = isNumber(scale) ? torchOps.fullLike(x, log(Math.abs(scale))) : torchOps.abs(scale).log();
    if (eventDim === 0) return logs.expand(x.shape);
    const sums = logs.view([...logs.shape.slice(0, -eventDim), -1]).sum(-1);
    return sums.expand(x.shape.slice(0, -eventDim));
  }

  protected override _forwardShape(shape: number[]): number[] {
    return broadcastTo(shape, this.loc, this.scale);
  }

  protected override _inverseShape(shape: number[]): number[] {
    return broadcastTo(shape, this.loc, this.scale);
  }
}
