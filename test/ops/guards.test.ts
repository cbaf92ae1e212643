/** What LibTorch's kernels would read beyond their arguments is refused before they run. */
import { describe, expect, it } from 'vitest';
import torch from '../../src';

describe('lists of sizes that are too short for the kernel', () => {
  const x3 = torch.ones([1, 1, 4, 4, 4]);
  const w3 = torch.ones([1, 1, 2, 2, 2]);
  const x2 = torch.ones([1, 1, 4, 4]);
  const w2 = torch.ones([1, 1, 2, 2]);
  const { aten } = torch.ops as any;
  const volumes = {
    slow_conv3d: (k: any, s: any, p: any) => aten.slow_conv3d(x3, w3, k, null, s, p),
    slow_conv3d_forward: (k: any, s: any, p: any) => aten.slow_conv3d_forward(x3, w3, k, null, s, p),
  };
  const planes = {
    _slow_conv2d_forward: (k: any, s: any, p: any) => aten._slow_conv2d_forward(x2, w2, k, null, s, p),
    thnn_conv2d: (k: any, s: any, p: any) => aten.thnn_conv2d(x2, w2, k, null, s, p),
  };
  it.each(Object.entries(volumes))('%s', (_name, call) => {
    expect(call([2, 2, 2], [1, 1, 1], [0, 0, 0]).shape).toEqual([1, 1, 3, 3, 3]);
    for (const sizes of [[2, 2], [1], [], [1, 1, 1, 1]]) {
      expect(() => call(sizes, [1, 1, 1], [0, 0, 0])).toThrow('must have 3 numbers');
      expect(() => call([2, 2, 2], sizes, [0, 0, 0])).toThrow('must have 3 numbers');
      expect(() => call([2, 2, 2], [1, 1, 1], sizes)).toThrow('must have 3 numbers');
    }
  });
  it.each(Object.entries(planes))('%s', (_name, call) => {
    expect(call([2, 2], [1, 1], [0, 0]).shape).toEqual([1, 1, 3, 3]);
    for (const sizes of [[1], [], [1, 1, 1]]) {
      expect(() => call(sizes, [1, 1], [0, 0])).toThrow('must have 2 numbers');
      expect(() => call([2, 2], sizes, [0, 0])).toThrow('must have 2 numbers');
      expect(() => call([2, 2], [1, 1], sizes)).toThrow('must have 2 numbers');
    }
  });
});

it('the exponent of a matrix that has no negative, with which LibTorch would multiply for ever', () => {
  const x = torch.eye(2);
  // A number can't be it exactly.
  const [lowest, next] = [-(2n ** 63n), -(2n ** 63n) + 1n] as unknown as [number, number];
  for (const power of [
    () => torch.matrixPower(x, lowest),
    () => x.matrixPower(lowest),
    () => torch.linalg.matrixPower(x, lowest),
    () => torch.linalg.matrixPower(x, lowest, { out: torch.eye(2) }),
  ])
    expect(power).toThrow("'n' must be greater than -2^63");
  expect(torch.linalg.matrixPower(x, next).tolist()).toEqual(x.tolist());
});

it.runIf('align_tensors' in (torch.ops as any).aten)('tensors to align must be there', () => {
  expect(() => (torch.ops as any).aten.align_tensors([])).toThrow('expected a non-empty list of tensors');
});
