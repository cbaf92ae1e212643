/** What the transforms share: the levels on which they run, wrapping, and what a function may be. */
import { TorchError } from '../common/errors';
import { native } from '../native';
import { pyTypeName } from '../python/pyrepr';
import { flatten, mapLeaves } from '../pytree/pytree';
import { refuseParts } from '../tensor/intercept';
import { handleOf, Tensor } from '../tensor/tensor';

/** A function under a transform. */
export type AnyFunction = (...args: any[]) => any;

/** `torch._C._functorch`'s words for a value's class. */
export const classOf = (value: unknown): string =>
  `<class '${value instanceof Tensor ? 'torch.Tensor' : pyTypeName(value)}'>`;

/** Throws for what can't be called. */
export function checkCallable(fn: string, value: unknown): void {
  if (typeof value !== 'function') {
    throw new TypeError(`${fn}(): argument 'func' (position 1) must be a function, not ${pyTypeName(value)}`);
  }
}

/** Calls a function under a transform: it must be done when it returns, since the transform ends then. */
export function callNow(fn: string, func: AnyFunction, args: readonly unknown[]): unknown {
  const result = func(...args);
  if (typeof result?.then === 'function' && !(result instanceof Tensor)) {
    // What it rejects with would otherwise end the process, beside the error that says more.
    Promise.resolve(result).catch(() => {});
    throw new TypeError(
      `${fn}: the function is asynchronous, but a transform ends when the function returns: await before or after it`,
    );
  }
  return result;
}

let ranOne = false;

/** Whether a transform has run: before that no tensor can be wrapped. */
export const transformsEverRan = (): boolean => ranOne;

/** Runs `body` on a level of its own, which ends however the body does. */
export function withLevel<Result>(push: () => number, body: (level: number) => Result): Result {
  ranOne = true;
  const level = push();
  try {
    return body(level);
  } finally {
    native.functorchPop();
  }
}

/**
 * Runs outside of inference mode, in which nothing is differentiated, with the modes of both kinds of
 * gradients as they were.
 */
export function withoutInference<Result>(body: () => Result): Result {
  if (!native.inferenceEnabled()) return body();
  const before = native.gradEnabled();
  const forwardBefore = native.setForwardGradEnabled(false);
  native.pushInference(false);
  try {
    native.setGradEnabled(before);
    native.setForwardGradEnabled(forwardBefore);
    return body();
  } finally {
    native.popInference();
    native.setForwardGradEnabled(forwardBefore);
  }
}

/** Runs `body` on a level that differentiates, on which inference mode is off. */
export function withDifferentiation<Result>(
  push: (inferenceMode: boolean) => number,
  body: (level: number) => Result,
): Result {
  const inferenceMode = native.inferenceEnabled();
  return withoutInference(() => withLevel(() => push(inferenceMode), body));
}

const noSavedHooks =
  "torch.func.{grad, vjp, jacrev, hessian} don't yet support saved tensor hooks. Please open an issue with your use case.";

/** A level of reverse-mode differentiation, on which everything is recorded. */
export function withGradLevel<Result>(body: (level: number) => Result): Result {
  const hooks = native.disableSavedHooks(noSavedHooks);
  try {
    return withDifferentiation(
      (inferenceMode) => native.functorchPushGrad(inferenceMode),
      (level) => {
        const before = native.gradEnabled();
        native.setGradEnabled(true);
        try {
          return body(level);
        } finally {
          native.setGradEnabled(before);
        }
      },
    );
  } finally {
    native.disableSavedHooks(hooks);
  }
}

/** The same tree, its tensors followed at `level`. */
export function wrapAll(tree: unknown, level: number): unknown {
  refuseParts('torch.func', ...flatten(tree)[0]);
  return mapLeaves(tree, (value) =>
    value instanceof Tensor ? native.functorchWrapForGrad(handleOf(value), level) : value,
  );
}

/** Asks for the gradients of all tensors of a tree; throws for anything else in it. */
export function trackAll(tree: unknown): void {
  for (const value of flatten(tree)[0]) {
    if (!(value instanceof Tensor)) {
      throw new RangeError(`Thing passed to transform API must be Tensor, got ${classOf(value)}`);
    }
    if (!value.isFloatingPoint() && !value.isComplex()) {
      throw new TorchError('only Tensors of floating point dtype can require gradients');
    }
    native.functorchTrackGradient(handleOf(value));
  }
}

/** The same tree of what the tensors are outside of `level`. */
export function unwrapAll(tree: unknown, level: number): any {
  return mapLeaves(tree, (value) => {
    if (value instanceof Tensor) return native.functorchUnwrapForGrad(handleOf(value), level) ?? value;
    throw new TorchError(`Expected tensors, got unsupported type ${classOf(value)}`);
  });
}

/** The output and what came beside it, of a function that returns both. */
export function splitAux(result: unknown, isPair: boolean, fn: string): [output: unknown, aux: unknown] {
  if (!isPair) return [result, undefined];
  if (!Array.isArray(result) || result.length !== 2) {
    throw new TorchError(`${fn}: output of function f should be a tuple: (output, aux) if has_aux is True`);
  }
  return [result[0], result[1]];
}

/** Throws unless there are tensors, and nothing else. */
export function checkOutputs(leaves: readonly unknown[], fn: string): asserts leaves is Tensor[] {
  if (leaves.length < 1 || (leaves.length === 1 && (leaves[0] === null || leaves[0] === undefined))) {
    const text = leaves.length < 1 ? '[]' : '[None]';
    throw new TorchError(
      `${fn}: Expected f to be a function that has non-empty output (got output = ${text})`,
    );
  }
  for (const leaf of leaves) {
    if (leaf instanceof Tensor) continue;
    throw new TorchError(
      `${fn}: expected f(*primals) to return only tensors, got unsupported type ${classOf(leaf)}`,
    );
  }
}
