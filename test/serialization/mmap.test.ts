/**
 * `torch.load` with mmap: a file's own pages under tensors, as in Python;
 * and files that are read or written need no second memory.
 */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { torch } from '../../src/torch';
import { runNode } from '../helpers/child';
import { runPython } from '../helpers/python';

const { load, save, serialization } = torch;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-mmap-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const hash = (file: string) => createHash('sha256').update(fs.readFileSync(file)).digest('hex');

describe('mmap', () => {
  const file = path.join(folder, 'model.pt');
  const base = torch.arange(12, { dtype: 'float32' });
  const saved = {
    base,
    rows: base.view(3, 4).t(),
    tail: base.narrow(0, 6, 2),
    half: torch.tensor([1, -2.5], { dtype: 'float16' }),
    empty: torch.empty([0, 3]),
    parameter: new torch.nn.Parameter(torch.ones([2])),
    complex: torch.tensor([new torch.Complex(1, 2)]).conj(),
    step: 3,
  };
  save(saved, file);

  test('gives what reading gives, with the same storages', () => {
    const ours = load(file, { mmap: true });
    for (const name of ['base', 'rows', 'tail', 'half', 'empty', 'parameter', 'complex'] as const) {
      expect(ours[name].equal(saved[name]), name).toBe(true);
      expect(ours[name].stride(), name).toEqual(saved[name].stride());
      expect(ours[name].storageOffset(), name).toBe(saved[name].storageOffset());
    }
    expect(ours.step).toBe(3);
    expect(ours.parameter).toBeInstanceOf(torch.nn.Parameter);
    ours.base.fill_(9);
    expect(ours.tail.tolist()).toEqual([9, 9]);
    expect(load(pathToFileURL(file), { mmap: true }).tail.tolist()).toEqual([6, 7]);
  });

  test('what is changed stays in the process', () => {
    const before = hash(file);
    const ours = load(file, { mmap: true });
    ours.base.zero_();
    ours.parameter.sum().backward();
    expect(ours.parameter.grad.tolist()).toEqual([1, 1]);
    expect(hash(file)).toBe(before);
    expect(load(file, { mmap: true }).base.equal(base)).toBe(true);
  });

  test('what is mapped is saved as it was', () => {
    expect(save(load(file, { mmap: true })).equals(save(load(file)))).toBe(true);
    const copy = path.join(folder, 'copy', 'model.pt');
    fs.mkdirSync(path.dirname(copy));
    save(load(file, { mmap: true }), copy);
    expect(hash(copy)).toBe(hash(file));
    // Over the file itself: its pages stay what they were for those who have mapped them.
    const ours = load(copy, { mmap: true });
    save({ other: torch.zeros([100000]) }, copy);
    expect(ours.base.equal(base)).toBe(true);
    save(ours, copy);
    expect(hash(copy)).toBe(hash(file));
  });

  test('the mapping lasts as long as its tensors', async () => {
    const gone = path.join(folder, 'gone.pt');
    fs.copyFileSync(file, gone);
    const { report } = await runNode(
      `
      let tail = torch.load(${JSON.stringify(gone)}, { mmap: true }).tail;
      require('node:fs').rmSync(${JSON.stringify(gone)});
      const mapped = () => require('node:fs').readFileSync('/proc/self/maps', 'utf8').includes('gone.pt');
      gc(); torch.zeros([1]);
      const values = tail.tolist(), before = mapped();
      tail = undefined;
      for (let i = 0; i < 5; i++) { torch.memory({ collect: true }); await new Promise(setImmediate); }
      report({ values, before, after: mapped() });`,
      { execArgv: ['--expose-gc'] },
    );
    expect(report).toEqual({ values: [6, 7], before: true, after: false });
  });

  test('a shared mapping writes to the file', () => {
    const own = path.join(folder, 'shared.pt');
    save({ w: torch.zeros([3]) }, own);
    expect(serialization.getDefaultMmapOptions()).toBe(serialization.MAP_PRIVATE);
    serialization.setDefaultMmapOptions(serialization.MAP_SHARED, () => {
      load(own, { mmap: true }).w.fill_(5);
    });
    expect(serialization.getDefaultMmapOptions()).toBe(serialization.MAP_PRIVATE);
    expect(load(own, { mmap: true }).w.tolist()).toEqual([5, 5, 5]);
    expect(() => load(own)).toThrow(/checksum.*mmap: true/);
    const python = runPython('result = torch.load(input, mmap=True)["w"].tolist()', own);
    expect(python).toEqual([5, 5, 5]);
    const guard = serialization.setDefaultMmapOptions(serialization.MAP_SHARED);
    expect(serialization.getDefaultMmapOptions()).toBe(serialization.MAP_SHARED);
    guard.dispose();
    expect(() => serialization.setDefaultMmapOptions(3)).toThrow(
      'Invalid argument in function set_default_mmap_options, expected MAP_PRIVATE or MAP_SHARED, but got 3',
    );
  });

  test('is refused where nothing can be mapped', () => {
    expect(() => load(save(1), { mmap: true })).toThrow(
      new RangeError('f must be a file path in order to use the mmap argument'),
    );
    const legacy = path.join(folder, 'legacy.pt');
    fs.writeFileSync(legacy, Buffer.from('\x80\x02\x8a\x0al', 'latin1'));
    expect(() => load(legacy, { mmap: true })).toThrow(
      `mmap can only be used with files saved with \`torch.save(${legacy}, _use_new_zipfile_serialization=True), ` +
        'please torch.save your checkpoint with this option in order to use mmap.',
    );
    expect(() => load(path.join(folder, 'none.pt'), { mmap: true })).toThrow(/ENOENT/);
    expect(() => load(folder, { mmap: true })).toThrow(/EISDIR/);
    fs.writeFileSync(legacy, '');
    expect(() => load(legacy, { mmap: true })).toThrow(torch.TorchError);
    const whole = fs.readFileSync(file);
    for (const length of [30, 100, 700, whole.length - 1]) {
      fs.writeFileSync(legacy, whole.subarray(0, length));
      expect(() => load(legacy, { mmap: true })).toThrow(torch.TorchError);
    }
  });

  test('is the default where config says so', () => {
    serialization.config.load.mmap = true;
    try {
      expect(() => load(save(1))).toThrow(/file path/);
      expect(load(file).step).toBe(3);
      expect(load(save(1), { mmap: false })).toBe(1);
    } finally {
      serialization.config.load.mmap = false;
    }
  });
});

test('checksums and alignment as Python writes them when told to', () => {
  const [plain, aligned] = runPython(`
import io
from torch.utils.serialization import config
def saved():
    b = io.BytesIO()
    torch.save({'a': torch.arange(5.), 'b': [torch.ones(3), 'x']}, b)
    return b.getvalue()
torch.serialization.set_crc32_options(False)
result = [saved()]
torch.serialization.set_crc32_options(True)
config.save.storage_alignment = 4096
result.append(saved())
config.save.storage_alignment = 64
`);
  const object = { a: torch.arange(5, { dtype: 'float32' }), b: [torch.ones([3]), 'x'] };
  serialization.setCrc32Options(false);
  try {
    expect(serialization.getCrc32Options()).toBe(false);
    expect(save(object).equals(plain)).toBe(true);
  } finally {
    serialization.setCrc32Options(true);
  }
  expect(load(plain).a.equal(object.a)).toBe(true);
  serialization.config.save.storageAlignment = 4096;
  try {
    expect(save(object).equals(aligned)).toBe(true);
  } finally {
    serialization.config.save.storageAlignment = 64;
  }
  expect(() => serialization.setCrc32Options(1 as any)).toThrow(TypeError);
});

test('memory: saving needs none beside the tensors, loading their own, mapping nearly none', async () => {
  const file = path.join(folder, 'large.pt');
  const megabytes = 268; // 64 Mi floats
  const peakOf = async (code: string) => {
    const run = await runNode(`torch.ones([1]).add(1); const base = peakMB(); ${code}; report(base)`);
    expect(run.stderr).toBe('');
    return run.peakMB - run.report;
  };
  const saving = await peakOf(
    `torch.save({ w: torch.zeros([64 << 20]) }, ${JSON.stringify(file)}); globalThis.x = torch.zeros([1])`,
  );
  // Half a copy more or less is what the runtime itself may take; the faults are whole copies.
  expect(saving).toBeGreaterThan(megabytes * 0.9);
  expect(saving).toBeLessThan(megabytes * 1.5);
  const reading = await peakOf(`globalThis.x = torch.load(${JSON.stringify(file)})`);
  expect(reading).toBeGreaterThan(megabytes * 0.9);
  expect(reading).toBeLessThan(megabytes * 1.5);
  const buffer = await peakOf(`globalThis.x = torch.save({ w: torch.zeros([64 << 20]) })`);
  expect(buffer).toBeLessThan(megabytes * 2.5);
  const mapping = await peakOf(`globalThis.x = torch.load(${JSON.stringify(file)}, { mmap: true })`);
  expect(mapping).toBeLessThan(megabytes * 0.5);
});
