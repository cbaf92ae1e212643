/** The formats before PyTorch 1.6, and the pickle protocols: the bytes of Python, and its files read. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { load, save } from '../../../src/serialization';
import { torch } from '../../../src/torch';
import { expectSame } from '../../helpers/checkOp';
import { runPython, toWire } from '../../helpers/python';
import { cases, prelude } from '../cases';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-legacy-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const writeTar = fs.readFileSync(path.join(__dirname, 'writeTar.py'), 'utf8');

/**
 * Keys of storages are addresses in Python: before files are compared,
 * keys get numbers in the order in which they are met, and storages their keys' order.
 */
const normalize = `
import pickle, pickletools, re, struct
key = re.compile(rb'X.\\0\\0\\0(9[0-9]{13}|[1-9][0-9]{12,14})')
def parts(data):
    f = io.BytesIO(data)
    ends = []
    for _ in range(5):
        for op, arg, pos in pickletools.genops(f):
            pass
        ends.append(f.tell())
    return [data[a:b] for a, b in zip([0] + ends, ends)], data[ends[-1]:]
def normal(data):
    pickles, rest = parts(data)
    keys = pickle.loads(pickles[4])
    assert keys == sorted(keys)
    sizes = {}
    order = []
    for m in key.finditer(pickles[3]):
        if m[1].decode() in keys and m[1] not in order:
            order.append(m[1])
    number = {k: b'%03d' % i for i, k in enumerate(order)}
    main = key.sub(lambda m: b'X\\3\\0\\0\\0' + number[m[1]] if m[1] in number else m[0], pickles[3])
    return pickles[:3], main, rest, [number[k.encode()] for k in keys]
`;

describe('the format before PyTorch 1.6', () => {
  const ours = cases.map(([, , make]) => {
    torch.manualSeed(0);
    return save(make(), { _useNewZipfileSerialization: false });
  });
  const theirs: { same: string; data: Buffer }[] = runPython(
    `${prelude}${normalize}
def storages(data, keys, size_of):
    out = {}
    at = 0
    for k in keys:
        n, = struct.unpack_from('<q', data, at)
        out[k] = data[at:at + 8 + n * size_of[k]]
        at += 8 + n * size_of[k]
    assert at == len(data)
    return out
def entry(code, ours):
    buffer = io.BytesIO()
    torch.save(make(code), buffer, _use_new_zipfile_serialization=False)
    data = buffer.getvalue()
    a, b = normal(data), normal(ours)
    if a[0] != b[0]: return {'same': 'header', 'data': data}
    if a[1] != b[1]: return {'same': 'pickle', 'data': data}
    # Element sizes, by the storages' classes in the pickle.
    size_of = {}
    class Reader(pickle.Unpickler):
        def find_class(self, module, name):
            if module == 'torch' and name.endswith('Storage') or name == 'UntypedStorage':
                return name
            return lambda *args: Bag()
        def persistent_load(self, id):
            dtypes = torch.storage._storage_type_to_dtype_map()
            size_of[id[2].encode()] = 1 if id[1] == 'UntypedStorage' else torch._utils._element_size(dtypes[id[1]])
            return Bag()
    class Bag(dict):
        def __setstate__(self, state): pass
        def __hash__(self): return id(self)
    try:
        Reader(io.BytesIO(a[1])).load()
    except (TypeError, AttributeError):
        pass
    if any(k not in size_of for k in a[3]): return {'same': 'not compared', 'data': data}
    same = storages(a[2], a[3], size_of) == storages(b[2], b[3], size_of)
    return {'same': 'yes' if same else 'storages', 'data': data}
result = [entry(code, data) for code, data in zip(input[0], input[1])]`,
    [cases.map(([, code]) => code), ours.map((data) => data)],
  );

  test.each(cases.map((entry, i) => [entry[0], i] as const))('%s: the bytes of Python', (_, i) => {
    expect(theirs[i]!.same).toBe('yes');
  });

  test.each(cases.map((entry, i) => [entry[0], i] as const))('%s: loaded, as the zip archive is', (_, i) => {
    torch.manualSeed(0);
    // Both forms of the same object, saved again in one format.
    expect(save(load(theirs[i]!.data)).equals(save(load(save(cases[i]![2]()))))).toBe(true);
    expect(save(load(ours[i]!)).equals(save(load(theirs[i]!.data)))).toBe(true);
  });
});

describe('reading the format before PyTorch 1.6', () => {
  const object = `{'a': torch.arange(6.).reshape(2, 3), 'b': [1, 2.0, (3, 'x')], 'p': torch.nn.Parameter(torch.ones(2)),
    'f8': torch.ones(2).to(torch.float8_e5m2), 'q': torch.quantize_per_tensor(torch.ones(2), 0.5, 1, torch.quint8)}`;
  const legacy = (extra = '') =>
    runPython(
      `import io\nb = io.BytesIO()\ntorch.save(${object}, b, _use_new_zipfile_serialization=False${extra})\nresult = b.getvalue()`,
    ) as Buffer;

  const check = (loaded: any) => {
    expect(loaded.a.tolist()).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(loaded.b).toEqual([1, 2, [3, 'x']]);
    expect(loaded.p).toBeInstanceOf(torch.nn.Parameter);
    expect(loaded.f8.dtype).toBe('float8_e5m2');
    expect(loaded.q.dequantize().tolist()).toEqual([1, 1]);
  };

  test('from a path, from bytes, to another device', () => {
    const file = path.join(folder, 'old.pt');
    const data = legacy();
    fs.writeFileSync(file, data);
    check(load(file));
    check(load(data));
    check(load(new Uint8Array(data).buffer));
    const plain = save([torch.ones([2])], { _useNewZipfileSerialization: false });
    expect(load(plain, { mapLocation: 'meta' })[0].device).toBe('meta');
  });

  test('protocols 1 to 5', () => {
    for (const protocol of [1, 2, 3, 4, 5]) check(load(legacy(`, pickle_protocol=${protocol}`)));
  });

  test('pickles longer than what is read at first', () => {
    const data = runPython(
      "import io\nb = io.BytesIO()\ntorch.save({'text': 'x' * 1000000, 't': torch.ones(300000)}, b, _use_new_zipfile_serialization=False)\nresult = b.getvalue()",
    );
    const loaded = load(data);
    expect(loaded.text.length).toBe(1000000);
    expect(loaded.t.sum().item()).toBe(300000);
  });

  test('a machine with the other byte order wrote the same bytes', () => {
    const data = legacy();
    const at = data.indexOf('little_endian') + 'little_endian'.length;
    const key = data.indexOf(0x88, at);
    data[key] = 0x89;
    check(load(data));
  });

  test('parts of storages, as PyTorch before 0.4 saved them', () => {
    const data = runPython(`
import io, pickle
class Storage:
    pass
class Pickler(pickle._Pickler):
    def persistent_id(self, x):
        if isinstance(x, Storage):
            return ('storage', torch.FloatStorage, '94000000000001', 'cpu', 6, x.view)
class Rebuild:
    def __init__(self, *args):
        self.args = args
    def __reduce__(self):
        return torch._utils._rebuild_tensor, self.args
whole, part = Storage(), Storage()
whole.view, part.view = None, ('94000000000002', 2, 3)
b = io.BytesIO()
for x in (torch.serialization.MAGIC_NUMBER, 1001, {'little_endian': True}):
    pickle.dump(x, b, 2)
Pickler(b, 2).dump([Rebuild(whole, 0, (2, 3), (3, 1)), Rebuild(part, 1, (2,), (1,))])
pickle.dump(['94000000000001'], b, 2)
b.flush()
import struct
b.write(struct.pack('<q6f', 6, *range(6)))
data = b.getvalue()
theirs = torch.load(io.BytesIO(data))
result = {'data': data, 'theirs': theirs}`);
    const loaded = load(data.data);
    expect(loaded.map((t: any) => t.tolist())).toEqual([
      [
        [0, 1, 2],
        [3, 4, 5],
      ],
      [3, 4],
    ]);
    loaded.forEach((t: any, i: number) => {
      expectSame(t, data.theirs[i], `tensor ${i}`);
    });
    loaded[0].fill_(7);
    expect(loaded[1].tolist()).toEqual([7, 7]);
  });

  test('cut off anywhere, or changed: an error of this package', () => {
    const good = runPython(
      'import io\nb = io.BytesIO()\ntorch.save([torch.ones(3), "x"], b, _use_new_zipfile_serialization=False)\nresult = b.getvalue()',
    ) as Buffer;
    for (let length = 0; length < good.length; length++) {
      expect(() => load(good.subarray(0, length)), `${length} bytes`).toThrow(torch.TorchError);
    }
    let refused = 0;
    for (let at = 0; at < good.length; at++) {
      for (const value of [0, 0xff, good[at]! ^ 1, good[at]! ^ 0x40]) {
        const changed = Buffer.from(good);
        changed[at] = value;
        try {
          load(changed);
        } catch (error) {
          refused++;
          const known = error instanceof torch.TorchError || error instanceof RangeError;
          expect(known, `byte ${at} = ${value}: ${(error as Error).stack}`).toBe(true);
        }
      }
    }
    expect(refused).toBeGreaterThan(good.length);
    expect(() => load(Buffer.from('\x80\x02K\x05.', 'latin1'))).toThrow(
      'Invalid magic number; corrupt file?',
    );
    for (const value of ["{'a': 1}", "{'a': torch.ones(2)}", '[1, 2]']) {
      const bare = runPython(`import pickle\nresult = pickle.dumps(${value})`);
      expect(() => load(bare)).toThrow(
        /^Invalid magic number; corrupt file\? If it is a bare pickle, of pickle\.dump/,
      );
    }
  });
});

describe('the format of PyTorch 0.1', () => {
  const make = `
a = torch.arange(6.).reshape(2, 3)
b = torch.arange(4, dtype=torch.int64)

x = collections.OrderedDict([('a', a), ('t', a.t()), ('b', b), ('same', b), ('scalar', torch.tensor(2.5, dtype=torch.float64)), ('n', (1, 2.0))])
`;
  test.each([2, 1])('protocol %i, as Python loads it', (protocol) => {
    const file = path.join(folder, `tar${protocol}.pt`);
    const made = runPython(
      `${writeTar}\n${make}\nopen(input[0], 'wb').write(write_tar(x, input[1]))\nloaded = torch.load(input[0], weights_only=False)\nresult = [loaded[k] for k in ('a', 't', 'b', 'same', 'scalar')]`,
      [file, protocol],
    );
    const loaded = load(file);
    expect(Object.keys(loaded)).toEqual(['a', 't', 'b', 'same', 'scalar', 'n']);
    ['a', 't', 'b', 'same', 'scalar'].forEach((name, i) => {
      expectSame(loaded[name], made[i], name);
    });
    expect(loaded.same).toBe(loaded.b);
    expect(loaded.n).toEqual([1, 2]);
    loaded.a.fill_(1);
    expect(loaded.t.sum().item()).toBe(6);
    const data = fs.readFileSync(file);
    expect(load(data).b.tolist()).toEqual([0, 1, 2, 3]);
    for (const length of [512, 600, 2000]) {
      expect(() => load(data.subarray(0, length)), `${length}`).toThrow(torch.TorchError);
    }
  });

  test('storages that are parts of others', () => {
    const file = path.join(folder, 'views.pt');
    const theirs = runPython(
      `${writeTar}
base = torch.arange(10.)
part = torch.arange(3.)
class Whole:
    pass
part.whole, part.start = base, 4
open(input, 'wb').write(write_tar([base, part], views=[part]))
result = torch.load(input, weights_only=False)`,
      file,
    );
    const loaded = load(file);
    expect(loaded[1].tolist()).toEqual([4, 5, 6]);
    expect(toWire(loaded)).toEqual(theirs);
    loaded[0].fill_(1);
    expect(loaded[1].tolist()).toEqual([1, 1, 1]);
  });
});

describe('pickle protocols', () => {
  const protocols = [3, 4, 5];
  const theirs: string[][] = runPython(
    `${prelude}
def entry(code, protocol):
    buffer = io.BytesIO()
    torch.save(make(code), buffer, pickle_protocol=protocol)
    return buffer.getvalue()
result = [[entry(code, protocol) for code in input[0]] for protocol in input[1]]`,
    [cases.map(([, code]) => code), protocols],
  );
  test.each(protocols)('%i: the bytes of Python', (protocol) => {
    const files = theirs[protocols.indexOf(protocol)]! as unknown as Buffer[];
    const differ = cases.filter(([, , make], i) => {
      torch.manualSeed(0);
      return !save(make(), { pickleProtocol: protocol }).equals(files[i]!);
    });
    expect(differ.map(([name]) => name)).toEqual([]);
  });

  test.each(protocols)('%i: saved again, the same bytes', (protocol) => {
    const files = theirs[protocols.indexOf(protocol)]! as unknown as Buffer[];
    const differ = cases.filter(
      ([name], i) =>
        !name.includes('float parameters') &&
        !save(load(files[i]!), { pickleProtocol: protocol }).equals(files[i]!),
    );
    expect(differ.map(([name]) => name)).toEqual([]);
  });

  test('frames end where those of Python do', () => {
    const code = `{'list': [f'{"ab" * 50}{i}' for i in range(3000)], 'long': 'x' * 70000, 'bytes': b'y' * 65536, 'edge': 'z' * 65535, 'n': list(range(50000)), 'e': 1}`;
    const data = runPython(
      `import io\nb = io.BytesIO()\ntorch.save(${code}, b, pickle_protocol=4)\nresult = b.getvalue()`,
    ) as Buffer;
    const ours = save(
      {
        list: Array.from({ length: 3000 }, (_, i) => `${'ab'.repeat(50)}${i}`),
        long: 'x'.repeat(70000),
        bytes: Buffer.alloc(65536, 'y'),
        edge: 'z'.repeat(65535),
        n: Array.from({ length: 50000 }, (_, i) => i),
        e: 1,
      },
      { pickleProtocol: 4 },
    );
    expect(ours.equals(data)).toBe(true);
  });

  test('others are refused', () => {
    expect(() => save(1, { pickleProtocol: 6 })).toThrow('pickle protocol must be <= 5');
    expect(() => save(1, { pickleProtocol: 1 })).toThrow(RangeError);
    expect(() => save(1, { pickleProtocl: 4 } as any)).toThrow(/pickleProtocol/);
    expect(save(1, { pickleProtocol: -1 }).equals(save(1, { pickleProtocol: 5 }))).toBe(true);
  });
});
