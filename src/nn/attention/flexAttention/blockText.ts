/** Pictures of masks: a cell for one or several blocks. */
import type { Tensor } from '../../../tensor/tensor';

/** How many cells a picture has at most: rows and columns, the same number of both, or -1 for all. */
export type GridSize = number | readonly [rows: number, columns: number];

/** All indices of a shape, in order. */
function* indicesOf(shape: readonly number[]): Generator<number[]> {
  const [size, ...rest] = shape;
  if (size === undefined) yield [];
  else for (let i = 0; i < size; i++) for (const inner of indicesOf(rest)) yield [i, ...inner];
}

function drawOne(matrix: readonly (readonly number[])[], rowStep: number, columnStep: number): string {
  let picture = '';
  for (let row = 0; row < matrix.length; row += rowStep) {
    for (let column = 0; column < matrix[0]!.length; column += columnStep) {
      const cells = matrix
        .slice(row, row + rowStep)
        .flatMap((line) => line.slice(column, column + columnStep));
      const ones = cells.filter((cell) => cell === 1).length;
      picture += (ones === cells.length ? '█' : ones === 0 ? ' ' : '░').repeat(2);
    }
    picture += '\n';
  }
  return picture;
}

export function drawBlocks(dense: Tensor, gridSize: GridSize, limit: number): string {
  const [rows, columns] = dense.shape.slice(-2) as [number, number];
  const [maxRows, maxColumns] = typeof gridSize === 'number' ? [gridSize, gridSize] : gridSize;
  const steps = (count: number, max: number): number =>
    max === -1 ? 1 : Math.max(1, Math.ceil(count / max));
  const pictures: string[] = [];
  for (const index of indicesOf(dense.shape.slice(0, -2))) {
    if (pictures.length === limit) {
      pictures.push(
        '...',
        'To print out more, set BlockMask.to_string(limit=N)',
        'You can also index (BlockMask[batch, head]) to choose a specific batch or head',
      );
      break;
    }
    const title = index.length === 1 ? `(${index[0]},)` : `(${index.join(', ')})`;
    const matrix = dense.get(...index).tolist() as number[][];
    pictures.push(`${title}\n${drawOne(matrix, steps(rows, maxRows), steps(columns, maxColumns))}`);
  }
  return pictures.join('\n');
}
