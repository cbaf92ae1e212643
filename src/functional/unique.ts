/** Unique elements. */
import { torchOps } from '../tensor/operators';
import { signature } from '../tensor/signature';
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

type Plain = { returnInverse?: false | undefined; returnCounts?: false | undefined };
type One =
  | { returnInverse: true; returnCounts?: false | undefined }
  | { returnInverse?: false | undefined; returnCounts: true };
type Both = { returnInverse: true; returnCounts: true };

const bindUnique = signature(
  'unique',
  { input: 'Tensor' },
  { sorted: true, returnInverse: false, returnCounts: false, dim: null as number | null },
);

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
 * @see https://pytorch.org/docs/stable/generated/torch.unique.html
 */
export function unique(input: Tensor, options: UniqueOptions & Both): [Tensor, Tensor, Tensor];
export function unique(input: Tensor, options: UniqueOptions & One): [Tensor, Tensor];
export function unique(
  input: Tensor,
  sorted: boolean,
  returnInverse: true,
  returnCounts: true,
  dim?: number | null,
): [Tensor, Tensor, Tensor];
export function unique(
  input: Tensor,
  sorted: boolean,
  returnInverse: true,
  returnCounts?: false,
  dim?: number | null,
): [Tensor, Tensor];
export function unique(
  input: Tensor,
  sorted: boolean,
  returnInverse: false,
  returnCounts: true,
  dim?: number | null,
): [Tensor, Tensor];
export function unique(
  input: Tensor,
  sorted?: boolean | (UniqueOptions & Plain),
  returnInverse?: false | (UniqueOptions & Plain),
  returnCounts?: false | (UniqueOptions & Plain),
  dim?: number | null | UniqueOptions,
): Tensor;
export function unique(input: Tensor, ...rest: unknown[]): Tensor | Tensor[] {
  const { sorted, returnInverse, returnCounts, dim } = bindUnique(rest, input);
  const result =
    dim !== null
      ? torchOps.uniqueDim(input, dim, sorted, returnInverse, returnCounts)
      : torchOps._unique2(input, sorted, returnInverse, returnCounts);
  return select(result, returnInverse, returnCounts);
}

const bindUniqueConsecutive = signature(
  'uniqueConsecutive',
  { input: 'Tensor' },
  { returnInverse: false, returnCounts: false, dim: null as number | null },
);

/**
 * The input without repetitions of the element, or slice, right before.
 *
 * @returns the elements, or [elements, inverse, counts] with those asked for
 * @example torch.uniqueConsecutive(x)
 * @see https://pytorch.org/docs/stable/generated/torch.unique_consecutive.html
 */
export function uniqueConsecutive(
  input: Tensor,
  options: UniqueConsecutiveOptions & Both,
): [Tensor, Tensor, Tensor];
export function uniqueConsecutive(input: Tensor, options: UniqueConsecutiveOptions & One): [Tensor, Tensor];
export function uniqueConsecutive(
  input: Tensor,
  returnInverse: true,
  returnCounts: true,
  dim?: number | null,
): [Tensor, Tensor, Tensor];
export function uniqueConsecutive(
  input: Tensor,
  returnInverse: true,
  returnCounts?: false,
  dim?: number | null,
): [Tensor, Tensor];
export function uniqueConsecutive(
  input: Tensor,
  returnInverse: false,
  returnCounts: true,
  dim?: number | null,
): [Tensor, Tensor];
export function uniqueConsecutive(
  input: Tensor,
  returnInverse?: false | (UniqueConsecutiveOptions & Plain),
  returnCounts?: false | (UniqueConsecutiveOptions & Plain),
  dim?: number | null | UniqueConsecutiveOptions,
): Tensor;
export function uniqueConsecutive(input: Tensor, ...rest: unknown[]): Tensor | Tensor[] {
  const { returnInverse, returnCounts, dim } = bindUniqueConsecutive(rest, input);
  const result = torchOps.uniqueConsecutive(input, returnInverse, returnCounts, dim);
  return select(result, returnInverse, returnCounts);
}
