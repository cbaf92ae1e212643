/** Which operator runs in which dtype under autocast: each of LibTorch's CPU lists, against Python. */
import { describe, expect, it } from 'vitest';
import { torchTable } from '../../src/generated/tables';
import torch, { nn } from '../../src/index';
import { expectSame } from '../helpers/checkOp';
import { isLacking } from '../helpers/lacking';
import { runPython, wireToTensor } from '../helpers/python';

const F = nn.functional;

/** The operators that LibTorch registers under autocast's key for the CPU, without overloads. */
const registered: string[] = runPython(`
import torch
ops = torch._C._dispatch_get_registrations_for_dispatch_key("AutocastCPU")
result = sorted({op.split("::")[1].split(".")[0] for op in ops if op.startswith("aten::")})
`);

/** Inputs by name, of random numbers; `r` of those between 0 and 1; `i` of labels. */
type Ours = (...inputs: any[]) => any;

/** The dtype, shape or kind of an input: `[2, 3]` random, `'r'` in front uniform, `'i'` labels below 3. */
type Input = readonly number[] | readonly ['r' | 'i' | 'ones', ...number[]];

/** An operator's name, Python's call, ours, the inputs. */
const cases: [name: string, python: string, ours: Ours, inputs: Input[]][] = [
  [
    'conv1d',
    'torch.conv1d(a, b)',
    (a, b) => torch.conv1d(a, b),
    [
      [2, 3, 8],
      [4, 3, 3],
    ],
  ],
  [
    'conv2d',
    'torch.conv2d(a, b)',
    (a, b) => torch.conv2d(a, b),
    [
      [2, 3, 8, 8],
      [4, 3, 3, 3],
    ],
  ],
  [
    'conv3d',
    'torch.conv3d(a, b)',
    (a, b) => torch.conv3d(a, b),
    [
      [2, 2, 4, 4, 4],
      [3, 2, 2, 2, 2],
    ],
  ],
  [
    'conv_tbc',
    'torch.conv_tbc(a, b, c, 0)',
    (a, b, c) => torch.convTbc(a, b, c, 0),
    [[10, 7, 3], [5, 3, 5], [5]],
  ],
  [
    'conv_transpose1d',
    'torch.conv_transpose1d(a, b)',
    (a, b) => torch.convTranspose1d(a, b),
    [
      [2, 3, 6],
      [3, 2, 3],
    ],
  ],
  [
    'conv_transpose2d',
    'torch.conv_transpose2d(a, b)',
    (a, b) => torch.convTranspose2d(a, b),
    [
      [2, 3, 4, 4],
      [3, 2, 3, 3],
    ],
  ],
  [
    'conv_transpose3d',
    'torch.conv_transpose3d(a, b)',
    (a, b) => torch.convTranspose3d(a, b),
    [
      [1, 2, 3, 3, 3],
      [2, 2, 2, 2, 2],
    ],
  ],
  [
    'bmm',
    'torch.bmm(a, b)',
    (a, b) => torch.bmm(a, b),
    [
      [2, 3, 4],
      [2, 4, 5],
    ],
  ],
  [
    'mm',
    'torch.mm(a, b)',
    (a, b) => torch.mm(a, b),
    [
      [3, 4],
      [4, 5],
    ],
  ],
  [
    'matmul',
    'a @ b',
    (a, b) => a.matmul(b),
    [
      [3, 4],
      [4, 5],
    ],
  ],
  ['linear', 'F.linear(a, b, c)', (a, b, c) => F.linear(a, b, c), [[3, 4], [5, 4], [5]]],
  [
    'addmm',
    'torch.addmm(a, b, c)',
    (a, b, c) => torch.addmm(a, b, c),
    [
      [3, 5],
      [3, 4],
      [4, 5],
    ],
  ],
  [
    'addbmm',
    'torch.addbmm(a, b, c)',
    (a, b, c) => torch.addbmm(a, b, c),
    [
      [3, 5],
      [2, 3, 4],
      [2, 4, 5],
    ],
  ],
  [
    'baddbmm',
    'torch.baddbmm(a, b, c)',
    (a, b, c) => torch.baddbmm(a, b, c),
    [
      [2, 3, 5],
      [2, 3, 4],
      [2, 4, 5],
    ],
  ],
  ['prelu', 'torch.prelu(a, b)', (a, b) => torch.prelu(a, b), [[8], [1]]],
  [
    'scaled_dot_product_attention',
    'F.scaled_dot_product_attention(a, b, c)',
    (a, b, c) => F.scaledDotProductAttention(a, b, c),
    [
      [2, 2, 4, 8],
      [2, 2, 4, 8],
      [2, 2, 4, 8],
    ],
  ],
  ['avg_pool3d', 'F.avg_pool3d(a, 2)', (a) => F.avgPool3d(a, 2), [[1, 2, 4, 4, 4]]],
  [
    'binary_cross_entropy',
    'F.binary_cross_entropy(a, b)',
    (a, b) => F.binaryCrossEntropy(a, b),
    [
      ['r', 4, 4],
      ['r', 4, 4],
    ],
  ],
  [
    'binary_cross_entropy_with_logits',
    'F.binary_cross_entropy_with_logits(a, b)',
    (a, b) => F.binaryCrossEntropyWithLogits(a, b),
    [
      [4, 4],
      ['r', 4, 4],
    ],
  ],
  [
    'mse_loss',
    'F.mse_loss(a, b)',
    (a, b) => F.mseLoss(a, b),
    [
      [4, 4],
      [4, 4],
    ],
  ],
  [
    'l1_loss',
    'F.l1_loss(a, b)',
    (a, b) => F.l1Loss(a, b),
    [
      [4, 4],
      [4, 4],
    ],
  ],
  [
    'smooth_l1_loss',
    'F.smooth_l1_loss(a, b)',
    (a, b) => F.smoothL1Loss(a, b),
    [
      [4, 4],
      [4, 4],
    ],
  ],
  [
    'huber_loss',
    'F.huber_loss(a, b)',
    (a, b) => F.huberLoss(a, b),
    [
      [4, 4],
      [4, 4],
    ],
  ],
  [
    'nll_loss',
    'F.nll_loss(a, b)',
    (a, b) => F.nllLoss(a, b),
    [
      [4, 3],
      ['i', 4],
    ],
  ],
  [
    'nll_loss2d',
    'F.nll_loss(a, b)',
    (a, b) => F.nllLoss(a, b),
    [
      [2, 3, 4, 4],
      ['i', 2, 4, 4],
    ],
  ],
  [
    'soft_margin_loss',
    'F.soft_margin_loss(a, b)',
    (a, b) => F.softMarginLoss(a, b),
    [
      [4, 4],
      [4, 4],
    ],
  ],
  [
    'multi_margin_loss',
    'F.multi_margin_loss(a, b)',
    (a, b) => F.multiMarginLoss(a, b),
    [
      [4, 3],
      ['i', 4],
    ],
  ],
  [
    'multilabel_margin_loss',
    'F.multilabel_margin_loss(a, b)',
    (a, b) => F.multilabelMarginLoss(a, b),
    [
      [4, 3],
      ['i', 4, 3],
    ],
  ],
  [
    'poisson_nll_loss',
    'F.poisson_nll_loss(a, b)',
    (a, b) => F.poissonNllLoss(a, b),
    [
      [4, 4],
      [4, 4],
    ],
  ],
  [
    'hinge_embedding_loss',
    'F.hinge_embedding_loss(a, b)',
    (a, b) => F.hingeEmbeddingLoss(a, b),
    [
      [4, 4],
      ['ones', 4],
    ],
  ],
  [
    'margin_ranking_loss',
    'F.margin_ranking_loss(a, b, c)',
    (a, b, c) => F.marginRankingLoss(a, b, c),
    [[4], [4], ['ones', 4]],
  ],
  [
    'triplet_margin_loss',
    'F.triplet_margin_loss(a, b, c)',
    (a, b, c) => F.tripletMarginLoss(a, b, c),
    [
      [4, 4],
      [4, 4],
      [4, 4],
    ],
  ],
  [
    'cosine_embedding_loss',
    'F.cosine_embedding_loss(a, b, c)',
    (a, b, c) => F.cosineEmbeddingLoss(a, b, c),
    [
      [4, 3],
      [4, 3],
      ['ones', 4],
    ],
  ],
  [
    'kl_div',
    'F.kl_div(a, b, reduction="sum")',
    (a, b) => F.klDiv(a, b, { reduction: 'sum' }),
    [
      [4, 4],
      ['r', 4, 4],
    ],
  ],
  [
    'ctc_loss',
    'F.ctc_loss(a.log_softmax(2), b, torch.tensor([8, 8]), torch.tensor([2, 2]))',
    (a, b) =>
      F.ctcLoss(
        a.logSoftmax(2),
        b,
        torch.tensor([8, 8], { dtype: 'int64' }),
        torch.tensor([2, 2], { dtype: 'int64' }),
      ),
    [
      [8, 2, 4],
      ['ones', 2, 2],
    ],
  ],
  ['reflection_pad1d', 'F.pad(a, (1, 2), "reflect")', (a) => F.pad(a, [1, 2], 'reflect'), [[2, 3, 4]]],
  [
    'replication_pad3d',
    'F.pad(a, (1, 1, 1, 1, 1, 1), "replicate")',
    (a) => F.pad(a, [1, 1, 1, 1, 1, 1], 'replicate'),
    [[1, 2, 3, 3, 3]],
  ],
  [
    'grid_sampler',
    'F.grid_sample(a, b, align_corners=False)',
    (a, b) => F.gridSample(a, b, { alignCorners: false }),
    [
      [1, 2, 4, 4],
      [1, 3, 3, 2],
    ],
  ],
  [
    'upsample_bilinear2d',
    'F.interpolate(a, scale_factor=2, mode="bilinear")',
    (a) => F.interpolate(a, { scaleFactor: 2, mode: 'bilinear' }),
    [[1, 2, 3, 3]],
  ],
  [
    'upsample_nearest2d',
    'F.interpolate(a, scale_factor=2)',
    (a) => F.interpolate(a, { scaleFactor: 2 }),
    [[1, 2, 3, 3]],
  ],
  [
    'cdist',
    'torch.cdist(a, b)',
    (a, b) => torch.cdist(a, b),
    [
      [3, 4],
      [5, 4],
    ],
  ],
  ['trace', 'torch.trace(a)', (a) => torch.trace(a), [[4, 4]]],
  ['fft_fft', 'torch.fft.fft(a)', (a) => torch.fft.fft(a), [[8]]],
  ['linalg_svdvals', 'torch.linalg.svdvals(a)', (a) => torch.linalg.svdvals(a), [[4, 4]]],
  ['linalg_inv', 'torch.linalg.inv(a)', (a) => torch.linalg.inv(a), [[4, 4]]],
  ['quantile', 'torch.quantile(a, 0.5)', (a) => torch.quantile(a, 0.5), [[9]]],
  ['prod', 'torch.prod(a)', (a) => torch.prod(a), [[6]]],
  ['inverse', 'torch.inverse(a)', (a) => torch.inverse(a), [[4, 4]]],
  ['pinverse', 'torch.pinverse(a)', (a) => torch.pinverse(a), [[4, 3]]],
  ['qr', 'torch.qr(a)[1]', (a) => torch.qr(a)[1], [[4, 3]]],
  ['svd', 'torch.svd(a)[1]', (a) => torch.svd(a)[1], [[4, 3]]],
  ['polar', 'torch.polar(a, b)', (a, b) => torch.polar(a, b), [[4], [4]]],
  ['stft', 'torch.stft(a, 8, return_complex=True)', (a) => torch.stft(a, 8, { returnComplex: true }), [[32]]],
  ['cat', 'torch.cat([a, b.float()])', (a, b) => torch.cat([a, b.float()]), [[4], [4]]],
  ['stack', 'torch.stack([a, b.float()])', (a, b) => torch.stack([a, b.float()]), [[4], [4]]],
  ['lstm', 'torch.nn.LSTM(3, 4)(a)[0]', (a) => (new nn.LSTM(3, 4) as any)(a)[0], [[5, 2, 3]]],
];

const prepare = `
import torch, torch.nn.functional as F
torch.manual_seed(3)
def make(spec):
    kind, shape = (spec[0], spec[1:]) if isinstance(spec[0], str) else ("n", spec)
    if kind == "i":
        return torch.randint(3, shape)
    if kind == "ones":
        return torch.ones(shape, dtype=torch.int64)
    x = torch.rand(shape) if kind == "r" else torch.randn(shape)
    return x.to(getattr(torch, input["given"]))
inputs = [make(spec) for spec in input["inputs"]]
names = dict(zip("abc", inputs))
torch.manual_seed(4)
with torch.autocast("cpu", getattr(torch, input["dtype"])):
    try:
        out = eval(input["python"], {"torch": torch, "F": F, **names})
        error = None
    except Exception as e:
        out, error = None, str(e)
result = {"inputs": inputs, "out": out, "error": error}
`;

/** What this LibTorch lacks: `qr` from 2.14 on. */
const lacking = torchTable.filter(isLacking).map(([, aten]) => aten);
const present = cases.filter(([name]) => !lacking.includes(name));

describe('each operator of the lists', () => {
  for (const dtype of ['bfloat16', 'float16'] as const) {
    for (const given of ['float32', dtype] as const) {
      it.each(present)(`%s: ${given} in a region of ${dtype}`, (_name, python, ours, inputs) => {
        const expected = runPython(prepare, { python, inputs, dtype, given });
        const tensors = expected.inputs.map((wire: any) => wireToTensor(torch, wire));
        torch.manualSeed(4);
        const run = () => torch.autocast('cpu', torch[dtype], () => ours(...tensors));
        if (expected.error !== null) {
          expect(run).toThrow(expected.error.split('\n')[0]);
          return;
        }
        expectSame(run(), expected.out, python);
      });
    }
  }

  it('holds each kind that LibTorch registers', () => {
    const tried = new Set(cases.map(([name]) => name));
    const others = registered.filter((name) => !tried.has(name));
    expect(registered.length).toBeGreaterThan(60);
    // The rest are other sizes of those above, or linear algebra of the same list as `linalg_inv`.
    const kinds =
      /^(?:linalg_|fft_|upsample_|grid_sampler|_grid|_?replication|_?reflection|.*pool|.*_cell|.*_loss|.*quantile|cholesky|lu_|_lu|or[gm]q|triangular)/;
    expect(others.filter((name) => !kinds.test(name))).toEqual([
      '_addmm_activation', // what linear with an activation becomes on other devices
      '_convolution', // what the convolutions above call
      '_native_multi_head_attention', // the attention's fast path: test/amp/training.test.ts
      'fake_quantize_per_tensor_affine', // quantization
      'geqrf',
      'index_copy',
      'mkldnn_rnn_layer', // what `lstm` calls
      'view_as_complex',
    ]);
  });
});
