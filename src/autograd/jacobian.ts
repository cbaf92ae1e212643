/**
 * Jacobians by finite differences, by backward and by tangents,
 * as torch/autograd/gradcheck.py computes them.
 */

import { TorchError } from '../common/errors';
import { Complex } from '../python/complex';
import { dtypeInfo } from '../tensor/dtypes';
import { torchOps } from '../tensor/operators';
import { numelOf, sameSize } from '../tensor/sizes';
import { Tensor } from '../tensor/tensor';
import { grad } from './backward';
import { dualLevel, makeDual, unpackDual } from './forwardAd';
import { GradcheckError } from './gradcheckError';
import { dense, isSparse, sparseElements } from './gradcheckSparse';

/** A function of tensors under test. */
export type Checked = (...inputs: any[]) => Tensor | readonly Tensor[];

/** Asks the dtype, since the operators that would tell don't run in the engine's vmap. */
export function isDifferentiable(value: unknown): value is Tensor {
  if (!(value instanceof Tensor)) return false;
  const { isFloatingPoint, isComplex } = dtypeInfo(value.dtype);
  return isFloatingPoint || isComplex;
}

export const asList = <T>(value: T | readonly T[]): readonly T[] =>
  Array.isArray(value) ? value : [value as T];

export const differentiable = (outputs: Tensor | readonly Tensor[]): Tensor[] =>
  asList(outputs).filter((output) => output.requiresGrad);

export const needingGrad = (inputs: readonly unknown[]): Tensor[] =>
  inputs.filter((input): input is Tensor => input instanceof Tensor && input.requiresGrad);

/**
 * The elements in order, each as a 0-dimensional view that may be written to, with its place among all; of a
 * sparse tensor those that it specifies.
 */
function* elements(input: Tensor): Generator<[entry: Tensor, flat: number]> {
  if (isSparse(input)) {
    yield* sparseElements(input);
    return;
  }
  const { data, shape } = { data: input.data, shape: input.shape };
  const stride = data.stride();
  const count = numelOf(shape);
  for (let flat = 0; flat < count; flat++) {
    let offset = data.storageOffset();
    for (let dim = shape.length - 1, rest = flat; dim >= 0; dim--) {
      offset += (rest % shape[dim]!) * stride[dim]!;
      rest = Math.floor(rest / shape[dim]!);
    }
    yield [data.asStrided([], [], offset), flat];
  }
}

function checkSame(a: Tensor, b: Tensor, eps: number, index: number | null): void {
  const complaint = (what: string, one: string, other: string): TorchError =>
    new TorchError(
      `Expected \`func\` to return outputs with the same ${what} when inputs are perturbed ${index === null ? '' : `on index ${index} `}by ${eps}, but got: ${what}s ${one} and ${other}.`,
    );
  if (!sameSize(a.shape, b.shape)) throw complaint('shape', `[${a.shape}]`, `[${b.shape}]`);
  if (a.dtype !== b.dtype) throw complaint('dtype', a.dtype, b.dtype);
}

/** The central difference of every output as `entry`, one element or several, moves by `delta`. */
export function differences(
  call: () => Tensor[],
  entry: Tensor,
  delta: number | Complex | Tensor,
  eps: number,
  index: number | null,
): Tensor[] {
  const original = entry.clone();
  entry.copy_(original.sub(delta as Tensor));
  const below = call();
  entry.copy_(original.add(delta as Tensor));
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

/** Runs the function: copies of its outputs in the places of the floating-point ones of `outputs`. */
export function floatingOutputs(
  fn: Checked,
  inputs: readonly unknown[],
  outputs: readonly Tensor[],
): () => Tensor[] {
  const floating = outputs.flatMap((output, i) => (isDifferentiable(output) ? [i] : []));
  return () => {
    const results = asList(fn(...inputs));
    return floating.map((i) => results[i]!.clone());
  };
}

/**
 * Numerical Jacobians: for every input that needs a gradient, for every floating-point output, a matrix of
 * shape (elements of the input, elements of the output). Of inputs and outputs only one may be complex.
 */
export function numericalJacobians(
  fn: Checked,
  inputs: readonly unknown[],
  outputs: readonly Tensor[],
  eps: number,
): Tensor[][] {
  const floating = outputs.flatMap((output, i) => (isDifferentiable(output) ? [i] : []));
  const call = floatingOutputs(fn, inputs, outputs);
  return needingGrad(inputs).map((input) => {
    const isComplex = input.isComplex();
    const jacobians = floating.map((i) =>
      torchOps.zeros([input.numel(), outputs[i]!.numel()], {
        dtype: isComplex ? input.dtype : outputs[i]!.dtype,
        device: outputs[i]!.device,
      }),
    );
    for (const [entry, row] of elements(input)) {
      const real = differences(call, entry, eps, eps, row);
      // The conjugate Wirtinger derivative of a real output by a complex input.
      const columns = isComplex
        ? differences(call, entry, new Complex(0, eps), eps, row).map((dy, i) =>
            real[i]!.add(dy.mul(new Complex(0, 1))),
          )
        : real;
      for (const [i, column] of columns.entries()) jacobians[i]!.select(0, row).copy_(column);
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

/** The vectors with which rows of an output's Jacobian are asked for: each element's. */
function* elementDirections(output: Tensor): Generator<Tensor> {
  const direction = torchOps.zeros([output.numel()], { dtype: output.dtype, device: output.device });
  for (let column = 0; column < output.numel(); column++) {
    direction.zero_();
    direction.select(0, column).fill_(1);
    yield direction.view(output.shape);
  }
}

/** The Jacobian of one output by every input that needs a gradient, a backward for each direction. */
function analyticalJacobians(
  inputs: readonly unknown[],
  output: Tensor,
  directions: Iterable<Tensor>,
  count: number,
): Analytical {
  const wanted = needingGrad(inputs);
  const result: Analytical = {
    jacobians: wanted.map((input) =>
      torchOps.zeros([input.numel(), count], { dtype: input.dtype, device: input.device }),
    ),
    sizesAgree: true,
    dtypesAgree: true,
  };
  let column = 0;
  for (const gradOutputs of directions) {
    const rows = grad(output, wanted, { gradOutputs, retainGraph: true, allowUnused: true });
    for (const [i, row] of (rows as (Tensor | null)[]).entries()) {
      if (row === null) continue;
      const input = wanted[i]!;
      if (!sameSize(row.shape, input.shape)) result.sizesAgree = false;
      else if (row.dtype !== input.dtype) result.dtypesAgree = false;
      if (row.numel() === input.numel()) {
        result.jacobians[i]!.select(1, column).copy_(dense(row).detach().reshape([-1]));
      }
    }
    column++;
  }
  return result;
}

/** What gradcheck asks of gradients besides their values. */
export interface GradientRules {
  nondetTol: number;
  checkGradDtypes: boolean;
}

/**
 * The Jacobian of one output by every input that needs a gradient, with one column for each of its elements,
 * or its product with `direction` as the only column. Computed twice, which must give the same.
 *
 * @throws GradcheckError where gradients break the rules
 */
export function backwardJacobians(
  inputs: readonly unknown[],
  output: Tensor,
  { nondetTol, checkGradDtypes }: GradientRules,
  direction: Tensor | null = null,
): Tensor[] {
  const compute = (): Analytical => {
    const copy = output.clone();
    return direction === null
      ? analyticalJacobians(inputs, copy, elementDirections(copy), copy.numel())
      : analyticalJacobians(inputs, copy, [direction], 1);
  };
  const first = compute();
  const second = compute();
  if (!first.dtypesAgree && checkGradDtypes) throw new GradcheckError('Gradient has dtype mismatch');
  if (!first.sizesAgree) throw new GradcheckError('Analytical gradient has incorrect size');
  for (const [i, jacobian] of first.jacobians.entries()) {
    if (jacobian.numel() === 0) continue;
    if (jacobian.sub(second.jacobians[i]!).abs().max().item() > nondetTol) {
      throw new GradcheckError(
        'Backward is not reentrant, i.e., running backward with same input and grad_output multiple times gives different values, ' +
          'although analytical gradient matches numerical gradient.' +
          `The tolerance for nondeterminism was ${nondetTol}.`,
      );
    }
  }
  return first.jacobians;
}

/**
 * Jacobians by tangents: for every input that needs a gradient, for every floating-point output. `directions`
 * has one for each input, to multiply by instead of by each element's.
 */
export function forwardJacobians(
  fn: Checked,
  inputs: readonly unknown[],
  outputs: readonly Tensor[],
  checkGradDtypes: boolean,
  directions: readonly Tensor[] | null = null,
): Tensor[][] {
  const wanted = needingGrad(inputs);
  if (wanted.some((input) => input.isComplex()))
    throw new RangeError('Expected inputs to be non-complex for _get_analytical_jacobian_forward_ad.');
  const floating = outputs.filter(isDifferentiable);
  return dualLevel(() => {
    const { duals, tangents } = dualInputs(inputs);
    const column = (): (Tensor | null)[] =>
      asList(fn(...duals))
        .filter(isDifferentiable)
        .map((output) => {
          const { primal, tangent } = unpackDual(output);
          if (checkGradDtypes && tangent !== null && primal.isComplex() !== tangent.isComplex())
            throw new GradcheckError('Forward AD gradient has dtype mismatch.');
          return tangent;
        });
    const fill = (jacobian: Tensor, row: number, tangent: Tensor | null): void => {
      if (tangent !== null) jacobian.select(0, row).copy_(tangent.reshape([-1]));
    };
    return tangents.map((tangent, i) => {
      const rows = directions === null ? wanted[i]!.numel() : 1;
      const jacobians = floating.map((output) => output.newZeros([rows, output.numel()]));
      const evaluate = (row: number): void => {
        for (const [o, found] of column().entries()) fill(jacobians[o]!, row, found);
      };
      if (directions !== null) {
        tangent.copy_(directions[i]!.viewAs(tangent));
        evaluate(0);
        tangent.zero_();
        return jacobians.map((jacobian) => jacobian.squeeze(0));
      }
      for (const [entry, row] of elements(tangent)) {
        entry.fill_(1);
        evaluate(row);
        entry.fill_(0);
      }
      return jacobians;
    });
  });
}

/** The inputs with tangents of zeros where they need gradients, and these tangents, which may be changed. */
export function dualInputs(inputs: readonly unknown[]): { duals: unknown[]; tangents: Tensor[] } {
  const tangents: Tensor[] = [];
  const duals = inputs.map((input) => {
    if (!(input instanceof Tensor) || !input.requiresGrad) return input;
    const dual = makeDual(input.detach(), torchOps.zerosLike(input));
    // Of a view the tangent may be another than that given.
    tangents.push(unpackDual(dual).tangent!);
    return dual;
  });
  return { duals, tangents };
}
