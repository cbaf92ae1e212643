/** Several constraints along a dimension. */
import { type Arguments, binder } from '../../common/binder';
import { torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { Constraint } from './constraint';

/** Options of `stack`. */
export interface StackConstraintOptions {
  /** The dimension along which the constraints stand. Default: 0 */
  dim?: number | undefined;
}

/** The arguments of `stack`, by name. */
export interface StackConstraintParameters extends StackConstraintOptions {
  /** The constraints, one after the other. */
  cseq: readonly Constraint[];
}

/** Options of `cat`. */
export interface CatConstraintOptions extends StackConstraintOptions {
  /** How much of the dimension each constraint is for. Default: 1 each */
  lengths?: readonly number[] | null | undefined;
}

/** The arguments of `cat`, by name. */
export interface CatConstraintParameters extends CatConstraintOptions {
  /** The constraints, one after the other. */
  cseq: readonly Constraint[];
}

type CatOrder = [cseq: 'cseq', dim: 'dim', lengths: 'lengths'];
const bindCat = binder<CatConstraintParameters, CatOrder>(
  'cat',
  { cseq: 'any' },
  { dim: 0, lengths: null as readonly number[] | null },
);

type StackOrder = [cseq: 'cseq', dim: 'dim'];
const bindStack = binder<StackConstraintParameters, StackOrder>('stack', { cseq: 'any' }, { dim: 0 });

/** Throws, as an assertion of Python's, unless all elements of a list are of a class. */
export function expectAll<T>(list: unknown, name: string, type: abstract new (...args: any[]) => T): T[] {
  if (!Array.isArray(list) || !list.every((element) => element instanceof type)) {
    throw new Error(`All elements of ${name} must be ${type.name} instances`);
  }
  return [...list];
}

/** Throws unless a value has the dimension. */
export function expectDim(dim: number, what: string, value: Tensor): void {
  if (dim < -value.dim() || dim >= value.dim())
    throw new Error(`dim ${dim} out of range for ${what} with ${value.dim()} dimensions`);
}

/** A list of lengths beside a list; 1 each where there is none. */
export function lengthsOf(
  lengths: readonly number[] | null,
  list: readonly unknown[],
  name: string,
): number[] {
  const result = lengths === null ? list.map(() => 1) : [...lengths];
  if (result.length !== list.length)
    throw new Error(`lengths (${result.length}) must match ${name} (${list.length})`);
  return result;
}

/** The parts of a tensor along a dimension. */
export function parts(value: Tensor, dim: number, lengths: readonly number[]): Tensor[] {
  let start = 0;
  return lengths.map((length) => {
    const part = value.narrow(dim, start, length);
    start += length;
    return part;
  });
}

/** The slices of a tensor along a dimension. */
export const slices = (value: Tensor, dim: number): Tensor[] =>
  Array.from({ length: value.size(dim) }, (_, i) => value.select(dim, i));

/** Values that are parts along a dimension, each with a constraint of its own: what `torch.cat` makes. */
export class Cat extends Constraint {
  readonly cseq: readonly Constraint[];
  readonly lengths: readonly number[];
  readonly dim: number;

  /** @param args cseq, dim (0), lengths (1 each) */
  constructor(...args: Arguments<CatConstraintParameters, CatOrder>) {
    super();
    const [cseq, dim, lengths] = bindCat(args);
    this.cseq = expectAll(cseq, 'cseq', Constraint);
    this.lengths = lengthsOf(lengths, this.cseq, 'cseq');
    this.dim = dim;
  }

  override get isDiscrete(): boolean {
    return this.cseq.some((constraint) => constraint.isDiscrete);
  }

  override get eventDim(): number {
    return Math.max(...this.cseq.map((constraint) => constraint.eventDim));
  }

  protected override _check(value: Tensor): Tensor {
    expectDim(this.dim, 'value', value);
    const valid = parts(value, this.dim, this.lengths).map((part, i) => this.cseq[i]!.check(part));
    return torchOps.cat(valid, this.dim);
  }
}

/** Values that are slices along a dimension, each with a constraint of its own: what `torch.stack` makes. */
export class Stack extends Constraint {
  readonly cseq: readonly Constraint[];
  readonly dim: number;

  /** @param args cseq, dim (0) */
  constructor(...args: Arguments<StackConstraintParameters, StackOrder>) {
    super();
    const [cseq, dim] = bindStack(args);
    this.cseq = expectAll(cseq, 'cseq', Constraint);
    this.dim = dim;
  }

  override get isDiscrete(): boolean {
    return this.cseq.some((constraint) => constraint.isDiscrete);
  }

  override get eventDim(): number {
    const dim = Math.max(...this.cseq.map((constraint) => constraint.eventDim));
    return this.dim + dim < 0 ? dim + 1 : dim;
  }

  protected override _check(value: Tensor): Tensor {
    expectDim(this.dim, 'value', value);
    const pairs = slices(value, this.dim).slice(0, this.cseq.length);
    return torchOps.stack(
      pairs.map((slice, i) => this.cseq[i]!.check(slice)),
      this.dim,
    );
  }
}
