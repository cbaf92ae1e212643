/** What modes see of losses, of packed sequences and of layers that take them: Python's calls. */
import { expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { runPython } from '../helpers/python';

const { TorchFunctionMode } = torch.overrides;
type Args = Parameters<InstanceType<typeof TorchFunctionMode>['torchFunction']>;

class Names extends TorchFunctionMode {
  readonly seen: string[] = [];
  override torchFunction(...[fn, args]: Args): unknown {
    this.seen.push(fn.name);
    return super.torchFunction(fn, args);
  }
}

const F = nn.functional;
const { rnn } = nn.utils;
const int64 = (values: number[]) => torch.tensor(values, { dtype: 'int64' });
const uniform = () => torch.rand([3, 4]);
const [x, t, v, w] = [uniform(), uniform(), uniform(), uniform()];
const [classes, signs, two] = [int64([0, 1, 2]), torch.tensor([1, -1, 1]), int64([2, 2])];
const columns = [x.get(':', 0), t.get(':', 0), v.get(':', 0)] as const;
const labels = int64([1, 0, -1, 2]).expand([3, 4]).contiguous();
const logits = torch.randn([6, 2, 5]).logSoftmax(2);
const targets = int64([1, 2, 3, 4]).view([2, 2]);
const [batch, falling, short] = [torch.randn([5, 3, 4]), int64([5, 3, 2]), t.get(':2')];
const sorted = rnn.packPaddedSequence(batch, [5, 3, 2]);
const unsorted = rnn.packPaddedSequence(batch, [5, 2, 3], { enforceSorted: false });
const state = torch.zeros([1, 3, 2]);
const [lstm, gru, plain] = [new nn.LSTM(4, 2), new nn.GRU(4, 2), new nn.RNN(4, 2)];

/** Calls in Python, and the same here. */
const cases: [python: string, ours: () => unknown][] = [
  ['F.gaussian_nll_loss(x, t, v)', () => F.gaussianNllLoss(x, t, v)],
  [
    "F.gaussian_nll_loss(x, t, v, full=True, reduction='sum')",
    () => F.gaussianNllLoss(x, t, v, { full: true, reduction: 'sum' }),
  ],
  ['F.gaussian_nll_loss(x, t, 0.5)', () => F.gaussianNllLoss(x, t, 0.5)],
  [
    "F.gaussian_nll_loss(x, t, v0, reduction='none')",
    () => F.gaussianNllLoss(x, t, columns[2], { reduction: 'none' }),
  ],
  ['F.nll_loss(x, classes)', () => F.nllLoss(x, classes)],
  ['F.cross_entropy(x, classes)', () => F.crossEntropy(x, classes)],
  ['F.binary_cross_entropy(x, t)', () => F.binaryCrossEntropy(x, t)],
  ['F.binary_cross_entropy(x, t, w)', () => F.binaryCrossEntropy(x, t, w)],
  ['F.binary_cross_entropy_with_logits(x, t)', () => F.binaryCrossEntropyWithLogits(x, t)],
  ["F.kl_div(x, t, reduction='batchmean')", () => F.klDiv(x, t, { reduction: 'batchmean' })],
  ["F.kl_div(x, t, reduction='sum')", () => F.klDiv(x, t, { reduction: 'sum' })],
  ['F.poisson_nll_loss(x, t)', () => F.poissonNllLoss(x, t)],
  ['F.ctc_loss(logits, targets, [6, 6], [2, 2])', () => F.ctcLoss(logits, targets, [6, 6], [2, 2])],
  ['F.ctc_loss(logits, targets, two + 4, two)', () => F.ctcLoss(logits, targets, two.add(4), two)],
  ['F.mse_loss(x, t)', () => F.mseLoss(x, t)],
  ['F.mse_loss(x, t, weight=w)', () => F.mseLoss(x, t, { weight: w })],
  ['F.l1_loss(x, t)', () => F.l1Loss(x, t)],
  ['F.l1_loss(x, t, weight=w)', () => F.l1Loss(x, t, { weight: w })],
  ['F.smooth_l1_loss(x, t)', () => F.smoothL1Loss(x, t)],
  ['F.smooth_l1_loss(x, t, beta=0)', () => F.smoothL1Loss(x, t, { beta: 0 })],
  ['F.huber_loss(x, t)', () => F.huberLoss(x, t)],
  ['F.huber_loss(x, t, weight=w)', () => F.huberLoss(x, t, { weight: w })],
  ['F.margin_ranking_loss(x0, t0, signs)', () => F.marginRankingLoss(columns[0], columns[1], signs)],
  ['F.hinge_embedding_loss(x, t)', () => F.hingeEmbeddingLoss(x, t)],
  ['F.multilabel_margin_loss(x, labels)', () => F.multilabelMarginLoss(x, labels)],
  ['F.soft_margin_loss(x, t)', () => F.softMarginLoss(x, t)],
  ['F.multilabel_soft_margin_loss(x, t)', () => F.multilabelSoftMarginLoss(x, t)],
  ['F.multilabel_soft_margin_loss(x, t, w)', () => F.multilabelSoftMarginLoss(x, t, w)],
  ['F.cosine_embedding_loss(x, t, signs)', () => F.cosineEmbeddingLoss(x, t, signs)],
  ['F.multi_margin_loss(x, classes)', () => F.multiMarginLoss(x, classes)],
  ['F.triplet_margin_loss(x, t, v)', () => F.tripletMarginLoss(x, t, v)],
  ['F.triplet_margin_with_distance_loss(x, t, v)', () => F.tripletMarginWithDistanceLoss(x, t, v)],
  [
    'F.triplet_margin_with_distance_loss(x, t, v, swap=True)',
    () => F.tripletMarginWithDistanceLoss(x, t, v, { swap: true }),
  ],
  ['rnn.pack_padded_sequence(batch, [5, 3, 2])', () => rnn.packPaddedSequence(batch, [5, 3, 2])],
  ['rnn.pack_padded_sequence(batch, falling)', () => rnn.packPaddedSequence(batch, falling)],
  [
    'rnn.pack_padded_sequence(batch, [5, 2, 3], enforce_sorted=False)',
    () => rnn.packPaddedSequence(batch, [5, 2, 3], { enforceSorted: false }),
  ],
  ['rnn.pad_packed_sequence(sorted)', () => rnn.padPackedSequence(sorted)],
  [
    'rnn.pad_packed_sequence(unsorted, total_length=7)',
    () => rnn.padPackedSequence(unsorted, { totalLength: 7 }),
  ],
  ['rnn.pad_sequence([x, short])', () => rnn.padSequence([x, short])],
  ['rnn.unpad_sequence(x, classes + 1, True)', () => rnn.unpadSequence(x, classes.add(1), true)],
  ['rnn.pack_sequence([x, short])', () => rnn.packSequence([x, short])],
  ['rnn.unpack_sequence(sorted)', () => rnn.unpackSequence(sorted)],
  ['rnn.unpack_sequence(unsorted)', () => rnn.unpackSequence(unsorted)],
  ['rnn.invert_permutation(classes)', () => rnn.invertPermutation(classes)],
  ['lstm(batch)', () => lstm(batch)],
  ['lstm(sorted)', () => lstm(sorted)],
  ['lstm(unsorted)', () => lstm(unsorted)],
  ['lstm(sorted, (state, state))', () => lstm(sorted, [state, state])],
  ['gru(batch)', () => gru(batch)],
  ['gru(sorted)', () => gru(sorted)],
  ['gru(unsorted, state)', () => gru(unsorted, state)],
  ['plain(unsorted)', () => plain(unsorted)],
  ['plain(sorted, state)', () => plain(sorted, state)],
];

/** What has other names here; `cpu` is `to`, and lists become tensors by `tensor`. */
const names: Record<string, string> = {
  ...{ __getitem__: 'get', __bool__: 'isNonzero', __int__: 'item', __rsub__: 'rsub' },
  ...{ as_tensor: 'tensor', cpu: 'to' },
};
const camelCase = (name: string) =>
  name.replace(/(?<=[a-z0-9])_([a-z])/g, (_, letter) => letter.toUpperCase());

it("sees within functions the calls that Python's mode sees there", () => {
  // Python's mode also sees these functions as a whole, which here it does not: without that question, what
  // is within them is seen. Properties, sizes and modes of autograd are no calls of operators.
  const expected: Record<string, string[]> = runPython(
    `
import torch, torch.nn.functional as F
from torch.nn.utils import rnn
from torch.overrides import TorchFunctionMode
F.has_torch_function = F.has_torch_function_unary = F.has_torch_function_variadic = lambda *args: False
class Mode(TorchFunctionMode):
    def __torch_function__(self, func, types, args=(), kwargs=None):
        seen.append(func.__name__)
        return func(*args, **(kwargs or {}))
x, t, v, w = (torch.rand(3, 4) for _ in range(4))
classes, signs, two = torch.tensor([0, 1, 2]), torch.tensor([1., -1, 1]), torch.tensor([2, 2])
x0, t0, v0 = x[:, 0], t[:, 0], v[:, 0]
labels = torch.tensor([[1, 0, -1, 2]] * 3)
logits, targets = torch.randn(6, 2, 5).log_softmax(2), torch.tensor([[1, 2], [3, 4]])
batch, falling, short = torch.randn(5, 3, 4), torch.tensor([5, 3, 2]), t[:2]
sorted = rnn.pack_padded_sequence(batch, [5, 3, 2])
unsorted = rnn.pack_padded_sequence(batch, [5, 2, 3], enforce_sorted=False)
state = torch.zeros(1, 3, 2)
lstm, gru, plain = torch.nn.LSTM(4, 2), torch.nn.GRU(4, 2), torch.nn.RNN(4, 2)
hidden = {'__get__', 'size', 'dim', 'numel', 'is_floating_point', '_set_grad_enabled'}
result = {}
for call in input:
    seen, run = [], eval('lambda: ' + call)
    with Mode(): run()
    result[call] = [name for name in seen if name not in hidden]
`,
    cases.map(([python]) => python),
  );
  for (const [python, ours] of cases) {
    const mode = new Names();
    mode.run(ours);
    expect(mode.seen.length, python).toBeGreaterThan(0);
    expect(mode.seen, python).toEqual(expected[python]!.map((name) => names[name] ?? camelCase(name)));
  }
});

it('graphs have nothing of what only looks whether arguments are right', () => {
  const graph = torch.utils.recordGraph((mean: Tensor) => F.gaussianNllLoss(mean, t, v), x);
  expect(graph.nodes.map(({ name }) => name)).toEqual('clone clamp_ log sub pow div add mul mean'.split(' '));
  const packed = torch.utils.recordGraph(() => gru(sorted), []);
  expect(packed.nodes.map(({ name }) => name)).toEqual(['zeros', 'gru']);
});
