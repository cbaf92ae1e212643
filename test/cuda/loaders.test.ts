/** Loaders whose batches go to the tests' device: Python's batches, in Python's order. */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';
import { device, isCpu } from '../helpers/device';
import { runPython, toWire } from '../helpers/python';

const { DataLoader, TensorDataset } = torch.utils.data;

class Shifted extends torch.utils.data.Dataset<[Tensor, number]> {
  override readonly length = 37;
  getItem(i: number): [Tensor, number] {
    return [torch.arange(6).float().reshape(2, 3).add(i), i % 5];
  }
}

const python = `
from torch.utils.data import DataLoader, Dataset, TensorDataset
class Shifted(Dataset):
    def __len__(self): return 37
    def __getitem__(self, i): return torch.arange(6.0).reshape(2, 3) + i, i % 5
torch.manual_seed(4)
x = torch.arange(74.0).reshape(37, 2)
tensors = TensorDataset(x, x.sum(1))
def batches(loader):
    return [[part.to(input["device"], non_blocking=True) for part in batch] for epoch in range(2) for batch in loader]
`;
const x = torch.arange(74).float().reshape(37, 2);
const tensors = new TensorDataset(x, x.sum(1));

describe('a loader', () => {
  const pinMemory = !isCpu;
  const pin = `pin_memory=${isCpu ? 'False' : 'True'}`;
  it.each([
    ['of tensors', 'tensors', 'shuffle=True', () => tensors, {}],
    ['of tensors, pinned', 'tensors', `shuffle=True, ${pin}`, () => tensors, { pinMemory }],
    ['of samples', 'Shifted()', 'shuffle=True, drop_last=True', () => new Shifted(), { dropLast: true }],
    [
      'with workers',
      'tensors',
      `shuffle=True, num_workers=2, ${pin}`,
      () => tensors,
      { numWorkers: 2, pinMemory },
    ],
  ] as const)('%s', (_, dataset, options, make, ours) => {
    const theirs = runPython(
      `${python}\nresult = batches(DataLoader(${dataset}, batch_size=8, ${options}))`,
      { device },
    );
    torch.manualSeed(4);
    const loader = new DataLoader(make() as any, { batchSize: 8, shuffle: true, ...ours });
    const moved = loader.to(device);
    const got: unknown[] = [];
    for (let epoch = 0; epoch < 2; epoch++) {
      for (const batch of moved) {
        for (const part of batch) expect(part.device).toBe(torch.empty([0], { device }).device);
        got.push(toWire([...batch]));
      }
    }
    expect(got).toEqual(theirs);
  });

  it('of tensors that lie there', () => {
    const theirs = runPython(
      `${python}
loader = DataLoader(TensorDataset(x.to(input["device"])), batch_size=5, shuffle=True)
result = batches(loader)`,
      { device },
    );
    torch.manualSeed(4);
    const loader = new DataLoader(new TensorDataset(x.to(device)), { batchSize: 5, shuffle: true });
    const got = [0, 1].flatMap(() => [...loader].map((batch) => toWire([...batch])));
    expect(got).toEqual(theirs);
  });
});
