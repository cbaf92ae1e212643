/** Hooks on several gradients keep neither the leaves that they are on, nor the graph. */
import { expect, it } from 'vitest';
import { assertClean, runNode } from '../helpers/child';

const program = `
const { registerMultiGradHook } = torch.autograd.graph;
const rounds = 200;
function once(mode) {
  const a = torch.ones([1 << 16], { requiresGrad: true });
  const b = torch.ones([1 << 16], { requiresGrad: true });
  const c = a.mul(b);
  let count = 0;
  registerMultiGradHook([a, b, c], () => { count++; }, { mode });
  c.sum().backward();
  return count;
}
let calls = 0;
for (const mode of ['all', 'any']) once(mode);
for (let i = 0; i < 4; i++) { gc(); await new Promise(setImmediate); }
const before = torch.memory({ collect: true });
for (let i = 0; i < rounds; i++) calls += once(i % 2 === 0 ? 'all' : 'any');
for (let i = 0; i < 6; i++) { gc(); torch.memory({ collect: true }); await new Promise(setImmediate); }
report({ calls, rounds, before, after: torch.memory({ collect: true }) });
`;

it.each([false, true])('200 leaves and graphs with such hooks are freed (worker: %s)', async (worker) => {
  const { report } = assertClean(await runNode(program, { execArgv: ['--expose-gc'], worker }));
  expect(report.calls).toBe(report.rounds);
  // A leaf takes 256 KB: the hooks of a few may wait for one collection more.
  expect(report.after.tensors - report.before.tensors).toBeLessThanOrEqual(8);
  expect(report.after.bytes - report.before.bytes).toBeLessThan(8 * (1 << 18));
});
