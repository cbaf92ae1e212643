/**
 * The memory of a device in synchronous loops, with nothing asked of the user: at most 1.3
 * times what Python needs for the same loop, and 64 MB. The device is the stand-in, so what
 * is said of CUDA is shown everywhere.
 */
import { describe, expect, it } from 'vitest';
import { assertClean, runNode, runPythonChild } from '../helpers/child';
import { pythonPath } from '../helpers/python';
import { hasStandin, standin } from '../helpers/standin';
import { type Loop, loopJs, loopPy } from './loops';

const timeout = 600;
const env = { OMP_NUM_THREADS: '1' };
const device = 'privateuseone';

const js = (code: string, options = {}) =>
  runNode(`torch.setNumThreads(1);\nconst memory = require(${JSON.stringify(standin())});\n${code}`, {
    env,
    timeout,
    ...options,
  });

const py = (code: string) =>
  runPythonChild(
    pythonPath(),
    `
import ctypes, types, torch
torch.set_num_threads(1)
device_library = ctypes.CDLL(${JSON.stringify(standin())})
module = types.ModuleType("${device}")
module.is_available = module.is_initialized = lambda: True
module._is_in_bad_fork = lambda: False
module.device_count, module.current_device, module.manual_seed_all = lambda: 2, lambda: 0, lambda seed: None
torch._register_device_module("${device}", module)
def memory(index):
    numbers = (ctypes.c_int64 * 3)()
    device_library.standin_memory(index, numbers)
    return list(numbers)
${code}`,
    { env, timeout },
  );

const MB = 1e6;

describe.skipIf(!hasStandin)('device memory', () => {
  const loops: Omit<Loop, 'device'>[] = [
    { mode: 'train', network: 'seed', steps: 16, batch: 512 },
    { mode: 'evaluate', network: 'seed', steps: 40, batch: 512 },
    { mode: 'graphs', network: 'seed', steps: 40, batch: 512 },
    { mode: 'graphs', network: 'seed', steps: 40, batch: 512, silent: true },
    { mode: 'train', network: 'residual', steps: 6, batch: 1024 },
    { mode: 'evaluate', network: 'residual', steps: 6, batch: 1024 },
    { mode: 'train', network: 'tiny', steps: 16, batch: 8 },
  ];
  for (const loop of loops) {
    const name = `${loop.mode} ${loop.network} × ${loop.batch}${loop.silent ? ', nothing read' : ''}`;
    it(`is bounded: ${name}`, { timeout: 2e6 }, async () => {
      const run = { ...loop, device };
      const theirs = assertClean(await py(loopPy(run, 'memory(0)[1]'))).report;
      const ours = assertClean(await js(loopJs(run, 'memory(0)[1]'))).report;
      console.log(`${name}: ours ${ours.peak / MB} MB, Python ${theirs.peak / MB} MB`);
      expect(ours.loss, 'the two runs did the same work').toBe(theirs.loss);
      expect(ours.peak).toBeLessThan(1.3 * theirs.peak + 64 * MB);
    });
  }
});
