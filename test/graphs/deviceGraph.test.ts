/**
 * Graphs themselves: their names and errors without CUDA, and what capturing means, on the stand-in device.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import torch, { nn, optim, type Tensor } from '../../src';
import { AnyGraph, captureWork } from '../../src/graphs/sideStream';
import { native } from '../../src/native';
import { runPython } from '../helpers/python';
import { hasStandin, standin } from '../helpers/standin';

const device = 'privateuseone:0' as 'cpu';
if (hasStandin) createRequire(__filename)(standin());
const hasGraphs = hasStandin && native.graphIsSupported(device);

describe.skipIf(torch.cuda.isAvailable())('without CUDA', () => {
  const message = (call: string) =>
    runPython(`
def attempt():
    try:
        ${call}
    except BaseException as error:
        return str(error)
attempt()`);
  const calls: [string, () => unknown, string][] = [
    ['CUDAGraph', () => new torch.cuda.CUDAGraph(), 'torch.cuda.CUDAGraph()'],
    ['graphPoolHandle', () => torch.cuda.graphPoolHandle(), 'torch.cuda.graph_pool_handle()'],
    [
      'isCurrentStreamCapturing',
      () => torch.cuda.isCurrentStreamCapturing(),
      'torch.cuda.is_current_stream_capturing()',
    ],
    ['graph', () => torch.cuda.graph(new Map() as any, () => 1), 'torch.cuda.graph(None)'],
    [
      'makeGraphedCallables',
      () => torch.cuda.makeGraphedCallables(new nn.Linear(2, 2), [torch.ones([1, 2])]),
      'torch.cuda.make_graphed_callables(torch.nn.Linear(2, 2), (torch.ones(1, 2),))',
    ],
    [
      'makeGraphedCallables of what is no tensor',
      () => torch.cuda.makeGraphedCallables(new nn.Linear(2, 2), [3]),
      'torch.cuda.make_graphed_callables(torch.nn.Linear(2, 2), (3,))',
    ],
  ];
  for (const [name, call, python] of calls) {
    it(`${name} says what Python says`, () => {
      const theirs = message(python) as string | null;
      if (theirs !== null && !theirs.startsWith('CUDA error')) return expect(call).toThrow(theirs);
      // Of a build for CUDA without a driver Python gives an answer, or the runtime's words; ours says what
      // is missing, and that nothing is captured.
      expect(torch.version.cuda).not.toBeNull();
      if (name === 'isCurrentStreamCapturing') expect(call()).toBe(false);
      else expect(call).toThrow('Found no NVIDIA driver on your system.');
    });
  }

  it('refuses modules with hooks, in words of Python', () => {
    const model = new nn.Linear(2, 2);
    model.registerForwardHook(() => undefined);
    expect(() => torch.cuda.makeGraphedCallables(model, [torch.ones([1, 2])])).toThrow(
      'Modules must not have hooks registered at the time they are passed.',
    );
  });
});

describe.skipIf(!hasGraphs)('a graph of the stand-in device', () => {
  const pool = () => native.graphNewPool(device);

  it('does nothing until it is replayed, and then in the same memory', () => {
    const graph = new AnyGraph(device, false);
    const x = torch.ones([3], { device });
    const y = captureWork(graph, pool(), () => {
      expect(native.graphIsCapturing(device)).toBe(true);
      x.add_(1);
      return x.mul(2);
    });
    expect(native.graphIsCapturing(device)).toBe(false);
    expect([x.tolist(), y.tolist()]).toEqual([
      [1, 1, 1],
      [NaN, NaN, NaN],
    ]);
    graph.replay();
    expect([x.tolist(), y.tolist()]).toEqual([
      [2, 2, 2],
      [4, 4, 4],
    ]);
    x.fill_(10);
    graph.replay();
    expect(y.tolist()).toEqual([22, 22, 22]);
    expect(graph.pool()).toHaveLength(2);
    const file = path.join(os.tmpdir(), `graph-${process.pid}.txt`);
    graph.debugDump(file);
    expect(fs.readFileSync(file, 'utf8')).toMatch(/aten::add/);
    fs.rmSync(file);
    graph.reset();
    expect(() => graph.replay()).toThrow(/without a preceding successful capture/);
  });

  it('is a guard, as torch.accelerator.Graph', () => {
    const graph = new torch.accelerator.Graph();
    const x = torch.ones([3], { device });
    graph.enter();
    x.add_(1);
    graph.dispose();
    expect(x.tolist()).toEqual([1, 1, 1]);
    graph.replay();
    expect(x.tolist()).toEqual([2, 2, 2]);
  });

  it('is spoiled by a value that is read, and leaves things as they were', () => {
    const graph = new AnyGraph(device, false);
    const x = torch.ones([3], { device });
    const read = () =>
      captureWork(graph, pool(), () => {
        x.add_(1);
        x.sum().item();
      });
    expect(read).toThrow(/operation not permitted when stream is capturing/);
    expect(x.tolist()).toEqual([1, 1, 1]);
    expect(native.graphIsCapturing(device)).toBe(false);
  });

  it('draws anew in each replay, and nothing while it is captured', () => {
    const graph = new AnyGraph(device, false);
    torch.manualSeed(0);
    const before = torch.getRngState();
    const x = torch.empty([5], { device });
    captureWork(graph, pool(), () => x.uniform_());
    expect(torch.equal(torch.getRngState(), before)).toBe(true);
    const drawn = [0, 1].map(() => {
      graph.replay();
      return x.tolist();
    });
    torch.manualSeed(0);
    expect(drawn).toEqual([0, 1].map(() => torch.empty([5], { device }).uniform_().tolist()));
  });

  it('is one at a time', () => {
    const outer = new AnyGraph(device, false);
    const nested = () =>
      captureWork(outer, pool(), () => captureWork(new AnyGraph(device, false), pool(), () => 1));
    expect(nested).toThrow(/a capture is under way already/);
    expect(native.graphIsCapturing(device)).toBe(false);
  });

  it('takes callables, with autograd between them', () => {
    const make = () => {
      torch.manualSeed(7);
      const first = new nn.Sequential(new nn.Linear(4, 8), new nn.ReLU(), new nn.Linear(8, 8)).to(device);
      const second = new nn.Sequential(new nn.BatchNorm1d(8), new nn.Linear(8, 2)).to(device);
      return [first, second] as const;
    };
    const run = (isGraphed: boolean) => {
      let [first, second]: readonly [nn.Module, nn.Module] = make();
      if (isGraphed) {
        // The warm-up moves the statistics, as Python's does.
        const statistics = torch.deepcopy(second.stateDict());
        [first, second] = torch.cuda.makeGraphedCallables(
          [first, second],
          [[torch.randn([5, 4]).to(device)], [torch.randn([5, 8]).to(device).requiresGrad_()]],
        );
        second.loadStateDict(statistics);
      }
      const params = [...first.parameters(), ...second.parameters()];
      const optimizer = new optim.SGD(params, { lr: 0.1 });
      torch.manualSeed(1);
      const losses = [0, 1, 2, 3].map(() => {
        const x = torch.randn([5, 4]).to(device);
        optimizer.zeroGrad();
        const loss = (second as unknown as (x: Tensor) => Tensor)(
          (first as unknown as (x: Tensor) => Tensor)(x),
        )
          .square()
          .mean();
        loss.backward();
        optimizer.step();
        return loss.item();
      });
      second.eval();
      first.eval();
      const sum = (second as unknown as (x: Tensor) => Tensor)(torch.ones([3, 8]).to(device)).sum();
      return [losses, params.map((param) => param.detach().cpu().tolist()), sum.item()];
    };
    expect(run(true)).toEqual(run(false));
  });
});
