/** What `torch.load` makes of Python's files, and what it refuses. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { addSafeGlobals, clearSafeGlobals, load, save } from '../../src/serialization';
import { ArchiveWriter } from '../../src/serialization/archive';
import { torch } from '../../src/torch';
import { expectSame } from '../helpers/checkOp';
import { runPython } from '../helpers/python';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-load-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
afterEach(() => clearSafeGlobals());

/** The file that Python writes for the object that `code` makes. */
function saved(code: string): Buffer {
  return runPython(
    `import io, collections\n${code}\nb = io.BytesIO()\ntorch.save(x, b)\nresult = b.getvalue()`,
  );
}

/** A file with this pickle and these storages. */
function archive(pickle: Uint8Array | string, storages: Uint8Array[] = []): Buffer {
  const parts: Uint8Array[] = [];
  const zip = new ArchiveWriter({ write: (bytes) => void parts.push(bytes) }, 'archive');
  zip.add('data.pkl', typeof pickle === 'string' ? Buffer.from(pickle, 'latin1') : pickle);
  zip.add('byteorder', Buffer.from('little'));
  storages.forEach((data, i) => {
    zip.add(`data/${i}`, data);
  });
  zip.finish();
  return Buffer.concat(parts);
}

describe('torch.load', () => {
  test.each([
    ["{'sd': sd, 'meta': meta}", 'behind the state dict'],
    ["{'meta': meta, 'sd': sd}", 'before it'],
  ])('metadata of a state dict may be a value, too: %s', (object) => {
    const code = `sd = collections.OrderedDict(a=torch.ones(2))\nmeta = {'': {'version': 1}}\nsd._metadata = meta`;
    const loaded = load(saved(`${code}\nx = ${object}`));
    expect(loaded.meta).toEqual({ '': { version: 1 } });
    expect(torch.nn.stateDictMetadata(loaded.sd)).toEqual(new Map([['', { version: 1 }]]));
  });

  test('an entry of the name _metadata is one in Python, too; a hidden one is refused unless it is a Map', () => {
    const state = { a: torch.ones([2]), _metadata: { '': { version: 1 } } };
    const bytes = save(state);
    expect(load(bytes)).toEqual({ ...state, a: expect.anything() });
    const theirs = runPython(
      "import io\nx = torch.load(io.BytesIO(input))\nresult = [list(x), x['_metadata'], hasattr(x, '_metadata')]",
      bytes,
    );
    expect(theirs).toEqual([['a', '_metadata'], { '': { version: 1 } }, false]);
    const hidden = Object.defineProperty({ a: torch.ones([2]) }, '_metadata', { value: {} });
    expect(() => save(hidden)).toThrow(
      "Expected a Map of modules' paths to their metadata for _metadata but received",
    );
  });

  test('values read naturally', () => {
    const loaded = load(
      saved(`x = {'epoch': 3, 'lr': 1.0, 'betas': (0.9, 0.999), 'list': [1, 2.0, None, True], 'big': 2**60, 'huge': 2**80, 'text': 'é',
 'bytes': b'ab', 'dtype': torch.float16, 'device': torch.device('cpu'), 'size': torch.Size([2, 3]), 'ints': {0: 'a', 7: 'b'},
 'set': {1}, 'c': 1+2j, 'ordered': collections.OrderedDict(b=1, a=2)}`),
    );
    expect({ ...loaded, c: String(loaded.c) }).toEqual({
      epoch: 3,
      lr: 1,
      betas: [0.9, 0.999],
      list: [1, 2, null, true],
      big: 2n ** 60n,
      huge: 2n ** 80n,
      text: 'é',
      bytes: Buffer.from('ab'),
      dtype: 'float16',
      device: 'cpu',
      size: [2, 3],
      ints: new Map([
        [0, 'a'],
        [7, 'b'],
      ]),
      set: new Set([1]),
      c: '(1+2j)',
      ordered: { b: 1, a: 2 },
    });
  });

  test('keys whose order an object would change come as a Map', () => {
    expect(load(saved("x = {'b': 1, '1': 2}"))).toEqual(
      new Map<string, number>([
        ['b', 1],
        ['1', 2],
      ]),
    );
    expect(load(saved("x = {'0': 1, '1': 2, 'b': 3}"))).toEqual({ 0: 1, 1: 2, b: 3 });
    expect(load(saved("x = {'__proto__': {'polluted': 1}}"))).toEqual(
      new Map([['__proto__', { polluted: 1 }]]),
    );
    expect(({} as any).polluted).toBeUndefined();
  });

  test('tensors: values, views, sharing, Parameters, gradients wanted', () => {
    const data = saved(
      'a = torch.arange(12.).reshape(3, 4)\nx = [a, a.t(), a[1:, 2], torch.nn.Parameter(a), torch.ones(2, requires_grad=True), torch.arange(4).to(torch.complex64).conj()]',
    );
    const theirs = runPython(
      'import io\nresult = [t.detach().resolve_conj() for t in torch.load(io.BytesIO(input))]',
      data,
    );
    const ours = load(data);
    ours.forEach((tensor: any, i: number) => {
      expectSame(tensor.detach().resolveConj(), theirs[i], `tensor ${i}`);
    });
    expect(ours[1].stride()).toEqual([1, 4]);
    expect(ours[2].storageOffset()).toBe(6);
    expect(ours[3]).toBeInstanceOf(torch.nn.Parameter);
    expect([ours[3].requiresGrad, ours[3].isLeaf, ours[4].requiresGrad, ours[0].requiresGrad]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    ours[0].fill_(7);
    expect(ours[2].tolist()).toEqual([7, 7]);
    expect(ours[3].detach().sum().item()).toBe(84);
  });

  test('protocols 0 to 5', () => {
    const object =
      "{'a': [1, -5, 2**40, 2.5, 1.0, 'text\\n', 'é', None, True, b'ab'], 'b': (1, (2, 3), ()), 'c': {1, 2}}";
    for (let protocol = 0; protocol <= 5; protocol++) {
      const data = runPython(
        `import io\nb = io.BytesIO()\ntorch.save(${object}, b, pickle_protocol=input)\nresult = b.getvalue()`,
        protocol,
      );
      expect(load(data), `protocol ${protocol}`).toEqual({
        a: [1, -5, 2 ** 40, 2.5, 1, 'text\n', 'é', null, true, Buffer.from('ab')],
        b: [1, [2, 3], []],
        c: new Set([1, 2]),
      });
    }
  });

  test('mapLocation', () => {
    const data = saved('x = torch.ones(2)');
    const cuda = Buffer.from(data.toString('latin1').replace('\x03\0\0\0cpu', '\x03\0\0\0gpu'), 'latin1');
    // The checksum no longer fits: it says so before anything is made of it.
    expect(() => load(cuda)).toThrow(/checksum/);
    expect(load(data, { mapLocation: 'meta' }).device).toBe('meta');
    expect(load(data, { mapLocation: { cpu: 'meta' } }).device).toBe('meta');
    expect(load(data, { mapLocation: (_, location) => (location === 'cpu' ? 'meta' : null) }).device).toBe(
      'meta',
    );
    expect(() => load(data, { mapLocatoin: 'cpu' } as any)).toThrow(/mapLocation/);
    if (!torch.cuda.isAvailable()) {
      expect(() => load(data, { mapLocation: 'cuda:0' })).toThrow(
        'Attempting to deserialize object on a CUDA device',
      );
    }
  });

  test('a big-endian file', () => {
    const parts: Uint8Array[] = [];
    const zip = new ArchiveWriter({ write: (bytes) => void parts.push(bytes) }, 'archive');
    const little = save(torch.tensor([1, 2, 3]));
    const size = little.readUInt32LE(little.indexOf('PK\x07\x08', 0, 'latin1') + 8);
    zip.add('data.pkl', little.subarray(64, 64 + size));
    zip.add('byteorder', Buffer.from('big'));
    zip.add('data/0', Buffer.from(new Float32Array([1, 2, 3]).buffer).swap32());
    zip.finish();
    expect(load(Buffer.concat(parts)).tolist()).toEqual([1, 2, 3]);
  });

  test('a storage that is read in several pieces', () => {
    const file = path.join(folder, 'large.pt');
    const count = 5_000_001;
    runPython(`torch.save(torch.arange(${count}, dtype=torch.int32), input)\nresult = None`, file);
    const loaded = load(file);
    expect(loaded.equal(torch.arange(count, { dtype: 'int32' }))).toBe(true);
    fs.rmSync(file);
  });

  test('files without checksums', () => {
    const data = runPython(
      'import io\ntorch.serialization.set_crc32_options(False)\nb = io.BytesIO()\ntorch.save(torch.ones(3), b)\ntorch.serialization.set_crc32_options(True)\nresult = b.getvalue()',
    );
    expect(load(data).tolist()).toEqual([1, 1, 1]);
  });
});

describe('types that are not known', () => {
  const pickled =
    "import collections\nclass Config:\n    pass\nConfig.__module__ = '__main__'\nimport sys\nsys.modules['__main__'].Config = Config\nx = Config()\nx.width = 3";

  test('are an error that names them and the way to allow them', () => {
    expect(() => load(saved(pickled))).toThrow(/__main__\.Config.*torch\.serialization\.addSafeGlobals/s);
    expect(() => load(archive('\x80\x02cos\nsystem\nX\x04\0\0\0true\x85R.'))).toThrow(/os\.system/);
    expect(() => load(archive('\x80\x02c__builtin__\neval\n.'))).toThrow(/builtins\.eval/);
  });

  test('whole modules are refused with the way to save their weights', () => {
    expect(() => load(saved('x = torch.nn.Linear(2, 2)'))).toThrow(/state_dict/);
  });

  test('become classes that are allowed', () => {
    class Config {
      width = 0;
    }
    addSafeGlobals({ '__main__.Config': Config });
    // Python makes it with copyreg's __newobj__, by the instruction NEWOBJ.
    const loaded = load(saved(pickled));
    expect(loaded).toBeInstanceOf(Config);
    expect(loaded.width).toBe(3);
    expect(() => addSafeGlobals({ '__main__.Config': 3 as any })).toThrow(TypeError);
  });
});

describe('hostile files', () => {
  const tensorOf = (offset: string, size: string, stride: string, count = 'K\x03') =>
    `\x80\x02ctorch._utils\n_rebuild_tensor_v2\n((X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\0\x30X\x03\0\0\0cpu${count}tQ${offset}${size}${stride}\x89ccollections\nOrderedDict\n)RtR.`;
  const storage = [new Uint8Array(new Float32Array([1, 2, 3]).buffer)];

  test('the tensor that the next ones distort', () => {
    expect(load(archive(tensorOf('K\0', 'K\x03\x85', 'K\x01\x85'), storage)).tolist()).toEqual([1, 2, 3]);
  });

  test.each([
    ['beyond the storage', tensorOf('K\0', 'K\x04\x85', 'K\x01\x85')],
    ['offset beyond the storage', tensorOf('K\x03', 'K\x01\x85', 'K\x01\x85')],
    ['stride beyond the storage', tensorOf('K\0', 'K\x02\x85', 'K\x03\x85')],
    ['storage beyond the record', tensorOf('K\0', 'K\x03\x85', 'K\x01\x85', 'K\x04')],
    ['negative size', tensorOf('K\0', 'J\xff\xff\xff\xff\x85', 'K\x01\x85')],
    ['negative stride', tensorOf('K\x02', 'K\x02\x85', 'J\xff\xff\xff\xff\x85')],
    ['negative offset', tensorOf('J\xff\xff\xff\xff', 'K\x01\x85', 'K\x01\x85')],
    ['negative storage', tensorOf('K\0', 'K\0\x85', 'K\x01\x85', 'J\xff\xff\xff\xff')],
    ['float size', tensorOf('K\0', 'G\x3f\xf0\0\0\0\0\0\0\x85', 'K\x01\x85')],
    ['absurd size', tensorOf('K\0', '\x8a\x08\xff\xff\xff\xff\xff\xff\xff\x7f\x85', 'K\x00\x85')],
    ['absurd product', tensorOf('K\0', 'J\xff\xff\xff\x7fJ\xff\xff\xff\x7f\x86', 'K\0K\0\x86')],
    ['sizes and strides differ', tensorOf('K\0', 'K\x01K\x01\x86', 'K\x01\x85')],
  ])('tensor: %s', (_, pickle) => {
    expect(() => load(archive(pickle, storage))).toThrow(torch.TorchError);
  });

  test.each([
    ['nothing', ''],
    ['no end', '\x80\x02N'],
    ['empty stack', '\x80\x02.'],
    ['values left over', '\x80\x02NN.'],
    ['no mark', '\x80\x02Nt.'],
    ['empty memo', '\x80\x02h\x05.'],
    ['memo of nothing', '\x80\x02q\x05.'],
    ['string beyond the end', '\x80\x02X\xff\xff\xff\xffa.'],
    ['bytes beyond the end', '\x80\x04\x8e\xff\xff\xff\xff\xff\xff\xff\xff.'],
    ['negative length', '\x80\x02\x8b\xff\xff\xff\xff.'],
    ['unknown protocol', '\x80\x09N.'],
    ['unknown instruction', '\x80\x02\xff.'],
    ['extension', '\x80\x02\x82\x01.'],
    ['call of a number', '\x80\x02K\x01)R.'],
    ['append to a dict', '\x80\x02}K\x01a.'],
    ['items without values', '\x80\x02}(K\x01u.'],
    ['list as a key', '\x80\x02}]K\x01s.'],
    ['state of a list', '\x80\x02]}b.'],
    ['global as a value', '\x80\x02ctorch._utils\n_rebuild_tensor_v2\n.'],
    ['storage that is missing', tensorOf('K\0', 'K\x03\x85', 'K\x01\x85')],
    ['persistent id of another kind', '\x80\x02X\x01\0\0\0aQ.'],
    ['deep tuples', `\x80\x02N${'\x85'.repeat(100000)}.`],
    ['deep lists', `\x80\x02${']'.repeat(100000)}${'a'.repeat(99999)}.`],
    ['long decimal', `I${'9'.repeat(100000)}\n.`],
  ])('pickle: %s', (_, pickle) => {
    expect(() => load(archive(pickle))).toThrow(torch.TorchError);
  });

  test('a graph of shared lists takes no longer than its file', () => {
    // Each level holds the one below twice: 2**200 paths.
    let pickle = '\x80\x02]q\0';
    for (let i = 0; i < 200; i++)
      pickle += `0]q${String.fromCharCode(i + 1)}(h${String.fromCharCode(i)}h${String.fromCharCode(i)}e`;
    const loaded = load(archive(`${pickle}.`));
    expect(loaded[0]).toBe(loaded[1]);
    expect(save(loaded).length).toBeLessThan(20000);
  });

  const good = archive(tensorOf('K\0', 'K\x03\x85', 'K\x01\x85'), storage);

  test('cut off at any length', () => {
    for (let length = 0; length < good.length; length++) {
      expect(() => load(good.subarray(0, length)), `${length} bytes`).toThrow(torch.TorchError);
    }
  });

  test('any byte changed: an error or an object, never anything else', () => {
    let refused = 0;
    for (let at = 0; at < good.length; at++) {
      for (const value of [0, 0xff, good[at]! ^ 1, good[at]! ^ 0x80]) {
        const changed = Buffer.from(good);
        changed[at] = value;
        try {
          load(changed);
        } catch (error) {
          refused++;
          expect(error, `byte ${at} = ${value}`).toBeInstanceOf(torch.TorchError);
        }
      }
    }
    expect(refused).toBeGreaterThan(good.length);
  });

  test('any byte of the pickle changed, checksums right', () => {
    const pickle = Buffer.from(tensorOf('K\0', 'K\x03\x85', 'K\x01\x85'), 'latin1');
    let refused = 0;
    for (let at = 0; at < pickle.length; at++) {
      for (let value = 0; value < 256; value += 3) {
        const changed = Buffer.from(pickle);
        changed[at] = value;
        try {
          load(archive(changed, storage));
        } catch (error) {
          refused++;
          expect(error, `byte ${at} = ${value}: ${(error as Error).stack}`).toBeInstanceOf(torch.TorchError);
        }
      }
    }
    expect(refused).toBeGreaterThan(40 * pickle.length);
  });

  test('overlapping, doubled and foreign archives', () => {
    const stored = runPython(
      "import io, zipfile\nb = io.BytesIO()\nwith zipfile.ZipFile(b, 'w') as z:\n    z.writestr('archive/data.pkl', b'\\x80\\x02N.')\nresult = b.getvalue()",
    );
    expect(load(stored)).toBe(null);
    const doubled = runPython(
      "import io, warnings, zipfile\nwarnings.simplefilter('ignore')\nb = io.BytesIO()\nwith zipfile.ZipFile(b, 'w') as z:\n    z.writestr('archive/data.pkl', b'\\x80\\x02N.')\n    z.writestr('archive/data.pkl', b'\\x80\\x02N.')\nresult = b.getvalue()",
    );
    expect(() => load(doubled)).toThrow(/twice/);
    const overlapping = Buffer.from(good);
    const second = good.indexOf('PK\x01\x02', good.indexOf('PK\x01\x02', 0, 'latin1') + 1, 'latin1');
    overlapping.writeUInt32LE(0, second + 42);
    expect(() => load(overlapping)).toThrow(/two names/);
    expect(() => load(Buffer.from('hello'))).toThrow(torch.TorchError);
  });
});

describe('files', () => {
  test('a path, and what was there before when saving fails', () => {
    const file = path.join(folder, 'model.pt');
    save({ a: 1 }, file);
    expect(() => save({ a: torch.ones([2]), b: () => 0 }, file)).toThrow(/function.*\["b"\]/);
    expect(() => save([torch.ones([2]), torch.empty([2], { dtype: 'uint4' })], file)).toThrow(
      /torch\.uint4 is not recognized.*\[1\]/,
    );
    expect(load(file)).toEqual({ a: 1 });
    expect(fs.readdirSync(folder)).toEqual(['model.pt']);
    expect(() => load(path.join(folder, 'none.pt'))).toThrow(/ENOENT/);
    expect(() => save(1, path.join(folder, 'none', 'x.pt'))).toThrow(/does not exist/);
  });
});
