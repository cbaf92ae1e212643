/**
 * An operator that Python wraps in a function of the same name must have its wrapper here,
 * and no other may have one.
 */
import { expect, it } from 'vitest';
import torch from '../../src';
import { torchTable } from '../../src/generated/tables';
import { torchOps } from '../../src/tensor/operators';
import { isLacking } from '../helpers/lacking';
import { runPython } from '../helpers/python';

it("replaces the operators that Python's own functions replace", () => {
  const code = '[n for n in input if type(getattr(torch, n, None)).__name__ == "function"]';
  const wrapped = new Set(
    runPython(
      code,
      torchTable.map((row) => row[1]),
    ) as string[],
  );
  // Python's binding of nonzero has an option (as_tuple) that the operator lacks.
  wrapped.add('nonzero');
  // What a version no longer has (torch.qr), Python keeps as a function that says so, and ours says it too.
  const names = torchTable.filter((row) => wrapped.has(row[1]) && !isLacking(row)).map((row) => row[0]);
  const replaced = Object.keys(torchOps).filter((name) => (torch as any)[name] !== (torchOps as any)[name]);
  expect(replaced.sort()).toEqual(names.sort());
});
