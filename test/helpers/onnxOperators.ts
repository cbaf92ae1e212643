/** Functions of tensors exported, checked and run by onnxruntime, with inputs of several sizes. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src/index';
import { answer, opsetVersion, runOnnx, temporaryFolder } from './onnx';

export type Call = (...args: Tensor[]) => unknown;
export type Case = [
  name: string,
  call: Call,
  /** What it is exported with, and what else it is given. */
  inputs: Tensor[][],
  dynamic?: Record<string, Record<number, string>>,
];

/** Makes tests of cases: the runtime gives what the function does, for all inputs. */
export function checkOperators(groups: Readonly<Record<string, readonly Case[]>>): void {
  const folder = temporaryFolder();
  const all = Object.values(groups).flat();
  const failures = new Map<string, unknown>();
  const runs = all.flatMap(([name, call, inputs, dynamicShapes = null], i) => {
    const file = path.join(folder, `${i}.onnx`);
    try {
      const inputNames = inputs[0]!.map((_, k) => 'xyz'[k]!);
      torch.onnx.export(call, inputs[0]!, file, { inputNames, dynamicShapes, opsetVersion });
    } catch (error) {
      failures.set(name, error);
      return [];
    }
    return inputs.map((given) => ({ name, file, inputs: given, outputs: answer(call, given) }));
  });
  const reports = runOnnx(runs);

  describe.each(Object.entries(groups))('%s', (_, cases) => {
    it.each(cases.map(([name]) => name))('%s', (name) => {
      if (failures.has(name)) throw failures.get(name);
      const own = reports.filter((_, i) => runs[i]!.name === name);
      expect(own.length).toBeGreaterThan(0);
      for (const { error, difference } of own) {
        expect(error).toBeUndefined();
        expect(difference).toBeLessThanOrEqual(1e-5);
      }
    });
  });

  it('are counted', () => {
    const worst = Math.max(...reports.map(({ difference }) => difference));
    console.log(`${all.length - failures.size} cases of operators, largest difference ${worst}`);
    expect(failures.size).toBe(0);
  });
}
