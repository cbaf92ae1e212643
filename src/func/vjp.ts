/** Reverse-mode differentiation: `torch.func.vjp`. */
import { makeGrads } from '../autograd/backward';
import { binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectBoolean } from '../common/expect';
import { isOptionsObject } from '../common/optionsObject';
import {
  type AnyFunction,
  callNow,
  checkCallable,
  checkOutputs,
  splitAux,
  trackAll,
  unwrapAll,
  withGradLevel,
  withoutInference,
  wrapAll,
} from '../functorch/layers';
import { native } from '../native';
import { flatten, unflatten } from '../pytree/pytree';
import { torchOps } from '../tensor/operators';
import { handlesOf, Tensor } from '../tensor/tensor';
import { type Argnums, slice } from './argnums';

/** Options of what `vjp` answers. */
export interface VjpFunctionOptions {
  /** Keeps the graph, so that the function can be called again. Default: true */
  retainGraph?: boolean | undefined;
  /**
   * Records the products, so that they can be differentiated. Default: null, whether gradients are enabled
   */
  createGraph?: boolean | null | undefined;
}

/** The function that multiplies cotangents by the Jacobian. */
export type VjpFunction = (cotangents: any, options?: VjpFunctionOptions) => any;

interface ProductParameters extends VjpFunctionOptions {
  cotangents: unknown;
}
type ProductOrder = [cotangents: 'cotangents', retainGraph: 'retainGraph', createGraph: 'createGraph'];
const bindProduct = binder<ProductParameters, ProductOrder>(
  'vjp_fn',
  { cotangents: 'data' },
  { retainGraph: true, createGraph: null },
);

/** Gradients, of which those of inputs that no output depends on are zero. */
export function gradients(
  outputs: readonly Tensor[],
  inputs: readonly Tensor[],
  gradOutputs: readonly Tensor[] | null,
  retainGraph: boolean,
  createGraph: boolean,
): Tensor[] {
  const kept = outputs.flatMap((output, i) => (output.requiresGrad ? [i] : []));
  if (kept.length === 0) return inputs.map((input) => torchOps.zerosLike(input));
  const roots = kept.map((i) => outputs[i]!);
  const vectors = gradOutputs === null ? null : kept.map((i) => gradOutputs[i]!);
  const found = native.autogradRun(
    handlesOf(roots),
    handlesOf(makeGrads(roots, vectors)),
    retainGraph,
    createGraph,
    handlesOf([...inputs]),
    false,
    true,
  ) as (Tensor | null)[];
  return found.map((gradient, i) => gradient ?? torchOps.zerosLike(inputs[i]!));
}

/** `vjp` of the arguments at `argnums`; of all where that is null, each counted for itself. */
export function vjpOf(
  func: AnyFunction,
  args: readonly unknown[],
  argnums: Argnums | null,
  hasAux: boolean,
): [outputs: any, vjp: VjpFunction, aux: any] {
  const name = 'vjp(f, *primals)';
  return withGradLevel((level) => {
    const primals = wrapAll(args, level) as unknown[];
    const chosen = argnums === null ? primals : slice(primals, argnums);
    const followed = Array.isArray(argnums) || argnums === null ? chosen : chosen[0];
    trackAll(followed);
    const [output, aux] = splitAux(callNow(name, func, primals), hasAux, name);
    const outside = hasAux ? unwrapAll(aux, level) : undefined;
    const [outputs, outputSpec] = flatten(output);
    checkOutputs(outputs, name);
    const [inputs, inputSpec] = flatten(followed);
    const results = unwrapAll(output, level);
    for (const { dtype } of outputs.filter((each) => !each.isFloatingPoint() && !each.isComplex())) {
      throw new TorchError(
        `vjp(f, ...): All outputs of f must be floating-point or complex Tensors, got Tensor with dtype torch.${dtype}`,
      );
    }
    const product = (...given: unknown[]): unknown => {
      const [cotangents, retainGraph, createGraph] = bindProduct(given);
      const [vectors, spec] = flatten(cotangents);
      if (!spec.equals(outputSpec)) {
        throw new TorchError(
          'Expected pytree structure of cotangents to be the same as pytree structure of outputs to the function. ' +
            `cotangents: ${spec.pprint()}, primal output: ${outputSpec.pprint()}`,
        );
      }
      for (const vector of vectors) {
        if (!(vector instanceof Tensor)) throw new TypeError('vjp_fn: the cotangents must be tensors');
      }
      const create = createGraph ?? native.gradEnabled();
      const found = withoutInference(() =>
        gradients(outputs, inputs as Tensor[], vectors as Tensor[], retainGraph, create),
      );
      return unflatten(found, inputSpec);
    };
    return [results, product as VjpFunction, outside];
  });
}

/** Options of `vjp`. */
export interface VjpOptions {
  /** Whether the function returns `[output, aux]`, of which aux isn't differentiated. Default: false */
  hasAux?: boolean | undefined;
}

const isOptions = (value: unknown): value is VjpOptions =>
  isOptionsObject(value) && Object.keys(value).every((key) => key === 'hasAux') && 'hasAux' in value;

/**
 * A function's value, and the function that multiplies a vector by its Jacobian: v ↦ vᵀ J.
 *
 * @param func takes the primals; returns a tensor or a tree (arrays, plain objects, Maps) of tensors
 * @param args the primals, trees of tensors; `{ hasAux: true }` may come last
 * @returns `[output, vjpFn]`, with `hasAux` `[output, vjpFn, aux]`; `vjpFn` takes cotangents of the output's
 *   structure and shapes and returns an array with the product for each primal
 * @throws TorchError for outputs that are no tensors, or of integers; RangeError for primals that are no
 *   tensors
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.func.vjp.html
 * @example
 * const [y, vjpFn] = torch.func.vjp((x) => x.sin(), torch.ones(3));
 * const [gradient] = vjpFn(torch.ones(3));
 */
export function vjp(func: AnyFunction, ...args: unknown[]): [output: any, vjpFn: VjpFunction, aux?: any] {
  checkCallable('vjp', func);
  const last = args.at(-1);
  const options = isOptions(last) ? last : undefined;
  const primals = options === undefined ? args : args.slice(0, -1);
  const hasAux = options?.hasAux ?? false;
  expectBoolean(hasAux, 'hasAux');
  const [output, product, aux] = vjpOf(func, primals, null, hasAux);
  return hasAux ? [output, product, aux] : [output, product];
}
