/** `torch.accelerator.Graph` where there is no accelerator; test/graphs has it on the stand-in device. */
import { describe, expect, it } from 'vitest';
import torch from '../../src';

describe.skipIf(torch.accelerator.isAvailable())('a graph without an accelerator', () => {
  it('says what Python says', () => {
    expect(() => new torch.accelerator.Graph()).toThrow(
      'Cannot access accelerator device when none is available.',
    );
  });
});
