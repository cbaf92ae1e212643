/** Twin of torch/nn/_reduction.py. */
import { briefText } from '../../common/brief';
import { warn } from '../../common/warnings';

/**
 * The operator's number for a reduction's name.
 *
 * @throws RangeError for an unknown name
 */
export function getEnum(reduction: string): number {
  switch (reduction) {
    case 'none':
      return 0;
    case 'mean':
      return 1;
    case 'elementwise_mean':
      warn("reduction='elementwise_mean' is deprecated. Please use reduction='mean' instead.");
      return 1;
    case 'sum':
      return 2;
    default:
      throw new RangeError(`${briefText(reduction)} is not a valid value for reduction`);
  }
}

/** The reduction that the deprecated `sizeAverage` and `reduce` mean, with PyTorch's warning. */
export function legacyGetString(
  sizeAverage: boolean | null,
  reduce: boolean | null,
  emitWarning = true,
): 'mean' | 'sum' | 'none' {
  const name = (reduce ?? true) ? ((sizeAverage ?? true) ? 'mean' : 'sum') : 'none';
  if (emitWarning) {
    warn(`size_average and reduce args will be deprecated, please use reduction='${name}' instead.`);
  }
  return name;
}

/** `legacyGetString` as the operator's number. */
export function legacyGetEnum(
  sizeAverage: boolean | null,
  reduce: boolean | null,
  emitWarning = true,
): number {
  return getEnum(legacyGetString(sizeAverage, reduce, emitWarning));
}

/** The reduction's name that a loss was called with, its deprecated forms included. */
export function reductionString(
  sizeAverage: boolean | null,
  reduce: boolean | null,
  reduction: string,
): string {
  return sizeAverage !== null || reduce !== null ? legacyGetString(sizeAverage, reduce) : reduction;
}

/** The operator's number of the reduction that a loss was called with. */
export function reductionEnum(
  sizeAverage: boolean | null,
  reduce: boolean | null,
  reduction: string,
): number {
  return getEnum(reductionString(sizeAverage, reduce, reduction));
}
