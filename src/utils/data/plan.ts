/**
 * Plans of batches: what native threads can do with a dataset's tensors to make what `getBatch` makes,
 * bit for bit.
 */
import type { Tensor } from '../../tensor/tensor';
import { batchPositions, canSelectRows } from './batch';
import { type Dataset, hasBatches, Subset, TensorDataset, wholeIndex } from './dataset';
import type { Column } from './recipe';

export interface BatchPlan {
  columns: readonly Column[];
  /** Indices as positions of rows; null where one is none. */
  positions(indices: readonly number[]): Tensor | null;
}

const plans = new Map<object, (dataset: any) => BatchPlan | null>();

/** Says how a class's `getBatch` is planned; null where it can't (now). */
export function definePlan<D extends Dataset<any>>(
  type: abstract new (...args: any[]) => D,
  plan: (dataset: D) => BatchPlan | null,
): void {
  plans.set(type.prototype, plan);
}

/** The plan of a dataset's batches, or null where there is none. */
export function planOf(dataset: unknown): BatchPlan | null {
  if (typeof dataset !== 'object' || dataset === null || !hasBatches(dataset)) return null;
  let level = dataset;
  while (!Object.hasOwn(level, 'getBatch')) level = Object.getPrototypeOf(level);
  return plans.get(level)?.(dataset) ?? null;
}

/** A plan over tensors of one length. */
export function planColumns(columns: readonly Column[]): BatchPlan | null {
  if (!columns.every(({ rows }) => rows.device === 'cpu' && canSelectRows(rows))) return null;
  const length = columns[0]!.rows.size(0);
  return { columns, positions: (indices) => batchPositions(indices, length) };
}

definePlan(TensorDataset, ({ tensors }) => planColumns(tensors.map((rows) => ({ rows, steps: [] }))));

definePlan(Subset, (subset: Subset<any>) => {
  const plan = planOf(subset.dataset);
  if (plan === null) return null;
  const { length } = subset;
  const isIndex = (i: number) => Number.isInteger(i) && i >= -length && i < length;
  return {
    columns: plan.columns,
    positions: (indices) =>
      indices.every(isIndex) ? plan.positions(indices.map((i) => wholeIndex(subset, i))) : null,
  };
});
