/**
 * Batches made by native threads are, bit for bit, those of single samples,
 * in the same order and with the same draws.
 */
import { describe, expect, test } from 'vitest';
import torch, { type Tensor } from '../../../src';
import { planOf } from '../../../src/utils/data/plan';
import { runNode } from '../../helpers/child';
import { runPython, toWire } from '../../helpers/python';

const { DataLoader, randomSplit, RandomSampler, Subset, TensorDataset } = torch.utils.data;
const { datasets, transforms } = torch.vision;

const { Compose, Normalize, ToTensor } = transforms;

async function all(loader: AsyncIterable<Tensor[]>): Promise<unknown[]> {
  const seen: unknown[] = [];
  for await (const batch of loader) seen.push(toWire(batch));
  return seen;
}

torch.manualSeed(3);
const tensors = new TensorDataset(
  torch.randn([101, 3, 5]),
  torch.randint(10, [101]),
  torch.rand([101]).gt(0.5),
);
const mnist = (transform: any) =>
  new Subset(
    new datasets.MNIST(datasets.findMnistData()!, { train: false, transform }),
    Array.from({ length: 200 }, (_, i) => i * 7),
  );

describe.each([
  ['tensors', tensors],
  ['a part of a part', new Subset(randomSplit(tensors, [80, 21])[0]!, [5, 70, -1, 3, 3])],
  ['MNIST', mnist(new Compose([new ToTensor(), new Normalize([0.1307], [0.3081])]))],
  ['MNIST without Normalize', mnist(new ToTensor())],
] as const)('%s', (_, dataset) => {
  test.each([
    { batchSize: 7 },
    { batchSize: 16, shuffle: true },
    { batchSize: 16, shuffle: true, dropLast: true },
    { batchSize: 5, batchSampler: [[0, 2], [-1], [3, 3, 3]] },
  ])('%j', async (given) => {
    const { batchSize, ...options } = given;
    const sized = 'batchSampler' in options ? options : { batchSize, ...options };
    const make = (more: object) => new DataLoader(dataset as typeof tensors, { ...sized, ...more } as object);
    const outcome = async (run: () => unknown) => {
      torch.manualSeed(5);
      const seen = await run();
      return [seen, torch.rand([2]).tolist()];
    };
    const single = await outcome(() =>
      [...make({ collateFn: (batch: any) => torch.utils.data.defaultCollate(batch) })].map((b) =>
        toWire(b as Tensor[]),
      ),
    );
    expect(planOf(dataset)).not.toBeNull();
    for (const numWorkers of [0, 2]) {
      expect(await outcome(() => [...make({ numWorkers })].map((b) => toWire(b as Tensor[])))).toEqual(
        single,
      );
      expect(await outcome(() => all(make({ numWorkers }) as never))).toEqual(single);
    }
    const loader = make({ numWorkers: 2, persistentWorkers: true });
    expect(await outcome(() => all(loader as never))).toEqual(single);
    for (const _ of loader) break;
    expect([...loader].length).toBe((single[0] as unknown[]).length); // the workers are still there
  });
});

test('an order that is drawn late is drawn when Python draws it', async () => {
  torch.manualSeed(9);
  const dataset = new TensorDataset(torch.arange(40));
  const generator = new torch.Generator().manualSeed(2);
  const sampler = new RandomSampler(dataset, { replacement: true, numSamples: 40, generator });
  const seen: unknown[] = [];
  for await (const [b] of new DataLoader(dataset, { batchSize: 8, sampler })) {
    seen.push(b.tolist(), torch.rand([1], { generator }).item());
  }
  expect(seen).toEqual(
    runPython(`
from torch.utils.data import *
torch.manual_seed(9)
dataset = TensorDataset(torch.arange(40))
g = torch.Generator().manual_seed(2)
result = []
for b, in DataLoader(dataset, batch_size=8, sampler=RandomSampler(dataset, replacement=True, num_samples=40, generator=g)):
    result += [b.tolist(), torch.rand(1, generator=g).item()]
`),
  );
});

test('a wrong index is the sample’s own error, in its turn', async () => {
  for (const numWorkers of [0, 2]) {
    const loader = new DataLoader(tensors, { batchSize: 2, sampler: [0, 1, 2, 101, 4, 5], numWorkers });
    const seen: number[] = [];
    const loop = async () => {
      for await (const [x] of loader) seen.push(x.size(0));
    };
    await expect(loop()).rejects.toThrow('index 101 is out of bounds for dimension 0 with size 101');
    expect(seen).toEqual([2]);
  }
});

test('an error of an operator reaches the loop', async () => {
  const wrong = mnist(new Compose([new ToTensor(), new Normalize([0.1, 0.2], [0.3, 0.3])]));
  for (const numWorkers of [0, 2]) {
    await expect(all(new DataLoader(wrong, { batchSize: 4, numWorkers }) as never)).rejects.toThrow(
      /doesn't match the broadcast shape/,
    );
  }
});

test('what isn’t known natively has no plan', () => {
  class Mine extends TensorDataset {
    override getItem(i: number) {
      return super.getItem(i).map((x) => x.neg()) as [Tensor, Tensor];
    }
  }
  expect(planOf(new Mine(torch.ones([2])))).toBeNull();
  expect(planOf(mnist(new Compose([new ToTensor(), (x: Tensor) => x.add(1)])))).toBeNull();
  expect(planOf(mnist(null))).toBeNull();
  class Twice extends ToTensor {
    override forward(image: any) {
      return super.forward(image).mul(2);
    }
  }
  expect(planOf(mnist(new Twice()))).toBeNull();
  expect(planOf([1, 2])).toBeNull();
});

test('threads and batches end with their loop', async () => {
  const result = await runNode(
    `
    const { DataLoader, TensorDataset } = torch.utils.data;
    const fs = require('node:fs');
    const threads = () => fs.existsSync('/proc/self/task') ? fs.readdirSync('/proc/self/task').length : 0;
    const dataset = new TensorDataset(torch.zeros([4096, 1 << 14]));
    for (const b of new DataLoader(dataset, { batchSize: 512, numWorkers: 2 }));
    const before = threads();
    for (let i = 0; i < 20; i++) {
      for (const b of new DataLoader(dataset, { batchSize: 512, numWorkers: 2 })) break;
      for await (const b of new DataLoader(dataset, { batchSize: 512 })) break;
      try { for await (const b of new DataLoader(dataset, { batchSize: 512 })) throw 1; } catch {}
      for (const b of new DataLoader(dataset, { batchSize: 512, numWorkers: 2, persistentWorkers: true })) break;
      new DataLoader(dataset, { batchSize: 512, numWorkers: 1 })[Symbol.iterator]().next(); // never ended
    }
    for (let i = 0; i < 50 && threads() > before; i++) {
      globalThis.gc();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    report(threads() - before);
  `,
    { execArgv: ['--expose-gc'] },
  );
  expect([result.report, result.status, result.stderr]).toEqual([0, 0, '']);
  // Two loaders of each round wait for the collector, with 230 MB of batches:
  // all twenty rounds' would be 4.6 GB.
  expect(result.peakMB).toBeLessThan(2500);
});
