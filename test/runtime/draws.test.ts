/** Every random operator draws what Python draws, from the default generator and from one of its own. */
import { describe, expect, it } from 'vitest';
import torch, { type Generator, type Tensor } from '../../src';
import { expectSame } from '../helpers/checkOp';
import { runPython } from '../helpers/python';

type Options = { generator?: Generator };
// The types of the operators tell the overload with a generator from that without: here one call is for both.
type Draw = [name: string, ours: (o: any) => Tensor, python: string];

const f32 = (): Tensor => torch.zeros([4, 5]);
const weights = (): Tensor => torch.tensor([0.1, 0.2, 0.3, 0.4], { dtype: 'float32' });
const rates = (): Tensor => torch.arange(20, { dtype: 'float32' }).div(4).view(4, 5);

/** Operators that take a generator; in Python `g` is empty or {"generator": …}. */
const draws: Draw[] = [
  ['rand', (o) => torch.rand([4, 5], o), 'torch.rand(4, 5, **g)'],
  ['rand 64', (o) => torch.rand([3], { dtype: 'float64', ...o }), 'torch.rand(3, dtype=torch.float64, **g)'],
  [
    'rand half',
    (o) => torch.rand([7], { dtype: 'float16', ...o }),
    'torch.rand(7, dtype=torch.float16, **g)',
  ],
  ['randn', (o) => torch.randn([5], o), 'torch.randn(5, **g)'],
  ['randn long', (o) => torch.randn([33], o), 'torch.randn(33, **g)'],
  [
    'randn 64',
    (o) => torch.randn([17], { dtype: 'float64', ...o }),
    'torch.randn(17, dtype=torch.float64, **g)',
  ],
  [
    'randn complex',
    (o) => torch.randn([6], { dtype: 'complex64', ...o }),
    'torch.randn(6, dtype=torch.complex64, **g)',
  ],
  ['randint', (o) => torch.randint(10, [8], o), 'torch.randint(10, (8,), **g)'],
  ['randint low', (o) => torch.randint(-5, 2 ** 40, [8], o), 'torch.randint(-5, 2**40, (8,), **g)'],
  [
    'randint 8',
    (o) => torch.randint(0, 100, [9], { dtype: 'uint8', ...o }),
    'torch.randint(0, 100, (9,), dtype=torch.uint8, **g)',
  ],
  ['randperm', (o) => torch.randperm(37, o), 'torch.randperm(37, **g)'],
  ['normal', (o) => torch.normal(rates(), rates().add(1), o), 'torch.normal(rates, rates + 1, **g)'],
  ['normal mean', (o) => torch.normal(2, rates().add(1), o), 'torch.normal(2., rates + 1, **g)'],
  ['normal numbers', (o) => torch.normal(2, 3, [4, 4], o), 'torch.normal(2., 3., (4, 4), **g)'],
  ['bernoulli', (o) => torch.bernoulli(rates().div(5), o), 'torch.bernoulli(rates / 5, **g)'],
  ['bernoulli p', (o) => rates().bernoulli(0.3, o), 'rates.bernoulli(0.3, **g)'],
  [
    'multinomial',
    (o) => torch.multinomial(weights(), 10, { replacement: true, ...o }),
    'torch.multinomial(weights, 10, replacement=True, **g)',
  ],
  ['multinomial once', (o) => torch.multinomial(weights(), 3, o), 'torch.multinomial(weights, 3, **g)'],
  ['poisson', (o) => torch.poisson(rates(), o), 'torch.poisson(rates, **g)'],
  [
    'binomial',
    (o) => torch.binomial(rates().mul(4).floor(), rates().div(5), o),
    'torch.binomial((rates * 4).floor(), rates / 5, **g)',
  ],
  ['uniform_', (o) => f32().uniform_(-2, 3, o), 'torch.zeros(4, 5).uniform_(-2, 3, **g)'],
  ['normal_', (o) => f32().normal_(1, 2, o), 'torch.zeros(4, 5).normal_(1, 2, **g)'],
  ['exponential_', (o) => f32().exponential_(1.5, o), 'torch.zeros(4, 5).exponential_(1.5, **g)'],
  ['geometric_', (o) => f32().geometric_(0.3, o), 'torch.zeros(4, 5).geometric_(0.3, **g)'],
  ['cauchy_', (o) => f32().cauchy_(0, 2, o), 'torch.zeros(4, 5).cauchy_(0, 2, **g)'],
  ['log_normal_', (o) => f32().logNormal_(0, 0.5, o), 'torch.zeros(4, 5).log_normal_(0, 0.5, **g)'],
  ['random_', (o) => f32().random_(o), 'torch.zeros(4, 5).random_(**g)'],
  ['random_ to', (o) => f32().to('int64').random_(9, o), 'torch.zeros(4, 5).long().random_(9, **g)'],
  ['random_ from', (o) => f32().random_(-9, 9, o), 'torch.zeros(4, 5).random_(-9, 9, **g)'],
  ['bernoulli_', (o) => f32().bernoulli_(0.5, o), 'torch.zeros(4, 5).bernoulli_(0.5, **g)'],
  [
    '_standard_gamma',
    (o) => torch.ops.aten._standard_gamma.default(rates().add(1), ...given(o)),
    'torch._standard_gamma(rates + 1, **g)',
  ],
  [
    '_sample_dirichlet',
    (o) => torch.ops.aten._sample_dirichlet.default(rates().add(1), ...given(o)),
    'torch._sample_dirichlet(rates + 1, **g)',
  ],
];

/** Operators that draw from the default generator only. */
const defaultOnly: Draw[] = [
  ['rand_like', () => torch.randLike(f32()), 'torch.rand_like(zeros)'],
  ['randn_like', () => torch.randnLike(f32()), 'torch.randn_like(zeros)'],
  ['randint_like', () => torch.randintLike(f32(), 3, 9), 'torch.randint_like(zeros, 3, 9)'],
  ['dropout', () => torch.nn.functional.dropout(rates(), 0.4), 'torch.nn.functional.dropout(rates, 0.4)'],
  [
    'dropout1d',
    () => torch.nn.functional.dropout1d(rates(), 0.4),
    'torch.nn.functional.dropout1d(rates, 0.4)',
  ],
  [
    'alphaDropout',
    () => torch.nn.functional.alphaDropout(rates(), 0.4, true),
    'torch.nn.functional.alpha_dropout(rates, 0.4, True)',
  ],
  [
    'rrelu',
    () => torch.nn.functional.rrelu(rates().sub(2), 0.1, 0.4, true),
    'torch.nn.functional.rrelu(rates - 2, 0.1, 0.4, True)',
  ],
  [
    'gumbelSoftmax',
    () => torch.nn.functional.gumbelSoftmax(rates()),
    'torch.nn.functional.gumbel_softmax(rates)',
  ],
];

function given(o: Options): Generator[] {
  return o.generator ? [o.generator] : [];
}

const setup = `
zeros = torch.zeros(4, 5)
weights = torch.tensor([0.1, 0.2, 0.3, 0.4])
rates = (torch.arange(20, dtype=torch.float32) / 4).view(4, 5)
`;

describe('draws', () => {
  const run = (list: Draw[], own: boolean): void => {
    const theirs = runPython(
      `${setup}
torch.manual_seed(1234)
g = {"generator": torch.Generator().manual_seed(99)} if input["own"] else {}
result = [eval(code) for code in input["codes"]] + [torch.rand(3)]
`,
      { own, codes: list.map(([, , python]) => python) },
    );
    torch.manualSeed(1234);
    const options: Options = own ? { generator: new torch.Generator().manualSeed(99) } : {};
    // One after the other from one generator: the state after each must agree as well.
    list.forEach(([name, ours], i) => {
      expectSame(ours(options), theirs[i], name);
    });
    expectSame(torch.rand([3]), theirs[list.length], 'the default generator afterwards');
  };

  it('from the default generator', () => run([...draws, ...defaultOnly], false));
  it('from a generator of its own', () => run(draws, true));

  it('large ones, which are drawn in blocks and by several threads', () => {
    const theirs = runPython(`
torch.manual_seed(5)
x = [torch.randn(100003), torch.rand(100003), torch.randperm(50000), torch.zeros(100003).bernoulli_(0.5), torch.nn.functional.dropout(torch.ones(100003), 0.5)]
result = [t.double().sum().item() for t in x] + [t[-5:] for t in x]
`);
    torch.manualSeed(5);
    const x = [
      torch.randn([100003]),
      torch.rand([100003]),
      torch.randperm(50000),
      torch.zeros([100003]).bernoulli_(0.5),
      torch.nn.functional.dropout(torch.ones([100003]), 0.5),
    ];
    x.forEach((tensor, i) => {
      expect(tensor.double().sum().item()).toBe(theirs[i]);
      expectSame(tensor.get('-5:'), theirs[i + x.length], `tail ${i}`);
    });
  });
});
