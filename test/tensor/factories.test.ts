/** What makes new tensors, against Python's: how often they were changed, and whether they have a history. */
import { expect, it } from 'vitest';
import { fftTable, torchTable } from '../../src/generated/tables';
import torch, { type Tensor } from '../../src/index';
import { runPython } from '../helpers/python';

const x = torch.ones([2, 3]);
const leaf = torch.ones([2, 3], { requiresGrad: true });
const places = torch.zeros([1, 2], { dtype: 'int64' });
const values = torch.ones([2], { requiresGrad: true });

/** The name of the row in the table; Python's call and ours. */
const factories: [string, string, () => Tensor][] = [
  ['arange', 'torch.arange(5)', () => torch.arange(5)],
  ['arange', 'torch.arange(1, 5, 2)', () => torch.arange(1, 5, 2)],
  [
    'arange',
    'torch.arange(5.0, requires_grad=True)',
    () => torch.arange(5, { dtype: 'float32', requiresGrad: true }),
  ],
  ['bartlettWindow', 'torch.bartlett_window(4)', () => torch.bartlettWindow(4)],
  ['blackmanWindow', 'torch.blackman_window(4)', () => torch.blackmanWindow(4)],
  ['empty', 'torch.empty(2)', () => torch.empty([2])],
  ['emptyLike', 'torch.empty_like(leaf)', () => torch.emptyLike(leaf)],
  ['emptyPermuted', 'torch.empty_permuted((2, 3), (1, 0))', () => torch.emptyPermuted([2, 3], [1, 0])],
  ['emptyStrided', 'torch.empty_strided((2,), (1,))', () => torch.emptyStrided([2], [1])],
  ['eye', 'torch.eye(3)', () => torch.eye(3)],
  ['eye', 'torch.eye(3, 2)', () => torch.eye(3, 2)],
  ['full', 'torch.full((2,), 3.5)', () => torch.full([2], 3.5)],
  ['fullLike', 'torch.full_like(leaf, 2)', () => torch.fullLike(leaf, 2)],
  ['hammingWindow', 'torch.hamming_window(4)', () => torch.hammingWindow(4)],
  ['hannWindow', 'torch.hann_window(4)', () => torch.hannWindow(4)],
  ['kaiserWindow', 'torch.kaiser_window(4)', () => torch.kaiserWindow(4)],
  ['linspace', 'torch.linspace(0, 1, 3)', () => torch.linspace(0, 1, 3)],
  ['linspace', 'torch.linspace(leaf[0, 0], 1, 3)', () => torch.linspace(leaf.get(0, 0), 1, 3)],
  ['logspace', 'torch.logspace(0, 1, 3)', () => torch.logspace(0, 1, 3)],
  ['normal', 'torch.normal(0.0, 1.0, (2,))', () => torch.normal(0, 1, [2])],
  ['normal', 'torch.normal(x, 1.0)', () => torch.normal(x, 1)],
  ['ones', 'torch.ones(2)', () => torch.ones([2])],
  ['ones', 'torch.ones(2, requires_grad=True)', () => torch.ones([2], { requiresGrad: true })],
  ['onesLike', 'torch.ones_like(leaf)', () => torch.onesLike(leaf)],
  ['rand', 'torch.rand(2)', () => torch.rand([2])],
  ['randLike', 'torch.rand_like(leaf)', () => torch.randLike(leaf)],
  ['randint', 'torch.randint(5, (2,))', () => torch.randint(5, [2])],
  ['randint', 'torch.randint(1, 5, (2,))', () => torch.randint(1, 5, [2])],
  ['randintLike', 'torch.randint_like(x, 5)', () => torch.randintLike(x, 5)],
  ['randn', 'torch.randn(2)', () => torch.randn([2])],
  ['randn', 'torch.randn(2, requires_grad=True)', () => torch.randn([2], { requiresGrad: true })],
  ['randnLike', 'torch.randn_like(leaf)', () => torch.randnLike(leaf)],
  ['randperm', 'torch.randperm(4)', () => torch.randperm(4)],
  ['range', 'torch.range(0, 4)', () => torch.range(0, 4)],
  ['scalarTensor', 'torch.scalar_tensor(2.0)', () => torch.scalarTensor(2)],
  [
    'sparseCooTensor',
    'torch.sparse_coo_tensor(places, values, (3,))',
    () => torch.sparseCooTensor(places, values, [3]),
  ],
  ['trilIndices', 'torch.tril_indices(3, 3)', () => torch.trilIndices(3, 3)],
  ['triuIndices', 'torch.triu_indices(3, 3)', () => torch.triuIndices(3, 3)],
  ['zeros', 'torch.zeros(2)', () => torch.zeros([2])],
  ['zeros', 'torch.zeros(2, 3, dtype=torch.float64)', () => torch.zeros(2, 3, { dtype: 'float64' })],
  ['zeros', 'torch.zeros(2, device="meta")', () => torch.zeros([2], { device: 'meta' })],
  ['zeros', 'torch.zeros(2, out=torch.empty(2))', () => torch.zeros([2], { out: torch.empty([2]) })],
  ['zerosLike', 'torch.zeros_like(leaf)', () => torch.zerosLike(leaf)],
  ['zerosLike', 'torch.zeros_like(x, requires_grad=True)', () => torch.zerosLike(x, { requiresGrad: true })],
  ['fftfreq', 'torch.fft.fftfreq(4)', () => torch.fft.fftfreq(4)],
  ['rfftfreq', 'torch.fft.rfftfreq(4)', () => torch.fft.rfftfreq(4)],
  [
    '_efficientzerotensor',
    'torch._efficientzerotensor((2,))',
    () => (torch as any)._efficientzerotensor([2]),
  ],
  ['_makeDepToken', 'torch._make_dep_token()', () => (torch as any)._makeDepToken()],
  [
    '_emptyAffineQuantized',
    'torch._empty_affine_quantized((2,), scale=1.0, zero_point=0, dtype=torch.quint8)',
    () => (torch as any)._emptyAffineQuantized([2], { scale: 1, zeroPoint: 0, dtype: 'quint8' }),
  ],
  // Methods, the dispatcher itself and what takes JavaScript's values: not below autograd, or by a way of
  // their own.
  ['newZeros', 'leaf.new_zeros((2,))', () => leaf.newZeros([2])],
  ['newFull', 'x.new_full((2,), 1.5)', () => x.newFull([2], 1.5)],
  ['ops', 'torch.ops.aten.zeros.default([2])', () => torch.ops.aten.zeros!.default!([2]) as Tensor],
  ['tensor', 'torch.tensor([1.0])', () => torch.tensor([1])],
  ['tensor', 'torch.tensor([1.0], requires_grad=True)', () => torch.tensor([1], { requiresGrad: true })],
  ['asTensor', 'torch.as_tensor([1.0])', () => torch.asTensor([1])],
];

it('are new as Python’s: unchanged, and without a history', () => {
  const expected = runPython(
    `
import torch, warnings
warnings.simplefilter("ignore")
x = torch.ones(2, 3)
leaf = torch.ones(2, 3, requires_grad=True)
places, values = torch.zeros(1, 2, dtype=torch.long), torch.ones(2, requires_grad=True)
made = [eval(code) for code in input]
result = [[t._version, t.requires_grad, t.is_leaf] for t in made]
`,
    factories.map(([, code]) => code),
  );
  const made = factories.map(([, , make]) => make());
  expect(made.map((t, i) => [factories[i]![1], t._version, t.requiresGrad, t.isLeaf])).toEqual(
    factories.map(([, code], i) => [code, ...expected[i]]),
  );
});

it('are all there are', () => {
  const FACTORY = 2;
  /** They need CUDA, a file, or what the guarded ones here have with them. */
  const elsewhere = /^(_cudnnInitDropoutState|fromFile|sparse\w+|\w+Quantized|_empty\w+)$/;
  const named = new Set(factories.map(([name]) => name));
  const missing = [...torchTable, ...fftTable]
    .filter(([name, , , , flags]) => (flags & FACTORY) !== 0 && !elsewhere.test(name) && !named.has(name))
    .map(([name]) => name);
  expect(missing).toEqual([]);
});
