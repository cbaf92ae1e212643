/** `tolist()`: values and types are Python's, whatever the dtype, the shape and the memory. */
import { describe, expect, test } from 'vitest';
import torch from '../../src';
import { runPython } from '../helpers/python';

const floats = ['float64', 'float32', 'float16', 'bfloat16', 'float8_e4m3fn', 'float8_e5m2'] as const;
const integers = ['int64', 'int32', 'int16', 'int8', 'uint8', 'uint16', 'uint32', 'uint64'] as const;

/** Sizes on both sides of what the addon answers without an array of its own: 1024 elements. */
const shapes = [
  [],
  [1],
  [3],
  [2, 3],
  [0],
  [2, 0],
  [0, 3],
  [2, 1, 3],
  [1024],
  [1025],
  [33, 32],
  [2, 3, 4, 5, 6],
];

describe.each([...floats, ...integers, 'bool'] as const)('%s', (dtype) => {
  test('every shape', () => {
    // A period of 101 keeps the values inside int8.
    const ours = shapes.map((shape) => {
      const count = shape.reduce((a, b) => a * b, 1);
      const values = torch.arange(count, { dtype: 'float32' }).remainder(101);
      return (
        dtype === 'bool' ? values.remainder(3).eq(0) : values.mul(floats.includes(dtype as any) ? 0.37 : 1)
      )
        .to(dtype)
        .reshape(shape)
        .tolist();
    });
    const theirs = runPython(
      `
      dtype = getattr(torch, input["dtype"])
      def made(shape):
          n = 1
          for size in shape: n *= size
          x = torch.arange(n, dtype=torch.float32).remainder(101)
          x = x.remainder(3).eq(0) if dtype == torch.bool else x.mul(0.37 if dtype.is_floating_point else 1)
          return x.to(dtype).reshape(shape).tolist()
      result = [made(shape) for shape in input["shapes"]]
      `,
      { dtype, shapes },
    );
    expect(ours).toStrictEqual(theirs);
  });
});

test.each([
  ['few', 3],
  ['many', 1500],
])('signs of zero, infinities and NaN: %s', (_, repeats) => {
  const special = [0, -0, Infinity, -Infinity, NaN, 5e-324];
  for (const dtype of ['float64', 'float32', 'float16', 'bfloat16'] as const) {
    const list = torch.tensor(special, { dtype }).repeat(repeats).tolist();
    const smallest = dtype === 'float64' ? 5e-324 : 0;
    expect(list).toStrictEqual(Array(repeats).fill([0, -0, Infinity, -Infinity, NaN, smallest]).flat());
  }
});

test.each([
  ['few', 1],
  ['many', 500],
])('integers that no number holds are bigints, the others numbers: %s', (_, repeats) => {
  const int64 = [2n ** 53n - 1n, 2n ** 53n, 1n - 2n ** 53n, -(2n ** 53n), -(2n ** 63n), 7n];
  const seen = [9007199254740991, 2n ** 53n, -9007199254740991, -(2n ** 53n), -(2n ** 63n), 7];
  const all = Array(repeats).fill(seen).flat();
  expect(torch.tensor(int64, { dtype: 'int64' }).repeat(repeats).tolist()).toStrictEqual(all);
  expect(torch.tensor(int64, { dtype: 'int64' }).reshape([2, 1, 3]).tolist()).toStrictEqual([
    [seen.slice(0, 3)],
    [seen.slice(3)],
  ]);
  const unsigned = torch.tensor([2n ** 64n - 1n, 2n ** 53n - 1n], { dtype: 'uint64' });
  expect(unsigned.tolist()).toStrictEqual([2n ** 64n - 1n, 9007199254740991]);
  expect(torch.tensor(2n ** 53n).tolist()).toBe(2n ** 53n);
});

test.each(['complex64', 'complex128', 'complex32'] as const)('%s', (dtype) => {
  for (const count of [3, 1025]) {
    const real = torch.arange(count, { dtype: 'float32' }).remainder(101).mul(0.5);
    const values = torch.complex(real, real.neg()).to(dtype);
    const expected = (real.tolist() as number[]).map((x) => new torch.Complex(x, -x));
    expect(values.tolist()).toStrictEqual(expected);
    expect(values.conj().tolist()).toStrictEqual(expected.map(({ re, im }) => new torch.Complex(re, -im)));
  }
});

test('what is not plain memory: views, expanded, negated lazily, leaves, a gradient of zeros, quantized', () => {
  const x = torch.arange(6, { dtype: 'float32' }).reshape(2, 3);
  expect(x.t().tolist()).toStrictEqual([[0, 3], [1, 4], [2, 5]]); // biome-ignore format: a matrix
  expect(x.get(1, '1:').tolist()).toStrictEqual([4, 5]);
  expect(x.get(':', 0).unsqueeze(1).expand(2, 2).tolist()).toStrictEqual([[0, 0], [3, 3]]); // biome-ignore format: a matrix
  expect(torch.complex(x, x).conj().imag.tolist()).toStrictEqual([[-0, -1, -2], [-3, -4, -5]]); // biome-ignore format: a matrix
  expect(x.clone().requiresGrad_().tolist()).toStrictEqual([[0, 1, 2], [3, 4, 5]]); // biome-ignore format: a matrix
  const leaf = torch.ones([2], { requiresGrad: true });
  leaf.sign().sum().backward();
  expect(leaf.grad!.tolist()).toStrictEqual([0, 0]);
  const quantized = torch.quantizePerTensor(torch.tensor([0, 0.5, 1.26]), 0.5, 1, 'quint8');
  expect(quantized.tolist()).toStrictEqual([0, 0.5, 1.5]);
});

test('what has no elements to read is refused', () => {
  expect(() => torch.ones([2], { device: 'meta' }).tolist()).toThrow(/meta tensor/);
  expect(() => torch.eye(2).toSparse().tolist()).toThrow(/memory format/);
  expect(() => torch.func.vmap((row: any) => row.mul(row.tolist()))(torch.ones([2, 2]))).toThrow(/storage/);
});

test('the greatest and the least int64 come and go as bigints', () => {
  const ends = [-(2n ** 63n), 2n ** 63n - 1n];
  expect(torch.tensor(ends, { dtype: 'int64' }).tolist()).toEqual(ends);
  expect(() => torch.tensor([2n ** 63n], { dtype: 'int64' })).toThrow(
    'value cannot be converted to type int64 without overflow',
  );
});
