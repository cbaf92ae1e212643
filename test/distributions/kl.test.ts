/** Divergences of every pair of classes, errors in Python's words, and classes of scripts. */
import { describe, expect, it, vi } from 'vitest';
import torch, { type Tensor } from '../../src/index';
import { isOtherPython } from '../helpers/torchVersion';
import { ask, attempt, build, d, expectSame, graded, type Spec, t } from './twin';

const { distributions: D } = torch;

const matrix = t([
  [2, 0.5],
  [0.5, 1],
]);
/** Two of each class that some divergence is known of, and one that none is. */
const pairs: [Spec, Spec][] = [
  [d('Bernoulli', [t([0.2, 0.7, 0])]), d('Bernoulli', [t([0.5, 1, 0.3])])],
  [d('Beta', [t([1, 2]), t([3, 0.5])]), d('Beta', [t([2, 1]), 1.5])],
  [d('Binomial', [4, t([0.2, 0.7])]), d('Binomial', [t([4, 3]), t([0.5, 0.1])])],
  [d('Categorical', [t([0.2, 0.8, 0])]), d('Categorical', [t([0.5, 0.25, 0.25])])],
  [d('Cauchy', [t([0, 1]), 2]), d('Cauchy', [1, t([0.5, 3])])],
  [d('Chi2', [t([1, 3])]), d('Chi2', [t([2, 5])])],
  [d('ContinuousBernoulli', [t([0.2, 0.5])]), d('ContinuousBernoulli', [t([0.3, 0.9])])],
  [d('Dirichlet', [t([0.5, 2])]), d('Dirichlet', [t([1, 1.5])])],
  [d('Exponential', [t([0.5, 2])]), d('Exponential', [t([1, 3])])],
  [d('Gamma', [t([1, 2]), t([3, 0.5])]), d('Gamma', [t([2, 1]), 1.5])],
  [d('Geometric', [t([0.2, 0.7])]), d('Geometric', [t([0.5, 0.9])])],
  [d('Gumbel', [t([0, 1]), 2]), d('Gumbel', [1, t([0.5, 3])])],
  [d('HalfNormal', [t([1, 2])]), d('HalfNormal', [t([2, 0.5])])],
  [d('Independent', [d('Normal', [t([0, 1]), 1]), 1]), d('Independent', [d('Normal', [t([1, 1]), 2]), 1])],
  [d('Independent', [d('Normal', [t([0, 1]), 1]), 0]), d('Independent', [d('Cauchy', [0, t([1])]), 1])],
  [d('Laplace', [t([0, 1]), 2]), d('Laplace', [1, t([0.5, 3])])],
  [d('LogNormal', [t([0, 1]), 2]), d('LogNormal', [1, t([0.5, 3])])],
  [d('Normal', [t([0, 1]), 2]), d('Normal', [1, t([0.5, 3])])],
  [
    d('LowRankMultivariateNormal', [t([0, 1]), t([[1], [0.5]]), t([1, 2])]),
    d('LowRankMultivariateNormal', [
      t([
        [1, 1],
        [2, 0],
      ]),
      t([[0.5], [2]]),
      t([0.5, 1]),
    ]),
  ],
  [
    d('MultivariateNormal', [t([0, 1]), matrix]),
    d('MultivariateNormal', [
      t([
        [1, 1],
        [0, 2],
      ]),
      matrix,
    ]),
  ],
  [d('MultivariateNormal', [t([0]), t([[1]])]), d('LowRankMultivariateNormal', [t([0]), t([[1]]), t([1])])],
  [d('OneHotCategorical', [t([0.2, 0.8])]), d('OneHotCategoricalStraightThrough', [t([0.5, 0.5])])],
  [d('Pareto', [t([1, 2]), t([3, 0.5])]), d('Pareto', [t([0.5, 3]), 1.5])],
  [d('Poisson', [t([1, 2])]), d('Poisson', [t([2, 5])])],
  [d('StudentT', [t([1, 2])]), d('StudentT', [t([2, 5])])],
  [
    d('TransformedDistribution', [d('Normal', [t([0, 1]), 1]), d('AffineTransform', [t([1, 2]), 2])]),
    d('TransformedDistribution', [d('Normal', [t([1, 1]), 2]), d('AffineTransform', [t([1, 2]), 2])]),
  ],
  [d('Uniform', [t([0, 0.25]), t([1, 0.75])]), d('Uniform', [t([-1, 0.5]), 2])],
  [d('Weibull', [t([1, 2]), 2]), d('Weibull', [t([2, 1]), 2])],
];

const code = `
def divergence(p, q):
    leaves = []
    p, q = build(p, leaves), build(q, leaves)
    return attempt(lambda: graded(lambda: D.kl_divergence(p, q), leaves))

result = [[divergence(p, q) for _, q in input['pairs']] for p, _ in input['pairs']]
`;

describe('klDivergence', () => {
  const theirs = ask(code, { pairs });
  pairs.forEach(([left], i) => {
    it(`from ${(left as any).make} ${i}`, () => {
      pairs.forEach(([, right], j) => {
        const leaves: any[] = [];
        const [p, q] = [build(left, leaves), build(right, leaves)];
        const ours = attempt(() => graded(() => D.klDivergence(p, q), leaves));
        expectSame(ours, theirs[i][j], `KL(${p} ‖ ${q})`);
      });
    });
  });

  it('takes what is registered for the nearest classes, and warns where two are as near', () => {
    class A extends D.Normal {}
    class B extends A {}
    const one = torch.tensor(1);
    const two = torch.tensor(2);
    const kl = (p: any, q: any) => D.klDivergence(p, q);
    expect(kl(new B(0, 1), new A(0, 1)).item()).toBe(0);
    D.registerKl(A, D.Normal)(() => one);
    expect(kl(new B(0, 1), new A(0, 1))).toBe(one);
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    const given = () => two;
    expect(D.registerKl({ typeP: D.Normal, typeQ: A })(given)).toBe(given);
    expect(kl(new B(0, 1), new A(0, 1))).toBe(one);
    expect(warned.mock.calls[0]![0]).toBe('Ambiguous kl_divergence(B, A). Please register_kl(A, A)');
    warned.mockRestore();
    expect(() => D.registerKl(Array as never, A)).toThrow('Expected type_p to be a Distribution subclass');
  });
});

/** Python's code and ours, both of which fail. */
const errors: [string, () => unknown][] = [
  [
    'D.Normal(torch.tensor([0., 1.]), torch.tensor([1., -1.]))',
    () => new D.Normal(torch.tensor([0, 1]), torch.tensor([1, -1])),
  ],
  ['D.Normal(0, -1)', () => new D.Normal(0, -1)],
  [
    'D.Normal(torch.nn.Parameter(torch.tensor(float("nan"))), 1)',
    () => new D.Normal(new torch.nn.Parameter(torch.tensor(Number.NaN)), 1),
  ],
  ['D.Normal("a", 1)', () => new D.Normal('a' as never, 1)],
  ['D.Normal(torch.ones(2), torch.ones(3))', () => new D.Normal(torch.ones([2]), torch.ones([3]))],
  ['D.Normal(0, 1).log_prob(1.)', () => new D.Normal(0, 1).logProb(1)],
  [
    'D.Normal(0, 1).log_prob(torch.tensor([1, float("nan")]))',
    () => new D.Normal(0, 1).logProb(torch.tensor([1, Number.NaN])),
  ],
  [
    'D.Normal(torch.zeros(2), 1).log_prob(torch.zeros(3))',
    () => new D.Normal(torch.zeros([2]), 1).logProb(torch.zeros([3])),
  ],
  [
    'D.Dirichlet(torch.ones(2)).log_prob(torch.ones(3) / 3)',
    () => new D.Dirichlet(torch.ones([2])).logProb(torch.ones([3]).div(3)),
  ],
  ['D.Beta(1, 1).log_prob(torch.tensor(1.5))', () => new D.Beta(1, 1).logProb(torch.tensor(1.5))],
  ['D.Uniform(1, 0)', () => new D.Uniform(1, 0)],
  ['D.Uniform(0, 1).cdf(torch.tensor(2.))', () => new D.Uniform(0, 1).cdf(torch.tensor(2))],
  ['D.Bernoulli()', () => new D.Bernoulli()],
  ['D.Bernoulli(0.5, 0.5)', () => new D.Bernoulli(0.5, 0.5)],
  ['D.Bernoulli(1.5)', () => new D.Bernoulli(1.5)],
  ['D.Bernoulli(0.5).log_prob(torch.tensor(0.5))', () => new D.Bernoulli(0.5).logProb(torch.tensor(0.5))],
  [
    'D.ContinuousBernoulli(1.5, validate_args=True)',
    () => new D.ContinuousBernoulli(1.5, { validateArgs: true }),
  ],
  ['D.Geometric(torch.tensor([0.5, 0.]))', () => new D.Geometric(torch.tensor([0.5, 0]))],
  ['D.Categorical(torch.tensor(1.))', () => new D.Categorical(torch.tensor(1))],
  ['D.Categorical(logits=torch.tensor(1.))', () => new D.Categorical({ logits: torch.tensor(1) })],
  ['D.Categorical(torch.tensor([-1., 2.]))', () => new D.Categorical(torch.tensor([-1, 2]))],
  [
    'D.Categorical(torch.ones(3)).log_prob(torch.tensor(3))',
    () => new D.Categorical(torch.ones([3])).logProb(torch.tensor(3n)),
  ],
  ['D.Binomial(-1, torch.tensor(0.5))', () => new D.Binomial(-1, torch.tensor(0.5))],
  [
    'D.Binomial(torch.tensor([1, 2]), torch.tensor(0.5)).enumerate_support()',
    () => new D.Binomial(torch.tensor([1n, 2n]), torch.tensor(0.5)).enumerateSupport(),
  ],
  [
    'D.Binomial(torch.tensor([1, 2]), torch.tensor(0.5)).entropy()',
    () => new D.Binomial(torch.tensor([1n, 2n]), torch.tensor(0.5)).entropy(),
  ],
  [
    'D.Binomial(3, torch.tensor(0.5)).log_prob(torch.tensor(4.))',
    () => new D.Binomial(3, torch.tensor(0.5)).logProb(torch.tensor(4)),
  ],
  ['D.NegativeBinomial(2, torch.tensor(1.))', () => new D.NegativeBinomial(2, torch.tensor(1))],
  ['D.Multinomial(2.5, torch.ones(2))', () => new D.Multinomial(2.5, torch.ones([2]))],
  [
    'D.Multinomial(2, torch.ones(2)).log_prob(torch.tensor([3., 1.]))',
    () => new D.Multinomial(2, torch.ones([2])).logProb(torch.tensor([3, 1])),
  ],
  ['D.Dirichlet(torch.tensor(1.))', () => new D.Dirichlet(torch.tensor(1))],
  ['D.Dirichlet(torch.tensor([1., 0.]))', () => new D.Dirichlet(torch.tensor([1, 0]))],
  [
    'D.MultivariateNormal(torch.tensor(0.), torch.eye(1))',
    () => new D.MultivariateNormal(torch.tensor(0), torch.eye(1)),
  ],
  ['D.MultivariateNormal(torch.zeros(2))', () => new D.MultivariateNormal(torch.zeros([2]))],
  [
    'D.MultivariateNormal(torch.zeros(2), torch.zeros(2))',
    () => new D.MultivariateNormal(torch.zeros([2]), torch.zeros([2])),
  ],
  [
    'D.MultivariateNormal(torch.zeros(2), scale_tril=torch.zeros(2))',
    () => new D.MultivariateNormal(torch.zeros([2]), { scaleTril: torch.zeros([2]) }),
  ],
  [
    'D.MultivariateNormal(torch.zeros(2), torch.tensor([[1., 2.], [2., 1.]]))',
    () =>
      new D.MultivariateNormal(
        torch.zeros([2]),
        torch.tensor([
          [1, 2],
          [2, 1],
        ]),
      ),
  ],
  [
    'D.LowRankMultivariateNormal(torch.zeros(2), torch.zeros(3, 1), torch.ones(2))',
    () => new D.LowRankMultivariateNormal(torch.zeros([2]), torch.zeros([3, 1]), torch.ones([2])),
  ],
  [
    'D.LowRankMultivariateNormal(torch.zeros(2), torch.zeros(2, 1), torch.ones(3))',
    () => new D.LowRankMultivariateNormal(torch.zeros([2]), torch.zeros([2, 1]), torch.ones([3])),
  ],
  [
    'D.LowRankMultivariateNormal(torch.zeros(3, 2), torch.zeros(2, 2, 1), torch.ones(2))',
    () => new D.LowRankMultivariateNormal(torch.zeros([3, 2]), torch.zeros([2, 2, 1]), torch.ones([2])),
  ],
  ['D.Wishart(1., torch.eye(2))', () => new D.Wishart(torch.tensor(1), torch.eye(2))],
  ['D.Wishart(torch.tensor(3.))', () => new D.Wishart(torch.tensor(3))],
  ['D.Wishart(torch.tensor(3.), torch.ones(2))', () => new D.Wishart(torch.tensor(3), torch.ones([2]))],
  ['D.LKJCholesky(1)', () => new D.LKJCholesky(1)],
  ['D.LKJCholesky(3, 0)', () => new D.LKJCholesky(3, 0)],
  ['D.LKJCholesky(2).log_prob(torch.ones(2, 2))', () => new D.LKJCholesky(2).logProb(torch.ones([2, 2]))],
  ['D.Independent(D.Normal(0, 1), 1)', () => new D.Independent(new D.Normal(0, 1), 1)],
  [
    'D.Independent(D.Bernoulli(torch.ones(2) / 2), 1).enumerate_support()',
    () => new D.Independent(new D.Bernoulli(torch.ones([2]).div(2)), 1).enumerateSupport(),
  ],
  [
    'D.MixtureSameFamily(D.Normal(0, 1), D.Normal(0, 1))',
    () => new D.MixtureSameFamily(new D.Normal(0, 1) as never, new D.Normal(0, 1)),
  ],
  [
    'D.MixtureSameFamily(D.Categorical(torch.ones(2)), 1)',
    () => new D.MixtureSameFamily(new D.Categorical(torch.ones([2])), 1 as never),
  ],
  [
    'D.MixtureSameFamily(D.Categorical(torch.ones(2)), D.Normal(torch.zeros(3), 1))',
    () => new D.MixtureSameFamily(new D.Categorical(torch.ones([2])), new D.Normal(torch.zeros([3]), 1)),
  ],
  [
    'D.MixtureSameFamily(D.Categorical(torch.ones(3, 2)), D.Normal(torch.zeros(4, 2), 1))',
    () =>
      new D.MixtureSameFamily(new D.Categorical(torch.ones([3, 2])), new D.Normal(torch.zeros([4, 2]), 1)),
  ],
  [
    'D.TransformedDistribution(D.Normal(0, 1), [D.ExpTransform(), 1])',
    () => new D.TransformedDistribution(new D.Normal(0, 1), [new D.ExpTransform(), 1 as never]),
  ],
  [
    'D.TransformedDistribution(D.Normal(0, 1), 1)',
    () => new D.TransformedDistribution(new D.Normal(0, 1), 1 as never),
  ],
  [
    'D.TransformedDistribution(D.Normal(0, 1), D.SoftmaxTransform())',
    () => new D.TransformedDistribution(new D.Normal(0, 1), new D.SoftmaxTransform()),
  ],
  ['D.ExpTransform(cache_size=2)', () => new D.ExpTransform({ cacheSize: 2 as never })],
  ['D.ReshapeTransform((2,), (3,))', () => new D.ReshapeTransform([2], [3])],
  ['D.CatTransform([D.ExpTransform(), 1])', () => new D.CatTransform([new D.ExpTransform(), 1 as never])],
  [
    'D.CatTransform([D.ExpTransform()], lengths=[1, 2])',
    () => new D.CatTransform([new D.ExpTransform()], { lengths: [1, 2] }),
  ],
  ['D.constraints.cat([1])', () => D.constraints.cat([1 as never])],
  ['D.constraints.independent(1, 1)', () => D.constraints.independent(1 as never, 1)],
  [
    'D.constraints.independent(D.constraints.real, -1)',
    () => D.constraints.independent(D.constraints.real, -1),
  ],
  ['D.biject_to(D.constraints.positive_definite)', () => D.bijectTo(D.constraints.positiveDefinite)],
  ['D.utils.vec_to_tril_matrix(torch.ones(4))', () => D.utils.vecToTrilMatrix(torch.ones([4]))],
  ['D.utils.tril_matrix_to_vec(torch.ones(2, 2), 2)', () => D.utils.trilMatrixToVec(torch.ones([2, 2]), 2)],
];

describe('errors are in Python’s words', () => {
  const theirs = ask('result = [attempt(lambda: [eval(code), None][1]) for code in input["codes"]]', {
    codes: errors.map(([python]) => python),
  });
  errors.forEach(([python, ours], i) => {
    it.skipIf(isOtherPython(python))(python, () => {
      expect(theirs[i], 'Python raises').toHaveProperty('error');
      expectSame(attempt(ours), theirs[i], python);
    });
  });
});

describe('validation', () => {
  it('is on, and can be switched off for one distribution and for all', () => {
    expect(new D.Normal(0, -1, { validateArgs: false }).logProb(0).isnan().item()).toBe(true);
    D.Distribution.setDefaultValidateArgs(false);
    try {
      expect(String(new D.Uniform(2, 1))).toBe('Uniform(low: 2.0, high: 1.0)');
      expect(() => new D.Uniform(2, 1, { validateArgs: true })).toThrow('Expected parameter low');
    } finally {
      D.Distribution.setDefaultValidateArgs(true);
    }
    expect(() => new D.Uniform(2, 1)).toThrow('Expected parameter low');
    expect(() => D.Distribution.setDefaultValidateArgs(1 as never)).toThrow('Expected a boolean for value');
  });

  it('takes numbers for values where it is off, or where Python takes them', () => {
    expect(new D.Gamma(1, 1).logProb(2).item()).toBe(-2);
    const normal = new D.Normal(torch.tensor(0, { dtype: 'float64' }), 1, { validateArgs: false });
    expect([normal.cdf(0).item(), normal.icdf(0.5).item(), normal.cdf(0).dtype]).toEqual([0.5, 0, 'float64']);
  });
});

describe('a class of a script', () => {
  class Delta extends D.Distribution {
    readonly v: Tensor;
    constructor(v: Tensor, validateArgs: boolean | null = null) {
      super(v.shape, [], { validateArgs });
      this.v = v;
      this.validateParameters();
    }
    override get argConstraints() {
      return { v: D.constraints.real };
    }
    override get support() {
      return D.constraints.real;
    }
    override get mean() {
      return this.v;
    }
    override get variance() {
      return this.v.mul(0);
    }
    protected override _rsample(shape: readonly number[]): Tensor {
      return this.v.mul(1).expand([...shape, ...this.batchShape]);
    }
    override logProb(value: Tensor): Tensor {
      return value.eq(this.v).log();
    }
  }

  it('has what the base class has', () => {
    const p = new Delta(torch.tensor([1, 2], { requiresGrad: true }));
    expect(String(p)).toBe('Delta(v: torch.Size([2]))');
    expect(p.sample([3]).shape).toEqual([3, 2]);
    expect([p.sample().requiresGrad, p.rsample().requiresGrad]).toEqual([false, true]);
    expect(p.stddev.tolist()).toEqual([0, 0]);
    expect(new D.Independent(p, 1).logProb(torch.tensor([1, 2])).item()).toBe(0);
    expect(() => new Delta(torch.tensor(Number.NaN))).toThrow('Expected parameter v (Tensor of shape ())');
    expect(() => p.entropy()).toThrow('Delta does not implement entropy');
    expect(() => p.expand([3, 2])).toThrow(torch.NotImplementedError);
  });

  it('is expanded with a constructor of its base, and has to say how with one of its own', () => {
    class Plain extends D.Normal {
      shifted() {
        return this.loc.add(1);
      }
    }
    class Own extends D.Normal {
      constructor() {
        super(0, 1);
      }
    }
    const plain = new Plain(0, 1).expand([2]);
    expect(plain.shifted().tolist()).toEqual([1, 1]);
    expect(String(plain)).toBe('Plain(loc: torch.Size([2]), scale: torch.Size([2]))');
    expect(() => new Own().expand([2])).toThrow('Subclass Own of Normal that defines a custom constructor');
  });

  it('without constraints or support is warned of', () => {
    const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    class Bare extends D.Distribution {
      constructor() {
        super();
        this.validateParameters();
      }
      protected override _logProb(value: Tensor): Tensor {
        return value;
      }
    }
    expect(new Bare().logProb(torch.tensor(2)).item()).toBe(2);
    expect(warned.mock.calls.map(([text]) => String(text).slice(0, 47))).toEqual([
      "<class 'Bare'> does not define `arg_constraints",
      "<class 'Bare'> does not define `support` to ena",
    ]);
    warned.mockRestore();
  });
});
