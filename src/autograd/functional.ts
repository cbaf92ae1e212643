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
  checkScalar,
  fillInZeros,
  gradOf,
  type Product,
  postprocess,
  preprocess,
  single,
  type TensorFunction,
  type Tensors,
  userOutputs,
  validate,
} from './functionalChecks';
import { enableGrad, isGradEnabled, setGradEnabled } from './gradMode';

export type { TensorFunction } from './functionalChecks';
export { hessian, type Jacobian, type JacobianOptions, jacobian, type Strategy } from './functionalJacobians';

/** Options of `vjp`, `jvp`, `vhp` and `hvp`. */
export interface ProductOptions {
  /** The vector. Default: null, for a single element 1 */
  v?: Tensor | readonly Tensor[] | null | undefined;
  /** Computes outputs and result so that they can be differentiated. Default: false */
  createGraph?: boolean | undefined;
  /** Throws where outputs do not depend on an input; otherwise the result is zero there. Default: false */
  strict?: boolean | undefined;
}

interface ProductParameters extends ProductOptions {
  /** A function of tensors that returns a tensor of one element. */
  func: TensorFunction;
  /** Where the function is looked at: its arguments, one or several. */
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
