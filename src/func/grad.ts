/** Gradients of functions: `torch.func.grad` and `gradAndValue`. */
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectBoolean } from '../common/expect';
import {
  type AnyFunction,
  callNow,
  checkCallable,
  classOf,
  splitAux,
  trackAll,
  unwrapAll,
  withGradLevel,
  wrapAll,
} from '../functorch/layers';
import { flatten, unflatten } from '../pytree/pytree';
import { Tensor } from '../tensor/tensor';
import { type Argnums, slice } from './argnums';
import { gradients } from './vjp';

/** Options of `grad` and `gradAndValue`. */
export interface GradOptions {
  /** The position of the argument to differentiate by, or an array of them. Default: 0 */
  argnums?: Argnums | undefined;
  /** Whether the function returns `[output, aux]`, of which aux isn't differentiated. Default: false */
  hasAux?: boolean | undefined;
}

interface GradParameters<F extends AnyFunction> extends GradOptions {
  /** The function; its result is a tensor of one element, or with `hasAux` a pair that begins with one. */
  func: F;
}
type GradOrder = [func: 'func', argnums: 'argnums', hasAux: 'hasAux'];
const bind = binder<GradParameters<AnyFunction>, GradOrder>(
  'grad',
  { func: 'any' },
  { argnums: 0, hasAux: false },
);

/** The gradient, the value and what came beside it. */
function compute(
  func: AnyFunction,
  argnums: Argnums,
  hasAux: boolean,
  args: readonly unknown[],
): [any, any, any] {
  const name = 'grad_and_value(f)(*args)';
  return withGradLevel((level) => {
    const wrapped = wrapAll(args, level) as unknown[];
    const chosen = slice(wrapped, argnums);
    const followed = Array.isArray(argnums) ? chosen : chosen[0];
    trackAll(followed);
    const [output, aux] = splitAux(callNow(name, func, wrapped), hasAux, name);
    if (!(output instanceof Tensor)) {
      throw new TorchError(`${name}: Expected f(*args) to return a Tensor, got ${classOf(output)}`);
    }
    if (output.dim() !== 0) {
      throw new TorchError(
        `${name}: Expected f(*args) to return a scalar Tensor, got tensor with ${output.dim()} dims. Maybe you wanted to use the vjp or jacrev APIs instead?`,
      );
    }
    const [inputs, spec] = flatten(followed);
    // Recorded itself, so that an outer transform can differentiate the gradient.
    const found = unflatten(gradients([output], inputs as Tensor[], null, false, true), spec);
    return [unwrapAll(found, level), unwrapAll(output, level), hasAux ? unwrapAll(aux, level) : undefined];
  });
}

/** The transform of a call's arguments; `answer` says what its function returns. */
function transform(
  fn: string,
  args: readonly unknown[],
  answer: (found: [any, any, any], hasAux: boolean) => unknown,
): AnyFunction {
  const [func, argnums, hasAux] = bind(args, fn);
  checkCallable(fn, func);
  expectBoolean(hasAux, 'hasAux');
  return (...inputs) => answer(compute(func, argnums, hasAux, inputs), hasAux);
}

/**
 * The gradient of a function, as a function of the same arguments: ∇f. It may be transformed again.
 *
 * @param args func: returns a tensor without dimensions; argnums (0): the argument to differentiate by, or an
 *   array of several, each a tensor or a tree (arrays, plain objects, Maps) of tensors; hasAux (false)
 * @returns a function that returns the gradient, of the argument's structure (an array of them where
 *   `argnums` is one), with `hasAux` `[gradient, aux]`
 * @throws TorchError, when called, for outputs that aren't a scalar tensor and for arguments that aren't
 *   there; RangeError for arguments to differentiate by that are no tensors
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.func.grad.html
 * @example
 * const cosine = torch.func.grad((x) => x.sin());
 * cosine(torch.tensor(0.5)); // tensor(0.8776)
 */
export function grad<F extends AnyFunction>(
  ...args: Arguments<GradParameters<F>, GradOrder>
): (...inputs: Parameters<F>) => any;
export function grad(...args: unknown[]): AnyFunction {
  return transform('grad', args, ([gradient, , aux], hasAux) => (hasAux ? [gradient, aux] : gradient));
}

/**
 * The gradient of a function beside its value: (∇f, f).
 *
 * @param args func: returns a tensor without dimensions; argnums (0): the argument to differentiate by, or an
 *   array of several, each a tensor or a tree (arrays, plain objects, Maps) of tensors; hasAux (false)
 * @returns a function that returns `[gradient, value]`, with `hasAux` `[gradient, [value, aux]]`
 * @throws TorchError, when called, for outputs that aren't a scalar tensor and for arguments that aren't
 *   there; RangeError for arguments to differentiate by that are no tensors
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.func.grad_and_value.html
 * @example
 * const [gradient, loss] = torch.func.gradAndValue((w) => w.mul(x).sum())(weights);
 */
export function gradAndValue<F extends AnyFunction>(
  ...args: Arguments<GradParameters<F>, GradOrder>
): (...inputs: Parameters<F>) => any;
export function gradAndValue(...args: unknown[]): AnyFunction {
  return transform('gradAndValue', args, ([gradient, value, aux], hasAux) => [
    gradient,
    hasAux ? [value, aux] : value,
  ]);
}
