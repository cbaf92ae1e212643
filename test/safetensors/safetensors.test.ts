/** safetensors files: the bytes of the Python package both ways, sharing, shards, and hostile headers. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import torch, { nn, type Tensor } from '../../src';
import { repo, runPython, tensorBytes, tensorToWire } from '../helpers/python';

const fixtures: {
  files: Record<string, string>;
  hostile: Record<string, { data: string; error: string }>;
} = JSON.parse(fs.readFileSync(path.join(repo, 'test/safetensors/fixtures/fixtures.json'), 'utf8'));
const { safetensors } = torch;
const { SafetensorError } = safetensors;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-safetensors-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);
const theirs = Object.fromEntries(
  Object.entries(fixtures.files).map(([name, data]) => [name, Buffer.from(data, 'base64')]),
);

const dtypes = [
  ...[
    'bool',
    'uint8',
    'int8',
    'float8_e5m2',
    'float8_e4m3fn',
    'float8_e8m0fnu',
    'float8_e4m3fnuz',
    'float8_e5m2fnuz',
  ],
  ...[
    'int16',
    'uint16',
    'float16',
    'bfloat16',
    'int32',
    'uint32',
    'float32',
    'complex64',
    'float64',
    'int64',
    'uint64',
  ],
  'float4_e2m1fn_x2',
];

/** The tensors of fixtures/make.py. */
function values(dtype: string, shape: number[]): Tensor {
  const item = torch.empty([1], { dtype: dtype as 'float32' }).elementSize();
  const count = shape.reduce((product, n) => product * n, 1) * item;
  const bytes = Uint8Array.from({ length: count }, (_, i) => (i * 37 + 11) % (dtype === 'bool' ? 2 : 251));
  if (count === 0) return torch.empty(shape, { dtype: dtype as 'float32' });
  return torch
    .tensor(bytes)
    .view(dtype as 'float32')
    .view(shape);
}

class Tied extends nn.Module {
  encoder = new nn.Linear(2, 3, { bias: false });
  decoder = new nn.Linear(2, 3);
  constructor() {
    super();
    this.decoder.weight = this.encoder.weight;
  }
}

function tied(): Tied {
  const model = new Tied();
  torch.noGrad(() => {
    model.encoder.weight.copy_(values('float32', [3, 2]));
    model.decoder.bias!.copy_(values('float32', [3]));
  });
  return model;
}

const names = ['é"\n\\', '', '10', '9', 'B', 'a', '\u{1f600}', '\uffee', 'a.b', '\x01\x7f'];
const contents: Record<string, Record<string, Tensor>> = {
  dtypes: Object.fromEntries([
    ...dtypes.map((dtype) => [dtype, values(dtype, [2, 3])]),
    ...dtypes.slice(1).map((dtype) => [`${dtype}.one`, values(dtype, [1])]),
  ]),
  metadata: { w: values('float32', [2, 3]) },
  'empty-metadata': { w: values('float32', [2, 3]) },
  none: {},
  shapes: {
    scalar: values('float32', []),
    empty: values('float32', [0, 3]),
    deep: values('int16', [1, 2, 1, 2, 1]),
  },
  names: Object.fromEntries(names.map((name) => [name, values('uint8', [1])])),
  views: { a: values('float32', [2, 3]).select(0, 0), b: values('float32', [2, 3]).select(0, 1) },
};
const metadataOf: Record<string, Record<string, string>> = {
  metadata: { format: 'pt' },
  'empty-metadata': {},
};

function expectTensors(ours: Record<string, Tensor>, expected: Record<string, Tensor>): void {
  expect(Object.keys(ours).sort()).toEqual(Object.keys(expected).sort());
  for (const [name, tensor] of Object.entries(expected)) {
    expect([ours[name]!.dtype, [...ours[name]!.shape]]).toEqual([tensor.dtype, [...tensor.shape]]);
    expect(Buffer.from(tensorBytes(ours[name]!)).equals(Buffer.from(tensorBytes(tensor))), name).toBe(true);
  }
}

describe('files of the Python package', () => {
  test.each(Object.keys(contents))('%s: written with the same bytes', (name) => {
    const data = safetensors.save(contents[name]!, metadataOf[name]);
    expect(data.toString('latin1')).toBe(theirs[name]!.toString('latin1'));
    safetensors.saveFile(new Map(Object.entries(contents[name]!)), at('again.safetensors'), metadataOf[name]);
    expect(fs.readFileSync(at('again.safetensors')).equals(data)).toBe(true);
  });

  test.each(Object.keys(contents))('%s: read, mapped and read from bytes', (name) => {
    const file = at(`${name}.safetensors`);
    fs.writeFileSync(file, theirs[name]!);
    expectTensors(safetensors.loadFile(file), contents[name]!);
    expectTensors(safetensors.loadFile(pathToFileURL(file), { backend: 'pread' }), contents[name]!);
    expectTensors(safetensors.load(theirs[name]!), contents[name]!);
    const opened = safetensors.safeOpen(file, 'pt', { device: 'cpu' });
    expect(opened.metadata()).toEqual(metadataOf[name] ?? null);
    opened.close();
  });

  test('read by hand in Python', () => {
    const data = safetensors.save(contents['dtypes']!);
    const found = runPython(
      `
import json
n = int.from_bytes(input[:8], 'little')
header = json.loads(input[8:8 + n])
names = dict(F32=torch.float32, I64=torch.int64, BF16=torch.bfloat16, F8_E5M2=torch.float8_e5m2)
def tensor(info):
    a, b = info['data_offsets']
    return torch.frombuffer(bytearray(input[8 + n + a:8 + n + b]), dtype=names[info['dtype']]).reshape(info['shape'])
result = {name: tensor(info) for name, info in header.items() if info['dtype'] in names}`,
      data,
    );
    expect(Object.keys(found)).toHaveLength(8);
    for (const [name, wire] of Object.entries(found))
      expect({ ...(wire as object) }).toEqual(tensorToWire(contents['dtypes']![name]));
  });
});

describe('safeOpen', () => {
  const file = at('open.safetensors');
  fs.writeFileSync(file, theirs['dtypes']!);

  test('lists, and reads what is asked for', () => {
    const opened = safetensors.safeOpen(file);
    expect(opened.keys()).toEqual(Object.keys(contents['dtypes']!).sort());
    expect(opened.offsetKeys().slice(0, 3)).toEqual(['uint64', 'uint64.one', 'int64']);
    expect(opened.offsetKeys().at(-1)).toBe('bool');
    expectTensors({ a: opened.getTensor('bfloat16') }, { a: contents['dtypes']!['bfloat16']! });
    expectTensors(opened.getTensors(), contents['dtypes']!);
    const part = opened.getSlice('int32');
    expect([part.getShape(), part.getDtype()]).toEqual([[2, 3], 'I32']);
    expect(opened.getSlice('float4_e2m1fn_x2').getShape()).toEqual([2, 6]);
    const whole = contents['dtypes']!['int32']!;
    expect(part.get(1).tolist()).toEqual(whole.get(1).tolist());
    expect(part.get(torch.slice(0, 1), -1).tolist()).toEqual(whole.get(torch.slice(0, 1), -1).tolist());
    expect(part.get().tolist()).toEqual(whole.tolist());
    expect(() => part.get(5)).toThrow(RangeError);
    expect(() => opened.getTensor('nope')).toThrow(new SafetensorError('File does not contain tensor nope'));
    expect(() => opened.getSlice('nope')).toThrow(SafetensorError);
    const kept = opened.getTensor('int64');
    opened.close();
    expect(() => opened.getTensor('int64')).toThrow('File is closed');
    expect(kept.tolist()).toEqual(contents['dtypes']!['int64']!.tolist());
  });

  test('a mapped tensor has a storage of its own, and writing to it leaves the file alone', () => {
    const { float32, int64 } = safetensors.loadFile(file);
    expect(torch.load(torch.save({ float32 })).float32.tolist()).toEqual(float32!.tolist());
    expect(torch.save({ float32 }).length).toBeLessThan(2000);
    expect(safetensors.save({ float32: float32!, int64: int64! }).length).toBeGreaterThan(0);
    float32!.fill_(1);
    expectTensors(safetensors.loadFile(file), contents['dtypes']!);
  });

  test('a file can be replaced while it is mapped, and changed in place after pread', () => {
    safetensors.saveFile({ w: torch.ones([1000]) }, at('replaced.safetensors'));
    const { w } = safetensors.loadFile(at('replaced.safetensors'));
    safetensors.saveFile({ w: torch.zeros([10]) }, at('replaced.safetensors'));
    expect(w!.sum().item()).toBe(1000);
    const read = safetensors.loadFile(at('replaced.safetensors'), { backend: 'pread' });
    fs.truncateSync(at('replaced.safetensors'), 0);
    expect(read['w']!.sum().item()).toBe(0);
  });

  test('arguments are checked', () => {
    expect(() => safetensors.safeOpen(file, 'tf2')).toThrow(new SafetensorError('framework tf2 is invalid'));
    expect(() => safetensors.safeOpen(file, { device: 'foo' as 'cpu' })).toThrow(
      new SafetensorError('device foo is invalid'),
    );
    expect(() => safetensors.loadFile(file, { devise: 'cpu' } as any)).toThrow(/'device'/);
    expect(() => safetensors.loadFile(file, { backend: 'x' } as any)).toThrow(TypeError);
    expect(() => safetensors.loadFile(at('missing.safetensors'))).toThrow(/ENOENT/);
    expect(() => safetensors.load('x' as any)).toThrow(TypeError);
    expect(safetensors.loadFile(file, 'meta')['float32']!.device).toBe('meta');
  });
});

describe('what Python refuses to save', () => {
  const w = torch.ones([2, 3]);
  const cases: [string, () => unknown, unknown, RegExp][] = [
    [
      'no dict',
      () => safetensors.save([w] as any),
      RangeError,
      /^Expected a dict of \[str, torch.Tensor\] but received <class 'list'>$/,
    ],
    [
      'no tensor',
      () => safetensors.save({ a: 1 } as any),
      RangeError,
      /^Key `a` is invalid, expected torch.Tensor but received <class 'int'>$/,
    ],
    [
      'shared',
      () => safetensors.save({ a: w, b: w }),
      torch.TorchError,
      /Some tensors share memory.*again: \[\{'a', 'b'\}\]/,
    ],
    ['overlapping', () => safetensors.save({ a: w, b: w.select(0, 0) }), torch.TorchError, /share memory/],
    [
      'not contiguous',
      () => safetensors.save({ a: w.t() }),
      RangeError,
      /^You are trying to save a non contiguous tensor: `a` which/,
    ],
    [
      'sparse',
      () => safetensors.save({ a: w.toSparse() }),
      RangeError,
      /^You are trying to save a sparse tensors: `\['a'\]` which/,
    ],
    [
      'complex128',
      () => safetensors.save({ a: w.to('complex128') }),
      TypeError,
      /can't hold torch.complex128/,
    ],
    [
      'meta',
      () => safetensors.save({ a: w.to('meta') }),
      torch.NotImplementedError,
      /Cannot copy out of meta tensor; no data!/,
    ],
    [
      'metadata',
      () => safetensors.save({ a: w }, { a: 1 } as any),
      TypeError,
      /^argument 'metadata': 'int' object is not an instance of 'str'$/,
    ],
    [
      'metadata list',
      () => safetensors.save({ a: w }, [1] as any),
      TypeError,
      /^argument 'metadata': 'list' object is not an instance of 'dict'$/,
    ],
    [
      'no folder',
      () => safetensors.saveFile({ a: w }, at('no/x')),
      SafetensorError,
      /^Error while serializing: I\/O error:/,
    ],
  ];
  test.each(cases)('%s', (_, save, type, text) => {
    expect(save).toThrow(type as any);
    expect(save).toThrow(text);
  });

  test('and what it saves', () => {
    expect(safetensors.load(safetensors.save({ a: new nn.Parameter(w) }))['a']!.requiresGrad).toBe(false);
    expect(() => safetensors.save({ a: torch.zeros([2, 0]), b: w.narrow(0, 0, 0), c: w })).not.toThrow();
    const z = torch.tensor([new torch.Complex(1, 2)]);
    expect(String(safetensors.load(safetensors.save({ z: z.conj() }))['z'])).toBe(String(z.conj()));
  });
});

describe('models', () => {
  test('saveModel writes the bytes of Python, each memory once', () => {
    safetensors.saveModel(tied(), at('tied.safetensors'));
    expect(fs.readFileSync(at('tied.safetensors')).toString('latin1')).toBe(
      theirs['model']!.toString('latin1'),
    );
    safetensors.saveModel(tied(), at('texts.safetensors'), { format: 'pt' });
    const opened = safetensors.safeOpen(at('texts.safetensors'));
    fs.writeFileSync(at('texts-py.safetensors'), theirs['model-metadata']!);
    expect(opened.metadata()).toEqual(safetensors.safeOpen(at('texts-py.safetensors')).metadata());
    expect(opened.metadata()).toEqual({ format: 'pt', 'encoder.weight': 'decoder.weight' });
  });

  test('loadModel loads them', () => {
    fs.writeFileSync(at('model.safetensors'), theirs['model']!);
    const model = new Tied();
    expect(safetensors.loadModel(model, at('model.safetensors'))).toEqual([[], []]);
    expectTensors(model.stateDict(), tied().stateDict());
    const other = new nn.Linear(2, 3);
    expect(() => safetensors.loadModel(other, at('model.safetensors'))).toThrow(
      new torch.TorchError(
        'Error(s) in loading state_dict for Linear:\n    Missing key(s) in state_dict: "bias", "weight"\n' +
          '    Unexpected key(s) in state_dict: "decoder.bias", "decoder.weight"',
      ),
    );
    expect(safetensors.loadModel(other, at('model.safetensors'), { strict: false })).toEqual([
      ['weight', 'bias'],
      ['decoder.bias', 'decoder.weight'],
    ]);
  });

  test('without one tensor that has all of the memory, nothing is saved', () => {
    const model = new nn.Linear(2, 3);
    model.weight = new nn.Parameter(torch.ones([6, 2]).narrow(0, 0, 3));
    expect(() => safetensors.saveModel(model, at('part.safetensors'))).toThrow(
      /None is covering the entire storage/,
    );
  });
});

describe('shards', () => {
  // As huggingface_hub splits: in order, larger ones alone, what shares a storage together.
  const state = {
    a: torch.ones([6]),
    b: torch.ones([6]).mul(2),
    c: torch.ones([2]).mul(3),
    d: torch.ones([100]).mul(4),
    e: torch.ones([6]).mul(5),
    f: torch.ones([2]).mul(6),
  };

  test('are divided as huggingface_hub does', () => {
    const split = safetensors.splitTorchStateDictIntoShards(state, { maxShardSize: 32 });
    expect(Object.values(split.filenameToTensors)).toEqual(
      [['d'], ['a'], ['b', 'c'], ['e', 'f']].sort((x, y) => order(x) - order(y)),
    );
    expect(split.metadata).toEqual({ total_size: 488 });
    expect(split.tensorToFilename['a']).toBe('model-00001-of-00004.safetensors');
    expect(split.isSharded).toBe(true);
    expect(safetensors.splitTorchStateDictIntoShards(state).filenameToTensors).toEqual({
      'model.safetensors': Object.keys(state),
    });
    const shared = safetensors.splitTorchStateDictIntoShards(
      { ...state, g: state.a },
      { maxShardSize: '0.032KB' },
    );
    expect(shared.tensorToFilename['g']).toBe(shared.tensorToFilename['a']);
    expect(() => safetensors.splitTorchStateDictIntoShards(state, { maxShardSize: '5XB' })).toThrow(
      RangeError,
    );
  });
  /** `d` is alone and comes when it is met: after `a`, before what was being filled then. */
  const order = (names: string[]) => ['a', 'd', 'b', 'e'].indexOf(names[0]!);

  test('are saved with an index, and loaded as one', () => {
    const target = at('sharded');
    fs.mkdirSync(target);
    safetensors.saveTorchStateDict(state, target, { metadata: { made: 'é' } });
    expect(fs.readdirSync(target)).toEqual(['model.safetensors']);
    expectTensors(safetensors.loadFile(target), state);
    fs.writeFileSync(path.join(target, 'other.txt'), '');
    safetensors.saveTorchStateDict({ ...state, g: state.a }, target, {
      maxShardSize: 32,
      metadata: { made: 'é' },
    });
    const files = fs.readdirSync(target);
    expect(files).toEqual([
      ...[1, 2, 3, 4].map((i) => `model-0000${i}-of-00004.safetensors`),
      'model.safetensors.index.json',
      'other.txt',
    ]);
    expectTensors(safetensors.loadFile(target), state);
    expectTensors(
      safetensors.loadFile(path.join(target, 'model.safetensors.index.json'), { backend: 'pread' }),
      state,
    );
    expect(safetensors.safeOpen(path.join(target, files[0]!)).metadata()).toEqual({ format: 'pt' });
    const text = fs.readFileSync(path.join(target, 'model.safetensors.index.json'), 'utf8');
    expect(text).toBe(
      runPython('import json\nresult = json.dumps(input, indent=2)', {
        metadata: { total_size: 488, made: 'é', g: 'a' },
        weight_map: JSON.parse(text).weight_map,
      }),
    );
    fs.rmSync(path.join(target, files[1]!));
    expect(() => safetensors.loadFile(target)).toThrow(/ENOENT/);
    safetensors.saveTorchStateDict(state, target, { maxShardSize: '1MB' });
    expect(fs.readdirSync(target)).toEqual(['model.safetensors', 'other.txt']);
  });

  test('an index that lies is an error', () => {
    const target = at('lying');
    fs.mkdirSync(target);
    const index = path.join(target, 'x.safetensors.index.json');
    const put = (value: unknown) =>
      fs.writeFileSync(index, typeof value === 'string' ? value : JSON.stringify(value));
    expect(() => safetensors.loadFile(target)).toThrow(/holds no safetensors file/);
    safetensors.saveFile({ a: torch.ones([1]) }, path.join(target, 'one.safetensors'));
    for (const value of [
      '{',
      '[]',
      {},
      { weight_map: [] },
      ...['../x', '/x', 'a/b', '', '..', 3].map((file) => ({ weight_map: { a: file } })),
    ]) {
      put(value);
      expect(() => safetensors.loadFile(target), JSON.stringify(value)).toThrow(SafetensorError);
    }
    put({ weight_map: { b: 'one.safetensors' } });
    expect(() => safetensors.loadFile(target)).toThrow('File does not contain tensor b');
  });
});

describe('hostile files', () => {
  // Where Python's text has a place in the JSON or the words of its parser.
  const start = (text: string) =>
    text.replace(/ at line .*$/, '').replace(/: invalid utf-8 sequence .*$/, '');
  const other = new Set(['no-json', 'trailing', 'array', 'no-header', 'deep', 'surrogate', 'offsets-1']);

  test.each(Object.entries(fixtures.hostile))('%s', (name, { data, error }) => {
    const file = at('hostile.safetensors');
    fs.writeFileSync(file, Buffer.from(data, 'base64'));
    for (const backend of ['mmap', 'pread'] as const) {
      const load = () => safetensors.loadFile(file, { backend });
      expect(load).toThrow(SafetensorError);
      if (!other.has(name)) expect(load).toThrow(start(error));
      else expect(load).toThrow('Error while deserializing header: invalid JSON in header: ');
    }
    expect(() => safetensors.load(Buffer.from(data, 'base64'))).toThrow(SafetensorError);
  });

  test('a name that is there twice', () => {
    const info = '{"dtype":"U8","shape":[1],"data_offsets":[0,1]}';
    const header = Buffer.from(`{"a":${info},"a":${info}}`);
    const data = Buffer.concat([Buffer.alloc(8), header, Buffer.alloc(1)]);
    data.writeUInt32LE(header.length, 0);
    expect(() => safetensors.load(data)).toThrow(
      'Error while deserializing: invalid JSON in header: duplicate field `a`',
    );
  });

  test('a tensor at an odd place is read all the same', () => {
    const header = Buffer.from(
      '{"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]},"b":{"dtype":"F32","shape":[1],"data_offsets":[1,5]}}',
    );
    const data = Buffer.concat([Buffer.alloc(8), header, Buffer.from([7, 0, 0, 0x80, 0x3f])]);
    data.writeUInt32LE(header.length, 0);
    fs.writeFileSync(at('odd.safetensors'), data);
    expect(safetensors.loadFile(at('odd.safetensors'))['b']!.item()).toBe(1);
  });

  test('changed anywhere, a header is an error or another header', () => {
    const data = theirs['metadata']!;
    let refused = 0;
    for (let i = 0; i < data.length - 24; i++) {
      for (const byte of [0, 0x22, 0x7d, 0x39, 0xff]) {
        const changed = Buffer.from(data);
        changed[i] = byte;
        try {
          for (const tensor of Object.values(safetensors.load(changed))) tensor.tolist();
        } catch (error) {
          refused++;
          expect(error).toBeInstanceOf(SafetensorError);
        }
      }
    }
    expect(refused).toBeGreaterThan(data.length);
  });
});
