/** Bytes under tensors of a file: loading frees what stood for them, and nothing that a script may hold. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'torch-node-storages-'));
afterAll(() => fs.rmSync(folder, { recursive: true }));
const file = path.join(folder, 'state.pt');

const x = torch.arange(6, { dtype: 'float32' });
torch.save({ x, part: x.get('2:4'), other: torch.ones([300]).double() }, file);

const loads: [string, typeof torch.loadAsync][] = [
  ['load', async (...args) => torch.load(...args)],
  ['loadAsync', (...args) => torch.loadAsync(...args)],
];

describe.each(loads)('%s', (_, load) => {
  it('leaves tensors of one storage as they were, whatever is made afterwards', async () => {
    const loaded = await load(file);
    // Slots of what was freed are used again.
    const others = Array.from({ length: 5000 }, (_, i) => torch.full([2], i));
    loaded.x.add_(1);
    expect(loaded.x.tolist()).toEqual([1, 2, 3, 4, 5, 6]);
    expect(loaded.part.tolist()).toEqual([3, 4]);
    expect(loaded.other.sum().item()).toBe(300);
    expect(others.every((one, i) => one.get(1).item() === i)).toBe(true);
  });

  it('leaves a function what it got and what it gave', async () => {
    const got: Tensor[] = [];
    const given: Tensor[] = [];
    const loaded = await load(file, {
      mapLocation: (storage) => {
        got.push(storage);
        given.push(storage.clone());
        return given.at(-1);
      },
    });
    expect(got.map((storage) => storage.numel())).toEqual([24, 2400]);
    given[0]!.zero_();
    expect(loaded.x.tolist()).toEqual([0, 0, 0, 0, 0, 0]);
    expect(got[0]!.view('float32').tolist()).toEqual([0, 1, 2, 3, 4, 5]);
    const kept: Tensor[] = [];
    const same = await load(file, { mapLocation: (storage) => kept[kept.push(storage) - 1] });
    kept[0]!.zero_();
    expect(same.part.tolist()).toEqual([0, 0]);
    const moved: Tensor[] = [];
    await load(file, { mapLocation: (storage) => (moved.push(storage) > 0 ? 'meta' : null) });
    expect(moved.map((storage) => storage.isDisposed || storage.numel())).toEqual([24, 2400]);
  });

  it('leaves a mode what it saw', async () => {
    const seen = new Set<Tensor>();
    class Watch extends torch.overrides.TorchFunctionMode {
      override torchFunction(fn: (...args: unknown[]) => unknown, args: readonly unknown[]): unknown {
        for (const arg of args) if (arg instanceof torch.Tensor) seen.add(arg);
        return fn(...args);
      }
    }
    const mode = new Watch().enter();
    const loaded = await load(file).finally(() => mode.dispose());
    expect([...seen].map((one) => one.shape)).toContainEqual([24]);
    for (const one of seen) expect(one.clone().numel()).toBe(one.numel());
    expect(loaded.part.tolist()).toEqual([2, 3]);
  });
});
