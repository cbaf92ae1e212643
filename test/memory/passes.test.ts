/** What a training step's activations cost: memory while the pass goes backward, and collections. */
import { expect, it } from 'vitest';
import { assertClean, runNode } from '../helpers/child';

const env = { OMP_NUM_THREADS: '1' };

// Each activation is 4 MB, and the sine's gradient needs it. The hook stands behind all of them.
const activations = (count: number) => `
const w = torch.ones([1 << 20], { requiresGrad: true });
const base = torch.memory({ collect: true }).bytes;
let behind;
const forward = () => {
  let h = w.mul(2);
  h.registerHook(() => { behind = (torch.memory().bytes - base) / 2 ** 20; });
  for (let i = 0; i < ${count}; i++) h = h.sin();
  return h.sum();
};`;

it.each([
  ['backward', 'forward().backward();'],
  ['backwardAsync', 'await forward().backwardAsync();'],
  ['autograd.grad', 'torch.autograd.grad(forward(), w);'],
])('%s frees activations where it has gone by, as Python does', async (_, pass) => {
  const { report } = assertClean(
    await runNode(
      `${activations(40)}
const seen = [];
for (let step = 0; step < 3; step++) { ${pass} w.grad = null; seen.push(behind); }
report(seen);`,
      { env },
    ),
  );
  expect(report).toHaveLength(3);
  for (const megabytes of report) expect(megabytes).toBeLessThan(40);
});

it('the heap is not collected as a whole for activations that every step needs', async () => {
  const { stdout, report } = assertClean(
    await runNode(
      `${activations(60)}
for (let step = 0; step < 60; step++) { forward().backward(); w.grad = null; }
report(torch.memory({ collect: true }).bytes - base);`,
      { env, execArgv: ['--trace-gc'] },
    ),
  );
  expect(stdout.match(/Mark-Compact/g)!.length).toBeLessThan(20);
  expect(report).toBe(0);
});
