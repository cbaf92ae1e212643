/** Archives of older versions: byte orders, functions that rebuild, strings of Python 2, TorchScript. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import {
  getDefaultLoadEndianness,
  getUnsafeGlobalsInCheckpoint,
  LoadEndianness,
  load,
  setDefaultLoadEndianness,
} from '../../src/serialization';
import { torch } from '../../src/torch';
import { runPython } from '../helpers/python';
import { archive } from './archive';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-archives-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

describe('older archives', () => {
  const pickle =
    '\x80\x02ctorch._utils\n_rebuild_tensor_v2\n((X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\0\x30' +
    'X\x03\0\0\0cpuK\x02tQK\0K\x02\x85K\x01\x85\x89ccollections\nOrderedDict\n)RtR.';
  const little = Buffer.from(new Float32Array([1, 2]).buffer);
  const big = Buffer.from(little).swap32();

  test('without a byte order, and with either', () => {
    expect(load(archive(pickle, { 'data/0': little })).tolist()).toEqual([1, 2]);
    expect(load(archive(pickle, { byteorder: Buffer.from('big'), 'data/0': big })).tolist()).toEqual([1, 2]);
    const unsaid = archive(pickle, { 'data/0': big });
    expect(getDefaultLoadEndianness()).toBe(null);
    setDefaultLoadEndianness(LoadEndianness.BIG);
    try {
      expect(load(unsaid).tolist()).toEqual([1, 2]);
      setDefaultLoadEndianness(LoadEndianness.NATIVE);
      expect(load(archive(pickle, { 'data/0': little })).tolist()).toEqual([1, 2]);
    } finally {
      setDefaultLoadEndianness(null);
    }
    expect(() => setDefaultLoadEndianness('middle' as any)).toThrow(
      'Invalid argument type in function set_default_load_endianness',
    );
  });

  test('big-endian elements of every size', () => {
    const values: [string, string, Buffer, unknown][] = [
      ['Half', 'K\x01', Buffer.from([0x3c, 0]), [1]],
      ['Short', 'K\x01', Buffer.from([1, 2]), [258]],
      ['Int', 'K\x01', Buffer.from([0, 0, 1, 2]), [258]],
      ['Long', 'K\x01', Buffer.from([0, 0, 0, 0, 0, 0, 1, 2]), [258]],
      ['Double', 'K\x01', Buffer.from([0x3f, 0xf0, 0, 0, 0, 0, 0, 0]), [1]],
      ['Byte', 'K\x01', Buffer.from([7]), [7]],
      ['ComplexFloat', 'K\x01', Buffer.from([0x3f, 0x80, 0, 0, 0x40, 0, 0, 0]), ['(1+2j)']],
    ];
    for (const [type, count, data, expected] of values) {
      const named = pickle.replace('FloatStorage', `${type}Storage`).replaceAll('K\x02', count);
      const loaded = load(archive(named, { byteorder: Buffer.from('big'), 'data/0': data }));
      const list = loaded
        .tolist()
        .map((item: unknown) => (typeof item === 'object' ? String(item) : Number(item)));
      expect(list, type).toEqual(expected);
    }
  });

  test('rebuilding functions and types of old files', () => {
    const storage = '(X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\0\x30X\x03\0\0\0cpuK\x02tQ';
    const records = { 'data/0': little };
    const read = (text: string) => load(archive(`\x80\x02${text}.`, records));
    expect(read(`ctorch._utils\n_rebuild_tensor\n(${storage}K\0K\x02\x85K\x01\x85tR`).tolist()).toEqual([
      1, 2,
    ]);
    // torch.FloatTensor, torch.Tensor.__setstate__
    expect(read(`ctorch\nFloatTensor\n)\x81(${storage}K\0K\x02\x85K\x01\x85tb`).tolist()).toEqual([1, 2]);
    // A Parameter with the state of a Variable: data, gradient, hooks, requires_grad, volatile
    const data = `ctorch._utils\n_rebuild_tensor\n(${storage}K\0K\x02\x85K\x01\x85tR`;
    const parameter = read(`ctorch.nn.parameter\nParameter\n)\x81(${data}NN\x88\x89tb`);
    expect(parameter).toBeInstanceOf(torch.nn.Parameter);
    expect([parameter.tolist(), parameter.requiresGrad]).toEqual([[1, 2], true]);
    expect(() => read(`ctorch._utils\n_rebuild_wrapper_subclass\n.`)).toThrow(/_rebuild_wrapper_subclass/);
  });

  test('strings of Python 2', () => {
    const text = archive('\x80\x02]U\x02\xc3\xa9a.');
    expect(load(text)).toEqual(['é']);
    expect(load(text, { encoding: 'latin1' })).toEqual(['Ã©']);
    expect(load(text, { encoding: 'bytes' })).toEqual([Buffer.from('é')]);
    expect(() => load(text, { encoding: 'ascii' })).toThrow(/'ascii' codec/);
    expect(() => load(archive('\x80\x02U\x01\xff.'))).toThrow(/latin1/);
    expect(() => load(text, { encoding: 'utf8' as any })).toThrow(TypeError);
  });

  test('TorchScript archives', () => {
    const file = path.join(folder, 'script.pt');
    runPython('torch.jit.trace(torch.nn.Linear(2, 2), torch.ones(1, 2)).save(input)\nresult = None', file);
    expect(() => load(file)).toThrow(
      'Cannot use ``weights_only=True`` with TorchScript archives passed to ``torch.load``.',
    );
    const net = load(file, { weightsOnly: false, mapLocation: 'cpu' });
    const x = torch.ones([1, 2]);
    expect(net(x).equal(torch.jit.load(file)(x))).toBe(true);
    expect(load(fs.readFileSync(file), { weightsOnly: false })(x).shape).toEqual([1, 2]);
    expect(() => load(file, { weightsOnly: false, mapLocation: {} })).toThrow(RangeError);
    expect(() => getUnsafeGlobalsInCheckpoint(file)).toThrow(/torchscript checkpoint/);
  });
});
