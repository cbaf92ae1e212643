/** torch.random.python gives the numbers of Python's random module. */
import { expect, test } from 'vitest';
import torch from '../../src';
import { runPython } from '../helpers/python';

const random = torch.random.python;

test('numbers, choices, orders and samples are Python’s', () => {
  const seeds = [0, 1, -7, 42, 2 ** 40 + 3, 123456789012345678901234567890n, 'seed', 'Köln', ''];
  const ours = seeds.map((seed) => {
    random.seed(seed);
    const order = Array.from({ length: 9 }, (_, i) => i);
    random.shuffle(order);
    return [
      random.random(),
      random.uniform(-2, 5),
      random.randint(3, 9),
      random.randrange(0, 100, 7),
      random.getrandbits(5),
      String(random.getrandbits(70)),
      random.choice([1, 2, 3, 4, 5]),
      random.choices([1, 2, 3], { k: 4 }),
      random.choices([1, 2, 3], { weights: [0.1, 3, 0.2], k: 4 }),
      random.sample([1, 2, 3, 4, 5, 6], 3),
      random.sample(
        Array.from({ length: 1000 }, (_, i) => i),
        6,
      ),
      order,
    ];
  });
  const theirs = runPython(
    `
import random
result = []
for seed in input:
    random.seed(int(seed[1:]) if seed[0] == "i" else seed[1:])
    order = list(range(9))
    random.shuffle(order)
    result.append([
        random.random(), random.uniform(-2, 5), random.randint(3, 9), random.randrange(0, 100, 7),
        random.getrandbits(5), str(random.getrandbits(70)), random.choice([1, 2, 3, 4, 5]),
        random.choices([1, 2, 3], k=4), random.choices([1, 2, 3], weights=[0.1, 3, 0.2], k=4),
        random.sample([1, 2, 3, 4, 5, 6], 3), random.sample(range(1000), 6), order,
    ])
`,
    seeds.map((seed) => (typeof seed === 'string' ? `s${seed}` : `i${BigInt(seed)}`)),
  );
  expect(ours).toEqual(theirs);
});

test('a state can be taken up again', () => {
  random.seed(5);
  const state = random.getstate();
  const first = [random.random(), random.random()];
  random.setstate(state);
  expect([random.random(), random.random()]).toEqual(first);
});

test('without a seed the sequence is another each time', () => {
  random.seed();
  const first = random.random();
  random.seed();
  expect(random.random()).not.toBe(first);
});

test.each<[string, () => unknown, string]>([
  ['an empty choice', () => random.choice([]), 'Cannot choose from an empty sequence'],
  [
    'too few weights',
    () => random.choices([1, 2], { weights: [1] }),
    'The number of weights does not match the population',
  ],
  [
    'weights of nothing',
    () => random.choices([1, 2], { weights: [0, 0] }),
    'Total of weights must be greater than zero',
  ],
  ['too large a sample', () => random.sample([1], 2), 'Sample larger than population or is negative'],
  ['an empty range', () => random.randrange(0), 'empty range for randrange()'],
  ['a seed of another kind', () => random.seed([] as never), 'an integer, a string or bytes'],
])('%s is refused', (_, run, text) => {
  expect(run).toThrow(text);
});
