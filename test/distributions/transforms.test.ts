/** Transforms, constraints and what goes from the ones to the others, as in Python, bit by bit. */
import { describe, expect, it } from 'vitest';
import torch from '../../src/index';
import { ask, attempt, build, d, expectSame, graded, type Spec, t } from './twin';

const { constraints } = torch.distributions;

const line = t([-1.5, -0.2, 0.1, 2]);
const matrix = t([
  [0.5, -1, 0.2],
  [0.3, 0.1, 2],
  [-0.7, 1, -0.4],
]);
const exp = d('ExpTransform', []);
const sigmoid = d('SigmoidTransform', []);

/** A transform and an input. */
const transforms: [Spec & object, Spec][] = [
  [exp, line],
  [d('ExpTransform', [], {}, 'inv'), t([0.3, 2])],
  [d('PowerTransform', [t(2.5)]), t([0.3, 2])],
  [d('PowerTransform', [t([[-1], [0.5]])]), t([0.3, 2])],
  [sigmoid, line],
  [d('SigmoidTransform', [1], {}, 'inv'), t([0.3, 0.9])],
  [d('SoftplusTransform', []), line],
  [d('TanhTransform', []), line],
  [d('AbsTransform', []), line],
  [d('AffineTransform', [1, -2]), line],
  [d('AffineTransform', [t([1, 2, 3, 4]), t([[2], [-0.5]])]), line],
  [
    d('AffineTransform', [0.5, t([[2], [-0.5]])], { event_dim: 1, cache_size: 1 }),
    t([
      [1, 2],
      [3, 4],
    ]),
  ],
  [d('AffineTransform', [t(1), 3], { event_dim: 1 }, 'inv'), line],
  [d('ComposeTransform', [[d('AffineTransform', [1, 2]), exp]]), line],
  [d('ComposeTransform', [[d('AffineTransform', [1, 2]), sigmoid], 1], {}, 'inv'), t([0.3, 0.9])],
  [d('ComposeTransform', [[d('StickBreakingTransform', []), d('AffineTransform', [0, 2])]]), line],
  [d('ComposeTransform', [[]]), line],
  [d('identity_transform', []), line],
  [
    d('IndependentTransform', [exp, 1]),
    t([
      [1, 2],
      [3, -4],
    ]),
  ],
  [
    d('IndependentTransform', [d('AffineTransform', [0, t([1, 2])]), 2]),
    t([
      [1, 2],
      [3, -4],
    ]),
  ],
  [d('ReshapeTransform', [[4], [2, 2]]), line],
  [
    d('ReshapeTransform', [[2, 2], [4]], { cache_size: 1 }),
    t([
      [
        [1, 2],
        [3, -4],
      ],
    ]),
  ],
  [d('CorrCholeskyTransform', []), t([[0.1, -0.7, 1.2]])],
  [
    d('CorrCholeskyTransform', [], {}, 'inv'),
    t([
      [1, 0],
      [0.6, 0.8],
    ]),
  ],
  [
    d('SoftmaxTransform', []),
    t([
      [1, 2, -1],
      [0, 0.5, 1],
    ]),
  ],
  [
    d('StickBreakingTransform', []),
    t(
      [
        [1, 2, -1],
        [0, 0.5, 1],
      ],
      'float64',
    ),
  ],
  [d('LowerCholeskyTransform', []), matrix],
  [d('PositiveDefiniteTransform', []), matrix],
  [d('CatTransform', [[exp, d('identity_transform', [])], 0, [1, 3]]), line],
  [
    d('CatTransform', [[exp, sigmoid]], { dim: -1 }),
    t([
      [1, 2],
      [3, 4],
    ]),
  ],
  [d('CatTransform', [[exp, d('AffineTransform', [0, 2, 1])], -1, [1, 3], 1]), line],
  [
    d('StackTransform', [[exp, sigmoid], 1]),
    t([
      [1, 2],
      [3, 4],
    ]),
  ],
  [
    d('StackTransform', [[exp, d('AffineTransform', [0, 2])]], { cache_size: 1 }),
    t([
      [1, 2],
      [3, 4],
    ]),
  ],
  [d('CumulativeDistributionTransform', [d('Normal', [0, t([1, 2, 1, 2])])]), line],
  [d('StackTransform', [[exp, sigmoid]]), line],
  [d('CatTransform', [[exp, sigmoid]]), line],
  [d('IndependentTransform', [exp, 2]), line],
];

const transformCode = `
def compare(x):
    return repr(x) if isinstance(x, D.constraints.Constraint) else list(x) if isinstance(x, torch.Size) else x

def answers(spec, value):
    leaves = []
    f = build(spec, leaves)
    x = build(value, leaves)
    found = dict(repr=repr(f), inverse=repr(f.inv), back=f.inv.inv is f)
    for name in ('domain', 'codomain', 'bijective', 'sign', 'event_dim'):
        found[name] = attempt(lambda: compare(getattr(f, name)))
        found['inverse_' + name] = attempt(lambda: compare(getattr(f.inv, name)))
    y = attempt(lambda: f(x))
    found['y'] = attempt(lambda: graded(lambda: f(x), leaves))
    if isinstance(y, dict):
        return found
    found['x'] = attempt(lambda: graded(lambda: f.inv(y.clone()), leaves))
    found['jacobian'] = attempt(lambda: graded(lambda: f.log_abs_det_jacobian(x, y), leaves))
    found['inverse_jacobian'] = attempt(lambda: f.inv.log_abs_det_jacobian(y, x))
    for name in ('forward_shape', 'inverse_shape'):
        for shape in ([], list(x.shape), [5, *x.shape], [2, 3, 3]):
            found[name + str(shape)] = attempt(lambda: list(getattr(f, name)(torch.Size(shape))))
    cached = attempt(lambda: f.with_cache(1))
    found['cached'] = attempt(lambda: [repr(cached), cached is f, cached.inv(cached(x)) is x, f.inv(f(x)) is x])
    found['equal'] = attempt(lambda: [f == f, f == cached, f == build(spec, []), f == D.ExpTransform(), f.inv == f.inv])
    return found

result = [answers(*case) for case in input['cases']]
`;

function transformAnswers(spec: Spec, value: Spec): Record<string, unknown> {
  const leaves: any[] = [];
  const f = build(spec, leaves);
  const x = build(value, leaves);
  const describing = (it: unknown) => (it instanceof constraints.Constraint ? String(it) : it);
  const found: Record<string, any> = { repr: String(f), inverse: String(f.inv), back: f.inv.inv === f };
  for (const [name, ours] of [
    ['domain', 'domain'],
    ['codomain', 'codomain'],
    ['bijective', 'bijective'],
    ['sign', 'sign'],
    ['event_dim', 'eventDim'],
  ] as const) {
    found[name] = attempt(() => describing(f[ours]));
    found[`inverse_${name}`] = attempt(() => describing(f.inv[ours]));
  }
  const y = attempt(() => f(x));
  found['y'] = attempt(() => graded(() => f(x), leaves));
  if (y instanceof Error) return found;
  found['x'] = attempt(() => graded(() => f.inv(y.clone()), leaves));
  found['jacobian'] = attempt(() => graded(() => f.logAbsDetJacobian(x, y), leaves));
  found['inverse_jacobian'] = attempt(() => f.inv.logAbsDetJacobian(y, x));
  for (const shape of [[], x.shape, [5, ...x.shape], [2, 3, 3]]) {
    const text = `[${shape.join(', ')}]`;
    found[`forward_shape${text}`] = attempt(() => f.forwardShape(shape));
    found[`inverse_shape${text}`] = attempt(() => f.inverseShape(shape));
  }
  const cached = attempt(() => f.withCache(1));
  found['cached'] = attempt(() => [
    String(cached),
    cached === f,
    cached.inv(cached(x)) === x,
    f.inv(f(x)) === x,
  ]);
  found['equal'] = attempt(() => [
    f.equals(f),
    f.equals(cached),
    f.equals(build(spec)),
    f.equals(new torch.distributions.ExpTransform()),
    f.inv.equals(f.inv),
  ]);
  return found;
}

const c = (name: string, ...args: Spec[]) => d(`constraints.${name}`, args);
const points = [
  t([-1, 0, 0.5, 1, 2, Number.NaN]),
  t([
    [0, 1],
    [1, 0],
  ]),
  t([
    [1, 0],
    [0.6, 0.8],
  ]),
  t([
    [0.25, 0.75],
    [-0.5, 1.5],
  ]),
  t([
    [2, 1, 0],
    [1, 3, 1],
  ]),
  t([
    [
      [1, 0.5],
      [0.5, 2],
    ],
    [
      [1, 2],
      [2, 1],
    ],
  ]),
  t([0, 1, 2], 'int64'),
];
const listed = [
  ...['boolean', 'one_hot', 'nonnegative_integer', 'positive_integer', 'real', 'real_vector', 'positive'],
  ...['nonnegative', 'unit_interval', 'simplex', 'lower_triangular', 'lower_cholesky', 'corr_cholesky'],
  ...['square', 'symmetric', 'positive_semidefinite', 'positive_definite', 'dependent'],
].map((name) => c(name));
const made = [
  c('integer_interval', 0, 1),
  c('greater_than', 0.5),
  c('greater_than', t([0, 1])),
  c('greater_than_eq', 0.5),
  c('less_than', t(1)),
  c('interval', -0.5, t([1, 2])),
  c('interval', t([[-0.5], [0]]), 1.5),
  c('half_open_interval', 0.5, 1),
  c('multinomial', 2),
  c('independent', c('positive'), 1),
  c('independent', c('boolean'), 2),
  c('MixtureSameFamilyConstraint', c('real_vector')),
  c('cat', [c('positive'), c('real')]),
  c('cat', [c('positive'), c('less_than', 1.5)], -1, [1, 1]),
  c('stack', [c('positive'), c('boolean')]),
  c('stack', [c('positive'), c('unit_interval')], 1),
];
const all = [...listed, ...made];

const constraintCode = `
def answers(spec):
    made = build(spec, [])
    values = [build(value, []) for value in input['points']]
    found = dict(repr=repr(made), dependent=D.constraints.is_dependent(made))
    found['discrete'] = attempt(lambda: made.is_discrete)
    found['dim'] = attempt(lambda: made.event_dim)
    found['checks'] = [attempt(lambda: made.check(value)) for value in values]
    for registry in ('biject_to', 'transform_to'):
        f = attempt(lambda: getattr(D, registry)(made))
        found[registry] = attempt(lambda: repr(f) if isinstance(f, D.Transform) else f)
        if isinstance(f, D.Transform):
            found[registry + '_values'] = [attempt(lambda: [f(v), made.check(f(v))]) for v in values[:-1]]
    return found

result = [answers(spec) for spec in input['constraints']]
`;

function constraintAnswers(spec: Spec): Record<string, unknown> {
  const constraint = build(spec);
  const values = points.map((value) => build(value));
  const found: Record<string, any> = {
    repr: String(constraint),
    dependent: constraints.isDependent(constraint),
  };
  found['discrete'] = attempt(() => constraint.isDiscrete);
  found['dim'] = attempt(() => constraint.eventDim);
  found['checks'] = values.map((value) => attempt(() => constraint.check(value)));
  for (const [name, registry] of [
    ['biject_to', torch.distributions.bijectTo],
    ['transform_to', torch.distributions.transformTo],
  ] as const) {
    const f = attempt(() => registry(constraint));
    found[name] = f instanceof torch.distributions.Transform ? String(f) : f;
    found[`${name}_values`] = values.slice(0, -1).map((v) => attempt(() => [f(v), constraint.check(f(v))]));
  }
  return found;
}

describe('every transform', () => {
  const theirs = ask(transformCode, { cases: transforms });
  transforms.forEach(([spec, value], i) => {
    it(`${(spec as any).make} ${JSON.stringify((spec as any).args).slice(0, 80)} ${i}`, () => {
      const ours = transformAnswers(spec as Spec, value);
      for (const [name, answer] of Object.entries(theirs[i])) expectSame(ours[name], answer, name);
    });
  });
});

describe('every constraint', () => {
  const theirs = ask(constraintCode, { constraints: all, points });
  all.forEach((spec, i) => {
    it(`${spec.make} ${JSON.stringify(spec.args).slice(0, 80)}`, () => {
      const ours = constraintAnswers(spec);
      for (const [name, answer] of Object.entries(theirs[i])) expectSame(ours[name], answer, name);
    });
  });

  it('is made with `new` and without, and tells its instances', () => {
    const { greaterThan, interval, independent, real, dependent } = constraints;
    expect(String(greaterThan(2))).toBe(String(new greaterThan(2)));
    expect(constraints.positive instanceof greaterThan).toBe(true);
    expect(constraints.unitInterval instanceof interval).toBe(true);
    expect(independent(real, 1) instanceof greaterThan).toBe(false);
    const known = dependent({ isDiscrete: false, eventDim: 1 });
    expect([known.isDiscrete, known.eventDim, constraints.isDependent(known)]).toEqual([false, 1, true]);
  });
});

describe('a class of a script', () => {
  const { Transform, TransformedDistribution, Uniform, ConstraintRegistry } = {
    ...torch.distributions,
    ...torch.distributions.constraintRegistry,
  };
  class Square extends Transform {
    override get domain() {
      return constraints.positive;
    }
    override get codomain() {
      return constraints.positive;
    }
    override get sign() {
      return 1;
    }
    protected override _call(x: any) {
      return x.pow(2);
    }
    protected override _inverse(y: any) {
      return y.sqrt();
    }
    override logAbsDetJacobian(x: any) {
      return x.mul(2).log();
    }
  }

  it('of transforms is one among others', () => {
    const square = new Square({ cacheSize: 1 });
    const x = torch.tensor([1, 2, 3]);
    expect(square.inv(square(x))).toBe(x);
    expect(square.withCache(0)).toBeInstanceOf(Square);
    const p = new TransformedDistribution(new Uniform(0, 2), square);
    expect(p.cdf(torch.tensor([1, 4])).tolist()).toEqual([0.5, 1]);
    expect(p.logProb(torch.tensor(1)).exp().item()).toBe(0.25);
  });

  it('of constraints has its transform in a registry', () => {
    class Even extends constraints.Constraint {
      override check(value: any) {
        return value.remainder(2).eq(0);
      }
    }
    const registry = new ConstraintRegistry();
    expect(() => registry(new Even())).toThrow('Cannot transform Even constraints');
    registry.register(Even, () => new Square());
    expect(registry(new Even())).toBeInstanceOf(Square);
    registry.register(constraints.greaterThan)(({ lowerBound }) =>
      lowerBound === 0 ? new Square() : torch.distributions.identityTransform,
    );
    expect(registry(constraints.positive)).toBeInstanceOf(Square);
    expect(() => registry.register(5 as never, () => new Square())).toThrow(
      'Expected constraint to be either a Constraint subclass or instance, but got 5',
    );
  });
});
