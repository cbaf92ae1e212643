/** The watch over a step that is about to be captured: one at a time, and gone with its thread. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { assertClean, runNode } from '../helpers/child';
import { repo } from '../helpers/python';

it('ends with the worker that is terminated in mid-step; others leave it alone', async () => {
  const native = JSON.stringify(path.join(repo, 'lib/native/index.js'));
  const code = `
    const { native } = require(${native});
    const { Worker } = require('node:worker_threads');
    const worker = new Worker(\`
      const torch = require(${JSON.stringify(path.join(repo, 'lib'))}).default;
      require(${native}).native.graphWatchBegin(true);
      require('node:worker_threads').parentPort.postMessage('watching');
      for (;;) torch.ones([2]).add_(1);\`, { eval: true });
    await new Promise((resolve) => worker.once('message', resolve));
    const begin = () => {
      try { native.graphWatchBegin(false); return 'begun'; } catch (error) { return error.message; }
    };
    const meanwhile = begin();
    native.graphWatchEnd(true); // another thread's
    const still = begin();
    await worker.terminate();
    const after = begin();
    torch.ones([2]).add_(1);
    native.graphWatchEnd(true);
    report([meanwhile, still, after, begin()]);`;
  const busy = "a step is being captured already: one step can't run within another one";
  expect(assertClean(await runNode(code)).report).toEqual([busy, busy, 'begun', 'begun']);
});
