/** Transformer layers are Python’s, bit for bit, on the fused path and off it. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../../src/index';
import { runPython } from '../../../helpers/python';
import { type LayerCase, layerCases, sameErrorTexts } from '../layerCases';

const F = nn.functional;

/** The texts of all warnings in this file: each is shown once in a process, wherever it comes first. */
const warnings: string[] = [];
process.on('warning', ({ message }) => warnings.push(message));

const mask = (n: number) => nn.Transformer.generateSquareSubsequentMask(n);
const M = (n: number) => `nn.Transformer.generate_square_subsequent_mask(${n})`;
const pad = torch.tensor([
  [false, false, false, true],
  [false, false, true, true],
  [false, false, false, false],
]);
const P = 'torch.tensor([[0,0,0,1],[0,0,1,1],[0,0,0,0]]).bool()';
/** A padding on the left, which nested tensors don't take. */
const leftPad = pad.flip([1]);

type Options = ConstructorParameters<typeof nn.TransformerEncoderLayer>[2];
const activations: [python: string, options: Exclude<Options, number | undefined>][] = [
  ['16', { dimFeedforward: 16 }],
  [
    '16, 0.3, "gelu", norm_first=True',
    { dimFeedforward: 16, dropout: 0.3, activation: 'gelu', normFirst: true },
  ],
  ['16, activation=nn.GELU(), bias=False', { dimFeedforward: 16, activation: new nn.GELU(), bias: false }],
  [
    '16, activation=F.silu, layer_norm_eps=1e-3',
    { dimFeedforward: 16, activation: (x: Tensor) => F.silu(x), layerNormEps: 1e-3 },
  ],
];

layerCases('TransformerEncoderLayer', [
  ...activations.flatMap(([python, options]): LayerCase[] => [
    {
      python: `nn.TransformerEncoderLayer(8, 2, ${python})`,
      make: () => new nn.TransformerEncoderLayer(8, 2, options),
      inputs: [[4, 3, 8]],
    },
    ...[true, false].map(
      (train): LayerCase => ({
        python: `nn.TransformerEncoderLayer(8, 2, ${python}, batch_first=True)`,
        make: () => new nn.TransformerEncoderLayer(8, 2, { ...options, batchFirst: true }),
        inputs: [[3, 4, 8]],
        train,
        noGrad: !train,
        call: [
          `lambda m, x: m(x, ${M(4)}, src_key_padding_mask=${P})`,
          (m, x) => m(x, mask(4), { srcKeyPaddingMask: pad }),
        ],
      }),
    ),
  ]),
  {
    python: 'nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)',
    make: () => new nn.TransformerEncoderLayer(8, 2, 16, { batchFirst: true }),
    inputs: [[3, 4, 8]],
    train: false,
    noGrad: true,
  },
  {
    python: 'nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)',
    make: () => new nn.TransformerEncoderLayer(8, 2, 16, { batchFirst: true }),
    inputs: [[3, 4, 8]],
    train: false,
    noGrad: true,
    call: [
      'lambda m, x: (m.linear1.register_forward_hook(lambda *a: None), m(x))[1]',
      (m, x) => {
        m.linear1.registerForwardHook(() => undefined);
        return m(x);
      },
    ],
  },
  {
    python: 'nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)',
    make: () => new nn.TransformerEncoderLayer(8, 2, 16, { batchFirst: true }),
    inputs: [[3, 4, 8]],
    train: false,
    noGrad: true,
    call: [
      'lambda m, x: m(torch.nested.nested_tensor([x[0, :3], x[1]])).to_padded_tensor(0)',
      (m, x) => m(torch.nested.nestedTensor([x.get(0, ':3'), x.get(1)])).toPaddedTensor(0),
    ],
  },
  {
    python: 'nn.TransformerEncoderLayer(8, 2, 16, dtype=torch.float64)',
    make: () => new nn.TransformerEncoderLayer(8, 2, 16, { dtype: 'float64' }),
    inputs: [[4, 8]],
    dtype: 'float64',
    train: false,
  },
]);

const layer = 'nn.TransformerEncoderLayer(8, 2, 16, batch_first=True)';
const makeLayer = () => new nn.TransformerEncoderLayer(8, 2, 16, { batchFirst: true });
const encoder = (rest = '', options = {}) => ({
  python: `nn.TransformerEncoder(${layer}, 2${rest})`,
  make: () => new nn.TransformerEncoder(makeLayer(), 2, options),
  inputs: [[3, 4, 8]],
});
const evaluation = { train: false, noGrad: true };

layerCases('TransformerEncoder', [
  encoder(),
  encoder(', nn.LayerNorm(8)', { norm: new nn.LayerNorm(8) }),
  { ...encoder(), ...evaluation },
  {
    ...encoder(', nn.LayerNorm(8)', { norm: new nn.LayerNorm(8) }),
    ...evaluation,
    call: [`lambda m, x: m(x, src_key_padding_mask=${P})`, (m, x) => m(x, { srcKeyPaddingMask: pad })],
  },
  {
    ...encoder(),
    ...evaluation,
    call: [
      `lambda m, x: m(x, src_key_padding_mask=${P}.flip([1]))`,
      (m, x) => m(x, { srcKeyPaddingMask: leftPad }),
    ],
  },
  {
    ...encoder(', enable_nested_tensor=False', { enableNestedTensor: false }),
    ...evaluation,
    call: [`lambda m, x: m(x, src_key_padding_mask=${P})`, (m, x) => m(x, { srcKeyPaddingMask: pad })],
  },
  { ...encoder(), call: [`lambda m, x: m(x, ${M(4)}, ${P})`, (m, x) => m(x, mask(4), pad)] },
  {
    ...encoder(),
    ...evaluation,
    call: [
      `lambda m, x: m(x, mask=${M(4)}.bool(), is_causal=True)`,
      (m, x) => m(x, { mask: mask(4).bool(), isCausal: true }),
    ],
  },
  {
    ...encoder(),
    train: false,
    call: [
      `lambda m, x: m(x, src_key_padding_mask=${P}.float() * -1)`,
      (m, x) => m(x, { srcKeyPaddingMask: pad.float().mul(-1) }),
    ],
  },
  { ...encoder(), train: false, inputs: [[4, 8]] },
]);

layerCases('TransformerDecoder', [
  ...activations.map(
    ([python, options], i): LayerCase => ({
      python: `nn.TransformerDecoderLayer(8, 2, ${python})`,
      make: () => new nn.TransformerDecoderLayer(8, 2, options),
      inputs: [
        [4, 3, 8],
        [5, 3, 8],
      ],
      train: i % 2 === 0,
      call: [
        `lambda m, t, s: m(t, s, ${M(4)}, tgt_is_causal=True, memory_mask=torch.ones(4, 5).bool().triu(3))`,
        (m, t, s) => m(t, s, mask(4), { tgtIsCausal: true, memoryMask: torch.ones([4, 5]).bool().triu(3) }),
      ],
    }),
  ),
  {
    python:
      'nn.TransformerDecoder(nn.TransformerDecoderLayer(8, 2, 16, batch_first=True), 2, nn.LayerNorm(8))',
    make: () =>
      new nn.TransformerDecoder(
        new nn.TransformerDecoderLayer(8, 2, 16, { batchFirst: true }),
        2,
        new nn.LayerNorm(8),
      ),
    inputs: [
      [3, 4, 8],
      [3, 4, 8],
    ],
    call: [
      `lambda m, t, s: m(t, s, ${M(4)}, None, ${P}, ${P})`,
      (m, t, s) => m(t, s, mask(4), null, pad, pad),
    ],
  },
  {
    python: 'nn.TransformerDecoder(nn.TransformerDecoderLayer(8, 2, 16), 2)',
    make: () => new nn.TransformerDecoder(new nn.TransformerDecoderLayer(8, 2, 16), 2),
    inputs: [
      [4, 8],
      [5, 8],
    ],
    train: false,
  },
]);

const small = 'd_model=8, nhead=2, num_encoder_layers=2, num_decoder_layers=1, dim_feedforward=16';
const smallOptions = { dModel: 8, nhead: 2, numEncoderLayers: 2, numDecoderLayers: 1, dimFeedforward: 16 };

layerCases('Transformer', [
  {
    python: `nn.Transformer(${small})`,
    make: () => new nn.Transformer(smallOptions),
    inputs: [
      [5, 3, 8],
      [4, 3, 8],
    ],
  },
  {
    python: `nn.Transformer(8, 2, 1, 2, 16, 0.2, "gelu", batch_first=True, norm_first=True)`,
    make: () => new nn.Transformer(8, 2, 1, 2, 16, 0.2, 'gelu', { batchFirst: true, normFirst: true }),
    inputs: [
      [3, 5, 8],
      [3, 4, 8],
    ],
    call: [
      `lambda m, s, t: m(s, t, tgt_mask=${M(4)}, src_mask=${M(5)}, tgt_key_padding_mask=${P})`,
      (m, s, t) => m(s, t, { tgtMask: mask(4), srcMask: mask(5), tgtKeyPaddingMask: pad }),
    ],
  },
  {
    python: `nn.Transformer(${small}, batch_first=True, bias=False)`,
    make: () => new nn.Transformer({ ...smallOptions, batchFirst: true, bias: false }),
    inputs: [
      [3, 5, 8],
      [3, 4, 8],
    ],
    ...evaluation,
  },
  {
    python: `nn.Transformer(${small}, batch_first=True)`,
    make: () => new nn.Transformer({ ...smallOptions, batchFirst: true }),
    inputs: [
      [3, 4, 8],
      [3, 4, 8],
    ],
    ...evaluation,
    call: [
      `lambda m, s, t: m(s, t, src_key_padding_mask=${P}, memory_key_padding_mask=${P})`,
      (m, s, t) => m(s, t, { srcKeyPaddingMask: pad, memoryKeyPaddingMask: pad }),
    ],
  },
  {
    python: `nn.Transformer(8, custom_encoder=nn.TransformerEncoder(${layer}, 1), custom_decoder=nn.TransformerDecoder(nn.TransformerDecoderLayer(8, 2, 16, batch_first=True), 1), batch_first=True)`,
    make: () => {
      const customEncoder = new nn.TransformerEncoder(makeLayer(), 1);
      const customDecoder = new nn.TransformerDecoder(
        new nn.TransformerDecoderLayer(8, 2, 16, { batchFirst: true }),
        1,
      );
      return new nn.Transformer(8, { customEncoder, customDecoder, batchFirst: true });
    },
    inputs: [
      [3, 5, 8],
      [3, 4, 8],
    ],
  },
  {
    python: `nn.Transformer(${small})`,
    make: () => new nn.Transformer(smallOptions),
    inputs: [
      [5, 8],
      [4, 8],
    ],
  },
]);

describe('Transformer', () => {
  const x = torch.zeros([2, 3, 8]);
  sameErrorTexts([
    [
      `nn.TransformerEncoder(${layer}, 1).eval().requires_grad_(False)(torch.zeros(2, 3, 8), src_key_padding_mask=torch.ones(2, 3).bool())`,
      () => {
        const stack = new nn.TransformerEncoder(makeLayer(), 1).eval().requiresGrad_(false);
        stack(x, { srcKeyPaddingMask: torch.ones([2, 3]).bool() });
      },
    ],
    [
      'nn.TransformerEncoderLayer(8, 2, activation="tanh")',
      () => new nn.TransformerEncoderLayer(8, 2, { activation: 'tanh' as any }),
    ],
    [
      'nn.TransformerDecoderLayer(8, 2, activation="tanh")',
      () => new nn.TransformerDecoderLayer(8, 2, { activation: 'tanh' as any }),
    ],
    ['nn.TransformerEncoderLayer(8, 3)', () => new nn.TransformerEncoderLayer(8, 3)],
    [
      `nn.Transformer(${small})(torch.zeros(2, 3, 8), torch.zeros(2, 2, 8))`,
      () => new nn.Transformer(smallOptions)(x, torch.zeros([2, 2, 8])),
    ],
    [
      `nn.Transformer(${small}, batch_first=True)(torch.zeros(2, 3, 8), torch.zeros(1, 3, 8))`,
      () => new nn.Transformer({ ...smallOptions, batchFirst: true })(x, torch.zeros([1, 3, 8])),
    ],
    [
      `nn.Transformer(${small})(torch.zeros(2, 3, 8), torch.zeros(2, 3, 7))`,
      () => new nn.Transformer(smallOptions)(x, torch.zeros([2, 3, 7])),
    ],
    [
      'nn.TransformerEncoderLayer(8, 2)(torch.zeros(2, 3, 8), torch.zeros(3, 3))',
      () => new nn.TransformerEncoderLayer(8, 2)(x, torch.zeros([3, 3])),
    ],
    [
      'nn.TransformerEncoderLayer(8, 2)(torch.zeros(2, 3, 8), torch.zeros(2, 2).int())',
      () => new nn.TransformerEncoderLayer(8, 2)(x, torch.zeros([2, 2]).int()),
    ],
    [
      'nn.TransformerEncoderLayer(8, 2)(torch.zeros(2, 3, 8), is_causal=True)',
      () => new nn.TransformerEncoderLayer(8, 2)(x, { isCausal: true }),
    ],
  ]);

  it('has a causal mask', () => {
    const theirs = runPython(
      '[repr(nn.Transformer.generate_square_subsequent_mask(3)), repr(nn.Transformer.generate_square_subsequent_mask(2, dtype=torch.float64))]'.replaceAll(
        'nn.',
        'torch.nn.',
      ),
    );
    expect([
      String(mask(3)),
      String(nn.Transformer.generateSquareSubsequentMask(2, { dtype: 'float64' })),
    ]).toEqual(theirs);
  });

  it('takes layers of the user and tells them its masks by name', () => {
    class Layer extends nn.Module {
      self_attn = { batchFirst: true };
      seen: unknown[] = [];
      override forward(x: Tensor, options: object): Tensor {
        this.seen.push(options);
        return x.add(1);
      }
    }
    const stack = new nn.TransformerEncoder(new Layer(), 2, { enableNestedTensor: false });
    expect(torch.equal(stack(x, { isCausal: true }), x.add(2))).toBe(true);
    expect(stack.layers.at(1).seen).toEqual([{ srcMask: null, isCausal: true, srcKeyPaddingMask: null }]);
  });

  it('warns with the texts of Python when nested tensors are impossible', async () => {
    const layers = [
      new nn.TransformerEncoderLayer(8, 2),
      new nn.TransformerEncoderLayer(8, 2, { batchFirst: true, normFirst: true }),
      new nn.TransformerEncoderLayer(9, 3, { batchFirst: true }),
      new nn.TransformerEncoderLayer(8, 2, { batchFirst: true, bias: false }),
      new nn.TransformerEncoderLayer(8, 2, { batchFirst: true, activation: (t: Tensor) => t }),
      new nn.Linear(1, 1),
    ];
    for (const each of layers) new nn.TransformerEncoder<nn.Module>(each, 1);
    const theirs = runPython(`
      import torch, warnings
      from torch.nn import *
      layers = [
          TransformerEncoderLayer(8, 2),
          TransformerEncoderLayer(8, 2, batch_first=True, norm_first=True),
          TransformerEncoderLayer(9, 3, batch_first=True),
          TransformerEncoderLayer(8, 2, batch_first=True, bias=False),
          TransformerEncoderLayer(8, 2, batch_first=True, activation=lambda t: t),
          Linear(1, 1),
      ]
      with warnings.catch_warnings(record=True) as seen:
          warnings.simplefilter("always")
          for layer in layers:
              TransformerEncoder(layer, 1)
      result = [str(w.message) for w in seen]
    `);
    await new Promise((resolve) => setImmediate(resolve));
    expect(theirs.length).toBe(6);
    for (const text of theirs) expect(warnings).toContain(text);
  });
});
