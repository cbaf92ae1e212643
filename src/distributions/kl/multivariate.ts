/** Divergences of normal distributions of vectors. */
import { broadcastShapes } from '../../functional';
import { linalgOps, torchOps } from '../../tensor/operators';
import { sameSize } from '../../tensor/sizes';
import type { Tensor } from '../../tensor/tensor';
import { LowRankMultivariateNormal } from '../lowRankMultivariateNormal';
import { batchMahalanobis, halfLogDet } from '../matrices';
import { MultivariateNormal } from '../multivariateNormal';
import { registerKl } from './registry';

/** The trace of `X Xᵀ`. */
function traceXXT(x: Tensor): Tensor {
  const [n, m] = [x.size(-1), x.size(-2)];
  return x
    .reshape(-1, m * n)
    .pow(2)
    .sum(-1)
    .reshape(x.shape.slice(0, -2));
}

/** The length of the vectors, which has to be the same. */
function commonSize(p: { eventShape: number[] }, q: { eventShape: number[] }, kind: string): number {
  if (!sameSize(p.eventShape, q.eventShape)) {
    throw new RangeError(
      `KL-divergence between two ${kind} with                          different event shapes cannot be computed`,
    );
  }
  return p.eventShape[0]!;
}

/** `L⁻¹ Wᵀ D⁻¹` of what q's covariance is made of, with the factor L of its capacitance matrix. */
function whitened(q: LowRankMultivariateNormal): Tensor {
  const weighted = q._unbroadcastedCovFactor.mT.div(q._unbroadcastedCovDiag.unsqueeze(-2));
  return linalgOps.solveTriangular(q._capacitanceTril, weighted, { upper: false });
}

const solve = (L: Tensor, B: Tensor): Tensor => linalgOps.solveTriangular(L, B, { upper: false });

registerKl(
  LowRankMultivariateNormal,
  LowRankMultivariateNormal,
)((p, q) => {
  const n = commonSize(p, q, 'Low Rank Multivariate Normals');
  const term1 = q._logDet.sub(p._logDet);
  const term3 = q._mahalanobis(q.loc.sub(p.loc));
  const [D, A] = [q._unbroadcastedCovDiag, whitened(q)];
  const term21 = p._unbroadcastedCovDiag.div(D).sum(-1);
  const term22 = traceXXT(p._unbroadcastedCovFactor.mul(D.rsqrt().unsqueeze(-1)));
  const term23 = traceXXT(A.mul(p._unbroadcastedCovDiag.sqrt().unsqueeze(-2)));
  const term24 = traceXXT(A.matmul(p._unbroadcastedCovFactor));
  const term2 = term21.add(term22).sub(term23).sub(term24);
  return term1.add(term2).add(term3).sub(n).mul(0.5);
});

registerKl(
  MultivariateNormal,
  LowRankMultivariateNormal,
)((p, q) => {
  const n = commonSize(p, q, '(Low Rank) Multivariate Normals');
  const term1 = q._logDet.sub(halfLogDet(p._unbroadcastedScaleTril).mul(2));
  const term3 = q._mahalanobis(q.loc.sub(p.loc));
  const A = whitened(q);
  const term21 = traceXXT(p._unbroadcastedScaleTril.mul(q._unbroadcastedCovDiag.rsqrt().unsqueeze(-1)));
  const term22 = traceXXT(A.matmul(p._unbroadcastedScaleTril));
  return term1.add(term21.sub(term22)).add(term3).sub(n).mul(0.5);
});

registerKl(
  LowRankMultivariateNormal,
  MultivariateNormal,
)((p, q) => {
  const n = commonSize(p, q, '(Low Rank) Multivariate Normals');
  const [L, W] = [q._unbroadcastedScaleTril, p._unbroadcastedCovFactor];
  const term1 = halfLogDet(L).mul(2).sub(p._logDet);
  const term3 = batchMahalanobis(L, q.loc.sub(p.loc));
  const batchShape = broadcastShapes(L.shape.slice(0, -2), W.shape.slice(0, -2));
  const factor = L.expand([...batchShape, n, n]);
  const covFactor = W.expand([...batchShape, n, p.covFactor.size(-1)]);
  const diagonal = torchOps.diagEmbed(p._unbroadcastedCovDiag.sqrt()).expand([...batchShape, n, n]);
  const term21 = traceXXT(solve(factor, covFactor));
  const term22 = traceXXT(solve(factor, diagonal));
  return term1.add(term21.add(term22)).add(term3).sub(n).mul(0.5);
});

registerKl(
  MultivariateNormal,
  MultivariateNormal,
)((p, q) => {
  const n = commonSize(p, q, 'Multivariate Normals');
  const [LP, LQ] = [p._unbroadcastedScaleTril, q._unbroadcastedScaleTril];
  const halfTerm1 = halfLogDet(LQ).sub(halfLogDet(LP));
  const batchShape = broadcastShapes(LQ.shape.slice(0, -2), LP.shape.slice(0, -2));
  const term2 = traceXXT(solve(LQ.expand([...batchShape, n, n]), LP.expand([...batchShape, n, n])));
  const term3 = batchMahalanobis(LQ, q.loc.sub(p.loc));
  return halfTerm1.add(term2.add(term3).sub(n).mul(0.5));
});
