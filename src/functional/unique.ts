/** Unique elements. */
import { type Arguments, binder } from '../common/binder';
import { tensor } from '../tensor/argument';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';

/** Options of `unique`. */
export interface UniqueOptions {
  /** Sorts the elements. Default: true */
  sorted?: boolean | undefined;
  /** Also returns where each element of the input ended up. Default: false */
  returnInverse?: boolean | undefined;
  /** Also returns how often each occurs. Default: false */
  returnCounts?: boolean | undefined;
  /** The dimension whose slices are compared; elements without it. */
  dim?: number | null | undefined;
}

/** Options of `uniqueConsecutive`. */
export type UniqueConsecutiveOptions = Omit<UniqueOptions, 'sorted'>;

/** What is asked for besides the elements. */
export type Inverse = {
  /** Whether the inverse is wanted: for each element of the input, its place in the result. */
  returnInverse: true;
  /** Whether counts are wanted: here they are not. */
  returnCounts?: false | undefined;
};
/** Asks for the counts besides the elements. */
export type Counts = {
  /** Whether the inverse is wanted: here it is not. */
  returnInverse?: false | undefined;
  /** Whether counts are wanted: how often each element occurs. */
  returnCounts: true;
};
/** Asks for the inverse and the counts besides the elements. */
export type InverseAndCounts = {
  /** Whether the inverse is wanted: for each element of the input, its place in the result. */
  returnInverse: true;
  /** Whether counts are wanted: how often each element occurs. */
  returnCounts: true;
};
/** Asks for nothing besides the elements. */
export type Neither = {
  /** Whether the inverse is wanted: here it is not. */
  returnInverse?: false | undefined;
  /** Whether counts are wanted: here they are not. */
  returnCounts?: false | undefined;
};

type Input = {
  /** The tensor whose elements, or slices along `dim`, are compared. */
  input: Tensor;
};
/** The order of what `unique` takes after its input. */
export type UniqueOrder = [
  sorted: 'sorted',
  returnInverse: 'returnInverse',
  returnCounts: 'returnCounts',
  dim: 'dim',
];
type UniqueArgs<Asked> = Arguments<
  Omit<UniqueOptions, keyof Neither> & Asked & Input,
  [input: 'input', ...UniqueOrder]
>;
const bindUnique = binder<UniqueOptions & Input, [input: 'input', ...UniqueOrder]>(
  'unique',
  { input: tensor },
  { sorted: true, returnInverse: false, returnCounts: false, dim: null },
);

/** The order of what `uniqueConsecutive` takes after its input. */
export type UniqueConsecutiveOrder = [
  returnInverse: 'returnInverse',
  returnCounts: 'returnCounts',
  dim: 'dim',
];
type UniqueConsecutiveArgs<Asked> = Arguments<
  Omit<UniqueConsecutiveOptions, keyof Neither> & Asked & Input,
  [input: 'input', ...UniqueConsecutiveOrder]
>;
const bindUniqueConsecutive = binder<
  UniqueConsecutiveOptions & Input,
  [input: 'input', ...UniqueConsecutiveOrder]
>('uniqueConsecutive', { input: tensor }, { returnInverse: false, returnCounts: false, dim: null });

/** What was asked for of [output, inverse, counts]. */
function select(result: readonly Tensor[], returnInverse: boolean, returnCounts: boolean): Tensor | Tensor[] {
  const [output, inverse, counts] = result as readonly [Tensor, Tensor, Tensor];
  if (!returnInverse && !returnCounts) return output;
  if (!returnInverse) return [output, counts];
  return returnCounts ? [output, inverse, counts] : [output, inverse];
}

/**
 * The unique elements of a tensor, or its unique slices along a dimension.
 *
 * @returns the elements, or [elements, inverse, counts] with those asked for
 * @example const [values, counts] = torch.unique(x, { returnCounts: true })
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.unique.html
 */
export function unique(...args: UniqueArgs<InverseAndCounts>): [Tensor, Tensor, Tensor];
export function unique(...args: UniqueArgs<Inverse>): [Tensor, Tensor];
export function unique(...args: UniqueArgs<Counts>): [Tensor, Tensor];
export function unique(...args: UniqueArgs<Neither>): Tensor;
export function unique(...args: unknown[]): Tensor | Tensor[] {
  const [input, sorted, returnInverse, returnCounts, dim] = bindUnique(args);
  const result =
    dim !== null
      ? torchOps.uniqueDim(input, dim, sorted, returnInverse, returnCounts)
      : torchOps._unique2(input, sorted, returnInverse, returnCounts);
  return select(result, returnInverse, returnCounts);
}

/**
 * The input without repetitions of the element, or slice, right before.
 *
 * @returns the elements, or [elements, inverse, counts] with those asked for
 * @example torch.uniqueConsecutive(x)
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.unique_consecutive.html
 */
export function uniqueConsecutive(...args: UniqueConsecutiveArgs<InverseAndCounts>): [Tensor, Tensor, Tensor];
export function uniqueConsecutive(...args: UniqueConsecutiveArgs<Inverse>): [Tensor, Tensor];
export function uniqueConsecutive(...args: UniqueConsecutiveArgs<Counts>): [Tensor, Tensor];
export function uniqueConsecutive(...args: UniqueConsecutiveArgs<Neither>): Tensor;
export function uniqueConsecutive(...args: unknown[]): Tensor | Tensor[] {
  const [input, returnInverse, returnCounts, dim] = bindUniqueConsecutive(args);
  const result = torchOps.uniqueConsecutive(input, returnInverse, returnCounts, dim);
  return select(result, returnInverse, returnCounts);
}
