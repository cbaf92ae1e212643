/** Between data frames and tensors. The data frames are those of nodejs-polars. */
import fs from 'node:fs';
import pl, { type DataFrame, type Series } from 'nodejs-polars';
import torch, { type Tensor } from 'torch-node';
import { RandomState } from './numpyRandom';
import { strFloat32 } from './python';

/** A CSV file, without its blank lines, of which Polars makes rows of nothing: pandas' `read_csv(file)`. */
export function readCsv(file: string): DataFrame {
  return pl.readCSV(file).filter(pl.anyHorizontal(pl.col('*').isNotNull()));
}

/** A column of numbers as a tensor; one in which some are missing is of float64, with NaN in their places. */
function columnTensor(column: Series): Tensor {
  if (column.nullCount() === 0) return torch.tensor(column.toTypedArray());
  return torch.tensor(Float64Array.from(column.toArray(), (value) => (value === null ? NaN : Number(value))));
}

/** A frame of numbers as a tensor: [rows, columns]; of float64 when a column is. */
export function toTensor(frame: DataFrame): Tensor {
  const columns = frame.getColumns().map(columnTensor);
  const isMixed = columns.some((column) => column.dtype !== columns[0]!.dtype);
  return torch.stack(isMixed ? columns.map((column) => column.double()) : columns, 1);
}

/** How many values of a frame are missing: pandas' `frame.isnull().sum().sum()`. */
export function countMissing(frame: DataFrame): number {
  return frame.getColumns().reduce((total, column) => total + column.nullCount(), 0);
}

/** The rows that scikit-learn's `train_test_split` puts into its two parts. */
export function trainTestSplit(
  rows: number,
  { testSize, randomState }: { testSize: number; randomState: number },
): [train: Tensor, test: Tensor] {
  const testCount = Math.ceil(testSize * rows);
  const order = BigInt64Array.from(new RandomState(randomState).permutation(rows), BigInt);
  return [torch.tensor(order.slice(testCount)), torch.tensor(order.slice(0, testCount))];
}

/**
 * Writes a float32 matrix with its columns' numbers above:
 * pandas' `DataFrame(array).to_csv(file, index=False)`.
 */
export function writeMatrixCsv(file: string, matrix: Tensor): void {
  const [rows, columns] = matrix.shape as [number, number];
  const values = matrix.toTypedArray() as Float32Array;
  const lines = [Array.from({ length: columns }, (_, i) => String(i)).join(',')];
  for (let row = 0; row < rows; row++) {
    lines.push(Array.from(values.subarray(row * columns, (row + 1) * columns), strFloat32).join(','));
  }
  fs.writeFileSync(file, `${lines.join('\n')}\n`);
}
