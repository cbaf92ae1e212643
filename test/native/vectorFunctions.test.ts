/**
 * The first call of MKL's vector functions in a process, by two threads at once: one of them could compute
 * its half with fewer bits, in one of five processes whose threads had to wait for a processor.
 */
import { expect, test } from 'vitest';
import { assertClean, runNode } from '../helpers/child';

// Two threads of the same process are busy, so that those of LibTorch are stopped anywhere.
const code = `
const { Worker } = require('node:worker_threads');
torch.setNumThreads(2);
const busy = [0, 1].map(() => new Worker('for (;;);', { eval: true }));
await Promise.all(busy.map((worker) => new Promise((resolve) => worker.once('online', resolve))));
const [a, b] = [torch.rand([64, 784]), torch.rand([784, 64])];
a.matmul(b); // both threads have worked, and MKL is in use
const numbers = torch.rand([50_000]);
const first = numbers.sqrt();
report(first.equal(numbers.sqrt()));
await Promise.all(busy.map((worker) => worker.terminate()));
`;

test('the first square root of many numbers has all of its bits in each half', async () => {
  const env = { OMP_WAIT_POLICY: 'passive' };
  for (let i = 0; i < 12; i++)
    expect(assertClean(await runNode(code, { env })).report, `process ${i}`).toBe(true);
});
