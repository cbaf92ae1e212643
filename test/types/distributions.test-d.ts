/** Distributions take positional arguments in Python's order, then one object, and say what they give. */
import torch, { distributions, type Tensor } from '../../src/index';

declare const x: Tensor;
const { Normal, Categorical, Gamma, Independent, MixtureSameFamily, constraints, registerKl, klDivergence } =
  torch.distributions;

const normal = new Normal(0, x);
new Normal({ loc: 0, scale: 1, validateArgs: false });
new Normal(0, { scale: 1 });
new Normal(0, 1, { validateArgs: null });
// @ts-expect-error the scale is required
new Normal(0);
// @ts-expect-error given twice
new Normal(0, 1, { scale: 1 });
// @ts-expect-error unknown
new Normal(0, 1, { validate: true });
// @ts-expect-error no text
new Normal('0', 1);
// @ts-expect-error too many
new Normal(0, 1, true, 2);

new Categorical({ logits: x });
// @ts-expect-error probabilities of several events are a tensor
new Categorical(0.5);
// @ts-expect-error a matrix is a tensor
new distributions.MultivariateNormal(x, { covarianceMatrix: 1 });

const draws: Tensor = normal.sample([2, 3]);
normal.sample({ sampleShape: [2] });
// @ts-expect-error a shape is a list
normal.sample(2);
normal.logProb(draws);
normal.logProb({ value: draws });
// @ts-expect-error a value is required
normal.logProb();
// @ts-expect-error a method, not an attribute
const wrong: Tensor = normal.entropy;
normal.entropy();
// @ts-expect-error no arguments
normal.entropy(1);
normal.enumerateSupport({ expand: false });
// @ts-expect-error read only
normal.loc = x;

// What is expanded is of the same class.
const scale: Tensor = normal.expand([2]).scale;
const rate: Tensor = new Independent(new Gamma(x, 1), 1).expand([3]).baseDist.rate;
const concentration: Tensor = new MixtureSameFamily(new Categorical(x), new Gamma(x, 1)).componentDistribution
  .concentration;

export { concentration, rate, scale, wrong };

const exp = new distributions.ExpTransform({ cacheSize: 1 });
const y: Tensor = exp.inv(exp(x));
// @ts-expect-error 0 or 1
new distributions.ExpTransform(2);
// @ts-expect-error a transform takes a tensor
exp(1);
new distributions.TransformedDistribution(normal, [exp, new distributions.AffineTransform(0, y)]);
// @ts-expect-error no transform
new distributions.TransformedDistribution(normal, normal);

const { lowerBound } = constraints.greaterThan(0);
new constraints.greaterThan(lowerBound);
// @ts-expect-error a bound is required
constraints.interval(0);
const valid: Tensor = constraints.positive.check(x);
distributions.transformTo(constraints.positive)(valid);
distributions.bijectTo.register(constraints.greaterThan, ({ lowerBound }) => {
  return new distributions.AffineTransform(lowerBound, 1);
});
// @ts-expect-error no such bound
distributions.bijectTo.register(constraints.greaterThan, ({ upperBound }) => upperBound);

registerKl(Normal, Gamma)((p, q) => p.loc.sub(q.rate));
// @ts-expect-error Gamma has no loc
registerKl(Normal, Gamma)((p, q) => p.loc.sub(q.loc));
// @ts-expect-error no distributions
registerKl(Date, Gamma);
klDivergence(normal, normal.expand([2]));
// @ts-expect-error a tensor is no distribution
klDivergence(normal, x);

// A function may take any of them.
export function nll(p: distributions.Distribution, value: Tensor): Tensor {
  return p.logProb(value).mean().neg();
}
nll(new Independent(normal, 1), x);

class Shifted extends Normal {
  override logProb(value: Tensor): Tensor {
    return super.logProb(value.sub(1));
  }
}
nll(new Shifted(0, 1), x);
