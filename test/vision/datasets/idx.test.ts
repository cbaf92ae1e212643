/** The IDX reader on good files of every element type, and on broken and hostile ones. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import torch, { type Tensor } from '../../../src';
import { bufferSource } from '../../../src/files/source';
import { parseIdx, readIdx } from '../../../src/vision/datasets/idx';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-idx-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));

const file = (type: number, shape: number[], payload: number[] | Buffer) => {
  const sizes = shape.flatMap((n) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255]);
  return Buffer.concat([Buffer.from([0, 0, type, shape.length, ...sizes]), Buffer.from(payload)]);
};

describe('good files', () => {
  const float = Buffer.alloc(8);
  float.writeFloatBE(1.5, 0);
  float.writeFloatBE(-2, 4);
  const double = Buffer.alloc(8);
  double.writeDoubleBE(Math.PI);

  test.each([
    ['uint8', file(8, [2, 1, 2], [1, 2, 3, 255]), [2, 1, 2], Uint8Array.of(1, 2, 3, 255)],
    ['int8', file(9, [2], [1, 255]), [2], Int8Array.of(1, -1)],
    ['int16', file(11, [2], [1, 0, 255, 254]), [2], Int16Array.of(256, -2)],
    ['int32', file(12, [1, 1], [0, 0, 1, 2]), [1, 1], Int32Array.of(258)],
    ['float32', file(13, [2], float), [2], Float32Array.of(1.5, -2)],
    ['float64', file(14, [1], double), [1], Float64Array.of(Math.PI)],
    ['nothing', file(8, [0, 28, 28], []), [0, 28, 28], new Uint8Array()],
  ])('%s', (_, bytes, shape, data) => {
    const tensor = parseIdx(bufferSource(bytes), 'x');
    expect(tensor.shape).toEqual(shape);
    expect(tensor.toTypedArray()).toEqual(data);
  });

  test('plain and compressed', () => {
    const bytes = file(8, [2], [3, 4]);
    for (const [name, content] of [
      ['x', bytes],
      ['x.gz', gzipSync(bytes)],
    ] as const) {
      const place = path.join(folder, name);
      fs.writeFileSync(place, content);
      expect(readIdx(place).tolist()).toEqual([3, 4]);
    }
  });

  test('larger than what is read at once', () => {
    const count = 300_001;
    const payload = Buffer.alloc(4 * count);
    for (let i = 0; i < count; i++) payload.writeInt32BE(7 * i - count, 4 * i);
    const place = path.join(folder, 'large');
    fs.writeFileSync(place, file(12, [count], payload));
    expect(readIdx(place).toTypedArray()).toEqual(
      Int32Array.from({ length: count }, (_, i) => 7 * i - count),
    );
  });
});

test('within transforms, which make other tensors of what operators make', () => {
  const place = path.join(folder, 'within');
  fs.writeFileSync(place, file(8, [2], [3, 4]));
  const read = (x: Tensor) => x.mul(readIdx(place)).sum();
  const x = torch.ones([2]);
  expect((torch.func.grad(read)(x) as Tensor).tolist()).toEqual([3, 4]);
  expect((torch.func.functionalize(read)(x) as Tensor).item()).toBe(7);
  expect((torch.func.vmap(read)(torch.ones([3, 2])) as Tensor).tolist()).toEqual([7, 7, 7]);
});

describe('broken files', () => {
  test.each([
    ['empty', Buffer.alloc(0), 'it has 0 bytes, less than a header'],
    ['text', Buffer.from('<!DOCTYPE html>'), 'its first bytes are 0x3c21444f, which names no such file'],
    ['no dimensions', Buffer.from([0, 0, 8, 0]), 'its first bytes are 0x00000800'],
    ['four dimensions', file(8, [1, 1, 1, 1], [1]), 'its first bytes are 0x00000804'],
    ['unknown type', file(10, [1], [1]), 'its first bytes are 0x00000a01'],
    ['half a header', file(8, [2, 3, 4], []).subarray(0, 9), 'it ends within its header, after 9 bytes'],
    [
      'truncated',
      file(8, [2, 2], [1, 2, 3]),
      'it is truncated: 2 x 2 elements of uint8 make 16 bytes, but it has 15',
    ],
    ['too long', file(8, [1], [1, 2]), 'it is too long'],
    ['absurd sizes', file(14, [0xffffffff, 0xffffffff, 0xffffffff], [1]), 'it is truncated'],
  ])('%s', (_, bytes, text) => {
    expect(() => parseIdx(bufferSource(bytes), 'digits')).toThrow(`digits is not a valid IDX file: ${text}`);
  });

  test('a broken compressed file', () => {
    const name = path.join(folder, 'broken.gz');
    fs.writeFileSync(name, gzipSync(file(8, [2], [3, 4])).subarray(0, 15));
    expect(() => readIdx(name)).toThrow("broken.gz can't be decompressed: unexpected end of file");
  });
});
