/** Losses and distances, exported, checked and run by onnxruntime, at two batch sizes. */
import torch, { nn, type Tensor } from '../../src/index';
import { ints, layerCases, t } from '../helpers/onnxLayers';

const { add, check } = layerCases();
const reductions = ['none', 'mean', 'sum'] as const;
const signs = (...shape: number[]) => torch.randint(0, 2, shape).mul(2).sub(1).float();
const weight = () => torch.tensor([2, 1, 0.5]);

// Distances
add(
  'CosineSimilarity',
  () => new nn.CosineSimilarity(),
  (n) => [t(n, 4), t(n, 4)],
);
add(
  'PairwiseDistance',
  () => new nn.PairwiseDistance(),
  (n) => [t(n, 4), t(n, 4)],
);
add(
  'PairwiseDistance 3',
  () => new nn.PairwiseDistance(3, { keepdim: true }),
  (n) => [t(n, 4), t(n, 4)],
);
// Of numbers and classes
for (const reduction of reductions) {
  add(
    `MSELoss ${reduction}`,
    () => new nn.MSELoss({ reduction }),
    (n) => [t(n, 3), t(n, 3)],
  );
  add(
    `CrossEntropyLoss ${reduction}`,
    () => new nn.CrossEntropyLoss({ reduction }),
    (n) => [t(n, 3), ints(3, n)],
  );
}
add(
  'L1Loss',
  () => new nn.L1Loss(),
  (n) => [t(n, 3), t(n, 3)],
);
add(
  'SmoothL1Loss',
  () => new nn.SmoothL1Loss({ beta: 0.5 }),
  (n) => [t(n, 3), t(n, 3)],
);
add(
  'HuberLoss',
  () => new nn.HuberLoss({ delta: 0.5 }),
  (n) => [t(n, 3), t(n, 3)],
);
add(
  'NLLLoss',
  () => new nn.NLLLoss(),
  (n) => [t(n, 3), ints(3, n)],
);
add(
  'BCELoss',
  () => new nn.BCELoss(),
  (n) => [t(n, 3).sigmoid(), t(n, 3).sigmoid()],
);
add(
  'BCEWithLogitsLoss',
  () => new nn.BCEWithLogitsLoss({ posWeight: torch.tensor([2, 1, 0.5]) }),
  (n) => [t(n, 3), t(n, 3).sigmoid()],
);
add(
  'KLDivLoss',
  () => new nn.KLDivLoss({ reduction: 'sum' }),
  (n) => [t(n, 3).logSoftmax(1), t(n, 3).softmax(1)],
);

// Of classes
for (const reduction of reductions) {
  for (const labelSmoothing of [0, 0.2]) {
    const setting = `${reduction}, smoothed by ${labelSmoothing}`;
    add(
      `CrossEntropyLoss of probabilities ${setting}`,
      () => new nn.CrossEntropyLoss({ reduction, labelSmoothing, weight: weight() }),
      (n) => [t(n, 3, 4), t(n, 3, 4).softmax(1)],
    );
    add(
      `CrossEntropyLoss of weights ${setting}`,
      () => new nn.CrossEntropyLoss({ reduction, labelSmoothing, weight: weight(), ignoreIndex: 2 }),
      (n) => [t(n, 3, 4), ints(3, n, 4)],
    );
  }
  add(
    `CrossEntropyLoss ${reduction}, smoothed`,
    () => new nn.CrossEntropyLoss({ reduction, labelSmoothing: 0.1, ignoreIndex: 1 }),
    (n) => [t(n, 3), ints(3, n)],
  );
  add(
    `CrossEntropyLoss ${reduction} without a batch`,
    () => {
      const [plain, smooth] = [0, 0.1].map(
        (labelSmoothing) => new nn.CrossEntropyLoss({ reduction, labelSmoothing }),
      );
      return (x: Tensor, y: Tensor, p: Tensor) => [plain!(x, y), smooth!(x, y), plain!(x, p), smooth!(x, p)];
    },
    () => [t(3), ints(3), t(3).softmax(0)],
    null,
  );
  for (const p of [1, 2] as const)
    add(
      `MultiMarginLoss ${p} ${reduction}`,
      () => new nn.MultiMarginLoss({ p, margin: 0.7, weight: weight(), reduction }),
      (n) => [t(n, 3), ints(3, n)],
    );
  add(
    `MultiLabelMarginLoss ${reduction}`,
    () => new nn.MultiLabelMarginLoss({ reduction }),
    // Up to the first -1 classes are targets.
    (n) => [t(n, 5), torch.stack(Array.from({ length: n }, () => torch.randperm(5).sub(1)))],
  );
  add(
    `MultiLabelSoftMarginLoss ${reduction}`,
    () => new nn.MultiLabelSoftMarginLoss({ weight: weight(), reduction }),
    (n) => [t(n, 3), ints(2, n, 3).float()],
  );
  add(
    `margins ${reduction} without a batch`,
    () => {
      const [one, several] = [
        new nn.MultiMarginLoss({ reduction }),
        new nn.MultiLabelMarginLoss({ reduction }),
      ];
      return (x: Tensor, y: Tensor, list: Tensor) => [one(x, y), several(x, list)];
    },
    () => [t(4), ints(4), torch.randperm(4).sub(1)],
    null,
  );
  add(
    `LinearCrossEntropyLoss ${reduction}`,
    () => new nn.LinearCrossEntropyLoss(6, 4, { reduction }),
    (n) => [t(n, 6), ints(4, n)],
  );
}
add(
  'NLLLoss2d',
  () => new nn.NLLLoss2d(),
  (n) => [t(n, 3, 2, 4).logSoftmax(1), ints(3, n, 2, 4)],
);
add(
  'AdaptiveLogSoftmaxWithLoss logProb',
  () => {
    const layer = new nn.AdaptiveLogSoftmaxWithLoss(16, 20, [5, 10], { divValue: 2, headBias: true });
    return (x: Tensor) => layer.logProb(x);
  },
  (n) => [t(n, 16)],
);

// Of counts, signs and triplets
for (const reduction of reductions) {
  for (const logInput of [true, false])
    add(
      `PoissonNLLLoss ${reduction} ${logInput ? 'of logarithms' : 'of numbers'}`,
      () => {
        const [short, full] = [false, true].map(
          (full) => new nn.PoissonNLLLoss({ logInput, full, reduction }),
        );
        return (x: Tensor, y: Tensor) => [short!(x, y), full!(x, y)];
      },
      (n) => [torch.rand([n, 4]), ints(6, n, 4).float()],
    );
  add(
    `GaussianNLLLoss ${reduction}`,
    () => new nn.GaussianNLLLoss({ full: true, reduction }),
    (n) => [t(n, 4), t(n, 4), torch.rand([n, 4]).add(0.1)],
  );
  add(
    `HingeEmbeddingLoss ${reduction}`,
    () => new nn.HingeEmbeddingLoss({ margin: 0.7, reduction }),
    (n) => [t(n, 4), signs(n, 4)],
  );
  add(
    `CosineEmbeddingLoss ${reduction}`,
    () => new nn.CosineEmbeddingLoss({ margin: 0.2, reduction }),
    (n) => [t(n, 4), t(n, 4), signs(n)],
  );
  add(
    `MarginRankingLoss ${reduction}`,
    () => new nn.MarginRankingLoss({ margin: 0.2, reduction }),
    (n) => [t(n), t(n), signs(n)],
  );
  add(
    `SoftMarginLoss ${reduction}`,
    () => new nn.SoftMarginLoss({ reduction }),
    (n) => [t(n, 4), signs(n, 4)],
  );
  for (const swap of [false, true]) {
    add(
      `TripletMarginLoss ${reduction}${swap ? ' swapping' : ''}`,
      () => new nn.TripletMarginLoss({ swap, reduction, p: swap ? 3 : 2 }),
      (n) => [t(n, 4), t(n, 4), t(n, 4)],
    );
    add(
      `TripletMarginWithDistanceLoss ${reduction}${swap ? ' swapping' : ''}`,
      () =>
        new nn.TripletMarginWithDistanceLoss({
          swap,
          reduction,
          distanceFunction: nn.functional.cosineSimilarity,
        }),
      (n) => [t(n, 4), t(n, 4), t(n, 4)],
    );
  }
}
for (const p of [0, 1, Number.POSITIVE_INFINITY])
  add(
    `PairwiseDistance ${p}`,
    () => new nn.PairwiseDistance(p),
    (n) => [t(n, 4), t(n, 4)],
  );

check('losses, distances and settings');
