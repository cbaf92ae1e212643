/** Divergences from distributions of several families to those of others, from Laplace's on. */
import { specialOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import { Beta } from '../beta';
import { ContinuousBernoulli } from '../continuousBernoulli';
import { Exponential } from '../exponential';
import { Gamma } from '../gamma';
import { Gumbel } from '../gumbel';
import { oneMinus } from '../helpers';
import { Laplace } from '../laplace';
import { Normal } from '../normal';
import { Pareto } from '../pareto';
import { Uniform } from '../uniform';
import { registerEach, registerKl } from './registry';

// Everything is computed in Python's order, in which gradients are summed.

const xLogX = (x: Tensor): Tensor => specialOps.xlogy(x, x);

// Where p has values that q has not, the divergence is infinite.
const bounded = [Beta, ContinuousBernoulli, Exponential, Gamma, Pareto, Uniform];
registerEach(Laplace, bounded, (p) => torchOps.fullLike(p.loc, Infinity));
registerEach(Normal, bounded, (p) => torchOps.fullLike(p.loc, Infinity));
registerEach(Pareto, [Beta, ContinuousBernoulli, Uniform], (p) => torchOps.fullLike(p.scale, Infinity));

registerKl(
  Laplace,
  Normal,
)((p, q) => {
  const variance = q.scale.pow(2);
  const ratio = p.scale.pow(2).div(variance);
  const t1 = torchOps.log(ratio.mul(2).div(Math.PI)).mul(0.5);
  const t2 = p.loc.pow(2).mul(0.5);
  const t3 = p.loc.mul(q.loc);
  const t4 = q.loc.pow(2).mul(0.5);
  return t1.neg().add(ratio).add(t2.sub(t3).add(t4).div(variance)).sub(1);
});

registerKl(
  Normal,
  Gumbel,
)((p, q) => {
  const meanRatio = p.loc.div(q.scale);
  const varianceRatio = p.scale.div(q.scale).pow(2);
  const locRatio = q.loc.div(q.scale);
  const t1 = varianceRatio.log().mul(0.5);
  const t2 = meanRatio.sub(locRatio);
  const t3 = torchOps.exp(meanRatio.neg().add(varianceRatio.mul(0.5)).add(locRatio));
  return t1
    .neg()
    .add(t2)
    .add(t3)
    .sub(0.5 * (1 + Math.log(2 * Math.PI)));
});

registerKl(
  Normal,
  Laplace,
)((p, q) => {
  const difference = p.loc.sub(q.loc);
  const scaleRatio = p.scale.div(q.scale);
  const ratio = difference.div(p.scale);
  const t1 = torchOps.log(scaleRatio);
  const t2 = p.scale.mul(Math.sqrt(2 / Math.PI)).mul(torchOps.exp(ratio.pow(2).mul(-0.5)));
  const t3 = difference.mul(torchOps.erf(ratio.mul(Math.SQRT1_2)));
  return t1
    .neg()
    .add(t2.add(t3).div(q.scale))
    .sub(0.5 * (1 + Math.log(0.5 * Math.PI)));
});

registerKl(
  Pareto,
  Exponential,
)((p, q) => {
  const product = p.scale.mul(q.rate);
  const t1 = p.alpha.div(product).log();
  const t2 = p.alpha.reciprocal();
  const t3 = p.alpha.mul(product).div(p.alpha.sub(1));
  const result = t1.sub(t2).add(t3).sub(1);
  return result.set(p.alpha.le(1), Infinity);
});

registerKl(
  Pareto,
  Gamma,
)((p, q) => {
  const common = p.scale.log().add(p.alpha.reciprocal());
  const t1 = p.alpha.log().sub(common);
  const t2 = q.concentration.lgamma().sub(q.concentration.mul(q.rate.log()));
  const t3 = oneMinus(q.concentration).mul(common);
  const t4 = q.rate.mul(p.alpha).mul(p.scale).div(p.alpha.sub(1));
  const result = t1.add(t2).add(t3).add(t4).sub(1);
  return result.set(p.alpha.le(1), Infinity);
});

registerKl(
  Pareto,
  Normal,
)((p, q) => {
  const variance = q.scale.pow(2).mul(2);
  const common = p.scale.div(p.alpha.sub(1));
  const t1 = q.scale
    .mul(Math.sqrt(2 * Math.PI))
    .mul(p.alpha)
    .div(p.scale)
    .log();
  const t2 = p.alpha.reciprocal();
  const t3 = p.alpha.mul(common.pow(2)).div(p.alpha.sub(2));
  const t4 = p.alpha.mul(common).sub(q.loc).pow(2);
  const result = t1.sub(t2).add(t3.add(t4).div(variance)).sub(1);
  return result.set(p.alpha.le(2), Infinity);
});

registerKl(
  Uniform,
  Beta,
)((p, q) => {
  const width = p.high.sub(p.low);
  const t1 = torchOps.log(width);
  const t2 = q.concentration1
    .sub(1)
    .mul(xLogX(p.high).sub(xLogX(p.low)).sub(width))
    .div(width);
  const t3 = q.concentration0
    .sub(1)
    .mul(
      xLogX(oneMinus(p.high))
        .sub(xLogX(oneMinus(p.low)))
        .add(width),
    )
    .div(width);
  const t4 = q.concentration1
    .lgamma()
    .add(q.concentration0.lgamma())
    .sub(q.concentration1.add(q.concentration0).lgamma());
  const result = t3.add(t4).sub(t1).sub(t2);
  return result.set(p.high.gt(1).bitwiseOr(p.low.lt(0)), Infinity);
});

registerKl(
  Uniform,
  ContinuousBernoulli,
)((p, q) => {
  const result = p
    .entropy()
    .neg()
    .sub(p.mean.mul(q.logits))
    .sub(torchOps.log1p(q.probs.neg()))
    .sub(q._logNorm());
  const isOutside = torchOps.max(torchOps.ge(p.high, 1), torchOps.le(p.low, 0));
  return torchOps.where(isOutside, torchOps.onesLike(result).mul(Infinity), result);
});

registerKl(
  Uniform,
  Exponential,
)((p, q) => {
  const mean = q.rate.mul(p.high.add(p.low)).div(2);
  const result = mean.sub(p.high.sub(p.low).mul(q.rate).log());
  return result.set(p.low.lt(0), Infinity);
});

registerKl(
  Uniform,
  Gamma,
)((p, q) => {
  const width = p.high.sub(p.low);
  const t1 = width.log();
  const t2 = q.concentration.lgamma().sub(q.concentration.mul(q.rate.log()));
  const t3 = oneMinus(q.concentration)
    .mul(xLogX(p.high).sub(xLogX(p.low)).sub(width))
    .div(width);
  const t4 = q.rate.mul(p.high.add(p.low)).div(2);
  return t1.neg().add(t2).add(t3).add(t4).set(p.low.lt(0), Infinity);
});

registerKl(
  Uniform,
  Gumbel,
)((p, q) => {
  const common = q.scale.div(p.high.sub(p.low));
  const high = p.high.sub(q.loc).div(q.scale);
  const low = p.low.sub(q.loc).div(q.scale);
  const t1 = common.log().add(high.add(low).mul(0.5));
  return t1.sub(common.mul(torchOps.exp(high.neg()).sub(torchOps.exp(low.neg()))));
});

registerKl(
  Uniform,
  Normal,
)((p, q) => {
  const width = p.high.sub(p.low);
  const t1 = q.scale
    .mul(Math.sqrt(Math.PI * 2))
    .div(width)
    .log();
  const t2 = width.pow(2).div(12);
  const t3 = p.high.add(p.low).sub(q.loc.mul(2)).div(2).pow(2);
  return t1.add(t2.add(t3).mul(0.5).div(q.scale.pow(2)));
});

registerKl(
  Uniform,
  Pareto,
)((p, q) => {
  const width = p.high.sub(p.low);
  const t1 = q.alpha.mul(q.scale.pow(q.alpha)).mul(width).log();
  const t2 = xLogX(p.high).sub(xLogX(p.low)).sub(width).div(width);
  return t2.mul(q.alpha.add(1)).sub(t1).set(p.low.lt(q.scale), Infinity);
});
