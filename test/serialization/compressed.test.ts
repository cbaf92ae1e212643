/** Checkpoints that another tool zipped again, with compression: Python loads them. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectFile } from '../../src/cli/inspect/inspect';
import { torch } from '../../src/torch';
import { runPython } from '../helpers/python';

const { load, TorchError } = torch;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-compressed-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);

interface Made {
  weight: number[];
  view: number[][];
  half: number[];
  script: number[];
  mmap: string;
}
let made: Made;

beforeAll(() => {
  made = runPython(
    `
import shutil, zipfile
def rezip(source, target, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, 'w', method) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
torch.manual_seed(3)
w = torch.randn(300, 200)
saved = {'w': w, 'view': w[2:5, ::90], 'half': torch.arange(5, dtype=torch.float16), 'zeros': torch.zeros(1 << 20), 'empty': torch.empty(0, 3),
  'parameter': torch.nn.Parameter(torch.ones(2)), 'step': 3, 'text': 'x' * 5000}
torch.save(saved, input + '/plain.pt')
rezip(input + '/plain.pt', input + '/deflated.pt')
with zipfile.ZipFile(input + '/plain.pt') as z:
    z.extractall(input + '/unpacked')
shutil.make_archive(input + '/folders', 'zip', input + '/unpacked')
model = torch.nn.Linear(200, 3)
torch.jit.script(model).save(input + '/script.pt')
rezip(input + '/script.pt', input + '/script-deflated.pt')
loaded = torch.load(input + '/deflated.pt')
try:
    torch.load(input + '/deflated.pt', mmap=True)
    mmap = 'loads'
except RuntimeError as error:
    mmap = str(error)
result = {'weight': loaded['w'].flatten().tolist(), 'view': loaded['view'].tolist(), 'half': loaded['half'].tolist(), 'mmap': mmap,
  'script': torch.jit.load(input + '/script-deflated.pt')(torch.ones(200)).tolist()}
`,
    folder,
  );
}, 120_000);

describe('a checkpoint in a compressed zip', () => {
  test.each(['deflated.pt', 'folders.zip'])('%s holds what Python finds in it', (name) => {
    for (const file of [at(name), fs.readFileSync(at(name))]) {
      const loaded = load(file);
      expect(loaded.w.flatten().tolist()).toEqual(made.weight);
      expect(loaded.view.tolist()).toEqual(made.view);
      expect(loaded.half.tolist()).toEqual(made.half);
      expect(loaded.zeros.numel()).toBe(1 << 20);
      expect(loaded.zeros.countNonzero().item()).toBe(0);
      expect(loaded.empty.shape).toEqual([0, 3]);
      expect(loaded.parameter).toBeInstanceOf(torch.nn.Parameter);
      expect([loaded.step, loaded.text]).toEqual([3, 'x'.repeat(5000)]);
      // Views share their storage, as before.
      loaded.w.fill_(7);
      expect(loaded.view.eq(7).all().item()).toBe(true);
    }
    expect(load(at(name), { mapLocation: 'meta' }).w.device).toBe('meta');
  });

  test("can't be mapped, in Python either", () => {
    expect(made.mmap).not.toBe('loads');
    expect(() => load(at('deflated.pt'), { mmap: true })).toThrow(
      /^torch\.load: the record "plain\/data\/\d" is compressed, so that it can't be mapped: load the file without mmap$/,
    );
    expect(() => load(at('deflated.pt'), { mmap: true })).toThrow(TorchError);
  });

  test('is inspected without unpacking its tensors', () => {
    const { tensors, bytesRead, bytes } = inspectFile(at('deflated.pt'));
    expect(tensors.find(({ path: [name] }) => name === 'w')!.shape).toEqual([300, 200]);
    expect(bytesRead).toBeLessThan(bytes / 2);
  });

  test('of TorchScript', () => {
    const model = torch.jit.load(at('script-deflated.pt'));
    expect(model(torch.ones([200])).tolist()).toEqual(made.script);
  });

  test('names the Python types in it that are not allowed', () => {
    expect(torch.serialization.getUnsafeGlobalsInCheckpoint(at('deflated.pt'))).toEqual([]);
  });
});

describe('a compressed record that lies', () => {
  /** Where the local header and the directory's entry of a record are. */
  function places(zip: Buffer, name: string): [local: number, entry: number] {
    const find = (signature: string, length: number) => {
      for (let i = zip.indexOf(signature, 0, 'latin1'); i !== -1; i = zip.indexOf(signature, i + 1, 'latin1'))
        if (zip.toString('latin1', i + length, i + length + name.length) === name) return i;
      throw new Error(`no ${name}`);
    };
    return [find('PK\x03\x04', 30), find('PK\x01\x02', 46)];
  }
  const changed = (change: (zip: Buffer, local: number, entry: number) => void): Buffer => {
    const zip = fs.readFileSync(at('deflated.pt'));
    change(zip, ...places(zip, 'plain/data/2'));
    return zip;
  };

  test.each<[string, RegExp, (zip: Buffer, local: number, entry: number) => void]>([
    [
      'of more bytes than come',
      /can't be unpacked/,
      (zip, _, entry) => zip.writeUInt32LE((1 << 22) + 4, entry + 24),
    ],
    // What unpacks to more is stopped there.
    [
      'of fewer bytes than come',
      /larger than its record/,
      (zip, _, entry) => zip.writeUInt32LE(1000, entry + 24),
    ],
    [
      'of a size that deflate never reaches',
      /which can't be/,
      (zip, _, entry) => zip.writeUInt32LE(0xfffffffe, entry + 24),
    ],
    [
      'of another checksum',
      /checksum of the record "plain\/data\/2"/,
      (zip, _, entry) => zip.writeUInt32LE(1, entry + 16),
    ],
    [
      'whose bytes are changed',
      /can't be unpacked|checksum/,
      (zip, local) => zip.writeUInt8(zip.readUInt8(local + 70) ^ 0xff, local + 70),
    ],
  ])('%s', (_, message, change) => {
    const zip = changed(change);
    expect(() => load(zip)).toThrow(message);
    expect(() => load(zip)).toThrow(TorchError);
  });

  test('the bound is deflate’s own: the most that it can pack is loaded', () => {
    // 4 MB of zeros in 4 KB.
    const [, entry] = places(fs.readFileSync(at('deflated.pt')), 'plain/data/2');
    const zip = fs.readFileSync(at('deflated.pt'));
    const ratio = zip.readUInt32LE(entry + 24) / zip.readUInt32LE(entry + 20);
    expect(ratio).toBeGreaterThan(1000);
    expect((1 << 26) / deflateRawSync(Buffer.alloc(1 << 26), { level: 9 }).length).toBeLessThan(1032);
  });
});
