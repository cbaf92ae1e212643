/** `torch.accelerator.Graph` where there is no accelerator; test/graphs has it on the stand-in device. */
import { describe, expect, it } from 'vitest';
import torch from '../../src';

describe.skipIf(torch.accelerator.isAvailable())('a graph without an accelerator', () => {
  // Of a build for CUDA, Python says that CUDA has no graphs, which is wrong wherever there is a driver.
  it('says that there is none', () => {
    expect(() => new torch.accelerator.Graph()).toThrow(
      torch.version.cuda === null
        ? 'Cannot access accelerator device when none is available.'
        : 'Found no NVIDIA driver on your system.',
    );
  });
});
