/** Data sets, by themselves and in a loader. */
import { describe, expect, test } from 'vitest';
import torch, { type Tensor } from '../../../src';
import { runPython } from '../../helpers/python';

const { DataLoader, Subset, TensorDataset } = torch.utils.data;

const x = torch.randn([23, 2, 3]);
const y = torch.randint(10, [23]);

describe('datasets', () => {
  test('positional arguments', () => {
    const loader = new DataLoader(new TensorDataset(y), 4, true);
    expect([loader.batchSize, loader.length]).toEqual([4, 6]);
  });

  test('arrays and plain objects are datasets', () => {
    const lists = [...new DataLoader([5, 6, 7], { batchSize: 2 })].map((b) => b.tolist());
    expect(lists).toEqual([[5, 6], [7]]);
    const squares = { length: 3, getItem: (i: number) => i * i };
    expect([...new DataLoader(squares, { batchSize: 3 })].map((b) => b.tolist())).toEqual([[0, 1, 4]]);
  });

  test('TensorDataset refuses tensors of different lengths', () => {
    expect(() => new TensorDataset(x, torch.ones([3]))).toThrow('Size mismatch between tensors');
  });

  test('TensorDataset: a batch made whole has the rows that samples have, or is made of samples', () => {
    const dataset = new TensorDataset(x, y, torch.ones([23]).bool());
    const batch = dataset.getBatch([3, -1, 3, -23])!;
    for (const [k, i] of [3, 22, 3, 0].entries())
      expect(batch.map((rows, column) => torch.equal(rows.get(k), dataset.tensors[column]!.get(i)))).toEqual([
        true,
        true,
        true,
      ]);
    const strange = [1n, Symbol(), Object.create(null), torch.tensor([1, 2])].map((index) => [
      index as never,
    ]);
    for (const indices of [[], [23], [-24], [0.5], [2 ** 32], ...strange])
      expect(dataset.getBatch(indices)).toBeNull();
    const numbers = new TensorDataset(torch.arange(6).to('uint16'));
    expect([...new DataLoader(numbers, { batchSize: 4 })].map(([rows]) => rows!.tolist())).toEqual([
      [0, 1, 2, 3],
      [4, 5],
    ]);
    expect(new TensorDataset(torch.rand([3, 4]).t()).getBatch([0])).toBeNull();
    expect(new TensorDataset(torch.rand([3, 4]).requiresGrad_()).getBatch([0])).toBeNull();
    const onMeta = new TensorDataset(torch.empty([3, 4], { device: 'meta' }));
    expect([...new DataLoader(onMeta, { batchSize: 2 })].map(([rows]) => rows!.shape)).toEqual([
      [2, 4],
      [1, 4],
    ]);
  });

  test('TensorDataset: a sampler may give tensors of indices', () => {
    const sampler = [
      [1, 2],
      [2, 3],
    ].map((indices) => torch.tensor(indices, { dtype: 'int64' }));
    const loader = new DataLoader(new TensorDataset(torch.arange(10)), {
      sampler: sampler as never,
      batchSize: 2,
    });
    expect([...loader].map(([rows]) => rows!.tolist())).toEqual([
      [
        [1, 2],
        [2, 3],
      ],
    ]);
  });

  test('TensorDataset: a mode sees the operators of a batch', () => {
    const seen: string[] = [];
    class Sees extends torch.overrides.TorchFunctionMode {
      override torchFunction(fn: any, args: readonly unknown[]): unknown {
        seen.push(fn.name);
        return fn(...args);
      }
    }
    new Sees().run(() => new TensorDataset(x).getBatch([1, 2]));
    expect(seen).toContain('indexSelect');
  });

  test('TensorDataset: an index out of range is Python’s error, by itself and in a loader', () => {
    const text = runPython(
      `
from torch.utils.data import TensorDataset
try: TensorDataset(input)[23]
except IndexError as error: result = str(error)
`,
      y,
    );
    expect(() => new TensorDataset(y).getItem(23)).toThrow(text);
    expect(() => [...new DataLoader(new TensorDataset(y), { sampler: [23] })]).toThrow(text);
  });

  test('TensorDataset: gradients flow to tensors that require them', () => {
    const leaf = torch.ones([4, 2], { requiresGrad: true });
    for (const [b] of new DataLoader(new TensorDataset(leaf), { batchSize: 3 })) b.sum().backward();
    expect(leaf.grad!.tolist()).toEqual(torch.ones([4, 2]).tolist());
  });

  test('Subset of a Subset, batched whole', () => {
    const inner = new Subset(new TensorDataset(y), [4, 5, 6, 7, 8]);
    const outer = new Subset(inner, [4, 0, 2]);
    const [[b]] = [...new DataLoader(outer, { batchSize: 3 })] as [[Tensor]];
    expect(b.tolist()).toEqual([8, 4, 6].map((i) => y.get(i).item()));
    expect(() => outer.getItem(3)).toThrow(RangeError);
  });

  test('a subclass that overrides getItem is heard', () => {
    class Negated extends TensorDataset<[Tensor]> {
      override getItem(i: number): [Tensor] {
        return [super.getItem(i)[0].neg()];
      }
    }
    const [[b]] = [...new DataLoader(new Negated(y), { batchSize: 23 })] as [[Tensor]];
    expect(b.tolist()).toEqual(y.neg().tolist());
  });

  test('a subclass of Subset that overrides getItem alone is refused', () => {
    class Half extends Subset<number> {
      override getItem(i: number): number {
        return super.getItem(i) / 2;
      }
    }
    expect(() => new Half([1, 2], [0])).toThrow('Half overrides getItem but not getItems');
  });

  test('getItems is asked for whole batches', () => {
    const asked: number[][] = [];
    const source = {
      length: 5,
      getItem: (i: number) => i,
      getItems(indices: number[]) {
        asked.push(indices);
        return indices.map((i) => i * 10);
      },
    };
    expect([...new DataLoader(source, { batchSize: 2 })].map((b) => b.tolist())).toEqual([
      [0, 10],
      [20, 30],
      [40],
    ]);
    expect(asked).toEqual([[0, 1], [2, 3], [4]]);
  });
});
