/**
 * No handle is freed while JavaScript can reach it, and none stays when it cannot: a short run;
 * test/stress has the long one.
 */
import { expect, it } from 'vitest';
import { assertClean, runNode } from '../helpers/child';
import { handlesJs } from './handles';

it.each([false, true])('handles live exactly as long as they are reachable (worker: %s)', async (worker) => {
  const r = assertClean(await runNode(handlesJs(8000, 1), { execArgv: ['--expose-gc'], worker }));
  expect(r.report.bad).toEqual([]);
  expect(r.report.checked).toBeGreaterThan(5000);
  // Five: what the script’s own frame still names.
  expect(r.report.after.tensors).toBeLessThanOrEqual(r.report.before.tensors + 5);
});
