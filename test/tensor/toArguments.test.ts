/** What `tensor.to` and `module.to` take and refuse, against Python. */
import { describe, expect, it } from 'vitest';
import torch, { nn } from '../../src/index';
import { runPython } from '../helpers/python';

const x = torch.ones(2);
// The calls are wrong on purpose: types would refuse them.
const to = (target: unknown, ...args: unknown[]): any => (target as any).to(...args);

/** Arguments here, and Python's. */
const refused: [unknown[], string][] = [
  [['float46'], '"float46"'],
  [[[1]], '[1]'],
  [['cpu', 3], '"cpu", 3'],
  [['float64', { dtype: 'float64' }], 'torch.float64, dtype=torch.float64'],
  [['float64', true, true, false], 'torch.float64, True, True, False'],
];

describe('to', () => {
  it('reads every form', () => {
    expect(to(x, 'float64').dtype).toBe('float64');
    expect(to(x, 'torch.float64', true, false).dtype).toBe('float64');
    expect(to(x, 'cpu', 'int64').dtype).toBe('int64');
    expect(to(x, null, 'int64').dtype).toBe('int64');
    expect(to(x, torch.ones(1, { dtype: 'int32' })).dtype).toBe('int32');
    expect(to(x, { dtype: 'float16', device: 'meta' }).device).toBe('meta');
    expect(to(x) === x).toBe(true);
    expect(to(x, 'cpu', { copy: true }) === x).toBe(false);
    expect(to(new nn.Linear(1, 1), 'cpu', 'float64', false).weight.dtype).toBe('float64');
    expect(to(new nn.Linear(1, 1), torch.ones(1, { dtype: 'float16' })).weight.dtype).toBe('float16');
  });

  it.each([
    ['a tensor', 'torch.ones(2)', x],
    ['a module', 'torch.nn.Linear(2, 2)', new nn.Linear(2, 2)],
  ])('of %s refuses what Python refuses, in its words', (_, python, target) => {
    const expected: string[] = runPython(`
import torch
result = []
for args in [${refused.map(([, args]) => `lambda t: t.to(${args})`).join(', ')}]:
    try: args(${python}); result.append("")
    except Exception as e: result.append(str(e).split(", but expected")[0])
`);
    // A dtype is its name here.
    const ours = (text: string) => text.replaceAll('torch.dtype', 'str');
    refused.forEach(([args], i) => {
      expect(() => to(target, ...args)).toThrow(ours(expected[i]!));
    });
  });

  it('names unknown options and dtypes', () => {
    expect(() => to(x, { dtyp: 'float64' })).toThrow("to(): unknown option 'dtyp'. Did you mean 'dtype'?");
    expect(() => to(new nn.Linear(1, 1), { dtyp: 'float64' })).toThrow("Did you mean 'dtype'?");
    expect(() => to(x, 'cpu', 'float46')).toThrow("Unknown dtype 'float46'. Did you mean 'float16'?");
    expect(() => to(new nn.Linear(1, 1), 'cpu', { copy: true })).toThrow(
      '.to() does not accept copy argument',
    );
    expect(() => to(x, 1)).toThrow('Cannot access accelerator device when none is available.');
  });

  it('type takes the old names', () => {
    expect(x.type('torch.BFloat16Tensor').dtype).toBe('bfloat16');
    expect(x.type('torch.ComplexFloatTensor').dtype).toBe('complex64');
    expect(() => x.type('torch.floatTensor')).toThrow("invalid type: 'torch.floatTensor'");
  });
});
