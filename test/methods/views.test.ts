/** T, mT, H, mH, real and imag against Python. */
import { describe, expect, it } from 'vitest';
import torch from '../../src/index';
import { sameErrors, twins } from '../helpers/twin';

const complex = { dtype: 'complex64' };

describe('views', () => {
  twins([
    ['lambda x: x.T', [[2, 3]], (x) => x.T],
    ['lambda x: x.mT', [[2, 3, 4]], (x) => x.mT],
    ['lambda x: x.H', [[2, 3]], (x) => x.H, complex],
    ['lambda x: x.mH', [[2, 3, 4]], (x) => x.mH, complex],
    ['lambda x: x.real', [[2, 3]], (x) => x.real, complex],
    ['lambda x: x.imag', [[2, 3]], (x) => x.imag, complex],
    ['lambda x: x.real', [[2, 3]], (x) => x.real],
  ]);
  sameErrors([
    ['torch.ones(2).imag', () => torch.ones([2]).imag],
    ['torch.ones(2).mT', () => torch.ones([2]).mT],
    ['torch.ones(2, 2, 2).H', () => torch.ones([2, 2, 2]).H],
  ]);

  it('real and imag write through', () => {
    const x = torch.zeros([2], { dtype: 'complex64' });
    x.real = 1;
    x.imag = torch.tensor([2, 3]);
    expect(String(x)).toBe('tensor([1.+2.j, 1.+3.j])');
  });
});
