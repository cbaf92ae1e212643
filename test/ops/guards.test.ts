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

describe('Sobol’s sequences', () => {
  const { aten } = torch.ops as any;
  const zeros = (...shape: number[]) => torch.zeros(shape, { dtype: 'int64' });
  const last = 2 ** 30 - 1;
  it.each([
    [
      'more dimensions than LibTorch has',
      () => aten._sobol_engine_initialize_state_(zeros(21202, 30), 21202),
    ],
    ['none', () => aten._sobol_engine_initialize_state_(zeros(1, 30), 0)],
    ['a state of fewer dimensions', () => aten._sobol_engine_initialize_state_(zeros(1, 30), 20000)],
    ['of fewer bits', () => aten._sobol_engine_initialize_state_(zeros(20, 3), 20)],
    ['of numbers', () => aten._sobol_engine_initialize_state_(torch.zeros([20, 30]), 20)],
    ['matrices of fewer bits', () => aten._sobol_engine_scramble_(zeros(9, 30), zeros(9, 3, 3), 9)],
    ['fewer of them', () => aten._sobol_engine_scramble_(zeros(9, 30), zeros(1, 30, 30), 9)],
    ['a shorter last point', () => aten._sobol_engine_ff_(zeros(1), 5, zeros(9000, 30), 9000, 0)],
    ['the state of another', () => aten._sobol_engine_draw(zeros(9000), 5, zeros(1, 30), 9000, 0)],
    ['points beyond the last one', () => aten._sobol_engine_ff_(zeros(2), 1, zeros(2, 30), 2, last)],
    ['many more', () => aten._sobol_engine_ff_(zeros(2), 2n ** 62n, zeros(2, 30), 2, 1)],
    ['a negative index', () => aten._sobol_engine_draw(zeros(2), 1, zeros(2, 30), 2, -1)],
  ])('%s', (_name, call) => {
    expect(call).toThrow(/^aten::_sobol_engine_\w+: /);
  });
  it('what fits is drawn', () => {
    const state = aten._sobol_engine_initialize_state_(zeros(2, 30), 2);
    const [points] = aten._sobol_engine_draw(zeros(2), 2, state, 2, 0);
    expect(points.tolist()).toEqual([
      [0.5, 0.5],
      [0.75, 0.25],
    ]);
    expect(() => aten._sobol_engine_ff_(zeros(2), 1, state, 2, last - 1)).not.toThrow();
  });
});
