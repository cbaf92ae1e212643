/**
 * Draws of many values, which become the result in their own memory where nothing follows them: Python's bits
 * also where types differ, under function transforms, in reduced precision, and its error for a wrong scale.
 */
import { expect, it } from 'vitest';
import torch, { type Tensor } from '../../src/index';
import { ask, attempt, expectSame } from './twin';

const { Exponential, Normal, Uniform } = torch.distributions;
const { vmap } = torch.func;
const unchecked = { validateArgs: false };

const code = `
f = lambda *values: torch.tensor(values)
d = lambda *values: torch.tensor(values, dtype=torch.float64)
h = lambda *values: torch.tensor(values, dtype=torch.bfloat16)
n = 3000
draws = [
    lambda: D.Normal(f(0., 1.), d(2., 3.)).sample((n,)),
    lambda: D.Normal(d(0., 1.), f(2., 3.)).sample((n,)),
    lambda: D.Normal(h(0., 1.), h(2., 3.)).sample((n,)),
    lambda: D.Normal(f(0., 1.), f(2., -3.), validate_args=False).sample((n,)),
    lambda: D.Normal(f(0., 1.), f(2., float('nan')), validate_args=False).sample((n,)),
    lambda: D.Normal(0., 1.).sample((n, 0)),
    lambda: D.Uniform(f(0., 1.), d(2., 3.)).sample((n,)),
    lambda: D.Uniform(d(0., 1.), f(2., 3.)).sample((n,)),
    lambda: D.Uniform(h(0., 1.), h(2., 3.)).sample((n,)),
    lambda: D.Uniform(f(0., 1.), f(2., 3.)).rsample((n,)),
    lambda: D.Exponential(h(0.5, 7.)).sample((n,)),
    lambda: D.Exponential(d(0.5, 7.)).sample((n,)),
    lambda: torch.vmap(lambda low: D.Uniform(low, 9., validate_args=False).sample((n,)), randomness='same')(f(0., 1.)),
    lambda: torch.vmap(lambda low: D.Uniform(low, 9., validate_args=False).sample((n,)), randomness='different')(f(0., 1.)),
    lambda: torch.vmap(lambda loc: D.Normal(loc, 2., validate_args=False).sample((n,)), randomness='different')(f(0., 1.)),
    lambda: torch.vmap(lambda rate: D.Exponential(rate, validate_args=False).sample((n,)), randomness='different')(f(3., 1.)),
]
def answer(draw):
    torch.manual_seed(5)
    return attempt(draw)
result = [answer(draw) for draw in draws]
`;

it('of more values than are freed at once have Python’s bits', () => {
  const f = (...values: number[]) => torch.tensor(values);
  const d = (...values: number[]) => torch.tensor(values, { dtype: 'float64' });
  const h = (...values: number[]) => torch.tensor(values, { dtype: 'bfloat16' });
  const n = 3000;
  const draws: (() => Tensor)[] = [
    () => new Normal(f(0, 1), d(2, 3)).sample([n]),
    () => new Normal(d(0, 1), f(2, 3)).sample([n]),
    () => new Normal(h(0, 1), h(2, 3)).sample([n]),
    () => new Normal(f(0, 1), f(2, -3), unchecked).sample([n]),
    () => new Normal(f(0, 1), f(2, Number.NaN), unchecked).sample([n]),
    () => new Normal(0, 1).sample([n, 0]),
    () => new Uniform(f(0, 1), d(2, 3)).sample([n]),
    () => new Uniform(d(0, 1), f(2, 3)).sample([n]),
    () => new Uniform(h(0, 1), h(2, 3)).sample([n]),
    () => new Uniform(f(0, 1), f(2, 3)).rsample([n]),
    () => new Exponential(h(0.5, 7)).sample([n]),
    () => new Exponential(d(0.5, 7)).sample([n]),
    ...(['same', 'different'] as const).map(
      (randomness) => () =>
        vmap((low: Tensor) => new Uniform(low, 9, unchecked).sample([n]), { randomness })(f(0, 1)),
    ),
    () =>
      vmap((loc: Tensor) => new Normal(loc, 2, unchecked).sample([n]), { randomness: 'different' })(f(0, 1)),
    () =>
      vmap((rate: Tensor) => new Exponential(rate, unchecked).sample([n]), { randomness: 'different' })(
        f(3, 1),
      ),
  ];
  const theirs = ask(code, {});
  expect(theirs.length).toBe(draws.length);
  draws.forEach((draw, i) => {
    torch.manualSeed(5);
    expectSame(attempt(draw), theirs[i], `draw ${i}`);
  });
});

it('keep no more alive than their result, whose parameters stay as they are', () => {
  const low = torch.zeros(2);
  const uniform = new Uniform(low, torch.ones(2));
  const before = torch.memory().tensors;
  const drawn = uniform.sample([3000]);
  expect(torch.memory().tensors - before).toBe(1);
  expect(drawn.shape).toEqual([3000, 2]);
  expect(low.tolist()).toEqual([0, 0]);
});
