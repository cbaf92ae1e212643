/** The gradient of LOBPCG: twin of the functions in torch/_lobpcg.py. */
import { Function } from '../../autograd/function';
import type { FunctionCtx } from '../../autograd/functionCtx';
import { Generator } from '../../tensor/generator';
import { linalgOps, torchOps } from '../../tensor/operators';
import type { Tensor } from '../../tensor/tensor';
import type { LobpcgArguments } from './worker';

/** The gradient where all eigenvectors are known. */
function completeEigenspace(dGrad: Tensor, uGrad: Tensor, D: Tensor, U: Tensor): Tensor {
  const F = D.unsqueeze(-2).sub(D.unsqueeze(-1));
  F.diagonal(0, -2, -1).fill_(Infinity);
  F.pow_(-1);
  const Ut = U.mT.contiguous();
  const inner = torchOps.diagEmbed(dGrad).add(torchOps.matmul(Ut, uGrad).mul(F));
  return torchOps.matmul(U, torchOps.matmul(inner, Ut));
}

/** The coefficients of the polynomial with the given roots, the highest power first. */
function coefficientsFromRoots(roots: Tensor): Tensor {
  const order = roots.size(-1);
  let coefficients = roots.newZeros([...roots.shape.slice(0, -1), order + 2]);
  coefficients.set(['...', 0], 1);
  coefficients.set(['...', -1], 1);
  for (let i = 1; i <= order; i++) {
    const next = roots.requiresGrad ? coefficients.clone() : coefficients;
    const out = next.narrow(-1, order - i, i + 1);
    out.sub_(roots.narrow(-1, i - 1, 1).mul(coefficients.narrow(-1, order - i + 1, i + 1)));
    coefficients = next;
  }
  return coefficients.narrow(-1, 1, order + 1);
}

/** Horner's scheme from the leading coefficient, for which `zeroPower` stands. */
function polynomialValue(
  poly: Tensor,
  zeroPower: Tensor,
  transition: (value: Tensor, coefficient: Tensor) => Tensor,
): Tensor {
  let result = zeroPower.clone();
  for (let k = poly.size(-1) - 2; k >= 0; k--) result = transition(result, poly.select(-1, k));
  return result;
}

function matrixPolynomialValue(poly: Tensor, x: Tensor): Tensor {
  const n = x.size(-1);
  const eye = torchOps
    .eye(n, n, { dtype: x.dtype, device: x.device })
    .view([...new Array<number>(x.dim() - 2).fill(1), n, n]);
  return polynomialValue(poly, eye, (value, coefficient) => {
    const result = x.matmul(value);
    result.diagonal(0, -2, -1).add_(coefficient.unsqueeze(-1));
    return result;
  });
}

function vectorPolynomialValue(poly: Tensor, x: Tensor): Tensor {
  return polynomialValue(poly, x.newOnes([1]).expand(x.shape), (value, coefficient) =>
    torchOps.addcmul(coefficient.unsqueeze(-1), x, value),
  );
}

/**
 * The gradient where only some eigenvectors are known;
 * the others' part comes from the characteristic polynomial.
 */
function partialEigenspace(
  dGrad: Tensor,
  uGrad: Tensor,
  A: Tensor,
  D: Tensor,
  U: Tensor,
  largest: boolean,
): Tensor {
  const Ut = U.mT.contiguous();
  const projection = U.matmul(Ut).neg();
  projection.diagonal(0, -2, -1).add_(1);
  const size = [...A.shape.slice(0, -1), A.size(-1) - D.size(-1)];
  // A generator of its own, so that the backward pass leaves the global one alone.
  const generator = new Generator(A.device);
  const ortho = projection.matmul(torchOps.randn(size, { dtype: A.dtype, device: A.device, generator }));
  const orthoT = ortho.mT.contiguous();

  const polynomial = coefficientsFromRoots(D);
  let projected = uGrad;
  const series = projected.newZeros(projected.shape);
  let k = 1;
  for (; k < polynomial.size(-1); k++) {
    const value = vectorPolynomialValue(polynomial.get('...', `${k}:`), D);
    series.add_(projected.mul(value.unsqueeze(-2)));
    projected = A.matmul(projected);
  }
  k -= 1;

  const restricted = torchOps.matmul(orthoT, torchOps.matmul(matrixPolynomialValue(polynomial, A), ortho));
  // The characteristic polynomial of the eigenvalues found is definite on the complement;
  // Cholesky wants it positive.
  const sign = largest && k % 2 === 1 ? -1 : 1;
  const L = linalgOps.cholesky(restricted.mul(sign));
  const result = completeEigenspace(dGrad, uGrad, D, U);
  const correction = torchOps.choleskySolve(orthoT.matmul(series), L).mul(sign);
  return result.sub_(ortho.matmul(correction).matmul(Ut));
}

type Solve = (A: Tensor, o: LobpcgArguments) => [Tensor, Tensor];

class LOBPCGAutogradFunction extends Function {
  static override forward(
    ctx: FunctionCtx,
    A: Tensor,
    B: Tensor | null,
    o: LobpcgArguments,
    solve: Solve,
  ): [Tensor, Tensor] {
    const [D, U] = solve(A.isSparse ? A : A.contiguous(), {
      ...o,
      B: B === null || B.isSparse ? B : B.contiguous(),
    });
    ctx.saveForBackward(A, B, D, U);
    ctx.largest = o.largest ?? true;
    return [D, U];
  }

  static override backward(ctx: FunctionCtx, dGrad: Tensor, uGrad: Tensor): (Tensor | null)[] {
    const [A, B, D, U] = ctx.savedTensors;
    if (A.isSparse || (B?.isSparse && ctx.needsInputGrad[1])) {
      throw new RangeError(
        'lobpcg.backward does not support sparse input yet. Note that lobpcg.forward does though.',
      );
    }
    if (A.isComplex() || B?.isComplex()) {
      throw new RangeError(
        'lobpcg.backward does not support complex input yet. Note that lobpcg.forward does though.',
      );
    }
    if (B) throw new RangeError('lobpcg.backward does not support backward with B != I yet.');
    const gradient =
      U.size(-1) === U.size(-2)
        ? completeEigenspace(dGrad, uGrad, D, U)
        : partialEigenspace(dGrad, uGrad, A, D, U, ctx.largest);
    return [gradient, null, null, null];
  }
}

/** Runs the solver so that gradients reach A. */
export function lobpcgWithGradient(A: Tensor, o: LobpcgArguments, solve: Solve): [Tensor, Tensor] {
  return LOBPCGAutogradFunction.apply(A, o.B, o, solve) as [Tensor, Tensor];
}
