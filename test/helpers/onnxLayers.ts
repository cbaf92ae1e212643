/** Layers exported, checked and run by onnxruntime, at two batch sizes. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import torch, { type nn, type Tensor } from '../../src/index';
import { answer, opsetVersion, runOnnx, temporaryFolder } from './onnx';

/** What is exported: a module, or a function of tensors. */
type Model = nn.Module | ((...args: any[]) => unknown);

interface LayerCase {
  make: () => Model;
  /** The inputs for a batch size. */
  inputs: (batch: number) => Tensor[];
  /** The dimension of the batch; null where there is none. */
  batchDim: number | null;
}

export const t = (...shape: number[]) => torch.randn(shape);
export const ints = (high: number, ...shape: number[]) => torch.randint(0, high, shape, { dtype: 'int64' });

/** Cases, and `check`, which makes tests of them. */
export function layerCases(): {
  add: (
    name: string,
    make: () => Model,
    inputs: (batch: number) => Tensor[],
    batchDim?: number | null,
  ) => void;
  check: (what: string) => void;
} {
  const cases: Record<string, LayerCase> = {};
  const check = (what: string) => {
    const folder = temporaryFolder();
    const failures = new Map<string, unknown>();
    const runs = Object.entries(cases).flatMap(([name, { make, inputs, batchDim }], i) => {
      torch.manualSeed(i);
      const model = make();
      if (model instanceof torch.nn.Module) model.eval();
      const file = path.join(folder, `${i}.onnx`);
      const example = inputs(2);
      const inputNames = [...new Set(example)].map((_, k) => `x${k}`);
      const dynamicShapes =
        batchDim === null
          ? null
          : Object.fromEntries(inputNames.map((one) => [one, { [batchDim]: 'batch' }]));
      try {
        torch.onnx.export(model, example, file, { inputNames, dynamicShapes, opsetVersion });
      } catch (error) {
        failures.set(name, error);
        return [];
      }
      // Other numbers than those that it was exported with: what was read from these would show.
      return (batchDim === null ? [2] : [2, 5]).map((n) => {
        const given = inputs(n);
        return { name, n, file, inputs: [...new Set(given)], outputs: answer(model, given) };
      });
    });
    const reports = runOnnx(runs.map(({ file, inputs, outputs }) => ({ file, inputs, outputs })));

    describe(what, () => {
      it.each(Object.keys(cases))('%s', (name) => {
        if (failures.has(name)) throw failures.get(name);
        const own = reports.filter((_, i) => runs[i]!.name === name);
        expect(own.length).toBeGreaterThan(0);
        for (const { error, difference } of own) {
          expect(error).toBeUndefined();
          expect(difference).toBeLessThanOrEqual(1e-5);
        }
      });

      it('are counted', () => {
        const worst = Math.max(...reports.map(({ difference }) => difference));
        console.log(`${Object.keys(cases).length - failures.size} ${what}, largest difference ${worst}`);
        expect(failures.size).toBe(0);
      });
    });
  };
  const add = (
    name: string,
    make: () => Model,
    inputs: (batch: number) => Tensor[],
    batchDim: number | null = 0,
  ) => {
    if (name in cases) throw new Error(`${name} is there twice`);
    cases[name] = { make, inputs, batchDim };
  };
  return { add, check };
}
