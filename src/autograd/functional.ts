/**
 * torch.autograd.functional: Jacobians, Hessians and their products with vectors.
 * Twin of torch/autograd/functional.py.
 */

import { type Arguments, type Bound, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { torchOps } from '../tensor/operators';
import type { Tensor } from '../tensor/tensor';
import {
  asTuple,
  checkRequiresGrad,
  fillInZeros,
  gradOf,
  postprocess,
  preprocess,
  type Tensors,
  validate,
} from './functionalChecks';
import { enableGrad, isGradEnabled, setGradEnabled } from './gradMode';

/** A function of tensors that returns a tensor or several. */
export type TensorFunction = (...inputs: any[]) => Tensor | readonly Tensor[];

/** Options of `vjp`, `jvp`, `vhp` and `hvp`. */
export interface ProductOptions {
  /** The vector. Default: null, for a single element 1 */
  v?: Tensor | readonly Tensor[] | null | undefined;
  /** Computes outputs and result so that they can be differentiated. Default: false */
  createGraph?: boolean | undefined;
  /** Throws where outputs do not depend on an input; otherwise the result is zero there. Default: false */
  strict?: boolean | undefined;
}

/** Options of `jacobian` and `hessian`. */
export interface JacobianOptions {
  /** Computes the result so that it can be differentiated. Default: false */
  createGraph?: boolean | undefined;
  /**
   * Throws where an output does not depend on an input; otherwise the result is zero there. Default: false
   */
  strict?: boolean | undefined;
  /** Only false; `torch.func.jacrev` and `hessian` are vectorized. */
  vectorize?: boolean | undefined;
}

interface ProductParameters extends ProductOptions {
  func: TensorFunction;
  inputs: Product;
}

type ProductOrder = [func: 'func', inputs: 'inputs', v: 'v', createGraph: 'createGraph', strict: 'strict'];
type ProductArguments = Arguments<ProductParameters, ProductOrder>;
const bindProduct = binder<ProductParameters, ProductOrder>(
  'vjp',
  { func: 'any', inputs: 'any' },
  { v: null, createGraph: false, strict: false },
);

/** The vector as a list; null where it may be left out, for a single element. */
function vector(
  given: Tensor | Tensors | null,
  other: Tensors,
  isTuple: boolean,
  createGraph: boolean,
  fn: string,
  complaint: string,
): Tensor[] | null {
  if (given === null) {
    if (other.length !== 1 || other[0]!.numel() !== 1) throw new TorchError(complaint);
    return null;
  }
  const v = preprocess(asTuple(given, 'v', fn)[1], createGraph, false);
  validate(v, other, isTuple);
  return v;
}

const userOutputs = 'outputs of the user-provided function';
const single = <T>(isTuple: boolean, list: readonly T[]): T | readonly T[] => (isTuple ? list : list[0]!);

/** A tensor, or several as they were given. */
type Product = Tensor | readonly Tensor[];

/**
 * The outputs of a function, and the product of a vector with its Jacobian.
 *
 * @returns `[outputs, vjp]`, each a tensor or several as the function returns them and takes them
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.functional.vjp.html
 * @example
 * const [y, product] = torch.autograd.functional.vjp((x) => x.exp().sum(1), x, { v: torch.ones(4) });
 */
export function vjp(...args: ProductArguments): [Product, Product] {
  const [func, given, givenV, createGraph, strict] = bindProduct(args, 'vjp');
  const [isInputsTuple, list] = asTuple(given, 'inputs', 'vjp');
  const { inputs, isOutputsTuple, outputs, v } = enableGrad(() => {
    const inputs = preprocess(list, createGraph, true);
    const [isOutputsTuple, outputs] = asTuple(func(...inputs), userOutputs, 'vjp');
    checkRequiresGrad(outputs, 'outputs', strict);
    const complaint =
      'The vector v can only be None if the user-provided function returns a single Tensor with a single element.';
    const v = vector(givenV, outputs, isOutputsTuple, createGraph, 'vjp', complaint);
    return { inputs, isOutputsTuple, outputs, v };
  });
  const product = setGradEnabled(createGraph || isGradEnabled(), () =>
    fillInZeros(gradOf(outputs, inputs, v, createGraph), inputs, strict, createGraph, 'back'),
  );
  return [
    single(isOutputsTuple, postprocess(outputs, createGraph)),
    single(isInputsTuple, postprocess(product, createGraph)),
  ];
}

const oneInput =
  'The vector v can only be None if the input to the user-provided function is a single Tensor with a single element.';

/**
 * The outputs of a function, and the product of its Jacobian with a vector, by differentiating twice.
 *
 * @returns `[outputs, jvp]`, each a tensor or several as the function returns them
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.functional.jvp.html
 */
export function jvp(...args: ProductArguments): [Product, Product] {
  const [func, given, givenV, createGraph, strict] = bindProduct(args, 'jvp');
  const [isInputsTuple, list] = asTuple(given, 'inputs', 'jvp');
  const { v, isOutputsTuple, outputs, gradOutputs, gradInputs } = enableGrad(() => {
    const inputs = preprocess(list, createGraph, true);
    const v = vector(givenV, inputs, isInputsTuple, createGraph, 'jvp', oneInput);
    const [isOutputsTuple, outputs] = asTuple(func(...inputs), userOutputs, 'jvp');
    checkRequiresGrad(outputs, 'outputs', strict);
    // Backward is linear in the gradients of the outputs: their values do not matter.
    const gradOutputs = outputs.map((output) => torchOps.zerosLike(output, { requiresGrad: true }));
    const gradInputs = gradOf(outputs, inputs, gradOutputs, true);
    checkRequiresGrad(gradInputs, 'gradInputs', strict);
    return { v, isOutputsTuple, outputs, gradOutputs, gradInputs };
  });
  const product = setGradEnabled(createGraph || isGradEnabled(), () =>
    fillInZeros(gradOf(gradInputs, gradOutputs, v, createGraph), outputs, strict, createGraph, 'backTrick'),
  );
  return [
    single(isOutputsTuple, postprocess(outputs, createGraph)),
    single(isOutputsTuple, postprocess(product, createGraph)),
  ];
}

interface JacobianParameters<F, I> extends JacobianOptions {
  func: F;
  inputs: I;
  /** How rows are computed: `'reverse-mode'` is the only way here. */
  strategy?: 'reverse-mode' | undefined;
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

function checkModes(fn: string, vectorize: boolean, strategy: string): void {
  if (vectorize || strategy !== 'reverse-mode')
    throw new TorchError(
      `${fn}: only reverse mode without vectorize is available; use torch.func.jacrev, jacfwd or hessian for the others`,
    );
}

/** The Jacobian as a list for each output of one matrix for each input, and how to unpack it. */
function jacobians(
  func: TensorFunction,
  given: Product,
  createGraph: boolean,
  strict: boolean,
): { isInputsTuple: boolean; isOutputsTuple: boolean; rows: Tensor[][] } {
  return enableGrad(() => {
    const [isInputsTuple, list] = asTuple(given, 'inputs', 'jacobian');
    const inputs = preprocess(list, createGraph, true);
    const [isOutputsTuple, outputs] = asTuple(func(...inputs), userOutputs, 'jacobian');
    checkRequiresGrad(outputs, 'outputs', strict);
    const rows = outputs.map((output, i) => {
      const parts = inputs.map((): Tensor[] => []);
      const flat = output.reshape([-1]);
      for (let j = 0; j < output.numel(); j++) {
        const row = gradOf([flat.select(0, j)], inputs, null, createGraph, true);
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
    return { isInputsTuple, isOutputsTuple, rows: rows.map((row) => postprocess(row, createGraph)) };
  });
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
  const [func, inputs, createGraph, strict, vectorize, strategy] = bindJacobian(args);
  checkModes('jacobian', vectorize, strategy);
  const { isInputsTuple, isOutputsTuple, rows } = jacobians(func, inputs, createGraph, strict);
  return single(
    isOutputsTuple,
    rows.map((row) => single(isInputsTuple, row)),
  ) as Jacobian;
}

function checkScalar(output: unknown, fn: string): Tensor {
  const [isTuple, [tensor]] = asTuple(output, userOutputs, fn);
  if (isTuple) throw new TorchError(`The function given to ${fn} should return a single Tensor`);
  if (tensor!.numel() !== 1)
    throw new TorchError(
      `The Tensor returned by the function given to ${fn} should contain a single element`,
    );
  return tensor!;
}

interface HessianParameters<I> extends JacobianOptions {
  func: TensorFunction;
  inputs: I;
  /** How the rows of the outer Jacobian are computed: `'reverse-mode'` is the only way here. */
  outerJacobianStrategy?: 'reverse-mode' | undefined;
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
  const [func, inputs, createGraph, strict, vectorize, outerJacobianStrategy] = bindHessian(args);
  checkModes('hessian', vectorize, outerJacobianStrategy);
  const [isTuple] = asTuple(inputs, 'inputs', 'hessian');
  const scalar = (...given: Tensor[]): Tensor => {
    const output = func(...given);
    checkRequiresGrad(asTuple(output, userOutputs, 'hessian')[1], 'outputs', strict);
    return checkScalar(output, 'hessian').squeeze();
  };
  const first = (...given: Tensor[]): Tensor[] => {
    const [row] = jacobians(scalar, given, true, false).rows;
    checkRequiresGrad(row!, 'jacobian', strict);
    return row!;
  };
  const { rows } = jacobians(first, inputs, createGraph, strict);
  return isTuple ? rows : rows[0]![0]!;
}

/** What vhp and hvp have in common: the outputs, and the gradient of the one element. */
function firstDerivative(
  fn: 'vhp' | 'hvp',
  func: TensorFunction,
  given: Product,
  { v: givenV, createGraph, strict }: Bound<ProductOptions>,
): { isTuple: boolean; inputs: Tensor[]; v: Tensor[] | null; output: Tensor; gradient: (Tensor | null)[] } {
  const [isTuple, list] = asTuple(given, 'inputs', fn);
  const inputs = preprocess(list, createGraph, true);
  const v = vector(givenV, inputs, isTuple, createGraph, fn, oneInput);
  const result = func(...inputs);
  checkRequiresGrad(asTuple(result, userOutputs, fn)[1], 'outputs', strict);
  const output = checkScalar(result, fn);
  const gradient = gradOf([output], inputs, null, true);
  checkRequiresGrad(gradient, 'jacobian', strict);
  return { isTuple, inputs, v, output, gradient };
}

/**
 * The output of a function that returns one element, and the product of a vector with its Hessian.
 *
 * @returns `[output, vhp]`
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.functional.vhp.html
 */
export function vhp(...args: ProductArguments): [Tensor, Product] {
  const bound = bindProduct.named(args, 'vhp');
  const { func, inputs: given } = bound;
  const { createGraph, strict } = bound;
  const { isTuple, inputs, v, output, gradient } = enableGrad(() =>
    firstDerivative('vhp', func, given, bound),
  );
  const product = setGradEnabled(createGraph || isGradEnabled(), () =>
    fillInZeros(gradOf(gradient, inputs, v, createGraph), inputs, strict, createGraph, 'doubleBack'),
  );
  return [postprocess([output], createGraph)[0]!, single(isTuple, postprocess(product, createGraph))];
}

/**
 * The output of a function that returns one element, and the product of its Hessian with a vector: slower
 * than `vhp`, and the same for functions whose second derivatives are continuous.
 *
 * @returns `[output, hvp]`
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.functional.hvp.html
 */
export function hvp(...args: ProductArguments): [Tensor, Product] {
  const bound = bindProduct.named(args, 'hvp');
  const { func, inputs: given } = bound;
  const { createGraph, strict } = bound;
  const { isTuple, inputs, v, output, outer, double } = enableGrad(() => {
    const first = firstDerivative('hvp', func, given, bound);
    const outer = first.inputs.map((input) => torchOps.zerosLike(input, { requiresGrad: true }));
    const double = gradOf(first.gradient, first.inputs, outer, true);
    checkRequiresGrad(first.gradient, 'hessian', strict);
    return { ...first, outer, double };
  });
  const product = setGradEnabled(createGraph || isGradEnabled(), () =>
    fillInZeros(gradOf(double, outer, v, createGraph), inputs, strict, createGraph, 'doubleBackTrick'),
  );
  return [postprocess([output], createGraph)[0]!, single(isTuple, postprocess(product, createGraph))];
}
