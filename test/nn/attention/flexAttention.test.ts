/** nn.attention.flexAttention beside Python's without its compiler: bits, pictures, words, and gradients. */
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../../src';
import { messageOf, pythonErrors, withoutAdvice } from '../../helpers/errors';
import { runPython } from '../../helpers/python';
import { isOtherPython } from '../../helpers/torchVersion';

const { flexAttention, createBlockMask, createMask, andMasks, orMasks, noopMask, BlockMask } =
  nn.attention.flexAttention;
type Mask = Parameters<typeof createBlockMask>[0];

const setup = `
import torch, torch.nn.attention.flex_attention as fa
from torch.nn.attention.flex_attention import *
fa._FLEX_ATTENTION_DISABLE_COMPILE_DEBUG = True
fa._validate_device = lambda *a: None
def draw(*shape, dtype=torch.float32): return torch.randn(*shape).to(dtype)
def causal(b, h, q, kv): return q >= kv
def window(b, h, q, kv): return q - kv <= 20
def perhead(b, h, q, kv): return (q + h) % 3 != kv % 3
def prefix(b, h, q, kv): return kv < 7 + b
`;
const causal: Mask = (_b, _h, q, kv) => q.ge(kv);
const window: Mask = (_b, _h, q, kv) => q.sub(kv).le(20);
const perhead: Mask = (_b, h, q, kv) => q.add(h).remainder(3).ne(kv.remainder(3));
const prefix: Mask = (b, _h, _q, kv) => kv.lt(b.add(7));

const hexOf = (tensor: Tensor): string =>
  Buffer.from(tensor.detach().contiguous().flatten().view('uint8').toTypedArray() as Uint8Array).toString(
    'hex',
  );
const python = 'lambda t: t.detach().contiguous().flatten().view(torch.uint8).numpy().tobytes().hex()';

describe('forward and backward, to the bit', () => {
  interface Case {
    shapes: [q: number[], k: number[], v: number[]];
    dtype?: 'float32' | 'float64' | 'bfloat16';
    ours: (q: Tensor, k: Tensor, v: Tensor, bias: Tensor) => unknown;
    theirs: string;
  }
  const plain: Case['shapes'] = [
    [2, 2, 40, 8],
    [2, 2, 40, 8],
    [2, 2, 40, 6],
  ];
  const cases: Record<string, Case> = {
    plain: { shapes: plain, ours: (q, k, v) => flexAttention(q, k, v), theirs: 'flex_attention(q, k, v)' },
    'a scale, and float64': {
      shapes: plain,
      dtype: 'float64',
      ours: (q, k, v) => flexAttention(q, k, v, { scale: 0.3 }),
      theirs: 'flex_attention(q, k, v, scale=0.3)',
    },
    'relative positions, bfloat16': {
      shapes: plain,
      dtype: 'bfloat16',
      ours: (q, k, v) => flexAttention(q, k, v, (score, _b, _h, i, j) => score.add(i.sub(j))),
      theirs: 'flex_attention(q, k, v, lambda s, b, h, i, j: s + (i - j))',
    },
    'a bias that is indexed, and learnt': {
      shapes: plain,
      ours: (q, k, v, bias) => flexAttention(q, k, v, (score, _b, h, i, _j) => score.add(bias.get(h, i))),
      theirs: 'flex_attention(q, k, v, lambda s, b, h, i, j: s + bias[h, i])',
    },
    'soft capping': {
      shapes: plain,
      ours: (q, k, v) => flexAttention(q, k, v, (score) => score.div(2).tanh().mul(2)),
      theirs: 'flex_attention(q, k, v, lambda s, b, h, i, j: 2 * torch.tanh(s / 2))',
    },
    causal: {
      shapes: plain,
      ours: (q, k, v) =>
        flexAttention(q, k, v, {
          blockMask: createBlockMask(causal, null, null, 40, 40, { device: 'cpu', BLOCK_SIZE: 16 }),
        }),
      theirs:
        'flex_attention(q, k, v, block_mask=create_block_mask(causal, None, None, 40, 40, device="cpu", BLOCK_SIZE=16))',
    },
    'rows without a key': {
      shapes: plain,
      ours: (q, k, v) =>
        flexAttention(q, k, v, {
          blockMask: createBlockMask((_b, _h, i, j) => i.sub(5).ge(j), 2, 2, 40, 40, 'cpu'),
        }),
      theirs:
        'flex_attention(q, k, v, block_mask=create_block_mask(lambda b, h, i, j: i - 5 >= j, 2, 2, 40, 40, "cpu"))',
    },
    'heads in groups, one batch of keys, and sums': {
      shapes: [
        [3, 4, 17, 8],
        [1, 2, 33, 8],
        [1, 2, 33, 5],
      ],
      ours: (q, k, v) => {
        const blockMask = createBlockMask(perhead, 3, 4, 17, 33, 'cpu', [8, 16]);
        const [out, { lse }] = flexAttention(q, k, v, {
          blockMask,
          enableGqa: true,
          returnAux: { lse: true },
        });
        return [out, lse];
      },
      theirs:
        'list(flex_attention(q, k, v, block_mask=create_block_mask(perhead, 3, 4, 17, 33, "cpu", (8, 16)), enable_gqa=True, return_lse=True))',
    },
    'queries in another order in memory': {
      shapes: plain,
      ours: (q, k, v) => flexAttention(q.transpose(1, 2).contiguous().transpose(1, 2), k, v),
      theirs: 'flex_attention(q.transpose(1, 2).contiguous().transpose(1, 2), k, v)',
    },
  };
  const pieces = Object.entries(cases).map(
    ([name, { shapes, dtype, theirs }]) => `
torch.manual_seed(3)
q, k, v = [draw(*s, dtype=torch.${dtype ?? 'float32'}).requires_grad_() for s in ${JSON.stringify(shapes)}]
bias = torch.randn(2, 40).requires_grad_()
out = ${theirs}
outs = out if isinstance(out, list) else [out]
loss = sum(((o.double().masked_fill(o.isinf(), 0)) * torch.arange(o.numel()).view(o.shape).sin()).sum() for o in outs)
loss.backward()
result[${JSON.stringify(name)}] = [[h(o) for o in outs], [list(o.stride()) for o in outs], [h(t.grad) for t in [q, k, v]], None if bias.grad is None else bias.grad.tolist()]
`,
  );
  const expected = runPython(
    `${setup}\nimport warnings\nwarnings.simplefilter("ignore")\nh = ${python}\nresult = {}\n${pieces.join('')}`,
  ) as Record<string, [string[], number[][], string[], number[][] | null]>;
  it.each(Object.keys(cases))('%s', (name) => {
    const { shapes, dtype = 'float32', ours } = cases[name]!;
    torch.manualSeed(3);
    const [q, k, v] = shapes.map((shape) => torch.randn(shape).to(dtype).requiresGrad_()) as [
      Tensor,
      Tensor,
      Tensor,
    ];
    const bias = torch.randn([2, 40]).requiresGrad_();
    const result = ours(q, k, v, bias);
    const outs = (Array.isArray(result) ? result : [result]) as Tensor[];
    const [bits, strides, gradients, biasGradient] = expected[name]!;
    expect(outs.map(hexOf)).toEqual(bits);
    expect(outs.map((out) => out.stride())).toEqual(strides);
    let loss = torch.zeros([], { dtype: 'float64' });
    for (const out of outs) {
      const weights = torch.arange(out.numel()).view(out.shape).sin();
      loss = loss.add(out.double().maskedFill(out.isinf(), 0).mul(weights).sum());
    }
    loss.backward();
    expect([q, k, v].map((each) => hexOf(each.grad!))).toEqual(gradients);
    // Python's has no way to a captured tensor outside of its compiler.
    if (name.startsWith('a bias')) expect(bias.grad!.abs().sum().item()).toBeGreaterThan(0);
    else expect(bias.grad).toBeNull();
    expect(biasGradient).toBeNull();
  });
  it('gradients are those of differences, also of what the mod holds', () => {
    const f64 = { dtype: 'float64', requiresGrad: true } as const;
    torch.manualSeed(1);
    const inputs = [
      torch.randn([1, 2, 3, 2], f64),
      torch.randn([1, 1, 4, 2], f64),
      torch.randn([1, 1, 4, 2], f64),
    ];
    const bias = torch.randn([2, 3], f64);
    const blockMask = createBlockMask((_b, _h, i, j) => i.add(1).ge(j), null, null, 3, 4, 'cpu', 2);
    const f = (q: Tensor, k: Tensor, v: Tensor, bias: Tensor): Tensor[] => {
      const mod = (score: Tensor, _b: Tensor, h: Tensor, i: Tensor, _j: Tensor): Tensor =>
        score.mul(bias.get(h, i)).tanh();
      const [out, { lse }] = flexAttention(q, k, v, {
        scoreMod: mod,
        blockMask,
        enableGqa: true,
        returnAux: { lse: true },
      });
      return [out, lse!];
    };
    expect(torch.autograd.gradcheck(f, [...inputs, bias])).toBe(true);
  });
});

describe('masks', () => {
  const masks: Record<string, [ours: () => InstanceType<typeof BlockMask>, theirs: string]> = {
    causal: [
      () => createBlockMask(causal, null, null, 300, 300, 'cpu'),
      'create_block_mask(causal, None, None, 300, 300, "cpu")',
    ],
    'not apart': [
      () =>
        createBlockMask(causal, 2, 3, 64, 96, { device: 'cpu', BLOCK_SIZE: 16, separateFullBlocks: false }),
      'create_block_mask(causal, 2, 3, 64, 96, device="cpu", BLOCK_SIZE=16, separate_full_blocks=False)',
    ],
    and: [
      () => createBlockMask(andMasks(causal, window), 1, 1, 256, 256, { device: 'cpu', BLOCK_SIZE: [8, 32] }),
      'create_block_mask(and_masks(causal, window), 1, 1, 256, 256, device="cpu", BLOCK_SIZE=(8, 32))',
    ],
    or: [
      () => createBlockMask(orMasks(causal, prefix), 6, 1, 64, 64, { device: 'cpu', BLOCK_SIZE: 4 }),
      'create_block_mask(or_masks(causal, prefix), 6, 1, 64, 64, device="cpu", BLOCK_SIZE=4)',
    ],
    noop: [
      () => createBlockMask(noopMask, null, null, 128, 256, 'cpu'),
      'create_block_mask(noop_mask, None, None, 128, 256, "cpu")',
    ],
    'a part': [
      () =>
        createBlockMask(orMasks(causal, prefix), 6, 2, 64, 64, { device: 'cpu', BLOCK_SIZE: 4 }).get(
          '1:3',
          -1,
        ),
      'create_block_mask(or_masks(causal, prefix), 6, 2, 64, 64, device="cpu", BLOCK_SIZE=4)[1:3, -1]',
    ],
    'a row of blocks': [
      () =>
        createBlockMask(causal, 2, 2, 64, 64, { device: 'cpu', BLOCK_SIZE: 16 }).get(
          ':',
          1,
          torch.tensor([2], { dtype: 'int32' }),
        ),
      'create_block_mask(causal, 2, 2, 64, 64, device="cpu", BLOCK_SIZE=16)[:, 1, torch.tensor([2], dtype=torch.int32)]',
    ],
    adjusted: [
      () => createBlockMask(causal, 2, 2, 64, 64, { device: 'cpu', BLOCK_SIZE: 16 })._adjust(33, 20),
      'create_block_mask(causal, 2, 2, 64, 64, device="cpu", BLOCK_SIZE=16)._adjust(33, 20)',
    ],
    moved: [
      () => createBlockMask(causal, 1, 1, 64, 64, { device: 'cpu', BLOCK_SIZE: 16 }).to('cpu'),
      'create_block_mask(causal, 1, 1, 64, 64, device="cpu", BLOCK_SIZE=16).to("cpu")',
    ],
  };
  const expected = runPython(`${setup}
result = {}
def plain(x): return x.tolist() if isinstance(x, torch.Tensor) else list(x) if isinstance(x, tuple) else x
for name, m in {${Object.entries(masks)
    .filter(([, [, theirs]]) => !isOtherPython(theirs))
    .map(([name, [, theirs]]) => `${JSON.stringify(name)}: ${theirs}`)
    .join(', ')}}.items():
    flat, deep = list(m.as_tuple()), list(m.as_tuple(False))
    parts = [[plain(x) for x in flat[:10] + flat[-3:-1]], [plain(x) for x in deep[:9] + deep[-2:-1]]]
    result[name] = [*parts, m.to_dense().tolist(), str(m), m.to_string(limit=2), m.to_string((5, 7), 1), m.numel(), m.sparsity(), list(m.shape), repr(m).split("mask_mod")[0]]
`) as Record<string, unknown[]>;
  const listed = (value: unknown): unknown =>
    value instanceof torch.Tensor ? value.tolist() : Array.isArray(value) ? [...value] : value;
  const alike = Object.keys(masks).filter(
    (name) => name in expected && !isOtherPython(`flex_attention: mask ${name}`),
  );
  it.each(alike)('%s', (name) => {
    const mask = masks[name]![0]();
    expect([
      mask.asTuple().slice(0, -1).map(listed),
      mask.asTuple(false).slice(0, -1).map(listed),
      mask.toDense().tolist(),
      String(mask),
      mask.toString([20, 20], 2),
      mask.toString([5, 7], 1),
      mask.numel(),
      mask.sparsity(),
      mask.shape,
      inspect(mask).split('mask_mod')[0],
    ]).toEqual(expected[name]);
  });
  it('createMask of a mask and of what changes scores', () => {
    const [first, second] = runPython(`${setup}
result = [create_mask(prefix, 2, 1, 3, 10, "cpu").tolist(), create_mask(lambda s, b, h, i, j: torch.where(i >= j, s, -float("inf")), None, 2, 3, 3, "cpu").tolist()]
`) as unknown[];
    expect(createMask(prefix, 2, 1, 3, 10, 'cpu').tolist()).toEqual(first);
    const mod = (s: Tensor, _b: Tensor, _h: Tensor, i: Tensor, j: Tensor): Tensor =>
      torch.where(i.ge(j), s, Number.NEGATIVE_INFINITY);
    expect(createMask(mod, null, 2, 3, 3, 'cpu').tolist()).toEqual(second);
  });
  it('a mask of given lists', () => {
    const counts = torch.tensor([[[1, 2]]], { dtype: 'int32' });
    const indices = torch.tensor(
      [
        [
          [
            [0, 1],
            [0, 1],
          ],
        ],
      ],
      { dtype: 'int32' },
    );
    const mask = BlockMask.fromKvBlocks(counts, indices, { BLOCK_SIZE: 4 });
    expect(mask.qNumBlocks!.tolist()).toEqual([[[2, 1]]]);
    expect(mask.maskMod).toBe(noopMask);
    expect(BlockMask.fromKvBlocks(counts, indices, { computeQBlocks: false }).qIndices).toBeNull();
    expect(inspect(mask)).toContain('mask_mod=noopMask');
  });
});

describe('refused', () => {
  const q = (): Tensor => torch.ones([2, 2, 8, 4]);
  const cases: Record<string, [ours: () => unknown, python: string]> = {
    'other heads': [
      () => flexAttention(q(), torch.ones([2, 1, 8, 4]), torch.ones([2, 1, 8, 4])),
      'flex_attention(q, torch.ones(2, 1, 8, 4), torch.ones(2, 1, 8, 4))',
    ],
    'heads that are no multiple': [
      () => flexAttention(torch.ones([2, 3, 8, 4]), q(), q(), { enableGqa: true }),
      'flex_attention(torch.ones(2, 3, 8, 4), q, q, enable_gqa=True)',
    ],
    'other embeddings': [
      () => flexAttention(q(), torch.ones([2, 2, 8, 5]), q()),
      'flex_attention(q, torch.ones(2, 2, 8, 5), q)',
    ],
    'three dimensions': [
      () => flexAttention(torch.ones([2, 8, 4]), torch.ones([2, 8, 4]), torch.ones([2, 8, 4])),
      'flex_attention(torch.ones(2, 8, 4), torch.ones(2, 8, 4), torch.ones(2, 8, 4))',
    ],
    'other batches': [
      () => flexAttention(q(), torch.ones([1, 2, 8, 4]), torch.ones([1, 2, 8, 4])),
      'flex_attention(q, torch.ones(1, 2, 8, 4), torch.ones(1, 2, 8, 4))',
    ],
    'a mask that is too small': [
      () => flexAttention(q(), q(), q(), { blockMask: createBlockMask(causal, 1, 1, 4, 8, 'cpu') }),
      'flex_attention(q, q, q, block_mask=create_block_mask(causal, 1, 1, 4, 8, "cpu"))',
    ],
    'a mask that is too large': [
      () => flexAttention(q(), q(), q(), { blockMask: createBlockMask(causal, 1, 1, 8, 9, 'cpu') }),
      'flex_attention(q, q, q, block_mask=create_block_mask(causal, 1, 1, 8, 9, "cpu"))',
    ],
    'a part of a mask': [
      () => flexAttention(q(), q(), q(), { blockMask: createBlockMask(causal, 1, 1, 8, 8, 'cpu').get(0) }),
      'flex_attention(q, q, q, block_mask=create_block_mask(causal, 1, 1, 8, 8, "cpu")[0])',
    ],
    'the function of a part': [
      () => createMask(createBlockMask(causal, 1, 1, 8, 8, 'cpu').get(0).maskMod, 1, 1, 2, 2, 'cpu'),
      'create_mask(create_block_mask(causal, 1, 1, 8, 8, "cpu")[0].mask_mod, 1, 1, 2, 2, "cpu")',
    ],
    'both ways to ask for sums': [
      () => flexAttention(q(), q(), q(), { returnLse: true, returnAux: { lse: true } } as never),
      'flex_attention(q, q, q, return_lse=True, return_aux=AuxRequest(lse=True))',
    ],
    'the largest scores': [
      () => flexAttention(q(), q(), q(), { returnAux: { maxScores: true } }),
      'flex_attention(q, q, q, return_aux=AuxRequest(max_scores=True))',
    ],
    'another backend': [
      () => flexAttention(q(), q(), q(), { kernelOptions: { BACKEND: 'NONE' as never } }),
      'flex_attention(q, q, q, kernel_options={"BACKEND": "NONE"})',
    ],
    'a function of three': [
      () => createMask(((b: Tensor, _h: Tensor, _q: Tensor) => b) as never, 1, 1, 2, 2, 'cpu'),
      'create_mask(lambda b, h, q: b, 1, 1, 2, 2, "cpu")',
    ],
    'one of two lists': [
      () => BlockMask.fromKvBlocks(torch.ones([1, 1, 1]), torch.ones([1, 1, 1, 1]), torch.ones([1, 1, 1])),
      'BlockMask.from_kv_blocks(torch.ones(1, 1, 1), torch.ones(1, 1, 1, 1), torch.ones(1, 1, 1))',
    ],
    'what is no mask': [() => andMasks(causal, 3 as never), 'and_masks(causal, 3)'],
  };
  const words = pythonErrors(
    `${setup}\nq = torch.ones(2, 2, 8, 4)\n`,
    Object.fromEntries(Object.entries(cases).map(([name, [, piece]]) => [name, piece])),
  );
  const alike = Object.keys(cases).filter((name) => !isOtherPython(`flex_attention: ${name}`));
  it.each(alike)('%s', (name) => {
    const message = messageOf(cases[name]![0], name);
    const theirs = words[name]!;
    if (name === 'what is no mask') expect(message).toMatch(/^All inputs should be callable mask_mods: /);
    else expect(withoutAdvice(message, theirs)).toBe(theirs);
  });
});
