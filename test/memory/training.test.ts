/**
 * Training and evaluating seed 001's network: peak memory against Python's for the same run, and no growth.
 */
import { describe, expect, it } from 'vitest';
import { assertClean, type ChildResult, runNode, runPythonChild } from '../helpers/child';
import { pythonPath } from '../helpers/python';
import { type Outcome, type Run, trainingJs, trainingPy } from './training';

/** `npm test` takes fewer steps; `npm run test:stress` and `npm run test:nodes` the full 500. */
const steps = Number(process.env.TORCH_NODE_STEPS ?? 60);
const env = { OMP_NUM_THREADS: '1' };
const timeout = 900;

function check(ours: ChildResult, theirs: ChildResult, what: string): void {
  const line = (r: ChildResult) => `peak ${r.peakMB.toFixed(0)} MB, ${r.seconds.toFixed(0)} s`;
  console.log(`${what}, ${steps} steps of 512\n  ours:   ${line(ours)}\n  Python: ${line(theirs)}`);
  const { loss, warm, end } = ours.report as Outcome;
  expect(loss, 'the two runs did the same work').toBe(theirs.report.loss);
  expect(end, 'tensors and bytes at the end, as at the warm step').toEqual(warm);
  // Each step makes some 60 MB: without collections at the right times the peak would be thousands of MB.
  expect(ours.peakMB).toBeLessThan(1.6 * theirs.peakMB);
}

describe.each(['train', 'evaluate'] as const)('%s', (mode) => {
  const run: Run = { mode, steps, warm: Math.min(100, steps / 2), threads: 1 };
  let python: Promise<ChildResult> | undefined;
  const theirs = () => (python ??= runPythonChild(pythonPath(), trainingPy(run), { env, timeout }));

  it('in the main thread', { timeout: 2e6 }, async () => {
    const ours = assertClean(await runNode(trainingJs(run), { env, timeout }));
    check(ours, assertClean(await theirs()), mode);
  });

  it('in a worker thread', { timeout: 2e6 }, async () => {
    const ours = assertClean(await runNode(trainingJs(run), { env, timeout, worker: true }));
    check(ours, assertClean(await theirs()), `${mode} in a worker`);
  });
});
