/**
 * More objects without tensors: identity, sizes at which pickles change,
 * and Python's types that JavaScript lacks.
 */
import { Complex } from '../../src/python/complex';
import {
  counter,
  OrderedDict,
  orderedDict,
  PyByteArray,
  PyDevice,
  PyDType,
  PyFloat,
  PyLayout,
  PyQScheme,
  PyString,
  PyTuple,
  Size,
  tuple,
} from '../../src/serialization';
import { torch } from '../../src/torch';

const many = (n: number) => Array.from({ length: n }, (_, i) => i);

/** Name, Python's object (an expression, or statements that set `result`), ours. */
export const valueCases: [string, string, () => unknown][] = [
  ['one float', '3.5', () => 3.5],
  ['one string', "'hello'", () => 'hello'],
  ['one integer beyond 2**53', '2**60 + 1', () => 2n ** 60n + 1n],
  [
    'integers of one to nine bytes',
    '[s * (2**b + d) for b in range(7, 72, 8) for d in (-1, 0, 1) for s in (1, -1)]',
    () =>
      many(9)
        .map((i) => BigInt(7 + 8 * i))
        .flatMap((b) => [-1n, 0n, 1n].flatMap((d) => [2n ** b + d, -(2n ** b + d)])),
  ],
  [
    'integers of 255 bytes',
    '[2**2039 - 1, -2**2039, 1 - 2**2031]',
    () => [2n ** 2039n - 1n, -(2n ** 2039n), 1n - 2n ** 2031n],
  ],
  ['true zero and negative zero', '[0, 0.0, -0.0]', () => [0, new PyFloat(0), -0]],
  [
    'floats at their limits',
    "[5e-324, 1.7976931348623157e308, float('-inf'), float('nan'), 2.0**53, 0.1]",
    () => [5e-324, Number.MAX_VALUE, -Infinity, Number.NaN, new PyFloat(2 ** 53), 0.1],
  ],
  [
    'strings of many scripts',
    "['\\x00', '\\x7f', '\\x80', '\\u07ff', '\\u0800', '\\uffff', '\\U00010000', 'שלום', '日本語', 'a\\nb\\tc', \"it's\"]",
    () => [
      '\0',
      '\x7f',
      '\x80',
      '\u07ff',
      '\u0800',
      '\uffff',
      '\u{10000}',
      'שלום',
      '日本語',
      'a\nb\tc',
      "it's",
    ],
  ],
  [
    'lone surrogates',
    "['\\udc00', 'x\\ud83d', '\\ude00\\ud83d', '\\ufffd']",
    () => ['\udc00', 'x\ud83d', '\ude00\ud83d', '\ufffd'],
  ],
  [
    'more than 256 strings, some again',
    "[f'key{i}' for i in range(300)] + ['key']",
    () => [...many(300).map((i) => `key${i}`), 'key'],
  ],
  [
    'references beyond 256',
    'x = [[i] for i in range(300)]\nresult = x + x[250:] + x[:3]',
    () => {
      const x = many(300).map((i) => [i]);
      return [...x, ...x.slice(250), ...x.slice(0, 3)];
    },
  ],
  [
    'computed strings that are equal',
    "a, b = ''.join(['ab', 'cd']), ''.join(['ab', 'cd'])\nresult = ['abcd', a, b, a, {b: a}]",
    () => {
      const [a, b] = [new PyString('abcd'), new PyString('abcd')];
      return ['abcd', a, b, a, new Map([[b, a]])];
    },
  ],
  [
    'keys and values that are equal',
    "{'a': 'b', 'b': 'a', 'c': {'a': 'c'}}",
    () => ({ a: 'b', b: 'a', c: { a: 'c' } }),
  ],
  [
    "PyTorch's own strings",
    "['cpu', 'storage', torch.zeros(1), 'cpu', torch.device('cpu'), b'xy', 'latin1', '_metadata', 'torch']",
    () => [
      'cpu',
      'storage',
      torch.zeros([1]),
      'cpu',
      new PyDevice('cpu'),
      Buffer.from('xy'),
      'latin1',
      '_metadata',
      'torch',
    ],
  ],
  [
    'nested empties',
    '[[[]], {"a": {}}, ((),), [()], {"b": []}]',
    () => [[[]], { a: {} }, tuple([tuple([])]), [tuple([])], { b: [] }],
  ],
  [
    'one tuple twice',
    'x = (1, 2)\nresult = [x, x, (x, x), {"k": x}]',
    () => {
      const x = tuple([1, 2]);
      return [x, x, tuple([x, x]), { k: x }];
    },
  ],
  [
    'tuple in itself',
    'x = ([],)\nx[0].append(x)\nresult = x',
    () => {
      const x: [unknown[]] = tuple([[]]);
      x[0].push(x);
      return x;
    },
  ],
  [
    'long tuple in itself',
    'y = []\nx = (1, 2, 3, y, 5)\ny.append(x)\nresult = x',
    () => {
      const y: unknown[] = [];
      const x = tuple([1, 2, 3, y, 5]);
      y.push(x);
      return x;
    },
  ],
  [
    'dict and list in each other',
    'd = {}\nl = [d]\nd["l"] = l\nresult = [l, d]',
    () => {
      const d: any = {};
      const l = [d];
      d.l = l;
      return [l, d];
    },
  ],
  [
    'OrderedDict in itself',
    'd = collections.OrderedDict()\nd["me"] = d\nresult = d',
    () => {
      const d = new OrderedDict();
      d.set('me', d);
      return d;
    },
  ],
  ['tuples of 3 and 4', '((1, 2, 3), (1, 2, 3, 4))', () => tuple([tuple([1, 2, 3]), tuple([1, 2, 3, 4])])],
  ['long tuple', 'tuple(range(2500))', () => new PyTuple(many(2500))],
  [
    'integer keys',
    '{0: "a", -1: "b", 300: "c", 2**70: "d"}',
    () =>
      new Map<unknown, unknown>([
        [0, 'a'],
        [-1, 'b'],
        [300, 'c'],
        [2n ** 70n, 'd'],
      ]),
  ],
  [
    'keys of every kind',
    "{True: 1, 2.0: 2, 'x': 3, b'y': 4, (1, 'z'): 5, None: 6, torch.float32: 7, 3j: 8, torch.Size([1]): 9}",
    () =>
      new Map<unknown, unknown>([
        [true, 1],
        [new PyFloat(2), 2],
        ['x', 3],
        [Buffer.from('y'), 4],
        [tuple([1, 'z']), 5],
        [null, 6],
        [new PyDType('float32'), 7],
        [new Complex(0, 3), 8],
        [new Size([1]), 9],
      ]),
  ],
  [
    'a dtype and its name as keys',
    "{'float32': 1, torch.float32: 2}",
    () =>
      new Map<unknown, unknown>([
        ['float32', 1],
        [new PyDType('float32'), 2],
      ]),
  ],
  [
    'sets of integers in any order',
    '[{3, 1, 2}, {40, 8, 0, 16}, set([70, 7, 33, 1, 64, 100, 2**40, 5, 7])]',
    () => [new Set([3, 1, 2]), new Set([40, 8, 0, 16]), new Set([70, 7, 33, 1, 64, 100, 2 ** 40, 5, 7])],
  ],
  ['long set', 'set(range(2001))', () => new Set(many(2001))],
  [
    'long dict of strings',
    '{str(i): i for i in range(1000, 3000)}',
    () => new Map(many(2000).map((i) => [String(i + 1000), i + 1000])),
  ],
  ['Counter', "collections.Counter({'a': 2, 'b': 1})", () => counter({ a: 2, b: 1 })],
  ['empty Counter', 'collections.Counter()', () => counter({})],
  [
    'Counter of integers',
    'collections.Counter([3, 3, 5])',
    () =>
      counter(
        new Map([
          [3, 2],
          [5, 1],
        ]),
      ),
  ],
  [
    'OrderedDicts of 0, 1 and 2',
    '[collections.OrderedDict(), collections.OrderedDict(a=1.0), collections.OrderedDict(a=1, b=2)]',
    () => [orderedDict({}), orderedDict({ a: new PyFloat(1) }), orderedDict({ a: 1, b: 2 })],
  ],
  [
    'OrderedDict twice',
    'd = collections.OrderedDict(a=1)\nresult = {"x": d, "y": d}',
    () => {
      const d = orderedDict({ a: 1 });
      return { x: d, y: d };
    },
  ],
  [
    'bytes of all lengths',
    "[bytes(range(256)), b'ab' * 200, b'', b'', b'q', b'q', bytearray(b''), bytearray(range(256))]",
    () => [
      Buffer.from(many(256)),
      Buffer.from('ab'.repeat(200)),
      Buffer.alloc(0),
      Buffer.alloc(0),
      Buffer.from('q'),
      Buffer.from('q'),
      new PyByteArray(Buffer.alloc(0)),
      new PyByteArray(Buffer.from(many(256))),
    ],
  ],
  [
    'bytes twice',
    "x = b'abc'\ny = bytearray(b'abc')\nresult = [x, x, y, y]",
    () => {
      const x = Buffer.from('abc');
      const y = new PyByteArray(Buffer.from('abc'));
      return [x, x, y, y];
    },
  ],
  [
    'complex numbers twice',
    "x = 1 + 2j\nresult = [x, x, complex('inf'), complex(-0.0, 0)]",
    () => {
      const x = new Complex(1, 2);
      return [x, x, new Complex(Infinity, 0), new Complex(-0, 0)];
    },
  ],
  [
    'devices twice',
    "d = torch.device('cuda', 1)\nresult = [d, d, torch.device('cuda', 1), torch.device('meta'), torch.device('mps')]",
    () => {
      const d = new PyDevice('cuda:1');
      return [d, d, new PyDevice('cuda:1'), new PyDevice('meta'), new PyDevice('mps')];
    },
  ],
  [
    'layouts and schemes',
    '[torch.strided, torch.sparse_coo, torch.strided, torch.per_tensor_affine, torch.per_channel_affine]',
    () => [
      new PyLayout('strided'),
      new PyLayout('sparse_coo'),
      new PyLayout('strided'),
      new PyQScheme('per_tensor_affine'),
      new PyQScheme('per_channel_affine'),
    ],
  ],
  [
    'sizes twice',
    'x = torch.Size([2, 3])\nresult = [x, x, torch.Size([2, 3]), (2, 3)]',
    () => {
      const x = new Size([2, 3]);
      return [x, x, new Size([2, 3]), tuple([2, 3])];
    },
  ],
  [
    'settings of a run',
    "{'lr': 1.0, 'betas': (0.9, 0.999), 'steps': 100, 'name': 'run', 'amp': False, 'seed': None, 'sizes': [64, 128], 'grid': {'lr': [0.1, 1.0, 10.0]}}",
    () => ({
      lr: new PyFloat(1),
      betas: tuple([0.9, 0.999]),
      steps: 100,
      name: 'run',
      amp: false,
      seed: null,
      sizes: [64, 128],
      grid: { lr: [0.1, new PyFloat(1), new PyFloat(10)] },
    }),
  ],
  ['undefined is None', "{'a': None}", () => ({ a: undefined })],
];
