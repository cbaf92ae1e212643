/** Padding layers are Python’s, bit for bit. */
import { describe, expect, it } from 'vitest';
import torch, { nn } from '../../../src/index';
import { compareLayer, type LayerCase } from './compareLayer';

const shapes = { 1: [2, 3, 7], 2: [2, 3, 6, 7], 3: [1, 2, 4, 5, 6] } as const;
const cases: LayerCase[] = ([1, 2, 3] as const).flatMap((dims) => {
  const padding = [1, 2, 0, 1, 2, 1].slice(0, 2 * dims);
  const tuple = `(${padding.join(', ')})`;
  const inputs = [[...shapes[dims]]];
  const own = nn as any;
  return [
    ...['CircularPad', 'ReflectionPad', 'ReplicationPad', 'ZeroPad'].map((kind) => ({
      make: () => new own[`${kind}${dims}d`](padding),
      python: `nn.${kind}${dims}d(${tuple})`,
      inputs,
    })),
    {
      make: () => new own[`ConstantPad${dims}d`](2, 3.5),
      python: `nn.ConstantPad${dims}d(2, 3.5)`,
      inputs,
    },
  ];
});

describe('padding', () => {
  it.each(cases)('$python equals Python', (layer) => compareLayer(layer));

  it('refuses other inputs and sizes', () => {
    expect(() => new nn.CircularPad1d(1)(torch.ones([2]))).toThrow('expected 2D or 3D input (got 1D input)');
    expect(() => new nn.ZeroPad2d([1, 2])).toThrow('padding must be one number or 4, but got (1, 2)');
  });
});
