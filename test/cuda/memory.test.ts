/** The memory of a GPU in synchronous loops, against Python's on the same card. */
import { describe, expect, it } from 'vitest';
import { assertClean, runNode, runPythonChild } from '../helpers/child';
import { isCuda } from '../helpers/device';
import { pythonPath } from '../helpers/python';
import { type Loop, loopJs, loopPy } from '../memory/loops';

const MB = 1e6;
const timeout = 300;

describe.skipIf(!isCuda)('device memory', () => {
  const loops: Omit<Loop, 'device'>[] = [
    { mode: 'train', network: 'seed', steps: 300, batch: 512 },
    { mode: 'evaluate', network: 'seed', steps: 300, batch: 512 },
    { mode: 'graphs', network: 'seed', steps: 300, batch: 512 },
    { mode: 'train', network: 'residual', steps: 100, batch: 2048 },
    { mode: 'evaluate', network: 'residual', steps: 100, batch: 2048 },
    { mode: 'graphs', network: 'residual', steps: 60, batch: 2048, silent: true },
    { mode: 'train', network: 'tiny', steps: 300, batch: 16 },
  ];
  for (const loop of loops) {
    const name = `${loop.mode} ${loop.network} × ${loop.batch}${loop.silent ? ', nothing read' : ''}`;
    it(`is bounded: ${name}`, { timeout: 2e6 }, async () => {
      const run = { ...loop, device: 'cuda' };
      const theirs = await runPythonChild(pythonPath(), loopPy(run, 'torch.cuda.max_memory_allocated()'), {
        timeout,
      });
      const ours = await runNode(loopJs(run, 'torch.cuda.maxMemoryAllocated()'), { timeout });
      const [a, b] = [assertClean(ours).report, assertClean(theirs).report];
      console.log(`${name}: ours ${a.peak / MB} MB, Python ${b.peak / MB} MB`);
      expect(a.peak).toBeLessThan(1.3 * b.peak + 64 * MB);
    });
  }

  it('of what was dropped does not count in a peak that begins anew', async () => {
    const r = await runNode(`
      let x = torch.zeros([1 << 22], { device: 'cuda' });
      for (let i = 0; i < 2; i++) x = x.add(1);
      torch.cuda.resetPeakMemoryStats();
      report(torch.cuda.maxMemoryAllocated());`);
    expect(assertClean(r).report).toBe(16 << 20);
  });
});
