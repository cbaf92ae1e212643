/** Arguments for hostile.cjs: what no caller should pass, and what each native function expects. */
'use strict';
const fs = require('node:fs');
const path = require('node:path');

/** Small, seeded, and independent of the library under test. */
class Random {
  constructor(seed) {
    this.state = seed >>> 0 || 1;
  }
  int(n) {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * n);
  }
  pick(list) {
    return list[this.int(list.length)];
  }
}

/** What the traps below throw: a failure that is theirs may pass through native code unchanged. */
class Sabotage extends Error {
  constructor() {
    super('thrown by a hostile argument');
  }
}

const sabotage = () => {
  throw new Sabotage();
};

const throwingProxy = (target) =>
  new Proxy(target, {
    get: sabotage,
    has: sabotage,
    set: sabotage,
    ownKeys: sabotage,
    getOwnPropertyDescriptor: sabotage,
    getPrototypeOf: sabotage,
  });

/** An array whose element `at` is computed when it is read. */
function trapped(length, at, get) {
  const array = new Array(length).fill(1);
  Object.defineProperty(array, at, { get, enumerable: true });
  return array;
}

function revoked() {
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  return proxy;
}

function detached(Type) {
  const view = new Type(4);
  structuredClone(view.buffer, { transfer: [view.buffer] });
  return view;
}

/** A view of a resizable buffer that has shrunk below it. */
function outOfBounds() {
  const buffer = new ArrayBuffer(64, { maxByteLength: 4096 });
  const view = new Float32Array(buffer, 0, 16);
  buffer.resize?.(4);
  return view;
}

const viewTypes = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  ...(globalThis.Float16Array ? [globalThis.Float16Array] : []),
];

const names = [
  'float32',
  'float64',
  'int64',
  'int8',
  'bool',
  'complex64',
  'bfloat16',
  'float8_e4m3fn',
  'qint8',
  'quint4x2',
  'bits8',
  'uint1',
  'torch.float16',
  'cpu',
  'cpu:7',
  'cuda',
  'cuda:0',
  'cuda:99999999999',
  'meta',
  'mps',
  'xla',
  'privateuseone',
  'lazy',
  'contiguous_format',
  'channels_last',
  'preserve_format',
  'deterministicFillUninitializedMemory',
  'flushDenormal',
  'mkldnn',
  'highest',
  'medium',
  'f',
  'g',
  'aten::add',
  'aten::max',
  'aten::zeros',
  'aten::nonsense',
  'Tensor',
  'dim',
  'requiresGrad',
  'out',
  '',
  '\0',
  '\ud800',
  '%s%n%n',
  'ü'.repeat(5000),
];

const numbers = [
  NaN,
  Infinity,
  -Infinity,
  -0,
  0,
  1,
  -1,
  2,
  3,
  0.5,
  -1.5,
  31,
  2 ** 31 - 1,
  2 ** 31,
  -(2 ** 31),
  2 ** 32 + 1,
  2 ** 53,
  -(2 ** 53),
  1e19,
  1e308,
];

const bigints = [0n, 1n, -1n, 2n ** 53n, 2n ** 63n - 1n, 2n ** 63n, -(2n ** 63n), 2n ** 64n, -(2n ** 200n)];

/** `world` holds what only the library can make: handles, generators, graph nodes, contexts. */
function makers(world, r) {
  const shell = () => ({});
  const handle = () => (world.handles.length > 0 ? r.pick(world.handles) : 1);
  const forged = () =>
    r.pick([
      0,
      -1,
      handle() + 2 ** 32,
      handle() + 0.5,
      999999,
      2 ** 31 - 1,
      world.disposed ?? 1,
      NaN,
      '1',
      [handle()],
    ]);
  const list = (make, most = 4) => Array.from({ length: r.int(most) }, make);
  const shape = () => list(() => r.pick([0, 1, 2, 3, 5, 2 ** 31, 2 ** 62, -1]));
  const view = () => new (r.pick(viewTypes))(r.pick([0, 1, 4, 24]));
  const memory = () =>
    r.pick([
      view,
      view,
      () => new Float32Array(6),
      () => view().buffer,
      () => new DataView(new ArrayBuffer(24), r.pick([0, 3])),
      () => Buffer.from('twelve bytes'),
      () => new SharedArrayBuffer(24),
      () => new Float32Array(new SharedArrayBuffer(24)),
      () => new Uint8Array(new ArrayBuffer(24, { maxByteLength: 100 })),
      () => new ArrayBuffer(24, { maxByteLength: 100 }),
      outOfBounds,
      () => detached(r.pick(viewTypes)),
    ])();
  const encoded = () =>
    Float64Array.from(
      list(() => [r.int(7), r.pick([...numbers, handle()]), r.pick(numbers), r.pick(numbers)], 4).flat(),
    );
  const hostile = () =>
    r.pick([
      () => undefined,
      () => null,
      () => r.pick(numbers),
      () => r.pick(numbers),
      () => r.pick(bigints),
      () => r.pick(names),
      () => r.pick([true, false]),
      () => r.pick([Symbol('s'), Symbol.iterator, Symbol.for('shared')]),
      forged,
      shell,
      () => Object.freeze({}),
      () => Object.create(null),
      () => [],
      () => list(hostile, 3),
      () => [[[[[[]]]]]],
      () => new Array(2 ** 32 - 1),
      () => Object.assign([], { length: 5 }),
      () => trapped(3, 1, sabotage),
      () => trapped(3, 1, () => world.reenter()),
      () => ({
        get re() {
          return world.reenter();
        },
        im: 1,
      }),
      () => ({
        get re() {
          return sabotage();
        },
        im: 1,
      }),
      () => ({ re: 1, im: 'x' }),
      () => ({ length: 2, 0: 1, 1: 2 }),
      () => throwingProxy({}),
      () => throwingProxy([]),
      () => throwingProxy(() => {}),
      revoked,
      () => new Proxy([1, 2], {}),
      () => new Proxy(new Float32Array(2), {}),
      () => () => {},
      () => sabotage,
      () => class {},
      () => async function* () {},
      () => new Date(NaN),
      () => /x/g,
      () => new Map([[1, 2]]),
      () => new WeakMap(),
      () => Promise.resolve(1),
      () => new Error('e'),
      () => globalThis,
      () => Object(1n),
      () => new Number(3),
      () => new String('float32'),
      memory,
      memory,
      encoded,
      shape,
      () => r.pick(world.objects)(),
    ])();
  return { r, world, shell, handle, forged, list, shape, view, memory, encoded, hostile };
}

/** What the addon's declarations say of each native function: the names and types of its parameters. */
function declarations(lib) {
  const folder = path.join(lib, 'native');
  const found = new Map();
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.d.ts'))) {
    const all = fs.readFileSync(path.join(folder, file), 'utf8');
    const text = all.replace(/interface NativeCallbacks \{.*?^\}/ms, '');
    // Where there are several ways to call it the last takes the most.
    for (const [, name, parameters] of text.matchAll(/^ {4}(\w+)(?:<\w+>)?\((.*)\): /gm))
      found.set(
        name,
        splitParameters(parameters).map((one) => {
          const [, parameter, type] = /^(?:\.\.\.)?(\w+)\??: (.*)$/.exec(one);
          return { parameter, type: type.replace(/^readonly /, '') };
        }),
      );
  }
  return found;
}

/** At the commas that stand in no brackets. */
function splitParameters(text) {
  const parts = [''];
  let depth = 0;
  for (const character of text) {
    if ('([{<'.includes(character)) depth++;
    if (')]}'.includes(character) || (character === '>' && !parts.at(-1).endsWith('='))) depth--;
    if (character === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/**
 * What a function expects, roughly: each call spoils one or two of these. It comes from the function's
 * declaration, by the names and types of its parameters, but where several must go together.
 */
function plausible(m, name, parameters) {
  const { r, handle, list, shape, memory, encoded, shell, world } = m;
  const bool = () => r.int(2) === 0;
  const maybe = (make) => (r.int(3) === 0 ? null : make());
  const handles = () => list(() => r.pick([handle(), handle(), handle(), 0]), 4);
  const packed = (count) => Int32Array.from({ length: count }, () => r.pick([handle(), handle(), 0]));
  const answer = () =>
    r.pick([
      () => () => undefined,
      () => () => [handle()],
      () => () => [handle(), 0],
      () => () => 7,
      () => sabotage,
      () => () => world.reenter(),
    ])();
  const library = () => r.pick([world.library, world.library, world.library + 1, 0]);
  const keys = ['CPU', 'Autograd', 'CompositeExplicitAutograd', 'Meta', 'Nothing'];
  const schemas = [
    'f(Tensor x) -> Tensor',
    'g.a(Tensor x, int n=1, *, str s) -> (Tensor, int)',
    'h() -> int',
    'mine::i(Tensor(a!)[] x) -> ()',
    'f(',
  ];
  const index = () => {
    const numbers = encoded();
    return [r.pick([numbers.length / 4, 1, 0, 7, 8, 100, -1]), ...r.pick([[numbers], []])];
  };
  const together = {
    setup: () => [{ makeTensor() {}, makeTuple() {}, makeComplex() {}, makeError() {} }],
    invoke: () => {
      const args = [r.pick([handle(), 1, 0.5, { re: 1, im: 2 }]), handles(), bool(), shape()];
      const mask = () => r.pick([0, 0, 1, 2, 3, r.int(64), -1]);
      const request = [r.int(world.groups), r.int(3), r.pick([1, 2, 3, r.int(40), -1])];
      for (let i = 0; i < 4; i++) request.push(mask());
      for (let i = 0; i < 31; i++) request.push(i < 3 || r.int(3) === 0 ? handle() : r.int(1000) - 500);
      for (let i = 0; i < 8; i++) request.push(r.pick([1, 2, 3, r.int(200) - 100]));
      world.request?.set(request);
      return [shell(), ...args.slice(0, r.int(5))];
    },
    defineText: () => [r.pick(['float32', 'strided', 'cpu', 'channels_last', ''])],
    defineOp: () => ['add', 'aten::add', ['Tensor', 'Scalar'], ['out'], r.int(16)],
    generatorInit: () => [shell(), named.device()],
    generatorInitDefault: () => [shell(), named.device()],
    opSchema: () => ['aten::add', 'Tensor'],
    opOverloads: () => ['aten::add', bool()],
    tensorFromMemory: () => {
      const fitting = r.pick([[], [1], [2, 1], [0, 5], shape()]);
      return [shell(), memory(), r.pick([0, 0, 4, 1]), dtype(), fitting, bool()];
    },
    libraryOpen: () => [
      r.pick(['DEF', 'IMPL', 'FRAGMENT']),
      r.pick(['mine', 'yours', '']),
      r.pick(['', 'CPU', 'Meta']),
      'file',
      r.int(9),
    ],
    libraryDefine: () => [library(), r.pick(schemas), r.pick(['', 'CONSERVATIVE'])],
    libraryImpl: () => [library(), r.pick(['f', 'g.a', 'h', 'mine::i']), r.pick(keys), maybe(answer)],
    libraryClose: () => [library()],
    parseSchema: () => [r.pick(schemas)],
    dispatchKeyOf: () => [r.pick([...keys, 'cpu', 'cuda'])],
    hasKernel: () => ['aten::add', 'Tensor', r.pick(keys)],
    withoutKeys: () => [list(() => r.pick(keys)), answer()],
    getItem: () => [shell(), handle(), ...index()],
    setItem: () => [handle(), handle(), ...index()],
    setItemScalar: () => [handle(), r.int(4), r.pick([1, 0.5, NaN]), 2, ...index()],
    optimizerStep: () => {
      // A rule, the width of its states, and settings that it takes.
      const [rule, width, settings] = r.pick([
        ['SGD', 1, [0.9, 0, 0.1, 1]],
        ['Adam', 4, [0.9, 0.99, 1e-8, 0.1, 1, 0]],
        ['RMSprop', 4, [0.99, 1e-8, 0.1, 0.9, 1]],
        ['Adagrad', 2, [0, 0.1, 1e-10, 0]],
        ['SparseAdam', 2, [0.9, 0.99, 1e-8, 1]],
      ]);
      const count = r.int(3);
      const numbers = Float64Array.from([0.1, ...settings]);
      const tensors = Int32Array.from(numbers, () => r.pick([0, 0, 0, handle()]));
      const flags = Array.from({ length: 4 }, bool);
      return [
        rule,
        packed(count),
        packed(count * width),
        numbers,
        tensors,
        ...flags,
        maybe(bool),
        maybe(bool),
      ];
    },
  };
  const dtype = () => r.pick(['float32', 'float64', 'int64', 'bool', 'complex64', 'uint8']);
  const named = {
    callback: answer,
    context: () => (r.int(2) === 0 ? world.context : {}),
    device: () => r.pick(['cpu', 'cpu', 'meta', 'cuda:0']),
    dtype,
    generator: () => world.generator,
    mark: () => r.pick([2 ** 40, world.mark]),
    memoryFormat: () => 'contiguous_format',
    names: () => list(() => r.pick(['alpha', 'dim', 'keepdim', 'out', 'requiresGrad', 'nonsense'])),
    nonFiniteMessage: () => r.pick(['', 'not finite']),
    normType: () => r.pick([2, Infinity, 0, -1, NaN]),
    numbers: () => Float64Array.from(list(() => r.pick(numbers))),
    pack: answer,
    precision: () => r.pick(['highest', 'high', 'medium']),
    queue: () => r.pick([world.queue, world.queue, {}]),
    unpack: answer,
    use: answer,
  };
  const typed = {
    boolean: bool,
    Handle: () => r.pick([handle(), handle(), handle(), 0]),
    'Handle[]': handles,
    Int32Array: () => packed(r.int(3)),
    NativeGroup: () => world.group,
    NativeNode: () => world.node,
    NativeStore: () => world.store,
    NativeWork: () => world.work,
    number: () => r.int(5),
    'number | bigint': () => 5,
    'number[]': shape,
    Shell: shell,
    object: shell,
    string: () => r.pick(names),
    'string[]': () => list(() => r.pick(names)),
  };
  if (name in together) return together[name]();
  return parameters.map(({ parameter, type }) => {
    const [main, ...others] = type.split(' | ');
    const device = parameter === 'device' && type === 'number' ? () => r.int(2) : undefined;
    const make = device ?? named[parameter] ?? typed[type] ?? typed[main] ?? m.hostile;
    return others.includes('null') ? maybe(make) : make();
  });
}

module.exports = { Random, Sabotage, declarations, makers, plausible };
