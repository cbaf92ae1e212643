/** Forward-mode differentiation: `torch.func.jvp`. */
import { enterDualLevel, exitDualLevel } from '../autograd/forwardAd';
import { type Arguments, binder } from '../common/binder';
import { TorchError } from '../common/errors';
import { expectBoolean } from '../common/expect';
import {
  type AnyFunction,
  callNow,
  checkCallable,
  checkOutputs,
  classOf,
  splitAux,
  unwrapAll,
  withDifferentiation,
  wrapAll,
} from '../functorch/layers';
import { native } from '../native';
import { flatten, unflatten } from '../pytree/pytree';
import { torchOps } from '../tensor/operators';
import { Tensor } from '../tensor/tensor';
import { type Argnums, replace, slice } from './argnums';

const name = 'jvp(f, primals, tangents)';

/** How many jvps run in each other: the outermost opens the level of dual numbers, which all share. */
let nesting = 0;
const dualLevel = 0;

/** A level of forward-mode differentiation. */
function withJvpLevel<Result>(body: (level: number) => Result): Result {
  return withDifferentiation(
    (inferenceMode) => native.functorchPushJvp(inferenceMode),
    (level) => {
      const before = native.setForwardGradEnabled(true);
      let isOpened = false;
      nesting++;
      try {
        if (nesting === 1) {
          enterDualLevel();
          isOpened = true;
        }
        return body(level);
      } finally {
        nesting--;
        if (isOpened) exitDualLevel();
        native.setForwardGradEnabled(before);
      }
    },
  );
}

function checkTensors(leaves: readonly unknown[], what: string): asserts leaves is Tensor[] {
  if (leaves.length === 0) throw new TorchError(`${name}: Expected ${what} to contain at least one Tensor.`);
  for (const leaf of leaves) {
    if (leaf instanceof Tensor) continue;
    throw new TorchError(`${name}: Expected ${what} to only contain Tensors, got ${classOf(leaf)}`);
  }
}

function dual(primal: Tensor, tangent: Tensor): Tensor {
  for (const [what, { dtype, isDifferentiable }] of [
    ['primal', kindOf(primal)],
    ['tangent', kindOf(tangent)],
  ] as const) {
    if (isDifferentiable) continue;
    throw new RangeError(`Expected ${what} to be floating point or complex, but got: torch.${dtype}`);
  }
  return torchOps._makeDual(primal, tangent, dualLevel);
}

const kindOf = (tensor: Tensor) => ({
  dtype: tensor.dtype,
  isDifferentiable: tensor.isFloatingPoint() || tensor.isComplex(),
});

function unpack(value: Tensor, isStrict: boolean): [primal: Tensor, tangent: Tensor] {
  const { primal, tangent } = torchOps._unpackDual(value, dualLevel) as {
    primal: Tensor;
    tangent: Tensor | null;
  };
  if (!tangent && isStrict) {
    throw new TorchError(
      'jvp(f, primals, tangents, strict=True): The output of f is independent of the inputs. This is not allowed with strict=True.',
    );
  }
  return [primal, tangent ?? torchOps.zerosLike(primal)];
}

/** `jvp` of the arguments at `argnums`; of all where that is null. */
export function jvpOf(
  func: AnyFunction,
  primals: readonly unknown[],
  tangents: unknown,
  argnums: Argnums | null,
  strict: boolean,
  hasAux: boolean,
): [outputs: any, products: any, aux: any] {
  const [points, spec] = flatten(argnums === null ? primals : slice(primals, argnums));
  const [directions, directionSpec] = flatten(tangents);
  if (!spec.equals(directionSpec)) {
    throw new TorchError(
      `${name}: Expected primals and tangents to have the same python structure. For example, if primals is a tuple of 3 tensors, tangents also must be. Got primals with structure ${spec} and tangents with structure ${directionSpec}`,
    );
  }
  checkTensors(points, 'primals');
  checkTensors(directions, 'tangents');
  return withJvpLevel((level) => {
    const duals = unflatten(
      points.map((point, i) => dual(point, directions[i]!)),
      spec,
    ) as unknown[];
    const args = argnums === null ? duals : replace(wrapAll(primals, level) as unknown[], duals, argnums);
    const [output, aux] = splitAux(callNow(name, func, args), hasAux, name);
    const outside = hasAux ? unwrapAll(aux, level) : undefined;
    const [outputs, outputSpec] = flatten(output);
    checkOutputs(outputs, name);
    const pairs = outputs.map((each) => unpack(each, strict));
    const side = (i: 0 | 1) =>
      unflatten(
        pairs.map((pair) => unwrapAll(pair[i], level)),
        outputSpec,
      );
    return [side(0), side(1), outside];
  });
}

/** Options of `jvp`. */
export interface JvpOptions {
  /**
   * Throws for outputs that depend on none of the primals; otherwise their product is zero. Default: false
   */
  strict?: boolean | undefined;
  /** Whether the function returns `[output, aux]`, of which aux isn't differentiated. Default: false */
  hasAux?: boolean | undefined;
}

interface JvpParameters extends JvpOptions {
  /** The function, of tensors or trees of them, whose results are differentiated. */
  func: AnyFunction;
  /** The function's arguments, as an array. */
  primals: readonly unknown[];
  /** The directions, as an array: of each argument's structure and shapes. */
  tangents: readonly unknown[];
}
type JvpOrder = [func: 'func', primals: 'primals', tangents: 'tangents'];
const bind = binder<JvpParameters, JvpOrder>(
  'jvp',
  { func: 'any', primals: 'any', tangents: 'any' },
  {},
  { strict: false, hasAux: false },
);

/**
 * A function's value, and the product of its Jacobian with a vector, in one go forward: (f(x), J v).
 *
 * @param args func: returns a tensor or a tree of tensors; primals: an array of its arguments, trees of
 *   tensors; tangents: v, of the same structure and shapes; strict (false); hasAux (false)
 * @returns `[output, product]`, with `hasAux` `[output, product, aux]`
 * @throws TorchError for primals and tangents of different structures, and for outputs that are no tensors
 * @see https://docs.pytorch.org/docs/2.13/generated/torch.func.jvp.html
 * @example
 * const [y, slope] = torch.func.jvp((x) => x.sin(), [torch.ones(3)], [torch.ones(3)]);
 */
export function jvp(...args: Arguments<JvpParameters, JvpOrder>): [output: any, product: any, aux?: any] {
  const { func, primals, tangents, strict, hasAux } = bind.named(args);
  checkCallable('jvp', func);
  expectBoolean(strict, 'strict');
  expectBoolean(hasAux, 'hasAux');
  if (!Array.isArray(primals)) {
    throw new TorchError(
      `${name}: Expected primals to be a tuple. E.g. it should be valid to call f(*primals).`,
    );
  }
  const [output, product, aux] = jvpOf(func, primals, tangents, null, strict, hasAux);
  return hasAux ? [output, product, aux] : [output, product];
}
