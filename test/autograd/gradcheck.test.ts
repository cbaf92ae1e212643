/**
 * gradcheck must find what is wrong as surely as it must pass what is right: each case is Python's as well.
 */
import { describe, expect, it } from 'vitest';
import torch, { type Tensor } from '../../src';
import { runPython } from '../helpers/python';

const { gradcheck, gradgradcheck, GradcheckError } = torch.autograd;
const f64 = { dtype: 'float64', requiresGrad: true } as const;

/** y = 2x whose backward says something else. */
class Wrong extends torch.autograd.Function {
  static override forward(_ctx: unknown, x: Tensor): Tensor {
    return x.mul(2);
  }
  static override backward(_ctx: unknown, dy: Tensor): Tensor {
    return dy.mul(3);
  }
}

/** A backward that does not depend on the gradient that it is given. */
class Constant extends torch.autograd.Function {
  static override forward(_ctx: unknown, x: Tensor): Tensor {
    return x.sum();
  }
  static override backward(): Tensor {
    return torch.ones([3], { dtype: 'float64' });
  }
}

describe('gradcheck', () => {
  it('passes right gradients: several inputs and outputs, views, integers, no gradient at all', () => {
    const x = torch.randn([2, 3], f64);
    const y = torch.rand([3], f64);
    expect(gradcheck((a: Tensor, b: Tensor) => a.mul(b).sin(), [x, y])).toBe(true);
    expect(gradcheck((a: Tensor) => [a.t().exp(), a.sum(0)], x)).toBe(true);
    expect(gradcheck((a: Tensor) => a.max(1).values, x)).toBe(true);
    expect(gradcheck((a: Tensor, n: number) => a.pow(n), [x, 3])).toBe(true);
    expect(gradcheck((a: Tensor) => a.detach().mul(0), x)).toBe(true);
    expect(gradcheck((a: Tensor) => a.mul(2), x.detach().t().requiresGrad_())).toBe(true);
  });

  it('passes complex functions', () => {
    const z = torch.randn([3], { dtype: 'complex128', requiresGrad: true });
    const x = torch.randn([3], f64);
    expect(gradcheck((a: Tensor) => a.mul(a.conj()), z)).toBe(true);
    expect(gradcheck((a: Tensor) => a.abs(), z)).toBe(true);
    expect(gradcheck((a: Tensor, b: Tensor) => torch.complex(b, b.mul(2)).mul(a), [z, x])).toBe(true);
  });

  it('finds a wrong gradient, in the words of Python', () => {
    const x = torch.tensor([1, 2], f64);
    const message = runPython(`
class Wrong(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        return x * 2
    @staticmethod
    def backward(ctx, dy):
        return dy * 3
try:
    torch.autograd.gradcheck(Wrong.apply, torch.tensor([1., 2.], dtype=torch.float64, requires_grad=True))
except Exception as error:
    result = [type(error).__name__, str(error)]
`) as [string, string];
    expect(message[0]).toBe('GradcheckError');
    expect(() => gradcheck((a: Tensor) => Wrong.apply(a), x)).toThrow(GradcheckError);
    expect(() => gradcheck((a: Tensor) => Wrong.apply(a), x)).toThrow(message[1]);
    expect(gradcheck((a: Tensor) => Wrong.apply(a), x, { raiseException: false })).toBe(false);
  });

  it('finds a backward that ignores its gradient', () => {
    const x = torch.randn([3], f64);
    expect(() => gradcheck((a: Tensor) => Constant.apply(a), x)).toThrow(
      /^backward not multiplied by grad_output$/,
    );
  });

  it('refuses what it cannot check', () => {
    const x = torch.randn([2], f64);
    const none = /^gradcheck expects at least one input tensor to require gradient/;
    expect(() => gradcheck((a: Tensor) => a, torch.ones(2))).toThrow(none);
    expect(() => gradcheck((a: Tensor) => a, x.detach().expand(3, 2).requiresGrad_())).toThrow(
      /^The 0th input has a dimension with stride 0/,
    );
    expect(() => gradcheck((a: Tensor) => a, x, { tol: 1 } as object)).toThrow(TypeError);
    expect(() => gradcheck((a: Tensor) => a.toSparse(), x)).toThrow(/^Sparse output is not supported/);
  });
});

describe('gradgradcheck', () => {
  it('passes right second derivatives', () => {
    const x = torch.randn([2, 2], f64);
    expect(gradgradcheck((a: Tensor) => a.pow(3), x)).toBe(true);
    expect(gradgradcheck((a: Tensor) => a.matmul(a).sin(), x, { genNonContigGradOutputs: true })).toBe(true);
    const given = torch.ones([2, 2], f64);
    expect(gradgradcheck((a: Tensor) => a.exp(), x, { gradOutputs: given })).toBe(true);
    const z = torch.randn([2], { dtype: 'complex128', requiresGrad: true });
    expect(gradgradcheck((a: Tensor) => a.mul(a), z)).toBe(true);
  });

  it('finds a wrong second derivative', () => {
    class Cube extends torch.autograd.Function {
      static override forward(ctx: any, x: Tensor): Tensor {
        ctx.saveForBackward(x);
        return x.pow(3);
      }
      static override backward(ctx: any, dy: Tensor): Tensor {
        const [x] = ctx.savedTensors;
        return dy.mul(x.detach().pow(2).mul(3));
      }
    }
    const x = torch.rand([2], f64);
    expect(gradcheck((a: Tensor) => Cube.apply(a), x)).toBe(true);
    expect(() => gradgradcheck((a: Tensor) => Cube.apply(a), x)).toThrow(GradcheckError);
  });

  it('takes an undefined option as not given', () => {
    const x = torch.rand([2], f64);
    expect(gradcheck((a: Tensor) => a.sin(), x, { eps: undefined, atol: undefined })).toBe(true);
  });
});
