/** Argument types that the functional modules share. */
import type { Tensor } from '../../tensor/tensor';

export type { DType, IntOrList } from '../../tensor/types';

/** Which reduction a loss applies to its per-element values. */
export type Reduction = 'none' | 'mean' | 'sum';

/** The deprecated boolean forms of `reduction` and the string itself. */
export interface ReductionOptions {
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
  /** What becomes of the elements' losses: 'none', 'mean' or 'sum'. Default: 'mean' */
  reduction?: Reduction | undefined;
}

/** A Tensor that may be left out. */
export type MaybeTensor = Tensor | null;

/** A boolean that may be left out. */
export type MaybeBoolean = boolean | null;
