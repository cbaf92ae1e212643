/** Several transforms along a dimension. */
import { type Arguments, binder } from '../../common/binder';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import * as constraints from '../constraints';
import { expectAll, expectDim, lengthsOf, parts, slices } from '../constraints/sequences';
import { sumRightmost } from '../helpers';
import { Transform, type TransformOptions } from './transform';

/** Options of {@link StackTransform}. */
export interface StackTransformOptions extends TransformOptions {
  /** The dimension along which the transforms stand. Default: 0 */
  dim?: number | undefined;
}

/** The arguments of {@link StackTransform}, by name. */
export interface StackTransformParameters extends StackTransformOptions {
  /** The transforms, one after the other. */
  tseq: readonly Transform[];
}

/** Options of {@link CatTransform}. */
export interface CatTransformOptions extends StackTransformOptions {
  /** How much of the dimension each transform is for. Default: 1 each */
  lengths?: readonly number[] | null | undefined;
}

/** The arguments of {@link CatTransform}, by name. */
export interface CatTransformParameters extends CatTransformOptions {
  /** The transforms, one after the other. */
  tseq: readonly Transform[];
}

type CatOrder = [tseq: 'tseq', dim: 'dim', lengths: 'lengths', cacheSize: 'cacheSize'];
const bindCat = binder<CatTransformParameters, CatOrder>(
  'CatTransform',
  { tseq: 'any' },
  { dim: 0, lengths: null as readonly number[] | null, cacheSize: 0 },
);

type StackOrder = [tseq: 'tseq', dim: 'dim', cacheSize: 'cacheSize'];
const bindStack = binder<StackTransformParameters, StackOrder>(
  'StackTransform',
  { tseq: 'any' },
  { dim: 0, cacheSize: 0 },
);

/** Several transforms side by side. */
abstract class SideBySide extends Transform {
  /** The transforms, one after the other. */
  declare readonly transforms: readonly Transform[];
  /** The dimension along which they stand. */
  declare readonly dim: number;

  constructor(tseq: unknown, dim: number, cacheSize: 0 | 1) {
    const given = expectAll(tseq, 'tseq', Transform);
    super(cacheSize);
    this.transforms = cacheSize ? given.map((transform) => transform.withCache(cacheSize)) : given;
    this.dim = dim;
  }

  override get bijective(): boolean {
    return this.transforms.every((transform) => transform.bijective);
  }

  /**
   * Throws, as an assertion of Python's, unless a value has the dimension, in the size that it must be of.
   */
  protected _expectSize(value: Tensor, what: string, name: string, size: number, sizeName: string): void {
    expectDim(this.dim, what, value);
    const actual = value.size(this.dim);
    if (actual !== size)
      throw new Error(`${name}.size(${this.dim}) = ${actual} must equal ${sizeName} ${size}`);
  }
}

/**
 * Applies several transforms to parts of its input along a dimension: what `torch.cat` is for tensors.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.CatTransform
 * @example
 * const { CatTransform, ExpTransform, identityTransform } = torch.distributions;
 * new CatTransform([identityTransform, new ExpTransform()], 0, [2, 3])(torch.zeros([5])); // 0, 0, 1, 1, 1
 */
export class CatTransform extends SideBySide {
  /** How much of the dimension each transform is for. */
  declare readonly lengths: readonly number[];

  /** @param args tseq, dim (0), lengths (1 each), cacheSize (0) */
  constructor(...args: Arguments<CatTransformParameters, CatOrder>) {
    const [tseq, dim, lengths, cacheSize] = bindCat(args);
    super(tseq, dim, cacheSize);
    this.lengths = lengthsOf(lengths, this.transforms, 'transforms');
  }

  protected override _withCache(cacheSize: 0 | 1): Transform {
    return new CatTransform(this.transforms, this.dim, this.lengths, cacheSize);
  }

  override get eventDim(): number {
    return Math.max(...this.transforms.map((transform) => transform.eventDim));
  }

  /** The size of the dimension. */
  override get length(): number {
    return this.lengths.reduce((sum, length) => sum + length, 0);
  }

  override get domain(): constraints.Constraint {
    const domains = this.transforms.map((transform) => transform.domain);
    return constraints.cat(domains, this.dim, this.lengths);
  }

  override get codomain(): constraints.Constraint {
    const codomains = this.transforms.map((transform) => transform.codomain);
    return constraints.cat(codomains, this.dim, this.lengths);
  }

  /** The parts of a value, one for each transform. */
  private _parts(value: Tensor, what: string, name: string): Tensor[] {
    this._expectSize(value, what, name, this.length, 'length');
    return parts(value, this.dim, this.lengths);
  }

  protected override _call(x: Tensor): Tensor {
    const outputs = this._parts(x, 'tensor', 'x').map((part, i) => this.transforms[i]!(part));
    return torchOps.cat(outputs, this.dim);
  }

  protected override _inverse(y: Tensor): Tensor {
    const inputs = this._parts(y, 'tensor', 'y').map((part, i) => this.transforms[i]!.inv(part));
    return torchOps.cat(inputs, this.dim);
  }

  protected override _logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    const inputs = this._parts(x, 'x', 'x');
    const outputs = this._parts(y, 'y', 'y');
    const { eventDim } = this;
    const terms = this.transforms.map((transform, i) => {
      const term = transform.logAbsDetJacobian(inputs[i]!, outputs[i]!);
      return sumRightmost(term, Math.max(eventDim - transform.eventDim, 0));
    });
    const dim = (this.dim >= 0 ? this.dim - x.dim() : this.dim) + eventDim;
    if (dim < 0) return torchOps.cat(terms, dim);
    // Python's sum begins with 0.
    return terms.slice(1).reduce((sum, term) => sum.add(term), terms[0]!.add(0));
  }
}

/**
 * Applies several transforms to slices of its input along a dimension: what `torch.stack` is for tensors.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributions.html#torch.distributions.transforms.StackTransform
 * @example
 * const { ExpTransform, identityTransform, StackTransform } = torch.distributions;
 * new StackTransform([identityTransform, new ExpTransform()], 1)(torch.zeros([3, 2])); // 0, 1 in each row
 */
export class StackTransform extends SideBySide {
  /** @param args tseq, dim (0), cacheSize (0) */
  constructor(...args: Arguments<StackTransformParameters, StackOrder>) {
    super(...bindStack(args));
  }

  protected override _withCache(cacheSize: 0 | 1): Transform {
    return new StackTransform(this.transforms, this.dim, cacheSize);
  }

  override get domain(): constraints.Constraint {
    const domains = this.transforms.map((transform) => transform.domain);
    return constraints.stack(domains, this.dim);
  }

  override get codomain(): constraints.Constraint {
    const codomains = this.transforms.map((transform) => transform.codomain);
    return constraints.stack(codomains, this.dim);
  }

  /** The slices of a value, one for each transform. */
  private _slices(value: Tensor, what: string, name: string): Tensor[] {
    this._expectSize(value, what, name, this.transforms.length, 'len(transforms)');
    return slices(value, this.dim);
  }

  protected override _call(x: Tensor): Tensor {
    const outputs = this._slices(x, 'tensor', 'x').map((slice, i) => this.transforms[i]!(slice));
    return torchOps.stack(outputs, this.dim);
  }

  protected override _inverse(y: Tensor): Tensor {
    const inputs = this._slices(y, 'tensor', 'y').map((slice, i) => this.transforms[i]!.inv(slice));
    return torchOps.stack(inputs, this.dim);
  }

  protected override _logAbsDetJacobian(x: Tensor, y: Tensor): Tensor {
    const inputs = this._slices(x, 'x', 'x');
    const outputs = this._slices(y, 'y', 'y');
    const terms = this.transforms.map((each, i) => each.logAbsDetJacobian(inputs[i]!, outputs[i]!));
    return torchOps.stack(terms, this.dim);
  }
}
