/** DataLoader: batches, their order and the random draws around them are Python's. */
import { describe, expect, expectTypeOf, test, vi } from 'vitest';
import torch, { type Tensor } from '../../../src';
import { runPython, tensorToWire, wireToTensor } from '../../helpers/python';

const { DataLoader, Dataset, IterableDataset, TensorDataset, getWorkerInfo } = torch.utils.data;

const next = () => torch.rand([3]).tolist();

/** 23 points with labels, the same in both languages. */
const data = runPython(`
  torch.manual_seed(77)
  result = {"x": torch.randn(23, 2, 3), "y": torch.randint(10, (23,))}
`);
const x: Tensor = wireToTensor(torch, data.x);
const y: Tensor = wireToTensor(torch, data.y);

const python = (body: string, input: object = {}) =>
  runPython(`import warnings\nfrom torch.utils.data import *\nwarnings.simplefilter("ignore")\n${body}`, {
    ...data,
    ...input,
  });

/** The same data sample by sample, without the fast path. */
class Pairs extends Dataset<[Tensor, number]> {
  getItem(i: number): [Tensor, number] {
    return [x.get(i), y.get(i).item() as number];
  }
  override get length() {
    return 23;
  }
}

describe('order and draws', () => {
  const cases: [string, object, string][] = [
    ['in order', {}, ''],
    ['batches', { batchSize: 4 }, 'batch_size=4'],
    ['shuffled', { batchSize: 4, shuffle: true }, 'batch_size=4, shuffle=True'],
    [
      'last dropped',
      { batchSize: 4, shuffle: true, dropLast: true },
      'batch_size=4, shuffle=True, drop_last=True',
    ],
    ['one batch', { batchSize: 64, shuffle: true }, 'batch_size=64, shuffle=True'],
    ['full batches only', { batchSize: 23, shuffle: true }, 'batch_size=23, shuffle=True'],
    ['workers', { batchSize: 4, shuffle: true, numWorkers: 2 }, 'batch_size=4, shuffle=True, num_workers=2'],
    ['not batched', { batchSize: null, shuffle: true }, 'batch_size=None, shuffle=True'],
  ];

  test.each(cases)('%s: three epochs and the generator after them', (_, options, pythonOptions) => {
    for (const dataset of [new TensorDataset(x, y), new Pairs()]) {
      torch.manualSeed(4);
      const loader = new DataLoader(dataset as InstanceType<typeof TensorDataset>, options);
      const epochs: unknown[] = [];
      for (let epoch = 0; epoch < 3; epoch++) {
        const batches: unknown[] = [];
        for (const [a, b] of loader)
          batches.push([tensorToWire(a!), Number.isInteger(b) ? b : tensorToWire(b!)]);
        epochs.push(batches, next());
      }
      const theirs = python(
        `
class Pairs(Dataset):
    def __getitem__(self, i): return input["x"][i], input["y"][i].item()
    def __len__(self): return 23
torch.manual_seed(4)
dataset = TensorDataset(input["x"], input["y"]) if input["tensors"] else Pairs()
loader = DataLoader(dataset, ${pythonOptions})
result = []
for _ in range(3):
    result += [[list(batch) for batch in loader], torch.rand(3).tolist()]
result = [result, len(loader)]
`,
        { tensors: dataset instanceof TensorDataset },
      );
      expect([epochs, loader.length]).toEqual(theirs);
    }
  });

  test('a generator of its own', () => {
    const generator = new torch.Generator();
    generator.manualSeed(3);
    torch.manualSeed(4);
    const loader = new DataLoader(new TensorDataset(y), { batchSize: 5, shuffle: true, generator });
    const ours = [0, 1].map(() => [...loader].map(([b]) => b.tolist()));
    expect([ours, next()]).toEqual(
      python(`
torch.manual_seed(4)
loader = DataLoader(TensorDataset(input["y"]), batch_size=5, shuffle=True, generator=torch.Generator().manual_seed(3))
result = [[[b[0].tolist() for b in loader] for _ in range(2)], torch.rand(3).tolist()]
`),
    );
  });

  test('a loop left early has drawn what Python has drawn', () => {
    for (const numWorkers of [0, 2]) {
      torch.manualSeed(4);
      const loader = new DataLoader(new TensorDataset(y), { batchSize: 5, shuffle: true, numWorkers });
      const seen: unknown[] = [];
      for (const [b] of loader) {
        seen.push(b.tolist(), next());
        if (seen.length === 4) break;
      }
      for (const [b] of loader) seen.push(b.tolist());
      expect([...seen, next()]).toEqual(
        python(`
torch.manual_seed(4)
loader = DataLoader(TensorDataset(input["y"]), batch_size=5, shuffle=True, num_workers=${numWorkers})
seen = []
for b, in loader:
    seen += [b.tolist(), torch.rand(3).tolist()]
    if len(seen) == 4: break
for b, in loader: seen.append(b.tolist())
result = [*seen, torch.rand(3).tolist()]
`),
      );
    }
  });

  test('an iterator draws its base seed when it starts and the order with its first batch', () => {
    torch.manualSeed(4);
    const iterator = new DataLoader(new TensorDataset(y), { batchSize: 5, shuffle: true })[Symbol.iterator]();
    const ours = [next(), iterator.next().value![0].tolist(), next()];
    expect(ours).toEqual(
      python(`
torch.manual_seed(4)
it = iter(DataLoader(TensorDataset(input["y"]), batch_size=5, shuffle=True))
result = [torch.rand(3).tolist(), next(it)[0].tolist(), torch.rand(3).tolist()]
`),
    );
  });

  test('sampler, batchSampler and a sampler that draws for every index', () => {
    const lazy = {
      *[Symbol.iterator]() {
        for (let i = 0; i < 9; i++) yield torch.randint(23, []).item() as number;
      },
    };
    for (const numWorkers of [0, 2]) {
      torch.manualSeed(8);
      const dataset = new TensorDataset(y);
      const lists = (loader: Iterable<Tensor[]>) => [...loader].map(([b]) => b!.tolist());
      const ours = [
        lists(new DataLoader(dataset, { sampler: [3, 1, -1, 7], batchSize: 3, numWorkers })),
        lists(new DataLoader(dataset, { batchSampler: [[0, 1], [2], [20, 21, 22]], numWorkers })),
        lists(new DataLoader(dataset, { sampler: lazy, batchSize: 2, numWorkers })),
        next(),
      ];
      expect(ours).toEqual(
        python(`
class Lazy:
    def __iter__(self):
        for _ in range(9): yield torch.randint(23, ()).item()
torch.manual_seed(8)
dataset = TensorDataset(input["y"])
lists = lambda loader: [b.tolist() for b, in loader]
result = [
    lists(DataLoader(dataset, sampler=[3, 1, -1, 7], batch_size=3, num_workers=${numWorkers})),
    lists(DataLoader(dataset, batch_sampler=[[0, 1], [2], [20, 21, 22]], num_workers=${numWorkers})),
    lists(DataLoader(dataset, sampler=Lazy(), batch_size=2, num_workers=${numWorkers})),
    torch.rand(3).tolist(),
]
`),
      );
    }
  });
});

describe('workers', () => {
  class Noisy extends Dataset<Tensor> {
    getItem(i: number): Tensor {
      return torch.rand([2]).add(i);
    }
    override get length() {
      return 11;
    }
  }
  const noisyPython = `
class Noisy(Dataset):
    def __getitem__(self, i): return torch.rand(2) + i
    def __len__(self): return 11
`;

  test.each([0, 1, 3])('random samples with %i workers: each worker’s stream is Python’s', (numWorkers) => {
    torch.manualSeed(21);
    const loader = new DataLoader(new Noisy(), { batchSize: 2, shuffle: true, numWorkers });
    const ours = [0, 1].map(() => [...loader].map(tensorToWire));
    expect([ours, next()]).toEqual(
      python(`${noisyPython}
torch.manual_seed(21)
loader = DataLoader(Noisy(), batch_size=2, shuffle=True, num_workers=${numWorkers})
result = [[list(loader) for _ in range(2)], torch.rand(3).tolist()]
`),
    );
  });

  test('persistent workers go on with their streams', () => {
    torch.manualSeed(21);
    const loader = new DataLoader(new Noisy(), { batchSize: 2, numWorkers: 2, persistentWorkers: true });
    const ours = [0, 1, 2].map(() => [...loader].map(tensorToWire));
    expect([ours, next()]).toEqual(
      python(`${noisyPython}
torch.manual_seed(21)
loader = DataLoader(Noisy(), batch_size=2, num_workers=2, persistent_workers=True)
result = [[list(loader) for _ in range(3)], torch.rand(3).tolist()]
loader._iterator._shutdown_workers()
`),
    );
  });

  test('workerInitFn and getWorkerInfo see the worker', () => {
    class Stream extends IterableDataset<unknown[]> {
      shown: unknown[] = [];
      *[Symbol.iterator]() {
        const info = getWorkerInfo()!;
        for (let i = info.id; i < 10; i += info.numWorkers) yield [i, ...this.shown, info.dataset === this];
      }
    }
    torch.manualSeed(6);
    const loader = new DataLoader(new Stream(), {
      batchSize: 2,
      numWorkers: 3,
      workerInitFn: (id) => {
        const info = getWorkerInfo()!;
        (info.dataset as Stream).shown = [id, info.id, info.numWorkers, BigInt(info.seed)];
      },
    });
    const batches = [...loader].map((b) => b.map((column: any) => column.tolist()));
    expect(getWorkerInfo()).toBeNull();
    const theirs = python(`
class Stream(IterableDataset):
    def __iter__(self):
        info = get_worker_info()
        for i in range(info.id, 10, info.num_workers): yield [i, *self.shown, info.dataset is self]
def init(id):
    info = get_worker_info()
    info.dataset.shown = [id, info.id, info.num_workers, info.seed]
torch.manual_seed(6)
result = [[column.tolist() for column in b] for b in DataLoader(Stream(), batch_size=2, num_workers=3, worker_init_fn=init)]
`);
    expect(batches).toEqual(theirs);
  });

  test('an error in a dataset reaches the loop as it is, and the next batch can follow', () => {
    class Broken extends Dataset<number> {
      getItem(i: number): number {
        if (i === 2) throw new RangeError('sample 2 is broken');
        return i;
      }
      override get length() {
        return 5;
      }
    }
    for (const numWorkers of [0, 2]) {
      const iterator = new DataLoader(new Broken(), { batchSize: 2, numWorkers })[Symbol.iterator]();
      expect(iterator.next().value!.tolist()).toEqual([0, 1]);
      expect(() => iterator.next()).toThrow(new RangeError('sample 2 is broken'));
      expect(iterator.next().value!.tolist()).toEqual([4]);
      expect(iterator.next().done).toBe(true);
      expect(iterator.next().done).toBe(true);
    }
  });
});

describe('iterable datasets', () => {
  class Range extends IterableDataset<number> {
    constructor(readonly end: number) {
      super();
    }
    *[Symbol.iterator]() {
      for (let i = 0; i < this.end; i++) yield i;
    }
  }
  class SizedRange extends Range {
    override get length() {
      return this.end;
    }
  }

  test.each([
    { batchSize: 3 },
    { batchSize: 3, dropLast: true },
    { batchSize: null },
    { batchSize: 5 },
    { batchSize: 2, numWorkers: 2 },
  ])('batches %j', (options) => {
    const ours = [...new DataLoader(new Range(10), options)].map((b) =>
      typeof b === 'number' ? b : b.tolist(),
    );
    const pythonOptions = Object.entries(options)
      .map(
        ([k, v]) =>
          `${{ batchSize: 'batch_size', dropLast: 'drop_last', numWorkers: 'num_workers' }[k]}=${v === null ? 'None' : v === true ? 'True' : v}`,
      )
      .join(', ');
    expect(ours).toEqual(
      python(`
class Range(IterableDataset):
    def __iter__(self): return iter(range(10))
result = [b.tolist() if torch.is_tensor(b) else b for b in DataLoader(Range(), ${pythonOptions})]
`),
    );
  });

  test('length is the dataset’s claim', () => {
    expect(new DataLoader(new SizedRange(10), { batchSize: 3 }).length).toBe(4);
    expect(new DataLoader(new SizedRange(10), { batchSize: 3, dropLast: true }).length).toBe(3);
    expect(new DataLoader(new SizedRange(10), { batchSize: null }).length).toBe(10);
    expect(() => new DataLoader(new Range(10)).length).toThrow("object of type 'Range' has no len()");
  });

  test('a loop left early ends the dataset’s iterator', () => {
    let ended = false;
    class Watched extends IterableDataset<number> {
      *[Symbol.iterator]() {
        try {
          while (true) yield 1;
        } finally {
          ended = true;
        }
      }
    }
    for (const _ of new DataLoader(new Watched(), { batchSize: 2 })) break;
    expect(ended).toBe(true);
  });
});

describe('for await', () => {
  test('gives the same batches and lets the event loop turn between them', async () => {
    const loader = new DataLoader(new TensorDataset(y), { batchSize: 5, shuffle: true });
    torch.manualSeed(2);
    const sync = [...loader].map(([b]) => b.tolist());
    torch.manualSeed(2);
    let turns = 0;
    const timer = setInterval(() => turns++, 0);
    const asynchronous: unknown[] = [];
    for await (const [b] of loader) {
      asynchronous.push(b.tolist());
      const until = Date.now() + 3;
      while (Date.now() < until);
    }
    clearInterval(timer);
    expect(asynchronous).toEqual(sync);
    expect(turns).toBeGreaterThan(0);
  });
});

describe('refusals have Python’s texts', () => {
  const dataset = () => new TensorDataset(y);
  class Empty extends IterableDataset<number> {
    *[Symbol.iterator]() {}
  }
  test.each<[string, () => unknown, string]>([
    ['negative numWorkers', () => new DataLoader(dataset(), { numWorkers: -1 }), 'd, num_workers=-1'],
    ['negative timeout', () => new DataLoader(dataset(), { timeout: -1 }), 'd, timeout=-1'],
    [
      'prefetch without workers',
      () => new DataLoader(dataset(), { prefetchFactor: 2 }),
      'd, prefetch_factor=2',
    ],
    [
      'negative prefetch',
      () => new DataLoader(dataset(), { prefetchFactor: -1, numWorkers: 1 }),
      'd, prefetch_factor=-1, num_workers=1',
    ],
    [
      'persistent without workers',
      () => new DataLoader(dataset(), { persistentWorkers: true }),
      'd, persistent_workers=True',
    ],
    ['shuffled stream', () => new DataLoader(new Empty(), { shuffle: true }), 's, shuffle=True'],
    ['sampled stream', () => new DataLoader(new Empty(), { sampler: [1] }), 's, sampler=[1]'],
    [
      'batch-sampled stream',
      () => new DataLoader(new Empty(), { batchSampler: [[1]] }),
      's, batch_sampler=[[1]]',
    ],
    [
      'sampler and shuffle',
      () => new DataLoader(dataset(), { sampler: [1], shuffle: true }),
      'd, sampler=[1], shuffle=True',
    ],
    [
      'batchSampler and batchSize',
      () => new DataLoader(dataset(), { batchSampler: [[1]], batchSize: 2 }),
      'd, batch_sampler=[[1]], batch_size=2',
    ],
    [
      'dropLast without batches',
      () => new DataLoader(dataset(), { batchSize: null, dropLast: true }),
      'd, batch_size=None, drop_last=True',
    ],
    ['batch size 0', () => new DataLoader(dataset(), { batchSize: 0 }), 'd, batch_size=0'],
    ['nothing to shuffle', () => new DataLoader([], { shuffle: true }), '[], shuffle=True'],
    [
      'context without workers',
      () => new DataLoader(dataset(), { multiprocessingContext: 'fork' }),
      'd, multiprocessing_context="fork"',
    ],
    ['timeout without workers', () => [...new DataLoader(dataset(), { timeout: 1 })], 'd, timeout=1'],
  ])('%s', (_, ours, theirs) => {
    const text = python(`
class Empty(IterableDataset):
    def __iter__(self): return iter([])
d, s = TensorDataset(input["y"]), Empty()
try:
    list(DataLoader(${theirs}))
    result = None
except Exception as error:
    result = str(error)
`);
    expect(ours).toThrow(text);
  });

  test('an unknown option names the nearest', () => {
    expect(() => new DataLoader(dataset(), { batch_size: 4 } as never)).toThrow(
      "DataLoader: unknown option 'batch_size'. Did you mean 'batchSize'?",
    );
  });

  test('more workers than processors are warned of', () => {
    const warnings = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const theirs = python(`
import os
n = len(os.sched_getaffinity(0)) + 5
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    DataLoader(TensorDataset(input["y"]), num_workers=n)
result = [n, str(caught[0].message)]
`);
    new DataLoader(dataset(), { numWorkers: theirs[0] });
    expect(warnings.mock.calls.map(([text]) => text)).toEqual([theirs[1]]);
    warnings.mockRestore();
  });

  test('what is no dataset', () => {
    expect(() => new DataLoader(5 as never)).toThrow('the dataset must be a Dataset, an array, or an object');
    expect(() => new DataLoader(null as never)).toThrow(TypeError);
  });

  test('attributes that the samplers depend on are fixed', () => {
    const loader = new DataLoader(dataset()) as { batchSize: number };
    expect(() => {
      loader.batchSize = 3;
    }).toThrow('batchSize attribute should not be set after DataLoader is initialized');
  });
});

test('types: a batch has the type that collation gives', () => {
  const loader = new DataLoader(new TensorDataset(x, y));
  expectTypeOf(loader[Symbol.iterator]().next().value!).toEqualTypeOf<[Tensor, Tensor]>();
  const pairs = new DataLoader(new Pairs());
  expectTypeOf(pairs[Symbol.iterator]().next().value!).toEqualTypeOf<[Tensor, Tensor]>();
  const named = new DataLoader([{ image: x, label: 1, name: 'a' }]);
  expectTypeOf(named[Symbol.iterator]().next().value!).toEqualTypeOf<{
    image: Tensor;
    label: Tensor;
    name: string[];
  }>();
  const custom = new DataLoader([1, 2], { collateFn: (batch) => batch.length });
  expectTypeOf(custom[Symbol.iterator]().next().value!).toEqualTypeOf<number>();
});
