/** NumPy's files: read as NumPy wrote them, written with its bytes, and refused where they are hostile. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, expectTypeOf, test } from 'vitest';
import torch, { type Tensor } from '../../src';
import { messageOf } from '../helpers/errors';
import { runPython, tensorBytes } from '../helpers/python';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-numpy-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

const dtypes = [
  ...['bool', 'uint8', 'int8', 'uint16', 'int16', 'uint32', 'int32', 'uint64', 'int64'],
  ...['float16', 'float32', 'float64', 'complex64', 'complex128'],
] as const;

/** What Python makes: arrays, their files in several variants, archives, and the errors for broken ones. */
const theirs: {
  arrays: Record<string, { shape: number[]; dtype: string; bytes: Buffer }>;
  files: Record<string, Buffer>;
  errors: Record<string, [string, string]>;
} = runPython(
  `
import io, os, zipfile, numpy as np
rng = np.random.default_rng(0)
def values(dtype, shape):
    bits = rng.integers(0, 256, size=int(np.prod(shape)) * np.dtype(dtype).itemsize, dtype=np.uint8)
    if dtype == 'bool': bits = bits % 2
    return np.frombuffer(bits.tobytes(), dtype=dtype).reshape(shape)
arrays = {}
for dtype in input['dtypes']:
    arrays[dtype] = values(dtype, (3, 4))
    arrays[dtype + '-0d'] = values(dtype, ())
arrays['empty'] = np.zeros((0, 3), np.float32)
arrays['empty-1d'] = np.zeros((0,), np.int64)
arrays['one'] = values('float32', (1,))
arrays['column'] = values('float32', (1, 5, 1))
arrays['long'] = values('float32', (70000,))
arrays['fortran'] = np.asfortranarray(values('int16', (3, 4, 5)))
arrays['fortran-0'] = np.asfortranarray(values('float64', (2, 3))).T
arrays['strided'] = values('int32', (6, 6))[::2, 1:]
arrays['dims'] = values('uint8', (1,) * 20 + (2,))
files = {}
def write(name, write):
    path = os.path.join(input['folder'], name)
    write(path)
    files[name] = open(path, 'rb').read()
for name, array in arrays.items():
    write(name + '.npy', lambda f: np.save(f, array))
for dtype in input['dtypes']:
    big = arrays[dtype].astype(arrays[dtype].dtype.newbyteorder('>'))
    write('big-' + dtype + '.npy', lambda f: np.save(f, big))
def versioned(version):
    def save(f):
        with open(f, 'wb') as fp: np.lib.format.write_array(fp, arrays['float32'], version=version)
    return save
write('v2.npy', versioned((2, 0)))
write('v3.npy', versioned((3, 0)))
write('a.npz', lambda f: np.savez(f, arrays['float32'], arrays['fortran'], x=arrays['bool'], **{'é': arrays['int64-0d'], 'files': arrays['one']}))
write('none.npz', lambda f: np.savez(f))
write('c.npz', lambda f: np.savez_compressed(f, x=arrays['long'], y=arrays['fortran'], z=arrays['empty']))
with zipfile.ZipFile(os.path.join(input['folder'], 'mixed.npz'), 'w') as z:
    z.writestr('x.npy', files['float32.npy'])
    z.writestr('note.txt', b'hello')
write('structured.npy', lambda f: np.save(f, np.zeros(2, dtype=[('a', 'i4'), ('b', 'f8')])))
write('text.npy', lambda f: np.save(f, np.array(['ab'])))
write('bytes.npy', lambda f: np.save(f, np.array([b'ab'])))
write('time.npy', lambda f: np.save(f, np.zeros(1, 'M8[ns]')))
write('long-double.npy', lambda f: np.save(f, np.zeros(1, np.longdouble)))
write('object.npy', lambda f: np.save(f, np.array([None, 1], dtype=object)))
def file(header, version=b'\\x01\\x00', data=b'\\0' * 64, size=None):
    length = (len(header) if size is None else size).to_bytes(2 if version[0] == 1 else 4, 'little')
    return b'\\x93NUMPY' + version + length + header + data
good = b"{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }"
hostile = {
    'empty': b'',
    'short': b'\\x93NUM',
    'magic': b'\\x93NUMPX' + b'\\0' * 50,
    'cut': b'\\x93NUMPY\\x01',
    'version': file(good, b'\\x04\\x00'),
    'minor': file(good, b'\\x01\\x01'),
    'header-cut': file(good, size=5000),
    'header-4gb': file(good, b'\\x02\\x00', size=2**32 - 1),
    'data-cut': file(good, data=b'\\0' * 23),
    'header-long': file(good + b' ' * 10000),
    'no-dict': file(b'[1, 2]'),
    'keys': file(b"{'descr': '<f4', 'fortran_order': False}"),
    'more-keys': file(b"{'descr': '<f4', 'fortran_order': False, 'shape': (2,), 'x': 1}"),
    'shape-list': file(b"{'descr': '<f4', 'fortran_order': False, 'shape': [2]}"),
    'shape-float': file(b"{'descr': '<f4', 'fortran_order': False, 'shape': ('a',)}"),
    'order': file(b"{'descr': '<f4', 'fortran_order': 1, 'shape': (2,)}"),
    'descr-number': file(b"{'descr': 4, 'fortran_order': False, 'shape': (2,)}"),
    'descr-unknown': file(b"{'descr': '<q9', 'fortran_order': False, 'shape': (2,)}"),
    'call': file(b"{'descr': print(1), 'fortran_order': False, 'shape': (2,)}"),
    'deep': file(b'[' * 4000),
    'huge': file(b"{'descr': '<f4', 'fortran_order': False, 'shape': (1000000, 1000000)}"),
    'overflow': file(b"{'descr': '<f4', 'fortran_order': False, 'shape': (4294967296, 4294967296, 4294967296)}"),
    'negative': file(b"{'descr': '<f4', 'fortran_order': False, 'shape': (-1,)}"),
    'dims': file(b"{'descr': '<f4', 'fortran_order': False, 'shape': (" + b'1, ' * 65 + b')}'),
}
errors = {}
for name, data in hostile.items():
    files['hostile-' + name] = data
    try:
        np.load(io.BytesIO(data))
        errors[name] = ['none', '']
    except Exception as e:
        errors[name] = [type(e).__name__, str(e)]
result = {
    'arrays': {n: {'shape': list(a.shape), 'dtype': str(a.dtype), 'bytes': a.tobytes()} for n, a in arrays.items()},
    'files': files,
    'errors': errors,
}`,
  { dtypes, folder },
);

const arrays = Object.entries(theirs.arrays);

function expectArray(tensor: Tensor, name: string): void {
  const { shape, dtype, bytes } = theirs.arrays[name]!;
  expect([...tensor.shape]).toEqual(shape);
  expect(tensor.dtype).toBe(dtype);
  expect(Buffer.from(tensorBytes(tensor)).equals(bytes)).toBe(true);
}

describe('torch.numpy.load', () => {
  test.each(arrays)('%s', (name) => {
    expectArray(torch.numpy.load(at(`${name}.npy`)), name);
    expectArray(torch.numpy.load(theirs.files[`${name}.npy`]!), name);
  });

  test.each(dtypes)('big-endian %s', (dtype) => {
    expectArray(torch.numpy.load(at(`big-${dtype}.npy`)), dtype);
  });

  test.each(['v2', 'v3'])('header of version %s', (name) => {
    expectArray(torch.numpy.load(pathToFileURL(at(`${name}.npy`))), 'float32');
  });

  test('Fortran order becomes strides', () => {
    const x = torch.numpy.load(at('fortran.npy'));
    expect(x.stride()).toEqual([1, 3, 12]);
  });

  test('the kind of the file is in the type where the name tells it', () => {
    expectTypeOf<ReturnType<typeof torch.numpy.load<'x.npy'>>>().toEqualTypeOf<Tensor>();
    expectTypeOf<ReturnType<typeof torch.numpy.load<'x.npz'>>['files']>().toEqualTypeOf<string[]>();
    expectTypeOf<ReturnType<typeof torch.numpy.load<string>>>().toBeAny();
  });

  test('what Python 2 wrote: integers with L', () => {
    const file = theirs.files['float32.npy']!.toString('latin1').replace('(3, 4), }  ', '(3L, 4L), }');
    expectArray(torch.numpy.load(Buffer.from(file, 'latin1')), 'float32');
  });

  test('mmapMode reads on demand; only r+ writes to the file', () => {
    const file = at('mapped.npy');
    fs.writeFileSync(file, theirs.files['long.npy']!);
    const x = torch.numpy.load(file, { mmapMode: 'c' });
    expectArray(x, 'long');
    x.fill_(3);
    expectArray(torch.numpy.load(file, { mmapMode: 'r' }), 'long');
    torch.numpy.load(file, { mmapMode: 'r+' }).fill_(2);
    expect(torch.numpy.load(file).eq(2).all().item()).toBe(true);
    expectArray(torch.numpy.load(at('fortran.npy'), { mmapMode: 'r' }), 'fortran');
    expectArray(torch.numpy.load(at('empty.npy'), { mmapMode: 'r' }), 'empty');
    expect(() => torch.numpy.load(at('big-int32.npy'), { mmapMode: 'r' })).toThrow(/byte order/);
    expect(() => torch.numpy.load(theirs.files['one.npy']!, { mmapMode: 'r' })).toThrow(/path/);
    expect(() => torch.numpy.load(file, { mmapMode: 'w+' as any })).toThrow(TypeError);
  });

  test('options are checked', () => {
    expect(() => torch.numpy.load(at('one.npy'), { mmapmode: 'r' } as any)).toThrow(/mmapMode/);
    expect(() => torch.numpy.load(at('one.npy'), { allowPickle: true } as any)).toThrow(/never loaded/);
    expect(() => torch.numpy.load(3 as any)).toThrow(TypeError);
    expect(() => torch.numpy.load(at('missing.npy'))).toThrow(/ENOENT/);
  });
});

describe('.npz', () => {
  test('is opened, and each array read when asked for', () => {
    const data = torch.numpy.load(at('a.npz'));
    expect(data.files).toEqual(['x', 'é', 'files', 'arr_0', 'arr_1']);
    expect(data.size).toBe(5);
    expectArray(data.get('arr_0'), 'float32');
    expectArray(data['arr_1'], 'fortran');
    expectArray(data.x, 'bool');
    expectArray(data.é, 'int64-0d');
    expectArray(data.get('files.npy'), 'one');
    expect([...data]).toEqual(data.files);
    expect([...data.entries()].map(([name]) => name)).toEqual(data.files);
    expect(Object.keys({ ...data })).toEqual(['x', 'é', 'arr_0', 'arr_1']);
    expect([data.has('x'), data.has('x.npy'), data.has('y')]).toEqual([true, true, false]);
    expect(() => data.get('y')).toThrow('y is not a file in the archive');
    expect(String(data)).toBe(`NpzFile '${at('a.npz')}' with keys: x, é, files, arr_0, arr_1`);
    data.close();
    expect(() => data.x).toThrow(/closed/);
  });

  test('compressed, empty, and with other files inside', () => {
    const data = torch.numpy.load(theirs.files['c.npz']!);
    expectArray(data.x, 'long');
    expectArray(data.y, 'fortran');
    expectArray(data.z, 'empty');
    expect(torch.numpy.load(at('none.npz')).files).toEqual([]);
    const mixed = torch.numpy.load(at('mixed.npz'));
    expectArray(mixed.x, 'float32');
    expect(String(mixed['note.txt'])).toBe('hello');
    mixed.close();
  });

  test('damaged ones are errors', () => {
    for (const name of ['a.npz', 'c.npz']) {
      const file = theirs.files[name]!;
      const readAll = (bytes: Buffer) => [...torch.numpy.load(bytes).values()];
      expect(readAll(file).length).toBeGreaterThan(2);
      for (const size of [4, 30, 100, file.length >> 1, file.length - 1])
        expect(() => readAll(file.subarray(0, size)), `${size}`).toThrow(
          /^this is no valid \.npz file: it (has no zip directory|is too short for a zip archive)$/,
        );
      const flipped = Buffer.from(file);
      flipped[190]! ^= 1;
      expect(() => readAll(flipped)).toThrow(/the checksum of .* is wrong|can't be unpacked/);
    }
    // A record that unpacks to more than the directory says.
    const bomb = Buffer.from(theirs.files['c.npz']!);
    const entry = bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bomb.writeUInt32LE(1000, entry + 24);
    expect(() => torch.numpy.load(bomb).x).toThrow(/can't be unpacked/);
  });
});

describe('torch.numpy.save', () => {
  test('writes the bytes of NumPy', () => {
    for (const [name] of arrays) {
      const file = theirs.files[`${name}.npy`]!;
      const x = torch.numpy.load(file);
      expect(torch.numpy.save(x).equals(file), name).toBe(true);
    }
    const whole = torch.arange(36, { dtype: 'int32' }).view(6, 6);
    const strided = whole.narrow(1, 1, 5);
    expect(strided.isContiguous()).toBe(false);
    expect(torch.numpy.save(strided).equals(torch.numpy.save(strided.clone()))).toBe(true);
  });

  test('adds the ending, takes nested arrays, and replaces a file whole', () => {
    torch.numpy.save(at('plain'), [1.5, 2]);
    expect(torch.numpy.load(at('plain.npy')).tolist()).toEqual([1.5, 2]);
    expect(() => torch.numpy.save(at('plain'), torch.ones([1], { dtype: 'bfloat16' }))).toThrow(TypeError);
    expect(torch.numpy.load(at('plain.npy')).tolist()).toEqual([1.5, 2]);
    expect(() => torch.numpy.save(at('plain') as any)).toThrow(
      "missing 1 required positional argument: 'arr'",
    );
  });

  test('refuses what tensor.numpy() refuses', () => {
    const { save } = torch.numpy;
    expect(() => save(torch.ones([2], { requiresGrad: true }))).toThrow(
      /^Can't call numpy\(\) on Tensor that requires grad/,
    );
    expect(() => save(torch.ones([2]).toSparse())).toThrow(
      /^can't convert sparse_coo layout tensor to numpy/,
    );
    expect(() => save(torch.ones([2], { device: 'meta' }))).toThrow(/^can't convert meta device type tensor/);
    expect(() => save(torch.ones([2], { dtype: 'complex64' }).conj())).toThrow(/conjugate bit/);
    expect(() => save(torch.ones([2]).to('float8_e5m2'))).toThrow(/NumPy has no type for float8_e5m2/);
  });

  test('savez writes the bytes of NumPy, and NumPy reads what savezCompressed writes', () => {
    const { arr_0, arr_1, x, é } = torch.numpy.load(at('a.npz'));
    const one = torch.numpy.load(at('one.npy'));
    expect(torch.numpy.savez(arr_0, arr_1, { x, é, files: one }).equals(theirs.files['a.npz']!)).toBe(true);
    expect(torch.numpy.savez().equals(theirs.files['none.npz']!)).toBe(true);
    torch.numpy.savez(at('again'), arr_0, arr_1, { x, é, files: one });
    expect(fs.readFileSync(at('again.npz')).equals(theirs.files['a.npz']!)).toBe(true);
    expect(() => torch.numpy.savez(x, { arr_0: x })).toThrow(
      'Cannot use un-named variables and keyword arr_0',
    );
    const zeros = torch.zeros([1000, 1000]);
    torch.numpy.savezCompressed(at('zeros.npz'), { zeros, x });
    expect(fs.statSync(at('zeros.npz')).size).toBeLessThan(20_000);
    expect(
      runPython(
        "import numpy as np\nf = np.load(input)\nresult = [f['zeros'].shape, float(f['zeros'].sum()), f['x'].tobytes()]",
        at('zeros.npz'),
      ),
    ).toEqual([[1000, 1000], 0, theirs.arrays['bool']!.bytes]);
  });
});

describe('hostile files', () => {
  const classOf: Record<string, unknown> = {
    ValueError: RangeError,
    TypeError,
    EOFError: torch.TorchError,
  };
  // Where Python's text names its own options and functions, or another part of Python speaks.
  const neither =
    'This is neither a .npy nor a .npz file; if it contains pickled (object) data, that is never loaded';
  const own: Record<string, string> = {
    short: neither,
    magic: neither,
    'header-long':
      'Header info length (10059) is large and may not be safe to load securely.\nTo allow loading, adjust `maxHeaderSize`.',
    call: `Cannot parse header: "{'descr': print(1), 'fortran_order': False, 'shape': (2,)}"`,
    deep: `Cannot parse header: '${'['.repeat(4000)}'`,
    huge: 'EOF: reading array data, expected 4000000000000 bytes got 64',
    overflow: 'shape is not valid: (4294967296, 4294967296, 4294967296)',
    negative: 'shape is not valid: (-1,)',
  };

  test.each(Object.keys(theirs.errors))('%s', (name) => {
    const [type, text] = theirs.errors[name]!;
    expect(type).not.toBe('none');
    const load = () => torch.numpy.load(theirs.files[`hostile-${name}`]!);
    expect(load).toThrow(name in own ? RangeError : (classOf[type] as any));
    expect(messageOf(load)).toBe(own[name] ?? text);
  });

  test('types that tensors lack are named', () => {
    const only = /^can't convert np.ndarray of type numpy\.(\w+)\. The only supported types are: float64/;
    const names = ['structured', 'text', 'bytes', 'time', 'long-double'].map((name) => {
      try {
        torch.numpy.load(at(`${name}.npy`));
        return 'loaded';
      } catch (error) {
        expect(error).toBeInstanceOf(TypeError);
        return only.exec((error as Error).message)?.[1];
      }
    });
    expect(names).toEqual(['void', 'str_', 'bytes_', 'datetime64', 'longdouble']);
    expect(() => torch.numpy.load(at('object.npy'))).toThrow(
      new RangeError('Object arrays cannot be loaded when allow_pickle=False'),
    );
  });

  test('cut off anywhere, a file is an error', () => {
    const file = theirs.files['complex64.npy']!;
    expect(() => torch.numpy.load(file.subarray(0, 0))).toThrow('No data left in file');
    for (let size = 1; size < 6; size++)
      expect(() => torch.numpy.load(file.subarray(0, size)), `${size}`).toThrow(/neither a .npy nor/);
    for (let size = 6; size < file.length; size++)
      expect(() => torch.numpy.load(file.subarray(0, size)), `${size}`).toThrow(
        /^EOF: reading [a-z ]+, expected \d+ bytes got \d+$/,
      );
  });
});
