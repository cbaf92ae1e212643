/** Samplers and splits: the orders, and the state of the generators after them, are Python's. */
import { describe, expect, test } from 'vitest';
import torch from '../../../src';
import { runPython } from '../../helpers/python';

const {
  BatchSampler,
  RandomSampler,
  SequentialSampler,
  SubsetRandomSampler,
  WeightedRandomSampler,
  Sampler,
  randomSplit,
} = torch.utils.data;

/** What the global generator gives next: equal in both languages only if all draws before were. */
const next = () => torch.rand([3]).tolist();

const sized = (length: number) => ({ length });

/** Runs a sampler twice here and in Python (Python's source in `python`), from the same seed. */
function compare(make: () => Iterable<unknown>, python: string, seed = 5): void {
  torch.manualSeed(seed);
  const sampler = make();
  const ours = [[...sampler], [...sampler], next(), (sampler as { length?: number }).length];
  const theirs = runPython(
    `
    from torch.utils.data import *
    torch.manual_seed(input)
    sampler = ${python}
    result = [list(sampler), list(sampler), torch.rand(3).tolist(), len(sampler)]
  `,
    seed,
  );
  expect(ours).toEqual(theirs);
}

describe('orders', () => {
  test('SequentialSampler', () => {
    compare(() => new SequentialSampler(sized(7)), 'SequentialSampler(range(7))');
  });

  test.each([1, 2, 31, 100, 1000, 60000])('RandomSampler of %i', (n) => {
    compare(() => new RandomSampler(sized(n)), `RandomSampler(range(${n}))`);
  });

  test.each([1, 5, 10, 25, 30])('RandomSampler, %i samples of 10', (numSamples) => {
    compare(
      () => new RandomSampler(sized(10), { numSamples }),
      `RandomSampler(range(10), num_samples=${numSamples})`,
    );
  });

  test.each([1, 31, 32, 33, 64, 100])('RandomSampler with replacement, %i samples of 10', (numSamples) => {
    compare(
      () => new RandomSampler(sized(10), true, numSamples),
      `RandomSampler(range(10), True, ${numSamples})`,
    );
  });

  test.each([{ replacement: false }, { replacement: true }])(
    'RandomSampler with a generator %o',
    ({ replacement }) => {
      const generator = new torch.Generator();
      generator.manualSeed(11);
      compare(
        () => new RandomSampler(sized(20), { replacement, generator }),
        `RandomSampler(range(20), replacement=${replacement ? 'True' : 'False'}, generator=torch.Generator().manual_seed(11))`,
      );
    },
  );

  test('SubsetRandomSampler', () => {
    compare(() => new SubsetRandomSampler([5, 3, 8, 1]), 'SubsetRandomSampler([5, 3, 8, 1])');
    const generator = new torch.Generator();
    generator.manualSeed(2);
    compare(
      () => new SubsetRandomSampler([5, 3, 8, 1], generator),
      'SubsetRandomSampler([5, 3, 8, 1], torch.Generator().manual_seed(2))',
    );
  });

  test('WeightedRandomSampler', () => {
    const weights = [0.1, 0.9, 0.4, 0.7, 3.0, 0.6];
    compare(
      () => new WeightedRandomSampler(weights, 20),
      `WeightedRandomSampler(${JSON.stringify(weights)}, 20)`,
    );
    compare(
      () => new WeightedRandomSampler(weights, 5, { replacement: false }),
      `WeightedRandomSampler(${JSON.stringify(weights)}, 5, replacement=False)`,
    );
  });

  test.each([true, false])('BatchSampler, dropLast %s', (dropLast) => {
    compare(
      () => new BatchSampler(new SequentialSampler(sized(10)), 3, dropLast),
      `BatchSampler(SequentialSampler(range(10)), 3, ${dropLast ? 'True' : 'False'})`,
    );
    compare(
      () => new BatchSampler(new RandomSampler(sized(12)), { batchSize: 4, dropLast }),
      `BatchSampler(RandomSampler(range(12)), 4, ${dropLast ? 'True' : 'False'})`,
    );
  });

  test('a sampler abandoned half-way has drawn what Python has drawn', () => {
    torch.manualSeed(3);
    const iterator = new BatchSampler(new RandomSampler(sized(100), true, 70), 8, false)[Symbol.iterator]();
    const first = [iterator.next().value, iterator.next().value, next()];
    expect(first).toEqual(
      runPython(`
        from torch.utils.data import *
        torch.manual_seed(3)
        it = iter(BatchSampler(RandomSampler(range(100), True, 70), 8, False))
        result = [next(it), next(it), torch.rand(3).tolist()]
      `),
    );
  });
});

describe('errors have Python’s texts', () => {
  const pythonError = (code: string) =>
    runPython(`
      from torch.utils.data import *
      try:
          ${code}
          result = None
      except Exception as error:
          result = str(error)
    `) as string;

  test.each<[string, () => unknown, string]>([
    ['no samples', () => new RandomSampler(sized(0)), 'RandomSampler([])'],
    [
      'negative count',
      () => new RandomSampler(sized(4), { numSamples: -1 }),
      'RandomSampler(range(4), num_samples=-1)',
    ],
    ['replacement not boolean', () => new RandomSampler(sized(4), 1 as never), 'RandomSampler(range(4), 1)'],
    ['weighted count', () => new WeightedRandomSampler([1], 0), 'WeightedRandomSampler([1], 0)'],
    [
      'weights of two dimensions',
      () => new WeightedRandomSampler(torch.ones([2, 3]), 1),
      'WeightedRandomSampler(torch.ones(2, 3), 1)',
    ],
    ['batch size', () => new BatchSampler([1, 2], 0, false), 'BatchSampler([1, 2], 0, False)'],
    ['fractional batch size', () => new BatchSampler([1, 2], 1.5, false), 'BatchSampler([1, 2], 1.5, False)'],
    ['dropLast', () => new BatchSampler([1, 2], 1, 3 as never), 'BatchSampler([1, 2], 1, 3)'],
    ['split that does not add up', () => randomSplit([1, 2, 3], [1, 1]), 'random_split([1, 2, 3], [1, 1])'],
    [
      'fraction out of range',
      () => randomSplit([1, 2, 3], [-0.5, 1.5]),
      'random_split([1, 2, 3], [-0.5, 1.5])',
    ],
  ])('%s', (_, ours, theirs) => {
    expect(ours).toThrow(pythonError(theirs));
  });

  test('a sampler without a length', () => {
    class Endless extends Sampler {
      *[Symbol.iterator]() {
        while (true) yield 0;
      }
    }
    expect(() => new Endless().length).toThrow(pythonError('len(type("Endless", (Sampler,), {})())'));
  });
});

describe('randomSplit', () => {
  test.each([[[7, 3]], [[0.3, 0.3, 0.4]], [[0.5, 0.25, 0.25]], [[1, 0, 9]], [[10]], [[1.0]]])(
    '%j of 10',
    (lengths) => {
      torch.manualSeed(9);
      const data = Array.from({ length: lengths[0] === 1 && lengths.length === 1 ? 1 : 10 }, (_, i) => i * i);
      const ours = [randomSplit(data, lengths).map((part) => [...(part.indices as number[])]), next()];
      const theirs = runPython(
        `
      from torch.utils.data import random_split
      torch.manual_seed(9)
      result = [[s.indices for s in random_split(input["data"], input["lengths"])], torch.rand(3).tolist()]
    `,
        { data, lengths },
      );
      expect(ours).toEqual(theirs);
    },
  );

  test('a generator of its own leaves the global one alone', () => {
    const generator = new torch.Generator();
    generator.manualSeed(42);
    torch.manualSeed(1);
    const [a, b] = randomSplit([...'abcdefghij'], [0.5, 0.5], { generator });
    const letters = [a, b].map((part) => Array.from({ length: part!.length }, (_, i) => part!.getItem(i)));
    expect([letters, next()]).toEqual(
      runPython(`
        from torch.utils.data import random_split
        torch.manual_seed(1)
        parts = random_split("abcdefghij", [0.5, 0.5], torch.Generator().manual_seed(42))
        result = [[[p[i] for i in range(len(p))] for p in parts], torch.rand(3).tolist()]
      `),
    );
  });
});
