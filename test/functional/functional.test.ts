/** The functions of torch/functional.py against Python, forward and backward. */
import { describe, expect, it } from 'vitest';
import torch from '../../src/index';
import { expectSame } from '../helpers/checkOp';
import { runPython } from '../helpers/python';
import { sameErrors, twins, values } from '../helpers/twin';

const T: any = torch;

describe('broadcasting and grids', () => {
  twins([
    [
      'torch.broadcast_tensors',
      [
        [3, 1],
        [2, 1, 4],
      ],
      (a, b) => T.broadcastTensors(a, b),
    ],
    [
      "lambda a, b: torch.meshgrid(a, b, indexing='ij')",
      [[3], [4]],
      (a, b) => T.meshgrid(a, b, { indexing: 'ij' }),
    ],
    [
      "lambda a, b: torch.meshgrid([a, b], indexing='xy')",
      [[3], [4]],
      (a, b) => T.meshgrid([a, b], { indexing: 'xy' }),
    ],
    ['torch.meshgrid', [[3], [4]], (a, b) => T.meshgrid(a, b)],
    ['torch.cartesian_prod', [[3], [2]], (a, b) => T.cartesianProd(a, b)],
    ['torch.block_diag', [[3, 2], [2], []], (a, b, c) => T.blockDiag(a, b, c)],
  ]);

  it('broadcastShapes', () => {
    const cases: any[][] = [[[2], [3, 1], [1, 1, 1]], [3, [2, 1]], [], [[0, 1], [5]], [[]]];
    const theirs = runPython('[list(torch.broadcast_shapes(*c)) for c in input]', cases);
    expect(cases.map((c) => T.broadcastShapes(...c))).toEqual(theirs);
  });
});

describe('dimensions', () => {
  const index = values([0, 5, 11, 7]);
  twins([
    ['torch.atleast_1d', [[]], (x) => T.atleast1d(x)],
    ['torch.atleast_1d', [[], [2]], (x, y) => T.atleast1d(x, y)],
    ['torch.atleast_2d', [[3]], (x) => T.atleast2d(x)],
    ['lambda x, y: torch.atleast_2d((x, y))', [[], [2]], (x, y) => T.atleast2d([x, y])],
    ['torch.atleast_3d', [[3, 2]], (x) => T.atleast3d(x)],
    ['torch.atleast_3d', [[], [2], [2, 3]], (x, y, z) => T.atleast3d(x, y, z)],
    ['lambda x: torch.split(x, 3)', [[7, 2]], (x) => T.split(x, 3)],
    ['lambda x: torch.split(x, [1, 4, 2], dim=1)', [[2, 7]], (x) => T.split(x, [1, 4, 2], { dim: 1 })],
    ['lambda x: x.split(torch.tensor(2), 1)', [[2, 7]], (x) => x.split(T.tensor(2n), 1)],
    ['lambda x: x.split((3, 4), -1)', [[2, 7]], (x) => x.split([3, 4], -1)],
    ['lambda i: torch.unravel_index(i, (3, 4))', [index], (i) => T.unravelIndex(i, [3, 4])],
    ['lambda i: torch.unravel_index(i, 12)', [index], (i) => T.unravelIndex(i, 12)],
    [
      'lambda i: torch.unravel_index(i, (2, 3, 2))',
      [values([0, 5, 11, 7], [2, 2])],
      (i) => T.unravelIndex(i, [2, 3, 2]),
    ],
  ]);
});

describe('spectra', () => {
  twins([
    ['lambda x: torch.stft(x, 8, return_complex=True)', [[40]], (x) => T.stft(x, 8, { returnComplex: true })],
    [
      'lambda x, w: torch.stft(x, 8, 3, 6, w, center=False, normalized=True, onesided=False, return_complex=True)',
      [[2, 40], [6]],
      (x, w) =>
        T.stft(x, 8, 3, 6, w, { center: false, normalized: true, onesided: false, returnComplex: true }),
    ],
    [
      "lambda x: torch.stft(x, 7, hop_length=2, pad_mode='constant', return_complex=True)",
      [[2, 40]],
      (x) => T.stft(x, 7, { hopLength: 2, padMode: 'constant', returnComplex: true }),
    ],
    ['lambda x: x.stft(8, return_complex=True)', [[40]], (x) => x.stft(8, { returnComplex: true })],
    [
      'lambda x: torch.istft(torch.stft(x, 8, window=torch.ones(8), return_complex=True), 8, window=torch.ones(8))',
      [[40]],
      (x) => T.istft(T.stft(x, 8, { window: T.ones([8]), returnComplex: true }), 8, { window: T.ones([8]) }),
    ],
    [
      'lambda x: x.stft(8, return_complex=True).istft(8, length=40)',
      [[40]],
      (x) => x.stft(8, { returnComplex: true }).istft(8, { length: 40 }),
    ],
  ]);
});

describe('unique', () => {
  const x = values([3, 1, 1, 2, 3, 3, 1, 1, 2, 2, 2, 5], [3, 4]);
  const rows = values([1, 2, 1, 2, 3, 0, 1, 2], [4, 2]);
  const forms: [string, object][] = [
    ['', {}],
    ['return_inverse=True', { returnInverse: true }],
    ['return_counts=True', { returnCounts: true }],
    ['return_inverse=True, return_counts=True', { returnInverse: true, returnCounts: true }],
  ];
  for (const [py, options] of forms) {
    twins([
      [`lambda x: torch.unique(x, ${py})`, [x], (t) => T.unique(t, options)],
      [`lambda x: x.unique(dim=0, ${py})`, [rows], (t) => t.unique({ dim: 0, ...options })],
      [`lambda x: torch.unique_consecutive(x, ${py})`, [x], (t) => T.uniqueConsecutive(t, options)],
      [
        `lambda x: x.unique_consecutive(dim=0, ${py})`,
        [rows],
        (t) => t.uniqueConsecutive({ dim: 0, ...options }),
      ],
    ]);
  }
  twins([
    ['lambda x: torch.unique(x, True, True, True)', [x], (t) => T.unique(t, true, true, true)],
    ['lambda x: torch.unique(x, True, False, True, 0)', [rows], (t) => T.unique(t, true, false, true, 0)],
  ]);
});

describe('methods written in Python', () => {
  const integers = values([1, 2, 3, 4]);
  twins([
    ['lambda x: x.unflatten(1, (2, 3))', [[2, 6]], (x) => x.unflatten(1, [2, 3])],
    ['lambda x: x.__rsub__(2)', [[3]], (x) => x.__rsub__(2)],
    ['lambda x: 2 / x', [[3]], (x) => x.__rtruediv__(2)],
    ['lambda x: 2 ** x', [[3]], (x) => x.__rpow__(2)],
    ['lambda x: x ** 3', [[3]], (x) => x.__pow__(3)],
    ['lambda x: 7 % x', [[3]], (x) => x.__rmod__(7), { low: 0.5, grad: false }],
    ['lambda x: x // 2', [integers], (x) => x.__floordiv__(2)],
    ['lambda x: 7 // x', [integers], (x) => x.__rfloordiv__(7)],
    ['lambda x: 1 << x', [integers], (x) => x.__rlshift__(1)],
    ['lambda x: 64 >> x', [integers], (x) => x.__rrshift__(64)],
    [
      'lambda x, y: y.__rmatmul__(x)',
      [
        [2, 3],
        [3, 2],
      ],
      (x, y) => y.__rmatmul__(x),
    ],
    ['lambda x: x.__reversed__()', [[3, 2]], (x) => x.__reversed__()],
    ['lambda x: x.resize(6)', [[3, 2]], (x) => x.resize(6)],
    [
      'lambda x, y: x.resize_as(y)',
      [
        [3, 2],
        [2, 3],
      ],
      (x, y) => x.resizeAs(y),
      { grad: false },
    ],
    ['lambda x, y: x.detach().module_load(y)', [[3], [3]], (x, y) => x.detach().moduleLoad(y)],
    [
      'lambda x, y: x.module_load(y, assign=True)',
      [[3], [3]],
      (x, y) => x.moduleLoad(y, { assign: true }),
      { grad: false },
    ],
    [
      'lambda x: x.clone().apply_(lambda v: v * 1.5)',
      [integers],
      (x) => x.clone().apply_((v: number) => v * 1.5),
    ],
    [
      'lambda x: x.detach().t().apply_(lambda v: v * 2)',
      [[2, 3]],
      (x) =>
        x
          .detach()
          .t()
          .apply_((v: number) => v * 2),
    ],
    [
      'lambda x, y: x.detach().map_(y.detach(), lambda a, b: a - b)',
      [[2, 3], [3]],
      (x, y) => x.detach().map_(y.detach(), (a: number, b: number) => a - b),
    ],
    [
      'lambda x, y: x.detach().map2_(y.detach(), x.detach(), lambda a, b, c: a + b * c)',
      [[2, 3], [3]],
      (x, y) =>
        x.detach().map2_(y.detach(), x.detach().clone(), (a: number, b: number, c: number) => a + b * c),
      { dtype: 'float64' },
    ],
    [
      'lambda x: [x.get_device(), torch.get_device(x), torch.numel(x)]',
      [[2, 3]],
      (x) => [x.getDevice(), T.getDevice(x), T.numel(x)],
    ],
    ['lambda x: len(x)', [[3, 2]], (x) => x.__len__()],
    [
      'lambda x: [3 in x, 9 in x, torch.tensor(2) in x]',
      [integers],
      (x) => [x.__contains__(3), x.__contains__(9), x.__contains__(T.tensor(2n))],
    ],
    ['lambda x: x.to_sparse_coo().to_dense()', [[3, 2]], (x) => x.toSparseCoo().toDense(), { grad: false }],
  ]);

  it('dimOrder', () => {
    const theirs = runPython(`
      x = torch.zeros(2, 3, 4, 5)
      r = [x, x.permute(2, 0, 3, 1), x.to(memory_format=torch.channels_last), x.transpose(1, 3), x[:, :1], torch.zeros(()), torch.zeros(3), torch.zeros(2, 3).expand(4, 2, 3)]
      result = [t.dim_order() for t in r]`);
    const x = T.zeros([2, 3, 4, 5]);
    const ours = [
      x,
      x.permute(2, 0, 3, 1),
      x.to({ memoryFormat: 'channels_last' }),
      x.transpose(1, 3),
      x.get(':', ':1'),
      T.zeros([]),
      T.zeros([3]),
      T.zeros([2, 3]).expand(4, 2, 3),
    ];
    expect(ours.map((t) => t.dimOrder())).toEqual(theirs);
  });
});

describe('sparse, nested and windows', () => {
  const fixed = { grad: false };
  twins([
    ['lambda x: torch.sparse.sum(x.to_sparse())', [[3, 4]], (x) => T.sparse.sum(x.toSparse()), fixed],
    [
      'lambda x: torch.sparse.sum(x.to_sparse(), 0).to_dense()',
      [[3, 4]],
      (x) => T.sparse.sum(x.toSparse(), 0).toDense(),
      fixed,
    ],
    [
      'lambda x: torch.sparse.sum(x.to_sparse(), dim=[0, 1], dtype=torch.float64)',
      [[3, 4]],
      (x) => T.sparse.sum(x.toSparse(), { dim: [0, 1], dtype: 'float64' }),
      fixed,
    ],
    [
      'lambda x, y: torch.sparse.mm(x.to_sparse(), y)',
      [
        [3, 4],
        [4, 2],
      ],
      (x, y) => T.sparse.mm(x.toSparse(), y),
      fixed,
    ],
    [
      'lambda x, y, z: torch.sparse.addmm(z, x.to_sparse(), y, beta=0.5, alpha=2)',
      [
        [3, 4],
        [4, 2],
        [3, 2],
      ],
      (x, y, z) => T.sparse.addmm(z, x.toSparse(), y, { beta: 0.5, alpha: 2 }),
      fixed,
    ],
    [
      'lambda x: torch.sparse.softmax(x.to_sparse(), 1).to_dense()',
      [[3, 4]],
      (x) => T.sparse.softmax(x.toSparse(), 1).toDense(),
      fixed,
    ],
    [
      'lambda x: torch.sparse.log_softmax(x.to_sparse(), 0).to_dense()',
      [[3, 4]],
      (x) => T.sparse.logSoftmax(x.toSparse(), 0).toDense(),
      fixed,
    ],
    [
      'lambda x: torch.sparse.spdiags(x, torch.tensor([0, -1, 2]), (4, 4)).to_dense()',
      [[3, 4]],
      (x) => T.sparse.spdiags(x, T.tensor([0n, -1n, 2n]), [4, 4]).toDense(),
      fixed,
    ],
    [
      'lambda x, y: torch.nested.to_padded_tensor(torch.nested.as_nested_tensor([x, y]), 0.5)',
      [
        [2, 3],
        [4, 3],
      ],
      (x, y) => T.nested.toPaddedTensor(T.nested.asNestedTensor([x, y]), 0.5),
    ],
    [
      'lambda x, y: torch.nested.nested_tensor([x, y], dtype=torch.float64).to_padded_tensor(-1.0)',
      [[2], [4]],
      (x, y) => T.nested.nestedTensor([x, y], { dtype: 'float64' }).toPaddedTensor(-1),
      fixed,
    ],
    [
      'lambda x: torch.nested.as_nested_tensor(x).to_padded_tensor(0.0)',
      [[2, 3]],
      (x) => T.nested.asNestedTensor(x).toPaddedTensor(0),
    ],
    [
      'lambda x: torch.nested.narrow(x, 0, 1, 1).unbind()',
      [[2, 3, 4]],
      (x) => T.nested.narrow(x, 0, 1, 1).unbind(),
      fixed,
    ],
  ]);
  const windows: [string, string, any][] = [
    ['bartlett', '', {}],
    ['blackman', '', {}],
    ['cosine', '', {}],
    ['exponential', '', {}],
    ['gaussian', '', {}],
    ['hamming', '', {}],
    ['hann', '', {}],
    ['kaiser', '', {}],
    ['nuttall', '', {}],
    ['exponential', ', tau=2.5, center=2.0', { tau: 2.5, center: 2 }],
    ['gaussian', ', std=2.5', { std: 2.5 }],
    ['kaiser', ', beta=5.0', { beta: 5 }],
    ['general_hamming', ', alpha=0.6', { alpha: 0.6 }],
    ['general_cosine', ', a=[0.5, 0.3, 0.2]', { a: [0.5, 0.3, 0.2] }],
  ];
  for (const [name, text, options] of windows) {
    const ours = T.signal.windows[name.replace(/_(.)/, (_, c) => c.toUpperCase())];
    for (const M of [0, 1, 2, 9, 16]) {
      twins([
        [`lambda: windows.${name}(${M}, sym=False${text})`, [], () => ours(M, { sym: false, ...options })],
      ]);
      if ('center' in options) continue;
      twins([
        [
          `lambda: windows.${name}(${M}, dtype=torch.float64${text})`,
          [],
          () => ours(M, { dtype: 'float64', ...options }),
        ],
      ]);
    }
  }
});

describe('errors', () => {
  const t = (...shape: number[]) => T.ones(shape);
  sameErrors([
    ['torch.broadcast_shapes((2, 3), (4,))', () => T.broadcastShapes([2, 3], [4])],
    ['torch.broadcast_shapes((2, -3), (1,))', () => T.broadcastShapes([2, -3], [1])],
    ['torch.broadcast_tensors(torch.ones(2), torch.ones(3))', () => T.broadcastTensors(t(2), t(3))],
    ["torch.einsum('ij')", () => T.einsum('ij')],
    ["torch.einsum('ij,jk', torch.ones(2, 3), torch.ones(2, 3))", () => T.einsum('ij,jk', t(2, 3), t(2, 3))],
    ['torch.einsum(torch.ones(2), [52])', () => T.einsum(t(2), [52])],
    ['torch.tensordot(torch.ones(2), torch.ones(2), -1)', () => T.tensordot(t(2), t(2), -1)],
    ['torch.tensordot(torch.ones(2), torch.ones(2), 3)', () => T.tensordot(t(2), t(2), 3)],
    ["torch.tensordot(torch.ones(2), torch.ones(2), 'x')", () => T.tensordot(t(2), t(2), 'x')],
    [
      'torch.tensordot(torch.ones(2), torch.ones(2), torch.tensor([[0], [0], [0]]))',
      () => T.tensordot(t(2), t(2), T.tensor([[0n], [0n], [0n]])),
    ],
    [
      "torch.cdist(torch.ones(2, 2), torch.ones(2, 2), compute_mode='x')",
      () => T.cdist(t(2, 2), t(2, 2), { computeMode: 'x' }),
    ],
    ['torch.unravel_index(torch.ones(2), (2, 2))', () => T.unravelIndex(t(2), [2, 2])],
    ['torch.unravel_index(torch.tensor([1]), (2, -2))', () => T.unravelIndex(T.tensor([1n]), [2, -2])],
    ["torch.norm(torch.ones(2, 2), 'abc')", () => T.norm(t(2, 2), 'abc')],
    [
      'torch.stft(torch.ones(20), 4, align_to_window=True, return_complex=True)',
      () => T.stft(t(20), 4, { alignToWindow: true, returnComplex: true }),
    ],
    ['torch.stft(torch.ones(20), 4)', () => T.stft(t(20), 4)],
    ['torch.pca_lowrank(torch.ones(3, 3), q=4)', () => T.pcaLowrank(t(3, 3), { q: 4 })],
    ['torch.pca_lowrank(torch.ones(3, 3), niter=-1)', () => T.pcaLowrank(t(3, 3), { niter: -1 })],
    ['torch.lobpcg(torch.ones(5, 5), k=2)', () => T.lobpcg(t(5, 5), { k: 2 })],
    ['torch.lobpcg(torch.ones(5, 4))', () => T.lobpcg(t(5, 4))],
    ['torch.solve(torch.ones(2, 2), torch.ones(2, 2))', () => T.solve(t(2, 2), t(2, 2))],
    ['torch.lstsq(torch.ones(2, 2), torch.ones(2, 2))', () => T.lstsq(t(2, 2), t(2, 2))],
    ['torch.eig(torch.ones(2, 2))', () => T.eig(t(2, 2))],
    ['torch.symeig(torch.ones(2, 2))', () => T.symeig(t(2, 2))],
    ['torch.matrix_rank(torch.ones(2, 2))', () => T.matrixRank(t(2, 2))],
    ['torch.ones(2).reinforce(1)', () => t(2).reinforce(1)],
    ['torch.ones(2, 6).unflatten(1, [])', () => t(2, 6).unflatten(1, [])],
    ['torch.ones(2, 6).unflatten(1, [2, 4])', () => t(2, 6).unflatten(1, [2, 4])],
    ['torch.ones(2, 6).resize(5)', () => t(2, 6).resize(5)],
    ['torch.ones(2, requires_grad=True).apply_(abs)', () => t(2).requiresGrad_().apply_(Math.abs)],
    ['torch.ones(2).map_(torch.ones(2).double(), pow)', () => t(2).map_(t(2).double(), Math.pow)],
    [
      'torch.ones(2).map2_(torch.ones(2), torch.ones(2).long(), pow)',
      () => t(2).map2_(t(2), t(2).long(), Math.pow),
    ],
    ['torch.ones(2).map_(torch.ones(3), pow)', () => t(2).map_(t(3), Math.pow)],
    ['torch.numel(3)', () => T.numel(3)],
    ['len(torch.tensor(1.0))', () => T.tensor(1).__len__()],
    ['"a" in torch.ones(2)', () => t(2).__contains__('a')],
    [
      'torch.zeros(2, 1).dim_order(ambiguity_check=True)',
      () => T.zeros([2, 1]).dimOrder({ ambiguityCheck: true }),
    ],
    ['torch.nested.nested_tensor(3)', () => T.nested.nestedTensor(3)],
    ['torch.nested.as_nested_tensor([1])', () => T.nested.asNestedTensor([1])],
    ['torch.nested.as_nested_tensor(torch.ones(2))', () => T.nested.asNestedTensor(t(2))],
    ['windows.hann(-1)', () => T.signal.windows.hann(-1)],
    ['windows.hann(3, dtype=torch.float16)', () => T.signal.windows.hann(3, { dtype: 'float16' })],
    ['windows.gaussian(3, std=-0.5)', () => T.signal.windows.gaussian(3, { std: -0.5 })],
    ['windows.exponential(3, center=1.0)', () => T.signal.windows.exponential(3, { center: 1 })],
    ['windows.exponential(3, tau=-0.5)', () => T.signal.windows.exponential(3, { tau: -0.5 })],
    ['windows.kaiser(3, beta=-0.5)', () => T.signal.windows.kaiser(3, { beta: -0.5 })],
    ['windows.general_cosine(3, a=[])', () => T.signal.windows.generalCosine(3, { a: [] })],
  ]);
});

it('typename and isTensor', () => {
  const dtypes = ['float32', 'float64', 'int64', 'uint8', 'bool', 'bfloat16'];
  const theirs = runPython('[torch.typename(torch.ones(1, dtype=getattr(torch, d))) for d in input]', dtypes);
  expect(dtypes.map((dtype) => T.typename(T.ones([1], { dtype })))).toEqual(theirs);
  expect(T.typename(T.ones([1]).toSparse())).toBe('torch.sparse.FloatTensor');
  const plain = runPython('[torch.typename(v) for v in (5, 0.5, True, "x", None, [], {}, 1j, 2**70, set())]');
  const values = [5, 0.5, true, 'x', null, [], {}, new T.Complex(0, 1), 2n ** 70n];
  expect([...values.map(T.typename), 'set']).toEqual(plain);
  expect([T.nn.Linear, new T.nn.Linear(1, 1), T.nn.functional.relu].map(T.typename)).toEqual([
    'Linear',
    'Linear',
    'relu',
  ]);
  expect([T.isTensor(T.ones([1])), T.isTensor(1), T.isTensor(null)]).toEqual([true, false, false]);
});

it('functions of sizes are those of numbers', () => {
  const theirs =
    runPython(`[torch.sym_int(2.7), torch.sym_int(-2.7), torch.sym_float(3), torch.sym_max(2, 3), torch.sym_min(2, 3.5),
    torch.sym_sum([1, 2, 3]), torch.sym_not(True), torch.sym_ite(False, 1, 2), torch.sym_sqrt(2.0), torch.sym_fresh_size(4)]`);
  expect([
    T.symInt(2.7),
    T.symInt(-2.7),
    T.symFloat(3),
    T.symMax(2, 3),
    T.symMin(2, 3.5),
    T.symSum([1, 2, 3]),
    T.symNot(true),
    T.symIte(false, 1, 2),
    T.symSqrt(2),
    T.symFreshSize(4),
  ]).toEqual(theirs);
});

it('results written to out have the right values', () => {
  const a = T.randn([3, 3]);
  const [LU, pivots] = T.lu(a);
  const out = [T.empty([0]), T.empty([0], { dtype: 'int32' })];
  T.lu(a, { out });
  expectSame(out[0], runWire(LU), 'LU');
  expectSame(out[1], runWire(pivots), 'pivots');
});

/** A tensor's exact values, by way of Python. */
function runWire(tensor: any): any {
  return runPython('input', tensor);
}
