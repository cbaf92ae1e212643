/** What samples become: dtypes, shapes and texts are Python's. */
import { describe, expect, test } from 'vitest';
import torch from '../../../src';
import { runPython, toWire } from '../../helpers/python';

const { defaultCollate, defaultConvert } = torch.utils.data;

describe('defaultCollate', () => {
  test.each<[string, unknown[], string]>([
    ['integers', [1, 2, 3], '[1, 2, 3]'],
    ['floats', [1.5, 2, 3], '[1.5, 2.0, 3.0]'],
    ['inf and nan', [Infinity, 0.5], '[float("inf"), 0.5]'],
    ['booleans', [true, false], '[True, False]'],
    ['bigints', [2n ** 62n, -1n], '[2**62, -1]'],
    ['strings', ['a', 'b'], '["a", "b"]'],
    ['tensors', [torch.ones([2]), torch.zeros([2])], '[torch.ones(2), torch.zeros(2)]'],
    ['0-dim tensors', [torch.tensor(1), torch.tensor(2)], '[torch.tensor(1.), torch.tensor(2.)]'],
    [
      'tuples',
      [
        [1, 0.5],
        [2, 1.5],
      ],
      '[(1, 0.5), (2, 1.5)]',
    ],
    [
      'nested',
      [
        [1, ['a', [true]]],
        [2, ['b', [false]]],
      ],
      '[(1, ("a", [True])), (2, ("b", [False]))]',
    ],
    [
      'objects',
      [
        { A: 0, B: 1.5 },
        { A: 100, B: 100 },
      ],
      '[{"A": 0, "B": 1.5}, {"A": 100, "B": 100.0}]',
    ],
    ['Maps', [new Map([['A', 0]]), new Map([['A', 2]])], '[{"A": 0}, {"A": 2}]'],
    [
      'typed arrays',
      [new Float32Array([1, 2]), new Float32Array([3, 4])],
      '[np.array([1, 2], dtype="float32"), np.array([3, 4], dtype="float32")]',
    ],
    ['bytes as uint8', [new Uint8Array([1, 2])], '[np.array([1, 2], dtype="uint8")]'],
  ])('%s', (_, batch, python) => {
    const theirs = runPython(`
      import numpy as np
      result = torch.utils.data.default_collate(${python})
    `);
    expect(toWire(defaultCollate(batch))).toEqual(theirs);
  });

  test.each<[string, unknown[], string]>([
    ['lists of different length', [[1, 2], [3]], '[(1, 2), (3,)]'],
    ['tensors of different shape', [torch.ones([2]), torch.ones([3])], '[torch.ones(2), torch.ones(3)]'],
    ['sparse tensors', [torch.ones([2]).toSparse()], '[torch.ones(2).to_sparse()]'],
  ])('%s are refused', (_, batch, python) => {
    const text = runPython(`
      try:
          torch.utils.data.default_collate(${python})
          result = None
      except Exception as error:
          result = str(error)
    `);
    expect(() => defaultCollate(batch)).toThrow(text);
  });

  test('what is no data is refused and named', () => {
    const text = 'default_collate: batch must contain tensors, numpy arrays, numbers, dicts or lists; found ';
    expect(() => defaultCollate([null])).toThrow(`${text}null`);
    expect(() => defaultCollate([new Date()])).toThrow(`${text}Date`);
    expect(() => defaultCollate([1, 'a'] as unknown[])).toThrow('found number and string');
    expect(() => defaultCollate([{ a: 1 }, { b: 1 }] as object[])).toThrow(
      "sample 1 of the batch has no 'a'",
    );
  });

  test('named tuples are collated field by field', () => {
    const samples = [torch.tensor([1, 3]).max(0), torch.tensor([5, 4]).max(0)];
    expect(toWire(defaultCollate(samples as unknown[]))).toEqual(
      runPython(`
        samples = [torch.tensor([1., 3.]).max(0), torch.tensor([5., 4.]).max(0)]
        result = list(torch.utils.data.default_collate(samples))
      `),
    );
  });
});

test('defaultConvert turns typed arrays into tensors and leaves the rest', () => {
  const value = { a: new Float64Array([1, 2]), b: [1, 'x', new BigInt64Array([3n])], c: torch.ones([1]) };
  expect(toWire(defaultConvert(value))).toEqual(
    runPython(`
      import numpy as np
      value = {"a": np.array([1., 2.]), "b": [1, "x", np.array([3])], "c": torch.ones(1)}
      result = torch.utils.data.default_convert(value)
    `),
  );
});
