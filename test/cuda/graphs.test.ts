/** Graphs on the tests' device. The same trainings as on the stand-in: test/graphs. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src';
import { networks, optimizers, train, type Wrap } from '../graphs/networks';
import { device, isCpu, isCuda } from '../helpers/device';

const eager: Wrap = (step) => step;
const graph =
  (options = {}): Wrap =>
  (step) =>
    torch.cuda.graphed(step, { device, ...options });

describe.skipIf(!isCuda)('CUDAGraph', () => {
  it('do their work when they are replayed', () => {
    const g = new torch.cuda.CUDAGraph();
    const x = torch.ones([3], { device });
    const y = torch.cuda.graph(g, () => {
      expect(torch.cuda.isCurrentStreamCapturing()).toBe(true);
      return x.mul(2);
    });
    expect(torch.cuda.isCurrentStreamCapturing()).toBe(false);
    x.fill_(5);
    g.replay();
    expect(y.tolist()).toEqual([10, 10, 10]);
    const other = new torch.cuda.CUDAGraph();
    const guard = torch.cuda.graph(other, { pool: g.pool() }).enter();
    const z = y.add(1);
    guard.dispose();
    g.replay();
    other.replay();
    expect(z.tolist()).toEqual([11, 11, 11]);
    const handle = torch.cuda.graphPoolHandle();
    expect(handle).toHaveLength(2);
    g.reset();
    expect(() => g.replay()).toThrow(/without a preceding successful capture/);
  });

  it('say what spoils a capture, and the next one succeeds', () => {
    const x = torch.ones([3], { device });
    const spoil = () => torch.cuda.graph(new torch.cuda.CUDAGraph(), () => x.sum().item());
    expect(spoil).toThrow(/capturing/);
    const g = new torch.cuda.CUDAGraph();
    torch.cuda.graph(g, () => void x.add_(1));
    g.replay();
    expect(x.tolist()).toEqual([2, 2, 2]);
  });
});

describe('graphs', () => {
  for (const network of Object.keys(networks) as (keyof typeof networks)[]) {
    it(`of steps compute what the eager ones do: ${network}`, () => {
      const training = { network, optimizer: optimizers[isCpu ? 'SGD' : 'Adam']!, device };
      expect(train(graph(), training)).toEqual(train(eager, training));
    });
  }

  for (const [name, optimizer] of Object.entries(optimizers)) {
    // The CPU's optimizers take no `capturable`.
    it.skipIf(isCpu && !name.startsWith('SGD'))(`of steps compute what the eager ones do: ${name}`, () => {
      const training = { network: 'Plain' as const, optimizer, device };
      expect(train(graph(), training)).toEqual(train(eager, training));
    });
  }

  it('draw other masks in each replay, and the same ones with the same seed', () => {
    const draw = torch.cuda.graphed((x: Tensor) => nn.functional.dropout(x, 0.5), { device });
    const run = (call: (x: Tensor) => Tensor) => {
      torch.manualSeed(1);
      return Array.from({ length: 8 }, () => call(torch.ones([64], { device })).tolist());
    };
    const first = run(draw);
    expect(new Set(first.map(String)).size).toBe(8);
    expect(run(draw)).toEqual(first);
    expect(run((x) => nn.functional.dropout(x, 0.5))).toEqual(first);
  });

  it.skipIf(isCpu)('refuse what they cannot hold, and undo it', () => {
    const w = torch.ones([3], { device });
    const step = torch.cuda.graphed((x: Tensor) => w.add_(x).sum().item(), { device });
    expect(() => step(torch.ones([3], { device }))).toThrow(
      /reads a value of a tensor on \w+:0 \(.*graphs\.test/,
    );
    expect(w.tolist()).toEqual([1, 1, 1]);
  });

  it('are made of ragged batches as well', () => {
    const batches = [8, 8, 8, 8, 5, 8, 8, 5, 8, 8, 5, 8];
    const training = { network: 'Digits' as const, optimizer: optimizers.SGD!, device, steps: 12, batches };
    expect(train(graph(), training)).toEqual(train(eager, training));
  });
});
