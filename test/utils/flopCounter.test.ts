/**
 * FlopCounterMode against Python's: the counts of every operator and module, forward and backward, and the
 * table.
 */
import { describe, expect, it, vi } from 'vitest';
import torch, { nn, type Tensor } from '../../src/index';
import { runPython } from '../helpers/python';
import { packagesFolder } from '../helpers/pythonPackages';
import { torchMinor } from '../helpers/torchVersion';

const { FlopCounterMode, registerFlopFormula } = torch.utils.flopCounter;

const F = nn.functional;

/** A computation here, and its twin in Python as an expression or statements. */
interface Case {
  run: () => unknown;
  python: string;
}

const x = (...shape: number[]) => torch.ones(shape, { requiresGrad: true });

class Attention extends nn.Module {
  mha = new nn.MultiheadAttention(8, 2, { batchFirst: true });
  norm = new nn.LayerNorm(8);
  override forward(input: Tensor): Tensor {
    return this.norm(this.mha(input, input, input)[0]);
  }
}

class Net extends nn.Module {
  features = new nn.Sequential(
    new nn.Conv2d(3, 8, 3, { stride: 2, padding: 1 }),
    new nn.ReLU(),
    new nn.Conv2d(8, 8, 3, { groups: 2 }),
  );
  fc = new nn.Linear(72, 5);
  override forward(input: Tensor): Tensor {
    return this.fc(this.features(input).flatten(1));
  }
}

const cases: Record<string, Case> = {
  mm: { run: () => x(2, 3).mm(x(3, 4)).sum().backward(), python: 'x(2, 3).mm(x(3, 4)).sum().backward()' },
  addmm: {
    run: () => torch.addmm(x(4), x(2, 3), x(3, 4)).sum().backward(),
    python: 'torch.addmm(x(4), x(2, 3), x(3, 4)).sum().backward()',
  },
  bmm: {
    run: () =>
      x(5, 2, 3)
        .bmm(x(5, 3, 4))
        .sum()
        .backward(),
    python: 'x(5, 2, 3).bmm(x(5, 3, 4)).sum().backward()',
  },
  baddbmm: {
    run: () =>
      torch
        .baddbmm(x(5, 2, 4), x(5, 2, 3), x(5, 3, 4))
        .sum()
        .backward(),
    python: 'torch.baddbmm(x(5, 2, 4), x(5, 2, 3), x(5, 3, 4)).sum().backward()',
  },
  'matmul of batches': {
    run: () =>
      x(2, 1, 3, 4)
        .matmul(x(5, 4, 6))
        .sum()
        .backward(),
    python: 'x(2, 1, 3, 4).matmul(x(5, 4, 6)).sum().backward()',
  },
  'matmul with a vector': {
    run: () => x(2, 3, 4).matmul(x(4)).sum(),
    python: 'x(2, 3, 4).matmul(x(4)).sum()',
  },
  einsum: {
    run: () =>
      torch
        .einsum('bij,bjk,kl->bil', x(2, 3, 4), x(2, 4, 5), x(5, 6))
        .sum()
        .backward(),
    python: 'torch.einsum("bij,bjk,kl->bil", x(2, 3, 4), x(2, 4, 5), x(5, 6)).sum().backward()',
  },
  bilinear: {
    run: () =>
      F.bilinear(x(4, 3), x(4, 5), x(6, 3, 5))
        .sum()
        .backward(),
    python: 'F.bilinear(x(4, 3), x(4, 5), x(6, 3, 5)).sum().backward()',
  },
  'a second derivative': {
    run: () => {
      const a = x(2, 3);
      const [g] = torch.autograd.grad(a.mm(x(3, 4)).pow(2).sum(), a, { createGraph: true });
      g!.sum().backward();
    },
    python: `
a = x(2, 3)
g, = torch.autograd.grad(a.mm(x(3, 4)).pow(2).sum(), a, create_graph=True)
g.sum().backward()`,
  },
  'without gradients': {
    run: () => torch.noGrad(() => x(2, 3).mm(x(3, 4))),
    python: 'with torch.no_grad(): x(2, 3).mm(x(3, 4))',
  },
  'inference mode': {
    run: () => torch.inferenceMode(() => F.linear(x(2, 5, 3), x(4, 3), x(4))),
    python: 'with torch.inference_mode(): F.linear(x(2, 5, 3), x(4, 3), x(4))',
  },
  'conv1d with a step': {
    run: () =>
      F.conv1d(x(2, 3, 9), x(4, 3, 3), x(4), { stride: 2, padding: 1 })
        .sum()
        .backward(),
    python: 'F.conv1d(x(2, 3, 9), x(4, 3, 3), x(4), stride=2, padding=1).sum().backward()',
  },
  'conv2d in groups': {
    run: () =>
      F.conv2d(x(2, 4, 9, 8), x(6, 2, 3, 2), null, { groups: 2, dilation: 2 })
        .sum()
        .backward(),
    python: 'F.conv2d(x(2, 4, 9, 8), x(6, 2, 3, 2), None, groups=2, dilation=2).sum().backward()',
  },
  'conv2d whose input needs no gradient': {
    run: () =>
      F.conv2d(torch.ones([2, 3, 9, 8]), x(6, 3, 3, 2))
        .sum()
        .backward(),
    python: 'F.conv2d(torch.ones(2, 3, 9, 8), x(6, 3, 3, 2)).sum().backward()',
  },
  conv3d: {
    run: () =>
      F.conv3d(x(1, 2, 5, 5, 5), x(3, 2, 2, 2, 2))
        .sum()
        .backward(),
    python: 'F.conv3d(x(1, 2, 5, 5, 5), x(3, 2, 2, 2, 2)).sum().backward()',
  },
  'transposed convolutions': {
    run: () => {
      F.convTranspose1d(x(2, 3, 5), x(3, 4, 3), null, { stride: 2 })
        .sum()
        .backward();
      F.convTranspose2d(x(2, 3, 5, 4), x(3, 4, 3, 3), null, { padding: 1 })
        .sum()
        .backward();
      F.convTranspose3d(x(1, 3, 2, 2, 2), x(3, 1, 3, 3, 3))
        .sum()
        .backward();
    },
    python: `
F.conv_transpose1d(x(2, 3, 5), x(3, 4, 3), None, stride=2).sum().backward()
F.conv_transpose2d(x(2, 3, 5, 4), x(3, 4, 3, 3), None, padding=1).sum().backward()
F.conv_transpose3d(x(1, 3, 2, 2, 2), x(3, 1, 3, 3, 3)).sum().backward()`,
  },
  'attention by its math': {
    run: () => {
      const q = x(2, 4, 5, 8);
      torch.nn.attention.sdpaKernel(torch.nn.attention.SDPBackend.MATH, () =>
        F.scaledDotProductAttention(q, x(2, 4, 6, 8), x(2, 4, 6, 8))
          .sum()
          .backward(),
      );
    },
    python: `
with torch.nn.attention.sdpa_kernel(torch.nn.attention.SDPBackend.MATH):
    F.scaled_dot_product_attention(x(2, 4, 5, 8), x(2, 4, 6, 8), x(2, 4, 6, 8)).sum().backward()`,
  },
  'attention as the device likes it': {
    run: () =>
      F.scaledDotProductAttention(x(2, 4, 5, 8), x(2, 4, 6, 8), x(2, 4, 6, 8))
        .sum()
        .backward(),
    python: 'F.scaled_dot_product_attention(x(2, 4, 5, 8), x(2, 4, 6, 8), x(2, 4, 6, 8)).sum().backward()',
  },
  'a network by modules': {
    run: () =>
      new Net()(torch.ones([2, 3, 9, 9]))
        .sum()
        .backward(),
    python: 'Net()(torch.ones(2, 3, 9, 9)).sum().backward()',
  },
  'a network whose input needs gradients': {
    run: () =>
      new Net()(x(2, 3, 9, 9))
        .sum()
        .backward(),
    python: 'Net()(x(2, 3, 9, 9)).sum().backward()',
  },
  'multi-head attention': {
    run: () =>
      new Attention()(x(2, 5, 8))
        .sum()
        .backward(),
    python: 'Attention()(x(2, 5, 8)).sum().backward()',
  },
  'multi-head attention for inference': {
    run: () => torch.noGrad(() => new Attention().eval()(torch.ones([2, 5, 8]))),
    python: 'with torch.no_grad(): Attention().eval()(torch.ones(2, 5, 8))',
  },
  'a transformer': {
    run: () =>
      new nn.TransformerEncoder(new nn.TransformerEncoderLayer(8, 2, 16), 2)(x(5, 2, 8))
        .sum()
        .backward(),
    python: 'nn.TransformerEncoder(nn.TransformerEncoderLayer(8, 2, 16), 2)(x(5, 2, 8)).sum().backward()',
  },
  'recurrent layers': {
    run: () => {
      new nn.LSTM(4, 6, 2)(x(5, 3, 4))[0]
        .sum()
        .backward();
      new nn.GRU(4, 6, { bidirectional: true })(x(5, 3, 4))[0]
        .sum()
        .backward();
      new nn.RNN(4, 6)(x(5, 3, 4))[0]
        .sum()
        .backward();
    },
    python: `
nn.LSTM(4, 6, 2)(x(5, 3, 4))[0].sum().backward()
nn.GRU(4, 6, bidirectional=True)(x(5, 3, 4))[0].sum().backward()
nn.RNN(4, 6)(x(5, 3, 4))[0].sum().backward()`,
  },
  'a module twice, and others beside it': {
    run: () => {
      const layer = new nn.Linear(3, 3);
      layer(layer(x(2, 3)).mm(x(3, 3)))
        .sum()
        .backward();
    },
    python: `
layer = nn.Linear(3, 3)
layer(layer(x(2, 3)).mm(x(3, 3))).sum().backward()`,
  },
  'gradients of batches of functions': {
    run: () =>
      torch.func.vmap((a: Tensor, b: Tensor) => a.mm(b))(torch.ones([7, 2, 3]), torch.ones([7, 3, 4])),
    python: 'torch.func.vmap(lambda a, b: a.mm(b))(torch.ones(7, 2, 3), torch.ones(7, 3, 4))',
  },
  'a gradient of torch.func': {
    run: () => torch.func.grad((a: Tensor) => a.mm(torch.ones([3, 4])).sum())(torch.ones([2, 3])),
    python: 'torch.func.grad(lambda a: a.mm(torch.ones(3, 4)).sum())(torch.ones(2, 3))',
  },
  nothing: { run: () => x(2, 3).add(1), python: 'x(2, 3).add(1)' },
};

const prelude = `
import sys
sys.path.append(input['packages'])
import torch, torch.nn as nn, torch.nn.functional as F
from torch.utils.flop_counter import FlopCounterMode
def x(*shape): return torch.ones(*shape, requires_grad=True)
class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.mha = nn.MultiheadAttention(8, 2, batch_first=True)
        self.norm = nn.LayerNorm(8)
    def forward(self, a): return self.norm(self.mha(a, a, a)[0])
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(3, 8, 3, stride=2, padding=1), nn.ReLU(), nn.Conv2d(8, 8, 3, groups=2))
        self.fc = nn.Linear(72, 5)
    def forward(self, a): return self.fc(self.features(a).flatten(1))
result = {}
for name, code in input['codes'].items():
    with FlopCounterMode(display=False) as counter: exec(code)
    counts = {m: {str(op): n for op, n in ops.items()} for m, ops in counter.get_flop_counts().items()}
    result[name] = [counter.get_total_flops(), counts, counter.get_table(), counter.get_table(depth=9)]
`;

describe('FlopCounterMode', () => {
  const codes = Object.fromEntries(Object.entries(cases).map(([name, { python }]) => [name, python.trim()]));
  const expected = runPython(prelude, { packages: packagesFolder(['tabulate==0.9.0']), codes });

  it.each(Object.keys(cases))('counts as Python: %s', (name) => {
    const counter = new FlopCounterMode({ display: false });
    counter.run(() => cases[name]!.run());
    const [total, counts] = expected[name];
    expect(counter.getFlopCounts()).toEqual(counts);
    expect(counter.getTotalFlops()).toBe(total);
  });

  it.each(Object.keys(cases))('prints the table as Python: %s', (name) => {
    const counter = new FlopCounterMode({ display: false });
    counter.run(() => cases[name]!.run());
    expect(counter.getTable()).toBe(expected[name][2]);
    expect(counter.getTable({ depth: 9 })).toBe(expected[name][3]);
  });

  it('is a guard, counts anew at each entry, and prints at its end', () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    const counter = new FlopCounterMode();
    {
      using entered = counter;
      x(2, 3).mm(x(3, 4));
      expect(entered.getTotalFlops()).toBe(48);
    }
    expect(log.mock.calls).toEqual([[counter.getTable()]]);
    x(2, 3).mm(x(3, 4));
    expect(counter.getTotalFlops()).toBe(48);
    counter.display = false;
    counter.enter();
    expect(counter.getFlopCounts()).toEqual({});
    expect(() => counter.run(() => 1)).toThrow(new TypeError('this FlopCounterMode is entered already'));
    counter.dispose();
    log.mockRestore();
  });

  it('counts within another counter for both, and to the end of an async callback', async () => {
    const [outer, inner] = [new FlopCounterMode({ display: false }), new FlopCounterMode({ display: false })];
    outer.run(() => {
      x(2, 3).mm(x(3, 4));
      inner.run(() => x(1, 2).mm(x(2, 3)));
    });
    expect([outer.getTotalFlops(), inner.getTotalFlops()]).toEqual([60, 12]);
    const result = await inner.run(async () => {
      await Promise.resolve();
      return x(2, 3).mm(x(3, 4)).shape;
    });
    expect(result).toEqual([2, 4]);
    expect(inner.getTotalFlops()).toBe(48);
  });

  it('ends where the callback throws, and counts no call that did', () => {
    const counter = new FlopCounterMode({ display: false });
    const broken = () =>
      counter.run(() => {
        x(2, 3).mm(x(3, 4));
        x(2, 3).mm(x(2, 3));
      });
    expect(broken).toThrow(/mat1 and mat2 shapes cannot be multiplied/);
    x(2, 3).mm(x(3, 4));
    expect(counter.getTotalFlops()).toBe(48);
  });

  it('takes formulas for further operators', () => {
    const customMapping = new Map([
      [torch.ops.aten.relu, ([shape]: number[][]) => shape!.reduce((a, b) => a * b)],
    ]);
    const counter = new FlopCounterMode({ display: false, customMapping });
    counter.run(() => F.relu(x(2, 3)));
    expect(counter.getFlopCounts()).toEqual({ Global: { 'aten.relu': 6 } });
    const raw = Object.assign((args: Tensor[]) => args[0]!.numel() * 2, { getRaw: true });
    const second = new FlopCounterMode({ display: false, customMapping: { 'aten::sigmoid': raw } });
    second.run(() => torch.sigmoid(x(4)));
    expect(second.getTotalFlops()).toBe(8);
    expect(() => new FlopCounterMode({ customMapping: { relu: () => 1 } })).toThrow(RangeError);
    expect(() => registerFlopFormula('aten::mm')(() => 0)).toThrow(/^duplicate registrations for aten.mm$/);
  });

  it('warns of modules that are given, as Python does', () => {
    const warning = vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    new FlopCounterMode(new nn.Linear(1, 1), { display: false }).run(() => 1);
    expect(String(warning.mock.calls[0]![0])).toContain('mods argument is not needed anymore');
    warning.mockRestore();
  });
});

describe('formulas', () => {
  // Heads that share keys and values came to Python's formulas with 2.12.
  const heads = torchMinor >= 12 ? 2 : 4;
  const attention = [
    [2, 4, 5, 8],
    [2, heads, 6, 8],
    [2, heads, 6, 7],
  ];
  const backward = [[2, 4, 5, 7], ...attention];
  const starts = torch.tensor([0, 2, 5], { dtype: 'int32' });
  const packed = [torch.ones([5, 4, 8]), torch.ones([5, 4, 8]), torch.ones([5, 4, 8])];
  const deep = packed.map((tensor) => tensor.unsqueeze(0));
  const calls: [op: string, args: unknown[], out: unknown][] = [
    ['_scaled_mm', [[2, 3], [3, 4], [1], [1]], [2, 4]],
    ...['cudnn_convolution', '_convolution', 'convolution_overrideable', '_slow_conv2d_forward'].map(
      (op): [string, unknown[], unknown] => [
        op,
        [[2, 3, 9, 9], [4, 3, 3, 3], null, 1, 0, 1, false],
        [2, 4, 7, 7],
      ],
    ),
    ...['efficient', 'flash', 'cudnn'].map((kind): [string, unknown[], unknown] => [
      `_scaled_dot_product_${kind}_attention`,
      attention,
      null,
    ]),
    ...['efficient', 'flash', 'cudnn'].map((kind): [string, unknown[], unknown] => [
      `_scaled_dot_product_${kind}_attention_backward`,
      backward,
      null,
    ]),
    ['_flash_attention_forward', [...packed, starts, starts, 3, 3], null],
    ['_flash_attention_backward', [packed[0], ...packed, null, null, starts, starts, 3, 3], null],
    ['_efficient_attention_forward', [...deep, null, starts, starts, 3, 3], null],
    ['_efficient_attention_backward', [deep[0], ...deep, null, null, starts, starts, 3, 3], null],
  ];

  it("of operators that other devices have are Python's", () => {
    const expected = runPython(
      `
import torch
from torch.utils.flop_counter import flop_registry
def size(v): return torch.Size(v) if isinstance(v, list) else v
result = [flop_registry[getattr(torch.ops.aten, op)](*map(size, args), out_val=size(out)) for op, args, out in input['calls']]
`,
      { calls },
    );
    const registry = torch.utils.flopCounter.flopRegistry;
    expect(calls.map(([op, args, out]) => registry.get(`aten::${op}`)!(args, out))).toEqual(expected);
  });

  it('are there for each operator that Python counts', () => {
    const names = runPython(`
from torch.utils.flop_counter import flop_registry
result = sorted(op._qualified_op_name for op in flop_registry if hasattr(op, '_qualified_op_name'))`);
    expect([...torch.utils.flopCounter.flopRegistry.keys()].sort()).toEqual(names);
  });

  it('refuse shapes that do not fit', () => {
    const registry = torch.utils.flopCounter.flopRegistry;
    expect(() =>
      registry.get('aten::mm')!(
        [
          [2, 3],
          [4, 5],
        ],
        null,
      ),
    ).toThrow(/inner dimensions must match/);
    expect(() =>
      registry.get('aten::bmm')!(
        [
          [2, 3, 4],
          [1, 4, 5],
        ],
        null,
      ),
    ).toThrow(/batch dimensions must match/);
  });
});
