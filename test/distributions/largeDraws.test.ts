/**
 * Draws of many values, which become the result in their own memory where nothing follows them: Python's bits
 * also where types differ, under function transforms, in reduced precision, and its error for a wrong scale.
 */
import { expect, it } from 'vitest';
import torch, { type Tensor } from '../../src/index';
import { ask, attempt, expectSame } from './twin';

const { Categorical, Cauchy, Exponential, Normal, Uniform } = torch.distributions;
const { forwardAd } = torch.autograd;
const { vmap } = torch.func;
const unchecked = { validateArgs: false };

const code = `
import torch.autograd.forward_ad as fwAD
f = lambda *values: torch.tensor(values)
d = lambda *values: torch.tensor(values, dtype=torch.float64)
h = lambda *values: torch.tensor(values, dtype=torch.bfloat16)
n = 3000
def gradients(family, shape):
    values = [f(0., 1.).requires_grad_(), f(2., 3.).requires_grad_()]
    return torch.stack(torch.autograd.grad(family(*values).rsample(shape).tanh().sum(), values))
def tangent(family, shape):
    with fwAD.dual_level():
        drawn = family(fwAD.make_dual(f(0., 1.), f(1., 2.)), f(2., 3.), validate_args=False).rsample(shape)
        return torch.stack(fwAD.unpack_dual(drawn))
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
    lambda: D.Normal(f(0., 1.), f(2., 3.)).rsample((n,)),
    lambda: D.Normal(d(0., 1.), f(2., 3.)).rsample((n,)),
    lambda: D.Cauchy(f(0., 1.), f(2., 3.)).rsample((n,)),
    lambda: D.Cauchy(h(0., 1.), h(2., 3.)).sample((n,)),
    lambda: gradients(D.Normal, (n,)),
    lambda: gradients(D.Cauchy, (n,)),
    lambda: tangent(D.Normal, (n,)),
    lambda: tangent(D.Cauchy, (n,)),
    lambda: D.Categorical(f(1., 2., 3.)).sample((n,)),
    lambda: D.Categorical(f(1., 2., 3.)).sample((n, 2)),
    lambda: D.Categorical(f(1., 2., 3.)).sample(),
    lambda: D.Categorical(f(1., 2., 3.)).sample((0,)),
    lambda: D.Categorical(torch.tensor([[1., 2., 3.], [3., 1., 0.]])).sample((n,)),
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
  type Family = typeof Normal | typeof Cauchy;
  const gradients = (Drawn: Family) => {
    const values = [f(0, 1).requiresGrad_(), f(2, 3).requiresGrad_()] as const;
    const loss = new Drawn(...values).rsample([n]).tanh().sum();
    return torch.stack(torch.autograd.grad(loss, [...values]));
  };
  const tangent = (Drawn: Family) =>
    forwardAd.dualLevel(() => {
      const loc = forwardAd.makeDual(f(0, 1), f(1, 2));
      const { primal, tangent } = forwardAd.unpackDual(new Drawn(loc, f(2, 3), unchecked).rsample([n]));
      return torch.stack([primal, tangent!]);
    });
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
    () => new Normal(f(0, 1), f(2, 3)).rsample([n]),
    () => new Normal(d(0, 1), f(2, 3)).rsample([n]),
    () => new Cauchy(f(0, 1), f(2, 3)).rsample([n]),
    () => new Cauchy(h(0, 1), h(2, 3)).sample([n]),
    () => gradients(Normal),
    () => gradients(Cauchy),
    () => tangent(Normal),
    () => tangent(Cauchy),
    () => new Categorical(f(1, 2, 3)).sample([n]),
    () => new Categorical(f(1, 2, 3)).sample([n, 2]),
    () => new Categorical(f(1, 2, 3)).sample(),
    () => new Categorical(f(1, 2, 3)).sample([0]),
    () =>
      new Categorical(
        torch.tensor([
          [1, 2, 3],
          [3, 1, 0],
        ]),
      ).sample([n]),
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
