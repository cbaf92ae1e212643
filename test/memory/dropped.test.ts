/**
 * Tensors that a synchronous loop drops are freed with nothing asked of the user:
 * no dispose, no scope, no turn of the event loop. What counts is how much the process grows after
 * the first tensor: what it holds until then (LibTorch's pages) depends on the processor.
 */
import { describe, expect, it } from 'vitest';
import { assertClean, runNode } from '../helpers/child';

const big = 'for (let i = 0; i < 1000; i++) torch.ones([1 << 20]); report(base);';
const small = 'for (let i = 0; i < 1_000_000; i++) torch.ones([1]); report(base);';
const results = `
const x = torch.ones([1 << 20]);
for (let i = 0; i < 500; i++) x.add(1).mul(2);
report(base);`;
const views = `
for (let i = 0; i < 500; i++) { const v = torch.ones([1 << 20]).view(1024, 1024).get(0).t(); if (v.numel() !== 1024) throw new Error('no view'); }
report(base);`;
const graphs = `
const w = torch.ones([1 << 20], { requiresGrad: true });
for (let i = 0; i < 400; i++) w.exp().mul(2).sum();
report(base);`;
const arrays = `
for (let i = 0; i < 500; i++) torch.ones([1 << 20]).toTypedArray();
report(base);`;
const asynchronous = `
for (let i = 0; i < 500; i++) { torch.ones([1 << 20]); await null; if (i % 100 === 0) await new Promise(setImmediate); }
report(base);`;

for (const worker of [false, true]) {
  describe(worker ? 'in a worker thread' : 'in the main thread', () => {
    for (const [name, code, limitMB] of [
      ['1,000 tensors of 4 MB take less than 400 MB', big, 400],
      ['1,000,000 one-element tensors take less than 200 MB', small, 200],
      ['results of operators are freed', results, 400],
      ['views free their base', views, 400],
      ['graphs behind scalar losses are freed', graphs, 500],
      ['typed arrays over tensors are freed', arrays, 600],
      ['an asynchronous loop is no different', asynchronous, 400],
    ] as const) {
      it(name, async () => {
        const r = assertClean(
          await runNode(`torch.ones([1]); const base = peakMB();${code}`, {
            worker,
            env: { OMP_NUM_THREADS: '1' },
          }),
        );
        const grownMB = r.peakMB - r.report;
        console.log(
          `${worker ? 'worker' : 'main'}: ${name}: ${r.report.toFixed(0)} + ${grownMB.toFixed(0)} MB, ${r.seconds.toFixed(1)} s`,
        );
        expect(grownMB).toBeLessThan(limitMB);
      });
    }
  });
}

const many = (times: number) => `for (let i = 0; i < ${times}; i++) torch.ones([1]).add(1);`;

describe('a small tensor that waits to be freed', () => {
  it('keeps no graph of 48 MB', async () => {
    const r = assertClean(
      await runNode(
        `
(() => { torch.ones([1], { requiresGrad: true }).expand(12 << 20).exp().sum(); })();
${many(1500)}
const before = peakMB();
torch.ones([12 << 20]);
report(before);`,
        { env: { OMP_NUM_THREADS: '1' } },
      ),
    );
    expect(r.peakMB - r.report).toBeLessThan(24);
  });

  it("keeps none of JavaScript's objects", async () => {
    const { report } = assertClean(
      await runNode(`
require('node:v8').setFlagsFromString('--expose-gc');
const gc = require('node:vm').runInNewContext('gc');
let kept;
class Keeping extends torch.autograd.Function {
  static forward(ctx, x) {
    ctx.values = new Uint8Array(1000);
    kept = new WeakRef(ctx.values);
    return x.sum();
  }
  static backward(ctx, gradient) { return gradient; }
}
(() => { Keeping.apply(torch.ones([1], { requiresGrad: true })); })();
for (let k = 0; k < 4; k++) {
  ${many(1500)}
  await new Promise(setImmediate);
  gc();
}
report(kept.deref() === undefined);`),
    );
    expect(report).toBe(true);
  });
});

describe('beside 256 MB that live, of which a quarter might be garbage', () => {
  const beside = (loop: string) => `
const held = torch.zeros([64, 1 << 20]);
const w = torch.ones([1 << 19], { requiresGrad: true });
const { DataLoader, TensorDataset } = torch.utils.data;
const loader = new DataLoader(new TensorDataset(torch.arange(40)), { batchSize: 1 });
const { bytes } = torch.memory({ collect: true, resetPeak: true });
${loop}
report((torch.memory().peakBytes - bytes) / 1e6 + 0 * held.numel());`;

  it.each([
    // Each step makes 6 MB in three tensors, 4 of them behind the graph.
    ['a backward leaves none', 'for (let i = 0; i < 40; i++) w.mul(i).exp().sum().backward();'],
    ['nor does a batch before the next', 'for (const [i] of loader) w.mul(i).add(1).sum().item();'],
    [
      'nor one of a loop with await',
      'for await (const [i] of loader) { w.mul(i).add(1).sum().item(); await null; }',
    ],
  ])('%s', async (_, loop) => {
    const { report } = assertClean(await runNode(beside(loop), { env: { OMP_NUM_THREADS: '1' } }));
    expect(report).toBeLessThan(32);
  });

  // Two collections that find a tensor alive promote it: early ones must not do that at every step.
  it.each([
    [
      'two passes a step',
      `for (let i = 0; i < 400; i++) {
        const x = torch.full([1 << 20], i);
        x.mul(w.sum()).mean().backward();
        x.mul(w.sum()).add(1).mean().backward();
      }`,
    ],
    [
      'what three steps made is kept',
      `const window = [];
      for (let i = 0; i < 400; i++) {
        const x = torch.full([1 << 20], i);
        x.mul(w.sum()).mean().backward();
        if (window.push(x) > 3) window.shift();
      }`,
    ],
    [
      'two loaders in step',
      `const other = new DataLoader(new TensorDataset(torch.arange(40)), { batchSize: 1 });
      for (let epoch = 0; epoch < 10; epoch++) {
        const second = other[Symbol.iterator]();
        for (const [i] of loader) {
          const [j] = second.next().value;
          torch.full([1 << 20], 1).mul(i).add(j).mul(w.sum()).mean().backward();
        }
      }`,
    ],
  ])('nor do objects grow old: %s', async (_, loop) => {
    const { report } = assertClean(await runNode(beside(loop), { env: { OMP_NUM_THREADS: '1' } }));
    expect(report).toBeLessThan(220);
  });
});
