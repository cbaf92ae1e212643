/** Freed blocks that wait for the next tensor of their size: fresh pages cost more than most operators. */
import path from 'node:path';
import { expect, it } from 'vitest';
import { assertClean, runNode } from '../helpers/child';
import { repo } from '../helpers/python';

const MB = 1 << 20;
const lib = JSON.stringify(path.join(repo, 'lib'));

it('keeps the sizes that are asked for now, and lets go of those of before', async () => {
  // Above 32 MB the C library maps fresh pages each time.
  const { report } = assertClean(
    await runNode(
      `
const faults = () => process.resourceUsage().minorPageFault;
const use = (megabytes) => torch.zeros([megabytes << 18]).dispose();
const many = [0, 1, 2, 3, 4, 5].map(() => torch.zeros([50 << 18]));
for (const each of many) each.dispose();
const full = torch.memory().cachedBytes;
const before = faults();
for (let i = 0; i < 50; i++) { use(40); use(36); }
report({ full, pages: faults() - before, left: torch.memory().cachedBytes });`,
      { env: { OMP_NUM_THREADS: '1' } },
    ),
  );
  // Half of the most that was in use.
  expect(report.full).toBeGreaterThan(90 * MB);
  expect(report.full).toBeLessThanOrEqual(150 * MB);
  expect(report.left).toBeLessThanOrEqual(150 * MB);
  // 100 tensors would need 972,800 pages.
  expect(report.pages).toBeLessThan(60_000);
});

it('is used by threads side by side', async () => {
  const { report } = assertClean(
    await runNode(
      `
const { Worker } = require('node:worker_threads');
const work = \`
const { default: torch } = require(${lib});
let sum = 0;
for (let i = 0; i < 120; i++) {
  const sizes = [1, 5, 9].map((n) => ((i * 7 + n * 13) % 40) * 65536 + 20000);
  const tensors = sizes.map((size, k) => torch.full([size], k + 1));
  for (const [k, tensor] of tensors.entries()) {
    if (tensor.get(0).item() !== k + 1 || tensor.get(-1).item() !== k + 1) throw new Error('overwritten');
    sum += k;
  }
  if (i % 3) for (const tensor of tensors) tensor.dispose();
}
require('node:worker_threads').parentPort.postMessage(sum);\`;
const sums = await Promise.all([0, 1, 2, 3].map(() => new Promise((resolve, reject) => {
  const worker = new Worker(work, { eval: true });
  worker.on('message', resolve).on('error', reject);
})));
report(sums);`,
      { env: { OMP_NUM_THREADS: '1' } },
    ),
  );
  expect(report).toEqual([360, 360, 360, 360]);
});
