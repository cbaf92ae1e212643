/** `svdLowrank`, `pcaLowrank` and `lobpcg` against Python. */
import { describe } from 'vitest';
import torch from '../../src/index';
import { twins } from '../helpers/twin';

const T: any = torch;

describe('low rank', () => {
  twins([
    ['lambda a: torch.svd_lowrank(a, q=3)', [[8, 5]], (a) => T.svdLowrank(a, { q: 3 }), { grad: false }],
    [
      'lambda a, m: torch.svd_lowrank(a, 2, 1, m)',
      [
        [5, 8],
        [5, 8],
      ],
      (a, m) => T.svdLowrank(a, 2, 1, m),
      { grad: false },
    ],
    ['torch.pca_lowrank', [[9, 7]], (a) => T.pcaLowrank(a), { grad: false }],
    [
      'lambda a: torch.pca_lowrank(a, q=2, center=False, niter=1)',
      [[2, 9, 7]],
      (a) => T.pcaLowrank(a, { q: 2, center: false, niter: 1 }),
      { grad: false },
    ],
    [
      'lambda a: torch.pca_lowrank(a.to_sparse(), q=2)',
      [[9, 7]],
      (a) => T.pcaLowrank(a.toSparse(), { q: 2 }),
      { grad: false },
    ],
  ]);
  const spd = '(lambda m: m @ m.mT + torch.eye(12, dtype=m.dtype))';
  const ours = (m: any) => m.matmul(m.mT).add(T.eye(12, { dtype: m.dtype }));
  const f64 = { dtype: 'float64', grad: false };
  twins([
    [`lambda m: torch.lobpcg(${spd}(m), k=2)`, [[12, 12]], (m) => T.lobpcg(ours(m), { k: 2 }), f64],
    [
      `lambda m: torch.lobpcg(${spd}(m), k=1, largest=False, method='basic')`,
      [[12, 12]],
      (m) => T.lobpcg(ours(m), { k: 1, largest: false, method: 'basic' }),
      f64,
    ],
    [
      `lambda m: torch.lobpcg(${spd}(m), k=2, niter=3)`,
      [[2, 12, 12]],
      (m) => T.lobpcg(ours(m), { k: 2, niter: 3 }),
      f64,
    ],
    [
      `lambda m, b, x: torch.lobpcg(${spd}(m), B=${spd}(b), X=x)`,
      [
        [12, 12],
        [12, 12],
        [12, 3],
      ],
      (m, b, x) => T.lobpcg(ours(m), { B: ours(b), X: x }),
      f64,
    ],
    [
      `lambda m: torch.lobpcg(${spd}(m), k=2, ortho_bparams={'ortho_use_drop': True})`,
      [[12, 12]],
      (m) => T.lobpcg(ours(m), { k: 2, orthoBparams: { ortho_use_drop: true } }),
      f64,
    ],
    [
      `lambda m: torch.lobpcg(${spd}(m), k=2)`,
      [[12, 12]],
      (m) => T.lobpcg(ours(m), { k: 2 }),
      { dtype: 'float64' },
    ],
  ]);
});
