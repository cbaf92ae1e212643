/** Functions without effects: `torch.func.functionalize`. */
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { type AnyFunction, callNow, checkCallable, withLevel } from '../functorch/layers';
import { native } from '../native';
import { flatten, mapLeaves, unflatten } from '../pytree/pytree';
import { refuseParts } from '../tensor/intercept';
import { handleOf, Tensor } from '../tensor/tensor';

/** Options of `functionalize`. */
export interface FunctionalizeOptions {
  /**
   * What is replaced: changes in place, or also views, by operators that copy. Default: 'mutations'
   */
  remove?: 'mutations' | 'mutations_and_views' | undefined;
}

interface FunctionalizeParameters<F extends AnyFunction> extends FunctionalizeOptions {
  /** The function, whose changes in place and views become operators that make new tensors. */
  func: F;
}
type FunctionalizeOrder = [func: 'func'];
const bind = binder<FunctionalizeParameters<AnyFunction>, FunctionalizeOrder>(
  'functionalize',
  { func: 'any' },
  {},
  { remove: 'mutations' },
);

/**
 * The same function of operators that change nothing in place: what it does to tensors it does to
 * intermediate ones, and the arguments change at its end. Its values stay the same; other transforms refuse
 * some changes in place, which this one removes.
 *
 * @param args func: takes and returns trees (arrays, plain objects, Maps) of tensors; remove ('mutations')
 * @returns a function of the same arguments
 * @throws TorchError for another `remove` and, when called, inside of another `functionalize`
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.func.functionalize.html
 * @example
 * const added = torch.func.functionalize((x) => x.add_(1).mul_(2));
 * added(torch.ones(2)); // tensor([4., 4.])
 */
export function functionalize<F extends AnyFunction>(
  ...args: Arguments<FunctionalizeParameters<F>, FunctionalizeOrder>
): (...inputs: Parameters<F>) => ReturnType<F>;
export function functionalize(...args: unknown[]): AnyFunction {
  const { func, remove } = bind.named(args);
  checkCallable('functionalize', func);
  if (remove !== 'mutations' && remove !== 'mutations_and_views') {
    throw new TorchError(
      `functionalize(f, remove='mutations'): received invalid argument for remove=${String(remove)}. Valid options are:\n` +
        "     remove='mutations': all inplace and out= operators will be removed from the program, and replaced" +
        ' with their out-of-place equivalents.\n' +
        "     remove='mutations_and_views': In addition to the above, all aliasing operators {view} will be" +
        ' replaced with their non-aliasing counterparts, {view}_copy.\n',
    );
  }
  const keepsViews = remove === 'mutations';
  return (...inputs) => run(func, keepsViews, inputs);
}

function run(func: AnyFunction, keepsViews: boolean, inputs: readonly unknown[]): unknown {
  return withLevel(
    () => native.functorchPushFunctionalize(keepsViews),
    (level) => {
      const [given, spec] = flatten(inputs);
      refuseParts('functionalize', ...given);
      const wrapped = given.map((value) =>
        value instanceof Tensor ? (native.functorchWrapFunctional(handleOf(value), level) as Tensor) : value,
      );
      const output = callNow('functionalize(f)', func, unflatten(wrapped, spec) as unknown[]);
      const result = mapLeaves(output, (value) =>
        value instanceof Tensor
          ? (native.functorchUnwrapFunctional(handleOf(value), keepsViews) ?? value)
          : value,
      );
      given.forEach((value, i) => {
        if (!(value instanceof Tensor)) return;
        native.functorchPropagateMutation(handleOf(value), handleOf(wrapped[i] as Tensor));
      });
      return result;
    },
  );
}
