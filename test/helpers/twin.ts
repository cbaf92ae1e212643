/** Cases that run the same call here and in Python: results, gradients, random draws, errors and warnings. */
import { expect, it } from 'vitest';
import torch from '../../src/index';
import { type CheckInput, type CheckOptions, checkOp } from './checkOp';
import { withoutAdvice } from './errors';
import { PythonError, runPython } from './python';
import { isOtherPython } from './torchVersion';

/** Names that Python code in the tests may use besides `torch`. */
const names: Record<string, string> = {
  F: 'torch.nn.functional',
  init: 'torch.nn.init',
  windows: 'torch.signal.windows',
};

/** Python code with its short names written out. */
export function python(code: string): string {
  return code.replace(/(?<![\w.])(F|init|windows)\./g, (_, name) => `${names[name]}.`);
}

/** What a Python exception is here. */
export function ourClass(type: string): new (...args: any[]) => Error {
  if (type === 'ValueError' || type === 'IndexError') return RangeError;
  if (type === 'TypeError') return TypeError;
  return (torch as any).TorchError;
}

/** Asserts that both sides throw, with the same text and the class that stands for Python's. */
export function expectSameError(ours: () => unknown, py: string): void {
  let raised: PythonError | undefined;
  try {
    runPython(`result = [${python(py)}] and None`);
  } catch (error) {
    if (!(error instanceof PythonError)) throw error;
    raised = error;
  }
  if (raised === undefined) expect.fail(`Python does not raise: ${py}`);
  let thrown: unknown;
  try {
    ours();
  } catch (error) {
    thrown = error;
  }
  expect(thrown, `nothing thrown where Python raises ${raised.type}: ${raised.pyMessage}`).toBeInstanceOf(
    Error,
  );
  expect(withoutAdvice((thrown as Error).message, raised.pyMessage)).toBe(raised.pyMessage);
  expect(thrown).toBeInstanceOf(ourClass(raised.type));
}

/** One case: the Python callable, ours, and the inputs' shapes or values. */
export type Case = [
  py: string,
  inputs: CheckInput[],
  ours: (...inputs: any[]) => any,
  options?: CheckOptions | undefined,
];

/** Declares a test for each case, named by its Python code. */
export function twins(cases: readonly Case[]): void {
  for (const [py, inputs, ours, options] of cases) {
    const shapes = inputs.map((i) => (Array.isArray(i) ? `[${i}]` : `${i.dtype}[${i.shape}]`)).join(' ');
    it.skipIf(isOtherPython(py))(`${py} on ${shapes}${options ? ` ${JSON.stringify(options)}` : ''}`, () => {
      checkOp(inputs, ours, python(py), options);
    });
  }
}

/** One error case: the Python expression and ours. */
export type ErrorCase = [py: string, ours: () => unknown];

/** Declares a test for each error case. */
export function sameErrors(cases: readonly ErrorCase[]): void {
  for (const [py, ours] of cases) it.skipIf(isOtherPython(py))(py, () => expectSameError(ours, py));
}

/** Exact values for an input: int64 unless another dtype is named. */
export function values(data: number[], shape: number[] = [data.length], dtype = 'int64'): CheckInput {
  const bytes =
    dtype === 'int64'
      ? new BigInt64Array(data.map(BigInt))
      : dtype === 'float32'
        ? new Float32Array(data)
        : dtype === 'float64'
          ? new Float64Array(data)
          : new Uint8Array(data);
  return { dtype, shape, data: Buffer.from(bytes.buffer).toString('base64') };
}
