/**
 * What the functions of torch.autograd.functional share: how they take their arguments, and what they refuse.
 */
import { TorchError } from '../common/errors';
import { pyTypeName } from '../python/pyrepr';
import { torchOps } from '../tensor/operators';
import { sameSize, sizeText } from '../tensor/sizes';
import { Tensor } from '../tensor/tensor';
import { grad } from './backward';

export type Tensors = readonly Tensor[];
export type MaybeTensors = readonly (Tensor | null)[];

/** A function of tensors that returns a tensor or several. */
export type TensorFunction = (...inputs: any[]) => Tensor | readonly Tensor[];

/** A tensor, or several as they were given. */
export type Product = Tensor | readonly Tensor[];

export const userOutputs = 'outputs of the user-provided function';

export const single = <T>(isTuple: boolean, list: readonly T[]): T | readonly T[] =>
  isTuple ? list : list[0]!;

/** Whether several were given, and all as a list. */
export function asTuple(value: unknown, what: string, fn: string): [boolean, Tensors] {
  const isTuple = Array.isArray(value);
  const list: unknown[] = isTuple ? value : [value];
  list.forEach((element, i) => {
    if (element instanceof Tensor) return;
    const which = isTuple ? `value at index ${i}` : `given ${what}`;
    throw new TypeError(
      `The ${what} given to ${fn} must be either a Tensor or a tuple of Tensors but the ${which} has type ${pyTypeName(element)}.`,
    );
  });
  return [isTuple, list as Tensor[]];
}

/** New tensors in the place of those given, to tell them from others that the function captured. */
export function preprocess(inputs: Tensors, createGraph: boolean, needGraph: boolean): Tensor[] {
  return inputs.map((input) => {
    if (!createGraph || !input.requiresGrad) return input.detach().requiresGrad_(needGraph);
    return input.isSparse ? input.clone() : input.viewAs(input);
  });
}

export const postprocess = (results: Tensors, createGraph: boolean): Tensor[] =>
  results.map((result) => (createGraph ? result : result.detach()));

export function validate(v: Tensors, other: Tensors, isTuple: boolean): void {
  if (other.length !== v.length)
    throw new TorchError(
      isTuple
        ? `v is a tuple of invalid length: should be ${other.length} but got ${v.length}.`
        : 'The given v should contain a single Tensor.',
    );
  v.forEach((element, i) => {
    if (sameSize(element.shape, other[i]!.shape)) return;
    const prefix = isTuple ? `Entry ${i} in ` : '';
    throw new TorchError(
      `${prefix}v has invalid size: should be ${sizeText(other[i]!.shape)} but got ${sizeText(element.shape)}.`,
    );
  });
}

const notRequired = {
  outputs: (i: number) =>
    `Output ${i} of the user-provided function does not require gradients. The outputs must be computed in a differentiable manner from the input when running in strict mode.`,
  gradInputs: (i: number) =>
    `The gradient with respect to input ${i} is independent of the inputs of the user-provided function. This is not allowed in strict mode.`,
  jacobian: (i: number) =>
    `While computing the hessian, found that the jacobian of the user-provided function with respect to input ${i} is independent of the input. This is not allowed in strict mode. You should ensure that your function is twice differentiable and that the jacobian depends on the inputs (this would be violated by a linear function for example).`,
  hessian: (i: number) =>
    `The hessian of the user-provided function with respect to input ${i} is independent of the input. This is not allowed in strict mode. You should ensure that your function is thrice differentiable and that the hessian depends on the inputs.`,
};

export function checkRequiresGrad(
  tensors: MaybeTensors,
  what: keyof typeof notRequired,
  strict: boolean,
): void {
  if (!strict) return;
  tensors.forEach((tensor, i) => {
    if (tensor === null)
      throw new TorchError(
        `The output of the user-provided function is independent of input ${i}. This is not allowed in strict mode.`,
      );
    if (!tensor.requiresGrad) throw new TorchError(notRequired[what](i));
  });
}

/** `grad` that leaves out outputs without a gradient. */
export function gradOf(
  outputs: MaybeTensors,
  inputs: Tensors,
  gradOutputs: MaybeTensors | null,
  createGraph: boolean,
  {
    retainGraph = null,
    isGradsBatched = false,
  }: { retainGraph?: boolean | null; isGradsBatched?: boolean } = {},
): (Tensor | null)[] {
  const used = outputs.flatMap((output, i) => (output?.requiresGrad ? [i] : []));
  if (used.length === 0) return inputs.map(() => null);
  return grad(
    used.map((i) => outputs[i]!),
    inputs,
    {
      gradOutputs: used.map((i) => gradOutputs?.[i] ?? null),
      allowUnused: true,
      createGraph,
      retainGraph,
      isGradsBatched,
    },
  );
}

type Stage = 'back' | 'backTrick' | 'doubleBack' | 'doubleBackTrick';

const independent: Record<Stage, (i: number) => string> = {
  back: (i) =>
    `The output of the user-provided function is independent of input ${i}. This is not allowed in strict mode.`,
  backTrick: (i) =>
    `The gradient with respect to the input is independent of entry ${i} in the grad_outputs when using the double backward trick to compute forward mode gradients. This is not allowed in strict mode.`,
  doubleBack: (i) =>
    `The jacobian of the user-provided function is independent of input ${i}. This is not allowed in strict mode.`,
  doubleBackTrick: (i) =>
    `The hessian of the user-provided function is independent of entry ${i} in the grad_jacobian. This is not allowed in strict mode as it prevents from using the double backward trick to replace forward mode AD.`,
};

export function fillInZeros(
  grads: MaybeTensors,
  like: Tensors,
  strict: boolean,
  createGraph: boolean,
  stage: Stage,
): Tensor[] {
  return grads.map((gradient, i) => {
    if (gradient === null) {
      if (strict) throw new TorchError(independent[stage](i));
      return torchOps.zerosLike(like[i]!);
    }
    if (strict && createGraph && !gradient.requiresGrad) {
      const what = stage.startsWith('double') ? 'hessian' : 'jacobian';
      throw new TorchError(
        `The ${what} of the user-provided function is independent of input ${i}. This is not allowed in strict mode when create_graph=True.`,
      );
    }
    return gradient;
  });
}

/** The one tensor of one element that a function returned. */
export function checkScalar(output: unknown, fn: string): Tensor {
  const [isTuple, [tensor]] = asTuple(output, userOutputs, fn);
  if (isTuple) throw new TorchError(`The function given to ${fn} should return a single Tensor`);
  if (tensor!.numel() !== 1)
    throw new TorchError(
      `The Tensor returned by the function given to ${fn} should contain a single element`,
    );
  return tensor!;
}
