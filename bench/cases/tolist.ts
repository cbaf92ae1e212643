/** `tolist()`: a tensor's values as nested lists. */
import type { LoopCase } from '../case';

const shapes = [
  [[1_000_000], 3],
  [[1000, 1000], 3],
  [[28, 28], 2000],
  [[1], 20_000],
] as const;

const dtypes = ['int64', 'float32', 'float64', 'bool', 'float16', 'bfloat16', 'complex64'] as const;

export const tolist: LoopCase[] = dtypes.flatMap((dtype) =>
  shapes.map(
    ([shape, n]): LoopCase => ({
      name: `${dtype}, ${shape.join(' x ')}`,
      js: {
        setup: `const x = torch.arange(${shape.reduce((a: number, b) => a * b, 1)}).mul(0.37).to('${dtype}').reshape([${shape}]);`,
        stmt: 'x.tolist();',
      },
      py: {
        setup: `x = (torch.arange(${shape.reduce((a: number, b) => a * b, 1)}) * 0.37).to(torch.${dtype}).reshape(${shape.join(', ')})`,
        stmt: 'x.tolist()',
      },
      n,
      sustained: 5 * n,
    }),
  ),
);
