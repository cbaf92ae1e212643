/**
 * The operator tables against Python itself: its argument parser lists the signatures it tries, in its order.
 */
import { describe, expect, it } from 'vitest';
import * as tables from '../../src/generated/tables';
import { isLacking, presentOverloads } from '../helpers/lacking';
import { runPython } from '../helpers/python';

const owners: Record<string, readonly tables.OpRow[]> = {
  'torch._C._VariableFunctions': tables.torchTable,
  'torch._C.TensorBase': tables.tensorTable,
  'torch._C._nn': tables.nnTable,
  'torch._C._linalg': tables.linalgTable,
  'torch._C._fft': tables.fftTable,
  'torch._C._special': tables.specialTable,
  'torch._C._sparse': tables.sparseTable,
  'torch._C._nested': tables.nestedTable,
};

/** Python's functions that are no operators of the tables: made by hand on both sides. */
const byHand: Record<string, string[]> = {
  'torch._C._VariableFunctions': [
    ...['_from_blob', 'as_tensor', 'asarray', 'from_numpy', 'frombuffer', 'get_device', 'numel', 'tensor'],
  ],
  'torch._C._nn': ['_parse_to'],
  'torch._C._nested': ['nested_tensor'],
};

/** Named tensors' functions, which 2.13 took out. */
const earlier = ['align_tensors'];

describe('operator tables', () => {
  it.each(Object.keys(owners).filter((owner) => owner !== 'torch._C.TensorBase'))(
    '%s is complete',
    (owner) => {
      const code = `[n for n in dir(${owner}) if not n.startswith('__')]`;
      const names = new Set(owners[owner]!.flatMap((row) => [row[0], row[1]]));
      const theirs = runPython(code) as string[];
      const missing = theirs.filter((name) => !names.has(name) && !earlier.includes(name));
      // Not all of them are as old as the oldest LibTorch.
      expect(missing).toEqual((byHand[owner] ?? []).filter((name) => theirs.includes(name)).sort());
    },
  );

  it('has no method that Python lacks', () => {
    const names = new Set(runPython('dir(torch._C.TensorBase)') as string[]);
    const ours = tables.tensorTable.filter((row) => !isLacking(row)).map((row) => row[1]);
    expect(ours.filter((name) => !names.has(name))).toEqual([]);
  });

  it("tries as many overloads as Python's parser, in its order", () => {
    // An argument that fits nothing makes the parser list its signatures.
    const code = `
import re
result = {}
for name in input:
    try:
        getattr(torch._C._VariableFunctions, name)(object(), no_such=1)
    except TypeError as error:
        lines = re.findall(r'^ \\* \\((.*)\\)$', str(error), re.M)
        if lines:
            result[name] = [line for line in lines if 'names' not in line and 'name ' not in line]
`;
    const overloaded = tables.torchTable.filter((row) => row[2].includes(' ') && !isLacking(row));
    const rows = new Map(overloaded.map((row) => [row[1], row]));
    const listed = runPython(code, [...rows.keys()]) as Record<string, string[]>;
    expect(Object.keys(listed).length).toBeGreaterThan(150);
    for (const [name, lines] of Object.entries(listed)) {
      expect([name, presentOverloads(rows.get(name)!).length]).toEqual([name, lines.length]);
    }
    expect(listed['pow']!.map((line) => line.split(', *')[0])).toEqual([
      'Tensor input, Tensor exponent',
      'Number self, Tensor exponent',
      'Tensor input, Number exponent',
    ]);
    expect(rows.get('pow')![2]).toBe('Tensor_Tensor Scalar Tensor_Scalar');
  });

  it('knows which operators take numbers for tensors', () => {
    const code = `
result = []
for name in input:
    try:
        getattr(torch, name)(1.5, torch.ones(2))
        result.append(name)
    except TypeError:
        pass
`;
    const binary = [
      'add',
      'sub',
      'mul',
      'div',
      'multiply',
      'divide',
      'subtract',
      'true_divide',
      'floor_divide',
    ];
    const others = ['maximum', 'atan2', 'fmod', 'eq', 'rsub', 'hypot', 'logical_and'];
    const accepted = runPython(code, [...binary, ...others]) as string[];
    const flagged = tables.torchTable.filter((row) => row[4] & 1).map((row) => row[1]);
    expect(accepted).toEqual(binary);
    expect(binary.filter((name) => !flagged.includes(name))).toEqual([]);
    expect(others.filter((name) => flagged.includes(name))).toEqual([]);
  });
});
