/** Transforms of transforms. */
import { type Arguments, binder } from '../../common/binder';
import { expectInteger, invalidArgument } from '../../common/expect';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import * as constraints from '../constraints';
import { expectAll } from '../constraints/sequences';
import { sumRightmost } from '../helpers';
import { type Sign, Transform, type TransformOptions, timesSign } from './transform';

/** The arguments of {@link ComposeTransform}, by name. */
export interface ComposeTransformParameters extends TransformOptions {
  /** The transforms, in the order in which they are applied. */
  parts: readonly Transform[];
}
type ComposeTransformOrder = [parts: 'parts', cacheSize: 'cacheSize'];
const bindCompose = binder<ComposeTransformParameters, ComposeTransformOrder>(
  'ComposeTransform',
  { parts: 'any' },
  { cacheSize: 0 },
);

/** A constraint for events of so many dimensions. */
function withDims(constraint: constraints.Constraint, eventDim: number): constraints.Constraint {
  const more = eventDim - constraint.eventDim;
  return more > 0 ? constraints.independent(constraint, more) : constraint;
}

/**
 * Transforms that are applied one after the other. Caches are the parts'.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.ComposeTransform
 * @example
 * const { AffineTransform, ComposeTransform, ExpTransform } = torch.distributions;
 * new ComposeTransform([new AffineTransform(1, 2), new ExpTransform()])(torch.zeros([2])); // e, e
 */
export class ComposeTransform extends Transform {
  /** The transforms, in the order in which they are applied. */
  declare readonly parts: readonly Transform[];

  /** @param args parts, cacheSize (0) */
  constructor(...args: Arguments<ComposeTransformParameters, ComposeTransformOrder>) {
    const [given, cacheSize] = bindCompose(args);
    const parts = expectAll(given, 'parts', Transform);
    super(cacheSize);
    this.parts = cacheSize ? parts.map((part) => part.withCache(cacheSize)) : parts;
  }

  protected override _equals(other: unknown): boolean {
    return other instanceof ComposeTransform && sameTransforms(this.parts, other.parts);
  }

  override get domain(): constraints.Constraint {
    const [first] = this.parts;
    if (first === undefined) return constraints.real;
    const eventDim = this.parts.reduceRight((dim, { domain, codomain }) => {
      return Math.max(dim + domain.eventDim - codomain.eventDim, domain.eventDim);
    }, this.parts.at(-1)!.codomain.eventDim);
    return withDims(first.domain, eventDim);
  }

  override get codomain(): constraints.Constraint {
    const last = this.parts.at(-1);
    if (last === undefined) return constraints.real;
    const eventDim = this.parts.reduce((dim, { domain, codomain }) => {
      return Math.max(dim + codomain.eventDim - domain.eventDim, codomain.eventDim);
    }, this.parts[0]!.domain.eventDim);
    return withDims(last.codomain, eventDim);
  }

  override get bijective(): boolean {
    return this.parts.every((part) => part.bijective);
  }

  override get sign(): Sign {
    return this.parts.reduce<Sign>((product, { sign }) => timesSign(product, sign), 1);
  }

  override get inv(): Transform {
    if (this._inv === undefined) {
      this._inv = new ComposeTransform(this.parts.toReversed().map((part) => part.inv));
      this._inv._inv = this;
    }
    return this._inv;
  }

  protected override _withCache(cacheSize: 0 | 1): Transform {
    return new ComposeTransform(this.parts, cacheSize);
  }

  override _forward(x: Tensor): Tensor {
    return this.parts.reduce((value, part) => part._forward(value), x);
  }

  override _backward(y: Tensor): Tensor {
    return this.parts.reduceRight((value, part) => part._backward(value), y);
  }

  protected override _logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    if (this.parts.length === 0) return torchOps.zerosLike(x);
    const values = [x];
    for (const part of this.parts.slice(0, -1)) values.push(part(values.at(-1)!));
    values.push(y);
    let { eventDim } = this.domain;
    const terms = this.parts.map((part, i) => {
      const { domain, codomain } = part;
      const logDet = part.logAbsDetJacobian(values[i]!, values[i + 1]!);
      const term = sumRightmost(logDet, eventDim - domain.eventDim);
      eventDim += codomain.eventDim - domain.eventDim;
      return term;
    });
    return terms.reduce((sum, term) => sum.add(term));
  }

  protected override _forwardShape(shape: number[]): number[] {
    return this.parts.reduce((size, part) => part.forwardShape(size), shape);
  }

  protected override _inverseShape(shape: number[]): number[] {
    return this.parts.reduceRight((size, part) => part.inverseShape(size), shape);
  }

  override toString(): string {
    return `${this.constructor.name}(\n    ${this.parts.join(',\n    ')}\n)`;
  }
}

/** Whether two lists have equal transforms. */
export function sameTransforms(a: readonly Transform[], b: readonly Transform[]): boolean {
  return a.length === b.length && a.every((transform, i) => transform === b[i] || transform.equals(b[i]));
}

/**
 * The transform that changes nothing: a `ComposeTransform` of no parts.
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#module-torch.distributions.transforms
 */
export const identityTransform = new ComposeTransform([]);

/** The arguments of {@link IndependentTransform}, by name. */
export interface IndependentTransformParameters extends TransformOptions {
  /** The transform that is applied; further dimensions count as the event's. */
  baseTransform: Transform;
  /** How many more dimensions an event has. */
  reinterpretedBatchNdims: number;
}
type IndependentTransformOrder = [
  baseTransform: 'baseTransform',
  reinterpretedBatchNdims: 'reinterpretedBatchNdims',
  cacheSize: 'cacheSize',
];
const bindIndependent = binder<IndependentTransformParameters, IndependentTransformOrder>(
  'IndependentTransform',
  { baseTransform: 'any', reinterpretedBatchNdims: 'any' },
  { cacheSize: 0 },
);

/**
 * A transform whose last batch dimensions are part of the event: `logAbsDetJacobian` is summed over them.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.IndependentTransform
 * @example
 * const { ExpTransform, IndependentTransform } = torch.distributions;
 * const exp = new IndependentTransform(new ExpTransform(), 1);
 * const x = torch.ones([3]);
 * exp.logAbsDetJacobian(x, exp(x)).item(); // 3
 */
export class IndependentTransform extends Transform {
  /** What is applied. */
  declare readonly baseTransform: Transform;
  /** How many more dimensions an event has. */
  declare readonly reinterpretedBatchNdims: number;

  /** @param args baseTransform, reinterpretedBatchNdims, cacheSize (0) */
  constructor(...args: Arguments<IndependentTransformParameters, IndependentTransformOrder>) {
    const [base, dims, cacheSize] = bindIndependent(args);
    if (!(base instanceof Transform)) throw invalidArgument('a Transform', 'baseTransform', base);
    expectInteger(dims, 'reinterpretedBatchNdims');
    super(cacheSize);
    this.baseTransform = base.withCache(cacheSize);
    this.reinterpretedBatchNdims = dims;
  }

  protected override _withCache(cacheSize: 0 | 1): Transform {
    return new IndependentTransform(this.baseTransform, this.reinterpretedBatchNdims, cacheSize);
  }

  override get domain(): constraints.Constraint {
    return constraints.independent(this.baseTransform.domain, this.reinterpretedBatchNdims);
  }

  override get codomain(): constraints.Constraint {
    return constraints.independent(this.baseTransform.codomain, this.reinterpretedBatchNdims);
  }

  override get bijective(): boolean {
    return this.baseTransform.bijective;
  }

  override get sign(): Sign {
    return this.baseTransform.sign;
  }

  protected override _call(x: Tensor): Tensor {
    if (x.dim() < this.domain.eventDim) throw new RangeError('Too few dimensions on input');
    return this.baseTransform(x);
  }

  protected override _inverse(y: Tensor): Tensor {
    if (y.dim() < this.codomain.eventDim) throw new RangeError('Too few dimensions on input');
    return this.baseTransform.inv(y);
  }

  protected override _logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    return sumRightmost(this.baseTransform.logAbsDetJacobian(x, y), this.reinterpretedBatchNdims);
  }

  protected override _text(): string {
    return `${this.baseTransform}, ${this.reinterpretedBatchNdims}`;
  }

  protected override _forwardShape(shape: number[]): number[] {
    return this.baseTransform.forwardShape(shape);
  }

  protected override _inverseShape(shape: number[]): number[] {
    return this.baseTransform.inverseShape(shape);
  }
}
