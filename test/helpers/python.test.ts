/**
 * What tests compare with: values travel between the two languages unchanged, and each call starts afresh.
 */
import { describe, expect, it } from 'vitest';
import { PyComplex, PyTensor, PythonError, runPython } from './python';

describe('runPython', () => {
  it('returns `result`, the last expression, or what was printed', () => {
    expect(runPython('result = 1\n2')).toBe(1);
    expect(runPython('x = 20\nx + 1')).toBe(21);
    expect(runPython('import json\nprint(json.dumps({"a": [1, 2.5]}))')).toEqual({ a: [1, 2.5] });
    expect(runPython('import sys, json\nprint(json.load(sys.stdin)["n"] * 2)', { n: 21 })).toBe(42);
  });

  it('carries what JSON cannot, both ways', () => {
    const input = [
      Number.NaN,
      Infinity,
      -Infinity,
      -0,
      2n ** 62n,
      'µ\n"',
      null,
      true,
      new PyComplex(1.5, Number.NaN),
      [[]],
    ];
    expect(runPython('input', input)).toEqual(input);
    expect(runPython('[type(x).__name__ for x in input]', input)).toEqual([
      'float',
      'float',
      'float',
      'float',
      'int',
      'str',
      'NoneType',
      'bool',
      'complex',
      'list',
    ]);
    expect(runPython('bytes(reversed(input))', Uint8Array.of(1, 2, 255))).toEqual(Buffer.from([255, 2, 1]));
    expect(runPython('input', { a: { $f: 'x' } })).toEqual({ a: { $f: 'x' } });
    expect(runPython('float("nan"), 2**60')).toEqual([Number.NaN, 2n ** 60n]);
  });

  it('carries tensors bit for bit', () => {
    const t = runPython('torch.tensor([[1.5, float("nan")], [-0.0, 3]], dtype=torch.bfloat16)');
    expect(t).toBeInstanceOf(PyTensor);
    expect(t.shape).toEqual([2, 2]);
    expect(t.dtype).toBe('bfloat16');
    expect(runPython('input.isnan().tolist()', t)).toEqual([
      [false, true],
      [false, false],
    ]);
    expect(runPython('torch.arange(12).reshape(3, 4)[1:, ::2].T')).toEqual(
      runPython('torch.tensor([[4, 8], [6, 10]])'),
    );
    expect(runPython('input', runPython('torch.empty(0, 3)')).shape).toEqual([0, 3]);
  });

  it('starts each call from the defaults and reports errors', () => {
    runPython('torch.set_default_dtype(torch.float64); torch.set_num_threads(1); leaked = 1');
    expect(runPython('str(torch.zeros(1).dtype), torch.initial_seed(), "leaked" in globals()')).toEqual([
      'torch.float32',
      0,
      false,
    ]);
    expect(runPython('torch.get_num_threads()', null, { threads: 1 })).toBe(1);
    expect(() => runPython('torch.ones(2) + torch.ones(3)')).toThrow(PythonError);
    expect(() => runPython('import os; os._exit(3)')).toThrow(/ended before it answered/);
    expect(runPython('1 + 1')).toBe(2);
  });
});
