/** How the ranks' values become one. */
import { expectOneOf } from '../common/expect';

/**
 * How a collective puts the ranks' values together. gloo has no `AVG`.
 *
 * @see https://docs.pytorch.org/docs/2.13/distributed.html#torch.distributed.ReduceOp
 */
export const ReduceOp = {
  SUM: 'SUM',
  AVG: 'AVG',
  PRODUCT: 'PRODUCT',
  MIN: 'MIN',
  MAX: 'MAX',
  BAND: 'BAND',
  BOR: 'BOR',
  BXOR: 'BXOR',
} as const;

/** The name of a way to reduce. */
export type ReduceOp = keyof typeof ReduceOp;

const order = Object.keys(ReduceOp) as ReduceOp[];

/** c10d's number of it. */
export function reduceOpNumber(op: unknown): number {
  expectOneOf(op, 'op', order);
  return order.indexOf(op);
}

/** Whether it means something for the two parts of a complex number apart: Python's `supports_complex`. */
export const supportsComplex = (op: ReduceOp): boolean => op === 'SUM' || op === 'AVG';
