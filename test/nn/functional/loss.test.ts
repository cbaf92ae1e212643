/** Losses against Python, forward and backward. */
import { describe } from 'vitest';
import torch from '../../../src/index';
import { type Case, sameErrors, twins, values } from '../../helpers/twin';

const F = torch.nn.functional;
const labels = values([1, 0, 4, 2, 4, 1]);
const signs = values([1, -1, 1, -1, -1, 1], [6], 'float32');

/** The same case for each reduction, in its string and its two deprecated boolean forms. */
function reductions(
  py: (options: string) => string,
  inputs: Case[1],
  ours: (options: any) => Case[2],
  options?: Case[3],
): Case[] {
  const forms: [string, object][] = [
    ["reduction='mean'", { reduction: 'mean' }],
    ["reduction='sum'", { reduction: 'sum' }],
    ["reduction='none'", { reduction: 'none' }],
    ['size_average=False', { sizeAverage: false }],
    ['reduce=False', { reduce: false }],
  ];
  return forms.map(([text, o]) => [py(text), inputs, ours(o), options]);
}

describe('classification', () => {
  twins([
    ...reductions(
      (o) => `lambda x, y: F.nll_loss(F.log_softmax(x, 1), y, ${o})`,
      [[6, 5], labels],
      (o) => (x, y) => F.nllLoss(F.logSoftmax(x, 1), y, o),
    ),
    ...reductions(
      (o) => `lambda x, y: F.cross_entropy(x, y, ${o})`,
      [[6, 5], labels],
      (o) => (x, y) => F.crossEntropy(x, y, o),
    ),
    [
      'lambda x, w, y: F.nll_loss(x, y, w.detach(), ignore_index=4)',
      [[6, 5], [5], labels],
      (x, w, y) => F.nllLoss(x, y, w.detach(), { ignoreIndex: 4 }),
    ],
    [
      'lambda x, y: F.nll_loss(x, y)',
      [[2, 5, 3], values([1, 0, 4, 2, 4, 1], [2, 3])],
      (x, y) => F.nllLoss(x, y),
    ],
    [
      'lambda x, w, y: F.cross_entropy(x, y, w.detach(), label_smoothing=0.1)',
      [[6, 5], [5], labels],
      (x, w, y) => F.crossEntropy(x, y, w.detach(), { labelSmoothing: 0.1 }),
      { low: 0.1, high: 1 },
    ],
    [
      'lambda x, y: F.cross_entropy(x, y.softmax(1))',
      [
        [6, 5],
        [6, 5],
      ],
      (x, y) => F.crossEntropy(x, y.softmax(1)),
    ],
    ['F.cross_entropy', [[5], values([3], [])], (x, y) => F.crossEntropy(x, y)],
    ...reductions(
      (o) => `lambda x, y: F.binary_cross_entropy(x, y, ${o})`,
      [
        [6, 5],
        [6, 5],
      ],
      (o) => (x, y) => F.binaryCrossEntropy(x, y, o),
      { low: 0.05, high: 0.95 },
    ),
    [
      'lambda x, y, w: F.binary_cross_entropy(x, y, w.detach())',
      [[6, 5], [6, 5], [5]],
      (x, y, w) => F.binaryCrossEntropy(x, y, w.detach()),
      { low: 0.05, high: 0.95 },
    ],
    ...reductions(
      (o) => `lambda x, y: F.binary_cross_entropy_with_logits(x, y, ${o})`,
      [
        [6, 5],
        [6, 5],
      ],
      (o) => (x, y) => F.binaryCrossEntropyWithLogits(x, y, o),
    ),
    [
      'lambda x, y, w: F.binary_cross_entropy_with_logits(x, y, w.detach(), pos_weight=w.detach())',
      [[6, 5], [6, 5], [5]],
      (x, y, w) => F.binaryCrossEntropyWithLogits(x, y, w.detach(), { posWeight: w.detach() }),
      { low: 0.1, high: 1 },
    ],
    ...reductions(
      (o) => `lambda x, y: F.kl_div(x, y, ${o})`,
      [
        [6, 5],
        [6, 5],
      ],
      (o) => (x, y) => F.klDiv(x, y, o),
      { low: 0.1, high: 1 },
    ),
    [
      "lambda x, y: F.kl_div(x, y, reduction='batchmean')",
      [
        [6, 5],
        [6, 5],
      ],
      (x, y) => F.klDiv(x, y, { reduction: 'batchmean' }),
      { low: 0.1, high: 1 },
    ],
    [
      "lambda x, y: F.kl_div(x, y, reduction='sum', log_target=True)",
      [
        [6, 5],
        [6, 5],
      ],
      (x, y) => F.klDiv(x, y, { reduction: 'sum', logTarget: true }),
    ],
    ...reductions(
      (o) => `lambda x, y: F.poisson_nll_loss(x, y.detach(), ${o})`,
      [
        [6, 5],
        [6, 5],
      ],
      (o) => (x, y) => F.poissonNllLoss(x, y.detach(), o),
      { low: 0.1, high: 3 },
    ),
    [
      'lambda x, y: F.poisson_nll_loss(x, y.detach(), log_input=False, full=True, eps=1e-6)',
      [
        [6, 5],
        [6, 5],
      ],
      (x, y) => F.poissonNllLoss(x, y.detach(), { logInput: false, full: true, eps: 1e-6 }),
      { low: 0.1, high: 3 },
    ],
    [
      'F.gaussian_nll_loss',
      [
        [6, 5],
        [6, 5],
        [6, 5],
      ],
      (x, y, v) => F.gaussianNllLoss(x, y, v),
      { low: 0.1, high: 3 },
    ],
    [
      "lambda x, y, v: F.gaussian_nll_loss(x, y, v, full=True, eps=0.5, reduction='sum')",
      [[6, 5], [6, 5], [6]],
      (x, y, v) => F.gaussianNllLoss(x, y, v, { full: true, eps: 0.5, reduction: 'sum' }),
      { low: 0.1, high: 3 },
    ],
    [
      "lambda x, y, v: F.gaussian_nll_loss(x, y, v, reduction='none')",
      [
        [6, 5],
        [6, 5],
        [6, 1],
      ],
      (x, y, v) => F.gaussianNllLoss(x, y, v, { reduction: 'none' }),
      { low: 0.1, high: 3 },
    ],
    [
      'lambda x, y: F.gaussian_nll_loss(x, y, 0.25)',
      [
        [6, 5],
        [6, 5],
      ],
      (x, y) => F.gaussianNllLoss(x, y, 0.25),
    ],
    [
      'lambda x, y: F.ctc_loss(x.log_softmax(2), y, [10, 8], [3, 2])',
      [[10, 2, 5], values([1, 2, 3, 4, 1, 1], [2, 3])],
      (x, y) => F.ctcLoss(x.logSoftmax(2), y, [10, 8], [3, 2]),
    ],
    [
      "lambda x, y: F.ctc_loss(x.log_softmax(2), y, torch.tensor([10, 8]), torch.tensor([3, 2]), blank=4, reduction='none', zero_infinity=True)",
      [[10, 2, 5], values([1, 2, 3, 0, 1, 1], [2, 3])],
      (x, y) =>
        F.ctcLoss(x.logSoftmax(2), y, torch.tensor([10n, 8n]), torch.tensor([3n, 2n]), {
          blank: 4,
          reduction: 'none',
          zeroInfinity: true,
        }),
    ],
    ...reductions(
      (o) => `lambda x, y: F.multi_margin_loss(x, y, ${o})`,
      [[6, 5], labels],
      (o) => (x, y) => F.multiMarginLoss(x, y, o),
    ),
    [
      'lambda x, y, w: F.multi_margin_loss(x, y, 2, 0.5, w.detach())',
      [[6, 5], labels, [5]],
      (x, y, w) => F.multiMarginLoss(x, y, 2, 0.5, w.detach()),
    ],
    ...reductions(
      (o) => `lambda x, y: F.multilabel_margin_loss(x, y, ${o})`,
      [[2, 4], values([3, 0, -1, 1, 1, -1, 2, 0], [2, 4])],
      (o) => (x, y) => F.multilabelMarginLoss(x, y, o),
    ),
    ...reductions(
      (o) => `lambda x, y: F.multilabel_soft_margin_loss(x, y.sigmoid(), ${o})`,
      [
        [6, 5],
        [6, 5],
      ],
      (o) => (x, y) => F.multilabelSoftMarginLoss(x, y.sigmoid(), o),
    ),
    [
      'lambda x, y, w: F.multilabel_soft_margin_loss(x, y, w)',
      [[6, 5], [6, 5], [5]],
      (x, y, w) => F.multilabelSoftMarginLoss(x, y, w),
    ],
    [
      'lambda x, w, b, y: F.linear_cross_entropy(x, w, y, linear_bias=b)',
      [[6, 3], [5, 3], [5], labels],
      (x, w, b, y) => F.linearCrossEntropy(x, w, y, { linearBias: b }),
    ],
    [
      "lambda x, w, y: F.linear_cross_entropy(x, w, y, reduction='sum', ignore_index=4, label_smoothing=0.1)",
      [[2, 3], [5, 4, 3], values([1, 0, 4, 2, 4, 1, 0, 3], [2, 4])],
      (x, w, y) => F.linearCrossEntropy(x, w, y, { reduction: 'sum', ignoreIndex: 4, labelSmoothing: 0.1 }),
    ],
  ]);
});

describe('regression', () => {
  const losses: [string, (x: any, y: any, o: any) => any][] = [
    ['mse_loss', (x, y, o) => F.mseLoss(x, y, o)],
    ['l1_loss', (x, y, o) => F.l1Loss(x, y, o)],
    ['smooth_l1_loss', (x, y, o) => F.smoothL1Loss(x, y, o)],
  ];
  for (const [name, loss] of losses) {
    twins(
      reductions(
        (o) => `lambda x, y: F.${name}(x, y, ${o})`,
        [
          [6, 5],
          [6, 5],
        ],
        (o) => (x, y) => loss(x, y, o),
      ),
    );
    twins([[`F.${name}`, [[6, 5], [5]], (x, y) => loss(x, y, {})]]);
  }
  twins([
    [
      'lambda x, y, w: F.mse_loss(x, y, weight=w)',
      [
        [6, 5],
        [6, 5],
        [6, 5],
      ],
      (x, y, w) => F.mseLoss(x, y, { weight: w }),
    ],
    [
      "lambda x, y, w: F.mse_loss(x, y, reduction='sum', weight=w)",
      [
        [6, 5],
        [6, 5],
        [6, 5],
      ],
      (x, y, w) => F.mseLoss(x, y, { reduction: 'sum', weight: w }),
    ],
    [
      "lambda x, y, w: F.l1_loss(x, y, reduction='none', weight=w)",
      [
        [6, 5],
        [6, 5],
        [6, 5],
      ],
      (x, y, w) => F.l1Loss(x, y, { reduction: 'none', weight: w }),
    ],
    [
      'lambda x, y, w: F.l1_loss(x, y, weight=w)',
      [
        [6, 5],
        [6, 5],
        [6, 5],
      ],
      (x, y, w) => F.l1Loss(x, y, { weight: w }),
    ],
    [
      'lambda x, y: F.smooth_l1_loss(x, y, beta=0.0)',
      [
        [6, 5],
        [6, 5],
      ],
      (x, y) => F.smoothL1Loss(x, y, { beta: 0 }),
    ],
    [
      'lambda x, y: F.smooth_l1_loss(x, y, beta=0.3)',
      [
        [6, 5],
        [6, 5],
      ],
      (x, y) => F.smoothL1Loss(x, y, { beta: 0.3 }),
    ],
    [
      'lambda x, y: F.huber_loss(x, y, "sum", 0.3)',
      [
        [6, 5],
        [6, 5],
      ],
      (x, y) => F.huberLoss(x, y, 'sum', 0.3),
    ],
    [
      'lambda x, y, w: F.huber_loss(x, y, delta=0.3, weight=w)',
      [
        [6, 5],
        [6, 5],
        [6, 5],
      ],
      (x, y, w) => F.huberLoss(x, y, { delta: 0.3, weight: w }),
    ],
    [
      'F.mse_loss',
      [
        [6, 5],
        [6, 5],
      ],
      (x, y) => F.mseLoss(x, y),
      { dtype: 'float64' },
    ],
  ]);
});

describe('margins', () => {
  twins([
    ...reductions(
      (o) => `lambda x, y, s: F.margin_ranking_loss(x, y, s.detach(), 0.2, ${o})`,
      [[6], [6], signs],
      (o) => (x, y, s) => F.marginRankingLoss(x, y, s.detach(), 0.2, o),
    ),
    ...reductions(
      (o) => `lambda x, s: F.hinge_embedding_loss(x, s.detach(), ${o})`,
      [[6], signs],
      (o) => (x, s) => F.hingeEmbeddingLoss(x, s.detach(), o),
    ),
    ...reductions(
      (o) => `lambda x, s: F.soft_margin_loss(x, s.detach(), ${o})`,
      [[6], signs],
      (o) => (x, s) => F.softMarginLoss(x, s.detach(), o),
    ),
    ...reductions(
      (o) => `lambda x, y, s: F.cosine_embedding_loss(x, y, s.detach(), 0.1, ${o})`,
      [[6, 4], [6, 4], signs],
      (o) => (x, y, s) => F.cosineEmbeddingLoss(x, y, s.detach(), 0.1, o),
    ),
    ...reductions(
      (o) => `lambda a, p, n: F.triplet_margin_loss(a, p, n, ${o})`,
      [
        [6, 4],
        [6, 4],
        [6, 4],
      ],
      (o) => (a, p, n) => F.tripletMarginLoss(a, p, n, o),
    ),
    [
      'lambda a, p, n: F.triplet_margin_loss(a, p, n, 0.5, p=1.0, eps=1e-5, swap=True)',
      [
        [6, 4],
        [6, 4],
        [6, 4],
      ],
      (a, p, n) => F.tripletMarginLoss(a, p, n, 0.5, { p: 1, eps: 1e-5, swap: true }),
    ],
    [
      'F.triplet_margin_with_distance_loss',
      [
        [6, 4],
        [6, 4],
        [6, 4],
      ],
      (a, p, n) => F.tripletMarginWithDistanceLoss(a, p, n),
    ],
    [
      "lambda a, p, n: F.triplet_margin_with_distance_loss(a, p, n, distance_function=lambda x, y: (x - y).abs().amax(1), margin=0.5, swap=True, reduction='none')",
      [
        [6, 4],
        [6, 4],
        [6, 4],
      ],
      (a, p, n) =>
        F.tripletMarginWithDistanceLoss(a, p, n, {
          distanceFunction: (x: any, y: any) => x.sub(y).abs().amax(1),
          margin: 0.5,
          swap: true,
          reduction: 'none',
        }),
    ],
  ]);
});

describe('errors', () => {
  const t = (...shape: number[]) => torch.ones(shape);
  sameErrors([
    [
      "F.mse_loss(torch.ones(2), torch.ones(2), reduction='avg')",
      () => F.mseLoss(t(2), t(2), { reduction: 'avg' as any }),
    ],
    [
      "F.huber_loss(torch.ones(2), torch.ones(2), 'avg', weight=torch.ones(2))",
      () => F.huberLoss(t(2), t(2), 'avg' as any, { weight: t(2) }),
    ],
    [
      'F.mse_loss(torch.ones(2), torch.ones(2), weight=torch.ones(3))',
      () => F.mseLoss(t(2), t(2), { weight: t(3) }),
    ],
    ['F.binary_cross_entropy(torch.ones(2), torch.ones(2, 1))', () => F.binaryCrossEntropy(t(2), t(2, 1))],
    [
      'F.binary_cross_entropy_with_logits(torch.ones(2), torch.ones(2, 1))',
      () => F.binaryCrossEntropyWithLogits(t(2), t(2, 1)),
    ],
    [
      "F.poisson_nll_loss(torch.ones(2), torch.ones(2), reduction='avg')",
      () => F.poissonNllLoss(t(2), t(2), { reduction: 'avg' as any }),
    ],
    [
      'F.gaussian_nll_loss(torch.ones(2), torch.ones(2), -torch.ones(2))',
      () => F.gaussianNllLoss(t(2), t(2), t(2).neg()),
    ],
    [
      'F.gaussian_nll_loss(torch.ones(2, 3), torch.ones(2, 3), -0.5)',
      () => F.gaussianNllLoss(t(2, 3), t(2, 3), -0.5),
    ],
    [
      'F.gaussian_nll_loss(torch.ones(2, 3), torch.ones(2, 3), torch.ones(3))',
      () => F.gaussianNllLoss(t(2, 3), t(2, 3), t(3)),
    ],
    [
      "F.gaussian_nll_loss(torch.ones(2), torch.ones(2), torch.ones(2), reduction='avg')",
      () => F.gaussianNllLoss(t(2), t(2), t(2), { reduction: 'avg' as any }),
    ],
    [
      'F.margin_ranking_loss(torch.ones(2), torch.ones(2, 1), torch.ones(2))',
      () => F.marginRankingLoss(t(2), t(2, 1), t(2)),
    ],
    [
      'F.multi_margin_loss(torch.ones(2, 3), torch.tensor([0, 1]), p=3)',
      () => F.multiMarginLoss(t(2, 3), torch.tensor([0n, 1n]), 3),
    ],
    [
      'F.multi_margin_loss(torch.ones(2, 3), torch.tensor([0, 1]), weight=torch.ones(1, 3))',
      () => F.multiMarginLoss(t(2, 3), torch.tensor([0n, 1n]), { weight: t(1, 3) }),
    ],
    [
      "F.multilabel_soft_margin_loss(torch.ones(2, 3), torch.ones(2, 3), reduction='avg')",
      () => F.multilabelSoftMarginLoss(t(2, 3), t(2, 3), { reduction: 'avg' as any }),
    ],
    [
      'F.triplet_margin_loss(torch.ones(2), torch.ones(2), torch.ones(2), margin=-0.5)',
      () => F.tripletMarginLoss(t(2), t(2), t(2), -0.5),
    ],
    [
      'F.triplet_margin_with_distance_loss(torch.ones(2), torch.ones(2, 2), torch.ones(2))',
      () => F.tripletMarginWithDistanceLoss(t(2), t(2, 2), t(2)),
    ],
    [
      "F.triplet_margin_with_distance_loss(torch.ones(2), torch.ones(2), torch.ones(2), reduction='avg')",
      () => F.tripletMarginWithDistanceLoss(t(2), t(2), t(2), { reduction: 'avg' as any }),
    ],
    [
      'F.linear_cross_entropy(torch.ones(2, 3, 4), torch.ones(5, 4), torch.ones(2))',
      () => F.linearCrossEntropy(t(2, 3, 4), t(5, 4), t(2)),
    ],
    [
      'F.linear_cross_entropy(torch.ones(2, 4), torch.ones(5), torch.ones(2))',
      () => F.linearCrossEntropy(t(2, 4), t(5), t(2)),
    ],
    [
      'F.linear_cross_entropy(torch.ones(2, 4), torch.ones(5, 3), torch.ones(2))',
      () => F.linearCrossEntropy(t(2, 4), t(5, 3), t(2)),
    ],
    [
      'F.linear_cross_entropy(torch.ones(2, 4), torch.ones(5, 4), torch.ones(2), linear_bias=torch.ones(4))',
      () => F.linearCrossEntropy(t(2, 4), t(5, 4), t(2), { linearBias: t(4) }),
    ],
    [
      'F.linear_cross_entropy(torch.ones(4), torch.ones(5, 2, 4), torch.ones(2))',
      () => F.linearCrossEntropy(t(4), t(5, 2, 4), t(2)),
    ],
    [
      'F.linear_cross_entropy(torch.ones(2, 4), torch.ones(5, 4), torch.ones(2, 5), ignore_index=1)',
      () => F.linearCrossEntropy(t(2, 4), t(5, 4), t(2, 5), { ignoreIndex: 1 }),
    ],
    [
      'F.cross_entropy(torch.ones(2, 3), torch.tensor([0, 5]))',
      () => F.crossEntropy(t(2, 3), torch.tensor([0n, 5n])),
    ],
    [
      'F.nll_loss(torch.ones(2, 3), torch.tensor([0, 1, 2]))',
      () => F.nllLoss(t(2, 3), torch.tensor([0n, 1n, 2n])),
    ],
  ]);
});
