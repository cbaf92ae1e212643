/** Transforms in a worker thread, beside those of the main thread. */
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';
import { repo } from '../helpers/python';

const script = `
const { parentPort } = require('node:worker_threads');
const torch = require(${JSON.stringify(repo)});
const { grad, jacrev, vmap } = torch.func;
const F = torch.nn.functional;
const x = torch.arange(12, { dtype: 'float64' }).sin().view(4, 3);
const loss = (a) => F.mseLoss(a.sin(), a);
parentPort.postMessage([
  vmap(grad(loss))(x).tolist(),
  jacrev(jacrev((a) => a.softmax(1).pow(2).sum()))(x).tolist(),
]);
`;

it('computes the same there, while transforms run here, and after the worker has ended', async () => {
  // Forward mode is one thread's at a time: its levels are the process's.
  const { grad, jacrev, vmap } = torch.func;
  const x = torch.arange(12, { dtype: 'float64' }).sin().view(4, 3);
  const loss = (a: Tensor): Tensor => torch.nn.functional.mseLoss(a.sin(), a);
  const here = (): unknown => [
    vmap(grad(loss))(x).tolist(),
    jacrev(jacrev((a: Tensor) => a.softmax(1).pow(2).sum()))(x).tolist(),
  ];
  const expected = here();
  const workers = [0, 1].map(() => new Worker(script, { eval: true }));
  const answers = workers.map((worker) => new Promise((resolve) => worker.once('message', resolve)));
  const ends = workers.map((worker) => new Promise((resolve) => worker.once('exit', resolve)));
  expect(here()).toEqual(expected);
  expect(await Promise.all(answers)).toEqual([expected, expected]);
  expect(await Promise.all(ends)).toEqual([0, 0]);
  expect(here()).toEqual(expected);
});
