/** Worker threads over several passes: which stay, what they begin anew, and what is left of them. */
import * as path from 'node:path';
import { threadId } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import torch, { type Tensor } from '../../../../src';
import { native } from '../../../../src/native';
import { runNode } from '../../../helpers/child';

const { DataLoader, Dataset } = torch.utils.data;

describe('from one pass to the next', () => {
  /** Which threads a loader's samples were made in, in order. */
  const threadsOf = (batches: Iterable<Tensor>) => [...new Set([...batches].map((b) => b.item()))].sort();

  let made = 0;
  const word = () => process.env.TORCH_NODE_TEST_WORD ?? 'none';

  test('threads stay, and have a new copy of the dataset, of variables and of the environment', () => {
    class Where extends Dataset<[number, number, string]> {
      own = 0;
      override get length() {
        return 4;
      }
      override getItem(): [number, number, string] {
        return [threadId, made++ + this.own++, word()];
      }
    }
    const pass = () => {
      const batches = [...new DataLoader(new Where(), { numWorkers: 2 })] as [Tensor, Tensor, string[]][];
      const threads = [...new Set(batches.map(([thread]) => thread.item()))].sort();
      return { threads, counts: batches.map(([, n]) => n.item()), words: batches.map((b) => b[2][0]) };
    };
    const first = pass();
    expect(first.threads).toHaveLength(2);
    expect([first.counts, first.words]).toEqual([[0, 0, 2, 2], Array(4).fill('none')]);
    process.env.TORCH_NODE_TEST_WORD = 'changed';
    made = 10;
    expect(pass()).toEqual({ ...first, counts: [10, 10, 12, 12], words: Array(4).fill('changed') });
    delete process.env.TORCH_NODE_TEST_WORD;
    made = 0;
    expect(pass()).toEqual(first);
  });

  test('threads that wait serve the next loader after a loop that was left; false asks for new ones', () => {
    class Plain extends Dataset<number> {
      override get length() {
        return 40;
      }
      override getItem(): number {
        return threadId;
      }
    }
    const seen = new Set<unknown>();
    for (let pass = 0; pass < 5; pass++) {
      for (const batch of new DataLoader(new Plain(), { numWorkers: 1 })) {
        seen.add(batch.item());
        break;
      }
    }
    // On a busy machine one may not be ready in time for the next.
    expect(seen.size).toBeLessThan(4);
    const ended = new DataLoader(new Plain(), { numWorkers: 1, persistentWorkers: false });
    expect(ended.persistentWorkers).toBe(false);
    const [one, two] = [threadsOf(ended), threadsOf(ended)];
    expect(new Set([...seen, ...one, ...two]).size).toBe(seen.size + 2);
  });

  test.each<[string, () => unknown]>([
    ['a timer', () => setInterval(() => {}, 1000)],
    ['a global', () => Object.assign(globalThis, { torchNodeTest: 1 })],
    ['a listener', () => process.on('SIGUSR2', () => {})],
  ])('%s that a worker leaves behind ends its thread', (_what, leave) => {
    class Leaves extends Dataset<number> {
      override get length() {
        return 1;
      }
      override getItem(): number {
        leave();
        return threadId;
      }
    }
    const loader = new DataLoader(new Leaves(), { numWorkers: 1 });
    expect(threadsOf(loader)).not.toEqual(threadsOf(loader));
  });
});

test('nothing is left behind: threads, tensors on their way, memory', async () => {
  const result = await runNode(
    `
    const { Dataset, DataLoader } = torch.utils.data;
    const fs = require('node:fs');
    const threads = () => fs.existsSync('/proc/self/task') ? fs.readdirSync('/proc/self/task').length : 0;
    class Big extends Dataset {
      get length() { return 1000; }
      getItem(i) { return torch.full([1 << 18], i); }
    }
    class Bad extends Big { getItem(i) { if (i === 3) throw new TypeError('bad'); return super.getItem(i); } }
    class Exits extends Big { getItem(i) { if (i === 2) process.exit(3); return super.getItem(i); } }
    class Slow extends Big { getItem(i) { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000); return super.getItem(i); } }
    const said = [];
    const attempt = (f) => { try { f(); } catch (e) { said.push(e.constructor.name + ': ' + e.message); } };
    const attemptAsync = async (f) => { try { await f(); } catch (e) { said.push(e.constructor.name + ': ' + e.message); } };
    [...new DataLoader(torch.utils.data.randomSplit(new Big(), [2, 998])[0], { numWorkers: 1, persistentWorkers: false })];
    await new Promise((resolve) => setTimeout(resolve, 500));
    const before = threads();
    const options = { batchSize: 4, numWorkers: 2, persistentWorkers: false };
    for (const b of new DataLoader(new Big(), options)) break;
    for (const b of new DataLoader(new Big(), { ...options, persistentWorkers: true })) break;
    attempt(() => { for (const b of new DataLoader(new Big(), options)) throw new Error('mine'); });
    await attemptAsync(async () => { for await (const b of new DataLoader(new Big(), options)) throw new Error('mine'); });
    for await (const b of new DataLoader(new Big(), options)) break;
    attempt(() => { for (const b of new DataLoader(new Bad(), options)); });
    attempt(() => { for (const b of new DataLoader(new Exits(), { ...options, numWorkers: 1 })); });
    await attemptAsync(async () => { for await (const b of new DataLoader(new Exits(), { ...options, numWorkers: 1 })); });
    attempt(() => { for (const b of new DataLoader(new Slow(), { ...options, timeout: 1 })); });
    let batches = 0;
    // 1 GB in all. These two threads wait for another loader, and so do those of the persistent workers.
    for (const b of new DataLoader(new Big(), { ...options, persistentWorkers: undefined })) batches++;
    for (let i = 0; i < 60 && threads() > before + 4; i++) {
      globalThis.gc();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    const native = require(${JSON.stringify(path.join(__dirname, '../../../../lib/native/index.js'))}).native;
    report({ said: said.map((s) => s.replace(/\\(s\\) \\d+/, '(s) N')), batches, left: Math.max(threads() - before - 4, 0), waiting: native.exchangeWaiting() });
  `,
    { execArgv: ['--expose-gc', '--no-warnings'] },
  );
  expect(result.stderr).toBe('');
  expect(result.report).toEqual({
    said: [
      'Error: mine',
      'Error: mine',
      'TypeError: bad',
      'TorchError: DataLoader worker (pid(s) N) exited unexpectedly',
      'TorchError: DataLoader worker (pid(s) N) exited unexpectedly',
      'TorchError: DataLoader timed out after 1 seconds',
    ],
    batches: 250,
    left: 0,
    waiting: 0,
  });
  expect(result.status).toBe(0);
  // 694 on a quiet machine, up to 1,040 on a busy one; the last loop's batches, kept, would add 1,000.
  expect(result.peakMB).toBeLessThan(1250);
});

test('an iterator in a forgotten loader does not keep the process', async () => {
  const result = await runNode(`
    const { Dataset, DataLoader } = torch.utils.data;
    class Ones extends Dataset { get length() { return 100; } getItem(i) { return torch.ones([2]); } }
    const iterator = new DataLoader(new Ones(), { numWorkers: 2 })[Symbol.iterator]();
    iterator.next();
    report(1);
  `);
  expect([result.report, result.status]).toEqual([1, 0]);
  expect(native.exchangeWaiting()).toBe(0);
});
