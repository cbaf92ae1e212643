/** Tables of numbers: CSV files and tensors, and scikit-learn's split of their rows. */
import fs from 'node:fs';
import torch, { type Tensor } from 'torch-node';
import { RandomState } from './numpyRandom';
import { strFloat32 } from './python';

/**
 * The numbers of a CSV file below its first line: [rows, columns]. A float dtype has NaN where one is
 * missing, an integer dtype refuses the file.
 */
export function readNumbers(file: string, dtype: 'float32' | 'float64' | 'int64' = 'float32'): Tensor {
  const missing = dtype === 'int64' ? null : NaN;
  return torch.numpy.loadtxt(file, { dtype, delimiter: ',', quotechar: '"', skiprows: 1, ndmin: 2, missing });
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
