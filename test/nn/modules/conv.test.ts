/** Convolutions are Python’s, bit for bit, and refuse with its texts. */
import { describe, expect, it } from 'vitest';
import torch, { nn } from '../../../src/index';
import { runPython, tensorToWire } from '../../helpers/python';
import { torchMinor } from '../../helpers/torchVersion';
import { compareLayer, type LayerCase } from './compareLayer';

const cases: LayerCase[] = [
  { make: () => new nn.Conv2d(1, 6, 5), python: 'nn.Conv2d(1, 6, 5)', inputs: [[2, 1, 12, 12]] },
  {
    make: () => new nn.Conv2d(4, 6, [3, 5], { stride: [2, 1], padding: [4, 2], dilation: 2, groups: 2 }),
    python: 'nn.Conv2d(4, 6, (3, 5), stride=(2, 1), padding=(4, 2), dilation=2, groups=2)',
    inputs: [[2, 4, 16, 16]],
  },
  {
    make: () => new nn.Conv2d(1, 2, 3, 1, 'same', { bias: false, paddingMode: 'circular' }),
    python: "nn.Conv2d(1, 2, 3, 1, 'same', bias=False, padding_mode='circular')",
    inputs: [[2, 1, 7, 7]],
  },
  {
    make: () => new nn.Conv2d(1, 2, 4, { padding: 'same', dilation: 2 }),
    python: "nn.Conv2d(1, 2, 4, padding='same', dilation=2)",
    inputs: [[1, 9, 9]],
  },
  {
    make: () => new nn.Conv2d(2, 3, 3, { padding: 1, paddingMode: 'reflect' }),
    python: "nn.Conv2d(2, 3, 3, padding=1, padding_mode='reflect')",
    inputs: [[2, 2, 7, 7]],
  },
  {
    make: () => new nn.Conv1d(3, 4, 3, 2, { padding: 'valid', dtype: 'float64' }),
    python: "nn.Conv1d(3, 4, 3, 2, padding='valid', dtype=torch.float64)",
    inputs: [torch.ones([2, 3, 11], { dtype: 'float64' })],
  },
  {
    make: () => new nn.Conv1d(1, 2, 3, { padding: 2, paddingMode: 'replicate' }),
    python: "nn.Conv1d(1, 2, 3, padding=2, padding_mode='replicate')",
    inputs: [[2, 1, 9]],
  },
  {
    make: () => new nn.Conv3d(1, 2, 3, { padding: 1 }),
    python: 'nn.Conv3d(1, 2, 3, padding=1)',
    inputs: [[1, 1, 5, 6, 7]],
  },
];

describe('convolutions', () => {
  it.each(cases)('$python equals Python', (layer) => compareLayer(layer));

  // Before 2.12 Python's draws went by the memory format.
  it.skipIf(torchMinor < 12)('draw the same values when the weight is channels-last', () => {
    const expected = runPython(`
      import torch.nn as nn
      layer = nn.Conv2d(3, 4, 3).to(memory_format=torch.channels_last)
      torch.manual_seed(5)
      layer.reset_parameters()
      result = [layer.weight.detach(), list(layer.weight.stride())]
    `);
    const layer = new nn.Conv2d(3, 4, 3).to({ memoryFormat: 'channels_last' });
    torch.manualSeed(5);
    layer.resetParameters();
    expect(tensorToWire(layer.weight)).toEqual(expected[0]);
    expect(layer.weight.stride()).toEqual(expected[1]);
  });

  it('refuse wrong settings with Python’s texts', () => {
    const text = (make: () => unknown) => {
      try {
        make();
      } catch (e) {
        return (e as Error).message;
      }
      return 'nothing was thrown';
    };
    expect([
      text(() => new nn.Conv2d(3, 4, 3, { groups: 2 })),
      text(() => new nn.Conv2d(4, 3, 3, { groups: 2 })),
      text(() => new nn.Conv2d(3, 4, 3, { groups: 0 })),
      text(() => new nn.Conv2d(3, 4, 3, { stride: 2, padding: 'same' })),
    ]).toEqual(
      runPython(`
        import torch.nn as nn
        def text(f):
            try: f()
            except Exception as e: return str(e)
        result = [text(lambda: nn.Conv2d(3, 4, 3, groups=2)), text(lambda: nn.Conv2d(4, 3, 3, groups=2)),
                  text(lambda: nn.Conv2d(3, 4, 3, groups=0)), text(lambda: nn.Conv2d(3, 4, 3, stride=2, padding='same'))]
      `),
    );
    expect(text(() => new nn.Conv2d(3, 4, [3, 3, 3]))).toBe(
      'kernelSize must be one number or 2, but got (3, 3, 3)',
    );
    expect(text(() => new nn.Conv2d(3, 4, null as any))).toBe(
      'Expected an integer or an array of integers for kernelSize but received null of type null',
    );
    // @ts-expect-error no such padding
    expect(text(() => new nn.Conv2d(3, 4, 3, { padding: 'some' }))).toContain(
      "Invalid padding string 'some'",
    );
    // @ts-expect-error no such mode
    expect(text(() => new nn.Conv2d(3, 4, 3, { paddingMode: 'zero' }))).toContain(
      "but got padding_mode='zero'",
    );
  });
});
