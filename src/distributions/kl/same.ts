/** Divergences of two distributions of one family. */
import { NotImplementedError } from '../../common/errors';
import { softplus } from '../../nn/functional';
import { torchOps } from '../../tensor/operators';
import { sameSize } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { Bernoulli } from '../bernoulli';
import { Beta } from '../beta';
import { Binomial } from '../binomial';
import { Categorical } from '../categorical';
import { Cauchy } from '../cauchy';
import { ContinuousBernoulli } from '../continuousBernoulli';
import { Dirichlet } from '../dirichlet';
import { Exponential } from '../exponential';
import { ExponentialFamily } from '../exponentialFamily';
import { Gamma } from '../gamma';
import { Geometric } from '../geometric';
import { Gumbel } from '../gumbel';
import { HalfNormal } from '../halfNormal';
import { eulerConstant, oneMinus, sumRightmost } from '../helpers';
import { Independent } from '../independent';
import { Laplace } from '../laplace';
import { Normal } from '../normal';
import { OneHotCategorical } from '../oneHotCategorical';
import { Pareto } from '../pareto';
import { Poisson } from '../poisson';
import { TransformedDistribution } from '../transformedDistribution';
import { sameTransforms } from '../transforms/compose';
import { Uniform } from '../uniform';
import { klDivergence, registerKl } from './registry';

// Everything is computed in Python's order, in which gradients are summed.

registerKl(
  Bernoulli,
  Bernoulli,
)((p, q) => {
  const t1 = p.probs.mul(softplus(q.logits.neg()).sub(softplus(p.logits.neg())));
  t1.set(q.probs.eq(0), Infinity).set(p.probs.eq(0), 0);
  const t2 = oneMinus(p.probs).mul(softplus(q.logits).sub(softplus(p.logits)));
  t2.set(q.probs.eq(1), Infinity).set(p.probs.eq(1), 0);
  return t1.add(t2);
});

registerKl(
  Beta,
  Beta,
)((p, q) => {
  const sumP = p.concentration1.add(p.concentration0);
  const sumQ = q.concentration1.add(q.concentration0);
  const t1 = q.concentration1.lgamma().add(q.concentration0.lgamma()).add(sumP.lgamma());
  const t2 = p.concentration1.lgamma().add(p.concentration0.lgamma()).add(sumQ.lgamma());
  const t3 = p.concentration1.sub(q.concentration1).mul(torchOps.digamma(p.concentration1));
  const t4 = p.concentration0.sub(q.concentration0).mul(torchOps.digamma(p.concentration0));
  const t5 = sumQ.sub(sumP).mul(torchOps.digamma(sumP));
  return t1.sub(t2).add(t3).add(t4).add(t5);
});

registerKl(
  Binomial,
  Binomial,
)((p, q) => {
  if (p.totalCount.lt(q.totalCount).any().isNonzero()) {
    throw new NotImplementedError(
      'KL between Binomials where q.total_count > p.total_count is not implemented',
    );
  }
  const perTrial = p.probs.mul(p.logits.sub(q.logits)).add(p.probs.neg().log1p()).sub(q.probs.neg().log1p());
  return p.totalCount.mul(perTrial).set(p.totalCount.gt(q.totalCount), Infinity);
});

function klCategorical(p: Categorical, q: Categorical): Tensor {
  const t = p.probs.mul(p.logits.sub(q.logits));
  t.set(q.probs.eq(0).expandAs(t), Infinity).set(p.probs.eq(0).expandAs(t), 0);
  return t.sum(-1);
}
registerKl(Categorical, Categorical)(klCategorical);
registerKl(OneHotCategorical, OneHotCategorical)((p, q) => klCategorical(p._categorical, q._categorical));

registerKl(
  ContinuousBernoulli,
  ContinuousBernoulli,
)((p, q) => {
  const t1 = p.mean.mul(p.logits.sub(q.logits));
  const t2 = p._logNorm().add(torchOps.log1p(p.probs.neg()));
  const t3 = q._logNorm().neg().sub(torchOps.log1p(q.probs.neg()));
  return t1.add(t2).add(t3);
});

registerKl(
  Dirichlet,
  Dirichlet,
)((p, q) => {
  const sumP = p.concentration.sum(-1);
  const sumQ = q.concentration.sum(-1);
  const t1 = sumP.lgamma().sub(sumQ.lgamma());
  const t2 = p.concentration.lgamma().sub(q.concentration.lgamma()).sum(-1);
  const t3 = p.concentration.sub(q.concentration);
  const t4 = p.concentration.digamma().sub(sumP.digamma().unsqueeze(-1));
  return t1.sub(t2).add(t3.mul(t4).sum(-1));
});

registerKl(
  Exponential,
  Exponential,
)((p, q) => {
  const ratio = q.rate.div(p.rate);
  return ratio.log().neg().add(ratio).sub(1);
});

// Bregman's divergence of the log normalizer.
registerKl(
  ExponentialFamily,
  ExponentialFamily,
)((p, q) => {
  if (p.constructor !== q.constructor) {
    throw new NotImplementedError(
      'The cross KL-divergence between different exponential families cannot                             be computed using Bregman divergences',
    );
  }
  const { params, normalizer, gradients } = p._bregman();
  const others = q._naturalParams;
  const dims = q.eventShape.length;
  return params.reduce(
    (result, param, i) => result.sub(sumRightmost(others[i]!.sub(param).mul(gradients[i]!), dims)),
    q._logNormalizer(...others).sub(normalizer),
  );
});

registerKl(
  Gamma,
  Gamma,
)((p, q) => {
  const t1 = q.concentration.mul(p.rate.div(q.rate).log());
  const t2 = torchOps.lgamma(q.concentration).sub(torchOps.lgamma(p.concentration));
  const t3 = p.concentration.sub(q.concentration).mul(torchOps.digamma(p.concentration));
  const t4 = q.rate.sub(p.rate).mul(p.concentration.div(p.rate));
  return t1.add(t2).add(t3).add(t4);
});

registerKl(
  Gumbel,
  Gumbel,
)((p, q) => {
  const ct1 = p.scale.div(q.scale);
  const ct2 = q.loc.div(q.scale);
  const ct3 = p.loc.div(q.scale);
  const t1 = ct1.log().neg().sub(ct2).add(ct3);
  const t2 = ct1.mul(eulerConstant);
  const t3 = torchOps.exp(ct2.add(ct1.add(1).lgamma()).sub(ct3));
  return t1
    .add(t2)
    .add(t3)
    .sub(1 + eulerConstant);
});

registerKl(
  Geometric,
  Geometric,
)((p, q) => p.entropy().neg().sub(torchOps.log1p(q.probs.neg()).div(p.probs)).sub(q.logits));

registerKl(
  Laplace,
  Laplace,
)((p, q) => {
  const ratio = p.scale.div(q.scale);
  const distance = p.loc.sub(q.loc).abs();
  const t1 = ratio.log().neg();
  const t2 = distance.div(q.scale);
  const t3 = ratio.mul(torchOps.exp(distance.neg().div(p.scale)));
  return t1.add(t2).add(t3).sub(1);
});

function klNormal(p: Normal, q: Normal): Tensor {
  const ratio = p.scale.div(q.scale).pow(2);
  const t1 = p.loc.sub(q.loc).div(q.scale).pow(2);
  return ratio.add(t1).sub(1).sub(ratio.log()).mul(0.5);
}
registerKl(Normal, Normal)(klNormal);
registerKl(HalfNormal, HalfNormal)((p, q) => klNormal(p.baseDist, q.baseDist));

registerKl(
  Pareto,
  Pareto,
)((p, q) => {
  const scaleRatio = p.scale.div(q.scale);
  const alphaRatio = q.alpha.div(p.alpha);
  const t1 = q.alpha.mul(scaleRatio.log());
  const result = t1.add(alphaRatio.log().neg()).add(alphaRatio).sub(1);
  return result.set(p.scale.lt(q.scale), Infinity);
});

registerKl(Poisson, Poisson)((p, q) => p.rate.mul(p.rate.log().sub(q.rate.log())).sub(p.rate.sub(q.rate)));

registerKl(
  TransformedDistribution,
  TransformedDistribution,
)((p, q) => {
  if (!sameTransforms(p.transforms, q.transforms))
    throw new NotImplementedError('No KL(p || q) is implemented for different transforms');
  if (!sameSize(p.eventShape, q.eventShape))
    throw new NotImplementedError('No KL(p || q) is implemented for different event shapes');
  return klDivergence(p.baseDist, q.baseDist);
});

registerKl(
  Uniform,
  Uniform,
)((p, q) => {
  const result = q.high.sub(q.low).div(p.high.sub(p.low)).log();
  return result.set(q.low.gt(p.low).bitwiseOr(q.high.lt(p.high)), Infinity);
});

registerKl(
  Independent,
  Independent,
)((p, q) => {
  const dims = p.reinterpretedBatchNdims;
  if (dims !== q.reinterpretedBatchNdims)
    throw new NotImplementedError('No KL(p || q) is implemented for different reinterpreted_batch_ndims');
  return sumRightmost(klDivergence(p.baseDist, q.baseDist), dims);
});

registerKl(
  Cauchy,
  Cauchy,
)((p, q) => {
  const t1 = p.scale.add(q.scale).pow(2).add(p.loc.sub(q.loc).pow(2)).log();
  return t1.sub(p.scale.mul(4).mul(q.scale).log());
});
