/**
 * The long run of test/memory/handles.ts: several seeds, and a heap so small that V8 collects all the time.
 */
import { expect, it } from 'vitest';
import { assertClean, runNode } from '../../helpers/child';
import { handlesJs } from '../../memory/handles';

it.each([
  [1, []],
  [2, ['--gc-interval=500']],
  [3, ['--stress-compaction']],
  [4, ['--max-semi-space-size=1']],
] as const)('seed %i, node %j', { timeout: 4e6 }, async (seed, flags) => {
  for (const worker of [false, true]) {
    const execArgv = ['--expose-gc', ...flags];
    const r = assertClean(await runNode(handlesJs(40_000, seed), { execArgv, worker, timeout: 1800 }));
    expect(r.report.bad).toEqual([]);
    expect(r.report.checked).toBeGreaterThan(30_000);
    // Five: what the script’s own frame still names.
    expect(r.report.after.tensors).toBeLessThanOrEqual(r.report.before.tensors + 5);
  }
});
