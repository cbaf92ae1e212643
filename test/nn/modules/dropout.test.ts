/** Dropout layers draw Python’s masks. */
import { describe, expect, it } from 'vitest';
import { nn } from '../../../src/index';
import { compareLayer, type LayerCase } from './compareLayer';

const cases: LayerCase[] = [
  { make: () => new nn.Dropout(), python: 'nn.Dropout()', inputs: [[20, 16]] },
  { make: () => new nn.Dropout(0.2), python: 'nn.Dropout(0.2)', inputs: [[20, 16]] },
  { make: () => new nn.Dropout({ p: 0.2 }), python: 'nn.Dropout(p=0.2)', inputs: [[20, 16]], train: false },
  {
    make: () => new nn.Dropout(0.5, { inplace: true }),
    python: 'nn.Dropout(0.5, inplace=True)',
    inputs: [[20, 16]],
    grad: false,
  },
  { make: () => new nn.Dropout1d(0.3), python: 'nn.Dropout1d(0.3)', inputs: [[4, 8, 5]] },
  { make: () => new nn.Dropout2d(0.3), python: 'nn.Dropout2d(0.3)', inputs: [[4, 8, 5, 5]] },
  { make: () => new nn.Dropout3d(0.3), python: 'nn.Dropout3d(0.3)', inputs: [[4, 8, 2, 5, 5]] },
  { make: () => new nn.AlphaDropout(0.3), python: 'nn.AlphaDropout(0.3)', inputs: [[20, 16]] },
  { make: () => new nn.FeatureAlphaDropout(0.3), python: 'nn.FeatureAlphaDropout(0.3)', inputs: [[4, 8, 5]] },
];

describe('dropout', () => {
  it.each(cases)('$python equals Python', (layer) => compareLayer(layer));

  it('refuses what is no probability', () => {
    expect(() => new nn.Dropout(1.5)).toThrow(
      new RangeError('dropout probability has to be between 0 and 1, but got 1.5'),
    );
    expect(() => new nn.Dropout(Number.NaN)).toThrow(RangeError);
  });
});
