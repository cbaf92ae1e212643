/**
 * Tensors that a synchronous loop drops are freed with nothing asked of the user:
 * no dispose, no scope, no turn of the event loop.
 */
import { describe, expect, it } from 'vitest';
import { assertClean, runNode } from '../helpers/child';

const big = 'for (let i = 0; i < 3000; i++) torch.ones([1 << 20]); report();';
const small = 'for (let i = 0; i < 1_000_000; i++) torch.ones([1]); report();';
const results = `
const x = torch.ones([1 << 20]);
for (let i = 0; i < 1500; i++) x.add(1).mul(2);
report();`;
const views = `
for (let i = 0; i < 1500; i++) { const v = torch.ones([1 << 20]).view(1024, 1024).get(0).t(); if (v.numel() !== 1024) throw new Error('no view'); }
report();`;
const graphs = `
const w = torch.ones([1 << 20], { requiresGrad: true });
for (let i = 0; i < 1000; i++) w.exp().mul(2).sum();
report();`;
const arrays = `
for (let i = 0; i < 1500; i++) torch.ones([1 << 20]).toTypedArray();
report();`;
const asynchronous = `
for (let i = 0; i < 1500; i++) { torch.ones([1 << 20]); await null; if (i % 100 === 0) await new Promise(setImmediate); }
report();`;

for (const worker of [false, true]) {
  describe(worker ? 'in a worker thread' : 'in the main thread', () => {
    for (const [name, code, limitMB] of [
      ['3,000 tensors of 4 MB stay under 600 MB', big, 600],
      ['1,000,000 one-element tensors stay under 300 MB', small, 300],
      ['results of operators are freed', results, 600],
      ['views free their base', views, 600],
      ['graphs behind scalar losses are freed', graphs, 700],
      ['typed arrays over tensors are freed', arrays, 800],
      ['an asynchronous loop is no different', asynchronous, 600],
    ] as const) {
      it(name, async () => {
        const r = assertClean(await runNode(code, { worker, env: { OMP_NUM_THREADS: '1' } }));
        console.log(
          `${worker ? 'worker' : 'main'}: ${name}: ${r.peakMB.toFixed(0)} MB, ${r.seconds.toFixed(1)} s`,
        );
        expect(r.peakMB).toBeLessThan(limitMB);
      });
    }
  });
}
