/** Initialisers against Python: the same draws from the same seed, for every option. */
import { describe, expect, it } from 'vitest';
import torch from '../../../src/index';
import { expectSame } from '../../helpers/checkOp';
import { runPython } from '../../helpers/python';
import { isOtherPython } from '../../helpers/torchVersion';
import { python, sameErrors } from '../../helpers/twin';

const init: any = torch.nn.init;

/** Fills a tensor on both sides and compares it, and what the generator draws next. */
function same(py: string, shape: number[], ours: (w: any) => unknown, dtype = 'float32'): void {
  it.skipIf(isOtherPython(py))(`${py} on ${dtype}[${shape}]`, () => {
    const theirs = runPython(
      python(`torch.manual_seed(7)
w = torch.empty(${shape.length ? shape : '()'}, dtype=torch.${dtype}).requires_grad_()
out = ${py}
result = [w, torch.rand(3), out is w]`),
    );
    torch.manualSeed(7);
    const w: any = torch.empty(shape, { dtype } as any).requiresGrad_();
    const out = ours(w);
    expectSame(w, theirs[0], 'tensor');
    expectSame(torch.rand(3), theirs[1], 'next draw');
    expect(out === w, 'returns the tensor').toBe(theirs[2]);
    expect(w.requiresGrad).toBe(true);
  });
}

describe('fills', () => {
  same('init.uniform_(w)', [3, 4], (w) => init.uniform_(w));
  same('init.uniform_(w, -2.5, 3.0)', [3, 4], (w) => init.uniform_(w, -2.5, 3), 'float64');
  same('init.normal_(w)', [20], (w) => init.normal_(w));
  same('init.normal_(w, 1.0, std=0.02)', [3, 4], (w) => init.normal_(w, 1, { std: 0.02 }));
  same('init.normal_(w, 1.0, std=0.02)', [3, 4], (w) => init.normal_(w, 1, { std: 0.02 }), 'bfloat16');
  same('init.constant_(w, 0.3)', [3, 4], (w) => init.constant_(w, 0.3));
  same('init.ones_(w)', [3, 4], (w) => init.ones_(w));
  same('init.zeros_(w)', [3, 4], (w) => init.zeros_(w));
  same('init.eye_(w)', [3, 4], (w) => init.eye_(w));
  same('init.dirac_(w)', [4, 3, 5], (w) => init.dirac_(w));
  same('init.dirac_(w, 2)', [4, 3, 5, 4], (w) => init.dirac_(w, 2));
  same('init.dirac_(w, groups=3)', [6, 3, 2, 3, 3], (w) => init.dirac_(w, { groups: 3 }));
});

describe('truncated normal', () => {
  same('init.trunc_normal_(w)', [200], (w) => init.truncNormal_(w));
  same('init.trunc_normal_(w, std=0.02)', [20, 30], (w) => init.truncNormal_(w, { std: 0.02 }));
  same(
    'init.trunc_normal_(w, 0.5, 2.0, -1.0, 1.5)',
    [300],
    (w) => init.truncNormal_(w, 0.5, 2, -1, 1.5),
    'float64',
  );
  same('init.trunc_normal_(w, a=2.0, b=4.0)', [300], (w) => init.truncNormal_(w, { a: 2, b: 4 }));
  same('init.trunc_normal_(w, mean=5.0, a=-1.0, b=1.0)', [50], (w) =>
    init.truncNormal_(w, { mean: 5, a: -1, b: 1 }),
  );
  same('init.trunc_normal_(w)', [300], (w) => init.truncNormal_(w), 'float16');
});

describe('by fan', () => {
  for (const shape of [
    [5, 7],
    [6, 3, 3, 2],
  ]) {
    same('init.xavier_uniform_(w)', shape, (w) => init.xavierUniform_(w));
    same("init.xavier_uniform_(w, init.calculate_gain('relu'))", shape, (w) =>
      init.xavierUniform_(w, init.calculateGain('relu')),
    );
    same('init.xavier_normal_(w, gain=0.5)', shape, (w) => init.xavierNormal_(w, { gain: 0.5 }));
    same('init.kaiming_uniform_(w)', shape, (w) => init.kaimingUniform_(w));
    same('init.kaiming_uniform_(w, a=5 ** 0.5)', shape, (w) => init.kaimingUniform_(w, { a: Math.sqrt(5) }));
    same("init.kaiming_uniform_(w, 0.1, 'fan_out', 'relu')", shape, (w) =>
      init.kaimingUniform_(w, 0.1, 'fan_out', 'relu'),
    );
    same("init.kaiming_normal_(w, mode='fan_out', nonlinearity='tanh')", shape, (w) =>
      init.kaimingNormal_(w, { mode: 'fan_out', nonlinearity: 'tanh' }),
    );
    same('init.kaiming_normal_(w)', shape, (w) => init.kaimingNormal_(w), 'float64');
    same('init.orthogonal_(w)', shape, (w) => init.orthogonal_(w));
    same('init.orthogonal_(w, gain=2.0)', [...shape].reverse(), (w) => init.orthogonal_(w, { gain: 2 }));
  }
  same('init.kaiming_uniform_(w)', [0, 3], (w) => init.kaimingUniform_(w));
  same('init.orthogonal_(w)', [0, 3], (w) => init.orthogonal_(w));
  same('init.sparse_(w, 0.3)', [10, 4], (w) => init.sparse_(w, 0.3));
  same('init.sparse_(w, 0.5, std=1.0)', [7, 3], (w) => init.sparse_(w, 0.5, { std: 1 }));
});

it('draws from a given generator and leaves the global one alone', () => {
  const all: [ours: string, python: string][] = [
    ['uniform_', 'uniform_'],
    ['normal_', 'normal_'],
    ['truncNormal_', 'trunc_normal_'],
    ['xavierUniform_', 'xavier_uniform_'],
    ['xavierNormal_', 'xavier_normal_'],
    ['kaimingUniform_', 'kaiming_uniform_'],
    ['kaimingNormal_', 'kaiming_normal_'],
    ['orthogonal_', 'orthogonal_'],
  ];
  const names = all.filter(([, python]) => !isOtherPython(python));
  const theirs = runPython(
    `
    torch.manual_seed(1)
    g = torch.Generator().manual_seed(3)
    result = [getattr(torch.nn.init, name)(torch.empty(4, 5), generator=g) for name in input] + [torch.rand(2)]
  `,
    names.map(([, python]) => python),
  );
  torch.manualSeed(1);
  const generator = new (torch as any).Generator().manualSeed(3);
  names.forEach(([name], i) => {
    expectSame(init[name](torch.empty([4, 5]), { generator }), theirs[i], name);
  });
  expectSame(torch.rand(2), theirs[names.length], 'global generator');
});

it('knows every gain', () => {
  const names = [
    'linear',
    'conv1d',
    'conv2d',
    'conv3d',
    'conv_transpose1d',
    'conv_transpose2d',
    'conv_transpose3d',
    'sigmoid',
    'tanh',
    'relu',
    'leaky_relu',
    'selu',
  ];
  const theirs = runPython(
    '[torch.nn.init.calculate_gain(n) for n in input] + [torch.nn.init.calculate_gain("leaky_relu", 0.3)]',
    names,
  );
  expect([...names.map((n) => init.calculateGain(n)), init.calculateGain('leaky_relu', 0.3)]).toEqual(theirs);
});

describe('errors', () => {
  const t = (...shape: number[]) => torch.empty(shape);
  sameErrors([
    ["init.calculate_gain('gelu')", () => init.calculateGain('gelu')],
    ['init.eye_(torch.empty(2))', () => init.eye_(t(2))],
    ['init.dirac_(torch.empty(2, 2))', () => init.dirac_(t(2, 2))],
    ['init.dirac_(torch.empty(3, 2, 2), 2)', () => init.dirac_(t(3, 2, 2), 2)],
    ['init.xavier_uniform_(torch.empty(3))', () => init.xavierUniform_(t(3))],
    [
      "init.kaiming_normal_(torch.empty(3, 3), mode='fan')",
      () => init.kaimingNormal_(t(3, 3), { mode: 'fan' }),
    ],
    ['init.orthogonal_(torch.empty(3))', () => init.orthogonal_(t(3))],
    ['init.sparse_(torch.empty(3), 0.5)', () => init.sparse_(t(3), 0.5)],
    ['init.uniform_(torch.empty(3), 2.0, 1.0)', () => init.uniform_(t(3), 2, 1)],
    ['init.normal_(torch.empty(3), 0.0, -1.0)', () => init.normal_(t(3), 0, -1)],
  ]);
});
