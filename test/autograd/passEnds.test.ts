/** What becomes of a pass beside the event loop whose thread or process ends, and of what nobody awaits. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertClean, runNode } from '../helpers/child';
import { repo } from '../helpers/python';

/** A loss whose backward takes a while, with hooks in its midst. */
const heavy = `
  function heavy(hook) {
    let x = torch.randn([200, 200]).mul(0.1).requiresGrad_();
    const leaf = x;
    for (let i = 0; i < 60; i++) {
      x = x.matmul(leaf).tanh();
      if (hook && i % 10 === 5) x.registerHook(hook);
    }
    return x.sum();
  }`;

const sleep = '(ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms)';

describe('a process', () => {
  it('lives until its passes have ended', async () => {
    const child = await runNode(`${heavy}
      heavy().backwardAsync().then(() => report('over'));`);
    expect(assertClean(child).report).toBe('over');
  });

  it('dies of a pass that fails and that nobody awaits', async () => {
    const child = await runNode(`const x = torch.ones([1], { requiresGrad: true });
      const loss = x.exp();
      loss.backward();
      loss.backwardAsync();`);
    expect([child.status, child.stderr]).toEqual([
      1,
      expect.stringMatching(/TorchError: Trying to backward through the graph a second time/),
    ]);
  });

  it.each([
    ['in the middle of a pass', 'heavy().backwardAsync(); setImmediate(() => process.exit(7));'],
    ['at once', 'heavy().backwardAsync(); process.exit(7);'],
    ['while a pass waits for a hook', `heavy(() => {}).backwardAsync(); (${sleep})(300); process.exit(7);`],
    ['in a hook', 'heavy(() => process.exit(7)).backwardAsync();'],
    ['with passes that have not begun', 'heavy().backwardAsync(); heavy().backwardAsync(); process.exit(7);'],
  ])('exits %s', async (_, code) => {
    const child = await runNode(`${heavy}\n${code}`);
    expect([child.status, child.signal, child.stderr]).toEqual([7, null, '']);
  });
});

describe('a worker', () => {
  const lib = path.join(repo, 'lib', 'index.cjs');
  const worker = (code: string) => `
    const { Worker } = require('node:worker_threads');
    const start = () => new Worker(${JSON.stringify(`const { parentPort } = require('node:worker_threads');
      const torch = require(${JSON.stringify(lib)});${heavy}\n${code}`)}, { eval: true });`;

  it.each([
    ['in the middle of a pass', "heavy().backwardAsync(); parentPort.postMessage('');"],
    [
      'while a pass waits for a hook',
      `heavy(() => {}).backwardAsync(); parentPort.postMessage(''); (${sleep})(5000);`,
    ],
    ['in a hook', `heavy(() => { parentPort.postMessage(''); for (;;); }).backwardAsync();`],
  ])('is terminated %s', async (_, code) => {
    const child = await runNode(
      `${worker(code)}
      for (let i = 0; i < 3; i++) {
        const one = start();
        await new Promise((resolve) => one.once('message', resolve));
        await one.terminate();
      }
      const x = torch.ones([2], { requiresGrad: true });
      await x.sum().backwardAsync();
      report(x.grad.tolist());`,
    );
    expect(assertClean(child).report).toEqual([1, 1]);
  });

  it('has passes and hooks of its own, with its own number of threads and random stream', async () => {
    const child = await runNode(
      `${worker(`
        torch.setNumThreads(2);
        torch.manualSeed(5);
        const x = torch.ones([3], { requiresGrad: true });
        const y = x.mul(2);
        let threads = 0;
        y.registerHook((g) => { threads = torch.getNumThreads(); return g.mul(3); });
        y.sum().backwardAsync().then(() => parentPort.postMessage([threads, x.grad.tolist()]));`)}
      const results = await Promise.all([start(), start()].map((one) => new Promise((resolve) => one.once('message', resolve))));
      report(results);`,
    );
    expect(assertClean(child).report).toEqual([
      [2, [6, 6, 6]],
      [2, [6, 6, 6]],
    ]);
  });
});

it('memory comes back after many passes, with the graphs that only they held', async () => {
  const child = await runNode(`
    const w = torch.randn([300, 300], { requiresGrad: true });
    const step = async () => {
      w.grad = null;
      await w.matmul(w).tanh().exp().sum().backwardAsync();
    };
    await step();
    const before = torch.memory({ collect: true });
    for (let i = 0; i < 300; i++) await step();
    const after = torch.memory({ collect: true });
    report([after.bytes - before.bytes, after.tensors - before.tensors]);`);
  const { report, peakMB } = assertClean(child);
  expect(report[0]).toBeLessThan(1e6);
  expect(report[1]).toBeLessThan(5);
  expect(peakMB).toBeLessThan(500);
});
