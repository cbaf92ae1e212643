/** `einsum`, `tensordot`, `cdist` and their kin, and norms, against Python, forward and backward. */
import { describe } from 'vitest';
import torch from '../../src/index';
import { twins } from '../helpers/twin';

const T: any = torch;

describe('products', () => {
  twins([
    [
      "lambda a, b: torch.einsum('ij,jk->ik', a, b)",
      [
        [3, 4],
        [4, 2],
      ],
      (a, b) => T.einsum('ij,jk->ik', a, b),
    ],
    [
      "lambda a, b: torch.einsum('bij,bjk', [a, b])",
      [
        [2, 3, 4],
        [2, 4, 2],
      ],
      (a, b) => T.einsum('bij,bjk', [a, b]),
    ],
    ["lambda a: torch.einsum('...ii->...i', a)", [[2, 3, 3]], (a) => T.einsum('...ii->...i', a)],
    [
      "lambda a, b, c: torch.einsum('ij,jk,kl->il', a, b, c)",
      [
        [3, 4],
        [4, 2],
        [2, 5],
      ],
      (a, b, c) => T.einsum('ij,jk,kl->il', a, b, c),
    ],
    [
      'lambda a, b: torch.einsum(a, [0, 1], b, [1, 2], [0, 2])',
      [
        [3, 4],
        [4, 2],
      ],
      (a, b) => T.einsum(a, [0, 1], b, [1, 2], [0, 2]),
    ],
    [
      'lambda a, b: torch.einsum(a, [..., 27, 1], b, [1, 51])',
      [
        [2, 3, 4],
        [4, 2],
      ],
      (a, b) => T.einsum(a, ['...', 27, 1], b, [1, 51]),
    ],
    [
      'torch.tensordot',
      [
        [3, 4, 5],
        [4, 5, 2],
      ],
      (a, b) => T.tensordot(a, b),
    ],
    [
      'lambda a, b: torch.tensordot(a, b, dims=1)',
      [
        [3, 4],
        [4, 2],
      ],
      (a, b) => T.tensordot(a, b, { dims: 1 }),
    ],
    [
      'lambda a, b: torch.tensordot(a, b, ([1, 0], [0, 1]))',
      [
        [3, 4, 5],
        [4, 3, 2],
      ],
      (a, b) =>
        T.tensordot(a, b, [
          [1, 0],
          [0, 1],
        ]),
    ],
    [
      'lambda a, b: torch.tensordot(a, b, torch.tensor([[1, 0], [0, 1]]))',
      [
        [3, 4, 5],
        [4, 3, 2],
      ],
      (a, b) =>
        T.tensordot(
          a,
          b,
          T.tensor([
            [1n, 0n],
            [0n, 1n],
          ]),
        ),
    ],
    [
      'lambda a, b: torch.tensordot(a, b, torch.tensor(0))',
      [[3], [4]],
      (a, b) => T.tensordot(a, b, T.tensor(0n)),
    ],
    [
      'torch.cdist',
      [
        [2, 5, 3],
        [2, 4, 3],
      ],
      (a, b) => T.cdist(a, b),
    ],
    [
      'lambda a, b: torch.cdist(a, b, p=1.0)',
      [
        [5, 3],
        [4, 3],
      ],
      (a, b) => T.cdist(a, b, { p: 1 }),
    ],
    [
      "lambda a, b: torch.cdist(a, b, 2.0, 'use_mm_for_euclid_dist')",
      [
        [5, 3],
        [4, 3],
      ],
      (a, b) => T.cdist(a, b, 2, 'use_mm_for_euclid_dist'),
    ],
    [
      "lambda a, b: torch.cdist(a, b, compute_mode='donot_use_mm_for_euclid_dist')",
      [
        [30, 3],
        [40, 3],
      ],
      (a, b) => T.cdist(a, b, { computeMode: 'donot_use_mm_for_euclid_dist' }),
    ],
    [
      'torch.chain_matmul',
      [
        [3, 4],
        [4, 2],
        [2, 5],
      ],
      (a, b, c) => T.chainMatmul(a, b, c),
    ],
    ['torch.lu', [[3, 3]], (a) => T.lu(a)],
    ['lambda a: torch.lu(a, get_infos=True)', [[2, 3, 3]], (a) => T.lu(a, { getInfos: true })],
    ['lambda a: a.lu()', [[3, 3]], (a) => a.lu()],
    ['lambda a: a.lu(get_infos=True)', [[3, 3]], (a) => a.lu({ getInfos: true })],
    [
      'lambda a, b: torch.tensordot(a, b, dims=1, out=torch.empty(3, 2))',
      [
        [3, 4],
        [4, 2],
      ],
      (a, b) => T.tensordot(a, b, { dims: 1, out: T.empty([3, 2]) }),
      { grad: false },
    ],
  ]);
});

describe('norms', () => {
  twins([
    ['torch.norm', [[3, 4]], (x) => T.norm(x)],
    ['lambda x: torch.norm(x, 3)', [[3, 4]], (x) => T.norm(x, 3)],
    [
      "lambda x: torch.norm(x, 'fro', dim=(0, 1), keepdim=True)",
      [[3, 4]],
      (x) => T.norm(x, 'fro', { dim: [0, 1], keepdim: true }),
    ],
    ["lambda x: torch.norm(x, 'nuc')", [[3, 4]], (x) => T.norm(x, 'nuc')],
    ["lambda x: torch.norm(x, 'nuc', dim=(1, 2))", [[2, 3, 4]], (x) => T.norm(x, 'nuc', [1, 2])],
    ['lambda x: torch.norm(x, float("inf"), 1)', [[3, 4]], (x) => T.norm(x, Infinity, 1)],
    [
      'lambda x: torch.norm(x, 1, dim=0, dtype=torch.float64)',
      [[3, 4]],
      (x) => T.norm(x, 1, { dim: 0, dtype: 'float64' }),
    ],
    ['lambda x: torch.norm(x, p=None)', [[3, 4]], (x) => T.norm(x, null)],
    [
      'lambda x: torch.norm(x, 2, 0, out=torch.empty(4))',
      [[3, 4]],
      (x) => T.norm(x, 2, 0, { out: T.empty([4]) }),
      { grad: false },
    ],
    ['lambda x: x.norm()', [[3, 4]], (x) => x.norm()],
    ['lambda x: x.norm(2, dim=1, keepdim=True)', [[3, 4]], (x) => x.norm(2, { dim: 1, keepdim: true })],
    ['lambda x: x.norm(p=1, dtype=torch.float64)', [[3, 4]], (x) => x.norm({ p: 1, dtype: 'float64' })],
    ['lambda x: x.to_sparse().norm()', [[3, 4]], (x) => x.toSparse().norm(), { grad: false }],
  ]);
});
