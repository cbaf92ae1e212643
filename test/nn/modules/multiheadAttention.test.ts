/**
 * MultiheadAttention: results, gradients, masks and errors are Python's,
 * with the fused kernel and without it.
 */
import { describe, expect, it, vi } from 'vitest';
import torch, { nn, type Tensor } from '../../../src/index';
import { torchOps } from '../../../src/tensor/operators';
import { runPython, toWire, wireToTensor } from '../../helpers/python';
import { type LayerCase, layerCases, sameErrorTexts } from './layerCases';

const self: LayerCase['call'] = ['lambda m, x: m(x, x, x)', (m, x) => m(x, x, x)];
const padding = torch.tensor([
  [false, false, false, false, true],
  [false, false, true, true, true],
  [false, false, false, false, false],
]);
const causal = nn.Transformer.generateSquareSubsequentMask(5);
const causalBool = torch.ones([5, 5], { dtype: 'bool' }).triu(1);

/** Every way to give masks to self-attention, by the same options on both sides. */
const masked: [python: string, ours: Record<string, unknown>][] = [
  ['need_weights=False', { needWeights: false }],
  ['average_attn_weights=False', { averageAttnWeights: false }],
  ['key_padding_mask=P', { keyPaddingMask: padding }],
  ['key_padding_mask=P, need_weights=False', { keyPaddingMask: padding, needWeights: false }],
  ['attn_mask=C', { attnMask: causal }],
  ['attn_mask=B, need_weights=False', { attnMask: causalBool, needWeights: false }],
  [
    'attn_mask=B, is_causal=True, need_weights=False',
    { attnMask: causalBool, isCausal: true, needWeights: false },
  ],
  ['attn_mask=B, key_padding_mask=P', { attnMask: causalBool, keyPaddingMask: padding }],
  [
    'attn_mask=C, key_padding_mask=P.float() * -9',
    { attnMask: causal, keyPaddingMask: padding.float().mul(-9) },
  ],
  ['attn_mask=C.expand(12, 5, 5), is_causal=True', { attnMask: causal.expand([12, 5, 5]), isCausal: true }],
];
const names = (python: string) =>
  python
    .replace('P', 'torch.tensor([[0,0,0,0,1],[0,0,1,1,1],[0,0,0,0,0]]).bool()')
    .replace('C', 'nn.Transformer.generate_square_subsequent_mask(5)')
    .replace('B', 'torch.ones(5, 5).bool().triu(1)');

const batchFirst = {
  python: 'nn.MultiheadAttention(8, 4, batch_first=True)',
  make: () => new nn.MultiheadAttention(8, 4, { batchFirst: true }),
};

layerCases('MultiheadAttention', [
  {
    python: 'nn.MultiheadAttention(8, 2)',
    make: () => new nn.MultiheadAttention(8, 2),
    inputs: [[5, 3, 8]],
    call: self,
  },
  {
    python: 'nn.MultiheadAttention(8, 2)',
    make: () => new nn.MultiheadAttention(8, 2),
    inputs: [
      [5, 8],
      [4, 8],
      [4, 8],
    ],
  },
  {
    python: 'nn.MultiheadAttention(8, 2, 0.4, False, True, True)',
    make: () => new nn.MultiheadAttention(8, 2, 0.4, false, true, true),
    inputs: [
      [5, 3, 8],
      [4, 3, 8],
    ],
    call: ['lambda m, q, k: m(q, k, k)', (m, q, k) => m(q, k, k)],
  },
  {
    python: 'nn.MultiheadAttention(8, 2, kdim=3, vdim=5, dropout=0.3, batch_first=True)',
    make: () => new nn.MultiheadAttention(8, 2, { kdim: 3, vdim: 5, dropout: 0.3, batchFirst: true }),
    inputs: [
      [3, 5, 8],
      [3, 4, 3],
      [3, 4, 5],
    ],
  },
  {
    python: 'nn.MultiheadAttention(8, 2, kdim=3, vdim=5, add_bias_kv=True, dtype=torch.float64)',
    make: () => new nn.MultiheadAttention(8, 2, { kdim: 3, vdim: 5, addBiasKv: true, dtype: 'float64' }),
    inputs: [
      [5, 3, 8],
      [4, 3, 3],
      [4, 3, 5],
    ],
    train: false,
    dtype: 'float64',
  },
  {
    ...batchFirst,
    inputs: [
      [3, 5, 8],
      [3, 4, 8],
      [3, 4, 8],
    ],
  },
  ...[true, false].flatMap((train) =>
    masked.map(
      ([python, ours]): LayerCase => ({
        ...batchFirst,
        inputs: [[3, 5, 8]],
        train,
        noGrad: !train,
        call: [`lambda m, x: m(x, x, x, ${names(python)})`, (m, x) => m(x, x, x, ours)],
      }),
    ),
  ),
  {
    ...batchFirst,
    inputs: [[3, 5, 8]],
    train: false,
    noGrad: true,
    call: [
      'lambda m, x: m(*[torch.nested.nested_tensor([x[0, :3], x[1]])] * 3, need_weights=False)[0].to_padded_tensor(0)',
      (m, x) => {
        const nested = torch.nested.nestedTensor([x.get(0, ':3'), x.get(1)]);
        return m(nested, nested, nested, { needWeights: false })[0].toPaddedTensor(0);
      },
    ],
  },
  {
    python: 'nn.MultiheadAttention(6, 3, bias=False, batch_first=True)',
    make: () => new nn.MultiheadAttention(6, 3, { bias: false, batchFirst: true }),
    inputs: [[3, 5, 6]],
    call: self,
    train: false,
    noGrad: true,
  },
  {
    python: 'nn.MultiheadAttention(8, 2, bias=False, batch_first=True)',
    make: () => new nn.MultiheadAttention(8, 2, { bias: false, batchFirst: true }),
    inputs: [[3, 5, 8]],
    call: self,
    train: false,
    noGrad: true,
  },
]);

describe('MultiheadAttention', () => {
  const x = torch.zeros([2, 3, 8]);
  const attention = (options = {}) => new nn.MultiheadAttention(8, 2, { batchFirst: true, ...options });
  sameErrorTexts([
    ['nn.MultiheadAttention(0, 2)', () => new nn.MultiheadAttention(0, 2)],
    ['nn.MultiheadAttention(8, 3)', () => new nn.MultiheadAttention(8, 3)],
    [
      'nn.MultiheadAttention(8, 2)(*[torch.zeros(8)] * 3)',
      () => attention()(x.get(0, 0), x.get(0, 0), x.get(0, 0)),
    ],
    [
      'nn.MultiheadAttention(8, 2)(torch.zeros(3, 8), torch.zeros(2, 3, 8), torch.zeros(2, 3, 8))',
      () => attention()(x.get(0), x, x),
    ],
    [
      'nn.MultiheadAttention(8, 2, batch_first=True)(*[torch.zeros(2, 3, 8)] * 3, attn_mask=torch.zeros(2, 2))',
      () => attention()(x, x, x, { attnMask: torch.zeros([2, 2]) }),
    ],
    [
      'nn.MultiheadAttention(8, 2, batch_first=True)(*[torch.zeros(2, 3, 8)] * 3, attn_mask=torch.zeros(3, 3).int())',
      () => attention()(x, x, x, { attnMask: torch.zeros([3, 3]).int() }),
    ],
    [
      'nn.MultiheadAttention(8, 2, batch_first=True)(*[torch.zeros(2, 3, 8)] * 3, is_causal=True)',
      () => attention()(x, x, x, { isCausal: true }),
    ],
    [
      'nn.MultiheadAttention(8, 2, batch_first=True)(*[torch.zeros(2, 3, 6)] * 3)',
      () => {
        const y = torch.zeros([2, 3, 6]);
        attention()(y, y, y);
      },
    ],
    [
      'nn.MultiheadAttention(8, 2, batch_first=True)(*[torch.nested.nested_tensor([torch.zeros(3, 8)])] * 3)',
      () => {
        const y = torch.nested.nestedTensor([torch.zeros([3, 8])]);
        attention()(y, y, y);
      },
    ],
    [
      'nn.MultiheadAttention(8, 2)(*[torch.nested.nested_tensor([torch.zeros(3, 8)])] * 3)',
      () => {
        const y = torch.nested.nestedTensor([torch.zeros([3, 8])]);
        attention({ batchFirst: false }).train()(y, y, y);
      },
    ],
    [
      'nn.MultiheadAttention(8, 2, batch_first=True).eval()(*[torch.zeros(2, 3, 8).double()] * 3)',
      () => {
        const y = x.double();
        attention().eval()(y, y, y);
      },
    ],
  ]);

  it('merges masks as Python does', () => {
    const [theirs, kinds] = runPython(`
      m = torch.nn.MultiheadAttention(8, 4)
      p = torch.tensor([[0., -1.], [-2., 0.]])
      c = torch.tensor([[0., -3.], [-4., -5.]])
      x = torch.zeros(2, 2, 8)
      merged = [m.merge_masks(*a) for a in [(None, None, x), (None, p, x), (c, None, x), (c, p, x), (c.expand(8, 2, 2), p, x)]]
      result = [[t if t is None else t.contiguous() for t, _ in merged], [kind for _, kind in merged]]
    `);
    const m = new nn.MultiheadAttention(8, 4);
    const p = torch.tensor(
      [
        [0, -1],
        [-2, 0],
      ],
      { dtype: 'float32' },
    );
    const c = torch.tensor(
      [
        [0, -3],
        [-4, -5],
      ],
      { dtype: 'float32' },
    );
    const x = torch.zeros([2, 2, 8]);
    const merged = [
      m.mergeMasks(null, null, x),
      m.mergeMasks(null, p, x),
      m.mergeMasks(c, null, x),
      m.mergeMasks(c, p, x),
      m.mergeMasks(c.expand([8, 2, 2]), p, x),
    ];
    expect(merged.map(([, kind]) => kind)).toEqual(kinds);
    expect(merged.map(([t]) => toWire(t))).toEqual(theirs);
  });

  it('takes the fused kernel where Python does, with its bits, unless it is switched off', () => {
    const { x, fast, slow } = runPython(`
      torch.manual_seed(3)
      m = torch.nn.MultiheadAttention(8, 2, batch_first=True).eval()
      x = torch.randn(2, 3, 8)
      mask = torch.tensor([[False, False, True], [False, True, True]])
      with torch.no_grad():
          fast = m(x, x, x, key_padding_mask=mask)
          torch.backends.mha.set_fastpath_enabled(False)
          slow = m(x, x, x, key_padding_mask=mask)
          torch.backends.mha.set_fastpath_enabled(True)
      result = {"x": x, "fast": fast, "slow": slow}
    `);
    torch.manualSeed(3);
    const m = attention().eval();
    const y: Tensor = wireToTensor(torch, x);
    const keyPaddingMask = torch.tensor([
      [false, false, true],
      [false, true, true],
    ]);
    const call = () => toWire(m(y, y, y, { keyPaddingMask }));
    const fused = vi.spyOn(torchOps, '_nativeMultiHeadAttention');
    expect(torch.backends.mha.getFastpathEnabled()).toBe(true);
    expect(torch.noGrad(call)).toEqual(fast);
    expect(fused).toHaveBeenCalledOnce();
    call(); // gradients are wanted
    m.train();
    torch.noGrad(call);
    m.eval();
    torch.backends.mha.setFastpathEnabled(false);
    expect(torch.noGrad(call)).toEqual(slow);
    torch.backends.mha.setFastpathEnabled(true);
    expect(fused).toHaveBeenCalledOnce();
    fused.mockRestore();
  });
});
