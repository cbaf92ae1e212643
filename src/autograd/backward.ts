/** torch.autograd.backward and grad. */
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { isPlainObject } from '../common/optionsObject';
import { warn } from '../common/warnings';
import { native } from '../native';
import { pyTypeName } from '../python/pyrepr';
import { torchOps } from '../tensor/operators';
import { sizeText } from '../tensor/sizes';
import { handleOf, handlesOf, Tensor } from '../tensor/tensor';
import { asGraphTask } from './graphTask';

/** One tensor or several. */
export type TensorOrTensors = Tensor | readonly Tensor[];
/** Gradients beside tensors; null where there is none. */
export type Gradients = Tensor | null | readonly (Tensor | null)[];

function listOf(value: unknown, what: string): Tensor[] {
  const list = value instanceof Tensor ? [value] : isPlainObject(value) ? Object.values(value) : value;
  if (!Array.isArray(list) || !list.every((element) => element instanceof Tensor)) {
    throw new TypeError(
      `Expected a Tensor or an array of Tensors for ${what} but received ${pyTypeName(value)}`,
    );
  }
  return list as Tensor[];
}

/**
 * Gradients for the outputs, made of ones where a scalar's gradient is left out:
 * `torch.autograd._make_grads`.
 */
export function makeGrads(outputs: readonly Tensor[], given: Gradients | undefined): (Tensor | null)[] {
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
    if (grad instanceof Tensor) {
      if (String(grad.shape) !== String(output.shape))
        throw new TorchError(
          `Mismatch in shape: grad_output[${i}] has a shape of ${sizeText(grad.shape)} and output[${i}] has a shape of ${sizeText(output.shape)}.`,
        );
      if (output.isComplex() !== grad.isComplex())
        throw new TorchError(
          `For complex Tensors, both grad_output and output are required to have the same dtype. Mismatch in dtype: grad_output[${i}] has a dtype of torch.${grad.dtype} and output[${i}] has a dtype of torch.${output.dtype}.`,
        );
      return grad;
    }
    if (grad !== null && grad !== undefined)
      throw new TypeError(`gradients can be either Tensors or None, but got ${pyTypeName(grad)}`);
    if (!output.requiresGrad) return null;
    if (output.numel() !== 1) throw new TorchError('grad can be implicitly created only for scalar outputs');
    if (!output.isFloatingPoint())
      throw new TorchError(
        `grad can be implicitly created only for real scalar outputs but got torch.${output.dtype}`,
      );
    return torchOps.onesLike(output, { memoryFormat: 'preserve_format' });
  });
}

/** A tensor, several, or an object of them. */
type NamedTensors = TensorOrTensors | Record<string, Tensor>;

/** Options of `torch.autograd.backward`. */
export interface AutogradBackwardOptions {
  /** The gradients of the tensors; ones for scalars. Default: null */
  gradTensors?: Gradients | undefined;
  /** Keeps the graph for another backward. Default: null, the value of createGraph */
  retainGraph?: boolean | null | undefined;
  /** Records the computation of the gradients, for higher derivatives. Default: false */
  createGraph?: boolean | undefined;
  /** @deprecated the old name of gradTensors */
  gradVariables?: Gradients | undefined;
  /** Sums up gradients only here. Default: null, all leaves */
  inputs?: NamedTensors | null | undefined;
}

interface AutogradBackwardParameters extends AutogradBackwardOptions {
  tensors: TensorOrTensors;
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
  { tensors: 'any' },
  { gradTensors: null, retainGraph: null, createGraph: false, gradVariables: null, inputs: null },
);

/**
 * Sums up the gradients of tensors at the graph's leaves:
 * `torch.autograd.backward(tensors, { gradTensors, retainGraph, createGraph, inputs })`.
 *
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.backward.html
 */
export function backward(...args: Arguments<AutogradBackwardParameters, AutogradBackwardOrder>): void {
  const [tensors, given, retainGraph, createGraph, gradVariables, inputs] = bindBackward(args);
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
  asGraphTask(only === null, () =>
    native.autogradBackward(
      handlesOf(roots),
      handlesOf(grads),
      retainGraph ?? createGraph,
      createGraph,
      only && handlesOf(only),
    ),
  );
}

/** Options of `torch.autograd.grad`. */
export interface GradOptions {
  /** The gradients of the outputs; ones for scalars. Default: null */
  gradOutputs?: Gradients | undefined;
  /** Keeps the graph for another backward. Default: the value of createGraph */
  retainGraph?: boolean | null | undefined;
  /** Records the computation of the gradients, for higher derivatives. Default: false */
  createGraph?: boolean | undefined;
  /** @deprecated without effect */
  onlyInputs?: boolean | undefined;
  /**
   * Default: the value of materializeGrads; with false an input that the outputs don't depend on is an error.
   */
  allowUnused?: boolean | null | undefined;
  /** Only false; `torch.vmap` over `torch.func.vjp` is the way. */
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

interface GradParameters<I> extends GradOptions {
  outputs: TensorOrTensors;
  inputs: I;
}

const bindGrad = binder<GradParameters<NamedTensors>, [outputs: 'outputs', inputs: 'inputs', ...GradOrder]>(
  'grad',
  { outputs: 'any', inputs: 'data' },
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
type GradArguments<I> =
  | [outputs: TensorOrTensors, inputs: I, ...rest: Arguments<GradOptions, GradOrder>]
  | [options: GradParameters<I>];

/**
 * The gradients of outputs with respect to inputs, returned instead of added up in `.grad`.
 *
 * @param inputs a tensor, several, or an object of them, which is answered with an object
 * @returns one gradient for each input; null for an unused one, with `allowUnused`
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.autograd.grad.html
 * @example
 * const [dx] = torch.autograd.grad(x.pow(2).sum(), [x], { createGraph: true });
 */
export function grad(...args: GradArguments<TensorOrTensors>): Tensor[];
export function grad<Name extends string>(...args: GradArguments<Record<Name, Tensor>>): Record<Name, Tensor>;
export function grad(...args: GradArguments<NamedTensors>): Tensor[] | Record<string, Tensor> {
  const { outputs, inputs, ...given } = bindGrad.named(args);
  if (given.isGradsBatched)
    throw new TorchError(
      'grad: isGradsBatched is not available; use torch.vmap over the function that torch.func.vjp gives, or loop over the gradients',
    );
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
  const grads = makeGrads(roots, given.gradOutputs);
  const result = asGraphTask(false, () =>
    native.autogradGrad(
      handlesOf(roots),
      handlesOf(leaves),
      handlesOf(grads),
      given.retainGraph ?? given.createGraph,
      given.createGraph,
      allowUnused,
    ),
  ) as (Tensor | null)[];
  const filled = given.materializeGrads
    ? result.map((value, i) => value ?? torchOps.zerosLike(leaves[i]!, { requiresGrad: given.createGraph }))
    : result;
  if (!isPlainObject(inputs)) return filled as Tensor[];
  return Object.fromEntries(Object.keys(inputs).map((name, i) => [name, filled[i]])) as Record<
    string,
    Tensor
  >;
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
  inputs?: NamedTensors | null | undefined;
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
);

/** Tensor.backward, as a method of `self`. */
export function tensorBackward(self: Tensor, args: readonly unknown[]): void {
  if (args.length === 0 && self.numel() === 1) {
    // The usual loss.backward(), without the way round.
    const [gradient] = makeGrads([self], null);
    asGraphTask(true, () =>
      native.autogradBackward([handleOf(self)], [handleOf(gradient)], false, false, null),
    );
    return;
  }
  const [gradTensors, retainGraph, createGraph, inputs] = bindTensorBackward(args);
  backward(self, { gradTensors, retainGraph, createGraph, inputs });
}
