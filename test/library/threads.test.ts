/** Kernels and threads: each has its own, none is called on another's, and nothing is left behind. */
import { expect, it } from 'vitest';
import { assertClean, runNode } from '../helpers/child';

const define = `
const make = (torch, n) => {
  const lib = new torch.library.Library('shared', 'DEF');
  lib.define('f(Tensor x) -> Tensor');
  lib.impl('f', (x) => x.add(n), 'CPU');
  torch.library.define('shared::g', '(Tensor x) -> Tensor');
  torch.library.impl('shared::g', 'default', (x) => x.mul(n));
  return lib;
};`;

const worker = (body: string) => `
const { Worker } = require('node:worker_threads');
const run = (code, data) => new Promise((resolve, reject) => {
  const w = new Worker(${JSON.stringify(`
const { parentPort, workerData } = require('node:worker_threads');
const torch = (() => { const m = require(workerData.lib); return m.default ?? m; })();
${define}
const failure = (f) => { try { return f(); } catch (e) { return e.name + ': ' + e.message; } };
`)} + code, { eval: true, workerData: { lib: require.resolve(${JSON.stringify(process.cwd())} + '/lib/index.js'), data } });
  w.once('message', (value) => { resolve(value); });
  w.once('error', reject);
});
${define}
${body}`;

const run = async (body: string) => {
  const result = assertClean(await runNode(worker(body)));
  expect(result.stderr).toBe('');
  return result.report;
};

it('a worker that registers the same has kernels of its own', async () => {
  const result = await run(`
    const lib = make(torch, 1);
    const theirs = await Promise.all([10, 20].map((n) => run(\`
      make(torch, workerData.data);
      const sums = [];
      for (let i = 0; i < 200; i++) sums.push(torch.ops.shared.g(torch.ops.shared.f(torch.ones([1]))).item());
      parentPort.postMessage([...new Set(sums)]);
    \`, n)));
    const mine = torch.ops.shared.f(torch.ones([1])).item();
    lib.dispose();
    report([theirs, mine]);`);
  expect(result).toEqual([[[110], [420]], 2]);
});

it('a worker that does not gets an error', async () => {
  const result = await run(`
    const lib = make(torch, 1);
    report([await run(\`parentPort.postMessage(failure(() => torch.ops.shared.f(torch.ones([1]))))\`), torch.ops.shared.f(torch.ones([1])).item()]);`);
  expect(result[0]).toMatch(
    /^TorchError: shared::f: its kernel is a function of JavaScript, which runs on the thread that registered it/,
  );
  expect(result[1]).toBe(2);
});

it('what a worker registers ends with it', async () => {
  const result = await run(`
    const failure = (f) => { try { return f(); } catch (e) { return e.message; } };
    const theirs = await run(\`make(torch, 5); parentPort.postMessage(torch.ops.shared.f(torch.ones([1])).item())\`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const gone = failure(() => torch.ops.shared.f(torch.ones([1])));
    const lib = make(torch, 3);
    report([theirs, gone, torch.ops.shared.f(torch.ones([1])).item()]);`);
  expect(result).toEqual([6, expect.stringContaining("torch.ops.shared has no operator 'f'"), 4]);
});

it('a worker may be terminated in the middle of a kernel', async () => {
  const result = await run(`
    const w = new Worker(${JSON.stringify('const { parentPort, workerData } = require("node:worker_threads");\nconst torch = (() => { const m = require(workerData.lib); return m.default ?? m; })();\nconst lib = new torch.library.Library("busy", "DEF");\nlib.define("f(Tensor x) -> Tensor");\nlib.impl("f", (x) => { parentPort.postMessage("in"); for (;;) x.add(1); }, "CPU");\ntorch.ops.busy.f(torch.ones([1]));')}, { eval: true, workerData: { lib: require.resolve(${JSON.stringify(process.cwd())} + '/lib/index.js') } });
    await new Promise((resolve) => w.once('message', resolve));
    report(await w.terminate());`);
  expect(result).toBe(1);
});

it('the process ends with libraries open, and backward runs kernels', async () => {
  const result = await run(`
    make(torch, 2);
    const op = torch.library.customOp('ends::op', (x) => x.mul(2), { schema: '(Tensor x) -> Tensor' });
    op.registerAutograd((ctx, dy) => op(dy.detach()));
    const x = torch.ones([2], { requiresGrad: true });
    op(x).sum().backward();
    report(x.grad.tolist());`);
  expect(result).toEqual([2, 2]);
});
