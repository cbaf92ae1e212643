/**
 * The library in worker threads: it loads there, trains there, survives terminate()
 * at any moment and lets the process exit.
 */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { assertClean, type ChildOptions, runNode } from '../helpers/child';
import { repo } from '../helpers/python';

const lib = JSON.stringify(path.join(repo, 'lib'));
/** The main thread of a child that does not itself load the library, unless `inMain` says so. */
const main = (code: string, options: ChildOptions = {}) =>
  runNode(`const { Worker } = require('node:worker_threads');\n${code}`, { timeout: 100, ...options });

const train = `
const { parentPort } = require('node:worker_threads');
const m = require(${lib});
const torch = m.default ?? m;
const { nn, optim } = torch;
torch.manualSeed(0);
const model = new nn.Sequential(new nn.Linear(64, 64), new nn.ReLU(), new nn.Linear(64, 10));
const optimizer = new optim.SGD(model.parameters(), { lr: 0.1 });
const [x, y] = [torch.randn([256, 64]), torch.randint(0, 10, [256])];
const step = () => {
  const loss = nn.functional.crossEntropy(model(x), y);
  optimizer.zeroGrad();
  loss.backward();
  optimizer.step();
  return loss.item();
};
`;

describe('worker threads', () => {
  it('give the numbers of the main thread', async () => {
    const steps = 'for (let i = 0; i < 20; i++) losses.push(step());';
    const r = await main(`
      const inWorker = await new Promise((resolve, reject) => {
        const w = new Worker(${JSON.stringify(`${train} const losses = []; ${steps} parentPort.postMessage(losses);`)}, { eval: true });
        w.on('message', resolve).on('error', reject);
      });
      const losses = [];
      { ${train} ${steps} }
      report([losses, inWorker]);`);
    const [here, there] = assertClean(r).report;
    expect(here).toHaveLength(20);
    expect(there).toEqual(here);
  });

  it('run beside each other and beside the main thread', async () => {
    const r = await main(`
      const code = ${JSON.stringify(`${train} for (let i = 0; i < 200; i++) step(); parentPort.postMessage(step());`)};
      const workers = Array.from({ length: 4 }, () => new Promise((resolve, reject) => {
        new Worker(code, { eval: true }).on('message', resolve).on('error', reject);
      }));
      for (let i = 0; i < 2000; i++) torch.randn([100]).sum().item();
      report(await Promise.all(workers));`);
    for (const loss of assertClean(r).report) expect(loss).toBeGreaterThan(0);
  });

  it.each([0, 1, 5, 20])('survive terminate() in mid-step, %i ms after the first', async (delay) => {
    const r = await main(`
      const code = ${JSON.stringify(`${train} step(); parentPort.postMessage('ready'); for (;;) step();`)};
      const codes = [];
      for (let i = 0; i < 5; i++) {
        const w = new Worker(code, { eval: true });
        await new Promise((resolve, reject) => w.once('message', resolve).once('error', reject));
        await new Promise((r) => setTimeout(r, ${delay}));
        codes.push(await w.terminate());
      }
      report([codes, torch.ones([3]).sum().item()]);`);
    expect(assertClean(r).report).toEqual([[1, 1, 1, 1, 1], 3]);
  });

  it('survive terminate() while they load', async () => {
    const r = await main(`
      for (let i = 0; i < 5; i++) {
        const w = new Worker(${JSON.stringify(train)}, { eval: true });
        w.on('error', () => {});
        await new Promise((r) => setTimeout(r, i * 20));
        await w.terminate();
      }
      report(torch.ones([3]).sum().item());`);
    expect(assertClean(r).report).toBe(3);
  });

  it('leave nothing behind: memory does not grow over 20 workers', async () => {
    const r = await main(`
      const code = ${JSON.stringify(`${train} const keep = []; for (let i = 0; i < 10; i++) { step(); keep.push(torch.ones([1 << 21])); }`)};
      const rss = [];
      for (let i = 0; i < 20; i++) {
        await new Promise((resolve, reject) => new Worker(code, { eval: true }).on('exit', resolve).on('error', reject));
        rss.push(process.memoryUsage().rss / 1e6);
      }
      report(rss);`);
    const rss = assertClean(r).report as number[];
    // Each worker keeps 84 MB of tensors until it exits; the last fifteen's would be 1,260 MB.
    expect(rss[19]! - rss[4]!).toBeLessThan(500);
  });

  it('end with the process, whatever they are doing', async () => {
    const loop = JSON.stringify(`${train} step(); parentPort.postMessage('ready'); for (;;) step();`);
    const r = await main(`
      const w = new Worker(${loop}, { eval: true });
      await new Promise((resolve, reject) => w.once('message', resolve).once('error', reject));
      report('leaving');
      process.exit(0);`);
    expect(assertClean(r).report).toBe('leaving');
  });

  it('load when the main thread has ended its own use, and exit with a backward in flight elsewhere', async () => {
    const r = await main(`
      { ${train} step(); }
      const w = new Worker(${JSON.stringify(`${train} parentPort.postMessage(step());`)}, { eval: true });
      report(await new Promise((resolve, reject) => w.on('message', resolve).on('error', reject)));`);
    expect(assertClean(r).report).toBeGreaterThan(0);
  });
});

describe('process exit', () => {
  it.each([
    ['with live tensors', 'globalThis.keep = Array.from({ length: 100 }, () => torch.ones([1000]));'],
    ['with a graph', 'globalThis.loss = torch.ones([1000], { requiresGrad: true }).exp().sum();'],
    ['after an error', 'try { torch.ones([2]).add(torch.ones([3])); } catch {}'],
    [
      'by process.exit in a tensor hook',
      'const x = torch.ones([1], { requiresGrad: true }); x.registerHook(() => { report(1); process.exit(0); }); x.mul(2).backward();',
    ],
    ['with views over freed tensors', 'globalThis.a = torch.ones([1000]).toTypedArray();'],
  ])('is clean %s', async (_, code) => {
    const r = assertClean(await main(`${code}\nreport(1);`));
    expect(r.report).toBe(1);
    expect(r.stderr).toBe('');
  });
});
