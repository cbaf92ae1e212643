/** Divergences from distributions of several families to those of others, up to Gumbel's in the alphabet. */
import { torchOps } from '../../tensor/operators';
import { Bernoulli } from '../bernoulli';
import { Beta } from '../beta';
import { Binomial } from '../binomial';
import { ContinuousBernoulli } from '../continuousBernoulli';
import { Exponential } from '../exponential';
import { Gamma } from '../gamma';
import { Gumbel } from '../gumbel';
import { eulerConstant, oneMinus } from '../helpers';
import { Normal } from '../normal';
import { Pareto } from '../pareto';
import { Poisson } from '../poisson';
import { Uniform } from '../uniform';
import { registerEach, registerKl } from './registry';

// Everything is computed in Python's order, in which gradients are summed.

// Where p has values that q has not, the divergence is infinite.
registerEach(Beta, [Pareto], (p) => torchOps.fullLike(p.concentration1, Infinity));
registerEach(ContinuousBernoulli, [Pareto], (p) => torchOps.fullLike(p.probs, Infinity));
registerEach(Exponential, [Beta, ContinuousBernoulli, Pareto, Uniform], (p) =>
  torchOps.fullLike(p.rate, Infinity),
);
registerEach(Gamma, [Beta, ContinuousBernoulli, Pareto, Uniform], (p) =>
  torchOps.fullLike(p.concentration, Infinity),
);
registerEach(Gumbel, [Beta, ContinuousBernoulli, Exponential, Gamma, Pareto, Uniform], (p) =>
  torchOps.fullLike(p.loc, Infinity),
);
registerEach(Poisson, [Bernoulli, Binomial], (p) => torchOps.fullLike(p.rate, Infinity));

registerKl(Bernoulli, Poisson)((p, q) => p.entropy().neg().sub(p.probs.mul(q.rate.log()).sub(q.rate)));

registerKl(
  Beta,
  ContinuousBernoulli,
)((p, q) => p.entropy().neg().sub(p.mean.mul(q.logits)).sub(torchOps.log1p(q.probs.neg())).sub(q._logNorm()));

registerKl(
  Beta,
  Exponential,
)((p, q) => {
  const rest = p.entropy().neg().sub(q.rate.log());
  return rest.add(q.rate.mul(p.concentration1.div(p.concentration1.add(p.concentration0))));
});

registerKl(
  Beta,
  Gamma,
)((p, q) => {
  const t1 = p.entropy().neg();
  const t2 = q.concentration.lgamma().sub(q.concentration.mul(q.rate.log()));
  const logMean = p.concentration1.digamma().sub(p.concentration1.add(p.concentration0).digamma());
  const t3 = q.concentration.sub(1).mul(logMean);
  const t4 = q.rate.mul(p.concentration1).div(p.concentration1.add(p.concentration0));
  return t1.add(t2).sub(t3).add(t4);
});

registerKl(
  Beta,
  Normal,
)((p, q) => {
  const mean = p.concentration1.div(p.concentration1.add(p.concentration0));
  const variance = q.scale.pow(2);
  const t1 = p.entropy().neg();
  const t2 = variance.mul(2).mul(Math.PI).log().mul(0.5);
  const own = mean.mul(oneMinus(mean)).div(p.concentration1.add(p.concentration0).add(1));
  const t3 = own.add(mean.pow(2)).mul(0.5);
  const t4 = q.loc.mul(mean);
  const t5 = q.loc.pow(2).mul(0.5);
  return t1.add(t2).add(t3.sub(t4).add(t5).div(variance));
});

registerKl(
  Beta,
  Uniform,
)((p, q) => {
  const result = p.entropy().neg().add(q.high.sub(q.low).log());
  return result.set(q.low.gt(0).bitwiseOr(q.high.lt(1)), Infinity);
});

registerKl(
  ContinuousBernoulli,
  Exponential,
)((p, q) => p.entropy().neg().sub(torchOps.log(q.rate)).add(q.rate.mul(p.mean)));

registerKl(
  ContinuousBernoulli,
  Normal,
)((p, q) => {
  const t1 = p.entropy().neg();
  const t2 = torchOps
    .square(q.loc.div(q.scale))
    .add(Math.log(2 * Math.PI))
    .mul(0.5)
    .add(torchOps.log(q.scale));
  const t3 = p.variance
    .add(torchOps.square(p.mean))
    .sub(q.loc.mul(2).mul(p.mean))
    .div(torchOps.square(q.scale).mul(2));
  return t1.add(t2).add(t3);
});

registerKl(
  ContinuousBernoulli,
  Uniform,
)((p, q) => {
  const result = p.entropy().neg().add(q.high.sub(q.low).log());
  const isOutside = torchOps.max(torchOps.ge(q.low, 0), torchOps.le(q.high, 1));
  return torchOps.where(isOutside, torchOps.onesLike(result).mul(Infinity), result);
});

registerKl(
  Exponential,
  Gamma,
)((p, q) => {
  const ratio = q.rate.div(p.rate);
  return q.concentration
    .neg()
    .mul(torchOps.log(ratio))
    .add(ratio)
    .add(q.concentration.lgamma())
    .add(q.concentration.mul(eulerConstant))
    .sub(1 + eulerConstant);
});

registerKl(
  Exponential,
  Gumbel,
)((p, q) => {
  const product = p.rate.mul(q.scale);
  const ratio = q.loc.div(q.scale);
  const t1 = product.log().sub(1);
  const t2 = torchOps.exp(ratio).mul(product).div(product.add(1));
  return t1.sub(ratio).add(t2).add(product.reciprocal());
});

registerKl(
  Exponential,
  Normal,
)((p, q) => {
  const variance = q.scale.pow(2);
  const squared = p.rate.pow(2);
  const t1 = torchOps.log(squared.mul(variance).mul(2).mul(Math.PI)).mul(0.5);
  const t2 = squared.reciprocal();
  const t3 = q.loc.div(p.rate);
  const t4 = q.loc.pow(2).mul(0.5);
  return t1.sub(1).add(t2.sub(t3).add(t4).div(variance));
});

registerKl(
  Gamma,
  Exponential,
)((p, q) => p.entropy().neg().sub(q.rate.log()).add(q.rate.mul(p.concentration).div(p.rate)));

registerKl(
  Gamma,
  Gumbel,
)((p, q) => {
  const product = p.rate.mul(q.scale);
  const ratio = q.loc.div(q.scale);
  const t1 = p.concentration
    .sub(1)
    .mul(p.concentration.digamma())
    .sub(p.concentration.lgamma())
    .sub(p.concentration);
  const t2 = product.log().add(p.concentration.div(product));
  const t3 = torchOps.exp(ratio).mul(product.reciprocal().add(1).pow(p.concentration.neg())).sub(ratio);
  return t1.add(t2).add(t3);
});

registerKl(
  Gamma,
  Normal,
)((p, q) => {
  const variance = q.scale.pow(2);
  const squared = p.rate.pow(2);
  const t1 = torchOps
    .log(squared.mul(variance).mul(2).mul(Math.PI))
    .mul(0.5)
    .sub(p.concentration)
    .sub(p.concentration.lgamma());
  const t2 = p.concentration.pow(2).add(p.concentration).mul(0.5).div(squared);
  const t3 = q.loc.mul(p.concentration).div(p.rate);
  const t4 = q.loc.pow(2).mul(0.5);
  return t1.add(p.concentration.sub(1).mul(p.concentration.digamma())).add(t2.sub(t3).add(t4).div(variance));
});

registerKl(
  Gumbel,
  Normal,
)((p, q) => {
  const ratio = p.scale.div(q.scale);
  const t1 = ratio.div(Math.sqrt(2 * Math.PI)).log();
  const t2 = ratio.mul(Math.PI).mul(0.5).pow(2).div(3);
  const t3 = p.loc.add(p.scale.mul(eulerConstant)).sub(q.loc).div(q.scale).pow(2).mul(0.5);
  return t1
    .neg()
    .add(t2)
    .add(t3)
    .sub(eulerConstant + 1);
});
