/** Linear, Bilinear and Identity are Python’s, bit for bit. */
import { describe, expect, it } from 'vitest';
import torch, { nn } from '../../../src/index';
import { compareLayer } from './compareLayer';

describe('Linear', () => {
  it('equals Python', () => {
    compareLayer({ make: () => new nn.Linear(20, 30), python: 'nn.Linear(20, 30)', inputs: [[4, 20]] });
    compareLayer({
      make: () => new nn.Linear(3, 2, { bias: false, dtype: 'float64' }),
      python: 'nn.Linear(3, 2, bias=False, dtype=torch.float64)',
      inputs: [torch.ones([2, 5, 3], { dtype: 'float64' })],
    });
    compareLayer({ make: () => new nn.Linear(1, 1, true), python: 'nn.Linear(1, 1, True)', inputs: [[1]] });
  });

  it('draws new values again', () => {
    const layer = new nn.Linear(3, 4);
    const before = layer.weight.clone();
    layer.resetParameters();
    expect(torch.equal(before, layer.weight)).toBe(false);
  });

  it('refuses wrong calls', () => {
    // @ts-expect-error a Linear has two sizes
    expect(() => new nn.Linear(3)).toThrow("Linear() missing 1 required positional argument: 'outFeatures'");
    expect(() => new nn.Linear('3' as any, 4)).toThrow(
      'Expected an integer for inFeatures but received "3" of type string',
    );
    // @ts-expect-error no such option
    expect(() => new nn.Linear(3, 4, { bais: false })).toThrow(
      "Linear: unknown option 'bais'. Did you mean 'bias'?",
    );
  });
});

describe('Bilinear and Identity', () => {
  it('equal Python', () => {
    compareLayer({
      make: () => new nn.Bilinear(4, 5, 3),
      python: 'nn.Bilinear(4, 5, 3)',
      inputs: [
        [2, 4],
        [2, 5],
      ],
    });
    compareLayer({
      make: () => new nn.Identity(54, { unused: 0.1 }),
      python: 'nn.Identity(54, unused=0.1)',
      inputs: [[2, 3]],
    });
    expect(() => new nn.Bilinear(0, 1, 1)).toThrow('in1_features must be > 0, but got (in1_features=0)');
  });
});
