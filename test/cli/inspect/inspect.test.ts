/** `npx torch-node inspect`: what a file holds, without its data. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { inspectFile } from '../../../src/cli/inspect/inspect';
import { inspectionText, sizeText } from '../../../src/cli/inspect/inspectText';
import { ArchiveWriter } from '../../../src/serialization/archive';
import { torch } from '../../../src/torch';
import { repo, runPython } from '../../helpers/python';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-inspect-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const at = (name: string) => path.join(folder, name);
const run = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(repo, 'bin', 'torch-node.js'), 'inspect', ...args], {
    encoding: 'utf8',
  });

const weight = torch.arange(12, { dtype: 'float32' }).view(3, 4);
torch.save(
  {
    model: { 'fc.weight': weight, 'fc.bias': torch.zeros([3], { dtype: 'float16' }) },
    tied: [weight, weight.t(), weight.narrow(0, 1, 2)],
    parameter: new torch.nn.Parameter(torch.ones([2])),
    epoch: 3,
    lr: new torch.serialization.PyFloat(1),
    note: 'a\x1b[31m',
    betas: torch.serialization.tuple([0.9, 0.999]),
    none: null,
  },
  at('model.pt'),
);

describe('a checkpoint', () => {
  const found = inspectFile(at('model.pt'));

  test('tensors: keys, shapes, dtypes, sizes and sharing', () => {
    expect(
      found.tensors.map(({ path, dtype, shape, bytes }) => [path.join('/'), dtype, shape, bytes]),
    ).toEqual([
      ['model/fc.weight', 'float32', [3, 4], 48],
      ['model/fc.bias', 'float16', [3], 6],
      ['tied/0', 'float32', [3, 4], 48],
      ['tied/1', 'float32', [4, 3], 48],
      ['tied/2', 'float32', [2, 4], 32],
      ['parameter', 'float32', [2], 8],
    ]);
    expect(found.tensors[3]).toMatchObject({ stride: [1, 4], storage: '0', device: 'cpu' });
    expect(found.tensors[4]).toMatchObject({ offset: 4, storage: '0' });
    expect(found.tensors[5]).toMatchObject({ parameter: true, requiresGrad: true, storage: '2' });
    expect(found.shared).toEqual([
      [
        ['model', 'fc.weight'],
        ['tied', 0],
        ['tied', 1],
        ['tied', 2],
      ],
    ]);
    expect(found.totals).toEqual({ tensors: 6, parameters: 1, elements: 49, bytes: 62, storages: 3 });
  });

  test('other values, with their Python types', () => {
    expect(found.values.map(({ path, type, text }) => [path.join('/'), type, text])).toEqual([
      ['epoch', 'int', '3'],
      ['lr', 'float', '1'],
      ['note', 'str', '"a\\u001b[31m"'],
      ['betas', 'tuple', '[0.9, 0.999]'],
      ['none', 'None', 'None'],
    ]);
  });

  test('the text', () => {
    expect(inspectionText({ ...found, file: 'model.pt' }).split('\n')).toEqual([
      `model.pt: PyTorch (zip), ${sizeText(found.bytes)}`,
      '  byte order: little',
      '  checksums: yes',
      '',
      'tensor           dtype    shape   size',
      'model.fc.weight  float32  [3, 4]  48 B  shares storage 0',
      'model.fc.bias    float16  [3]      6 B',
      'tied[0]          float32  [3, 4]  48 B  shares storage 0',
      'tied[1]          float32  [4, 3]  48 B  shares storage 0, stride [1, 4]',
      'tied[2]          float32  [2, 4]  32 B  shares storage 0, offset 4',
      'parameter        float32  [2]      8 B  Parameter',
      '',
      'value  type',
      'epoch  int    3',
      'lr     float  1',
      'note   str    "a\\u001b[31m"',
      'betas  tuple  [0.9, 0.999]',
      'none   None   None',
      '',
      '6 tensors (1 Parameter), 49 elements, 62 B in 3 storages',
    ]);
    expect([0, 999, 1000, 999_949, 999_950, 4.4e9].map(sizeText)).toEqual([
      '0 B',
      '999 B',
      '1.0 kB',
      '999.9 kB',
      '1.0 MB',
      '4.4 GB',
    ]);
  });

  test('the command', () => {
    const text = run(at('model.pt'));
    expect(text.stderr).toBe('');
    expect(text.status).toBe(0);
    expect(text.stdout).toBe(`${inspectionText(found)}\n`);
    expect(JSON.parse(run(at('model.pt'), '--json').stdout)).toEqual(found);
    const none = run(at('none.pt'));
    expect([none.status, none.stdout]).toEqual([1, '']);
    expect(none.stderr).toMatch(/^ENOENT: .*none\.pt'\n$/);
    fs.writeFileSync(at('text.txt'), 'hello');
    const other = run(at('text.txt'));
    expect(other.status).toBe(1);
    expect(other.stderr).toMatch(/text\.txt is no file of PyTorch, safetensors or NumPy/);
    expect(run().status).toBe(2);
  });
});

test('of a large file little is read', () => {
  const file = at('large.pt');
  const fd = fs.openSync(file, 'w');
  let position = 0;
  const zeros = new Uint8Array(1 << 26);
  const write = (bytes: Uint8Array) => {
    if (bytes !== zeros) fs.writeSync(fd, bytes, 0, bytes.length, position);
    position += bytes.length;
  };
  const zip = new ArchiveWriter({ write }, 'large', { crc32: undefined });
  const count = 80 * (zeros.length / 4);
  const pickle =
    '\x80\x02ctorch._utils\n_rebuild_tensor_v2\n((X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\x000X\x06\0\0\0cuda:1J';
  const size = Buffer.alloc(4);
  size.writeInt32LE(count);
  const rest = `tQK\0J${size.toString('latin1')}\x85K\x01\x85\x89ccollections\nOrderedDict\n)RtR.`;
  zip.add('data.pkl', Buffer.from(pickle + size.toString('latin1') + rest, 'latin1'));
  zip.add('data/0', {
    size: count * 4,
    each: (use) => {
      for (let i = 0; i < 80; i++) use(zeros);
    },
  });
  zip.finish();
  fs.closeSync(fd);
  const found = inspectFile(file);
  fs.rmSync(file);
  expect(found.bytes).toBeGreaterThan(5.3e9);
  expect(found.bytesRead).toBeLessThan(100_000);
  expect(found.tensors).toMatchObject([{ path: [], shape: [count], bytes: count * 4, device: 'cuda:1' }]);
  expect(inspectionText(found)).toContain('5.4 GB  cuda:1');
});

test('what Python writes: whole modules, TorchScript, NumPy, safetensors', () => {
  runPython(
    `
import numpy as np
m = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.BatchNorm1d(4))
torch.save(m, input + '/module.pt')
torch.jit.script(m).save(input + '/script.pt')
np.savez(input + '/two.npz', a=np.ones((2, 3)), b=np.arange(4))
np.savez_compressed(input + '/packed.npz', a=np.ones((200, 3)))
np.save(input + '/one.npy', np.ones((5, 2), np.float32))
result = None`,
    folder,
  );
  const keys = (name: string) => inspectFile(at(name)).tensors.map(({ path }) => path.join('.'));
  const module = inspectFile(at('module.pt'));
  expect(keys('module.pt').slice(0, 2)).toEqual([
    '_modules.0._parameters.weight',
    '_modules.0._parameters.bias',
  ]);
  expect(module.totals.parameters).toBe(4);
  expect(module.facts['not loaded by torch.load']).toContain('torch.nn.modules.container.Sequential');
  expect(inspectFile(at('script.pt')).format).toMatch(/TorchScript/);
  expect(keys('script.pt')).toEqual([
    '0.weight',
    '0.bias',
    '1.weight',
    '1.bias',
    '1.running_mean',
    '1.running_var',
    '1.num_batches_tracked',
  ]);
  expect(inspectFile(at('two.npz')).tensors).toEqual([
    { path: ['a'], dtype: 'float64', shape: [2, 3], elements: 6, bytes: 48 },
    { path: ['b'], dtype: 'int64', shape: [4], elements: 4, bytes: 32 },
  ]);
  expect(inspectFile(at('packed.npz')).tensors).toMatchObject([{ path: ['a'], shape: [200, 3] }]);
  expect(inspectFile(at('one.npy')).tensors).toMatchObject([{ path: [], dtype: 'float32', shape: [5, 2] }]);
  torch.safetensors.saveFile({ b: torch.ones([2, 2]), a: torch.zeros([3]) }, at('x.safetensors'), {
    format: 'pt',
  } as never);
  const safe = inspectFile(at('x.safetensors'));
  expect(safe.format).toBe('safetensors');
  expect(safe.facts).toEqual({ format: 'pt' });
  expect(safe.tensors.map(({ path, shape, bytes }) => [path[0], shape, bytes])).toEqual([
    ['a', [3], 12],
    ['b', [2, 2], 16],
  ]);
});

test('damaged files are errors', () => {
  const whole = fs.readFileSync(at('model.pt'));
  for (let length = 0; length < whole.length; length += 101) {
    fs.writeFileSync(at('short.pt'), whole.subarray(0, length));
    expect(() => inspectFile(at('short.pt')), `${length}`).toThrow(torch.TorchError);
  }
});
