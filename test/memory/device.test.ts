/**
 * The memory of a device in synchronous loops, with nothing asked of the user: at most 1.3
 * times what Python needs for the same loop, and 64 MB. The device is the stand-in, so what
 * is said of CUDA is shown everywhere.
 */
import { describe, expect, it } from 'vitest';
import { assertClean } from '../helpers/child';
import { hasStandin, runPythonWithStandin, runWithStandin } from '../helpers/standin';
import { type Loop, loopJs, loopPy } from './loops';

const timeout = 600;
const env = { OMP_NUM_THREADS: '1' };
const device = 'privateuseone';

const js = (code: string) => runWithStandin(`torch.setNumThreads(1);\n${code}`, { env, timeout });
const py = (code: string) => runPythonWithStandin(`torch.set_num_threads(1)\n${code}`);

const MB = 1e6;

describe.skipIf(!hasStandin)('device memory', () => {
  const loops: Omit<Loop, 'device'>[] = [
    { mode: 'train', network: 'seed', steps: 16, batch: 512 },
    { mode: 'evaluate', network: 'seed', steps: 16, batch: 512 },
    { mode: 'graphs', network: 'seed', steps: 16, batch: 512 },
    { mode: 'graphs', network: 'seed', steps: 16, batch: 512, silent: true },
    { mode: 'train', network: 'residual', steps: 6, batch: 512 },
    { mode: 'evaluate', network: 'residual', steps: 8, batch: 512 },
    { mode: 'train', network: 'tiny', steps: 16, batch: 8 },
  ];
  for (const loop of loops) {
    const name = `${loop.mode} ${loop.network} × ${loop.batch}${loop.silent ? ', nothing read' : ''}`;
    it(`is bounded: ${name}`, { timeout: 2e6 }, async () => {
      const run = { ...loop, device };
      const theirs = py(loopPy(run, 'memory(0)[1]'));
      const ours = assertClean(await js(loopJs(run, 'memory(0)[1]'))).report;
      console.log(`${name}: ours ${ours.peak / MB} MB, Python ${theirs.peak / MB} MB`);
      expect(ours.loss, 'the two runs did the same work').toBe(theirs.loss);
      expect(ours.peak).toBeLessThan(1.3 * theirs.peak + 64 * MB);
    });
  }

  it('and page-locked memory of the host is bounded as well', { timeout: 600_000 }, async () => {
    const { report } = assertClean(
      await js(`
      const x = torch.ones([4], { device: '${device}' });
      let most = 0;
      for (let i = 0; i < 200; i++) {
        const batch = torch.ones([1 << 20]).pinMemory();
        if (!batch.isPinned()) throw new Error('not pinned');
        most = Math.max(most, memory.streams()[4]);
      }
      report(most);`),
    );
    // Blocks of 4 MB: Python has two at a time.
    expect(report * 4 * MB).toBeLessThan(1.3 * 8 * MB + 64 * MB);
  });
});
