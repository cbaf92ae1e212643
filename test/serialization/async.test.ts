/**
 * torch.loadAsync and saveAsync: the bytes and the objects of their synchronous twins, errors as
 * rejections, and an event loop that turns meanwhile.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src';
import { endsStep } from '../../src/common/steps';
import { bufferSource } from '../../src/files/source';
import { ZipReader } from '../../src/files/zip/reader';
import { ZipWriter } from '../../src/files/zip/writer';
import { zipfileStyle } from '../../src/files/zip/zipfileStyle';
import { assertClean, runNode } from '../helpers/child';
import { repo, runPython } from '../helpers/python';
import { turnsOf } from '../helpers/turns';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-async-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());
const at = (name: string) => path.join(folder, name);

const model = () => new nn.Sequential(new nn.Linear(300, 700), new nn.ReLU(), new nn.Linear(700, 9));

/** Everything that a file may hold, tensors that share memory and large ones among them. */
function checkpoint() {
  const net = model();
  const optimizer = new optim.Adam(net.parameters());
  net(torch.ones([2, 300]))
    .sum()
    .backward();
  optimizer.step();
  const large = torch.arange(700_001, { dtype: 'int32' });
  return {
    ...{ model: net.stateDict(), optimizer: optimizer.stateDict(), epoch: 3, name: 'net' },
    ...{ large, part: large.get('5:600000:7'), none: torch.empty([0, 3]), half: torch.ones([3]).half() },
    sparse: torch.eye(3).toSparse(),
    quantized: torch.quantizePerTensor(torch.ones([4]), 0.5, 1, 'quint8' as never),
  };
}

describe('saveAsync', () => {
  it('writes the bytes that save writes', async () => {
    const object = checkpoint();
    await torch.saveAsync(object, at('a.pt'));
    fs.mkdirSync(at('same'));
    torch.save(object, at('same/a.pt'));
    expect(fs.readFileSync(at('a.pt')).equals(fs.readFileSync(at('same/a.pt')))).toBe(true);
    await torch.saveAsync(object, pathToFileURL(at('p.pt')), {
      pickleProtocol: 4,
      _disableByteorderRecord: true,
    });
    torch.save(object, at('same/p.pt'), { pickleProtocol: 4, _disableByteorderRecord: true });
    expect(fs.readFileSync(at('p.pt')).equals(fs.readFileSync(at('same/p.pt')))).toBe(true);
    expect(runPython(`torch.load(input)['epoch']`, at('a.pt'))).toBe(3);
  });

  it('does so for many small storages, some at a time', async () => {
    const many = Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`x${i}`, torch.full([9], i)]));
    fs.mkdirSync(at('same'), { recursive: true });
    torch.save(many, at('same/many.pt'));
    // The pickle stops for the loop after 64 of them; checksums, records, directory and writing after 128.
    const turns = await turnsOf(() => torch.saveAsync(many, at('many.pt')));
    expect(turns).toBeGreaterThanOrEqual(1500 / 64 + 5 * (1500 / 128) - 5);
    expect(fs.readFileSync(at('many.pt')).equals(fs.readFileSync(at('same/many.pt')))).toBe(true);
  });

  it('ends steps after the first items, and after more and more of them', () => {
    const counts = Array.from({ length: 200 }, (_, i) => i + 1).filter((count) => endsStep(count, 64));
    expect(counts).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 192]);
  });

  it('does so of large objects with names of every kind, of inference tensors, and of versions', async () => {
    const [made, other] = torch.inferenceMode(() => [torch.ones([3]), torch.zeros([2])] as const);
    const inner = Object.fromEntries(Array.from({ length: 2500 }, (_, i) => [`x${i}`, i]));
    const proto = JSON.parse('{ "__proto__": { "a": 1 }, "2": "two", "1": "one" }') as object;
    const own = { x: torch.ones([2]), _metadata: { '': { version: 1 } } };
    const object = {
      a: torch.ones([4]),
      made,
      inner,
      again: inner,
      proto,
      own,
      other,
      state: model().stateDict(),
    };
    await torch.saveAsync(object, at('names.pt'));
    fs.mkdirSync(at('same'), { recursive: true });
    torch.save(object, at('same/names.pt'));
    expect(fs.readFileSync(at('names.pt')).equals(fs.readFileSync(at('same/names.pt')))).toBe(true);
  });

  it('does so without checksums, where they are left out', async () => {
    torch.serialization.setCrc32Options(false);
    try {
      await torch.saveAsync({ x: torch.ones([5]) }, at('c.pt'));
      torch.save({ x: torch.ones([5]) }, at('same/c.pt'));
    } finally {
      torch.serialization.setCrc32Options(true);
    }
    expect(fs.readFileSync(at('c.pt')).equals(fs.readFileSync(at('same/c.pt')))).toBe(true);
  });

  it('leaves the file as it was where a tensor changes meanwhile', async () => {
    const x = torch.zeros([3_000_000]);
    await torch.saveAsync({ x }, at('x.pt'));
    const before = fs.readFileSync(at('x.pt'));
    const saving = torch.saveAsync({ x }, at('x.pt'));
    const changes = setInterval(() => x.add_(1), 1);
    await expect(saving).rejects.toThrow(/a tensor was changed while it was saved: save torch\.deepcopy/);
    clearInterval(changes);
    expect(fs.readFileSync(at('x.pt')).equals(before)).toBe(true);
    expect(fs.readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([]);
    await torch.saveAsync({ x: torch.deepcopy(x) }, at('x.pt'));
    expect(torch.load(at('x.pt')).x.equal(x)).toBe(true);
  });

  it('notices changes from the moment of the call on', async () => {
    const changes: ((x: Tensor) => unknown)[] = [
      (x) => x.add_(1),
      (x) => x.get(0).zero_(),
      (x) => x.resize_([9]),
      (x) => {
        x.data = torch.zeros([7]);
      },
    ];
    for (const change of changes) {
      const x = torch.ones([7]);
      const saving = torch.saveAsync({ list: [torch.ones([3]), x] }, at('changed.pt'));
      change(x);
      await expect(saving).rejects.toThrow(/a tensor was changed while it was saved/);
    }
    expect(fs.existsSync(at('changed.pt'))).toBe(false);
    // At any moment, also while its pieces are read, when the new data are too few.
    for (const wait of [0, 1, 2, 4, 8]) {
      const x = torch.ones([20_000_000]);
      const saving = torch.saveAsync({ x }, at('changed.pt'));
      saving.catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, wait));
      x.data = torch.zeros([2]);
      await expect(saving, `${wait} ms`).rejects.toThrow(/a tensor was changed while it was saved/);
    }
    expect(fs.existsSync(at('changed.pt'))).toBe(false);
    const x = torch.inferenceMode(() => torch.ones([7])); // which counts no changes
    await torch.saveAsync({ x }, at('changed.pt'));
    expect(torch.load(at('changed.pt')).x.equal(torch.ones([7]))).toBe(true);
  });

  it('notices a change of one of thousands of tensors', async () => {
    const many = Array.from({ length: 2100 }, (_, i) => torch.full([2], i));
    for (const index of [999, 1000, 2099]) {
      const saving = torch.saveAsync(many, at('one.pt'));
      many[index]!.add_(1);
      await expect(saving, `${index}`).rejects.toThrow(/a tensor was changed while it was saved/);
    }
    await torch.saveAsync(many, at('one.pt'));
    expect(torch.load(at('one.pt'))[2099].tolist()).toEqual([2100, 2100]);
  });

  it('saves what the object was at the moment of the call', async () => {
    const { tuple, deque, defaultDict, orderedDict, PyFloat, PyTuple, OrderedDict } = torch.serialization;
    const shared = [1, 2];
    const make = () => ({
      net: model().stateDict(),
      shared,
      again: { shared, pair: tuple([0.5, shared]) },
      ...{ bytes: Buffer.from([1, 2, 3]), when: new Date(86_400_000), set: new Set(['a', 'b']) },
      map: new Map<unknown, unknown>([[1, { lr: new PyFloat(1) }]]),
      ordered: new OrderedDict<string, unknown>([['x.y', [true]]]),
      named: orderedDict({ 'a.b': 1 }),
      kinds: [deque([1], 3), defaultDict('list', { a: [1] }), new PyTuple([{ deep: [1] }])],
      loaded: torch.load(torch.save({ t: tuple([1, 2n ** 70n]), f: new PyFloat(2), 7: 'x' })),
      ['__proto__']: null,
    });
    torch.manualSeed(5);
    const object = make();
    const folded = object as { self?: unknown };
    folded.self = object;
    torch.save(object, at('same/moment.pt'));
    const saving = torch.saveAsync(object, at('moment.pt'));
    delete folded.self;
    shared.push(3);
    object.bytes[0] = 9;
    object.when.setTime(0);
    object.set.clear();
    (object.map.get(1) as { lr: unknown }).lr = 0;
    object.ordered.clear();
    ((object.kinds[2] as InstanceType<typeof PyTuple>).items[0] as { deep: number[] }).deep.push(2);
    object.loaded.t[0] = 'other';
    delete (object.net as Record<string, Tensor>)['0.weight'];
    await saving;
    expect(fs.readFileSync(at('moment.pt')).equals(fs.readFileSync(at('same/moment.pt')))).toBe(true);
  });

  it('writes objects of classes, and tensors with fields, as they were too', async () => {
    class Config {
      constructor(public lr = 0.1) {}
    }
    torch.serialization.addSafeGlobals({ '__main__.Config': Config });
    const config = new Config();
    const marked = Object.assign(torch.ones([2]), { note: ['a'] });
    const keys = new Map([[torch.serialization.tuple([1, 2]), 1]]);
    const states: [string, object, () => unknown][] = [
      ['class', { config, list: [1] }, () => Object.assign(config, { lr: 0.2 })],
      ['fields', [marked], () => marked.note.push('b')],
      ['keys', keys, () => keys.clear()],
      ['array', { x: new Float32Array([1, 2]) }, () => {}],
    ];
    for (const [name, state, change] of states) {
      torch.save(state, at(`same/${name}.pt`));
      const saving = torch.saveAsync(state, at(`${name}.pt`));
      change();
      await saving;
      const [ours, same] = [at(`${name}.pt`), at(`same/${name}.pt`)].map((file) => fs.readFileSync(file));
      expect(ours!.equals(same!), name).toBe(true);
    }
    torch.serialization.clearSafeGlobals();
  });

  it('rejects what save throws', async () => {
    await expect(torch.saveAsync({ f: () => 1 } as never, at('f.pt'))).rejects.toThrow(TypeError);
    await expect(torch.saveAsync({}, at('none/f.pt'))).rejects.toThrow(/Parent directory .* does not exist/);
    await expect(torch.saveAsync({}, 3 as never)).rejects.toThrow(/a path for file/);
    await expect(torch.saveAsync({}, at('f.pt'), { pickleProtocol: 9 })).rejects.toThrow(/pickle protocol/);
    await expect((torch.saveAsync as any)({}, at('f.pt'), { protocol: 2 })).rejects.toThrow(/unknown option/);
    expect(fs.existsSync(at('f.pt'))).toBe(false);
    const x = torch.ones([2]);
    x.dispose();
    await expect(torch.saveAsync({ x }, at('f.pt'))).rejects.toThrow(/disposed/);
  });
});

describe('loadAsync', () => {
  const same = (a: unknown, b: unknown) =>
    expect(torch.save(a as object).equals(torch.save(b as object))).toBe(true);

  it('gives what load gives', async () => {
    torch.save(checkpoint(), at('l.pt'));
    const loaded = await torch.loadAsync(at('l.pt'));
    same(loaded, torch.load(at('l.pt')));
    expect(loaded.part.storageOffset()).toBe(5);
    loaded.large.set(5, -1);
    expect(loaded.part.get(0).item()).toBe(-1);
    same(await torch.loadAsync(pathToFileURL(at('l.pt')), 'cpu'), loaded.large.set(5, 5) && loaded);
    torch.save(model().stateDict(), at('m.pt'));
    const meta = await torch.loadAsync(at('m.pt'), { mapLocation: 'meta' });
    expect(meta['0.weight'].device).toBe('meta');
  });

  it('gives it of Python’s files, of other formats, of bytes and of mapped files', async () => {
    runPython(
      `
torch.save({'w': torch.arange(6.)}, input + '/new.pt')
torch.save({'w': torch.arange(6.)}, input + '/old.pt', _use_new_zipfile_serialization=False)`,
      folder,
    );
    torch.safetensors.saveFile({ w: torch.arange(6, { dtype: 'float32' }) }, at('w.safetensors'));
    const found = [
      await torch.loadAsync(at('new.pt')),
      await torch.loadAsync(at('old.pt')),
      await torch.loadAsync(at('w.safetensors')),
      await torch.loadAsync(fs.readFileSync(at('new.pt'))),
      await torch.loadAsync(at('new.pt'), { mmap: true }),
    ];
    expect(found.map(({ w }: { w: Tensor }) => w.tolist())).toEqual(Array(5).fill([0, 1, 2, 3, 4, 5]));
  });

  it('gives it of compressed archives', async () => {
    const x = torch.arange(900_000, { dtype: 'float32' });
    const zip = new ZipReader(bufferSource(torch.save({ x })));
    const pieces: Buffer[] = [];
    const writer = new ZipWriter({ write: (bytes) => void pieces.push(Buffer.from(bytes)) }, zipfileStyle);
    for (const [name, record] of zip.records) writer.add(name, zip.read(record), true);
    writer.finish();
    fs.writeFileSync(at('packed.pt'), Buffer.concat(pieces));
    expect((await torch.loadAsync(at('packed.pt'))).x.equal(x)).toBe(true);
    const damaged = Buffer.concat(pieces);
    const place = damaged.indexOf('data/0') + 200;
    damaged.fill(0xff, place, place + 64);
    fs.writeFileSync(at('packed.pt'), damaged);
    await expect(torch.loadAsync(at('packed.pt'))).rejects.toThrow(/can't be unpacked|checksum/);
  });

  it('rejects what load throws', async () => {
    const bytes = torch.save({ x: torch.ones([1000]) });
    for (const [name, change, message] of [
      ['short', (b: Buffer) => b.subarray(0, b.length - 100), /damaged|no zip directory/],
      [
        'wrong',
        (b: Buffer) => b.fill(7, b.length >> 1, (b.length >> 1) + 8),
        /the checksum of the record .* is wrong/,
      ],
      ['other', () => Buffer.from('no file of PyTorch'), /begins like none of its formats/],
      ['empty', () => Buffer.alloc(0), /the file is empty/],
    ] as const) {
      fs.writeFileSync(at(name), change(Buffer.from(bytes)));
      await expect(torch.loadAsync(at(name)), name).rejects.toThrow(message);
      expect(() => torch.load(at(name)), name).toThrow(message);
    }
    await expect(torch.loadAsync(at('nowhere'))).rejects.toThrow(/ENOENT/);
    await expect(torch.loadAsync(folder)).rejects.toThrow(/EISDIR/);
    await expect(torch.loadAsync('/dev/null')).rejects.toThrow(/no regular file/);
    await expect((torch.loadAsync as any)(at('l.pt'), { map: 'cpu' })).rejects.toThrow(
      /loadAsync: unknown option 'map'/,
    );
    await expect(torch.loadAsync(at('l.pt'), { encoding: 'utf16' as never })).rejects.toThrow(/encoding/);
    runPython(`torch.jit.script(torch.nn.Linear(2, 2)).save(input)`, at('script.pt'));
    vi.spyOn(process, 'emitWarning').mockImplementation(() => {});
    await expect(torch.loadAsync(at('script.pt'))).rejects.toThrow(/TorchScript archives/);
    const scripted = await torch.loadAsync(at('script.pt'), { weightsOnly: false });
    expect(scripted(torch.ones([1, 2])).shape).toEqual([1, 2]);
  });
});

it('the event loop turns many times while 80 MB are written and read', async () => {
  const state = { x: torch.rand([16_000_000]), y: torch.rand([4_000_000]) };
  // Of save and load it would be once.
  expect(await turnsOf(() => torch.saveAsync(state, at('large.pt')))).toBeGreaterThan(20);
  let loaded: typeof state | undefined;
  const turns = await turnsOf(async () => {
    loaded = await torch.loadAsync(at('large.pt'));
  });
  expect(turns).toBeGreaterThan(20);
  expect(loaded!.x.equal(state.x) && loaded!.y.equal(state.y)).toBe(true);
  fs.rmSync(at('large.pt'));
});

it('a wrong byte in the last of many pieces rejects the load', async () => {
  const bytes = torch.save({ x: torch.ones([3_000_001]) });
  const end = bytes.lastIndexOf(Buffer.from([0, 0, 0x80, 0x3f]));
  fs.writeFileSync(at('last.pt'), bytes.fill(7, end, end + 1));
  await expect(torch.loadAsync(at('last.pt'))).rejects.toThrow(/the checksum of the record .* is wrong/);
});

it('a thread and a process may end while tensors are filled by others', async () => {
  torch.save({ x: torch.ones([16_000_000]) }, at('ended.pt'));
  const loads = `
    const more = () => torch.loadAsync(${JSON.stringify(at('ended.pt'))}).then(more);
    more();
    more();`;
  const source = `const torch = require(${JSON.stringify(path.join(repo, 'lib'))}).default;${loads}
    require('node:worker_threads').parentPort.postMessage('begun');`;
  const program = `
    const { Worker } = require('node:worker_threads');
    const { once } = require('node:events');
    const codes = [];
    for (let i = 0; i < 5; i++) {
      const worker = new Worker(${JSON.stringify(source)}, { eval: true });
      await once(worker, 'message');
      await new Promise((resolve) => setTimeout(resolve, 4 * i));
      codes.push(await worker.terminate());
    }
    report(codes);
    ${loads}
    setTimeout(() => process.exit(0), 30);`;
  expect(assertClean(await runNode(program)).report).toEqual([1, 1, 1, 1, 1]);
});

it('the event loop turns while many tensors are made of few bytes', async () => {
  // One storage is read at once: what turns the loop is their number.
  const state = { views: torch.arange(3000).unbind() };
  await torch.saveAsync(state, at('views.pt'));
  let loaded: typeof state | undefined;
  const turns = await turnsOf(async () => {
    loaded = await torch.loadAsync(at('views.pt'));
  });
  expect(turns).toBeGreaterThan(200);
  expect(torch.stack(loaded!.views).equal(torch.arange(3000))).toBe(true);
});

it('small storages that lie together are read together, and the event loop turns between them', async () => {
  const large = torch.arange(700_000, { dtype: 'float64' });
  const state = { small: Array.from({ length: 3000 }, (_, i) => torch.full([9], i)), large };
  torch.save(state, at('together.pt'));
  const file = await fs.promises.open(at('together.pt'));
  const reads = vi.spyOn(Object.getPrototypeOf(file), 'read');
  await file.close();
  let loaded: typeof state | undefined;
  const turns = await turnsOf(async () => {
    loaded = await torch.loadAsync(at('together.pt'));
  });
  // The head; a megabyte of small ones and what is left of them; the large one's 5.3 megabytes.
  expect(reads.mock.calls.length).toBeLessThanOrEqual(10);
  // Records of the directory, storages, and instructions of the pickle.
  expect(turns).toBeGreaterThan(2 * (3000 / 128));
  expect(torch.stack(loaded!.small).equal(torch.stack(state.small))).toBe(true);
  expect(loaded!.large.equal(large)).toBe(true);
});

it('the event loop turns while a file of numbers is read', async () => {
  const state = { numbers: Array.from({ length: 50_000 }, (_, i) => [i, 'x']) };
  await torch.saveAsync(state, at('numbers.pt'));
  let loaded: typeof state | undefined;
  const turns = await turnsOf(async () => {
    loaded = await torch.loadAsync(at('numbers.pt'));
  });
  // Of 256 instructions, and of 128 entries of an array each.
  expect(turns).toBeGreaterThan((6 * 50_000) / 256 + (3 * 50_000) / 128 - 10);
  expect(loaded).toEqual(state);
});

it('a loop over a loader turns the event loop with every batch', async () => {
  const { DataLoader, TensorDataset } = torch.utils.data;
  const loader = new DataLoader(new TensorDataset(torch.rand([60, 4]), torch.rand([60, 1])), {
    batchSize: 1,
  });
  const turns = await turnsOf(async () => {
    for await (const _ of loader);
  });
  expect(turns).toBeGreaterThanOrEqual(60);
});
