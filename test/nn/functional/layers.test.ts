/** Convolutions, linear maps, dropout, normalisation, embeddings and distances against Python. */
import { describe } from 'vitest';
import torch from '../../../src/index';
import { sameErrors, twins, values } from '../../helpers/twin';

const F = torch.nn.functional;

describe('convolutions', () => {
  twins([
    [
      'F.conv1d',
      [
        [2, 3, 9],
        [4, 3, 3],
      ],
      (x, w) => F.conv1d(x, w),
    ],
    [
      'lambda x, w, b: F.conv1d(x, w, b, stride=2, padding="valid")',
      [[2, 3, 9], [4, 3, 3], [4]],
      (x, w, b) => F.conv1d(x, w, b, { stride: 2, padding: 'valid' }),
    ],
    ['F.conv2d', [[2, 3, 8, 8], [4, 3, 3, 3], [4]], (x, w, b) => F.conv2d(x, w, b)],
    [
      'lambda x, w, b: F.conv2d(x, w, b, 2, 1, 1, 2)',
      [[2, 4, 8, 8], [4, 2, 3, 3], [4]],
      (x, w, b) => F.conv2d(x, w, b, 2, 1, 1, 2),
    ],
    [
      'lambda x, w: F.conv2d(x, w, padding="same", dilation=2)',
      [
        [2, 3, 8, 8],
        [4, 3, 3, 3],
      ],
      (x, w) => F.conv2d(x, w, null, { padding: 'same', dilation: 2 }),
    ],
    [
      'lambda x, w: F.conv3d(x, w, stride=(1, 2, 1))',
      [
        [1, 2, 5, 6, 5],
        [3, 2, 2, 3, 2],
      ],
      (x, w) => F.conv3d(x, w, { stride: [1, 2, 1] }),
    ],
    [
      'lambda x, w: F.conv_transpose1d(x, w, stride=2, output_padding=1)',
      [
        [2, 3, 5],
        [3, 4, 3],
      ],
      (x, w) => F.convTranspose1d(x, w, { stride: 2, outputPadding: 1 }),
    ],
    [
      'lambda x, w, b: F.conv_transpose2d(x, w, b, 2, 1, 1, 1, 1)',
      [[2, 3, 4, 4], [3, 4, 3, 3], [4]],
      (x, w, b) => F.convTranspose2d(x, w, b, 2, 1, 1, 1, 1),
    ],
    [
      'F.conv_transpose3d',
      [
        [1, 2, 3, 3, 3],
        [2, 3, 2, 2, 2],
      ],
      (x, w) => F.convTranspose3d(x, w),
    ],
    ['F.conv_tbc', [[6, 2, 3], [3, 3, 4], [4]], (x, w, b) => F.convTbc(x, w, b)],
    ['lambda x: F.unfold(x, 3)', [[2, 3, 6, 5]], (x) => F.unfold(x, 3)],
    [
      'lambda x: F.unfold(x, (2, 3), dilation=2, padding=1, stride=(2, 1))',
      [[2, 3, 6, 5]],
      (x) => F.unfold(x, [2, 3], { dilation: 2, padding: 1, stride: [2, 1] }),
    ],
    ['lambda x: F.fold(x, (4, 5), (2, 2))', [[1, 12, 12]], (x) => F.fold(x, [4, 5], [2, 2])],
    [
      'lambda x: F.fold(x, (4, 5), 2, padding=1, stride=2)',
      [[1, 12, 9]],
      (x) => F.fold(x, [4, 5], 2, { padding: 1, stride: 2 }),
    ],
    ['F.linear', [[5, 3], [4, 3], [4]], (x, w, b) => F.linear(x, w, b)],
    [
      'F.linear',
      [
        [2, 5, 3],
        [4, 3],
      ],
      (x, w) => F.linear(x, w),
    ],
    ['F.bilinear', [[5, 3], [5, 2], [4, 3, 2], [4]], (x, y, w, b) => F.bilinear(x, y, w, b)],
  ]);
});

describe('dropout', () => {
  const draws: [string, number[], (x: any, ...rest: any[]) => any][] = [
    ['dropout', [40], F.dropout as any],
    ['alpha_dropout', [40], F.alphaDropout as any],
    ['dropout1d', [4, 5, 3], F.dropout1d as any],
    ['dropout1d', [5, 3], F.dropout1d as any],
    ['dropout2d', [3, 4, 2, 2], F.dropout2d as any],
    ['dropout2d', [3, 4, 2], F.dropout2d as any],
    ['dropout3d', [2, 4, 2, 2, 2], F.dropout3d as any],
    ['dropout3d', [4, 2, 2, 2], F.dropout3d as any],
    ['feature_alpha_dropout', [3, 4, 2], F.featureAlphaDropout as any],
  ];
  for (const [name, shape, ours] of draws) {
    twins([
      [`lambda x: F.${name}(x)`, [shape], (x) => ours(x)],
      [`lambda x: F.${name}(x, 0.3, True)`, [shape], (x) => ours(x, 0.3, true)],
      [`lambda x: F.${name}(x, p=0.7, training=True)`, [shape], (x) => ours(x, { p: 0.7, training: true })],
      [`lambda x: F.${name}(x, training=False)`, [shape], (x) => ours(x, { training: false })],
      [
        `lambda x: F.${name}(x * 1, 0.4, True, True)`,
        [shape],
        (x) => ours(x.mul(1), 0.4, true, { inplace: true }),
      ],
    ]);
  }
});

describe('normalisation', () => {
  const statistics = 'torch.zeros(3), torch.ones(3)';
  twins([
    [
      `lambda x: F.batch_norm(x, ${statistics})`,
      [[4, 3, 5]],
      (x) => F.batchNorm(x, torch.zeros([3]), torch.ones([3])),
    ],
    [
      'lambda x, w, b: F.batch_norm(x, None, None, w, b, True)',
      [[4, 3, 5], [3], [3]],
      (x, w, b) => F.batchNorm(x, null, null, w, b, true),
    ],
    [
      'lambda x: (lambda m, v: [F.batch_norm(x, m, v, training=True, momentum=0.3, eps=1e-3), m, v])(torch.zeros(3), torch.ones(3))',
      [[4, 3]],
      (x) => {
        const [m, v] = [torch.zeros([3]), torch.ones([3])];
        return [F.batchNorm(x, m, v, { training: true, momentum: 0.3, eps: 1e-3 }), m, v];
      },
    ],
    ['F.instance_norm', [[4, 3, 5]], (x) => F.instanceNorm(x)],
    [
      'lambda x, w, b: F.instance_norm(x, weight=w, bias=b, eps=1e-3)',
      [[4, 3, 5], [3], [3]],
      (x, w, b) => F.instanceNorm(x, { weight: w, bias: b, eps: 1e-3 }),
    ],
    [
      `lambda x: F.instance_norm(x, ${statistics}, use_input_stats=False)`,
      [[4, 3, 5]],
      (x) => F.instanceNorm(x, torch.zeros([3]), torch.ones([3]), { useInputStats: false }),
    ],
    ['lambda x: F.layer_norm(x, (5,))', [[4, 3, 5]], (x) => F.layerNorm(x, [5])],
    [
      'lambda x, w, b: F.layer_norm(x, (3, 5), w, b, 1e-3)',
      [
        [4, 3, 5],
        [3, 5],
        [3, 5],
      ],
      (x, w, b) => F.layerNorm(x, [3, 5], w, b, 1e-3),
    ],
    ['lambda x: F.rms_norm(x, (5,))', [[4, 3, 5]], (x) => F.rmsNorm(x, [5])],
    [
      'lambda x, w: F.rms_norm(x, (5,), w, 1e-3)',
      [[4, 3, 5], [5]],
      (x, w) => F.rmsNorm(x, [5], { weight: w, eps: 1e-3 }),
    ],
    ['lambda x: F.group_norm(x, 2)', [[3, 4, 5]], (x) => F.groupNorm(x, 2)],
    [
      'lambda x, w, b: F.group_norm(x, 2, w, b, 1e-3)',
      [[3, 4, 5], [4], [4]],
      (x, w, b) => F.groupNorm(x, 2, w, { bias: b, eps: 1e-3 }),
    ],
    ['lambda x: F.local_response_norm(x, 2)', [[3, 4, 5]], (x) => F.localResponseNorm(x, 2)],
    [
      'lambda x: F.local_response_norm(x, 3, 0.1, 0.5, 2.0)',
      [[3, 4, 5, 2]],
      (x) => F.localResponseNorm(x, 3, 0.1, { beta: 0.5, k: 2 }),
    ],
    ['F.normalize', [[3, 4]], (x) => F.normalize(x)],
    [
      'lambda x: F.normalize(x, p=1, dim=(0, 1), eps=0.5)',
      [[3, 4]],
      (x) => F.normalize(x, { p: 1, dim: [0, 1], eps: 0.5 }),
    ],
    ['lambda x: F.normalize(x, 3.0, 0)', [[3, 4]], (x) => F.normalize(x, 3, 0)],
    [
      'lambda x: F.normalize(x, out=torch.empty(3, 4))',
      [[3, 4]],
      (x) => F.normalize(x, { out: torch.empty([3, 4]) }),
      { grad: false },
    ],
  ]);
});

describe('embeddings', () => {
  const index = values([1, 2, 4, 4, 3, 2], [2, 3]);
  const flat = values([1, 2, 4, 4, 3, 2]);
  twins([
    ['lambda w, i: F.embedding(i, w)', [[6, 3], index], (w, i) => F.embedding(i, w)],
    [
      'lambda w, i: F.embedding(i, w, padding_idx=2, scale_grad_by_freq=True)',
      [[6, 3], index],
      (w, i) => F.embedding(i, w, { paddingIdx: 2, scaleGradByFreq: true }),
    ],
    ['lambda w, i: F.embedding(i, w, -2)', [[6, 3], index], (w, i) => F.embedding(i, w, -2)],
    [
      'lambda w, i: (lambda v: [F.embedding(i, v, max_norm=0.5, norm_type=1.0), v])(w.detach().clone())',
      [[6, 3], index],
      (w, i) => {
        const v = w.detach().clone();
        return [F.embedding(i, v, { maxNorm: 0.5, normType: 1 }), v];
      },
    ],
    ['lambda w, i: F.embedding_bag(i, w)', [[6, 3], index], (w, i) => F.embeddingBag(i, w)],
    [
      "lambda w, i: F.embedding_bag(i, w, torch.tensor([0, 4]), mode='sum')",
      [[6, 3], flat],
      (w, i) => F.embeddingBag(i, w, torch.tensor([0n, 4n]), { mode: 'sum' }),
    ],
    [
      "lambda w, i: F.embedding_bag(i, w, torch.tensor([0, 4]), mode='max')",
      [[6, 3], flat],
      (w, i) => F.embeddingBag(i, w, { offsets: torch.tensor([0n, 4n]), mode: 'max' }),
    ],
    [
      'lambda w, i: F.embedding_bag(i, w, torch.tensor([0, 4, 6]), include_last_offset=True, padding_idx=4)',
      [[6, 3], flat],
      (w, i) => F.embeddingBag(i, w, torch.tensor([0n, 4n, 6n]), { includeLastOffset: true, paddingIdx: 4 }),
    ],
    [
      "lambda w, s, i: F.embedding_bag(i, w, mode='sum', per_sample_weights=s)",
      [[6, 3], [2, 3], index],
      (w, s, i) => F.embeddingBag(i, w, { mode: 'sum', perSampleWeights: s }),
    ],
    ['lambda i: F.one_hot(i)', [index], (i) => F.oneHot(i)],
    ['lambda i: F.one_hot(i, 7)', [index], (i) => F.oneHot(i, 7)],
  ]);
});

describe('distances', () => {
  twins([
    [
      'F.pairwise_distance',
      [
        [4, 3],
        [4, 3],
      ],
      (x, y) => F.pairwiseDistance(x, y),
    ],
    [
      'lambda x, y: F.pairwise_distance(x, y, p=1.0, keepdim=True)',
      [
        [4, 3],
        [4, 3],
      ],
      (x, y) => F.pairwiseDistance(x, y, { p: 1, keepdim: true }),
    ],
    ['F.pdist', [[5, 3]], (x) => F.pdist(x)],
    [
      'F.cosine_similarity',
      [
        [4, 3],
        [4, 3],
      ],
      (x, y) => F.cosineSimilarity(x, y),
    ],
    [
      'lambda x, y: F.cosine_similarity(x, y, dim=0, eps=1e-6)',
      [
        [4, 3],
        [4, 3],
      ],
      (x, y) => F.cosineSimilarity(x, y, { dim: 0, eps: 1e-6 }),
    ],
    [
      'lambda a, b: F.grouped_mm(a, b)',
      [
        [2, 4, 8],
        [2, 8, 16],
      ],
      (a, b) => F.groupedMm(a, b),
      { dtype: 'bfloat16', grad: false },
    ],
  ]);
});

describe('errors', () => {
  const t = (...shape: number[]) => torch.ones(shape);
  const index = torch.tensor([[0n, 1n]]);
  sameErrors([
    ['F.dropout(torch.ones(2), 1.5)', () => F.dropout(t(2), 1.5)],
    ['F.alpha_dropout(torch.ones(2), -0.5)', () => F.alphaDropout(t(2), -0.5)],
    ['F.dropout1d(torch.ones(2))', () => F.dropout1d(t(2))],
    [
      'F.batch_norm(torch.ones(1, 3), None, None, training=True)',
      () => F.batchNorm(t(1, 3), null, null, { training: true }),
    ],
    [
      'F.batch_norm(torch.ones(2, 3), None, None, training=True, eps=0.0)',
      () => F.batchNorm(t(2, 3), null, null, { training: true, eps: 0 }),
    ],
    [
      'F.batch_norm(torch.ones(2, 3), torch.zeros(3), torch.ones(3), eps=-0.5)',
      () => F.batchNorm(t(2, 3), t(3), t(3), { eps: -0.5 }),
    ],
    ['F.instance_norm(torch.ones(2, 3, 1))', () => F.instanceNorm(t(2, 3, 1))],
    ['F.group_norm(torch.ones(2), 1)', () => F.groupNorm(t(2), 1)],
    ['F.group_norm(torch.ones(1, 2), 2)', () => F.groupNorm(t(1, 2), 2)],
    ['F.local_response_norm(torch.ones(2, 2), 2)', () => F.localResponseNorm(t(2, 2), 2)],
    ['F.embedding(torch.tensor([[0, 1]]), torch.ones(3, 2), 3)', () => F.embedding(index, t(3, 2), 3)],
    ['F.embedding(torch.tensor([[0, 1]]), torch.ones(3, 2), -4)', () => F.embedding(index, t(3, 2), -4)],
    [
      'F.embedding(torch.tensor([[0, 7]]), torch.ones(3, 2))',
      () => F.embedding(torch.tensor([[0n, 7n]]), t(3, 2)),
    ],
    [
      'F.embedding_bag(torch.tensor([[0, 1]]), torch.ones(3, 2), torch.tensor([0]))',
      () => F.embeddingBag(index, t(3, 2), torch.tensor([0n])),
    ],
    [
      'F.embedding_bag(torch.tensor([0, 1]), torch.ones(3, 2))',
      () => F.embeddingBag(torch.tensor([0n, 1n]), t(3, 2)),
    ],
    [
      'F.embedding_bag(torch.tensor([0, 1]), torch.ones(3, 2), torch.tensor([[0]]))',
      () => F.embeddingBag(torch.tensor([0n, 1n]), t(3, 2), torch.tensor([[0n]])),
    ],
    ['F.embedding_bag(torch.tensor([[0, 1]]), torch.ones(3))', () => F.embeddingBag(index, t(3))],
    [
      'F.embedding_bag(torch.tensor([[[0, 1]]]), torch.ones(3, 2))',
      () => F.embeddingBag(torch.tensor([[[0n, 1n]]]), t(3, 2)),
    ],
    [
      "F.embedding_bag(torch.tensor([[0, 1]]), torch.ones(3, 2), mode='avg')",
      () => F.embeddingBag(index, t(3, 2), { mode: 'avg' as any }),
    ],
    [
      "F.embedding_bag(torch.tensor([[0, 1]]), torch.ones(3, 2), mode='max', sparse=True)",
      () => F.embeddingBag(index, t(3, 2), { mode: 'max', sparse: true }),
    ],
    [
      "F.embedding_bag(torch.tensor([[0, 1]]), torch.ones(3, 2), mode='max', scale_grad_by_freq=True)",
      () => F.embeddingBag(index, t(3, 2), { mode: 'max', scaleGradByFreq: true }),
    ],
    [
      'F.embedding_bag(torch.tensor([[0, 1]]), torch.ones(3, 2), per_sample_weights=torch.ones(1, 2))',
      () => F.embeddingBag(index, t(3, 2), { perSampleWeights: t(1, 2) }),
    ],
    [
      'F.embedding_bag(torch.tensor([[0, 1]]), torch.ones(3, 2), per_sample_weights=torch.ones(2))',
      () => F.embeddingBag(index, t(3, 2), { perSampleWeights: t(2) }),
    ],
    [
      'F.conv2d(torch.ones(1, 3, 4, 4), torch.ones(2, 2, 3, 3))',
      () => F.conv2d(t(1, 3, 4, 4), t(2, 2, 3, 3)),
    ],
    ['F.linear(torch.ones(2, 3), torch.ones(4, 2))', () => F.linear(t(2, 3), t(4, 2))],
    ['F.one_hot(torch.tensor([3]), 2)', () => F.oneHot(torch.tensor([3n]), 2)],
  ]);
});
