/**
 * What `tsc --strict` must accept, and what it must refuse, of torch.utils.data.fromArrow. Compiled, never
 * run.
 */
import type { RecordBatch, Table, Vector } from 'apache-arrow';
import type { ColumnData } from 'hyparquet' with { 'resolution-mode': 'import' };
import type { Tensor } from '../../src';
import { fromArrow, type MaskedColumn } from '../../src/utils/data';

declare const table: Table;
declare const batch: RecordBatch;
declare const vector: Vector;
declare const chunks: ColumnData[];

export function whatPackagesHaveIsTaken(): void {
  const columns: Record<string, Tensor> = fromArrow(table);
  const same: Record<string, Tensor> = fromArrow(batch, { columns: ['x'], dictionaries: 'codes' });
  const one: Tensor = fromArrow(vector);
  const filled: Tensor = fromArrow(vector, { nulls: 0 });
  const parquet: Record<string, Tensor> = fromArrow(chunks, { nulls: 'refuse', columns: undefined });
  const masked: MaskedColumn = fromArrow(vector, { nulls: 'mask' });
  const all: Record<string, MaskedColumn> = fromArrow(table, { nulls: 'mask' });
  const either: Tensor | MaskedColumn = fromArrow(vector, { nulls: 0 as 'mask' | 0 });
  void [columns, same, one, filled, parquet, masked, all, either];
}

export function nothingElseIs(): void {
  // @ts-expect-error nothing
  fromArrow();
  // @ts-expect-error bytes
  fromArrow(new Uint8Array(3));
  // @ts-expect-error a promise
  fromArrow(Promise.resolve(table));
  // @ts-expect-error no such choice
  fromArrow(table, { nulls: 'fill' });
  // @ts-expect-error no such option
  fromArrow(table, { nul: 'mask' });
  // @ts-expect-error a vector is one tensor
  const columns: Record<string, Tensor> = fromArrow(vector);
  // @ts-expect-error a column with a mask is two
  const one: Tensor = fromArrow(vector, { nulls: 'mask' });
  void [columns, one];
}
