/** Conversions, and extremes along a dimension, whose kernels are ours, against LibTorch's own, in Python. */
import { expect, it } from 'vitest';
import torch, { type DType, type Tensor } from '../../../src/index';
import { runPython } from '../../helpers/python';
import { bits, bitsInPython, dice } from './shared';

const strange = [
  0,
  -0,
  1.5,
  -1.5,
  255.9,
  256,
  -3,
  NaN,
  Infinity,
  -Infinity,
  1e-45,
  3e9,
  -3e9,
  1e19,
  0.1,
  16777217,
];
const dtypes: DType[] = ['float32', 'float64', 'int64', 'bool', 'uint8', 'int32', 'float16', 'complex64'];
const shapes = [[16], [4, 4], [1, 16, 1], [0, 3], [2, 1, 8, 1]];

const layoutsInPython = `
${bitsInPython}
import math
strange = [0.0, -0.0, 1.5, -1.5, 255.9, 256, -3, math.nan, math.inf, -math.inf, 1e-45, 3e9, -3e9, 1e19, 0.1, 16777217]
def told(x):
    return [str(x.dtype)[6:], list(x.shape), list(x.stride()), bits(x) if x.numel() else ""]
def layouts(x):
    lasts = [x.contiguous(memory_format=torch.channels_last)] if x.dim() == 4 else []
    return [x, x.transpose(0, -1), x.unsqueeze(0).expand(2, *x.shape), torch.cat([x, x])[::2], *lasts]
`;

const told = (x: Tensor) => [x.dtype, [...x.shape], x.stride(), x.numel() ? bits(x) : ''];
const layouts = (x: Tensor): Tensor[] => [
  x,
  x.transpose(0, -1),
  x.unsqueeze(0).expand(2, ...x.shape),
  torch.cat([x, x]).get('::2'),
  ...(x.dim() === 4 ? [x.contiguous({ memoryFormat: torch.channelsLast })] : []),
];

it("conversions have LibTorch's bits and strides, what does not fit included", () => {
  const pairs = dtypes.flatMap((from) => dtypes.map((to) => [from, to] as const));
  const theirs = runPython(
    `
${layoutsInPython}
result = []
for start, to in input[0]:
    for shape in input[1]:
        x = torch.tensor(strange[:math.prod(shape)]).reshape(shape).to(getattr(torch, start))
        for one in layouts(x):
            made = one.to(getattr(torch, to), copy=True)
            assert made.data_ptr() != one.data_ptr() or one.numel() == 0
            result.append(told(made))
            result.append(told(one.to(getattr(torch, to), memory_format=torch.contiguous_format)))
`,
    [pairs, shapes],
  ) as unknown[];
  const ours = pairs.flatMap(([from, to]) =>
    shapes.flatMap((shape) => {
      const count = shape.reduce((a, b) => a * b, 1);
      const x = torch.tensor(strange.slice(0, count), { dtype: 'float32' }).reshape(shape).to(from);
      return layouts(x).flatMap((one) => [
        told(one.to(to, { copy: true })),
        told(one.to(to, { memoryFormat: torch.contiguousFormat })),
      ]);
    }),
  );
  expect(ours).toEqual(theirs);
});

it('a converted tensor passes gradients back in the dtype of its own', () => {
  const x = torch.tensor([1, 2, 3], { dtype: 'float64', requiresGrad: true });
  x.float().pow(2).sum().backward();
  expect(x.grad!.dtype).toBe('float64');
  expect(x.grad!.tolist()).toEqual([2, 4, 6]);
});

it("the largest and the smallest along a dimension have LibTorch's places, among equals and NaN too", () => {
  const roll = dice(41);
  const values = [0, -0, 1, 1, 2, NaN, Infinity, -Infinity];
  const cases = Array.from({ length: 300 }, () => {
    const shape = Array.from({ length: 1 + roll(4) }, () => 1 + roll(5));
    const count = shape.reduce((a, b) => a * b, 1);
    const few = roll(2) ? values.length : 5;
    return {
      shape,
      picked: Array.from({ length: count }, () => roll(few)),
      dim: roll(shape.length) - roll(2) * shape.length,
    };
  });
  const theirs = runPython(
    `
${layoutsInPython}
values = [0.0, -0.0, 1.0, 1.0, 2.0, math.nan, math.inf, -math.inf]
result = []
for case in input:
    x = torch.tensor([values[i] for i in case["picked"]]).reshape(case["shape"])
    for one in layouts(x):
        for keepdim in (False, True):
            result.append([told(part) for f in (torch.max, torch.min) for part in f(one, case["dim"], keepdim)])
    leaf = x.clone().requires_grad_()
    leaf.max(case["dim"]).values.sum().backward()
    result.append(bits(leaf.grad))
`,
    cases,
  ) as unknown[];
  const ours = cases.flatMap(({ shape, picked, dim }) => {
    const x = torch.tensor(picked.map((i) => values[i]!)).reshape(shape);
    const found = layouts(x).flatMap((one) =>
      [false, true].map((keepdim) =>
        [torch.max(one, dim, keepdim), torch.min(one, dim, keepdim)].flatMap(([a, b]) => [
          told(a!),
          told(b!),
        ]),
      ),
    );
    const leaf = x.clone().requiresGrad_();
    leaf.max(dim).values.sum().backward();
    return [...found, bits(leaf.grad!)];
  });
  expect(ours).toEqual(theirs);
  expect(() => torch.ones([2, 0]).max(1)).toThrow('Expected reduction dim 1 to have non-zero size');
  expect(() => torch.ones([2, 3]).max(2)).toThrow('Dimension out of range');
});
