/** The base of transforms, and their inverses. */
import { type Arguments, binder } from '../../common/binder';
import { NotImplementedError } from '../../common/errors';
import { Callable, callModule } from '../../nn/modules/module/callable';
import { keepBeyondScopes } from '../../runtime/memory';
import { tensor } from '../../tensor/argument';
import { Tensor } from '../../tensor/tensor';
import { checkShape, type Shape } from '../arguments';
import type { Constraint } from '../constraints';
import { constructsItself, isNumber } from '../helpers';
import { mayFinishInPlace } from '../largeDraws';

/** Options of transforms. */
export interface TransformOptions {
  /**
   * How many pairs of input and output are kept: with 1, undoing a transform of its last output gives back
   * its input itself. Default: 0
   */
  cacheSize?: 0 | 1 | undefined;
}
export type TransformOrder = [cacheSize: 'cacheSize'];
const bindTransform = binder<TransformOptions, TransformOrder>('Transform', {}, { cacheSize: 0 });
const bindWithCache = binder<TransformOptions, TransformOrder>('withCache', {}, { cacheSize: 1 });

interface CallParameters {
  x: Tensor;
}
const bindCall = binder<CallParameters, [x: 'x']>('Transform', { x: tensor }, {});

/** The arguments of {@link Transform.logAbsDetJacobian}, by name. */
export interface JacobianParameters {
  /** Values of the transform's domain, which it takes to `y`. */
  x: Tensor;
  /** Values of the transform's codomain, which come from `x`. */
  y: Tensor;
}
type JacobianOrder = [x: 'x', y: 'y'];
export type JacobianArguments = Arguments<JacobianParameters, JacobianOrder>;
const bindJacobian = binder<JacobianParameters, JacobianOrder>(
  'logAbsDetJacobian',
  { x: tensor, y: tensor },
  {},
);

/** The arguments of {@link Transform.forwardShape} and {@link Transform.inverseShape}, by name. */
export interface ShapeParameters {
  /** The shape of a tensor that goes through the transform. */
  shape: Shape;
}
type ShapeOrder = [shape: 'shape'];
export type ShapeArguments = Arguments<ShapeParameters, ShapeOrder>;
const bindShape = binder<ShapeParameters, ShapeOrder>('forwardShape', { shape: 'any' }, {});

interface EqualsParameters {
  /** What the transform is compared with; only transforms can be equal to it. */
  other: unknown;
}
const bindEquals = binder<EqualsParameters, [other: 'other']>('equals', { other: 'any' }, {});

/** Whether a transform increases (1) or decreases (-1). */
export type Sign = number | Tensor;

/** The product of two signs. */
export function timesSign(a: Sign, b: Sign): Sign {
  if (isNumber(a)) return isNumber(b) ? a * b : b.mul(a);
  return isNumber(b) ? a.mul(b) : a.mul(b);
}

/** A transform is called like a function. */
export interface Transform {
  (x: Tensor): Tensor;
  (options: CallParameters): Tensor;
}

/**
 * Base class of transforms: functions that can be undone and whose derivative's determinant is known. A
 * transform is called like a function, `transform.inv` is the inverse.
 *
 * A transform of a script's own extends it and has `domain`, `codomain`, `_call`, `_inverse`,
 * `logAbsDetJacobian`, and `bijective` and `sign` where they hold.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.Transform
 * @example
 * const exp = new torch.distributions.ExpTransform();
 * const y = exp(torch.tensor([0, 1]));
 * exp.inv(y);
 */
export abstract class Transform extends Callable {
  /** @internal */
  declare readonly _cacheSize: number;
  declare private _cached: readonly [x: Tensor, y: Tensor] | undefined;
  /** @internal */
  declare _inv: Transform | undefined;

  /**
   * @param args cacheSize (0)
   * @throws RangeError for a cache of another size than 0 and 1
   */
  constructor(...args: Arguments<TransformOptions, TransformOrder>) {
    super();
    const cacheSize: number = bindTransform(args, new.target.name)[0];
    if (cacheSize !== 0 && cacheSize !== 1) throw new RangeError('cache_size must be 0 or 1');
    this._cacheSize = cacheSize;
  }

  /** Where the inputs are. */
  abstract get domain(): Constraint;

  /** Where the outputs are. */
  abstract get codomain(): Constraint;

  /** Whether each output comes from one input: `t.inv(t(x))` is x, and `t(t.inv(y))` is y. */
  get bijective(): boolean {
    return false;
  }

  /** How many dimensions an input and an output have. */
  get eventDim(): number {
    const { eventDim } = this.domain;
    if (eventDim === this.codomain.eventDim) return eventDim;
    throw new RangeError('Please use either .domain.event_dim or .codomain.event_dim');
  }

  /** The inverse: `t.inv.inv` is t. */
  get inv(): Transform {
    this._inv ??= new InverseTransform(this);
    return this._inv;
  }

  /** 1 where the transform increases, -1 where it decreases; of transforms of single numbers. */
  get sign(): Sign {
    throw new NotImplementedError(`${this.constructor.name} does not implement sign`);
  }

  /**
   * The same transform with a cache.
   *
   * @param args cacheSize (1)
   */
  withCache(...args: Arguments<TransformOptions, TransformOrder>): Transform {
    const [cacheSize] = bindWithCache(args);
    return this._cacheSize === cacheSize ? this : this._withCache(cacheSize);
  }

  /** @internal A new transform. */
  protected _withCache(cacheSize: 0 | 1): Transform {
    if (constructsItself(this.constructor, Transform))
      throw new NotImplementedError(`${this.constructor.name}.withCache is not implemented`);
    return Reflect.construct(this.constructor, [cacheSize]);
  }

  /**
   * Python's `==`: whether another transform is known to do the same.
   *
   * @param args other: anything
   */
  equals(...args: Arguments<EqualsParameters, [other: 'other']>): boolean {
    return this._equals(bindEquals(args)[0]);
  }

  protected _equals(other: unknown): boolean {
    return this === other;
  }

  /** @internal */
  override [callModule](args: unknown[]): unknown {
    return this._forward(bindCall(args, this.constructor.name)[0]);
  }

  /** @internal The output of `x`, which may be cached. */
  _forward(x: Tensor): Tensor {
    if (this._cacheSize === 0) return this._call(x);
    if (this._cached?.[0] === x) return this._cached[1];
    const y = this._call(x);
    this._cached = [x, y];
    keepBeyondScopes(this._cached);
    return y;
  }

  /** @internal The input of `y`, which may be cached. */
  _backward(y: Tensor): Tensor {
    if (this._cacheSize === 0) return this._inverse(y);
    if (this._cached?.[1] === y) return this._cached[0];
    const x = this._inverse(y);
    this._cached = [x, y];
    keepBeyondScopes(this._cached);
    return x;
  }

  /** @internal The output of an input that nobody else has, whose memory may become the output's. */
  _spend(x: Tensor): Tensor {
    return this._forward(x);
  }

  /** @internal The input of an output that nobody else has. */
  _spendBack(y: Tensor): Tensor {
    return this._backward(y);
  }

  /** Whether a transform of this very class, and with these parameters, may write over its input. */
  protected _mayOverwrite(own: unknown, x: Tensor, ...parameters: unknown[]): boolean {
    if (this._cacheSize !== 0 || this.constructor !== own) return false;
    return mayFinishInPlace(x.numel(), x, ...parameters.filter((each) => each instanceof Tensor));
  }

  /** Computes the output. */
  protected _call(_x: Tensor): Tensor {
    throw new NotImplementedError(`${this.constructor.name} does not implement _call`);
  }

  /** Computes the input of an output. */
  protected _inverse(_y: Tensor): Tensor {
    throw new NotImplementedError(`${this.constructor.name} does not implement _inverse`);
  }

  /**
   * `log |det dy/dx|`.
   *
   * @param args x: an input; y: its output
   */
  logAbsDetJacobian(...args: JacobianArguments): Tensor {
    return this._logAbsDetJacobian(...bindJacobian(args));
  }

  protected _logAbsDetJacobian(_x: Tensor, _y: Tensor): Tensor {
    throw new NotImplementedError(`${this.constructor.name} does not implement logAbsDetJacobian`);
  }

  /**
   * The shape of the output of an input.
   *
   * @param args shape: the input's shape
   */
  forwardShape(...args: ShapeArguments): number[] {
    return this._forwardShape(checkShape(bindShape(args)[0], 'shape'));
  }

  protected _forwardShape(shape: number[]): number[] {
    return shape;
  }

  /**
   * The shape of the input of an output.
   *
   * @param args shape: the output's shape
   */
  inverseShape(...args: ShapeArguments): number[] {
    return this._inverseShape(checkShape(bindShape(args, 'inverseShape')[0], 'shape'));
  }

  protected _inverseShape(shape: number[]): number[] {
    return shape;
  }

  /** @internal The constructor's arguments, as the text has them. */
  protected _text(): string {
    return '';
  }

  /** Python's `repr`. */
  override toString(): string {
    return `${this.constructor.name}(${this._text()})`;
  }
}

/** What undoes a transform. */
class InverseTransform extends Transform {
  declare _inv: Transform;

  constructor(transform: Transform) {
    super(transform._cacheSize as 0 | 1);
    this._inv = transform;
  }

  override get domain(): Constraint {
    return this._inv.codomain;
  }

  override get codomain(): Constraint {
    return this._inv.domain;
  }

  override get bijective(): boolean {
    return this._inv.bijective;
  }

  override get sign(): Sign {
    return this._inv.sign;
  }

  override get inv(): Transform {
    return this._inv;
  }

  protected override _withCache(cacheSize: 0 | 1): Transform {
    return this._inv.withCache(cacheSize).inv;
  }

  protected override _equals(other: unknown): boolean {
    return other instanceof InverseTransform && this._inv.equals(other._inv);
  }

  override _forward(x: Tensor): Tensor {
    return this._inv._backward(x);
  }

  override _backward(y: Tensor): Tensor {
    return this._inv._forward(y);
  }

  override _spend(x: Tensor): Tensor {
    return this._inv._spendBack(x);
  }

  override _spendBack(y: Tensor): Tensor {
    return this._inv._spend(y);
  }

  protected override _logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    return this._inv.logAbsDetJacobian(y, x).neg();
  }

  protected override _forwardShape(shape: number[]): number[] {
    return this._inv.inverseShape(shape);
  }

  protected override _inverseShape(shape: number[]): number[] {
    return this._inv.forwardShape(shape);
  }

  /** The class has no public name, in Python either. */
  override toString(): string {
    return `_InverseTransform(${this._inv})`;
  }
}
