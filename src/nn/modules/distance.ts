/** Twin of torch/nn/modules/distance.py. */
import { type Arguments, binder } from '../../common/binder';
import type { Tensor } from '../../tensor/tensor';
import * as F from '../functional';
import { type Gives, Module, type Takes } from './module';

/** Options of {@link PairwiseDistance}. */
export interface PairwiseDistanceLayerOptions {
  /** The exponent of the norm that distances are. Default: 2 */
  p?: number | undefined;
  /** Added to the differences, so that no root of zero is differentiated. Default: 1e-6 */
  eps?: number | undefined;
  /** Whether the last dimension stays, with size 1. Default: false */
  keepdim?: boolean | undefined;
}

type PairwiseDistanceOrder = [p: 'p', eps: 'eps', keepdim: 'keepdim'];
const bindPairwiseDistance = binder<PairwiseDistanceLayerOptions, PairwiseDistanceOrder>(
  'PairwiseDistance',
  {},
  { p: 2, eps: 1e-6, keepdim: false },
);

/**
 * The distance of vectors, pair by pair.
 *
 * **Shape**: (N, D) or (D), the same → (N) or ()
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.PairwiseDistance.html
 * @example const d = new nn.PairwiseDistance(2)(torch.randn([100, 128]), torch.randn([100, 128]));
 */
export class PairwiseDistance extends Module {
  /** The exponent of the norm that distances are. */
  readonly norm: number;
  readonly eps: number;
  readonly keepdim: boolean;

  /** @param args p (2), eps (1e-6), keepdim (false) */
  constructor(...args: Arguments<PairwiseDistanceLayerOptions, PairwiseDistanceOrder>) {
    super();
    const given = bindPairwiseDistance.named(args);
    this.norm = given.p;
    this.eps = given.eps;
    this.keepdim = given.keepdim;
  }

  override forward(...args: Takes<this, [x1: Tensor, x2: Tensor]>): Gives<this, Tensor>;
  override forward(x1: Tensor, x2: Tensor): Tensor {
    return F.pairwiseDistance(x1, x2, this.norm, this.eps, this.keepdim);
  }
}

/** Options of {@link CosineSimilarity}. */
export interface CosineSimilarityLayerOptions {
  /** The dimension of the vectors. Default: 1 */
  dim?: number | undefined;
  /** The smallest product of norms to divide by. Default: 1e-8 */
  eps?: number | undefined;
}

type CosineSimilarityOrder = [dim: 'dim', eps: 'eps'];
const bindCosineSimilarity = binder<CosineSimilarityLayerOptions, CosineSimilarityOrder>(
  'CosineSimilarity',
  {},
  { dim: 1, eps: 1e-8 },
);

/**
 * The cosine of the angle between vectors along a dimension: 1 for the same direction, -1 for the
 * opposite.
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.nn.CosineSimilarity.html
 * @example const c = new nn.CosineSimilarity({ dim: 1 })(torch.randn([100, 128]), torch.randn([100, 128]));
 */
export class CosineSimilarity extends Module {
  readonly dim: number;
  readonly eps: number;

  /** @param args dim (1), eps (1e-8) */
  constructor(...args: Arguments<CosineSimilarityLayerOptions, CosineSimilarityOrder>) {
    super();
    const given = bindCosineSimilarity.named(args);
    this.dim = given.dim;
    this.eps = given.eps;
  }

  override forward(...args: Takes<this, [x1: Tensor, x2: Tensor]>): Gives<this, Tensor>;
  override forward(x1: Tensor, x2: Tensor): Tensor {
    return F.cosineSimilarity(x1, x2, this.dim, this.eps);
  }
}
