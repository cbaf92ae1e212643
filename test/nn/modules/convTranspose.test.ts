/** Transposed convolutions are Python’s, bit for bit, and refuse with its texts. */
import { describe, expect, it } from 'vitest';
import torch, { nn } from '../../../src/index';
import { runPython, tensorToWire } from '../../helpers/python';
import { compareLayer, type LayerCase } from './compareLayer';

const cases: LayerCase[] = [
  {
    make: () => new nn.ConvTranspose2d(4, 6, 3, { stride: 2, padding: 1, outputPadding: 1 }),
    python: 'nn.ConvTranspose2d(4, 6, 3, stride=2, padding=1, output_padding=1)',
    inputs: [[2, 4, 5, 6]],
  },
  {
    make: () => new nn.ConvTranspose2d(4, 6, [3, 2], 1, 0, 0, 2, false, 2),
    python: 'nn.ConvTranspose2d(4, 6, (3, 2), 1, 0, 0, 2, False, 2)',
    inputs: [[2, 4, 5, 6]],
  },
  {
    make: () => new nn.ConvTranspose1d(3, 2, 4, 2),
    python: 'nn.ConvTranspose1d(3, 2, 4, 2)',
    inputs: [[2, 3, 7]],
  },
  {
    make: () => new nn.ConvTranspose3d(1, 2, 2),
    python: 'nn.ConvTranspose3d(1, 2, 2)',
    inputs: [[1, 1, 3, 4, 5]],
  },
];

describe('transposed convolutions', () => {
  it.each(cases)('$python equals Python', (layer) => compareLayer(layer));

  it('take the wanted size of the output', () => {
    const expected = runPython(`
      import torch.nn as nn
      torch.manual_seed(3)
      layer = nn.ConvTranspose2d(2, 3, 3, stride=2)
      x = torch.randn(1, 2, 4, 4)
      def text(size):
          try: layer(x, output_size=size)
          except Exception as e: return str(e)
      result = [layer(x, output_size=[10, 9]).detach(), text([12, 9]), text([1, 2, 3])]
    `);
    torch.manualSeed(3);
    const layer = new nn.ConvTranspose2d(2, 3, 3, { stride: 2 });
    const x = torch.randn([1, 2, 4, 4]);
    const text = (outputSize: number[]) => {
      try {
        layer(x, { outputSize });
      } catch (e) {
        return (e as Error).message;
      }
      return 'nothing was thrown';
    };
    expect(tensorToWire(layer(x, [10, 9]))).toEqual(expected[0]);
    expect([text([12, 9]), text([1, 2, 3])]).toEqual(expected.slice(1));
  });

  it('pad with zeros only', () => {
    // @ts-expect-error no such mode
    expect(() => new nn.ConvTranspose2d(1, 1, 1, { paddingMode: 'reflect' })).toThrow(
      'Only "zeros" padding mode is supported for ConvTranspose2d',
    );
  });
});
