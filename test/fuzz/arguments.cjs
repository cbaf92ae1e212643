/**
 * Random arguments: mostly plausible ones, so that calls reach the kernels,
 * and every kind of nonsense besides.
 */
'use strict';

const DTYPES =
  'float32 float64 int64 int32 int16 int8 uint8 bool complex64 complex128 float16 bfloat16 uint16 uint32 uint64 float8_e4m3fn float8_e5m2 complex32 quint8'.split(
    ' ',
  );
const COMMON = ['float32', 'float32', 'float64', 'int64', 'bool', 'complex64'];
const SHAPES = [
  [],
  [1],
  [3],
  [0],
  [2, 3],
  [3, 3],
  [2, 2, 2],
  [1, 3, 4, 4],
  [2, 0, 3],
  [4, 1],
  [1, 1, 1, 1, 1],
  [5, 5],
  [2, 3, 4, 5, 6],
];
const NUMBERS = [
  0,
  1,
  -1,
  2,
  3,
  0.5,
  -0,
  7,
  1e-3,
  -2.5,
  100,
  255,
  2 ** 31,
  -(2 ** 31) - 1,
  2 ** 53,
  2 ** 63,
  -(2 ** 63),
  1e308,
  Number.NaN,
  Infinity,
  -Infinity,
  5e-324,
];
const SMALL = [0, 0, 1, 1, 2, 3, -1, -2, 4];
const BIGINTS = [0n, 1n, -1n, 2n ** 31n, 2n ** 63n - 1n, 2n ** 63n, -(2n ** 63n), -(2n ** 64n), 2n ** 200n];
const STRINGS = [
  '',
  'mean',
  'sum',
  'none',
  'float32',
  'int64',
  'cpu',
  'cuda',
  'cuda:7',
  'reflect',
  'constant',
  'tanh',
  'i,j->ij',
  'ij,jk',
  '...',
  ':',
  '1:3',
  '::-1',
  'fro',
  'nuc',
  'max',
  'mean\0x',
  'ü💥',
  'strided',
  'sparse_coo',
  'channels_last',
  'left',
  'x'.repeat(5000),
  'dim',
];
const KEYS = [
  'dim',
  'keepdim',
  'dtype',
  'device',
  'out',
  'generator',
  'requiresGrad',
  'alpha',
  'memoryFormat',
  'layout',
  'reduction',
  'unbiased',
  'correction',
  'p',
  'size',
  'stride',
  'padding',
  'weight',
  'nope',
  '__proto__',
  'constructor',
  'length',
];
/** Absurd extents either fail at once or overflow; none can be allocated. */
const ABSURD = [
  2 ** 40,
  2 ** 62,
  2 ** 53,
  -(2 ** 40),
  2 ** 31,
  Number.MAX_SAFE_INTEGER,
  2n ** 62n,
  Number.NaN,
  1.5,
];

function tensor(torch, r, dtype = r.int(4) ? r.pick(COMMON) : r.pick(DTYPES)) {
  const shape = r.pick(SHAPES);
  let t;
  switch (r.int(12)) {
    case 0:
      t = torch.zeros(shape, { dtype });
      break;
    case 1:
      t = torch.ones(shape, { dtype });
      break;
    case 2:
      t = torch.full(shape, Number.NaN);
      break;
    case 3:
      t = torch.randint(-2, 5, shape).to(dtype);
      break;
    default:
      t = torch.randn(shape).to(dtype);
  }
  switch (r.int(14)) {
    case 0:
      return t.dim() > 1 ? t.transpose(0, 1) : t;
    case 1:
      return t.expand([2, ...t.shape]);
    case 2:
      return t.isFloatingPoint() || t.isComplex() ? t.requiresGrad_() : t;
    case 3:
      return t.isFloatingPoint() || t.isComplex() ? t.requiresGrad_().mul(2) : t;
    case 4:
      return t.isComplex() ? t.conj() : t;
    case 5:
      return t.dim() ? t.toSparse() : t;
    case 6:
      return t.dim() === 2 ? t.toSparseCsr() : t;
    case 7:
      return t.to('meta');
    case 8:
      return t.dim() ? t.narrow(0, 0, t.shape[0] >> 1) : t;
    case 9: {
      t.dispose();
      return t;
    }
    case 10:
      return torch.quantizePerTensor(torch.randn(shape), 0.1, 0, 'quint8');
    default:
      return t;
  }
}

/** In half of the calls all tensors are plain and of nearly one shape, so that most operators accept them. */
function calmTensor(torch, r) {
  const t = torch.randn(r.pick(r.calm));
  const plain = r.int(5) ? t : t.gt(0);
  return r.int(4) || plain.dtype === 'bool' ? plain : t.requiresGrad_();
}

/** Some of the tensors above cannot be made of every dtype; then a plain one takes the place. */
function anyTensor(torch, r) {
  if (r.calm) return calmTensor(torch, r);
  try {
    return tensor(torch, r);
  } catch {
    return torch.ones(r.pick(SHAPES));
  }
}

function shape(r) {
  const out = [...r.pick(SHAPES)];
  if (r.int(6) === 0) out[r.int(out.length + 1)] = r.pick(ABSURD);
  if (r.int(40) === 0) for (let i = 0; i < 70; i++) out.push(1);
  return out;
}

function disposed(torch) {
  const t = torch.ones([2]);
  t.dispose();
  return t;
}

function nonsense(torch, r) {
  switch (r.int(24)) {
    case 0:
      return undefined;
    case 1:
      return null;
    case 2:
      return Symbol('fuzz');
    case 3:
      return () => 1;
    case 4:
      return new Date(0);
    case 5:
      return new Map([[1, 2]]);
    case 6:
      return Object.create(torch.Tensor.prototype);
    case 7:
      return disposed(torch);
    case 8:
      return {
        get dim() {
          throw new Error('a getter that throws');
        },
      };
    case 9:
      return new Proxy(
        {},
        {
          get: () => {
            throw new Error('a proxy that throws');
          },
          ownKeys: () => {
            throw new Error('a proxy that throws');
          },
        },
      );
    case 10: {
      const cyclic = [];
      cyclic.push(cyclic);
      return cyclic;
    }
    case 11:
      return new Float32Array(r.int(5));
    case 12:
      return new BigInt64Array(r.int(3));
    case 13:
      return new ArrayBuffer(16);
    case 14: {
      const detached = new Float32Array(4);
      structuredClone(detached.buffer, { transfer: [detached.buffer] });
      return detached;
    }
    case 15:
      return Array.from({ length: 200 }, (_, i) => i);
    case 16:
      return new Array(r.int(1000));
    case 17:
      return Promise.reject(new Error('a rejected promise'));
    case 18:
      return { length: 2 ** 31, 0: 1 };
    case 19:
      return {
        [Symbol.toPrimitive]: () => {
          throw new Error('no primitive');
        },
      };
    case 20:
      return Object.setPrototypeOf({ ...torch.ones([1]) }, torch.Tensor.prototype);
    case 21:
      return new Proxy(torch.ones([2]), {});
    case 22:
      return class {};
    default:
      return [[1, [2, 'x']], null, { a: 1 }];
  }
}

function options(torch, r, names) {
  const out = {};
  for (let i = r.int(3) + 1; i > 0; i--) {
    const key = names?.length && r.int(4) ? r.pick(names) : r.pick(KEYS);
    Object.defineProperty(out, key, {
      value: any(torch, r),
      enumerable: true,
      configurable: true,
      writable: true,
    }); // __proto__ too
  }
  return out;
}

function any(torch, r) {
  switch (r.int(20)) {
    case 0:
    case 1:
    case 2:
    case 3:
    case 4:
      return anyTensor(torch, r);
    case 5:
    case 6:
    case 7:
      return r.pick(SMALL);
    case 8:
      return r.pick(NUMBERS);
    case 9:
      return r.pick(BIGINTS);
    case 10:
      return r.pick(STRINGS);
    case 11:
      return r.int(2) === 0;
    case 12:
    case 13:
      return shape(r);
    case 14:
      return Array.from({ length: r.int(4) }, () => anyTensor(torch, r));
    case 15:
      return options(torch, r);
    case 16:
      return r.pick(DTYPES);
    case 17:
      return null;
    case 18:
      return r.int(2) ? new torch.Complex(r.pick(NUMBERS), r.pick(NUMBERS)) : new torch.Generator();
    default:
      return nonsense(torch, r);
  }
}

/** A value of the schema's type, now and then one that is not. */
function typed(torch, r, type, n) {
  if (r.int(r.calm ? 60 : 20) === 0) return any(torch, r);
  const optional = /^Optional\[(.*)\]$/.exec(type);
  if (optional) return r.int(2) ? null : typed(torch, r, optional[1], n);
  const list = /^List\[(.*)\]$/.exec(type);
  if (list?.[1] === 'int' && r.int(3) === 0) return shape(r);
  if (list) return Array.from({ length: n ?? r.int(4) }, () => typed(torch, r, list[1]));
  switch (type) {
    case 'Tensor':
      return anyTensor(torch, r);
    case 'int':
      return r.int(8) ? r.pick(SMALL) : r.pick(r.int(2) ? ABSURD : BIGINTS);
    case 'float':
    case 'number':
      return r.int(3) ? r.pick([0, 1, 0.5, -1, 2]) : r.pick(NUMBERS);
    case 'bool':
      return r.int(2) === 0;
    case 'str':
      return r.pick(STRINGS);
    case 'ScalarType':
      return r.pick(DTYPES);
    case 'Device':
      return r.pick(['cpu', 'cpu', 'meta', 'cuda', 'x']);
    case 'Layout':
      return r.pick(['strided', 'sparse_coo', 'sparse_csr', 'x']);
    case 'MemoryFormat':
      return r.pick(['contiguous_format', 'channels_last', 'preserve_format', 'x']);
    case 'Generator':
      return r.int(2) ? new torch.Generator() : null;
    default:
      return any(torch, r);
  }
}

exports.makeArguments = (torch, r, target) => {
  r.calm = r.int(2) ? r.pick([[[3, 3]], [[2, 3], [2, 3], [3]], [[4]], [[1, 2, 4, 4]], [[2, 3, 4]]]) : null;
  let args;
  if (target.types && r.int(10)) {
    args = [];
    const keywords = {};
    for (const t of target.types) {
      if (t.optional && r.int(2)) {
        if (!t.keyword) break;
        continue;
      }
      if (t.keyword) keywords[t.name] = typed(torch, r, t.type, t.n);
      else args.push(typed(torch, r, t.type, t.n));
    }
    if (Object.keys(keywords).length) args.push(keywords);
  } else {
    args = Array.from({ length: r.calm ? r.int(3) : r.int(6) }, () => any(torch, r));
    if (r.int(r.calm ? 12 : 4) === 0) args.push(options(torch, r));
    if (r.int(3)) args[0] = anyTensor(torch, r);
  }
  if (target.method && r.int(30)) args[0] = anyTensor(torch, r);
  return args;
};

/** An argument in the log: enough to make it again. */
exports.describe = function describe(v, depth = 0) {
  try {
    if (typeof v === 'string') return JSON.stringify(v.length > 60 ? `${v.slice(0, 60)}…${v.length}` : v);
    if (typeof v === 'bigint') return `${v}n`;
    if (Object.is(v, -0)) return '-0';
    if (v === null || typeof v !== 'object') return typeof v === 'function' ? '<function>' : String(v);
    if (Array.isArray(v))
      return depth > 2
        ? '[…]'
        : `[${v
            .slice(0, 8)
            .map((x) => describe(x, depth + 1))
            .join(', ')}${v.length > 8 ? `, … ${v.length}` : ''}]`;
    if (typeof v.dispose === 'function' && typeof v.numel === 'function') {
      return `<${v.dtype} [${v.shape}] ${v.layout} ${v.device}${v.requiresGrad ? ' grad' : ''}${v.isContiguous() ? '' : ' strided'}>`;
    }
    if (Object.getPrototypeOf(v) === Object.prototype && depth < 3)
      return `{ ${Object.entries(v)
        .map(([k, x]) => `${k}: ${describe(x, depth + 1)}`)
        .join(', ')} }`;
    return `<${Object.prototype.toString.call(v).slice(8, -1)}>`;
  } catch (e) {
    return `<${e?.message?.slice(0, 40)}>`;
  }
};
