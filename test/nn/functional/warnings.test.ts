/** The functional layer warns where Python warns, in the same words. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import torch from '../../../src/index';
import { runPython } from '../../helpers/python';
import { isOtherPython } from '../../helpers/torchVersion';
import { python } from '../../helpers/twin';

const F = torch.nn.functional;
const t = (...shape: number[]) => torch.ones(shape);
const emitted = vi.fn();

beforeEach(() => {
  emitted.mockClear();
  vi.spyOn(process, 'emitWarning').mockImplementation(emitted as any);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const cases: [py: string, ours: () => unknown][] = [
  ['F.softmax(torch.ones(2, 2))', () => F.softmax(t(2, 2))],
  ['F.log_softmax(torch.ones(2, 2))', () => F.logSoftmax(t(2, 2))],
  ['F.softmin(torch.ones(2, 2))', () => F.softmin(t(2, 2))],
  ['F.gumbel_softmax(torch.ones(2, 2), eps=1e-5)', () => F.gumbelSoftmax(t(2, 2), { eps: 1e-5 })],
  ['F.dropout2d(torch.ones(2, 2))', () => F.dropout2d(t(2, 2))],
  ['F.dropout2d(torch.ones(2, 2, 2))', () => F.dropout2d(t(2, 2, 2))],
  ['F.dropout3d(torch.ones(2, 2))', () => F.dropout3d(t(2, 2))],
  ['F.kl_div(torch.ones(2), torch.ones(2))', () => F.klDiv(t(2), t(2))],
  ['F.mse_loss(torch.ones(2, 3), torch.ones(3))', () => F.mseLoss(t(2, 3), t(3))],
  ['F.l1_loss(torch.ones(2, 4), torch.ones(4))', () => F.l1Loss(t(2, 4), t(4))],
  ['F.smooth_l1_loss(torch.ones(2, 5), torch.ones(5))', () => F.smoothL1Loss(t(2, 5), t(5))],
  ['F.huber_loss(torch.ones(2, 6), torch.ones(6))', () => F.huberLoss(t(2, 6), t(6))],
  ['F.mse_loss(torch.ones(2), torch.ones(2), size_average=False)', () => F.mseLoss(t(2), t(2), false)],
  ['F.mse_loss(torch.ones(2), torch.ones(2), reduce=False)', () => F.mseLoss(t(2), t(2), { reduce: false })],
  [
    'F.cross_entropy(torch.ones(2, 2), torch.ones(2, 2), reduce=True)',
    () => F.crossEntropy(t(2, 2), t(2, 2), { reduce: true }),
  ],
  [
    'F.mse_loss(torch.ones(2), torch.ones(2), reduction="elementwise_mean")',
    () => F.mseLoss(t(2), t(2), { reduction: 'elementwise_mean' as any }),
  ],
  [
    'F.grid_sample(torch.ones(1, 1, 2, 2), torch.ones(1, 1, 1, 2))',
    () => F.gridSample(t(1, 1, 2, 2), t(1, 1, 1, 2)),
  ],
  [
    'F.affine_grid(torch.ones(1, 2, 3), (1, 1, 1, 2), True)',
    () => F.affineGrid(t(1, 2, 3), [1, 1, 1, 2], true),
  ],
  ['F.upsample(torch.ones(1, 1, 2), 4)', () => F.upsample(t(1, 1, 2), 4)],
  ['F.upsample_nearest(torch.ones(1, 1, 2), 4)', () => F.upsampleNearest(t(1, 1, 2), 4)],
  ['F.upsample_bilinear(torch.ones(1, 1, 2, 2), 4)', () => F.upsampleBilinear(t(1, 1, 2, 2), 4)],
  ['init.kaiming_uniform_(torch.ones(0, 2))', () => torch.nn.init.kaimingUniform_(t(0, 2))],
  [
    'init.trunc_normal_(torch.ones(2), mean=9.0, a=0.0, b=1.0)',
    () => torch.nn.init.truncNormal_(t(2), { mean: 9, a: 0, b: 1 }),
  ],
  ['init.xavier_uniform(torch.ones(2, 2))', () => torch.nn.init.xavierUniform(t(2, 2))],
  ['torch.ones(2).resize(2, 1)', () => t(2).resize(2, 1)],
  ['torch.ones(2).resize_as(torch.ones(2, 1))', () => t(2).resizeAs(t(2, 1))],
  [
    'F.linear_cross_entropy(torch.ones(2, 3), torch.ones(4, 3), torch.tensor([0, 1]), label_smoothing=0.5, options=torch.nn.LinearCrossEntropyOptions())',
    () =>
      F.linearCrossEntropy(t(2, 3), t(4, 3), torch.tensor([0n, 1n]), {
        labelSmoothing: 0.5,
        options: new torch.nn.LinearCrossEntropyOptions(),
      }),
  ],
];

for (const [py, ours] of cases) {
  it.skipIf(isOtherPython(py))(py, () => {
    const theirs = runPython(
      python(`
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    ${py}
result = [[str(w.message), w.category.__name__] for w in caught]`),
    );
    ours();
    // Those that C++ raises reach the terminal by LibTorch itself.
    expect(theirs.length).toBeGreaterThan(0);
    expect(emitted.mock.calls).toEqual(theirs);
  });
}

it('shows each text once', () => {
  F.klDiv(t(3), t(3));
  F.klDiv(t(3), t(3));
  expect(emitted.mock.calls.length).toBeLessThanOrEqual(1);
});
