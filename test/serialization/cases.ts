/** Objects that are made here and in Python, for the tests of saving and loading. */
import { Complex } from '../../src/python/complex';
import {
  OrderedDict,
  orderedDict,
  PyByteArray,
  PyDevice,
  PyDType,
  PyFloat,
  PyLayout,
  PyTuple,
  Size,
  tuple,
} from '../../src/serialization';
import { torch } from '../../src/torch';
import { isOtherPython } from '../helpers/torchVersion';
import { optimCases } from './optimCases';
import { tensorCases } from './tensorCases';
import { valueCases } from './valueCases';

const { nn, optim } = torch;
const range = (n: number, dtype = 'float32') => torch.arange(n, { dtype: dtype as any });
const many = (n: number) => Array.from({ length: n }, (_, i) => i);

/** What one class of layer puts in its state dict; the values come from the same seed on both sides. */
const model = () =>
  new nn.Sequential(new nn.Conv2d(1, 2, 3), new nn.BatchNorm2d(2), new nn.ReLU(), new nn.Linear(4, 3));
const pyModel =
  'torch.nn.Sequential(torch.nn.Conv2d(1, 2, 3), torch.nn.BatchNorm2d(2), torch.nn.ReLU(), torch.nn.Linear(4, 3))';

class Net extends nn.Module {
  conv1 = new nn.Conv2d(1, 2, 3);
  norm = new nn.BatchNorm2d(2);
  fc = new nn.Linear(4, 3, { bias: false });
  override forward(): void {}
}
const pyNet = `
class Net(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = torch.nn.Conv2d(1, 2, 3)
        self.norm = torch.nn.BatchNorm2d(2)
        self.fc = torch.nn.Linear(4, 3, bias=False)
`;

function trained(make: (params: any) => any): any {
  const net = new nn.Linear(3, 2);
  const optimizer = make(net.parameters());
  for (let i = 0; i < 2; i++) {
    optimizer.zeroGrad();
    net(torch.ones([4, 3]))
      .sum()
      .backward();
    optimizer.step();
  }
  return { model: net.stateDict(), optimizer: optimizer.stateDict(), epoch: 2 };
}
const pyTrained = (made: string) => `
net = torch.nn.Linear(3, 2)
opt = ${made}
for _ in range(2):
    opt.zero_grad()
    net(torch.ones(4, 3)).sum().backward()
    opt.step()
result = {'model': net.state_dict(), 'optimizer': opt.state_dict(), 'epoch': 2}
`;

const dtypes = [
  'uint8',
  'int8',
  'int16',
  'int32',
  'int64',
  'float16',
  'float32',
  'float64',
  'complex64',
  'complex128',
  'bool',
  'bfloat16',
  'uint16',
  'uint32',
  'uint64',
  'float8_e5m2',
  'float8_e4m3fn',
  'float8_e5m2fnuz',
  'float8_e4m3fnuz',
];

/** Name, Python's object (an expression, or statements that set `result`), ours. */
const all: [string, string, () => unknown][] = [
  ...valueCases,
  ...tensorCases,
  ...optimCases,
  ['null', 'None', () => null],
  ['booleans', '[True, False]', () => [true, false]],
  [
    'integers',
    '[0, 255, 256, 65535, 65536, 2**31 - 1, 2**31, -1, -2**31, -2**31 - 1, 2**53 - 1]',
    () => [0, 255, 256, 65535, 65536, 2 ** 31 - 1, 2 ** 31, -1, -(2 ** 31), -(2 ** 31) - 1, 2 ** 53 - 1],
  ],
  [
    'bigints',
    '[5, 2**63, -2**63, 2**64, -2**64, 2**2050, -128, 128, -32768 << 40, 127 << 56, 128 << 56]',
    () => [
      5n,
      2n ** 63n,
      -(2n ** 63n),
      2n ** 64n,
      -(2n ** 64n),
      2n ** 2050n,
      -128n,
      128n,
      -32768n << 40n,
      127n << 56n,
      128n << 56n,
    ],
  ],
  [
    'floats',
    "[0.5, -0.0, 1e300, float('inf'), 3.0, 1e16]",
    () => [0.5, -0, 1e300, Infinity, new PyFloat(3), 1e16],
  ],
  ['nan', "float('nan')", () => Number.NaN],
  [
    'strings',
    "['', 'a', 'a', 'abc', 'abc', 'é', 'čž', '🙂', 'x' * 70000]",
    () => ['', 'a', 'a', 'abc', 'abc', 'é', 'čž', '🙂', 'x'.repeat(70000)],
  ],
  ['lone surrogate', "'\\ud800x'", () => '\ud800x'],
  ['empty containers', '[[], {}, (), set()]', () => [[], {}, tuple([]), new Set()]],
  ['single items', "[[1], {'a': 1}, (1,), {1}]", () => [[1], { a: 1 }, tuple([1]), new Set([1])]],
  [
    'tuples',
    '[(1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), ((0.9, 0.999),)]',
    () => [
      tuple([1]),
      tuple([1, 2]),
      new PyTuple([1, 2, 3]),
      tuple([1, 2, 3, 4]),
      new PyTuple([tuple([0.9, 0.999])]),
    ],
  ],
  ['dict of strings', "{'a': 1, 'b': {'c': [1, {'d': None}]}}", () => ({ a: 1, b: { c: [1, { d: null }] } })],
  [
    'dict of other keys',
    "{0: 'a', 3: 'b', 'x': 1, (1, 2): 2, None: 3, 2.5: 4}",
    () =>
      new Map<unknown, unknown>([
        [0, 'a'],
        [3, 'b'],
        ['x', 1],
        [tuple([1, 2]), 2],
        [null, 3],
        [2.5, 4],
      ]),
  ],
  ['set', '{1, 2, 3}', () => new Set([1, 2, 3])],
  [
    'bytes',
    "[b'abc', b'', b'\\x00\\xff', b'z', bytearray(b'ab'), bytearray()]",
    () => [
      Buffer.from('abc'),
      Buffer.alloc(0),
      Uint8Array.of(0, 255),
      Buffer.from('z'),
      new PyByteArray(Buffer.from('ab')),
      new PyByteArray(Buffer.alloc(0)),
    ],
  ],
  ['complex', '[3j, complex(1, -0.5)]', () => [new Complex(0, 3), new Complex(1, -0.5)]],
  ['Size', '[torch.Size([2, 3]), torch.Size([])]', () => [new Size([2, 3]), new Size([])]],
  [
    'dtypes, devices, layouts',
    "[torch.float32, torch.int64, torch.float32, torch.device('cpu'), torch.device('cuda:1'), torch.strided]",
    () => [
      new PyDType('float32'),
      new PyDType('int64'),
      new PyDType('float32'),
      new PyDevice('cpu'),
      new PyDevice('cuda:1'),
      new PyLayout('strided'),
    ],
  ],
  [
    'OrderedDict',
    "collections.OrderedDict([('a', 1), (2, 'b')])",
    () =>
      new OrderedDict<unknown, unknown>([
        ['a', 1],
        [2, 'b'],
      ]),
  ],
  ['OrderedDict of strings', 'collections.OrderedDict(a=1)', () => orderedDict({ a: 1 })],
  [
    'long list',
    '[list(range(1001)), list(range(1000)), list(range(2500))]',
    () => [many(1001), many(1000), many(2500)],
  ],
  [
    'long dicts',
    '[dict.fromkeys(range(n)) for n in (999, 1000, 1001, 2000)]',
    () => [999, 1000, 1001, 2000].map((n) => new Map(many(n).map((i) => [i, null]))),
  ],
  [
    'long OrderedDicts',
    '[collections.OrderedDict.fromkeys(range(n)) for n in (999, 1000, 1001, 2000)]',
    () => [999, 1000, 1001, 2000].map((n) => new OrderedDict(many(n).map((i) => [i, null]))),
  ],
  [
    'shared list',
    'x = [1]\nresult = [x, x, {"a": x}]',
    () => {
      const x = [1];
      return [x, x, { a: x }];
    },
  ],
  [
    'list in itself',
    'x = [1]\nx.append(x)\nresult = x',
    () => {
      const x: unknown[] = [1];
      x.push(x);
      return x;
    },
  ],
  [
    'dict in itself',
    'x = {}\nx["me"] = x\nresult = x',
    () => {
      const x: any = {};
      x.me = x;
      return x;
    },
  ],
  ['tensor', 'torch.arange(6.).reshape(2, 3)', () => range(6).reshape(2, 3)],
  [
    'scalar and empty tensors',
    '[torch.tensor(3.), torch.zeros(0, 4), torch.zeros(0, dtype=torch.int64)]',
    () => [torch.tensor(3), torch.zeros([0, 4]), torch.zeros([0], { dtype: 'int64' })],
  ],
  ...dtypes.map((dtype): [string, string, () => unknown] => [
    `tensor of ${dtype}`,
    `torch.tensor([0, 1, 2, 3, 1]).to(torch.${dtype})`,
    () => torch.tensor([0, 1, 2, 3, 1]).to(dtype as any),
  ]),
  [
    'views',
    'x = torch.arange(24.).reshape(4, 6)\nresult = [x, x.t(), x[1:, 2], x[::2, 1::2], x[0, 0].expand(3, 2)]',
    () => {
      const x = range(24).reshape(4, 6);
      return [x, x.t(), x.get('1:', 2), x.get('::2', '1::2'), x.get(0, 0).expand(3, 2)];
    },
  ],
  [
    'one tensor twice',
    "x = torch.zeros(2)\nresult = {'a': x, 'b': x, 'c': x.detach()}",
    () => {
      const x = torch.zeros([2]);
      return { a: x, b: x, c: x.detach() };
    },
  ],
  ['conjugate view', 'torch.arange(4).to(torch.complex64).conj()', () => range(4).to('complex64').conj()],
  [
    'negative view',
    'torch.arange(4).to(torch.complex64).conj().imag',
    () => (range(4).to('complex64').conj() as any).imag,
  ],
  ['requires_grad', 'torch.ones(2, requires_grad=True)', () => torch.ones([2], { requiresGrad: true })],
  [
    'Parameters',
    '[torch.nn.Parameter(torch.ones(2)), torch.nn.Parameter(torch.ones(1), requires_grad=False)]',
    () => [new nn.Parameter(torch.ones([2])), new nn.Parameter(torch.ones([1]), false)],
  ],
  [
    'hundreds of records',
    '[torch.full((i % 5,), float(i)) for i in range(300)]',
    () => many(300).map((i) => torch.full([i % 5], i, { dtype: 'float32' })),
  ],
  [
    'channels last',
    'torch.arange(24.).reshape(1, 2, 3, 4).to(memory_format=torch.channels_last)',
    () => range(24).reshape(1, 2, 3, 4).to({ memoryFormat: 'channels_last' }),
  ],
  ['RNG state', 'torch.get_rng_state()', () => torch.getRngState()],
  ['state dict of Sequential', `${pyModel}.state_dict()`, () => model().stateDict()],
  ['state dict of a module', `${pyNet}\nresult = Net().state_dict()`, () => new Net().stateDict()],
  ['state dict of one layer', 'torch.nn.Linear(2, 3).state_dict()', () => new nn.Linear(2, 3).stateDict()],
  [
    'state dicts side by side',
    `${pyNet}\nnet = Net()\nresult = {'model': net.state_dict(), 'ema': net.state_dict()}`,
    () => {
      const net = new Net();
      return { model: net.stateDict(), ema: net.stateDict() };
    },
  ],
  [
    'checkpoint with SGD',
    pyTrained('torch.optim.SGD(net.parameters(), lr=0.1, momentum=0.9)'),
    () => trained((params) => new optim.SGD(params, { lr: 0.1, momentum: 0.9 })),
  ],
  [
    'checkpoint with SGD, lr=1.0',
    pyTrained('torch.optim.SGD(net.parameters(), lr=1.0)'),
    () => trained((params) => new optim.SGD(params, { lr: 1 })),
  ],
  [
    'checkpoint with Adam',
    pyTrained('torch.optim.Adam(net.parameters())'),
    () => trained((params) => new optim.Adam(params)),
  ],
  [
    'checkpoint with AdamW in groups',
    pyTrained(
      "torch.optim.AdamW([{'params': [net.weight], 'lr': 0.5}, {'params': [net.bias], 'betas': (0.5, 0.75)}], amsgrad=True)",
    ),
    () =>
      trained((params) => {
        const [weight, bias] = [...params];
        return new optim.AdamW(
          [
            { params: [weight], lr: 0.5 },
            { params: [bias], betas: [0.5, 0.75] },
          ],
          { amsgrad: true },
        );
      }),
  ],
];

/** Those that Python makes as ours does. */
export const cases = all.filter(([, python]) => !isOtherPython(python));

/** Python's `make(code)`. */
export const prelude = `
import collections, hashlib, io
def make(code):
    torch.manual_seed(0)
    names = {'torch': torch, 'collections': collections}
    if 'result =' in code:
        exec(code, names)
        return names['result']
    return eval(code, names)
`;
