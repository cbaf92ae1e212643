/** Operators that the LibTorch in use lacks: the error names a version that has them. */
import { describe, expect, it } from 'vitest';
import torch from '../../src/index';
import { findAddons } from '../../src/libtorch/addon';
import { native } from '../../src/native';

const version = findAddons()[0].torch;
const minor = Number(version.split('.')[1]);

describe('an operator that this LibTorch lacks', () => {
  it.runIf(minor < 14)('says which version brings it', () => {
    expect(() => torch.linalg.polar(torch.eye(2))).toThrow(
      `LibTorch ${version} has no operator aten::linalg_polar: LibTorch 2.14 and later have it`,
    );
  });

  it.runIf(minor >= 14)('is declared for those that have it', () => {
    const { U, H } = torch.linalg.polar(
      torch.tensor([
        [2, 0],
        [0, -3],
      ]),
    );
    expect([U.tolist(), H.tolist()]).toEqual([
      [
        [1, 0],
        [0, -1],
      ],
      [
        [2, 0],
        [0, 3],
      ],
    ]);
  });

  it.runIf(minor > 13)('says which version was the last, and what to use', () => {
    expect(() => torch.qr(torch.eye(2))).toThrow(
      `LibTorch ${version} has no operator aten::qr: LibTorch 2.13 was the last to have it; use torch.linalg.qr`,
    );
  });

  it('is named where no version has it', () => {
    expect(() => native.defineOp('x', 'aten::no_such_operator', [''], [], 0)).toThrow(
      'has no operator aten::no_such_operator',
    );
  });

  it('lacks an overload only', () => {
    expect(native.defineOp('x', 'aten::add', ['Tensor', 'no_such_overload'], [], 0)).toBeGreaterThanOrEqual(
      0,
    );
  });
});
