/** gradcheck in forward mode, batched and fast, as in Python. */
import { describe, expect, it } from 'vitest';
import torch, { nn, type Tensor } from '../../src';
import { messageOf, pythonErrors } from '../helpers/errors';
import { runPython } from '../helpers/python';

const { gradcheck, gradgradcheck, GradcheckError } = torch.autograd;
const f64 = { dtype: 'float64', requiresGrad: true } as const;

/** y = 2x whose backward and whose tangents say something else. */
class Wrong extends torch.autograd.Function {
  static override forward(_ctx: unknown, x: Tensor): Tensor {
    return x.mul(2);
  }
  static override backward(_ctx: unknown, dy: Tensor): Tensor {
    return dy.mul(3);
  }
  static override jvp(_ctx: unknown, dx: Tensor): Tensor {
    return dx.mul(4);
  }
}

/** A backward that gives all slices of a batch the same. */
class Unbatched extends torch.autograd.Function {
  static override forward(_ctx: unknown, x: Tensor): Tensor {
    return x.clone();
  }
  static override backward(_ctx: unknown, dy: Tensor): Tensor {
    return torch.tensor([dy.get(0).item() as number, 0], { dtype: 'float64' });
  }
}

const wrong = `
class Wrong(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x): return x * 2
    @staticmethod
    def backward(ctx, dy): return dy * 3
    @staticmethod
    def jvp(ctx, dx): return dx * 4
from torch.autograd import gradcheck, gradgradcheck
x = torch.tensor([1., 2.], dtype=torch.float64, requires_grad=True)
z = torch.tensor([1 + 2j, 3j], dtype=torch.complex128, requires_grad=True)
`;

const everything = { checkForwardAd: true, checkBatchedGrad: true, checkBatchedForwardGrad: true };

describe('gradcheck', () => {
  it('passes right gradients in every mode', () => {
    const x = torch.randn([2, 3], f64);
    const y = torch.rand([3], f64);
    const z = torch.randn([3], { dtype: 'complex128', requiresGrad: true });
    const t = torch.tensor([0, 2], { dtype: 'int64' });
    for (const fastMode of [false, true]) {
      const options = { ...everything, fastMode };
      expect(gradcheck((a: Tensor, b: Tensor) => a.mul(b).sin(), [x, y], options)).toBe(true);
      expect(gradcheck((a: Tensor) => [a.t().exp(), a.sum(0)], x, options)).toBe(true);
      expect(gradcheck((a: Tensor) => a.mul(a.conj()), z, { fastMode, checkForwardAd: true })).toBe(true);
      expect(gradcheck((a: Tensor) => a.abs(), z, { fastMode, checkForwardAd: true })).toBe(true);
      expect(
        gradcheck((a: Tensor, b: Tensor) => torch.complex(b, b.mul(2)).mul(a), [z, y], {
          fastMode,
          checkForwardAd: true,
        }),
      ).toBe(true);
      expect(gradcheck((a: Tensor) => [a.detach().mul(0), a.mul(2)], x, { fastMode })).toBe(true);
      expect(gradcheck((a: Tensor) => a.detach().mul(0), x, { fastMode })).toBe(true);
      expect(gradcheck((a: Tensor) => nn.functional.crossEntropy(a, t), x, options)).toBe(true);
      expect(
        gradgradcheck((a: Tensor, b: Tensor) => a.mul(b).sin(), [x, y], {
          fastMode,
          checkFwdOverRev: true,
          checkBatchedGrad: true,
        }),
      ).toBe(true);
      expect(
        gradgradcheck((a: Tensor) => a.softmax(1), x, {
          fastMode,
          checkFwdOverRev: true,
          checkRevOverRev: false,
          checkUndefinedGrad: false,
        }),
      ).toBe(true);
    }
    expect(gradcheck((a: Tensor) => a.sin(), x, { checkBackwardAd: false, checkForwardAd: true })).toBe(true);
  });

  it('draws its vectors from a generator of its own', () => {
    const x = torch.randn([3], f64);
    torch.manualSeed(5);
    const expected = torch.rand(2).tolist();
    torch.manualSeed(5);
    gradcheck((a: Tensor) => a.sin(), x, { fastMode: true });
    expect(torch.rand(2).tolist()).toEqual(expected);
  });

  it("finds wrong gradients, in Python's words", () => {
    const theirs = pythonErrors(wrong, {
      fast: 'gradcheck(Wrong.apply, x, fast_mode=True)',
      forward: 'gradcheck(Wrong.apply, x, check_forward_ad=True, check_backward_ad=False)',
      fastForward:
        'gradcheck(Wrong.apply, x, check_forward_ad=True, check_backward_ad=False, fast_mode=True)',
      complex: 'gradcheck(Wrong.apply, z, check_forward_ad=True, check_backward_ad=False)',
      fastComplex: 'gradcheck(Wrong.apply, z, fast_mode=True)',
      neither: 'gradcheck(Wrong.apply, x, check_backward_ad=False)',
      batched:
        'gradcheck(Wrong.apply, x, check_batched_grad=True, check_forward_ad=True, check_backward_ad=False)',
      batchedForward: 'gradcheck(Wrong.apply, x, check_batched_forward_grad=True)',
      gradNeither: 'gradgradcheck(torch.sin, x, check_rev_over_rev=False)',
      gradUndefined: 'gradgradcheck(torch.sin, x, check_rev_over_rev=False, check_fwd_over_rev=True)',
      zero: 'gradcheck(lambda a: a.detach() * 2, x, fast_mode=True)',
    });
    const x = torch.tensor([1, 2], f64);
    const z = torch
      .complex(torch.tensor([1, 0], { dtype: 'float64' }), torch.tensor([2, 3], { dtype: 'float64' }))
      .requiresGrad_();
    const apply = (a: Tensor): Tensor => Wrong.apply(a);
    const sin = (a: Tensor): Tensor => a.sin();
    const forward = { checkForwardAd: true, checkBackwardAd: false };
    const ours: Record<string, () => unknown> = {
      fast: () => gradcheck(apply, x, { fastMode: true }),
      forward: () => gradcheck(apply, x, forward),
      fastForward: () => gradcheck(apply, x, { ...forward, fastMode: true }),
      complex: () => gradcheck(apply, z, forward),
      fastComplex: () => gradcheck(apply, z, { fastMode: true }),
      neither: () => gradcheck(apply, x, { checkBackwardAd: false }),
      batched: () => gradcheck(apply, x, { ...forward, checkBatchedGrad: true }),
      batchedForward: () => gradcheck(apply, x, { checkBatchedForwardGrad: true }),
      gradNeither: () => gradgradcheck(sin, x, { checkRevOverRev: false }),
      gradUndefined: () => gradgradcheck(sin, x, { checkRevOverRev: false, checkFwdOverRev: true }),
      zero: () => gradcheck((a: Tensor) => a.detach().mul(2), x, { fastMode: true }),
    };
    for (const [name, call] of Object.entries(ours)) expect(messageOf(call, name), name).toBe(theirs[name]);
    expect(gradcheck(apply, x, { fastMode: true, raiseException: false })).toBe(false);
    expect(gradcheck(apply, x, { ...forward, raiseException: false })).toBe(false);
  });

  it('finds a backward that no batch can go through', () => {
    const x = torch.tensor([1, 2], f64);
    // Of one gradient at a time only the first element counts, which gradcheck without batches finds, too.
    const check = (): boolean =>
      gradcheck((a: Tensor) => Unbatched.apply(a).get(0), x, { checkBatchedGrad: true });
    expect(check).toThrow(GradcheckError);
    expect(check).toThrow(/While computing batched gradients, got: /);
    const begins: string = runPython(`
class Unbatched(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x): return x.clone()
    @staticmethod
    def backward(ctx, dy): return torch.tensor([dy[0].item(), 0], dtype=torch.float64)
x = torch.tensor([1., 2.], dtype=torch.float64, requires_grad=True)
try: torch.autograd.gradcheck(lambda a: Unbatched.apply(a)[0], x, check_batched_grad=True)
except RuntimeError as e: result = str(e).split(chr(10))[0]`);
    expect(messageOf(check).split('\n')[0]).toBe(begins);
  });
});
