/** How the ranks' values become one. */
import { type Arguments, binder } from '../common/binder';
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

interface SupportsComplexParameters {
  /** The reduction. */
  reduceOp: ReduceOp;
}

const bindSupportsComplex = binder<SupportsComplexParameters, ['reduceOp']>(
  'supportsComplex',
  { reduceOp: 'any' },
  {},
);

/**
 * Whether a reduction may have complex numbers: it then means the same for their parts.
 * @param args reduceOp
 * @example torch.distributed.supportsComplex('MAX'); // false
 */
export function supportsComplex(
  ...args: Arguments<SupportsComplexParameters, [reduceOp: 'reduceOp']>
): boolean {
  const [op] = bindSupportsComplex(args);
  expectOneOf(op, 'reduceOp', order);
  return op === 'SUM' || op === 'AVG';
}
