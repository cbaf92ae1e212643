/** More tensors: of rare dtypes, quantized, sparse, nested, without data, with attributes, sharing. */
import { orderedDict, Size, tuple } from '../../src/serialization';
import { torch } from '../../src/torch';

const { nn, optim } = torch;
const T = torch as any;
const ints = (values: number[]) => torch.tensor(values, { dtype: 'int64' });
const range = (n: number) => torch.arange(n, { dtype: 'float32' });

/** A tensor of a dtype over these bytes, where nothing else makes one. */
const raw = (dtype: string, bytes: number, items: number) =>
  T.empty([0], { dtype }).set_(torch.arange(bytes, { dtype: 'uint8' }), 0, [items], [1]);
const pyRaw = (dtype: string, bytes: number, items: number) =>
  `torch.empty(0, dtype=torch.${dtype}).set_(torch.arange(${bytes}, dtype=torch.uint8).untyped_storage(), 0, (${items},), (1,))`;

const perTensor = (dtype: string) =>
  T.quantizePerTensor(torch.tensor([0.5, 1, 1.5]), { scale: 0.25, zeroPoint: 2, dtype });
const perChannel = (dtype: string) =>
  T.quantizePerChannel(
    torch.ones([2, 3]),
    torch.tensor([0.5, 0.25], { dtype: 'float64' }),
    ints([0, 1]),
    0,
    dtype,
  );
const sparse = () =>
  torch.tensor(
    [
      [0, 1],
      [2, 0],
    ],
    { dtype: 'float32' },
  ) as any;

/** Name, Python's object (an expression, or statements that set `result`), ours. */
export const tensorCases: [string, string, () => unknown][] = [
  [
    'complex32',
    'torch.tensor([1 + 2j, 3]).to(torch.complex32)',
    () => T.complex(torch.tensor([1, 3]), torch.tensor([2, 0])).to('complex32'),
  ],
  ...[
    ['bits8', 3, 3],
    ['bits16', 6, 3],
    ['bits1x8', 2, 2],
    ['bits2x4', 2, 2],
    ['bits4x2', 2, 2],
    ['float8_e8m0fnu', 4, 4],
    ['float4_e2m1fn_x2', 4, 4],
  ].map(([dtype, bytes, items]): [string, string, () => unknown] => [
    `tensor of ${dtype}`,
    pyRaw(dtype as string, bytes as number, items as number),
    () => raw(dtype as string, bytes as number, items as number),
  ]),
  ...['quint8', 'qint8', 'qint32'].map((dtype): [string, string, () => unknown] => [
    `quantized: ${dtype}`,
    `torch.quantize_per_tensor(torch.tensor([0.5, 1, 1.5]), 0.25, 2, torch.${dtype})`,
    () => perTensor(dtype),
  ]),
  ...['quint8', 'qint8'].map((dtype): [string, string, () => unknown] => [
    `quantized per channel: ${dtype}`,
    `torch.quantize_per_channel(torch.ones(2, 3), torch.tensor([0.5, 0.25], dtype=torch.float64), torch.tensor([0, 1]), 0, torch.${dtype})`,
    () => perChannel(dtype),
  ]),
  [
    'quantized per channel with float parameters',
    'torch.quantize_per_channel(torch.ones(2, 4), torch.tensor([0.5, 0.25]), torch.tensor([0.0, 1.0]), 0, torch.quint4x2)',
    () =>
      T.quantizePerChannel(
        torch.ones([2, 4]),
        torch.tensor([0.5, 0.25]),
        torch.tensor([0, 1], { dtype: 'float32' }),
        0,
        'quint4x2',
      ),
  ],
  ['sparse COO', 'torch.tensor([[0., 1], [2, 0]]).to_sparse()', () => sparse().toSparse()],
  [
    'sparse COO, not coalesced',
    'torch.sparse_coo_tensor(torch.tensor([[0, 0]]), torch.tensor([1., 2.]), (3,))',
    () => T.sparseCooTensor(ints([0, 0]).reshape(1, 2), torch.tensor([1, 2], { dtype: 'float32' }), [3]),
  ],
  ['sparse CSR', 'torch.tensor([[0., 1], [2, 0]]).to_sparse_csr()', () => sparse().toSparseCsr()],
  ['sparse CSC', 'torch.tensor([[0., 1], [2, 0]]).to_sparse_csc()', () => sparse().toSparseCsc()],
  ['sparse BSR', 'torch.tensor([[0., 1], [2, 0]]).to_sparse_bsr((1, 2))', () => sparse().toSparseBsr([1, 2])],
  ['sparse BSC', 'torch.tensor([[0., 1], [2, 0]]).to_sparse_bsc((2, 1))', () => sparse().toSparseBsc([2, 1])],
  [
    'sparse in a state dict',
    'collections.OrderedDict(a=torch.tensor([[0., 1], [2, 0]]).to_sparse(), b=torch.ones(1))',
    () => orderedDict({ a: sparse().toSparse(), b: torch.ones([1]) }),
  ],
  [
    'nested',
    'torch.nested.nested_tensor([torch.arange(2.), torch.arange(3.)])',
    () => T.nested.nestedTensor([range(2), range(3)]),
  ],
  [
    'meta',
    "[torch.empty(2, 3, device='meta'), torch.empty(4, device='meta', dtype=torch.int8, requires_grad=False).t()]",
    () => [torch.empty([2, 3], { device: 'meta' }), torch.empty([4], { device: 'meta', dtype: 'int8' }).t()],
  ],
  [
    'meta Parameter',
    "torch.nn.Parameter(torch.empty(2, device='meta'))",
    () => new nn.Parameter(torch.empty([2], { device: 'meta' })),
  ],
  [
    'attributes',
    "x = torch.ones(2)\nx.label = 'w'\nx.scale = 2.5\nx.shape_before = (1, 2)\nresult = [x, x]",
    () => {
      const x = Object.assign(torch.ones([2]), { label: 'w', scale: 2.5, shape_before: tuple([1, 2]) });
      return [x, x];
    },
  ],
  [
    'attributes of a Parameter',
    "x = torch.nn.Parameter(torch.ones(2))\nx.tag = 'w'\nx.other = torch.zeros(1)\nresult = x",
    () => Object.assign(new nn.Parameter(torch.ones([2])), { tag: 'w', other: torch.zeros([1]) }),
  ],
  [
    'Buffers',
    '[torch.nn.Buffer(torch.ones(2)), torch.nn.Buffer(torch.zeros(1), persistent=False)]',
    () => [new nn.Buffer(torch.ones([2])), new nn.Buffer(torch.zeros([1]), { persistent: false })],
  ],
  [
    'Parameter twice and its data',
    'p = torch.nn.Parameter(torch.ones(3))\nresult = [p, p, p.data, p.detach()[1:]]',
    () => {
      const p = new nn.Parameter(torch.ones([3]));
      return [p, p, p.data, p.detach().get('1:')];
    },
  ],
  [
    'no leaf',
    'x = torch.ones(2, requires_grad=True)\nresult = [x * 2, x]',
    () => {
      const x = torch.ones([2], { requiresGrad: true });
      return [x.mul(2), x];
    },
  ],
  [
    'with a gradient',
    'x = torch.ones(2, requires_grad=True)\nx.sum().backward()\nresult = x',
    () => {
      const x = torch.ones([2], { requiresGrad: true });
      x.sum().backward();
      return x;
    },
  ],
  [
    'empty tensors that share',
    'x = torch.zeros(0, 3)\nresult = [x, x.detach(), x.t(), torch.zeros(0)]',
    () => {
      const x = torch.zeros([0, 3]);
      return [x, x.detach(), x.t(), torch.zeros([0])];
    },
  ],
  [
    'scalars of every kind',
    '[torch.tensor(True), torch.tensor(7), torch.tensor(2.5, dtype=torch.float64), torch.tensor(1j)]',
    () => [
      torch.tensor(true),
      torch.tensor(7, { dtype: 'int64' }),
      torch.tensor(2.5, { dtype: 'float64' }),
      T.complex(torch.tensor(0), torch.tensor(1)),
    ],
  ],
  [
    'views with large offsets and steps',
    'x = torch.arange(1000.)\nresult = [x[300:], x[70000 % 999::7], x.as_strided((2, 2), (3, 5), 400), x[5].expand(2, 300)]',
    () => {
      const x = range(1000);
      return [
        x.get('300:'),
        x.get(`${70000 % 999}::7`),
        x.asStrided([2, 2], [3, 5], 400),
        x.get(5).expand(2, 300),
      ];
    },
  ],
  [
    'eight dimensions',
    'torch.arange(256.).reshape(2, 2, 2, 2, 2, 2, 2, 2).permute(7, 6, 5, 4, 3, 2, 1, 0)',
    () => range(256).reshape(2, 2, 2, 2, 2, 2, 2, 2).permute(7, 6, 5, 4, 3, 2, 1, 0),
  ],
  [
    'channels last, quantized',
    'torch.quantize_per_tensor(torch.arange(8.).reshape(1, 2, 2, 2), 0.5, 0, torch.quint8).contiguous(memory_format=torch.channels_last)',
    () =>
      T.quantizePerTensor(range(8).reshape(1, 2, 2, 2), 0.5, 0, 'quint8').contiguous({
        memoryFormat: 'channels_last',
      }),
  ],
  [
    'typed arrays are tensors',
    '[torch.tensor([1.5, 2]), torch.tensor([1, 2], dtype=torch.int64), torch.tensor([3], dtype=torch.int16)]',
    () => [new Float32Array([1.5, 2]), new BigInt64Array([1n, 2n]), new Int16Array([3])],
  ],
  [
    'a typed array twice',
    'x = torch.tensor([1.5, 2], dtype=torch.float64)\nresult = [x, x]',
    () => {
      const x = new Float64Array([1.5, 2]);
      return [x, x];
    },
  ],
  [
    'shape, dtype and device of a tensor',
    "x = torch.ones(2, 3)\nresult = {'shape': x.shape, 'tensor': x}",
    () => {
      const x = torch.ones([2, 3]);
      return { shape: new Size(x.shape), tensor: x };
    },
  ],
  [
    'state dict that keeps its Parameters',
    'torch.nn.Linear(2, 3).state_dict(keep_vars=True)',
    () => new nn.Linear(2, 3).stateDict({ keepVars: true }),
  ],
  [
    'state dict with a prefix',
    "torch.nn.Linear(2, 3).state_dict(prefix='module.')",
    () => new nn.Linear(2, 3).stateDict({ prefix: 'module.' }),
  ],
  [
    'tied weights',
    'a = torch.nn.Linear(2, 2, bias=False)\nb = torch.nn.Linear(2, 2, bias=False)\nb.weight = a.weight\nresult = torch.nn.Sequential(a, b).state_dict()',
    () => {
      const a = new nn.Linear(2, 2, { bias: false });
      const b = new nn.Linear(2, 2, { bias: false });
      b.weight = a.weight;
      return new nn.Sequential(a, b).stateDict();
    },
  ],
  [
    'list of parameters',
    'list(torch.nn.Linear(2, 3).parameters())',
    () => [...new nn.Linear(2, 3).parameters()],
  ],
  [
    'best and last',
    "net = torch.nn.Linear(2, 1)\nbest = {k: v.clone() for k, v in net.state_dict().items()}\nresult = {'best': best, 'last': net.state_dict(), 'epoch': 3, 'loss': 0.25}",
    () => {
      const net = new nn.Linear(2, 1);
      const best = Object.fromEntries(Object.entries(net.stateDict()).map(([k, v]) => [k, v.clone()]));
      return { best, last: net.stateDict(), epoch: 3, loss: 0.25 };
    },
  ],
  [
    'optimizer that has not stepped',
    'torch.optim.SGD(torch.nn.Linear(2, 1).parameters(), lr=0.5).state_dict()',
    () => new optim.SGD(new nn.Linear(2, 1).parameters(), { lr: 0.5 }).stateDict(),
  ],
];
