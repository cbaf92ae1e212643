/**
 * Before each file of `npm run test:cuda`: algorithms become deterministic where there are such, and, for
 * the files that don't name the device themselves (those outside test/cuda), the device becomes the
 * default one. `pythonServer.py` and `samples.py` do the same in Python.
 */
import { createRequire } from 'node:module';
import { expect } from 'vitest';
import torch from '../../src/index';
import { device, isCpu } from './device';
import { standin } from './standin';

if (!isCpu) {
  if (device.startsWith('privateuseone')) createRequire(__filename)(standin());
  torch.useDeterministicAlgorithms(true, { warnOnly: true });
  if (!expect.getState().testPath?.includes('/test/cuda/')) {
    torch.setDefaultDevice(device);
    process.env.TORCH_NODE_DEFAULT_DEVICE = device;
  }
}
