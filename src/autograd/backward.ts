/** torch.autograd.backward and grad. */
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { isPlainObject } from '../common/plainObject';
import { warn } from '../common/warnings';
import { engineVmap } from '../functorch/engineVmap';
import { native } from '../native';
import { pyTypeName } from '../python/pyrepr';
import { type DType, dtypeInfo } from '../tensor/dtypes';
import { interception, onParts } from '../tensor/intercept';
import { torchOps } from '../tensor/operators';
import { sameSize, sizeText } from '../tensor/sizes';
import { handleOf, handlesOf, Tensor } from '../tensor/tensor';
import { type End, edgeMetadata, GradientEdge, nativeEnds } from './gradientEdge';
import { asGraphTask } from './graphTask';

/** One tensor or several. */
export type TensorOrTensors = Tensor | readonly Tensor[];
/** Gradients beside tensors; null where there is none. */
export type Gradients = Tensor | null | readonly (Tensor | null)[];

/** One tensor or edge of the graph, or several. */
export type Ends = End | readonly End[];

/** An edge is an argument, and no options. */
const edges = { owns: (value: object) => value instanceof GradientEdge };

function listOf(value: unknown, what: string): End[] {
  const isOne = value instanceof Tensor || value instanceof GradientEdge;
  const list = isOne ? [value] : isPlainObject(value) ? Object.values(value) : value;
  const isEnd = (element: unknown): boolean => element instanceof Tensor || element instanceof GradientEdge;
  if (!Array.isArray(list) || !list.every(isEnd)) {
    throw new TypeError(
      `Expected a Tensor or an array of Tensors for ${what} but received ${pyTypeName(value)}`,
    );
  }
  return list as End[];
}

/** What a gradient is compared with. */
interface Form {
  shape: readonly number[];
  dtype: DType;
}

function formOf(output: End): Form {
  if (output instanceof Tensor) return { shape: output.shape, dtype: output.dtype };
  const metadata = edgeMetadata(output);
  if (metadata === undefined) throw new TorchError('C++ NestedTensor are not supported with GradientEdge');
  return metadata;
}

function checkShape(output: End, form: Form, grad: Tensor, i: number, isBatched: boolean): void {
  // Of a batched gradient each slice counts.
  const shape = isBatched ? grad.get(0).shape : grad.shape;
  if (sameSize(shape, form.shape)) return;
  if (isBatched && output instanceof GradientEdge)
    throw new TorchError('Batched grads are not supported with GradientEdge');
  const found = sizeText(isBatched ? shape.slice(1) : shape);
  const mismatch = `grad_output[${i}] has a shape of ${found} and output[${i}] has a shape of ${sizeText(form.shape)}`;
  throw new TorchError(
    isBatched
      ? `If \`is_grads_batched=True\`, we interpret the first dimension of each grad_output as the batch dimension. The sizes of the remaining dimensions are expected to match the shape of corresponding output, but a mismatch was detected: ${mismatch}. If you only want some tensors in \`grad_output\` to be considered batched, consider using vmap.`
      : `Mismatch in shape: ${mismatch}.`,
  );
}

/** The gradient of ones for an output of one element; null for a tensor that needs none. */
function implicitGrad(output: End): Tensor | null {
  if (output instanceof GradientEdge) {
    const { shape, dtype } = formOf(output);
    checkImplicit(
      shape.every((size) => size === 1),
      dtype,
    );
    return torchOps.ones([...shape], { dtype, device: edgeMetadata(output)!.device });
  }
  if (!output.requiresGrad) return null;
  checkImplicit(output.numel() === 1, output.dtype);
  return torchOps.onesLike(output, { memoryFormat: 'preserve_format' });
}

function checkImplicit(isSingle: boolean, dtype: DType): void {
  if (!isSingle) throw new TorchError('grad can be implicitly created only for scalar outputs');
  if (!dtypeInfo(dtype).isFloatingPoint)
    throw new TorchError(
      `grad can be implicitly created only for real scalar outputs but got torch.${dtype}`,
    );
}

/**
 * Gradients for the outputs, made of ones where a scalar's gradient is left out:
 * `torch.autograd._make_grads`.
 */
export function makeGrads(
  outputs: readonly End[],
  given: Gradients | undefined,
  isBatched = false,
): (Tensor | null)[] {
  const grads =
    given === undefined || given === null
      ? outputs.map(() => null)
      : given instanceof Tensor
        ? [given]
        : [...given];
  if (grads.length !== outputs.length)
    throw new TorchError(`got ${outputs.length} tensors and ${grads.length} gradients`);
  return outputs.map((output, i) => {
    const grad = grads[i];
    checkParts(output, grad);
    if (grad instanceof Tensor) {
      const form = formOf(output);
      checkShape(output, form, grad, i, isBatched);
      if (dtypeInfo(form.dtype).isComplex !== dtypeInfo(grad.dtype).isComplex)
        throw new TorchError(
          `For complex Tensors, both grad_output and output are required to have the same dtype. Mismatch in dtype: grad_output[${i}] has a dtype of torch.${grad.dtype} and output[${i}] has a dtype of torch.${form.dtype}.`,
        );
      return grad;
    }
    if (grad !== null && grad !== undefined)
      throw new TypeError(`gradients can be either Tensors or None, but got ${pyTypeName(grad)}`);
    return onParts(() => implicitGrad(output));
  });
}

/** @throws TorchError for gradients of one rank's part of an output */
function checkParts(output: End, grad: unknown): void {
  const { parts } = interception;
  if (parts === undefined) return;
  if (parts.isCut(output) || parts.isCut(grad) || (grad && parts.isIn(grad) !== parts.isIn(output)))
    throw new TorchError(
      'backward: the output or its gradient is a DTensor that is sharded, or one of them alone is a DTensor. Take the gradients of ' +
        "a scalar that all ranks have, such as the loss's sum(), or of fullTensor() or toLocal()",
    );
}

/** A tensor, several, or an object of them; or edges. */
export type NamedEnds = Ends | Record<string, End>;

/** Options of `torch.autograd.backward`. */
export interface AutogradBackwardOptions {
  /** The gradients of the tensors; ones for scalars. Default: null */
  gradTensors?: Gradients | undefined;
  /** Keeps the graph for another backward. Default: null, the value of createGraph */
  retainGraph?: boolean | null | undefined;
  /** Records the computation of the gradients, for higher derivatives. Default: false */
  createGraph?: boolean | undefined;
  /**
   * The former name of `gradTensors`, which is deprecated and warns.
   * @deprecated the old name of gradTensors
   */
  gradVariables?: Gradients | undefined;
  /** Sums up gradients only here. Default: null, all leaves */
  inputs?: NamedEnds | null | undefined;
}

interface AutogradBackwardParameters extends AutogradBackwardOptions {
  tensors: Ends;
}

type AutogradBackwardOrder = [
  tensors: 'tensors',
  gradTensors: 'gradTensors',
  retainGraph: 'retainGraph',
  createGraph: 'createGraph',
  gradVariables: 'gradVariables',
  inputs: 'inputs',
];
const bindBackward = binder<AutogradBackwardParameters, AutogradBackwardOrder>(
  'backward',
  { tensors: edges },
  { gradTensors: null, retainGraph: null, createGraph: false, gradVariables: null, inputs: null },
  {},
  { inputs: edges },
);

/** What the addon is asked for. */
type PassArguments = Parameters<typeof native.autogradRun>;

/**
 * The pass that {@link backward} asks for.
 * @param name of the function, for errors
 */
export function backwardPass(args: BackwardArguments, name?: string): PassArguments {
  const [tensors, given, retainGraph, createGraph, gradVariables, inputs] = bindBackward(args, name);
  let gradTensors = given;
  if (gradVariables !== null) {
    warn('`grad_variables` is deprecated. Use `grad_tensors` instead.', 'FutureWarning');
    if (gradTensors !== null)
      throw new TorchError(
        '`grad_tensors` and `grad_variables` (deprecated) arguments both passed to `backward()`. Please only use `grad_tensors`.',
      );
    gradTensors = gradVariables;
  }
  const roots = listOf(tensors, 'tensors');
  const only = inputs === null ? null : listOf(inputs, 'inputs');
  if (only !== null && only.length === 0)
    throw new TorchError('`inputs` argument to `backward()` cannot be empty.');
  const grads = makeGrads(roots, gradTensors);
  return [
    nativeEnds(roots),
    handlesOf(grads),
    retainGraph ?? createGraph,
    createGraph,
    only && nativeEnds(only),
    true,
    true,
  ];
}

/** The arguments of {@link backward}. */
export type BackwardArguments = Arguments<AutogradBackwardParameters, AutogradBackwardOrder>;

/**
 * Sums up the gradients of tensors at the graph's leaves:
 * `torch.autograd.backward(tensors, { gradTensors, retainGraph, createGraph, inputs })`.
 *
 * @param tensors tensors, or edges of the graph
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.backward.html
 */
export function backward(...args: BackwardArguments): void {
  const pass = backwardPass(args);
  asGraphTask(pass[4] === null, () => native.autogradRun(...pass));
}

/** Options of `torch.autograd.grad`. */
export interface GradOptions {
  /** The gradients of the outputs; ones for scalars. Default: null */
  gradOutputs?: Gradients | undefined;
  /** Keeps the graph for another backward. Default: the value of createGraph */
  retainGraph?: boolean | null | undefined;
  /** Records the computation of the gradients, for higher derivatives. Default: false */
  createGraph?: boolean | undefined;
  /**
   * Deprecated: gradients are always those of `inputs` alone, and `false` is an error. Default: true
   * @deprecated without effect
   */
  onlyInputs?: boolean | undefined;
  /**
   * Default: the value of materializeGrads; with false an input that the outputs don't depend on is an error.
   */
  allowUnused?: boolean | null | undefined;
  /**
   * Takes each of gradOutputs for as many gradients as its first dimension is long, and answers with as many
   * gradients of each input along a new first dimension, all computed at once. Default: false
   */
  isGradsBatched?: boolean | undefined;
  /** Zeros instead of null for unused inputs. Default: false */
  materializeGrads?: boolean | undefined;
}

type GradOrder = [
  gradOutputs: 'gradOutputs',
  retainGraph: 'retainGraph',
  createGraph: 'createGraph',
  onlyInputs: 'onlyInputs',
  allowUnused: 'allowUnused',
  isGradsBatched: 'isGradsBatched',
  materializeGrads: 'materializeGrads',
];

export interface GradParameters<I> extends GradOptions {
  outputs: Ends;
  inputs: I;
}

const bindGrad = binder<GradParameters<NamedEnds>, [outputs: 'outputs', inputs: 'inputs', ...GradOrder]>(
  'grad',
  { outputs: edges, inputs: 'data' },
  {
    gradOutputs: null,
    retainGraph: null,
    createGraph: false,
    onlyInputs: true,
    allowUnused: null,
    isGradsBatched: false,
    materializeGrads: false,
  },
);

/** The arguments of {@link grad}. An object after the outputs is one of inputs, not of options. */
export type GradArguments<I> =
  | [outputs: Ends, inputs: I, ...rest: Arguments<GradOptions, GradOrder>]
  | [options: GradParameters<I>];

/**
 * The gradients of outputs with respect to inputs, returned instead of added up in `.grad`.
 *
 * @param outputs a tensor, several, or edges of the graph
 * @param inputs a tensor, several, or an object of them, which is answered with an object; or edges
 * @returns one gradient for each input; null for an unused one, with `allowUnused`
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.grad.html
 * @example
 * const [dx] = torch.autograd.grad(x.pow(2).sum(), [x], { createGraph: true });
 */
export function grad(...args: GradArguments<Ends>): Tensor[];
export function grad<Name extends string>(...args: GradArguments<Record<Name, End>>): Record<Name, Tensor>;
export function grad(...args: GradArguments<NamedEnds>): Tensor[] | Record<string, Tensor> {
  const { isBatched, vectors, passWith, finish } = gradPass(args);
  const run = (some: readonly (Tensor | null)[]) =>
    native.autogradRun(...passWith(some)) as (Tensor | null)[];
  return finish(asGraphTask(false, () => (isBatched ? engineVmap('vjp', run, vectors) : run(vectors))));
}

/**
 * The pass that {@link grad} asks for, and what becomes of its gradients.
 * @param name of the function, for errors
 */
export function gradPass(args: GradArguments<NamedEnds>, name?: string) {
  const { outputs, inputs, ...given } = bindGrad.named(args, name);
  if (!given.onlyInputs)
    warn(
      'only_inputs argument is deprecated and is ignored now (defaults to True). To accumulate gradient for other parts of the graph, please use torch.autograd.backward.',
      'FutureWarning',
    );
  const allowUnused = given.allowUnused ?? given.materializeGrads;
  if (given.materializeGrads && !allowUnused)
    throw new RangeError(
      'Expected allow_unused to be True or not passed when materialize_grads=True, but got: allow_unused=False.',
    );
  const roots = listOf(outputs, 'outputs');
  const leaves = listOf(inputs, 'inputs');
  if (leaves.length === 0) throw new TorchError('`inputs` argument to `grad()` cannot be empty.');
  return {
    isBatched: given.isGradsBatched,
    vectors: makeGrads(roots, given.gradOutputs, given.isGradsBatched),
    passWith: (vectors: readonly (Tensor | null)[]): PassArguments => [
      nativeEnds(roots),
      handlesOf([...vectors]),
      given.retainGraph ?? given.createGraph,
      given.createGraph,
      nativeEnds(leaves),
      false,
      allowUnused,
    ],
    finish(result: readonly (Tensor | null)[]): Tensor[] | Record<string, Tensor> {
      const { parts } = interception;
      const lying = parts ? result.map((each, i) => each && parts.asGradientOf(leaves[i], each)) : result;
      const filled = given.materializeGrads ? materialized(lying, leaves, given.createGraph) : lying;
      if (!isPlainObject(inputs)) return filled as Tensor[];
      return Object.fromEntries(Object.keys(inputs).map((key, i) => [key, filled[i]])) as Record<
        string,
        Tensor
      >;
    },
  };
}

/** Zeros where there is no gradient. */
function materialized(
  gradients: readonly (Tensor | null)[],
  inputs: readonly End[],
  requiresGrad: boolean,
): Tensor[] {
  return gradients.map((gradient, i) => {
    if (gradient !== null) return gradient;
    const input = inputs[i]!;
    if (input instanceof GradientEdge)
      throw new TorchError('materialize_grads cannot be used when the given input is a GradientEdge');
    return torchOps.zerosLike(input, { requiresGrad });
  });
}

/** Options of `tensor.backward`. */
export interface BackwardOptions {
  /** The gradient of the tensor itself; needed unless it is a scalar. Default: null */
  gradient?: Tensor | null | undefined;
  /** Keeps the graph for another backward. Default: the value of createGraph */
  retainGraph?: boolean | null | undefined;
  /** Records the computation of the gradients, for higher derivatives. Default: false */
  createGraph?: boolean | undefined;
  /** Sums up gradients only here. Default: null, all leaves */
  inputs?: NamedEnds | null | undefined;
}

/** The positional parameters of `tensor.backward`. */
export type BackwardOrder = [
  gradient: 'gradient',
  retainGraph: 'retainGraph',
  createGraph: 'createGraph',
  inputs: 'inputs',
];
const bindTensorBackward = binder<BackwardOptions, BackwardOrder>(
  'backward',
  {},
  { gradient: null, retainGraph: null, createGraph: false, inputs: null },
  {},
  { inputs: edges },
);

/**
 * What `backward` of a tensor asks `torch.autograd.backward` for.
 * @param name of the method, for errors
 */
export function tensorArguments(self: Tensor, args: readonly unknown[], name?: string): BackwardArguments {
  const [gradTensors, retainGraph, createGraph, inputs] = bindTensorBackward(args, name);
  return [self, { gradTensors, retainGraph, createGraph, inputs }];
}

/** Tensor.backward, as a method of `self`. */
export function tensorBackward(self: Tensor, args: readonly unknown[]): void {
  if (args.length > 0 || self.numel() !== 1) {
    backward(...tensorArguments(self, args));
    return;
  }
  // The usual loss.backward(), without the way round.
  const [gradient] = makeGrads([self], null);
  asGraphTask(true, () =>
    native.autogradRun([handleOf(self)], [handleOf(gradient)], false, false, null, true, true),
  );
}
