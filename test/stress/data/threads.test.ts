/** Loops with worker threads, over and over, left in every way: memory and threads stay where they were. */
import { expect, test } from 'vitest';
import { assertClean, runNode } from '../../helpers/child';

test('sixty loops leave nothing behind', async () => {
  const result = assertClean(
    await runNode(
      `
    const { Dataset, DataLoader, TensorDataset } = torch.utils.data;
    const fs = require('node:fs');
    const threads = () => (fs.existsSync('/proc/self/task') ? fs.readdirSync('/proc/self/task').length : 0);
    class Big extends Dataset {
      get length() { return 64; }
      getItem(i) { if (i === this.bad) throw new RangeError('bad'); return torch.full([1 << 16], i); }
    }
    const native = new TensorDataset(torch.zeros([64, 1 << 16]));
    const settle = async (most) => {
      // Threads wait half a minute for another worker.
      for (let i = 0; i < 400 && threads() > most; i++) {
        globalThis.gc();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return threads();
    };
    const one = async (i) => {
      const own = Object.assign(new Big(), { bad: i % 4 === 3 ? 20 : -1 });
      const loader = new DataLoader(i % 2 ? own : native, { batchSize: 4, numWorkers: 2, persistentWorkers: [true, false, null][i % 5] });
      let batches = 0;
      try {
        if (i % 3 === 0) for (const b of loader) { if (++batches === 3 && i % 4 === 1) break; }
        else for await (const b of loader) { if (++batches === 3 && i % 4 === 1) break; }
      } catch (error) {
        if (error.message !== 'bad') throw error;
      }
    };
    for (let i = 0; i < 10; i++) await one(i);
    const before = await settle(0);
    const rss = process.memoryUsage().rss;
    for (let i = 0; i < 60; i++) await one(i);
    const after = await settle(before);
    report({ more: after - before, grown: (process.memoryUsage().rss - rss) / 1e6 });
  `,
      { execArgv: ['--expose-gc', '--no-warnings'], timeout: 600 },
    ),
  );
  expect(result.report.more).toBeLessThanOrEqual(0);
  expect(result.report.grown).toBeLessThan(300);
}, 700_000);
