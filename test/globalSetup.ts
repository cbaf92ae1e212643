/**
 * Once before all tests: find the Python that they compare against, and import torch there, so that each
 * file need not. For `--mode cuda`, see that its device is there.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { device, isCuda } from './helpers/device';
import { repo, startForks } from './helpers/pythonProcess';
import { standin } from './helpers/standin';

/** In a child: CUDA is for the processes of the tests. */
function refuseWithoutCuda(): void {
  const lib = JSON.stringify(path.join(repo, 'lib'));
  const code = `process.exitCode = require(${lib}).default.cuda.isAvailable() ? 0 : 3`;
  if (spawnSync(process.execPath, ['-e', code], { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0)
    return;
  throw new Error(
    'There is no GPU for these tests: torch.cuda.isAvailable() is false (`npx torch-node doctor` says why). ' +
      'TORCH_NODE_TEST_DEVICE=cpu runs them on the CPU.',
  );
}

export default function setup(): () => void {
  if (isCuda) refuseWithoutCuda();
  if (device.startsWith('privateuseone')) process.env.TORCH_NODE_STANDIN = standin();
  try {
    return startForks();
  } catch (e) {
    console.warn(
      `No Python with PyTorch: the tests that compare against it will fail.\n${(e as Error).message}`,
    );
    return () => {};
  }
}
