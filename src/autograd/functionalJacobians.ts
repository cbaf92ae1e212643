/** Jacobians and Hessians: a part of torch/autograd/functional.py. */
import { type Arguments, type Bound, binder } from '../common/binder';
import { NotImplementedError, TorchError } from '../common/errors';
import { engineVmap } from '../functorch/engineVmap';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import { dualLevel, makeDual, unpackDual } from './forwardAd';
import {
  asTuple,
  checkRequiresGrad,
  checkScalar,
  gradOf,
  type Product,
  postprocess,
  preprocess,
  single,
  type TensorFunction,
  type Tensors,
  userOutputs,
} from './functionalChecks';
import { enableGrad } from './gradMode';

/** By backward, or by tangents. */
export type Strategy = 'forward-mode' | 'reverse-mode';

/** Options of `jacobian` and `hessian`. */
export interface JacobianOptions {
  /** Computes the result so that it can be differentiated. Default: false */
  createGraph?: boolean | undefined;
  /**
   * Throws where an output does not depend on an input; otherwise the result is zero there. Default: false
   */
  strict?: boolean | undefined;
  /**
   * Computes all rows at once, as `isGradsBatched` does; forward mode has no other way. Default: false
   */
  vectorize?: boolean | undefined;
}

interface JacobianParameters<F, I> extends JacobianOptions {
  /** A function of tensors that returns one tensor or several. */
  func: F;
  /** Where the function is looked at: its arguments, one or several. */
  inputs: I;
  /**
   * Whether rows are computed by backward, or columns by tangents, which is less work for a function of more
   * outputs than inputs. Default: 'reverse-mode'
   */
  strategy?: Strategy | undefined;
}

type JacobianOrder = [
  func: 'func',
  inputs: 'inputs',
  createGraph: 'createGraph',
  strict: 'strict',
  vectorize: 'vectorize',
  strategy: 'strategy',
];
type JacobianArguments<Output, I> = Arguments<
  JacobianParameters<(...inputs: any[]) => Output, I>,
  JacobianOrder
>;
const bindJacobian = binder<JacobianParameters<TensorFunction, Product>, JacobianOrder>(
  'jacobian',
  { func: 'any', inputs: 'any' },
  { createGraph: false, strict: false, vectorize: false, strategy: 'reverse-mode' },
);

/** A matrix for each output and input, as they come: `[output][input]`. */
interface Jacobians {
  isInputsTuple: boolean;
  isOutputsTuple: boolean;
  rows: Tensor[][];
}

/**
 * The identity matrix of the elements of all tensors, in parts: each tensor's columns, of its dtype and on
 * its device.
 */
function standardBasis(tensors: Tensors): Tensor[] {
  const numels = tensors.map((tensor) => tensor.numel());
  const total = numels.reduce((sum, count) => sum + count, 0);
  let start = 0;
  return tensors.map((tensor, i) => {
    const part = tensor.newZeros([total, numels[i]!]);
    part.diagonal(start).fill_(1);
    start -= numels[i]!;
    return part;
  });
}

/** Columns by tangents, all at once: `_jacfwd`. */
function forwardJacobians(
  func: TensorFunction,
  given: Product,
  strict: boolean,
  vectorize: boolean,
): Jacobians {
  if (strict)
    throw new TorchError(
      'torch.autograd.functional.jacobian: `strict=True` and `strategy="forward-mode"` are not supported together (yet). Please either set `strict=False` or `strategy="reverse-mode"`.',
    );
  const [isInputsTuple, inputs] = asTuple(given, 'inputs', 'jacobian');
  if (!vectorize)
    throw new NotImplementedError(
      'Computing Jacobian using forward-AD or forward-over-reverse Hessian isonly implemented for `vectorize=True`.',
    );
  let isOutputsTuple = false;
  let primals: Tensor[] = [];
  const tangents = engineVmap(
    'jvp',
    (batched) =>
      dualLevel(() => {
        const duals = inputs.map((input, i) => makeDual(input, batched[i]!.viewAs(input)));
        const [isTuple, outputs] = asTuple(func(...duals), 'outputs', 'None');
        isOutputsTuple = isTuple;
        const found = outputs.map((output) => unpackDual(output));
        primals = found.map(({ primal }) => primal);
        return found.map(({ primal, tangent }) => tangent ?? torchOps.zerosLike(primal));
      }),
    standardBasis(inputs),
  );
  const numels = inputs.map((input) => input.numel());
  const rows = tangents.map((columns, i) =>
    columns.split(numels, 0).map((part, j) => {
      const rank = part.dim();
      // The batch's dimension is that of the input's elements.
      const order = [...Array.from({ length: rank - 1 }, (_, dim) => dim + 1), 0];
      return part.permute(order).reshape([...primals[i]!.shape, ...inputs[j]!.shape]);
    }),
  );
  return { isInputsTuple, isOutputsTuple, rows };
}

/** All rows by one backward. */
function batchedRows(inputs: Tensors, outputs: Tensors, createGraph: boolean): Tensor[][] {
  const numels = outputs.map((output) => output.numel());
  const total = numels.reduce((sum, count) => sum + count, 0);
  const flat = outputs.map((output) => output.reshape([-1]));
  const gradients = gradOf(flat, inputs, standardBasis(outputs), createGraph, { isGradsBatched: true });
  const parts = gradients.map((gradient, i) => {
    const input = inputs[i]!;
    return (gradient ?? torchOps.zerosLike(input).expand([total, ...input.shape])).split(numels, 0);
  });
  return outputs.map((output, i) =>
    inputs.map((input, k) => parts[k]![i]!.view([...output.shape, ...input.shape])),
  );
}

/** One backward for each row. */
function singleRows(inputs: Tensors, outputs: Tensors, createGraph: boolean, strict: boolean): Tensor[][] {
  return outputs.map((output, i) => {
    const parts = inputs.map((): Tensor[] => []);
    const flat = output.reshape([-1]);
    for (let j = 0; j < output.numel(); j++) {
      const row = gradOf([flat.select(0, j)], inputs, null, createGraph, { retainGraph: true });
      row.forEach((gradient, k) => {
        if (gradient === null && strict)
          throw new TorchError(
            `Output ${i} of the user-provided function is independent of input ${k}. This is not allowed in strict mode.`,
          );
        if (gradient !== null && strict && createGraph && !gradient.requiresGrad)
          throw new TorchError(
            `The jacobian of the user-provided function is independent of input ${i}. This is not allowed in strict mode when create_graph=True.`,
          );
        parts[k]!.push(gradient ?? torchOps.zerosLike(inputs[k]!));
      });
    }
    return parts.map((part, k) => torchOps.stack(part, 0).view([...output.shape, ...inputs[k]!.shape]));
  });
}

function jacobians(
  func: TensorFunction,
  given: Product,
  { createGraph, strict, vectorize }: Bound<JacobianOptions>,
): Jacobians {
  return enableGrad(() => {
    const [isInputsTuple, list] = asTuple(given, 'inputs', 'jacobian');
    const inputs = preprocess(list, createGraph, true);
    const [isOutputsTuple, outputs] = asTuple(func(...inputs), userOutputs, 'jacobian');
    checkRequiresGrad(outputs, 'outputs', strict);
    if (vectorize && strict)
      throw new TorchError(
        'torch.autograd.functional.jacobian: `strict=True` and `vectorized=True` are not supported together. Please either set `strict=False` or `vectorize=False`.',
      );
    const rows = vectorize
      ? batchedRows(inputs, outputs, createGraph)
      : singleRows(inputs, outputs, createGraph, strict);
    return { isInputsTuple, isOutputsTuple, rows: rows.map((row) => postprocess(row, createGraph)) };
  });
}

/** The Jacobians by either way. */
function jacobiansBy(
  strategy: Strategy,
  func: TensorFunction,
  given: Product,
  options: Bound<JacobianOptions>,
): Jacobians {
  if (strategy === 'reverse-mode') return jacobians(func, given, options);
  if (options.createGraph)
    throw new NotImplementedError(
      'torch.autograd.functional.jacobian: `create_graph=True` and `strategy="forward-mode"` are not supported together (yet). Please either set `create_graph=False` or `strategy="reverse-mode"`.',
    );
  return forwardJacobians(func, given, options.strict, options.vectorize);
}

/** One matrix; a list of them for several inputs or outputs; a list for each output of lists for both. */
export type Jacobian = Tensor | readonly Tensor[] | readonly (readonly Tensor[])[];

/**
 * The Jacobian of a function: of each output by each input,
 * in the shape of the output followed by that of the input.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.functional.jacobian.html
 * @example
 * const j = torch.autograd.functional.jacobian((x) => x.exp().sum(1), torch.rand(2, 3)); // [2, 2, 3]
 */
export function jacobian(...args: JacobianArguments<Tensor, Tensor>): Tensor;
export function jacobian(...args: JacobianArguments<Tensor, readonly Tensor[]>): Tensor[];
export function jacobian(...args: JacobianArguments<readonly Tensor[], Tensor>): Tensor[];
export function jacobian(...args: JacobianArguments<readonly Tensor[], readonly Tensor[]>): Tensor[][];
export function jacobian(...args: JacobianArguments<Product, Product>): Jacobian;
export function jacobian(...args: JacobianArguments<Product, Product>): Jacobian {
  const { func, inputs, strategy, ...options } = bindJacobian.named(args);
  if (strategy !== 'forward-mode' && strategy !== 'reverse-mode')
    throw new Error(
      'Expected strategy to be either "forward-mode" or "reverse-mode". Hint: If your function has more outputs than inputs, "forward-mode" tends to be more performant. Otherwise, prefer to use "reverse-mode".',
    );
  const { isInputsTuple, isOutputsTuple, rows } = jacobiansBy(strategy, func, inputs, options);
  return single(
    isOutputsTuple,
    rows.map((row) => single(isInputsTuple, row)),
  ) as Jacobian;
}

interface HessianParameters<I> extends JacobianOptions {
  /** A function of tensors that returns a tensor of one element. */
  func: TensorFunction;
  /** Where the function is looked at: its arguments, one or several. */
  inputs: I;
  /** How the outer of the two Jacobians is computed. Default: 'reverse-mode' */
  outerJacobianStrategy?: Strategy | undefined;
}

type HessianOrder = [
  func: 'func',
  inputs: 'inputs',
  createGraph: 'createGraph',
  strict: 'strict',
  vectorize: 'vectorize',
  outerJacobianStrategy: 'outerJacobianStrategy',
];
type HessianArguments<I> = Arguments<HessianParameters<I>, HessianOrder>;
const bindHessian = binder<HessianParameters<Product>, HessianOrder>(
  'hessian',
  { func: 'any', inputs: 'any' },
  { createGraph: false, strict: false, vectorize: false, outerJacobianStrategy: 'reverse-mode' },
);

/**
 * The Hessian of a function that returns one element:
 * for each pair of inputs, in the shape of the first followed by that of the second.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.functional.hessian.html
 */
export function hessian(...args: HessianArguments<Tensor>): Tensor;
export function hessian(...args: HessianArguments<readonly Tensor[]>): Tensor[][];
export function hessian(...args: HessianArguments<Product>): Jacobian;
export function hessian(...args: HessianArguments<Product>): Jacobian {
  const { func, inputs, outerJacobianStrategy, ...options } = bindHessian.named(args);
  const { strict } = options;
  const [isTuple] = asTuple(inputs, 'inputs', 'hessian');
  if (outerJacobianStrategy !== 'forward-mode' && outerJacobianStrategy !== 'reverse-mode')
    throw new Error('Expected strategy to be either "forward-mode" or "reverse-mode".');
  const scalar = (...given: Tensor[]): Tensor => {
    const output = func(...given);
    checkRequiresGrad(asTuple(output, userOutputs, 'hessian')[1], 'outputs', strict);
    return checkScalar(output, 'hessian').squeeze();
  };
  const first = (...given: Tensor[]): Tensor[] => {
    // Otherwise they would be detached, and the tangents lost.
    if (outerJacobianStrategy === 'forward-mode') for (const each of given) each.requiresGrad_(true);
    const [row] = jacobians(scalar, given, { createGraph: true, strict: false, vectorize: false }).rows;
    checkRequiresGrad(row!, 'jacobian', strict);
    return row!;
  };
  const { rows } = jacobiansBy(outerJacobianStrategy, first, inputs, options);
  return isTuple ? rows : rows[0]![0]!;
}
