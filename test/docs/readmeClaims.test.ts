/** What the README says of JavaScript itself beside Python. */
import { expect, it } from 'vitest';
import torch, { type Tensor } from '../../src/index';
import { runPython } from '../helpers/python';

it("Math.cos(2.0318) isn't Python's, torch.cos of a float64 is PyTorch's", () => {
  const [math, tensor] = runPython(
    '[__import__("math").cos(2.0318), torch.cos(torch.tensor(2.0318, dtype=torch.float64)).item()]',
  ) as [number, number];
  expect(Math.cos(2.0318)).not.toBe(math);
  expect(torch.cos(torch.tensor(2.0318, { dtype: 'float64' })).item()).toBe(tensor);
});

it('a loader gives its first batch to destructuring, and numbered ones to entries()', () => {
  const set = new torch.utils.data.TensorDataset(torch.arange(4), torch.arange(4));
  const loader = new torch.utils.data.DataLoader(set, { batchSize: 2 });
  const [[x, y]] = loader as unknown as [[Tensor, Tensor]];
  expect([x.tolist(), y.tolist()]).toEqual([
    [0, 1],
    [0, 1],
  ]);
  expect([...loader.entries()].map(([i, [a]]) => [i, a!.tolist()])).toEqual([
    [0, [0, 1]],
    [1, [2, 3]],
  ]);
});
