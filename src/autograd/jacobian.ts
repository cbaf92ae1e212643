/**
 * Jacobians by finite differences and by backward,
 * as torch/autograd/gradcheck.py computes them for dense tensors.
 */

import { TorchError } from '../common/errors';
import { Complex } from '../python/complex';
import { torchOps } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';
import { grad } from './backward';

/** A function of tensors under test. */
export type Checked = (...inputs: any[]) => Tensor | readonly Tensor[];

export const isDifferentiable = (value: unknown): value is Tensor =>
  value instanceof Tensor && (value.isFloatingPoint() || value.isComplex());

export const asList = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? value : [value as T];

export const differentiable = (outputs: Tensor | readonly Tensor[]): Tensor[] =>
  asList(outputs).filter((output) => output.requiresGrad);

export const needingGrad = (inputs: readonly unknown[]): Tensor[] =>
  inputs.filter((input): input is Tensor => input instanceof Tensor && input.requiresGrad);

/** The elements of a dense tensor in order, each as a 0-dimensional view that may be written to. */
function* elements(input: Tensor): Generator<Tensor> {
  const { data, shape } = { data: input.data, shape: input.shape };
  const stride = data.stride();
  const count = shape.reduce((product, size) => product * size, 1);
  for (let flat = 0; flat < count; flat++) {
    let offset = data.storageOffset();
    for (let dim = shape.length - 1, rest = flat; dim >= 0; dim--) {
      offset += (rest % shape[dim]!) * stride[dim]!;
      rest = Math.floor(rest / shape[dim]!);
    }
    yield data.asStrided([], [], offset);
  }
}

function checkSame(a: Tensor, b: Tensor, eps: number, index: number): void {
  const complaint = (what: string, one: string, other: string): TorchError =>
    new TorchError(
      `Expected \`func\` to return outputs with the same ${what} when inputs are perturbed on index ${index} by ${eps}, but got: ${what}s ${one} and ${other}.`,
    );
  if (String(a.shape) !== String(b.shape)) throw complaint('shape', `[${a.shape}]`, `[${b.shape}]`);
  if (a.dtype !== b.dtype) throw complaint('dtype', a.dtype, b.dtype);
}

/** The central difference of every output as one element moves by `delta`. */
function differences(
  call: () => Tensor[],
  entry: Tensor,
  delta: number | Complex,
  eps: number,
  index: number,
): Tensor[] {
  const original = entry.clone();
  entry.copy_(original.sub(delta));
  const below = call();
  entry.copy_(original.add(delta));
  const above = call();
  entry.copy_(original);
  return below.map((a, i) => {
    checkSame(a, above[i]!, eps, index);
    return above[i]!.sub(a)
      .div(2 * eps)
      .detach()
      .reshape([-1]);
  });
}

/**
 * Numerical Jacobians: for every input that needs a gradient, for every floating-point output, a matrix of
 * shape (elements of the input, elements of the output). The outputs must be real.
 */
export function numericalJacobians(
  fn: Checked,
  inputs: readonly unknown[],
  outputs: readonly Tensor[],
  eps: number,
): Tensor[][] {
  const floating = outputs.flatMap((output, i) => (isDifferentiable(output) ? [i] : []));
  const call = (): Tensor[] => {
    const results = asList(fn(...inputs));
    return floating.map((i) => results[i]!.clone());
  };
  return needingGrad(inputs).map((input) => {
    const isComplex = input.isComplex();
    const jacobians = floating.map((i) =>
      torchOps.zeros([input.numel(), outputs[i]!.numel()], {
        dtype: isComplex ? input.dtype : outputs[i]!.dtype,
        device: outputs[i]!.device,
      }),
    );
    let row = 0;
    for (const entry of elements(input)) {
      const real = differences(call, entry, eps, eps, row);
      // The conjugate Wirtinger derivative of a real output by a complex input.
      const columns = isComplex
        ? differences(call, entry, new Complex(0, eps), eps, row).map((dy, i) =>
            real[i]!.add(dy.mul(new Complex(0, 1))),
          )
        : real;
      for (const [i, column] of columns.entries()) jacobians[i]!.select(0, row).copy_(column);
      row++;
    }
    return jacobians;
  });
}

/**
 * What is wrong with an analytical Jacobian, or the Jacobians:
 * for every input (elements of the input, of the output).
 */
export interface Analytical {
  jacobians: Tensor[];
  sizesAgree: boolean;
  dtypesAgree: boolean;
}

/** The Jacobian of one output by every input that needs a gradient, a backward for each element. */
export function analyticalJacobians(inputs: readonly unknown[], output: Tensor): Analytical {
  const wanted = needingGrad(inputs);
  const shape = output.shape;
  const count = output.numel();
  const result: Analytical = {
    jacobians: wanted.map((input) =>
      torchOps.zeros([input.numel(), count], { dtype: input.dtype, device: input.device }),
    ),
    sizesAgree: true,
    dtypesAgree: true,
  };
  const direction = torchOps.zeros([count], { dtype: output.dtype, device: output.device });
  for (let column = 0; column < count; column++) {
    direction.zero_();
    direction.select(0, column).fill_(1);
    const rows = grad(output, wanted, {
      gradOutputs: direction.view(shape),
      retainGraph: true,
      allowUnused: true,
    }) as (Tensor | null)[];
    for (const [i, row] of rows.entries()) {
      if (row === null) continue;
      const input = wanted[i]!;
      if (String(row.shape) !== String(input.shape)) result.sizesAgree = false;
      else if (row.dtype !== input.dtype) result.dtypesAgree = false;
      if (row.numel() === input.numel()) {
        const dense = row.layout === 'strided' ? row : row.toDense();
        result.jacobians[i]!.select(1, column).copy_(dense.detach().reshape([-1]));
      }
    }
  }
  return result;
}
