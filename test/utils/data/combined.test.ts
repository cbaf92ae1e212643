/**
 * Datasets made of datasets, DistributedSampler, collate with maps: orders, values and errors are Python's.
 */
import { describe, expect, expectTypeOf, test } from 'vitest';
import torch, { Tensor } from '../../../src';
import { runPython } from '../../helpers/python';

const {
  ChainDataset,
  collate,
  ConcatDataset,
  DataLoader,
  Dataset,
  defaultCollate,
  defaultCollateFnMap,
  DistributedSampler,
  IterableDataset,
  StackDataset,
  TensorDataset,
} = torch.utils.data;

/** A map-style dataset of numbers. */
class Numbers extends Dataset<number> {
  constructor(readonly values: number[]) {
    super();
  }
  override get length() {
    return this.values.length;
  }
  getItem(i: number): number {
    if (i < -this.length || i >= this.length) throw new RangeError('list index out of range');
    return this.values.at(i)!;
  }
}

/** A stream of numbers. */
class Count extends IterableDataset<number> {
  constructor(
    readonly from: number,
    readonly to: number,
  ) {
    super();
  }
  *[Symbol.iterator]() {
    for (let i = this.from; i < this.to; i++) yield i;
  }
}

class SizedCount extends Count {
  override get length() {
    return this.to - this.from;
  }
}

const lists = (loader: Iterable<any>) =>
  [...loader].map((b) => (Array.isArray(b) ? b.map((t) => t.tolist()) : b.tolist()));

const theirs = runPython(`
from torch.utils.data import *
def error(f):
    try: f()
    except Exception as e: return str(e)
class Count(IterableDataset):
    def __init__(self, a, b): self.a, self.b = a, b
    def __iter__(self): return iter(range(self.a, self.b))
class SizedCount(Count):
    def __len__(self): return self.b - self.a
a, b, c = [5, 6, 7], [8], [9, 10]
both = ConcatDataset([a, b, c])
t1, t2 = torch.arange(6.).view(3, 2), torch.arange(10, 14.).view(2, 2)
tensors = ConcatDataset([TensorDataset(t1), TensorDataset(t2)])
stack, named = StackDataset(a, c + [11]), StackDataset(x=a, y=c + [11])
sampler = DistributedSampler(range(7), 3, 1, seed=4)
orders = []
for epoch in range(3):
    sampler.set_epoch(epoch)
    orders.append(list(sampler))
result = {
    "concat": [[both[i] for i in range(-6, 6)], len(both), both.cumulative_sizes],
    "concatBatches": [b.tolist() for b in DataLoader(both, batch_size=4)],
    "tensorBatches": [[t.tolist() for t in b] for b in DataLoader(tensors, batch_size=3, sampler=[4, 0, -1, 2, 1])],
    "chain": list(ChainDataset([Count(0, 3), Count(7, 9)])),
    "chainLength": len(ChainDataset([SizedCount(0, 3), SizedCount(7, 9)])),
    "chainBatches": [b.tolist() for b in DataLoader(ChainDataset([Count(0, 3), Count(7, 9)]), batch_size=2)],
    "stack": [[list(stack[i]) for i in range(3)], len(stack)],
    "named": [[named[i] for i in range(3)], len(named)],
    "stackBatches": [[t.tolist() for t in b] for b in DataLoader(stack, batch_size=2)],
    "namedBatches": [{k: t.tolist() for k, t in b.items()} for b in DataLoader(named, batch_size=2)],
    "orders": orders,
    "parts": [[list(DistributedSampler(range(n), 4, r, shuffle=False, drop_last=d)) for r in range(4)]
              for n in (1, 2, 8, 9, 11) for d in (False, True)],
    "lengths": [len(DistributedSampler(range(n), 4, 0, drop_last=d)) for n in (0, 1, 8, 9, 11) for d in (False, True)],
    "errors": [
        error(lambda: ConcatDataset([])), error(lambda: ConcatDataset([Count(0, 1)])),
        error(lambda: both[6]), error(lambda: both[-7]),
        error(lambda: list(ChainDataset([a]))), error(lambda: len(ChainDataset([a]))),
        error(lambda: StackDataset()), error(lambda: StackDataset(a, b)), error(lambda: StackDataset(a, x=a)),
        error(lambda: DistributedSampler(a)), error(lambda: DistributedSampler(a, rank=0)),
        error(lambda: DistributedSampler(a, 2, 2)), error(lambda: DistributedSampler(a, 2, -1)),
        error(lambda: default_collate([])),
    ],
}
`);

describe('ConcatDataset', () => {
  const [a, b, c] = [new Numbers([5, 6, 7]), [8], new Numbers([9, 10])];
  const both = new ConcatDataset<number>([a, b, c]);

  test('items from both ends, its length and its sums', () => {
    const items = Array.from({ length: 12 }, (_, i) => both.getItem(i - 6));
    expect([items, both.length, both.cumulativeSizes]).toEqual(theirs.concat);
    expect(lists(new DataLoader(both, { batchSize: 4 }))).toEqual(theirs.concatBatches);
  });

  test('batches of tensors are those of single samples', () => {
    const tensors = new ConcatDataset([
      new TensorDataset(torch.arange(6.0).to('float32').view(3, 2)),
      new TensorDataset(torch.arange(10, 14).to('float32').view(2, 2)),
    ]);
    const options = { batchSize: 3, sampler: [4, 0, -1, 2, 1] };
    expect(lists(new DataLoader(tensors, options))).toEqual(theirs.tensorBatches);
    const single = new DataLoader(tensors, { ...options, collateFn: (batch) => defaultCollate(batch) });
    expect(lists(single)).toEqual(theirs.tensorBatches);
    expect((tensors.getBatch([3, 0]) as Tensor[])[0]!.tolist()).toEqual([
      [10, 11],
      [0, 1],
    ]);
    const mixed = new ConcatDataset([new TensorDataset(torch.ones([2])), new TensorDataset(torch.arange(2))]);
    expect(mixed.getBatch([0, 3])).toBeNull(); // stacking these is what decides
  });
});

test('ChainDataset', () => {
  expect([...new ChainDataset([new Count(0, 3), new Count(7, 9)])]).toEqual(theirs.chain);
  expect(new ChainDataset([new SizedCount(0, 3), new SizedCount(7, 9)]).length).toBe(theirs.chainLength);
  const loader = new DataLoader(new ChainDataset([new Count(0, 3), new Count(7, 9)]), { batchSize: 2 });
  expect(lists(loader)).toEqual(theirs.chainBatches);
});

describe('StackDataset', () => {
  const [a, b] = [new Numbers([5, 6, 7]), [9, 10, 11]];
  const stack = new StackDataset(a, b);
  const named = new StackDataset({ x: a, y: b });

  test('samples and batches', () => {
    expect([[0, 1, 2].map((i) => stack.getItem(i)), stack.length]).toEqual(theirs.stack);
    expect([[0, 1, 2].map((i) => named.getItem(i)), named.length]).toEqual(theirs.named);
    expect(lists(new DataLoader(stack, { batchSize: 2 }))).toEqual(theirs.stackBatches);
    const batches = [...new DataLoader(named, { batchSize: 2 })].map(({ x, y }) => ({
      x: x.tolist(),
      y: y.tolist(),
    }));
    expect(batches).toEqual(theirs.namedBatches);
    expectTypeOf(named.getItem(0)).toEqualTypeOf<{ x: number; y: number }>();
    expectTypeOf(stack.getItem(0)).toEqualTypeOf<[number, number]>();
  });

  test('batches of tensors nest as single samples do', () => {
    const x = new TensorDataset(torch.arange(4));
    const tensors = new StackDataset({ first: x, second: x });
    const [batch] = [...new DataLoader(tensors, { sampler: [3, 1], batchSize: 2 })];
    expect([batch!.first[0]!.tolist(), batch!.second[0]!.tolist()]).toEqual([
      [3, 1],
      [3, 1],
    ]);
  });

  test('a part whose getItems gives too few', () => {
    const bad = { length: 3, getItem: (i: number) => i, getItems: () => [1] };
    expect(() => new StackDataset(a, bad).getItems([0, 1])).toThrow(
      "Nested dataset's output size mismatch. Expected 2, got 1",
    );
  });
});

test('DistributedSampler', () => {
  const data = (length: number) => ({ length });
  const sampler = new DistributedSampler(data(7), 3, 1, { seed: 4 });
  const orders = [0, 1, 2].map((epoch) => {
    sampler.setEpoch(epoch);
    return [...sampler];
  });
  expect(orders).toEqual(theirs.orders);
  const parts = [1, 2, 8, 9, 11].flatMap((n) =>
    [false, true].map((dropLast) =>
      [0, 1, 2, 3].map((rank) => [
        ...new DistributedSampler(data(n), { numReplicas: 4, rank, shuffle: false, dropLast }),
      ]),
    ),
  );
  expect(parts).toEqual(theirs.parts);
  const lengths = [0, 1, 8, 9, 11].flatMap((n) =>
    [false, true].map((dropLast) => new DistributedSampler(data(n), 4, 0, { dropLast }).length),
  );
  expect(lengths).toEqual(theirs.lengths);
});

test('refusals have Python’s texts', () => {
  const a = [5, 6, 7];
  const both = new ConcatDataset([a, [8], [9, 10]]);
  const attempts: (() => unknown)[] = [
    () => new ConcatDataset([]),
    () => new ConcatDataset([new Count(0, 1)]),
    () => both.getItem(6),
    () => both.getItem(-7),
    () => [...new ChainDataset([a as never])],
    () => new ChainDataset([a as never]).length,
    () => new StackDataset(),
    () => new StackDataset(a, [8]),
    () => new StackDataset(a, { x: a }),
    () => new DistributedSampler(a),
    () => new DistributedSampler(a, { rank: 0 }),
    () => new DistributedSampler(a, 2, 2),
    () => new DistributedSampler(a, 2, -1),
    () => defaultCollate([]),
  ];
  const texts = attempts.map((attempt) => {
    try {
      attempt();
      return null;
    } catch (error) {
      return (error as Error).message.replace(/ \(here: [\w.]+\)$/, ''); // the name that it has here
    }
  });
  expect(texts).toEqual(theirs.errors);
});

describe('collate with a map', () => {
  class Point {
    constructor(
      readonly x: number,
      readonly y: number,
    ) {}
  }
  class Named extends Point {}

  test('the exact class comes first, then the first key that fits; containers are taken apart', () => {
    const map = new Map<any, any>([
      [Point, () => 'point'],
      [Named, () => 'named'],
      [[Number, String], (batch: unknown[]) => batch.length],
    ]);
    const collated = collate([{ a: new Named(1, 2), b: [1, 'x'], c: new Map([['k', new Point(0, 0)]]) }], {
      collateFnMap: map,
    });
    expect(collated).toEqual({ a: 'named', b: [1, 1], c: new Map([['k', 'point']]) });
    expect(() => collate([true], { collateFnMap: map })).toThrow(
      'default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found boolean',
    );
    expect(() => collate([torch.ones([1])])).toThrow(TypeError);
  });

  test('defaultCollate learns a type', () => {
    expect(() => defaultCollate([new Point(1, 2)])).toThrow(TypeError);
    defaultCollateFnMap.set(Point, (batch, { collateFnMap }) =>
      collate(
        batch.map((p: Point) => p.x),
        { collateFnMap },
      ),
    );
    try {
      const [batch] = [...new DataLoader([[new Point(1, 2)], [new Point(3, 4)]], { batchSize: 2 })] as any[];
      expect(batch[0].tolist()).toEqual([1, 3]);
    } finally {
      defaultCollateFnMap.delete(Point);
    }
    const stacked = defaultCollateFnMap.get(Tensor)!([torch.ones([2])], {
      collateFnMap: defaultCollateFnMap,
    });
    expect((stacked as Tensor).shape).toEqual([1, 2]);
  });
});
