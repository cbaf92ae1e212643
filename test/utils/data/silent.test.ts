/**
 * What a loader is given by mistake is an error at once, and what it makes of numbers doesn't change
 * on the way.
 */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../../src/index';
import { runPython } from '../../helpers/python';

const { DataLoader, Dataset, IterableDataset, Subset, SubsetRandomSampler, TensorDataset } = torch.utils.data;

class Soft extends Dataset<[Tensor, number]> {
  constructor(readonly y: number[]) {
    super();
  }
  override get length(): number {
    return this.y.length;
  }
  override getItem(i: number): [Tensor, number] {
    return [torch.ones(1), this.y[i]!];
  }
}
const dtypes = (loader: Iterable<any>) => [...loader].map(([, y]) => y.dtype);

describe('numbers in samples', () => {
  it.each([0, 2])('keep the dtype that they have in Python: %s workers', (numWorkers) => {
    const expected = runPython(`
from torch.utils.data import DataLoader
y = [0.5, 1.0, 0.25, 0.0, 1.0, 0.0]
result = [[str(b.dtype)[6:], b.tolist()] for b in DataLoader(y, batch_size=2)]
`);
    const loader = new DataLoader(new Soft([0.5, 1, 0.25, 0, 1, 0]), { batchSize: 2, numWorkers });
    expect([...loader].map(([, y]) => [y.dtype, y.tolist()])).toEqual(expected);
    // A second pass too, whose first batch could be another one.
    expect(dtypes(loader)).toEqual(['float64', 'float64', 'float64']);
  });

  it.each([0, 2])('a fraction after integers is an error that says what helps: %s workers', (numWorkers) => {
    const data = new Soft([1, 0, 0.5, 1]);
    expect(() => dtypes(new DataLoader(data, { batchSize: 2, numWorkers }))).toThrow(
      /^DataLoader: the numbers at batch\[1\] are not all integers, .*numberDtype: 'float64'/,
    );
    const float64 = new DataLoader(data, { batchSize: 2, numWorkers, numberDtype: 'float64' });
    expect(dtypes(float64)).toEqual(['float64', 'float64']);
    expect(dtypes(new DataLoader(data, { batchSize: 2, numWorkers, numberDtype: 'float32' }))[0]).toBe(
      'float32',
    );
  });

  it('each place has its own, in objects, arrays and Maps', () => {
    const sample = (a: number, b: number, c: number) => ({ a, b: [b, 'x'], c: new Map([['k', c]]), d: 1n });
    const loader = new DataLoader([sample(0.5, 1, 1), sample(1, 2, 3)]);
    const [, second] = [...loader] as any[];
    expect([second.a, second.b[0], second.c.get('k'), second.d].map((t) => t.dtype)).toEqual([
      'float64',
      'int64',
      'int64',
      'int64',
    ]);
    expect(() => [...new DataLoader([sample(1, 1, 1), sample(1, 1, 0.5)])]).toThrow('batch.c.get("k")');
    expect(() => [...new DataLoader([1, 0.5], { numberDtype: 'int64' })]).toThrow('but int64 is set');
    expect(() => new DataLoader([1], { numberDtype: 'number' as any })).toThrow(/number/);
  });
});

describe('a length that is none', () => {
  const withLength = (length: unknown) => ({ length: length as number, getItem: (i: number) => i });
  it('is a TypeError of the constructor', () => {
    class Method extends (Dataset as any) {
      length() {
        return 4;
      }
      getItem(i: number) {
        return i;
      }
    }
    expect(() => new DataLoader(new (Method as any)())).toThrow(
      new TypeError(
        'Method.length is a method: make it a getter, get length() { ... }, so that dataset.length is a number',
      ),
    );
    for (const [length, text] of [
      [Number.NaN, 'NaN'],
      [-1, '-1'],
      [2.5, '2.5'],
      ['4', 'string'],
      [null, 'null'],
      [Promise.resolve(3), 'Promise'],
    ] as const) {
      const error = new TypeError(`Object.length must be a non-negative integer, but it is ${text}`);
      expect(() => new DataLoader(withLength(length))).toThrow(error);
      expect(() => [...new torch.utils.data.SequentialSampler(withLength(length))]).toThrow(error);
      expect(() => new torch.utils.data.ConcatDataset([withLength(length)])).toThrow(error);
    }
  });

  it('none at all is an error of what needs it', () => {
    const data = withLength(undefined);
    expect(() => [...new DataLoader(data)]).toThrow("object of type 'Object' has no len()");
    expect([...new DataLoader(data, { sampler: [2, 0] })].map((b: any) => b.item())).toEqual([2, 0]);
  });
});

describe('what is no data', () => {
  it('numbers for tensors', () => {
    expect(() => new TensorDataset([1, 2] as any)).toThrow(
      /^TensorDataset takes tensors, but argument 0 is of type array/,
    );
  });

  it('a promise, of whatever is asked for it', () => {
    class Later extends Dataset<any> {
      override length = 2;
      override async getItem(): Promise<Tensor> {
        return torch.ones(1);
      }
    }
    class Stream extends IterableDataset<any> {
      override async *[Symbol.iterator](): any {
        yield 1;
      }
    }
    const text = (what: string) => new RegExp(`^${what} gave a Promise: .*synchronously`);
    expect(() => [...new DataLoader(new Later())]).toThrow(text('getItem'));
    expect(() => [...new DataLoader(new Later(), { batchSize: null })]).toThrow(text('getItem'));
    expect(() => [...new Later()]).toThrow(text('getItem'));
    expect(() => [...new DataLoader(new Stream())]).toThrow(text('the iterator'));
    expect(() => [...new DataLoader([1], { collateFn: async () => 1 })]).toThrow(text('collateFn'));
  });
});

describe('indices', () => {
  const data = new TensorDataset(torch.arange(5).mul(10));
  const values = (items: Iterable<any>) => [...items].map((item) => Number(item[0].item()));

  it('may be tensors and typed arrays', () => {
    for (const indices of [torch.tensor([3n, 1n]), Int32Array.of(3, 1), BigInt64Array.of(3n, 1n)]) {
      const subset = new Subset(data, indices);
      expect(subset.length).toBe(2);
      expect(values(subset)).toEqual([30, 10]);
      expect(values(new DataLoader(subset))).toEqual([30, 10]);
      torch.manualSeed(0);
      const order = [...new SubsetRandomSampler(indices)];
      torch.manualSeed(0);
      expect(order).toEqual([...new SubsetRandomSampler([3, 1])]);
      expect(torch.arange(5).mul(10).get(indices).tolist()).toEqual([30, 10]);
    }
    expect(values(new Subset(data, [...torch.tensor([2n])] as any))).toEqual([20]);
    expect(values(new DataLoader(data, { sampler: torch.tensor([4n, 0n]) as any }))).toEqual([40, 0]);
    expect(values(new DataLoader(new Soft([0, 1]) as any, { sampler: BigInt64Array.of(1n) as any }))).toEqual(
      [1],
    );
    expect(() => new Subset(data, torch.ones(2))).toThrow(
      'a 1-d tensor of integers, but it is 1-d and float32',
    );
    const x = torch.zeros(3);
    x.set([Uint8Array.of(0, 2)], 1);
    expect(x.tolist()).toEqual([1, 0, 1]);
  });

  it('come with the batches of entries(), and datasets are iterated', () => {
    const loader = new DataLoader(data, { batchSize: 2 });
    expect([...loader.entries()].map(([i, [x]]) => [i, x!.tolist()])).toEqual([
      [0, [0, 10]],
      [1, [20, 30]],
      [2, [40]],
    ]);
    expect(values(data)).toEqual([0, 10, 20, 30, 40]);
    expect(() => [
      ...new (class extends Dataset<number> {
        override getItem(i: number) {
          return i;
        }
      })(),
    ]).toThrow('has no len()');
  });
});
